//! What stands between two brackets, item by item: putting one in and taking one out without disturbing its neighbours or their comments.

use super::patch::Patch;
use crate::notation::{Node, Value};
use std::ops::Range;

/// A list or record with the places of its items. For a record an item is a field with its name.
#[derive(Debug)]
pub struct Brackets<'s> {
    source: &'s str,
    /// Behind the opening bracket.
    open: usize,
    /// Before the closing bracket.
    close: usize,
    items: Vec<Range<usize>>,
}

impl<'s> Brackets<'s> {
    /// `None` if the node is neither list nor record.
    pub fn of(source: &'s str, node: &Node) -> Option<Brackets<'s>> {
        let span = |n: &Node| n.span.start as usize..n.span.end as usize;
        let (name, items): (&str, Vec<Range<usize>>) = match &node.value {
            Value::List(items) => ("", items.iter().map(span).collect()),
            Value::Tuple(name, items) => (name.unwrap_or(""), items.iter().map(span).collect()),
            Value::Fields(name, fields) => (name.unwrap_or(""), fields.iter().map(|f| f.name_span.start as usize..f.value.span.end as usize).collect()),
            _ => return None,
        };
        let start = node.span.start as usize + name.len();
        let open = start + source.get(start..)?.find(['(', '['])? + 1;
        let close = (node.span.end as usize).checked_sub(1)?;
        (open <= close).then_some(Brackets { source, open, close, items })
    }

    /// The replacements that put an item in front of the one that has this number now. `own_line` asks for a line of its own if the others have several.
    pub fn insert(&self, index: usize, item: &str, own_line: bool) -> Vec<Patch> {
        self.insert_laid_out(index, &item.replace('\n', &format!("{}{}", self.newline(), self.indent())), own_line)
    }

    /// The same with an item that is laid out for these brackets already, being a copy of another.
    pub fn insert_laid_out(&self, index: usize, item: &str, own_line: bool) -> Vec<Patch> {
        let Some(before) = index.min(self.items.len()).checked_sub(1) else { return self.insert_first(item, own_line) };
        let previous = &self.items[before];
        if !(self.on_lines() && (own_line || self.begins_line(before)) || item.contains('\n')) {
            return vec![Patch::insert(previous.end, format!(", {item}"))];
        }
        let line = format!("{}{item}", self.separation());
        let gap = self.gap_behind(before);
        // A remark behind the item before belongs to it and stays on its line.
        if let Some(end) = gap.find('\n').filter(|end| has_comment(&gap[..*end])) {
            let at = previous.end + gap[..end].trim_end_matches('\r').len();
            match comma(gap) {
                Some(comma) if comma < end => return vec![Patch::insert(at, format!("{line},"))],
                None => return vec![Patch::insert(previous.end, ","), Patch::insert(at, line)],
                Some(_) => {}
            }
        }
        vec![Patch::insert(previous.end, format!(",{line}"))]
    }

    fn insert_first(&self, item: &str, own_line: bool) -> Vec<Patch> {
        let (newline, indent) = (self.newline(), self.indent());
        if let Some(first) = self.items.first() {
            let behind = if self.begins_line(0) { format!("{newline}{indent}") } else { " ".to_owned() };
            return vec![Patch::insert(first.start, format!("{item},{behind}"))];
        }
        let inner = self.source.get(self.open..self.close).unwrap_or("");
        if has_comment(inner) {
            let at = self.open + inner.trim_end().len();
            return vec![Patch::insert(at, format!("{newline}{indent}{item},"))];
        }
        let new = if own_line || item.contains('\n') { format!("{newline}{indent}{item},{newline}{}", self.outer_indent()) } else { item.to_owned() };
        Patch::replace(self.source, self.open, self.close, new).into_iter().collect()
    }

    /// The replacements that take an item out, together with what parted it from the others. Comments stay.
    pub fn remove(&self, index: usize) -> Option<Vec<Patch>> {
        let item = self.items.get(index)?;
        let cut = |from: usize, to: usize| Some(vec![Patch::replace(self.source, from, to, "")?]);
        if self.items.len() == 1 {
            let around = [self.source.get(self.open..item.start)?, self.source.get(item.end..self.close)?];
            if !around.iter().any(|gap| has_comment(gap)) {
                return cut(self.open, self.close);
            }
        } else if index > 0 && !has_comment(self.gap_behind(index - 1)) {
            return cut(self.items[index - 1].end, item.end);
        } else if index == 0 && !has_comment(self.gap_behind(0)) {
            return cut(item.start, self.items[1].start);
        }
        let gap = self.gap_behind(index);
        match comma(gap) {
            Some(comma) if has_comment(&gap[..comma]) => {
                let mut patches = cut(item.start, item.end)?;
                patches.extend(cut(item.end + comma, item.end + comma + 1)?);
                Some(patches)
            }
            comma => {
                let (from, to) = self.widened_to_line(item.start, item.end + comma.map_or(0, |c| c + 1));
                cut(from, to)
            }
        }
    }

    /// The replacements that let two neighbours change places.
    pub fn swap(&self, index: usize) -> Option<Vec<Patch>> {
        let (a, b) = (self.items.get(index)?.clone(), self.items.get(index + 1)?.clone());
        let (first, second) = (self.source.get(a.clone())?, self.source.get(b.clone())?);
        Some(vec![Patch::replace(self.source, a.start, a.end, second)?, Patch::replace(self.source, b.start, b.end, first)?])
    }

    /// What stands behind an item, up to the next or to the closing bracket: a comma, space and comments.
    fn gap_behind(&self, index: usize) -> &'s str {
        let end = self.items.get(index + 1).map_or(self.close, |next| next.start);
        self.source.get(self.items[index].end..end).unwrap_or("")
    }

