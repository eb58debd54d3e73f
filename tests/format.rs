//! `oaat fmt`: one layout, the same meaning, every comment kept.

use crate::command::{Folder, code, oaat, text};
use one_at_a_time::authoring::format::{Unformatted, format};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{SHIPPED, Shelf};
use one_at_a_time::notation::{Node, TokenKind, parse, tokens};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn laid_out(source: &str) -> String {
    match format(source) {
        Ok(text) => text,
        Err(Unformatted::Ours) => panic!("not laid out:\n{source}"),
        Err(Unformatted::Faults(findings)) => {
            let told: Vec<String> = findings.into_diagnostics("f", source).iter().map(ToString::to_string).collect();
            panic!("does not read:\n{source}\n{}", told.concat())
        }
    }
}

fn tree(source: &str) -> Node<'_> {
    let mut findings = Findings::default();
    let tree = parse(source, &mut findings).expect("it reads");
    assert!(findings.is_empty());
    tree
}

/// The comments in their order, blanks left out.
fn comments(source: &str) -> Vec<String> {
    let comment = tokens(source).into_iter().filter(|t| matches!(t.kind, TokenKind::Comment | TokenKind::Attribute));
    comment.map(|t| t.of(source).split_whitespace().collect()).collect()
}

/// What must hold of every file.
fn hold(source: &str) -> String {
    let once = laid_out(source);
    assert_eq!(laid_out(&once), once, "laid out twice, it changes:\n{source}");
    assert!(tree(source).means(&tree(&once)), "{once}");
    assert_eq!(comments(&once), comments(source), "{once}");
    assert!(once.ends_with('\n') && !once.ends_with("\n\n") && !once.contains('\r') && !once.starts_with('\u{feff}'), "{once:?}");
    once
}

#[test]
fn each_fixture_is_laid_out_as_the_file_beside_it() {
    let folder = root().join("tests/fixtures/format");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the fixtures are there") {
        let path = entry.expect("readable").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".before.ron") else { continue };
        let after = path.with_file_name(format!("{stem}.after.ron"));
        let once = hold(&std::fs::read_to_string(&path).expect("readable"));
        if std::env::var_os("OAAT_RENEW_FORMAT").is_some() {
            std::fs::write(&after, &once).expect("writable");
        }
        assert_eq!(once, std::fs::read_to_string(&after).expect("each has its outcome"), "{name}");
        seen += 1;
    }
    assert!(seen >= 3);
}

/// Every file that the project ships or tests with, as far as it reads.
fn own_files() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = ["scenarios", "assets", "tests/fixtures"].iter().map(|f| root().join(f)).collect();
    let mut out = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "ron") {
                out.push(path);
            }
        }
    }
    out
}

