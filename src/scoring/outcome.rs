//! What a session came to, with the evidence for every statement.

use super::{Attainable, Judge, Share, Watch};
use crate::rubric::{Frame, HarmSeverity, Importance, Points, Rubric};
use crate::scenario::{EndingKind, GoalQuality};
use crate::script::{Bits, EndingIx, ResponseIx, Script};
use crate::session::{Transcript, open};
use serde::Serialize;

/// How far a principle was shown. The steps follow the levels of WHO's EQUIP/ENACT (all basics; basics and advanced), with harm on an axis of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing of it was seen.
    NotShown,
    /// Something, short of basic.
    Partial,
    /// Every attainable essential, and two thirds (rounded up) of the other attainable basics.
    Basic,
    /// Basic, and a third (rounded up, one at least) of the attainable advanced ones.
    Skilled,
}

impl Level {
    /// How many essential, basic and advanced behaviours are enough for the highest level, out of so many that are attainable. More of them change nothing.
    pub fn enough(offered: [u32; 3]) -> [u32; 3] {
        [offered[0], (offered[1] * 2).div_ceil(3), offered[2].div_ceil(3).max(1)]
    }

    /// The level of so many essential, basic and advanced behaviours out of so many that are attainable.
    pub fn of(got: [u32; 3], offered: [u32; 3]) -> Level {
        let [essential, basic, advanced] = got;
        let enough = Level::enough(offered);
        let is_basic = essential >= enough[0] && basic >= enough[1];
        let is_skilled = is_basic && advanced >= enough[2];
        match essential + basic + advanced {
            0 => Level::NotShown,
            _ if is_skilled => Level::Skilled,
            _ if is_basic => Level::Basic,
            _ => Level::Partial,
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Level::NotShown => "not shown",
            Level::Partial => "partial",
            Level::Basic => "basic",
            Level::Skilled => "skilled",
        }
    }
}

/// The result of a session, or of as much of it as was held.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// `None` while the session has not ended: then levels are provisional and there is no verdict.
    pub ending: Option<EndingIx>,
    pub ending_kind: Option<EndingKind>,
    pub frame: Frame,
    /// The assessed principles and the others, in the rubric's order.
    pub principles: Vec<PrincipleOutcome>,
    pub gate: GateOutcome,
    pub harms: Vec<HarmEvent>,
    pub total: Share,
    pub passed: bool,
    /// Why it is no pass; empty for a pass.
    pub shortfalls: Vec<Shortfall>,
    /// Which qualities of a good session goal the agreed goal had, for those that the scenario knows.
    pub goal_qualities: Vec<(GoalQuality, bool)>,
    pub minutes: u16,
    pub turns: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct PrincipleOutcome {
    /// Its place in the rubric.
    pub principle: usize,
    /// Not assessed: the frame leaves it out, or the scenario offers nothing of it.
    pub assessed: bool,
    pub level: Level,
    /// The highest level that this scenario lets anyone reach.
    pub highest: Level,
    pub points: u64,
    pub attainable: u64,
    pub shown: Vec<Evidence>,
    pub missed: Vec<Missed>,
}

/// The safety gate: outside the total.
#[derive(Clone, Debug, Serialize)]
pub struct GateOutcome {
    pub called_for: bool,
    /// `true` too if it was not called for.
    pub met: bool,
    /// The number of turns after which the first sign was given; 0 is the first line.
    pub since: Option<usize>,
    pub shown: Vec<Evidence>,
    pub missed: Vec<Missed>,
}

/// A behaviour that was shown, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    pub behaviour: usize,
    /// The turn, from 0, in which it came to count.
    pub turn: usize,
}

/// A behaviour that could have been shown, and where it was open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missed {
    pub behaviour: usize,
    /// Turns in which a response that shows it was open. Empty: the way taken closed it off, or it is computed over the session.
    pub chances: Vec<Chance>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Chance {
    pub turn: usize,
    pub response: ResponseIx,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HarmEvent {
    pub harm: usize,
    pub turn: usize,
    pub severity: HarmSeverity,
}

/// One reason why a session is no pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shortfall {
    NotEnded,
    BelowCut,
    CriticalBelowBasic { principle: usize },
    Endangers { harm: usize },
    GateNotMet,
}

