//! One moment of a drill: the lines that lead to it, what can be said, and a word on what was said.

use super::{DrillView, Wanted};
use crate::app::screens::session::conversation::{Piece, pieces, short_name};
use crate::app::screens::session::piece_ui;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{
    Tone, announce, body_ui, callout_ui, disclosure_ui, heading_ui, keyed_primary_button_ui, page_ui, prose_ui, quiet_button_ui, small_ui, strong_ui,
};
use crate::practice::drill::{Now, Verdict};
use crate::report::feedback_text;
use crate::rubric::{HarmSeverity, Rubric};
use crate::script::Bits;
use crate::texts::{self, capital, t};
use egui::{Align, Id, Ui};

impl DrillView {
    pub(super) fn moment_ui(&mut self, ui: &mut Ui, single: bool) -> Option<Wanted> {
        let fresh = std::mem::take(&mut self.fresh);
        let now = self.drill.now()?;
        let (choices, offer) = (&mut self.choices, &self.offer);
        let script = now.judged.script.clone();
        let mut wanted = None;
        page_ui(ui, PAGE, |ui| {
            head_ui(ui, &now);
            let width = ui.available_width();
            let mut answer = |ui: &mut Ui| match now.verdict {
                Some(verdict) => {
                    let on = verdict_ui(ui, &now, verdict);
                    if fresh {
                        on.request_focus();
                        on.scroll_to_me(None);
                    }
                    if on.clicked() {
                        wanted = Some(Wanted::GoOn);
                    }
                }
                None => {
                    if choices.list_ui(ui, &script, offer, single) {
                        wanted = Some(Wanted::Say);
                    }
                    if !offer.anytime.is_empty() {
                        ui.add_space(0.5 * STEP);
                        small_ui(ui, t!("at-any-time"));
                        if choices.anytime_ui(ui, &script, offer, single) {
                            wanted = Some(Wanted::Say);
                        }
                    }
                    ui.add_space(STEP);
                    if choices.bar_ui(ui, &script, offer, single) {
                        wanted = Some(Wanted::Say);
                    }
                }
            };
            if width >= 900.0 {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0 * STEP;
                    ui.vertical(|ui| {
                        ui.set_width(width * 0.46);
                        talk_ui(ui, &now, fresh);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(width * 0.54 - 4.0 * STEP);
                        answer(ui);
                    });
                });
            } else {
                talk_ui(ui, &now, fresh);
                ui.add_space(STEP);
                answer(ui);
            }
            ui.add_space(2.0 * STEP);
            if quiet_button_ui(ui, t!("drill-end")).clicked() {
                wanted = Some(Wanted::Leave);
            }
        });
        wanted
    }
}

/// Which moment this is and what it is for.
fn head_ui(ui: &mut Ui, now: &Now) {
    let rubric = &now.judged.script.key.rubric;
    let principle = rubric.principles.get(now.card.principle).unwrap_or(&rubric.gate);
    heading_ui(ui, &t!("drill-moment", principle = &principle.title, number = now.number, all = now.of));
    let about = &now.judged.script.about;
    let (name, scenario) = (&about.client_name, &about.title);
    small_ui(ui, &if now.again { t!("drill-with-again", name = name, scenario = scenario) } else { t!("drill-with", name = name, scenario = scenario) });
    ui.scope(|ui| {
        ui.set_max_width((theme::measure(ui) + 8.0 * STEP).min(ui.available_width()));
        prose_ui(ui, &principle.short);
    });
    ui.add_space(STEP);
}

/// What led to the moment, so that its last line is in sight, and what was said since. What lies further back is a click away.
fn talk_ui(ui: &mut Ui, now: &Now, fresh: bool) {
    let script = &now.judged.script;
    let name = short_name(&script.about.client_name);
    let all = pieces(script, now.deal, now.transcript, true);
    let from = all.iter().position(|p| matches!(p, Piece::You { turn, .. } if *turn >= now.lead_in)).filter(|_| now.lead_in > 0).unwrap_or(0);
    let newest = all.iter().rposition(|p| matches!(p, Piece::You { .. })).unwrap_or(0);
    ui.spacing_mut().item_spacing.y = 1.25 * STEP;
    if from > 0 {
        disclosure_ui(ui, Id::new(("before", now.number)), t!("drill-before"), false, |ui| {
            ui.spacing_mut().item_spacing.y = 1.25 * STEP;
            for piece in &all[..from] {
                piece_ui(ui, name, piece);
            }
        });
    }
    for (i, piece) in all.iter().enumerate().skip(from) {
        let rect = piece_ui(ui, name, piece);
        if fresh && now.verdict.is_some() && i == newest {
            ui.scroll_to_rect_animation(rect, Some(Align::TOP), egui::style::ScrollAnimation::none());
        }
    }
    let last = all.iter().rev().find_map(|p| if let Piece::Client(spoken) = p { Some(spoken.text.as_str()) } else { None });
    ui.push_id("heard", |ui| announce(ui, last.unwrap_or_default()));
}

/// How bad the worst of the harms is, in a sentence.
fn harm(rubric: &Rubric, harms: Bits) -> &'static str {
    match harms.iter().filter_map(|h| rubric.harms.get(h)).map(|h| h.severity).max() {
        Some(HarmSeverity::Endangers) => t!("drill-endangers"),
        Some(HarmSeverity::Hurts) => t!("drill-hurts"),
        Some(HarmSeverity::Hinders) | None => t!("drill-hinders"),
    }
}

/// What the response did here; returns the button that leads on.
fn verdict_ui(ui: &mut Ui, now: &Now, verdict: &Verdict) -> egui::Response {
    let rubric = &now.judged.script.key.rubric;
    let titles = |bits: Bits| {
        let named = rubric.behaviours().enumerate().filter(|(i, _)| bits.has(*i)).map(|(_, b)| t!("in-quotes", text = &b.title));
        texts::join(&named.collect::<Vec<_>>()).unwrap_or_default()
    };
    let (tone, head) = match verdict.fits {
        true => (Tone::Plain, t!("drill-shows", behaviours = titles(verdict.sat))),
        false if !verdict.harms.is_empty() => (Tone::Caution, harm(rubric, verdict.harms).to_owned()),
        false => (Tone::Caution, t!("drill-not-yet").to_owned()),
    };
    let mut spoken = head.clone();
    callout_ui(ui, tone, |ui| {
        strong_ui(ui, &head);
        for feedback in &verdict.review.feedback {
            let text = feedback_text(rubric, feedback);
            if !text.is_empty() {
                body_ui(ui, &text);
                spoken.push(' ');
                spoken.push_str(&text);
            }
        }
    });
    ui.push_id("verdict", |ui| announce(ui, &spoken));
    if !verdict.fits {
        // What is looked for is told in words, never as the response that fits.
        disclosure_ui(ui, Id::new(("asked for", now.number, now.tried.len())), t!("drill-looked-for"), now.tried.len() > 1, |ui| {
            for (_, behaviour) in rubric.behaviours().enumerate().filter(|(i, _)| now.asks.has(*i)) {
                strong_ui(ui, &behaviour.title);
                body_ui(ui, &capital(&behaviour.looks));
            }
        });
    }
    ui.add_space(STEP);
    let name = match (verdict.fits, now.number == now.of) {
        (false, _) => t!("drill-same"),
        (true, true) if now.tried.len() == 1 || now.again => t!("drill-see"),
        (true, _) => t!("drill-next"),
    };
    keyed_primary_button_ui(ui, name, t!("key-enter"))
}
