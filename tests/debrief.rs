//! `oaat debrief` as those meet it who keep, hand in or print what a session came to.

use crate::command::{Folder, code, first_choices, oaat, text};

fn played(scenario: &str, presentation: &str) -> Folder {
    let folder = Folder::new();
    let here = folder.path();
    let choices = first_choices(here, scenario, presentation);
    std::fs::write(here.join("c.txt"), choices).expect("writable");
    let output = oaat(&["play", scenario, "--presentation", presentation, "--choices", "c.txt", "--record", "a.jsonl", "--seed", "5"], here);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    folder
}

#[test]
fn a_debrief_goes_to_a_file_or_to_the_output() {
    let folder = played("bus-pass", "as-written");
    let here = folder.path();
    let shown = oaat(&["debrief", "a.jsonl"], here);
    assert_eq!(code(&shown), 0, "{}", text(&shown.stderr));
    let page = text(&shown.stdout);
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    let written = oaat(&["debrief", "a.jsonl", "--output", "d.html"], here);
    assert_eq!((code(&written), text(&written.stdout).as_str()), (0, "d.html holds the debrief\n"));
    assert_eq!(std::fs::read_to_string(here.join("d.html")).expect("it is there"), page);
    let score = oaat(&["score", "a.jsonl", "--json"], here);
    let score: serde_json::Value = serde_json::from_slice(&score.stdout).expect("one JSON document");
    let percent = score["rows"][0]["percent"].as_u64().expect("a number");
    assert!(page.contains(&format!("<p>{percent} % of what this session offers")), "the page says what `score` says");
}

#[test]
fn a_note_is_written_where_one_is_called_for() {
    let folder = played("late-shift", "as-written");
    let here = folder.path();
    for (language, title) in [("en-GB", "<h1>Note for supervision</h1>"), ("de", "<h1>Notiz für die Supervision</h1>")] {
        let note = oaat(&["debrief", "a.jsonl", "--note", "--language", language, "--out", "n.html"], here);
        assert_eq!(code(&note), 0, "{}", text(&note.stderr));
        assert!(std::fs::read_to_string(here.join("n.html")).expect("it is there").contains(title));
    }
    let calm = played("bus-pass", "as-written");
    let none = oaat(&["debrief", "a.jsonl", "--note"], calm.path());
    assert_eq!((code(&none), text(&none.stdout).as_str()), (2, ""));
    assert!(text(&none.stderr).contains("calls for no note"), "{}", text(&none.stderr));
}

#[test]
fn a_page_speaks_the_language_that_is_asked_for() {
    let folder = played("bus-pass", "as-written");
    let here = folder.path();
    let page = |arguments: &[&str]| text(&oaat(&[&["debrief", "a.jsonl"], arguments].concat(), here).stdout);
    let german = page(&["--language", "de"]);
    assert!(german.contains("<html lang=\"de\">") && german.contains("Nachbesprechung") && german.contains("<span lang=\"en-GB\">"));
    assert_eq!(page(&["--language", "en-GB"]), page(&[]));
    let unknown = oaat(&["debrief", "a.jsonl", "--language", "tlh"], here);
    assert_eq!(code(&unknown), 2);
    assert!(text(&unknown.stderr).contains("en-GB, de"), "{}", text(&unknown.stderr));
}

#[test]
fn what_cannot_be_told_is_said_with_its_reason() {
    let folder = played("bus-pass", "as-written");
    let here = folder.path();
    let whole = std::fs::read_to_string(here.join("a.jsonl")).expect("it is there");
    let begun: String = whole.lines().take(3).map(|line| format!("{line}\n")).collect();
    std::fs::write(here.join("begun.jsonl"), begun).expect("writable");
    std::fs::write(here.join("bad.jsonl"), "{}\n").expect("writable");
    let cases = [("begun.jsonl", 1, "the session is not over"), ("bad.jsonl", 1, "bad.jsonl"), ("none.jsonl", 3, "There is no ‘none.jsonl’")];
    for (file, exit, says) in cases {
        let output = oaat(&["debrief", file], here);
        assert_eq!(code(&output), exit, "{file}");
        assert!(text(&output.stderr).contains(says), "{file}: {}", text(&output.stderr));
    }
    assert_eq!(code(&oaat(&["debrief", "a.jsonl", "--out", "d.ron"], here)), 2, "a scenario is never written over");
}
