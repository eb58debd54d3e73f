//! `oaat check` beyond the findings of a draft: publishing, what is allowed, mends, dictionaries, watching.

use crate::command::{Folder, code, oaat, text};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rules").join(name);
    std::fs::read_to_string(path).expect("readable")
}

/// A folder with this text in `s.ron`.
fn with(scenario: &str) -> Folder {
    let folder = Folder::new();
    std::fs::write(folder.path().join("s.ron"), scenario).expect("writable");
    folder
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).expect("one JSON document")
}

#[test]
fn a_draft_may_fall_short_of_publishing_and_is_told_so_only_when_asked() {
    let folder = with(&fixture("few-responses.ron"));
    let draft = oaat(&["check", "s.ron"], folder.path());
    assert_eq!(code(&draft), 0, "{}", text(&draft.stdout));
    let published = oaat(&["check", "--publish", "s.ron"], folder.path());
    assert_eq!(code(&published), 1);
    let said = text(&published.stdout);
    assert!(said.contains("publishing[few-responses]") && said.contains("0 errors, 0 warnings, 1 short of publishing"), "{said}");
}

#[test]
fn a_warning_is_a_fault_where_publishing_is_asked_for() {
    let folder = with(&fixture("same-response.ron"));
    assert_eq!(code(&oaat(&["check", "s.ron"], folder.path())), 0);
    assert_eq!(code(&oaat(&["check", "--publish", "s.ron"], folder.path())), 1);
}

#[test]
fn what_is_shipped_holds_for_publishing_with_a_reason_for_each_exception() {
    let output = oaat(&["check", "--publish", "--json"], &std::env::temp_dir());
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
    let document = json(&output);
    assert_eq!(document["findings"].as_array().expect("a list").len(), 0);
    for allowed in document["allowed"].as_array().expect("a list") {
        assert!(allowed["because"].as_str().expect("a reason").len() > 40, "{allowed}");
    }
}

/// A fixture with this `allow`.
fn allowing(name: &str, allow: &str) -> String {
    fixture(name).replace("    keyed_by:", &format!("    allow: [{allow}],\n    keyed_by:"))
}

#[test]
fn what_an_author_allows_with_a_reason_is_counted_and_listed_and_no_longer_found() {
    for at in ["", "at: \"door\", ", "at: \"door/hers\", "] {
        let folder = with(&allowing("same-response.ron", &format!("Allow(rule: \"same-response\", {at}because: \"They differ in tone.\")")));
        let output = oaat(&["check", "s.ron"], folder.path());
        let said = text(&output.stdout);
        assert_eq!(code(&output), 0);
        assert!(said.contains("0 errors, 0 warnings, 1 allowed") && !said.contains("[same-response]"), "{said}");
        let document = json(&oaat(&["check", "s.ron", "--json"], folder.path()));
        assert_eq!(document["allowed"][0]["code"], "same-response");
        assert_eq!(document["allowed"][0]["because"], "They differ in tone.");
        assert_eq!(document["findings"].as_array().expect("a list").len(), 0);
    }
}

#[test]
fn an_allow_for_another_part_lets_nothing_stand() {
    let folder = with(&allowing("same-response.ron", "Allow(rule: \"same-response\", at: \"step\", because: \"They differ in tone.\")"));
    let said = text(&oaat(&["check", "s.ron"], folder.path()).stdout);
    assert!(said.contains("[same-response]") && said.contains("[allow-idle]"), "{said}");
}

#[test]
fn an_error_cannot_be_allowed_and_an_allow_needs_a_reason() {
    let folder = with(&allowing("cycle.ron", "Allow(rule: \"cycle\", because: \"Round once.\")"));
    let output = oaat(&["check", "s.ron"], folder.path());
    assert_eq!(code(&output), 1);
    assert!(text(&output.stdout).contains("error[cycle]") && text(&output.stdout).contains("[allow-error]"));
    let folder = with(&allowing("well.ron", "Allow(rule: \"no-feedback\", because: \" \")"));
    assert!(text(&oaat(&["check", "s.ron"], folder.path()).stdout).contains("error[empty-text]"));
}

#[test]
fn an_allow_for_publishing_is_not_called_idle_where_publishing_was_not_looked_at() {
    let folder = with(&allowing("few-responses.ron", "Allow(rule: \"few-responses\", because: \"A draft.\")"));
    for arguments in [&["check", "s.ron"][..], &["check", "--publish", "s.ron"], &["check", "--quick", "s.ron"]] {
        let output = oaat(arguments, folder.path());
        assert!(code(&output) == 0 && !text(&output.stdout).contains("allow-idle"), "{}", text(&output.stdout));
    }
}

