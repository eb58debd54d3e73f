//! Checks on the shape of a whole scenario: ways out, circles, what steers, what is ever said.

use super::play::{Play, TargetIx};
use crate::diagnostic::{Findings, rules};
use crate::notation::{At, Named};
use crate::rubric::{Dimension, Phase};
use crate::scenario::{Condition, Line, Response, Scenario, Target};
use crate::texts::t;
use rustc_hash::{FxHashMap, FxHashSet};

/// Runs every check of shape. Costs time in proportion to the size of the file. `unresolved`: some name of a moment or an ending leads nowhere, so not all ways are known.
pub fn check(scenario: &Scenario, play: &Play, unresolved: bool, findings: &mut Findings) {
    steering(scenario, findings);
    always_open(scenario, findings);
    follow_ups(scenario, findings);
    late_signs(scenario, findings);
    let Ways { free, forward, ends } = Ways::of(play);
    let leads_out = leading_out(&forward, &ends);
    let readable = scenario.dropped.moments.is_empty() && !scenario.moments.iter().any(|m| m.incomplete || m.responses.iter().any(|r| r.to.is_empty()));
    let complete = readable && !unresolved;
    // A circle without a way out is reported as such.
    for circle in circles(&free).iter().filter(|c| !complete || c.iter().any(|m| leads_out[*m])) {
        let names: Vec<&str> = circle.iter().map(|&m| play.moments[m].id.as_str()).collect();
        let message = t!("script-circle", moments = format!("{} → {}", names.join(" → "), names[0]));
        findings.add_with_hint(&rules::CYCLE, scenario.moments[circle[0]].id.span, message, t!("script-circle-hint"));
    }
    if complete {
        reach(scenario, play, &forward, &leads_out, findings);
    }
    silence(scenario, findings);
    if scenario.keyed_by.is_empty() {
        findings.add_with_hint(&rules::NOT_KEYED, scenario.span, t!("script-not-keyed"), t!("script-not-keyed-hint"));
    }
}

/// Responses, ways on, turning points and lines that give a fact may read three of the five numbers.
fn steering(scenario: &Scenario, findings: &mut Findings) {
    let mut seen: Vec<Dimension> = Vec::new();
    let mut reported = false;
    let mut read = |when: &At<Condition>, findings: &mut Findings| {
        when.value.dimensions(&mut |d| {
            if !seen.contains(&d) {
                seen.push(d);
            }
        });
        if seen.len() > 3 && !reported {
            reported = true;
            let names: Vec<&str> = seen.iter().map(|d| d.name()).collect();
            let message = t!("script-steering", numbers = names.join(", "));
            findings.add_with_hint(&rules::STEERING_DIMENSIONS, when.span, message, t!("script-steering-hint"));
        }
    };
    for response in scenario.moments.iter().flat_map(|m| &m.responses).chain(&scenario.anytime) {
        for when in response.when.iter().chain(response.to.iter().filter_map(|t| t.when.as_ref())) {
            read(when, findings);
        }
        for when in giving(&response.reply) {
            read(&when, findings);
        }
    }
    for moment in &scenario.moments {
        for when in giving(&moment.says) {
            read(&when, findings);
        }
    }
    for turning_point in &scenario.turning_points {
        read(&turning_point.when, findings);
    }
}

/// The conditions of a list of lines that decide whether a fact is given: all up to the last line that gives one.
fn giving(lines: &[Line]) -> Vec<At<Condition>> {
    let last = lines.iter().rposition(|l| !l.gives.is_empty());
    last.map_or(Vec::new(), |last| lines[..=last].iter().filter_map(|l| l.when.clone()).collect())
}

/// In every moment at least one response is open whatever happened before.
fn always_open(scenario: &Scenario, findings: &mut Findings) {
    for moment in scenario.moments.iter().filter(|m| !m.incomplete) {
        if !moment.responses.iter().any(|r| r.when.is_none() && !r.once) {
            let message = t!("script-responses-run-out", moment = &*moment.id.value);
            findings.add_with_hint(&rules::RESPONSES_RUN_OUT, moment.id.span, message, t!("script-responses-run-out-hint"));
        }
    }
}

