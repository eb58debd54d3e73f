//! Ways of choosing without understanding, and with it: the random clicker, test-wise strategies, archetypes of beginners, and a skilled hand.
//!
//! Each is a rule that ranks the open responses by what can be seen of them; of equals one is taken at random. A good scenario lets none of the first two kinds pass.

mod empathy;

use crate::rubric::{Dimension, Move};
use crate::script::{ResponseIx, Script};
use crate::texts::t;
use serde::Serialize;

/// A way of choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Player {
    /// Any open response, the anytime ones included, each as likely as the others.
    Clicker,
    Longest,
    Shortest,
    First,
    Last,
    MostQuestions,
    MostEmpathic,
    BestEffect,
    Historian,
    Adviser,
    Cheerleader,
    Interrogator,
    Skilled,
}

/// What kind of player it is, and so what is hoped of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Random,
    /// Goes by looks alone, as one can in a badly written test.
    TestWise,
    /// A habit that beginners bring along.
    Archetype,
    /// Chooses by what counts.
    Skilled,
}

impl Player {
    pub const ALL: &'static [Player] = &[
        Player::Clicker,
        Player::Longest,
        Player::Shortest,
        Player::First,
        Player::Last,
        Player::MostQuestions,
        Player::MostEmpathic,
        Player::BestEffect,
        Player::Historian,
        Player::Adviser,
        Player::Cheerleader,
        Player::Interrogator,
        Player::Skilled,
    ];

    pub fn kind(self) -> Kind {
        match self {
            Player::Clicker => Kind::Random,
            Player::Historian | Player::Adviser | Player::Cheerleader | Player::Interrogator => Kind::Archetype,
            Player::Skilled => Kind::Skilled,
            _ => Kind::TestWise,
        }
    }

    /// What the player is called in the language that is spoken.
    pub fn title(self) -> &'static str {
        match self {
            Player::Clicker => t!("player-clicker"),
            Player::Longest => t!("player-longest"),
            Player::Shortest => t!("player-shortest"),
            Player::First => t!("player-first"),
            Player::Last => t!("player-last"),
            Player::MostQuestions => t!("player-most-questions"),
            Player::MostEmpathic => t!("player-most-empathic"),
            Player::BestEffect => t!("player-best-effect"),
            Player::Historian => t!("player-historian"),
            Player::Adviser => t!("player-adviser"),
            Player::Cheerleader => t!("player-cheerleader"),
            Player::Interrogator => t!("player-interrogator"),
            Player::Skilled => t!("player-skilled"),
        }
    }

    /// What the player does, in a sentence of the language that is spoken.
    pub fn describe(self) -> &'static str {
        match self {
            Player::Clicker => t!("rule-clicker"),
            Player::Longest => t!("rule-longest"),
            Player::Shortest => t!("rule-shortest"),
            Player::First => t!("rule-first"),
            Player::Last => t!("rule-last"),
            Player::MostQuestions => t!("rule-most-questions"),
            Player::MostEmpathic => t!("rule-most-empathic"),
            Player::BestEffect => t!("rule-best-effect"),
            Player::Historian => t!("rule-historian"),
            Player::Adviser => t!("rule-adviser"),
            Player::Cheerleader => t!("rule-cheerleader"),
            Player::Interrogator => t!("rule-interrogator"),
            Player::Skilled => t!("rule-skilled"),
        }
    }
}

/// A player at a script: its responses ranked once.
pub struct Habit {
    ranks: Vec<i64>,
}

/// Nothing else being open, even this is taken.
const NEVER: i64 = i64::MIN;

impl Habit {
    pub fn new(script: &Script, player: Player) -> Habit {
        let all = 0..script.play.responses.len() as ResponseIx;
        Habit { ranks: all.map(|r| rank(script, player, r)).collect() }
    }

    /// Whether the player takes anything that is open, and so goes everywhere.
    pub fn takes_anything(&self) -> bool {
        self.ranks.iter().all(|rank| *rank == self.ranks[0])
    }

    /// Puts the places of those that the player may take, out of the open responses, into `taken`; each is as likely as the others.
    pub fn choose(&self, open: impl Iterator<Item = ResponseIx>, taken: &mut Vec<usize>) {
        taken.clear();
        let mut best = NEVER;
        for (at, response) in open.enumerate() {
            let rank = self.ranks[response as usize];
            if rank > best {
                taken.clear();
                best = rank;
            }
            if rank == best {
                taken.push(at);
            }
        }
    }
}

fn rank(script: &Script, player: Player, response: ResponseIx) -> i64 {
    let play = &script.play;
    let said = play.response(response);
    let key = &script.key.responses[response as usize];
    // The others go by the list before them, and not by what can be said at any time.
    if player != Player::Clicker && play.is_anytime(response) {
        return NEVER;
    }
    let text = play.text(said.say);
    let of_harm = |ids: &[&str]| key.harms.iter().any(|h| ids.contains(&script.key.rubric.harms[h].id.as_str()));
    match player {
        // The skilled do not go by rank.
        Player::Clicker | Player::Skilled => 0,
        Player::Longest => text.chars().count() as i64,
        Player::Shortest => -(text.chars().count() as i64),
        Player::First => -i64::from(response),
        Player::Last => i64::from(response),
        Player::MostQuestions => text.matches(['?', '¿', '؟']).count() as i64,
        Player::MostEmpathic => empathy::words(&script.about.language, text),
        Player::BestEffect => {
            let sum = Dimension::ALL.iter().map(|d| i64::from(said.effect.get(*d)) * if *d == Dimension::Distress { -1 } else { 1 });
            sum.sum()
        }
        Player::Historian => match said.kind {
            _ if of_harm(&["history-taking", "cause-digging"]) => 2,
            Move::OpenQuestion | Move::ClosedQuestion => 1,
            _ => 0,
        },
        Player::Adviser => match said.kind {
            Move::Advice => 3,
            Move::AdviceWithPermission => 2,
            Move::Information | Move::InformationWithPermission => 1,
            _ => 0,
        },
        Player::Cheerleader => match said.kind {
            Move::Reassurance => 2,
            Move::Affirmation => 1,
            _ => 0,
        },
        Player::Interrogator => match said.kind {
            Move::ClosedQuestion => 2,
            Move::OpenQuestion | Move::DirectQuestion => 1,
            _ => 0,
        },
    }
}