#[test]
fn what_is_allowed_changes_no_hash() {
    let hash = |scenario: &str| {
        let folder = with(scenario);
        std::fs::write(folder.path().join("c.txt"), "hear\nsettle\n").expect("writable");
        let played = oaat(&["play", "s.ron", "--choices", "c.txt", "--record", "a.jsonl", "--seed", "1"], folder.path());
        assert_eq!(code(&played), 0, "{}", text(&played.stderr));
        let attempt = std::fs::read_to_string(folder.path().join("a.jsonl")).expect("recorded");
        let header: serde_json::Value = serde_json::from_str(attempt.lines().next().expect("a header")).expect("JSON");
        (header["play"].clone(), header["key"].clone())
    };
    let with_allow = allowing("well.ron", "Allow(rule: \"no-feedback\", because: \"A draft.\")");
    assert_eq!(hash(&with_allow), hash(&fixture("well.ron")));
}

#[test]
fn a_slip_that_can_mean_only_one_name_is_mended_and_told() {
    let well = fixture("well.ron");
    let slips = well.replacen("to: Go(\"step\")", "to: Go(\"stepp\")", 1).replacen("move: Affirmation", "move: Afirmation", 1).replacen(
        "reply: [Line(text: \"Well.",
        "repli: [Line(text: \"Well.",
        1,
    );
    let folder = with(&slips);
    let output = oaat(&["check", "--fix", "s.ron"], folder.path());
    let said = text(&output.stdout);
    assert_eq!(code(&output), 0, "{said}");
    assert!(said.contains("‘stepp’ is now ‘step’") && said.contains("‘Afirmation’ is now ‘Affirmation’") && said.contains("3 mends made"), "{said}");
    assert_eq!(std::fs::read_to_string(folder.path().join("s.ron")).expect("readable"), well, "nothing but the slips has changed");
}

#[test]
fn what_could_mean_something_else_is_left_to_its_author() {
    let well = fixture("well.ron");
    for (from, to) in
        [("to: End(\"no-step\")", "to: End(\"no-stair\")"), ("Has(\"second_letter\")", "Has(\"second_lettuce\")"), ("to: Go(\"step\")", "to: Go(\"stop_2\")")]
    {
        let broken = well.replacen(from, to, 1);
        let folder = with(&broken);
        let output = oaat(&["check", "--fix", "s.ron", "--json"], folder.path());
        assert_eq!(std::fs::read_to_string(folder.path().join("s.ron")).expect("readable"), broken, "{to}");
        assert_eq!(code(&output), 1, "{to}");
        assert_eq!(json(&output)["mended"].as_array().expect("a list").len(), 0);
    }
}

#[test]
fn mending_needs_files() {
    let output = oaat(&["check", "--fix"], &std::env::temp_dir());
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).contains("--fix needs the files"));
}

#[test]
fn words_are_looked_up_in_the_dictionaries_that_are_named() {
    let folder = with(&fixture("well.ron").replace("Opened it. Sitting down.", "Oponed it. Sitting down."));
    let here = folder.path();
    let every_word =
        |scenario: &str| scenario.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).map(|w| format!("{w}\n")).collect::<String>();
    std::fs::write(here.join("words.txt"), every_word(&fixture("well.ron"))).expect("writable");
    let output = oaat(&["check", "--dictionary", "words.txt", "s.ron"], here);
    let said = text(&output.stdout);
    assert!(said.contains("warning[spelling]: no dictionary has ‘Oponed’") && said.contains("0 errors, 1 warning\n"), "{said}");
    std::fs::write(here.join("ours.txt"), "# our own\noponed\n").expect("writable");
    let output = oaat(&["check", "--dictionary", "words.txt", "--dictionary", "ours.txt", "s.ron"], here);
    assert!(text(&output.stdout).contains("0 errors, 0 warnings\n"));
    std::fs::write(here.join("en.dic"), "1\nopened\n").expect("writable");
    let output = oaat(&["check", "--dictionary", "en.dic", "s.ron"], here);
    assert_eq!(code(&output), 3);
    assert!(text(&output.stderr).contains("needs its .aff file"), "{}", text(&output.stderr));
}

#[test]
fn a_watched_file_is_checked_again_when_it_changes() {
    let well = fixture("well.ron");
    let folder = with(&well);
    let path = folder.path().join("s.ron");
    let mut child = Command::new(env!("CARGO_BIN_EXE_oaat"))
        .args(["check", "--watch", "s.ron"])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("oaat starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let mut until = |wanted: &str| lines.by_ref().map(|l| l.expect("readable")).find(|l| l.contains(wanted)).unwrap_or_else(|| panic!("never said: {wanted}"));
    until("0 errors, 0 warnings");
    until("watching");
    std::fs::write(&path, well.replacen("to: Go(\"step\")", "to: Go(\"stairs\")", 1)).expect("writable");
    until("s.ron changed");
    until("error[unknown-moment]");
    std::fs::write(&path, &well).expect("writable");
    until("0 errors, 0 warnings");
    child.kill().expect("it still runs");
    child.wait().expect("it ends");
}
