//! The Workshop, driven by label and by keyboard, with other programs changing the file meanwhile.

use super::{Tab, WorkshopView};
use crate::app::Desk;
use crate::app::home::Home;
use crate::app::screens::Screen;
use crate::app::worker::no_waker;
use crate::files::scratch::Scratch;
use crate::texts::Language;
use egui::{Key, Modifiers, Vec2, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::PathBuf;
use std::time::{Duration, Instant};

const WIDE: Vec2 = vec2(1280.0, 800.0);
const STAND: &str = include_str!("../session/stand.ron");

struct Bench {
    harness: Harness<'static, Desk>,
    scratch: Scratch,
}

impl Bench {
    /// The Workshop with a folder of one file, which is not open yet.
    fn closed(size: Vec2, text: &str) -> Bench {
        let scratch = Scratch::new();
        std::fs::create_dir_all(scratch.path("mine")).unwrap();
        scratch.file("mine/stand.ron", text.as_bytes());
        let mut desk = Desk::open(Home::at(scratch.path("home")), no_waker());
        desk.settings.welcomed = true;
        desk.now = 1_795_645_083;
        desk.open_folder(&scratch.path("mine"));
        desk.screen = Screen::Workshop(WorkshopView);
        let harness = Harness::builder().with_size(size).build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
        let mut bench = Bench { harness, scratch };
        bench.rest();
        bench
    }

    /// The file, open, and its checks done.
    fn open(size: Vec2, text: &str) -> Bench {
        let mut bench = Bench::closed(size, text);
        let row = bench.harness.get_by_label_contains("stand.ron, ");
        row.click_accesskit();
        bench.rest();
        bench.until(|b| !b.harness.state().workshop.file.as_ref().unwrap().checks.busy());
        bench
    }

    fn path(&self) -> PathBuf {
        self.scratch.path("mine/stand.ron")
    }

    fn on_disk(&self) -> String {
        std::fs::read_to_string(self.path()).unwrap()
    }

    fn rest(&mut self) {
        self.harness.run_steps(6);
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click_accesskit();
        self.rest();
    }

    /// Picks a row of the outline, whatever faults it is marked with.
    fn row(&mut self, label: &str) {
        self.harness.get_by_label_contains(label).click_accesskit();
        self.rest();
    }

    fn sees(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    fn sees_part(&self, label: &str) -> bool {
        self.harness.query_all_by_label_contains(label).next().is_some()
    }

    fn until(&mut self, done: impl Fn(&Bench) -> bool) {
        let began = Instant::now();
        while !done(self) {
            assert!(began.elapsed() < Duration::from_secs(30), "waited in vain");
            std::thread::sleep(Duration::from_millis(5));
            self.harness.step();
        }
        self.rest();
    }

    fn saved(&mut self) {
        self.until(|b| b.harness.state().workshop.file.as_ref().unwrap().is_saved());
    }

    /// Writes into a field and leaves it.
    fn fill(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.rest();
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.rest();
        self.harness.get_by_label(label).type_text(text);
        self.rest();
        self.harness.key_press(Key::Escape);
        self.rest();
    }

    fn edit_elsewhere(&mut self, from: &str, to: &str) {
        let text = self.on_disk();
        assert!(text.contains(from));
        std::fs::write(self.path(), text.replace(from, to)).unwrap();
    }

    fn tab(&self) -> Tab {
        self.harness.state().workshop.tab
    }

    fn news(&self) -> String {
        self.harness.state().workshop.file.as_ref().unwrap().news.clone().unwrap_or_default()
    }
}

#[test]
fn an_edit_in_the_form_changes_its_words_on_disk_and_nothing_else() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.fill("The client says", "I know what I want to “say”.\\");
    bench.saved();
    let expected = STAND.replace("I know what I want to say. Then he looks up and I say sorry and go.", "I know what I want to “say”.\\\\");
    assert_eq!(bench.on_disk(), expected);
    let aside: Vec<_> = std::fs::read_dir(bench.scratch.path("mine/backups")).unwrap().map(|e| e.unwrap().path()).collect();
    assert_eq!(aside.len(), 1);
    assert_eq!(std::fs::read_to_string(&aside[0]).unwrap(), STAND, "the file as it was lies beside it");
    assert!(aside[0].ends_with("stand.2026-11-25-221803.ron"), "{aside:?}");
}

#[test]
fn undo_and_redo_lead_back_and_forth_on_disk_too() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.fill("The client says", "One.");
    bench.click("Add a moment after it");
    bench.saved();
    let after = bench.on_disk();
    assert!(after.contains("\"One.\"") && after.contains("id: \"new-moment\", phase: Resources"));
    for _ in 0..2 {
        bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        bench.rest();
    }
    bench.saved();
    assert_eq!(bench.on_disk(), STAND);
    for _ in 0..2 {
        bench.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        bench.rest();
    }
    bench.saved();
    assert_eq!(bench.on_disk(), after);
}

