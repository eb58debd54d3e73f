//! What is shipped: complete, without faults, and proved.

use crate::held::{HELD, Held};
use one_at_a_time::analysis::{self, CERTAIN, Flow, Ground, Habit, Lens, Player, Sample};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{SHIPPED, Shelf, Source};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Outcome, Yardstick};
use one_at_a_time::session::{Transcript, open, start};
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn ron_files(folder: &str) -> Vec<String> {
    let mut out: Vec<String> = std::fs::read_dir(root().join(folder))
        .expect("the folder is there")
        .map(|e| e.expect("readable").file_name().to_string_lossy().into_owned())
        .filter(|n| n.ends_with(".ron"))
        .map(|n| format!("{folder}/{n}"))
        .collect();
    out.sort();
    out
}

#[test]
fn the_embedded_list_equals_the_folders() {
    let mut listed: Vec<&str> = SHIPPED.iter().map(|(name, _)| *name).collect();
    listed.sort_unstable();
    let mut there = Vec::new();
    for folder in ["assets/policies", "assets/rubrics", "assets/temperaments", "scenarios"] {
        there.extend(ron_files(folder));
    }
    there.sort();
    assert_eq!(listed, there);
}

#[test]
fn shipped_parts_have_no_findings() {
    let mut shelf = Shelf::default();
    for (name, text) in SHIPPED.iter().filter(|(name, _)| name.starts_with("assets/")) {
        let mut findings = Findings::default();
        assert!(shelf.add(Source { name: (*name).into(), text: (*text).into() }, &mut findings), "{name}");
        let diagnostics = findings.into_diagnostics(name, text);
        assert!(diagnostics.is_empty(), "{name}: {diagnostics:#?}");
    }
}

#[test]
fn no_shipped_text_holds_a_number_to_dial() {
    for (name, text) in SHIPPED {
        for (i, line) in text.lines().enumerate() {
            let quoted = line.split('"').skip(1).step_by(2);
            for part in quoted.filter(|_| !line.trim_start().starts_with("source:") && !line.contains("date: ")) {
                assert!(!one_at_a_time::scenario::dialable(part), "{name}:{}: {part}", i + 1);
            }
        }
    }
}

#[test]
fn one_bevy_and_one_egui_are_locked() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock is committed");
    for name in ["bevy_ecs", "egui"] {
        assert_eq!(lock.matches(&format!("name = \"{name}\"\n")).count(), 1, "{name}");
    }
}

#[test]
fn every_shipped_scenario_has_what_a_session_needs() {
    for Held { script, .. } in &*HELD {
        let about = &script.about;
        assert!(script.play.presentations.len() >= 2, "{}", about.id);
        assert!(script.play.endings.len() >= 4, "{}", about.id);
        assert!(!script.play.anytime.is_empty(), "{}", about.id);
        assert!(about.forms.iter().all(|f| !f.is_empty()), "{}", about.id);
        for seed in 0..200 {
            let numbers = &mut crate::generate::Numbers::new(seed);
            let mut transcript = Transcript::begin(&script.play, (seed % script.play.presentations.len() as u64) as u8);
            while !transcript.state().over {
                let state = transcript.state();
                let offered: Vec<u32> = open(&script.play, &state).collect();
                let own = offered.iter().filter(|r| !script.play.is_anytime(**r)).count();
                let least = if state.ending.is_some() { 2 } else { 3 };
                assert!((least..=5).contains(&own), "{}: {own} responses in {}", about.id, script.play.moment(state.moment).id);
                assert!(transcript.say(&script.play, offered[numbers.below(offered.len())]));
            }
        }
    }
}

#[test]
fn every_presentation_can_be_passed_by_a_way_that_the_analysis_finds() {
    for Held { script, judge, attainable, proof, .. } in &*HELD {
        assert_eq!(*proof, analysis::Proof::Proved);
        for (p, presentation) in script.play.presentations.iter().enumerate() {
            let (state, _) = start(&script.play, p as u8);
            let found = analysis::best_from(script, judge, attainable, p as u8, &state, &judge.begin(&state), 100).expect("a session has an end");
            let transcript = Transcript::replay(&script.play, p as u8, &found.choices).expect("its choices are open");
            let outcome = Outcome::of(script, judge, attainable, &transcript);
            assert!(outcome.passed && outcome.total == found.total, "{} {}: {:?}", script.about.id, presentation.id, outcome.shortfalls);
        }
    }
}

