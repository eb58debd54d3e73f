//! `anytime-changes`: an anytime response that changes the client.

use crate::diagnostic::{Rule, Severity};

pub static ANYTIME_CHANGES: Rule = Rule {
    name: "anytime-changes",
    severity: Severity::Error,
    what: "An anytime response has an `effect`. Anytime responses change no client state; they may set facts, and they cost minutes.",
    why: "They are open almost everywhere, and if they changed the client as well there would be too many possible sessions to prove what a trainee can attain.",
    example: r#"Response(id: "summarise", key: 's', move: Summary, say: "…", effect: (trust: +1), reply: [Line(text: "…")]),"#,
    instead: r#"Take `effect` away, or make it a response of the moments where it should matter:

Response(id: "summarise", key: 's', move: Summary, say: "…", reply: [Line(text: "…")]),"#,
};
