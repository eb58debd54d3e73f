//! Texts and keys, with their escapes.

use super::{Lost, Parser, Read};
use crate::diagnostic::{Span, rules};
use crate::notation::Value;
use crate::texts::t;
use std::borrow::Cow;

impl<'s> Parser<'s, '_> {
    pub fn character(&mut self) -> Read<Value<'s>> {
        let start = self.at;
        self.at += 1;
        let read = match self.source[self.at..].chars().next() {
            Some('\\') => self.escape(start).ok(),
            Some(c) if c != '\'' => {
                self.at += c.len_utf8();
                Some(c)
            }
            _ => None,
        };
        match read {
            Some(c) if self.peek() == Some(b'\'') => {
                self.at += 1;
                Ok(Value::Char(c))
            }
            _ => {
                self.fault(&rules::SYNTAX, Span::new(start, start + 1), t!("notation-key"), t!("notation-key-hint"));
                Err(Lost)
            }
        }
    }

    pub fn text(&mut self) -> Read<Value<'s>> {
        let start = self.at;
        self.at += 1;
        let from = self.at;
        let rest = &self.bytes[from..];
        let Some(stop) = rest.iter().position(|&b| b == b'"' || b == b'\\') else {
            self.at = self.bytes.len();
            return self.unclosed_text(start);
        };
        if rest[stop] == b'"' {
            self.at = from + stop + 1;
            self.looks_closed(start)?;
            return Ok(Value::Text(Cow::Borrowed(self.slice(from, from + stop))));
        }
        let mut owned = String::new();
        loop {
            let Some(c) = self.source[self.at..].chars().next() else {
                return self.unclosed_text(start);
            };
            match c {
                '"' => {
                    self.at += 1;
                    self.looks_closed(start)?;
                    return Ok(Value::Text(Cow::Owned(owned)));
                }
                '\\' => owned.push(self.escape(start)?),
                c => {
                    owned.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
    }

    /// A text over several lines whose end is followed by a letter was most likely not closed where it should have been.
    fn looks_closed(&mut self, start: usize) -> Read<()> {
        let follows = self.peek();
        if follows.is_some_and(|b| b.is_ascii_alphanumeric()) && self.source[start..self.at].contains('\n') {
            return self.unclosed_text(start).map(|_| ());
        }
        Ok(())
    }

    fn unclosed_text(&mut self, start: usize) -> Read<Value<'s>> {
        self.fault(&rules::SYNTAX, Span::new(start, start + 1), t!("notation-text-open"), t!("notation-text-open-hint"));
        Err(Lost)
    }

    pub fn raw_text(&mut self) -> Read<Value<'s>> {
        let start = self.at;
        self.at += 1;
        let hashes = self.bytes[self.at..].iter().take_while(|&&b| b == b'#').count();
        self.at += hashes;
        if self.peek() != Some(b'"') {
            self.fault(&rules::SYNTAX, Span::new(start, self.at), t!("notation-raw-text"), t!("notation-raw-text-hint"));
            return Err(Lost);
        }
        self.at += 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let Some(length) = self.source[self.at..].find(&end) else {
            self.at = self.bytes.len();
            return self.unclosed_text(start);
        };
        let text = self.slice(self.at, self.at + length);
        self.at += length + end.len();
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    /// One escape, the cursor on its backslash.
    fn escape(&mut self, start: usize) -> Read<char> {
        let from = self.at;
        self.at += 1;
        let Some(c) = self.source[self.at..].chars().next() else {
            return self.unclosed_text(start).and(Err(Lost));
        };
        self.at += c.len_utf8();
        let simple = match c {
            'n' => Some('\n'),
            't' => Some('\t'),
            'r' => Some('\r'),
            '0' => Some('\0'),
            '"' | '\'' | '\\' => Some(c),
            'x' => {
                let digits = self.hexadecimal(2);
                u8::from_str_radix(digits, 16).ok().filter(|n| digits.len() == 2 && n.is_ascii()).map(char::from)
            }
            'u' if self.peek() == Some(b'{') => {
                self.at += 1;
                let digits = self.hexadecimal(6);
                let closed = self.peek() == Some(b'}');
                self.at += usize::from(closed);
                u32::from_str_radix(digits, 16).ok().filter(|_| closed).and_then(char::from_u32)
            }
            _ => None,
        };
        simple.ok_or_else(|| {
            let message = t!("notation-escape", written = self.slice(from, self.at));
            self.fault(&rules::SYNTAX, Span::new(from, self.at), &message, t!("notation-escape-hint"));
            Lost
        })
    }

    /// So many hexadecimal digits at most.
    fn hexadecimal(&mut self, most: usize) -> &'s str {
        let from = self.at;
        self.at += self.bytes[from..].iter().take(most).take_while(|b| b.is_ascii_hexdigit()).count();
        self.slice(from, self.at)
    }
}
