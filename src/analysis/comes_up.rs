//! What comes up in some session and what never does, told part by part with the way there or the reason.

use super::analyse::place;
use super::findings::{Part, Reached};
use super::reach::{Obstacle, Range, Reach, obstacles};
use crate::script::{Play, ResponseIx};
use crate::texts::t;

/// Why a part never comes up.
enum Never {
    /// What it stands in never comes up.
    Placeless(&'static str),
    /// It would have a place to come up at.
    OfItself(Vec<String>),
}

impl Never {
    fn because(reason: &str) -> Never {
        Never::OfItself(vec![reason.to_owned()])
    }

    /// What keeps it out of the states that its place can be in, if the place comes up.
    fn kept_out(play: &Play, states: Option<Range>, placeless: &'static str, of: impl FnOnce(&Range) -> Vec<Obstacle>) -> Never {
        states.map_or(Never::Placeless(placeless), |states| Never::OfItself(of(&states).iter().map(|o| o.words(play)).collect()))
    }
}

/// Every part of a scenario.
pub fn reached(play: &Play, reach: &Reach) -> Reached {
    let ids = |route: Vec<ResponseIx>| route.iter().map(|r| play.response(*r).id.clone()).collect();
    let part = |id: String, route: Option<Vec<ResponseIx>>, never: &dyn Fn() -> Never| {
        let (has_place, why_not) = match route.is_none().then(never) {
            None => (true, Vec::new()),
            Some(Never::Placeless(reason)) => (false, vec![reason.to_owned()]),
            Some(Never::OfItself(reasons)) => (true, reasons),
        };
        Part { id, proved: route.is_some() || reach.complete(), has_place, why_not, route: route.map(ids) }
    };
    let of_moment = |r: ResponseIx| play.moments.iter().position(|m| m.responses.contains(&r));
    let place = |r: ResponseIx| place(play, r);
    let moments = play.moments.iter().enumerate().map(|(i, m)| part(m.id.clone(), reach.moment(i), &|| Never::because(t!("reason-no-session"))));
    let response = |r: ResponseIx| {
        let said = play.response(r);
        part(format!("{}/{}", place(r), said.id), reach.response(r), &|| match of_moment(r) {
            Some(m) => Never::kept_out(play, reach.states_at(m, None), t!("reason-moment-never"), |states| obstacles(play, said.when, states)),
            None => Never::because(t!("reason-anytime-never-open")),
        })
    };
    let mut lines = Vec::new();
    let mut list = |place: String, of: &std::ops::Range<u32>, never: &dyn Fn(u32) -> Never| {
        for (i, line) in of.clone().enumerate() {
            // A place that never comes up is proof that its lines do not; else it takes a look at every state that decides about them.
            let mut one = part(format!("{place}/{}", i + 1), reach.line(line), &|| never(line));
            one.proved = one.route.is_some() || reach.complete_for(line) || reach.complete() && !one.has_place;
            if !one.proved {
                one.why_not.clear();
            }
            lines.push(one);
        }
    };
    let kept_out =
        |line: u32, states: Option<Range>| Never::kept_out(play, states, t!("reason-place-never"), |states| obstacles(play, play.line(line).when, states));
    for (i, m) in play.moments.iter().enumerate() {
        list(format!("{}/says", m.id), &m.says, &|line| kept_out(line, reach.states_at(i, Some(line))));
    }
    for r in 0..play.responses.len() as ResponseIx {
        list(format!("{}/{}/reply", place(r), play.response(r).id), &play.response(r).reply, &|line| kept_out(line, reach.states_after(r, Some(line))));
    }
    for (i, ending) in play.endings.iter().enumerate() {
        let never = |_| match reach.ending(i) {
            Some(_) => Never::because(t!("reason-nobody-leaves-so")),
            None => Never::Placeless(t!("reason-place-never")),
        };
        list(format!("{}/leaves", ending.id), &ending.leaves, &never);
    }
    let mut routes = Vec::new();
    for r in 0..play.responses.len() as ResponseIx {
        for (i, route) in play.response(r).routes.clone().enumerate() {
            let when = play.routes[route as usize].when;
            let never = || Never::kept_out(play, reach.states_after(r, None), t!("reason-response-never"), |states| obstacles(play, when, states));
            routes.push(part(format!("{}/{}/to/{}", place(r), play.response(r).id, i + 1), reach.way_on(route as usize), &never));
        }
    }
    let turning_points = play.turning_points.iter().enumerate();
    let endings = play.endings.iter().enumerate();
    Reached {
        proved: reach.complete(),
        moments: moments.collect(),
        responses: (0..play.responses.len() as ResponseIx).map(response).collect(),
        lines,
        routes,
        turning_points: turning_points.map(|(i, t)| part(t.id.clone(), reach.turning_point(i), &|| Never::because(t!("reason-condition-never")))).collect(),
        endings: endings.map(|(i, e)| part(e.id.clone(), reach.ending(i), &|| Never::because(t!("reason-no-session")))).collect(),
    }
}
