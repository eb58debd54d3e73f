//! A session that was held to its end and sealed, and what it came to: what queue, calibration and progress are made of.

use super::Series;
use super::gap::level;
use crate::attempt::Record;
use crate::rubric::Importance;
use crate::scoring::{Evidence, Level, Missed, Outcome};
use crate::script::{Script, ScriptHash};

/// A session that was held to its end. Ids instead of numbers, so that sessions of different rubrics can stand in one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The attempt's id.
    pub attempt: String,
    /// The scenario's id and title.
    pub scenario: String,
    pub title: String,
    pub play: ScriptHash,
    /// When it began, in seconds since 1970.
    pub date: u64,
    /// What it may be put beside.
    pub series: Series,
    pub passed: bool,
    /// The principles that were assessed, in the rubric's order.
    pub principles: Vec<HeldPrinciple>,
    /// The safety gate, if it was called for. It has no level of its own in the total; its level is told for the queue.
    pub gate: Option<HeldPrinciple>,
}

/// What a session came to in one principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldPrinciple {
    pub id: String,
    pub title: String,
    pub critical: bool,
    pub level: Level,
    /// The highest level that the scenario lets anyone reach.
    pub highest: Level,
    /// The trainee's own rating, given before the score.
    pub rated: Option<Level>,
    /// Ids of the behaviours that were shown.
    pub shown: Vec<String>,
    pub missed: Vec<Left>,
}

/// A behaviour that could have been shown and was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub behaviour: String,
    pub title: String,
    pub importance: Importance,
    /// A response that shows it was open in some turn.
    pub was_open: bool,
}

impl Held {
    /// `None` for what no conclusion is drawn from: a session that was left or is not sealed, and a trial.
    pub fn of(record: &Record, script: &Script, outcome: &Outcome) -> Option<Held> {
        let header = &record.header;
        let series = Series::of(header)?;
        if !record.is_sealed() || outcome.ending.is_none() {
            return None;
        }
        let rubric = &script.key.rubric;
        let part = |place: usize, level: Level, highest: Level, shown: &[Evidence], missed: &[Missed]| {
            let principle = rubric.principles_and_gate().nth(place)?;
            let behaviour = |i: usize| rubric.behaviours().nth(i);
            let rated = record.ratings().iter().find(|(id, _)| *id == principle.id).and_then(|(_, rating)| self::level(*rating));
            let left = missed.iter().filter_map(|m| {
                let found = behaviour(m.behaviour)?;
                let was_open = !m.chances.is_empty();
                Some(Left { behaviour: found.id.clone(), title: found.title.clone(), importance: found.level, was_open })
            });
            Some(HeldPrinciple {
                id: principle.id.clone(),
                title: principle.title.clone(),
                critical: principle.critical,
                level,
                highest,
                rated,
                shown: shown.iter().filter_map(|e| behaviour(e.behaviour)).map(|b| b.id.clone()).collect(),
                missed: left.collect(),
            })
        };
        let assessed = outcome.principles.iter().filter(|p| p.assessed);
        let gate = &outcome.gate;
        let met = if gate.met { Level::Basic } else { Level::Partial };
        Some(Held {
            attempt: header.attempt.clone(),
            scenario: header.scenario.clone(),
            title: script.about.title.clone(),
            play: header.play.clone(),
            date: header.started,
            series,
            passed: outcome.passed,
            principles: assessed.filter_map(|p| part(p.principle, p.level, p.highest, &p.shown, &p.missed)).collect(),
            gate: gate.called_for.then(|| part(rubric.principles.len(), met, Level::Skilled, &gate.shown, &gate.missed)).flatten(),
        })
    }

    /// What a session came to in a principle, by its id; `None` if it was not assessed.
    pub fn principle(&self, id: &str) -> Option<&HeldPrinciple> {
        self.principles.iter().find(|p| p.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Player;
    use crate::attempt::Mode;
    use crate::practice::fixture::{self, shipped};
    use crate::practice::rate::Watched;
    use crate::practice::{HelpLevel, Judged};
    use crate::session::Transcript;

    /// A record with ratings, one of them none.
    fn record(judged: &Judged, mode: Mode, sealed: bool) -> Record {
        let mut record = fixture::record(judged, 7, &[("goal", 3), ("next", 9)]);
        record.header.mode = mode;
        record.header.repeat = true;
        record.receipt = record.receipt.filter(|_| sealed);
        record
    }

    #[test]
    fn a_sealed_session_is_told_by_ids_with_ratings_and_what_was_missed() {
        let judged = &shipped()[1];
        let watched = Watched::hold(judged, Player::Adviser, 1);
        let held = Held::of(&record(judged, Mode::WithoutFeedback, true), &judged.script, &watched.outcome).unwrap();
        assert_eq!((held.series.help, held.series.repeat, held.date), (HelpLevel::Without, true, 1_795_000_000));
        assert_eq!(held.principles.len(), watched.asks().len());
        let goal = held.principle("goal").unwrap();
        assert_eq!((goal.rated, goal.critical), (Some(Level::Skilled), true));
        assert_eq!(held.principle("next").unwrap().rated, None, "9 is no level");
        let purpose = goal.missed.iter().find(|left| left.behaviour == "goal/purpose");
        assert!(purpose.is_some_and(|left| left.importance == Importance::Essential) || goal.shown.iter().any(|b| b == "goal/purpose"));
        assert_eq!(goal.missed.len(), watched.outcome.principles[1].missed.len());
    }

    #[test]
    fn nothing_is_concluded_from_trials_and_from_what_was_not_held_to_its_end() {
        let judged = &shipped()[1];
        let watched = Watched::hold(judged, Player::Adviser, 1);
        let of = |mode, sealed, outcome: &Outcome| Held::of(&record(judged, mode, sealed), &judged.script, outcome);
        assert_eq!(of(Mode::Trial, true, &watched.outcome), None);
        assert_eq!(of(Mode::Practice, false, &watched.outcome), None);
        let left = Transcript::begin(&judged.script.play, 0);
        assert_eq!(of(Mode::Practice, true, &Outcome::of(&judged.script, &judged.judge, &judged.attainable, &left)), None);
    }
}
