//! `unreachable-ending`: an ending that no way leads to.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::Target;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "unreachable-ending",
        severity: Severity::Warning,
        what: "No response leads to this ending, and it is not the one that the hard stop leads to.",
        why: "The client can leave in this way on paper only, and what a trainee would have learnt from it is lost.",
        example: r#"Ending(id: "walked-out", frame: Ordinary, kind: LeftEarly, …),   // and nowhere End("walked-out")"#,
        instead: r#"Let a response lead there, where it fits the client's state, or take the ending away:

to: [EndIf(AtMost(Trust, 0), "walked-out"), Go("goal")],"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let scenario = subject.scenario;
    let leads_to = |id: &str| {
        let routes = scenario.moments.iter().flat_map(|m| &m.responses).flat_map(|r| &r.to);
        let mut endings = routes.filter_map(|route| if let Target::Ending(to) = &route.to { Some(to) } else { None });
        scenario.time_up.value == id || endings.any(|to| to.value == id)
    };
    for ending in scenario.endings.iter().filter(|e| !leads_to(&e.id.value)) {
        let (message, hint) = (t!("lint-unreachable-ending", ending = &ending.id.value), t!("lint-unreachable-ending-hint", ending = &ending.id.value));
        findings.add_with_hint(&LINT.rule, ending.id.span, message, hint);
    }
}
