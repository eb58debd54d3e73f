//! What comes between a session and its debrief.

use crate::app::screens::Screen;
use crate::app::screens::session::stand::{Stand, WINDOW};
use crate::attempt::Event;
use egui_kittest::kittest::Queryable;

const LUCK: &str = "You will be fine. I am sure that he will say yes.";

fn over(stand: &mut Stand, first: &str) {
    stand.say(first, LUCK);
    stand.say(LUCK, "Ines says thank you and puts on her coat.");
    stand.click("Go on");
}

#[test]
fn ratings_come_before_the_score_and_are_sealed_with_the_record() {
    let mut stand = Stand::session(WINDOW, |_| {});
    over(&mut stand, "When have you asked for something at work and got it?");
    stand.until_sees("Skip this");
    let questions = stand.harness.query_all_by_label("Basic").count() - 1;
    assert!((1..=3).contains(&questions), "{questions}");
    assert!(!stand.record().is_sealed());
    stand.harness.query_all_by_label("Partial").last().unwrap().click_accesskit();
    stand.rest();
    stand.click("Go on to the debrief");
    stand.until(|desk| matches!(desk.screen, Screen::Debrief(_)));
    let record = stand.record();
    assert!(record.is_sealed());
    assert!(matches!(record.ratings(), [(_, 1)]), "{:?}", record.ratings());
}

#[test]
fn rating_can_be_skipped() {
    let mut stand = Stand::session(WINDOW, |_| {});
    over(&mut stand, "When have you asked for something at work and got it?");
    stand.until_sees("Skip this");
    stand.click("Skip this");
    stand.until(|desk| matches!(desk.screen, Screen::Debrief(_)));
    let record = stand.record();
    assert!(record.is_sealed() && !record.events.iter().any(|e| matches!(e, Event::Rated { .. })));
}

#[test]
fn after_a_sign_of_danger_the_trainee_comes_first_with_their_own_help() {
    let mut stand = Stand::session(WINDOW, |_| {});
    over(&mut stand, "It is hard to stay in that room.");
    assert!(stand.sees("Before anything else: how are you?"));
    assert!(stand.harness.query_by_label_contains("Under Settings you can").is_some(), "without own words it says where to write them");
    assert!(stand.harness.query_by_label_contains("emergency").is_none(), "the policy is for clients");
    let before = std::fs::read(stand.path()).unwrap();
    stand.click("Not good");
    stand.click("Leave it for today");
    assert!(matches!(stand.desk().screen, Screen::Library(_)));
    assert_eq!(std::fs::read(stand.path()).unwrap(), before, "how the trainee is, is not kept");
    let path = stand.path();
    let screen = crate::app::screens::SessionView::resume(stand.desk(), &path).unwrap();
    assert!(matches!(screen, Screen::Rating(_)), "the attempt leads back to its rating");
}
