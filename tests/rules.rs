//! Each rule has a fixture that breaks it, and finds it at the place that the fixture names.

use crate::command::{Folder, oaat, text};
use one_at_a_time::authoring::lint::rules;
use one_at_a_time::diagnostic::{Diagnostic, Findings, Severity};
use one_at_a_time::library::{self, Look, Shelf, Source};
use one_at_a_time::texts::{Language, speaking};
use std::path::Path;

/// Rules that no small file can break; each has a test of its own below.
const APART: [&str; 7] = ["id-taken", "file-too-large", "too-many-faults", "not-text", "nested-too-deep", "not-proved", "spelling"];

/// A fixture with this line is checked as for publishing.
const FOR_PUBLISHING: &str = "// check: --publish\n";

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rules")
}

/// The findings of a text as (code, line).
fn findings(name: &str, text: &str) -> Vec<(&'static str, u32)> {
    diagnostics(name, text).into_iter().map(|d| (d.code, d.line)).collect()
}

fn diagnostics(name: &str, text: &str) -> Vec<Diagnostic> {
    let mut shelf = Shelf::shipped();
    let source = Source { name: name.into(), text: text.into() };
    if library::is_part(text) {
        let mut findings = Findings::default();
        shelf.add(source.clone(), &mut findings);
        findings.into_diagnostics(name, text)
    } else {
        let look = Look { publish: text.contains(FOR_PUBLISHING), ..Look::DRAFT };
        shelf.look_at(source, false, look).0.diagnostics
    }
}

#[test]
fn each_fixture_breaks_its_rule_at_its_line_and_no_other() {
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(folder()).expect("the fixtures are there") {
        let path = entry.expect("readable").path();
        if path.extension().is_none_or(|e| e != "ron") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("readable");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let expected: Vec<(String, u32)> = text
            .lines()
            .filter_map(|l| l.strip_prefix("// expect: "))
            .map(|l| {
                let (code, line) = l.trim().split_once(" at line ").expect("`// expect: CODE at line N`");
                (code.to_owned(), line.parse().expect("a number"))
            })
            .collect();
        let found: Vec<(String, u32)> = findings(&name, &text).into_iter().map(|(c, l)| (c.to_owned(), l)).collect();
        assert_eq!(found, expected, "{name}");
        let severity = |code: &str| rules().find(|r| r.name == code).map(|r| r.severity);
        let needs_publishing = expected.iter().any(|(code, _)| severity(code) == Some(Severity::Publishing));
        assert!(!needs_publishing || text.contains(FOR_PUBLISHING), "{name}");
        seen.extend(expected.into_iter().map(|(code, _)| code));
    }
    for rule in rules().filter(|r| !APART.contains(&r.name)) {
        assert!(seen.iter().any(|s| s == rule.name), "no fixture breaks {}", rule.name);
    }
}

/// English words that no German has.
const ENGLISH: [&str; 24] = [
    "the", "is", "are", "of", "and", "or", "not", "no", "with", "never", "always", "there", "this", "that", "it", "be", "add", "give", "write", "needs",
    "from", "to", "for", "by",
];

/// The first English word of a German text that stands neither between quotation marks nor between backticks: what a file holds keeps its language.
fn left_in_english(german: &str) -> Option<&str> {
    let mut quoted = (0, false);
    let outside = |c: char| {
        match c {
            '„' => quoted.0 += 1,
            '“' => quoted.0 -= 1,
            '`' => quoted.1 = !quoted.1,
            _ => {}
        }
        quoted == (0, false) && (c.is_alphabetic() || "_-".contains(c))
    };
    let marked: Vec<bool> = german.chars().map(outside).collect();
    let mut start = None;
    for ((at, c), inside) in german.char_indices().chain([(german.len(), ' ')]).zip(marked.into_iter().chain([false])) {
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if ENGLISH.contains(&&german[from..at]) && c != '(' {
                    return Some(&german[from..at]);
                }
                start = None;
            }
            _ => {}
        }
    }
    None
}

