//! The canonical layout of a file: one for what it means and the comments and blank lines that its author put in.
//!
//! - What fits on a line of [`WIDTH`] stands on one, except moments, responses and lists of several records: these are always blocks, as is the file's own value.
//! - In a block, fields that are short and no sentence share lines; a sentence, a named part and whatever is long have lines of their own. The file's own fields have a line each.
//! - Order, names, numbers, escapes and raw texts stay as they were written; a carriage return within a text is written `\r`, so that the meaning stays.
//! - Every comment stays with what it stood before, behind or in. One blank line is kept where there were any, none behind an opening or before a closing bracket.

mod comment;
mod layout;
mod measure;
mod outline;

pub use layout::WIDTH;

use crate::diagnostic::Findings;
use crate::notation::{Token, TokenKind, parse, tokens};

/// Why a file was left as it is.
#[derive(Debug)]
pub enum Unformatted {
    /// It cannot be read.
    Faults(Findings),
    /// What was laid out would not mean the same: a fault of ours.
    Ours,
}

/// A file's text in the canonical layout.
pub fn format(source: &str) -> Result<String, Unformatted> {
    let mut findings = Findings::default();
    let tree = parse(source, &mut findings);
    let Some(tree) = tree.filter(|_| findings.is_empty()) else { return Err(Unformatted::Faults(findings)) };
    let outline = outline::outline(source).ok_or(Unformatted::Ours)?;
    let text = layout::lay_out(&outline);
    // A file is an author's work of weeks: nothing is written that does not read as before.
    let same = parse(&text, &mut findings).is_some_and(|again| findings.is_empty() && tree.means(&again));
    if same && comments(source) == comments(&text) { Ok(text) } else { Err(Unformatted::Ours) }
}

/// The comments of a file without their white space, sorted.
fn comments(source: &str) -> Vec<String> {
    let comment = |t: &&Token| matches!(t.kind, TokenKind::Comment | TokenKind::Attribute);
    let mut out: Vec<String> = tokens(source).iter().filter(comment).map(|t| t.of(source).split_whitespace().collect()).collect();
    out.sort_unstable();
    out
}
