//! `too-many`: more parts than the format holds.

use crate::diagnostic::{Rule, Severity};

pub static TOO_MANY: Rule = Rule {
    name: "too-many",
    severity: Severity::Error,
    what: "There are more of these than the format holds, for instance more than 64 facts, nine responses in a moment, or 128 behaviours in a rubric.",
    why: "These limits keep every question about a scenario answerable, and a desk of more than nine responses is more than a trainee can weigh.",
    example: r#"facts: [
    Fact(id: "fact_1", text: "…", by: Client),
    // … and so on to …
    Fact(id: "fact_65", text: "…", by: Client),
],"#,
    instead: "Keep the facts that something reads later: a condition, a sign, the quality of a goal. What is said only once and never asked for again needs no fact. A moment with too many responses can become two moments.",
};
