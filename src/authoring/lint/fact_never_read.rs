//! `fact-never-read`: a fact that becomes known and changes nothing.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::Scenario;
use crate::texts::t;
use rustc_hash::FxHashSet;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "fact-never-read",
        severity: Severity::Publishing,
        what: "A fact becomes known, but no condition reads it, and it is neither a sign, nor does it open a frame, nor is it a quality of the goal. What is `given` from the start is told in the briefing and so has its use.",
        why: "The client tells or agrees something and later talks as though it had not been said, which a trainee notices before the author does.",
        example: r#"Fact(id: "works_nights", text: "He works nights", by: Client),   // given in a line, and read nowhere"#,
        instead: r#"Let a later line take it up, or take the fact away. If a scenario that follows this one reads it, allow it and say so:

Line(when: Has("works_nights"), text: "I'd be asleep by then, wouldn't I."),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let read = read_facts(subject.scenario);
    let set = super::fact_never_set::set_facts(subject.scenario);
    let briefed: FxHashSet<&str> = subject.scenario.given.iter().map(|fact| fact.value.as_str()).collect();
    for fact in &subject.scenario.facts {
        let serves = fact.sign.is_some() || fact.opens.is_some() || fact.quality.is_some();
        let id = fact.id.value.as_str();
        if !serves && !briefed.contains(id) && !read.contains(id) && set.contains(id) {
            findings.add_with_hint(&LINT.rule, fact.id.span, t!("lint-fact-never-read", fact = id), t!("lint-fact-never-read-hint"));
        }
    }
}

/// The facts that some condition names.
pub(super) fn read_facts(scenario: &Scenario) -> FxHashSet<&str> {
    let mut read = FxHashSet::default();
    let responses = || scenario.moments.iter().flat_map(|m| &m.responses).chain(&scenario.anytime);
    let lines = scenario.moments.iter().flat_map(|m| &m.says).chain(responses().flat_map(|r| &r.reply)).chain(scenario.endings.iter().flat_map(|e| &e.leaves));
    let conditions = lines.filter_map(|l| l.when.as_ref());
    let conditions = conditions.chain(responses().flat_map(|r| r.when.iter().chain(r.to.iter().filter_map(|t| t.when.as_ref()))));
    for condition in conditions.chain(scenario.turning_points.iter().map(|t| &t.when)) {
        condition.value.facts(&mut |fact| {
            read.insert(fact.value.as_str());
        });
    }
    read
}