#[test]
fn moments_and_responses_are_added_copied_and_removed() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.click("Copy it");
    bench.saved();
    assert!(bench.sees("start-2"), "the copy is open");
    bench.click("Remove it");
    bench.saved();
    assert_eq!(bench.on_disk(), STAND);
    bench.row("start, 3 responses");
    bench.click("It is hard to stay in that room., stay · simple reflection");
    bench.click("Copy this response");
    bench.saved();
    assert!(bench.on_disk().contains("id: \"stay-2\", move: SimpleReflection,"));
    bench.click("Remove this response");
    bench.saved();
    assert_eq!(bench.on_disk(), STAND);
}

#[test]
fn evidence_and_effects_are_changed_in_place() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.click("When have you asked for something at work and got it?, exception · open question");
    bench.click("Take away strengths/exception");
    bench.saved();
    assert_eq!(bench.on_disk(), STAND.replace("                    shows: [\"strengths/exception\"],\n", ""));
    bench.click("Undo");
    bench.saved();
    bench.click("Otherwise than this client usually reacts");
    bench.saved();
    assert_eq!(bench.on_disk(), STAND.replacen("                    effect: (hope: +1),\n", "", 1));
}

#[test]
fn a_moment_with_another_name_is_followed_by_what_leads_there() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.row("step, 2 responses");
    bench.fill("Id", "a-step");
    bench.saved();
    assert_eq!(bench.on_disk(), STAND.replace("\"step\"", "\"a-step\""));
    bench.fill("Id", "start");
    bench.saved();
    assert!(bench.on_disk().contains("\"a-step\"") && bench.news().contains("There is another ‘start’ already"));
}

#[test]
fn a_file_changed_by_another_program_is_read_again_and_its_faults_lead_to_their_place() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.row("call, 2 responses");
    bench.edit_elsewhere("to: End(\"good-wishes\")", "to: End(\"good-wish\")");
    bench.until(|b| b.sees_part("Error in step"));
    assert!(bench.news().contains("changed by another program"));
    let fault = bench.harness.query_all_by_label_contains("Error in step").next().unwrap().accesskit_node().label().unwrap();
    assert!(fault.contains("Line ") && fault.contains("did you mean ‘good-wishes’") || fault.contains("Did you mean ‘good-wishes’"), "{fault}");
    bench.harness.query_all_by_label_contains("Error in step").next().unwrap().click_accesskit();
    bench.rest();
    assert_eq!(bench.harness.state().workshop.selected.as_ref().unwrap().id, "step");
    assert!(bench.sees("Close this response"), "the response with the fault is open");
    assert!(
        !bench.harness.get_by_label("Play from here").accesskit_node().is_disabled() || bench.sees_part("It can be played once"),
        "errors keep it from being played"
    );
}

#[test]
fn a_file_beside_it_with_the_same_id_is_told() {
    let mut bench = Bench::closed(WIDE, STAND);
    bench.scratch.file("mine/a-copy.ron", STAND.as_bytes());
    bench.scratch.file("mine/broken.ron", b"Scenario(id: 3, ");
    bench.harness.get_by_label_contains("stand.ron, ").click_accesskit();
    bench.rest();
    bench.until(|b| b.sees_part("a-copy.ron has the id ‘") && !b.sees_part("broken.ron has"));
}

#[test]
fn two_programs_changing_the_file_at_once_lose_nothing() {
    for (answer, mine) in [("What is shown here", true), ("The file as it is on disk", false)] {
        let mut bench = Bench::open(WIDE, STAND);
        bench.edit_elsewhere("phase: Plan", "phase: Solution");
        // Before the change is seen, something is written here.
        bench.fill("The client says", "Mine.");
        bench.until(|b| b.harness.state().workshop.file.as_ref().unwrap().trouble.is_some());
        assert!(bench.sees_part("Another program changed this file"));
        assert!(bench.on_disk().contains("phase: Solution") && !bench.on_disk().contains("Mine."), "nothing is replaced unasked");
        bench.click(answer);
        bench.saved();
        assert_eq!(bench.on_disk().contains("Mine."), mine);
        assert_eq!(bench.on_disk().contains("phase: Solution"), !mine);
        let kept: Vec<String> =
            std::fs::read_dir(bench.scratch.path("mine/backups")).unwrap().map(|e| std::fs::read_to_string(e.unwrap().path()).unwrap()).collect();
        assert!(kept.iter().any(|k| k.contains("Mine.") != mine && k.contains("phase: Solution") == mine), "the other is kept");
    }
}

