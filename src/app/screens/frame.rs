//! The frame around all screens: the bar with the places, notices, and the keys that work everywhere.

use super::{AttemptsView, Next, PractiseView, PrinciplesView, Screen, SettingsView};
use super::{help, tour};
use crate::app::desk::{About, Notice};
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{Tone, body_ui, callout_ui, keyed_button_ui, keyed_button_width, place_ui, place_width, quiet_button_ui, small_ui};
use crate::app::{Desk, settings::Settings};
use crate::texts::t;
use egui::{Align, Frame, Key, Label, Layout, Margin, Modifiers, Panel, Ui};

/// The steps that zoom goes through.
const ZOOMS: [f32; 9] = [0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Library,
    Practise,
    Principles,
    Attempts,
    Workshop,
    Settings,
}

const PLACES: [Place; 6] = [Place::Library, Place::Practise, Place::Principles, Place::Attempts, Place::Workshop, Place::Settings];

impl Place {
    fn name(self) -> &'static str {
        match self {
            Place::Library => t!("library-title"),
            Place::Practise => t!("practise-title"),
            Place::Principles => t!("principles-title"),
            Place::Attempts => t!("attempts-title"),
            Place::Workshop => t!("workshop-title"),
            Place::Settings => t!("settings-title"),
        }
    }

    fn of(screen: &Screen) -> Option<Place> {
        match screen {
            Screen::Library(_) => Some(Place::Library),
            Screen::Practise(_) => Some(Place::Practise),
            Screen::Principles(_) => Some(Place::Principles),
            Screen::Attempts(_) => Some(Place::Attempts),
            Screen::Workshop(_) => Some(Place::Workshop),
            Screen::Settings(_) => Some(Place::Settings),
            _ => None,
        }
    }

    fn open(self, desk: &mut Desk) -> Screen {
        match self {
            Place::Library => Screen::library(),
            Place::Practise => Screen::Practise(PractiseView::default()),
            Place::Principles => Screen::Principles(PrinciplesView::default()),
            Place::Attempts => {
                desk.reread_attempts();
                Screen::Attempts(AttemptsView::default())
            }
            Place::Workshop => Screen::workshop(),
            Place::Settings => Screen::Settings(SettingsView::default()),
        }
    }
}

/// Shows the frame; returns where it was asked to lead.
pub fn show(ui: &mut Ui, desk: &mut Desk, screen: &mut Screen) -> Next {
    if theme::apply(ui.ctx(), &desk.settings) {
        let style = ui.ctx().global_style();
        ui.set_style(style);
    }
    zoom(ui, &mut desk.settings);
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
        desk.help_open = !desk.help_open;
    }
    if desk.help_open {
        desk.help_open = !help::show(ui, desk, screen);
    }
    if !matches!(screen, Screen::Session(_)) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F5)) {
        reread(desk);
    }
    // Nothing beside the client during a session; before the welcome has been read there is nowhere else to go.
    let next = match screen {
        Screen::Session(_) | Screen::Rating(_) | Screen::Welcome(_) | Screen::Drill(_) | Screen::Watch(_) => None,
        _ => bar(ui, desk, screen),
    };
    notices(ui, desk);
    tour::show(ui, desk, screen);
    next
}

/// Keeps egui's zoom at the setting, and changes the setting with Ctrl and + − 0.
fn zoom(ui: &Ui, settings: &mut Settings) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    if pressed(Key::Plus) || pressed(Key::Equals) {
        settings.zoom = larger(settings.zoom);
    }
    if pressed(Key::Minus) {
        settings.zoom = smaller(settings.zoom);
    }
    if pressed(Key::Num0) {
        settings.zoom = 1.0;
    }
    if ui.ctx().zoom_factor() != settings.zoom {
        ui.ctx().set_zoom_factor(settings.zoom);
    }
}

/// The next larger step of zoom.
pub fn larger(zoom: f32) -> f32 {
    ZOOMS.into_iter().find(|z| *z > zoom + 0.01).unwrap_or(*Settings::ZOOM.end())
}

/// The next smaller step of zoom.
pub fn smaller(zoom: f32) -> f32 {
    ZOOMS.into_iter().rev().find(|z| *z < zoom - 0.01).unwrap_or(*Settings::ZOOM.start())
}

