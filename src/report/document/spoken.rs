//! What was said in a session, in the wording in which it was shown.

use crate::script::{LineIx, ResponseIx, Script};
use crate::session::{Deal, Said};
use serde::Serialize;

/// Something that the client said, or that happened.
#[derive(Clone, Debug, Serialize)]
pub struct Spoken {
    /// Who; nothing for what happens without words.
    pub who: Option<String>,
    pub text: String,
    /// How it was said, and what could be seen.
    pub manner: Option<String>,
}

/// A line that the client says.
pub fn line(script: &Script, deal: Deal, index: LineIx) -> Spoken {
    let play = &script.play;
    let spoken = play.line(index);
    let cue = spoken.cue.map(|cue| play.text(cue).to_owned()).filter(|cue| !cue.is_empty());
    let manner: Vec<String> = cue.into_iter().chain(spoken.mood.map(|mood| mood.label().to_owned())).collect();
    let text = play.text(deal.wording(play, index)).to_owned();
    Spoken { who: Some(script.about.client_name.clone()), text, manner: (!manner.is_empty()).then(|| manner.join("; ")) }
}

/// What came of something that the trainee said, in the order in which it was shown.
pub fn answer(script: &Script, deal: Deal, said: &Said) -> Vec<Spoken> {
    let happens = |text: String| Spoken { who: None, text, manner: None };
    let mut out: Vec<Spoken> = said.turn.reply.map(|l| line(script, deal, l)).into_iter().collect();
    if said.turn.time_up {
        out.push(happens("The time is up, and the session ends here.".into()));
    }
    out.extend(said.turn.leaves.map(|l| Spoken { who: None, ..line(script, deal, l) }));
    if let Some(ending) = said.turn.ended.filter(|_| said.turn.entered.is_some()) {
        let later = script.about.follow_ups.get(usize::from(ending)).cloned().flatten();
        out.push(happens(format!("Follow-up: {}.", later.as_deref().unwrap_or("some time later"))));
    }
    out.extend(said.turn.says.map(|l| line(script, deal, l)));
    out
}

/// What the trainee said.
pub fn say(script: &Script, response: ResponseIx) -> String {
    script.play.say(response).to_owned()
}