/// The follow-up is a part of its own: entered from an ending, left by `Done`.
fn follow_ups(scenario: &Scenario, findings: &mut Findings) {
    let phases: FxHashMap<&str, Phase> = scenario.moments.iter().map(|m| (m.id.value.as_str(), m.phase.value)).collect();
    let is_follow_up = |name: &str| phases.get(name).map(|p| *p == Phase::FollowUp);
    for moment in &scenario.moments {
        let inside = moment.phase.value == Phase::FollowUp;
        for route in moment.responses.iter().flat_map(|r| &r.to) {
            let fault = match &route.to {
                Target::Moment(to) if !inside && is_follow_up(&to.value) == Some(true) => Some(t!("script-follow-up-entered")),
                Target::Moment(to) if inside && is_follow_up(&to.value) == Some(false) => Some(t!("script-follow-up-back")),
                Target::Ending(_) if inside => Some(t!("script-follow-up-ends")),
                Target::Done(_) if !inside => Some(t!("script-follow-up-done")),
                _ => None,
            };
            if let Some(fault) = fault {
                findings.add(&rules::FOLLOW_UP_MIXED, route.to.span(), fault);
            }
        }
    }
    let first = scenario.moments.first().filter(|m| m.phase.value == Phase::FollowUp);
    if let Some(first) = first {
        findings.add(&rules::FOLLOW_UP_MIXED, first.phase.span, t!("script-follow-up-first"));
    }
    for turning_point in &scenario.turning_points {
        if is_follow_up(&turning_point.to.value) == Some(true) {
            findings.add(&rules::FOLLOW_UP_MIXED, turning_point.to.span, t!("script-follow-up-turning-point"));
        }
    }
    let time_up = scenario.endings.iter().find(|e| e.id.value == scenario.time_up.value);
    if let Some(follow_up) = time_up.and_then(|e| e.follow_up.as_ref()) {
        findings.add(&rules::FOLLOW_UP_MIXED, follow_up.to.span, t!("script-follow-up-time-up"));
    }
    for follow_up in scenario.endings.iter().filter_map(|e| e.follow_up.as_ref()) {
        if is_follow_up(&follow_up.to.value) == Some(false) {
            findings.add_with_hint(&rules::FOLLOW_UP_MIXED, follow_up.to.span, t!("script-follow-up-phase"), t!("script-follow-up-phase-hint"));
        }
    }
}

/// What is to be taken up in the session, or decides about its frame, comes up before it ends.
fn late_signs(scenario: &Scenario, findings: &mut Findings) {
    let decides = |fact: &&At<String>| scenario.facts.iter().any(|f| f.id.value == fact.value && (f.sign.is_some() || f.opens.is_some()));
    let lines = |lines: &[Line]| lines.iter().flat_map(|l| &l.gives).filter(decides).cloned().collect::<Vec<_>>();
    let said = |r: &Response| r.facts.iter().filter(decides).cloned().chain(lines(&r.reply)).collect::<Vec<_>>();
    let moments = scenario.moments.iter().filter(|m| m.phase.value == Phase::FollowUp);
    let late = moments.flat_map(|m| lines(&m.says).into_iter().chain(m.responses.iter().flat_map(said)));
    let anytime = scenario.anytime.iter().filter(|r| r.during.contains(&Phase::FollowUp)).flat_map(said);
    for fact in late.chain(anytime) {
        let message = t!("script-late-sign", fact = &*fact.value);
        findings.add_with_hint(&rules::FOLLOW_UP_SIGN, fact.span, message, t!("script-late-sign-hint"));
    }
}

/// Where the responses of each moment lead.
struct Ways {
    /// Those that can be taken again and again: a circle among these would never end but for the clock.
    free: Vec<Vec<usize>>,
    forward: Vec<Vec<usize>>,
    /// Whether one leads out of the session.
    ends: Vec<bool>,
}

impl Ways {
    fn of(play: &Play) -> Ways {
        let count = play.moments.len();
        let mut out = Ways { free: vec![Vec::new(); count], forward: vec![Vec::new(); count], ends: vec![false; count] };
        for (at, moment) in play.moments.iter().enumerate() {
            for response in &play.responses[moment.responses.start as usize..moment.responses.end as usize] {
                for route in &play.routes[response.routes.start as usize..response.routes.end as usize] {
                    match route.to {
                        TargetIx::Moment(to) => {
                            out.forward[at].push(to as usize);
                            if response.once == 0 {
                                out.free[at].push(to as usize);
                            }
                        }
                        TargetIx::Ending(_) | TargetIx::Done => out.ends[at] = true,
                    }
                }
            }
        }
        out
    }
}

