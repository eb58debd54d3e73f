//! `turning-point-never-taken`: a turning point at which no session turns.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::script::Cond;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "turning-point-never-taken",
        severity: Severity::Warning,
        what: "In no session does this turning point change the course: its condition never holds, or another one always goes before it. All sessions of all presentations were looked at.",
        why: "The moment behind it may be the most important of the scenario, and nobody would be led there.",
        example: r#"TurningPoint(id: "she-has-said-it", when: All([Has("risk_disclosed"), AtLeast(Trust, 4)]), to: "hear-it"),"#,
        instead: r#"Ask for no more than what makes the turn:

TurningPoint(id: "she-has-said-it", when: Has("risk_disclosed"), to: "hear-it"),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    for (ix, turning_point) in subject.scenario.turning_points.iter().enumerate().filter(|(ix, _)| !reached.turning_points[*ix]) {
        let when = subject.script.play.turning_points[ix].when;
        // A condition that contradicts itself is told as such.
        if when == Cond::ALWAYS || when.from != when.to {
            let message = t!("lint-turning-point-never-taken", turning_point = &turning_point.id.value);
            findings.add_with_hint(&LINT.rule, turning_point.id.span, message, t!("lint-turning-point-never-taken-hint"));
        }
    }
}
