//! `skill-out-of-reach`: a principle that is assessed and cannot be shown with skill.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::rubric::{Frame, Importance};
use crate::scenario::Kind;
use crate::scoring::Yardstick;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "skill-out-of-reach",
        severity: Severity::Publishing,
        what: "Ordinary sessions are assessed on this principle, and no advanced behaviour of it can be shown in any of them, so nobody comes to the level ‘skilled’ however well they do. In a scene a principle of which one or two signs can be shown is let be: it stands at the edge of what the scene is about.",
        why: "Whoever did everything that could be done would read in the debrief that it was no more than basic, and forms in which the level can be reached would be the better ones to draw.",
        example: r#"// of next steps the whole file offers
shows: ["next/first-step"], … shows: ["next/concrete"], … shows: ["next/own-words"],"#,
        instead: r#"Let a response show an advanced behaviour of the principle, too:

shows: ["next/if-then"],"#,
    },
    check,
};

/// So many signs of a principle make it one that a scene is about.
const ABOUT_IT: u32 = 3;

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(attainable) = subject.attainable else { return };
    let Some(yardstick) = Yardstick::new(subject.script, attainable, 0, Frame::Ordinary) else { return };
    for &principle in &yardstick.assessed {
        let offered = yardstick.offered_counts(principle);
        let all: u32 = offered.iter().sum();
        let about_it = subject.scenario.kind == Kind::Session || all >= ABOUT_IT;
        if about_it && offered[Importance::Advanced as usize] == 0 {
            let id = &subject.rubric().principles[principle].id;
            let advanced = subject.rubric().principles[principle].behaviours.iter().filter(|b| b.level == Importance::Advanced);
            let names: Vec<&str> = advanced.map(|b| b.id.as_str()).collect();
            // A rubric may know no advanced behaviour of it at all.
            if !names.is_empty() {
                let message = t!("lint-skill-out-of-reach", principle = id);
                let hint = t!("lint-skill-out-of-reach-hint", behaviours = names.join(", "));
                findings.add_with_hint(&LINT.rule, subject.scenario.id.span, message, hint);
            }
        }
    }
}
