//! `tag-never-counts`: a response is tagged with a behaviour that no session can come to show.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::Named;
use crate::rubric::{Behaviour, Count, Times};
use crate::script::Script;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "tag-never-counts",
        severity: Severity::Warning,
        what: "A response can be said and is tagged with a behaviour, and yet in no session does the behaviour come to count: it has to be said more often than it can be, in another phase, after something else, or within a time that is over.",
        why: "The tag looks as if it were worth something. Whoever chooses the response gets nothing for it, and the scenario does not offer what its author believes that it offers.",
        example: r#"// the policy’s safety plan has four steps, and this is the only response of the file with
shows: ["safety/plan"],"#,
        instead: "Offer the behaviour as often, and where, the rubric counts it (the hint says what it wants), or take the tag away.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let (Some(attainable), Some(reached)) = (subject.attainable, &subject.reached) else { return };
    let shown = attainable.anywhere();
    let key = &subject.script.key;
    let mut told = shown;
    for (ix, _, response) in subject.responses().filter(|(ix, ..)| reached.responses[*ix as usize]) {
        for i in (key.responses[ix as usize].shows & (key.in_setting - told)).iter() {
            let Some(behaviour) = subject.rubric().behaviour(i as u8) else { continue };
            told.set(i);
            let message = t!("lint-tag-never-counts", behaviour = &behaviour.id);
            findings.add_with_hint(&LINT.rule, response.id.span, message, wanted(subject.script, behaviour));
        }
    }
}

/// What a behaviour wants in order to count, as a hint.
fn wanted(script: &Script, behaviour: &Behaviour) -> String {
    let rubric = &script.key.rubric;
    let name = |b: u8| rubric.behaviour(b).map(|b| b.id.as_str()).unwrap_or_default();
    match &behaviour.counts {
        Count::Heard { phases, after, minutes_left } => {
            let mut wants: Vec<String> = Vec::new();
            if !phases.is_empty() {
                let or = |first: String, second: String| t!("lint-tag-never-counts-or", first = first, second = second);
                let phases = phases.iter().map(|p| p.name().to_owned()).reduce(or).unwrap_or_default();
                wants.push(t!("lint-tag-never-counts-phase", phases = phases));
            }
            wants.extend(after.map(|b| t!("lint-tag-never-counts-after", behaviour = name(b))));
            wants.extend(minutes_left.map(|m| t!("lint-tag-never-counts-minutes", minutes = m)));
            match wants.is_empty() {
                true => t!("lint-tag-never-counts-no-end-hint").into(),
                false => t!("lint-tag-never-counts-heard-hint", wants = wants.join(", ")),
            }
        }
        Count::Times { at_least, phases, .. } => {
            let (times, who) = match at_least {
                Times::Number(n) => (*n, t!("lint-tag-never-counts-rubric")),
                Times::PlanSteps => (script.key.plan_steps, t!("lint-tag-never-counts-policy")),
            };
            match *phases > 1 {
                true => t!("lint-tag-never-counts-times-phases-hint", who = who, times = times),
                false => t!("lint-tag-never-counts-times-hint", who = who, times = times),
            }
        }
        Count::Before { .. } => t!("lint-tag-never-counts-before-hint").into(),
        Count::Within { turns, .. } => t!("lint-tag-never-counts-within-hint", turns = *turns),
        Count::RunBelow { .. } | Count::OnTime => t!("lint-tag-never-counts-end-hint").into(),
    }
}
