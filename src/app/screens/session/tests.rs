//! A session held by key, by label and by assistive technology.

use super::stand::{Stand, WINDOW};
use super::{SessionView, Writer};
use crate::app::screens::Screen;
use crate::app::settings::Way;
use crate::attempt::{Event, words};
use egui::{Key, Vec2};
use egui_kittest::kittest::Queryable;

const EXCEPTION: &str = "When have you asked for something at work and got it?";
const ADVICE: &str = "You need to stand up for yourself and just say it.";
const HARD: &str = "It is hard to stay in that room.";
const WHEN: &str = "What would you write, and when would you send it?";
const LUCK: &str = "You will be fine. I am sure that he will say yes.";

fn selected(stand: &Stand) -> Vec<String> {
    use egui_kittest::kittest::NodeT;
    let cards = stand.harness.query_all_by_role(egui::accesskit::Role::RadioButton);
    let on = cards.into_iter().filter(|n| n.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True));
    on.filter_map(|n| n.accesskit_node().label()).collect()
}

fn session(stand: &mut Stand) -> &mut SessionView {
    match &mut stand.desk().screen {
        Screen::Session(view) => view,
        _ => panic!("no session"),
    }
}

#[test]
fn numbers_letters_and_arrows_select_and_enter_says() {
    let mut stand = Stand::session(WINDOW, |_| {});
    let view = session(&mut stand);
    let order: Vec<String> = view.offer.own.iter().map(|r| super::conversation::say(&view.script, *r).to_owned()).collect();
    assert!(selected(&stand).is_empty(), "nothing is chosen for the trainee");
    stand.press(Key::Num2);
    assert_eq!(selected(&stand), [order[1].clone()]);
    stand.press(Key::ArrowDown);
    assert_eq!(selected(&stand), [order[2].clone()]);
    stand.press(Key::C);
    assert_eq!(selected(&stand), ["Can I check: is this any use so far?"]);
    stand.press(Key::Enter);
    stand.until_sees("It is. I think.");
    assert!(stand.hears("nods once: It is. I think."));
    assert_eq!(stand.record().choices(), ["check"]);
    assert!(!stand.sees("Can I check: is this any use so far?") || selected(&stand).is_empty(), "it can be said once");
}

#[test]
fn single_keys_can_be_off_and_arrows_and_enter_still_do() {
    let mut stand = Stand::session(WINDOW, |desk| desk.settings.single_keys = false);
    stand.press(Key::Num1);
    stand.press(Key::C);
    assert!(selected(&stand).is_empty());
    stand.press(Key::ArrowDown);
    assert_eq!(selected(&stand).len(), 1);
    stand.press(Key::Enter);
    stand.until_sees("I suppose I could text him first.");
    assert_eq!(stand.record().choices().len(), 1);
}

#[test]
fn the_answer_shows_only_once_the_choice_is_on_disk() {
    let mut stand = Stand::session(WINDOW, |_| {});
    stand.harness.get_by_label(EXCEPTION).click_accesskit();
    stand.harness.step();
    stand.harness.get_by_label("Say it").click_accesskit();
    let began = std::time::Instant::now();
    while !stand.sees("Once. By text, from the bus.") {
        assert!(began.elapsed().as_secs() < 20);
        stand.harness.step();
    }
    let record = stand.record();
    assert_eq!(record.choices(), ["exception"]);
    assert!(matches!(&record.events[0], Event::Shown { turn: 1, responses, .. } if responses.len() == 5), "what was shown is recorded with it");
}

#[test]
fn own_words_come_first_and_stay_out_of_the_record() {
    let mut stand = Stand::session(WINDOW, |desk| desk.settings.way = Way::SayFirst);
    assert!(!stand.sees(EXCEPTION), "the responses wait");
    stand.type_text("Has it ever gone well? 1");
    stand.press(Key::Enter);
    stand.until_sees("Which of these is nearest?");
    let listed = format!("{ADVICE}, advice");
    assert!(stand.sees("Has it ever gone well? 1") && stand.sees(&listed));
    stand.type_text("at WORK asked");
    assert!(!stand.sees(&listed) && stand.sees("1 response"), "the list is searched");
    stand.click("None is near: show the responses");
    stand.until_sees(EXCEPTION);
    assert!(selected(&stand).is_empty(), "a digit that was typed selects nothing");
    let path = stand.path();
    assert_eq!(words::read(&path).unwrap().of(1), Some("Has it ever gone well? 1"));
    assert!(!std::fs::read_to_string(&path).unwrap().contains("gone well"));
    stand.say("Can I check: is this any use so far?", "What you chose");
    stand.press(Key::Enter);
    assert!(stand.sees(EXCEPTION), "the same responses return without asking again");
}

