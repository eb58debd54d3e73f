//! `no-feedback`: a response that the debrief could not explain.

use crate::diagnostic::{Rule, Severity};

pub static NO_FEEDBACK: Rule = Rule {
    name: "no-feedback",
    severity: Severity::Warning,
    what: "The response has no `why`, and no behaviour or harm whose own text could stand in for it.",
    why: "The debrief could tell the trainee what happened after this response, but not why.",
    example: r#"Response(id: "ask-week", move: ClosedQuestion, say: "Was it a bad week?", to: Go("goal")),"#,
    instead: r#"Add a sentence or two about the act and what it does to this client, never about the person:

Response(
    id: "ask-week", move: ClosedQuestion, say: "Was it a bad week?",
    why: "The question can be answered with yes or no, and she answers it with one of them.",
    to: Go("goal"),
),"#,
};
