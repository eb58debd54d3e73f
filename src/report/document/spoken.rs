//! What was said in a session, in the wording in which it was shown.

use crate::report::names;
use crate::script::{LineIx, ResponseIx, Script};
use crate::session::{Deal, Said};
use crate::texts::t;
use serde::Serialize;

/// Something that the client said, or that happened.
#[derive(Clone, Debug, Serialize)]
pub struct Spoken {
    /// Who; nothing for what happens without words.
    pub who: Option<String>,
    pub text: String,
    /// What could be seen, in the words of the scenario; and how it was said.
    pub cue: Option<String>,
    pub mood: Option<&'static str>,
}

/// A piece of a transcript.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "is", content = "it")]
pub enum Piece {
    Spoken(Spoken),
    /// Something that the program says.
    Aside(String),
    /// When the follow-up takes place, in the words of the scenario.
    Later(Option<String>),
}

/// A line that the client says.
pub fn line(script: &Script, deal: Deal, index: LineIx) -> Spoken {
    let play = &script.play;
    let spoken = play.line(index);
    let cue = spoken.cue.map(|cue| play.text(cue).to_owned()).filter(|cue| !cue.is_empty());
    let text = play.text(deal.wording(play, index)).to_owned();
    Spoken { who: Some(script.about.client_name.clone()), text, cue, mood: spoken.mood.map(names::mood) }
}

/// What came of something that the trainee said, in the order in which it was shown.
pub fn answer(script: &Script, deal: Deal, said: &Said) -> Vec<Piece> {
    let mut out: Vec<Piece> = said.turn.reply.map(|l| Piece::Spoken(line(script, deal, l))).into_iter().collect();
    if said.turn.time_up {
        out.push(Piece::Aside(t!("session-time-up").to_owned()));
    }
    out.extend(said.turn.leaves.map(|l| Piece::Spoken(Spoken { who: None, ..line(script, deal, l) })));
    if let Some(ending) = said.turn.ended.filter(|_| said.turn.entered.is_some()) {
        let later = script.about.follow_ups.get(usize::from(ending)).cloned().flatten();
        out.push(Piece::Later(later));
    }
    out.extend(said.turn.says.map(|l| Piece::Spoken(line(script, deal, l))));
    out
}

/// What the trainee said.
pub fn say(script: &Script, response: ResponseIx) -> String {
    script.play.say(response).to_owned()
}
