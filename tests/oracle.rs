//! The analysis against the truth: full enumeration of every session of small random scenarios.

use crate::enumerate::{Everything, Session, everything};
use crate::generate;
use one_at_a_time::analysis::{self, Budget, Effort, Graph, Grounds, Player, Proof};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::Shelf;
use one_at_a_time::report::analysis_text;
use one_at_a_time::rubric::{Frame, Importance};
use one_at_a_time::scenario::Scenario;
use one_at_a_time::scoring::{Attainable, Judge, Level, Share, Shortfall, shortfalls, total};
use one_at_a_time::script::{Bits, Script};
use one_at_a_time::session::{Transcript, start};
use std::collections::BTreeSet;

/// Most sessions of a presentation that is compared.
const MOST: usize = 60_000;

#[test]
fn attainable_sets_equal_full_enumeration_on_random_scenarios() {
    let shelf = generate::shelf();
    let (mut compared, mut frames, mut computed) = (0, [0; Frame::ALL.len()], 0);
    for seed in 0..1_500 {
        let (script, text) = generate::script(&shelf, seed);
        let judge = Judge::new(&script);
        let (attainable, proof) = analysis::attainable(&script, &judge);
        assert_eq!(proof, Proof::Proved);
        for presentation in 0..2 {
            let Some(sessions) = everything(&script, &judge, presentation, &[], MOST) else { continue };
            let truth = sessions.shown(&script);
            compared += 1;
            for (count, _) in frames.iter_mut().zip(truth).filter(|(_, set)| set.is_some()) {
                *count += 1;
            }
            computed += usize::from(truth[0].is_some_and(|s| !(s - judge.plainly_heard()).is_empty()));
            assert_eq!(attainable.presentations[presentation as usize], truth, "seed {seed}, presentation {presentation}\n{text}");
        }
    }
    // Had the generator dried up, the comparison would say nothing.
    assert!(compared > 1_500 && frames.iter().all(|f| *f > 300) && computed > 700, "{compared} {frames:?} {computed}");
}

/// The names of the findings that the sessions themselves call for.
fn called_for(script: &Script, sessions: &[Everything]) -> BTreeSet<&'static str> {
    let rubric = &script.key.rubric;
    let mut out = BTreeSet::new();
    let sets: Vec<_> = sessions.iter().map(|s| s.shown(script)).collect();
    let scored = Bits::range(0..rubric.range_of(rubric.principles.len()).start);
    let differ = |a: Option<Bits>, b: Option<Bits>| a.zip(b).is_some_and(|(a, b)| a & scored != b & scored);
    if (0..Frame::ALL.len()).any(|f| differ(sets[0][f], sets[1][f])) {
        out.insert("presentations-differ");
    }
    for session in sessions.iter().flat_map(|s| &s.sessions) {
        let frame = session.frame(script);
        let opens = script.about.facts.iter().enumerate().filter(|(_, f)| f.opens == Some(frame)).fold(0, |bits, (i, _)| bits | 1u64 << i);
        if frame != Frame::Ordinary && session.facts_then & opens == 0 {
            out.insert("frame-unguarded");
        }
    }
    for (sessions, sets) in sessions.iter().zip(&sets) {
        for (frame, attainable) in Frame::ALL.iter().zip(sets).filter_map(|(f, s)| s.map(|s| (*f, s))) {
            let essentials =
                rubric.behaviours().enumerate().take(scored.count() as usize).filter(|(i, b)| b.level == Importance::Essential && attainable.has(*i));
            let wanted = essentials.fold(Bits::NONE, |bits, (i, _)| bits.with(i));
            if !sessions.sessions.iter().any(|s| s.frame(script) == frame && s.watch.shown.covers(wanted)) {
                out.insert("critical-apart");
            }
        }
    }
    out
}

#[test]
fn what_is_said_about_all_sessions_is_true_of_each() {
    let shelf = generate::shelf();
    let mut seen: Vec<&str> = Vec::new();
    for seed in 0..600 {
        let (script, text) = generate::script(&shelf, seed);
        let judge = Judge::new(&script);
        let Some(sessions) = (0..2).map(|p| everything(&script, &judge, p, &[], MOST)).collect::<Option<Vec<_>>>() else { continue };
        let mut findings = Findings::default();
        let scenario = Scenario::read(&text, &mut Findings::default()).expect("it compiled");
        let budget = Budget::of_each(&script);
        analysis::check(budget, &scenario, &script, &Graph::of_each(&script, budget.states), &mut findings);
        let told: BTreeSet<&str> = findings.into_diagnostics("generated", &text).into_iter().map(|d| d.code).collect();
        let truth = called_for(&script, &sessions);
        assert_eq!(told, truth, "seed {seed}\n{text}");
        seen.extend(truth);
    }
    for code in ["presentations-differ", "frame-unguarded", "critical-apart"] {
        assert!(seen.iter().filter(|c| **c == code).count() > 10, "{code} hardly came about");
    }
}

