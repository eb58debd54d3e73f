//! `responses-run-out`: a moment in which there may be nothing to say.

use crate::diagnostic::{Rule, Severity};

pub static RESPONSES_RUN_OUT: Rule = Rule {
    name: "responses-run-out",
    severity: Severity::Error,
    what: "This moment has no response that is always open: each has a `when` or is `once: true`, or there is none at all.",
    why: "A trainee could come to this moment and find nothing left to say.",
    example: r#"Moment(id: "goal", phase: Goal, responses: [
    Response(id: "ask-more", move: OpenQuestion, say: "…", when: AtLeast(Trust, 2), to: Go("plan")),
]),"#,
    instead: r#"Give the moment at least one response with neither `when` nor `once`:

Moment(id: "goal", phase: Goal, responses: [
    Response(id: "ask-more", move: OpenQuestion, say: "…", when: AtLeast(Trust, 2), to: Go("plan")),
    Response(id: "wait", move: Silence, say: "You wait.", to: Go("plan")),
]),"#,
};