/// Moments without a way to an ending, moments that no way leads to.
fn reach(scenario: &Scenario, play: &Play, forward: &[Vec<usize>], leads_out: &[bool], findings: &mut Findings) {
    for (moment, _) in scenario.moments.iter().zip(leads_out).filter(|(_, out)| !**out) {
        let message = t!("script-no-way-out", moment = &*moment.id.value);
        findings.add_with_hint(&rules::NO_WAY_OUT, moment.id.span, message, t!("script-no-way-out-hint"));
    }
    let mut seen = vec![false; forward.len()];
    let mut open: Vec<usize> = std::iter::once(0)
        .chain(play.turning_points.iter().map(|t| t.to as usize))
        .chain(play.endings.iter().filter_map(|e| e.follow_up.map(usize::from)))
        .filter(|m| *m < forward.len())
        .collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut seen[at], true) {
            open.extend(&forward[at]);
        }
    }
    // The second of two moments with one name is told of as such.
    let mut names: FxHashSet<&str> = FxHashSet::default();
    for (moment, _) in scenario.moments.iter().zip(seen).filter(|(m, seen)| names.insert(m.id.value.as_str()) && !seen) {
        let message = t!("script-unreachable", moment = &*moment.id.value);
        findings.add_with_hint(&rules::UNREACHABLE_MOMENT, moment.id.span, message, t!("script-unreachable-hint"));
    }
}

/// Circles of moments: one at least wherever there are some, and none that begins or closes in a moment of another.
fn circles(ways: &[Vec<usize>]) -> Vec<Vec<usize>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        /// On the path, so many steps from its start.
        Open(usize),
        Done,
    }
    let mut marks = vec![Mark::New; ways.len()];
    let mut told = vec![false; ways.len()];
    let mut out = Vec::new();
    for start in 0..ways.len() {
        if marks[start] != Mark::New {
            continue;
        }
        let mut path = vec![(start, 0)];
        marks[start] = Mark::Open(0);
        while let Some((at, next)) = path.last_mut() {
            let at = *at;
            let Some(&to) = ways[at].get(*next) else {
                marks[at] = Mark::Done;
                path.pop();
                continue;
            };
            *next += 1;
            match marks[to] {
                Mark::New => {
                    marks[to] = Mark::Open(path.len());
                    path.push((to, 0));
                }
                Mark::Open(from) if !told[at] && !told[to] => {
                    let circle: Vec<usize> = path[from..].iter().map(|(m, _)| *m).collect();
                    circle.iter().for_each(|m| told[*m] = true);
                    out.push(circle);
                }
                Mark::Open(_) | Mark::Done => {}
            }
        }
    }
    out
}

/// From which moments an ending can be reached.
fn leading_out(forward: &[Vec<usize>], ends: &[bool]) -> Vec<bool> {
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); forward.len()];
    for (from, to) in forward.iter().enumerate().flat_map(|(from, to)| to.iter().map(move |to| (from, *to))) {
        back[to].push(from);
    }
    let mut out = vec![false; forward.len()];
    let mut open: Vec<usize> = (0..ends.len()).filter(|m| ends[*m]).collect();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut out[at], true) {
            open.extend(&back[at]);
        }
    }
    out
}

/// A turn in which the client neither answers nor goes on.
fn silence(scenario: &Scenario, findings: &mut Findings) {
    if let Some(first) = scenario.moments.first().filter(|m| m.says.is_empty()) {
        findings.add_with_hint(&rules::SILENT_CLIENT, first.id.span, t!("script-silent-start"), t!("script-silent-start-hint"));
    }
    let quiet: FxHashSet<&str> = scenario.moments.iter().filter(|m| m.says.is_empty()).map(|m| m.id.value.as_str()).collect();
    for response in scenario.moments.iter().flat_map(|m| &m.responses).filter(|r| r.reply.is_empty()) {
        let mut into_quiet = response.to.iter().filter_map(|route| match &route.to {
            Target::Moment(to) if quiet.contains(to.value.as_str()) => Some(to),
            _ => None,
        });
        if let Some(to) = into_quiet.next() {
            let hint = t!("script-silent-into-hint", moment = &*to.value);
            findings.add_with_hint(&rules::SILENT_CLIENT, response.id.span, t!("script-silent-after"), hint);
        }
    }
    for response in scenario.anytime.iter().filter(|r| r.reply.is_empty()) {
        findings.add_with_hint(&rules::SILENT_CLIENT, response.id.span, t!("script-silent-after"), t!("script-silent-after-hint"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_and_named_from_its_start() {
        assert_eq!(circles(&[vec![1], vec![2], vec![1]]), [[1, 2]]);
        assert_eq!(circles(&[vec![1, 2], vec![2], vec![]]), Vec::<Vec<usize>>::new());
        assert_eq!(circles(&[vec![0, 1], vec![2], vec![3], vec![2, 1, 3]]), [vec![0], vec![2, 3]]);
    }
}
