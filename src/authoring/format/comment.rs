//! Comments, and the gaps between the parts of a file in which they stand.

use crate::notation::{Token, TokenKind};

/// A comment, or an attribute line, which is moved and kept alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// As written, without blanks at line ends.
    pub text: String,
    /// Nothing can follow on its line.
    pub ends_line: bool,
    /// What stands before it stands on an earlier line.
    pub on_new_line: bool,
    pub blank_before: bool,
    /// How far the line that it starts on was indented, if it has several: they move together with it.
    pub indent: usize,
}

impl Comment {
    fn new(token: &Token, source: &str, space: Space) -> Comment {
        let written = token.of(source);
        let ends_line = !written.starts_with("/*");
        let text = if ends_line {
            written.trim_end().replace('\r', " ")
        } else {
            let lines = written.replace("\r\n", "\n").replace('\r', "\n");
            lines.split('\n').map(|line| line.trim_end_matches([' ', '\t'])).collect::<Vec<_>>().join("\n")
        };
        let before = source.get(..token.span.start as usize).filter(|_| text.contains('\n')).unwrap_or("");
        let indent = indent(before.rsplit('\n').next().unwrap_or(before));
        Comment { text, ends_line, on_new_line: space.newline, blank_before: space.blank, indent }
    }

    /// A block comment on one line, before or behind which something else can stand.
    pub fn fits_in_line(&self) -> bool {
        !self.ends_line && !self.text.contains('\n')
    }

    pub fn width(&self) -> usize {
        self.text.chars().count()
    }
}

/// How far a line is indented; a tab counts as four blanks.
pub fn indent(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// White space between two parts.
#[derive(Clone, Copy, Debug, Default)]
struct Space {
    newline: bool,
    blank: bool,
}

impl Space {
    fn add(&mut self, written: &str) {
        let newlines = written.bytes().filter(|b| *b == b'\n').count();
        self.newline |= newlines > 0;
        self.blank |= newlines > 1;
    }
}

/// What stands between two parts of a file, but for the parts themselves.
#[derive(Debug, Default)]
pub struct Gap {
    pub comments: Vec<Comment>,
    /// How many of the comments stand before the comma.
    before_comma: Option<usize>,
    /// What follows stands on a line of its own.
    newline: bool,
    blank: bool,
}

/// The comments in front of an item.
#[derive(Debug, Default, PartialEq)]
pub struct Before {
    /// On lines of their own.
    pub above: Vec<Comment>,
    /// On its line, right before it.
    pub inline: Vec<Comment>,
    pub blank: bool,
}

impl Gap {
    /// The gap at the start of `tokens`, and how many of them it takes up.
    pub fn read(tokens: &[Token], source: &str) -> (Gap, usize) {
        let mut gap = Gap::default();
        let mut space = Space::default();
        for (i, token) in tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Space => space.add(token.of(source)),
                TokenKind::Comment | TokenKind::Attribute => {
                    gap.comments.push(Comment::new(token, source, space));
                    space = Space::default();
                }
                TokenKind::Comma if gap.before_comma.is_none() => gap.before_comma = Some(gap.comments.len()),
                _ => return (Gap { newline: space.newline, blank: space.blank, ..gap }, i),
            }
        }
        (Gap { newline: space.newline, blank: space.blank, ..gap }, tokens.len())
    }

    pub fn has_comma(&self) -> bool {
        self.before_comma.is_some()
    }

    /// Comments that stand on the line of what is before the gap, and the rest of the gap. `closes`: behind the gap stands a closing bracket, or nothing.
    pub fn split(mut self, closes: bool) -> (Vec<Comment>, Gap) {
        let on_line = self.comments.iter().position(|c| c.on_new_line).unwrap_or(self.comments.len());
        let all_on_one_line = on_line == self.comments.len() && !self.newline;
        let behind = if all_on_one_line && !closes { self.before_comma.unwrap_or(0) } else { on_line };
        let rest = self.comments.split_off(behind);
        (std::mem::replace(&mut self.comments, rest), self)
    }

    /// The comments as they stand before the item that follows.
    pub fn before(self) -> Before {
        let follows_on_line = |i: usize| self.comments.get(i + 1).map_or(!self.newline, |next| !next.on_new_line);
        let inline = (0..self.comments.len()).rev().take_while(|&i| self.comments[i].fits_in_line() && follows_on_line(i)).count();
        let mut above = self.comments;
        let inline = above.split_off(above.len() - inline);
        let blank = inline.first().map_or(self.blank, |first| first.blank_before);
        Before { above, inline, blank }
    }
}

impl Before {
    /// Puts further comments between these and the item. Where one of them needs a line, all stand above it.
    pub fn push(&mut self, comments: Vec<Comment>) {
        if comments.iter().any(|c| !c.fits_in_line()) {
            self.put_above(comments);
        } else {
            self.inline.extend(comments);
        }
    }

    /// Puts further comments on lines above the item.
    pub fn put_above(&mut self, comments: Vec<Comment>) {
        if comments.is_empty() {
            return;
        }
        let mut moved: Vec<Comment> = self.inline.drain(..).chain(comments).collect();
        for (i, comment) in moved.iter_mut().enumerate() {
            comment.blank_before = i == 0 && self.blank;
        }
        self.blank = false;
        self.above.append(&mut moved);
    }
}
