//! `oaat` as its users meet it: what it prints, what it writes, how it ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own for each test, taken away afterwards.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("oaat-test-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Folder(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn oaat(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_oaat")).args(arguments).current_dir(folder).stdin(Stdio::null()).output().expect("oaat starts")
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().expect("it was not killed")
}

/// Ids of responses that are open from the start on, always the first: a session to its end.
pub fn first_choices(folder: &Path, scenario: &str, presentation: &str) -> String {
    let mut choices = String::new();
    loop {
        std::fs::write(folder.join("c.txt"), &choices).expect("writable");
        let probe = format!("{choices}no-such-response\n");
        std::fs::write(folder.join("p.txt"), probe).expect("writable");
        let output = oaat(&["play", scenario, "--presentation", presentation, "--choices", "p.txt", "--seed", "1"], folder);
        let said = text(&output.stderr);
        match said.split("; open: ").nth(1) {
            Some(open) => {
                let first = open.split([',', '\n']).next().expect("one at least");
                choices.push_str(first.trim());
                choices.push('\n');
            }
            None => return choices,
        }
    }
}

#[test]
fn a_new_scene_passes_its_checks_and_plays() {
    let folder = Folder::new();
    let made = oaat(&["new", "my-scene.ron"], folder.path());
    assert_eq!(code(&made), 0, "{}", text(&made.stderr));
    let checked = oaat(&["check", "my-scene.ron"], folder.path());
    assert_eq!(code(&checked), 0, "{}", text(&checked.stdout));
    assert!(text(&checked.stdout).contains("1 file checked: 0 errors, 0 warnings"));
    std::fs::write(folder.path().join("c.txt"), "ask-exception\nwhen-where\nwhat-stops\n").expect("writable");
    let played = oaat(&["play", "my-scene.ron", "--choices", "c.txt"], folder.path());
    assert_eq!(code(&played), 0, "{}", text(&played.stderr));
    assert!(text(&played.stdout).contains("With a text to send"));
    let again = oaat(&["new", "my-scene.ron"], folder.path());
    assert_eq!(code(&again), 2, "nothing is overwritten");
}

#[test]
fn what_is_shipped_is_checked_without_paths() {
    let output = oaat(&["check", "--quick"], &std::env::temp_dir());
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains(&format!("{} files checked: 0 errors, 0 warnings", one_at_a_time::library::SHIPPED.len())));
}

#[test]
fn a_fault_is_told_with_its_place_its_name_and_its_mend() {
    let folder = Folder::new();
    oaat(&["new", "s.ron"], folder.path());
    let path = folder.path().join("s.ron");
    let scene = std::fs::read_to_string(&path).expect("it is there");
    std::fs::write(&path, scene.replace("to: Go(\"exception\")", "to: Go(\"excepton\")")).expect("writable");
    let output = oaat(&["check", "s.ron"], folder.path());
    assert_eq!(code(&output), 1);
    let said = text(&output.stdout);
    assert!(
        said.contains("error[unknown-moment]: there is no moment ‘excepton’") && said.contains("did you mean ‘exception’?") && said.contains("s.ron:"),
        "{said}"
    );
    let json = oaat(&["check", "s.ron", "--json"], folder.path());
    let document: serde_json::Value = serde_json::from_slice(&json.stdout).expect("one JSON document");
    assert_eq!(document["errors"], 2);
    assert_eq!(document["findings"][0]["code"], "unknown-moment");
    assert!(document["findings"][0]["line"].as_u64().expect("a line") > 10);
    let played = oaat(&["play", "s.ron"], folder.path());
    assert_eq!(code(&played), 1);
}

#[test]
fn what_needs_a_scenario_without_errors_tells_its_faults_in_one_document_where_that_is_asked() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "s.ron"], here);
    let scene = std::fs::read_to_string(here.join("s.ron")).expect("it is there");
    std::fs::write(here.join("t.ron"), scene.replace("to: Go(\"exception\")", "to: Go(\"excepton\")")).expect("writable");
    for (asked, files) in
        [(["analyse", "t.ron", "--json"].as_slice(), 1), (&["compare", "s.ron", "t.ron", "--json"], 1), (&["compare", "t.ron", "t.ron", "--json"], 2)]
    {
        let output = oaat(asked, here);
        assert_eq!((code(&output), text(&output.stderr).as_str()), (1, ""), "{asked:?}");
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
        assert_eq!((&document["files"], &document["errors"]), (&files.into(), &(2 * files).into()), "{asked:?}");
        assert_eq!(document["findings"][0]["code"], "unknown-moment");
        let told = oaat(&asked[..asked.len() - 1], here);
        assert_eq!((code(&told), text(&told.stdout).as_str()), (1, ""), "{asked:?}");
        assert!(text(&told.stderr).contains("error[unknown-moment]"));
    }
    let unreadable = oaat(&["compare", "s.ron", "nowhere.ron", "--json"], here);
    let document: serde_json::Value = serde_json::from_slice(&unreadable.stdout).expect("one JSON document");
    assert_eq!((code(&unreadable), document["unreadable"].as_array().map(Vec::len)), (3, Some(1)));
}

