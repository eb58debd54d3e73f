//! What is wrong with a file, where, why it matters and how to mend it; shown alike by the command line and the app.

mod lines;
mod mend;
mod nearest;
mod rule;
pub mod rules;

pub use lines::Lines;
pub use mend::Mend;
pub use nearest::nearest;
pub use rule::Rule;

use crate::texts::t;
use serde::Serialize;
use std::fmt;

/// A stretch of a text, as byte offsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: clamp(start), end: clamp(end) }
    }
}

/// How much a finding weighs. Only errors keep a scenario from being played; what falls short of the standard for publishing is looked for only where it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Publishing,
    Warning,
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Publishing => "publishing",
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// One finding about one place of one file, before line and column are worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: &'static Rule,
    pub span: Span,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
    /// How to mend it: the nearest valid name, the bound, the missing part.
    pub hint: Option<String>,
    /// For a misspelt name that can only be another one: what was written and what was meant.
    meant: Option<(String, String)>,
}

/// A finding with its place as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    pub code: &'static str,
    pub severity: Severity,
    pub file: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Why the rule exists, in a sentence or two.
    pub why: &'static str,
    /// A change that mends it and cannot be wrong; few findings have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<Mend>,
    /// Where it stands, as byte offsets.
    #[serde(skip)]
    pub span: Span,
    /// The piece of the line around the place, for showing.
    #[serde(skip)]
    pub excerpt: String,
    /// How many characters of the excerpt stand before the place.
    #[serde(skip)]
    before: usize,
}

/// Collects findings while a file is read. Beyond `LIMIT` they are counted and no longer kept; errors go before warnings.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    left_off: usize,
    /// How many names were compared with unknown ones.
    compared: usize,
}

impl Findings {
    /// A file with more faults than this is told so; the rest shows once these are mended.
    pub const LIMIT: usize = 500;

    /// So many names are compared for one file: thousands of slips among thousands of names most likely have one cause.
    const COMPARED: usize = 100_000;

    pub fn add(&mut self, rule: &'static Rule, span: Span, message: impl Into<String>) {
        self.push(rule, span, message.into(), None, None);
    }

    pub fn add_with_hint(&mut self, rule: &'static Rule, span: Span, message: impl Into<String>, hint: impl Into<String>) {
        self.push(rule, span, message.into(), Some(hint.into()), None);
    }

    /// An unknown name, with the nearest of the names that would do.
    pub fn unknown<'n>(&mut self, rule: &'static Rule, span: Span, what: &str, name: &str, known: impl IntoIterator<Item = &'n str>) {
        self.unknown_saying(rule, span, t!("notation-unknown", what = what, name = name), name, known);
    }

    /// The same with a message of its own.
    pub fn unknown_saying<'n>(&mut self, rule: &'static Rule, span: Span, message: String, name: &str, known: impl IntoIterator<Item = &'n str>) {
        let known: Vec<&str> = known.into_iter().take(Self::COMPARED - self.compared).collect();
        self.compared += known.len();
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => Some(t!("notation-near", name = near)),
            None if known.is_empty() => None,
            None if known.len() <= 24 => Some(t!("notation-one-of", names = known.join(", "))),
            None => None,
        };
        let meant = mend::surely(name, &known).map(|meant| (name.to_owned(), meant.to_owned()));
        self.push(rule, span, message, hint, meant);
    }

    fn push(&mut self, rule: &'static Rule, span: Span, message: String, hint: Option<String>, meant: Option<(String, String)>) {
        self.keep(Finding { rule, span, message, hint, meant });
    }

    fn keep(&mut self, finding: Finding) {
        if self.list.len() < Self::LIMIT {
            self.list.push(finding);
            return;
        }
        self.left_off += 1;
        // No number of warnings may hide an error: it keeps the file from being played.
        if finding.is_error()
            && let Some(warning) = self.list.iter_mut().rev().find(|f| !f.is_error())
        {
            *warning = finding;
        }
    }

    /// Takes over what was found elsewhere in the same file, as if it had been found here.
    pub fn append(&mut self, others: Findings) {
        self.left_off += others.left_off;
        self.compared += others.compared;
        others.list.into_iter().for_each(|finding| self.keep(finding));
    }

    pub fn has_errors(&self) -> bool {
        self.list.iter().any(Finding::is_error)
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether there is a finding of this kind.
    pub fn has(&self, rule: &Rule) -> bool {
        self.list.iter().any(|f| f.rule == rule)
    }

    /// Takes out the findings that are `wanted`, in the order in which they were found.
    pub fn take(&mut self, mut wanted: impl FnMut(&Finding) -> bool) -> Findings {
        let list = self.list.extract_if(.., |finding| wanted(finding)).collect();
        Findings { list, ..Findings::default() }
    }

    /// The findings in the order of their places, with lines and columns.
    pub fn into_diagnostics(mut self, file: &str, source: &str) -> Vec<Diagnostic> {
        self.list.sort_by_key(|f| (f.span.start, f.span.end));
        self.list.dedup();
        let lines = Lines::new(source);
        let mut out: Vec<Diagnostic> = self.list.into_iter().map(|f| f.placed(file, source, &lines)).collect();
        if self.left_off > 0 {
            let last = Span::new(source.len(), source.len());
            let message = t!("notation-more", count = self.left_off);
            let more = Finding { rule: &rules::TOO_MANY_FAULTS, span: last, message, hint: Some(t!("notation-more-hint").into()), meant: None };
            out.push(more.placed(file, source, &lines));
        }
        out
    }
}

