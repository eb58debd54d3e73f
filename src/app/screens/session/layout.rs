//! How the session uses the window: three columns where there is much room, two as a rule, one where there is little.

use super::SessionView;
use super::flow::Wish;
use crate::app::desk::Desk;
use crate::app::theme::{self, STEP};
use egui::{Align, CornerRadius, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2};

/// How tall the parts wanted to be in the last pass. A part takes what it needs, up to what can be spared.
#[derive(Clone, Copy, Debug)]
pub struct Heights {
    header: f32,
    body: f32,
    anytime: f32,
    bar: f32,
    seen: f32,
}

impl Default for Heights {
    fn default() -> Self {
        // Near what they will be, so that the first pass does not jump.
        Heights { header: 56.0, body: 400.0, anytime: 96.0, bar: 48.0, seen: 0.0 }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Plan {
    /// Conversation, stage, responses.
    Three { talk: f32, responses: f32 },
    /// The stage over the conversation at the left, the responses at the right.
    Two { responses: f32 },
    /// Everything below each other, without the stage.
    One,
}

impl Plan {
    fn of(room: Vec2) -> Plan {
        const TALK: f32 = 624.0;
        const RESPONSES: f32 = 688.0;
        if room.x >= TALK + RESPONSES + 400.0 && room.y >= 600.0 {
            Plan::Three { talk: TALK, responses: RESPONSES }
        } else if room.x >= 860.0 && room.y >= 420.0 {
            Plan::Two { responses: (room.x * 0.3 + 272.0).min(RESPONSES) }
        } else {
            Plan::One
        }
    }
}

/// The stage is left out rather than squeezed below this.
const LEAST_STAGE: Vec2 = Vec2::new(160.0, 120.0);
/// The conversation keeps this much however tall the stage could be.
const LEAST_TALK: f32 = 200.0;

impl SessionView {
    pub(super) fn layout(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        let room = ui.available_rect_before_wrap();
        self.stage = None;
        let wish = match Plan::of(room.size()) {
            Plan::Three { talk, responses } => self.three(ui, desk, room, talk, responses),
            Plan::Two { responses } => self.two(ui, desk, room, responses),
            Plan::One => self.one(ui, desk, room),
        };
        ui.advance_cursor_after_rect(room);
        wish
    }

    fn three(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect, talk: f32, responses: f32) -> Option<Wish> {
        let rest = self.header(ui, desk, room);
        let left = Rect::from_min_max(rest.min, pos2(rest.left() + talk, rest.bottom()));
        let right = Rect::from_min_max(pos2(rest.right() - responses, rest.top()), rest.max);
        let middle = Rect::from_min_max(pos2(left.right(), rest.top()), pos2(right.left(), rest.bottom()));
        ground(ui, left);
        part(ui, "talk", left.shrink2(Vec2::new(2.0 * STEP, STEP)), |ui| self.talk_ui(ui));
        self.stage_part(ui, desk, middle);
        self.responses_part(ui, desk, right)
    }

    fn two(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect, responses: f32) -> Option<Wish> {
        let rest = self.header(ui, desk, room);
        let right = Rect::from_min_max(pos2(rest.right() - responses, rest.top()), rest.max);
        let left = Rect::from_min_max(rest.min, pos2(right.left(), rest.bottom()));
        let stage = (left.height() * 0.45).min(left.height() - LEAST_TALK);
        let stage = Rect::from_min_size(left.min, Vec2::new(left.width(), stage));
        self.stage_part(ui, desk, stage);
        let talk = Rect::from_min_max(pos2(left.left(), stage.bottom()), left.max);
        ground(ui, talk);
        part(ui, "talk", talk.shrink2(Vec2::new(1.5 * STEP, 0.5 * STEP)), |ui| self.talk_ui(ui));
        self.responses_part(ui, desk, right)
    }

    fn one(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect) -> Option<Wish> {
        ground(ui, room);
        let rest = self.header(ui, desk, room);
        let mut inner = rest.shrink2(Vec2::new(1.5 * STEP, 0.5 * STEP));
        let most = inner.height() * 0.5;
        let bar = dock(&mut inner, self.heights.bar, most);
        inner.max.y -= 0.5 * STEP;
        let (wish, _) = part(ui, "all", inner, |ui| {
            let scroll = ScrollArea::vertical().id_salt("all").auto_shrink(false).content_margin(Margin::same(RING));
            scroll
                .show(ui, |ui| {
                    self.talk_inline_ui(ui);
                    self.seen_ui(ui, desk);
                    let said = self.body_ui(ui, desk);
                    let said = self.anytime_ui(ui, desk).or(said);
                    self.look_button_ui(ui, desk);
                    ui.add_space(STEP);
                    said
                })
                .inner
        });
        // Shown last, although its place is known first: the keyboard gets there after the responses.
        self.bar_part(ui, desk, bar).or(wish)
    }

    /// The line at the top; returns the room below it.
    fn header(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect) -> Rect {
        let place = Rect::from_min_size(room.min, Vec2::new(room.width(), self.heights.header));
        ui.painter().rect_filled(place, CornerRadius::ZERO, theme::palette(ui).surface);
        ui.painter().hline(place.x_range(), place.bottom() - 0.5, egui::Stroke::new(1.0, theme::palette(ui).line));
        let inner = place.shrink2(Vec2::new(2.0 * STEP, 0.75 * STEP));
        let ((), height) = part(ui, "header", inner, |ui| self.header_ui(ui, desk));
        settle(ui, &mut self.heights.header, height + 1.5 * STEP);
        Rect::from_min_max(pos2(room.left(), place.bottom()), room.max)
    }

    /// The stage, and what can be seen below it if that was asked for.
    fn stage_part(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect) {
        let mut stage = room;
        if self.looking {
            let below = dock(&mut stage, self.heights.seen + 2.0 * STEP, room.height() * 0.75);
            ground(ui, below);
            part(ui, "seen", below.shrink2(Vec2::new(1.5 * STEP, STEP)), |ui| {
                let shown = ScrollArea::vertical().id_salt("seen").auto_shrink(false).show(ui, |ui| self.seen_ui(ui, desk));
                settle(ui, &mut self.heights.seen, shown.content_size.y);
            });
        }
        if stage.width() < LEAST_STAGE.x || stage.height() < LEAST_STAGE.y {
            ground(ui, stage);
        } else {
            self.stage = Some(stage);
        }
        const BUTTON: f32 = 42.0;
        let corner = Rect::from_min_max(pos2(stage.left() + 1.5 * STEP, stage.bottom() - BUTTON - STEP), pos2(stage.right() - STEP, stage.bottom() - STEP));
        part(ui, "look", corner, |ui| self.look_button_ui(ui, desk));
    }

    /// What the step asks for, what can be said at any time, and the button, one below the other.
    fn responses_part(&mut self, ui: &mut Ui, desk: &mut Desk, place: Rect) -> Option<Wish> {
        ground(ui, place);
        ui.painter().vline(place.left(), place.y_range(), egui::Stroke::new(1.0, theme::palette(ui).line));
        let inner = place.shrink2(Vec2::new(1.5 * STEP, STEP));
        let fixed = self.heights.anytime + self.heights.bar + 3.0 * STEP;
        let most = (inner.height() - fixed).max(inner.height() * 0.4);
        let body = Rect::from_min_size(inner.min, Vec2::new(inner.width(), self.heights.body.min(most)));
        let mut wish = part(ui, "body", body, |ui| {
            let shown = ScrollArea::vertical().id_salt("body").auto_shrink(false).content_margin(Margin::same(RING)).show(ui, |ui| self.body_ui(ui, desk));
            settle(ui, &mut self.heights.body, shown.content_size.y);
            shown.inner
        })
        .0;
        let anytime = Rect::from_min_size(pos2(inner.left(), body.bottom() + STEP), Vec2::new(inner.width(), self.heights.anytime));
        let (said, height) = part(ui, "anytime", anytime.shrink2(Vec2::new(f32::from(RING), 0.0)), |ui| self.anytime_ui(ui, desk));
        settle(ui, &mut self.heights.anytime, height);
        wish = said.or(wish);
        let bar = Rect::from_min_max(pos2(inner.left(), anytime.bottom() + 2.0 * STEP), inner.max);
        self.bar_part(ui, desk, bar.shrink2(Vec2::new(f32::from(RING), 0.0))).or(wish)
    }

    fn bar_part(&mut self, ui: &mut Ui, desk: &mut Desk, place: Rect) -> Option<Wish> {
        let (wish, height) = part(ui, "bar", place, |ui| self.bar_ui(ui, desk));
        settle(ui, &mut self.heights.bar, height);
        wish
    }
}

/// Room for focus rings, which reach a little beyond what they surround.
const RING: i8 = 5;

/// Shows a part in its place; returns what it returned and how tall it wanted to be.
fn part<R>(ui: &mut Ui, name: &str, place: Rect, content: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    let builder = UiBuilder::new().id_salt(name).max_rect(place).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(place.expand(f32::from(RING)).intersect(ui.clip_rect()));
    let result = content(&mut child);
    (result, child.min_rect().height())
}

/// Remembers a height for the next pass, and asks for one if it changed.
fn settle(ui: &Ui, height: &mut f32, wanted: f32) {
    if (*height - wanted).abs() > 0.5 {
        *height = wanted;
        ui.ctx().request_discard("the parts settle on their heights");
        ui.ctx().request_repaint();
    }
}

/// Takes a strip from the bottom of a room.
fn dock(room: &mut Rect, height: f32, most: f32) -> Rect {
    let top = room.bottom() - height.min(most).min(room.height());
    let strip = Rect::from_min_max(pos2(room.left(), top), room.max);
    room.max.y = top;
    strip
}

/// The window's ground. Where it is not painted, the stage shows.
fn ground(ui: &Ui, room: Rect) {
    ui.painter().rect_filled(room, CornerRadius::ZERO, theme::palette(ui).background);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_window_has_a_plan() {
        assert_eq!(Plan::of(Vec2::new(512.0, 320.0)), Plan::One);
        assert!(matches!(Plan::of(Vec2::new(1024.0, 640.0)), Plan::Two { responses } if responses < 600.0));
        assert!(matches!(Plan::of(Vec2::new(1280.0, 800.0)), Plan::Two { .. }));
        assert!(matches!(Plan::of(Vec2::new(1920.0, 1080.0)), Plan::Three { .. }));
        assert!(matches!(Plan::of(Vec2::new(3840.0, 2160.0)), Plan::Three { .. }));
    }

    #[test]
    fn a_docked_strip_never_takes_more_than_there_is() {
        let mut room = Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(100.0, 50.0));
        let strip = dock(&mut room, 80.0, f32::INFINITY);
        assert_eq!((strip.height(), room.height()), (50.0, 0.0));
    }
}
