//! `oaat fmt`: files laid out alike, their comments and their meaning kept.

use super::{Exit, Io, count, write_json};
use crate::authoring::format::{Unformatted, format};
use crate::diagnostic::Diagnostic;
use crate::files;
use crate::library;
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Default, Serialize)]
struct Report {
    format: u32,
    files: usize,
    /// Files that were laid out anew or, when only checking, would be.
    changed: Vec<String>,
    findings: Vec<Diagnostic>,
    unreadable: Vec<String>,
    /// Files that could be read and not laid out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ours: Vec<String>,
}

pub fn run(paths: &[PathBuf], check: bool, json: bool, io: &mut Io) -> std::io::Result<Exit> {
    if paths.is_empty() {
        writeln!(io.err, "give the files or folders to lay out, such as `oaat fmt my-scene.ron` or `oaat fmt .`")?;
        return Ok(Exit::Usage);
    }
    let mut report = Report { format: 1, ..Report::default() };
    let files = files_of(paths, &mut report);
    for (done, file) in files.iter().enumerate() {
        io.progress(done, files.len());
        lay_out(file, check, &mut report);
    }
    io.progress(files.len(), files.len());
    if json {
        write_json(io.out, &report)?;
    } else {
        tell(&report, check, io)?;
    }
    Ok(match &report {
        Report { ours, .. } if !ours.is_empty() => Exit::Ours,
        Report { unreadable, .. } if !unreadable.is_empty() => Exit::Unreadable,
        Report { findings, changed, .. } if !findings.is_empty() || (check && !changed.is_empty()) => Exit::FoundFaults,
        _ => Exit::Well,
    })
}

/// Files as they are, folders as `oaat check` reads them; each once.
fn files_of(paths: &[PathBuf], report: &mut Report) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = Vec::new();
    for path in paths {
        let found = match path.is_dir() {
            true => library::files_of(path),
            false => Ok(vec![path.clone()]),
        };
        match found {
            Ok(files) if files.is_empty() => report.unreadable.push(format!("{} holds no file that ends in .ron", path.display())),
            Ok(files) => out.extend(files),
            Err(error) => report.unreadable.push(error.to_string()),
        }
    }
    let mut seen = rustc_hash::FxHashSet::default();
    out.retain(|path| seen.insert(path.clone()));
    out
}

fn lay_out(file: &Path, check: bool, report: &mut Report) {
    let name = file.display().to_string();
    let text = match files::read_text(file) {
        Ok(text) => text,
        Err(error) => {
            match library::not_text(&error) {
                Some(finding) => {
                    report.files += 1;
                    report.findings.push(finding);
                }
                None => report.unreadable.push(error.to_string()),
            }
            return;
        }
    };
    report.files += 1;
    match format(&text) {
        Ok(laid_out) if laid_out == text => {}
        Ok(laid_out) => match if check { Ok(()) } else { files::write_whole(file, laid_out.as_bytes()) } {
            Ok(()) => report.changed.push(name),
            Err(error) => report.unreadable.push(error.to_string()),
        },
        Err(Unformatted::Faults(findings)) => report.findings.extend(findings.into_diagnostics(&name, &text)),
        Err(Unformatted::Ours) => report.ours.push(name),
    }
}

fn tell(report: &Report, check: bool, io: &mut Io) -> std::io::Result<()> {
    for finding in &report.findings {
        writeln!(io.out, "{finding}")?;
    }
    for error in &report.unreadable {
        writeln!(io.err, "{error}")?;
    }
    for name in &report.ours {
        writeln!(io.err, "{name} could not be laid out and was left as it is. This is a fault of the program: please report it.")?;
    }
    let done = if check { "would be laid out anew" } else { "laid out anew" };
    for name in &report.changed {
        writeln!(io.out, "{name}: {done}")?;
    }
    writeln!(io.out, "{}: {} {done}, {} with faults", count(report.files, "file"), report.changed.len(), faulty(report))
}

/// How many files have findings.
fn faulty(report: &Report) -> usize {
    let names: rustc_hash::FxHashSet<&str> = report.findings.iter().map(|f| f.file.as_str()).collect();
    names.len()
}
