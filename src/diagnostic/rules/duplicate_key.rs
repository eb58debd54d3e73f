//! `duplicate-key`: two anytime responses on one key.

use crate::diagnostic::{Rule, Severity};

pub static DUPLICATE_KEY: Rule = Rule {
    name: "duplicate-key",
    severity: Severity::Error,
    what: "Two anytime responses have the same key.",
    why: "One press of the key cannot say two things, so the trainee would never get one of them.",
    example: r#"Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…"),
Response(id: "ask-helping", key: 'q', move: Invitation, say: "…"),"#,
    instead: r#"Give each a letter of its own:

Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…"),
Response(id: "ask-helping", key: 'u', move: Invitation, say: "…"),"#,
};
