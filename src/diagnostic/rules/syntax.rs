//! `syntax`: text that is not valid RON.

use crate::diagnostic::{Rule, Severity};

pub static SYNTAX: Rule = Rule {
    name: "syntax",
    severity: Severity::Error,
    what: "The text is not valid RON at this place: a quote, a bracket, a comma or a colon is missing or left over. Reading goes on with the next part, so other faults of the file are listed as well.",
    why: "Until the file can be read as a whole, nobody can play it and its other checks are not complete.",
    example: r#"Line(text: "It just gets loud, mood: Flat),"#,
    instead: r#"Close every text with a straight quote and every bracket with its own kind, and put a comma between two fields:

Line(text: "It just gets loud", mood: Flat),"#,
};
