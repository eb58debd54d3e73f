//! `response-never-open`: a response whose condition holds in no session.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "response-never-open",
        severity: Severity::Warning,
        what: "The moment is reached, but in no session is this response open there: its condition holds in no state in which the client can then be. All sessions of all presentations were looked at.",
        why: "What it shows and brings about can never be credited, and the trainee is left with the others.",
        example: r#"Response(id: "stay", when: AtLeast(Trust, 4), …),   // and trust never rises above 3 before this moment"#,
        instead: r#"Ease the condition, let trust be earned earlier, or take the response out:

Response(id: "stay", when: AtLeast(Trust, 3), …),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    for (moment, responses) in subject.moments().enumerate().map(|(m, (_, responses))| (reached.moments[m], responses)) {
        for (_, response) in responses.into_iter().filter(|(ix, _)| moment && !reached.responses[*ix as usize]) {
            let message = t!("lint-response-never-open", response = &response.id.value);
            findings.add_with_hint(&LINT.rule, response.id.span, message, t!("lint-response-never-open-hint"));
        }
    }
    for (ix, moment, response) in subject.responses() {
        if moment.is_none() && !reached.responses[ix as usize] {
            let message = t!("lint-response-never-open", response = &response.id.value);
            findings.add_with_hint(&LINT.rule, response.id.span, message, t!("lint-response-never-open-anytime-hint"));
        }
    }
}
