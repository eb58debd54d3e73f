//! A text as a file has it between its quotes.

/// A text in double quotes. Letters of every script stand as they are; line ends stay line ends, since a text over several lines is read as such.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\0"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Findings;
    use crate::notation::{Value, parse};

    #[test]
    fn a_quoted_text_is_read_as_it_was() {
        let text = "a \"b\" \\ é\n\tc\r\n\u{7}\u{9b}\0 ‘x’";
        let written = quoted(text);
        let node = parse(&written, &mut Findings::default()).expect("a text");
        assert_eq!(node.value, Value::Text(text.into()));
        assert!(!written.contains(['\r', '\u{7}']));
    }
}
