//! `unknown-fact`: a fact that is not in the list.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_FACT: Rule = Rule {
    name: "unknown-fact",
    severity: Severity::Error,
    what: "A condition, a line, a response, a presentation or `given` names a fact that is not in the list of facts.",
    why: "A misspelt fact never becomes known, so a trainee could not reach what depends on it however well they work.",
    example: r#"facts: [Fact(id: "goal_agreed", text: "A goal for today is agreed", by: Session)],
// … further down …
when: Has("goal_agred"),"#,
    instead: r#"Write the fact’s id as it stands in `facts`, or add the fact there:

when: Has("goal_agreed"),"#,
};
