//! `ending-shows-harm`: an ending in which somebody dies or is hurt.

use super::passage::Voice;
use super::phrase::{Words, of_language};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "ending-shows-harm",
        severity: Severity::Publishing,
        what: "An ending speaks of a death, of an injury or of an ambulance. Known for English only.",
        why: "What a client does later does not follow from a choice in a simulator, and a trainee must not be made to carry a death that nobody died.",
        example: r#"leaves: [Line(text: "Two days later you hear that he was killed.")],"#,
        instead: r#"End on what is not known, and on what a supervisor would do now. Where the word belongs to the client’s own story (a late wife’s ring), allow it and say so.

leaves: [Line(text: "He leaves with his coat open. What he will do tonight, you do not know; your supervisor asks you to ring him together.")],"#,
    },
    check,
};

const WORDS: &[(&str, &[&str])] = &[(
    "en",
    &[
        "died|dies|dead|death",
        "killed|kills|kill",
        "funeral|coffin|grave|obituary",
        "injured|injury|injuries|wounded|bleeds|bleeding|bled",
        "ambulance|paramedic*|intensive",
        "body is|was found",
        "does|did|will not|never wake",
        "doesn't|didn't|won't|never wake|wakes|woke",
        "on the rails|tracks",
        "under a|the train",
        "suicide",
    ],
)];

fn check(subject: &Subject, findings: &mut Findings) {
    let list = of_language(WORDS, &subject.scenario.language);
    for passage in subject.passages(Voice::Ending) {
        let words = Words::of(&passage.text);
        if let Some(range) = list.iter().find_map(|phrase| words.find(phrase)) {
            let message = t!("lint-ending-shows-harm", words = &passage.text[range.clone()]);
            findings.add_with_hint(&LINT.rule, passage.place(subject.source, range), message, t!("lint-ending-shows-harm-hint"));
        }
    }
}