#[test]
fn every_file_at_hand_keeps_its_meaning_and_its_comments() {
    let mut seen = 0;
    for path in own_files() {
        let Ok(source) = std::fs::read_to_string(&path) else { continue };
        let mut findings = Findings::default();
        if parse(&source, &mut findings).is_some() && findings.is_empty() {
            hold(&source);
            // Another system's line ends and a byte order mark change nothing but texts that hold line ends themselves.
            let spans_lines = |t: &one_at_a_time::notation::Token| matches!(t.kind, TokenKind::Text | TokenKind::RawText) && t.of(&source).contains('\n');
            if tokens(&source).iter().any(spans_lines) {
                continue;
            }
            assert_eq!(hold(&format!("\u{feff}{}", source.replace('\n', "\r\n"))), laid_out(&source), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 60);
}

#[test]
fn what_is_shipped_is_laid_out_already_and_a_new_scene_too() {
    for (name, source) in SHIPPED {
        assert!(laid_out(source) == *source, "{name}: run `oaat fmt` on it");
    }
    let folder = Folder::new();
    oaat(&["new", "s.ron"], folder.path());
    let checked = oaat(&["fmt", "--check", "s.ron"], folder.path());
    assert_eq!(code(&checked), 0, "{}", text(&checked.stdout));
}

#[test]
fn a_scenario_laid_out_anew_is_the_same_script() {
    let shelf = Shelf::shipped();
    for (name, source) in SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/")) {
        // Squeezed onto one line where no comment forbids it, then laid out.
        let squeezed: String = source.lines().filter(|l| !l.trim_start().starts_with("//")).map(str::trim).collect::<Vec<_>>().join(" ");
        let script = |text: &str| shelf.check(&text.into()).script.unwrap_or_else(|| panic!("{name} has no script"));
        let (was, is) = (script(source), script(&hold(&squeezed)));
        assert_eq!((was.play_hash(), was.key_hash()), (is.play_hash(), is.key_hash()), "{name}");
    }
}

#[test]
fn carriage_returns_in_texts_stay_what_they_mean() {
    let once = hold("(a: \"x\r\ny\", b: r#\"x\r\"\\z\"#, c: '\r', d: r\"\\n\",) // e\r\n");
    assert_eq!(once, "(\n    a: \"x\\r\ny\",\n    b: \"x\\r\\\"\\\\z\",\n    c: '\\r',\n    d: r\"\\n\",\n) // e\n");
}

#[test]
fn a_comment_can_stand_between_any_two_tokens() {
    let source = "Scenario(format:1,id:\"a\",list:[],group:(),map:{A:(trust:+1),\"b\":[1]},moments:[Moment(id:\"m\",says:[Line(when:All([Has(\"a\"),Not(Has(\"b\"))]),\
        text:r#\"raw\"#,key:'q'),Line(text:\"A sentence.\",)],form:[(\"q\",\"a\"),(\"q\",\"a\")],to:Go(\"m\"))],)";
    let all = tokens(source);
    for comment in ["// c\n", "\n// c\n", "/* c */", "\n/* c */\n", "/* c\n d */", "\n\n// c\n\n// d\n\n", " /* c */ // d\n", "\n/* c */ /* d */"] {
        for cut in std::iter::once(0).chain(all.iter().map(|t| t.span.end as usize)) {
            hold(&[&source[..cut], comment, &source[cut..]].concat());
        }
    }
}

#[test]
fn a_file_is_changed_whole_or_left_as_it_is() {
    let folder = Folder::new();
    let here = folder.path();
    let write = |name: &str, text: &str| std::fs::write(here.join(name), text).expect("writable");
    let read = |name: &str| std::fs::read_to_string(here.join(name)).expect("readable");
    write("untidy.ron", "Scenario(format:1,id:\"a\")");
    write("broken.ron", "Scenario(format:1,id:\"a\"");
    write("tidy.ron", "Scenario(\n    format: 1,\n)\n");
    let checked = oaat(&["fmt", "--check", "untidy.ron", "tidy.ron"], here);
    assert_eq!(code(&checked), 1);
    let said = text(&checked.stdout);
    assert!(said.contains("untidy.ron: would be laid out anew") && !said.contains("tidy.ron: would be laid out anew\ntidy"), "{said}");
    assert_eq!(read("untidy.ron"), "Scenario(format:1,id:\"a\")");
    let done = oaat(&["fmt", "."], here);
    assert_eq!(code(&done), 1, "one of them has faults");
    assert!(text(&done.stdout).contains("broken.ron:1:9: error[syntax]"), "{}", text(&done.stdout));
    assert_eq!(read("untidy.ron"), "Scenario(\n    format: 1,\n    id: \"a\",\n)\n");
    assert_eq!(read("broken.ron"), "Scenario(format:1,id:\"a\"");
    assert_eq!(code(&oaat(&["fmt", "--check", "untidy.ron"], here)), 0);
    assert_eq!(code(&oaat(&["fmt"], here)), 2);
    assert!(text(&oaat(&["fmt"], here).stderr).contains("oaat fmt ."));
    assert_eq!(code(&oaat(&["fmt", "nowhere.ron"], here)), 3);
    let json = oaat(&["fmt", "--json", "--check", "broken.ron"], here);
    let document: serde_json::Value = serde_json::from_slice(&json.stdout).expect("one JSON document");
    assert_eq!(document["findings"][0]["code"], "syntax");
}

/// The tokens of a random value.
fn value() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![Just("A"), Just("Goal"), Just("r"), Just("Line"), Just("Response"), Just("true")];
    let leaf = prop_oneof![
        word.prop_map(|w| vec![w.to_owned()]),
        prop_oneof![Just("0"), Just("-12"), Just("+1"), Just("1.5")].prop_map(|n| vec![n.to_owned()]),
        prop_oneof![Just("\"\""), Just("\"a.\""), Just("\"// no \\\" /* comment\""), Just("\"two\nlines\""), Just("'\\''"), Just("r#\"raw \" \\ \"#")]
            .prop_map(|t| vec![t.to_owned()]),
        (0usize..200).prop_map(|n| vec![format!("\"{}\"", "word ".repeat(n))]),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let list = |open: &'static str, close: &'static str| {
            move |(name, items, comma): (Option<&'static str>, Vec<Vec<String>>, bool)| {
                let mut out: Vec<String> = name.into_iter().map(str::to_owned).collect();
                out.push(open.to_owned());
                let count = items.len();
                for (i, item) in items.into_iter().enumerate() {
                    out.extend(item);
                    if comma || i + 1 < count {
                        out.push(",".to_owned());
                    }
                }
                out.push(close.to_owned());
                out
            }
        };
        let name = || prop::option::of(prop_oneof![Just("A"), Just("Moment"), Just("Line"), Just("All")]);
        let field = (prop_oneof![Just("id"), Just("say"), Just("r"), Just("when")], inner.clone()).prop_map(|(name, value)| {
            let mut out = vec![name.to_owned(), ":".to_owned()];
            out.extend(value);
            out
        });
        let entry = (prop_oneof![Just("Key"), Just("\"key\""), Just("7")], inner.clone()).prop_map(|(key, value)| {
            let mut out = vec![key.to_owned(), ":".to_owned()];
            out.extend(value);
            out
        });
        prop_oneof![
            (Just(None), prop::collection::vec(inner.clone(), 0..5), any::<bool>()).prop_map(list("[", "]")),
            (name(), prop::collection::vec(inner, 0..4), any::<bool>()).prop_map(list("(", ")")),
            (name(), prop::collection::vec(field, 1..6), any::<bool>()).prop_map(list("(", ")")),
            (Just(None), prop::collection::vec(entry, 0..4), any::<bool>()).prop_map(list("{", "}")),
        ]
    })
}

