//! `critical-apart`: essentials that no single session shows together.

use crate::diagnostic::{Rule, Severity};

pub static CRITICAL_APART: Rule = Rule {
    name: "critical-apart",
    severity: Severity::Error,
    what: "The essential behaviours of a critical principle can each be shown, but never all of them in one session.",
    why: "A pass needs all of them, so no trainee could pass this scenario however well they worked.",
    example: r#"Moment(id: "plan", phase: Plan, responses: [
    Response(id: "choose", …, shows: ["next/first-step"], to: End("first-step")),
    Response(id: "when-where", …, shows: ["next/concrete"], to: End("first-step")),
]),"#,
    instead: r#"Let one come after the other, or let one response show both:

Moment(id: "plan", phase: Plan, responses: [
    Response(id: "choose", …, shows: ["next/first-step"], to: Go("details")),
]),
Moment(id: "details", phase: Plan, responses: [
    Response(id: "when-where", …, shows: ["next/concrete"], to: End("first-step")),
]),"#,
};
