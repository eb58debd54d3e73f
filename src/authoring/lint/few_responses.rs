//! `few-responses`: a moment with fewer responses than a choice needs.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::rubric::Phase;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "few-responses",
        severity: Severity::Publishing,
        what: "The moment has fewer than three responses that are always open; a moment of the follow-up needs two.",
        why: "Between two responses a blind guess is right every other time, so the score says little about the trainee.",
        example: r#"Moment(id: "goal", phase: Goal, responses: [
    Response(id: "ask", …, to: Go("plan")),
    Response(id: "advise", …, to: Go("plan")),
]),"#,
        instead: "Add a third that a thoughtful beginner might choose: kind but too early, sound but about the wrong thing, or good but not yet asked for. One that is plainly foolish adds nothing.",
    },
    check,
};

/// Responses that must stay open, in a session and in its follow-up.
const LEAST: usize = 3;
const LEAST_AFTER: usize = 2;

fn check(subject: &Subject, findings: &mut Findings) {
    for moment in &subject.scenario.moments {
        let least = if moment.phase.value == Phase::FollowUp { LEAST_AFTER } else { LEAST };
        let open = moment.responses.iter().filter(|r| r.when.is_none() && !r.once).count();
        // A single one is told as such.
        if open < least && moment.responses.len() > 1 {
            let message = t!("lint-few-responses", moment = moment.id.value.as_str(), open = open, count = moment.responses.len());
            findings.add_with_hint(&LINT.rule, moment.id.span, message, t!("lint-few-responses-hint", least = least));
        }
    }
}