#[test]
fn the_nearest_to_own_words_is_selected_and_they_lie_beside_a_model() {
    let mut stand = Stand::session(WINDOW, |desk| desk.settings.way = Way::SayFirst);
    stand.type_text("Leave the room when it starts?");
    stand.press(Key::Enter);
    stand.until_sees("Which of these is nearest?");
    stand.click(&format!("{ADVICE}, advice"));
    assert_eq!(selected(&stand), [ADVICE], "what was found nearest is open and selected");
    stand.press(Key::Enter);
    stand.until_sees("What you chose");
    for label in ["What you would have said", "Leave the room when it starts?", "A model", EXCEPTION] {
        assert!(stand.sees(label), "{label}");
    }
    assert!(stand.record().header.help.say_first);
    stand.press(Key::Enter);
    stand.until_sees("What would you say?");
}

#[test]
fn a_word_on_each_response_waits_to_be_read() {
    let mut stand = Stand::session(WINDOW, |desk| desk.settings.way = Way::Guided);
    stand.say(ADVICE, "That is what my sister says.");
    stand.until_sees("She has been told this before.");
    assert!(!stand.sees(WHEN), "the next responses wait");
    stand.press(Key::Enter);
    assert!(stand.sees(WHEN));
    assert!(stand.record().header.help.guided);
}

#[test]
fn the_client_leaves_and_the_follow_up_comes_when_it_is_asked_for() {
    let mut stand = Stand::session(WINDOW, |_| {});
    stand.say(EXCEPTION, WHEN);
    stand.say(WHEN, "Ines types the text before she stands up.");
    assert!(!stand.sees("He said yes to every other Thursday."));
    assert!(stand.sees("Phase: Plan, 2 of 2"), "the session has not turned into its follow-up yet");
    stand.press(Key::Enter);
    assert!(stand.sees("Two weeks later") && stand.sees("He said yes to every other Thursday."));
    assert!(stand.hears("Two weeks later") && !stand.hears("Ines types the text"), "what was heard before is not read out again");
    stand.say("What helped you to press send?", "That it was already written.");
    stand.click("Go on");
    assert!(matches!(stand.desk().screen, Screen::Rating(_)));
}

#[test]
fn a_pause_leads_back_to_the_same_place() {
    let mut stand = Stand::session(WINDOW, |_| {});
    stand.say(EXCEPTION, WHEN);
    stand.press(Key::Escape);
    stand.click("Pause and return to the library");
    stand.until(|desk| matches!(desk.screen, Screen::Library(_)));
    let path = stand.path();
    assert!(matches!(stand.record().events.last(), Some(Event::Paused {})));
    assert!(!stand.record().is_sealed(), "leaving is no end");
    let screen = SessionView::resume(stand.desk(), &path).unwrap();
    stand.desk().screen = screen;
    stand.rest();
    assert!(stand.sees("Once. By text, from the bus.") && stand.sees(WHEN));
    stand.say(LUCK, "Ines says thank you and puts on her coat.");
    assert_eq!(stand.record().choices(), ["exception", "luck"]);
}

#[test]
fn esc_opens_the_way_out_and_closes_it_again() {
    let mut stand = Stand::session(WINDOW, |_| {});
    stand.press(Key::Escape);
    assert!(stand.sees("Leave for good"));
    stand.press(Key::Num1);
    stand.press(Key::Escape);
    assert!(!stand.sees("Leave for good"));
    assert!(selected(&stand).is_empty(), "keys do nothing behind the question");
    stand.press(Key::Escape);
    stand.click("Leave for good");
    stand.until(|desk| matches!(desk.screen, Screen::Library(_)));
    let record = stand.record();
    assert!(record.is_sealed() && record.seal().is_some_and(|s| s.ending.is_none()));
    let path = stand.path();
    assert!(SessionView::resume(stand.desk(), &path).is_err(), "a closed record is not gone on with");
}

