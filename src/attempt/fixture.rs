//! A header, a whole attempt and a small scene for the tests of this module.

use super::{Header, Help, Mode, Recorder};
use crate::diagnostic::Findings;
use crate::files::scratch::Scratch;
use crate::rubric::{Policy, Rubric, Temperament};
use crate::scenario::Scenario;
use crate::script::{Parts, Script, ScriptHash, compile};

pub fn header() -> Header {
    Header {
        attempt: "a-1".into(),
        rules: 1,
        app: "0.1.0".into(),
        scenario: "hall-letter".into(),
        play: ScriptHash("0f".into()),
        key: Some(ScriptHash("f0".into())),
        nonce: None,
        presentation: "as-written".into(),
        seed: 7,
        mode: Mode::Practice,
        help: Help { say_first: false, guided: true },
        pseudonym: "Robin “R”\n".into(),
        repeat: false,
        started: 1_795_000_000,
    }
}

/// The bytes of a sealed attempt with an event of every kind that a recorder writes by itself, and its receipt.
pub fn sealed() -> (Vec<u8>, String) {
    let scratch = Scratch::new();
    let path = scratch.path("a.jsonl");
    let mut recorder = Recorder::create(&path, &header()).unwrap();
    recorder.shown("opening", &["b", "a"]).unwrap();
    recorder.chosen("a", 5_000).unwrap();
    recorder.paused().unwrap();
    recorder.resumed().unwrap();
    recorder.shown("step", &["c"]).unwrap();
    recorder.chosen("c", 9_000).unwrap();
    recorder.rated(&[("goal", 2), ("listening", 0)]).unwrap();
    let receipt = recorder.seal(Some("first-step"), 9_500).unwrap();
    drop(recorder);
    (std::fs::read(&path).unwrap(), receipt)
}

/// A scene with two moments, an anytime response, one that opens with trust, and two presentations.
pub fn script() -> Script {
    let mut findings = Findings::default();
    let rubric = Rubric::read(include_str!("../../assets/rubrics/sst-core.ron"), &mut findings);
    let policy = Policy::read(include_str!("../../assets/policies/neutral.ron"), &mut findings);
    let temperament = Temperament::read(include_str!("../../assets/temperaments/guarded.ron"), &mut findings);
    let scenario = Scenario::read(SCENE, &mut findings);
    let script = match (scenario, &rubric, &policy, &temperament) {
        (Some(scenario), Some(rubric), Some(policy), Some(temperament)) => compile(&scenario, Parts { rubric, policy, temperament }, &mut findings),
        _ => None,
    };
    script.unwrap_or_else(|| panic!("{:#?}", findings.into_diagnostics("scene", SCENE)))
}

const SCENE: &str = r#"Scenario(
    format: 1,
    id: "hall-letter", title: "The letter in the hall", summary: "A letter has lain unopened for a week.", kind: Scene, level: Foundation, language: "en-GB",
    rubric: "sst-core", policy: "neutral", setting: Room, themes: [Family], minutes: 20, time_up: "as-before",
    client: Client(
        name: "Ines", pronouns: "she/her", age: 38, background: "Works mornings in a bakery.", temperament: "guarded",
        begins: (trust: 1, hope: 1, clarity: 1, agency: 2, distress: 2),
        figure: Figure(skin: 4, hair: Curly, hair_colour: Brown, build: Medium, top: Cardigan, colour: Moss, seat: Chair),
        screen: Screen(issue: "The letter.", gain: "To open it.", share: "If I must.", act: "Yes.", collaborate: "Yes.", temporary: "Once will do."),
        form: [("What would you like to be different after today?", "I would have opened it.")],
    ),
    fit: Fit(best: GoAhead, why: "She names one thing."),
    facts: [],
    presentations: [
        Presentation(id: "as-written", title: "The form says little"),
        Presentation(id: "warm", title: "She has been here before", begins: (trust: 3)),
    ],
    anytime: [
        Response(id: "check-time", key: 't', move: Structure, say: "We have a little time left.", once: true, reply: [Line(text: "Right.")], why: "She knows where the two of you are."),
    ],
    moments: [
        Moment(
            id: "opening", phase: Goal,
            says: [Line(text: "It just lies there. I dust round it.")],
            responses: [
                Response(id: "hear", move: SimpleReflection, say: "You dust round it.", reply: [Line(text: "Every morning.")], effect: (), why: "She hears that she was heard.", to: Go("step")),
                Response(
                    id: "tease", move: Affirmation, say: "The best-dusted letter in town.", when: AtLeast(Trust, 3), reply: [Line(text: "Ha.")], effect: (),
                    why: "It fits only between people who trust one another.", to: Go("step"),
                ),
            ],
        ),
        Moment(
            id: "step", phase: Plan,
            says: [Line(text: "So what now?")],
            responses: [
                Response(id: "settle", move: OpenQuestion, say: "Where will you sit with it?", effect: (), reply: [Line(text: "In the kitchen.")], why: "The place is hers.", to: End("first-step")),
                Response(id: "hear", move: SimpleReflection, say: "What now, you ask.", effect: (), reply: [Line(text: "I do.")], why: "It stays open.", to: End("as-before")),
            ],
        ),
    ],
    endings: [
        Ending(id: "first-step", title: "With a step", frame: Ordinary, kind: StepChosen, leaves: [Line(text: "She buttons her coat.")]),
        Ending(id: "as-before", title: "As she came", frame: Ordinary, kind: Mixed, leaves: [Line(text: "She looks for her bus pass.")]),
    ],
    keyed_by: [Keyer(role: "Author of the tests", date: "2026-11-21", source: "sst-core")],
)"#;
