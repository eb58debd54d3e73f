//! Checking form and shape of scenario files beside a bare typed parse of the same bytes by the `ron` crate.

mod dialogue;
mod measure;

use dialogue::Dialogue;
use measure::{Subject, median, ratio, rounds, seconds};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{SHIPPED, Shelf};
use one_at_a_time::notation::{self, Node, Value};
use std::sync::Arc;
use std::time::Duration;

const ROUNDS: usize = 11;
const FILL: Duration = Duration::from_millis(60);

/// The parts of a scenario file as serde sees them: what a program would write that had no wish to name places or go on past faults.
mod mirror {
    use one_at_a_time::rubric::{Dimension, Frame, Move, Phase, Setting, Sign};
    use one_at_a_time::scenario::{Build, Colour, EndingKind, Fit as Best, GoalQuality, Hair, HairColour, Kind, Level, Mood, Seat, Theme, Top};
    use serde::Deserialize;

    macro_rules! records {
        ($($name:ident { $($field:ident: $type:ty),* $(; $($left_out:ident: $optional:ty),*)? })*) => {
            $(#[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            #[expect(dead_code, reason = "read, never looked at")]
            pub struct $name {
                $(pub $field: $type,)*
                $($(#[serde(default)] pub $left_out: $optional,)*)?
            })*
        };
    }

    records! {
        Scenario {
            format: i64, id: String, title: String, summary: String, kind: Kind, level: Level, language: String, rubric: String, policy: String, setting: Setting,
            themes: Vec<Theme>, minutes: u16, time_up: String, client: Client, fit: Fit, presentations: Vec<Presentation>, moments: Vec<Moment>, endings: Vec<Ending>;
            content_notes: Vec<String>, techniques: Vec<String>, hard_stop: Option<u16>, facts: Vec<Fact>, given: Vec<String>,
            turning_points: Vec<TurningPoint>, anytime: Vec<Response>, keyed_by: Vec<Keyer>, allow: Vec<Allow>, note: Option<String>
        }
        Client {
            name: String, pronouns: String, age: u8, background: String, temperament: String, begins: State, figure: Figure, screen: Screen,
            form: Vec<(String, String)>; note: Option<String>
        }
        State { ; trust: Option<i8>, hope: Option<i8>, clarity: Option<i8>, agency: Option<i8>, distress: Option<i8> }
        Figure { skin: u8, hair: Hair, hair_colour: HairColour, build: Build, top: Top, colour: Colour, seat: Seat; glasses: bool, beard: bool }
        Screen { issue: String, gain: String, share: String, act: String, collaborate: String, temporary: String }
        Fit { best: Best, why: String }
        Fact { id: String, text: String, by: By; sign: Option<Sign>, opens: Option<Frame>, quality: Option<GoalQuality>, note: Option<String> }
        Presentation { id: String, title: String; begins: Option<State>, facts: Vec<String>, form: Option<Vec<(String, String)>>, note: Option<String> }
        TurningPoint { id: String, when: Condition, to: String; note: Option<String> }
        Moment { id: String, phase: Phase, responses: Vec<Response>; says: Vec<Line>, note: Option<String> }
        Line { text: String; when: Option<Condition>, also: Vec<String>, mood: Option<Mood>, cue: Option<String>, gives: Vec<String>, note: Option<String> }
        Response {
            id: String, say: String;
            r#move: Option<Move>, key: Option<char>, during: Vec<Phase>, minutes: Option<u8>, when: Option<Condition>, once: Option<bool>, shows: Vec<String>,
            harms: Vec<String>, effect: Option<State>, facts: Vec<String>, reply: Vec<Line>, why: Option<String>, to: Vec<Way>, note: Option<String>
        }
        Ending { id: String, title: String, frame: Frame, kind: EndingKind, leaves: Vec<Line>; follow_up: Option<FollowUp>, note: Option<String> }
        FollowUp { after: String, to: String }
        Keyer { role: String, date: String, source: String }
        Allow { rule: String, because: String; at: Option<String>, note: Option<String> }
    }

    #[derive(Deserialize)]
    pub enum By {
        Client,
        Session,
        Setup,
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "read, never looked at")]
    pub enum Condition {
        AtLeast(Dimension, i8),
        AtMost(Dimension, i8),
        Has(String),
        Lacks(String),
        All(Vec<Condition>),
        Any(Vec<Condition>),
        Not(Box<Condition>),
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "read, never looked at")]
    pub enum Way {
        Go(String),
        End(String),
        GoIf(Condition, String),
        EndIf(Condition, String),
        Done,
    }
}

/// The text with every way on in a list. Authors may leave the brackets of a single one away; a typed parse could follow only by trying twice, which would flatter us.
fn with_lists(text: &str) -> String {
    fn bare(node: &Node, out: &mut Vec<(usize, usize)>) {
        match &node.value {
            Value::List(items) | Value::Tuple(_, items) => items.iter().for_each(|n| bare(n, out)),
            Value::Fields(name, fields) => {
                for field in fields {
                    let single = matches!(field.value.value, Value::Tuple(..) | Value::Name(_));
                    if *name == Some("Response") && field.name == "to" && single {
                        out.push((field.value.span.start as usize, field.value.span.end as usize));
                    }
                    bare(&field.value, out);
                }
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    if let Some(tree) = notation::parse(text, &mut Findings::default()) {
        bare(&tree, &mut places);
    }
    let (mut out, mut at) = (String::new(), 0);
    for (from, to) in places {
        out += &format!("{}[{}]", &text[at..from], &text[from..to]);
        at = to;
    }
    out + &text[at..]
}

fn main() {
    let shelf = Shelf::shipped();
    let ron = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    println!(
        "Form and shape of a scenario file beside a bare typed parse by `ron`; median of {ROUNDS} rounds. Budget: 2 × the parse; 10,000 moments under 1 s.\n"
    );
    println!("{:>16} {:>8} {:>9} {:>9} {:>9} {:>9} {:>8} {:>8} {:>8}", "file", "kB", "tree ms", "ron ms", "check ms", "MB/s", "findings", "ratio", "budget");
    let shipped = SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/"));
    let mut files: Vec<(String, String)> = shipped.map(|(name, text)| (name.trim_start_matches("scenarios/").to_owned(), with_lists(text))).collect();
    files.extend([60, 600, 6_000, 10_000].map(|n| (format!("{n} moments"), Dialogue::new(n).scenario())));
    for (name, text) in files {
        let text: Arc<str> = text.into();
        let parse = || ron.from_str::<mirror::Scenario>(&text);
        if let Err(error) = parse() {
            println!("{name}: ron cannot read it: {error}");
        }
        let checked = shelf.check(&text);
        let mut subjects: [Subject; 3] = [
            Box::new(|| seconds(FILL, || notation::parse(&text, &mut Findings::default()))),
            Box::new(|| seconds(FILL, parse)),
            Box::new(|| seconds(FILL, || shelf.check(&text))),
        ];
        let times = rounds(if text.len() > 1 << 22 { 5 } else { ROUNDS }, &mut subjects);
        let [tree, bare, check] = [0, 1, 2].map(|i| median(&times[i]) * 1e3);
        let (kb, speed) = (text.len() as f64 / 1e3, text.len() as f64 / check / 1e3);
        let found = if checked.script.is_some() { "none".to_owned() } else { "faults".to_owned() };
        println!("{name:>16} {kb:>8.0} {tree:>9.2} {bare:>9.2} {check:>9.2} {speed:>9.1} {found:>8} {:>8.2} {:>8}", ratio(&times[2], &times[1]), "2");
    }
}
