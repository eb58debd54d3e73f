//! A record held against the script that it was played on: its choices said again, and everything it claims compared.

use super::{Event, Record};
use crate::script::{Play, PresentationIx, RULES_VERSION, ResponseIx, Script, ScriptHash};
use crate::session::{Transcript, open};
use crate::texts::t;

/// Where and how a record and a script disagree.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", placed(*.line, *.turn, .mismatch))]
pub struct ReplayFault {
    /// The line of the attempt, from 1.
    pub line: usize,
    /// The turn, from 1, if the line belongs to one.
    pub turn: Option<u32>,
    pub mismatch: Mismatch,
}

/// What disagrees.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    #[error("{}", t!("error-replay-rules", recorded = .recorded, here = .here))]
    Rules { recorded: u32, here: u32 },
    #[error("{}", t!("error-replay-play", scenario = .scenario, recorded = short(.recorded), here = short(.here)))]
    Play { scenario: String, recorded: ScriptHash, here: ScriptHash },
    #[error("{}", t!("error-replay-presentation", presentation = .presentation))]
    UnknownPresentation { presentation: String },
    #[error("{}", t!("error-replay-moment", shown = .shown, here = .here))]
    Moment { shown: String, here: String },
    #[error("{}", t!("error-replay-response", moment = .moment, response = .response))]
    UnknownResponse { response: String, moment: String },
    #[error("{}", t!("error-replay-not-open", moment = .moment, response = .response))]
    NotOpen { response: String, moment: String },
    #[error("{}", t!("error-replay-over"))]
    Over,
    #[error("{}", t!("error-replay-shown", missing = listed(.missing), surplus = listed(.surplus)))]
    Shown { missing: Vec<String>, surplus: Vec<String> },
    #[error("{}", t!("error-replay-ending", sealed = ending(.sealed.as_deref()), here = ending(.here.as_deref())))]
    Ending { sealed: Option<String>, here: Option<String> },
}

fn placed(line: usize, turn: Option<u32>, mismatch: &Mismatch) -> String {
    let fault = mismatch.to_string();
    match turn {
        Some(turn) => t!("error-line-turn", line = line, turn = turn, fault = fault),
        None => t!("error-line", line = line, fault = fault),
    }
}

fn short(hash: &ScriptHash) -> &str {
    hash.0.get(..8).unwrap_or(&hash.0)
}

fn listed(ids: &[String]) -> String {
    if ids.is_empty() { t!("error-replay-none").to_owned() } else { ids.join(", ") }
}

fn ending(id: Option<&str>) -> String {
    id.map_or_else(|| t!("error-replay-no-ending").to_owned(), |id| t!("error-replay-that-ending", id = id))
}

/// A script that records are replayed on. Its hash is worked out once for any number of them.
#[derive(Clone, Debug)]
pub struct Replayer<'p> {
    play: &'p Play,
    hash: ScriptHash,
}

/// Holds the session of a record again.
pub fn replay(record: &Record, script: &Script) -> Result<Transcript, ReplayFault> {
    Replayer::new(script).replay(record)
}

/// Holds the session of a record again and compares everything that the record says of it: what was shown, and the ending.
pub fn verify(record: &Record, script: &Script) -> Result<Transcript, ReplayFault> {
    Replayer::new(script).verify(record)
}

impl<'p> Replayer<'p> {
    pub fn new(script: &'p Script) -> Self {
        Replayer { play: &script.play, hash: script.play_hash() }
    }

    /// Of a `Play` that came without its key, as packs do, with its hash.
    pub fn of(play: &'p Play, hash: ScriptHash) -> Self {
        Replayer { play, hash }
    }

    pub fn replay(&self, record: &Record) -> Result<Transcript, ReplayFault> {
        self.run(record, false)
    }

    pub fn verify(&self, record: &Record) -> Result<Transcript, ReplayFault> {
        self.run(record, true)
    }

    fn run(&self, record: &Record, thorough: bool) -> Result<Transcript, ReplayFault> {
        let presentation = self.presentation(record).map_err(|mismatch| ReplayFault { line: 1, turn: None, mismatch })?;
        let mut transcript = Transcript::begin(self.play, presentation);
        for (event, line) in record.events.iter().zip(2..) {
            let (turn, found) = match event {
                Event::Shown { turn, moment, responses } => (Some(*turn), self.shown(&transcript, moment, thorough.then_some(responses))),
                Event::Chosen { turn, response, .. } => (Some(*turn), self.chosen(&mut transcript, response)),
                Event::Sealed(seal) if thorough => (None, self.sealed(&transcript, seal.ending.as_deref())),
                _ => continue,
            };
            found.map_err(|mismatch| ReplayFault { line, turn, mismatch })?;
        }
        Ok(transcript)
    }

