//! The screens: each an egui function over the [`Desk`], in a file of its own with its own state.

mod attempts;
mod briefing;
mod debrief;
mod drill;
#[cfg(test)]
mod everyone;
#[cfg(test)]
mod fit;
mod frame;
mod help;
mod library;
mod practise;
mod principles;
mod rating;
mod session;
mod settings;
mod tour;
mod watch;
mod welcome;
mod workshop;

pub use attempts::AttemptsView;
pub use briefing::BriefingView;
pub use debrief::DebriefView;
pub use drill::DrillView;
pub use library::LibraryView;
pub use practise::PractiseView;
pub use principles::PrinciplesView;
pub use rating::RatingView;
pub use session::SessionView;
pub use settings::SettingsView;
pub use tour::Tour;
pub use watch::WatchView;
pub use welcome::WelcomeView;
pub use workshop::{Workshop, WorkshopView};

use super::Desk;
use super::stage::Look;
use crate::texts::t;

/// The screen that is open, with what it remembers.
pub enum Screen {
    Welcome(WelcomeView),
    Library(LibraryView),
    Principles(PrinciplesView),
    Practise(PractiseView),
    Drill(Box<DrillView>),
    Watch(Box<WatchView>),
    Briefing(Box<BriefingView>),
    Session(Box<SessionView>),
    Rating(Box<RatingView>),
    Debrief(Box<DebriefView>),
    Attempts(AttemptsView),
    Settings(SettingsView),
    Workshop(WorkshopView),
}

impl Screen {
    pub fn library() -> Screen {
        Screen::Library(LibraryView::default())
    }

    pub fn workshop() -> Screen {
        Screen::Workshop(WorkshopView)
    }

    pub fn welcome() -> Screen {
        Screen::Welcome(WelcomeView::default())
    }

    /// What the screen is called, as the window's title has it.
    pub fn name(&self) -> &'static str {
        match self {
            Screen::Welcome(_) => t!("welcome-title"),
            Screen::Library(_) => t!("library-title"),
            Screen::Principles(_) => t!("principles-title"),
            Screen::Practise(_) => t!("practise-title"),
            Screen::Drill(_) => t!("screen-drill"),
            Screen::Watch(_) => t!("screen-watch"),
            Screen::Briefing(_) => t!("screen-briefing"),
            Screen::Session(_) => t!("screen-session"),
            Screen::Rating(_) => t!("screen-rating"),
            Screen::Debrief(_) => t!("screen-debrief"),
            Screen::Attempts(_) => t!("attempts-title"),
            Screen::Settings(_) => t!("settings-title"),
            Screen::Workshop(_) => t!("workshop-title"),
        }
    }
}

/// Where a screen wants to go; `None` to stay.
pub type Next = Option<Screen>;

/// One pass: the frame around all screens, then the open one. A screen is taken out while it works on the desk and put back unless it leads on.
pub fn show(ui: &mut egui::Ui, desk: &mut Desk) {
    let mut screen = std::mem::replace(&mut desk.screen, Screen::library());
    let asked = frame::show(ui, desk, &mut screen);
    if asked.is_some() && matches!(screen, Screen::Workshop(_)) {
        desk.leave_workshop();
    }
    // Each visit has ids of its own, so that a screen opens at its top and not where another one was left.
    let visit = desk.visit;
    let next = asked.or_else(|| {
        ui.push_id(visit, |ui| match &mut screen {
            Screen::Welcome(view) => view.show(ui, desk),
            Screen::Library(view) => view.show(ui, desk),
            Screen::Principles(view) => view.show(ui, desk),
            Screen::Practise(view) => view.show(ui, desk),
            Screen::Drill(view) => view.show(ui, desk),
            Screen::Watch(view) => view.show(ui, desk),
            Screen::Briefing(view) => view.show(ui, desk),
            Screen::Session(view) => view.show(ui, desk),
            Screen::Rating(view) => view.show(ui, desk),
            Screen::Debrief(view) => view.show(ui, desk),
            Screen::Attempts(view) => view.show(ui, desk),
            Screen::Settings(view) => view.show(ui, desk),
            Screen::Workshop(view) => view.show(ui, desk),
        })
        .inner
    });
    if next.is_some() {
        desk.visit += 1;
        // Not a frame of the old screen, or of none, while the window sleeps: the new one is drawn in this frame or, where there were passes enough already, in one that follows.
        ui.ctx().request_discard("another screen");
        ui.ctx().request_repaint();
    }
    desk.screen = next.unwrap_or(screen);
}

/// What the stage shall show behind the open screen.
pub fn look(desk: &Desk) -> Option<Look> {
    match &desk.screen {
        Screen::Session(view) => Some(view.look(desk)),
        _ => None,
    }
}