#[test]
fn wrong_use_and_unreadable_input_have_exit_codes_of_their_own() {
    let folder = Folder::new();
    let here = folder.path();
    assert_eq!(code(&oaat(&["dance"], here)), 2);
    assert_eq!(code(&oaat(&["explain", "cicle"], here)), 2);
    assert!(text(&oaat(&["explain", "cicle"], here).stderr).contains("did you mean ‘cycle’?"));
    assert_eq!(code(&oaat(&["play", "bus-pas"], here)), 2);
    assert_eq!(code(&oaat(&["play", "bus-pass", "--presentation", "none"], here)), 2);
    assert_eq!(code(&oaat(&["check", "nowhere.ron"], here)), 3);
    assert_eq!(code(&oaat(&["play", "bus-pass", "--choices", "nowhere.txt"], here)), 3);
    assert_eq!(code(&oaat(&["score", "nowhere.jsonl"], here)), 3);
    std::fs::write(here.join("bad.ron"), b"Scenario(\n  format: 1,\n  id: \"\xff\")").expect("writable");
    let output = oaat(&["check", "bad.ron"], here);
    assert_eq!(code(&output), 1);
    assert!(text(&output.stdout).contains("bad.ron:3:8: error[not-text]"), "{}", text(&output.stdout));
    std::fs::write(here.join("bad.jsonl"), "{}\n").expect("writable");
    assert_eq!(code(&oaat(&["verify", "bad.jsonl"], here)), 1);
}

#[test]
fn every_finding_can_be_explained() {
    let list = text(&oaat(&["explain"], &std::env::temp_dir()).stdout);
    for name in list.lines().filter_map(|l| l.split_whitespace().next()) {
        let output = oaat(&["explain", name], &std::env::temp_dir());
        assert_eq!(code(&output), 0, "{name}");
        assert!(["What it says", "Why it matters", "Example", "Instead"].iter().all(|h| text(&output.stdout).contains(h)), "{name}");
    }
    assert!(list.lines().count() > 40);
}

#[test]
fn a_recorded_session_scores_and_verifies_and_a_changed_one_does_not() {
    let folder = Folder::new();
    let here = folder.path();
    let choices = first_choices(here, "bus-pass", "as-written");
    assert!(choices.lines().count() > 4, "{choices}");
    std::fs::write(here.join("c.txt"), &choices).expect("writable");
    let played = oaat(&["play", "bus-pass", "--presentation", "as-written", "--choices", "c.txt", "--record", "a.jsonl", "--seed", "5", "--json"], here);
    assert_eq!(code(&played), 0, "{}", text(&played.stderr));
    let document: serde_json::Value = serde_json::from_slice(&played.stdout).expect("one JSON document");
    assert_eq!(document["choices"].as_array().expect("a list").len(), choices.lines().count());
    let scored = oaat(&["score", "a.jsonl", "--json"], here);
    assert_eq!(code(&scored), 0, "{}", text(&scored.stderr));
    let scores: serde_json::Value = serde_json::from_slice(&scored.stdout).expect("one JSON document");
    assert_eq!(scores["outcomes"][0], document["outcome"], "a replay gives the result of the session");
    let csv = text(&oaat(&["score", ".", "--csv"], here).stdout);
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.starts_with("file,attempt,pseudonym,scenario"));
    assert_eq!(code(&oaat(&["verify", "a.jsonl"], here)), 0);
    let whole = std::fs::read_to_string(here.join("a.jsonl")).expect("it is there");
    std::fs::write(here.join("b.jsonl"), whole.replacen("\"turn\":1", "\"turn\":2", 1)).expect("writable");
    let verified = oaat(&["verify", "a.jsonl", "b.jsonl"], here);
    assert_eq!(code(&verified), 1);
    assert!(text(&verified.stdout).contains("2 attempts verified, 1 not well"), "{}", text(&verified.stdout));
}

#[test]
fn the_same_choices_give_the_same_document_whatever_the_seed_shows() {
    let folder = Folder::new();
    let here = folder.path();
    let choices = first_choices(here, "bus-pass", "as-written");
    std::fs::write(here.join("c.txt"), choices).expect("writable");
    let outcome = |seed: &str| {
        let output = oaat(&["play", "bus-pass", "--presentation", "as-written", "--choices", "c.txt", "--seed", seed, "--json"], here);
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
        document["outcome"].clone()
    };
    assert_eq!(outcome("1"), outcome("99"));
}

