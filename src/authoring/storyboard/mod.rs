//! The storyboard: everything that a scenario can say and do, laid out for those who review it.
//!
//! [`Storyboard::of`] gathers it in words; HTML and Markdown are two layouts of the same.

mod coverage;
mod gather;
mod parts;
mod write;

pub use coverage::{Behaviours, Coverage, Harm};
pub use parts::{Ending, Fact, Feedback, Line, Moment, Presentation, Response, Route, TurningPoint};
pub use write::{html, markdown};

use crate::rubric::{Policy, Rubric, Temperament};
use crate::scenario::Scenario;
use serde::Serialize;

/// A scenario in words, in the order in which a reviewer reads it.
#[derive(Clone, Debug, Serialize)]
pub struct Storyboard {
    pub title: String,
    pub language: String,
    pub summary: String,
    /// Label and value of what is said once for the whole scenario.
    pub glance: Vec<(&'static str, String)>,
    pub client: Vec<(&'static str, String)>,
    pub client_name: String,
    /// The six questions of the self-screen with the client's answers.
    pub screen: Vec<(&'static str, String)>,
    pub form: Vec<(String, String)>,
    pub fit: String,
    pub fit_why: String,
    pub presentations: Vec<Presentation>,
    pub facts: Vec<Fact>,
    pub turning_points: Vec<TurningPoint>,
    pub moments: Vec<Moment>,
    pub anytime: Vec<Response>,
    pub endings: Vec<Ending>,
    pub coverage: Coverage,
    pub keyed_by: Vec<crate::scenario::Keyer>,
    pub rubric_status: String,
    pub words: Words,
}

/// How much there is to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// What the client says.
    pub client: usize,
    /// What the trainee can say.
    pub trainee: usize,
    /// How long reading both takes, in seconds.
    pub seconds: usize,
}

impl Words {
    /// Words a minute: an unhurried reader of dialogue.
    const A_MINUTE: usize = 200;

    pub(crate) fn new(client: usize, trainee: usize) -> Words {
        Words { client, trainee, seconds: ((client + trainee) * 60).div_ceil(Words::A_MINUTE) }
    }
}

impl Storyboard {
    /// Gathers a scenario with what it refers to. Names that lead nowhere are shown as they are written: a draft has a storyboard too.
    pub fn of(scenario: &Scenario, rubric: &Rubric, policy: &Policy, temperament: &Temperament) -> Storyboard {
        gather::Gather { scenario, rubric, policy, temperament }.storyboard()
    }
}
