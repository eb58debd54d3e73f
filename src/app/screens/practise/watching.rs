//! Watch and rate: whose session to watch, and how one's ratings have stood to what was computed.

use super::levels_plot::{Series, plot_ui};
use super::{Go, Insight};
use crate::app::Desk;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{Mark, body_ui, heading_ui, lead_ui, page_ui, primary_button_ui, quiet_ui, section_ui, segment_ui, small_ui, table_ui, title_ui};
use crate::practice::Gap;
use crate::practice::rate::PLAYERS;
use crate::texts::{date, t};
use egui::Ui;

/// What has been chosen so far.
#[derive(Default)]
pub struct Choice {
    scenario: Option<usize>,
    player: Option<usize>,
}

/// Who holds the session, as the screen names them; what they do is for the watcher to find out.
pub fn who_holds() -> [&'static str; 5] {
    [t!("holds-history"), t!("holds-advice"), t!("holds-cheers"), t!("holds-asks"), t!("holds-knows")]
}

pub fn show(ui: &mut Ui, desk: &Desk, insight: &Insight, choice: &mut Choice) -> Option<Go> {
    let mut go = None;
    page_ui(ui, PAGE - 20.0 * STEP, |ui| {
        title_ui(ui, t!("practise-watch"));
        lead_ui(ui, t!("watch-lead"));
        ui.add_space(STEP);
        let Some(deck) = desk.training.deck() else { return };
        let clients: Vec<(usize, &str)> = deck.scenarios().iter().enumerate().map(|(i, j)| (i, j.script.about.client_name.as_str())).collect();
        heading_ui(ui, t!("watch-client"));
        segment_ui(ui, &mut choice.scenario, &clients);
        ui.add_space(STEP);
        heading_ui(ui, t!("watch-by"));
        let players: Vec<(usize, &str)> = who_holds().into_iter().enumerate().chain([(PLAYERS.len(), t!("watch-somebody"))]).collect();
        segment_ui(ui, &mut choice.player, &players);
        ui.add_space(2.0 * STEP);
        if let (Some(scenario), Some(player)) = (choice.scenario, choice.player) {
            if primary_button_ui(ui, t!("watch-start")).clicked() {
                let drawn = usize::try_from(desk.entropy % PLAYERS.len() as u64).unwrap_or(0);
                let player = PLAYERS[if player < PLAYERS.len() { player } else { drawn }];
                go = Some(Go::Watch { scenario, player });
            }
        } else {
            small_ui(ui, t!("watch-choose"));
        }
        section_ui(ui, t!("watch-over-time"), |ui| over_time_ui(ui, insight));
    });
    go
}

fn over_time_ui(ui: &mut Ui, insight: &Insight) {
    let history = &insight.watched;
    if history.sessions.is_empty() {
        quiet_ui(ui, t!("watch-none"));
        return;
    }
    ui.scope(|ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        body_ui(ui, &history.words());
    });
    ui.add_space(STEP);
    let mean = |gap: &Gap| gap.mean_signed().map_or(0.0, |(above, below)| above as f64 / f64::from(below.max(1)));
    let points = history.sessions.iter().enumerate().map(|(i, (_, gap))| (i as f64 + 1.0, mean(gap))).collect();
    plot_ui(ui, t!("watch-plot"), &[Series { name: t!("watch-mean").into(), mark: Mark::ALL[0], points }], Some((-3.0, 3.0)));
    let rows: Vec<Vec<String>> =
        history.sessions.iter().map(|(at, gap)| vec![date(*at), gap.exact.to_string(), gap.higher.to_string(), gap.lower.to_string()]).collect();
    table_ui(ui, &[1.6, 1.0, 1.0, 1.0], &[t!("column-rated-on"), t!("column-exact"), t!("column-high"), t!("column-low")], &rows);
}
