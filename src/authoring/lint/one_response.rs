//! `one-response`: a moment that leaves nothing to choose.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "one-response",
        severity: Severity::Warning,
        what: "The moment has a single response.",
        why: "A trainee who can say only one thing practises nothing here, and a credit for it says nothing about them.",
        example: r#"Moment(id: "hello", phase: Contract, responses: [
    Response(id: "introduce", move: Information, say: "I'm Sam. We have fifty minutes.", shows: ["contract/introduces"], to: Go("focus")),
]),"#,
        instead: r#"Add what somebody might well say here instead, or let the line before run on into the next moment:

Response(id: "start-away", move: OpenQuestion, say: "So, what brings you here?", why: "…", to: Go("focus")),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    for moment in subject.scenario.moments.iter().filter(|m| m.responses.len() == 1) {
        let message = t!("lint-one-response", moment = &moment.id.value);
        findings.add_with_hint(&LINT.rule, moment.id.span, message, t!("lint-one-response-hint"));
    }
}
