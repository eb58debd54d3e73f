//! `line-never-said`: a line behind one that fits always.

use crate::diagnostic::{Rule, Severity};

pub static LINE_NEVER_SAID: Rule = Rule {
    name: "line-never-said",
    severity: Severity::Warning,
    what: "An earlier line of this list has no `when`, so that one is always said and this one never is.",
    why: "The trainer counts on these words, and no trainee will ever hear them.",
    example: r#"says: [
    Line(text: "It got loud, that's all."),
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
],"#,
    instead: r#"The first line that fits is said, so put the one without a `when` last. Other wordings of one line go into `also`.

says: [
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
    Line(text: "It got loud, that's all."),
],"#,
};
