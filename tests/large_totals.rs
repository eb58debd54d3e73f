//! Totals out of almost as much as a number holds: nothing overflows, in judging and in searching.

use crate::enumerate::everything;
use crate::generate::{self, Numbers};
use one_at_a_time::analysis::{Frontier, Graph, Ground};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Attainable, Judge, Watch, Yardstick, shortfalls};
use one_at_a_time::script::Bits;
use one_at_a_time::session::start;

/// A rubric whose totals are out of more than 2^58: nine principles of eight behaviours, and no two of what they give have much in common.
fn fine_rubric() -> String {
    // How many of the eight are essential, basic and advanced, at 10, 9 and 7 points: 80, 79, 77, 73, 71, 69, 67, 61 and 59 points.
    let parts = [(8, 0), (7, 1), (7, 0), (5, 1), (5, 0), (3, 2), (3, 1), (1, 1), (1, 0)];
    let texts = "title: \"t\", why: \"w\"";
    let behaviour = |i: usize, level: &str| format!("Behaviour(id: \"b{i}\", level: {level}, {texts}, looks: \"l\", instead: \"i\", source: \"s\"), ");
    let principle = |(p, (essential, basic)): (usize, &(usize, usize))| {
        let level = |i: usize| {
            if i < *essential {
                "Essential"
            } else if i < essential + basic {
                "Basic"
            } else {
                "Advanced"
            }
        };
        let behaviours: String = (0..8).map(|i| behaviour(i, level(i))).collect();
        format!("Principle(id: \"p{p}\", weight: 1, short: \"s\", example: [], {texts}, behaviours: [{behaviours}]),\n")
    };
    let principles: String = parts.iter().enumerate().map(principle).collect();
    let assessed = (0..parts.len()).map(|p| format!("\"p{p}\"")).collect::<Vec<_>>().join(", ");
    let frames: String = ["Ordinary", "Safety", "Referral"].map(|frame| format!("Frame(id: {frame}, assesses: [{assessed}], why: \"w\"), ")).concat();
    format!(
        "Rubric(format: 1, id: \"fine\", version: \"1\", title: \"Fine\", status: \"For tests.\", points: (essential: 10, basic: 9, advanced: 7), pass: (cut: 60),\n\
         frames: [{frames}],\nprinciples: [{principles}],\n\
         gate: Gate(id: \"gate\", short: \"s\", called_for_by: [], example: [], {texts}, behaviours: []),\nharms: [])"
    )
}

/// Moments in a row, each with three responses that show two behaviours each; some come again and again.
fn fine_scenario(moments: usize) -> String {
    let shown =
        |m: usize, r: usize| (0..2).map(|i| (17 * m + 29 * r * (1 + m % 2) + 11 * i) % 72).map(|b| format!("\"p{}/b{}\"", b / 8, b % 8)).collect::<Vec<_>>();
    let response = |m: usize, r: usize| {
        let to = if m + 1 == moments { "End(\"well\")".to_owned() } else { format!("Go(\"m{}\")", m + 1) };
        format!(
            "Response(id: \"r{r}\", move: OpenQuestion, minutes: 1, say: \"Say.\", shows: [{}], reply: [Line(text: \"Yes.\")], why: \"w\", to: {to}),",
            shown(m, r).join(", ")
        )
    };
    let moment = |m: usize| {
        let responses: String = (0..3).map(|r| response(m, r)).collect();
        format!("Moment(id: \"m{m}\", phase: Goal, says: [Line(text: \"Well.\")], responses: [{responses}]),\n")
    };
    let moments: String = (0..moments).map(moment).collect();
    let from = generate::scenario(1);
    let (head, rest) = from.split_once("facts: [").expect("a random scenario has facts");
    let (_, given) = rest.split_once("presentations: [").expect("and presentations");
    let presentation = given.lines().next().map_or("", |_| "Presentation(id: \"p\", title: \"P\")");
    let ending = |id: &str| format!("Ending(id: \"{id}\", title: \"E\", frame: Ordinary, kind: StepChosen, leaves: [Line(text: \"l\")])");
    format!(
        "{}presentations: [{presentation}],\nmoments: [\n{moments}],\nendings: [{}, {}, {}, {}],\nkeyed_by: [Keyer(role: \"r\", date: \"2026-01-01\", source: \"s\")])",
        head.replace("\"small\"", "\"fine\""),
        ending("well"),
        ending("late"),
        ending("safe"),
        ending("sent"),
    )
}

#[test]
fn totals_out_of_almost_as_much_as_a_number_holds_are_counted_right() {
    let mut shelf = generate::shelf();
    let mut findings = one_at_a_time::diagnostic::Findings::default();
    let source = |text: String| one_at_a_time::library::Source { name: "fine".into(), text: text.into() };
    assert!(shelf.add(source(fine_rubric()), &mut findings), "{:?}", findings.into_diagnostics("fine", &fine_rubric()));
    let text = fine_scenario(8);
    let checked = shelf.check(&text.as_str().into());
    let script = checked.script.unwrap_or_else(|| panic!("{:?}\n{text}", checked.findings.into_diagnostics("fine", &text)));
    let judge = Judge::new(&script);
    // As if all of the rubric could be shown.
    let all = Bits::range(0..72);
    let attainable = Attainable { presentations: vec![[Some(all), None, None]] };
    let yardstick = Yardstick::new(&script, &attainable, 0, Frame::Ordinary).expect("ordinary sessions are assessed");
    assert!(yardstick.whole > 1 << 58, "{}", yardstick.whole);
    assert_eq!(u128::from(yardstick.cut), (u128::from(yardstick.whole) * 60).div_ceil(100));
    let numbers = &mut Numbers::new(5);
    let mut passed = 0;
    for _ in 0..2_000 {
        let shown = (0..72).filter(|_| numbers.below(5) < 3).fold(Bits::NONE, Bits::with);
        let watch = Watch { shown, ..judge.begin(&start(&script.play, 0).0) };
        let told = shortfalls(&script, Frame::Ordinary, all, &watch, 0).is_empty();
        assert_eq!(yardstick.passes(&watch, 0), told, "{shown:?}");
        passed += usize::from(told);
    }
    assert!((200..1_800).contains(&passed), "{passed}");
    let graph = Graph::new(&script, 0, Graph::BUDGET);
    let ground = Ground::new(&script, &judge, &graph);
    let (first, _) = start(&script.play, 0);
    let height = Frontier::new(&ground, &yardstick, Frame::Ordinary).run(0, 0, &judge.begin(&first), usize::MAX).expect("sessions end");
    let sessions = everything(&script, &judge, 0, &[], 10_000).expect("they are few").sessions;
    let truth = sessions.iter().map(|s| yardstick.numerator(s.watch.shown)).max();
    assert_eq!((Some(height.best), height.best), (truth, height.at_most));
}