/// Reads the opened folder again and says what was found.
pub fn reread(desk: &mut Desk) {
    let Some(path) = desk.folder.as_ref().map(|(path, _)| path.clone()) else {
        desk.notice(t!("frame-no-folder"), false);
        return;
    };
    desk.open_folder(&path);
    if let Some((_, folder)) = &desk.folder {
        let playable = folder.entries.iter().filter(|e| e.script.is_some()).count();
        let all = folder.entries.len();
        let text = if playable == all && playable > 0 { t!("frame-reread-all", count = all) } else { t!("frame-reread", count = all, playable = playable) };
        desk.notices.retain(|n| n.about != About::FolderRead);
        desk.notices.push(Notice { text, bad: false, about: About::FolderRead });
    }
}

fn bar(ui: &mut Ui, desk: &mut Desk, screen: &Screen) -> Next {
    let palette = theme::palette(ui);
    let open = Place::of(screen);
    let mut next = None;
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(16, 6));
    Panel::top("places").frame(frame).show(ui, |ui| {
        let room = ui.available_width();
        ui.spacing_mut().item_spacing = egui::vec2(0.5 * STEP, 0.0);
        let name = theme::laid(ui, t!("program-name"), Type::Subheading, palette.accent, f32::INFINITY);
        // How long the names are depends on the language, so what fits is measured.
        let places_width: f32 = PLACES.iter().map(|place| place_width(ui, place.name()) + 0.5 * STEP).sum();
        let needed = places_width + keyed_button_width(ui, t!("help"), "F1") + STEP;
        let mut places = |ui: &mut Ui| {
            for place in PLACES {
                if place_ui(ui, place.name(), open == Some(place)).clicked() && open != Some(place) {
                    next = Some(place);
                }
            }
        };
        if room < needed {
            ui.horizontal_wrapped(|ui| {
                places(ui);
                desk.help_open |= quiet_button_ui(ui, t!("help")).clicked();
            });
            return;
        }
        ui.horizontal(|ui| {
            if room >= needed + name.size().x + 4.0 * STEP {
                // As high as the places, so that all stand on one line.
                ui.add_sized([0.0, 40.0], Label::new(name).extend());
                ui.add_space(3.0 * STEP);
            }
            places(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                desk.help_open |= keyed_button_ui(ui, t!("help"), "F1").clicked();
            });
        });
    });
    next.map(|place| place.open(desk))
}

