//! `position-tells`: the best response gives itself away by its place in the list.

use super::tells::{choices, tell};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "position-tells",
        severity: Severity::Publishing,
        what: "In the order of the file a response with the most evidence stands first, or last, in clearly more moments than chance would have it.",
        why: "A session deals its responses anew, but a printed storyboard, a reviewer’s copy and a paper form keep the order of the file, and a reader who has seen the habit stops weighing.",
        example: r#"responses: [
    Response(id: "hear", …, shows: ["listening/feeling"], …),   // the best one stands first, in every moment
    Response(id: "advise", …),
],"#,
        instead: "Move some of the best ones to other places. A draw from a pack of cards for each moment does better than a feeling for what looks mixed.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let choices = choices(subject);
    let Some(first) = choices.first() else { return };
    if let Some(tell) = tell(&choices, |place| i64::from(place.index == 0)) {
        findings.add_with_hint(&LINT.rule, first.moment.id.span, tell.sentence(t!("lint-position-tells-first")), t!("lint-position-tells-hint"));
    }
    if let Some(tell) = tell(&choices, |place| i64::from(place.index + 1 == place.of)) {
        findings.add_with_hint(&LINT.rule, first.moment.id.span, tell.sentence(t!("lint-position-tells-last")), t!("lint-position-tells-hint"));
    }
}
