//! `not-keyed`: a scenario for whose key nobody stands.

use crate::diagnostic::{Rule, Severity};

pub static NOT_KEYED: Rule = Rule {
    name: "not-keyed",
    severity: Severity::Warning,
    what: "The scenario does not say who decided what counts in it.",
    why: "A trainee who doubts a result is owed an answer to who decided what was right here, when, and on what grounds.",
    example: "keyed_by: [],",
    instead: r#"Name the role of each person who went through the tags, the day, and what they went by. A draft may do without.

keyed_by: [Keyer(role: "SST trainer", date: "2026-11-21", source: "sst-core 0.1, read response by response")],"#,
};
