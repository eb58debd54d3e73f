//! A session being played: a pure function from a state and a response to the next state and what must be shown. It never sees a `Key`.

mod deal;
mod transcript;

pub use deal::Deal;
pub use transcript::{Said, Transcript};

use crate::rubric::{Phase, Values};
use crate::script::{EndingIx, LineIx, MomentIx, Play, PresentationIx, ResponseIx, TargetIx};
use std::ops::Range;

/// Everything that decides how a session goes on. Small, and equal exactly when the future is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State {
    pub moment: MomentIx,
    pub values: Values,
    /// Facts, a bit each.
    pub facts: u64,
    /// Once-only responses said and turning points taken, a bit each.
    pub used: u64,
    /// Simulated minutes that have passed. The follow-up does not count.
    pub minute: u16,
    /// The ending reached, once there is one; a follow-up goes on behind it.
    pub ending: Option<EndingIx>,
    /// Nothing more can be said.
    pub over: bool,
}

/// What happened in a turn, in the order in which it must be shown: the reply; then, if the session ended, how the client leaves; then what the client says in the moment entered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// What the client answers.
    pub reply: Option<LineIx>,
    /// The turning point that was taken, by its place in the list.
    pub turning_point: Option<u8>,
    /// The ending reached in this turn.
    pub ended: Option<EndingIx>,
    /// The hard stop ended it.
    pub time_up: bool,
    /// The hard stop has a hold on this turn: late enough, it would end the session in place of where the turn leads.
    pub may_stop: bool,
    /// How the client leaves.
    pub leaves: Option<LineIx>,
    /// A moment entered; `None` if the same one goes on.
    pub entered: Option<MomentIx>,
    /// What the client says in the moment entered.
    pub says: Option<LineIx>,
}

/// The state before the first response, and what the client says first.
pub fn start(play: &Play, presentation: PresentationIx) -> (State, Option<LineIx>) {
    let chosen = &play.presentations[presentation as usize];
    let mut state = State { moment: 0, values: chosen.begins, facts: chosen.facts, used: 0, minute: 0, ending: None, over: false };
    let says = enter(play, &mut state, 0);
    (state, says)
}

/// A state in the middle of a session that nobody led to: this moment with these values and facts. For trying a moment out; no attempt begins so.
pub fn start_at(play: &Play, moment: MomentIx, values: Values, facts: u64) -> (State, Option<LineIx>) {
    let mut state = State { moment, values, facts, used: 0, minute: 0, ending: None, over: false };
    let says = enter(play, &mut state, moment);
    (state, says)
}

/// The responses that are open, in the order of the file: those of the moment, then the anytime ones. None when it is over.
#[inline]
pub fn open<'p>(play: &'p Play, state: &State) -> impl Iterator<Item = ResponseIx> + use<'p> {
    let State { values, facts, used, .. } = *state;
    let moment = play.dense.moment(state.moment);
    let phase = 1u16 << moment.phase as u16;
    let part = |range: &Range<ResponseIx>| {
        let part = if state.over { &[] } else { play.dense.responses(range) };
        part.iter().zip(range.start..)
    };
    let own = part(&moment.responses);
    let anytime = part(&play.anytime).filter(move |(r, _)| r.during & phase != 0);
    own.chain(anytime).filter(move |(r, _)| used & r.once == 0 && play.dense.holds(r.when, values, facts)).map(|(_, index)| index)
}

/// Whether this response can be said now.
pub fn is_open(play: &Play, state: &State, response: ResponseIx) -> bool {
    open(play, state).any(|r| r == response)
}

/// Says a response, which must be open: effect, facts, minutes, the reply on the new state, then where it leads.
///
/// Always inlined, with what it calls: the state then stays in registers. Returned through memory it would be written field by field and read back whole, for which
/// a processor waits longer than for all the rest of a turn's arithmetic.
#[inline(always)]
pub fn step(play: &Play, state: &State, response: ResponseIx) -> (State, Turn) {
    let said = play.dense.response(response);
    let mut next = *state;
    let mut turn = Turn::default();
    next.values = next.values.after(said.effect);
    next.facts |= play.dense.facts(said.facts);
    next.used |= said.once;
    let in_follow_up = state.ending.is_some();
    if !in_follow_up {
        next.minute = next.minute.saturating_add(u16::from(said.minutes));
    }
    turn.reply = play.dense.pick(&said.reply, next.values, next.facts);
    if let Some(line) = turn.reply {
        next.facts |= play.dense.facts(play.dense.line(line).gives);
    }
    let target = lead_on(play, &mut next, response, in_follow_up, &mut turn);
    match target {
        None => {}
        Some(TargetIx::Moment(moment)) => {
            turn.entered = Some(moment);
            turn.says = enter(play, &mut next, moment);
        }
        Some(TargetIx::Done) => next.over = true,
        Some(TargetIx::Ending(ending)) => end(play, &mut next, ending, &mut turn),
    }
    (next, turn)
}

/// Where the turn leads: a turning point, else the response's own way; the hard stop replaces a way to another moment. `None`: the same moment goes on.
#[inline(always)]
fn lead_on(play: &Play, next: &mut State, response: ResponseIx, in_follow_up: bool, turn: &mut Turn) -> Option<TargetIx> {
    let mut target = None;
    if !in_follow_up {
        let open = |t: &crate::script::TurningPoint| next.used & t.once == 0 && play.holds(t.when, next.values, next.facts);
        if let Some(i) = play.turning_points.iter().position(open) {
            let turning_point = &play.turning_points[i];
            next.used |= turning_point.once;
            turn.turning_point = u8::try_from(i).ok();
            target = Some(TargetIx::Moment(turning_point.to));
        }
    }
    if target.is_none() && !play.is_anytime(response) {
        target = play.dense.way(play.dense.response(response), next.values, next.facts);
    }
    let goes_on = matches!(target, None | Some(TargetIx::Moment(_)));
    // Where a life may be at stake nobody is sent away because the hour is over.
    turn.may_stop = goes_on && !in_follow_up && next.facts & play.opens_safety == 0;
    if turn.may_stop && next.minute >= play.hard_stop {
        turn.time_up = true;
        return Some(TargetIx::Ending(play.time_up));
    }
    target
}

#[inline(always)]
fn enter(play: &Play, state: &mut State, moment: MomentIx) -> Option<LineIx> {
    state.moment = moment;
    let says = play.dense.says(play.dense.moment(moment), state.values, state.facts);
    if let Some(line) = says {
        state.facts |= play.dense.facts(play.dense.line(line).gives);
    }
    says
}

#[inline(always)]
fn end(play: &Play, state: &mut State, ending: EndingIx, turn: &mut Turn) {
    let reached = play.ending(ending);
    turn.ended = Some(ending);
    turn.leaves = play.dense.pick(&reached.leaves, state.values, state.facts);
    state.ending = Some(ending);
    match reached.follow_up {
        Some(moment) => {
            turn.entered = Some(moment);
            turn.says = enter(play, state, moment);
        }
        None => state.over = true,
    }
}

/// The phase in which the state stands.
pub fn phase(play: &Play, state: &State) -> Phase {
    play.moment(state.moment).phase
}
