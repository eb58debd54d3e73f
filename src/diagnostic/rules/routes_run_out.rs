//! `routes-run-out`: ways on of which none may fit.

use crate::diagnostic::{Rule, Severity};

pub static ROUTES_RUN_OUT: Rule = Rule {
    name: "routes-run-out",
    severity: Severity::Error,
    what: "The last way on in this list has a condition, so there are times when the response leads nowhere.",
    why: "A trainee who chooses this response could be left stuck in the middle of the session.",
    example: r#"to: [GoIf(AtLeast(Trust, 2), "what-happened")],"#,
    instead: r#"End the list with `Go` or `End`, which have no condition:

to: [GoIf(AtLeast(Trust, 2), "what-happened"), Go("small-talk")],"#,
};
