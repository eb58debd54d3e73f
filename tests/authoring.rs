//! What helps authors: files to start from, maps, storyboards.

use crate::command::{Folder, code, oaat, text};
use one_at_a_time::cli::{Exit, Io, run};
use std::path::Path;

const STARTS: [&str; 4] = ["smallest", "scene", "safety-turn", "session"];

/// Runs `oaat` in this process, with a person at the keyboard who types this.
fn asked(arguments: &[&str], typed: &str) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut io = Io { input: &mut typed.as_bytes(), out: &mut out, err: &mut err, terminal: None, asks: true };
    let exit = run(std::iter::once("oaat").chain(arguments.iter().copied()).map(Into::into), &mut io);
    (exit, text(&out), text(&err))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("it is there")
}

#[test]
fn every_start_passes_its_checks_without_a_finding_for_every_kind_of_client_and_place() {
    let folder = Folder::new();
    let here = folder.path();
    let places = ["Room", "online", "phone", "WalkIn", "school", "workplace"];
    for start in STARTS {
        for (temperament, place) in ["guarded", "eager", "flat", "storming"].iter().cycle().zip(places) {
            let name = format!("{start}-{temperament}-{place}.ron");
            let made = oaat(
                &["new", &name, "--template", start, "--temperament", temperament, "--setting", place, "--name", "Zoë “Z” O’Neill", "--level", "Advanced"],
                here,
            );
            assert_eq!(code(&made), 0, "{name}: {}", text(&made.stderr));
        }
    }
    let checked = oaat(&["check", "."], here);
    assert_eq!(text(&checked.stdout), "24 files checked: 0 errors, 0 warnings\n");
}

#[test]
fn every_start_plays_to_an_ending() {
    let folder = Folder::new();
    let here = folder.path();
    for start in STARTS {
        let name = format!("{start}.ron");
        assert_eq!(code(&oaat(&["new", &name, "--template", start], here)), 0);
        let choices = crate::command::first_choices(here, &name, "as-written");
        std::fs::write(here.join("c.txt"), choices).expect("writable");
        let played = oaat(&["play", &name, "--presentation", "as-written", "--choices", "c.txt"], here);
        assert_eq!(code(&played), 0, "{start}: {}", text(&played.stderr));
        assert!(text(&played.stdout).contains("of what this session offers"), "{start}");
    }
}

#[test]
fn every_start_can_be_passed() {
    let folder = Folder::new();
    let here = folder.path();
    for start in STARTS {
        let name = format!("{start}.ron");
        assert_eq!(code(&oaat(&["new", &name, "--template", start], here)), 0);
        let told = oaat(&["analyse", &name, "--json"], here);
        let document: serde_json::Value = serde_json::from_slice(&told.stdout).expect("one JSON document");
        for presentation in document["presentations"].as_array().expect("a list") {
            assert!(presentation["pass"]["route"].is_array(), "{start}: {}", presentation["pass"]);
        }
    }
}

#[test]
fn at_a_terminal_new_asks_and_enter_takes_what_is_usual() {
    let folder = Folder::new();
    let path = folder.path().join("asked.ron");
    let file = path.to_str().expect("plain");
    let (exit, out, err) = asked(&["new", file], "9\n3\nThe call\nphone\nby phone\nAlex\n\n5\n44\nnone\nflat\n\n");
    assert_eq!(exit, Exit::Well, "{err}");
    assert!(out.contains("holds a scene with a safety turn"), "{out}");
    assert!(
        err.contains("a number from 1 to 4") && err.contains("an age is a number from 11 to 105") && err.contains("there is no temperament ‘none’"),
        "{err}"
    );
    let written = read(&path);
    for part in [
        "title: \"The call\"",
        "setting: Phone",
        "name: \"Alex\", pronouns: \"he/him\", age: 44",
        "temperament: \"flat\"",
        "level: Intermediate",
        "id: \"asked\"",
    ] {
        assert!(written.contains(part), "{part}");
    }
}

#[test]
fn where_the_answers_stop_nothing_is_written() {
    let folder = Folder::new();
    let path = folder.path().join("left.ron");
    let (exit, _, err) = asked(&["new", path.to_str().expect("plain")], "1\nA title\n");
    assert_eq!(exit, Exit::Usage);
    assert!(err.ends_with("nothing was written\n") && !path.exists(), "{err}");
    let (exit, _, err) = asked(&["new", path.to_str().expect("plain"), "--yes"], "");
    assert_eq!((exit, err.as_str()), (Exit::Well, ""), "with --yes nobody is asked");
}

