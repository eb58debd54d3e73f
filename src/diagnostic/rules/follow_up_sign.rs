//! `follow-up-sign`: a sign that comes when the session is over.

use crate::diagnostic::{Rule, Severity};

pub static FOLLOW_UP_SIGN: Rule = Rule {
    name: "follow-up-sign",
    severity: Severity::Error,
    what: "In a follow-up, or by an anytime response that is open there, a fact becomes known that has a `sign` or `opens` a frame.",
    why: "A sign is to be taken up within a few turns of the session, and the frame is settled when the session ends. What comes up weeks later can change neither, so a trainee would be blamed for a sign that nobody could meet.",
    example: r#"Moment(id: "call-back", phase: FollowUp, says: [
    Line(text: "…", gives: ["better_gone"]),    // Fact(id: "better_gone", …, sign: Suicide)
], …),"#,
    instead: r#"Let the client give it in the session, or in a scenario of its own that begins with the call. In the follow-up the client may speak of what is known by then.

Moment(id: "call-back", phase: FollowUp, says: [
    Line(when: Has("better_gone"), text: "…"),
    Line(text: "…"),
], …),"#,
};
