//! `file-too-large`: a file too large to be a scenario.

use crate::diagnostic::{Rule, Severity};

pub static FILE_TOO_LARGE: Rule = Rule {
    name: "file-too-large",
    severity: Severity::Error,
    what: "The file is larger than 32 MiB and was not read, or it holds more than three million values and was not read beyond them.",
    why: "A scenario of ten thousand moments fits well within these limits, so a larger file is most likely something else and would only keep a trainer waiting.",
    example: "// a file of 40 MiB",
    instead: "Check that this is the file you meant. Pictures, sound and records of sessions do not belong in it. A scenario that really is so long can be divided into several, each in a file of its own.",
};
