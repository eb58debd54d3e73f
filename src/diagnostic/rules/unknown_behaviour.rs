//! `unknown-behaviour`: a behaviour that the rubric does not have.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_BEHAVIOUR: Rule = Rule {
    name: "unknown-behaviour",
    severity: Severity::Error,
    what: "A response, or a rule of the rubric, names a behaviour that the rubric does not have.",
    why: "A trainee would do the right thing and get no credit for it.",
    example: r#"shows: ["listening/feelings"],"#,
    instead: r#"Write principle and behaviour as the rubric has them, with a slash between:

shows: ["listening/feeling"],"#,
};
