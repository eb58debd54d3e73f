//! All that is asked of a scenario, answered: for each presentation what can come up, what can be reached, and how it stands up to those who choose without understanding.

use super::attainable::{Budget, Ground, Proof};
use super::best::{Continuation, Pilot, heightened, heights};
use super::chance::{CERTAIN, Chance};
use super::fares::{self, Known, LITTLE, Yardsticks};
use super::fates::{Fates, Unknown};
use super::findings::{
    Analysis, Drawn, Effort, Findings, FrameFindings, FramePass, Grounds, HarmFindings, LossFindings, OutOfReachFindings, PassFindings, PlayerFindings,
    PlayerLevels, PrincipleFindings, Total,
};
use super::flow::{Flow, Lens};
use super::frontier::Height;
use super::need::{Bounds, Loss, Need, Walk};
use super::no_return;
use super::players::{Habit, Player};
use super::reach::Reach;
use super::sample::Sample;
use super::{Graph, comes_up};
use crate::notation::Named;
use crate::rubric::Frame;
use crate::scoring::{Attainable, Judge, Level, Watch, Yardstick, points};
use crate::script::{Bits, Play, PresentationIx, RULES_VERSION, ResponseIx, Script};
use crate::session::{State, start};
use crate::texts::{self, Language, t};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Answers everything, presentations side by side. What all questions about a presentation use is worked out once.
pub fn analyse(script: &Script, only: Option<PresentationIx>, effort: &Effort) -> Analysis {
    // Words are wanted in the language of whoever asks, on whatever thread they come up.
    let language = texts::spoken();
    let judge = Judge::new(script);
    let count = script.play.presentations.len();
    let wanted: Vec<PresentationIx> = (0..count as PresentationIx).filter(|p| only.is_none_or(|o| o == *p)).collect();
    let about = |presentation: &PresentationIx| {
        let budget = Budget::of_each(script);
        let told_apart = Graph::new(script, *presentation, effort.states.min(budget.states));
        // As scoring asks for it, so that both come to the same sets.
        let (sets, proof) = Ground::new(script, &judge, &told_apart).attainable(*presentation, &mut { budget });
        let graph = told_apart.merged(script);
        let ground = Ground::new(script, &judge, &graph);
        // Each presentation is measured by its own.
        let mut attainable = Attainable { presentations: vec![[None; Frame::ALL.len()]; count] };
        attainable.presentations[usize::from(*presentation)] = sets;
        (Asked { script, judge: &judge, attainable: &attainable, presentation: *presentation, effort, language }.findings(&told_apart, &ground), proof)
    };
    let (presentations, proofs): (Vec<Findings>, Vec<Proof>) = wanted.par_iter().map(|presentation| texts::speaking(language, || about(presentation))).unzip();
    Analysis { format: 3, scenario: script.about.id.clone(), rules: RULES_VERSION, attainable_proved: Proof::all(proofs) == Proof::Proved, presentations }
}

impl PlayerFindings {
    fn new(player: Player, pass: Chance, (spread, spread_grounds): (Vec<u64>, Grounds)) -> PlayerFindings {
        PlayerFindings {
            player,
            kind: player.kind(),
            title: player.title(),
            pass,
            pass_drawn: None,
            spread,
            spread_lost: 0,
            spread_grounds,
            levels: Vec::new(),
        }
    }
}

/// How wide the search for another session that passes is.
const OTHERS: usize = 40;

/// Sessions drawn to see which harms are done and which are left undone.
const DRAWN: u64 = 1_000;

/// One presentation and what is asked of it.
struct Asked<'a> {
    script: &'a Script,
    judge: &'a Judge,
    attainable: &'a Attainable,
    presentation: PresentationIx,
    effort: &'a Effort,
    /// Spoken wherever parts of the work are done.
    language: Language,
}

