//! Text to tree, in one pass, going on after faults.

mod recovery;
mod texts;

use super::tokens::silent_length;
use super::{Field, Node, Value};
use crate::diagnostic::{Findings, Rule, Span, rules};
use crate::texts::t;
use recovery::Resume;
use std::borrow::Cow;

/// Files larger than this are refused unread.
pub const LIMIT_BYTES: usize = 32 << 20;
/// Deeper nesting than this is refused: no file of ours needs a dozen.
pub const LIMIT_DEPTH: usize = 64;
/// A file of more values than this is refused: twenty thousand full moments have as many, and small values take a hundred times their bytes in memory.
pub const LIMIT_VALUES: usize = 3_000_000;
/// Going on after faults may read this many times the file again; one that would cost more is given up, its faults so far told.
const REREADING: usize = 8;

/// Reads a whole file. Faults go to `findings`; the tree holds all that could be read.
pub fn parse<'s>(source: &'s str, findings: &mut Findings) -> Option<Node<'s>> {
    if source.len() > LIMIT_BYTES {
        let message = t!("notation-large", size = LIMIT_BYTES >> 20);
        findings.add_with_hint(&rules::FILE_TOO_LARGE, Span::new(0, 0), message, t!("notation-large-hint"));
        return None;
    }
    let mut parser = Parser::new(source, findings);
    if parser.at == parser.bytes.len() {
        parser.fault(&rules::SYNTAX, Span::new(0, 0), t!("notation-empty"), t!("notation-empty-hint"));
        return None;
    }
    let node = parser.value().ok();
    parser.space();
    if node.is_some() && parser.at < parser.bytes.len() {
        let span = Span::new(parser.at, parser.at + 1);
        parser.fault(&rules::SYNTAX, span, t!("notation-behind-end"), t!("notation-behind-end-hint"));
    }
    node
}

/// The name in front of a file's first bracket, which says what the file is.
pub fn first_name(source: &str) -> Option<&str> {
    let mut findings = Findings::default();
    Some(Parser::new(source, &mut findings).name()).filter(|name| !name.is_empty())
}

/// The part being read cannot be finished; a list further out takes up the thread.
struct Lost;

type Read<T> = Result<T, Lost>;

struct Parser<'s, 'f> {
    source: &'s str,
    bytes: &'s [u8],
    at: usize,
    depth: usize,
    values: usize,
    /// The `id` of the record that could not be read last.
    lost_id: Option<&'s str>,
    /// How many bytes were read in vain, and again after a fault.
    again: usize,
    findings: &'f mut Findings,
}

pub(super) fn is_name_start(b: u8) -> bool {
    b.is_ascii_alphabetic() || b == b'_'
}

pub(super) fn is_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_'
}

impl<'s, 'f> Parser<'s, 'f> {
    /// Stands before the file's value, past its remarks.
    fn new(source: &'s str, findings: &'f mut Findings) -> Self {
        let at = if source.starts_with('\u{feff}') { 3 } else { 0 };
        let mut parser = Parser { source, bytes: source.as_bytes(), at, depth: 0, values: 0, lost_id: None, again: 0, findings };
        parser.space();
        parser.attributes();
        parser
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'s str {
        self.source.get(from..to).unwrap_or("")
    }

    fn fault(&mut self, rule: &'static Rule, span: Span, message: &str, hint: &str) {
        self.findings.add_with_hint(rule, span, message, hint);
    }

    /// The place of the character under the cursor.
    fn here(&self) -> Span {
        let length = self.source.get(self.at..).and_then(|s| s.chars().next()).map_or(0, char::len_utf8);
        Span::new(self.at, self.at + length)
    }

