//! Watch and rate: whose session to watch, and how one's ratings have stood to what was computed.

use super::levels_plot::{Mark, Series, plot_ui};
use super::{Go, Insight};
use crate::app::Desk;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{body_ui, heading_ui, lead_ui, page_ui, primary_button_ui, quiet_ui, section_ui, segment_ui, small_ui, table_ui, title_ui};
use crate::practice::Gap;
use crate::practice::rate::PLAYERS;
use crate::report::date;
use egui::Ui;

/// What has been chosen so far.
#[derive(Default)]
pub struct Choice {
    scenario: Option<usize>,
    player: Option<usize>,
}

/// Who holds the session, as the screen names them; what they do is for the watcher to find out.
pub const NAMES: [&str; 5] =
    ["A practitioner who asks for history", "One who gives advice", "One who cheers on", "One who asks and asks", "One who knows the approach"];

pub fn show(ui: &mut Ui, desk: &Desk, insight: &Insight, choice: &mut Choice) -> Option<Go> {
    let mut go = None;
    page_ui(ui, PAGE - 20.0 * STEP, |ui| {
        title_ui(ui, "Watch and rate");
        lead_ui(
            ui,
            "Watch somebody else hold a session, say how far each principle was shown, and compare that with what was computed. It sharpens the eye for your own.",
        );
        ui.add_space(STEP);
        let Some(deck) = desk.training.deck() else { return };
        let clients: Vec<(usize, &str)> = deck.scenarios().iter().enumerate().map(|(i, j)| (i, j.script.about.client_name.as_str())).collect();
        heading_ui(ui, "With which client?");
        segment_ui(ui, &mut choice.scenario, &clients);
        ui.add_space(STEP);
        heading_ui(ui, "Held by whom?");
        let players: Vec<(usize, &str)> = NAMES.into_iter().enumerate().chain([(PLAYERS.len(), "Somebody, drawn by chance")]).collect();
        segment_ui(ui, &mut choice.player, &players);
        ui.add_space(2.0 * STEP);
        if let (Some(scenario), Some(player)) = (choice.scenario, choice.player) {
            if primary_button_ui(ui, "Watch the session").clicked() {
                let drawn = usize::try_from(desk.entropy % PLAYERS.len() as u64).unwrap_or(0);
                let player = PLAYERS[if player < PLAYERS.len() { player } else { drawn }];
                go = Some(Go::Watch { scenario, player });
            }
        } else {
            small_ui(ui, "Choose a client and who holds the session.");
        }
        section_ui(ui, "Your ratings over time", |ui| over_time_ui(ui, insight));
    });
    go
}

fn over_time_ui(ui: &mut Ui, insight: &Insight) {
    let history = &insight.watched;
    if history.sessions.is_empty() {
        quiet_ui(ui, "You have not rated a session yet. Each one that you rate adds a point here.");
        return;
    }
    ui.scope(|ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        body_ui(ui, &history.words());
    });
    ui.add_space(STEP);
    let mean = |gap: &Gap| gap.mean_signed().map_or(0.0, |(above, below)| above as f64 / f64::from(below.max(1)));
    let points = history.sessions.iter().enumerate().map(|(i, (_, gap))| (i as f64 + 1.0, mean(gap))).collect();
    plot_ui(
        ui,
        "Ratings above or below what was computed, session by session. The table holds the same.",
        &[Series { name: "Mean difference in levels".into(), mark: Mark::ALL[0], points }],
        Some((-3.0, 3.0)),
    );
    let rows: Vec<Vec<String>> =
        history.sessions.iter().map(|(at, gap)| vec![date(*at), gap.exact.to_string(), gap.higher.to_string(), gap.lower.to_string()]).collect();
    table_ui(ui, &[1.6, 1.0, 1.0, 1.0], &["Session rated on", "As computed", "Too high", "Too low"], &rows);
}
