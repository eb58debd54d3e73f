//! A file with its texts put in other words; everything else stays as it stands.

use super::{Row, Text};
use crate::diagnostic::{Span, nearest};
use crate::notation::{Node, Value, quoted};
use rustc_hash::{FxHashMap, FxHashSet};

/// What is to be put into a file.
pub struct Wanted<'r> {
    pub rows: &'r [Row],
    pub language: Option<&'r str>,
    pub id: Option<&'r str>,
}

/// The file that came out, and what is to be said about the table.
#[derive(Debug, Default)]
pub struct Applied {
    pub text: String,
    /// Rows that cannot be used: line of the table, what is wrong.
    pub faults: Vec<(u64, String)>,
    /// Texts without a translation.
    pub missing: Vec<String>,
    /// Rows whose text reads otherwise now than when it was translated: line of the table, id.
    pub stale: Vec<(u64, String)>,
}

/// How many unknown ids get a guess at what was meant.
const GUESSES: usize = 20;

/// Puts the translations of a table into the file that the texts were collected from.
pub fn apply(source: &str, tree: &Node, texts: &[Text], wanted: &Wanted) -> Applied {
    let mut applied = Applied::default();
    let known: FxHashMap<&str, &Text> = texts.iter().map(|t| (t.id.as_str(), t)).collect();
    let mut seen: FxHashMap<&str, u64> = FxHashMap::default();
    let mut pieces: Vec<(Span, &str)> = Vec::new();
    let mut translated: FxHashSet<&str> = FxHashSet::default();
    let mut guesses = 0;
    for row in wanted.rows {
        let Some(text) = known.get(row.id.as_str()) else {
            guesses += 1;
            let near = if guesses <= GUESSES { nearest(&row.id, known.keys().copied()) } else { None };
            let hint = near.map_or(String::new(), |near| format!("; did you mean ‘{near}’?"));
            applied.faults.push((row.line, format!("the scenario has no text ‘{}’{hint}", row.id)));
            continue;
        };
        if let Some(first) = seen.insert(&row.id, row.line) {
            applied.faults.push((row.line, format!("‘{}’ stands in line {first} already; keep one of them", row.id)));
            continue;
        }
        if row.translation.trim().is_empty() {
            continue;
        }
        if let Some(c) = row.translation.chars().find(|c| is_damage(*c) && !text.text.contains(*c)) {
            applied.faults.push((
                row.line,
                format!("the translation of ‘{}’ holds U+{:04X}, which is no letter: the table was damaged or saved in another encoding", row.id, u32::from(c)),
            ));
            continue;
        }
        if row.source.as_ref().is_some_and(|was| !same_words(was, &text.text)) {
            applied.stale.push((row.line, row.id.clone()));
        }
        translated.insert(&row.id);
        // What reads the same stays as its author wrote it, escapes and all.
        if row.translation != text.text.replace("\r\n", "\n").replace('\r', "\n") {
            pieces.push((text.span, &row.translation));
        }
    }
    applied.missing = texts.iter().filter(|t| !translated.contains(t.id.as_str())).map(|t| t.id.clone()).collect();
    for (name, value) in [("language", wanted.language), ("id", wanted.id)] {
        pieces.extend(field_span(tree, name).zip(value));
    }
    applied.text = spliced(source, pieces);
    applied
}

/// What stands in no text that somebody typed, and in place of letters that were lost.
fn is_damage(c: char) -> bool {
    c == char::REPLACEMENT_CHARACTER || (c.is_control() && !matches!(c, '\n' | '\t'))
}

fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

fn field_span(tree: &Node, name: &str) -> Option<Span> {
    let Value::Fields(_, fields) = &tree.value else { return None };
    fields.iter().find(|f| f.name == name).map(|f| f.value.span)
}

/// The file with texts in other places' stead.
fn spliced(source: &str, mut pieces: Vec<(Span, &str)>) -> String {
    pieces.sort_unstable_by_key(|(span, _)| span.start);
    let mut out = String::with_capacity(source.len() + source.len() / 4);
    let mut at = 0;
    for (span, text) in pieces {
        let (start, end) = (span.start as usize, span.end as usize);
        let (Some(before), Some(was)) = (source.get(at..start), source.get(start..end)) else { continue };
        out.push_str(before);
        out.push_str(&written_like(was, text));
        at = end;
    }
    out.push_str(source.get(at..).unwrap_or(""));
    out
}

/// A text written as the one in whose place it comes: raw if that was raw, over several lines if that was.
fn written_like(was: &str, text: &str) -> String {
    let plain = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    if was.starts_with('r') && text.chars().all(plain) {
        let hashes = was[1..].bytes().take_while(|&b| b == b'#').count();
        let enough = (hashes..).map(|n| "#".repeat(n)).find(|hashes| !text.contains(&format!("\"{hashes}")));
        if let Some(hashes) = enough {
            return format!("r{hashes}\"{text}\"{hashes}");
        }
    }
    let quoted = quoted(text);
    if was.contains('\n') { quoted } else { quoted.replace('\n', "\\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_like_the_one_before_it() {
        assert_eq!(written_like("\"a\"", "b \"c\"\nd"), "\"b \\\"c\\\"\\nd\"");
        assert_eq!(written_like("\"a\nb\"", "c\nd"), "\"c\nd\"");
        assert_eq!(written_like("r\"a\"", "b\\c"), "r\"b\\c\"");
        assert_eq!(written_like("r#\"a\"#", "b\"#c"), "r##\"b\"#c\"##");
        assert_eq!(written_like("r\"a\"", "\u{7}\""), "\"\\u{7}\\\"\"");
    }
}
