//! What reads is laid out, means the same and, laid out once more, stays as it is; also with comments between any of its tokens.
#![no_main]

use libfuzzer_sys::fuzz_target;
use one_at_a_time::authoring::format::{Unformatted, format};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::notation::{Node, TokenKind, parse, tokens};

/// What is put between tokens.
const BETWEEN: [&str; 12] = ["", "", "", " ", "\n", "\n\n", "// c\n", "\n// c\n", "/* c */", "\n\n/* c */\n\n", "/* c\n    d */", " /* c */ // d\r\n"];

fuzz_target!(|text: &str| {
    let mut findings = Findings::default();
    let tree = parse(text, &mut findings).filter(|_| findings.is_empty());
    let told = format(text);
    let Some(tree) = tree else {
        assert!(matches!(told, Err(Unformatted::Faults(told)) if !told.is_empty()), "a file with faults is left as it is");
        return;
    };
    hold(&tree, text);
    hold(&tree, &woven(text));
});

/// The text with something between its tokens; what it is depends on the text alone.
fn woven(text: &str) -> String {
    // A byte order mark is one at the start only.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut number = text.bytes().fold(text.len(), |n, b| n.wrapping_mul(31).wrapping_add(usize::from(b)));
    let mut out = String::new();
    let mut ends_line = false;
    for token in tokens(text) {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Nothing can stand behind these on their line.
        if ends_line {
            out.push('\n');
        }
        ends_line = token.kind == TokenKind::Attribute || token.of(text).starts_with("//");
        out.push_str(BETWEEN[(number >> 33) % BETWEEN.len()]);
        out.push_str(token.of(text));
    }
    out
}

fn hold(tree: &Node, text: &str) {
    let Ok(once) = format(text) else { panic!("it reads and is not laid out:\n{text}") };
    let mut findings = Findings::default();
    let again = parse(&once, &mut findings).expect("it reads again");
    assert!(findings.is_empty() && tree.means(&again), "{once}");
    assert!(!once.contains('\r') && once.ends_with('\n'));
    let Ok(twice) = format(&once) else { panic!("not laid out twice:\n{once}") };
    assert_eq!(once, twice);
}
