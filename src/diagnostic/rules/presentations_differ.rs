//! `presentations-differ`: presentations in which different things can be shown.

use crate::diagnostic::{Rule, Severity};

pub static PRESENTATIONS_DIFFER: Rule = Rule {
    name: "presentations-differ",
    severity: Severity::Error,
    what: "A behaviour can be shown in one presentation of this scenario and not in another.",
    why: "A draw decides which presentation a trainee gets, and it must not decide what they can show.",
    example: r#"presentations: [
    Presentation(id: "as-written", title: "The form says little"),
    Presentation(id: "after-a-row", title: "The neighbour has rung", facts: ["neighbour_rang"]),
],
// … further down, and nowhere else …
Response(id: "ask-people", move: OpenQuestion, say: "…", shows: ["strengths/people"], when: Has("neighbour_rang"), to: Go("plan")),"#,
    instead: r#"Offer the behaviour without that condition, or a second response that shows it in the other presentations. Lines may differ as they like.

Response(id: "ask-people", move: OpenQuestion, say: "…", shows: ["strengths/people"], to: Go("plan")),"#,
};
