//! Rate a session: watch one that somebody else holds, say how far each principle was shown, and see that beside what was computed.

mod compare;
mod rate;

use super::practise::Tab;
use super::session::conversation::{Piece, pieces, short_name};
use super::session::watched_piece_ui;
use super::{Next, PractiseView, Screen};
use crate::analysis::Player;
use crate::app::Desk;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{announce, body_ui, heading_ui, keyed_primary_button_ui, keys, page_ui, quiet_button_ui, quiet_ui, small_ui, title_ui};
use crate::app::worker::{Pending, Poll};
use crate::practice::Judged;
use crate::practice::rate::{Comparison, Watched};
use crate::scoring::Level;
use crate::texts::t;
use egui::{Align, Ui};
use std::sync::Arc;

/// A session that is watched.
pub struct WatchView {
    stage: Stage,
}

enum Stage {
    Holding(Pending<Watched>),
    /// So many turns are shown.
    Watching {
        watched: Box<Watched>,
        shown: usize,
        fresh: bool,
    },
    Rating {
        watched: Box<Watched>,
        answers: Vec<(usize, Option<Level>)>,
    },
    Compared {
        watched: Box<Watched>,
        comparison: Comparison,
    },
    Lost,
}

impl WatchView {
    /// Holds the session, away from the screen.
    pub fn begin(desk: &mut Desk, judged: Arc<Judged>, player: Player) -> WatchView {
        let seed = desk.draw();
        WatchView { stage: Stage::Holding(Pending::start(&desk.waker, move || Watched::hold(&judged, player, seed))) }
    }

    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk) -> Next {
        if let Stage::Holding(pending) = &self.stage {
            match pending.poll() {
                Poll::Waiting => {}
                Poll::Ready(watched) => self.stage = Stage::Watching { watched: Box::new(watched), shown: 1, fresh: true },
                Poll::Lost => self.stage = Stage::Lost,
            }
        }
        let mut done = keys::back(ui);
        let mut next = None;
        match &mut self.stage {
            Stage::Holding(_) => {
                page_ui(ui, theme::measure(ui), |ui| quiet_ui(ui, t!("watch-holding")));
            }
            Stage::Lost => {
                page_ui(ui, theme::measure(ui), |ui| {
                    title_ui(ui, t!("watch-lost"));
                    body_ui(ui, t!("watch-lost-text"));
                    done |= quiet_button_ui(ui, t!("back-to-practice")).clicked();
                });
            }
            Stage::Watching { watched, shown, fresh } => {
                if watching_ui(ui, watched, shown, fresh, &mut done) {
                    let answers = watched.asks().into_iter().map(|p| (p, None)).collect();
                    next = Some(Stage::Rating { watched: watched.clone(), answers });
                }
            }
            Stage::Rating { watched, answers } => {
                if rate::show(ui, watched, answers) {
                    let given: Vec<(usize, Level)> = answers.iter().filter_map(|(p, level)| Some((*p, (*level)?))).collect();
                    let comparison = watched.compare(&given);
                    desk.keep_practised(watched.line(&comparison, desk.now));
                    next = Some(Stage::Compared { watched: watched.clone(), comparison });
                }
            }
            Stage::Compared { watched, comparison } => done |= compare::show(ui, watched, comparison),
        }
        if let Some(stage) = next {
            self.stage = stage;
        }
        done.then(|| Screen::Practise(PractiseView::at(Tab::Watch)))
    }
}

/// The session, a turn at a time; `true` once it shall be rated.
fn watching_ui(ui: &mut Ui, watched: &Watched, shown: &mut usize, fresh: &mut bool, done: &mut bool) -> bool {
    let script = &watched.judged.script;
    let turns = watched.transcript.said.len();
    let over = *shown >= turns;
    let mut rate = false;
    page_ui(ui, theme::measure(ui) + 8.0 * STEP, |ui| {
        heading_ui(ui, &t!("watch-with", name = &script.about.client_name));
        small_ui(ui, &t!("watch-turn", scenario = &script.about.title, turn = (*shown).min(turns), all = turns));
        ui.add_space(STEP);
        let upto = watched.transcript.until((*shown).min(turns));
        let all = pieces(script, watched.deal, &upto, true);
        let newest = all.iter().rposition(|p| matches!(p, Piece::You { .. })).unwrap_or(0);
        ui.spacing_mut().item_spacing.y = 1.25 * STEP;
        for (i, piece) in all.iter().enumerate() {
            let rect = watched_piece_ui(ui, short_name(&script.about.client_name), piece);
            if *fresh && i == newest {
                ui.scroll_to_rect_animation(rect, Some(Align::TOP), egui::style::ScrollAnimation::none());
            }
        }
        let news: Vec<&str> = all[newest.min(all.len())..].iter().map(Piece::text).collect();
        announce(ui, &news.join(" "));
        ui.add_space(STEP);
        ui.horizontal_wrapped(|ui| {
            let button = keyed_primary_button_ui(ui, if over { t!("watch-rate") } else { t!("watch-next") }, t!("key-enter"));
            if std::mem::take(fresh) {
                button.request_focus();
            }
            if button.clicked() {
                *fresh = true;
                if over { rate = true } else { *shown += 1 }
            }
            if !over && quiet_button_ui(ui, t!("watch-rest")).clicked() {
                *shown = turns;
                *fresh = true;
            }
            *done |= quiet_button_ui(ui, t!("watch-leave")).clicked();
        });
    });
    rate
}
