//! Whether everything stays within the window: every screen in each language, and in one whose words are some forty per cent longer, in small and large windows and at 200 %.

use super::session::stand::{Stand, WINDOW};
use super::{AttemptsView, PractiseView, PrinciplesView, Screen, SettingsView};
use crate::app::Desk;
use crate::texts::{Language, speaking, t};
use egui::accesskit::Role;
use egui::{Key, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

const LANGUAGES: [Language; 3] = [Language::English, Language::German, Language::Stretched];

/// The smallest window, the same at 200 %, and a usual one.
const WINDOWS: [Vec2; 3] = [vec2(1024.0, 640.0), vec2(512.0, 320.0), WINDOW];

/// Nothing that has a name reaches beyond the sides, and no two controls that stand in one bar overlap.
fn within(harness: &Harness<'static, Desk>, what: &str, size: Vec2) {
    let mut controls: Vec<(String, Rect)> = Vec::new();
    for node in harness.root().children_recursive().filter(|n| n.accesskit_node().label().is_some() || n.value().is_some()) {
        if node.accesskit_node().bounding_box().is_none() {
            continue;
        }
        let rect = node.rect();
        let name = node.accesskit_node().label().or(node.value()).unwrap_or_default();
        assert!(rect.left() >= -0.5 && rect.right() <= size.x + 0.5, "{what} at {size}: ‘{name}’ at {rect}");
        if matches!(node.accesskit_node().role(), Role::Button | Role::Tab) && rect.is_positive() {
            controls.push((name, rect));
        }
    }
    for (i, (name, rect)) in controls.iter().enumerate() {
        // What lies over the page lies over its controls as well.
        for (other, beside) in controls[i + 1..].iter().filter(|_| !harness.state().help_open) {
            let one_line = (rect.center().y - beside.center().y).abs() < 4.0;
            assert!(!one_line || rect.intersect(*beside).width() < 1.0, "{what} at {size}: ‘{name}’ lies over ‘{other}’");
        }
    }
}

/// The open screen in every language.
fn in_each(stand: &mut Stand, what: &str, size: Vec2) {
    for language in LANGUAGES {
        stand.desk().settings.language = language;
        stand.rest();
        within(&stand.harness, &format!("{what} in {language:?}"), size);
    }
    stand.desk().settings.language = Language::English;
    stand.rest();
}

#[test]
fn the_places_fit_in_every_language() {
    type Opened = (&'static str, fn() -> Screen);
    let screens: [Opened; 7] = [
        ("welcome", Screen::welcome),
        ("library", Screen::library),
        ("practise", || Screen::Practise(PractiseView::default())),
        ("principles", || Screen::Principles(PrinciplesView::default())),
        ("attempts", || Screen::Attempts(AttemptsView::default())),
        ("workshop", Screen::workshop),
        ("settings", || Screen::Settings(SettingsView::default())),
    ];
    for size in WINDOWS {
        let mut stand = Stand::briefing(size, |_| {});
        for (name, screen) in screens {
            stand.desk().screen = screen();
            in_each(&mut stand, name, size);
            stand.desk().help_open = true;
            in_each(&mut stand, &format!("help over {name}"), size);
            stand.desk().help_open = false;
        }
    }
}

#[test]
fn a_session_and_its_debrief_fit_in_every_language() {
    for size in WINDOWS {
        let mut stand = Stand::briefing(size, |_| {});
        stand.press(Key::Num3);
        in_each(&mut stand, "briefing", size);
        let mut stand = Stand::session(size, |_| {});
        stand.press(Key::Num3);
        in_each(&mut stand, "session", size);
        for language in LANGUAGES {
            stand.desk().settings.language = language;
            stand.rest();
            let say = stand.harness.get_by_label(speaking(language, || t!("session-say"))).rect();
            assert!(say.bottom() <= size.y && say.right() <= size.x, "{language:?} at {size}: {say}");
        }
        stand.desk().settings.language = Language::English;
        stand.press(Key::F2);
        in_each(&mut stand, "what can be seen", size);
        stand.press(Key::F2);
        stand.press(Key::Escape);
        in_each(&mut stand, "the way out", size);
        stand.press(Key::Escape);
        stand.say("You need to stand up for yourself and just say it.", "You will be fine. I am sure that he will say yes.");
        stand.say("You will be fine. I am sure that he will say yes.", "Ines says thank you and puts on her coat.");
        stand.click("Go on");
        stand.until_sees("Skip this");
        in_each(&mut stand, "rating", size);
        stand.click("Skip this");
        stand.until_sees("One line that worked");
        for part in ["In short", "Levels", "Transcript", "Curve", "What if"] {
            stand.click(part);
            in_each(&mut stand, part, size);
        }
    }
}

#[test]
fn the_language_changes_at_once_and_is_kept() {
    let mut stand = Stand::briefing(WINDOW, |_| {});
    stand.desk().screen = Screen::Settings(SettingsView::default());
    stand.rest();
    stand.click("Deutsch");
    assert!(stand.sees_part("Einstellungen") && !stand.sees_part("Settings"));
    let kept = crate::app::settings::Settings::load(&stand.home_file("settings.ron")).0;
    assert_eq!(kept.language, Language::German);
    stand.click("English");
    assert!(stand.sees_part("Settings"));
}
