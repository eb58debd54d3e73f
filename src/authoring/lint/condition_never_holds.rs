//! `condition-never-holds`: a condition that contradicts itself.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::At;
use crate::scenario::{Condition, Line};
use crate::script::Cond;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "condition-never-holds",
        severity: Severity::Warning,
        what: "No client state and no facts whatever can fulfil this condition: its parts contradict one another.",
        why: "What depends on it will not happen to any trainee, although its author counts on it.",
        example: r#"when: All([AtLeast(Trust, 3), AtMost(Trust, 1)]),"#,
        instead: r#"Look for the part that is the wrong way round; where either will do, write Any:

when: Any([AtLeast(Trust, 3), AtMost(Trust, 1)]),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let (scenario, play) = (subject.scenario, &subject.script.play);
    let mut look = |when: Option<&At<Condition>>, compiled: Cond| {
        if let Some(when) = when.filter(|_| compiled.from == compiled.to && compiled != Cond::ALWAYS) {
            findings.add_with_hint(&LINT.rule, when.span, t!("lint-condition-never-holds"), t!("lint-condition-never-holds-hint"));
        }
    };
    let mut lines = |written: &[Line], compiled: &std::ops::Range<u32>| {
        for (line, ix) in written.iter().zip(compiled.clone()) {
            look(line.when.as_ref(), play.line(ix).when);
        }
    };
    for (moment, compiled) in scenario.moments.iter().zip(&play.moments) {
        lines(&moment.says, &compiled.says);
    }
    for (ending, compiled) in scenario.endings.iter().zip(&play.endings) {
        lines(&ending.leaves, &compiled.leaves);
    }
    for (ix, _, response) in subject.responses() {
        lines(&response.reply, &play.response(ix).reply);
    }
    for (ix, _, response) in subject.responses() {
        let compiled = play.response(ix);
        look(response.when.as_ref(), compiled.when);
        for (route, way) in response.to.iter().zip(&play.routes[compiled.routes.start as usize..compiled.routes.end as usize]) {
            look(route.when.as_ref(), way.when);
        }
    }
    for (turning_point, compiled) in scenario.turning_points.iter().zip(&play.turning_points) {
        look(Some(&turning_point.when), compiled.when);
    }
}
