//! `follow-up-mixed`: session and follow-up run into each other.

use crate::diagnostic::{Rule, Severity};

pub static FOLLOW_UP_MIXED: Rule = Rule {
    name: "follow-up-mixed",
    severity: Severity::Error,
    what: "Session and follow-up run into each other: a moment of phase FollowUp is entered otherwise than by an ending’s `follow_up`, `Done` stands outside a follow-up, or a follow-up leads to an ending or back into the session.",
    why: "The follow-up takes place weeks later and outside the session’s clock, so a way between the two would mix up time, ending and score.",
    example: r#"Moment(id: "plan", phase: Plan, responses: [
    Response(id: "settle", move: Summary, say: "…", to: Go("call-back")),   // a moment of phase FollowUp
]),"#,
    instead: r#"Let the session end, and let the ending name the follow-up. There the way out is `Done`.

Moment(id: "plan", phase: Plan, responses: [
    Response(id: "settle", move: Summary, say: "…", to: End("first-step")),
]),
// … further down …
Ending(id: "first-step", …, follow_up: FollowUp(after: "Three weeks later", to: "call-back")),"#,
};
