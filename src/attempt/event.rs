//! What happens in an attempt, a line each.

use super::{AttemptError, Fault};
use serde::{Deserialize, Serialize};

/// One thing that happened. Turns count from 1; times are milliseconds on the session's own clock, which starts at nothing and stands still in pauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The responses that were open in a turn, by id, in the order in which they were shown.
    Shown {
        turn: u32,
        moment: String,
        responses: Vec<String>,
    },
    /// The response that the trainee gave.
    Chosen {
        turn: u32,
        response: String,
        elapsed_ms: u64,
    },
    Paused {},
    /// The trainee came back, after a pause or to a file that was closed in between.
    Resumed {},
    /// Likewise, to a file whose last line, of so many bytes, was torn and was set aside.
    Recovered {
        torn: u64,
    },
    /// The trainee's own rating before the score: a principle's id with 0 (not shown) to 3 (skilled).
    Rated {
        ratings: Vec<(String, u8)>,
    },
    /// The end of the record.
    Sealed(Seal),
}

/// How the attempt came to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// How many responses were given.
    pub turns: u32,
    /// The ending's id; absent if the trainee left before there was one.
    pub ending: Option<String>,
    pub elapsed_ms: u64,
}

impl Event {
    pub(super) fn to_json(&self) -> Result<String, AttemptError> {
        serde_json::to_string(self).map_err(AttemptError::encoding)
    }

    pub(super) fn from_json(json: &[u8]) -> Result<Event, Fault> {
        serde_json::from_slice(json).map_err(|e| Fault::unreadable(&e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_event_has_its_line() {
        let lines = [
            (
                Event::Shown { turn: 1, moment: "opening".into(), responses: vec!["b".into(), "a".into()] },
                r#"{"event":"shown","turn":1,"moment":"opening","responses":["b","a"]}"#,
            ),
            (Event::Chosen { turn: 1, response: "a".into(), elapsed_ms: 900 }, r#"{"event":"chosen","turn":1,"response":"a","elapsed_ms":900}"#),
            (Event::Paused {}, r#"{"event":"paused"}"#),
            (Event::Resumed {}, r#"{"event":"resumed"}"#),
            (Event::Recovered { torn: 7 }, r#"{"event":"recovered","torn":7}"#),
            (Event::Rated { ratings: vec![("goal".into(), 2)] }, r#"{"event":"rated","ratings":[["goal",2]]}"#),
            (Event::Sealed(Seal { turns: 1, ending: None, elapsed_ms: 900 }), r#"{"event":"sealed","turns":1,"ending":null,"elapsed_ms":900}"#),
        ];
        for (event, line) in lines {
            assert_eq!(event.to_json().unwrap(), line);
            assert_eq!(Event::from_json(line.as_bytes()), Ok(event));
            let more = line.replace(r#"{"event":"#, r#"{"other":1,"event":"#);
            assert!(matches!(Event::from_json(more.as_bytes()), Err(Fault::Unreadable { .. })), "{more}");
        }
    }
}
