//! `fact-never-set`: a fact that nothing makes known.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::{By, Scenario};
use crate::texts::t;
use rustc_hash::FxHashSet;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "fact-never-set",
        severity: Severity::Warning,
        what: "A fact stands in the list, but no line gives it, no response sets it, and neither a presentation nor `given` brings it.",
        why: "A condition that asks for it waits in vain, so a trainee never meets what its author wrote behind it.",
        example: r#"Fact(id: "threw_plate", text: "He has told you that he threw a plate", by: Client),
// … further down, and no line has gives: ["threw_plate"] …
to: [GoIf(Has("threw_plate"), "the-plate"), Go("tea-time")],"#,
        instead: r#"Let somebody make it known, or take it out together with what asks for it:

Line(when: AtLeast(Trust, 2), text: "I threw a plate. At the wall.", gives: ["threw_plate"]),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let set = set_facts(subject.scenario);
    let read = super::fact_never_read::read_facts(subject.scenario);
    for fact in subject.scenario.facts.iter().filter(|f| !set.contains(f.id.value.as_str())) {
        let id = fact.id.value.as_str();
        let message = match read.contains(id) {
            true => t!("lint-fact-never-set-read", fact = id),
            false => t!("lint-fact-never-set", fact = id),
        };
        let hint = match fact.by {
            By::Client => t!("lint-fact-never-set-hint-client", fact = id),
            By::Session => t!("lint-fact-never-set-hint-session", fact = id),
            By::Setup => t!("lint-fact-never-set-hint-setup", fact = id),
        };
        findings.add_with_hint(&LINT.rule, fact.id.span, message, hint);
    }
}

/// The facts that something makes known.
pub(super) fn set_facts(scenario: &Scenario) -> FxHashSet<&str> {
    let responses = || scenario.moments.iter().flat_map(|m| &m.responses).chain(&scenario.anytime);
    let lines = scenario.moments.iter().flat_map(|m| &m.says).chain(responses().flat_map(|r| &r.reply));
    let given = scenario.given.iter().chain(scenario.presentations.iter().flat_map(|p| &p.facts));
    let set = given.chain(lines.flat_map(|l| &l.gives)).chain(responses().flat_map(|r| &r.facts));
    set.map(|fact| fact.value.as_str()).collect()
}
