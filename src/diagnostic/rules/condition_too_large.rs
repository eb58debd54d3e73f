//! `condition-too-large`: a condition with too many alternatives.

use crate::diagnostic::{Rule, Severity};

pub static CONDITION_TOO_LARGE: Rule = Rule {
    name: "condition-too-large",
    severity: Severity::Error,
    what: "Written out in full, this condition has more than 64 alternatives.",
    why: "A trainer could not tell by reading when it holds, and it would slow down every check and every turn.",
    example: r#"when: All([
    Any([Has("a"), Has("b"), Has("c")]),
    Any([Has("d"), Has("e"), Has("f")]),
    Any([Has("g"), Has("h"), Has("i")]),
    Any([Has("j"), Has("k"), Has("l")]),
]),"#,
    instead: r#"Let one fact stand for each group where it becomes known, and ask for that. Four groups of three facts make 81 alternatives; four facts make one.

when: All([Has("who"), Has("where"), Has("since_when"), Has("how_often")]),"#,
};
