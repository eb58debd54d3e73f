//! What an author writes, with the place of every part. Reading reports every fault of a file, not the first.

mod condition;
mod dialable;
mod read;
mod words;

pub use condition::Condition;
pub use dialable::dialable;
pub use words::{Build, Colour, EndingKind, Fit, Gaze, GoalQuality, Hair, HairColour, Kind, Level, Mood, Seat, Theme, Top};

use crate::diagnostic::{Findings, Span};
use crate::notation::{At, parse};
use crate::rubric::{Dimension, Effect, Frame, Move, Phase, Setting, Sign, Values};
use rustc_hash::FxHashSet;
use serde::Serialize;

/// The scenario format that this version writes and the newest that it reads.
pub const FORMAT: i64 = 1;

/// One simulated client and everything that can happen, as written. Names are not yet looked up: see [`crate::script::compile`].
#[derive(Clone, Debug)]
pub struct Scenario {
    pub span: Span,
    pub id: At<String>,
    pub title: String,
    pub summary: String,
    pub kind: Kind,
    pub level: Level,
    pub language: String,
    pub content_notes: Vec<String>,
    pub rubric: At<String>,
    pub policy: At<String>,
    pub setting: Setting,
    pub themes: Vec<Theme>,
    pub techniques: Vec<String>,
    /// The hour of the day at which it begins, 0 to 23: the light in the room.
    pub hour: Option<u8>,
    /// The minutes agreed for the session.
    pub minutes: u16,
    /// The simulated minute at which the session is over whatever happens.
    pub hard_stop: u16,
    /// The ending that the hard stop leads to.
    pub time_up: At<String>,
    /// The scenario that this one follows, if its client returns.
    pub follows: Option<At<String>>,
    pub client: Client,
    pub fit: FitAnswer,
    pub facts: Vec<Fact>,
    pub given: Vec<At<String>>,
    pub presentations: Vec<Presentation>,
    pub turning_points: Vec<TurningPoint>,
    pub anytime: Vec<Response>,
    pub moments: Vec<Moment>,
    pub endings: Vec<Ending>,
    pub keyed_by: Vec<Keyer>,
    pub allow: Vec<Allow>,
    pub dropped: Dropped,
}

/// The facts, moments and endings that could not be read. That they are not found is no fault of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    pub facts: Lost,
    pub moments: Lost,
    pub endings: Lost,
}

/// Parts of one kind that could not be read: their names, as far as these could.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    names: FxHashSet<String>,
    nameless: bool,
}

impl Lost {
    /// Whether this may be the name of one of them.
    pub fn may_be(&self, name: &str) -> bool {
        self.nameless || self.names.contains(name)
    }

    pub fn is_empty(&self) -> bool {
        !self.nameless && self.names.is_empty()
    }
}

/// The simulated person.
#[derive(Clone, Debug, Default)]
pub struct Client {
    pub name: String,
    pub pronouns: String,
    pub age: u8,
    pub background: String,
    pub temperament: At<String>,
    pub begins: Values,
    pub figure: Figure,
    pub screen: Screen,
    pub form: Vec<(String, String)>,
}

/// How the client looks. Skin 1 (lightest) to 6.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figure {
    pub skin: u8,
    pub hair: Hair,
    pub hair_colour: HairColour,
    pub build: Build,
    pub top: Top,
    pub colour: Colour,
    pub glasses: bool,
    pub beard: bool,
    pub seat: Seat,
}

/// The client's six answers to the self-screen, in their own voice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Screen {
    /// One specific issue to work on?
    pub issue: String,
    /// What to gain from today?
    pub gain: String,
    /// Ready to share and to hear?
    pub share: String,
    /// Moved to learn and to act?
    pub act: String,
    /// Open to working together?
    pub collaborate: String,
    /// At ease with perhaps meeting once?
    pub temporary: String,
}

/// The answer to the briefing's question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FitAnswer {
    pub best: Fit,
    pub why: String,
}

/// Who makes a fact known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum By {
    /// The client, in a line.
    Client,
    /// What was said between the two: set by a response.
    Session,
    /// What holds before the first line.
    Setup,
}

/// A named thing that is now known or agreed.
#[derive(Clone, Debug)]
pub struct Fact {
    pub span: Span,
    pub id: At<String>,
    pub text: String,
    pub by: By,
    pub sign: Option<Sign>,
    /// The frame whose endings this fact opens; never `Ordinary`.
    pub opens: Option<Frame>,
    pub quality: Option<GoalQuality>,
}

