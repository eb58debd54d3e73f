//! `nested-too-deep`: brackets inside brackets without end.

use crate::diagnostic::{Rule, Severity};

pub static NESTED_TOO_DEEP: Rule = Rule {
    name: "nested-too-deep",
    severity: Severity::Error,
    what: "Brackets stand inside one another more than 64 deep, and the file was not read beyond this place.",
    why: "No scenario needs a dozen levels, and without a limit one damaged file could stop the program for everyone who opens it.",
    example: r#"when: Not(Not(Not( /* and 61 more */ Has("goal_agreed") ))),"#,
    instead: r#"Write a condition flat, with one All or Any around its parts. If nothing is nested on purpose, look for a bracket that is opened again and again.

when: All([Has("goal_agreed"), AtLeast(Trust, 2)]),"#,
};
