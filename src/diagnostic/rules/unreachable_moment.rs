//! `unreachable-moment`: a moment that nothing leads to.

use crate::diagnostic::{Rule, Severity};

pub static UNREACHABLE_MOMENT: Rule = Rule {
    name: "unreachable-moment",
    severity: Severity::Warning,
    what: "No response, turning point or follow-up leads to this moment, directly or through others.",
    why: "No trainee will ever see it, and what could be shown there can never be credited.",
    example: r#"Moment(id: "tea-time", phase: Resources, …),   // and nowhere Go("tea-time")"#,
    instead: r#"Let something lead there, or take the moment out:

to: Go("tea-time"),"#,
};
