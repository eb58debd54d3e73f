//! The debrief, looked through by label and by key.

use crate::app::screens::DebriefView;
use crate::app::screens::Screen;
use crate::app::screens::session::stand::{Stand, WINDOW};
use crate::report::limits;
use egui::Key;
use egui_kittest::kittest::Queryable;

const ADVICE: &str = "You need to stand up for yourself and just say it.";
const EXCEPTION: &str = "When have you asked for something at work and got it?";
const LUCK: &str = "You will be fine. I am sure that he will say yes.";

fn debrief(size: egui::Vec2) -> Stand {
    let mut stand = Stand::session(size, |_| {});
    stand.say("Can I check: is this any use so far?", "It is. I think.");
    stand.say(ADVICE, LUCK);
    stand.say(LUCK, "Ines says thank you and puts on her coat.");
    stand.click("Go on");
    stand.until_sees("Skip this");
    stand.click("Skip this");
    stand.until_sees("One line that worked");
    stand
}

#[test]
fn it_opens_on_one_page_with_how_the_client_left_and_what_to_do_again() {
    let stand = debrief(WINDOW);
    for label in ["With good wishes", "Ines says thank you and puts on her coat.", "One line that worked", "One moment to do again now", limits()] {
        assert!(stand.sees(label), "{label}");
    }
    assert!(stand.harness.query_by_label_contains("% of what").is_none(), "the percent is a click away");
}

#[test]
fn the_two_cards_are_as_high_as_the_higher_one_needs() {
    let mut stand = debrief(WINDOW);
    stand.rest();
    let rect = |label: &str| stand.harness.get_by_label(label).rect();
    let (last, next) = (rect("Outside the record: nothing that you do there is kept or counted."), rect("To keep or hand in"));
    let between = next.top() - last.bottom();
    assert!((20.0..90.0).contains(&between), "{between}");
}

#[test]
fn a_moment_is_done_again_outside_the_record() {
    let mut stand = debrief(WINDOW);
    let before = std::fs::read(stand.path()).unwrap();
    stand.click("Do this moment again");
    assert!(stand.sees("Practice: nothing of this is kept or counted."));
    stand.press(Key::Num1);
    stand.press(Key::Enter);
    assert!(stand.sees("A word on what you said"), "feedback comes at once");
    stand.click("Try this moment another way");
    assert!(stand.sees("Say it"));
    stand.press(Key::Escape);
    assert!(stand.sees("One line that worked"), "Esc leads back to the debrief");
    assert_eq!(std::fs::read(stand.path()).unwrap(), before);
}

#[test]
fn the_levels_lead_to_the_turns_that_they_rest_on() {
    let mut stand = debrief(WINDOW);
    stand.click("Levels");
    assert!(stand.harness.query_by_label_contains("not yet a pass").is_some() || stand.harness.query_by_label_contains("a pass.").is_some());
    stand.harness.query_all_by_label("turn 2").last().unwrap().click_accesskit();
    stand.rest();
    assert!(stand.sees("What was said, and what it did"));
    assert!(stand.sees("After this advice, trust fell from 2 to 1."), "a change stands with its cause");
    assert!(stand.sees("She has been told this before."));
}

#[test]
fn the_table_beside_the_curve_holds_the_same_numbers() {
    let mut stand = debrief(WINDOW);
    stand.click("Curve");
    let cells = |text: &str| stand.harness.query_all_by_label(text).count();
    // A heading of the table, and beside its line in the plot's key.
    assert_eq!((cells("Before"), cells("Trust")), (1, 2));
    // Trust 2, 2, 1, 1; the other numbers begin with hope 1, clarity 2, agency 1, distress 2.
    assert!(cells("2") >= 2 && cells("1") >= 2);
}

#[test]
fn what_if_shows_the_other_answer_and_says_what_it_knows() {
    let mut stand = debrief(WINDOW);
    stand.click("What if");
    stand.harness.query_all_by_role(egui::accesskit::Role::Button).find(|n| label(n).starts_with("2. Resources")).unwrap().click_accesskit();
    stand.rest();
    stand.click(EXCEPTION);
    assert!(stand.sees("Once. By text, from the bus."));
    assert!(stand.sees("After this open question, hope rose from 1 to 2."));
    stand.until_sees("If the best way that can be found is taken from there");
    let began = std::time::Instant::now();
    while stand.harness.query_all_by_label_contains("It would have come to").count() < 2 {
        assert!(began.elapsed().as_secs() < 20);
        std::thread::sleep(std::time::Duration::from_millis(5));
        stand.harness.step();
    }
    assert_eq!(stand.harness.query_all_by_label("Proved best: there is no better way on.").count(), 2, "so small a scenario is looked through whole");
}

fn label(node: &egui_kittest::Node<'_>) -> String {
    use egui_kittest::kittest::NodeT;
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn esc_goes_back_a_step_at_a_time() {
    let mut stand = debrief(WINDOW);
    stand.click("Transcript");
    stand.press(Key::Escape);
    assert!(stand.sees("One line that worked"));
    stand.press(Key::Escape);
    assert!(matches!(stand.desk().screen, Screen::Library(_)));
}

#[test]
fn an_attempt_reads_the_same_later_and_can_be_held_again() {
    let mut stand = debrief(WINDOW);
    stand.desk().reread_attempts();
    stand.desk().settle_attempts();
    let view = DebriefView::of_attempt(stand.desk(), 0).unwrap();
    stand.desk().screen = Screen::Debrief(Box::new(view));
    stand.until_sees("One line that worked");
    assert!(stand.sees("With good wishes"));
    stand.click("Hold this session again");
    assert!(matches!(stand.desk().screen, Screen::Briefing(_)));
    assert!(DebriefView::of_attempt(stand.desk(), 7).is_err());
}

#[test]
fn the_debrief_is_kept_as_a_page() {
    let mut stand = debrief(WINDOW);
    stand.click("Keep the debrief as a page");
    while !stand.sees_part("The page lies in") {
        std::thread::sleep(std::time::Duration::from_millis(5));
        stand.harness.step();
    }
    let name = format!("{}-debrief.html", stand.path().file_stem().unwrap().to_string_lossy());
    let page = std::fs::read_to_string(stand.home_file("documents").join(name)).unwrap();
    assert!(page.contains("With good wishes") && page.contains("<html lang="), "{page}");
    assert!(!stand.sees("Keep a note for supervision"), "nobody was in danger");
}

#[test]
fn every_part_fits_a_small_window() {
    let size = egui::vec2(512.0, 320.0);
    let mut stand = debrief(size);
    for part in ["Levels", "Transcript", "Curve", "What if", "In short"] {
        stand.click(part);
        let tab = stand.harness.get_by_label(part).rect();
        assert!(tab.max.x <= size.x, "{part}");
    }
}
