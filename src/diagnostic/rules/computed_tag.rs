//! `computed-tag`: a tag for what is computed over the session.

use crate::diagnostic::{Rule, Severity};

pub static COMPUTED_TAG: Rule = Rule {
    name: "computed-tag",
    severity: Severity::Error,
    what: "A response is tagged with a behaviour or harm that is worked out over the whole session: listening/reflects, listening/first, listening/balance, hope/pace, ending/on-time, and the harms that have `counts` in the rubric, such as no-goal or overruns.",
    why: "What shows only over a session cannot be done in one sentence, so a tag would credit or blame a trainee for something that did not happen.",
    example: r#"Response(id: "say-back", move: SimpleReflection, say: "…", shows: ["listening/reflects"], to: Go("goal")),"#,
    instead: r#"Leave the tag out. It is counted from the moves and the other tags; three reflections in two phases make listening/reflects.

Response(id: "say-back", move: SimpleReflection, say: "…", to: Go("goal")),"#,
};
