//! `length-tells`: the best response gives itself away by its length.

use super::tells::{choices, tell};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "length-tells",
        severity: Severity::Publishing,
        what: "A response with the most evidence is the longest of its moment, or the shortest, in clearly more moments than chance would have it.",
        why: "A trainee who has noticed that can pass without reading a word, and the score no longer says what they know.",
        example: r#"say: "Calm down.",
say: "You sound tired, and under it I hear something like shame, as if tea time had become a test that you fail each day. Have I got that right?","#,
        instead: "Bring the responses of a moment to about one length: let the wrong ones be as considerate in tone, and cut the best to what the client needs to hear. In the long run the best one should be the longest about as often as any other.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let choices = choices(subject);
    let Some(first) = choices.first() else { return };
    let length = |say: &str| say.chars().count() as i64;
    for sign in [1, -1] {
        if let Some(tell) = tell(&choices, |place| sign * length(&place.response.say.value)) {
            let how = if sign > 0 { t!("lint-length-tells-longest") } else { t!("lint-length-tells-shortest") };
            findings.add_with_hint(&LINT.rule, first.moment.id.span, tell.sentence(how), t!("lint-length-tells-hint"));
        }
    }
}