/// What can stand between two tokens; `#` becomes a number.
fn between() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        8 => Just(" "),
        6 => Just(""),
        3 => Just("\n"),
        1 => Just("\n\n\n"),
        1 => Just("\r\n \t\r\n"),
        1 => Just("// c#  \n"),
        1 => Just(" // c#\r\n"),
        1 => Just("\n  // c#\n"),
        1 => Just("\n\n// c#\n\n// d#\n"),
        1 => Just("/* c# */"),
        1 => Just(" /* c# */ /* d# */ "),
        1 => Just("/* c#\n      more\n\t  */"),
        1 => Just("\n   /* c# /* in\n it */ */\n"),
        1 => Just("/* c# */ // d#\n"),
        1 => Just("\n/* c# */\n\n"),
        1 => Just("/**/"),
    ]
}

fn file() -> impl Strategy<Value = String> {
    (value(), prop::collection::vec(between(), 1..40), any::<bool>()).prop_map(|(tokens, between, attribute)| {
        let mut out = if attribute { "#![enable(implicit_some)] // a\n".to_owned() } else { String::new() };
        let mut count = 0;
        let mut gap = |out: &mut String| {
            out.push_str(&between[count % between.len()].replace('#', &count.to_string()));
            count += 1;
        };
        gap(&mut out);
        for token in tokens {
            out.push_str(&token);
            gap(&mut out);
        }
        out
    })
}

proptest! {
    // PROPTEST_CASES asks for more.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(1500), ..ProptestConfig::default() })]

    #[test]
    fn any_tree_with_comments_anywhere_is_laid_out_once_and_for_all(source in file()) {
        hold(&source);
    }

    #[test]
    fn tokens_leave_out_no_byte(source in "[\\[\\](){}\"',:a-zA-Z0-9 \n\r\t\\\\/#r*!.+é-]{0,120}") {
        let all: String = tokens(&source).iter().map(|t| t.of(&source)).collect();
        prop_assert_eq!(&all, &source);
        if let Ok(once) = format(&source) {
            prop_assert_eq!(hold(&source), once);
        }
    }
}
