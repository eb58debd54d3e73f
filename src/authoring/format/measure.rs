//! What can stand on one line, and what may share one.

use super::comment::Comment;
use super::outline::{Bracket, Item, Part, Shape};

/// Parts that are blocks however short they are.
const BLOCKS: [&str; 2] = ["Moment", "Response"];

/// Fields that are looked for at the start of a line, however short they are.
const ALONE: [&str; 5] = ["say", "why", "to", "source", "counts"];

/// A field up to this width shares its line with its neighbours.
const SHORT: usize = 96;

/// A text up to this width, in a list of such, shares its line.
const SHORT_IN_LIST: usize = 40;

/// The width of a value on one line, if it can stand on one.
pub fn flat(shape: &Shape) -> Option<usize> {
    match shape {
        Shape::Atom(text) => (!text.contains('\n')).then(|| text.chars().count()),
        Shape::Bracket(bracket) => flat_bracket(bracket),
    }
}

fn flat_bracket(bracket: &Bracket) -> Option<usize> {
    let name = bracket.name.chars().count();
    if bracket.items.is_empty() {
        let comments = inline(&bracket.opening)?;
        return bracket.last.is_empty().then(|| name + 2 + comments.saturating_sub(1));
    }
    if is_block(bracket) || !bracket.opening.is_empty() || !bracket.last.is_empty() {
        return None;
    }
    let items: usize = bracket.items.iter().map(flat_item).sum::<Option<usize>>()?;
    let commas = 2 * (bracket.items.len() - 1);
    let blanks = if bracket.open == '{' { 2 } else { 0 };
    Some(name + 2 + items + commas + blanks)
}

/// Whether it takes lines of its own however short it is.
fn is_block(bracket: &Bracket) -> bool {
    let records = bracket.items.iter().filter(|item| is_record(&item.value)).count();
    BLOCKS.contains(&bracket.name.as_str()) || (bracket.open == '[' && records > 1)
}

/// `Name(field: value, …)`, or a group without a name.
fn is_record(part: &Part) -> bool {
    matches!(&part.shape, Shape::Bracket(b) if b.open == '(' && (b.has_fields() || b.name.is_empty()))
}

/// The width of an item on one line, its comments included.
pub fn flat_item(item: &Item) -> Option<usize> {
    if !item.before.above.is_empty() {
        return None;
    }
    let key = match &item.key {
        Some(key) => key.flat? + 2,
        None => 0,
    };
    Some(inline(&item.before.inline)? + key + inline(&item.between)? + item.value.flat? + inline(&item.behind)?)
}

/// The width of comments on one line, each with a blank beside it.
fn inline(comments: &[Comment]) -> Option<usize> {
    comments.iter().map(|c| c.fits_in_line().then(|| c.width() + 1)).sum()
}

/// Whether some of a bracket's items can share lines: fields, and lists of short texts, names and numbers.
pub fn shares_lines(bracket: &Bracket) -> bool {
    let short = |item: &Item| matches!(&item.value.shape, Shape::Atom(text) if !is_sentence(text) && text.chars().count() <= SHORT_IN_LIST);
    bracket.has_fields() || (bracket.open == '[' && bracket.items.iter().all(short))
}

/// Whether an item may share its line, where items can.
pub fn may_share(item: &Item) -> bool {
    let alone = matches!(item.key.as_ref().map(|key| &key.shape), Some(Shape::Atom(name)) if ALONE.contains(&name.as_str()));
    !alone && flat_item(item).is_some_and(|width| width <= SHORT) && is_plain(&item.value)
}

/// Holds no sentence and no record with a name.
fn is_plain(part: &Part) -> bool {
    match &part.shape {
        Shape::Atom(text) => !is_sentence(text),
        Shape::Bracket(b) => (b.name.is_empty() || !b.has_fields()) && b.items.iter().all(|item| is_plain(&item.value)),
    }
}

/// A text that ends like a sentence.
fn is_sentence(written: &str) -> bool {
    written.starts_with(['"', 'r'])
        && written.trim_end_matches(['"', '#', '\'', '’', '”', '»', '›', ')', ']', ' ']).ends_with(['.', '?', '!', '…', '。', '？', '！', '؟', '।'])
}

/// A bracket around a single atom, or around another such: nothing is won by breaking it.
pub fn is_unbreakable(part: &Part) -> bool {
    match &part.shape {
        Shape::Atom(_) => true,
        Shape::Bracket(bracket) => part.flat.is_some() && matches!(&bracket.items[..], [only] if is_unbreakable(&only.value)),
    }
}
