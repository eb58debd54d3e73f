//! A record read back, with every line held to its hash and its place.

use super::chain::Chain;
use super::course::Course;
use super::{AttemptError, Damage, EVENTS, Event, Fault, Header, LINE, SIZE, Seal, words};
use crate::files;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// An attempt as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    pub header: Header,
    /// The event at place `n` stands in line `n + 2` of the file.
    pub events: Vec<Event>,
    /// The hash of the seal's line; absent as long as the attempt is not sealed.
    pub receipt: Option<String>,
    /// How many bytes stand behind the last whole line: what was being written when the program or the machine stopped.
    pub torn: usize,
}

/// The files of a folder that are attempts, by name; not the typed words beside them.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, files::FileError> {
    let mut paths = files::list(folder, "jsonl")?;
    paths.retain(|path| !words::is_words(path));
    Ok(paths)
}

/// Reads an attempt from a file without holding it.
pub fn read_file(path: &Path) -> Result<Record, AttemptError> {
    let bytes = files::read_bytes(path, SIZE)?;
    read(&bytes).map_err(|damage| AttemptError::Damaged { path: path.to_owned(), damage })
}

/// Reads an attempt. The first line that is not as it was written is named; nothing is passed over.
pub fn read(bytes: &[u8]) -> Result<Record, Damage> {
    follow(bytes).map(|(record, ..)| record)
}

/// Reads an attempt, and where its chain and its course stand at the end.
pub(super) fn follow(bytes: &[u8]) -> Result<(Record, Chain, Course), Damage> {
    if bytes.len() as u64 > SIZE {
        return Err(Fault::TooLarge.at(1));
    }
    let whole = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |last| last + 1);
    let (whole, torn) = bytes.split_at(whole);
    let mut lines = whole.split_inclusive(|b| *b == b'\n').map(|line| &line[..line.len() - 1]).zip(1..);
    let mut chain = Chain::default();
    let mut course = Course::default();
    let mut events = Vec::new();
    let mut json = Vec::new();

    let (first, _) = lines.next().ok_or(Fault::NoHeader.at(1))?;
    let header = begin(first, &mut chain, &mut json).map_err(|fault| fault.at(1))?;
    for (line, number) in lines {
        let event = next(line, &mut chain, &mut json).map_err(|fault| fault.at(number))?;
        course = course.after(&event).map_err(|disorder| Fault::OutOfOrder(disorder).at(number))?;
        if events.len() >= EVENTS {
            return Err(Fault::TooManyLines.at(number));
        }
        events.push(event);
    }
    if course.is_sealed() && !torn.is_empty() {
        return Err(Fault::OutOfOrder(super::Disorder::Sealed).at(events.len() + 2));
    }
    let receipt = course.is_sealed().then(|| chain.tip().to_owned());
    Ok((Record { header, events, receipt, torn: torn.len() }, chain, course))
}

fn begin(line: &[u8], chain: &mut Chain, json: &mut Vec<u8>) -> Result<Header, Fault> {
    bounded(line)?;
    if let Some(format) = Header::newer_format(line) {
        return Err(Fault::NewerFormat(format));
    }
    *chain = chain.open(line, json)?;
    Header::from_json(json)
}

fn next(line: &[u8], chain: &mut Chain, json: &mut Vec<u8>) -> Result<Event, Fault> {
    bounded(line)?;
    *chain = chain.open(line, json)?;
    Event::from_json(json)
}

fn bounded(line: &[u8]) -> Result<(), Fault> {
    if line.len() > LINE { Err(Fault::LongLine) } else { Ok(()) }
}

impl Record {
    /// The responses chosen, by id, in order.
    pub fn choices(&self) -> Vec<&str> {
        self.events.iter().filter_map(|event| if let Event::Chosen { response, .. } = event { Some(response.as_str()) } else { None }).collect()
    }

    /// How the attempt came to its end, if it did.
    pub fn seal(&self) -> Option<&Seal> {
        self.events.iter().find_map(|event| if let Event::Sealed(seal) = event { Some(seal) } else { None })
    }

    pub fn is_sealed(&self) -> bool {
        self.receipt.is_some()
    }

    /// The trainee's own ratings, each a principle's id with 0 to 3; empty if there are none.
    pub fn ratings(&self) -> &[(String, u8)] {
        self.events.iter().find_map(|event| if let Event::Rated { ratings } = event { Some(ratings.as_slice()) } else { None }).unwrap_or_default()
    }

