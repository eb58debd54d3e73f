//! What is true of every session, marked on the map.

use crate::analysis::{Fate, Findings, NoReturn};
use crate::authoring::map::{Lost, Map};
use crate::script::{PresentationIx, Script, TargetIx};
use crate::session::{Transcript, open};

/// Marks what never comes up, the responses after which a pass is lost, and the ways that a passing session takes.
pub fn put(map: &mut Map, script: &Script, presentation: usize, findings: &Findings) {
    for part in findings.reached.moments.iter().chain(&findings.reached.endings).filter(|p| p.route.is_none() && p.proved) {
        if let Some(node) = map.find(&part.id) {
            map.nodes[node].marks.unreachable = true;
        }
    }
    for NoReturn { moment, response, always, fate, .. } in &findings.no_return.points {
        let Some(from) = map.find(moment) else { continue };
        let lost = match always {
            Some(_) => Lost::Always,
            None if *fate == Fate::NotFound => continue,
            None => Lost::Sometimes,
        };
        // Other responses that lead to the same place may lose nothing.
        for edge in map.edges.iter_mut().filter(|e| e.from == from) {
            for way in edge.ways.iter_mut().filter(|way| way.response == *response) {
                way.lost = Some(lost);
                edge.marks.no_return = true;
            }
        }
    }
    for (from, to) in steps(script, presentation, findings.pass.route.as_deref().unwrap_or_default()) {
        let (Some(from), Some(to)) = (map.find(&from), map.find(&to)) else { continue };
        if let Some(edge) = map.edges.iter_mut().find(|e| e.from == from && e.to == to) {
            edge.marks.best_way = true;
        }
    }
}

/// From which moment to which moment or ending a session with these choices goes.
fn steps(script: &Script, presentation: usize, route: &[String]) -> Vec<(String, String)> {
    let play = &script.play;
    let Some(presentation) = PresentationIx::try_from(presentation).ok().filter(|p| (*p as usize) < play.presentations.len()) else { return Vec::new() };
    let mut transcript = Transcript::begin(play, presentation);
    let mut out = Vec::new();
    for id in route {
        let state = transcript.state();
        let Some(response) = open(play, &state).find(|r| play.response(*r).id == *id) else { break };
        let from = play.moment(state.moment).id.clone();
        if !transcript.say(play, response) {
            break;
        }
        let turn = transcript.said.last().map(|s| s.turn);
        let to = turn.and_then(|t| t.ended.map(TargetIx::Ending).or(t.entered.map(TargetIx::Moment)));
        match to {
            Some(TargetIx::Ending(ending)) => out.push((from, play.ending(ending).id.clone())),
            Some(TargetIx::Moment(moment)) => out.push((from, play.moment(moment).id.clone())),
            Some(TargetIx::Done) | None => {}
        }
    }
    out
}
