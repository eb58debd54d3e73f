//! English as a translation might be: every word some forty per cent longer and with accents, so that the tests see what such words do to the layout, and what is still
//! written in the code stays as it was and gives itself away.

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

/// A file of messages with its texts stretched.
pub fn stretched(source: &str) -> String {
    let mut resource = parser::parse(source.to_owned()).expect("a test holds that every file can be read");
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &mut message.value
        {
            stretch(pattern);
        }
    }
    serializer::serialize(&resource)
}

fn stretch(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = longer(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => variants.iter_mut().for_each(|v| stretch(&mut v.value)),
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Each word with two letters more for every five of its own.
pub fn longer(text: &str) -> String {
    let mut out = String::new();
    let mut letters = 0;
    for c in text.chars() {
        if !c.is_alphabetic() {
            letters = 0;
        }
        out.push(match c {
            'a' => 'å',
            'e' => 'ë',
            'o' => 'ø',
            'u' => 'ü',
            other => other,
        });
        if c.is_alphabetic() {
            letters += 1;
            if letters % 5 == 2 || letters % 5 == 4 {
                out.push(if letters % 5 == 2 { 'ñ' } else { 'i' });
            }
        }
    }
    out
}
