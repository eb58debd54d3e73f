//! `duplicate-id`: two parts of one name.

use crate::diagnostic::{Rule, Severity};

pub static DUPLICATE_ID: Rule = Rule {
    name: "duplicate-id",
    severity: Severity::Error,
    what: "Two parts that are told apart by their ids have the same one: two moments, endings, facts, presentations or turning points, two responses of one moment, a response and an anytime response; in a rubric, two principles, harms, frames, or behaviours of a principle.",
    why: "A record of a session that names this id could mean either of them, and an assessor could not tell what the trainee chose.",
    example: r#"Response(id: "ask", move: OpenQuestion, say: "What would help?", to: Go("goal")),
Response(id: "ask", move: ClosedQuestion, say: "Would a list help?", to: Go("goal")),"#,
    instead: r#"Give each an id of its own. Responses of different moments may share one.

Response(id: "ask", move: OpenQuestion, say: "What would help?", to: Go("goal")),
Response(id: "ask-list", move: ClosedQuestion, say: "Would a list help?", to: Go("goal")),"#,
};