#[test]
fn new_writes_over_nothing_and_nothing_that_would_not_pass() {
    let folder = Folder::new();
    let here = folder.path();
    assert_eq!(code(&oaat(&["new", "a"], here)), 0);
    let before = read(&here.join("a.ron"));
    let again = oaat(&["new", "a.ron", "--title", "Another"], here);
    assert_eq!(code(&again), 2);
    assert!(text(&again.stderr).contains("exists already and was left as it is"));
    assert_eq!(read(&here.join("a.ron")), before);
    for wrong in [&["--title", "Ring 0800 123 456"][..], &["--name", " "], &["--temperament", "garded"], &["--age", "7"], &["--template", "none"]] {
        let made = oaat(&[&["new", "b"], wrong].concat(), here);
        assert_eq!(code(&made), 2, "{wrong:?}");
        assert!(!text(&made.stderr).is_empty() && !here.join("b.ron").exists(), "{wrong:?}");
    }
}

#[test]
fn a_map_comes_in_three_notations_and_the_name_of_the_file_says_which() {
    let folder = Folder::new();
    let here = folder.path();
    for (file, begins) in [("m.svg", "<svg "), ("m.dot", "digraph "), ("m.mmd", "flowchart TD")] {
        let made = oaat(&["graph", "bus-pass", "--out", file], here);
        assert_eq!(code(&made), 0, "{}", text(&made.stderr));
        let map = read(&here.join(file));
        assert!(map.starts_with(begins) && map.contains("quick-yes"), "{file}");
        assert_eq!(text(&oaat(&["graph", "bus-pass", "--out", file], here).stdout), format!("{file} holds the map\n"));
        assert_eq!(read(&here.join(file)), map, "the same every time");
    }
    assert!(text(&oaat(&["graph", "bus-pass"], here).stdout).starts_with("<svg "));
    let near = text(&oaat(&["graph", "dinner-table", "--format", "dot", "--around", "the-pile", "--depth", "1"], here).stdout);
    assert!(near.contains("so-which") && !near.contains("roundabouts\\nEnding"));
}

#[test]
fn a_map_never_takes_the_place_of_a_scenario_and_a_wrong_moment_is_told() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "s.ron"], here);
    let before = read(&here.join("s.ron"));
    assert_eq!(code(&oaat(&["graph", "s.ron", "--out", "s.ron"], here)), 2);
    assert_eq!(read(&here.join("s.ron")), before);
    let wrong = oaat(&["graph", "bus-pass", "--around", "quick-yse"], here);
    assert_eq!(code(&wrong), 2);
    assert!(text(&wrong.stderr).contains("did you mean ‘quick-yes’?"));
    assert_eq!(code(&oaat(&["graph", "nowhere.ron"], here)), 3);
    assert_eq!(code(&oaat(&["graph", "bus-pass", "--out", "s.ron/x.svg"], here)), 3);
}

#[test]
fn a_draft_with_faults_has_a_map_and_a_storyboard_too() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "s.ron"], here);
    let broken = read(&here.join("s.ron")).replace("to: Go(\"exception\")", "to: Go(\"nowhere-yet\")").replace("\"unasked-advice\"", "\"no-such-harm\"");
    std::fs::write(here.join("s.ron"), broken).expect("writable");
    let drawn = oaat(&["graph", "s.ron"], here);
    assert_eq!(code(&drawn), 0);
    assert!(text(&drawn.stdout).contains("Not there") && text(&drawn.stderr).contains("`oaat check` lists them"));
    let board = oaat(&["storyboard", "s.ron"], here);
    assert_eq!(code(&board), 0);
    assert!(text(&board.stdout).contains("no-such-harm") && text(&board.stdout).contains("Nothing leads here"));
}

/// The scene with so many moments in a row in place of its own.
fn chain(scene: &str, moments: usize) -> String {
    let (head, tail) = (scene.split("    moments: [").next().expect("one"), scene.split("    endings: [").nth(1).expect("one"));
    let mut out = format!("{head}    moments: [\n");
    for i in 0..moments {
        let to = if i + 1 == moments { "End(\"still-there\")".into() } else { format!("Go(\"m{}\")", i + 1) };
        let ask = format!("Response(id: \"ask\", move: OpenQuestion, say: \"And then?\", why: \"It asks.\", to: {to})");
        out.push_str(&format!("        Moment(id: \"m{i}\", phase: Focus, says: [Line(text: \"So.\")], responses: [{ask}]),\n"));
    }
    format!("{out}    ],\n    endings: [{tail}")
}

