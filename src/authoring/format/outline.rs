//! A file as brackets and what stands in them, comments included: the tree that the layout works on.

use super::comment::{Before, Comment, Gap};
use super::measure;
use crate::notation::{Token, TokenKind, quoted, tokens};

/// A value with the width that it has on one line.
#[derive(Debug)]
pub struct Part {
    pub shape: Shape,
    /// `None`: it cannot stand on one line.
    pub flat: Option<usize>,
}

#[derive(Debug)]
pub enum Shape {
    Atom(String),
    Bracket(Bracket),
}

/// A list, a map, a record or a group.
#[derive(Debug)]
pub struct Bracket {
    pub name: String,
    pub open: char,
    /// Comments on the line of the opening bracket.
    pub opening: Vec<Comment>,
    pub items: Vec<Item>,
    /// Comments behind the last item, on lines of their own.
    pub last: Vec<Comment>,
}

impl Bracket {
    pub fn close(&self) -> char {
        match self.open {
            '(' => ')',
            '[' => ']',
            _ => '}',
        }
    }

    /// Whether its items are `name: value`.
    pub fn has_fields(&self) -> bool {
        self.open == '(' && self.items.first().is_some_and(|i| i.key.is_some())
    }
}

/// What stands between two commas.
#[derive(Debug)]
pub struct Item {
    pub before: Before,
    /// The name of a field, the key of a map.
    pub key: Option<Part>,
    /// Comments between key and value.
    pub between: Vec<Comment>,
    pub value: Part,
    /// Comments behind it on its line.
    pub behind: Vec<Comment>,
}

/// A whole file: its value, and the comments that stand below it.
#[derive(Debug)]
pub struct Outline {
    pub root: Item,
    pub below: Vec<Comment>,
}

/// The outline of a file that can be read; `None` for any other.
pub fn outline(source: &str) -> Option<Outline> {
    let tokens = tokens(source);
    let mut reader = Reader { source, tokens: &tokens, at: 0 };
    let before = reader.gap().before();
    let mut root = reader.item(before, false)?;
    let (behind, rest) = reader.gap().split(true);
    root.behind = behind;
    (reader.at == tokens.len()).then_some(Outline { root, below: rest.comments })
}

struct Reader<'s, 't> {
    source: &'s str,
    tokens: &'t [Token],
    at: usize,
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    fn kind(&self) -> Option<TokenKind> {
        self.peek().map(|t| t.kind)
    }

    fn take(&mut self) -> Option<Token> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    fn gap(&mut self) -> Gap {
        let (gap, length) = Gap::read(&self.tokens[self.at..], self.source);
        self.at += length;
        gap
    }

    /// The kind of the next token that is not silent.
    fn next_loud(&self, from: usize) -> Option<TokenKind> {
        self.tokens[from..].iter().find(|t| !t.is_silent()).map(|t| t.kind)
    }

    /// An item that stands here; `keyed`: a map's entries always have a key, and a key can be any value.
    fn item(&mut self, mut before: Before, keyed: bool) -> Option<Item> {
        let is_field = self.kind() == Some(TokenKind::Name) && self.next_loud(self.at + 1) == Some(TokenKind::Colon);
        let mut key = None;
        let mut between = Vec::new();
        if keyed || is_field {
            let mut inner = Vec::new();
            key = Some(self.part(&mut inner)?);
            before.push(inner);
            between = self.gap().comments;
            self.take().filter(|t| t.kind == TokenKind::Colon)?;
            between.extend(self.gap().comments);
        }
        let mut inner = Vec::new();
        let value = self.part(&mut inner)?;
        between.append(&mut inner);
        if key.is_none() {
            before.push(std::mem::take(&mut between));
        } else if between.iter().any(|c| !c.fits_in_line()) {
            before.put_above(std::mem::take(&mut between));
        }
        Some(Item { before, key, between, value, behind: Vec::new() })
    }

    /// A value. Comments between a name and its bracket go to `inner`.
    fn part(&mut self, inner: &mut Vec<Comment>) -> Option<Part> {
        let token = self.take()?;
        let written = token.of(self.source);
        let shape = match token.kind {
            TokenKind::Open => self.bracket("", written)?,
            TokenKind::Name if self.next_loud(self.at) == Some(TokenKind::Open) && self.opens_with_parenthesis() => {
                inner.extend(self.gap().comments);
                self.take()?;
                self.bracket(written, "(")?
            }
            TokenKind::Name | TokenKind::Number => Shape::Atom(written.to_owned()),
            // The name of a file's line end is no part of what its author wrote, unless it stands in a text.
            TokenKind::Text | TokenKind::Character => Shape::Atom(written.replace('\r', "\\r")),
            TokenKind::RawText if written.contains('\r') => {
                let hashes = written[1..].bytes().take_while(|&b| b == b'#').count();
                Shape::Atom(quoted(written.get(2 + hashes..written.len().checked_sub(1 + hashes)?)?))
            }
            TokenKind::RawText => Shape::Atom(written.to_owned()),
            _ => return None,
        };
        Some(Part { flat: measure::flat(&shape), shape })
    }

    fn opens_with_parenthesis(&self) -> bool {
        self.tokens[self.at..].iter().find(|t| !t.is_silent()).is_some_and(|t| t.of(self.source) == "(")
    }

    /// What stands in a bracket that was just opened, up to its end.
    fn bracket(&mut self, name: &str, open: &str) -> Option<Shape> {
        let open = open.chars().next()?;
        let mut bracket = Bracket { name: name.to_owned(), open, opening: Vec::new(), items: Vec::new(), last: Vec::new() };
        let gap = self.gap();
        let mut closes = self.kind() == Some(TokenKind::Close);
        let (opening, mut rest) = gap.split(closes);
        bracket.opening = opening;
        while !closes {
            let mut item = self.item(rest.before(), open == '{')?;
            let gap = self.gap();
            closes = self.kind() == Some(TokenKind::Close);
            if !closes && !gap.has_comma() {
                return None;
            }
            (item.behind, rest) = gap.split(closes);
            bracket.items.push(item);
        }
        self.take()?;
        bracket.last = rest.comments;
        Some(Shape::Bracket(bracket))
    }
}