    /// White space and comments; block comments nest.
    fn space(&mut self) {
        while let Some(b) = self.peek() {
            match b {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b'/' if self.bytes.get(self.at + 1) == Some(&b'/') => {
                    let rest = &self.bytes[self.at..];
                    self.at += rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
                }
                b'/' if self.bytes.get(self.at + 1) == Some(&b'*') => self.block_comment(),
                _ => break,
            }
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let mut open = 0usize;
        while self.at < self.bytes.len() {
            match (self.bytes[self.at], self.bytes.get(self.at + 1)) {
                (b'/', Some(b'*')) => (open, self.at) = (open + 1, self.at + 2),
                (b'*', Some(b'/')) => (open, self.at) = (open - 1, self.at + 2),
                _ => self.at += 1,
            }
            if open == 0 {
                return;
            }
        }
        self.fault(&rules::SYNTAX, Span::new(start, start + 2), t!("notation-comment-open"), t!("notation-comment-open-hint"));
    }

    /// `#![enable(…)]` lines are allowed and do nothing: optional fields are always written bare.
    fn attributes(&mut self) {
        while self.bytes[self.at..].starts_with(b"#![") {
            let rest = &self.bytes[self.at..];
            let Some(end) = rest.iter().position(|&b| b == b'\n') else {
                self.at = self.bytes.len();
                return;
            };
            self.at += end;
            self.space();
        }
    }

    fn value(&mut self) -> Read<Node<'s>> {
        let start = self.at;
        if self.depth >= LIMIT_DEPTH {
            self.findings.add(&rules::NESTED_TOO_DEEP, self.here(), t!("notation-deep", depth = LIMIT_DEPTH));
            // As though all the rest were read in vain: a file of brackets is soon given up.
            self.at = self.bytes.len();
            return Err(Lost);
        }
        self.values += 1;
        if self.values > LIMIT_VALUES {
            let message = t!("notation-many-values", millions = LIMIT_VALUES / 1_000_000);
            self.findings.add_with_hint(&rules::FILE_TOO_LARGE, self.here(), message, t!("notation-many-values-hint"));
            self.at = self.bytes.len();
            return Err(Lost);
        }
        self.depth += 1;
        let value = self.bare_value();
        self.depth -= 1;
        Ok(Node { value: value?, span: Span::new(start, self.at) })
    }

