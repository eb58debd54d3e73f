//! `oaat score`: what attempts came to, one or thousands, as a table, CSV or JSON.

use super::resolve::{Scripts, attempt_files};
use super::{Exit, Io, count, write_json};
use crate::analysis::{self, Proof};
use crate::attempt::{self, AttemptError};
use crate::rubric::HarmSeverity;
use crate::scoring::{Attainable, Judge, Outcome};
use crate::script::ScriptHash;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// How the results are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Table,
    Csv,
    Json,
}

impl Form {
    pub fn new(csv: bool, json: bool) -> Form {
        match (csv, json) {
            (_, true) => Form::Json,
            (true, _) => Form::Csv,
            _ => Form::Table,
        }
    }
}

/// One attempt's result in a row.
#[derive(Serialize)]
struct Row {
    file: String,
    attempt: String,
    pseudonym: String,
    scenario: String,
    presentation: String,
    mode: String,
    repeat: bool,
    sealed: bool,
    /// The session reached an ending; otherwise the trainee left, and `ending` is empty.
    ended: bool,
    ending: String,
    frame: String,
    percent: u8,
    /// What could be attained was computed in full.
    proved: bool,
    passed: bool,
    gate: &'static str,
    hinders: usize,
    hurts: usize,
    endangers: usize,
    minutes: u16,
    turns: usize,
    /// Title and level of each principle.
    levels: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Document<'d> {
    format: u32,
    rows: &'d [Row],
    /// The whole outcome of each row, evidence included.
    outcomes: &'d [Outcome],
    faults: &'d [String],
    limits: &'static str,
}

struct Judged {
    judge: Judge,
    attainable: Attainable,
    proved: bool,
}

/// Why an attempt has no row.
enum Unscored {
    Unreadable(String),
    Fault(String),
}

pub fn run(paths: &[PathBuf], scenarios: &[PathBuf], form: Form, io: &mut Io) -> std::io::Result<Exit> {
    let (scripts, unreadable) = Scripts::gather(scenarios);
    let (files, missing) = attempt_files(paths);
    let mut faults: Vec<String> = unreadable.into_iter().chain(missing).collect();
    let mut could_not_read = !faults.is_empty();
    let mut known: FxHashMap<(ScriptHash, ScriptHash), Judged> = FxHashMap::default();
    let (mut rows, mut outcomes) = (Vec::new(), Vec::new());
    for (done, file) in files.iter().enumerate() {
        io.progress(done, files.len());
        match score(file, &scripts, &mut known) {
            Ok((row, outcome)) => {
                rows.push(row);
                if form == Form::Json {
                    outcomes.push(outcome);
                }
            }
            Err(Unscored::Unreadable(fault)) => {
                could_not_read = true;
                faults.push(fault);
            }
            Err(Unscored::Fault(fault)) => faults.push(fault),
        }
    }
    io.progress(files.len(), files.len());
    match form {
        Form::Json => write_json(io.out, &Document { format: 1, rows: &rows, outcomes: &outcomes, faults: &faults, limits: crate::report::limits() })?,
        Form::Csv => csv(&rows, io)?,
        Form::Table => table(&rows, io)?,
    }
    if form != Form::Json {
        for fault in &faults {
            writeln!(io.err, "{fault}")?;
        }
        if form == Form::Csv {
            writeln!(io.err, "{}", crate::report::limits())?;
        }
        if rows.iter().any(|r| !r.proved) {
            writeln!(io.err, "{}", crate::report::limits_in_part())?;
        }
    }
    Ok(match (could_not_read, faults.is_empty()) {
        (true, _) => Exit::Unreadable,
        (false, false) => Exit::FoundFaults,
        (false, true) => Exit::Well,
    })
}

