//! `too-many-shown`: a response that shows too much at once.

use crate::diagnostic::{Rule, Severity};

pub static TOO_MANY_SHOWN: Rule = Rule {
    name: "too-many-shown",
    severity: Severity::Error,
    what: "A response is tagged with more than two behaviours.",
    why: "If one reply could show three things at once, a trainee could collect a score with a few crowded sentences.",
    example: r#"shows: ["contract/introduces", "contract/one-at-a-time", "contract/confidential"],"#,
    instead: r#"Keep the two that the client hears most plainly, and offer the other in a response of its own:

shows: ["contract/introduces", "contract/one-at-a-time"],"#,
};
