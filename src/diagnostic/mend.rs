//! Mends that cannot be wrong: a misspelt name that can only be one other.

use super::Span;
use super::nearest::{distance, letters};
use serde::Serialize;

/// A change to a text: the bytes from `start` to `end` are replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mend {
    pub start: u32,
    pub end: u32,
    /// What stands there.
    pub replace: String,
    pub with: String,
}

impl Mend {
    /// The name at the beginning of a span, bare or in quotes, replaced; nothing if it is not written there plainly.
    pub(super) fn of_name(source: &str, span: Span, written: &str, meant: &str) -> Option<Mend> {
        let text = source.get(span.start as usize..span.end as usize)?;
        let quote = usize::from(text.starts_with('"'));
        let rest = text.get(quote..)?.strip_prefix(written)?;
        let ends = if quote == 1 { rest.starts_with('"') } else { !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') };
        let start = span.start + quote as u32;
        ends.then(|| Mend { start, end: start + written.len() as u32, replace: written.to_owned(), with: meant.to_owned() })
    }

    /// A text with these changes; of two that overlap only the first is made.
    pub fn apply<'m>(source: &str, mends: impl IntoIterator<Item = &'m Mend>) -> String {
        let mut mends: Vec<&Mend> = mends.into_iter().collect();
        mends.sort_by_key(|m| (m.start, m.end));
        let mut out = String::with_capacity(source.len());
        let mut at = 0;
        for mend in mends.into_iter().filter(|m| m.start < m.end) {
            let Some(between) = source.get(at..mend.start as usize) else { continue };
            out.push_str(between);
            out.push_str(&mend.with);
            at = mend.end as usize;
        }
        out.push_str(source.get(at..).unwrap_or(""));
        out
    }
}

/// Names shorter than this are near too many others.
const SHORTEST: usize = 4;

/// The name that was surely meant: one letter away at most, with no other near, and not a matter of a digit.
pub(super) fn surely<'n>(name: &str, known: &[&'n str]) -> Option<&'n str> {
    let wanted = letters(name);
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut near = known.iter().filter(|k| k.len().abs_diff(name.len()) <= 4).map(|k| (distance(&wanted, &letters(k)), *k)).filter(|(d, _)| *d <= 2);
    let found = near.next()?;
    let alone = near.next().is_none();
    let (away, meant) = found;
    (alone && away <= 1 && meant.chars().count() >= SHORTEST && digits(name) == digits(meant)).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slip_that_can_mean_one_name_is_sure() {
        assert_eq!(surely("goal_agred", &["goal_agreed", "contract_agreed"]), Some("goal_agreed"));
        assert_eq!(surely("openquestion", &["OpenQuestion", "ClosedQuestion"]), Some("OpenQuestion"));
        assert_eq!(surely("step_a", &["step_b", "step_c"]), None, "two are as near");
        assert_eq!(surely("night_3", &["night_2"]), None, "a digit is no slip");
        assert_eq!(surely("had", &["has"]), None, "too short to be sure");
        assert_eq!(surely("goal_greeds", &["goal_agreed"]), None, "two letters away");
    }

    #[test]
    fn a_mend_changes_the_name_and_nothing_else() {
        let source = "to: Go(\"excepton\"), move: Advise(\"Advise\")";
        let at = |from: &str, written: &str, meant: &str| {
            let start = source.find(from).expect("it is there");
            Mend::of_name(source, Span::new(start, start + from.len()), written, meant)
        };
        let mends = [at("\"excepton\"", "excepton", "exception"), at("Advise(\"Advise\")", "Advise", "Advice")].map(|m| m.expect("written plainly"));
        assert_eq!(Mend::apply(source, &mends), "to: Go(\"exception\"), move: Advice(\"Advise\")");
        assert_eq!(at("\"excepton\"", "xcepton", "exception"), None);
    }
}
