//! `allow-idle`: an `Allow` that lets nothing stand.

use crate::diagnostic::{Rule, Severity};

pub static ALLOW_IDLE: Rule = Rule {
    name: "allow-idle",
    severity: Severity::Warning,
    what: "An `Allow` is about a rule that nothing breaks here, neither in the whole file nor in the part that it names.",
    why: "Left behind, it would let the same fault stand unseen when somebody writes it again for another reason.",
    example: r#"allow: [Allow(rule: "no-feedback", at: "opening", because: "The draft waits for its reviewer.")],   // and each response has its `why`"#,
    instead: "Take it away. If what it was about has moved to another moment, let `at` follow.",
};