#[test]
fn what_is_half_typed_is_written_when_the_place_is_left() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.harness.get_by_label("The client says").focus();
    bench.rest();
    bench.harness.get_by_label("The client says").type_text("And so.");
    bench.rest();
    bench.click("Principles");
    assert!(matches!(bench.harness.state().screen, Screen::Principles(_)));
    assert!(bench.on_disk().contains("And so."));
    bench.click("Workshop");
    assert!(bench.sees("stand.ron"), "the file is open still");
}

#[test]
fn a_pause_in_typing_is_enough_to_write() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.harness.get_by_label("The client says").focus();
    bench.rest();
    bench.harness.get_by_label("The client says").type_text("And so.");
    bench.rest();
    bench.until(|b| b.on_disk().contains("And so."));
    assert!(bench.harness.get_by_label("The client says").is_focused());
}

#[test]
fn a_file_that_goes_away_can_be_written_again() {
    let mut bench = Bench::open(WIDE, STAND);
    std::fs::remove_file(bench.path()).unwrap();
    bench.until(|b| b.sees_part("The file is gone"));
    bench.click("Write it again");
    assert_eq!(bench.on_disk(), STAND);
}

#[test]
fn words_are_looked_up_in_every_text() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    bench.rest();
    assert!(bench.harness.get_by_label("Look for words or ids").is_focused());
    bench.harness.get_by_label("Look for words or ids").type_text("PRESS SEND");
    bench.rest();
    assert!(bench.sees_part("call, 2 responses") && !bench.sees_part("start, 3 responses"));
}

#[test]
fn the_outline_is_walked_with_the_arrow_keys() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.harness.get_by_label_contains("start, 3 responses").focus();
    bench.rest();
    bench.harness.key_press(Key::ArrowDown);
    bench.rest();
    assert!(bench.harness.get_by_label_contains("step, 2 responses").is_focused());
    bench.harness.key_press(Key::Enter);
    bench.rest();
    assert_eq!(bench.harness.state().workshop.selected.as_ref().unwrap().id, "step");
}

#[test]
fn a_moment_is_played_with_the_client_as_the_sliders_say_and_nothing_is_recorded() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.row("step, 2 responses");
    bench.click("Play from here");
    bench.harness.get_by_label("Trust").focus();
    bench.rest();
    bench.harness.key_press(Key::ArrowRight);
    bench.rest();
    bench.click("hinted");
    bench.click("Play");
    let Screen::Session(_) = &bench.harness.state().screen else { panic!("the session is open") };
    assert!(bench.sees("Trial, not recorded") && bench.sees("I suppose I could text him first."));
    bench.click("What would you write, and when would you send it?");
    bench.click("Say it");
    bench.until(|b| b.sees("Tomorrow, from the bus."));
    bench.harness.key_press(Key::Escape);
    bench.rest();
    bench.click("Back to the Workshop");
    assert!(bench.sees("stand.ron") && matches!(bench.harness.state().screen, Screen::Workshop(_)));
    let attempts = crate::attempt::list(&bench.scratch.path("home").join("attempts")).unwrap();
    assert!(attempts.is_empty(), "{attempts:?}");
}

#[test]
fn a_draft_with_warnings_can_be_played_and_one_with_errors_cannot() {
    let draft = STAND.replace("    keyed_by: [Keyer(role: \"test\", date: \"2026-11-21\", source: \"none\")],\n", "");
    let bench = Bench::open(WIDE, &draft);
    assert!(bench.sees_part("Warning"));
    assert!(!bench.harness.get_by_label("Play from here").accesskit_node().is_disabled());
    let broken = STAND.replace("to: Go(\"step\")", "to: Go(\"nowhere\")");
    let bench = Bench::open(WIDE, &broken);
    assert!(bench.harness.get_by_label("Play from here").accesskit_node().is_disabled());
}

#[test]
fn the_map_names_every_moment_and_leads_to_its_form() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.click("Map");
    bench.until(|b| b.sees("start, Resources"));
    assert!(bench.sees("With a text to send, with a step chosen"));
    bench.click("step, Plan");
    bench.click("Open in the form");
    assert_eq!(bench.tab(), Tab::Form);
    assert!(bench.sees("What would you write, and when would you send it?, when · open question"));
}

