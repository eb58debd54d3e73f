//! `oaat score` and `oaat verify` as an assessor meets them: many attempts, and some that are not as they should be.

use crate::command::{Folder, code, oaat, text};
use std::path::Path;

/// A small scene with an attempt at it, `a.jsonl`.
fn with_an_attempt() -> Folder {
    let folder = Folder::new();
    oaat(&["new", "scene.ron"], folder.path());
    std::fs::write(folder.path().join("c.txt"), "ask-exception\nwhen-where\nwhat-stops\n").expect("writable");
    let played = oaat(&["play", "scene.ron", "--choices", "c.txt", "--record", "attempts/a.jsonl", "--seed", "5"], folder.path());
    assert_eq!(code(&played), 0, "{}", text(&played.stderr));
    folder
}

fn replace(file: &Path, from: &str, to: &str) {
    let whole = std::fs::read_to_string(file).expect("readable");
    assert!(whole.contains(from), "{from}");
    std::fs::write(file, whole.replace(from, to)).expect("writable");
}

#[test]
fn thousands_of_attempts_are_scored_in_one_go() {
    const MANY: usize = 2_000;
    let folder = with_an_attempt();
    let here = folder.path();
    let attempt = std::fs::read(here.join("attempts/a.jsonl")).expect("readable");
    for n in 1..MANY {
        std::fs::write(here.join(format!("attempts/{n:04}.jsonl")), &attempt).expect("writable");
    }
    let table = oaat(&["score", "attempts", "--scenarios", "scene.ron"], here);
    assert_eq!(code(&table), 0, "{}", text(&table.stderr));
    assert!(text(&table.stdout).contains("2000 attempts. The rubric is expert-informed and not validated."));
    assert_eq!(text(&table.stderr), "", "no progress in a pipe");
    let csv = oaat(&["score", "attempts", "--scenarios", "scene.ron", "--csv"], here);
    assert_eq!(text(&csv.stdout).lines().count(), MANY + 1);
    let json = oaat(&["score", "attempts", "--scenarios", "scene.ron", "--json"], here);
    let document: serde_json::Value = serde_json::from_slice(&json.stdout).expect("one JSON document");
    assert_eq!(document["rows"].as_array().map(Vec::len), Some(MANY));
    let verified = oaat(&["verify", "attempts", "--scenarios", "scene.ron"], here);
    assert!(text(&verified.stdout).ends_with("2000 attempts verified, 0 not well\n"));
}

#[test]
fn what_cannot_be_read_is_told_from_what_is_at_fault() {
    let folder = with_an_attempt();
    let here = folder.path();
    std::fs::write(here.join("damaged.jsonl"), "{}\n").expect("writable");
    let codes = |files: &[&str]| {
        let with = |command| [&[command], files, &["--scenarios", "scene.ron"]].concat();
        [code(&oaat(&with("score"), here)), code(&oaat(&with("verify"), here))]
    };
    assert_eq!(codes(&["attempts/a.jsonl"]), [0, 0]);
    assert_eq!(codes(&["attempts/a.jsonl", "damaged.jsonl"]), [1, 1]);
    assert_eq!(codes(&["damaged.jsonl"]), [1, 1]);
    assert_eq!(codes(&["attempts/a.jsonl", "nowhere.jsonl"]), [3, 3]);
    assert_eq!(codes(&["attempts/a.jsonl", "nowhere.jsonl", "damaged.jsonl"]), [3, 3]);
    let said = text(&oaat(&["score", "nowhere.jsonl", "damaged.jsonl"], here).stderr);
    assert_eq!(said.matches("nowhere.jsonl").count(), 1, "{said}");
    assert_eq!(said.matches("damaged.jsonl").count(), 1, "{said}");
}

#[test]
fn an_attempt_is_judged_by_the_key_that_was_in_force_when_it_was_sat() {
    let folder = with_an_attempt();
    let here = folder.path();
    std::fs::create_dir(here.join("now")).expect("writable");
    std::fs::copy(here.join("scene.ron"), here.join("now/scene.ron")).expect("writable");
    // The same play, another key.
    replace(&here.join("now/scene.ron"), "shows: [\"next/first-step\", \"next/concrete\"]", "shows: [\"next/first-step\"]");
    let score = |scenarios: &[&str]| {
        let given: Vec<&str> = scenarios.iter().flat_map(|s| ["--scenarios", s]).collect();
        oaat(&[&["score", "attempts/a.jsonl"], &given[..]].concat(), here)
    };
    let changed = score(&["now"]);
    assert_eq!(code(&changed), 1);
    assert!(text(&changed.stderr).contains("key (what counts) has changed"), "{}", text(&changed.stderr));
    assert_eq!(code(&score(&["now", "scene.ron"])), 0, "whichever stands first");
    assert!(text(&score(&[]).stderr).contains("it was held with ‘scene’, which is not at hand"));
    replace(&here.join("now/scene.ron"), "to: Go(\"step\")", "to: Go(\"stpe\")");
    assert!(text(&score(&["now"]).stderr).contains("the file of ‘scene’ has errors"), "{}", text(&score(&["now"]).stderr));
}

#[test]
fn a_session_that_was_left_and_one_that_ended_in_left_are_told_apart() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "scene.ron"], here);
    replace(&here.join("scene.ron"), "\"good-wishes\"", "\"left\"");
    for (name, choices) in [("ended", "advise\nhard\ngood-luck\n"), ("went", "advise\n")] {
        std::fs::write(here.join("c.txt"), choices).expect("writable");
        let played = oaat(&["play", "scene.ron", "--choices", "c.txt", "--record", &format!("{name}.jsonl")], here);
        assert_eq!(code(&played), 0, "{}", text(&played.stderr));
    }
    let table = text(&oaat(&["score", "ended.jsonl", "went.jsonl", "--scenarios", "scene.ron"], here).stdout);
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[1].contains("no pass") && !lines[2].contains("pass") && lines[2].contains('–'), "{table}");
    let json = oaat(&["score", "ended.jsonl", "went.jsonl", "--scenarios", "scene.ron", "--json"], here);
    let document: serde_json::Value = serde_json::from_slice(&json.stdout).expect("one JSON document");
    assert_eq!((&document["rows"][0]["ended"], &document["rows"][1]["ended"]), (&true.into(), &false.into()));
}

#[test]
fn attempts_have_ids_of_their_own() {
    let folder = Folder::new();
    let here = folder.path();
    let mut ids: Vec<String> = Vec::new();
    for n in 0..8 {
        let name = format!("{n}.jsonl");
        std::fs::write(here.join("c.txt"), "").expect("writable");
        oaat(&["play", "bus-pass", "--choices", "c.txt", "--record", &name], here);
        let line = std::fs::read_to_string(here.join(name)).expect("it is there");
        let begin: serde_json::Value = serde_json::from_str(line.lines().next().expect("a line")).expect("JSON");
        ids.push(begin["attempt"].as_str().expect("an id").to_owned());
    }
    assert!(ids.iter().all(|id| !id.starts_with("00000")), "{ids:?}");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 8);
}