#[test]
fn a_scenario_too_large_to_draw_whole_is_drawn_in_parts() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "large.ron", "--template", "smallest"], here);
    std::fs::write(here.join("large.ron"), chain(&read(&here.join("large.ron")), 400)).expect("writable");
    let whole = oaat(&["graph", "large.ron"], here);
    assert_eq!(code(&whole), 2);
    assert!(text(&whole.stderr).contains("--around"), "{}", text(&whole.stderr));
    let part = oaat(&["graph", "large.ron", "--around", "m200", "--depth", "3"], here);
    assert_eq!(code(&part), 0);
    assert_eq!(text(&part.stdout).matches("class=\"name\"").count(), 7, "three on either side");
    assert_eq!(code(&oaat(&["graph", "large.ron", "--format", "dot"], here)), 0);
}

/// The text of a storyboard page as a reader meets it.
fn readable(html: &str) -> String {
    html.replace("&#x27;", "'").replace("&quot;", "\"").replace("&#x2f;", "/").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}

#[test]
fn a_storyboard_holds_every_text_of_its_scenario() {
    for id in ["bus-pass", "late-shift", "dinner-table"] {
        let html = readable(&text(&oaat(&["storyboard", id], &std::env::temp_dir()).stdout));
        let markdown = text(&oaat(&["storyboard", id, "--format", "markdown"], &std::env::temp_dir()).stdout).replace('\\', "");
        let source = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/{id}.ron")));
        let tree = one_at_a_time::notation::parse(&source, &mut Default::default()).expect("it parses");
        let mut missing = Vec::new();
        each_text(&tree, &mut |name, told| {
            let whole = told.split_whitespace().collect::<Vec<_>>().join(" ");
            let held = html.contains(told) && markdown.contains(&whole);
            if !held && !["note", "id", "key", "format", "rule", "because"].contains(&name) {
                missing.push(told.to_owned());
            }
        });
        assert!(missing.is_empty(), "{id}: {missing:#?}");
    }
}

fn each_text(node: &one_at_a_time::notation::Node, visit: &mut impl FnMut(&str, &str)) {
    use one_at_a_time::notation::Value;
    match &node.value {
        Value::List(items) | Value::Tuple(_, items) => items.iter().for_each(|n| each_text(n, visit)),
        Value::Fields(_, fields) => fields.iter().for_each(|f| match &f.value.value {
            Value::Text(told) => visit(f.name, told),
            _ => each_text(&f.value, visit),
        }),
        Value::Text(told) => visit("", told),
        _ => {}
    }
}

#[test]
fn a_storyboard_is_one_page_that_screen_readers_can_follow() {
    let page = text(&oaat(&["storyboard", "dinner-table"], &std::env::temp_dir()).stdout);
    assert!(page.contains("<html lang=\"en-GB\">"));
    let mut before = 0;
    for heading in page.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)) {
        assert!(heading <= before + 1, "a heading of level {heading} follows one of level {before}");
        before = heading;
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.split("<table").skip(1).all(|table| table.split("</table>").next().is_some_and(|t| t.contains("scope="))), "every table has headers");
    for elsewhere in ["<script", "http:", "https:", "@import", "url("] {
        assert!(!page.contains(elsewhere), "{elsewhere}");
    }
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.contains(&link), "#{link} leads nowhere");
    }
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "every id is there once");
    for part in ["Sign-off", "Agree with joining", "usual for a client who is", "(the author)", "computed over the session"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_storyboard_says_whose_words_the_feedback_is() {
    let folder = Folder::new();
    oaat(&["new", "s.ron", "--template", "session"], folder.path());
    let page = readable(&text(&oaat(&["storyboard", "s.ron"], folder.path()).stdout));
    assert!(page.contains("the rubric, on ‘promises-secrecy’") && page.contains("the rubric, on ‘contract/introduces’") && page.contains("(the author)"));
    assert!(page.contains("(its own)") || page.contains("usual for a client who is guarded"));
}

#[test]
fn foreign_text_in_a_storyboard_is_never_taken_for_markup() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "s.ron"], here);
    let evil = read(&here.join("s.ron")).replace("So that is me.", "<img src=x onerror=alert(1)> | *b* [c](d) {{ 7 * 7 }}");
    std::fs::write(here.join("s.ron"), evil).expect("writable");
    let page = text(&oaat(&["storyboard", "s.ron"], here).stdout);
    assert!(!page.contains("<img src=x") && page.contains("&lt;img src=x onerror=alert(1)&gt;") && page.contains("{{ 7 * 7 }}"));
    let markdown = text(&oaat(&["storyboard", "s.ron", "--format", "markdown"], here).stdout);
    assert!(markdown.contains(r"\<img src=x onerror=alert(1)\> \| \*b\* \[c\](d) {{ 7 \* 7 }}"), "{markdown}");
    assert_eq!(code(&oaat(&["storyboard", "s.ron", "--out", "s.ron"], here)), 2);
}
