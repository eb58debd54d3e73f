//! `unknown-moment`: a way to a moment that is not there.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_MOMENT: Rule = Rule {
    name: "unknown-moment",
    severity: Severity::Error,
    what: "A way on, a turning point or a follow-up leads to a moment that the file does not have.",
    why: "The session would stop at this place, with the trainee waiting for a client who has nothing to say.",
    example: r#"to: Go("gaol"),"#,
    instead: r#"Write the id of a moment that exists, or write the moment that is missing:

to: Go("goal"),"#,
};
