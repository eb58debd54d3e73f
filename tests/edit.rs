//! Editing a scenario by its text: what is changed is written anew, everything else keeps every byte.

use one_at_a_time::authoring::edit::{Change, History, Outline, Part, Place, Refusal, Section, Step, line, moment, response};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::notation::{Node, Value, parse};
use one_at_a_time::scenario::Scenario;
use proptest::prelude::*;

const COMMENTED: &str = r#"// A scene with remarks everywhere.
Scenario(
    format: 1, // always first
    moments: [
        // The opening.
        Moment(
            id: "opening", phase: Contract, // where it starts
            says: [Line(text: "Hello.")], /* said once */
            responses: [
                Response(
                    id: "ask", move: OpenQuestion,
                    say: "What brings you?", // the usual
                    // evidence
                    shows: ["contract/introduces"],
                    to: Go("next"), // on
                ),
                // No other response yet.
            ],
        ), // behind the opening

        Moment(id: "next", phase: Goal, responses: []),
    ],
)
"#;

fn made(source: &str, change: Change) -> String {
    change.edit(source).unwrap().apply(source).unwrap()
}

fn ask() -> Place {
    Section::Moments.list().item(0).field("responses").item(0)
}

fn set(record: Place, field: &'static str, value: Option<&str>) -> Change {
    Change::Set { record, field, value: value.map(str::to_owned) }
}

#[test]
fn a_changed_text_is_all_that_changes() {
    let after = made(COMMENTED, set(ask(), "say", Some("\"What brings you here?\"")));
    assert_eq!(after, COMMENTED.replace("What brings you?", "What brings you here?"));
}

#[test]
fn a_new_field_takes_its_place_and_leaves_remarks_on_their_lines() {
    let after = made(COMMENTED, set(ask(), "minutes", Some("3")));
    assert_eq!(after, COMMENTED.replace("move: OpenQuestion,", "move: OpenQuestion, minutes: 3,"));
    let after = made(COMMENTED, set(ask(), "why", Some("\"Because.\"")));
    assert_eq!(after, COMMENTED.replace("[\"contract/introduces\"],\n", "[\"contract/introduces\"],\n                    why: \"Because.\",\n"));
    let after = made(COMMENTED, set(ask(), "harms", Some("[\"x\"]")));
    let expected = "shows: [\"contract/introduces\"],\n                    harms: [\"x\"],\n";
    assert!(after.contains(expected), "{after}");
    let first = Section::Moments.list().item(0).field("says").item(0);
    assert_eq!(made(COMMENTED, set(first, "mood", Some("Flat"))), COMMENTED.replace("\"Hello.\"", "\"Hello.\", mood: Flat"));
}

#[test]
fn a_field_behind_a_remark_goes_to_the_next_line() {
    let source = "Response(\n    id: \"a\", move: Silence,\n    say: \"x\", // heard\n    to: Done,\n)";
    let after = made(source, set(Place::root(), "harms", Some("[\"h\"]")));
    assert_eq!(after, "Response(\n    id: \"a\", move: Silence,\n    say: \"x\", // heard\n    harms: [\"h\"],\n    to: Done,\n)");
    assert_eq!(made(&after, set(Place::root(), "harms", None)), source);
    let bare = "Response(\n    say: \"x\" // heard\n)";
    let after = made(bare, set(Place::root(), "why", Some("\"y\"")));
    assert_eq!(after, "Response(\n    say: \"x\", // heard\n    why: \"y\"\n)");
}

#[test]
fn a_field_taken_away_leaves_the_remarks_around_it() {
    let after = made(COMMENTED, set(ask(), "shows", None));
    assert_eq!(after, COMMENTED.replace("                    shows: [\"contract/introduces\"],\n", ""));
    assert_eq!(after.matches("//").count(), COMMENTED.matches("//").count());
    assert_eq!(made(COMMENTED, set(ask(), "harms", None)), COMMENTED, "what is not there need not be taken away");
}

