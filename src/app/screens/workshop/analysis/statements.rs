//! Statements in plain words, each with what it rests on.

use super::wording::slips_words;
use crate::analysis::{ANYTIME, Always, Fate, Findings, NoReturn, Part};
use crate::app::theme::{self, CORNER, STEP, Type};
use crate::app::widgets::{body_ui, disclosure_ui, named_quiet_button_ui, prose_ui, section_ui, small_ui, strong_ui};
use crate::report::{LossesInShort, names};
use crate::script::Script;
use crate::texts::t;
use egui::{Frame, Id, Label, Margin, RichText, Stroke, Ui};

/// What stands left and right of a tag's words.
const MARGIN: f32 = 6.0;

/// A sentence with two counts: how many come up, of how many.
type Counted = fn(usize, usize) -> String;

/// A few words in a small frame: proved, or what else a statement rests on.
fn tag_ui(ui: &mut Ui, sure: bool, words: &str) {
    let palette = theme::palette(ui);
    let color = if sure { palette.good } else { palette.caution };
    let font = theme::font(ui, Type::SmallStrong);
    // A tag that does not fit behind its statement stands below it.
    let width = ui.painter().layout_no_wrap(words.to_owned(), font.clone(), color).size().x + 2.0 * MARGIN + 2.0;
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
    Frame::new().stroke(Stroke::new(1.0, color)).corner_radius(CORNER).inner_margin(Margin::symmetric(MARGIN as i8, 1)).show(ui, |ui| {
        ui.add(Label::new(RichText::new(words).font(font).color(color)).wrap());
    });
}

/// A sentence and what it rests on. Nothing in it is pressed, so its lines are no higher than their words; else the tag would be.
pub fn statement_ui(ui: &mut Ui, text: &str, sure: bool, words: &str) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = STEP;
            body_ui(ui, text);
            tag_ui(ui, sure, words);
        });
    });
}

/// The way that proves something, on demand.
pub fn route_ui(ui: &mut Ui, of: &str, route: &[String]) {
    if !route.is_empty() {
        disclosure_ui(ui, Id::new(("route", of)), &t!("route", of = of), false, |ui| prose_ui(ui, &route.join(" → ")));
    }
}

/// Whether a pass can be reached, what a slip costs, and where a pass is lost. Returns the moment that was asked for.
pub fn pass_ui(ui: &mut Ui, script: &Script, findings: &Findings) -> Option<String> {
    section_ui(ui, t!("overview-pass"), |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let pass = &findings.pass;
        match &pass.route {
            Some(route) => {
                statement_ui(ui, &t!("pass-reached", count = route.len()), true, t!("proved"));
                route_ui(ui, t!("pass-route"), route);
            }
            None => {
                statement_ui(ui, t!("pass-none"), pass.proved, if pass.proved { t!("proved-none") } else { t!("not-proved") });
                for why in &pass.why_not {
                    small_ui(ui, why);
                }
            }
        }
        let missed = if pass.avoided { t!("pass-missed") } else { t!("pass-not-missed") };
        statement_ui(ui, missed, pass.avoided, if pass.avoided { t!("proved") } else { t!("not-proved") });
        let slips = &findings.slips;
        if slips.tried > 0 {
            let unknown = slips.tried.saturating_sub(slips.endangering + slips.made_good + slips.lost);
            body_ui(ui, &slips_words(slips));
            let text =
                t!("slips-counts", tried = slips.tried, endangering = slips.endangering, made_good = slips.made_good, lost = slips.lost, unknown = unknown);
            statement_ui(ui, &text, true, t!("proved"));
        }
        let moment = no_return_ui(ui, script, findings);
        out_of_reach_ui(ui, script, findings).or(moment)
    })
}

