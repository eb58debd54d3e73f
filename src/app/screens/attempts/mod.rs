//! Every session that was begun: to be resumed, reread, held again.

mod exchange;
mod when;

use super::{BriefingView, DebriefView, Next, Screen, SessionView};
use crate::app::Desk;
use crate::app::attempts::AttemptEntry;
use crate::app::theme::STEP;
use crate::app::widgets::{
    Tone, body_ui, button_ui, callout_ui, card_ui, keys, lead_ui, named_button_ui, page_ui, primary_button_ui, quiet_ui, small_ui, strong_ui, subheading_ui,
    title_ui,
};
use crate::attempt::{Mode, Record};
use crate::library::Entry;
use crate::texts::t;
use egui::Ui;
use exchange::exchange_ui;
use when::when;

/// The list of attempts.
#[derive(Default)]
pub struct AttemptsView {
    /// How many more pages are shown than the first.
    more: usize,
    /// Where attempts are brought in from or taken out to, as typed.
    path: String,
}

/// So many are shown at first, and more when asked.
const PAGE: usize = 40;
const WIDTH: f32 = 880.0;

/// What is asked of an attempt, by its place in the list.
#[derive(Clone, Copy)]
enum Wish {
    Resume(usize),
    Reread(usize),
    Again(usize),
    ToLibrary,
}

impl AttemptsView {
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        let wish = page_ui(ui, WIDTH, |ui| {
            title_ui(ui, t!("attempts-title"));
            if desk.attempts.list().is_empty() {
                if !desk.attempts.known() {
                    lead_ui(ui, t!("library-looking"));
                    return None;
                }
                let wish = empty(ui);
                ui.add_space(2.0 * STEP);
                exchange_ui(ui, desk, &mut self.path);
                return wish;
            }
            lead_ui(ui, t!("attempts-lead"));
            ui.add_space(STEP);
            let shown = PAGE * (self.more + 1);
            let mut wish = None;
            for (i, attempt) in desk.attempts.list().iter().enumerate().take(shown) {
                let asked = ui.push_id(&attempt.path, |ui| card_ui(ui, |ui| one(ui, desk, i, attempt)).inner).inner;
                wish = asked.or(wish);
                ui.add_space(STEP);
            }
            if desk.attempts.list().len() > shown && button_ui(ui, t!("attempts-earlier")).clicked() {
                self.more += 1;
            }
            ui.add_space(STEP);
            exchange_ui(ui, desk, &mut self.path);
            wish
        });
        match wish {
            Some(wish) => grant(desk, wish),
            None => keys::back(ui).then(Screen::library),
        }
    }
}

fn empty(ui: &mut Ui) -> Option<Wish> {
    lead_ui(ui, t!("attempts-none"));
    ui.add_space(2.0 * STEP);
    primary_button_ui(ui, t!("attempts-choose")).clicked().then_some(Wish::ToLibrary)
}

fn grant(desk: &mut Desk, wish: Wish) -> Next {
    let opened = match wish {
        Wish::ToLibrary => return Some(Screen::library()),
        Wish::Resume(i) => {
            let path = desk.attempts.list().get(i).map(|a| a.path.clone())?;
            SessionView::resume(desk, &path)
        }
        Wish::Reread(i) => DebriefView::of_attempt(desk, i).map(|view| Screen::Debrief(Box::new(view))),
        Wish::Again(i) => {
            let entry = desk.attempts.list().get(i).and_then(|a| a.record.as_ref().ok()).and_then(|record| entry_of(desk, record)).cloned()?;
            return BriefingView::new(&entry, desk).map(|view| Screen::Briefing(Box::new(view)));
        }
    };
    match opened {
        Ok(screen) => Some(screen),
        Err(sentence) => {
            desk.notice(sentence, true);
            None
        }
    }
}

/// The scenario of an attempt, if it can be played now.
fn entry_of<'d>(desk: &'d Desk, record: &Record) -> Option<&'d Entry> {
    desk.all_entries().find(|e| e.script.is_some() && e.id.as_deref() == Some(record.header.scenario.as_str()))
}

