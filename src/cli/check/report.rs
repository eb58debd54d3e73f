//! What a check found, as people and as programs read it.

use crate::cli::{Exit, Io, count, write_json};
use crate::diagnostic::{Diagnostic, Severity};
use crate::library::Allowed;
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
pub struct Report {
    format: u32,
    pub files: usize,
    errors: usize,
    warnings: usize,
    /// Where it was asked for: what a scenario falls short of the standard for publishing by.
    #[serde(skip_serializing_if = "Option::is_none")]
    publishing: Option<usize>,
    pub findings: Vec<Diagnostic>,
    /// Findings that a scenario’s `allow` lets stand.
    pub allowed: Vec<Allowed>,
    /// Mends that were made and written.
    pub mended: Vec<Mended>,
    pub unreadable: Vec<String>,
}

/// A name that was mended in a file.
#[derive(Serialize)]
pub struct Mended {
    pub code: &'static str,
    pub file: String,
    pub line: u32,
    pub column: u32,
    pub replaced: String,
    pub with: String,
}

impl Report {
    pub fn new(publish: bool) -> Report {
        Report {
            format: 1,
            files: 0,
            errors: 0,
            warnings: 0,
            publishing: publish.then_some(0),
            findings: Vec::new(),
            allowed: Vec::new(),
            mended: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    fn of(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|d| d.severity == severity).count()
    }

    /// Tells it, and how the check ended: for publishing every finding counts as a fault, in a draft only errors do.
    pub fn tell(mut self, json: bool, io: &mut Io) -> std::io::Result<Exit> {
        self.errors = self.of(Severity::Error);
        self.warnings = self.of(Severity::Warning);
        self.publishing = self.publishing.map(|_| self.of(Severity::Publishing));
        if json {
            write_json(io.out, &self)?;
        } else {
            for mended in &self.mended {
                writeln!(io.out, "{}:{}:{}: ‘{}’ is now ‘{}’", mended.file, mended.line, mended.column, mended.replaced, mended.with)?;
            }
            if !self.mended.is_empty() {
                writeln!(io.out, "{} made\n", count(self.mended.len(), "mend"))?;
            }
            let mut explained: Vec<&str> = Vec::new();
            for finding in &self.findings {
                write!(io.out, "{finding}")?;
                if !explained.contains(&finding.code) {
                    explained.push(finding.code);
                    writeln!(io.out, "   = why it matters: {}", finding.why)?;
                }
                writeln!(io.out)?;
            }
            for error in &self.unreadable {
                writeln!(io.err, "{error}")?;
            }
            self.sum(io.out)?;
        }
        let faults = if self.publishing.is_some() { self.findings.len() } else { self.errors };
        Ok(match (self.unreadable.is_empty(), faults) {
            (false, _) => Exit::Unreadable,
            (true, 0) => Exit::Well,
            (true, _) => Exit::FoundFaults,
        })
    }

    fn sum(&self, out: &mut dyn Write) -> std::io::Result<()> {
        let mut sum = format!("{} checked: {}, {}", count(self.files, "file"), count(self.errors, "error"), count(self.warnings, "warning"));
        if let Some(publishing) = self.publishing {
            sum.push_str(&format!(", {publishing} short of publishing"));
        }
        if !self.allowed.is_empty() {
            sum.push_str(&format!(", {} allowed", self.allowed.len()));
        }
        writeln!(out, "{sum}")?;
        if self.errors > 0 {
            writeln!(out, "a file with errors is looked at for the rest once they are mended")?;
        }
        // Errors first: they keep the scenario from being played.
        if let Some(first) = self.findings.iter().find(|d| d.severity == Severity::Error).or(self.findings.first()) {
            writeln!(out, "`oaat explain {}` says more about that one", first.code)?;
        }
        let sure = self.findings.iter().filter(|d| d.mend.is_some()).count();
        if sure > 0 {
            writeln!(out, "`oaat check --fix` mends {sure} of them")?;
        }
        Ok(())
    }
}
