//! From the outline to text: what stands on one line, what is broken over several.

use super::comment::{Comment, indent};
use super::measure::{flat_item, is_unbreakable, may_share, shares_lines};
use super::outline::{Bracket, Item, Outline, Part, Shape};

/// The width that lines have at most, where no single text is longer.
pub const WIDTH: usize = 160;

/// How far each bracket indents what stands in it.
const STEP: usize = 4;

pub fn lay_out(outline: &Outline) -> String {
    let mut page = Page { out: String::new() };
    page.lines(&outline.root.before.above, 0, true);
    if outline.root.before.blank && !page.out.is_empty() {
        page.out.push('\n');
    }
    page.inline(&outline.root.before.inline);
    match &outline.root.value.shape {
        Shape::Atom(text) => page.out.push_str(text),
        // A bracket that holds nothing stays closed.
        Shape::Bracket(bracket) if bracket.items.is_empty() => page.part(&outline.root.value, 0, 0),
        Shape::Bracket(bracket) => page.block(bracket, 0, 0, true),
    }
    page.behind(&outline.root.behind);
    page.out.push('\n');
    page.lines(&outline.below, 0, false);
    page.out
}

struct Page {
    out: String,
}

impl Page {
    fn line(&self) -> &str {
        self.out.rsplit('\n').next().unwrap_or(&self.out)
    }

    fn column(&self) -> usize {
        self.line().chars().count()
    }

    fn indent(&mut self, by: usize) {
        self.out.extend(std::iter::repeat_n(' ', by));
    }

    /// Comments on lines of their own. `first`: nothing stands before them, so that no blank line is wanted.
    fn lines(&mut self, comments: &[Comment], by: usize, first: bool) {
        for (i, comment) in comments.iter().enumerate() {
            if comment.blank_before && !(first && i == 0) {
                self.out.push('\n');
            }
            self.indent(by);
            self.comment(comment);
            self.out.push('\n');
        }
    }

    /// A comment; its further lines move as its first does.
    fn comment(&mut self, comment: &Comment) {
        if comment.fits_in_line() || comment.ends_line {
            self.out.push_str(&comment.text);
            return;
        }
        let to = indent(self.line());
        for (i, line) in comment.text.split('\n').enumerate() {
            if i == 0 {
                self.out.push_str(line);
                continue;
            }
            self.out.push('\n');
            let body = line.trim_start_matches([' ', '\t']);
            if !body.is_empty() {
                self.indent((indent(line) + to).saturating_sub(comment.indent));
                self.out.push_str(body);
            }
        }
    }

    /// Comments right before something on its line.
    fn inline(&mut self, comments: &[Comment]) {
        for comment in comments {
            self.comment(comment);
            self.out.push(' ');
        }
    }

    fn behind(&mut self, comments: &[Comment]) {
        for comment in comments {
            self.out.push(' ');
            self.comment(comment);
        }
    }

    /// A value on the line that was begun; `tail`: how much stands behind it on its last line.
    fn part(&mut self, part: &Part, by: usize, tail: usize) {
        let fits = part.flat.is_some_and(|width| self.column() + width + tail <= WIDTH) || is_unbreakable(part);
        match &part.shape {
            Shape::Atom(text) => self.out.push_str(text),
            Shape::Bracket(bracket) if fits => self.flat(bracket),
            Shape::Bracket(bracket) => self.block(bracket, by, tail, false),
        }
    }

    fn flat(&mut self, bracket: &Bracket) {
        let pad = if bracket.open == '{' && !bracket.items.is_empty() { " " } else { "" };
        self.out.push_str(&bracket.name);
        self.out.push(bracket.open);
        for (i, comment) in bracket.opening.iter().enumerate() {
            self.out.push_str(if i > 0 { " " } else { "" });
            self.comment(comment);
        }
        self.out.push_str(pad);
        for (i, item) in bracket.items.iter().enumerate() {
            self.out.push_str(if i > 0 { ", " } else { "" });
            self.item(item, 0, 0);
            self.behind(&item.behind);
        }
        self.out.push_str(pad);
        self.out.push(bracket.close());
    }

    /// An item without the comments above and behind it.
    fn item(&mut self, item: &Item, by: usize, tail: usize) {
        self.inline(&item.before.inline);
        if let Some(key) = &item.key {
            self.part(key, by, 1);
            self.out.push_str(": ");
        }
        self.inline(&item.between);
        self.part(&item.value, by, tail);
    }

    /// A bracket over several lines. `whole`: it is the file's own, in which each item has a line.
    fn block(&mut self, bracket: &Bracket, by: usize, tail: usize, whole: bool) {
        self.out.push_str(&bracket.name);
        self.out.push(bracket.open);
        if let Some(inner) = embraced(bracket).filter(|_| !whole) {
            self.part(inner, by, tail + 1);
            self.out.push(bracket.close());
            return;
        }
        self.behind(&bracket.opening);
        self.out.push('\n');
        let mut joined = false;
        let shares_lines = !whole && shares_lines(bracket);
        for (i, item) in bracket.items.iter().enumerate() {
            if joined {
                self.out.push(' ');
            } else {
                self.lines(&item.before.above, by + STEP, i == 0);
                if item.before.blank && (i > 0 || !item.before.above.is_empty()) {
                    self.out.push('\n');
                }
                self.indent(by + STEP);
            }
            self.item(item, by + STEP, 1);
            joined = shares_lines && bracket.items.get(i + 1).is_some_and(|next| self.joins(item, next));
            if joined {
                self.behind(&item.behind);
                self.out.push(',');
            } else {
                self.out.push(',');
                self.behind(&item.behind);
                self.out.push('\n');
            }
        }
        self.lines(&bracket.last, by + STEP, bracket.items.is_empty());
        self.indent(by);
        self.out.push(bracket.close());
    }

    /// Whether the next item goes to the line of the one that was just written.
    fn joins(&self, item: &Item, next: &Item) -> bool {
        if next.before.blank || !may_share(item) || !may_share(next) {
            return false;
        }
        let behind: usize = item.behind.iter().map(|c| c.width() + 1).sum();
        let needed = |width: usize| self.column() + behind + ", ".len() + width + ",".len();
        flat_item(next).is_some_and(|width| needed(width) <= WIDTH)
    }
}

/// What alone stands in a bracket and is a bracket itself: both open and close together, as in `All([ … ])`.
fn embraced(bracket: &Bracket) -> Option<&Part> {
    let [only] = &bracket.items[..] else { return None };
    let bare = bracket.opening.is_empty() && bracket.last.is_empty() && only.behind.is_empty() && only.before.above.is_empty() && only.before.inline.is_empty();
    let holds = matches!(&only.value.shape, Shape::Bracket(inner) if !inner.items.is_empty() || inner.opening.len() + inner.last.len() > 0);
    (bracket.open == '(' && only.key.is_none() && bare && holds).then_some(&only.value)
}
