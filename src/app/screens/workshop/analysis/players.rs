//! How those fare who choose by a rule: the random clicker, test-wise strategies, archetypes of beginners, and a skilled hand.

use super::plots::{bars_ui, columns_ui};
use super::statements::statement_ui;
use crate::analysis::{CERTAIN, Findings, Grounds, PlayerFindings, PlayerKind, PlayerLevels, median, percent_words};
use crate::app::theme::STEP;
use crate::app::widgets::{body_ui, pick_option_ui, pick_ui, section_ui, small_ui, table_ui};
use crate::report::{level_grounds, middle, names, pass_words, player_grounds, total_grounds};
use crate::scoring::Level;
use crate::script::Script;
use crate::texts::t;
use egui::Ui;

pub fn players_ui(ui: &mut Ui, script: &Script, findings: &Findings, picked: &mut usize) {
    let players = &findings.players;
    if players.is_empty() {
        return;
    }
    section_ui(ui, t!("players-title"), |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        small_ui(ui, t!("players-help"));
        let closely = |p: &PlayerFindings| p.pass_closely().0;
        let chance = |p: &PlayerFindings| 100.0 * (closely(p).at_least as f64 / 2.0 + closely(p).at_most as f64 / 2.0) / CERTAIN as f64;
        let bars: Vec<(String, f64, f64)> = players.iter().map(|p| (p.title.to_owned(), 0.0, chance(p))).collect();
        bars_ui(ui, "chances of a pass", t!("players-plot"), &bars, 100.0, |at| format!("{at:.0} %"));
        let rows: Vec<Vec<String>> = players
            .iter()
            .map(|p| {
                let (low, high) = middle(&p.spread);
                vec![
                    p.title.to_owned(),
                    pass_words(p),
                    t!("percent", number = median(&p.spread)),
                    t!("percent-range", low = low, high = high),
                    player_grounds(p),
                ]
            })
            .collect();
        table_ui(ui, &[1.7, 1.5, 0.8, 1.1, 2.0], &[t!("players-player"), t!("players-chance"), t!("total"), t!("players-nine"), t!("players-grounds")], &rows);
        let wise = players.iter().filter(|p| p.kind != PlayerKind::Skilled && closely(p).at_least > CERTAIN / 10);
        let wise: Vec<&str> = wise.map(|p| p.title).collect();
        if !wise.is_empty() {
            body_ui(ui, &t!("players-wise", players = wise.join(", ")));
        }
        spread_ui(ui, players, picked);
        players.iter().filter(|p| !p.levels.is_empty()).for_each(|clicker| levels_ui(ui, script, &clicker.levels));
    });
}

/// How often the random clicker's sessions come to each level of each principle: where that is often, the principle is too easily come by.
fn levels_ui(ui: &mut Ui, script: &Script, levels: &[PlayerLevels]) {
    ui.add_space(STEP);
    small_ui(ui, t!("players-levels-help"));
    let rubric = &script.key.rubric;
    let title = |id: &str| rubric.principle_title(id).to_owned();
    let at_least_basic = |l: &PlayerLevels| 100.0 * l.middle_from(Level::Basic) as f64 / CERTAIN as f64;
    let bars: Vec<(String, f64, f64)> = levels.iter().map(|l| (title(&l.principle), 0.0, at_least_basic(l))).collect();
    bars_ui(ui, "clicker-levels", t!("players-levels-plot"), &bars, 100.0, |at| format!("{at:.0} %"));
    let row = |l: &PlayerLevels| {
        let shares = l.middle().map(percent_words);
        [title(&l.principle)].into_iter().chain(shares).chain([level_grounds(l)]).collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = levels.iter().map(row).collect();
    let [not_shown, partial, basic, skilled] = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled].map(names::level);
    table_ui(ui, &[2.0, 1.0, 0.8, 0.8, 0.8, 1.6], &[t!("principle"), not_shown, partial, basic, skilled, t!("players-grounds")], &rows);
}

/// How the totals of one player are spread.
fn spread_ui(ui: &mut Ui, players: &[PlayerFindings], picked: &mut usize) {
    let Some(player) = players.get(*picked).or(players.first()) else { return };
    ui.add_space(STEP);
    pick_ui(ui, t!("players-spread"), player.title, 300.0, |ui| {
        for (i, other) in players.iter().enumerate() {
            if pick_option_ui(ui, other.title, i == *picked) {
                *picked = i;
            }
        }
    });
    small_ui(ui, player.player.describe());
    let share = |parts: u64| 100.0 * parts as f64 / CERTAIN as f64;
    let mut columns = vec![0.0; 20];
    for (percent, parts) in player.spread.iter().enumerate() {
        columns[(percent / 5).min(19)] += share(*parts);
    }
    columns_ui(ui, "spread of totals", t!("players-columns"), &columns);
    let (low, high) = middle(&player.spread);
    let half = t!("players-half", median = median(&player.spread), low = low, high = high);
    statement_ui(ui, &half, player.spread_grounds == Grounds::Proved, &total_grounds(player));
}
