//! `phases-back`: a way that leads back by more than a phase.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::Named;
use crate::rubric::Phase;
use crate::scenario::Target;
use crate::script::{Bits, ResponseIx};
use crate::texts::t;
use rustc_hash::FxHashMap;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "phases-back",
        severity: Severity::Publishing,
        what: "A response leads from a moment to one whose phase lies two phases or more before its own, and not by a way that can be taken only once. A response that shows a behaviour of the safety gate may lead anywhere: danger has no phase.",
        why: "Feedback, scores and the ribbon of phases take the order of a session for granted, and a trainee who has just made a plan does not expect to be asked for the contract.",
        example: r#"Moment(id: "plan", phase: Plan, responses: [
    Response(id: "settle", …, to: Go("who-i-am")),   // a moment of phase Contract
]),"#,
        instead: r#"Give the moment the phase that it has in truth, lead on instead of back, or mark the response as a turn back that is taken once:

Response(id: "reopen", once: true, …, to: Go("goal-again")),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let phases: FxHashMap<&str, Phase> = subject.scenario.moments.iter().map(|m| (m.id.value.as_str(), m.phase.value)).collect();
    let rubric = subject.rubric();
    let gate = Bits::range(rubric.range_of(rubric.principles.len()));
    let for_safety = |ix: ResponseIx| !(subject.script.key.responses[ix as usize].shows & gate).is_empty();
    for (moment, responses) in subject.moments() {
        let here = moment.phase.value;
        for (_, response) in responses.into_iter().filter(|(ix, r)| !r.once && !for_safety(*ix)) {
            let back = response.to.iter().find_map(|route| match &route.to {
                Target::Moment(to) => phases.get(to.value.as_str()).filter(|there| (**there as u8) + 1 < here as u8).map(|there| (to, *there)),
                _ => None,
            });
            if let Some((to, there)) = back {
                let message = t!("lint-phases-back", here = here.name(), there = there.name(), moment = &to.value);
                findings.add_with_hint(&LINT.rule, to.span, message, t!("lint-phases-back-hint"));
            }
        }
    }
}
