//! `wrong-type`: a value of the wrong kind.

use crate::diagnostic::{Rule, Severity};

pub static WRONG_TYPE: Rule = Rule {
    name: "wrong-type",
    severity: Severity::Error,
    what: "The value is not of the kind that the field takes, for instance a text where a number belongs.",
    why: "A value of the wrong kind cannot be used, so no trainee can play the scenario until it is replaced.",
    example: r#"minutes: "fifty","#,
    instead: r#"Write texts in double quotes, keys in single quotes, lists in [ ], and numbers and names bare:

minutes: 50,"#,
};
