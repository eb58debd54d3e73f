//! `same-words`: two responses, or two wordings of a line, that read the same.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::{Line, Response};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "same-words",
        severity: Severity::Warning,
        what: "Two responses that are open together say the same words, or another wording of a line says what the line says already.",
        why: "The trainee cannot tell the two responses apart, whatever they are keyed as; and a wording that is there twice only comes up more often, which nobody meant.",
        example: r#"Response(id: "ask", move: OpenQuestion, say: "What would help?", shows: ["goal/wanted"], to: Go("step")),
Response(id: "ask-again", move: OpenQuestion, say: "What would help?", to: Go("door")),"#,
        instead: r#"Say each in words of its own, or keep one of them. Two responses that each have a `when` may share their words: then they are one sentence that does different things at different times.

Response(id: "ask-again", move: OpenQuestion, say: "What else would help?", to: Go("door")),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let play = &subject.script.play;
    // An anytime response with the phases in which it is open, a bit for each.
    let anytime = || play.anytime.clone().zip(&subject.scenario.anytime).map(|(ix, response)| (play.response(ix).during, response));
    for (i, (during, response)) in anytime().enumerate() {
        let beside = anytime().take(i).filter(|(other, _)| other & during != 0);
        responses(response, beside.map(|(_, other)| other), findings);
    }
    for moment in &subject.scenario.moments {
        let here = 1 << moment.phase.value as u16;
        for (i, response) in moment.responses.iter().enumerate() {
            let open_here = anytime().filter(|(during, _)| during & here != 0).map(|(_, other)| other);
            responses(response, moment.responses[..i].iter().chain(open_here), findings);
        }
        lines(&moment.says, findings);
    }
    for (_, _, response) in subject.responses() {
        lines(&response.reply, findings);
    }
    for ending in &subject.scenario.endings {
        lines(&ending.leaves, findings);
    }
}

fn responses<'r>(response: &Response, mut others: impl Iterator<Item = &'r Response>, findings: &mut Findings) {
    // By their conditions the author has said when each of them is meant.
    let together = |other: &&Response| response.when.is_none() || other.when.is_none();
    if let Some(twin) = others.find(|other| together(other) && alike(&other.say.value, &response.say.value)) {
        let message = t!("lint-same-words", twin = &twin.id.value);
        findings.add_with_hint(&LINT.rule, response.say.span, message, t!("lint-same-words-hint"));
    }
}

fn lines(lines: &[Line], findings: &mut Findings) {
    for line in lines {
        for (i, wording) in line.also.iter().enumerate() {
            if alike(wording, &line.text) || line.also[..i].iter().any(|earlier| alike(earlier, wording)) {
                let message = t!("lint-same-words-line", wording = wording.as_str());
                findings.add_with_hint(&LINT.rule, line.span, message, t!("lint-same-words-line-hint"));
            }
        }
    }
}

/// Whether two texts read the same but for capitals, spaces and what stands between the words.
fn alike(a: &str, b: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = String> {
        text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty()).map(|word| word.to_lowercase().replace('’', "'"))
    }
    words(a).eq(words(b))
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn capitals_and_stops_make_no_other_words() {
        assert!(alike("What would help?", "What  would help …"));
        assert!(alike("I don't.", "I don’t"));
        assert!(!alike("I don't.", "I do."));
    }
}
