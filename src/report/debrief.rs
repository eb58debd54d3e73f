//! The debrief: how the client left, one line that worked, one moment to do again; then everything, turn by turn, with its causes.

use crate::rubric::{Dimension, HarmSeverity, Importance};
use crate::scoring::{Attainable, HarmEvent, Judge, Level, Outcome, Shortfall};
use crate::script::{Bits, ResponseIx, Script};
use crate::session::{Said, Transcript, open};

/// Everything that is told about a session.
#[derive(Clone, Debug)]
pub struct Debrief {
    pub outcome: Outcome,
    /// How the client left, in the scenario's words; `None` if the trainee left.
    pub leaves: Option<String>,
    /// One line that worked, if there was one.
    pub worked: Option<Focus>,
    /// One moment to do again now.
    pub again: Option<Focus>,
    pub turns: Vec<TurnReview>,
}

/// One turn to look at, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    pub turn: usize,
    pub kind: FocusKind,
    /// A response that was open then and would have shown what was missed.
    pub instead: Option<ResponseIx>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusKind {
    /// These words showed a behaviour.
    Showed { behaviour: usize },
    /// These words did a harm.
    Harmed { harm: usize },
    /// A behaviour could have been shown here.
    Missed { behaviour: usize },
}

/// One turn with all that is to be said about it.
#[derive(Clone, Debug)]
pub struct TurnReview {
    pub turn: usize,
    pub response: ResponseIx,
    /// Behaviours that came to count in this turn.
    pub showed: Vec<usize>,
    /// Behaviours whose words were said, but which did not count yet or counted already.
    pub tagged: Vec<usize>,
    pub harms: Vec<usize>,
    pub changes: Vec<Change>,
    pub feedback: Vec<Feedback>,
    /// Behaviours that another open response would have shown for the first time.
    pub open_elsewhere: Vec<(usize, ResponseIx)>,
}

/// A number of client state that changed in a turn, and the move that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub dimension: Dimension,
    pub from: i8,
    pub to: i8,
}

/// Why a response works or does not: its author's words, or else those of the rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feedback {
    Own(String),
    Behaviour(usize),
    Harm(usize),
}

impl Debrief {
    pub fn of(script: &Script, judge: &Judge, attainable: &Attainable, transcript: &Transcript) -> Debrief {
        let outcome = Outcome::of(script, judge, attainable, transcript);
        let offered = attainable.of(transcript.presentation, outcome.frame);
        let mut turns = Vec::with_capacity(transcript.said.len());
        let mut watch = judge.begin(&transcript.first());
        for (turn, said) in transcript.said.iter().enumerate() {
            let next = judge.observe(script, &watch, said.response, &said.before, &said.after);
            let key = &script.key.responses[said.response as usize];
            let new = (next.shown - watch.shown) & offered;
            let mut elsewhere: Vec<(usize, ResponseIx)> = Vec::new();
            for other in open(&script.play, &said.before).filter(|r| *r != said.response) {
                let shows = (script.key.responses[other as usize].shows & offered) - next.shown;
                elsewhere.extend(shows.iter().map(|b| (b, other)));
            }
            turns.push(TurnReview {
                turn,
                response: said.response,
                showed: new.iter().collect(),
                tagged: (key.shows - new).iter().collect(),
                harms: outcome.harms.iter().filter(|h| h.turn == turn).map(|h| h.harm).collect(),
                changes: changes(said),
                feedback: feedback(script, said.response, new, &outcome.harms, turn),
                open_elsewhere: elsewhere,
            });
            watch = next;
        }
        let leaves = transcript.said.iter().find_map(|s| s.turn.leaves).map(|l| script.play.text(script.play.line(l).text).to_owned());
        let again = again(script, &outcome, transcript);
        let worked = worked(script, &turns, again.as_ref().map(|focus| focus.turn));
        Debrief { outcome, leaves, worked, again, turns }
    }
}

fn changes(said: &Said) -> Vec<Change> {
    let pairs = Dimension::ALL.iter().map(|d| Change { dimension: *d, from: said.before.values.get(*d), to: said.after.values.get(*d) });
    pairs.filter(|c| c.from != c.to).collect()
}

/// The author's words if there are any; else the text of each harm done and each behaviour shown.
fn feedback(script: &Script, response: ResponseIx, new: Bits, harms: &[HarmEvent], turn: usize) -> Vec<Feedback> {
    let key = &script.key.responses[response as usize];
    let computed = harms.iter().filter(|h| h.turn == turn && !key.harms.has(h.harm)).map(|h| Feedback::Harm(h.harm));
    match &key.why {
        Some(why) => std::iter::once(Feedback::Own(why.clone())).chain(computed).collect(),
        None => {
            let harms = key.harms.iter().map(Feedback::Harm).chain(computed);
            harms.chain((key.shows | new).iter().map(Feedback::Behaviour)).collect()
        }
    }
}

