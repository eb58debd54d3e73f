//! `too-many-faults`: more findings than anybody reads.

use crate::diagnostic::{Rule, Severity};

pub static TOO_MANY_FAULTS: Rule = Rule {
    name: "too-many-faults",
    severity: Severity::Warning,
    what: "The file has more than 500 findings. Five hundred are listed, the others are only counted.",
    why: "A list of thousands helps no trainer, and most of them usually come from one slip that is easily mended.",
    example: r#"// the same misspelt behaviour in 600 responses
Response(id: "name-it", move: ComplexReflection, say: "…", shows: ["listening/feelings"], to: Go("goal")),"#,
    instead: r#"Mend the first findings and check again; one mend often clears many. Here the editor’s ‘replace all’ does it:

shows: ["listening/feeling"],"#,
};
