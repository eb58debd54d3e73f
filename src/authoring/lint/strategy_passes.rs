//! `strategy-passes`: going by looks alone passes too often.

use super::fares::grounds;
use super::{Lint, Subject};
use crate::analysis::PlayerKind;
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "strategy-passes",
        severity: Severity::Publishing,
        what: "A way of choosing that goes by one mark alone (always the longest, the shortest, the first, the last; the most questions, the most empathic words, the best effect that can be seen on the client) passes in five sessions of a hundred or more. Counted out over all sessions where that can be done. A sketch of fewer than six moments is not held to it.",
        why: "Trainees find such a mark out, and from then on the scenario tests whether they know it. The best effect that can be seen is the most tempting: what pleases the client at once is not always what helps.",
        example: r#"// in each moment the response that shows most also raises trust most
Response(id: "ask", shows: ["goal/wanted", "goal/confirmed"], effect: (trust: +1, hope: +1), …),"#,
        instead: "Let the mark lie elsewhere in a few of the moments: a helpful question that costs something at first, a kind remark that pleases and leads nowhere. `oaat analyse` shows how each of these ways fares.",
    },
    check,
};

/// From this share of sessions on, in percent.
const TOO_OFTEN: u64 = 5;

fn check(subject: &Subject, findings: &mut Findings) {
    for fare in subject.fares.iter().flat_map(|fares| fares.passing(PlayerKind::TestWise, TOO_OFTEN)) {
        let presentation = &subject.scenario.presentations[fare.presentation as usize].id;
        let (how, chance, grounds) = (fare.player.title(), fare.pass.words(), grounds(&fare));
        let message = t!("lint-strategy-passes", presentation = &presentation.value, how = how, chance = chance, grounds = grounds);
        findings.add_with_hint(&LINT.rule, presentation.span, message, t!("lint-strategy-passes-hint"));
    }
}
