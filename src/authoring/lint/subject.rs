//! What the lints look at: a scenario without errors, with its script, its texts and a dictionary if the user named one.

use super::Dictionary;
use super::fares::Fares;
use super::passage::{Passage, Voice};
use super::reached::Reached;
use super::spoken::Spoken;
use crate::analysis::{Barrier, Graph, barred};
use crate::diagnostic::Findings;
use crate::notation::parse;
use crate::rubric::{Importance, Rubric, Sign};
use crate::scenario::{Fact, Moment, Response, Scenario};
use crate::scoring::Attainable;
use crate::script::{ResponseIx, Script};

pub struct Subject<'s> {
    pub source: &'s str,
    pub scenario: &'s Scenario,
    pub script: &'s Script,
    pub passages: Vec<Passage>,
    pub dictionary: Option<&'s Dictionary>,
    /// What its sessions come to, if that is looked at and could be worked out.
    pub reached: Option<Reached>,
    /// Which lines are said in some of them, likewise.
    pub spoken: Option<Spoken>,
    /// For each presentation what keeps every session from passing, if something is known to; empty likewise.
    pub barred: Vec<Vec<Barrier>>,
    /// What can be shown at all, if it was proved.
    pub attainable: Option<&'s Attainable>,
    /// How those fare in it who choose without understanding, if that is asked.
    pub fares: Option<Fares>,
}

impl<'s> Subject<'s> {
    pub fn new(source: &'s str, scenario: &'s Scenario, script: &'s Script) -> Self {
        // It was read before, so it has no faults to tell of.
        let tree = parse(source, &mut Findings::default());
        Subject {
            source,
            scenario,
            script,
            passages: tree.as_ref().map(Passage::all).unwrap_or_default(),
            dictionary: None,
            reached: None,
            spoken: None,
            barred: Vec::new(),
            attainable: None,
            fares: None,
        }
    }

    /// With all its sessions, a complete graph of them for each presentation, and what can be shown in them.
    #[must_use]
    pub fn with_sessions(self, graphs: &[Graph], attainable: &'s Attainable) -> Self {
        let (reached, spoken) = rayon::join(|| Reached::of(self.script, graphs), || Spoken::of(self.script, graphs));
        let barred = barred(self.script, graphs, attainable);
        Subject { reached: Some(reached), spoken: Some(spoken), barred, attainable: Some(attainable), ..self }
    }

    /// With those who choose without understanding: what only a scenario for publishing is asked.
    #[must_use]
    pub fn with_players(self, graphs: &[Graph], attainable: &Attainable) -> Self {
        Subject { fares: Fares::of(self.script, graphs, attainable), ..self }
    }

    /// With a dictionary for its words.
    #[must_use]
    pub fn with_dictionary(self, dictionary: Option<&'s Dictionary>) -> Self {
        Subject { dictionary, ..self }
    }

    pub fn rubric(&self) -> &'s Rubric {
        &self.script.key.rubric
    }

    /// The facts that call for the safety gate, each with its number and its sign.
    pub fn signs(&self) -> impl Iterator<Item = (usize, &'s Fact, Sign)> {
        let (scenario, rubric): (&'s Scenario, &'s Rubric) = (self.scenario, self.rubric());
        let called = move |fact: &'s Fact| fact.sign.filter(|sign| rubric.called_for_by.contains(sign));
        scenario.facts.iter().enumerate().filter_map(move |(bit, fact)| called(fact).map(|sign| (bit, fact, sign)))
    }

    pub fn passages(&self, voice: Voice) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |p| p.voice == voice)
    }

    /// Every response with its number in the script; anytime ones have no moment.
    pub fn responses(&self) -> impl Iterator<Item = (ResponseIx, Option<&'s Moment>, &'s Response)> {
        let scenario: &'s Scenario = self.scenario;
        let of_moments = scenario.moments.iter().flat_map(|m| m.responses.iter().map(move |r| (Some(m), r)));
        let all = of_moments.chain(scenario.anytime.iter().map(|r| (None, r)));
        all.enumerate().map(|(i, (moment, response))| (i as ResponseIx, moment, response))
    }

    /// The moments, each with its responses and their numbers.
    pub fn moments(&self) -> impl Iterator<Item = (&'s Moment, Vec<(ResponseIx, &'s Response)>)> {
        let script: &'s Script = self.script;
        self.scenario.moments.iter().zip(&script.play.moments).map(|(moment, play)| (moment, play.responses.clone().zip(&moment.responses).collect()))
    }

    /// What a response is worth by its tags, in the rubric's points; nothing if it does harm.
    pub fn worth(&self, response: ResponseIx) -> i64 {
        let key = &self.script.key.responses[response as usize];
        if !key.harms.is_empty() {
            return 0;
        }
        let points = self.rubric().points;
        let of = |level: Importance| match level {
            Importance::Essential => points.essential,
            Importance::Basic => points.basic,
            Importance::Advanced => points.advanced,
        };
        key.shows.iter().filter_map(|i| self.rubric().behaviour(i as u8)).map(|b| i64::from(of(b.level))).sum()
    }
}
