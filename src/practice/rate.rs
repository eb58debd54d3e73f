//! Watching and rating: a session held by a beginner's habit or a skilled hand, rated by whoever watches, and the ratings beside what was computed.

use super::calibration::FEW;
use super::draw::{Draw, Purpose};
use super::log::{Line, Rated, WatchedLine};
use super::{Gap, Judged};
use crate::analysis::{Habit, Pilot, Player};
use crate::scoring::{Level, Outcome};
use crate::script::{PresentationIx, ResponseIx};
use crate::session::{Deal, Transcript, open};
use crate::texts::t;
use std::cmp::Ordering;
use std::sync::Arc;

/// Whom one can watch.
pub const PLAYERS: [Player; 5] = [Player::Historian, Player::Adviser, Player::Cheerleader, Player::Interrogator, Player::Skilled];

/// How many states the skilled player follows at each minute: enough for a session that passes.
const WIDTH: usize = 100;

/// A session to watch.
#[derive(Clone, Debug)]
pub struct Watched {
    pub judged: Arc<Judged>,
    pub player: Player,
    pub seed: u64,
    pub presentation: PresentationIx,
    /// Draws the wording of lines and the order of responses.
    pub deal: Deal,
    pub transcript: Transcript,
    pub outcome: Outcome,
}

/// The watcher's ratings beside what was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// In the rubric's order.
    pub rows: Vec<Row>,
    pub gap: Gap,
}

/// One principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place in the rubric.
    pub principle: usize,
    pub rated: Level,
    pub computed: Level,
}

impl Watched {
    /// Holds a session to its end. The same seed holds the same session. The skilled player looks ahead, which takes a second or so: do it away from the screen.
    pub fn hold(judged: &Arc<Judged>, player: Player, seed: u64) -> Watched {
        let Judged { script, judge, attainable, .. } = &**judged;
        let play = &script.play;
        let deal = Deal::new(seed);
        let presentation = deal.presentation(play);
        let mut transcript = Transcript::begin(play, presentation);
        if player == Player::Skilled {
            let first = transcript.first();
            let best = Pilot::new(script, judge, attainable, presentation).best(&first, &judge.begin(&first), WIDTH);
            if let Some(held) = best.and_then(|way| Transcript::replay(play, presentation, &way.choices).ok()) {
                transcript = held;
            }
        }
        // Where looking ahead found no way, and for all others, habit holds the session.
        let habit = Habit::new(script, player);
        let mut numbers = Draw::new(seed, Purpose::Player, 0);
        let mut taken = Vec::new();
        loop {
            let offered: Vec<ResponseIx> = open(play, &transcript.state()).collect();
            habit.choose(offered.iter().copied(), &mut taken);
            let Some(place) = taken.get(numbers.below(taken.len())) else { break };
            if !transcript.say(play, offered[*place]) {
                break;
            }
        }
        let outcome = Outcome::of(script, judge, attainable, &transcript);
        Watched { judged: judged.clone(), player, seed, presentation, deal, transcript, outcome }
    }

    /// The principles to rate: those that the session is assessed on, by their places in the rubric.
    pub fn asks(&self) -> Vec<usize> {
        self.outcome.principles.iter().filter(|p| p.assessed).map(|p| p.principle).collect()
    }

    /// Ratings, each with its principle's place in the rubric, beside what was computed. What is not asked for takes no part.
    pub fn compare(&self, ratings: &[(usize, Level)]) -> Comparison {
        let assessed = self.outcome.principles.iter().filter(|p| p.assessed);
        let row = |p: &crate::scoring::PrincipleOutcome| {
            let (_, rated) = ratings.iter().find(|(principle, _)| *principle == p.principle)?;
            Some(Row { principle: p.principle, rated: *rated, computed: p.level })
        };
        let rows: Vec<Row> = assessed.filter_map(row).collect();
        let gap = Gap::of(rows.iter().map(|r| (r.rated, r.computed)));
        Comparison { rows, gap }
    }

    /// The line for the log of ratings made at a time in seconds since 1970.
    pub fn line(&self, comparison: &Comparison, date: u64) -> Line {
        let script = &self.judged.script;
        let principles = &script.key.rubric.principles;
        let rated = |r: &Row| Rated { principle: principles[r.principle].id.clone(), rated: r.rated as u8, computed: r.computed as u8 };
        Line::Watched(WatchedLine {
            date,
            scenario: script.about.id.clone(),
            play: self.judged.play.clone(),
            presentation: script.play.presentations[usize::from(self.presentation)].id.clone(),
            player: name(self.player),
            seed: self.seed.to_string(),
            ratings: comparison.rows.iter().map(rated).collect(),
        })
    }
}

