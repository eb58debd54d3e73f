//! Reading a tree's node as what a file is supposed to hold, reporting each fault and going on.

use super::{Field, Node, Value};
use crate::diagnostic::{Findings, Span, nearest, rules};
use crate::texts::t;

/// A value together with the place where it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct At<T> {
    pub value: T,
    pub span: Span,
}

impl<T> At<T> {
    pub fn new(value: T, span: Span) -> Self {
        At { value, span }
    }
}

/// The fields of one record being taken one after the other. What is asked for becomes known; what is left at the end was a slip.
pub struct Record<'n, 's> {
    kind: &'static str,
    span: Span,
    fields: &'n [Field<'s>],
    taken: u64,
    asked: Vec<&'static str>,
}

impl<'n, 's> Record<'n, 's> {
    /// The node as a record named `kind` (the name may be left out), or a fault and nothing.
    pub fn open(node: &'n Node<'s>, kind: &'static str, findings: &mut Findings) -> Option<Self> {
        let (name, fields): (Option<&str>, &[Field]) = match &node.value {
            Value::Fields(name, fields) => (*name, fields),
            Value::Tuple(name, items) if items.is_empty() => (*name, &[]),
            Value::Broken(_) => return None,
            _ => return wrong(&format!("{kind}(…)"), node, findings),
        };
        if let Some(name) = name.filter(|n| *n != kind) {
            let span = Span { start: node.span.start, end: node.span.start + name.len() as u32 };
            let message = t!("notation-wrong", expected = format!("{kind}(…)"), found = format!("{name}(…)"));
            findings.add_with_hint(&rules::WRONG_TYPE, span, message, t!("notation-wrong-record-hint", kind = kind));
            // A slip of the pen is read on; something else altogether would only bring a fault for each of its fields.
            nearest(name, [kind])?;
        }
        if fields.len() > 64 {
            findings.add(&rules::UNKNOWN_FIELD, node.span, t!("notation-many-fields", kind = kind));
            return None;
        }
        Some(Record { kind, span: node.span, fields, taken: 0, asked: Vec::with_capacity(24) })
    }

    pub fn span(&self) -> Span {
        self.span
    }

    /// The place of the record's name, for faults about the whole of it.
    pub fn head(&self) -> Span {
        Span { start: self.span.start, end: (self.span.start + self.kind.len() as u32).min(self.span.end) }
    }

    /// The field's value, if it is written. A second one of the same name is a fault.
    pub fn optional(&mut self, name: &'static str, findings: &mut Findings) -> Option<&'n Node<'s>> {
        self.asked.push(name);
        let mut found = None;
        for (i, field) in self.fields.iter().enumerate() {
            if field.name == name {
                self.taken |= 1 << i;
                if found.is_some() {
                    let message = t!("notation-field-twice", name = name);
                    findings.add_with_hint(&rules::DUPLICATE_FIELD, field.name_span, message, t!("notation-field-twice-hint"));
                } else {
                    found = Some(&field.value);
                }
            }
        }
        found
    }

    /// The field's value; a fault if it is missing.
    pub fn required(&mut self, name: &'static str, findings: &mut Findings) -> Option<&'n Node<'s>> {
        let found = self.optional(name, findings);
        if found.is_none() {
            // A near miss is reported once, as the misspelt field, by `close`.
            let misspelt = self.fields.iter().any(|f| nearest(f.name, [name]).is_some() && f.name != name && !self.asked.contains(&f.name));
            if !misspelt {
                let message = t!("notation-field-missing", kind = self.kind, name = name);
                findings.add_with_hint(&rules::MISSING_FIELD, self.head(), message, t!("notation-field-missing-hint", name = name));
            }
        }
        found
    }

    /// Whether this field is written before all others.
    pub fn begins_with(&self, name: &str) -> bool {
        self.fields.first().is_some_and(|f| f.name == name)
    }

    /// Reports the fields that nobody asked for. Every record may carry its author's remark in `note`.
    pub fn close(mut self, findings: &mut Findings) {
        self.optional("note", findings);
        for (i, field) in self.fields.iter().enumerate() {
            if self.taken & (1 << i) == 0 {
                let message = t!("notation-field-unknown", kind = self.kind, name = field.name);
                findings.unknown_saying(&rules::UNKNOWN_FIELD, field.name_span, message, field.name, self.asked.iter().copied());
            }
        }
    }
}

/// The node as a text that is not blank.
pub fn text(node: &Node, findings: &mut Findings) -> Option<String> {
    match &node.value {
        Value::Text(t) if t.trim().is_empty() => {
            findings.add(&rules::EMPTY_TEXT, node.span, t!("notation-text-empty"));
            None
        }
        Value::Text(t) => Some(t.clone().into_owned()),
        _ => wrong(t!("notation-wants-text"), node, findings),
    }
}