/// The level of a set of behaviours out of those attainable.
pub fn level(rubric: &Rubric, range: std::ops::Range<usize>, attainable: Bits, shown: Bits) -> Level {
    let mut offered = [0u32; 3];
    let mut got = [0u32; 3];
    for (i, behaviour) in rubric.behaviours().enumerate().skip(range.start).take(range.len()) {
        let importance = behaviour.level as usize;
        if attainable.has(i) {
            offered[importance] += 1;
            got[importance] += u32::from(shown.has(i));
        }
    }
    Level::of(got, offered)
}

fn weight_of(points: Points, importance: Importance) -> u64 {
    u64::from(match importance {
        Importance::Essential => points.essential,
        Importance::Basic => points.basic,
        Importance::Advanced => points.advanced,
    })
}

/// The points of a set of behaviours.
pub fn points(rubric: &Rubric, set: Bits) -> u64 {
    rubric.behaviours().enumerate().filter(|(i, _)| set.has(*i)).map(|(_, b)| weight_of(rubric.points, b.level)).sum()
}

/// The computed harms of principles that this frame does not assess are not held: the aim was rightly set aside.
pub fn held_harms(script: &Script, frame: Frame, harms: Bits) -> Bits {
    let rubric = &script.key.rubric;
    let assessed = rubric.frame(frame).map(|f| f.assesses.as_slice()).unwrap_or(&[]);
    let set_aside = |i: &usize| {
        let harm = &rubric.harms[*i];
        let principle = rubric.principles.iter().position(|p| p.id == harm.principle);
        harm.counts.is_some() && principle.is_some_and(|p| !assessed.contains(&p))
    };
    let held = harms - script.key.harms_off;
    held.iter().filter(set_aside).fold(held, |out, i| out - Bits::one(i))
}

/// The total of what was shown out of what is attainable, over the principles that the frame assesses.
pub fn total(rubric: &Rubric, frame: Frame, attainable: Bits, shown: Bits) -> Share {
    let assessed = rubric.frame(frame).map(|f| f.assesses.as_slice()).unwrap_or(&[]);
    let parts = assessed.iter().map(|&p| {
        let range = Bits::range(rubric.range_of(p));
        let offered = attainable & range;
        (u64::from(rubric.principles[p].weight), points(rubric, shown & offered), points(rubric, offered))
    });
    Share::weighted(parts.collect::<Vec<_>>().into_iter())
}

/// Whether the gate was called for by what the client gave.
fn gate_called(script: &Script, facts: u64) -> bool {
    facts & script.key.facts_with(&script.key.rubric.called_for_by) != 0
}

/// Everything that keeps an ended session from being a pass.
pub fn shortfalls(script: &Script, frame: Frame, attainable: Bits, watch: &Watch, facts: u64) -> Vec<Shortfall> {
    let rubric = &script.key.rubric;
    let mut out = Vec::new();
    if !total(rubric, frame, attainable, watch.shown).reaches(rubric.cut) {
        out.push(Shortfall::BelowCut);
    }
    let assessed = rubric.frame(frame).map(|f| f.assesses.as_slice()).unwrap_or(&[]);
    for &principle in assessed.iter().filter(|p| rubric.principles[**p].critical) {
        let range = rubric.range_of(principle);
        let offered = !(attainable & Bits::range(range.clone())).is_empty();
        if offered && level(rubric, range, attainable, watch.shown) < Level::Basic {
            out.push(Shortfall::CriticalBelowBasic { principle });
        }
    }
    let harms = held_harms(script, frame, watch.harms);
    let endangers = harms.iter().filter(|h| rubric.harms[*h].severity == HarmSeverity::Endangers);
    out.extend(endangers.map(|harm| Shortfall::Endangers { harm }));
    let gate = rubric.range_of(rubric.principles.len());
    if gate_called(script, facts) && level(rubric, gate, attainable, watch.shown) < Level::Basic {
        out.push(Shortfall::GateNotMet);
    }
    out
}

