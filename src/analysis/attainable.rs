//! What can be shown at all, exactly: for each presentation and frame, every behaviour that some session ending in that frame shows.

use super::Graph;
use super::ahead::Ahead;
use super::graph::{Minutes, before};
use crate::rubric::Frame;
use crate::scoring::{Attainable, Judge, Needs, Watch};
use crate::script::{Bits, PresentationIx, Script};
use crate::session::{State, step};
use rustc_hash::FxHashMap;

/// Whether a statement holds for all sessions, or only for those that the budget allowed to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    Proved,
    BudgetSpent,
}

/// Product states (control state and counters) looked at for one behaviour before giving up: ten times as many as any shipped scenario has.
const PRODUCT: usize = 1_500_000;

/// What may still be looked at for one script, all its presentations and questions together.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Control states.
    pub states: usize,
    /// Product states.
    pub product: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { states: 3 * Graph::BUDGET, product: 5 * PRODUCT }
    }
}

impl Budget {
    /// The graph of a presentation, as far as the budget goes.
    pub fn graph(&mut self, script: &Script, presentation: PresentationIx) -> Graph {
        let graph = Graph::new(script, presentation, self.states.min(Graph::BUDGET));
        self.states = self.states.saturating_sub(graph.nodes.len());
        graph
    }
}

/// The attainable sets of every presentation.
pub fn attainable(script: &Script, judge: &Judge) -> (Attainable, Proof) {
    let mut proof = Proof::Proved;
    let mut budget = Budget::default();
    let presentations = (0..script.play.presentations.len()).map(|p| {
        let graph = budget.graph(script, p as PresentationIx);
        let (frames, one) = Ground::new(script, judge, &graph).attainable(&mut budget);
        if one == Proof::BudgetSpent {
            proof = one;
        }
        frames
    });
    (Attainable { presentations: presentations.collect() }, proof)
}

/// One presentation, and what every question about it uses.
pub struct Ground<'s> {
    pub script: &'s Script,
    pub judge: &'s Judge,
    pub graph: &'s Graph,
    ahead: Ahead,
}

impl<'s> Ground<'s> {
    pub fn new(script: &'s Script, judge: &'s Judge, graph: &'s Graph) -> Self {
        Ground { script, judge, graph, ahead: Ahead::new(script, judge, graph) }
    }

    /// The attainable sets of the presentation.
    pub fn attainable(&self, budget: &mut Budget) -> ([Option<Bits>; Frame::ALL.len()], Proof) {
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
            let (frames, one) = self.frames_showing(Bits::one(behaviour), u8::MAX, budget);
            if one == Proof::BudgetSpent {
                proof = one;
            }
            for frame in Frame::ALL.iter().filter(|f| frames & (1 << **f as u8) != 0) {
                sets[*frame as usize].set(behaviour);
            }
        }
        let ends = graph.frames(0, 1);
        (std::array::from_fn(|f| (ends & (1 << f) != 0).then_some(sets[f])), proof)
    }

    /// Those of the frames asked for (a bit each) in which some session shows all of `wanted` together.
    pub fn frames_showing(&self, wanted: Bits, asked: u8, budget: &mut Budget) -> (u8, Proof) {
        let Ground { script, graph, .. } = *self;
        let most = PRODUCT.min(budget.product);
        let needs = self.judge.needs(wanted);
        // The rules that decide the question are few; the others need not be run.
        let judge = self.judge.only(needs.behaviours);
        let begin = needs.project(&judge.begin(&graph.nodes[0]));
        let mut search = Search { script, judge, graph, wanted, needs, found: 0, seen: FxHashMap::default(), stack: Vec::new() };
        if !search.judge.hopeless(wanted, &begin, graph.nodes[0].facts, graph.facts) {
            search.stack.push((0, begin, 1));
        }
        while let Some((node, watch, minutes)) = search.stack.pop() {
            // What is still possible from here must be able to add something.
            let adds = asked & !search.found & self.ahead.frames(node, wanted - watch.shown);
            if graph.frames(node, minutes) & adds == 0 {
                continue;
            }
            let known = search.seen.entry((node, watch)).or_insert(0);
            let new = minutes & !*known;
            *known |= new;
            if graph.frames(node, new) & adds == 0 {
                continue;
            }
            if search.seen.len() > most {
                budget.product -= most;
                return (search.found, Proof::BudgetSpent);
            }
            search.expand(node, &watch, new);
        }
        budget.product -= search.seen.len().min(most);
        (search.found & asked, if graph.complete { Proof::Proved } else { Proof::BudgetSpent })
    }
}

/// A walk through control states together with what the question needs to remember.
struct Search<'s> {
    script: &'s Script,
    judge: Judge,
    graph: &'s Graph,
    wanted: Bits,
    needs: Needs,
    found: u8,
    seen: FxHashMap<(u32, Watch), Minutes>,
    stack: Vec<(u32, Watch, Minutes)>,
}

impl Search<'_> {
    fn expand(&mut self, node: u32, watch: &Watch, minutes: Minutes) {
        let graph = self.graph;
        for edge in graph.edges(node) {
            let (arrived, stopped) = graph.follow(edge, minutes);
            let to = graph.nodes[edge.to as usize];
            for (set, minute) in self.parts(arrived) {
                let next = self.observe(node, watch, edge.response, &State { minute, ..to });
                if next.shown.covers(self.wanted) {
                    self.found |= graph.frames(edge.to, set);
                } else if !self.judge.hopeless(self.wanted, &next, to.facts, graph.facts) {
                    self.stack.push((edge.to, next, set));
                }
            }
            if stopped == 0 {
                continue;
            }
            let play = &self.script.play;
            let (time_up, _) = step(play, &State { minute: play.hard_stop, ..graph.nodes[node as usize] }, edge.response);
            for (_, minute) in self.parts(stopped) {
                let next = self.observe(node, watch, edge.response, &State { minute, ..time_up });
                if next.shown.covers(self.wanted) {
                    self.found |= graph.time_up_bit();
                }
            }
        }
    }

    fn observe(&self, node: u32, watch: &Watch, response: u32, after: &State) -> Watch {
        let before = &self.graph.nodes[node as usize];
        self.needs.project(&self.judge.observe(self.script, watch, response, before, after))
    }

    /// The set of minutes cut at the times that the question tells apart, each part with one minute that stands for it.
    fn parts(&self, minutes: Minutes) -> impl Iterator<Item = (Minutes, u16)> + use<> {
        let mut from = 0;
        let cuts: Vec<u16> = self.needs.until.iter().map(|t| t + 1).chain([u16::MAX]).collect();
        let parts = cuts.into_iter().map(move |cut| {
            let set = minutes & before(cut) & !before(from);
            from = cut;
            set
        });
        parts.filter(|set| *set != 0).map(|set| (set, set.trailing_zeros() as u16))
    }
}
