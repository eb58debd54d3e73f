//! `duplicate-field`: a field written twice.

use crate::diagnostic::{Rule, Severity};

pub static DUPLICATE_FIELD: Rule = Rule {
    name: "duplicate-field",
    severity: Severity::Error,
    what: "The same field is written twice in one place, or a temperament names the same move twice. Only the first would count.",
    why: "A trainer who later changes the second one would see the client stay the same and not know why.",
    example: r#"Line(text: "I don't know.", mood: Flat, mood: Ashamed),"#,
    instead: r#"Keep the one that is meant:

Line(text: "I don't know.", mood: Ashamed),"#,
};