impl Outcome {
    /// Judges a transcript.
    pub fn of(script: &Script, judge: &Judge, attainable: &Attainable, transcript: &Transcript) -> Outcome {
        let rubric = &script.key.rubric;
        let mut watch = judge.begin(&transcript.first());
        let mut shown_at: Vec<Evidence> = Vec::new();
        let mut harms: Vec<HarmEvent> = Vec::new();
        for (turn, said) in transcript.said.iter().enumerate() {
            let next = judge.observe(script, &watch, said.response, &said.before, &said.after);
            shown_at.extend((next.shown - watch.shown).iter().map(|behaviour| Evidence { behaviour, turn }));
            let tagged = script.key.responses[said.response as usize].harms;
            let new = (next.harms - watch.harms) | tagged;
            harms.extend(new.iter().map(|harm| HarmEvent { harm, turn, severity: rubric.harms[harm].severity }));
            watch = next;
        }
        let state = transcript.state();
        let frame = state.ending.map_or(Frame::Ordinary, |e| script.play.ending(e).frame);
        let offered = attainable.of(transcript.presentation, frame);
        let held = held_harms(script, frame, watch.harms);
        harms.retain(|h| held.has(h.harm));
        let chances = Chances::of(script, transcript);
        let assessed = rubric.frame(frame).map(|f| f.assesses.as_slice()).unwrap_or(&[]);
        let part = |principle: usize| {
            let range = rubric.range_of(principle);
            let attainable = offered & Bits::range(range.clone());
            let shown = watch.shown & attainable;
            PrincipleOutcome {
                principle,
                assessed: assessed.contains(&principle) && !attainable.is_empty(),
                level: level(rubric, range.clone(), attainable, shown),
                highest: level(rubric, range, attainable, attainable),
                points: points(rubric, shown),
                attainable: points(rubric, attainable),
                shown: shown_at.iter().filter(|e| shown.has(e.behaviour)).cloned().collect(),
                missed: (attainable - shown).iter().map(|behaviour| Missed { behaviour, chances: chances.for_behaviour(behaviour) }).collect(),
            }
        };
        let principles = (0..rubric.principles.len()).map(part).collect();
        let gate_part = part(rubric.principles.len());
        let called_for = gate_called(script, state.facts);
        let signs = script.key.facts_with(&rubric.called_for_by);
        let since = std::iter::once(transcript.first()).chain(transcript.said.iter().map(|s| s.after)).position(|s| s.facts & signs != 0);
        let gate = GateOutcome { called_for, met: !called_for || gate_part.level >= Level::Basic, since, shown: gate_part.shown, missed: gate_part.missed };
        let shortfalls = match state.ending {
            Some(_) => shortfalls(script, frame, offered, &watch, state.facts),
            None => vec![Shortfall::NotEnded],
        };
        Outcome {
            ending: state.ending,
            ending_kind: state.ending.map(|e| script.play.ending(e).kind),
            frame,
            principles,
            gate,
            harms,
            total: total(rubric, frame, offered, watch.shown),
            passed: shortfalls.is_empty(),
            shortfalls,
            goal_qualities: goal_qualities(script, state.facts),
            minutes: state.minute,
            turns: transcript.said.len(),
        }
    }
}

fn goal_qualities(script: &Script, facts: u64) -> Vec<(GoalQuality, bool)> {
    let mut out: Vec<(GoalQuality, bool)> = Vec::new();
    for (i, quality) in script.about.facts.iter().enumerate().filter_map(|(i, f)| f.quality.map(|q| (i, q))) {
        let met = facts & (1 << i) != 0;
        match out.iter_mut().find(|(q, _)| *q == quality) {
            Some((_, seen)) => *seen |= met,
            None => out.push((quality, met)),
        }
    }
    out.sort();
    out
}

/// Where each behaviour could have been shown.
struct Chances {
    open: Vec<(Chance, Bits)>,
}

impl Chances {
    fn of(script: &Script, transcript: &Transcript) -> Chances {
        let turns = transcript.said.iter().enumerate();
        let open = turns.flat_map(|(turn, said)| {
            open(&script.play, &said.before)
                .map(move |response| (Chance { turn, response }, script.key.responses[response as usize].shows))
                .filter(|(_, shows)| !shows.is_empty())
        });
        Chances { open: open.collect() }
    }

    fn for_behaviour(&self, behaviour: usize) -> Vec<Chance> {
        let mut out: Vec<Chance> = self.open.iter().filter(|(_, shows)| shows.has(behaviour)).map(|(chance, _)| *chance).collect();
        out.dedup_by_key(|c| c.turn);
        out
    }
}
