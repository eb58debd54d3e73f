//! The dictionaries that `oaat check --dictionary` names.

use crate::authoring::lint::Dictionary;
use crate::files;
use std::path::{Path, PathBuf};

/// All of them as one. The error is a sentence.
pub fn read(paths: &[PathBuf]) -> Result<Option<Dictionary>, String> {
    let mut out = Dictionary::default();
    for path in paths {
        let text = files::read_text(path).map_err(|error| error.to_string())?;
        // The first line of a Hunspell dictionary is the number of its words.
        let hunspell =
            path.extension().is_some_and(|e| e.eq_ignore_ascii_case("dic")) || text.lines().next().is_some_and(|line| line.trim().parse::<u64>().is_ok());
        if hunspell {
            let wrong = |error| format!("‘{}’ could not be read as a Hunspell dictionary: {error}.", path.display());
            out.add_hunspell(&text, &affixes(path)?).map_err(wrong)?;
        } else {
            out.add_words(&text);
        }
    }
    Ok((!paths.is_empty()).then_some(out))
}

/// The text of the `.aff` file beside a `.dic` file: it says which forms a word takes.
fn affixes(dictionary: &Path) -> Result<String, String> {
    let beside = dictionary.with_extension("aff");
    files::read_text(&beside).map_err(|error| format!("A Hunspell dictionary needs its .aff file beside it. {error}"))
}
