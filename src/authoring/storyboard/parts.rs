//! The parts of a storyboard, each as words.

use super::Words;
use serde::Serialize;

/// Something that the client says.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Under which condition, in words; what is said otherwise; nothing for the only line there is.
    pub when: Option<String>,
    pub text: String,
    pub also: Vec<String>,
    pub mood: Option<&'static str>,
    pub cue: Option<String>,
    pub gives: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Response {
    pub id: String,
    pub key: Option<char>,
    pub kind: &'static str,
    pub say: String,
    pub minutes: u8,
    pub once: bool,
    pub when: Option<String>,
    /// The phases in which an anytime response is open, if not in all of the session.
    pub during: Vec<&'static str>,
    /// Behaviours: their ids with their titles.
    pub shows: Vec<(String, String)>,
    /// Harms: their ids with their titles and severities.
    pub harms: Vec<(String, String)>,
    /// What it does to client state.
    pub effect: String,
    /// Where that stands: in the response, or in the temperament.
    pub effect_from: String,
    pub facts: Vec<String>,
    pub reply: Vec<Line>,
    pub to: Vec<Route>,
    pub feedback: Vec<Feedback>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Route {
    pub when: Option<String>,
    pub to: String,
    /// Where in the document that stands.
    pub anchor: String,
}

/// What the debrief says about a response.
#[derive(Clone, Debug, Serialize)]
pub struct Feedback {
    /// Whose words these are.
    pub from: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Moment {
    pub id: String,
    pub phase: &'static str,
    pub says: Vec<Line>,
    pub responses: Vec<Response>,
    /// The moments and turning points that lead here.
    pub from: Vec<String>,
    pub words: Words,
}

#[derive(Clone, Debug, Serialize)]
pub struct Ending {
    pub id: String,
    pub title: String,
    pub frame: &'static str,
    pub kind: &'static str,
    pub time_up: bool,
    pub leaves: Vec<Line>,
    /// When the contact after it takes place, and the moment that it starts with.
    pub follow_up: Option<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Presentation {
    pub id: String,
    pub title: String,
    pub begins: String,
    pub facts: Vec<String>,
    pub agreed: Vec<String>,
    /// Empty: as for the client.
    pub form: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub id: String,
    pub text: String,
    pub by: &'static str,
    /// What is special about it: a sign, a frame that it opens, a quality of the goal.
    pub marks: Vec<String>,
    /// The moments or responses that make it known.
    pub made_known: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TurningPoint {
    pub id: String,
    pub when: String,
    pub to: String,
}
