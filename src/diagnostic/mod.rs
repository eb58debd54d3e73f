//! What is wrong with a file, where, why it matters and how to mend it; shown alike by the command line and the app.

pub mod catalogue;
mod lines;
mod nearest;

pub use catalogue::{Code, Rule};
pub use lines::Lines;
pub use nearest::nearest;

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

/// How much a finding weighs. Only errors keep a scenario from being played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Warning,
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// One finding about one place of one file, before line and column are worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub span: Span,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
    /// How to mend it: the nearest valid name, the bound, the missing part.
    pub hint: Option<String>,
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
    /// Why the rule exists, in a sentence.
    pub why: &'static str,
    /// The line of the file that holds the place, for showing.
    #[serde(skip)]
    pub excerpt: String,
}

/// Collects findings while a file is read. Beyond `LIMIT` they are counted and no longer kept.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    left_off: usize,
}

impl Findings {
    /// A file with more faults than this is told so; the rest shows once these are mended.
    pub const LIMIT: usize = 500;

    pub fn add(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.push(code, span, message.into(), None);
    }

    pub fn add_with_hint(&mut self, code: Code, span: Span, message: impl Into<String>, hint: impl Into<String>) {
        self.push(code, span, message.into(), Some(hint.into()));
    }

    /// An unknown name, with the nearest of the names that would do.
    pub fn unknown<'n>(&mut self, code: Code, span: Span, what: &str, name: &str, known: impl IntoIterator<Item = &'n str>) {
        let known: Vec<&str> = known.into_iter().collect();
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => Some(format!("did you mean ‘{near}’?")),
            None if known.is_empty() => None,
            None if known.len() <= 24 => Some(format!("one of: {}", known.join(", "))),
            None => None,
        };
        self.push(code, span, format!("there is no {what} ‘{name}’"), hint);
    }

    fn push(&mut self, code: Code, span: Span, message: String, hint: Option<String>) {
        if self.list.len() < Self::LIMIT {
            self.list.push(Finding { code, span, message, hint });
        } else {
            self.left_off += 1;
        }
    }

    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|f| f.code.rule().severity == Severity::Error)
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn append(&mut self, mut other: Findings) {
        self.left_off += other.left_off;
        let room = Self::LIMIT.saturating_sub(self.list.len());
        if other.list.len() > room {
            self.left_off += other.list.len() - room;
            other.list.truncate(room);
        }
        self.list.append(&mut other.list);
    }

    /// The findings in the order of their places, with lines and columns.
    pub fn into_diagnostics(mut self, file: &str, source: &str) -> Vec<Diagnostic> {
        self.list.sort_by_key(|f| (f.span.start, f.span.end));
        self.list.dedup();
        let lines = Lines::new(source);
        let mut out: Vec<Diagnostic> = self.list.into_iter().map(|f| f.placed(file, source, &lines)).collect();
        if self.left_off > 0 {
            let last = Span::new(source.len(), source.len());
            let message = format!("{} more findings are not listed", self.left_off);
            let more = Finding { code: Code::TooManyFaults, span: last, message, hint: Some("mend these first, then check again".into()) };
            out.push(more.placed(file, source, &lines));
        }
        out
    }
}

impl Finding {
    fn placed(self, file: &str, source: &str, lines: &Lines) -> Diagnostic {
        let rule = self.code.rule();
        let (line, column) = lines.place(source, self.span.start);
        let (end_line, end_column) = lines.place(source, self.span.end);
        Diagnostic {
            code: rule.name,
            severity: rule.severity,
            file: file.to_owned(),
            line,
            column,
            end_line,
            end_column,
            message: self.message,
            hint: self.hint,
            why: rule.why,
            excerpt: lines.text(source, line).to_owned(),
        }
    }
}

impl fmt::Display for Diagnostic {
    /// The finding as `oaat check` prints it: place, message, the line with a mark under the place, and the mend.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}:{}:{}: {}[{}]: {}", self.file, self.line, self.column, self.severity, self.code, self.message)?;
        const WIDTH: usize = 100;
        let column = self.column as usize - 1;
        let from = column.saturating_sub(WIDTH / 2);
        let shown: String = self.excerpt.chars().skip(from).take(WIDTH).map(|c| if c.is_control() { ' ' } else { c }).collect();
        if !shown.trim().is_empty() {
            let number = self.line.to_string();
            let margin = " ".repeat(number.len());
            let room = shown.chars().count().saturating_sub(column - from).max(1);
            let length = if self.end_line == self.line { (self.end_column.saturating_sub(self.column)).max(1) as usize } else { room };
            writeln!(f, " {number} | {shown}")?;
            writeln!(f, " {margin} | {}{}", " ".repeat(column - from), "^".repeat(length.min(room)))?;
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
        let mut out = format!("Line {}: {}.", self.line, self.message);
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
