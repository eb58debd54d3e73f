//! An attempt being written: every event is on disk before the session goes on.

use super::chain::Chain;
use super::course::Course;
use super::read::follow;
use super::{AttemptError, Disorder, EVENTS, Event, Fault, Header, LINE, Record, SIZE, Seal, torn_path};
use crate::files::{FileError, Journal};
use std::path::{Path, PathBuf};

/// Writes an attempt and holds its file. What a method was given is on disk when it returns; if it fails, the attempt is as it was and the same can be tried again.
#[derive(Debug)]
pub struct Recorder {
    path: PathBuf,
    journal: Journal,
    chain: Chain,
    course: Course,
    events: usize,
}

impl Recorder {
    /// Starts an attempt in a new file.
    pub fn create(path: &Path, header: &Header) -> Result<Recorder, AttemptError> {
        let (line, chain) = Chain::default().close(&header.to_json()?);
        if line.len() > LINE {
            return Err(AttemptError::TooLong { length: line.len() });
        }
        let mut journal = Journal::create(path)?;
        journal.append(line.as_bytes())?;
        Ok(Recorder { path: path.to_owned(), journal, chain, course: Course::default(), events: 0 })
    }

    /// Goes on with an attempt that is not sealed. A torn last line is set aside (see [`torn_path`]), and that the attempt was gone on with is recorded. The record is what the
    /// file holds now.
    pub fn resume(path: &Path) -> Result<(Recorder, Record), AttemptError> {
        let damaged = |damage| AttemptError::Damaged { path: path.to_owned(), damage };
        let found = Journal::open_existing(path, SIZE).map_err(|error| match error {
            FileError::TooLarge { .. } => damaged(Fault::TooLarge.at(1)),
            error => error.into(),
        })?;
        let (mut record, chain, course) = follow(&[&found.lines[..], &found.torn].concat()).map_err(damaged)?;
        if course.is_sealed() {
            return Err(AttemptError::Sealed { path: path.to_owned() });
        }
        let event = match record.torn {
            0 => Event::Resumed {},
            torn => Event::Recovered { torn: torn as u64 },
        };
        let journal = found.go_on(&torn_path(path))?;
        let mut recorder = Recorder { path: path.to_owned(), journal, chain, course, events: record.events.len() };
        recorder.record(&event)?;
        record.events.push(event);
        record.torn = 0;
        Ok((recorder, record))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The turn that is due, from 1.
    pub fn turn(&self) -> u32 {
        self.course.turn()
    }

    /// Records the responses that are shown in the turn that is due, in their order.
    pub fn shown(&mut self, moment: &str, responses: &[&str]) -> Result<(), AttemptError> {
        let responses = responses.iter().map(|id| (*id).to_owned()).collect();
        self.record(&Event::Shown { turn: self.turn(), moment: moment.to_owned(), responses })
    }

    /// Records the response given in the turn that is due, with the session's clock. Only then may the client answer.
    pub fn chosen(&mut self, response: &str, elapsed_ms: u64) -> Result<(), AttemptError> {
        self.record(&Event::Chosen { turn: self.turn(), response: response.to_owned(), elapsed_ms })
    }

    pub fn paused(&mut self) -> Result<(), AttemptError> {
        self.record(&Event::Paused {})
    }

    pub fn resumed(&mut self) -> Result<(), AttemptError> {
        self.record(&Event::Resumed {})
    }

    /// Records the trainee's own ratings, each a principle's id with 0 (not shown) to 3 (skilled). Once, after the last response.
    pub fn rated(&mut self, ratings: &[(&str, u8)]) -> Result<(), AttemptError> {
        let ratings = ratings.iter().map(|(principle, rating)| ((*principle).to_owned(), *rating)).collect();
        self.record(&Event::Rated { ratings })
    }

    /// Ends the record and returns its receipt: the hash that stands for the whole attempt. `ending` is `None` if the trainee left before there was one.
    pub fn seal(&mut self, ending: Option<&str>, elapsed_ms: u64) -> Result<String, AttemptError> {
        self.record(&Event::Sealed(Seal { turns: self.course.chosen(), ending: ending.map(str::to_owned), elapsed_ms }))?;
        Ok(self.chain.tip().to_owned())
    }

    fn record(&mut self, event: &Event) -> Result<(), AttemptError> {
        let course = self.course.after(event).map_err(|disorder| match disorder {
            Disorder::Sealed => AttemptError::Sealed { path: self.path.clone() },
            disorder => AttemptError::OutOfOrder(disorder),
        })?;
        let (line, chain) = self.chain.close(&event.to_json()?);
        if line.len() > LINE {
            return Err(AttemptError::TooLong { length: line.len() });
        }
        // A seal always fits: everything else leaves room for one more event and one more line.
        let (spare_events, spare_bytes) = if course.is_sealed() { (0, 0) } else { (1, LINE as u64 + 1) };
        if self.events + 1 + spare_events > EVENTS || self.journal.size() + line.len() as u64 + 1 + spare_bytes > SIZE {
            return Err(AttemptError::Full { path: self.path.clone() });
        }
        self.journal.append(line.as_bytes())?;
        self.chain = chain;
        self.course = course;
        self.events += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Mode, fixture, read, read_file};
    use crate::files::scratch::Scratch;
    use std::fs;

    #[test]
    fn a_choice_is_on_disk_when_it_is_recorded() {
        let scratch = Scratch::new();
        let path = scratch.path("attempts/a.jsonl");
        let mut recorder = Recorder::create(&path, &fixture::header()).unwrap();
        recorder.shown("opening", &["a"]).unwrap();
        assert_eq!(recorder.turn(), 1);
        recorder.chosen("a", 40).unwrap();
        assert_eq!(recorder.turn(), 2);
        let record = read(&fs::read(&path).unwrap()).unwrap();
        assert_eq!((record.choices(), record.elapsed_ms(), record.is_sealed()), (vec!["a"], 40, false));
    }

    #[test]
    fn a_sealed_attempt_takes_nothing_more_and_does_not_reopen() {
        let scratch = Scratch::new();
        let path = scratch.path("a.jsonl");
        let mut recorder = Recorder::create(&path, &fixture::header()).unwrap();
        let receipt = recorder.seal(None, 0).unwrap();
        let sealed = fs::read(&path).unwrap();
        let refused = AttemptError::Sealed { path: path.clone() };
        assert_eq!(recorder.shown("opening", &["a"]), Err(refused.clone()));
        assert_eq!(recorder.resumed(), Err(refused.clone()));
        assert_eq!(recorder.seal(None, 0), Err(refused.clone()));
        drop(recorder);
        assert_eq!(Recorder::resume(&path).unwrap_err(), refused);
        assert!(matches!(Recorder::create(&path, &fixture::header()), Err(AttemptError::File(FileError::Exists { .. }))));
        assert_eq!(fs::read(&path).unwrap(), sealed);
        assert_eq!(read_file(&path).unwrap().receipt, Some(receipt));
    }

    #[test]
    fn two_recorders_cannot_hold_one_attempt() {
        let scratch = Scratch::new();
        let path = scratch.path("a.jsonl");
        let busy = AttemptError::File(FileError::Busy { path: path.clone() });
        let created = Recorder::create(&path, &fixture::header()).unwrap();
        assert_eq!(Recorder::resume(&path).unwrap_err(), busy);
        drop(created);
        let resumed = Recorder::resume(&path).unwrap();
        assert_eq!(Recorder::resume(&path).unwrap_err(), busy);
        drop(resumed);
        assert!(Recorder::resume(&path).is_ok());
    }

    #[test]
    fn an_attempt_cut_at_any_byte_goes_on_and_reads_well() {
        let (bytes, _) = fixture::sealed();
        let whole = read(&bytes).unwrap();
        let header = bytes.iter().position(|b| *b == b'\n').unwrap();
        let scratch = Scratch::new();
        for cut in header + 1..bytes.len() {
            let path = scratch.file(&format!("{cut}.jsonl"), &bytes[..cut]);
            let lines = bytes[..cut].iter().filter(|b| **b == b'\n').count() - 1;
            let (mut recorder, found) = Recorder::resume(&path).unwrap();
            assert_eq!(found.events[..lines], whole.events[..lines], "cut at {cut}");
            let torn = bytes[..cut].rsplit(|b| *b == b'\n').next().unwrap();
            match found.events.last().unwrap() {
                Event::Recovered { torn: length } => {
                    assert_eq!(*length, torn.len() as u64, "cut at {cut}");
                    assert_eq!(fs::read(torn_path(&path)).unwrap(), [torn, b"\n"].concat(), "cut at {cut}");
                }
                last => assert!(*last == Event::Resumed {} && torn.is_empty(), "cut at {cut}"),
            }
            if found.ratings().is_empty() {
                recorder.shown("step", &["c"]).unwrap();
                recorder.chosen("c", 10_000).unwrap();
            }
            let receipt = recorder.seal(None, 10_000).unwrap();
            drop(recorder);
            let record = read_file(&path).unwrap();
            assert_eq!(record.receipt, Some(receipt), "cut at {cut}");
            assert_eq!(record.events[..=lines], found.events, "cut at {cut}");
        }
    }

    #[test]
    fn an_attempt_cut_within_its_first_line_is_left_as_it_is() {
        let (bytes, _) = fixture::sealed();
        let scratch = Scratch::new();
        let path = scratch.file("a.jsonl", &bytes[..100]);
        let damage = Fault::NoHeader.at(1);
        assert_eq!(Recorder::resume(&path).unwrap_err(), AttemptError::Damaged { path: path.clone(), damage });
        assert_eq!(fs::read(&path).unwrap(), &bytes[..100]);
    }

    #[test]
    fn a_damaged_attempt_is_left_as_it_is() {
        let (mut bytes, _) = fixture::sealed();
        bytes.truncate(bytes.len() - 10);
        bytes[700] ^= 1;
        let scratch = Scratch::new();
        let path = scratch.file("a.jsonl", &bytes);
        assert!(matches!(Recorder::resume(&path), Err(AttemptError::Damaged { .. })));
        assert_eq!(fs::read(&path).unwrap(), bytes);
        assert!(!torn_path(&path).exists());
    }

    #[test]
    fn a_second_torn_line_is_kept_behind_the_first() {
        let scratch = Scratch::new();
        let path = scratch.path("a.jsonl");
        drop(Recorder::create(&path, &fixture::header()).unwrap());
        for torn in ["one", "two"] {
            let bytes = [fs::read(&path).unwrap(), torn.into()].concat();
            fs::write(&path, bytes).unwrap();
            let (_, record) = Recorder::resume(&path).unwrap();
            assert_eq!((record.events.last(), record.torn), (Some(&Event::Recovered { torn: 3 }), 0));
            assert_eq!(record, read_file(&path).unwrap());
        }
        assert_eq!(fs::read(torn_path(&path)).unwrap(), b"one\ntwo\n");
    }

    #[test]
    fn what_was_refused_is_not_recorded() {
        let scratch = Scratch::new();
        let path = scratch.path("a.jsonl");
        let mut recorder = Recorder::create(&path, &fixture::header()).unwrap();
        let before = fs::read(&path).unwrap();
        assert_eq!(recorder.chosen("a", 0), Err(AttemptError::OutOfOrder(Disorder::NothingShown)));
        assert!(matches!(recorder.shown(&"x".repeat(LINE), &[]), Err(AttemptError::TooLong { .. })));
        assert_eq!(recorder.rated(&[("goal", 4)]), Err(AttemptError::OutOfOrder(Disorder::Rating(4))));
        assert_eq!(fs::read(&path).unwrap(), before);
        recorder.shown("opening", &["a"]).unwrap();
        recorder.seal(None, 0).unwrap();
        assert!(read_file(&path).unwrap().is_sealed());
    }

    #[test]
    fn no_file_is_made_for_a_header_that_cannot_be() {
        let scratch = Scratch::new();
        let path = scratch.path("a.jsonl");
        let keyed = Header { mode: Mode::Assessment, ..fixture::header() };
        assert_eq!(Recorder::create(&path, &keyed).unwrap_err(), AttemptError::KeyInAssessment);
        let long = Header { pseudonym: "x".repeat(LINE), ..fixture::header() };
        assert!(matches!(Recorder::create(&path, &long), Err(AttemptError::TooLong { .. })));
        assert!(!path.exists());
    }

    #[test]
    fn a_full_attempt_can_still_be_sealed() {
        let scratch = Scratch::new();
        let path = scratch.path("a.jsonl");
        let mut recorder = Recorder::create(&path, &fixture::header()).unwrap();
        let wide = "x".repeat(LINE - 200);
        let refused = (0..EVENTS).find_map(|_| recorder.shown(&wide, &[]).err());
        assert_eq!(refused, Some(AttemptError::Full { path: path.clone() }));
        recorder.seal(None, 0).unwrap();
        drop(recorder);
        assert!(read_file(&path).unwrap().is_sealed());

        let path = scratch.path("b.jsonl");
        let mut recorder = Recorder::create(&path, &fixture::header()).unwrap();
        recorder.events = EVENTS - 1;
        assert_eq!(recorder.resumed(), Err(AttemptError::Full { path }));
        recorder.seal(None, 0).unwrap();
    }
}
