//! `route-never-taken`: a way on behind one that is taken always.

use crate::diagnostic::{Rule, Severity};

pub static ROUTE_NEVER_TAKEN: Rule = Rule {
    name: "route-never-taken",
    severity: Severity::Warning,
    what: "An earlier way on in this list has no condition, so that one is always taken and this one never is.",
    why: "The trainer counts on this turn of the session, and it will not happen to any trainee.",
    example: r#"to: [Go("small-talk"), GoIf(AtLeast(Trust, 2), "what-happened")],"#,
    instead: r#"The first way that fits is taken, so put the one without a condition last:

to: [GoIf(AtLeast(Trust, 2), "what-happened"), Go("small-talk")],"#,
};
