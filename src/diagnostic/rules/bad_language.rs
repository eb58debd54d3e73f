//! `bad-language`: a language that no other program would know.

use crate::diagnostic::{Rule, Severity};

pub static BAD_LANGUAGE: Rule = Rule {
    name: "bad-language",
    severity: Severity::Warning,
    what: "This is not a language tag: two or three letters for the language, and after hyphens the script, country or variant where it matters.",
    why: "By its tag a screen reader chooses its voice and the checks choose their word lists; a language that they do not know is read out and checked as if it were none.",
    example: r#"language: "English","#,
    instead: r#"Write the tag, as in BCP 47:

language: "en-GB","#,
};
