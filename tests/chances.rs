//! The chances of those who choose by a rule, against all sessions of small random scenarios.

use crate::cases::{Case, each_case};
use crate::enumerate::{PART, Session};
use one_at_a_time::analysis::{CERTAIN, Flow, Graph, Ground, Habit, Lens, Player, Spread};
use one_at_a_time::scoring::{Share, Yardstick};
use std::collections::BTreeMap;

/// What a session comes to under a lens, by the words of scoring.
fn seen_through(case: &Case, lens: Lens, yardstick: &Yardstick, session: &Session) -> Option<u64> {
    match lens {
        Lens::Level(p) => Some(case.level(p, session) as u64),
        Lens::Total => {
            let Share { numerator, denominator } = case.total(session);
            let scaled = u128::from(numerator) * u128::from(yardstick.whole);
            assert!(scaled.is_multiple_of(u128::from(denominator)), "one denominator serves all: {}", case.name);
            Some((scaled / u128::from(denominator)) as u64)
        }
        Lens::Pass => case.passed(session).then_some(1),
        Lens::Principles => {
            let (endangers, gaps) = yardstick.gaps(&session.watch, session.facts);
            let short = usize::from(yardstick.numerator(session.watch.shown) < yardstick.cut);
            (endangers == 0 && gaps as usize == short).then_some(1)
        }
        Lens::Essentials => {
            let enough = yardstick.needed(session.facts).all(|p| session.watch.shown.covers(case.judge.said_at_once(yardstick.essentials(p))));
            (enough && (session.watch.harms & yardstick.endangering).is_empty()).then_some(1)
        }
    }
}

/// Why a spread is not true of the sessions that a player holds.
pub fn false_spread(spread: &Spread, truth: &BTreeMap<u64, u128>) -> Option<String> {
    if spread.lost > 1_000_000 {
        return Some(format!("{} parts were lost", spread.lost));
    }
    let missing = spread.parts.iter().filter(|(value, parts)| **parts > 0 && !truth.contains_key(value));
    if let Some((value, parts)) = missing.into_iter().next() {
        return Some(format!("no session comes to {value}, of which {parts} parts are said"));
    }
    let mut short = 0;
    for (value, chance) in truth {
        let parts = u128::from(spread.parts.get(value).copied().unwrap_or(0));
        if parts * PART > *chance {
            return Some(format!("{value}: {parts} parts are more than {}", chance / PART));
        }
        short += chance - parts * PART;
    }
    (short > u128::from(spread.lost) * PART).then(|| format!("{} parts are missing, and {} were lost in rounding", short / PART, spread.lost))
}

/// The chance of each thing that a player's sessions can come to.
pub fn spread_of(case: &Case, player: usize, lens: Lens, yardstick: &Yardstick, sessions: &[&Session]) -> BTreeMap<u64, u128> {
    let mut out = BTreeMap::new();
    for session in sessions.iter().filter(|s| s.chances[player] > 0) {
        if let Some(value) = seen_through(case, lens, yardstick, session) {
            *out.entry(value).or_default() += session.chances[player];
        }
    }
    out
}

#[test]
fn the_chances_of_every_player_are_those_of_all_its_sessions_but_for_rounding() {
    let players: Vec<Player> = Player::ALL.iter().copied().filter(|p| *p != Player::Skilled).collect();
    let (mut spreads, mut passes) = (0, 0);
    let cases = each_case(0..500, 2_000, &players, |case| {
        let Case { name, script, judge, presentation, .. } = case;
        let graph = Graph::new(script, *presentation, Graph::BUDGET);
        let ground = Ground::new(script, judge, &graph);
        let habits: Vec<Habit> = players.iter().map(|player| Habit::new(script, *player)).collect();
        for (frame, yardstick, sessions) in case.frames() {
            let lenses = [Lens::Pass, Lens::Principles, Lens::Essentials, Lens::Total].into_iter().chain((0..=yardstick.gate()).map(Lens::Level));
            for lens in lenses {
                for (i, (player, habit)) in players.iter().zip(&habits).enumerate() {
                    let spread = Flow::new(&ground, &yardstick, habit, frame, lens).run(usize::MAX).expect("it is small");
                    let truth = spread_of(case, i, lens, &yardstick, &sessions);
                    assert_eq!(false_spread(&spread, &truth), None, "{player:?} in {frame:?} through {lens:?}: {name}");
                    spreads += usize::from(truth.len() > 1);
                    passes += usize::from(lens == Lens::Pass && !truth.is_empty());
                }
            }
        }
    });
    assert!(cases > 500 && spreads > 2_000 && passes > 400, "{cases} {spreads} {passes}");
}

#[test]
fn what_is_let_go_as_too_little_leaves_an_interval_that_holds_the_truth() {
    let (mut wide, mut narrow) = (0, 0);
    each_case(0..200, 2_000, &[Player::Clicker], |case| {
        let graph = Graph::new(&case.script, case.presentation, Graph::BUDGET);
        let ground = Ground::new(&case.script, &case.judge, &graph);
        let habit = Habit::new(&case.script, Player::Clicker);
        for (frame, yardstick, sessions) in case.frames() {
            for lens in [Lens::Pass, Lens::Principles, Lens::Essentials, Lens::Total, Lens::Level(0)] {
                for floor in [CERTAIN / 1_000, CERTAIN / 20] {
                    let spread = Flow::new(&ground, &yardstick, &habit, frame, lens).letting_go(floor).run(usize::MAX).expect("it is small");
                    let truth = spread_of(case, 0, lens, &yardstick, &sessions);
                    let lost = u128::from(spread.lost);
                    let all: u128 = truth.values().sum();
                    let told: u128 = spread.parts.values().map(|p| u128::from(*p)).sum();
                    let below = spread.parts.iter().all(|(value, parts)| u128::from(*parts) * PART <= truth.get(value).copied().unwrap_or(0));
                    assert!(below && all <= (told + lost) * PART, "{frame:?} through {lens:?} without {floor}: {}", case.name);
                    wide += usize::from(spread.lost > CERTAIN / 100);
                    narrow += usize::from(spread.lost < CERTAIN / 100);
                }
            }
        }
    });
    assert!(wide > 100 && narrow > 100, "{wide} {narrow}");
}

#[test]
fn a_bound_by_better_pasts_is_never_below_the_truth() {
    let (mut above, mut even) = (0, 0);
    let cases = each_case(0..500, 2_000, &[Player::Clicker], |case| {
        let graph = Graph::new(&case.script, case.presentation, Graph::BUDGET);
        let ground = Ground::new(&case.script, &case.judge, &graph);
        let habit = Habit::new(&case.script, Player::Clicker);
        for (frame, yardstick, sessions) in case.frames() {
            for lens in [Lens::Principles, Lens::Essentials] {
                let truth: u128 = spread_of(case, 0, lens, &yardstick, &sessions).values().sum::<u128>() / PART;
                for fold in [CERTAIN / 50, CERTAIN] {
                    let flow = Flow::new(&ground, &yardstick, &habit, frame, lens);
                    let bound = u128::from(flow.at_most(usize::MAX, fold).expect("it is small"));
                    assert!(truth <= bound, "{frame:?} through {lens:?} with {fold}: {truth}, not {bound}: {}", case.name);
                    above += usize::from(bound > truth + 1_000_000);
                    even += usize::from(truth > 0 && bound <= truth + 1_000_000);
                }
            }
        }
    });
    assert!(cases > 500 && above > 100 && even > 100, "{cases} {above} {even}");
}
