//! RON as a tree in which every part has its place, read past faults.
//!
//! The `ron` crate stops at the first fault and forgets where valid values stood. A trainer needs every fault of a file at once, each with
//! its place, also those that show only when all of it is known. So this module reads the notation into a tree and goes on after a fault: what it
//! accepts is RON (a test holds it to the `ron` crate), what it cannot read it skips to the next part that starts a line like its siblings.

mod parser;
mod record;
mod tokens;
mod written;

pub use parser::{LIMIT_BYTES, LIMIT_DEPTH, first_name, parse};
pub use record::{At, Named, Record, boolean, character, each, id, int, is_language, language, language_hint, list, named, text, text_at, written_id, wrong};
pub use tokens::{Token, TokenKind, tokens};
pub use written::quoted;

use crate::diagnostic::Span;
use crate::texts::t;
use std::borrow::Cow;

/// One value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'s> {
    pub span: Span,
    pub value: Value<'s>,
}

/// What a value is, as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'s> {
    Text(Cow<'s, str>),
    Char(char),
    Int(i64),
    /// A number with a fraction or exponent; no field takes one, but the tree keeps it to say so.
    Float(&'s str),
    Bool(bool),
    /// A bare name: an enum's variant without fields.
    Name(&'s str),
    List(Vec<Node<'s>>),
    /// `Name(field: value, …)` or `(field: value, …)`.
    Fields(Option<&'s str>, Vec<Field<'s>>),
    /// `Name(value, …)` or `(value, …)`; `()` too.
    Tuple(Option<&'s str>, Vec<Node<'s>>),
    Map(Vec<(Node<'s>, Node<'s>)>),
    /// A part that could not be read; its fault is reported already. Its `id`, if that stood before the fault: others may refer to it.
    Broken(Option<&'s str>),
}

/// One `name: value` of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Field<'s> {
    pub name: &'s str,
    pub name_span: Span,
    pub value: Node<'s>,
}

impl Node<'_> {
    /// Whether two values mean the same wherever they stand.
    pub fn means(&self, other: &Node) -> bool {
        let all = |a: &[Node], b: &[Node]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.means(b));
        match (&self.value, &other.value) {
            (Value::List(a), Value::List(b)) => all(a, b),
            (Value::Tuple(a_name, a), Value::Tuple(b_name, b)) => a_name == b_name && all(a, b),
            (Value::Fields(a_name, a), Value::Fields(b_name, b)) => {
                a_name == b_name && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.name == b.name && a.value.means(&b.value))
            }
            (Value::Map(a), Value::Map(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0.means(&b.0) && a.1.means(&b.1)),
            (a, b) => a == b,
        }
    }

    /// What stands here, in words, for "expected a text, found …".
    pub fn describe(&self) -> String {
        match &self.value {
            Value::Text(_) => t!("notation-found-text").into(),
            Value::Char(_) => t!("notation-found-character").into(),
            Value::Int(n) => t!("notation-found-number", number = n.to_string()),
            Value::Float(n) => t!("notation-found-number", number = *n),
            Value::Bool(b) => format!("{b}"),
            Value::Name(n) => t!("notation-found-name", name = *n),
            Value::List(_) => t!("notation-found-list").into(),
            Value::Fields(Some(n), _) | Value::Tuple(Some(n), _) => format!("{n}(…)"),
            Value::Fields(None, _) => t!("notation-found-fields").into(),
            Value::Tuple(None, _) => t!("notation-found-tuple").into(),
            Value::Map(_) => t!("notation-found-map").into(),
            Value::Broken(_) => t!("notation-found-unreadable").into(),
        }
    }
}