    /// The session's clock when it was last recorded: where to go on from.
    pub fn elapsed_ms(&self) -> u64 {
        let clock = |event: &Event| match event {
            Event::Chosen { elapsed_ms, .. } | Event::Sealed(Seal { elapsed_ms, .. }) => Some(*elapsed_ms),
            _ => None,
        };
        self.events.iter().rev().find_map(clock).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Disorder, fixture};
    use proptest::prelude::*;

    /// The bytes of an attempt with these events, whatever their order.
    fn chained(header: &Header, events: &[Event]) -> Vec<u8> {
        let (mut text, mut chain) = Chain::default().close(&header.to_json().unwrap());
        for event in events {
            let (line, next) = chain.close(&event.to_json().unwrap());
            chain = next;
            text = text + "\n" + &line;
        }
        (text + "\n").into_bytes()
    }

    fn sealed(turns: u32) -> Event {
        Event::Sealed(Seal { turns, ending: None, elapsed_ms: 0 })
    }

    #[test]
    fn a_record_tells_what_was_recorded() {
        let (bytes, receipt) = fixture::sealed();
        let record = read(&bytes).unwrap();
        assert_eq!(record.header, fixture::header());
        assert_eq!(record.choices(), ["a", "c"]);
        assert_eq!(record.ratings(), [("goal".to_owned(), 2), ("listening".to_owned(), 0)]);
        assert_eq!(record.seal(), Some(&Seal { turns: 2, ending: Some("first-step".into()), elapsed_ms: 9_500 }));
        assert_eq!((record.elapsed_ms(), record.torn, record.receipt), (9_500, 0, Some(receipt)));
        assert_eq!(chained(&record.header, &record.events), bytes);
    }

    #[test]
    fn every_flipped_byte_is_noticed() {
        let (bytes, _) = fixture::sealed();
        for at in 0..bytes.len() {
            for flip in [0x01, 0x02, 0x20, 0x80, 0xff] {
                let mut flipped = bytes.clone();
                flipped[at] ^= flip;
                match read(&flipped) {
                    Err(_) => {}
                    Ok(record) => assert!(at == bytes.len() - 1 && !record.is_sealed() && record.torn > 0, "byte {at} ^ {flip:#x}"),
                }
            }
        }
    }

    #[test]
    fn a_cut_loses_at_most_the_line_being_written() {
        let (bytes, _) = fixture::sealed();
        let whole = read(&bytes).unwrap();
        let header = bytes.iter().position(|b| *b == b'\n').unwrap();
        for cut in 0..bytes.len() {
            match read(&bytes[..cut]) {
                Err(damage) => assert!(cut <= header && damage == Fault::NoHeader.at(1), "cut at {cut}: {damage}"),
                Ok(record) => {
                    let lines = bytes[..cut].iter().filter(|b| **b == b'\n').count();
                    assert_eq!(record.events, whole.events[..lines - 1], "cut at {cut}");
                    assert_eq!((record.is_sealed(), bytes[cut - record.torn - 1]), (false, b'\n'), "cut at {cut}");
                }
            }
        }
    }

    #[test]
    fn lines_taken_out_doubled_or_exchanged_are_noticed() {
        let (bytes, _) = fixture::sealed();
        let lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
        for at in 0..lines.len() - 1 {
            let mut without = lines.clone();
            without.remove(at);
            assert!(read(&without.concat()).is_err(), "without line {}", at + 1);
            let mut doubled = lines.clone();
            doubled.insert(at, lines[at]);
            assert!(read(&doubled.concat()).is_err(), "line {} doubled", at + 1);
            let mut exchanged = lines.clone();
            exchanged.swap(at, at + 1);
            assert!(read(&exchanged.concat()).is_err(), "lines {} and {} exchanged", at + 1, at + 2);
        }
    }

