//! `unknown-field`: a field that nothing knows.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_FIELD: Rule = Rule {
    name: "unknown-field",
    severity: Severity::Error,
    what: "There is no field of this name here, so what it says would have no effect. Where a known name is near, it is suggested.",
    why: "If unknown fields were passed over in silence, a misspelt `harms` would drop a harm from every assessment and nobody would notice.",
    example: r#"Response(id: "advise", move: Advice, say: "…", harm: ["unasked-advice"], to: Go("plan")),"#,
    instead: r#"Write the name as the author’s guide has it. Remarks of your own belong in `note: "…"` or after //.

Response(id: "advise", move: Advice, say: "…", harms: ["unasked-advice"], to: Go("plan")),"#,
};