#[test]
fn every_finding_is_told_in_the_language_that_is_spoken() {
    let (mut told, mut foreign) = (0, Vec::new());
    for folder in [folder(), folder().with_file_name("malformed")] {
        for entry in std::fs::read_dir(folder).expect("the fixtures are there") {
            let path = entry.expect("readable").path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if !name.ends_with(".ron") || text.len() > 100_000 {
                continue;
            }
            let english = diagnostics(&name, &text);
            let german = speaking(Language::German, || diagnostics(&name, &text));
            assert_eq!(english.len(), german.len(), "{name}");
            for (here, there) in english.iter().zip(&german) {
                assert_eq!((here.code, here.span, here.hint.is_some()), (there.code, there.span, there.hint.is_some()), "{name}");
                let pairs = [(Some(&*here.message), Some(&*there.message)), (here.hint.as_deref(), there.hint.as_deref()), (Some(here.why), Some(there.why))];
                for (english, german) in pairs.into_iter().filter_map(|(english, german)| english.zip(german)) {
                    // What to say instead is in the language of what is said.
                    let instead = here.code == "hurtful-wording" && Some(german) == there.hint.as_deref();
                    if english == german || !instead && left_in_english(german).is_some() {
                        foreign.push(format!("{name}: [{}] {german}", here.code));
                    }
                    told += 1;
                }
            }
        }
    }
    foreign.dedup();
    assert!(told > 500 && foreign.is_empty(), "of {told}: {foreign:#?}");
}

#[test]
fn a_scene_without_findings_has_none_for_publishing_either() {
    let well = std::fs::read_to_string(folder().join("well.ron")).expect("readable");
    assert_eq!(findings("well", &format!("{FOR_PUBLISHING}{well}")), []);
}

#[test]
fn two_scenarios_of_a_folder_with_one_id_are_told() {
    let folder = Folder::new();
    let well = std::fs::read_to_string(self::folder().join("well.ron")).expect("readable");
    for (name, text) in [("a.ron", well.clone()), ("b.ron", well.replace("I know that.", "I do.")), ("c.ron", well.replace("id: \"well\"", "id: \"other\""))] {
        std::fs::write(folder.path().join(name), text).expect("writable");
    }
    let found = library::folder(folder.path()).expect("readable");
    let told: Vec<(&str, &str, u32)> =
        found.entries.iter().flat_map(|e| &e.diagnostics).map(|d| (d.file.rsplit('/').next().expect("a name"), d.code, d.line)).collect();
    assert_eq!(told, [("b.ron", "id-taken", 4)]);
    let said = text(&oaat(&["check", "--quick", "."], folder.path()).stdout);
    assert_eq!(said.matches("[id-taken]").count(), 1, "{said}");
    assert!(said.contains("a.ron has the id ‘well’ too"), "{said}");
}

#[test]
fn no_name_is_used_for_two_rules_and_none_was_renamed() {
    let names: Vec<&str> = rules().map(|r| r.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    let listed: Vec<&str> = include_str!("fixtures/rules/names.txt").lines().collect();
    for name in &listed {
        assert!(names.contains(name), "{name} may stand in somebody’s `allow`: rules are added, never renamed");
    }
    assert_eq!(sorted, listed, "the list of names in tests/fixtures/rules/names.txt is complete and in order, each name once");
}

#[test]
fn each_rule_is_explained() {
    for rule in rules() {
        for (part, text) in [("what", rule.what), ("why", rule.why), ("example", rule.example), ("instead", rule.instead)] {
            assert!(text.len() > 10, "{} has no {part}", rule.name);
        }
    }
}

#[test]
fn deep_nesting_is_one_finding() {
    let text = format!("Scenario(format: 1, moments: {}", "[".repeat(200_000));
    let found = findings("deep", &text);
    assert!(found.iter().any(|(code, _)| *code == "nested-too-deep") && found.len() < 10, "{found:?}");
}

#[test]
fn a_file_with_a_thousand_faults_lists_five_hundred_and_says_so() {
    let text = format!("Scenario(format: 1, facts: [{}])", "Fact(id: \"A B\"),".repeat(1_000));
    let found = findings("many", &text);
    assert_eq!(found.iter().filter(|(code, _)| *code == "too-many-faults").count(), 1);
    assert!(found.len() <= Findings::LIMIT + 1);
}

#[test]
fn a_huge_file_is_refused_unread() {
    let text = " ".repeat(one_at_a_time::notation::LIMIT_BYTES + 1);
    assert_eq!(findings("huge", &text), [("file-too-large", 1)]);
}

#[test]
fn one_broken_moment_hides_no_fault_in_the_others() {
    let well = std::fs::read_to_string(folder().join("well.ron")).expect("readable");
    let (head, tail) = well.split_once("moments: [").expect("it has moments");
    let broken = format!("{head}moments: [\n        Moment(id: @@),{}", tail.replacen("move: ", "move: Xyz", 1));
    let found: Vec<&str> = findings("broken", &broken).into_iter().map(|(code, _)| code).collect();
    assert!(found.contains(&"syntax") && found.contains(&"unknown-name"), "{found:?}");
}
