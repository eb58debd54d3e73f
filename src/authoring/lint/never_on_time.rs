//! `never-on-time`: a session that cannot end within the time agreed.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "never-on-time",
        severity: Severity::Warning,
        what: "No session of this presentation comes to an ending within the minutes agreed, however it goes. All of its sessions were looked at.",
        why: "Ending on time is a skill that is scored, and here every trainee would be found to have missed it.",
        example: "minutes: 20,   // and the shortest way through takes 26",
        instead: "Give the session more minutes, let the responses on the way take fewer, or open a shorter way to an ending.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    for (presentation, _) in subject.scenario.presentations.iter().zip(&reached.on_time).filter(|(_, on_time)| !**on_time) {
        let message = t!("lint-never-on-time", presentation = &presentation.id.value, minutes = subject.scenario.minutes);
        findings.add_with_hint(&LINT.rule, presentation.id.span, message, t!("lint-never-on-time-hint"));
    }
}
