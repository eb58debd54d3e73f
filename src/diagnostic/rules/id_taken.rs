//! `id-taken`: two scenarios of a folder with one id.

use crate::diagnostic::{Rule, Severity};

pub static ID_TAKEN: Rule = Rule {
    name: "id-taken",
    severity: Severity::Warning,
    what: "Another scenario of the same folder has this id.",
    why: "Attempts, follow-ups and what has been practised already are told apart by the scenario's id, so that two of one id are taken for two versions of one scenario.",
    example: r#"// the-letter.ron and, copied from it, the-call.ron
id: "the-letter","#,
    instead: r#"Give the copy an id of its own. If it is an older version, keep it in another folder.

id: "the-call","#,
};