#[test]
fn what_is_proved_of_the_random_clicker_is_what_its_drawn_sessions_come_to() {
    const SESSIONS: u64 = 2_000;
    // Where little is let go, and all in all not much.
    let (floor, fold) = (CERTAIN / 500_000, CERTAIN / 10_000);
    let mut compared = 0;
    for Held { script, judge, attainable, graph, .. } in &*HELD {
        let name = &script.about.id;
        let ground = Ground::new(script, judge, graph);
        let yardsticks: [Option<Yardstick>; Frame::ALL.len()] = std::array::from_fn(|f| Yardstick::new(script, attainable, 0, Frame::ALL[f]));
        let habit = Habit::new(script, Player::Clicker);
        let sample = Sample::take(script, judge, &yardsticks, 0, &habit, SESSIONS, 1);
        let flow = |frame: Frame, y, lens| Flow::new(&ground, y, &habit, frame, lens).letting_go(floor);
        let frames = || Frame::ALL.iter().filter_map(|f| yardsticks[*f as usize].as_ref().map(|y| (*f, y)));
        let bound: u64 = frames().map(|(frame, y)| flow(frame, y, Lens::Principles).at_most(400_000, fold).expect("few pasts")).sum();
        assert!(sample.pass().at_least <= bound && bound < CERTAIN / 10, "{name}: {:?}, and at most {bound}", sample.pass());
        for (p, drawn) in sample.levels.iter().enumerate() {
            let (mut parts, mut lost) = ([0u64; 4], 0);
            for (frame, y) in frames().filter(|(_, y)| y.assessed.contains(&p)) {
                let spread = flow(frame, y, Lens::Level(p)).run(400_000).expect("few pasts");
                spread.parts.iter().for_each(|(level, share)| parts[*level as usize] += share);
                lost += spread.lost;
            }
            for (level, (parts, drawn)) in parts.iter().zip(drawn).enumerate() {
                // Of so many sessions no share is this much off once in ten thousand (Hoeffding 1963, Journal of the American Statistical Association 58: 13–30).
                let (drawn, off) = (drawn * (CERTAIN / SESSIONS), CERTAIN / 1_000 * 50);
                assert!(drawn + off >= *parts && drawn <= parts + lost + off, "{name}, principle {p}, level {level}: {drawn}, not {parts} with {lost} lost");
                compared += 1;
            }
        }
    }
    assert!(compared >= 120, "{compared}");
}

#[test]
fn what_is_counted_out_is_what_drawn_sessions_come_to() {
    const SESSIONS: u64 = 4_000;
    let mut compared = 0;
    for Held { script, judge, attainable, graph, .. } in &*HELD {
        let name = &script.about.id;
        let ground = Ground::new(script, judge, graph);
        let yardsticks: [Option<Yardstick>; Frame::ALL.len()] = std::array::from_fn(|f| Yardstick::new(script, attainable, 0, Frame::ALL[f]));
        for player in Player::ALL.iter().filter(|player| !matches!(player, Player::Clicker | Player::Skilled)) {
            let habit = Habit::new(script, *player);
            let mut counted = [0u64; 101];
            let frames = Frame::ALL.iter().filter_map(|f| yardsticks[*f as usize].as_ref().map(|y| (*f, y)));
            let all = frames.map(|(frame, y)| Flow::new(&ground, y, &habit, frame, Lens::Total).run(40_000).map(|spread| (y, spread)));
            let Some(all) = all.collect::<Option<Vec<_>>>() else { continue };
            for (y, spread) in &all {
                spread.parts.iter().for_each(|(numerator, parts)| counted[usize::from(y.share(*numerator).percent())] += parts);
            }
            let drawn = Sample::take(script, judge, &yardsticks, 0, &habit, SESSIONS, 1).spread();
            // The largest difference between the two distributions: past this once in ten thousand (Massart 1990, Annals of Probability 18: 1269–1283).
            let (mut one, mut other, mut apart) = (0u64, 0u64, 0u64);
            for (a, b) in counted.iter().zip(drawn) {
                (one, other) = (one + a, other + b);
                apart = apart.max(one.abs_diff(other));
            }
            assert!(apart < CERTAIN / 1_000 * 36, "{player:?} in {name}: {apart} parts apart");
            compared += 1;
        }
    }
    assert!(compared > 15, "{compared}");
}