    fn presentation(&self, record: &Record) -> Result<PresentationIx, Mismatch> {
        let header = &record.header;
        if header.rules != RULES_VERSION {
            return Err(Mismatch::Rules { recorded: header.rules, here: RULES_VERSION });
        }
        if header.play != self.hash {
            return Err(Mismatch::Play { scenario: header.scenario.clone(), recorded: header.play.clone(), here: self.hash.clone() });
        }
        let at = self.play.presentations.iter().position(|p| p.id == header.presentation);
        at.and_then(|at| PresentationIx::try_from(at).ok()).ok_or_else(|| Mismatch::UnknownPresentation { presentation: header.presentation.clone() })
    }

    fn shown(&self, transcript: &Transcript, moment: &str, responses: Option<&Vec<String>>) -> Result<(), Mismatch> {
        let state = transcript.state();
        if state.over {
            return Err(Mismatch::Over);
        }
        let here = &self.play.moment(state.moment).id;
        if moment != here {
            return Err(Mismatch::Moment { shown: moment.to_owned(), here: here.clone() });
        }
        let Some(responses) = responses else { return Ok(()) };
        let mut surplus: Vec<&str> = responses.iter().map(String::as_str).collect();
        let mut missing: Vec<&str> = open(self.play, &state).map(|r| self.play.response(r).id.as_str()).collect();
        missing.retain(|id| match surplus.iter().position(|shown| shown == id) {
            Some(at) => {
                surplus.swap_remove(at);
                false
            }
            None => true,
        });
        if missing.is_empty() && surplus.is_empty() {
            return Ok(());
        }
        let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
        Err(Mismatch::Shown { missing: owned(missing), surplus: owned(surplus) })
    }

    fn chosen(&self, transcript: &mut Transcript, response: &str) -> Result<(), Mismatch> {
        let state = transcript.state();
        if state.over {
            return Err(Mismatch::Over);
        }
        let here = self.play.moment(state.moment);
        let named = |r: &ResponseIx| self.play.response(*r).id == response;
        let found = here.responses.clone().find(named).or_else(|| self.play.anytime.clone().find(named));
        let Some(index) = found else {
            return Err(Mismatch::UnknownResponse { response: response.to_owned(), moment: here.id.clone() });
        };
        if transcript.say(self.play, index) { Ok(()) } else { Err(Mismatch::NotOpen { response: response.to_owned(), moment: here.id.clone() }) }
    }

