//! `moment-never-reached`: a moment that no session comes to, although something leads there.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "moment-never-reached",
        severity: Severity::Warning,
        what: "Something leads to this moment, but in no session do the conditions on the way hold, or there is no time left for it. All sessions of all presentations were looked at.",
        why: "No trainee will ever see it, and its author relies on it.",
        example: r#"to: [GoIf(AtLeast(Trust, 4), "the-plate"), Go("tea-time")],   // and trust never rises above 3 before"#,
        instead: r#"Make the condition one that a good session can fulfil here, or take the moment out:

to: [GoIf(AtLeast(Trust, 3), "the-plate"), Go("tea-time")],"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    // One that nothing leads to at all is told as such.
    let led_to = super::way_never_taken::led_to(subject);
    for (ix, moment) in subject.scenario.moments.iter().enumerate().filter(|(ix, _)| !reached.moments[*ix] && led_to[*ix]) {
        let message = t!("lint-moment-never-reached", moment = &subject.scenario.moments[ix].id.value);
        findings.add_with_hint(&LINT.rule, moment.id.span, message, t!("lint-never-reached-hint"));
    }
}
