//! `unknown-principle`: a principle that the rubric does not have.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_PRINCIPLE: Rule = Rule {
    name: "unknown-principle",
    severity: Severity::Error,
    what: "A frame or a harm of the rubric names a principle that the rubric does not have.",
    why: "An assessor would believe that a principle is assessed, or that a harm is shown with it, and neither would happen.",
    example: r#"Frame(id: Safety, assesses: ["listenning", "ending"], why: "…"),"#,
    instead: r#"Write the principle’s id as it stands in `principles`; a harm may also belong to the safety gate.

Frame(id: Safety, assesses: ["listening", "ending"], why: "…"),"#,
};
