//! How those fare who choose by a rule: the random clicker, test-wise strategies, archetypes of beginners, and a skilled hand.

use super::plots::{bars_ui, columns_ui};
use super::statements::mark_ui;
use crate::analysis::{CERTAIN, Findings, Grounds, PlayerFindings, PlayerKind, median};
use crate::app::theme::STEP;
use crate::app::widgets::{body_ui, pick_option_ui, pick_ui, section_ui, small_ui, table_ui};
use crate::report::{grounds_words, middle};
use egui::Ui;

pub fn players_ui(ui: &mut Ui, findings: &Findings, picked: &mut usize) {
    let players = &findings.players;
    if players.is_empty() {
        return;
    }
    section_ui(ui, "Who passes without understanding", |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        small_ui(ui, "Each of these chooses by a rule and knows nothing of the approach, but for the last. In a good scenario the others seldom pass.");
        let chance = |p: &PlayerFindings| 100.0 * (p.pass.at_least as f64 / 2.0 + p.pass.at_most as f64 / 2.0) / CERTAIN as f64;
        let bars: Vec<(String, f64, f64)> = players.iter().map(|p| (p.title.to_owned(), 0.0, chance(p))).collect();
        bars_ui(ui, "chances of a pass", "Bars of the chance of a pass, a player each.", &bars, 100.0, |at| format!("{at:.0} %"));
        let rows: Vec<Vec<String>> = players
            .iter()
            .map(|p| {
                let (low, high) = middle(&p.spread);
                vec![p.title.to_owned(), p.pass.words(), format!("{} %", median(&p.spread)), format!("{low} to {high} %"), grounds(p)]
            })
            .collect();
        table_ui(ui, &[1.7, 1.5, 0.8, 1.1, 2.0], &["Player", "Chance of a pass", "Total", "Nine in ten", "Grounds"], &rows);
        let wise = players.iter().filter(|p| p.kind != PlayerKind::Skilled && p.pass.at_least > CERTAIN / 10);
        let wise: Vec<&str> = wise.map(|p| p.title).collect();
        if !wise.is_empty() {
            body_ui(ui, &format!("More than one session in ten passes without understanding: {}. The checks say by which responses.", wise.join(", ")));
        }
        spread_ui(ui, players, picked);
    });
}

/// How the totals of one player are spread.
fn spread_ui(ui: &mut Ui, players: &[PlayerFindings], picked: &mut usize) {
    let Some(player) = players.get(*picked).or(players.first()) else { return };
    ui.add_space(STEP);
    pick_ui(ui, "How totals are spread for", player.title, 300.0, |ui| {
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
    columns_ui(ui, "spread of totals", "Columns of how totals are spread.", &columns);
    let (low, high) = middle(&player.spread);
    ui.horizontal_wrapped(|ui| {
        body_ui(ui, &format!("Half of these sessions come to {} % or less; nine in ten lie between {low} and {high} %.", median(&player.spread)));
        mark_ui(ui, player.spread_grounds);
    });
}

/// What a player's figures rest on, in a few words.
fn grounds(p: &PlayerFindings) -> String {
    let word = |grounds: Grounds| match grounds {
        Grounds::Proved => "proved".to_owned(),
        sampled @ Grounds::Sampled { .. } => grounds_words(sampled),
    };
    if p.pass_grounds == p.spread_grounds { word(p.pass_grounds) } else { format!("pass {}, total {}", word(p.pass_grounds), word(p.spread_grounds)) }
}
