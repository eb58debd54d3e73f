//! `oaat verify`: whether attempts are whole, unchanged, and give on replay what was recorded.

use super::resolve::{Scripts, attempt_files};
use super::score::unknown_script;
use super::{Exit, Io, count, write_json};
use crate::attempt;
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Verified {
    file: String,
    ok: bool,
    /// What was found, as a sentence.
    says: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<String>,
}

pub fn run(paths: &[PathBuf], scenarios: &[PathBuf], json: bool, io: &mut Io) -> std::io::Result<Exit> {
    let (scripts, unreadable) = Scripts::gather(scenarios);
    let (files, missing) = attempt_files(paths);
    let faults: Vec<String> = unreadable.into_iter().chain(missing).collect();
    let verified: Vec<Verified> = files.iter().map(|file| verify(file, &scripts)).collect();
    let bad = verified.iter().filter(|v| !v.ok).count();
    if json {
        write_json(io.out, &serde_json::json!({ "format": 1, "attempts": verified, "faults": faults }))?;
    } else {
        for v in &verified {
            writeln!(io.out, "{}  {}: {}", if v.ok { "ok     " } else { "NOT OK " }, v.file, v.says)?;
        }
        for fault in &faults {
            writeln!(io.err, "{fault}")?;
        }
        writeln!(io.out, "{} verified, {bad} not well", count(verified.len(), "attempt"))?;
    }
    Ok(match (faults.is_empty(), bad) {
        (false, _) => Exit::Unreadable,
        (true, 0) => Exit::Well,
        (true, _) => Exit::FoundFaults,
    })
}

fn verify(file: &Path, scripts: &Scripts) -> Verified {
    let name = file.display().to_string();
    let not_ok = |says: String| Verified { file: name.clone(), ok: false, says, receipt: None };
    let record = match attempt::read_file(file) {
        Ok(record) => record,
        Err(error) => return not_ok(error.to_string()),
    };
    let Some(script) = scripts.by_hash(&record.header.play) else {
        return not_ok(unknown_script(file, &record.header.scenario));
    };
    match attempt::verify(&record, script) {
        Ok(transcript) => {
            let turns = count(transcript.said.len(), "turn");
            let says = match &record.receipt {
                Some(receipt) => format!("{turns}, sealed, receipt {receipt}"),
                None => format!("{turns}, not sealed"),
            };
            Verified { file: name, ok: true, says, receipt: record.receipt.clone() }
        }
        Err(fault) => not_ok(fault.to_string()),
    }
}
