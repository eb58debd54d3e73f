//! `unknown-format`: a file that does not say its format, or says another.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_FORMAT: Rule = Rule {
    name: "unknown-format",
    severity: Severity::Error,
    what: "The file does not say its format, does not say it before everything else, or says one that this version cannot read.",
    why: "The same words can mean something else in another format, and a trainee would be judged by rules that the author never intended.",
    example: r#"Scenario(
    format: 2,
    id: "dinner-table","#,
    instead: r#"Write `format: 1` as the first field. If the file does come from a newer version of One at a Time, install that version.

Scenario(
    format: 1,
    id: "dinner-table","#,
};
