//! Today: one thing to do next with its reason, the drills there are, and what comes back.

use super::{Go, Insight};
use crate::app::Desk;
use crate::app::theme::{self, PAGE, STEP};
use crate::app::widgets::{
    body_ui, card_ui, disclosure_ui, divider_ui, heading_ui, lead_ui, named_button_ui, page_ui, primary_button_ui, quiet_ui, section_ui, small_ui, strong_ui,
    subheading_ui, title_ui,
};
use crate::practice::drill::{CARDS, PrincipleCards, Wish};
use crate::practice::progress::Next;
use crate::practice::queue::Item;
use crate::texts::{date, t};
use egui::{Align, Id, Layout, Ui};

pub fn show(ui: &mut Ui, desk: &Desk, insight: &Insight) -> Option<Go> {
    let mut go = None;
    page_ui(ui, PAGE - 20.0 * STEP, |ui| {
        title_ui(ui, t!("practise-title"));
        lead_ui(ui, t!("today-lead"));
        ui.add_space(STEP);
        card_ui(ui, |ui| go = next_ui(ui, desk, insight));
        section_ui(ui, t!("today-drills"), |ui| {
            quiet_ui(ui, &t!("today-drills-help", count = CARDS));
            ui.add_space(STEP);
            for principle in &insight.principles {
                go = drill_ui(ui, principle).or(go.take());
            }
        });
        section_ui(ui, t!("today-returning"), |ui| returning_ui(ui, insight, &mut go));
    });
    go
}

/// What is worth doing next, and why.
fn next_ui(ui: &mut Ui, desk: &Desk, insight: &Insight) -> Option<Go> {
    heading_ui(ui, t!("today-next"));
    let Some(suggestion) = &insight.suggestion else {
        body_ui(ui, t!("today-nobody"));
        return None;
    };
    ui.scope(|ui| {
        ui.set_max_width((theme::measure(ui) + 8.0 * STEP).min(ui.available_width()));
        body_ui(ui, &suggestion.reason.words());
    });
    ui.add_space(STEP);
    let (name, go) = match &suggestion.next {
        Next::Due(behaviours) => (t!("today-drill-back").to_owned(), Go::Drill(Wish::Behaviours(behaviours.clone()))),
        Next::Principle(id) => {
            let title = insight.principles.iter().find(|p| p.id == *id).map_or(id.as_str(), |p| p.title.as_str());
            (t!("today-drill-of", principle = title), Go::Drill(Wish::Principle(id.clone())))
        }
        Next::Session(id) => {
            let client = desk.all_entries().filter_map(|e| e.script.as_ref()).find(|s| s.about.id == *id).map(|s| s.about.client_name.clone());
            (client.map_or_else(|| t!("today-meet").to_owned(), |name| t!("library-meet", name = name)), Go::Meet(id.clone()))
        }
    };
    primary_button_ui(ui, &name).clicked().then_some(go)
}

fn drill_ui(ui: &mut Ui, principle: &PrincipleCards) -> Option<Go> {
    let mut go = None;
    ui.push_id(&principle.id, |ui| {
        ui.horizontal(|ui| {
            let room = ui.available_width();
            ui.vertical(|ui| {
                ui.set_width((room - 12.0 * STEP).max(room * 0.5));
                ui.spacing_mut().item_spacing.y = 0.0;
                strong_ui(ui, &principle.title);
                small_ui(ui, &t!("today-cards", count = principle.cards, clients = principle.scenarios));
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if named_button_ui(ui, t!("today-drill"), &t!("today-drill-of", principle = &principle.title)).clicked() {
                    go = Some(Go::Drill(Wish::Principle(principle.id.clone())));
                }
            });
        });
        divider_ui(ui);
    });
    go
}

/// What was missed and is due again, and what will be.
fn returning_ui(ui: &mut Ui, insight: &Insight, go: &mut Option<Go>) {
    quiet_ui(ui, t!("today-returning-help"));
    ui.add_space(0.5 * STEP);
    if insight.due.is_empty() && insight.later.is_empty() {
        body_ui(ui, t!("today-nothing-waits"));
        return;
    }
    for item in &insight.due {
        item_ui(ui, item, None);
    }
    if insight.waiting > 0 {
        small_ui(ui, &t!("today-waiting", count = insight.waiting));
    }
    if !insight.due.is_empty() && named_button_ui(ui, t!("today-drill-back"), t!("today-drill-all")).clicked() {
        *go = Some(Go::Drill(Wish::Behaviours(insight.due.iter().map(|i| i.behaviour.clone()).collect())));
    }
    if !insight.later.is_empty() {
        disclosure_ui(ui, Id::new("later"), t!("today-later"), insight.due.is_empty(), |ui| {
            for item in &insight.later {
                item_ui(ui, item, Some(item.due));
            }
        });
    }
}

fn item_ui(ui: &mut Ui, item: &Item, due: Option<u64>) {
    ui.push_id(&item.behaviour, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        subheading_ui(ui, &item.title);
        let (principle, why) = (&item.principle_title, item.reason());
        let text = match due {
            Some(at) => t!("today-item-due", principle = principle, why = why, date = date(at)),
            None => t!("today-item", principle = principle, why = why),
        };
        small_ui(ui, &text);
        ui.add_space(STEP);
    });
}
