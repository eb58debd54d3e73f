//! What can be shown at all, exactly: for each presentation and frame, every behaviour that some session ending in that frame shows.

use super::Graph;
use super::ahead::Ahead;
use super::graph::Minutes;
use super::heard::shown;
use crate::rubric::Frame;
use crate::scoring::{Attainable, Judge, Level, Needs, Watch, Yardstick, held_harms};
use crate::script::{Bits, PresentationIx, Script};
use crate::session::{State, step};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Whether a statement holds for all sessions, or only for those that the budget allowed to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    Proved,
    BudgetSpent,
}

impl Proof {
    /// Of several statements together.
    pub fn all(proofs: impl IntoIterator<Item = Proof>) -> Proof {
        if proofs.into_iter().all(|proof| proof == Proof::Proved) { Proof::Proved } else { Proof::BudgetSpent }
    }
}

/// Product states (control state and counters) looked at for one behaviour before giving up: ten times as many as any shipped scenario has.
const PRODUCT: usize = 1_500_000;

/// Steps of going deep before the search turns to looking at every state in order.
const DEEP: usize = 5_000;

/// What may still be looked at for one presentation.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Control states.
    pub states: usize,
    /// Product states, all questions together.
    pub product: usize,
}

impl Budget {
    /// What each presentation of a script gets: less where there are many. Whoever asks what is attainable spends this anew on a graph that tells every state apart, and so comes to the same sets.
    pub fn of_each(script: &Script) -> Budget {
        let count = script.play.presentations.len().max(1);
        Budget { states: (3 * Graph::BUDGET / count).min(Graph::BUDGET), product: 5 * PRODUCT / count }
    }
}

/// Frames that are asked for, a bit each.
#[derive(Clone, Copy, Debug)]
enum Sought {
    /// One of them is enough.
    Any(u8),
    Each(u8),
}

impl Sought {
    const ANY: Sought = Sought::Any(u8::MAX);

    fn frames(self) -> u8 {
        let (Sought::Any(frames) | Sought::Each(frames)) = self;
        frames
    }

    /// Whether these suffice.
    fn answered(self, found: u8) -> bool {
        match self {
            Sought::Any(frames) => found & frames != 0,
            Sought::Each(frames) => frames & !found == 0,
        }
    }
}

/// The attainable sets of every presentation.
pub fn attainable(script: &Script, judge: &Judge) -> (Attainable, Proof) {
    let of = |p| {
        let mut budget = Budget::of_each(script);
        let graph = Graph::new(script, p, budget.states);
        Ground::new(script, judge, &graph).attainable(p, &mut budget)
    };
    let (presentations, proofs): (Vec<_>, Vec<Proof>) = (0..script.play.presentations.len() as PresentationIx).into_par_iter().map(of).unzip();
    (Attainable { presentations }, Proof::all(proofs))
}

/// One presentation, and what every question about it uses.
pub struct Ground<'s> {
    pub script: &'s Script,
    pub judge: &'s Judge,
    pub graph: &'s Graph,
    pub ahead: Ahead,
}

impl<'s> Ground<'s> {
    pub fn new(script: &'s Script, judge: &'s Judge, graph: &'s Graph) -> Self {
        Ground { script, judge, graph, ahead: Ahead::new(script, judge, graph) }
    }

    /// The attainable sets of the presentation. Where not every state was looked at, what drawn sessions show counts as well, and how they end.
    pub fn attainable(&self, presentation: PresentationIx, budget: &mut Budget) -> ([Option<Bits>; Frame::ALL.len()], Proof) {
        let Ground { script, judge, graph, .. } = *self;
        let mut proof = if graph.complete { Proof::Proved } else { Proof::BudgetSpent };
        let mut sets = [Bits::NONE; Frame::ALL.len()];
        let heard = judge.plainly_heard();
        for node in 0..graph.nodes.len() as u32 {
            for edge in graph.edges(node) {
                let shows = script.key.responses[edge.response as usize].shows & heard;
                if !shows.is_empty() {
                    let (arrived, stopped) = graph.follow(edge, graph.arrivals[node as usize]);
                    let frames = graph.frames(edge.to, arrived) | if stopped != 0 { graph.time_up_bit() } else { 0 };
                    for frame in Frame::ALL.iter().filter(|f| frames & (1 << **f as u8) != 0) {
                        sets[*frame as usize] |= shows;
                    }
                }
            }
        }
        for behaviour in (script.key.in_setting - heard - judge.never_said(script)).iter() {
            let (frames, one) = self.frames_showing(Bits::one(behaviour), (1 << Frame::ALL.len()) - 1, budget);
            if one == Proof::BudgetSpent {
                proof = one;
            }
            for frame in Frame::ALL.iter().filter(|f| frames & (1 << **f as u8) != 0) {
                sets[*frame as usize].set(behaviour);
            }
        }
        let mut ends = graph.frames(0, 1);
        if !graph.complete {
            for (frame, shown) in shown(script, judge, presentation) {
                ends |= 1 << frame as u8;
                sets[frame as usize] |= shown & script.key.in_setting;
            }
        }
        (std::array::from_fn(|f| (ends & (1 << f) != 0).then_some(sets[f])), proof)
    }