/// After which responses a pass is lost, those together for which it is the same why. Returns the moment that was asked for.
fn no_return_ui(ui: &mut Ui, script: &Script, findings: &Findings) -> Option<String> {
    let mut moment = None;
    let told = &findings.no_return;
    if told.points.is_empty() {
        return None;
    }
    let title = t!("no-return", count = told.points.len());
    disclosure_ui(ui, Id::new("points of no return"), &title, false, |ui| {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        small_ui(ui, t!("no-return-help"));
        let mut lost_ui = |ui: &mut Ui, why: &str, lost: &[&NoReturn]| {
            let Some(first) = lost.first() else { return };
            ui.add_space(STEP);
            let is_proved = first.always.is_some() || first.fate == Fate::Lost;
            statement_ui(ui, why, is_proved, if is_proved { t!("proved") } else { t!("not-proved") });
            // Of some states it matters of how many; where it is all of them the names are enough.
            let lines: Vec<&[&NoReturn]> = if first.always.is_some() { vec![lost] } else { lost.chunks(1).collect() };
            for line in lines {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = STEP;
                    for one in line {
                        moment = said_ui(ui, &one.moment, &one.response).or(moment.take());
                        if one.always.is_none() {
                            small_ui(ui, &t!("no-return-tried", kept = one.kept, of = one.kept + one.not_kept));
                        }
                    }
                });
            }
        };
        let of = |fits: &dyn Fn(&NoReturn) -> bool| told.points.iter().filter(|one| fits(one)).collect::<Vec<_>>();
        lost_ui(ui, t!("no-return-endangers"), &of(&|one| one.always == Some(Always::Endangers)));
        let mut needs: Vec<&Vec<String>> = Vec::new();
        for one in &told.points {
            if let Some(Always::OutOfReach(principles)) = &one.always
                && !needs.contains(&principles)
            {
                needs.push(principles);
            }
        }
        for principles in needs {
            let titles: Vec<&str> = principles.iter().map(|id| script.key.rubric.principle_title(id)).collect();
            let why = t!("no-return-out-of-reach", principle = titles.join(", "));
            lost_ui(ui, &why, &of(&|one| matches!(&one.always, Some(Always::OutOfReach(those)) if those == principles)));
        }
        lost_ui(ui, t!("no-return-some"), &of(&|one| one.always.is_none() && one.fate == Fate::Lost));
        lost_ui(ui, t!("no-return-unproved"), &of(&|one| one.always.is_none() && one.fate != Fate::Lost));
        ui.add_space(STEP);
        small_ui(ui, &t!("no-return-looked", never = told.never_lost, states = told.states));
    });
    moment
}

/// A response by its moment and name, which opens its moment; one that can be said at any time stands in none. Returns the moment that was asked for.
fn said_ui(ui: &mut Ui, moment: &str, response: &str) -> Option<String> {
    let name = format!("{moment}/{response}");
    if moment == ANYTIME {
        body_ui(ui, &name);
        return None;
    }
    named_quiet_button_ui(ui, &name, &t!("open-named", name = &name)).clicked().then(|| moment.to_owned())
}

/// Where each principle that a pass needs is lost. Returns the moment that was asked for.
fn out_of_reach_ui(ui: &mut Ui, script: &Script, findings: &Findings) -> Option<String> {
    let mut moment = None;
    let frames = || findings.frames.iter().filter(|frame| !frame.out_of_reach.is_empty());
    frames().next()?;
    disclosure_ui(ui, Id::new("needed principles out of reach"), t!("out-of-reach"), false, |ui| {
        ui.spacing_mut().item_spacing.y = 0.5 * STEP;
        small_ui(ui, t!("out-of-reach-help"));
        for (frame, found) in frames().flat_map(|frame| frame.out_of_reach.iter().map(move |found| (frame.frame, found))) {
            let title = script.key.rubric.principle_title(&found.principle);
            ui.add_space(0.5 * STEP);
            strong_ui(ui, &t!("out-of-reach-of", principle = title, frame = names::frame(frame)));
            let Some(told) = LossesInShort::of(found) else {
                small_ui(ui, t!("out-of-reach-unknown"));
                continue;
            };
            if told.is_empty() {
                small_ui(ui, t!("out-of-reach-never"));
            }
            if !told.every.is_empty() {
                small_ui(ui, t!("out-of-reach-every"));
                ui.horizontal_wrapped(|ui| {
                    for loss in found.losses.iter().flatten().filter(|loss| loss.always) {
                        moment = said_ui(ui, &loss.moment, &loss.response).or(moment.take());
                    }
                });
            }
            if !told.most.is_empty() {
                small_ui(ui, &t!("out-of-reach-most", responses = told.most.join(", ")));
            }
            if told.fewer > 0 {
                small_ui(ui, &t!("out-of-reach-fewer", count = told.fewer));
            }
        }
    });
    moment
}