/// One listed variation of a scenario's opening.
#[derive(Clone, Debug)]
pub struct Presentation {
    pub span: Span,
    pub id: At<String>,
    pub title: String,
    pub begins: [Option<i8>; Dimension::COUNT],
    pub facts: Vec<At<String>>,
    pub form: Option<Vec<(String, String)>>,
    /// Facts of the scenario that this one follows: if they held when that session ended, this presentation is taken instead of a drawn one.
    pub agreed: Vec<At<String>>,
}

/// A change of course whatever the moment; each is taken at most once.
#[derive(Clone, Debug)]
pub struct TurningPoint {
    pub span: Span,
    pub id: At<String>,
    pub when: At<Condition>,
    pub to: At<String>,
}

/// What the client says now, and the responses open to the trainee.
#[derive(Clone, Debug)]
pub struct Moment {
    pub span: Span,
    pub id: At<String>,
    pub phase: At<Phase>,
    pub says: Vec<Line>,
    pub responses: Vec<Response>,
    /// Some of its responses could not be read.
    pub incomplete: bool,
}

/// Something that the client says. Of a list, the first whose condition holds is said.
#[derive(Clone, Debug)]
pub struct Line {
    pub span: Span,
    pub when: Option<At<Condition>>,
    pub text: String,
    /// Other wordings of the same line.
    pub also: Vec<String>,
    pub mood: Option<Mood>,
    /// Where the client looks while saying it; otherwise the eyes follow state and mood.
    pub gaze: Option<Gaze>,
    /// What can be seen or heard, without interpretation.
    pub cue: Option<String>,
    pub gives: Vec<At<String>>,
}

/// What the trainee may say.
#[derive(Clone, Debug)]
pub struct Response {
    pub span: Span,
    pub id: At<String>,
    /// The letter of an anytime response.
    pub key: Option<At<char>>,
    /// The phases in which an anytime response is open; empty means all but the follow-up.
    pub during: Vec<Phase>,
    pub kind: Move,
    pub say: At<String>,
    pub minutes: u8,
    pub when: Option<At<Condition>>,
    pub once: bool,
    pub shows: Vec<At<String>>,
    pub harms: Vec<At<String>>,
    pub effect: Option<At<Effect>>,
    pub facts: Vec<At<String>>,
    pub reply: Vec<Line>,
    pub why: Option<String>,
    pub to: Vec<Route>,
}

/// One way on; the first whose condition holds is taken.
#[derive(Clone, Debug)]
pub struct Route {
    pub span: Span,
    pub when: Option<At<Condition>>,
    pub to: Target,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Moment(At<String>),
    Ending(At<String>),
    /// The way out of a follow-up.
    Done(Span),
    /// Could not be read; its fault is reported.
    Unread(Span),
}

impl Target {
    /// Where the target stands in the file.
    pub fn span(&self) -> Span {
        match self {
            Target::Moment(at) | Target::Ending(at) => at.span,
            Target::Done(span) | Target::Unread(span) => *span,
        }
    }
}

/// How a session can end.
#[derive(Clone, Debug)]
pub struct Ending {
    pub span: Span,
    pub id: At<String>,
    pub title: String,
    pub frame: Frame,
    pub kind: EndingKind,
    pub leaves: Vec<Line>,
    pub follow_up: Option<FollowUp>,
}

/// A contact some time after the session, played in a few turns.
#[derive(Clone, Debug)]
pub struct FollowUp {
    pub after: String,
    pub to: At<String>,
}

/// Who decided what counts, when, and on what grounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Keyer {
    pub role: String,
    pub date: String,
    pub source: String,
}

/// A finding that the author lets stand, and why. Errors cannot be allowed.
#[derive(Clone, Debug)]
pub struct Allow {
    pub span: Span,
    /// The rule that it is about.
    pub rule: At<String>,
    /// The part in which it holds, by its id, or `moment/response`; without it, the whole file.
    pub at: Option<At<String>>,
    pub because: String,
}

impl Scenario {
    /// Most moments that are read.
    pub const MAX_MOMENTS: usize = 20_000;
    /// Most responses of one moment, and most anytime responses.
    pub const MAX_RESPONSES: usize = 9;
    /// Most facts: one bit each.
    pub const MAX_FACTS: usize = 64;
    /// Most entries of `allow`.
    pub const MAX_ALLOWED: usize = 200;
    /// Minutes between the agreed end and the default hard stop.
    pub const GRACE: u16 = 10;

    /// Reads a scenario file, reporting every fault of its form. What its names refer to is checked by [`crate::script::compile`].
    /// The result holds every part that could be read, even beside faults, and stand-ins for single values that could not, so that checks can go on.
    pub fn read(source: &str, findings: &mut Findings) -> Option<Scenario> {
        let tree = parse(source, findings)?;
        read::scenario(&tree, findings)
    }
}
