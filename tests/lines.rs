//! A strong line and a careless one for every presentation that is shipped, as response ids: the strong one passes, the careless one does not.

use crate::held::{HELD, Held};
use one_at_a_time::scoring::Outcome;
use one_at_a_time::script::Script;
use one_at_a_time::session::{Transcript, open};
use std::path::Path;

/// The session of a file of response ids.
fn held(script: &Script, presentation: usize, file: &Path) -> Transcript {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut transcript = Transcript::begin(&script.play, presentation as u8);
    for id in text.lines().map(|l| l.split('#').next().unwrap_or("").trim()).filter(|l| !l.is_empty()) {
        let found = open(&script.play, &transcript.state()).find(|r| script.play.response(*r).id == id);
        let response = found.unwrap_or_else(|| panic!("{}: ‘{id}’ is not open", file.display()));
        assert!(transcript.say(&script.play, response));
    }
    assert!(transcript.state().over, "{} stops before the end", file.display());
    transcript
}

#[test]
fn strong_lines_pass_and_careless_ones_do_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lines");
    for Held { script, judge, attainable, .. } in &*HELD {
        for (p, presentation) in script.play.presentations.iter().enumerate() {
            for (kind, passes) in [("best", true), ("careless", false)] {
                let file = folder.join(format!("{}.{}.{kind}.txt", script.about.id, presentation.id));
                let outcome = Outcome::of(script, judge, attainable, &held(script, p, &file));
                assert_eq!(outcome.passed, passes, "{}: {} %, {:?}", file.display(), outcome.total.percent(), outcome.shortfalls);
            }
        }
    }
}
