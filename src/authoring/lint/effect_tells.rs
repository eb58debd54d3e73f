//! `effect-tells`: pleasing the client is always right.

use super::tells::{choices, tell};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::rubric::Dimension;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "effect-tells",
        severity: Severity::Publishing,
        what: "The response after which the client looks best (more trust, hope, clarity and agency, less distress) is one with the most evidence in nine of ten moments or more, and clearly more often than chance would have it. That a good response usually does the client good is as it should be; that it always does is not.",
        why: "A trainee who has played before and goes by the client’s face would pass by pleasing, although what helps and what pleases are not the same.",
        example: r#"Response(id: "praise", move: Affirmation, say: "…", shows: ["strengths/names"], effect: (trust: +1, hope: +1), …),
Response(id: "ask-limits", move: Information, say: "…", effect: (trust: -1), …),"#,
        instead: "Let some of the best responses leave the client thoughtful or briefly worse off, as a hard question does, and let some pleasing ones lead nowhere. Leave `effect` out where the temperament’s usual reaction will do.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let choices = choices(subject);
    let Some(first) = choices.first() else { return };
    let pleasing = |ix: u32| {
        let effect = subject.script.play.response(ix).effect;
        let good = Dimension::ALL.iter().map(|d| i64::from(effect.get(*d)) * if *d == Dimension::Distress { -1 } else { 1 });
        good.sum::<i64>()
    };
    if let Some(tell) = tell(&choices, |place| pleasing(place.ix)).filter(|tell| 10 * tell.right >= 9 * tell.moments) {
        let message = tell.sentence(t!("lint-effect-tells-how"));
        findings.add_with_hint(&LINT.rule, first.moment.id.span, message, t!("lint-effect-tells-hint"));
    }
}
