//! `way-never-taken`: a way on that no session takes, although its response is said.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::script::{Cond, TargetIx};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "way-never-taken",
        severity: Severity::Warning,
        what: "The response can be said, but in no session is this way on taken: its condition never holds there, or another way or a turning point always goes first. The last way, which has no condition, is left out: it has to be there. All sessions of all presentations were looked at.",
        why: "A turn of the session that its author counts on happens to nobody.",
        example: r#"to: [GoIf(Has("threw_plate"), "the-plate"), Go("tea-time")],   // and the plate is told of only later"#,
        instead: r#"Ask for what can be known here, or leave the way out:

to: Go("tea-time"),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    let play = &subject.script.play;
    for (ix, _, response) in subject.responses().filter(|(ix, ..)| reached.responses[*ix as usize]) {
        // The way without a condition has to be there, needed or not; what follows it, and what contradicts itself, is told as such.
        let conditional = play.response(ix).routes.clone().zip(&response.to).take_while(|(route, _)| play.routes[*route as usize].when != Cond::ALWAYS);
        for (route, written) in conditional.filter(|(route, _)| !reached.routes[*route as usize]) {
            let way = play.routes[route as usize];
            // What it leads to may be told of already, as reached by nobody.
            let behind = match way.to {
                TargetIx::Moment(to) => reached.moments[to as usize],
                TargetIx::Ending(to) => reached.endings[to as usize],
                TargetIx::Done => true,
            };
            if way.when.from != way.when.to && behind {
                findings.add_with_hint(&LINT.rule, written.span, t!("lint-way-never-taken"), t!("lint-way-never-taken-hint"));
            }
        }
    }
}

/// The moments that something leads to, whatever its condition.
pub(super) fn led_to(subject: &Subject) -> Vec<bool> {
    let play = &subject.script.play;
    let mut seen = vec![false; play.moments.len()];
    let turning_points = play.turning_points.iter().map(|t| t.to as usize);
    let follow_ups = play.endings.iter().filter_map(|e| e.follow_up.map(usize::from));
    let mut open: Vec<usize> = std::iter::once(0).chain(turning_points).chain(follow_ups).collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut seen[at], true) {
            for response in play.moments[at].responses.clone() {
                let routes = play.response(response).routes.clone();
                open.extend(routes.filter_map(|r| if let TargetIx::Moment(to) = play.routes[r as usize].to { Some(to as usize) } else { None }));
            }
        }
    }
    seen
}
