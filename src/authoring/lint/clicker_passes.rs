//! `clicker-passes`: choosing at random passes too often.

use super::fares::grounds;
use super::{Lint, Subject};
use crate::analysis::PlayerKind;
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "clicker-passes",
        severity: Severity::Publishing,
        what: "Whoever takes any open response, each as likely as the others, passes in one session of a hundred or more. Counted out over all sessions where that can be done, else held by drawn sessions, of whose share the lower end of the interval is meant. A sketch of fewer than six moments is not held to it.",
        why: "A pass is to mean that somebody understood. Among many who sit an assessment there would be some who passed by luck.",
        example: "// six moments, in each of which two of the three responses show something essential",
        instead: "Let fewer responses in a moment show what a pass needs, let chances come once rather than in every moment, or let choices close others off, so that a pass takes several good ones in a row. `oaat analyse` shows in the clicker’s levels which principle is too easily come by.",
    },
    check,
};

/// From this share of sessions on, in percent.
const TOO_OFTEN: u64 = 1;

fn check(subject: &Subject, findings: &mut Findings) {
    for fare in subject.fares.iter().flat_map(|fares| fares.passing(PlayerKind::Random, TOO_OFTEN)) {
        let presentation = &subject.scenario.presentations[fare.presentation as usize].id;
        let message = t!("lint-clicker-passes", presentation = presentation.value.as_str(), chance = fare.pass.words(), grounds = grounds(&fare));
        findings.add_with_hint(&LINT.rule, presentation.span, message, t!("lint-clicker-passes-hint"));
    }
}
