//! `oaat verify`: whether attempts are whole, unchanged, and give on replay what was recorded.

use super::resolve::{Scripts, attempt_files};
use super::{Exit, Io, count, write_json};
use crate::attempt::{self, AttemptError, Record};
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
    let mut faults: Vec<String> = unreadable.into_iter().chain(missing).collect();
    let mut verified: Vec<Verified> = Vec::new();
    for (done, file) in files.iter().enumerate() {
        io.progress(done, files.len());
        match attempt::read_file(file) {
            Ok(record) => verified.push(verify(file, &record, &scripts)),
            Err(AttemptError::File(error)) => faults.push(error.to_string()),
            Err(error) => verified.push(Verified { file: file.display().to_string(), ok: false, says: error.to_string(), receipt: None }),
        }
    }
    io.progress(files.len(), files.len());
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

fn verify(file: &Path, record: &Record, scripts: &Scripts) -> Verified {
    let replayed = scripts.held_with(record).and_then(|candidate| candidate.replayer().verify(record).map_err(|fault| fault.to_string()));
    let (ok, says) = match replayed {
        Ok(transcript) => {
            let end = match &record.receipt {
                Some(receipt) => format!("sealed, receipt {receipt}"),
                None if record.torn > 0 => "not sealed, the last line torn".into(),
                None => "not sealed".into(),
            };
            (true, format!("{}, {end}", count(transcript.said.len(), "turn")))
        }
        Err(says) => (false, says),
    };
    Verified { file: file.display().to_string(), ok, says, receipt: record.receipt.clone().filter(|_| ok) }
}
