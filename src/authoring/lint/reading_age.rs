//! `reading-age`: talk that is harder to follow than the scenario's level allows.

use super::passage::{Passage, Voice};
use super::phrase::of_language;
use super::reading::Counts;
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::Level;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "reading-age",
        severity: Severity::Publishing,
        what: "All that the client says, or all that the trainee may say, taken together reads at a higher age than the scenario’s level allows: 12 for Foundation, 13 for Intermediate, 14 for Advanced; or a single text of 25 words or more reads eight years above that. The age is the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975) plus five, for English only.",
        why: "People in distress do not talk like a textbook, and a trainee should learn words that a tired person can follow.",
        example: r#"say: "Considering the circumstances that you have described, it would be beneficial to establish which of the difficulties should be prioritised.","#,
        instead: r#"Shorter sentences and everyday words, as they would be spoken:

say: "That's a lot at once. Which of these shall we look at today?","#,
    },
    check,
};

/// Languages for which the formula was made.
const MADE_FOR: &[(&str, &[()])] = &[("en", &[()])];

/// A single text of so many words may be so many years above the bound.
const SINGLE: u32 = 25;
const ABOVE: i64 = 8;

fn check(subject: &Subject, findings: &mut Findings) {
    if of_language(MADE_FOR, &subject.scenario.language).is_empty() {
        return;
    }
    let bound = match subject.scenario.level {
        Level::Foundation => 12,
        Level::Intermediate => 13,
        Level::Advanced => 14,
    };
    for voice in [Voice::Client, Voice::Trainee] {
        let counted: Vec<(&Passage, Counts)> = subject.passages(voice).map(|p| (p, Counts::of(&p.text))).collect();
        let all = counted.iter().fold(Counts::default(), |sum, (_, counts)| sum.and(*counts));
        let hardest = counted.iter().filter(|(_, c)| c.words >= 10).max_by_key(|(_, c)| c.grade());
        if let Some((passage, _)) = hardest.filter(|_| all.age() > bound) {
            let message = match voice {
                Voice::Client => t!("lint-reading-age-client", age = all.age(), bound = bound),
                _ => t!("lint-reading-age-trainee", age = all.age(), bound = bound),
            };
            findings.add_with_hint(&LINT.rule, passage.span, message, t!("lint-reading-age-hint"));
            continue;
        }
        for (passage, counts) in counted.iter().filter(|(_, c)| c.words >= SINGLE && c.age() > bound + ABOVE) {
            let message = t!("lint-reading-age-single", age = counts.age(), bound = bound);
            findings.add_with_hint(&LINT.rule, passage.span, message, t!("lint-reading-age-single-hint"));
        }
    }
}
