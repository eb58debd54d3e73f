//! `allow-error`: an `Allow` for what cannot be allowed.

use crate::diagnostic::{Rule, Severity};

pub static ALLOW_ERROR: Rule = Rule {
    name: "allow-error",
    severity: Severity::Warning,
    what: "An `Allow` names an error, or a rule about allowing. Only warnings and rules for publishing can be allowed.",
    why: "A scenario with errors is not played whatever its author allows, and a trainer would look for the reason in the wrong place.",
    example: r#"allow: [Allow(rule: "cycle", because: "They may go round once or twice.")],"#,
    instead: "Take it away and mend what the rule finds. `oaat explain` followed by its name says how.",
};
