//! `hurtful-wording`: words that hurt the people they are about.

use super::phrase::{Words, of_language};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "hurtful-wording",
        severity: Severity::Warning,
        what: "A text uses an expression that guidance on speaking about suicide and mental distress advises against, such as ‘committed suicide’, ‘failed attempt’ or ‘attention-seeking’. Known for English only.",
        why: "These words blame or belittle, somebody in the course has lost a person to what they are about, and trainees learn them from us.",
        example: r#"summary: "Since her brother committed suicide she has not slept.","#,
        instead: r#"Say what happened without a verdict. Where a client really speaks so, allow it for that line and say why.

summary: "Since her brother died by suicide she has not slept.","#,
    },
    check,
};

/// What not to say, and what to say.
const WORDS: &[(&str, &[(&str, &str)])] = &[(
    "en",
    &[
        ("commit|commits|committed|committing ~ suicide", "died by suicide"),
        ("successful|failed|unsuccessful suicide", "died by suicide, or survived an attempt"),
        ("successful|failed|unsuccessful ~ attempt to kill|end", "died by suicide, or survived an attempt"),
        ("failed|unsuccessful suicide|overdose", "survived an attempt"),
        ("suicide epidemic|gesture|threat", "say plainly what was said or done"),
        ("attention seeking|seeker|seekers", "say what the person needs or asks for"),
        ("a|the|that|some psychotic", "somebody who hears voices, or is frightened by what they experience"),
        ("psycho|psychos|schizo|loony|loonies|nutter|nutters", "name the person, and what they experience"),
        ("cry for help", "say what the person needs or asks for"),
        ("self harmer|harmers|mutilator|mutilators", "somebody who has hurt themselves"),
        ("mental|psychiatric patient|case|cases", "the person, by name"),
    ],
)];

fn check(subject: &Subject, findings: &mut Findings) {
    let list = of_language(WORDS, &subject.scenario.language);
    for passage in &subject.passages {
        let words = Words::of(&passage.text);
        let found = list.iter().find_map(|(phrase, instead)| words.find(phrase).map(|range| (range, instead)));
        if let Some((range, instead)) = found {
            let message = t!("lint-hurtful-wording", words = &passage.text[range.clone()]);
            findings.add_with_hint(&LINT.rule, passage.place(subject.source, range), message, t!("lint-hurtful-wording-hint", instead = *instead));
        }
    }
}
