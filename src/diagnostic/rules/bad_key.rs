//! `bad-key`: a key that an anytime response cannot have.

use crate::diagnostic::{Rule, Severity};

pub static BAD_KEY: Rule = Rule {
    name: "bad-key",
    severity: Severity::Error,
    what: "The key of an anytime response is not a small letter, or it is one of h, j, k, l and w, which the app uses itself.",
    why: "A trainee who presses that key in the middle of a session would get something other than the response.",
    example: r#"Response(id: "check-time", key: 'h', move: Structure, say: "…"),"#,
    instead: r#"Choose another small letter:

Response(id: "check-time", key: 't', move: Structure, say: "…"),"#,
};
