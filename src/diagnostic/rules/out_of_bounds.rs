//! `out-of-bounds`: a number outside its bounds.

use crate::diagnostic::{Rule, Severity};

pub static OUT_OF_BOUNDS: Rule = Rule {
    name: "out-of-bounds",
    severity: Severity::Error,
    what: "A number is smaller or larger than this field allows. The bounds stand beside the message.",
    why: "Every score and every proof counts on these bounds, so a number outside them would give trainees results that cannot be compared.",
    example: "begins: (trust: 7, hope: 1, clarity: 0, agency: 2, distress: 2),",
    instead: r#"Stay within the bounds. Client state runs from 0 to 4, a change from −2 to +2, the minutes of a response from 1 to 15.

begins: (trust: 4, hope: 1, clarity: 0, agency: 2, distress: 2),"#,
};
