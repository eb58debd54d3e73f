//! The reader ends on every text, says something about each that it refuses, and its tokens leave out no byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::notation::{first_name, parse, tokens};

fuzz_target!(|text: &str| {
    let mut findings = Findings::default();
    let tree = parse(text, &mut findings);
    assert!(tree.is_some() || !findings.is_empty(), "refused without a word");
    first_name(text);
    let all: String = tokens(text).iter().map(|token| token.of(text)).collect();
    assert_eq!(all, text);
    let lines = text.lines().count() as u32 + 1;
    assert!(findings.into_diagnostics("f", text).iter().all(|told| (1..=lines).contains(&told.line)));
});