fn one(ui: &mut Ui, desk: &Desk, index: usize, attempt: &AttemptEntry) -> Option<Wish> {
    ui.spacing_mut().item_spacing.y = 0.75 * STEP;
    let record = match &attempt.record {
        Ok(record) => record,
        Err(sentence) => {
            damaged(ui, sentence);
            return None;
        }
    };
    let script = attempt.script.as_deref();
    let title = script.map_or(record.header.scenario.as_str(), |s| s.about.title.as_str());
    let began = when(record.header.started, desk.now);
    subheading_ui(ui, title);
    quiet_ui(
        ui,
        &match script {
            Some(script) => t!("attempt-with", name = &script.about.client_name, began = &began, how = how(record)),
            None => t!("attempt-without", began = &began, how = how(record)),
        },
    );
    strong_ui(ui, &came_to(attempt, record));
    if script.is_none() {
        body_ui(ui, t!("attempt-scenario-gone"));
        return None;
    }
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        let name = |what: &str| t!("attempt-button", what = what, title = title, began = &began);
        if !record.is_sealed() && named_button_ui(ui, t!("go-on"), &name(t!("go-on"))).clicked() {
            wish = Some(Wish::Resume(index));
        }
        // Not before the end: it would give away what is still to come.
        let over = record.is_sealed() || attempt.result.is_some();
        if over && !record.choices().is_empty() && named_button_ui(ui, t!("attempt-debrief"), &name(t!("attempt-debrief"))).clicked() {
            wish = Some(Wish::Reread(index));
        }
        if entry_of(desk, record).is_some() && named_button_ui(ui, t!("attempt-again"), &name(t!("attempt-again"))).clicked() {
            wish = Some(Wish::Again(index));
        }
    });
    wish
}

fn damaged(ui: &mut Ui, sentence: &str) {
    subheading_ui(ui, t!("attempt-damaged"));
    callout_ui(ui, Tone::Bad, |ui| {
        body_ui(ui, sentence);
    });
    small_ui(ui, t!("attempt-damaged-kept"));
}

/// In which way it was played.
fn how(record: &Record) -> String {
    let mode = match record.header.mode {
        Mode::Practice => t!("mode-practice"),
        Mode::WithoutFeedback => t!("mode-without-feedback"),
        Mode::Trial => t!("mode-trial"),
        Mode::Assessment => t!("mode-assessment"),
    };
    let header = &record.header;
    let more = [(header.help.guided, t!("attempt-guided")), (header.help.say_first, t!("attempt-said-first")), (header.repeat, t!("attempt-repeated"))];
    let all: Vec<&str> = std::iter::once(mode).chain(more.into_iter().filter(|(so, _)| *so).map(|(_, words)| words)).collect();
    all.join(", ") + "."
}

/// What it came to, or how far it got.
fn came_to(attempt: &AttemptEntry, record: &Record) -> String {
    let said = record.choices().len();
    match (attempt.result, record.seal()) {
        (Some(result), Some(_)) if result.passed => t!("result-passed", percent = result.percent),
        (Some(result), Some(_)) => t!("result-not-passed", percent = result.percent),
        (_, Some(seal)) if seal.ending.is_none() => t!("attempt-left", count = said),
        (None, Some(_)) => t!("attempt-finished", count = said),
        (Some(_), None) => t!("attempt-to-rate").to_owned(),
        (None, None) if said == 0 => t!("attempt-nothing-said").to_owned(),
        (None, None) => t!("attempt-unfinished", count = said),
    }
}

#[cfg(test)]
mod tests {
    use crate::app::home::Home;
    use crate::app::worker::no_waker;
    use crate::app::{Desk, screens::Screen};
    use crate::files;
    use egui_kittest::{Harness, kittest::Queryable};

    #[test]
    fn an_empty_list_leads_to_the_library_and_a_damaged_record_is_told() {
        let home = std::env::temp_dir().join(format!("oaat-attempts-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&home);
        let mut desk = Desk::open(Home::at(&home), no_waker());
        desk.settle_attempts();
        desk.screen = Screen::Attempts(super::AttemptsView::default());
        let mut harness = Harness::builder().with_size(egui::vec2(1024.0, 640.0)).build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
        harness.get_by_label("Choose someone to meet").click();
        harness.run();
        assert!(matches!(harness.state().screen, Screen::Library(_)));
        assert!(files::write_whole(&home.join("attempts/one.jsonl"), b"{\"event\":\"begin\"}\n").is_ok());
        harness.get_by_label("Your attempts").click();
        harness.run();
        harness.state_mut().settle_attempts();
        harness.run();
        assert!(harness.query_by_label("A record that cannot be read").is_some());
        harness.key_press(egui::Key::Escape);
        harness.run();
        assert!(matches!(harness.state().screen, Screen::Library(_)));
    }
}
