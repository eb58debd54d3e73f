//! `oaat check --fix`: mends that cannot be wrong, written only if the file is better for them.

use super::report::Mended;
use crate::diagnostic::{Diagnostic, Mend, Severity};
use crate::files;
use crate::library::Source;
use std::path::Path;

/// A mend can bring to light what could not be read before, and that may have a mend of its own.
const ROUNDS: usize = 5;

/// The file’s text with every mend that leaves it with fewer errors, and what was mended; `check` says what is wrong with a text. Nothing is written.
pub fn mend(source: &Source, check: impl Fn(&Source) -> Vec<Diagnostic>) -> (Source, Vec<Mended>) {
    let mut now = source.clone();
    let mut made = Vec::new();
    for _ in 0..ROUNDS {
        let found = check(&now);
        let sure: Vec<&Diagnostic> = found.iter().filter(|d| d.mend.is_some()).collect();
        if sure.is_empty() {
            break;
        }
        let with =
            |chosen: &[&Diagnostic]| Source { name: now.name.clone(), text: Mend::apply(&now.text, chosen.iter().filter_map(|d| d.mend.as_ref())).into() };
        let better = |chosen: &[&Diagnostic]| {
            let mended = with(chosen);
            is_better(&check(&mended), &found).then_some(mended)
        };
        // All together, or else the first that does good by itself.
        let single = || sure.iter().find_map(|d| better(&[d]).map(|mended| (vec![*d], mended)));
        let Some((chosen, mended)) = better(&sure).map(|mended| (sure.clone(), mended)).or_else(single) else { break };
        made.extend(chosen.iter().filter_map(|d| told(d)));
        now = mended;
    }
    (now, made)
}

/// Fewer errors, and no more warnings than there were.
fn is_better(after: &[Diagnostic], before: &[Diagnostic]) -> bool {
    let count = |list: &[Diagnostic], severity| list.iter().filter(|d| d.severity == severity).count();
    let (errors, were) = (count(after, Severity::Error), count(before, Severity::Error));
    errors < were || (errors == were && after.len() < before.len())
}

fn told(finding: &Diagnostic) -> Option<Mended> {
    let Mend { replace, with, .. } = finding.mend.clone()?;
    Some(Mended { code: finding.code, file: finding.file.clone(), line: finding.line, column: finding.column, replaced: replace, with })
}

/// Writes a mended text over the file that it was made from. The error is a sentence.
pub fn write(path: &Path, before: &Source, after: &Source) -> Result<(), String> {
    match files::read_text(path) {
        Ok(text) if *text == *before.text => files::write_whole(path, after.text.as_bytes()).map_err(|error| error.to_string()),
        Ok(_) => Err(format!("‘{}’ was changed by another program meanwhile, so nothing was mended in it. Try again.", path.display())),
        Err(error) => Err(error.to_string()),
    }
}
