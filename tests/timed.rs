//! A session that the hard stop ends at the very minute agreed on is on time: what is proved of the highest total must not charge it for what it never came to.

use crate::enumerate::everything;
use one_at_a_time::analysis::{Frontier, Graph, Ground};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{Shelf, Source};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Attainable, Judge, Yardstick};
use one_at_a_time::session::start;

/// Two points for the first, the second and for ending on time, three for the third.
const RUBRIC: &str = "Rubric(format: 1, id: \"timed\", version: \"1\", title: \"Timed\", status: \"For tests.\", points: (essential: 3, basic: 2, advanced: 1), pass: (cut: 40),
    frames: [Frame(id: Ordinary, assesses: [\"a\"], why: \"w\"), Frame(id: Safety, assesses: [\"a\"], why: \"w\"), Frame(id: Referral, assesses: [\"a\"], why: \"w\")],
    principles: [Principle(id: \"a\", title: \"A\", weight: 1, short: \"s\", why: \"w\", example: [], behaviours: [
        Behaviour(id: \"one\", title: \"t\", level: Basic, looks: \"l\", why: \"w\", instead: \"i\", source: \"s\"),
        Behaviour(id: \"two\", title: \"t\", level: Basic, looks: \"l\", why: \"w\", instead: \"i\", source: \"s\"),
        Behaviour(id: \"three\", title: \"t\", level: Essential, looks: \"l\", why: \"w\", instead: \"i\", source: \"s\"),
        Behaviour(id: \"on-time\", title: \"t\", level: Basic, looks: \"l\", why: \"w\", instead: \"i\", source: \"s\", counts: OnTime),
    ])],
    gate: Gate(id: \"gate\", title: \"G\", short: \"s\", why: \"w\", called_for_by: [], example: [], behaviours: []), harms: [])";

/// Two responses take all of the time and are stopped; one takes it at once.
const MOMENTS: &str = "presentations: [Presentation(id: \"p\", title: \"P\")],
    moments: [
        Moment(id: \"root\", phase: Goal, says: [Line(text: \"Well.\")], responses: [
            Response(id: \"a\", move: OpenQuestion, minutes: 2, say: \"Say.\", shows: [\"a/one\"], reply: [Line(text: \"Yes.\")], to: Go(\"next\")),
            Response(id: \"d\", move: OpenQuestion, minutes: 10, say: \"Go on.\", shows: [\"a/three\"], reply: [Line(text: \"Yes.\")], to: End(\"first-step\")),
        ]),
        Moment(id: \"next\", phase: Goal, says: [Line(text: \"Well.\")], responses: [
            Response(id: \"b\", move: OpenQuestion, minutes: 8, say: \"And?\", shows: [\"a/two\"], reply: [Line(text: \"Yes.\")], to: Go(\"last\")),
        ]),
        Moment(id: \"last\", phase: Goal, says: [Line(text: \"Well.\")], responses: [
            Response(id: \"c\", move: OpenQuestion, minutes: 1, say: \"So?\", reply: [Line(text: \"Yes.\")], why: \"w\", to: End(\"first-step\")),
        ]),
    ],
    endings: [
        Ending(id: \"first-step\", title: \"E\", frame: Ordinary, kind: StepChosen, leaves: [Line(text: \"l\")]),
        Ending(id: \"no-step\", title: \"E\", frame: Ordinary, kind: Mixed, leaves: [Line(text: \"l\")]),
    ],
    keyed_by: [Keyer(role: \"r\", date: \"2026-01-01\", source: \"s\")])";

#[test]
fn a_session_that_is_stopped_on_time_pays_for_no_more_minutes() {
    let (head, _) = include_str!("fixtures/rules/well.ron").split_once("    facts: [").expect("the scene has facts");
    let text = head.replace("\"sst-core\"", "\"timed\"").replace("minutes: 20,", "minutes: 10, hard_stop: 10,") + MOMENTS;
    let mut shelf = Shelf::shipped();
    let mut findings = Findings::default();
    assert!(shelf.add(Source { name: "timed".into(), text: RUBRIC.into() }, &mut findings), "{:?}", findings.into_diagnostics("timed", RUBRIC));
    let checked = shelf.check(&text.as_str().into());
    let script = checked.script.unwrap_or_else(|| panic!("{:?}\n{text}", checked.findings.into_diagnostics("timed", &text)));
    let judge = Judge::new(&script);
    let truth = everything(&script, &judge, 0, &[], 100).expect("it is small");
    let attainable = Attainable { presentations: vec![truth.shown(&script)] };
    let yardstick = Yardstick::new(&script, &attainable, 0, Frame::Ordinary).expect("it is ordinary");
    let graph = Graph::new(&script, 0, Graph::BUDGET);
    let ground = Ground::new(&script, &judge, &graph);
    let (first, _) = start(&script.play, 0);
    let of_sessions = truth.sessions.iter().map(|session| yardstick.numerator(session.watch.shown)).max().expect("it has sessions");
    for long in [0, usize::MAX] {
        let search = Frontier::new(&ground, &yardstick, Frame::Ordinary).timing_after(long);
        let height = search.run(0, first.minute, &judge.begin(&first), usize::MAX).expect("a session ends so");
        assert_eq!((height.best, height.at_most, of_sessions), (6, 6, 6), "timed after {long}");
    }
}
