//! `cycle`: moments that lead round in a circle.

use crate::diagnostic::{Rule, Severity};

pub static CYCLE: Rule = Rule {
    name: "cycle",
    severity: Severity::Error,
    what: "Moments lead round in a circle, and no response on the way round is `once: true`; or an anytime response is given `once: false`.",
    why: "A trainee could go round until the clock runs out, and there would be too many possible sessions to prove anything about them.",
    example: r#"Moment(id: "goal", phase: Goal, responses: [Response(id: "on", …, to: Go("plan"))]),
Moment(id: "plan", phase: Plan, responses: [Response(id: "back", …, to: Go("goal"))]),"#,
    instead: r#"Let the way back be taken once, beside a way on that is always open, or lead on to a new moment:

Moment(id: "plan", phase: Plan, responses: [
    Response(id: "back", once: true, …, to: Go("goal")),
    Response(id: "settle", …, to: End("first-step")),
]),"#,
};
