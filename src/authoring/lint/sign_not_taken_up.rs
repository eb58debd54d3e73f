//! `sign-not-taken-up`: a sign of danger that nothing after it can answer.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::notation::Named;
use crate::rubric::{HarmCount, Rubric, Said, Sign};
use crate::script::{MomentIx, ResponseIx, TargetIx};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "sign-not-taken-up",
        severity: Severity::Warning,
        what: "The client gives a sign that calls for the safety gate, and neither the moments after it nor the anytime responses open there hold anything by which the trainee could take it up, as the rubric’s harm for a sign that is passed over wants it.",
        why: "A trainee would be found to have passed over a danger that the scenario never let them speak about.",
        example: r#"Fact(id: "hint_tired_of_it", text: "She has hinted that she would rather not wake up", by: Client, sign: Suicide),
// … given in a line, and no response after it has shows: ["safety/…"]"#,
        instead: r#"Offer a response that takes it up, in a moment after it or at any time:

Response(id: "ask-safety", key: 'q', move: DirectQuestion, say: "Are you having thoughts of suicide?", shows: ["safety/asks"], reply: [Line(text: "…")]),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let (play, rubric) = (&subject.script.play, subject.rubric());
    for (bit, fact, sign) in subject.signs() {
        let ahead = moments_after(subject, 1 << bit);
        let by = taken_up_by(rubric, sign);
        let takes_up = |r: ResponseIx, m: MomentIx| {
            let (said, shows) = (play.response(r), subject.script.key.responses[r as usize].shows);
            let fits = |by: &Said| {
                let in_phase = by.phases.is_empty() || by.phases.contains(&play.moment(m).phase);
                in_phase && (by.moves.contains(&said.kind) || by.shows.iter().any(|b| shows.has(usize::from(*b))))
            };
            by.iter().any(|by| fits(by))
        };
        let here = |m: MomentIx| {
            let open = |r: &ResponseIx| play.response(*r).during & (1 << play.moment(m).phase as u16) != 0;
            play.moment(m).responses.clone().chain(play.anytime.clone().filter(open)).any(|r| takes_up(r, m))
        };
        if !ahead.is_empty() && !by.is_empty() && !ahead.iter().any(|m| here(*m)) {
            let message = t!("lint-sign-not-taken-up", fact = &fact.id.value, sign = sign.name());
            let names: Vec<&str> = by.iter().flat_map(|by| &by.shows).filter_map(|b| rubric.behaviour(*b)).map(|b| b.id.as_str()).collect();
            let hint = t!("lint-sign-not-taken-up-hint", behaviours = names.join(", "));
            findings.add_with_hint(&LINT.rule, fact.id.span, message, hint);
        }
    }
}

/// What keeps a sign of this kind from being passed over.
fn taken_up_by(rubric: &Rubric, sign: Sign) -> Vec<&Said> {
    let unmet = rubric.harms.iter().filter_map(|harm| match &harm.counts {
        Some(HarmCount::Unmet { signs, by }) if signs.contains(&sign) => Some(by),
        _ => None,
    });
    unmet.collect()
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
