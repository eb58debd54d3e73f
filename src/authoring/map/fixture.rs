//! Maps to test with.

use super::Map;
use crate::diagnostic::Findings;
use crate::scenario::Scenario;

/// The map of a file among the fixtures, or of a shipped scenario.
pub fn map(name: &str) -> Map {
    let path = match name.strip_prefix('/') {
        Some(fixture) => format!("{}/tests/fixtures/{fixture}", env!("CARGO_MANIFEST_DIR")),
        None => format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR")),
    };
    let text = crate::files::read_text(std::path::Path::new(&path)).expect("it is there");
    Map::of(&Scenario::read(&text, &mut Findings::default()).expect("it reads"))
}