fn score(file: &Path, scripts: &Scripts, known: &mut FxHashMap<(ScriptHash, ScriptHash), Judged>) -> Result<(Row, Outcome), Unscored> {
    let record = attempt::read_file(file).map_err(|e| match e {
        AttemptError::File(e) => Unscored::Unreadable(e.to_string()),
        e => Unscored::Fault(e.to_string()),
    })?;
    let fault = |says: String| Unscored::Fault(format!("{}: {says}", file.display()));
    let header = &record.header;
    let candidate = scripts.judged_by(&record).map_err(fault)?;
    let script = &candidate.script;
    let Judged { judge, attainable, proved } = known.entry((candidate.play.clone(), candidate.key.clone())).or_insert_with(|| {
        let judge = Judge::new(script);
        let (attainable, proof) = analysis::attainable(script, &judge);
        Judged { judge, attainable, proved: proof == Proof::Proved }
    });
    let transcript = candidate.replayer().replay(&record).map_err(|e| fault(e.to_string()))?;
    let outcome = Outcome::of(script, judge, attainable, &transcript);
    let harms = |severity: HarmSeverity| outcome.harms.iter().filter(|h| h.severity == severity).count();
    let rubric = &script.key.rubric;
    let levels = outcome.principles.iter().map(|p| {
        let level = if p.assessed { p.level.label() } else { "not assessed" };
        (rubric.principles[p.principle].title.clone(), level.to_owned())
    });
    let row = Row {
        file: file.display().to_string(),
        attempt: header.attempt.clone(),
        pseudonym: header.pseudonym.clone(),
        scenario: header.scenario.clone(),
        presentation: header.presentation.clone(),
        mode: format!("{:?}", header.mode),
        repeat: header.repeat,
        sealed: record.is_sealed(),
        ended: outcome.ending.is_some(),
        ending: outcome.ending.map(|e| script.play.ending(e).id.clone()).unwrap_or_default(),
        frame: format!("{:?}", outcome.frame),
        percent: outcome.total.percent(),
        proved: *proved,
        passed: outcome.passed,
        gate: match (outcome.gate.called_for, outcome.gate.met) {
            (false, _) => "not called for",
            (true, true) => "met",
            (true, false) => "not met",
        },
        hinders: harms(HarmSeverity::Hinders),
        hurts: harms(HarmSeverity::Hurts),
        endangers: harms(HarmSeverity::Endangers),
        minutes: outcome.minutes,
        turns: outcome.turns,
        levels: levels.collect(),
    };
    Ok((row, outcome))
}

fn table(rows: &[Row], io: &mut Io) -> std::io::Result<()> {
    if rows.is_empty() {
        return writeln!(io.out, "no attempt could be scored");
    }
    let width = |head: &str, get: &dyn Fn(&Row) -> &str| rows.iter().map(|r| get(r).chars().count()).chain([head.len()]).max().unwrap_or(0);
    let (who, what, end) = (width("pseudonym", &|r| &r.pseudonym), width("scenario", &|r| &r.scenario), width("ending", &|r| &r.ending));
    writeln!(io.out, "{:<who$}  {:<what$}  {:<end$}  total  result  {:<14}  harms (1/2/3)  turns", "pseudonym", "scenario", "ending", "safety gate")?;
    for r in rows {
        let result = if !r.ended {
            "–"
        } else if r.passed {
            "pass"
        } else {
            "no pass"
        };
        let harms = format!("{}/{}/{}", r.hinders, r.hurts, r.endangers);
        writeln!(
            io.out,
            "{:<who$}  {:<what$}  {:<end$}  {:>3} %  {result:<7} {:<14}  {harms:<13}  {:>5}",
            r.pseudonym, r.scenario, r.ending, r.percent, r.gate, r.turns
        )?;
    }
    writeln!(io.out, "{}. {}", count(rows.len(), "attempt"), crate::report::limits())
}

fn csv(rows: &[Row], io: &mut Io) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_writer(&mut *io.out);
    let mut titles: Vec<&str> = Vec::new();
    for (title, _) in rows.iter().flat_map(|r| &r.levels) {
        if !titles.contains(&title.as_str()) {
            titles.push(title);
        }
    }
    let fixed = [
        "file",
        "attempt",
        "pseudonym",
        "scenario",
        "presentation",
        "mode",
        "repeat",
        "sealed",
        "ended",
        "ending",
        "frame",
        "percent",
        "passed",
        "gate",
        "hinders",
        "hurts",
        "endangers",
        "minutes",
        "turns",
    ];
    writer.write_record(fixed.iter().copied().chain(titles.iter().copied())).map_err(unwritten)?;
    for r in rows {
        let mut record = vec![r.file.clone(), r.attempt.clone(), r.pseudonym.clone(), r.scenario.clone(), r.presentation.clone(), r.mode.clone()];
        record.extend([
            r.repeat.to_string(),
            r.sealed.to_string(),
            r.ended.to_string(),
            r.ending.clone(),
            r.frame.clone(),
            r.percent.to_string(),
            r.passed.to_string(),
        ]);
        record.extend([r.gate.to_owned(), r.hinders.to_string(), r.hurts.to_string(), r.endangers.to_string(), r.minutes.to_string(), r.turns.to_string()]);
        let level = |title: &&str| r.levels.iter().find(|(t, _)| t == title).map_or(String::new(), |(_, l)| l.clone());
        record.extend(titles.iter().map(level));
        writer.write_record(record.iter().map(|field| harmless(field))).map_err(unwritten)?;
    }
    writer.flush()
}

/// The fault of the disk or pipe itself: that a pipe was closed must not be lost.
fn unwritten(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}

/// A field that a spreadsheet would take for a formula is told to be text.
fn harmless(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{field}") } else { field.to_owned() }
}
