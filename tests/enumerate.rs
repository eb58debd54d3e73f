//! Every session of a small script, held one by one: the truth that the analysis is compared with.

use one_at_a_time::analysis::{CERTAIN, Habit};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Judge, Watch};
use one_at_a_time::script::{Bits, EndingIx, ResponseIx, Script};
use one_at_a_time::session::{State, Turn, open, start, step};

/// Certainty as the number of which a session's chance is a part: it can be divided by up to six ways twenty times over.
pub const WHOLE: u128 = 60u128.pow(20);

/// So much of it is a part of [`CERTAIN`].
pub const PART: u128 = WHOLE / CERTAIN as u128;

/// Most turns of a session, so that its chance is exact.
const TURNS: u32 = 20;

/// A session that was held to its end: the ending, the facts known when it was reached, those known at last, and what the trainee showed and did.
pub struct Session {
    pub ending: EndingIx,
    pub facts_then: u64,
    pub facts: u64,
    pub watch: Watch,
    /// How likely each player holds it, in parts of [`WHOLE`].
    pub chances: Vec<u128>,
}

impl Session {
    pub fn frame(&self, script: &Script) -> Frame {
        script.play.ending(self.ending).frame
    }
}

/// The fewest turns in which each part of a script comes up; `None` if it never does.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    pub moments: Vec<Option<u32>>,
    pub responses: Vec<Option<u32>>,
    pub lines: Vec<Option<u32>>,
    pub routes: Vec<Option<u32>>,
    pub turning_points: Vec<Option<u32>>,
    pub endings: Vec<Option<u32>>,
}

impl Parts {
    pub fn none(script: &Script) -> Parts {
        let play = &script.play;
        Parts {
            moments: vec![None; play.moments.len()],
            responses: vec![None; play.responses.len()],
            lines: vec![None; play.lines.len()],
            routes: vec![None; play.routes.len()],
            turning_points: vec![None; play.turning_points.len()],
            endings: vec![None; play.endings.len()],
        }
    }

    /// What comes up when a session begins.
    pub fn begin(&mut self, script: &Script, presentation: u8) {
        self.moments[0] = Some(0);
        if let Some(line) = start(&script.play, presentation).1 {
            self.lines[line as usize] = Some(0);
        }
    }

    /// What comes up when a response is said as turn number `turns`.
    pub fn add(&mut self, script: &Script, before: &State, response: ResponseIx, turn: &Turn, turns: u32) {
        let play = &script.play;
        let mark = |list: &mut [Option<u32>], at: usize| list[at] = Some(list[at].map_or(turns, |least| least.min(turns)));
        mark(&mut self.responses, response as usize);
        for line in [turn.reply, turn.leaves, turn.says].into_iter().flatten() {
            mark(&mut self.lines, line as usize);
        }
        let said = play.response(response);
        let (values, given) = (before.values.after(said.effect), turn.reply.map_or(0, |line| play.line(line).gives));
        let led_on = turn.turning_point.is_none() && !turn.time_up && !play.is_anytime(response);
        let mut routes = said.routes.clone().filter(|r| play.holds(play.routes[*r as usize].when, values, before.facts | said.facts | given));
        if let Some(route) = routes.next().filter(|_| led_on) {
            mark(&mut self.routes, route as usize);
        }
        if let Some(taken) = turn.turning_point {
            mark(&mut self.turning_points, taken.into());
        }
        if let Some(ending) = turn.ended {
            mark(&mut self.endings, ending.into());
        }
        if let Some(moment) = turn.entered {
            mark(&mut self.moments, moment.into());
        }
    }
}

/// All that there is.
pub struct Everything {
    pub sessions: Vec<Session>,
    pub parts: Parts,
}

impl Everything {
    /// Everything shown by some session that ends in each frame.
    pub fn shown(&self, script: &Script) -> [Option<Bits>; Frame::ALL.len()] {
        let mut sets = [None; Frame::ALL.len()];
        for session in &self.sessions {
            let set: &mut Option<Bits> = &mut sets[session.frame(script) as usize];
            *set = Some(set.unwrap_or(Bits::NONE) | session.watch.shown);
        }
        sets
    }
}

struct Way {
    state: State,
    watch: Watch,
    facts_then: u64,
    turns: u32,
    chances: Vec<u128>,
}

/// Holds every session of a presentation. `None` if there are more than `most`.
pub fn everything(script: &Script, judge: &Judge, presentation: u8, habits: &[Habit], most: usize) -> Option<Everything> {
    let (first, _) = start(&script.play, presentation);
    let mut parts = Parts::none(script);
    parts.begin(script, presentation);
    let mut ways = vec![Way { state: first, watch: judge.begin(&first), facts_then: 0, turns: 0, chances: vec![WHOLE; habits.len()] }];
    let mut sessions = Vec::new();
    let mut taken = Vec::new();
    while let Some(Way { state, watch, facts_then, turns, chances }) = ways.pop() {
        if state.over {
            let ending = state.ending.expect("a session that is over has an ending");
            sessions.push(Session { ending, facts_then, facts: state.facts, watch, chances });
            if sessions.len() > most {
                return None;
            }
            continue;
        }
        assert!(turns < TURNS || habits.is_empty(), "the chances would not be exact");
        let open: Vec<ResponseIx> = open(&script.play, &state).collect();
        let mut onward = vec![vec![0; habits.len()]; open.len()];
        for (player, habit) in habits.iter().enumerate().filter(|(player, _)| chances[*player] != 0) {
            habit.choose(open.iter().copied(), &mut taken);
            for &place in &taken {
                assert!(chances[player].is_multiple_of(taken.len() as u128));
                onward[place][player] = chances[player] / taken.len() as u128;
            }
        }
        for (response, chances) in open.into_iter().zip(onward) {
            let (next, turn) = step(&script.play, &state, response);
            parts.add(script, &state, response, &turn, turns + 1);
            let watch = judge.observe(script, &watch, response, &state, &next);
            let facts_then = if turn.ended.is_some() { next.facts } else { facts_then };
            ways.push(Way { state: next, watch, facts_then, turns: turns + 1, chances });
        }
    }
    Some(Everything { sessions, parts })
}
