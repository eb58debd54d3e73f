//! `tone-tells`: the best response gives itself away by its tone.

use super::phrase::{Words, of_language};
use super::tells::{Place, choices, tell};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "tone-tells",
        severity: Severity::Publishing,
        what: "A response with the most evidence is the one that asks, the one with words of feeling, or the one that hedges (or the one that does not) in clearly more moments than chance would have it. Words of feeling and hedges are known for English only.",
        why: "A trainee who chooses whatever sounds gentle would pass, though sounding gentle is not yet hearing anybody.",
        example: r#"say: "Just tell him."
say: "I wonder if some of this might feel rather heavy for you?""#,
        instead: "Let wrong responses be kind, curious and careful too, as they are with real beginners, and let some of the best be plain statements.",
    },
    check,
};

/// Words that sound like feeling with somebody.
const FEELING: &[(&str, &[&str])] = &[(
    "en",
    &[
        "feel*",
        "felt",
        "sounds|sounded",
        "hear*",
        "hard",
        "heavy",
        "hurt*",
        "sad",
        "ashamed|shame",
        "afraid|scared|frightened",
        "lonely|alone",
        "tired",
        "weigh*",
        "sorry",
        "must be|have",
        "understand*",
    ],
)];

/// Words that make a sentence smaller.
const HEDGES: &[(&str, &[&str])] = &[(
    "en",
    &[
        "maybe|perhaps",
        "might",
        "i wonder",
        "sort|kind of",
        "a bit|little",
        "may",
        "could be",
        "i think|guess|suppose",
        "possibly|probably",
        "if you like|want",
        "if that's",
        "or not",
        "not sure",
    ],
)];

fn check(subject: &Subject, findings: &mut Findings) {
    let choices = choices(subject);
    let Some(first) = choices.first() else { return };
    let language = &subject.scenario.language;
    let holds = |list: &[&str], say: &str| {
        let words = Words::of(say);
        list.iter().filter(|phrase| words.find(phrase).is_some()).count() as i64
    };
    let mut look = |most: fn() -> &'static str, least: fn() -> &'static str, mark: &dyn Fn(&Place) -> i64| {
        let found = tell(&choices, mark).map(|t| (t, most)).or_else(|| tell(&choices, |place| -mark(place)).map(|t| (t, least)));
        if let Some((tell, how)) = found {
            findings.add_with_hint(&LINT.rule, first.moment.id.span, tell.sentence(how()), t!("lint-tone-tells-hint"));
        }
    };
    look(|| t!("lint-tone-tells-asks"), || t!("lint-tone-tells-asks-not"), &|place| i64::from(place.response.say.value.contains('?')));
    look(|| t!("lint-tone-tells-most-feeling"), || t!("lint-tone-tells-least-feeling"), &|place| {
        holds(of_language(FEELING, language), &place.response.say.value)
    });
    look(|| t!("lint-tone-tells-most-hedges"), || t!("lint-tone-tells-least-hedges"), &|place| holds(of_language(HEDGES, language), &place.response.say.value));
}
