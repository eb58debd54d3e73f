//! `gate-out-of-reach`: a sign of danger in a scenario in which no session can do all that is essential after it.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::rubric::Importance;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "gate-out-of-reach",
        severity: Severity::Publishing,
        what: "The client gives a sign that calls for the safety gate, and there is something essential to the gate that no session can show: no response is tagged with it, or it never comes to count.",
        why: "The gate asks only for what a scenario lets anyone do. A trainee could then read ‘met’ after a session in which nobody asked how near it is, or planned the next hours.",
        example: r#"// a sign is given, and in the whole file the only thing said about it is
Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "…", shows: ["safety/asks", "safety/notices"], reply: [Line(text: "…")]),"#,
        instead: r#"Let the scene go on until what has to be done after such a sign can be done:

Response(id: "tonight", move: DirectQuestion, say: "How near are you to acting on it today?", shows: ["safety/explores", "safety/immediate"], reply: [Line(text: "…")], to: Go("plan")),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let (rubric, Some(attainable)) = (subject.rubric(), subject.attainable) else { return };
    let Some((_, sign, _)) = subject.signs().next() else { return };
    let shown = attainable.anywhere();
    let gate = rubric.range_of(rubric.principles.len());
    let essential = rubric.behaviours().enumerate().skip(gate.start).take(gate.len()).filter(|(_, b)| b.level == Importance::Essential);
    let missing: Vec<&str> = essential.filter(|(i, _)| subject.script.key.in_setting.has(*i) && !shown.has(*i)).map(|(_, b)| b.id.as_str()).collect();
    if !missing.is_empty() {
        let message = t!("lint-gate-out-of-reach", behaviours = missing.join(", "));
        findings.add_with_hint(&LINT.rule, sign.id.span, message, t!("lint-gate-out-of-reach-hint"));
    }
}