    /// What stands on the item's line before it is nothing but space.
    fn begins_line(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|item| line_before(self.source, item.start).trim().is_empty())
    }

    /// Whether the items stand on several lines.
    fn on_lines(&self) -> bool {
        (0..self.items.len()).any(|i| self.begins_line(i))
    }

    /// What parts items that stand on lines: an empty line too, if the others have one.
    fn separation(&self) -> String {
        let has_empty_line = |gap: &str| gap.split('\n').skip(1).zip(gap.split('\n').skip(2)).any(|(line, _)| line.trim().is_empty());
        let airy = (0..self.items.len().saturating_sub(1)).any(|i| has_empty_line(self.gap_behind(i)));
        let newline = self.newline();
        format!("{newline}{}{}", if airy { newline } else { "" }, self.indent())
    }

    /// The indent of the items: that of the first that begins a line, else one step further in than the bracket's own line.
    fn indent(&self) -> String {
        match (0..self.items.len()).find(|i| self.begins_line(*i)) {
            Some(i) => line_before(self.source, self.items[i].start).to_owned(),
            None => format!("{}    ", self.outer_indent()),
        }
    }

    fn outer_indent(&self) -> &'s str {
        let line = line_before(self.source, self.open);
        &line[..line.len() - line.trim_start().len()]
    }

    fn newline(&self) -> &'static str {
        if self.source.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// The whole line if nothing else stands on it.
    fn widened_to_line(&self, from: usize, to: usize) -> (usize, usize) {
        let before = line_before(self.source, from);
        let after = self.source.get(to..).unwrap_or("");
        let rest = after.find('\n').map(|end| &after[..=end]);
        match rest {
            Some(rest) if before.trim().is_empty() && rest.trim().is_empty() => {
                let (from, to) = (from - before.len(), to + rest.len());
                // Of two empty lines that would meet one goes as well.
                let above = self.source.get(..from).and_then(|s| s.strip_suffix('\n')).map(|s| line_before(s, s.len()));
                let below = self.source.get(to..).and_then(|s| s.lines().next());
                let meet = above.is_some_and(|l| l.trim().is_empty()) && below.is_some_and(|l| l.trim().is_empty());
                (if meet { from - above.map_or(0, |l| l.len() + 1) } else { from }, to)
            }
            _ => (from, to),
        }
    }
}

/// A value of several lines, set in as far as the line that it begins on.
pub fn set_in(source: &str, at: usize, value: &str) -> String {
    let line = line_before(source, at);
    let indent = &line[..line.len() - line.trim_start().len()];
    let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
    value.replace('\n', &format!("{newline}{indent}"))
}

/// What stands on a line before this place.
fn line_before(source: &str, at: usize) -> &str {
    let before = source.get(..at).unwrap_or("");
    &before[before.rfind('\n').map_or(0, |i| i + 1)..]
}

/// Between items there is nothing but commas, space and comments.
fn has_comment(gap: &str) -> bool {
    gap.contains("//") || gap.contains("/*")
}

/// Where the comma stands behind an item, outside of comments.
fn comma(gap: &str) -> Option<usize> {
    let bytes = gap.as_bytes();
    let (mut at, mut open) = (0, 0usize);
    while at < bytes.len() {
        match (&bytes[at..], open) {
            ([b',', ..], 0) => return Some(at),
            ([b'/', b'/', ..], 0) => at += gap[at..].find('\n').unwrap_or(gap.len() - at),
            ([b'/', b'*', ..], _) => (open, at) = (open + 1, at + 2),
            ([b'*', b'/', ..], 1..) => (open, at) = (open - 1, at + 2),
            _ => at += 1,
        }
    }
    None
}
