//! `missing-field`: a field that is not written and cannot be done without.

use crate::diagnostic::{Rule, Severity};

pub static MISSING_FIELD: Rule = Rule {
    name: "missing-field",
    severity: Severity::Error,
    what: "A field is not written that this part cannot do without.",
    why: "Without it the program would have to guess what the author meant, and trainees would be judged by the guess.",
    example: r#"Response(id: "agree-the-hour", move: Information, say: "We have fifty minutes."),"#,
    instead: r#"Add the field that the message names. A response, for instance, has to lead somewhere:

Response(id: "agree-the-hour", move: Information, say: "We have fifty minutes.", to: Go("focus")),"#,
};