/// What a session comes to: nothing that endangers, the fewest gaps, the highest total.
fn worth(script: &Script, attainable: &Attainable, presentation: u8, session: &Session) -> (usize, usize, Share) {
    let frame = session.frame(script);
    let offered = attainable.of(presentation, frame);
    let gaps = shortfalls(script, frame, offered, &session.watch, session.facts);
    let endangers = gaps.iter().filter(|s| matches!(s, Shortfall::Endangers { .. })).count();
    (endangers, gaps.len() - endangers, total(&script.key.rubric, frame, offered, session.watch.shown))
}

#[test]
fn a_way_on_that_is_called_the_best_is_the_best_of_all() {
    const WIDE: usize = 1_000_000;
    let shelf = generate::shelf();
    let mut compared = 0;
    for seed in 0..200 {
        let (script, text) = generate::script(&shelf, seed);
        let judge = Judge::new(&script);
        let (attainable, _) = analysis::attainable(&script, &judge);
        let presentation = (seed % 2) as u8;
        let Some(Everything { sessions, .. }) = everything(&script, &judge, presentation, &[], 5_000) else { continue };
        let (first, _) = start(&script.play, presentation);
        let best = analysis::best_from(&script, &judge, &attainable, presentation, &first, &judge.begin(&first), WIDE).expect("it is not over");
        assert!(best.proved);
        let transcript = Transcript::replay(&script.play, presentation, &best.choices).expect("its choices are open");
        assert!(transcript.state().over, "it leads to the end");
        let ending = transcript.state().ending.expect("it ended");
        let held = Session { ending, facts_then: 0, facts: transcript.state().facts, watch: best.watch, chances: Vec::new() };
        let rank = |(endangers, gaps, total): (usize, usize, Share)| (std::cmp::Reverse(endangers), std::cmp::Reverse(gaps), total);
        let truth = sessions.iter().map(|s| rank(worth(&script, &attainable, presentation, s))).max().expect("some session ends");
        assert_eq!(rank(worth(&script, &attainable, presentation, &held)), truth, "seed {seed}\n{text}");
        assert_eq!((best.total, best.passed), (truth.2, truth.0.0 == 0 && truth.1.0 == 0), "seed {seed}");
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn past_its_budget_the_analysis_says_so_and_calls_nothing_a_fault() {
    let shelf = Shelf::shipped();
    let small = |states, product| Budget { states, product };
    for (name, text) in one_at_a_time::library::SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/")) {
        let checked = shelf.check(&(*text).into());
        let (scenario, script) = (checked.scenario.expect("it reads"), checked.script.expect("it plays"));
        // All states of one of them are enough.
        let product = small(100_000_000, 10);
        for budget in [small(0, 0), small(50, 1_000)].into_iter().chain(name.contains("late-shift").then_some(product)) {
            let mut findings = Findings::default();
            analysis::check(budget, &scenario, &script, &Graph::of_each(&script, budget.states), &mut findings);
            let told: BTreeSet<&str> = findings.into_diagnostics(name, text).into_iter().map(|d| d.code).collect();
            assert_eq!(told, BTreeSet::from(["not-proved"]), "{name} within {budget:?}");
        }
    }
}

#[test]
fn past_its_budget_the_analysis_calls_nothing_impossible_and_no_level_the_lowest() {
    let shelf = Shelf::shipped();
    let script = shelf.check(&one_at_a_time::library::SHIPPED.iter().find(|(name, _)| name.contains("bus-pass")).expect("it is shipped").1.into()).script;
    let script = script.expect("it plays");
    for states in [1, 40, 400] {
        let effort = Effort { states, sessions: 50, ..Effort::default() };
        let analysis = analysis::analyse(&script, None, &effort);
        assert!(!analysis.attainable_proved, "{states}");
        for told in &analysis.presentations {
            assert!(!told.reached.proved && told.pass.proved == told.pass.route.is_some(), "{states}: {:?}", told.pass);
            assert!(told.frames.iter().all(|f| f.principles.iter().all(|p| !p.lowest_proved || p.lowest == Level::NotShown)), "{states}");
            assert!(told.harms.iter().all(|h| !h.proved || (h.reached && h.avoided)), "{states}: {:?}", told.harms);
        }
        // What a player comes to is drawn then, and nobody is said to fail by proof.
        for player in analysis.presentations.iter().flat_map(|p| &p.players).filter(|p| p.player != Player::Skilled) {
            assert!(player.spread_grounds != Grounds::Proved && player.pass.at_most > 0, "{states}: {player:?}");
            assert!(player.spread.iter().skip(1).any(|parts| *parts > 0), "{states}: everybody comes to nothing: {player:?}");
        }
        let text = analysis_text(&script, &analysis, false);
        assert!(!text.contains("proved: there is none") && !text.contains("left undone (proved)"), "{states}: {text}");
    }
}