    /// Those of the frames asked for (a bit each) in which some session shows all of `wanted` together.
    pub fn frames_showing(&self, wanted: Bits, frames: u8, budget: &mut Budget) -> (u8, Proof) {
        let needs = self.judge.needs(wanted);
        let facts = self.graph.facts;
        self.search(
            &needs,
            Sought::Each(frames),
            budget,
            |watch, _| watch.shown.covers(wanted),
            |ground, judge, node, watch| {
                let hopeless = judge.hopeless(wanted, watch, ground.graph.nodes[node as usize].facts, facts);
                if hopeless { 0 } else { ground.ahead.frames(node, wanted - watch.shown) }
            },
        )
    }

    /// Whether some session of the frame reaches this level of a principle, or of the gate (the place after the last principle).
    pub fn reaches_level(&self, yardstick: &Yardstick, frame: Frame, principle: usize, least: Level, budget: &mut Budget) -> (bool, Proof) {
        if least == Level::NotShown {
            return (true, Proof::Proved);
        }
        let of = yardstick.of(principle);
        let needs = self.judge.needs(of);
        let bit = 1u8 << frame as u8;
        let met = |watch: &Watch, _: bool| yardstick.level(principle, watch.shown) >= least;
        let (found, proof) = self.search(&needs, Sought::Any(bit), budget, met, |ground, judge, node, watch| {
            let lost = judge.lost(watch, ground.graph.nodes[node as usize].facts, ground.graph.facts);
            let best = watch.shown | (ground.ahead.behaviours(node, frame) - lost);
            if yardstick.level(principle, best) >= least { bit } else { 0 }
        });
        (found != 0, proof)
    }

    /// Whether some session ends below this level.
    pub fn stays_below(&self, yardstick: &Yardstick, frame: Frame, principle: usize, level: Level, budget: &mut Budget) -> (bool, Proof) {
        let needs = self.judge.needs(yardstick.of(principle));
        let bit = 1u8 << frame as u8;
        let below = |watch: &Watch| yardstick.level(principle, watch.shown) < level;
        let (found, proof) =
            self.search(&needs, Sought::Any(bit), budget, |watch, over| over && below(watch), |_, _, _, watch| if below(watch) { bit } else { 0 });
        (found != 0, proof)
    }

    /// The frames (a bit each) in which this harm is held against a session that did it.
    fn holding(&self, harm: usize) -> u8 {
        let held = Frame::ALL.iter().filter(|f| held_harms(self.script, **f, Bits::one(harm)).has(harm));
        held.fold(0, |frames, f| frames | 1 << *f as u8)
    }

    /// Whether this harm is held against some session.
    pub fn harm_done(&self, harm: usize, budget: &mut Budget) -> (bool, Proof) {
        let tagged = self.script.key.responses.iter().any(|r| r.harms.has(harm));
        if self.graph.complete && !tagged && !self.judge.harm_possible(harm, self.script, self.graph.facts) {
            return (false, Proof::Proved);
        }
        let needs = self.judge.needs_with(Bits::NONE, Bits::one(harm));
        let holding = Sought::Any(self.holding(harm));
        let (found, proof) = self.search(&needs, holding, budget, |watch, _| watch.harms.has(harm), |_, _, _, _| u8::MAX);
        if found != 0 { (true, Proof::Proved) } else { (false, proof) }
    }

    /// Whether some session comes to its end without having this harm held against it.
    pub fn harm_avoided(&self, harm: usize, budget: &mut Budget) -> (bool, Proof) {
        if self.graph.frames(0, 1) & !self.holding(harm) != 0 {
            return (true, Proof::Proved);
        }
        let needs = self.judge.needs_with(Bits::NONE, Bits::one(harm));
        let clean = |watch: &Watch| !watch.harms.has(harm);
        let (found, proof) =
            self.search(&needs, Sought::ANY, budget, |watch, over| over && clean(watch), |_, _, _, watch| if clean(watch) { u8::MAX } else { 0 });
        if found != 0 { (true, Proof::Proved) } else { (false, proof) }
    }