#[test]
fn moments_and_responses_are_added_copied_moved_and_removed() {
    let list = Section::Moments.list();
    let added = made(COMMENTED, Change::Add { record: Place::root(), field: "moments", index: 2, item: moment("new", "Plan", "Go(\"next\")") });
    let outline = Outline::of(&added);
    assert_eq!(outline.of_section(Section::Moments).map(|h| h.id.as_str()).collect::<Vec<_>>(), ["opening", "next", "new"]);
    assert!(added.contains("responses: []),\n\n        Moment(\n            id: \"new\", phase: Plan,\n            says: [Line"), "{added}");
    assert_eq!(made(&added, Change::Remove { list: list.clone(), index: 2 }), COMMENTED);

    let copied = made(COMMENTED, Change::Copy { list: list.clone(), index: 0, id: "again".into() });
    assert!(copied.contains("), // behind the opening\n\n        Moment(\n            id: \"again\", phase: Contract, // where it starts\n"), "{copied}");
    assert_eq!(made(&copied, Change::Remove { list: list.clone(), index: 1 }), COMMENTED);

    let responses = list.item(1).field("responses");
    let added = made(COMMENTED, Change::Add { record: list.item(1), field: "responses", index: 0, item: response("first", "Done") });
    let expected = "responses: [\n            Response(\n                id: \"first\", move: OpenQuestion,\n";
    assert!(added.contains(expected), "{added}");
    assert_eq!(made(&added, Change::Remove { list: responses, index: 0 }), COMMENTED);

    let swapped = made(COMMENTED, Change::Swap { list: list.clone(), index: 0 });
    assert_eq!(Outline::of(&swapped).headings[1].id, "next");
    assert_eq!(made(&swapped, Change::Swap { list, index: 0 }), COMMENTED);
}

#[test]
fn an_item_goes_into_a_list_that_is_missing_empty_or_in_one_line() {
    let reply = made(COMMENTED, Change::Add { record: ask(), field: "reply", index: 0, item: line("Well.") });
    assert!(reply.contains("shows: [\"contract/introduces\"],\n                    reply: [Line(text: \"Well.\")],\n                    to:"), "{reply}");
    let shows = made(COMMENTED, Change::Add { record: ask(), field: "shows", index: 1, item: "\"x/y\"".into() });
    assert_eq!(shows, COMMENTED.replace("[\"contract/introduces\"]", "[\"contract/introduces\", \"x/y\"]"));
    let empty = made(COMMENTED, Change::Remove { list: ask().field("shows"), index: 0 });
    assert_eq!(empty, COMMENTED.replace("[\"contract/introduces\"]", "[]"));
}

#[test]
fn windows_line_ends_stay_windows_line_ends() {
    let source = COMMENTED.replace('\n', "\r\n");
    let added = made(&source, Change::Add { record: Place::root(), field: "moments", index: 1, item: moment("new", "Plan", "Done") });
    assert_eq!(added.matches('\n').count(), added.matches("\r\n").count());
    assert_eq!(made(&added, Change::Remove { list: Section::Moments.list(), index: 1 }), source);
}

#[test]
fn what_cannot_be_read_is_refused_and_says_why() {
    let unreadable = set(ask(), "when", Some("AtLeast(Trust")).edit(COMMENTED);
    assert!(matches!(unreadable, Err(Refusal::Unreadable(_))), "{unreadable:?}");
    let gone = set(Section::Moments.list().item(9), "id", Some("\"x\"")).edit(COMMENTED);
    assert_eq!(gone, Err(Refusal::Gone));
}

#[test]
fn a_file_with_faults_elsewhere_can_be_edited() {
    let source = COMMENTED.replace("phase: Goal,", "phase: @,");
    let after = made(&source, set(ask(), "minutes", Some("3")));
    assert_eq!(after, source.replace("move: OpenQuestion,", "move: OpenQuestion, minutes: 3,"));
}

#[test]
fn a_part_is_shown_as_it_is_written() {
    let part = Part::read(COMMENTED, &ask()).unwrap();
    assert_eq!((part.text("say"), part.text("move"), part.written("to")), ("What brings you?", "OpenQuestion", "Go(\"next\")"));
    assert_eq!(part.texts("shows"), ["contract/introduces"]);
}

#[test]
fn words_are_found_in_every_text_of_a_moment() {
    let outline = Outline::of(COMMENTED);
    assert_eq!(outline.headings[1].find("BRINGS"), Some("What brings you?"));
    assert_eq!(outline.headings[2].find("brings"), None);
    assert_eq!(outline.at_line(11).map(|h| h.id.as_str()), Some("opening"));
}

/// The items of a tree without their places.
fn shape(node: &Node) -> String {
    match &node.value {
        Value::List(items) => format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(",")),
        Value::Tuple(name, items) => format!("{name:?}({})", items.iter().map(shape).collect::<Vec<_>>().join(",")),
        Value::Fields(name, fields) => format!("{name:?}({})", fields.iter().map(|f| format!("{}:{}", f.name, shape(&f.value))).collect::<Vec<_>>().join(",")),
        other => format!("{other:?}"),
    }
}

fn shape_of(source: &str) -> String {
    let mut findings = Findings::default();
    let node = parse(source, &mut findings).unwrap();
    assert!(findings.is_empty(), "{source}");
    shape(&node)
}

