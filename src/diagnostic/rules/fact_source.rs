//! `fact-source`: a fact set from the wrong side.

use crate::diagnostic::{Rule, Severity};

pub static FACT_SOURCE: Rule = Rule {
    name: "fact-source",
    severity: Severity::Error,
    what: "A fact is set from the wrong side, or has a field that only facts of another source can have. Lines give only Client facts (`gives`), responses set only Session facts (`facts`), and Setup facts hold from the start, and how the client leaves gives none; `sign` and `opens` need a Client fact, `quality` a Session fact.",
    why: "If the trainee’s own words could set what only the client can tell, the trainee would be judged as though the client had said it.",
    example: r#"Fact(id: "threw_plate", text: "He has told you that he threw a plate", by: Client),
// … further down …
Response(id: "ask-about-it", move: OpenQuestion, say: "What happened then?", facts: ["threw_plate"], to: Go("tea-time")),"#,
    instead: r#"Let the client give it, in a line:

Response(
    id: "ask-about-it", move: OpenQuestion, say: "What happened then?",
    reply: [
        Line(when: AtLeast(Trust, 2), text: "I threw a plate. At the wall.", gives: ["threw_plate"]),
        Line(text: "It got loud, that's all."),
    ],
    to: Go("tea-time"),
),"#,
};