#[test]
fn what_cannot_be_written_stops_the_session_and_loses_nothing() {
    let mut stand = Stand::session(WINDOW, |_| {});
    // A record that was rated takes no more responses: every write fails.
    let path = stand.path();
    let held = session(&mut stand).writer.hand_over();
    drop(held);
    let (mut recorder, _) = crate::attempt::Recorder::resume(&path).unwrap();
    recorder.rated(&[]).unwrap();
    session(&mut stand).writer = Writer::new(recorder);
    stand.click(EXCEPTION);
    stand.click("Say it");
    stand.until_sees("Try again");
    assert!(!stand.sees("Once. By text, from the bus."), "no answer without a record");
    stand.click("Try again");
    stand.until_sees("Try again");
    assert!(stand.record().choices().is_empty());
    stand.click("Leave for now");
    assert!(matches!(stand.desk().screen, Screen::Library(_)));
}

#[test]
fn what_can_be_seen_is_told_in_words_by_one_key() {
    let mut stand = Stand::session(WINDOW, |_| {});
    for key in [Key::W, Key::F2] {
        stand.press(key);
        assert!(stand.hears("The last thing you noticed: laughs, looks at the floor."));
        stand.press(Key::Escape);
        assert!(!stand.hears("The last thing you noticed") && !stand.sees("Leave for good"), "Esc closes it first");
    }
}

#[test]
fn everything_fits_the_smallest_window_and_a_large_one_keeps_its_stage() {
    for (size, staged) in [(Vec2::new(1024.0, 640.0), true), (Vec2::new(512.0, 320.0), false), (Vec2::new(3840.0, 2160.0), true)] {
        let mut stand = Stand::session(size, |_| {});
        stand.press(Key::Num3);
        let button = stand.harness.get_by_label("Say it").rect();
        assert!(button.min.x >= 0.0 && button.max.x <= size.x && button.max.y <= size.y, "{size}: {button}");
        let stage = session(&mut stand).stage_area();
        assert_eq!(stage.is_some(), staged, "{size}");
        if let Some(stage) = stage {
            assert!(stage.width() >= 160.0 && stage.height() >= 120.0 && stage.max.x <= size.x && stage.max.y <= size.y);
        }
    }
}

#[test]
fn leaving_after_a_sign_of_danger_asks_how_the_trainee_is() {
    let mut stand = Stand::session(WINDOW, |desk| desk.settings.own_help = "Anna, on Tuesdays".into());
    stand.say(HARD, "Some days I would rather not be anywhere.");
    stand.press(Key::Escape);
    stand.click("Pause and return to the library");
    stand.until(|desk| matches!(desk.screen, Screen::Rating(_)));
    assert!(stand.sees("Anna, on Tuesdays"));
    stand.click("To the library");
    assert!(matches!(stand.desk().screen, Screen::Library(_)));
}

#[test]
fn the_session_comes_to_rest_and_lets_the_window_sleep() {
    let mut stand = Stand::session(WINDOW, |_| {});
    stand.say(EXCEPTION, WHEN);
    assert!(stand.harness.try_run().is_ok(), "something asks for pass after pass");
}

#[test]
fn in_a_small_window_what_is_selected_and_what_is_seen_come_into_view() {
    let size = Vec2::new(512.0, 320.0);
    let mut stand = Stand::session(size, |_| {});
    let view = session(&mut stand);
    let third = super::conversation::say(&view.script, view.offer.own[2]).to_owned();
    stand.press(Key::Num3);
    let card = stand.harness.get_by_label(&third).rect();
    assert!(card.min.y >= 0.0 && card.max.y <= size.y, "{card}");
    stand.press(Key::W);
    let labels = stand.harness.query_all_by_role(egui::accesskit::Role::Label);
    let seen = labels.into_iter().find(|n| n.value().is_some_and(|v| v.contains("The last thing you noticed"))).unwrap().rect();
    assert!(seen.min.y < size.y && seen.max.y > 0.0, "{seen}");
}
