//! `oaat debrief`: what a session came to, as a page to keep, hand in or print; with `--note`, the note for supervision.

use super::resolve::Scripts;
use super::{Exit, Io, document};
use crate::analysis::{self, Proof};
use crate::attempt::{self, AttemptError};
use crate::report::{Debrief, Told, debrief_html, supervision_note};
use crate::scoring::Judge;
use std::path::{Path, PathBuf};

pub fn run(attempt: &Path, scenarios: &[PathBuf], note: bool, out: Option<&Path>, io: &mut Io) -> std::io::Result<Exit> {
    let (scripts, unreadable) = Scripts::gather(scenarios);
    for fault in &unreadable {
        writeln!(io.err, "{fault}")?;
    }
    let record = match attempt::read_file(attempt) {
        Ok(record) => record,
        Err(error) => {
            writeln!(io.err, "{error}")?;
            return Ok(if matches!(error, AttemptError::File(_)) { Exit::Unreadable } else { Exit::FoundFaults });
        }
    };
    let candidate = match scripts.judged_by(&record) {
        Ok(candidate) => candidate,
        Err(fault) => {
            writeln!(io.err, "{}: {fault}", attempt.display())?;
            return Ok(if unreadable.is_empty() { Exit::FoundFaults } else { Exit::Unreadable });
        }
    };
    let transcript = match candidate.replayer().replay(&record) {
        Ok(transcript) => transcript,
        Err(fault) => {
            writeln!(io.err, "{}: {fault}", attempt.display())?;
            return Ok(Exit::FoundFaults);
        }
    };
    if !record.is_sealed() && !transcript.state().over {
        writeln!(io.err, "{}: the session is not over; a debrief would give away what is still to come", attempt.display())?;
        return Ok(Exit::FoundFaults);
    }
    let script = &*candidate.script;
    let judge = Judge::new(script);
    let (attainable, proof) = analysis::attainable(script, &judge);
    let debrief = Debrief::of(script, &judge, &attainable, &transcript);
    let told = Told { script, record: &record, transcript: &transcript, debrief: &debrief, proved: proof == Proof::Proved };
    let page = match note {
        false => debrief_html(&told).map(Some),
        true => supervision_note(&told),
    };
    match page {
        Ok(Some(page)) => document::hand_over(&page, if note { "the note for supervision" } else { "the debrief" }, out, io),
        Ok(None) => {
            writeln!(io.err, "{}: this session calls for no note: no sign of danger was given, and nothing was said that endangers", attempt.display())?;
            Ok(Exit::Usage)
        }
        Err(error) => {
            writeln!(io.err, "the page could not be laid out: {error}")?;
            Ok(Exit::Ours)
        }
    }
}
