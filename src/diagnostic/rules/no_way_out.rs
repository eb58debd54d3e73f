//! `no-way-out`: a moment from which no ending can be reached.

use crate::diagnostic::{Rule, Severity};

pub static NO_WAY_OUT: Rule = Rule {
    name: "no-way-out",
    severity: Severity::Error,
    what: "From this moment no ending can be reached, whatever the trainee says.",
    why: "A trainee who comes here can only talk until the clock runs out, and would be assessed on a session that could not be finished well.",
    example: r#"Moment(id: "stuck", phase: Goal, responses: [
    Response(id: "wait", move: Silence, say: "You wait.", to: Go("stuck")),
]),"#,
    instead: r#"Let a response lead on, so that an ending lies at the end of the way (in a follow-up: `Done`):

Moment(id: "stuck", phase: Goal, responses: [
    Response(id: "wait", move: Silence, say: "You wait.", to: Go("plan")),
]),"#,
};
