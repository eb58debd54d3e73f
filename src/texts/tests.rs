//! That every language says everything, and nothing that nobody asks for.

use super::shipped::{ENGLISH, GERMAN};
use super::{Language, join, plain, speaking, t};
use crate::authoring::lint::rules;
use crate::diagnostic::Rule;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The messages of a language by key, each with the names of what varies in it.
fn messages(files: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut out = BTreeMap::new();
    for (path, source) in files {
        let resource = parser::parse(*source).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let value = message.value.as_ref().unwrap_or_else(|| panic!("{path}: ‘{}’ says nothing", message.id.name));
                    let mut names = BTreeSet::new();
                    variables(value, &mut names);
                    let twice = out.insert(message.id.name.to_owned(), names);
                    assert!(twice.is_none(), "{path}: ‘{}’ is there twice", message.id.name);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                other => panic!("{path}: {other:?}"),
            }
        }
    }
    out
}

fn variables(pattern: &Pattern<&str>, out: &mut BTreeSet<String>) {
    let mut inline = |expression: &InlineExpression<&str>| {
        if let InlineExpression::VariableReference { id } = expression {
            out.insert(id.name.to_owned());
        }
    };
    let mut variants = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(expression) } => inline(expression),
            PatternElement::Placeable { expression: Expression::Select { selector, variants: all } } => {
                inline(selector);
                variants.extend(all);
            }
            PatternElement::TextElement { .. } => {}
        }
    }
    variants.into_iter().for_each(|v| variables(&v.value, out));
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "jinja")
            && path.file_name().is_none_or(|n| !["tests.rs", "stand.rs", "sheet.rs", "fit.rs", "everyone.rs", "stretched.rs"].iter().any(|t| n == *t))
        {
            out.push(path);
        }
    }
}

/// The code and the templates of a folder, without tests and without comments.
fn code(folder: &str) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    let code = |text: String| {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        code.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    };
    paths.into_iter().map(|p| (p.clone(), code(std::fs::read_to_string(p).unwrap()))).collect()
}

/// Where the code asks for messages: the key, and the names of what it gives them.
fn asked_for() -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in code("src") {
        let opens = if path.extension().is_some_and(|e| e == "jinja") { "t(" } else { "t!(" };
        for (at, _) in text.match_indices(opens) {
            if text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let call = balanced(&text[at + opens.len()..]);
            let Some(key) = call.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
            out.entry(key.to_owned()).or_default().extend(given(call));
        }
    }
    out
}

