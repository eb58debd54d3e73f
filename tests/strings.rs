//! `oaat strings`: texts out and in, and the scenario stays the same in all but its words.

use crate::command::{Folder, code, oaat, text};
use crate::generate::Numbers;
use one_at_a_time::analysis;
use one_at_a_time::authoring::strings;
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{SHIPPED, Shelf};
use one_at_a_time::notation::{Token, TokenKind, parse, tokens};
use one_at_a_time::scoring::{Judge, Outcome};
use one_at_a_time::script::Script;
use one_at_a_time::session::{Transcript, open};
use std::collections::HashSet;

/// The table with every text in other words.
fn translated(table: &str) -> String {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "translation"]).expect("writable");
    for row in reader.records() {
        let row = row.expect("our own table");
        let words: Vec<String> = row[3].split(' ').map(|word| format!("‹{word}›")).collect();
        writer.write_record([&row[0], words.join(" ").as_str()]).expect("writable");
    }
    String::from_utf8(writer.into_inner().expect("writable")).expect("text")
}

fn script(text: &str) -> Script {
    let checked = Shelf::shipped().check(&text.into());
    checked.script.unwrap_or_else(|| panic!("{:?}", checked.findings.into_diagnostics("f", text)))
}

/// A file without its texts: every other token, comments and white space included.
fn frame(source: &str) -> Vec<&str> {
    let is_text = |t: &Token| matches!(t.kind, TokenKind::Text | TokenKind::RawText);
    tokens(source).iter().filter(|t| !is_text(t)).map(|t| t.of(source)).collect()
}

#[test]
fn a_translated_scenario_plays_scores_and_analyses_as_before() {
    let folder = Folder::new();
    let here = folder.path();
    for (name, source) in SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/")) {
        let id = name.trim_start_matches("scenarios/").trim_end_matches(".ron");
        let table = text(&oaat(&["strings", "export", id], here).stdout);
        std::fs::write(here.join("t.csv"), translated(&table)).expect("writable");
        let other = format!("{id}-de");
        let output = oaat(&["strings", "import", id, "t.csv", "--language", "de", "--id", &other], here);
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        let written = text(&output.stdout);
        assert!(written.contains("language: \"de\"") && written.contains(&format!("id: \"{other}\"")));
        assert_eq!(frame(&written), frame(source), "{name}: comments and layout stay");
        let (was, is) = (script(source), script(&written));
        assert_ne!(was.play_hash(), is.play_hash());
        let judges = (Judge::new(&was), Judge::new(&is));
        let attainable = (analysis::attainable(&was, &judges.0), analysis::attainable(&is, &judges.1));
        assert_eq!(format!("{:?}", attainable.0), format!("{:?}", attainable.1), "{name}: the same can be attained");
        for seed in 0..40 {
            let numbers = &mut Numbers::new(seed);
            let presentation = numbers.below(was.play.presentations.len()) as u8;
            let mut transcript = Transcript::begin(&was.play, presentation);
            while !transcript.state().over {
                let offered: Vec<u32> = open(&was.play, &transcript.state()).collect();
                assert!(transcript.say(&was.play, offered[numbers.below(offered.len())]));
            }
            let choices: Vec<u32> = transcript.choices().collect();
            let again = Transcript::replay(&is.play, presentation, &choices).expect("the same choices are open");
            assert_eq!(again.state(), transcript.state());
            let outcome = |script: &Script, judge: &Judge, attainable, transcript: &Transcript| {
                serde_json::to_value(Outcome::of(script, judge, attainable, transcript)).expect("plain data")
            };
            assert_eq!(outcome(&is, &judges.1, &attainable.1.0, &again), outcome(&was, &judges.0, &attainable.0.0, &transcript), "{name}");
        }
    }
}

#[test]
fn every_text_that_the_script_holds_is_in_the_table() {
    for (name, source) in SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/")) {
        let tree = parse(source, &mut Findings::default()).expect("it reads");
        let texts = strings::collect(source, &tree);
        let ids: HashSet<&str> = texts.iter().map(|t| t.id.as_str()).collect();
        assert_eq!(ids.len(), texts.len(), "{name}: no two texts have one id");
        let known: HashSet<&str> = texts.iter().map(|t| t.text.as_str()).collect();
        // Whatever is written in more than one word is meant for people, remarks to authors apart.
        let all = tokens(source);
        let mut notes = HashSet::new();
        let loud: Vec<&Token> = all.iter().filter(|t| !t.is_silent()).collect();
        for three in loud.windows(3).filter(|w| ["note", "because"].contains(&w[0].of(source))) {
            notes.insert(three[2].span.start);
        }
        for token in loud.iter().filter(|t| t.kind == TokenKind::Text && !notes.contains(&t.span.start)) {
            let written = token.of(source).trim_matches('"');
            assert!(!written.contains(' ') || written.contains('\\') || known.contains(written), "{name}: {written}");
        }
    }
}

const SCENE: &str = include_str!("fixtures/scene.ron");

fn ids(source: &str) -> Vec<(String, String)> {
    let tree = parse(source, &mut Findings::default()).expect("it reads");
    strings::collect(source, &tree).into_iter().map(|t| (t.id, t.text)).collect()
}

