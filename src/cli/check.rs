//! `oaat check`: every fault of every file, with its place and its mend.

use super::resolve::Shelves;
use super::{Exit, Io, count, write_json};
use crate::diagnostic::{Diagnostic, Findings, Severity};
use crate::files;
use crate::library::{self, SHIPPED, Shelf, Source};
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Report {
    format: u32,
    files: usize,
    errors: usize,
    warnings: usize,
    findings: Vec<Diagnostic>,
    unreadable: Vec<String>,
}

pub fn run(paths: &[PathBuf], json: bool, quick: bool, io: &mut Io) -> std::io::Result<Exit> {
    let mut report = Report { format: 1, files: 0, errors: 0, warnings: 0, findings: Vec::new(), unreadable: Vec::new() };
    let mut shelves = Shelves::default();
    if paths.is_empty() {
        let sources = SHIPPED.iter().map(|(name, text)| Source { name: (*name).to_owned(), text: (*text).into() });
        check_all(sources.collect(), Shelf::default(), quick, &mut report);
    }
    for path in paths {
        if !path.is_dir() {
            if let Some(source) = read(path, &mut report) {
                check_all(vec![source], shelves.around(path).clone(), quick, &mut report);
            }
            continue;
        }
        match library::files_of(path) {
            Ok(files) if files.is_empty() => report.unreadable.push(format!("{} holds no file that ends in .ron", path.display())),
            Ok(files) => {
                let sources = files.into_iter().filter_map(|file| read(&file, &mut report)).collect();
                check_all(sources, Shelf::shipped(), quick, &mut report);
            }
            Err(error) => report.unreadable.push(error.to_string()),
        }
    }
    report.errors = report.findings.iter().filter(|d| d.severity == Severity::Error).count();
    report.warnings = report.findings.len() - report.errors;
    if json {
        write_json(io.out, &report)?;
    } else {
        for finding in &report.findings {
            writeln!(io.out, "{finding}")?;
        }
        for error in &report.unreadable {
            writeln!(io.err, "{error}")?;
        }
        let summary = format!("{} checked: {}, {}", count(report.files, "file"), count(report.errors, "error"), count(report.warnings, "warning"));
        writeln!(io.out, "{summary}")?;
        if let Some(first) = report.findings.first() {
            writeln!(io.out, "`oaat explain {}` says more about the first", first.code)?;
        }
    }
    Ok(match (report.unreadable.is_empty(), report.errors) {
        (false, _) => Exit::Unreadable,
        (true, 0) => Exit::Well,
        (true, _) => Exit::FoundFaults,
    })
}

/// A file's text; one that cannot be read is told in the report.
fn read(file: &Path, report: &mut Report) -> Option<Source> {
    match files::read_text(file) {
        Ok(text) => Some(Source { name: file.display().to_string(), text: text.into() }),
        Err(error) => {
            match library::not_text(&error) {
                Some(finding) => {
                    report.files += 1;
                    report.findings.push(finding);
                }
                None => report.unreadable.push(error.to_string()),
            }
            None
        }
    }
}

/// Rubrics, policies and temperaments first, as scenarios refer to them.
fn check_all(sources: Vec<Source>, mut shelf: Shelf, quick: bool, report: &mut Report) {
    report.files += sources.len();
    let (parts, scenarios): (Vec<Source>, Vec<Source>) = sources.into_iter().partition(|s| library::is_part(&s.text));
    for source in parts {
        let mut findings = Findings::default();
        shelf.add(source.clone(), &mut findings);
        report.findings.extend(findings.into_diagnostics(&source.name, &source.text));
    }
    for source in scenarios {
        let (entry, _) = shelf.entry(source, false, !quick);
        report.findings.extend(entry.diagnostics);
    }
}
