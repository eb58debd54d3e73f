//! What holds for every control of every screen: it has a name that assistive technology can say, it is large enough to be hit, and it lies within the window, at 100 and at 200 %.

use super::session::stand::Stand;
use super::{AttemptsView, PractiseView, PrinciplesView, Screen, SettingsView};
use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::kittest::NodeT;

/// The least width and height of a target: WCAG 2.2, 2.5.8.
const LEAST: f32 = 24.0;

const CONTROLS: [Role; 8] = [Role::Button, Role::Tab, Role::RadioButton, Role::CheckBox, Role::TextInput, Role::MultilineTextInput, Role::ComboBox, Role::Link];

/// The controls of what is on screen that fall short, in words.
fn short_of(stand: &Stand, screen: &str, size: Vec2) -> (usize, Vec<String>) {
    let mut seen = 0;
    let mut out = Vec::new();
    for node in stand.harness.root().children_recursive() {
        let role = node.accesskit_node().role();
        if !CONTROLS.contains(&role) {
            continue;
        }
        seen += 1;
        let (name, rect) = (node.accesskit_node().label().unwrap_or_default(), node.rect());
        let text = matches!(role, Role::TextInput | Role::MultilineTextInput);
        if name.trim().is_empty() && !text {
            out.push(format!("{screen}: a {role:?} at {rect:?} has no name"));
        }
        if rect.width() < LEAST || rect.height() < LEAST {
            out.push(format!("{screen}: ‘{name}’ is only {:.0} × {:.0}", rect.width(), rect.height()));
        }
        if rect.left() < -0.5 || rect.right() > size.x + 0.5 {
            out.push(format!("{screen}: ‘{name}’ at {rect:?} lies beyond the window"));
        }
    }
    (seen, out)
}

/// Goes through every screen in a window of this size.
fn walk(size: Vec2) {
    let mut stand = Stand::briefing(size, |desk| desk.entries.clear());
    let mut short = Vec::new();
    let mut look = |stand: &Stand, screen: &str| {
        let (seen, found) = short_of(stand, screen, size);
        assert!(seen > 1, "{screen} has controls");
        short.extend(found);
    };
    look(&stand, "briefing");
    type Opened = (&'static str, fn() -> Screen);
    let screens: [Opened; 6] = [
        ("welcome", Screen::welcome),
        ("library", Screen::library),
        ("principles", || Screen::Principles(PrinciplesView::default())),
        ("attempts", || Screen::Attempts(AttemptsView::default())),
        ("workshop", Screen::workshop),
        ("settings", || Screen::Settings(SettingsView::default())),
    ];
    for (name, screen) in screens {
        stand.desk().screen = screen();
        stand.rest();
        look(&stand, name);
    }
    stand.desk().screen = Screen::Practise(PractiseView::default());
    stand.until_sees("Worth doing next");
    look(&stand, "practise");
    for tab in ["Watch and rate", "Progress", "Your own ratings"] {
        stand.click(tab);
        look(&stand, tab);
    }
    stand.click("Today");
    let drill = stand.labels_starting("Drill: ").into_iter().next().expect("the scene has moments to drill");
    stand.click(&drill);
    look(&stand, "drill");
    stand.press(Key::Num1);
    stand.press(Key::Enter);
    look(&stand, "drill, answered");
    let mut stand = Stand::session(size, |_| {});
    look(&stand, "session");
    stand.press(Key::Escape);
    look(&stand, "pause");
    stand.press(Key::Escape);
    stand.press(Key::F1);
    look(&stand, "help");
    stand.press(Key::F1);
    for words in ["When have you asked for something at work and got it?", "What would you write, and when would you send it?"] {
        stand.click(words);
        stand.click("Say it");
        stand.until(|desk| matches!(&desk.screen, Screen::Session(view) if view.turns() > 0));
        stand.rest();
    }
    stand.until(|desk| matches!(&desk.screen, Screen::Session(view) if view.turns() > 1));
    stand.press(Key::Enter);
    stand.click("What helped you to press send?");
    stand.click("Say it");
    stand.until_sees("Go on");
    stand.click("Go on");
    stand.until(|desk| matches!(desk.screen, Screen::Rating(_)));
    stand.until_sees("Skip this");
    look(&stand, "rating");
    stand.click("Skip this");
    stand.until_sees("One line that worked");
    for tab in ["Levels", "Transcript", "Curve", "What if", "In short"] {
        stand.click(tab);
        look(&stand, tab);
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn every_control_has_a_name_and_is_large_enough() {
    walk(Vec2::new(1280.0, 800.0));
}

/// A window of 1024 × 640 at 200 %.
#[test]
fn so_it_is_at_twice_the_size_in_a_small_window() {
    walk(Vec2::new(512.0, 320.0));
}
