//! `minutes-misfit`: minutes that do not fit the words.

use super::phrase::Words;
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::rubric::Move;
use crate::scenario::Line;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "minutes-misfit",
        severity: Severity::Publishing,
        what: "What is said and answered takes longer than the minutes of the response at 130 words a minute; or it takes six minutes or more with fewer than five words for each, and nothing is tried or kept silent meanwhile.",
        why: "Ending on time is a skill that is scored, and a clock that does not fit what was heard teaches the wrong sense of an hour.",
        example: r#"Response(id: "explain", move: Information, minutes: 1, say: "…", to: Go("goal")),   // and `say` has two hundred words"#,
        instead: "Give it the minutes that it takes to say and to hear, or cut it. A minute is about 130 words; most exchanges take one to three.",
    },
    check,
};

/// Words that are spoken in a minute.
const PACE: usize = 130;

/// From so many minutes on a response has to have words for them.
const LONG: usize = 6;
const LEAST_A_MINUTE: usize = 5;

fn check(subject: &Subject, findings: &mut Findings) {
    for (_, _, response) in subject.responses() {
        let said = Words::of(&response.say.value).count();
        let heard = response.reply.iter().map(|line: &Line| Words::of(&line.text).count());
        let (shortest, longest) = (heard.clone().min().unwrap_or(0), heard.max().unwrap_or(0));
        let minutes = usize::from(response.minutes);
        let acted = matches!(response.kind, Move::Exercise | Move::Silence);
        // The shortest answer counts: a long one may well run over.
        if !acted && said + shortest > minutes * PACE {
            let message = t!("lint-minutes-misfit-longer", words = said + shortest, minutes = minutes, pace = PACE);
            let hint = t!("lint-minutes-misfit-longer-hint", minutes = (said + shortest).div_ceil(PACE));
            findings.add_with_hint(&LINT.rule, response.say.span, message, hint);
        } else if !acted && minutes >= LONG && said + longest < minutes * LEAST_A_MINUTE {
            let message = t!("lint-minutes-misfit-shorter", words = said + longest, minutes = minutes);
            findings.add_with_hint(&LINT.rule, response.say.span, message, t!("lint-minutes-misfit-shorter-hint"));
        }
    }
}
