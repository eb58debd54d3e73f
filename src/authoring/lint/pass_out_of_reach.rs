//! `pass-out-of-reach`: a scenario that nobody can pass.

use super::fares::LEAST_MOMENTS;
use super::{Lint, Subject};
use crate::analysis::Barrier;
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::Named;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "pass-out-of-reach",
        severity: Severity::Warning,
        what: "No session passes, whatever is said: in every kind of session that it can become, there is a principle that a pass needs and that no session brings to the level basic. Each sign of it can be shown in some session, but not enough of them in the same one. A sketch of fewer than six moments is not held to it.",
        why: "Whoever did everything right would read that it was no pass, and in an assessment this form would fail everybody.",
        example: r#"// two signs of which both are wanted, and only one of the two can be said
Response(id: "aim", say: "…", shows: ["goal/session-goal", "goal/wanted"], to: Go("plan"), …),
Response(id: "say-back", say: "…", shows: ["goal/confirmed"], to: Go("plan"), …),"#,
        instead: r#"Let what was left out be said later as well, in a moment that follows or at any time:

anytime: [Response(id: "say-goal-back", when: Has("goal_agreed"), shows: ["goal/confirmed"], …)],"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    if subject.scenario.moments.len() < LEAST_MOMENTS {
        return;
    }
    let mut told = |span, barriers: &[Barrier]| {
        let reason = |barrier: &Barrier| {
            let principle = &*subject.rubric().principles[barrier.principle].id;
            t!("reason-principle-not-basic", frame = barrier.frame.name(), principle = principle)
        };
        let reasons: Vec<String> = barriers.iter().map(reason).collect();
        findings.add_with_hint(&LINT.rule, span, t!("lint-pass-out-of-reach", reasons = reasons.join("; ")), t!("lint-pass-out-of-reach-hint"));
    };
    match subject.barred.first() {
        // What holds for all presentations is told once.
        Some(first) if subject.barred.iter().all(|barriers| barriers == first) => {
            if !first.is_empty() {
                told(subject.scenario.id.span, first);
            }
        }
        _ => {
            let barred = subject.scenario.presentations.iter().zip(&subject.barred).filter(|(_, barriers)| !barriers.is_empty());
            barred.for_each(|(presentation, barriers)| told(presentation.id.span, barriers));
        }
    }
}