#[test]
fn ids_survive_edits_elsewhere() {
    let edited = SCENE
        .replace("    moments: [\n", "    moments: [\n        Moment(id: \"before\", phase: Resources, responses: [Response(id: \"x\", move: Silence, say: \"You wait.\", to: Go(\"start\"))]),\n")
        .replace("    facts: [\n", "    facts: [\n        Fact(id: \"new\", text: \"A new one\", by: Session),\n")
        .replace("title: \"A word before the shift\"", "title: \"Another title\"");
    let after = ids(&edited);
    for (id, text) in ids(SCENE) {
        let found = after.iter().find(|(other, _)| *other == id).unwrap_or_else(|| panic!("{id} is gone"));
        assert!(found.1 == text || id == "title", "{id} means another text now");
    }
    assert!(after.iter().any(|(id, text)| id == "moment/before/response/x/say" && text == "You wait."));
}

#[test]
fn unknown_doubled_missing_and_outdated_rows_are_told_with_their_line() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "s.ron"], here);
    let write = |table: &str| std::fs::write(here.join("t.csv"), table).expect("writable");
    let import = |more: &[&str]| oaat(&[&["strings", "import", "s.ron", "t.csv"], more].concat(), here);
    write("id,source,translation\ntitle,A word before the shift,Ein Wort\ntitel,,x\ntitle,,Zwei Worte\n");
    let output = import(&["--draft"]);
    assert_eq!(code(&output), 1);
    let said = text(&output.stderr);
    assert!(said.contains("t.csv:3: the scenario has no text ‘titel’; did you mean ‘title’?"), "{said}");
    assert!(said.contains("t.csv:4: ‘title’ stands in line 2 already"), "{said}");
    assert!(output.stdout.is_empty());
    write("id,source,translation\ntitle,A word after the shift,Ein Wort\n");
    let output = import(&[]);
    assert_eq!(code(&output), 1);
    let said = text(&output.stderr);
    assert!(
        said.contains("t.csv:2: ‘title’ reads otherwise now") && said.contains("  summary\n") && said.contains(" more\n") && said.contains("--draft"),
        "{said}"
    );
    let draft = import(&["--draft", "--out", "de.ron"]);
    assert_eq!(code(&draft), 0, "{}", text(&draft.stderr));
    let written = std::fs::read_to_string(here.join("de.ron")).expect("it is there");
    assert!(written.contains("title: \"Ein Wort\"") && written.contains("summary: \"Ines has agreed"));
    assert_eq!(code(&import(&["--draft", "--out", "de.ron"])), 2, "nothing is overwritten");
    write("id,translation\ntitle,Ring 0800 123 45 67\n");
    let output = import(&["--draft"]);
    assert_eq!(code(&output), 0);
    assert!(text(&output.stderr).contains("[dialable-number]"), "{}", text(&output.stderr));
    let output = import(&["--draft", "--id", "Not an id"]);
    assert_eq!(code(&output), 1);
    assert!(text(&output.stderr).contains("error[bad-id]") && output.stdout.is_empty(), "{}", text(&output.stderr));
    write("id,translation\ntitle,Ein Wort\n");
    for (arguments, told) in [
        (&["--draft"][..], "a translation needs --id and --language"),
        (&["--draft", "--id", "anders"], "with --language it names another"),
        (&["--draft", "--language", "de"], "with --id it gets one of its own"),
    ] {
        let output = import(arguments);
        assert_eq!(code(&output), 0);
        assert!(text(&output.stderr).contains(told), "{}", text(&output.stderr));
    }
    let output = import(&["--draft", "--language", "German"]);
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).contains("‘German’ is no language tag") && output.stdout.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn a_table_that_went_through_a_spreadsheet_comes_back() {
    let folder = Folder::new();
    let here = folder.path();
    oaat(&["new", "s.ron"], here);
    let source = std::fs::read_to_string(here.join("s.ron")).expect("it is there");
    // Texts that a spreadsheet would take for something else, in every way that RON can write them.
    let source = source
        .replace("\"So that is me.\"", "r#\"=SUM(A1) \"quoted\"; and, so on\"#")
        .replace("\"Maybe.\"", "\"- Maybe.\\nOr \\u{e9}.\"")
        .replace("\"Not that I remember.\"", "\"'+ plus\"");
    std::fs::write(here.join("s.ron"), &source).expect("writable");
    let output = oaat(&["strings", "export", "s.ron", "--out", "t.csv"], here);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("t.csv holds "));
    let table = std::fs::read_to_string(here.join("t.csv")).expect("it is there");
    assert!(table.starts_with("\u{feff}id,kind,context,source,translation,words\n"));
    assert!(!table.contains(",=") && !table.contains(",\"="), "no cell is taken for a formula");
    // The spreadsheet: semicolons, CRLF between rows and within cells, the text itself as its own translation.
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(["ID", "Kind", "Context", "Source", "Translation", "Words"]).expect("writable");
    for row in reader.records() {
        let row = row.expect("our own table");
        let cell = row[3].replace('\n', "\r\n");
        writer.write_record([&row[0], &row[1], &row[2], &cell, &cell, &row[5]]).expect("writable");
    }
    let sheet = [b"\xef\xbb\xbf".to_vec(), writer.into_inner().expect("writable")].concat();
    std::fs::write(here.join("t.csv"), sheet).expect("writable");
    let output = oaat(&["strings", "import", "s.ron", "t.csv"], here);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), source, "what reads the same stays as it was written, escapes and all");
}
