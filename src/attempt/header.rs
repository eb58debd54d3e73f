//! The first line of an attempt: what is played, by whom and how.

use super::{AttemptError, Fault};
use crate::script::ScriptHash;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The format of attempts that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

const EVENT: &str = "begin";
const FORMAT_FIELD: &str = "one_at_a_time";

/// What is played, by whom and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The attempt's own id, drawn by whoever starts it.
    pub attempt: String,
    /// [`crate::script::RULES_VERSION`] when it was sat.
    pub rules: u32,
    /// The version of the program.
    pub app: String,
    /// The scenario's id.
    pub scenario: String,
    pub play: ScriptHash,
    /// What it would be judged by; absent in an assessment, where the trainee's computer has no key.
    pub key: Option<ScriptHash>,
    /// The nonce of the assessment's pack.
    pub nonce: Option<String>,
    /// The presentation's id.
    pub presentation: String,
    /// What [`crate::session::Deal`] drew from. Written as text: many readers of JSON round large numbers.
    #[serde(with = "decimal")]
    pub seed: u64,
    pub mode: Mode,
    pub help: Help,
    pub pseudonym: String,
    /// The trainee had played this scenario before.
    pub repeat: bool,
    /// When it began, in seconds since 1970.
    pub started: u64,
}

/// What the attempt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// With feedback as it goes.
    Practice,
    /// Feedback only in the debrief.
    WithoutFeedback,
    /// Somebody trying out a scenario that is not part of the library.
    Trial,
    /// Part of a course; no key is at hand and nothing is told before grading.
    Assessment,
}

/// The help that was switched on. Recorded, and never averaged together with other help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// The trainee types what they would say before the responses show.
    pub say_first: bool,
    /// Responses show with hints.
    pub guided: bool,
}

#[derive(Serialize)]
struct Begin<'h> {
    event: &'static str,
    one_at_a_time: u32,
    #[serde(flatten)]
    header: &'h Header,
}

impl Header {
    pub(super) fn to_json(&self) -> Result<String, AttemptError> {
        if self.mode == Mode::Assessment && self.key.is_some() {
            return Err(AttemptError::KeyInAssessment);
        }
        serde_json::to_string(&Begin { event: EVENT, one_at_a_time: FORMAT, header: self }).map_err(AttemptError::encoding)
    }

    pub(super) fn from_json(json: &[u8]) -> Result<Header, Fault> {
        let mut fields = fields(json)?;
        if fields.remove("event").as_ref().and_then(Value::as_str) != Some(EVENT) {
            return Err(Fault::NoHeader);
        }
        match fields.remove(FORMAT_FIELD).as_ref().and_then(Value::as_u64) {
            Some(format) if format == u64::from(FORMAT) => {}
            _ => return Err(Fault::NoHeader),
        }
        Header::deserialize(Value::Object(fields)).map_err(|e| Fault::unreadable(&e))
    }

    /// The format that a first line names, if it is one that only newer versions know. Asked before anything else: a newer format may hash differently.
    pub(super) fn newer_format(line: &[u8]) -> Option<u64> {
        fields(line).ok()?.get(FORMAT_FIELD)?.as_u64().filter(|format| *format > u64::from(FORMAT))
    }
}

fn fields(json: &[u8]) -> Result<Map<String, Value>, Fault> {
    serde_json::from_slice(json).map_err(|e| Fault::unreadable(&e))
}

/// Whole numbers as text.
mod decimal {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::fixture;

    #[test]
    fn a_header_is_written_with_its_format_in_front_and_reads_back() {
        let header = Header { seed: u64::MAX, ..fixture::header() };
        let json = header.to_json().unwrap();
        assert!(json.starts_with(r#"{"event":"begin","one_at_a_time":1,"attempt":"#), "{json}");
        assert!(json.contains(r#""seed":"18446744073709551615","mode":"practice","help":{"say_first":false,"guided":true},"#), "{json}");
        assert_eq!(Header::from_json(json.as_bytes()), Ok(header));
    }

    #[test]
    fn a_header_with_a_field_too_many_or_too_few_is_not_one() {
        let json = fixture::header().to_json().unwrap();
        let more = json.replace(r#""repeat":"#, r#""other":1,"repeat":"#);
        assert!(matches!(Header::from_json(more.as_bytes()), Err(Fault::Unreadable { .. })));
        let fewer = json.replace(r#""repeat":false,"#, "");
        assert!(matches!(Header::from_json(fewer.as_bytes()), Err(Fault::Unreadable { .. })));
        let other = json.replace("begin", "began");
        assert_eq!(Header::from_json(other.as_bytes()), Err(Fault::NoHeader));
    }

    #[test]
    fn no_key_goes_into_the_record_of_an_assessment() {
        let header = Header { mode: Mode::Assessment, ..fixture::header() };
        assert_eq!(header.to_json(), Err(AttemptError::KeyInAssessment));
        assert!(Header { key: None, ..header }.to_json().is_ok());
    }
}
