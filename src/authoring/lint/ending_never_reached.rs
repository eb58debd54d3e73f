//! `ending-never-reached`: an ending that no session comes to, although something leads there.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "ending-never-reached",
        severity: Severity::Warning,
        what: "Something leads to this ending, but no session ends there, as the conditions never hold. The ending of the hard stop is left out. All sessions of all presentations were looked at.",
        why: "A way of leaving that its author wrote for trainees to meet is met by none.",
        example: r#"to: [EndIf(All([Has("step_chosen"), AtLeast(Hope, 4)]), "first-step"), End("as-she-came")],   // and hope never rises above 3"#,
        instead: r#"Ease the condition to what a good session can reach:

to: [EndIf(Has("step_chosen"), "first-step"), End("as-she-came")],"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    let routed = |ending: usize| subject.script.play.routes.iter().any(|r| r.to == crate::script::TargetIx::Ending(ending as u8));
    for (ix, ending) in subject.scenario.endings.iter().enumerate().filter(|(ix, _)| !reached.endings[*ix]) {
        let by_clock = ix == subject.script.play.time_up as usize;
        // One that nothing leads to is told as such; every scenario has to name one for the hard stop, whether or not time can run out.
        if routed(ix) && !by_clock {
            let message = t!("lint-ending-never-reached", ending = ending.id.value.as_str());
            findings.add_with_hint(&LINT.rule, ending.id.span, message, t!("lint-never-reached-hint"));
        }
    }
}