fn importance(script: &Script, behaviour: usize) -> Importance {
    script.key.rubric.behaviours().nth(behaviour).map_or(Importance::Advanced, |b| b.level)
}

/// The turn that showed most for the first time without a harm: advanced behaviours teach most, then essentials; of equals the later, where it is harder. The turn that is to be done
/// again is named only where no other one showed anything.
fn worked(script: &Script, turns: &[TurnReview], again: Option<usize>) -> Option<Focus> {
    let value = |b: &usize| match importance(script, *b) {
        Importance::Advanced => 3,
        Importance::Essential => 2,
        Importance::Basic => 1,
    };
    let clean = turns.iter().filter(|t| t.harms.is_empty() && t.showed.iter().any(|b| tagged(script, t, *b)));
    let best = clean.max_by_key(|t| (Some(t.turn) != again, t.showed.iter().map(value).sum::<u32>(), t.turn))?;
    let behaviour = best.showed.iter().copied().filter(|b| tagged(script, best, *b)).max_by_key(value)?;
    Some(Focus { turn: best.turn, kind: FocusKind::Showed { behaviour }, instead: None })
}

fn tagged(script: &Script, turn: &TurnReview, behaviour: usize) -> bool {
    script.key.responses[turn.response as usize].shows.has(behaviour)
}

/// What to do again first: what endangered; what the gate or a critical principle still needed; the worst harm; then any missed essential, any missed behaviour.
fn again(script: &Script, outcome: &Outcome, transcript: &Transcript) -> Option<Focus> {
    let harm = |least: HarmSeverity| {
        let worst = outcome.harms.iter().filter(|h| h.severity >= least).max_by_key(|h| (h.severity, std::cmp::Reverse(h.turn)))?;
        Some(Focus { turn: worst.turn, kind: FocusKind::Harmed { harm: worst.harm }, instead: without_harm(script, transcript, worst.turn) })
    };
    let missed = |list: &[crate::scoring::Missed], least: Importance| {
        let open = list.iter().filter(|m| importance(script, m.behaviour) <= least && !m.chances.is_empty());
        let first = open.min_by_key(|m| (importance(script, m.behaviour), m.chances[0].turn))?;
        let chance = first.chances[0];
        Some(Focus { turn: chance.turn, kind: FocusKind::Missed { behaviour: first.behaviour }, instead: Some(chance.response) })
    };
    let critical = |shortfall: &Shortfall| match shortfall {
        Shortfall::CriticalBelowBasic { principle } => missed(&outcome.principles[*principle].missed, Importance::Basic),
        _ => None,
    };
    harm(HarmSeverity::Endangers)
        .or_else(|| outcome.shortfalls.contains(&Shortfall::GateNotMet).then(|| missed(&outcome.gate.missed, Importance::Basic)).flatten())
        .or_else(|| outcome.shortfalls.iter().find_map(critical))
        .or_else(|| harm(HarmSeverity::Hurts))
        .or_else(|| {
            // Among the principles below basic the one that is nearest to it teaches most for one moment's work.
            let below = outcome.principles.iter().filter(|p| p.assessed && p.level < Level::Basic);
            below.min_by_key(|p| p.missed.len()).and_then(|p| missed(&p.missed, Importance::Basic))
        })
        .or_else(|| harm(HarmSeverity::Hinders))
        .or_else(|| outcome.principles.iter().filter(|p| p.assessed).find_map(|p| missed(&p.missed, Importance::Advanced)))
}

/// A response that was open beside what was said and shows more without a harm; of several the one that shows most. `None` if what was said is as good as any.
pub fn model(script: &Script, said: &Said) -> Option<ResponseIx> {
    let worth = |r: ResponseIx| {
        let key = &script.key.responses[r as usize];
        if key.harms.is_empty() { key.shows.count() + 1 } else { 0 }
    };
    let others = open(&script.play, &said.before).filter(|r| worth(*r) > worth(said.response).max(1));
    others.max_by_key(|r| (worth(*r), std::cmp::Reverse(*r)))
}

/// A response that was open in that turn, does no harm, and shows most.
fn without_harm(script: &Script, transcript: &Transcript, turn: usize) -> Option<ResponseIx> {
    let said = transcript.said.get(turn)?;
    let harmless = open(&script.play, &said.before).filter(|r| script.key.responses[*r as usize].harms.is_empty() && *r != said.response);
    harmless.max_by_key(|r| (script.key.responses[*r as usize].shows.count(), std::cmp::Reverse(*r)))
}
