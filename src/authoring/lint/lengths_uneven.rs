//! `lengths-uneven`: a response that stands out by its length.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::rubric::Move;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "lengths-uneven",
        severity: Severity::Publishing,
        what: "The longest response of a moment is more than two and a half times as long as the shortest, and by more than 80 characters. Silence is left out.",
        why: "The eye goes to the odd one out before the trainee has weighed anything.",
        example: r#"say: "I see.",
say: "Before we go on I would like to make sure that I have understood you, because there were several things in what you have just told me, and I do not want to lose the one that matters most to you.","#,
        instead: "Cut the long one to what the client needs to hear, or let the short one say as much as somebody would in its place. What is meant to be curt can be curt in two sentences.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    for (_, responses) in subject.moments() {
        let said = responses.iter().filter(|(_, r)| r.kind != Move::Silence).map(|(_, r)| (r.say.value.chars().count(), *r));
        let (shortest, longest) = (said.clone().min_by_key(|(length, _)| *length), said.max_by_key(|(length, _)| *length));
        if let (Some((short, brief)), Some((long, wordy))) = (shortest, longest)
            && 2 * long > 5 * short
            && long - short > 80
        {
            let message = t!("lint-lengths-uneven", long = long, brief = &brief.id.value, short = short);
            findings.add_with_hint(&LINT.rule, wordy.say.span, message, t!("lint-length-tells-hint"));
        }
    }
}