/// The node as a text with its place; the text may not be blank.
pub fn text_at(node: &Node, findings: &mut Findings) -> Option<At<String>> {
    text(node, findings).map(|t| At::new(t, node.span))
}

/// How a language tag is written.
pub fn language_hint() -> &'static str {
    t!("notation-language-hint")
}

/// The node as a language tag, such as `en-GB`; a text that is none is told and kept.
pub fn language(node: &Node, findings: &mut Findings) -> Option<String> {
    let t = text(node, findings)?;
    if !is_language(&t) {
        findings.add_with_hint(&rules::BAD_LANGUAGE, node.span, t!("notation-language", tag = &*t), language_hint());
    }
    Some(t)
}

/// Whether a text has the form of a language tag (BCP 47 in so far as scenarios need it: no private or grandfathered tags).
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    let letters = matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_alphabetic());
    letters && parts.all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The node as an id: small letters, digits, `-`, `_`, 1 to 64 of them.
pub fn id(node: &Node, findings: &mut Findings) -> Option<At<String>> {
    let t = text_at(node, findings)?;
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    if t.value.len() > 64 || !t.value.bytes().all(fits) {
        let message = t!("notation-id", id = t.value.chars().take(80).collect::<String>());
        findings.add_with_hint(&rules::BAD_ID, node.span, message, t!("notation-id-hint"));
        return None;
    }
    Some(t)
}

/// The id that a record carries, whether or not the rest of it can be read.
pub fn written_id(node: &Node) -> Option<At<String>> {
    match &node.value {
        Value::Broken(id) => id.map(|id| At::new(id.to_owned(), node.span)),
        Value::Fields(_, fields) => {
            let id = fields.iter().find(|f| f.name == "id").map(|f| &f.value)?;
            let Value::Text(text) = &id.value else { return None };
            Some(At::new(text.clone().into_owned(), id.span))
        }
        _ => None,
    }
}

/// The node as a whole number within bounds.
pub fn int(node: &Node, bounds: std::ops::RangeInclusive<i64>, findings: &mut Findings) -> Option<i64> {
    match node.value {
        Value::Int(n) if bounds.contains(&n) => Some(n),
        Value::Int(n) => {
            let message = t!("notation-bounds", number = n.to_string());
            let hint = t!("notation-bounds-hint", low = bounds.start().to_string(), high = bounds.end().to_string());
            findings.add_with_hint(&rules::OUT_OF_BOUNDS, node.span, message, hint);
            None
        }
        _ => wrong(t!("notation-wants-number"), node, findings),
    }
}

pub fn boolean(node: &Node, findings: &mut Findings) -> Option<bool> {
    match node.value {
        Value::Bool(b) => Some(b),
        _ => wrong(t!("notation-wants-boolean"), node, findings),
    }
}

pub fn character(node: &Node, findings: &mut Findings) -> Option<char> {
    match &node.value {
        Value::Char(c) => Some(*c),
        _ => wrong(t!("notation-wants-character"), node, findings),
    }
}

/// The items of a list.
pub fn list<'n, 's>(node: &'n Node<'s>, findings: &mut Findings) -> Option<&'n [Node<'s>]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => wrong(t!("notation-wants-list"), node, findings),
    }
}

/// Every item of a list that reads well.
pub fn each<T>(node: &Node, findings: &mut Findings, mut read: impl FnMut(&Node, &mut Findings) -> Option<T>) -> Vec<T> {
    let items = list(node, findings).unwrap_or(&[]);
    let mut out = Vec::with_capacity(items.len());
    out.extend(items.iter().filter_map(|item| read(item, findings)));
    out
}

/// A bare name out of a closed set, such as a move or a phase.
pub trait Named: Copy + 'static {
    /// Every value with the name that files use.
    const NAMES: &'static [(&'static str, Self)];

    /// What it is called in a sentence: "move", "phase".
    fn what() -> &'static str;

    fn name(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::NAMES.iter().find(|(_, v)| *v == self).map_or("", |(n, _)| n)
    }
}

pub fn named<T: Named>(node: &Node, findings: &mut Findings) -> Option<T> {
    match &node.value {
        Value::Name(name) => {
            let found = T::NAMES.iter().find(|(n, _)| n == name).map(|(_, v)| *v);
            if found.is_none() {
                findings.unknown(&rules::UNKNOWN_NAME, node.span, T::what(), name, T::NAMES.iter().map(|(n, _)| *n));
            }
            found
        }
        Value::Broken(_) => None,
        _ => {
            let example = T::NAMES.first().map_or("", |(n, _)| n);
            wrong(&t!("notation-wants-name", what = T::what(), example = example), node, findings)
        }
    }
}

pub fn wrong<T>(expected: &str, node: &Node, findings: &mut Findings) -> Option<T> {
    if !matches!(node.value, Value::Broken(_)) {
        findings.add(&rules::WRONG_TYPE, node.span, t!("notation-wrong", expected = expected, found = node.describe()));
    }
    None
}
