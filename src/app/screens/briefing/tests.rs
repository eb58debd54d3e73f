//! The briefing, and the record that it begins.

use crate::app::screens::Screen;
use crate::app::screens::session::stand::{Stand, WINDOW};
use crate::attempt::Mode;
use egui::Key;

#[test]
fn only_the_first_answer_is_looked_at() {
    let mut stand = Stand::briefing(WINDOW, |_| {});
    stand.press(Key::Num3);
    assert!(stand.sees("‘Go ahead’ fits better here.") && stand.sees("One thing, and she is ready to act on it."));
    stand.press(Key::Num1);
    assert!(stand.sees("‘Go ahead’ fits better here."), "a second answer changes nothing");
}

#[test]
fn the_form_the_check_and_the_notes_are_there_before_anything_begins() {
    let mut stand = Stand::briefing(WINDOW, |_| {});
    for label in ["‘That I ask.’", "‘Yes. Asking for Thursdays.’", "At ease with meeting once", "Work, and a thought of not being here.", "15 minutes"]
    {
        assert!(stand.sees(label), "{label}");
    }
    let private = "What you say here stays within this service.";
    assert!(!stand.sees(private), "confidentiality comes on demand");
    stand.click("What stays private, and when it cannot");
    assert!(stand.sees(private));
}

#[test]
fn beginning_writes_how_the_session_is_held_and_keeps_the_scenario() {
    let mut stand = Stand::briefing(WINDOW, |desk| desk.settings.pseudonym = " Heron ".into());
    stand.click("Say it first");
    stand.click("Begin without answering");
    stand.until(|desk| matches!(desk.screen, Screen::Session(_)));
    let header = stand.record().header;
    assert_eq!((header.mode, header.help.say_first, header.help.guided), (Mode::Trial, true, false));
    assert_eq!((header.pseudonym.as_str(), header.repeat), ("Heron", false));
    assert!(stand.home_file("played").join(format!("{}.json", header.play.0)).exists());
}

#[test]
fn a_record_that_cannot_be_made_is_said_and_can_be_tried_again() {
    let mut stand = Stand::briefing(WINDOW, |_| {});
    let folder = stand.home_file("attempts");
    std::fs::remove_dir_all(&folder).unwrap();
    std::fs::write(&folder, "in the way").unwrap();
    stand.click("Begin without answering");
    stand.until_sees("The session cannot begin, because its record cannot be kept.");
    std::fs::remove_file(&folder).unwrap();
    stand.click("Try again");
    stand.until(|desk| matches!(desk.screen, Screen::Session(_)));
    assert!(stand.sees("I know what I want to say. Then he looks up and I say sorry and go."));
}