impl Finding {
    fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }

    fn placed(self, file: &str, source: &str, lines: &Lines) -> Diagnostic {
        let rule = self.rule;
        let (line, column) = lines.place(source, self.span.start);
        let (end_line, end_column) = lines.place(source, self.span.end);
        let (before, from_here) = lines.around(source, self.span.start, WIDTH);
        Diagnostic {
            code: rule.name,
            severity: rule.severity,
            file: file.to_owned(),
            line,
            column,
            end_line,
            end_column,
            mend: self.meant.as_ref().and_then(|(written, meant)| Mend::of_name(source, self.span, written, meant)),
            message: self.message,
            hint: self.hint,
            why: rule.why(),
            span: self.span,
            excerpt: [before, from_here].concat(),
            before: before.chars().count(),
        }
    }
}

/// How many characters of a line are shown.
const WIDTH: usize = 100;

impl fmt::Display for Diagnostic {
    /// The finding as `oaat check` prints it: place, message, the line with a mark under the place, and the mend.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}:{}:{}: {}[{}]: {}", self.file, self.line, self.column, self.severity, self.code, self.message)?;
        let shown: String = self.excerpt.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if !shown.trim().is_empty() {
            let number = self.line.to_string();
            let margin = " ".repeat(number.len());
            let room = shown.chars().count().saturating_sub(self.before).max(1);
            let length = if self.end_line == self.line { (self.end_column.saturating_sub(self.column)).max(1) as usize } else { room };
            writeln!(f, " {number} | {shown}")?;
            writeln!(f, " {margin} | {}{}", " ".repeat(self.before), "^".repeat(length.min(room)))?;
        }
        if let Some(hint) = &self.hint {
            writeln!(f, "   = {hint}")?;
        }
        Ok(())
    }
}

impl Diagnostic {
    /// The finding as a sentence for the app: place, what is wrong, how to mend it.
    pub fn sentence(&self) -> String {
        let mut out = t!("notation-line", line = self.line, message = &*self.message);
        if let Some(hint) = &self.hint {
            let mut letters = hint.chars();
            if let Some(first) = letters.next() {
                out.push(' ');
                out.extend(first.to_uppercase());
                out.push_str(letters.as_str());
                if !hint.ends_with(['.', '?', '!']) {
                    out.push('.');
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_of_warnings_hides_an_error() {
        let mut findings = Findings::default();
        for at in 0..=Findings::LIMIT {
            findings.add(&rules::NOT_KEYED, Span::new(at, at), "a warning");
        }
        findings.add(&rules::UNKNOWN_MOMENT, Span::new(0, 0), "an error");
        assert!(findings.has_errors());
        let told = findings.into_diagnostics("f", &" ".repeat(1_000));
        assert_eq!(told.iter().filter(|d| d.severity == Severity::Error).count(), 1);
        assert_eq!(told.last().map(|d| d.message.as_str()), Some("2 more findings are not listed"));
    }

    #[test]
    fn of_a_long_line_only_the_piece_around_the_place_is_kept_and_shown() {
        let source = format!("{}é@{}", "x".repeat(10_000), "y".repeat(10_000));
        let mut findings = Findings::default();
        findings.add(&rules::SYNTAX, Span::new(10_002, 10_003), "here");
        let [told] = &findings.into_diagnostics("f", &source)[..] else { panic!("one finding") };
        assert_eq!(told.column, 10_002);
        assert!(told.excerpt.len() < 200, "{}", told.excerpt);
        let text = told.to_string();
        let lines: Vec<&str> = text.lines().collect();
        let under = lines[2].find('^').map(|at| lines[1].chars().nth(at));
        assert_eq!(under, Some(Some('@')), "{text}");
    }

    #[test]
    fn thousands_of_slips_among_thousands_of_names_are_told_soon() {
        let names: Vec<String> = (0..20_000).map(|n| format!("a-moment-with-a-long-name-{n:05}")).collect();
        let mut findings = Findings::default();
        for name in &names {
            findings.unknown(&rules::UNKNOWN_MOMENT, Span::default(), "moment", &format!("{name}x"), names.iter().map(String::as_str));
        }
        let told = findings.into_diagnostics("f", "");
        assert_eq!(told[0].hint.as_deref(), Some("did you mean ‘a-moment-with-a-long-name-00000’?"));
    }
}