fn notices(ui: &mut Ui, desk: &mut Desk) {
    const SHOWN: usize = 3;
    if desk.notices.is_empty() {
        return;
    }
    let mut put_away = None;
    let frame = Frame::new().fill(theme::palette(ui).background).inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 8 });
    Panel::top("notices").frame(frame).show_separator_line(false).show(ui, |ui| {
        for (i, notice) in desk.notices.iter().take(SHOWN).enumerate() {
            callout_ui(ui, if notice.bad { Tone::Bad } else { Tone::Plain }, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    if ui.push_id(i, |ui| quiet_button_ui(ui, t!("put-away"))).inner.clicked() {
                        put_away = Some(i);
                    }
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.add_space(4.0);
                        body_ui(ui, &notice.text);
                    });
                });
            });
        }
        let more = desk.notices.len().saturating_sub(SHOWN);
        if more > 0 {
            small_ui(ui, &t!("notices-more", count = more));
        }
    });
    if let Some(i) = put_away {
        desk.notices.remove(i);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::home::Home;
    use crate::app::worker::no_waker;
    use egui_kittest::{
        Harness,
        kittest::{NodeT, Queryable},
    };

    fn harness(name: &str, width: f32, height: f32) -> Harness<'static, Desk> {
        let home = std::env::temp_dir().join(format!("oaat-frame-{name}-{}", std::process::id()));
        let mut desk = Desk::open(Home::at(home), no_waker());
        desk.settings.welcomed = true;
        desk.screen = Screen::library();
        Harness::builder().with_size(egui::vec2(width, height)).build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk)
    }

    #[test]
    fn zoom_goes_through_every_step_and_stays_within_its_bounds() {
        let mut zoom = *Settings::ZOOM.start();
        for expected in &ZOOMS[1..] {
            zoom = larger(zoom);
            assert_eq!(zoom, *expected);
        }
        assert_eq!(larger(zoom), *Settings::ZOOM.end());
        assert_eq!(smaller(0.75), *Settings::ZOOM.start());
        assert_eq!(smaller(1.0), 0.9);
        assert_eq!(smaller(1.03), 1.0);
    }

    #[test]
    fn every_place_is_reached_with_tab_and_enter_and_left_with_esc() {
        let mut harness = harness("keys", 1024.0, 640.0);
        for tabs in 2..=6 {
            for _ in 0..tabs {
                harness.key_press(Key::Tab);
            }
            harness.run();
            assert!(harness.get_by_label(PLACES[tabs - 1].name()).is_focused(), "{}", PLACES[tabs - 1].name());
            harness.key_press(Key::Enter);
            harness.run();
            assert!(Place::of(&harness.state().screen) == Some(PLACES[tabs - 1]), "{}", PLACES[tabs - 1].name());
            harness.key_press(Key::Escape);
            harness.run();
            assert!(matches!(harness.state().screen, Screen::Library(_)), "Esc leads back from {}", PLACES[tabs - 1].name());
        }
    }

    #[test]
    fn f1_opens_and_closes_the_keys_and_esc_closes_only_them() {
        let mut harness = harness("help", 1024.0, 640.0);
        harness.state_mut().screen = Screen::Settings(SettingsView::default());
        for close in [Key::F1, Key::Escape, Key::Enter] {
            harness.key_press(Key::F1);
            harness.run();
            assert!(harness.get_by_label("Close").is_focused());
            harness.key_press(close);
            harness.run();
            assert!(harness.query_by_label("Close").is_none(), "{close:?}");
            assert!(matches!(harness.state().screen, Screen::Settings(_)), "{close:?}");
        }
    }

    #[test]
    fn zoom_keys_change_the_setting_which_is_kept() {
        let mut harness = harness("zoom", 1024.0, 640.0);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        harness.run();
        assert_eq!(harness.state().settings.zoom, 1.1);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
        harness.run();
        assert_eq!(harness.state().settings.zoom, 1.0);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
        harness.run();
        let (kept, damaged) = Settings::load(&harness.state().home.settings());
        assert_eq!((kept.zoom, damaged), (0.9, None));
    }

    #[test]
    fn esc_in_a_field_leaves_the_field_and_not_the_screen() {
        let mut harness = harness("field", 1024.0, 900.0);
        harness.state_mut().screen = Screen::Settings(SettingsView::default());
        harness.run();
        harness.get_by_label("A name to practise under").focus();
        harness.run();
        harness.get_by_label("A name to practise under").type_text("Wren");
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
        assert!(matches!(harness.state().screen, Screen::Settings(_)));
        assert_eq!(harness.state().settings.pseudonym, "Wren");
        harness.key_press(Key::Escape);
        harness.run();
        assert!(matches!(harness.state().screen, Screen::Library(_)));
        assert_eq!(Settings::load(&harness.state().home.settings()).0.pseudonym, "Wren");
    }

    #[test]
    fn notices_are_put_away_one_by_one_and_many_do_not_fill_the_window() {
        let mut harness = harness("notices", 1024.0, 640.0);
        for i in 0..6 {
            harness.state_mut().notice(format!("Notice {i}. {}", "It goes on for a while. ".repeat(6)), i % 2 == 0);
        }
        harness.run();
        assert!(harness.query_by_label_contains("And 3 more").is_some());
        let first = harness.get_all_by_label("Put away").next();
        assert!(first.is_some());
        if let Some(first) = first {
            first.click();
        }
        harness.run();
        assert_eq!(harness.state().notices.len(), 5);
        assert!(harness.query_all_by_label_contains("Meet ").count() > 0 || harness.query_all_by_label("Library").count() > 1, "the screen is still there");
    }

    /// 1024 × 640 at 75, 100 and 200 %, and a 4K window.
    #[test]
    fn nothing_reaches_beyond_the_sides_of_the_window_at_any_zoom() {
        for (width, height) in [(1365.0, 853.0), (1024.0, 640.0), (512.0, 320.0), (3840.0, 2160.0)] {
            let mut harness = harness("fit", width, height);
            type Opened = (&'static str, fn() -> Screen);
            let screens: [Opened; 7] = [
                ("library", Screen::library),
                ("welcome", Screen::welcome),
                ("practise", || Screen::Practise(PractiseView::default())),
                ("principles", || Screen::Principles(PrinciplesView::default())),
                ("attempts", || Screen::Attempts(AttemptsView::default())),
                ("workshop", Screen::workshop),
                ("settings", || Screen::Settings(SettingsView::default())),
            ];
            for (name, screen) in screens {
                harness.state_mut().screen = screen();
                harness.run();
                let mut named = 0;
                for node in harness.root().children_recursive().filter(|n| n.accesskit_node().label().is_some() || n.value().is_some()) {
                    let rect = node.rect();
                    named += 1;
                    let what = node.accesskit_node().label().or(node.value()).unwrap_or_default();
                    assert!(rect.left() >= -0.5 && rect.right() <= width + 0.5, "{name} at {width} × {height}: ‘{what}’ at {rect:?}");
                }
                assert!(named > 3, "{name} shows something");
            }
        }
    }
}
