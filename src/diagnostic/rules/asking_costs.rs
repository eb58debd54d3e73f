//! `asking-costs`: a direct question about safety that would cost trust or hope.

use crate::diagnostic::{Rule, Severity};

pub static ASKING_COSTS: Rule = Rule {
    name: "asking-costs",
    severity: Severity::Error,
    what: "Asking directly about suicide, self-harm or safety would lower the client’s trust or hope, or raise their distress. Here it may cost minutes and nothing else.",
    why: "Reviews find no harm from asking, and a simulation that punished it would teach trainees not to ask.",
    example: r#"Response(id: "ask-plainly", move: DirectQuestion, say: "Are you having thoughts of suicide?", effect: (distress: +1), to: Go("answer")),"#,
    instead: r#"Let the move be DirectQuestion and leave `effect` out. If answering is hard for the client, let the reply show it:

Response(
    id: "ask-plainly", move: DirectQuestion, say: "Are you having thoughts of suicide?",
    reply: [Line(text: "Nobody's asked me that.", cue: "a long breath out")],
    to: Go("answer"),
),"#,
};
