//! `allow-unknown`: an `Allow` for a rule or a place that is not there.

use crate::diagnostic::{Rule, Severity};

pub static ALLOW_UNKNOWN: Rule = Rule {
    name: "allow-unknown",
    severity: Severity::Warning,
    what: "An `Allow` names a rule that there is not, or a part that this scenario does not have, so it lets nothing stand.",
    why: "Its author believes that a finding has been looked at and decided on, and the next trainer finds it open again.",
    example: r#"allow: [Allow(rule: "lenght-tells", at: "opening", because: "…")],"#,
    instead: r#"Write the rule as it stands in the brackets of its finding. `at` is the id of a moment, an ending, a fact, a presentation, a turning point or an anytime response, or moment/response:

allow: [Allow(rule: "same-response", at: "opening/wait", because: "…")],"#,
};
