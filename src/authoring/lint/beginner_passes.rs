//! `beginner-passes`: a beginner's habit passes.

use super::fares::grounds;
use super::{Lint, Subject};
use crate::analysis::PlayerKind;
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "beginner-passes",
        severity: Severity::Publishing,
        what: "A habit that beginners bring along (asking after the past, advising, cheering up, questioning) passes in one session of a hundred or more, kept up from the first line to the last. Counted out over all sessions where that can be done. A sketch of fewer than six moments is not held to it.",
        why: "These habits are what training in this approach is meant to change. Whoever passes with one learns that it need not.",
        example: r#"// wherever the client may be asked a closed question, it shows what a pass needs
Response(id: "how-many", move: ClosedQuestion, shows: ["next/concrete"], …),"#,
        instead: "Tag by what the words do and not by their form, and offer the habit where it does not help: advice that misses, praise that passes over what was said, a question too many.",
    },
    check,
};

/// From this share of sessions on, in percent.
const TOO_OFTEN: u64 = 1;

fn check(subject: &Subject, findings: &mut Findings) {
    for fare in subject.fares.iter().flat_map(|fares| fares.passing(PlayerKind::Archetype, TOO_OFTEN)) {
        let presentation = &subject.scenario.presentations[fare.presentation as usize].id;
        let (who, chance) = (fare.player.title(), fare.pass.words());
        let message = t!("lint-beginner-passes", presentation = presentation.value.as_str(), who = who, chance = chance, grounds = grounds(&fare));
        findings.add_with_hint(&LINT.rule, presentation.span, message, t!("lint-beginner-passes-hint"));
    }
}
