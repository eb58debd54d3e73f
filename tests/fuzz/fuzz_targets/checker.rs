//! The checker ends on every text: with findings or with a script.
#![no_main]

use libfuzzer_sys::fuzz_target;
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{Shelf, Source, is_part};
use std::sync::LazyLock;

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::shipped);

fuzz_target!(|text: &str| {
    let source = Source { name: "f".into(), text: text.into() };
    if is_part(text) {
        let mut findings = Findings::default();
        let added = Shelf::default().add(source, &mut findings);
        assert!(added || !findings.is_empty(), "refused without a word");
        findings.into_diagnostics("f", text);
    } else {
        let (entry, _) = SHELF.entry(source, false, false);
        assert!(entry.script.is_some() || entry.errors() > 0, "refused without a word");
    }
});