    fn sealed(&self, transcript: &Transcript, sealed: Option<&str>) -> Result<(), Mismatch> {
        let here = transcript.state().ending.map(|e| self.play.ending(e).id.as_str());
        if sealed == here { Ok(()) } else { Err(Mismatch::Ending { sealed: sealed.map(str::to_owned), here: here.map(str::to_owned) }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Header, Seal, fixture};
    use crate::session::Deal;

    fn header(script: &Script) -> Header {
        Header { play: script.play_hash(), key: Some(script.key_hash()), ..fixture::header() }
    }

    /// The record of a session with these choices, as a program would keep it.
    fn played(script: &Script, choices: &[&str]) -> Record {
        let play = &script.play;
        let header = header(script);
        let deal = Deal::new(header.seed);
        let mut transcript = Transcript::begin(play, 0);
        let mut events = Vec::new();
        for (choice, turn) in choices.iter().zip(1..) {
            let state = transcript.state();
            let mut shown: Vec<ResponseIx> = open(play, &state).collect();
            deal.arrange(play, state.moment, &mut shown);
            let id = |r: &ResponseIx| play.response(*r).id.clone();
            events.push(Event::Shown { turn, moment: play.moment(state.moment).id.clone(), responses: shown.iter().map(id).collect() });
            let said = shown.iter().find(|r| play.response(**r).id == *choice).copied().unwrap();
            assert!(transcript.say(play, said));
            events.push(Event::Chosen { turn, response: (*choice).to_owned(), elapsed_ms: 0 });
        }
        let ending = transcript.state().ending.map(|e| play.ending(e).id.clone());
        events.push(Event::Sealed(Seal { turns: choices.len() as u32, ending, elapsed_ms: 0 }));
        Record { header, events, receipt: None, torn: 0 }
    }

    fn fault(line: usize, turn: impl Into<Option<u32>>, mismatch: Mismatch) -> ReplayFault {
        ReplayFault { line, turn: turn.into(), mismatch }
    }

    #[test]
    fn a_record_replays_to_the_session_that_was_held() {
        let script = fixture::script();
        let record = played(&script, &["check-time", "hear", "settle"]);
        let transcript = verify(&record, &script).unwrap();
        let said: Vec<&str> = transcript.choices().map(|r| script.play.response(r).id.as_str()).collect();
        assert_eq!(said, ["check-time", "hear", "settle"]);
        assert!(transcript.state().over);
        assert_eq!(replay(&record, &script), Ok(transcript.clone()));
        assert_eq!(Replayer::of(&script.play, script.play_hash()).verify(&record), Ok(transcript));
    }

    #[test]
    fn a_session_left_early_verifies() {
        let script = fixture::script();
        assert!(verify(&played(&script, &[]), &script).is_ok_and(|t| t.said.is_empty()));
        assert!(verify(&played(&script, &["hear"]), &script).is_ok_and(|t| t.state().ending.is_none()));
    }

    #[test]
    fn one_id_in_two_moments_means_the_response_of_the_moment() {
        let script = fixture::script();
        let transcript = verify(&played(&script, &["hear", "hear"]), &script).unwrap();
        let said: Vec<ResponseIx> = transcript.choices().collect();
        assert!(said[0] != said[1] && script.play.moment(1).responses.contains(&said[1]));
    }

    #[test]
    fn another_script_presentation_or_rules_version_is_named() {
        let script = fixture::script();
        let record = played(&script, &["hear"]);
        let with = |header: Header| replay(&Record { header, ..record.clone() }, &script).unwrap_err();
        let own = record.header.clone();
        let (rules, presentation, other) = (RULES_VERSION + 1, "none".to_owned(), ScriptHash("00".into()));
        assert_eq!(with(Header { rules, ..own.clone() }), fault(1, None, Mismatch::Rules { recorded: rules, here: RULES_VERSION }));
        assert_eq!(with(Header { presentation: presentation.clone(), ..own.clone() }), fault(1, None, Mismatch::UnknownPresentation { presentation }));
        let mismatch = Mismatch::Play { scenario: own.scenario.clone(), recorded: other.clone(), here: own.play.clone() };
        assert_eq!(with(Header { play: other, ..own }), fault(1, None, mismatch));
    }

    #[test]
    fn a_presentation_decides_what_is_open() {
        let script = fixture::script();
        let mut record = played(&script, &["hear"]);
        record.header.presentation = "warm".into();
        let surplus = vec![];
        assert_eq!(verify(&record, &script), Err(fault(2, 1, Mismatch::Shown { missing: vec!["tease".into()], surplus })));
        assert!(replay(&record, &script).is_ok());
    }

    #[test]
    fn a_choice_that_could_not_be_made_is_named_with_line_and_turn() {
        let script = fixture::script();
        let record = played(&script, &["hear", "settle"]);
        let with = |line: usize, event: Event| {
            let mut record = record.clone();
            record.events[line - 2] = event;
            replay(&record, &script).unwrap_err()
        };
        let chosen = |turn: u32, response: &str| Event::Chosen { turn, response: response.into(), elapsed_ms: 0 };
        let (response, moment) = ("none".to_owned(), "step".to_owned());
        assert_eq!(with(5, chosen(2, "none")), fault(5, 2, Mismatch::UnknownResponse { response, moment: moment.clone() }));
        let (response, opening) = ("tease".to_owned(), "opening".to_owned());
        assert_eq!(with(3, chosen(1, "tease")), fault(3, 1, Mismatch::NotOpen { response, moment: opening.clone() }));
        let shown = Event::Shown { turn: 2, moment: opening.clone(), responses: vec![] };
        assert_eq!(with(4, shown), fault(4, 2, Mismatch::Moment { shown: opening, here: moment }));
        let sentence = with(5, chosen(2, "none")).to_string();
        assert!(sentence.starts_with("Line 5, turn 2: in the moment ‘step’ there is no response ‘none’."), "{sentence}");
    }

    #[test]
    fn nothing_is_shown_or_said_once_the_session_is_over() {
        let script = fixture::script();
        for event in [Event::Shown { turn: 3, moment: "step".into(), responses: vec![] }, Event::Chosen { turn: 3, response: "hear".into(), elapsed_ms: 0 }] {
            let mut record = played(&script, &["hear", "settle"]);
            record.events[4] = event;
            assert_eq!(replay(&record, &script), Err(fault(6, 3, Mismatch::Over)));
        }
    }

    #[test]
    fn what_was_not_open_cannot_have_been_shown() {
        let script = fixture::script();
        let mut record = played(&script, &["hear"]);
        if let Event::Shown { responses, .. } = &mut record.events[0] {
            responses.retain(|id| id != "check-time");
            responses.extend(["tease".to_owned(), "hear".to_owned()]);
        }
        let mismatch = Mismatch::Shown { missing: vec!["check-time".into()], surplus: vec!["tease".into(), "hear".into()] };
        let found = verify(&record, &script).unwrap_err();
        assert_eq!((found.line, found.turn), (2, Some(1)));
        let Mismatch::Shown { missing, mut surplus } = found.mismatch else { panic!("{mismatch}") };
        surplus.sort_unstable();
        assert_eq!((missing, surplus), (vec!["check-time".to_owned()], vec!["hear".to_owned(), "tease".to_owned()]));
    }

    #[test]
    fn the_seal_names_the_ending_that_the_choices_lead_to() {
        let script = fixture::script();
        for sealed in [None, Some("as-before".to_owned())] {
            let mut record = played(&script, &["hear", "settle"]);
            record.events[4] = Event::Sealed(Seal { turns: 2, ending: sealed.clone(), elapsed_ms: 0 });
            let here = Some("first-step".to_owned());
            assert_eq!(verify(&record, &script), Err(fault(6, None, Mismatch::Ending { sealed, here })));
            assert!(replay(&record, &script).is_ok());
        }
    }
}
