//! What a new part of a scenario looks like before its author has written it.

use super::written::text;

/// A new response that leads where `to` says, such as `Go("focus")`.
pub fn response(id: &str, to: &str) -> String {
    format!(
        "Response(\n    id: {}, move: OpenQuestion,\n    say: \"What the trainee says.\",\n    reply: [Line(text: \"What the client answers.\")],\n    to: {to},\n)",
        text(id)
    )
}

/// A new moment with one response.
pub fn moment(id: &str, phase: &str, to: &str) -> String {
    let response = response("first", to).replace('\n', "\n        ");
    format!(
        "Moment(\n    id: {}, phase: {phase},\n    says: [Line(text: \"What the client says.\")],\n    responses: [\n        {response},\n    ],\n)",
        text(id)
    )
}

/// A new line of the client's.
pub fn line(words: &str) -> String {
    format!("Line(text: {})", text(words))
}

/// An id that nobody has yet: the one that is wanted, or the same with a number behind it.
pub fn free_id<'i>(wanted: &str, taken: impl IntoIterator<Item = &'i str> + Clone) -> String {
    let is_free = |id: &str| !taken.clone().into_iter().any(|t| t == id);
    let stem = wanted.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    let stem: String = stem.chars().take(56).collect();
    let numbered = (2..).map(|n: u32| format!("{stem}-{n}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|id| is_free(id)).unwrap_or_default()
}
