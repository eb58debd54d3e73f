//! `empty-text`: a text without words.

use crate::diagnostic::{Rule, Severity};

pub static EMPTY_TEXT: Rule = Rule {
    name: "empty-text",
    severity: Severity::Error,
    what: "A text is empty, or holds nothing but spaces.",
    why: "A trainee who sees an empty line cannot tell whether the client is silent or something is broken.",
    example: r#"Line(text: ""),"#,
    instead: r#"Write the words, or leave the line or the optional field out. A client who is silent can still be seen:

Line(text: "…", cue: "looks at the door"),"#,
};