/// A player as the log writes it.
fn name(player: Player) -> String {
    serde_json::to_value(player).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

impl Comparison {
    /// The comparison in a sentence or two.
    pub fn words(&self) -> String {
        let Gap { count, exact, within_one, higher, lower, .. } = self.gap;
        t!("comparison", count = count, exact = exact, near = within_one, higher = higher, lower = lower)
    }
}

/// Ratings of watched sessions over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// Each session's date in seconds since 1970 and its gap, the oldest first.
    pub sessions: Vec<(u64, Gap)>,
    /// All sessions together: they are rated without help, all of them.
    pub gap: Gap,
    /// Each principle's id and gap, in the order in which they come up.
    pub principles: Vec<(String, Gap)>,
}

impl History {
    pub fn of(log: &[Line]) -> History {
        let mut lines: Vec<&WatchedLine> = log.iter().filter_map(Line::watched).collect();
        lines.sort_by_key(|line| line.date);
        let mut out = History { sessions: Vec::new(), gap: Gap::default(), principles: Vec::new() };
        for line in lines {
            let pairs = line.ratings.iter().filter_map(|r| Some((r, r.levels()?)));
            let mut session = Gap::default();
            for (rating, (rated, computed)) in pairs {
                session = session.and(rated, computed);
                out.gap = out.gap.and(rated, computed);
                match out.principles.iter_mut().find(|(id, _)| *id == rating.principle) {
                    Some((_, gap)) => *gap = gap.and(rated, computed),
                    None => out.principles.push((rating.principle.clone(), Gap::of([(rated, computed)]))),
                }
            }
            out.sessions.push((line.date, session));
        }
        out
    }

    /// Whether ratings tend to be high or low: ‘Over 4 watched sessions you rated 9 of 32 principles higher than computed and 5 lower: …’
    pub fn words(&self) -> String {
        let sessions = self.sessions.len();
        if (sessions as u32) < FEW {
            return t!("history-few", count = sessions);
        }
        let Gap { count, higher, lower, exact, .. } = self.gap;
        let tends = match higher.cmp(&lower) {
            Ordering::Greater => "high",
            Ordering::Less => "low",
            Ordering::Equal => "even",
        };
        t!("history", count = sessions, exact = exact, principles = count, higher = higher, lower = lower, tends = tends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::fixture::shipped;

    #[test]
    fn every_player_holds_every_scenario_to_its_end_and_the_same_seed_holds_the_same() {
        for judged in shipped() {
            for player in PLAYERS {
                let watched = Watched::hold(&judged, player, 3);
                assert!(watched.transcript.state().over, "{} {player:?}", judged.script.about.id);
                assert_eq!(watched.transcript, Watched::hold(&judged, player, 3).transcript);
                assert!(watched.asks().len() >= 3);
                assert_eq!(watched.outcome.passed, player == Player::Skilled, "{} {player:?}", judged.script.about.id);
            }
        }
    }

    #[test]
    fn other_seeds_hold_other_sessions() {
        let judged = &shipped()[1];
        let sessions: Vec<_> = (0..6).map(|seed| Watched::hold(judged, Player::Historian, seed).transcript).collect();
        assert!(sessions.iter().any(|s| *s != sessions[0]));
    }

    #[test]
    fn ratings_stand_beside_what_was_computed_and_go_into_the_log() {
        let watched = Watched::hold(&shipped()[1], Player::Adviser, 1);
        let own: Vec<(usize, Level)> = watched.outcome.principles.iter().map(|p| (p.principle, p.level)).collect();
        let exact = watched.compare(&own);
        assert_eq!((exact.gap.count, exact.gap.exact), (watched.asks().len() as u32, watched.asks().len() as u32));
        let high: Vec<(usize, Level)> = watched.asks().into_iter().map(|p| (p, Level::Skilled)).collect();
        let high = watched.compare(&high);
        assert!(high.gap.signed > 0 && high.gap.lower == 0);
        assert!(high.words().starts_with(&format!("Of {} principles, you rated ", high.gap.count)), "{}", high.words());
        assert_eq!(watched.compare(&[]).rows, []);
        let line = watched.line(&high, 7);
        let logged = line.watched().unwrap();
        assert_eq!((logged.date, logged.player.as_str(), logged.seed.as_str(), logged.ratings.len()), (7, "adviser", "1", high.rows.len()));
        assert!(logged.ratings.iter().all(|r| r.rated == 3 && r.levels().is_some()));
        let history = History::of(&[line.clone(), line.clone()]);
        assert_eq!(history.words(), "You have rated 2 watched sessions so far: too few to say.");
        let history = History::of(&[line.clone(), watched.line(&exact, 3), line]);
        assert_eq!(history.sessions.iter().map(|(date, _)| *date).collect::<Vec<_>>(), [3, 7, 7]);
        assert_eq!(history.gap.signed, 2 * high.gap.signed);
        assert!(history.words().ends_with("more often too high than too low."), "{}", history.words());
    }
}
