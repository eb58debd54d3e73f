//! `risk-held-alone`: a danger in which the trainee cannot bring anybody in.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "risk-held-alone",
        severity: Severity::Publishing,
        what: "The client gives a sign that calls for the safety gate, and no anytime response shows safety/involves.",
        why: "No trainee should learn that a danger is theirs to hold alone, so bringing in the supervisor has to be on the desk throughout.",
        example: r#"Fact(id: "hint_tired_of_it", text: "…", by: Client, sign: Suicide),
// … and among `anytime` nothing has shows: ["safety/involves"]"#,
        instead: r#"Add it to the anytime responses:

Response(
    id: "name-supervisor", key: 'v', move: Information,
    say: "I'd like to bring in my supervisor about this, and I'd like to do it with you. Is that all right?",
    shows: ["safety/involves"],
    reply: [Line(text: "…")],
),"#,
    },
    check,
};

/// What it is to bring somebody in, in a rubric that knows it.
const INVOLVES: &str = "safety/involves";

fn check(subject: &Subject, findings: &mut Findings) {
    let rubric = subject.rubric();
    let Some((_, sign, _)) = subject.signs().next() else { return };
    let known = rubric.behaviours().any(|b| b.id == INVOLVES);
    let offered = subject.scenario.anytime.iter().any(|r| r.shows.iter().any(|s| s.value == INVOLVES));
    if known && !offered {
        findings.add_with_hint(&LINT.rule, sign.id.span, t!("lint-risk-held-alone"), t!("lint-risk-held-alone-hint"));
    }
}
