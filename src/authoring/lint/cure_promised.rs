//! `cure-promised`: an ending that promises more than a session can.

use super::passage::Voice;
use super::phrase::{Words, of_language};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "cure-promised",
        severity: Severity::Warning,
        what: "An ending says that the client is cured, or that the trouble is over for good. Known for English only.",
        why: "One conversation can bring a step, relief or nothing, and a trainee who sees clients leave cured will think that they failed with the first real one.",
        example: r#"Ending(id: "first-step", title: "Cured", frame: Ordinary, kind: StepChosen, leaves: [Line(text: "The fear is gone for good.")]),"#,
        instead: r#"Tell what can be seen and heard as they leave:

Ending(id: "first-step", title: "With a step for tonight", frame: Ordinary, kind: StepChosen, leaves: [Line(text: "She says the time once more to herself.")]),"#,
    },
    check,
};

const WORDS: &[(&str, &[&str])] = &[(
    "en",
    &[
        "cured|healed|cure",
        "is|are|was all|completely|fully better|gone|solved|fixed|well",
        "problem|problems|fear|trouble|anxiety|depression is|are|has|have ~ solved|fixed|gone|over|disappeared",
        "gone|over|better|solved for good|ever",
        "will|would|is|are never ~ again",
        "behind ~ for ever|good",
        "behind ~ forever",
        "everything is|was fine|well|better|good",
        "happily ever after",
        "a new|different man|woman|person",
        "free of|from ~ fear|anxiety|depression",
    ],
)];

fn check(subject: &Subject, findings: &mut Findings) {
    let list = of_language(WORDS, &subject.scenario.language);
    for passage in subject.passages(Voice::Ending) {
        let words = Words::of(&passage.text);
        if let Some(range) = list.iter().find_map(|phrase| words.find(phrase)) {
            let message = t!("lint-cure-promised", words = &passage.text[range.clone()]);
            findings.add_with_hint(&LINT.rule, passage.place(subject.source, range), message, t!("lint-cure-promised-hint"));
        }
    }
}
