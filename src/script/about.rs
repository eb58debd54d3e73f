//! What people read about a scenario before and after playing it.

use crate::rubric::{Frame, Policy, Setting, Sign};
use crate::scenario::{By, Figure, FitAnswer, GoalQuality, Keyer, Kind, Level, Screen, Theme};
use serde::Serialize;

/// The scenario's card, its client, the form and the names of its parts.
#[derive(Clone, Debug, Serialize)]
pub struct About {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub kind: Kind,
    pub level: Level,
    pub language: String,
    pub content_notes: Vec<String>,
    pub setting: Setting,
    /// The hour of the day at which it begins. Left out of the canonical encoding where an author says nothing of it, so that scripts from before it keep their hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<u8>,
    pub themes: Vec<Theme>,
    pub techniques: Vec<String>,
    pub client_name: String,
    pub pronouns: String,
    pub age: u8,
    pub background: String,
    /// The scenario that this one follows, if its client returns.
    pub follows: Option<String>,
    pub figure: Figure,
    pub screen: Screen,
    /// The form of each presentation, questions with answers.
    pub forms: Vec<Vec<(String, String)>>,
    pub presentation_titles: Vec<String>,
    pub fit: FitAnswer,
    pub facts: Vec<FactAbout>,
    pub ending_titles: Vec<String>,
    /// When each ending's follow-up takes place, in words.
    pub follow_ups: Vec<Option<String>>,
    pub keyed_by: Vec<Keyer>,
    pub policy: Policy,
}

/// A fact as people read it, in the order of its bit.
#[derive(Clone, Debug, Serialize)]
pub struct FactAbout {
    pub id: String,
    pub text: String,
    pub by: By,
    pub sign: Option<Sign>,
    pub opens: Option<Frame>,
    pub quality: Option<GoalQuality>,
}
