//! A transcript as a conversation: who said what and how, in the order and wording in which it was shown.

use crate::report::names;
use crate::scenario::{Gaze, Mood};
use crate::script::{LineIx, Script};
use crate::session::{Deal, Said, Transcript};
use crate::texts::{capital, t};

/// One piece of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Client(Spoken),
    /// What the trainee said, with the number of its turn from 0.
    You {
        turn: usize,
        text: String,
    },
    /// What happens without words: how the client leaves.
    Scene(String),
    /// Something between the lines: the time is up.
    Aside(String),
    /// The follow-up begins here, so much later.
    Later(String),
}

impl Piece {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Piece::Client(spoken) => &spoken.text,
            Piece::You { text, .. } | Piece::Scene(text) | Piece::Aside(text) | Piece::Later(text) => text,
        }
    }
}

/// Something that the client said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub text: String,
    pub cue: Option<String>,
    pub mood: Option<Mood>,
    pub gaze: Option<Gaze>,
}

impl Spoken {
    pub fn of(script: &Script, deal: Deal, line: LineIx) -> Spoken {
        let play = &script.play;
        let spoken = play.line(line);
        let cue = spoken.cue.map(|c| play.text(c).to_owned()).filter(|c| !c.is_empty());
        Spoken { text: play.text(deal.wording(play, line)).to_owned(), cue, mood: spoken.mood, gaze: spoken.gaze }
    }

    /// The cue and the mood in one phrase: ‘looks at his cap; tearful’.
    pub fn manner(&self) -> Option<String> {
        match (&self.cue, self.mood) {
            (Some(cue), Some(mood)) => Some(t!("session-manner", cue = cue, mood = names::mood(mood))),
            (Some(cue), None) => Some(cue.clone()),
            (None, Some(mood)) => Some(names::mood(mood).to_owned()),
            (None, None) => None,
        }
    }
}

/// The whole conversation. `to_the_end` is false while the client has left and the follow-up is still to come.
pub fn pieces(script: &Script, deal: Deal, transcript: &Transcript, to_the_end: bool) -> Vec<Piece> {
    let mut out: Vec<Piece> = transcript.opening.map(|l| Piece::Client(Spoken::of(script, deal, l))).into_iter().collect();
    for (turn, said) in transcript.said.iter().enumerate() {
        out.push(Piece::You { turn, text: say(script, said.response).to_owned() });
        out.extend(answer(script, deal, said));
        if said.turn.ended.is_some() && (to_the_end || turn + 1 < transcript.said.len()) {
            out.extend(afterwards(script, deal, said));
        }
    }
    out
}

/// What comes of a turn: the client's reply, then how they leave, or what they say as the next moment opens.
pub fn answer(script: &Script, deal: Deal, said: &Said) -> Vec<Piece> {
    let client = |line: LineIx| Piece::Client(Spoken::of(script, deal, line));
    let mut out: Vec<Piece> = said.turn.reply.map(client).into_iter().collect();
    if said.turn.time_up {
        out.push(Piece::Aside(t!("session-time-up").into()));
    }
    out.extend(said.turn.leaves.map(|l| Piece::Scene(Spoken::of(script, deal, l).text)));
    if said.turn.ended.is_none() {
        out.extend(said.turn.says.map(client));
    }
    out
}

/// The beginning of a follow-up, behind the turn that ended the session.
pub fn afterwards(script: &Script, deal: Deal, said: &Said) -> Vec<Piece> {
    let when = follow_up(script, said).map(Piece::Later);
    when.into_iter().chain(said.turn.says.map(|l| Piece::Client(Spoken::of(script, deal, l)))).collect()
}

/// When the follow-up takes place, if this turn leads to one.
pub fn follow_up(script: &Script, said: &Said) -> Option<String> {
    let ending = said.turn.ended.filter(|_| said.turn.entered.is_some())?;
    let words = script.about.follow_ups.get(ending as usize).cloned().flatten();
    Some(words.map_or_else(|| t!("session-later").to_owned(), |w| capital(&w)))
}

/// Where the newest part begins: behind what the trainee said last, or at the follow-up.
pub fn newest(pieces: &[Piece]) -> usize {
    let start = pieces.iter().enumerate().rev().find_map(|(i, p)| match p {
        Piece::You { .. } => Some(i + 1),
        Piece::Later(_) => Some(i),
        _ => None,
    });
    start.unwrap_or(0)
}

/// The last thing that the client said.
pub fn last_spoken(pieces: &[Piece]) -> Option<&Spoken> {
    pieces.iter().rev().find_map(|p| if let Piece::Client(spoken) = p { Some(spoken) } else { None })
}

/// The words of a response.
pub fn say(script: &Script, response: crate::script::ResponseIx) -> &str {
    script.play.text(script.play.response(response).say)
}

/// The name by which the conversation calls the client: the first, unless it is a form of address.
pub fn short_name(name: &str) -> &str {
    match name.split_whitespace().next() {
        Some("Mr" | "Mrs" | "Ms" | "Miss" | "Mx" | "Dr" | "Mr." | "Mrs." | "Ms." | "Dr.") | None => name,
        Some(first) => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_address_is_not_a_first_name() {
        assert_eq!(short_name("Carmelo ‘Charlie’ Vella"), "Carmelo");
        assert_eq!(short_name("Mrs Okafor"), "Mrs Okafor");
        assert_eq!(short_name(""), "");
    }

    #[test]
    fn cue_and_mood_make_one_phrase() {
        let spoken = |cue: Option<&str>, mood| Spoken { text: String::new(), cue: cue.map(str::to_owned), mood, gaze: None };
        assert_eq!(spoken(Some("looks up"), Some(Mood::Flat)).manner().as_deref(), Some("looks up; flat"));
        assert_eq!(spoken(None, Some(Mood::Flat)).manner().as_deref(), Some("flat"));
        assert_eq!(spoken(None, None).manner(), None);
    }
}