/// What stands between brackets, up to the one that closes them.
fn balanced(text: &str) -> &str {
    let (mut depth, mut quoted, mut before) = (1, false, ' ');
    for (at, c) in text.char_indices() {
        match c {
            '"' if before != '\\' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        before = c;
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// The names that a call gives values to.
fn given(call: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut before, mut start) = (0, false, ' ', 0);
    let mut parts = Vec::new();
    for (at, c) in call.char_indices() {
        match c {
            '"' if before != '\\' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(&call[start..at]);
                start = at + 1;
            }
            _ => {}
        }
        before = c;
    }
    parts.push(&call[start..]);
    parts.into_iter().skip(1).filter_map(|p| p.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect()
}

#[test]
fn every_file_in_the_folders_is_embedded_in_its_order() {
    for (folder, files) in [("en-GB", ENGLISH), ("de", GERMAN)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts").join(folder);
        let mut there: Vec<String> = std::fs::read_dir(path).unwrap().map(|e| format!("assets/texts/{folder}/{}", e.unwrap().file_name().display())).collect();
        there.sort();
        let listed: Vec<&str> = files.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, there);
    }
}

#[test]
fn the_code_asks_for_every_message_and_for_no_other() {
    let (there, asked) = (messages(ENGLISH), asked_for());
    let missing: Vec<&String> = asked.keys().filter(|key| !there.contains_key(*key)).collect();
    let unused: Vec<&String> = there.keys().filter(|key| !asked.contains_key(*key)).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing: {missing:#?}\nunused: {unused:#?}");
    for (key, names) in &there {
        assert_eq!(*names, asked[key], "what varies in ‘{key}’");
    }
}

/// What rules are documented with stands in their own files; only its translation is a message.
const OF_RULES: &str = "assets/texts/de/rules.ftl";

#[test]
fn the_translation_has_the_same_messages_with_the_same_variables() {
    let but_rules: Vec<(&str, &str)> = GERMAN.iter().copied().filter(|(path, _)| *path != OF_RULES).collect();
    let (english, german) = (messages(ENGLISH), messages(&but_rules));
    let only_english: Vec<&String> = english.keys().filter(|key| !german.contains_key(*key)).collect();
    let only_german: Vec<&String> = german.keys().filter(|key| !english.contains_key(*key)).collect();
    assert!(only_english.is_empty() && only_german.is_empty(), "only in English: {only_english:?}, only in German: {only_german:?}");
    for (key, names) in &english {
        assert_eq!(*names, german[key], "what varies in ‘{key}’");
    }
}

#[test]
fn every_rule_is_told_in_the_translation_and_no_other() {
    // No key of theirs may be that of another message.
    messages(GERMAN);
    let of_rules: Vec<(&str, &str)> = GERMAN.iter().copied().filter(|(path, _)| *path == OF_RULES).collect();
    let there: BTreeSet<String> = messages(&of_rules).into_keys().collect();
    let wanted = rules().flat_map(|rule| [format!("rule-{}", rule.name), format!("rule-{}-what", rule.name)]).collect();
    assert_eq!(there, wanted);
    let told = |rule: &&Rule| rule.what() != rule.what && rule.why() != rule.why;
    speaking(Language::German, || assert_eq!(rules().find(|rule| !told(rule)), None));
}

/// Documents put messages into their pages as they are.
#[test]
fn no_message_holds_markup() {
    for (path, source) in ENGLISH.iter().chain(GERMAN) {
        let marked = source.lines().find(|line| line.contains(['<', '>', '&']) && !line.contains("->"));
        assert_eq!(marked, None, "{path}");
    }
}

#[test]
fn german_is_set_as_germans_set_it() {
    for (path, source) in GERMAN {
        for line in source.lines() {
            assert!(!line.contains('‘') && !line.contains('\'') && (!line.contains('“') || line.contains('„')), "{path}: {line}");
            assert_eq!(line.matches('„').count(), line.matches('“').count(), "{path}: {line}");
        }
    }
}

#[test]
fn plurals_belong_to_the_language() {
    let told = |n: usize| t!("warnings", count = n);
    assert_eq!((told(0), told(1), told(2)), ("0 warnings".into(), "1 warning".into(), "2 warnings".into()));
    let german = speaking(Language::German, || (told(1), told(2)));
    assert_eq!(german, ("1 Warnung".into(), "2 Warnungen".into()));
    assert_eq!(speaking(Language::Stretched, || plain("go-on").to_owned()), "Gøñ ønñ");
}

/// Words in the code that nobody reads on screen, or reads in every language.
const NO_TEXT: &[&str] = &[
    // What egui knows parts of the screen by.
    "curve of the client's state",
    "parts of the debrief",
    "parts of practice",
    "what if",
    "asked for",
    "computed from",
    "chances of a pass",
    "spread of totals",
    "how it is said",
    "when it is open",
    "as written",
    "the cards of a row are made equally high",
    "the parts settle on their heights",
    "another screen",
    // What scenario files hold.
    "Client",
    "Session",
    "Silence",
    "Contract",
    "Done",
    "Go",
    "FollowUp(after: \\\"Three weeks later\\\", to: \\\"call-back\\\")",
    "Line(when: AtLeast(Trust, 2), text: \\\"…\\\")",
    // What clients are called.
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Mr.",
    "Mrs.",
    "Ms.",
    "Dr.",
    // What other modules and libraries say.
    "Unable to find a GPU",
];

#[test]
fn no_text_is_written_in_the_code() {
    let mut found = Vec::new();
    for (path, text) in code("src/app") {
        for line in text.lines() {
            // Every second part between quotation marks is a literal.
            let line = line.replace("\\\"", "\u{1}");
            let parts: Vec<&str> = line.split('"').collect();
            for (before, literal) in parts.iter().zip(&parts[1..]).step_by(2) {
                let literal = literal.replace('\u{1}', "\\\"");
                let asked = before.trim_end().ends_with("t!(");
                let id = ["Id::new(", "_id(", "id_salt("].iter().any(|call| before.ends_with(call));
                if is_text(&literal) && !asked && !id && !NO_TEXT.contains(&literal.as_str()) {
                    found.push(format!("{}: {literal}", path.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Whether a literal reads as a text: two words, or one that begins with a capital. Formats of nothing but marks are none.
fn is_text(literal: &str) -> bool {
    let outside: String =
        literal.split('{').enumerate().map(|(i, part)| if i == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) }).collect();
    let words: Vec<&str> = outside.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1).collect();
    let capital = words.first().is_some_and(|w| {
        let mut letters = w.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    });
    capital || words.len() > 1 && words.iter().all(|w| w.chars().all(|c| c.is_alphabetic() || "’'.,:;!?…‘".contains(c)))
}

#[test]
fn lists_read_as_people_write_them() {
    let parts = |n: usize| ["a", "b", "c"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
    let told = || [0, 1, 2, 3].map(|n| join(&parts(n)));
    assert_eq!(told(), [None, Some("a".into()), Some("a and b".into()), Some("a, b and c".into())]);
    assert_eq!(speaking(Language::German, told)[3].as_deref(), Some("a, b und c"));
}

/// A screen asks for some hundred messages in a frame, a tenth of them with values.
#[test]
fn a_frame_of_messages_costs_next_to_nothing() {
    let frame = || (0..100).map(|n| plain("care-lead").len() + if n % 10 == 0 { t!("warnings", count = n).len() } else { 0 }).sum::<usize>();
    assert!(frame() > 100);
    let begin = std::time::Instant::now();
    let all: usize = (0..100).map(|_| frame()).sum();
    let each = begin.elapsed() / 100;
    eprintln!("a hundred messages, ten of them with values: {each:?}");
    assert!(all > 0 && each < std::time::Duration::from_millis(2), "{each:?}");
}
