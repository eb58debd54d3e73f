//! The same choices give the same result: attempts of every released format, with the scenario and the rubric of their time, still load and score as they did.
//!
//! `OAAT_RENEW_GOLDEN=1 cargo test golden` writes the outcomes anew. A format that was released is never renewed: a change of meaning gets a rules version of its own.

use one_at_a_time::analysis;
use one_at_a_time::attempt;
use one_at_a_time::library;
use one_at_a_time::scoring::{Judge, Outcome};
use std::path::{Path, PathBuf};

fn formats() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/golden");
    std::fs::read_dir(folder).expect("the fixtures are there").map(|e| e.expect("readable").path()).collect()
}

#[test]
fn golden_attempts_verify_and_score_as_they_did() {
    let mut seen = 0;
    for format in formats() {
        let folder = library::folder(&format).expect("readable");
        for path in attempt::list(&format).expect("readable") {
            let record = attempt::read_file(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let script = folder.entries.iter().filter_map(|e| e.script.as_ref()).find(|s| s.play_hash() == record.header.play);
            let script = script.unwrap_or_else(|| panic!("{}: its scenario no longer has the hash that it had", path.display()));
            assert_eq!(record.header.key, Some(script.key_hash()), "{}", path.display());
            let transcript = attempt::verify(&record, script).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let judge = Judge::new(script);
            let (attainable, _) = analysis::attainable(script, &judge);
            let outcome = Outcome::of(script, &judge, &attainable, &transcript);
            let now = serde_json::to_string_pretty(&outcome).expect("plain data") + "\n";
            let golden = path.with_extension("outcome.json");
            if std::env::var_os("OAAT_RENEW_GOLDEN").is_some() {
                std::fs::write(&golden, &now).expect("writable");
            }
            assert_eq!(now, std::fs::read_to_string(&golden).expect("each attempt has its outcome"), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 4);
}
