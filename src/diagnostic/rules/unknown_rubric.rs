//! `unknown-rubric`: a rubric that is not in the library.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_RUBRIC: Rule = Rule {
    name: "unknown-rubric",
    severity: Severity::Error,
    what: "The scenario names a rubric that is not in the library, or one with errors of its own.",
    why: "Without its rubric nothing that a trainee says can be credited or seen as harmful.",
    example: r#"rubric: "sst-cor","#,
    instead: r#"Write the rubric’s id, as it stands in its file. A rubric of your own has to be in your library first.

rubric: "sst-core","#,
};
