//! `frame-unguarded`: a frame that is entered without cause.

use crate::diagnostic::{Rule, Severity};

pub static FRAME_UNGUARDED: Rule = Rule {
    name: "frame-unguarded",
    severity: Severity::Error,
    what: "An ending with the frame Safety or Referral can be reached in a session where the client has given no fact that opens that frame.",
    why: "In another frame most of the ordinary aims are not assessed, so a trainee could leave them behind although the client gave no cause for it.",
    example: r#"Response(id: "send-on", move: Advice, say: "…", to: End("handed-on")),
// … further down …
Ending(id: "handed-on", frame: Referral, kind: Connected, …),"#,
    instead: r#"Let the client give a fact with `opens`, and let only sessions with that fact lead to the ending. Needless referral stays in the ordinary frame.

Fact(id: "needs_more", text: "He has told you that he needs more than one meeting", by: Client, opens: Referral),
// … further down …
to: [EndIf(Has("needs_more"), "handed-on"), Go("goal")],"#,
};