    fn bare_value(&mut self) -> Read<Value<'s>> {
        match self.peek() {
            Some(b'"') => self.text(),
            Some(b'r') if matches!(self.bytes.get(self.at + 1), Some(b'"' | b'#')) => self.raw_text(),
            Some(b'\'') => self.character(),
            Some(b'[') => self.list(),
            Some(b'{') => self.map(),
            Some(b'(') => self.group(None),
            Some(b'+' | b'-' | b'0'..=b'9') => self.number(),
            Some(b) if is_name_start(b) => self.name_or_group(),
            Some(_) => {
                let here = self.here();
                let found = self.slice(here.start as usize, here.end as usize);
                let hint = if matches!(found, "“" | "”" | "„") { t!("notation-stray-quote-hint") } else { t!("notation-stray-hint") };
                self.fault(&rules::SYNTAX, here, &t!("notation-stray", found = found), hint);
                Err(Lost)
            }
            None => {
                self.fault(&rules::SYNTAX, self.here(), t!("notation-cut-off"), t!("notation-cut-off-hint"));
                Err(Lost)
            }
        }
    }

    fn name(&mut self) -> &'s str {
        let start = self.at;
        while self.peek().is_some_and(is_name) {
            self.at += 1;
        }
        self.slice(start, self.at)
    }

    fn name_or_group(&mut self) -> Read<Value<'s>> {
        let name = self.name();
        let end = self.at;
        self.space();
        if self.peek() == Some(b'(') {
            return self.group(Some(name));
        }
        self.at = end;
        Ok(match name {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => Value::Name(name),
        })
    }

    /// Behind a value: `true` if another may follow, `false` if the closing bracket was read.
    fn separator(&mut self, open: usize, close: u8) -> Read<bool> {
        let end_of_value = self.at;
        self.space();
        let comma = self.peek() == Some(b',');
        if comma {
            self.at += 1;
            self.space();
        }
        match self.peek() {
            Some(b) if b == close => {
                self.at += 1;
                Ok(false)
            }
            Some(b @ (b')' | b']' | b'}')) => {
                let span = Span::new(open, open + 1);
                let message = t!("notation-bracket-other", with = (b as char).to_string());
                let hint = t!("notation-bracket-other-hint", close = (close as char).to_string());
                self.findings.add_with_hint(&rules::SYNTAX, span, message, hint);
                Err(Lost)
            }
            Some(_) if comma => Ok(true),
            Some(b) if is_name_start(b) || matches!(b, b'"' | b'(' | b'[' | b'\'') => {
                let span = Span::new(end_of_value.saturating_sub(1), end_of_value);
                // A word that touches the end of a text was most likely meant to be part of it.
                if self.at == end_of_value && is_name_start(b) && self.bytes[end_of_value - 1] == b'"' {
                    self.fault(&rules::SYNTAX, span, t!("notation-word-follows"), t!("notation-word-follows-hint"));
                    return Err(Lost);
                }
                self.fault(&rules::SYNTAX, span, t!("notation-comma"), t!("notation-comma-hint"));
                Ok(true)
            }
            Some(_) => {
                let message = t!("notation-comma-or", close = (close as char).to_string());
                self.findings.add(&rules::SYNTAX, self.here(), message);
                Err(Lost)
            }
            None => {
                let span = Span::new(open, open + 1);
                let hint = t!("notation-bracket-open-hint", close = (close as char).to_string());
                self.findings.add_with_hint(&rules::SYNTAX, span, t!("notation-bracket-open"), hint);
                Err(Lost)
            }
        }
    }

    fn list(&mut self) -> Read<Value<'s>> {
        let open = self.at;
        self.at += 1;
        self.space();
        let mut items = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::List(items));
        }
        loop {
            let start = self.at;
            self.lost_id = None;
            let more = self.value().and_then(|node| {
                items.push(node);
                self.separator(open, b']')
            });
            match more {
                Ok(true) => {}
                Ok(false) => return Ok(Value::List(items)),
                Err(Lost) => {
                    let resume = self.next_sibling(start).ok_or(Lost)?;
                    if items.last().is_none_or(|n| (n.span.start as usize) < start) {
                        items.push(Node { span: Span::new(start, self.at), value: Value::Broken(self.lost_id) });
                    }
                    match resume {
                        Resume::Sibling(at) => self.go_on_at(at)?,
                        Resume::Closed(at) => {
                            self.go_on_at(at)?;
                            return Ok(Value::List(items));
                        }
                    }
                }
            }
        }
    }

    fn map(&mut self) -> Read<Value<'s>> {
        let open = self.at;
        self.at += 1;
        self.space();
        let mut entries = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Map(entries));
        }
        loop {
            let key = self.value()?;
            self.space();
            self.colon()?;
            let value = self.value()?;
            entries.push((key, value));
            if !self.separator(open, b'}')? {
                return Ok(Value::Map(entries));
            }
        }
    }

    fn colon(&mut self) -> Read<()> {
        if self.peek() != Some(b':') {
            let here = self.here();
            self.fault(&rules::SYNTAX, here, t!("notation-colon"), t!("notation-colon-hint"));
            return Err(Lost);
        }
        self.at += 1;
        self.space();
        Ok(())
    }

    /// `( … )`: fields if the first item is `name:`, values otherwise.
    fn group(&mut self, name: Option<&'s str>) -> Read<Value<'s>> {
        let open = self.at;
        self.at += 1;
        self.space();
        if self.peek() == Some(b')') {
            self.at += 1;
            return Ok(Value::Tuple(name, Vec::new()));
        }
        if self.field_follows() { self.fields(name, open) } else { self.tuple(name, open) }
    }

    fn field_follows(&self) -> bool {
        let rest = &self.source[self.at..];
        let length = rest.bytes().take_while(|&b| is_name(b)).count();
        let mut behind = rest[length..].trim_start();
        if behind.starts_with('/') {
            behind = &behind[silent_length(behind)..];
        }
        length > 0 && is_name_start(rest.as_bytes()[0]) && behind.starts_with(':')
    }

    fn fields(&mut self, name: Option<&'s str>, open: usize) -> Read<Value<'s>> {
        let mut fields = Vec::with_capacity(8);
        match self.each_field(open, &mut fields) {
            Ok(()) => Ok(Value::Fields(name, fields)),
            Err(Lost) => {
                self.lost_id = fields.into_iter().find_map(|f| match f.value.value {
                    Value::Text(Cow::Borrowed(id)) if f.name == "id" => Some(id),
                    _ => None,
                });
                Err(Lost)
            }
        }
    }

    fn each_field(&mut self, open: usize, fields: &mut Vec<Field<'s>>) -> Read<()> {
        loop {
            let start = self.at;
            let field = self.name();
            let name_span = Span::new(start, self.at);
            if !field.bytes().next().is_some_and(is_name_start) {
                let here = if field.is_empty() { self.here() } else { name_span };
                self.fault(&rules::SYNTAX, here, t!("notation-field-name"), t!("notation-field-name-hint"));
                return Err(Lost);
            }
            self.space();
            self.colon()?;
            let value = self.value()?;
            fields.push(Field { name: field, name_span, value });
            if !self.separator(open, b')')? {
                return Ok(());
            }
        }
    }

    fn tuple(&mut self, name: Option<&'s str>, open: usize) -> Read<Value<'s>> {
        let mut items = Vec::new();
        loop {
            items.push(self.value()?);
            if !self.separator(open, b')')? {
                return Ok(Value::Tuple(name, items));
            }
        }
    }

    fn number(&mut self) -> Read<Value<'s>> {
        let start = self.at;
        self.at += 1;
        while self.peek().is_some_and(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'_') {
            self.at += 1;
        }
        let written = self.slice(start, self.at);
        let digits = written.strip_prefix('+').unwrap_or(written);
        if let Ok(n) = digits.parse::<i64>() {
            return Ok(Value::Int(n));
        }
        if digits.parse::<f64>().is_ok_and(f64::is_finite) && digits.bytes().any(|b| b.is_ascii_digit()) {
            return Ok(Value::Float(written));
        }
        let span = Span::new(start, self.at);
        self.fault(&rules::SYNTAX, span, &t!("notation-number", written = written), t!("notation-number-hint"));
        Err(Lost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(source: &str) -> Vec<String> {
        let mut findings = Findings::default();
        parse(source, &mut findings);
        findings.into_diagnostics("f", source).into_iter().map(|d| format!("{}:{} {}", d.line, d.column, d.message)).collect()
    }

    #[test]
    fn a_broken_moment_leaves_the_others_readable() {
        let source = "[\n  M(id: \"a\"),\n  M(id: @, x: 1),\n  M(id: \"c),\n  M(id: \"d\" y: 2),\n  M(id: \"e\", l: [1),\n  M(id: \"f\"),\n]";
        let mut findings = Findings::default();
        let tree = parse(source, &mut findings).expect("a list is read");
        let Value::List(items) = &tree.value else { panic!("not a list") };
        assert_eq!(items.len(), 6);
        assert_eq!(items.iter().filter(|n| matches!(n.value, Value::Broken(_))).count(), 3);
        assert_eq!(items[4].value, Value::Broken(Some("e")));
        assert_eq!(
            faults(source),
            [
                "3:9 ‘@’ cannot stand here",
                "4:9 this text is not closed",
                "5:11 a comma is missing behind this",
                "6:17 this bracket is closed with ‘)’ further on",
            ]
        );
    }

    #[test]
    fn the_name_of_a_field_starts_with_a_letter_and_comments_can_stand_behind_it() {
        assert_eq!(faults("(a: 1, 2b: 3)"), ["1:8 expected the name of a field"]);
        assert!(faults("(a /* c */ // d\n : 1, b /* e */: 2)").is_empty());
    }

    #[test]
    fn nesting_is_bounded() {
        let deep = "[".repeat(100_000);
        assert_eq!(faults(&deep).len(), 1);
    }

    #[test]
    fn a_list_that_is_not_closed_does_not_take_in_what_stands_around_it() {
        for comma in ["", ","] {
            let source = format!("[\n  M(\n    l: [\n      R(1){comma}\n  ),\n  M(\n    l: [\n      R(2),\n    ],\n  ),\n]");
            let mut findings = Findings::default();
            let tree = parse(&source, &mut findings).expect("a list is read");
            let Value::List(items) = &tree.value else { panic!("not a list") };
            assert!(items.len() == 2 && items.iter().all(|n| matches!(n.value, Value::Fields(..))), "{items:?}");
            assert_eq!(faults(&source), ["3:8 this bracket is closed with ‘)’ further on"]);
        }
    }

    #[test]
    fn files_that_make_going_on_dear_are_given_up() {
        for line in ["M(r#\"\n", "M(/*\n", "M([[[[[\n"] {
            let found = faults(&format!("[\n{}", line.repeat(20_000)));
            assert!((1..=REREADING + 4).contains(&found.len()), "{line}: {}", found.len());
        }
        let many = faults(&format!("[{}]", "[],".repeat(LIMIT_VALUES)));
        assert_eq!(many.len(), 1);
        // Each inner item looks for a sibling of its own name, and there is none in all the file.
        let names: String = (0..20_000).map(|n| format!("A(x: [\n  B{n}(@\n")).collect();
        assert!(!faults(&format!("[\n{names}")).is_empty());
        assert!(!faults(&format!("[\n{}", "M(\"\\u{\n".repeat(20_000))).is_empty());
    }

    #[test]
    fn a_broken_escape_is_shown_as_it_is_written() {
        assert_eq!(faults(r#""\u{é}""#), [r"1:2 ‘\u{’ means nothing in a text"]);
        assert_eq!(faults(r#""\u{+41}""#), [r"1:2 ‘\u{’ means nothing in a text"]);
        assert_eq!(faults(r#""\x+5""#), [r"1:2 ‘\x’ means nothing in a text"]);
    }

    #[test]
    fn escapes_mean_what_they_mean_in_ron() {
        let mut findings = Findings::default();
        let node = parse(r#""a\n\u{e9}\x41\"""#, &mut findings).expect("a text");
        assert_eq!(node.value, Value::Text("a\né\u{41}\"".into()));
        assert!(findings.is_empty());
    }
}
