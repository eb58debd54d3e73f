//! Practice by label and keyboard, on the small scene that all screens are tried with.

use crate::app::screens::session::stand::{Stand, WINDOW};
use crate::app::screens::{PractiseView, Screen};
use crate::practice::log;
use egui::Key;

/// The place for practice, with nothing but the small scene in view.
fn practise() -> Stand {
    let mut stand = Stand::briefing(WINDOW, |desk| desk.entries.clear());
    stand.desk().screen = Screen::Practise(PractiseView::default());
    stand.until_sees("Worth doing next");
    stand
}

fn kept(stand: &mut Stand) -> Vec<log::Line> {
    stand.until(|desk| !desk.training.busy());
    log::read(&stand.home_file(log::FILE)).unwrap().lines
}

#[test]
fn with_nothing_done_yet_a_client_is_suggested_and_every_part_says_so() {
    let mut stand = practise();
    assert!(stand.sees_part("You have not met the client of"));
    stand.click("Progress");
    assert!(stand.sees_part("No session has been held to its end yet."));
    stand.click("Your own ratings");
    assert!(stand.sees_part("You have not rated a session of your own yet."));
    stand.click("Watch and rate");
    assert!(stand.sees("Choose a client and who holds the session."));
    stand.press(Key::Escape);
    assert!(matches!(stand.desk().screen, Screen::Library(_)));
}

#[test]
fn a_drill_goes_back_to_a_moment_until_it_sits_and_is_kept() {
    let mut stand = practise();
    let drill = stand.labels_starting("Drill: ").into_iter().next().expect("the scene has moments to drill");
    stand.click(&drill);
    let hint = |stand: &mut Stand| match &stand.desk().screen {
        Screen::Drill(view) => view.hint(),
        _ => panic!("no drill"),
    };
    let (fits, misses) = hint(&mut stand).expect("both kinds of response");
    stand.click(&misses);
    stand.click("Say it");
    assert!(stand.sees("The same moment again"));
    assert!(kept(&mut stand).is_empty(), "nothing is done yet");
    stand.press(Key::Enter);
    stand.click(&fits);
    stand.click("Say it");
    assert!(stand.sees_part("That shows ‘"));
    let lines = kept(&mut stand);
    let card = lines[0].card().unwrap();
    assert_eq!((lines.len(), card.tries, card.first_go), (1, 2, false));
    for _ in 0..40 {
        if stand.sees("The drill is done") {
            break;
        }
        match hint(&mut stand) {
            Some((fits, _)) if stand.sees("Say it") => {
                stand.click(&fits);
                stand.click("Say it");
            }
            _ => stand.press(Key::Enter),
        }
    }
    assert!(stand.sees("The drill is done") && stand.sees("Comes back on another day"));
    stand.press(Key::Enter);
    stand.until_sees("Worth doing next");
    assert!(stand.sees("Later"), "what was missed comes back another day");
    let now = stand.desk().now;
    stand.desk().now = now + 86_400;
    stand.until_sees("Drill what has come back");
}

#[test]
fn a_watched_session_is_rated_and_compared() {
    let mut stand = practise();
    stand.click("Watch and rate");
    let client = stand.desk().training.deck().unwrap().scenarios()[0].script.about.client_name.clone();
    stand.click(&client);
    stand.click("One who gives advice");
    stand.click("Watch the session");
    stand.until_sees("The practitioner");
    assert!(!stand.sees("You"), "somebody else speaks");
    stand.click("Show the rest");
    stand.press(Key::Enter);
    assert!(stand.sees("How far was each principle shown?"));
    stand.click_first("Basic");
    stand.click("Compare with what was computed");
    assert!(stand.sees_part("Of 1 principle, you rated"));
    let lines = kept(&mut stand);
    let watched = lines[0].watched().unwrap();
    assert_eq!((watched.player.as_str(), watched.ratings.len(), watched.ratings[0].rated), ("adviser", 1, 2));
    stand.click("Back to practice");
    assert!(stand.sees_part("You have rated 1 watched session so far: too few to say."));
}
