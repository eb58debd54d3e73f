//! `sign-not-taken-up`: a sign of danger that nothing after it can answer.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::Named;
use crate::script::{Bits, MomentIx, TargetIx};

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "sign-not-taken-up",
        severity: Severity::Warning,
        what: "The client gives a sign that calls for the safety gate, and neither the moments after it nor the anytime responses open there hold anything by which the trainee could take it up.",
        why: "A trainee would be found to have passed over a danger that the scenario never let them speak about.",
        example: r#"Fact(id: "hint_tired_of_it", text: "She has hinted that she would rather not wake up", by: Client, sign: Suicide),
// … given in a line, and no response after it has shows: ["safety/…"]"#,
        instead: r#"Offer a response that takes it up, in a moment after it or at any time:

Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "Are you having thoughts of suicide?", shows: ["safety/asks"], reply: [Line(text: "…")]),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let (scenario, play, rubric) = (subject.scenario, &subject.script.play, subject.rubric());
    let gate = Bits::range(rubric.range_of(rubric.principles.len()));
    for (bit, fact) in scenario.facts.iter().enumerate() {
        let Some(sign) = fact.sign.filter(|sign| rubric.called_for_by.contains(sign)) else { continue };
        let ahead = moments_after(subject, 1 << bit);
        let shown = |r: u32| subject.script.key.responses[r as usize].shows;
        let in_moments = ahead.iter().flat_map(|m| play.moment(*m).responses.clone());
        let open = |r: u32| ahead.iter().any(|m| play.response(r).during & (1 << play.moment(*m).phase as u16) != 0);
        let offered = in_moments.chain(play.anytime.clone().filter(|r| open(*r))).fold(Bits::NONE, |bits, r| bits | shown(r));
        if !ahead.is_empty() && (offered & gate).is_empty() {
            let message = format!("after ‘{}’ (a sign: {}) nothing can be said that takes it up", fact.id.value, sign.name());
            let hint = "offer a response that shows one of the gate’s behaviours, such as safety/asks, in a moment after it or at any time";
            findings.add_with_hint(&LINT.rule, fact.id.span, message, hint);
        }
    }
}

/// The moments in which this fact may be known: those where a line gives it, and all that can follow.
fn moments_after(subject: &Subject, fact: u64) -> Vec<MomentIx> {
    let play = &subject.script.play;
    let gives = |lines: &std::ops::Range<u32>| lines.clone().any(|l| play.line(l).gives & fact != 0);
    let targets = |r: u32| {
        let routes = &play.response(r).routes;
        play.routes[routes.start as usize..routes.end as usize].iter().filter_map(|route| if let TargetIx::Moment(to) = route.to { Some(to) } else { None })
    };
    let by_turning = || play.turning_points.iter().map(|t| t.to);
    let mut open: Vec<MomentIx> = Vec::new();
    for (ix, moment) in play.moments.iter().enumerate() {
        if gives(&moment.says) {
            open.push(ix as MomentIx);
        }
        for r in moment.responses.clone().filter(|r| gives(&play.response(*r).reply)) {
            open.extend(targets(r).chain(by_turning()));
        }
    }
    for r in play.anytime.clone().filter(|r| gives(&play.response(*r).reply)) {
        let during = play.response(r).during;
        open.extend((0..play.moments.len() as MomentIx).filter(|m| during & (1 << play.moment(*m).phase as u16) != 0));
    }
    if subject.script.play.presentations.iter().any(|p| p.facts & fact != 0) {
        open.push(0);
    }
    let mut seen = vec![false; play.moments.len()];
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut seen[at as usize], true) {
            open.extend(play.moment(at).responses.clone().flat_map(targets).chain(by_turning()));
        }
    }
    (0..play.moments.len() as MomentIx).filter(|m| seen[*m as usize]).collect()
}