    #[test]
    fn damage_names_its_line() {
        let (bytes, _) = fixture::sealed();
        let text = String::from_utf8(bytes).unwrap();
        let changed = text.replace(r#""response":"c""#, r#""response":"d""#);
        assert_eq!(read(changed.as_bytes()), Err(Fault::Changed.at(7)));
        assert_eq!(read(text.replace('\n', "\r\n").as_bytes()), Err(Fault::LineEnd.at(1)));
        assert_eq!(read(text.replacen('\n', "\n\n", 2).as_bytes()), Err(Fault::NoHash.at(2)));
        assert_eq!(read(text.replace(r#""one_at_a_time":1"#, r#""one_at_a_time":2"#).as_bytes()), Err(Fault::NewerFormat(2).at(1)));
        assert_eq!(read(b""), Err(Fault::NoHeader.at(1)));
        let sentence = read(changed.as_bytes()).unwrap_err().to_string();
        assert!(sentence.starts_with("Line 7: its hash does not fit:"), "{sentence}");
    }

    #[test]
    fn nothing_comes_after_the_seal() {
        let header = fixture::header();
        let after = chained(&header, &[sealed(0), Event::Paused {}]);
        assert_eq!(read(&after), Err(Fault::OutOfOrder(Disorder::Sealed).at(3)));
        let torn = [chained(&header, &[sealed(0)]), b"x".to_vec()].concat();
        assert_eq!(read(&torn), Err(Fault::OutOfOrder(Disorder::Sealed).at(3)));
    }

    #[test]
    fn a_line_out_of_order_is_damage_though_its_hash_fits() {
        let bytes = chained(&fixture::header(), &[Event::Chosen { turn: 1, response: "a".into(), elapsed_ms: 0 }]);
        assert_eq!(read(&bytes), Err(Fault::OutOfOrder(Disorder::NothingShown).at(2)));
    }

    #[test]
    fn a_line_of_a_newer_version_is_damage_though_its_hash_fits() {
        let (first, chain) = Chain::default().close(&fixture::header().to_json().unwrap());
        let (second, _) = chain.close(r#"{"event":"sneezed"}"#);
        assert!(matches!(read(format!("{first}\n{second}\n").as_bytes()), Err(Damage { line: 2, fault: Fault::Unreadable { .. } })));
    }

    #[test]
    fn hostile_files_meet_a_limit() {
        assert_eq!(read(&vec![b'\n'; SIZE as usize + 1]), Err(Fault::TooLarge.at(1)));
        assert_eq!(read(&[vec![b'['; LINE + 1], b"\n".to_vec()].concat()), Err(Fault::LongLine.at(1)));
        let deep = format!("{}\n", "[".repeat(LINE));
        assert_eq!(read(deep.as_bytes()), Err(Fault::NoHash.at(1)));
        let many = chained(&fixture::header(), &vec![Event::Resumed {}; EVENTS + 1]);
        assert_eq!(read(&many), Err(Fault::TooManyLines.at(EVENTS + 2)));
        let most = chained(&fixture::header(), &vec![Event::Resumed {}; EVENTS]);
        assert!(read(&most).is_ok_and(|record| record.events.len() == EVENTS));
    }

    proptest! {
        #[test]
        fn any_text_reads_back_as_it_was_written(pseudonym in any::<String>(), id in any::<String>(), seed in any::<u64>(), elapsed_ms in any::<u64>()) {
            let header = Header { pseudonym, seed, ..fixture::header() };
            let events = vec![
                Event::Shown { turn: 1, moment: id.clone(), responses: vec![id.clone(), String::new()] },
                Event::Chosen { turn: 1, response: id.clone(), elapsed_ms },
                Event::Rated { ratings: vec![(id.clone(), 3)] },
                Event::Sealed(Seal { turns: 1, ending: Some(id), elapsed_ms }),
            ];
            let record = read(&chained(&header, &events));
            prop_assert!(record.as_ref().is_ok_and(|r| r.header == header && r.events == events && r.is_sealed()), "{record:?}");
        }

        #[test]
        fn any_bytes_are_answered_with_a_sentence(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let damage = read(&bytes).map(|_| ()).unwrap_err();
            prop_assert!(damage.to_string().ends_with('.'), "{damage}");
        }

        #[test]
        fn any_stretch_written_over_is_noticed(at in 0usize..2_000, with in proptest::collection::vec(any::<u8>(), 1..40)) {
            let (bytes, receipt) = fixture::sealed();
            let at = at % bytes.len();
            let mut changed = bytes.clone();
            changed.splice(at..(at + with.len()).min(bytes.len()), with);
            prop_assert!(changed == bytes || read(&changed).map_or(true, |record| record.receipt != Some(receipt)));
        }
    }
}
