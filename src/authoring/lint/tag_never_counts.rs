//! `tag-never-counts`: a response is tagged with a behaviour that no session can come to show.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::Named;
use crate::rubric::{Behaviour, Count, Times};
use crate::script::Script;

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
            let message = format!("‘{}’ never comes to count, in no session", behaviour.id);
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
                wants.push(format!("in the phase {}", phases.iter().map(|p| p.name()).collect::<Vec<_>>().join(" or ")));
            }
            wants.extend(after.map(|b| format!("after {}", name(b))));
            wants.extend(minutes_left.map(|m| format!("with {m} minutes or more left")));
            match wants.is_empty() {
                true => "no session that says it comes to an end".into(),
                false => format!("it counts {}", wants.join(", ")),
            }
        }
        Count::Times { at_least, phases, .. } => {
            let (times, whose) = match at_least {
                Times::Number(n) => (*n, "the rubric"),
                Times::PlanSteps => (script.key.plan_steps, "the policy, with its plan_steps,"),
            };
            let places = if *phases > 1 { ", in two phases" } else { "" };
            format!("{whose} asks for it {times} times in one session{places}: tag as many responses with it")
        }
        Count::Before { .. } => "it counts only before something that here is always said first".into(),
        Count::Within { turns, .. } => format!("it counts within {turns} turns of what calls for it, and is not open then"),
        Count::RunBelow { .. } | Count::OnTime => "it is counted at the end of a session".into(),
    }
}
