//! The words of the interface, in the languages it speaks: Fluent messages by key, so that plurals, cases and word order belong to the translation and not to the code.
//!
//! Scenarios, rubrics and policies keep the language that they are written in, and the system its own for what it says of files. What is said off the interface's thread is said in
//! English unless the work is done within [`speaking`].

mod dates;
mod language;
mod messages;
mod shipped;
#[cfg(test)]
mod stretched;
#[cfg(test)]
mod tests;

pub use dates::{civil, date};
pub use language::Language;
pub use messages::{Value, choose, plain, speaking, spoken, translated, with};

/// A message of the interface in the language that is chosen: `t!("library-title")` is a `&'static str`, `t!("library-more", count = n)` with what varies in it a `String`.
macro_rules! t {
    ($key:literal) => {
        $crate::texts::plain($key)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::texts::with($key, &[$((stringify!($name), $crate::texts::Value::from($value))),+])
    };
}
pub(crate) use t;

/// ‘a’, ‘a and b’, ‘a, b and c’; nothing for no parts.
pub fn join(parts: &[String]) -> Option<String> {
    match parts {
        [] => None,
        [one] => Some(one.clone()),
        [first @ .., last] => Some(t!("list-two", first = first.join(", "), last = last)),
    }
}

/// With a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
