//! `unknown-policy`: a policy that is not in the library.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_POLICY: Rule = Rule {
    name: "unknown-policy",
    severity: Severity::Error,
    what: "The scenario names a policy that is not in the library, or one with errors of its own.",
    why: "The policy says what stays private, whom the service suits and whom to turn to, and a trainee is judged by that.",
    example: r#"policy: "comunity-england","#,
    instead: r#"Write the policy’s id, as it stands in its file. A policy of your own has to be in your library first; `neutral` names no country.

policy: "community-england","#,
};
