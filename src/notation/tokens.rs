//! A file as a row of tokens that leaves out no byte: what the tree has no place for, comments above all, is found here.

use super::parser::{is_name, is_name_start};
use crate::diagnostic::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Blanks, tabs and line ends; a byte order mark at the start of the file.
    Space,
    /// `// …` up to the end of its line, or `/* … */`; nested ones are part of the one around them.
    Comment,
    /// A `#![…]` line in front of the file's value.
    Attribute,
    Text,
    RawText,
    Character,
    Number,
    Name,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    Comma,
    Colon,
    /// What no file that can be read holds outside its texts and comments.
    Stray,
}

/// A piece of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: TokenKind,
    pub span: Span,
}

impl Token {
    /// The token as it is written.
    pub fn of<'s>(&self, source: &'s str) -> &'s str {
        source.get(self.span.start as usize..self.span.end as usize).unwrap_or("")
    }

    /// Whether the tree takes no notice of it.
    pub fn is_silent(&self) -> bool {
        matches!(self.kind, TokenKind::Space | TokenKind::Comment | TokenKind::Attribute)
    }
}

/// Every token of a file, end to end. What is not closed reaches to the end of the file.
pub fn tokens(source: &str) -> Vec<Token> {
    let bytes = source.as_bytes();
    let mut out: Vec<Token> = Vec::with_capacity(source.len() / 6);
    let mut before_value = true;
    let mut at = 0;
    while at < bytes.len() {
        let (kind, length) = next(&source[at..], at == 0, before_value);
        before_value &= matches!(kind, TokenKind::Space | TokenKind::Comment | TokenKind::Attribute);
        out.push(Token { kind, span: Span::new(at, at + length) });
        at += length;
    }
    out
}

/// How far white space and comments reach at the start of a text.
pub(super) fn silent_length(text: &str) -> usize {
    let mut at = 0;
    while at < text.len() {
        let (kind, length) = next(&text[at..], false, false);
        if !matches!(kind, TokenKind::Space | TokenKind::Comment) {
            break;
        }
        at += length;
    }
    at
}

/// The token at the start of `rest`, and its length.
fn next(rest: &str, at_start: bool, before_value: bool) -> (TokenKind, usize) {
    let bytes = rest.as_bytes();
    let is_space = |b: &u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r');
    let run = |holds: &dyn Fn(&u8) -> bool| bytes.iter().position(|b| !holds(b)).unwrap_or(bytes.len());
    match bytes[0] {
        b' ' | b'\t' | b'\n' | b'\r' => (TokenKind::Space, run(&is_space)),
        b'/' if bytes.get(1) == Some(&b'/') => (TokenKind::Comment, run(&|b| *b != b'\n')),
        b'/' if bytes.get(1) == Some(&b'*') => (TokenKind::Comment, block_comment(bytes)),
        b'#' if before_value && bytes.starts_with(b"#![") => (TokenKind::Attribute, run(&|b| *b != b'\n')),
        b'"' => (TokenKind::Text, quoted(bytes, b'"')),
        b'r' if matches!(bytes.get(1), Some(b'"' | b'#')) => raw_text(rest),
        b'\'' => (TokenKind::Character, character(rest)),
        b'(' | b'[' | b'{' => (TokenKind::Open, 1),
        b')' | b']' | b'}' => (TokenKind::Close, 1),
        b',' => (TokenKind::Comma, 1),
        b':' => (TokenKind::Colon, 1),
        b'+' | b'-' | b'0'..=b'9' => {
            let tail = bytes[1..].iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_')).count();
            (TokenKind::Number, 1 + tail)
        }
        b if is_name_start(b) => (TokenKind::Name, run(&|b| is_name(*b))),
        _ => {
            let length = rest.chars().next().map_or(1, char::len_utf8);
            let mark = at_start && rest.starts_with('\u{feff}');
            (if mark { TokenKind::Space } else { TokenKind::Stray }, length)
        }
    }
}

fn block_comment(bytes: &[u8]) -> usize {
    let (mut at, mut open) = (0, 0usize);
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (open, at) = (open + 1, at + 2),
            (b'*', Some(b'/')) => (open, at) = (open - 1, at + 2),
            _ => at += 1,
        }
        if open == 0 {
            return at;
        }
    }
    at
}

/// From one quote to the next that no backslash stands before.
fn quoted(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b if b == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn raw_text(rest: &str) -> (TokenKind, usize) {
    let hashes = rest[1..].bytes().take_while(|&b| b == b'#').count();
    let from = 1 + hashes + 1;
    if rest.as_bytes().get(1 + hashes) != Some(&b'"') {
        return (TokenKind::Stray, 1 + hashes);
    }
    let end = format!("\"{}", "#".repeat(hashes));
    (TokenKind::RawText, rest[from..].find(&end).map_or(rest.len(), |length| from + length + end.len()))
}

/// A character in single quotes. A lone quote is a token by itself, so that what follows can be told apart.
fn character(rest: &str) -> usize {
    match rest[1..].chars().next() {
        Some('\\') => quoted(rest.as_bytes(), b'\''),
        Some(c) if rest[1 + c.len_utf8()..].starts_with('\'') => 2 + c.len_utf8(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(source: &str) -> Vec<(TokenKind, &str)> {
        tokens(source).iter().filter(|t| t.kind != TokenKind::Space).map(|t| (t.kind, t.of(source))).collect()
    }

    #[test]
    fn comments_texts_and_brackets_are_told_apart() {
        use TokenKind::*;
        let source = "\u{feff}#![enable(x)]\nA(/* a /* b */ */ b: r#\"\"//\"#, // c\n c: '\\'', d: \"\\\"\", e: +1.5)";
        let expected = [
            (Attribute, "#![enable(x)]"),
            (Name, "A"),
            (Open, "("),
            (Comment, "/* a /* b */ */"),
            (Name, "b"),
            (Colon, ":"),
            (RawText, "r#\"\"//\"#"),
            (Comma, ","),
            (Comment, "// c"),
            (Name, "c"),
            (Colon, ":"),
            (Character, "'\\''"),
            (Comma, ","),
            (Name, "d"),
            (Colon, ":"),
            (Text, "\"\\\"\""),
            (Comma, ","),
            (Name, "e"),
            (Colon, ":"),
            (Number, "+1.5"),
            (Close, ")"),
        ];
        assert_eq!(kinds(source), expected);
    }

    #[test]
    fn what_is_not_closed_reaches_to_the_end() {
        for source in ["\"a\\", "/* /* */", "r##\"a\"#", "'\\", "[\"é"] {
            assert_eq!(tokens(source).last().map(|t| t.span.end as usize), Some(source.len()), "{source}");
        }
    }
}
