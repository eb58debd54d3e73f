//! `unknown-harm`: a harm that the rubric does not have.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_HARM: Rule = Rule {
    name: "unknown-harm",
    severity: Severity::Error,
    what: "A response is tagged with a harm that the rubric does not have.",
    why: "A trainee would say something harmful and never learn of it, and an assessor would pass it by.",
    example: r#"harms: ["minimizes"],"#,
    instead: r#"Write the harm’s id as the rubric has it; harms have no principle in front of them.

harms: ["minimises"],"#,
};
