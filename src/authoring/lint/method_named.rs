//! `method-named`: a method, a means or a place of suicide or self-harm.

use super::phrase::{Words, of_language};
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "method-named",
        severity: Severity::Warning,
        what: "A text seems to name a method, a means or a place of suicide or self-harm. Wrong responses are no exception. Known for English only, and only by words, so a person has to read for what the words imply.",
        why: "Details of methods are known to be taken up by people at risk, and one of them may be the trainee.",
        example: r#"Line(text: "I've thought of an overdose."),"#,
        instead: r#"Let the answer be reported and not quoted:

Line(text: "There's something at home I think about.", cue: "tells you what it is"),"#,
    },
    check,
};

const WORDS: &[(&str, &[&str])] = &[(
    "en",
    &[
        "overdose|overdoses|overdosed|overdosing",
        "noose|nooses",
        "hang|hangs|hanged|hung|hanging myself|himself|herself|themselves|yourself|themself !a|an|the|some",
        "cut|cuts|cutting myself|himself|herself|themselves|yourself|themself !off|short|out|loose|free|some|a|another",
        "cut|cuts|cutting|slit|slits|slitting my|his|her|their|your wrist|wrists|arm|arms|leg|legs|thigh|thighs|throat",
        "burn|burns|burned|burnt|burning myself|himself|herself|themselves|yourself !out",
        "razor|razors !wire|sharp|thin",
        "jump|jumps|jumped|jumping ~ bridge|train|trains|roof|platform|cliff|window",
        "in front of a|the train|lorry|bus|car !station|stop|park|door",
        "off a|the ~ bridge|roof|cliff|balcony",
        "rope|ropes ~ garage|shed|loft|drawer|boot|neck|beam",
        "take|takes|took|taken|taking|swallow|swallowed all|enough|too ~ pills|tablets|paracetamol",
        "enough|stockpile|stockpiled|saved|hoard* ~ ~ pills|tablets|paracetamol",
        "drown|drowned|drowning myself|himself|herself|themselves|yourself",
        "shoot|shot|shooting myself|himself|herself|themselves|yourself",
        "poison|poisoned|poisoning myself|himself|herself|themselves|yourself",
        "suffocat*|strangl*|asphyxi*",
        "suicide|goodbye note|notes",
    ],
)];

fn check(subject: &Subject, findings: &mut Findings) {
    let list = of_language(WORDS, &subject.scenario.language);
    for passage in &subject.passages {
        let words = Words::of(&passage.text);
        if let Some(range) = list.iter().find_map(|phrase| words.find(phrase)) {
            let message = t!("lint-method-named", words = &passage.text[range.clone()]);
            findings.add_with_hint(&LINT.rule, passage.place(subject.source, range), message, t!("lint-method-named-hint"));
        }
    }
}