impl Asked<'_> {
    /// `told_apart` are the states in which lines may differ, the ground those with different futures.
    fn findings(&self, told_apart: &Graph, ground: &Ground) -> Findings {
        let Asked { script, judge, presentation, effort, .. } = *self;
        let play = &script.play;
        let pilot = Pilot::new(script, judge, self.attainable, presentation);
        let yardsticks: Yardsticks = std::array::from_fn(|f| pilot.yardstick(Frame::ALL[f]).cloned());
        let (first, _) = start(play, presentation);
        let mut budget = Budget::of_each(script);
        let watch = judge.begin(&first);
        let mut ways = || {
            let heights = heights(ground, &pilot, &first, &watch, effort.ways).unwrap_or_default();
            let best = pilot.best(&first, &watch, effort.width).map(|way| heightened(way, &pilot, &first, &watch, &heights));
            let passing = best.as_ref().filter(|way| way.passed).map(|way| way.choices.clone());
            let passing = passing.or_else(|| pilot.passing(&first, &watch, 10 * effort.width));
            let frame = |f: &Frame| {
                let (y, height) = (yardsticks[*f as usize].as_ref()?, heights[*f as usize].as_ref());
                let mut found = self.frame(ground, &pilot, &first, *f, y, height, &mut budget);
                if found.pass.why_not.is_empty() {
                    let known = passing.iter().chain(height.iter().map(|height| &height.choices));
                    found.pass = self.frame_pass(&pilot, &first, &watch, *f, known);
                }
                Some(found)
            };
            let mut frames: Vec<FrameFindings> = Frame::ALL.iter().filter_map(frame).collect();
            let bounds = self.out_of_reach(ground, &pilot, &first, &mut frames);
            // Another session that passes shows other states: one, if there is any, in which no slip is the end of it.
            let others = passing.as_ref().and_then(|_| {
                let robust = pilot.passing_where(&first, &watch, OTHERS, &|state, watch| bounds.rule_out(state, watch, 1));
                robust.or_else(|| pilot.passing(&first, &watch, OTHERS))
            });
            let lines: Vec<Vec<ResponseIx>> = passing.iter().cloned().chain(others.filter(|o| Some(o) != passing.as_ref())).collect();
            let mut fates = Fates::new(script, judge, &pilot, &lines, effort).bounded(&bounds);
            let (no_return, slips) = no_return::of(&mut fates, &first, &lines, &frames, effort);
            (frames, best, passing, no_return, slips)
        };
        // What needs no other answer is looked for at the same time.
        let (((frames, best, passing, mut no_return, slips), reach), mut players) = rayon::join(
            || rayon::join(&mut ways, || Reach::over(script, told_apart, presentation, effort.states, |_| true)),
            || self.players(ground, &yardsticks),
        );
        players.extend(best.as_ref().map(|way| self.skilled(way)));
        let pass = self.pass(ground, &frames, passing);
        if pass.proved && pass.route.is_none() {
            // Where nobody passes at all, no count of it tells more.
            players.iter_mut().for_each(|player| (player.pass, player.pass_drawn) = (Chance::NEVER, None));
        }
        let reached = comes_up::reached(play, &reach);
        // What nobody can say in this presentation endangers no session of it.
        let never: Vec<&str> = reached.responses.iter().filter(|part| part.proved && part.route.is_none()).map(|part| part.id.as_str()).collect();
        no_return.points.retain(|n| !never.contains(&format!("{}/{}", n.moment, n.response).as_str()));
        Findings {
            presentation: play.presentations[presentation as usize].id.clone(),
            title: script.about.presentation_titles[presentation as usize].clone(),
            states: ground.graph.nodes.len(),
            players,
            pass,
            harms: self.harms(ground, &yardsticks, &reach, &mut budget),
            reached,
            frames,
            no_return,
            slips,
        }
    }

    fn ids(&self, route: &[ResponseIx]) -> Vec<String> {
        route.iter().map(|r| self.script.play.response(*r).id.clone()).collect()
    }

    #[allow(clippy::too_many_arguments, reason = "all that is known of the presentation so far")]
    fn frame(&self, ground: &Ground, pilot: &Pilot, first: &State, frame: Frame, y: &Yardstick, height: Option<&Height>, budget: &mut Budget) -> FrameFindings {
        let rubric = &self.script.key.rubric;
        let principles = rubric.principles_and_gate().enumerate().map(|(p, principle)| {
            let offered = y.offered & Bits::range(rubric.range_of(p));
            let (mut highest, mut highest_proved) = (Level::NotShown, true);
            for level in [Level::Skilled, Level::Basic, Level::Partial] {
                let (reached, proof) = ground.reaches_level(y, frame, p, level, budget);
                if reached {
                    highest = level;
                    break;
                }
                highest_proved &= proof == Proof::Proved;
            }
            let (mut lowest, mut lowest_proved) = (highest, highest_proved);
            for (level, above) in [(Level::NotShown, Level::Partial), (Level::Partial, Level::Basic), (Level::Basic, Level::Skilled)] {
                if level >= highest {
                    break;
                }
                let (below, proof) = ground.stays_below(y, frame, p, above, budget);
                if below {
                    lowest = level;
                    break;
                }
                lowest_proved &= proof == Proof::Proved;
            }
            PrincipleFindings {
                principle: principle.id.clone(),
                assessed: y.assessed.contains(&p),
                attainable: points(rubric, offered),
                behaviours: offered.count(),
                highest,
                highest_proved,
                lowest,
                lowest_proved,
            }
        });
        let principles: Vec<PrincipleFindings> = principles.collect();
        let (high, ceiling, way) = height.map_or((0, y.whole, Vec::new()), |h| (h.best, h.at_most, h.choices.clone()));
        let best = self.total(y, high, ceiling, &way);
        let worst = pilot.worst(first, &self.judge.begin(first), frame, self.effort.width);
        let worst = worst.map(|(low, floor, route)| self.total(y, low, floor, &route));
        let why_not = self.why_no_pass(frame, &principles, &best);
        FrameFindings { frame, pass: FramePass { route: None, proved: !why_not.is_empty(), why_not }, principles, best, worst, out_of_reach: Vec::new() }
    }

    /// Where the principles that a pass needs are lost, in the frames of which some session may pass; and what that says of a pass and of slips.
    fn out_of_reach<'g>(&self, ground: &'g Ground<'g>, pilot: &'g Pilot<'g>, first: &State, frames: &mut [FrameFindings]) -> Bounds<'g> {
        let script = self.script;
        let names: Vec<&str> = script.key.rubric.principles_and_gate().map(|p| p.id.as_str()).collect();
        let passable: Vec<(Frame, &Yardstick)> =
            frames.iter().filter(|found| found.pass.why_not.is_empty()).filter_map(|found| Some((found.frame, pilot.yardstick(found.frame)?))).collect();
        let needed = |y: &Yardstick| -> Vec<usize> { y.needed(ground.graph.facts & y.calls_gate).collect() };
        let mut bounds = Bounds::new(ground, |response| !pilot.always_endangers(response));
        let mut walked: Vec<usize> = Vec::new();
        for &(frame, y) in &passable {
            let of = |p: &usize| {
                let walk = Need::new(ground, vec![(frame, y)], *p).walk(self.effort.losses);
                let told = |loss: &Loss| {
                    let response = script.play.response(loss.response).id.clone();
                    LossFindings { moment: place(&script.play, loss.response), response, lost: loss.lost, of: loss.of, always: loss.always }
                };
                let losses = walk.as_ref().map(|walk| walk.losses().iter().map(told).collect());
                // Where there is another frame to pass in, what is lost in this one is not all.
                let walk = walk.filter(|_| passable.len() == 1);
                (OutOfReachFindings { principle: names[*p].to_owned(), losses }, walk.map(|walk| (*p, walk)))
            };
            let (told, walks): (Vec<OutOfReachFindings>, Vec<Option<(usize, Walk)>>) = needed(y).par_iter().map(of).unzip();
            for (p, walk) in walks.into_iter().flatten() {
                walked.push(p);
                bounds.add(walk);
            }
            if let Some(found) = frames.iter_mut().find(|found| found.frame == frame) {
                found.out_of_reach = told;
            }
        }
        let all: BTreeSet<usize> = passable.iter().flat_map(|(_, y)| needed(y)).collect();
        let more = all.into_iter().filter(|p| !walked.contains(p)).collect();
        self.bound(ground, &passable, more, first, &mut bounds);
        bounds
    }

    /// Bounds the slips by more that a pass needs, until they are no more than are looked for.
    fn bound<'g>(&self, ground: &'g Ground<'g>, passable: &[(Frame, &'g Yardstick)], more: Vec<usize>, first: &State, bounds: &mut Bounds<'g>) {
        let watch = self.judge.begin(first);
        let of = |p: usize| Need::new(ground, passable.to_vec(), p);
        let several = |p: &usize| (passable.len() > 1).then(|| of(*p));
        let essentials = |p: &usize| {
            let all = passable.iter().fold(Bits::NONE, |bits, (_, y)| bits | y.essentials(*p));
            all.iter().map(|behaviour| of(*p).only(behaviour)).collect::<Vec<Need>>()
        };
        // First those with the fewest counters, which have the fewest states as a rule.
        let mut needs: Vec<Need> = more.iter().filter_map(several).chain(more.iter().flat_map(essentials)).collect();
        needs.sort_by_key(Need::counters);
        for need in needs {
            if bounds.at_most(first, &watch).is_some_and(|most| most <= self.effort.slips) {
                break;
            }
            if let Some(walk) = need.walk(self.effort.losses) {
                bounds.add(walk);
            }
        }
    }

    /// Whether a session of the frame passes, where nothing rules it out: one of those known, one that a search finds, or one that is left when every way is followed.
    fn frame_pass<'w>(&self, pilot: &Pilot, first: &State, watch: &Watch, frame: Frame, known: impl Iterator<Item = &'w Vec<ResponseIx>>) -> FramePass {
        let held = known.filter_map(|choices| pilot.held(first, watch, choices.clone()));
        let route = held.filter(|way| way.passed && way.frame == frame).map(|way| way.choices).next();
        let found = match route.or_else(|| pilot.passing_in(first, watch, frame, self.effort.width)) {
            Some(route) => Ok(Some(route)),
            None => Fates::new(self.script, self.judge, pilot, &[], self.effort).within(&[frame]).passing(first, watch),
        };
        match found {
            Ok(Some(route)) => FramePass { route: Some(self.ids(&route)), proved: true, why_not: Vec::new() },
            Ok(None) => {
                let why = t!("reason-none-passes", frame = frame.name());
                FramePass { route: None, proved: true, why_not: vec![why] }
            }
            Err(Unknown) => FramePass { route: None, proved: false, why_not: Vec::new() },
        }
    }

    /// What is proved and keeps every session of the frame from passing; nothing where a pass is not ruled out.
    fn why_no_pass(&self, frame: Frame, principles: &[PrincipleFindings], best: &Total) -> Vec<String> {
        let rubric = &self.script.key.rubric;
        let critical = |p: &&PrincipleFindings| rubric.principles.iter().any(|r| r.id == p.principle && r.critical);
        let below = principles.iter().filter(|p| p.assessed && p.highest < Level::Basic && p.highest_proved).filter(critical);
        let mut out: Vec<String> = below.map(|p| t!("reason-principle-not-basic", frame = frame.name(), principle = &p.principle)).collect();
        if best.bound_percent < rubric.cut {
            out.push(t!("reason-below-the-cut", frame = frame.name(), percent = best.bound_percent, cut = rubric.cut));
        }
        out
    }

    fn total(&self, y: &Yardstick, numerator: u64, bound: u64, route: &[ResponseIx]) -> Total {
        Total {
            share: y.share(numerator),
            percent: y.share(numerator).percent(),
            bound_percent: y.share(bound).percent(),
            // Without a way no session was found, and nothing is exact.
            exact: numerator == bound && !route.is_empty(),
            route: self.ids(route),
        }
    }

    fn pass(&self, ground: &Ground, frames: &[FrameFindings], route: Option<Vec<ResponseIx>>) -> PassFindings {
        let rubric = &self.script.key.rubric;
        // Of a frame that was not come to, nothing is known unless every state was looked at.
        let closed = ground.graph.complete && frames.iter().all(|frame| !frame.pass.why_not.is_empty());
        let proved = route.is_some() || closed;
        let why_not = if route.is_none() { frames.iter().flat_map(|frame| frame.pass.why_not.iter().cloned()).collect() } else { Vec::new() };
        let below = |p: &PrincipleFindings| {
            p.assessed && p.lowest < Level::Basic && p.lowest_proved && rubric.principles.iter().any(|r| r.id == p.principle && r.critical)
        };
        let avoided = frames.iter().any(|f| f.worst.as_ref().is_some_and(|worst| worst.percent < rubric.cut) || f.principles.iter().any(below));
        PassFindings { route: route.map(|r| self.ids(&r)), proved, avoided, why_not }
    }

    fn harms(&self, ground: &Ground, yardsticks: &Yardsticks, reach: &Reach, budget: &mut Budget) -> Vec<HarmFindings> {
        let key = &self.script.key;
        let tagged = |h: usize| (0..key.responses.len() as ResponseIx).any(|r| key.responses[r as usize].harms.has(h) && reach.response(r).is_some());
        // What some session that is soon drawn does, or leaves undone, needs no search.
        let habit = Habit::new(self.script, Player::Clicker);
        let drawn = Sample::take(self.script, self.judge, yardsticks, self.presentation, &habit, DRAWN, self.effort.seed);
        let mut avoided = |h: usize| if drawn.undone.has(h) { (true, Proof::Proved) } else { ground.harm_avoided(h, budget) };
        let of = |(h, harm): (usize, &crate::rubric::Harm)| {
            let by_words = tagged(h);
            let computed = harm.counts.is_some();
            let ((reached, first), (avoided, second)) = match (by_words, computed) {
                // Nobody can say it, so nobody does it.
                (false, false) => ((false, reach_proof(reach)), (true, reach_proof(reach))),
                (true, _) => ((true, Proof::Proved), avoided(h)),
                (false, true) if drawn.done.has(h) => ((true, Proof::Proved), avoided(h)),
                (false, true) => {
                    let avoided = avoided(h);
                    (ground.harm_done(h, &mut Budget::of_each(self.script)), avoided)
                }
            };
            HarmFindings { harm: harm.id.clone(), reached, avoided, proved: first == Proof::Proved && second == Proof::Proved }
        };
        key.rubric.harms.iter().enumerate().filter(|(h, _)| !key.harms_off.has(*h)).map(of).collect()
    }

    /// All who choose by a rule.
    fn players(&self, ground: &Ground, yardsticks: &Yardsticks) -> Vec<PlayerFindings> {
        let of = |player: &Player| texts::speaking(self.language, || self.player(ground, yardsticks, *player));
        Player::ALL.par_iter().filter(|player| **player != Player::Skilled).map(of).collect()
    }

    /// One session, so everything about it is certain.
    fn skilled(&self, way: &Continuation) -> PlayerFindings {
        let mut spread = vec![0; 101];
        spread[usize::from(way.total.percent())] = CERTAIN;
        let pass = Chance::between(if way.passed { CERTAIN } else { 0 }, 0);
        PlayerFindings::new(Player::Skilled, pass, (spread, Grounds::Proved))
    }

    fn player(&self, ground: &Ground, yardsticks: &Yardsticks, player: Player) -> PlayerFindings {
        let Asked { script, judge, presentation, effort, .. } = *self;
        let habit = Habit::new(script, player);
        let total = self.totals(ground, yardsticks, &habit);
        let known = fares::chance(ground, yardsticks, &habit, effort);
        let is_open = matches!(known, Known::AtMost(most) if most >= LITTLE);
        let sessions = if is_open { effort.sessions } else { effort.sessions.div_ceil(5) };
        let sampled = Grounds::Sampled { sessions, seed: effort.seed };
        let needs_sample = total.is_none() || matches!(known, Known::AtMost(_));
        let sample = if needs_sample { Sample::take(script, judge, yardsticks, presentation, &habit, sessions, effort.seed) } else { Sample::default() };
        let spread_lost = total.as_ref().map_or(0, |(_, lost)| *lost);
        let total = total.map_or_else(|| (sample.spread(), sampled), |(total, _)| (total, Grounds::Proved));
        let levels = if player == Player::Clicker { self.levels(ground, yardsticks, &habit) } else { Vec::new() };
        let (pass, pass_drawn) = match known {
            Known::Counted(chance) => (chance, None),
            Known::AtMost(most) => {
                let Chance { at_least, at_most } = sample.pass();
                let chance = Chance { at_least: at_least.min(most), at_most: at_most.min(most) };
                // Where none of those drawn passed, what is proved may tell more.
                let tells = at_least > 0 || at_most < most;
                (Chance { at_least: 0, at_most: most }, tells.then_some(Drawn { chance, sessions, seed: effort.seed }))
            }
        };
        let told = |(p, counted): (usize, Option<PlayerLevels>)| counted.or_else(|| self.drawn_levels(p, &sample)).filter(|l| l.parts != [0; 4]);
        let levels = levels.into_iter().enumerate().filter_map(told).collect();
        PlayerFindings { pass_drawn, spread_lost, levels, ..PlayerFindings::new(player, pass, total) }
    }

    /// The share of sessions at each whole percent, counted out, and what was lost in that.
    fn totals(&self, ground: &Ground, yardsticks: &Yardsticks, habit: &Habit) -> Option<(Vec<u64>, u64)> {
        let effort = self.effort;
        let spreads = fares::together(ground, yardsticks, habit, Lens::Total, effort)?;
        let mut out = vec![0u64; 101];
        for (y, spread) in &spreads {
            for (numerator, parts) in &spread.parts {
                out[usize::from(y.share(*numerator).percent())] += parts;
            }
        }
        Some((out, spreads.iter().map(|(_, spread)| spread.lost).sum()))
    }

    /// The share of sessions at each level of each principle, counted out where that is to be had soon.
    fn levels(&self, ground: &Ground, yardsticks: &Yardsticks, habit: &Habit) -> Vec<Option<PlayerLevels>> {
        let counted = |p: usize| {
            if !ground.graph.complete {
                return None;
            }
            let mut out = PlayerLevels { principle: self.principle(p), parts: [0; 4], lost: 0, grounds: Grounds::Proved };
            for (frame, y) in Frame::ALL.iter().filter_map(|f| yardsticks[*f as usize].as_ref().map(|y| (*f, y))) {
                if y.assessed.contains(&p) {
                    let spread = Flow::new(ground, y, habit, frame, Lens::Level(p)).letting_go(self.effort.level_floor).run(self.effort.pasts)?;
                    for (level, parts) in &spread.parts {
                        out.parts[*level as usize] += parts;
                    }
                    out.lost += spread.lost;
                }
            }
            Some(out)
        };
        (0..self.script.key.rubric.principles.len()).into_par_iter().map(counted).collect()
    }

    /// Likewise as it was in a sample; `None` if nothing was drawn.
    fn drawn_levels(&self, p: usize, sample: &Sample) -> Option<PlayerLevels> {
        let levels = sample.levels.get(p)?;
        let all: u64 = levels.iter().sum();
        let parts = levels.map(|n| (u128::from(n) * u128::from(CERTAIN) / u128::from(all.max(1))) as u64);
        let grounds = Grounds::Sampled { sessions: sample.sessions, seed: self.effort.seed };
        Some(PlayerLevels { principle: self.principle(p), parts, lost: 0, grounds })
    }

    fn principle(&self, p: usize) -> String {
        self.script.key.rubric.principles[p].id.clone()
    }
}

/// Stands in the place of a moment where a response belongs to none.
pub const ANYTIME: &str = "anytime";

/// The moment that a response stands in.
pub(super) fn place(play: &Play, response: ResponseIx) -> String {
    play.moments.iter().find(|m| m.responses.contains(&response)).map_or_else(|| ANYTIME.to_owned(), |m| m.id.clone())
}

fn reach_proof(reach: &Reach) -> Proof {
    if reach.complete() { Proof::Proved } else { Proof::BudgetSpent }
}
