//! `not-text`: a file that is not UTF-8.

use crate::diagnostic::{Rule, Severity};

pub static NOT_TEXT: Rule = Rule {
    name: "not-text",
    severity: Severity::Error,
    what: "The file is not text in UTF-8, so it could not be read at all.",
    why: "If the program guessed at another encoding, letters such as é or – could change unnoticed and trainees would read words that nobody wrote.",
    example: "// a file saved as UTF-16 or Windows-1252, or a word processor’s document",
    instead: "Save the file again as UTF-8; most editors offer the encoding under ‘Save as’. Out of a word processor, copy the text into a plain text file.",
};
