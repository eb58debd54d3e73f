//! A part of a file as a form shows it: its values without their places, read as far as they can be.

use super::place::{Place, at};
use crate::diagnostic::Findings;
use crate::notation::{Node, Value, parse};

/// A value with how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// As it stands in the file, comments within it too.
    pub written: String,
    pub kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Text(String),
    /// A bare name, a number, true or false.
    Word(String),
    List(Vec<Part>),
    Record(Vec<(String, Part)>),
    /// Anything else: a condition, a way on, something that could not be read.
    Other,
}

impl Part {
    pub fn of(source: &str, node: &Node) -> Part {
        let written = source.get(node.span.start as usize..node.span.end as usize).unwrap_or("").to_owned();
        let kind = match &node.value {
            Value::Text(text) => Kind::Text(text.clone().into_owned()),
            Value::Char(c) => Kind::Text(c.to_string()),
            Value::Name(name) => Kind::Word((*name).to_owned()),
            Value::Int(n) => Kind::Word(n.to_string()),
            Value::Bool(b) => Kind::Word(b.to_string()),
            Value::List(items) => Kind::List(items.iter().map(|n| Part::of(source, n)).collect()),
            Value::Fields(_, fields) => Kind::Record(fields.iter().map(|f| (f.name.to_owned(), Part::of(source, &f.value))).collect()),
            Value::Tuple(_, items) if items.is_empty() => Kind::Record(Vec::new()),
            _ => Kind::Other,
        };
        Part { written, kind }
    }

    /// The part at a place of a file.
    pub fn read(source: &str, place: &Place) -> Option<Part> {
        let root = parse(source, &mut Findings::default())?;
        at(&root, place).map(|node| Part::of(source, node))
    }

    pub fn field(&self, name: &str) -> Option<&Part> {
        let Kind::Record(fields) = &self.kind else { return None };
        fields.iter().find(|(n, _)| n == name).map(|(_, part)| part)
    }

    /// The text of a field, or nothing.
    pub fn text(&self, field: &str) -> &str {
        match self.field(field).map(|p| &p.kind) {
            Some(Kind::Text(text) | Kind::Word(text)) => text,
            _ => "",
        }
    }

    /// The items of a field that holds a list.
    pub fn items(&self, field: &str) -> &[Part] {
        match self.field(field).map(|p| &p.kind) {
            Some(Kind::List(items)) => items,
            _ => &[],
        }
    }

    /// The texts of a field that holds a list of texts.
    pub fn texts(&self, field: &str) -> Vec<&str> {
        let items = self.items(field).iter();
        items.filter_map(|part| if let Kind::Text(text) | Kind::Word(text) = &part.kind { Some(text.as_str()) } else { None }).collect()
    }

    /// A field as it is written, or nothing.
    pub fn written(&self, field: &str) -> &str {
        self.field(field).map_or("", |p| &p.written)
    }
}
