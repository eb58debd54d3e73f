//! `anytime-leads`: an anytime response that leads on.

use crate::diagnostic::{Rule, Severity};

pub static ANYTIME_LEADS: Rule = Rule {
    name: "anytime-leads",
    severity: Severity::Error,
    what: "An anytime response has a `to`. It leads nowhere: after the reply the same responses return.",
    why: "A trainee must be able to ask about safety or check the time in any moment without losing the place in the conversation.",
    example: r#"Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…", reply: [Line(text: "…")], to: Go("safety")),"#,
    instead: r#"Take `to` away. What the reply brings up can change the course through a turning point:

anytime: [
    Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…", reply: [Line(text: "Yes.", gives: ["risk_disclosed"])]),
],
turning_points: [TurningPoint(id: "she-has-said-it", when: Has("risk_disclosed"), to: "safety")],"#,
};
