//! `oaat` on files of others and in other people's pipes: odd names, slips, tricks.

use crate::command::{Folder, code, oaat, text};
use std::io::Read;
use std::process::{Command, Stdio};

const RUBRIC: &str = include_str!("fixtures/rules/unknown-principle.rubric.ron");

fn scene(folder: &Folder, name: &str) -> String {
    oaat(&["new", name], folder.path());
    std::fs::read_to_string(folder.path().join(name)).expect("it is there")
}

#[test]
fn a_file_is_checked_and_played_by_the_parts_that_stand_around_it() {
    let folder = Folder::new();
    let here = folder.path();
    let text_of = scene(&folder, "s.ron").replace("policy: \"neutral\"", "policy: \"ours\"");
    std::fs::write(here.join("s.ron"), text_of).expect("writable");
    assert_eq!(code(&oaat(&["check", "s.ron"], here)), 1);
    std::fs::create_dir(here.join("policies")).expect("writable");
    let policy = include_str!("../assets/policies/neutral.ron").replacen("id: \"neutral\"", "id: \"ours\"", 1);
    std::fs::write(here.join("policies/ours.ron"), policy).expect("writable");
    for what in ["s.ron", "."] {
        let checked = oaat(&["check", what], here);
        assert_eq!(code(&checked), 0, "{}", text(&checked.stdout));
    }
    std::fs::write(here.join("c.txt"), "").expect("writable");
    assert_eq!(code(&oaat(&["play", "s.ron", "--choices", "c.txt"], here)), 0);
}

#[test]
fn nothing_is_judged_by_a_rubric_with_errors() {
    let folder = Folder::new();
    let here = folder.path();
    scene(&folder, "s.ron");
    // It has the id of the shipped one, which must not take its place unsaid.
    std::fs::write(here.join("own.ron"), RUBRIC.replace("id: \"unknown-principle\"", "id: \"sst-core\"")).expect("writable");
    let played = oaat(&["play", "s.ron"], here);
    assert_eq!(code(&played), 1);
    let said = text(&played.stderr);
    assert!(said.contains("the rubric ‘sst-core’ has errors of its own") && said.contains("mend ./own.ron first"), "{said}");
}

#[cfg(unix)]
#[test]
fn no_folder_outside_is_read_through_a_link() {
    let outside = Folder::new();
    std::fs::write(outside.path().join("secret.ron"), "Rubric(a: \"secret\")").expect("writable");
    let folder = Folder::new();
    scene(&folder, "s.ron");
    std::os::unix::fs::symlink(outside.path(), folder.path().join("rubrics")).expect("writable");
    let checked = oaat(&["check", "."], folder.path());
    assert_eq!(code(&checked), 0, "{}", text(&checked.stdout));
}

#[test]
fn control_characters_of_a_file_do_not_reach_the_terminal() {
    let folder = Folder::new();
    let trick = scene(&folder, "s.ron").replace("\"strengths/exception\"", "\"\\u{1b}]0;mine\\u{7}\"").replace("So, Thursdays.", "\\u{1b}[2JSo, \\u{9b}2J.");
    std::fs::write(folder.path().join("s.ron"), &trick).expect("writable");
    let checked = oaat(&["check", "s.ron"], folder.path());
    let said = text(&checked.stdout);
    assert!(said.contains("]0;mine") && !said.contains(['\u{1b}', '\u{7}', '\u{9b}']), "{said:?}");
    std::fs::write(folder.path().join("s.ron"), trick.replace("\"\\u{1b}]0;mine\\u{7}\"", "\"strengths/exception\"")).expect("writable");
    std::fs::write(folder.path().join("c.txt"), "").expect("writable");
    let played = text(&oaat(&["play", "s.ron", "--choices", "c.txt"], folder.path()).stdout);
    assert!(played.contains("[2JSo,") && !played.contains(['\u{1b}', '\u{9b}']), "{played:?}");
}

#[test]
fn a_slip_in_a_list_of_choices_leaves_no_half_record() {
    let folder = Folder::new();
    let here = folder.path();
    scene(&folder, "s.ron");
    let play = |choices: &str| {
        std::fs::write(here.join("c.txt"), choices).expect("writable");
        oaat(&["play", "s.ron", "--choices", "c.txt", "--record", "a.jsonl"], here)
    };
    let slipped = play("ask-exception\nwhen-were\n");
    assert_eq!(code(&slipped), 1);
    assert!(text(&slipped.stderr).contains("line 2: ‘when-were’ is not open in ‘step’") && text(&slipped.stderr).contains("did you mean ‘when-where’?"));
    let too_many = play("ask-exception\nwhen-where\nwhat-stops\nadvise\n");
    assert_eq!(code(&too_many), 1);
    assert!(text(&too_many.stderr).contains("line 4: the session was over before ‘advise’"));
    assert!(!here.join("a.jsonl").exists());
    assert_eq!(code(&play("ask-exception\nwhen-where\nwhat-stops\n")), 0);
}

#[test]
fn a_closed_pipe_is_no_fault() {
    let folder = Folder::new();
    let here = folder.path();
    std::fs::write(here.join("c.txt"), "").expect("writable");
    oaat(&["play", "bus-pass", "--choices", "c.txt", "--record", "a.jsonl"], here);
    for arguments in [&["score", "a.jsonl", "--csv"][..], &["score", "a.jsonl", "--json"], &["score", "a.jsonl"], &["explain"], &["--help"]] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_oaat"))
            .args(arguments)
            .current_dir(here)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("oaat starts");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("piped").read_to_string(&mut said).expect("text");
        assert_eq!(child.wait().expect("it ends").code(), Some(0), "{arguments:?}: {said}");
        assert!(!said.contains("could not be written"), "{arguments:?}: {said}");
    }
}

#[test]
fn typed_lines_that_are_no_text_are_asked_for_again() {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_oaat"))
        .args(["play", "bus-pass", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("oaat starts");
    child.stdin.take().expect("piped").write_all(b"\xff\xfe\n0\n1\n\n").expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    assert_eq!(document["choices"].as_array().map(Vec::len), Some(1));
    assert!(document["limits"].as_str().is_some_and(|limits| limits.contains("not validated")));
    assert!(text(&output.stderr).contains("  You: "), "who types with --json sees what there is to choose from");
}

#[test]
fn a_name_with_dots_and_spaces_becomes_a_scenario_that_folders_list() {
    let folder = Folder::new();
    let made = oaat(&["new", "Scene v1.2 Ärger"], folder.path());
    assert_eq!(code(&made), 0, "{}", text(&made.stderr));
    assert!(text(&made.stdout).contains("oaat check \"Scene v1.2 Ärger.ron\""), "{}", text(&made.stdout));
    let checked = oaat(&["check", "."], folder.path());
    assert_eq!((code(&checked), text(&checked.stdout).contains("1 file checked")), (0, true));
}

#[test]
fn a_file_that_is_not_there_is_no_wrong_use() {
    let here = std::env::temp_dir();
    assert_eq!(code(&oaat(&["play", "nowhere.ron"], &here)), 3);
    assert_eq!(code(&oaat(&["play", "no/where"], &here)), 3);
    assert_eq!(code(&oaat(&["play", "nowhere"], &here)), 2);
}
