//! `not-proved`: a statement that the budget did not reach to prove.

use crate::diagnostic::{Rule, Severity};

pub static NOT_PROVED: Rule = Rule {
    name: "not-proved",
    severity: Severity::Warning,
    what: "The analysis came to the end of its budget, so a statement about all sessions of this scenario is not proved.",
    why: "An assessor who relies on a statement about every possible session needs to know that this one holds only for those that were looked at.",
    example: "// a scenario with dozens of facts that conditions read, in any order, and many `once: true` responses",
    instead: "Let conditions read fewer facts and fewer of the five numbers, take out `once: true` where nothing leads back, or divide the scenario in two.",
};
