//! `silent-client`: a turn after which the client says nothing.

use crate::diagnostic::{Rule, Severity};

pub static SILENT_CLIENT: Rule = Rule {
    name: "silent-client",
    severity: Severity::Warning,
    what: "After this response the client says nothing: it has no `reply`, and the moment it leads to has no `says`. Anytime responses always need a reply, the first moment always needs a line, and so does every ending.",
    why: "A trainee learns from what their words do to the client, and here nothing can be heard or seen.",
    example: r#"Response(id: "wait", move: Silence, say: "You wait.", to: Go("goal")),
// … further down …
Moment(id: "goal", phase: Goal, responses: […]),"#,
    instead: r#"Write a reply, or let the next moment begin with a line. Silence can be seen, too:

Response(id: "wait", move: Silence, say: "You wait.", reply: [Line(text: "…", cue: "turns the ring on her finger")], to: Go("goal")),"#,
};
