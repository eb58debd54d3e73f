//! Values as a scenario file writes them.

use crate::diagnostic::Findings;
use crate::notation::parse;
use crate::texts::t;

/// A text in quotes. Letters of every script stay as they are; what would end the text, break the line or be invisible is escaped.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() || c == '\u{feff}' => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A number as effects write it, with its sign.
pub fn change(by: i8) -> String {
    if by > 0 { format!("+{by}") } else { by.to_string() }
}

/// Whether this can stand as a value, such as a condition typed by hand; else a sentence on why not.
pub fn readable(value: &str) -> Result<(), String> {
    let mut findings = Findings::default();
    let read = parse(value, &mut findings);
    match findings.into_diagnostics("", value).into_iter().next() {
        Some(first) => Err(match first.hint {
            Some(hint) => format!("{}: {hint}", first.message),
            None => first.message,
        }),
        None if read.is_some() => Ok(()),
        None => Err(t!("error-nothing-written").to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation::Value;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was(original in ".{0,40}|[\\x00-\\x1f\"'\\\\é\u{feff}\u{202e}]{0,20}") {
            let written = text(&original);
            let mut findings = Findings::default();
            let node = parse(&written, &mut findings).unwrap();
            prop_assert!(findings.is_empty(), "{}", written);
            prop_assert_eq!(node.value, Value::Text(original.into()));
            prop_assert!(!written.contains('\n'));
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_the_reason() {
        assert!(readable("AtLeast(Trust, 2)").is_ok());
        assert!(readable("AtLeast(Trust, 2").unwrap_err().contains("bracket is never closed"));
        assert!(readable("Has(\"a\"), say: \"x\"").is_err(), "one value and no more");
        assert!(readable("").is_err());
    }
}
