//! Presentations of small random scenarios, each with all its sessions: the truth that what is called proved is held against.

use crate::enumerate::{Everything, Session, everything};
use crate::generate;
use one_at_a_time::analysis::{Habit, Player};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Attainable, Judge, Level, Share, Watch, Yardstick, level, shortfalls, total};
use one_at_a_time::script::{ResponseIx, Script};
use one_at_a_time::session::{State, Transcript, open, start, step};

/// A presentation of a random scenario, with all its sessions.
pub struct Case {
    /// What to say if something is wrong with it.
    pub name: String,
    pub script: Script,
    pub judge: Judge,
    pub attainable: Attainable,
    pub presentation: u8,
    pub truth: Everything,
}

/// Calls with every case of these seeds that has no more than `most` sessions, and returns how many there were.
pub fn each_case(seeds: std::ops::Range<u64>, most: usize, players: &[Player], mut call: impl FnMut(&Case)) -> usize {
    let shelf = generate::shelf();
    let mut cases = 0;
    for seed in seeds {
        let (script, text) = generate::either(&shelf, seed);
        let judge = Judge::new(&script);
        let habits: Vec<Habit> = players.iter().map(|player| Habit::new(&script, *player)).collect();
        let Some(all) = (0..2).map(|p| everything(&script, &judge, p, &habits, most)).collect::<Option<Vec<_>>>() else { continue };
        let attainable = Attainable { presentations: all.iter().map(|truth| truth.shown(&script)).collect() };
        for (presentation, truth) in (0u8..).zip(all) {
            let name = format!("seed {seed}, presentation {presentation}\n{text}");
            call(&Case { name, script: script.clone(), judge: judge.clone(), attainable: attainable.clone(), presentation, truth });
            cases += 1;
        }
    }
    cases
}

impl Case {
    pub fn begin(&self) -> (State, Watch) {
        let (first, _) = start(&self.script.play, self.presentation);
        (first, self.judge.begin(&first))
    }

    /// The frames that some session ends in, each with its yardstick and its sessions.
    pub fn frames(&self) -> impl Iterator<Item = (Frame, Yardstick, Vec<&Session>)> {
        Frame::ALL.iter().filter_map(|frame| {
            let yardstick = Yardstick::new(&self.script, &self.attainable, self.presentation, *frame)?;
            Some((*frame, yardstick, self.truth.sessions.iter().filter(|s| s.frame(&self.script) == *frame).collect()))
        })
    }

    /// The level of a principle, or of the gate, that a session comes to.
    pub fn level(&self, principle: usize, session: &Session) -> Level {
        let rubric = &self.script.key.rubric;
        level(rubric, rubric.range_of(principle), self.attainable.of(self.presentation, session.frame(&self.script)), session.watch.shown)
    }

    pub fn total(&self, session: &Session) -> Share {
        let frame = session.frame(&self.script);
        total(&self.script.key.rubric, frame, self.attainable.of(self.presentation, frame), session.watch.shown)
    }

    pub fn passed(&self, session: &Session) -> bool {
        let frame = session.frame(&self.script);
        shortfalls(&self.script, frame, self.attainable.of(self.presentation, frame), &session.watch, session.facts).is_empty()
    }

    /// The session that these choices hold.
    pub fn replay(&self, choices: &[ResponseIx]) -> Session {
        let transcript =
            Transcript::replay(&self.script.play, self.presentation, choices).unwrap_or_else(|at| panic!("choice {at} is not open: {}", self.name));
        let watch = transcript.said.iter().fold(self.begin().1, |watch, s| self.judge.observe(&self.script, &watch, s.response, &s.before, &s.after));
        let state = transcript.state();
        assert!(state.over, "the choices lead to the end: {}", self.name);
        Session { ending: state.ending.expect("it ended"), facts_then: 0, facts: state.facts, watch, chances: Vec::new() }
    }

    /// The responses of these names.
    pub fn choices(&self, names: &[String]) -> Vec<ResponseIx> {
        let mut state = self.begin().0;
        let mut out = Vec::new();
        for name in names {
            let response = open(&self.script.play, &state).find(|r| self.script.play.response(*r).id == *name).expect("it is open");
            state = step(&self.script.play, &state, response).0;
            out.push(response);
        }
        out
    }
}
