//! `unknown-ending`: a way to an ending that is not there.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_ENDING: Rule = Rule {
    name: "unknown-ending",
    severity: Severity::Error,
    what: "A way on, or `time_up`, names an ending that the file does not have.",
    why: "The session could not come to its end, and the trainee would have nothing to look back on.",
    example: r#"to: End("frist-step"),"#,
    instead: r#"Write the id of an ending that exists, or write the ending that is missing:

to: End("first-step"),"#,
};