/// Lists of numbers with comments and line breaks wherever they can stand.
fn lists() -> impl Strategy<Value = (String, usize)> {
    let gap = prop_oneof![Just(""), Just(" "), Just("\n    "), Just(" // remark, with a comma\n    "), Just(" /* a, [ */ "), Just("\n\n    ")];
    let item = prop_oneof![Just("1"), Just("\"a, b // c\""), Just("R(x: 1,\n        y: [2])")];
    (proptest::collection::vec((gap.clone(), item, gap.clone()), 0..5), gap, any::<bool>()).prop_map(|(items, last, trailing)| {
        let mut out = String::from("[");
        for (i, (before, item, after)) in items.iter().enumerate() {
            out.push_str(before);
            out.push_str(item);
            out.push_str(after);
            if i + 1 < items.len() || trailing {
                out.push(',');
            }
        }
        out.push_str(last);
        out.push(']');
        (out, items.len())
    })
}

fn comments(source: &str) -> usize {
    source.matches("remark, with a comma").count() + source.matches("/* a, [ */").count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn adding_and_removing_an_item_leads_back_and_no_comment_is_lost((list, length) in lists(), at in 0usize..6, several in any::<bool>()) {
        let source = format!("S(l: {list})");
        let index = at.min(length);
        let item = if several { "N(\n    z: 9,\n)" } else { "9" };
        let added = made(&source, Change::Add { record: Place::root(), field: "l", index, item: item.into() });
        prop_assert_eq!(comments(&added), comments(&source));
        let place = Place::root().field("l");
        let root = Part::read(&added, &place).unwrap();
        prop_assert_eq!(root.kind != Part::read(&source, &place).unwrap().kind, true);
        let removed = made(&added, Change::Remove { list: place, index });
        prop_assert_eq!(shape_of(&removed), shape_of(&source));
        prop_assert_eq!(comments(&removed), comments(&source));
        if comments(&source) == 0 && (length > 0 || list == "[]") && index > 0 {
            prop_assert_eq!(removed, source);
        }
    }

    #[test]
    fn removing_any_item_leaves_the_others((list, length) in lists(), at in 0usize..5) {
        prop_assume!(length > 0);
        let at = at % length;
        let source = format!("S(l: {list})");
        let removed = made(&source, Change::Remove { list: Place::root().field("l"), index: at });
        prop_assert_eq!(comments(&removed), comments(&source));
        let items = |text: &str| {
            let part = Part::read(text, &Place::root()).unwrap();
            part.items("l").iter().map(|p| p.written.clone()).collect::<Vec<_>>()
        };
        let mut left = items(&source);
        left.remove(at);
        prop_assert_eq!(items(&removed), left);
    }

    #[test]
    fn any_sequence_of_edits_undone_gives_the_start(steps in proptest::collection::vec((0usize..6, 0usize..4, "[a-z\"\\\\é\n]{0,8}"), 1..12)) {
        let mut text = COMMENTED.to_owned();
        let mut history = History::default();
        for (n, (kind, index, words)) in steps.into_iter().enumerate() {
            let list = Section::Moments.list();
            let quoted = one_at_a_time::authoring::edit::written::text(&words);
            let change = match kind {
                0 => Change::Set { record: ask(), field: "say", value: Some(quoted) },
                1 => Change::Set { record: ask(), field: "why", value: (index > 0).then_some(quoted) },
                2 => Change::Add { record: Place::root(), field: "moments", index: index + 1, item: moment(&format!("m{n}"), "Goal", "Done") },
                3 => Change::Remove { list, index: 1 },
                4 => Change::Copy { list, index: 0, id: format!("c{n}") },
                _ => Change::Swap { list, index: 0 },
            };
            let Ok(edit) = change.edit(&text) else { continue };
            text = edit.apply(&text).unwrap();
            history.note(Step { what: format!("{kind}"), edit });
        }
        let end = text.clone();
        while let Some(before) = history.undo(&text).unwrap() {
            text = before;
        }
        prop_assert_eq!(&text, COMMENTED);
        while let Some(after) = history.redo(&text).unwrap() {
            text = after;
        }
        prop_assert_eq!(text, end);
    }
}

#[test]
fn every_text_of_the_shipped_scenarios_can_be_rewritten_as_it_is() {
    for (name, source) in one_at_a_time::library::SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/")) {
        let mut findings = Findings::default();
        let before = Scenario::read(source, &mut findings).unwrap();
        let moments = before.moments.len();
        for (m, moment) in before.moments.iter().enumerate().take(3) {
            for r in 0..moment.responses.len() {
                let record = Section::Moments.list().item(m).field("responses").item(r);
                let part = Part::read(source, &record).unwrap();
                let value = one_at_a_time::authoring::edit::written::text(part.text("say"));
                let after = made(source, set(record.clone(), "say", Some(&value)));
                assert_eq!(after, *source, "{name}");
                let without = made(source, set(record.clone(), "why", None));
                assert_eq!(without.matches("//").count(), source.matches("//").count());
                assert_eq!(Scenario::read(&without, &mut Findings::default()).unwrap().moments.len(), moments);
            }
        }
    }
}
