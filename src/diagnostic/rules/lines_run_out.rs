//! `lines-run-out`: lines of which none may fit.

use crate::diagnostic::{Rule, Severity};

pub static LINES_RUN_OUT: Rule = Rule {
    name: "lines-run-out",
    severity: Severity::Error,
    what: "The last line of this list has a `when`, so there are times when none of the lines can be said.",
    why: "A trainee would face a client who says nothing, and could not know that this means nothing.",
    example: r#"says: [
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
],"#,
    instead: r#"End the list with a line that has no `when`:

says: [
    Line(when: AtLeast(Trust, 2), text: "I threw the plate."),
    Line(text: "It got loud, that's all."),
],"#,
};