    /// A walk over control states and what the question needs to remember of the past, until it is known in which of the frames asked for some session meets the goal.
    /// `met` is asked of what is remembered and whether the session is over; `hope` in which frames the goal may still be met.
    fn search(
        &self,
        needs: &Needs,
        sought: Sought,
        budget: &mut Budget,
        met: impl Fn(&Watch, bool) -> bool,
        hope: impl Fn(&Ground, &Judge, u32, &Watch) -> u8,
    ) -> (u8, Proof) {
        let graph = self.graph;
        // The rules that decide the question are few; the others need not be run.
        let judge = self.judge.only(needs);
        let begin = needs.project(&judge.begin(&graph.nodes[0]));
        let proof = if graph.complete { Proof::Proved } else { Proof::BudgetSpent };
        let frames = sought.frames();
        let mut found = 0;
        // What some session does is most often soon come upon by going deep.
        let mut seen: FxHashMap<(u32, Watch), Minutes> = FxHashMap::default();
        let mut stack = vec![(0, begin, 1)];
        let mut steps = 0;
        while let Some((node, watch, minutes)) = stack.pop() {
            steps += 1;
            // What is still possible from here must be able to add something.
            let adds = frames & !found & hope(self, &judge, node, &watch);
            let known = seen.entry((node, watch)).or_insert(0);
            let new = minutes & !*known;
            *known |= new;
            if graph.frames(node, new) & adds != 0 {
                found |= self.say(needs, &judge, &met, node, &watch, new, |to, next, set| stack.push((to, next, set)));
            }
            if sought.answered(found) {
                return (found & frames, Proof::Proved);
            }
            if steps > DEEP.min(budget.product) {
                break;
            }
        }
        if stack.is_empty() {
            return (found & frames, proof);
        }
        // Else each state is looked at once, after all that lead to it, with all its pasts; those as one that are the same to the question.
        let alike = graph.heard(self.script, &judge.heeds(), needs.harms, judge.heeds().facts, |edges, taken| taken.extend(0..edges.len()));
        let ground = Ground::new(self.script, self.judge, &alike);
        let graph = &alike;
        let most = PRODUCT.min(budget.product);
        let mut looked = 0;
        let mut waiting: Vec<Vec<(Watch, Minutes)>> = vec![Vec::new(); graph.nodes.len()];
        waiting[0].push((begin, 1));
        for &node in &graph.order {
            for (watch, minutes) in std::mem::take(&mut waiting[node as usize]) {
                if graph.frames(node, minutes) & frames & !found & hope(&ground, &judge, node, &watch) == 0 {
                    continue;
                }
                looked += 1;
                found |= ground.say(needs, &judge, &met, node, &watch, minutes, |to, next, set| {
                    let there = &mut waiting[to as usize];
                    match there.iter_mut().find(|(watch, _)| *watch == next) {
                        Some((_, known)) => *known |= set,
                        None => there.push((next, set)),
                    }
                });
                if sought.answered(found) {
                    return (found & frames, Proof::Proved);
                }
            }
            if looked > most {
                budget.product -= most;
                return (found & frames, Proof::BudgetSpent);
            }
        }
        budget.product -= looked.min(most);
        (found & frames, proof)
    }

    /// Says every open response at a node with one past; returns the frames in which the goal is met with that, and hands on where it is not yet.
    #[allow(clippy::too_many_arguments, reason = "one step of the search above, in its terms")]
    fn say(
        &self,
        needs: &Needs,
        judge: &Judge,
        met: &impl Fn(&Watch, bool) -> bool,
        node: u32,
        watch: &Watch,
        minutes: Minutes,
        mut go_on: impl FnMut(u32, Watch, Minutes),
    ) -> u8 {
        let graph = self.graph;
        let state = &graph.nodes[node as usize];
        let mut found = 0;
        for edge in graph.edges(node) {
            let observe = |after: &State| needs.project(&judge.observe(self.script, watch, edge.response, state, after));
            let (arrived, stopped) = graph.follow(edge, minutes);
            let to = graph.nodes[edge.to as usize];
            for (set, minute) in needs.parts(arrived) {
                let next = observe(&State { minute, ..to });
                if met(&next, to.over) {
                    found |= graph.frames(edge.to, set);
                } else if !to.over {
                    go_on(edge.to, next, set);
                }
            }
            if stopped != 0 {
                let play = &self.script.play;
                let (time_up, _) = step(play, &State { minute: play.hard_stop, ..*state }, edge.response);
                for (_, minute) in needs.parts(stopped) {
                    if met(&observe(&State { minute, ..time_up }), true) {
                        found |= graph.time_up_bit();
                    }
                }
            }
        }
        found
    }
}
