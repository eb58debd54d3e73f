//! `essential-once`: an essential behaviour for which there is a single chance.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity, Span};
use crate::rubric::{Frame, Importance};
use crate::texts::t;
use rustc_hash::FxHashSet;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "essential-once",
        severity: Severity::Publishing,
        what: "An essential behaviour of a principle that is assessed can be shown in one moment only. A response that is open at any time counts for as many moments as it is open in.",
        why: "One slip in that moment, or one way that does not pass it, would decide about the principle and perhaps about the pass.",
        example: r#"// in the whole file one response has
shows: ["goal/session-goal"],"#,
        instead: "Offer the behaviour a second time, in another moment and in other words, as a good session would: the contract can be mended late, a goal said again, a step made small at the door. In a scene that starts in the middle, leave out what belongs to another part of the session altogether.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let rubric = subject.rubric();
    let Some(frame) = rubric.frame(Frame::Ordinary) else { return };
    for &principle in &frame.assesses {
        let behaviours = rubric.behaviours().enumerate().skip(rubric.range_of(principle).start).take(rubric.range_of(principle).len());
        for (i, behaviour) in behaviours.filter(|(i, b)| b.level == Importance::Essential && b.counts.takes_tag(*i)) {
            let shown = |ix: u32| subject.script.key.responses[ix as usize].shows.has(i);
            let offers: Vec<(Option<Span>, Span)> =
                subject.responses().filter(|(ix, ..)| shown(*ix)).map(|(_, moment, r)| (moment.map(|m| m.span), r.id.span)).collect();
            let moments: FxHashSet<Option<Span>> = offers.iter().map(|(moment, _)| *moment).collect();
            let at_any_time = moments.contains(&None);
            if let (1, false, Some((_, place))) = (moments.len(), at_any_time, offers.first()) {
                let message = t!("lint-essential-once", behaviour = behaviour.id.as_str());
                findings.add_with_hint(&LINT.rule, *place, message, t!("lint-essential-once-hint"));
            }
        }
    }
}