#[test]
fn a_session_can_be_typed_and_left() {
    use std::io::Write;
    let mut child = Command::new(env!("CARGO_BIN_EXE_oaat"))
        .args(["play", "bus-pass", "--seed", "3"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("oaat starts");
    child.stdin.take().expect("piped").write_all(b"nonsense\n99\n2\nc\n1\nleave\n").expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let said = text(&output.stdout);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert_eq!(said.matches("  You: ").count(), 3);
    assert!(said.contains("Leaving is no failure") && said.contains("You left the session after 3 turns"), "{said}");
}

#[test]
fn a_client_returns_with_what_was_agreed() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "first.ron"], here);
    std::fs::write(here.join("c.txt"), "ask-exception\nwhen-where\nwhat-stops\n").expect("writable");
    assert_eq!(code(&oaat(&["play", "first.ron", "--choices", "c.txt", "--record", "a.jsonl"], here)), 0);
    let scene = std::fs::read_to_string(here.join("first.ron")).expect("it is there");
    let second = scene
        .replace("id: \"first\"", "id: \"second\"")
        .replace("client: Client(", "follows: \"first\",\n    client: Client(")
        .replace("title: \"Ines comes from a night shift\",", "title: \"She remembers the text\", agreed: [\"asked_before\"],");
    std::fs::write(here.join("second.ron"), second).expect("writable");
    let presentation = |arguments: &[&str]| {
        let output = oaat(arguments, here);
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
        document["presentation"].as_str().expect("an id").to_owned()
    };
    assert_eq!(presentation(&["play", "second.ron", "--choices", "c.txt", "--after", "a.jsonl", "--json"]), "tired");
    for seed in ["1", "2", "3", "4"] {
        assert_eq!(presentation(&["play", "second.ron", "--choices", "c.txt", "--seed", seed, "--json"]), "as-written");
    }
    let wrong = oaat(&["play", "first.ron", "--after", "a.jsonl"], here);
    assert_eq!(code(&wrong), 2, "first.ron follows nothing");
}

#[test]
fn every_name_of_a_rubric_is_listed_and_explained() {
    let here = std::env::temp_dir();
    let listed = text(&oaat(&["rubric"], &here).stdout);
    let shelf = one_at_a_time::library::Shelf::shipped();
    let rubric = shelf.rubric("sst-core").expect("it is shipped");
    let names = rubric.behaviours().map(|b| (&b.id, &b.title)).chain(rubric.harms.iter().map(|h| (&h.id, &h.title)));
    for (id, title) in names {
        assert!(listed.lines().any(|line| line.trim_start().starts_with(id.as_str()) && line.contains(title.as_str())), "{id}");
    }
    assert!(listed.contains(&format!("{} % of the total", rubric.cut)));
    for (name, part) in [("safety/plan", "What to say"), ("cue-unmet", "Instead"), ("goal", "a pass needs it")] {
        let told = oaat(&["rubric", name], &here);
        assert!(code(&told) == 0 && text(&told.stdout).contains(part), "{name}: {}", text(&told.stdout));
    }
    let unknown = oaat(&["rubric", "safety/plans"], &here);
    assert!(code(&unknown) == 2 && text(&unknown.stderr).contains("did you mean ‘safety/plan’?"));
    let document: serde_json::Value = serde_json::from_slice(&oaat(&["rubric", "--json"], &here).stdout).expect("one document");
    assert_eq!(document["id"], "sst-core");
    assert_eq!(code(&oaat(&["rubric", "--of", "nowhere"], &here)), 2);
}

#[test]
fn what_cannot_be_meant_is_said_and_not_guessed() {
    let folder = Folder::new();
    let says = |arguments: &[&str], exit: i32, words: &str| {
        let output = oaat(arguments, folder.path());
        let told = text(&output.stdout) + &text(&output.stderr);
        assert!(code(&output) == exit && told.contains(words), "{arguments:?}: {} {told}", code(&output));
    };
    says(&["graph", "bus-pass", "--out", "map.png"], 2, "end it in .svg, .dot or .mmd");
    says(&["storyboard", "bus-pass", "--out", "review.pdf"], 2, "end it in .html or .md");
    says(&["analyse", "bus-pass", "--sessions", "0"], 2, "--sessions");
    std::fs::create_dir(folder.path().join("f")).expect("writable");
    says(&["graph", "f"], 2, "is a folder");
    says(&["new", "mine.ron"], 0, "nothing was asked");
    std::fs::write(folder.path().join("c.txt"), "ask-exception\n").expect("writable");
    says(&["play", "mine.ron", "--choices", "c.txt"], 0, "The choices came to an end in ‘");
    let mine = std::fs::read_to_string(folder.path().join("mine.ron")).expect("readable");
    for (day, fits) in [("2026-02-29", false), ("2028-02-29", true), ("2026-04-31", false), ("2026-12-31", true)] {
        let dated = with_day(&mine, "date: \"", day);
        std::fs::write(folder.path().join("dated.ron"), dated).expect("writable");
        says(&["check", "dated.ron", "--quick"], i32::from(!fits), if fits { "0 errors" } else { "is not a day" });
    }
    std::fs::write(folder.path().join("quote.ron"), mine.replacen("say: \"", "say: \"He said \"no\". ", 1)).expect("writable");
    says(&["check", "quote.ron", "--quick"], 1, "a quotation inside a text is written with ‘ ’");
}

/// The text with another day behind the first such field.
fn with_day(text: &str, field: &str, day: &str) -> String {
    let at = text.find(field).expect("the field is there") + field.len();
    format!("{}{day}{}", &text[..at], &text[at + day.len()..])
}
