//! `unknown-temperament`: a temperament that is not in the library.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_TEMPERAMENT: Rule = Rule {
    name: "unknown-temperament",
    severity: Severity::Error,
    what: "The client names a temperament that is not in the library, or one with errors of its own.",
    why: "The temperament holds the client’s usual reactions, and without them most of what a trainee says would leave the client unmoved.",
    example: r#"temperament: "shy","#,
    instead: r#"Choose one of those that exist (guarded, eager, flat, storming), or put one of your own into your library first:

temperament: "guarded","#,
};