/// What comes up in some session, and what never does. Returns the moment that was asked for.
pub fn reached_ui(ui: &mut Ui, findings: &Findings) -> Option<String> {
    let reached = &findings.reached;
    let mut moment = None;
    section_ui(ui, t!("reached-title"), |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let lists: [(Counted, &[Part]); 6] = [
            (|some, all| t!("reached-moments", some = some, all = all), &reached.moments),
            (|some, all| t!("reached-responses", some = some, all = all), &reached.responses),
            (|some, all| t!("reached-lines", some = some, all = all), &reached.lines),
            (|some, all| t!("reached-routes", some = some, all = all), &reached.routes),
            (|some, all| t!("reached-turning-points", some = some, all = all), &reached.turning_points),
            (|some, all| t!("reached-endings", some = some, all = all), &reached.endings),
        ];
        let of = lists.iter().filter(|(_, parts)| !parts.is_empty());
        let counts: Vec<String> = of.map(|(words, parts)| words(parts.iter().filter(|p| p.route.is_some()).count(), parts.len())).collect();
        let words = if reached.proved { t!("proved") } else { t!("reached-unproved") };
        statement_ui(ui, &t!("reached-some", counts = counts.join(", ")), reached.proved, words);
        // Of a part that never comes up because what holds it does not, nothing needs to be said.
        let of_itself = |p: &&Part| p.route.is_none() && p.has_place;
        for part in lists.iter().flat_map(|(_, parts)| parts.iter()).filter(of_itself) {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = STEP;
                if named_quiet_button_ui(ui, &part.id, &t!("open-named", name = &part.id)).clicked() {
                    moment = part.id.split('/').next().map(str::to_owned);
                }
                small_ui(ui, &if part.proved { t!("reached-never", why = part.why_not.join("; ")) } else { t!("reached-not-found").to_owned() });
            });
        }
    });
    moment
}

/// Which harms can be done, and which cannot be left undone.
pub fn harms_ui(ui: &mut Ui, script: &Script, findings: &Findings) {
    section_ui(ui, t!("analysis-harms"), |ui| {
        ui.spacing_mut().item_spacing.y = STEP;
        let title = |id: &str| script.key.rubric.harms.iter().find(|h| h.id == id).map_or(id, |h| h.title.as_str()).to_owned();
        let done: Vec<String> = findings.harms.iter().filter(|h| h.reached).map(|h| title(&h.harm)).collect();
        let proved = findings.harms.iter().all(|h| h.proved);
        let words = if proved { t!("proved") } else { t!("harms-unproved") };
        statement_ui(ui, &t!("harms-done", some = done.len(), all = findings.harms.len()), proved, words);
        small_ui(ui, &done.join("; "));
        let stuck: Vec<String> = findings.harms.iter().filter(|h| !h.avoided).map(|h| title(&h.harm)).collect();
        if stuck.is_empty() {
            statement_ui(ui, t!("harms-undone"), proved, words);
        } else {
            statement_ui(ui, &t!("harms-stuck", harms = stuck.join("; ")), proved, words);
        }
    });
}
