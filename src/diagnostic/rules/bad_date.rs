//! `bad-date`: a day that is none.

use crate::diagnostic::{Rule, Severity};

pub static BAD_DATE: Rule = Rule {
    name: "bad-date",
    severity: Severity::Error,
    what: "This is not a day written as year, month and day.",
    why: "An assessor must be able to see when something was decided or checked, and 03/04 is one day in one country and another day in the next.",
    example: r#"Keyer(role: "SST trainer", date: "21/11/2026", source: "Team discussion"),"#,
    instead: r#"Write four digits for the year and two each for month and day, with hyphens:

Keyer(role: "SST trainer", date: "2026-11-21", source: "Team discussion"),"#,
};