#[test]
fn what_is_true_of_every_session_is_told_with_what_it_rests_on() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.click("Analysis");
    bench.until(|b| b.sees("A pass") && !b.harness.state().workshop.busy());
    for heading in ["Who passes without understanding", "What sessions can come to", "What comes up", "Harms"] {
        assert!(bench.sees(heading), "{heading}");
    }
    assert!(bench.sees("proved") && bench.sees("Random clicker") && bench.sees_part("In some session there come up 3 of 3 moments"));
    bench.click("Map");
    bench.until(|b| b.sees_part("start, Resources"));
}

#[test]
fn the_text_is_shown_with_its_lines() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.click("Text");
    assert!(bench.sees("2 Scenario("));
}

#[test]
fn where_room_is_short_outline_and_checks_are_pages() {
    let mut bench = Bench::open(vec2(640.0, 400.0), STAND);
    bench.click("Outline");
    bench.row("step, 2 responses");
    assert_eq!(bench.tab(), Tab::Form);
    assert!(bench.harness.query_all_by_role(Role::Tab).count() > 5);
}

#[test]
fn nothing_reaches_beyond_the_sides_of_the_window_at_any_zoom() {
    for (width, height) in [(1365.0, 853.0), (1024.0, 640.0), (512.0, 320.0), (1920.0, 1080.0)] {
        let mut bench = Bench::open(vec2(width, height), STAND);
        for tab in ["Form", "Map", "Text"] {
            bench.click(tab);
            if tab == "Form" && width > 700.0 {
                bench.harness.get_by_label_contains("start, 3 responses").click_accesskit();
                bench.rest();
            }
            // The map is moved about in its own frame, and long lines of text scroll.
            if tab != "Form" {
                continue;
            }
            for language in [Language::English, Language::German, Language::Stretched] {
                bench.harness.state_mut().settings.language = language;
                bench.rest();
                for node in bench.harness.root().children_recursive().filter(|n| n.accesskit_node().label().is_some() || n.value().is_some()) {
                    let Some(bounds) = node.accesskit_node().bounding_box() else { continue };
                    let what = node.accesskit_node().label().or(node.value()).unwrap_or_default();
                    assert!(bounds.x0 >= -0.5 && bounds.x1 <= f64::from(width) + 0.5, "{tab} in {language:?} at {width} × {height}: ‘{what}’ at {bounds:?}");
                }
            }
            bench.harness.state_mut().settings.language = Language::English;
            bench.rest();
        }
    }
}

#[test]
fn the_client_and_the_facts_are_changed_in_the_form_too() {
    let mut bench = Bench::open(WIDE, STAND);
    bench.row("Title, client, facts, The stand");
    bench.fill("Age", "31");
    bench.click("hinted, She has hinted that she would rather not be here");
    bench.fill("Id of the fact", "gave-a-hint");
    bench.saved();
    assert_eq!(bench.on_disk(), STAND.replace("age: 29", "age: 31").replace("\"hinted\"", "\"gave-a-hint\""));
    bench.click("Add a fact");
    bench.saved();
    assert!(bench.on_disk().contains("sign: Suicide),\n        Fact(id: \"new_fact\", text: \"What is now known or agreed\", by: Session),\n    ],"));
}

#[test]
fn something_new_is_a_file_that_plays_at_once() {
    let mut bench = Bench::closed(WIDE, STAND);
    bench.harness.get_by_label("Title of the new scenario").focus();
    bench.rest();
    bench.harness.get_by_label("Title of the new scenario").type_text("The last bus, again");
    bench.rest();
    bench.harness.get_by_label_contains("Smallest, ").click_accesskit();
    bench.rest();
    let path = bench.scratch.path("mine/the-last-bus-again.ron");
    assert!(std::fs::read_to_string(path).unwrap().contains("title: \"The last bus, again\""));
    bench.until(|b| !b.harness.state().workshop.busy());
    assert!(bench.sees("Nothing to mend."));
    assert!(!bench.harness.get_by_label("Play from here").accesskit_node().is_disabled());
}

#[test]
fn a_copy_of_a_shipped_scenario_is_a_file_to_begin_with() {
    let mut bench = Bench::closed(WIDE, STAND);
    bench.click("Copy bus-pass.ron");
    assert!(bench.sees("bus-pass.ron"));
    assert!(bench.scratch.path("mine/bus-pass.ron").exists());
    bench.harness.key_press(Key::Escape);
    bench.rest();
    bench.click("Copy bus-pass.ron");
    assert!(bench.scratch.path("mine/bus-pass-2.ron").exists(), "nothing is replaced");
}
