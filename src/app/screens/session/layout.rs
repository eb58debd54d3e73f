//! How the session uses the window: three columns where there is much room, two as a rule, one where there is little.

use super::SessionView;
use super::flow::Wish;
use crate::app::desk::Desk;
use crate::app::theme::{self, STEP};
use egui::{Align, CornerRadius, Layout, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2};

/// How tall the parts wanted to be in the last pass. A part takes what it needs, up to what can be spared.
#[derive(Clone, Copy, Debug)]
pub struct Heights {
    header: f32,
    body: f32,
    bar: f32,
    below_stage: f32,
}

impl Default for Heights {
    fn default() -> Self {
        // Near what they will be, so that the first pass does not jump.
        Heights { header: 56.0, body: 320.0, bar: 56.0, below_stage: 160.0 }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Plan {
    /// Conversation, stage, responses.
    Three { talk: f32, responses: f32 },
    /// The stage at the left; conversation and responses at the right.
    Two { right: f32 },
    /// Everything below each other, without the stage.
    One,
}

impl Plan {
    fn of(room: Vec2) -> Plan {
        const TALK: f32 = 624.0;
        const RESPONSES: f32 = 688.0;
        if room.x >= TALK + RESPONSES + 400.0 && room.y >= 600.0 {
            Plan::Three { talk: TALK, responses: RESPONSES }
        } else if room.x >= 760.0 && room.y >= 420.0 {
            Plan::Two { right: (room.x * 0.35 + 256.0).min(RESPONSES) }
        } else {
            Plan::One
        }
    }
}

/// The stage is left out rather than squeezed below this.
const LEAST_STAGE: Vec2 = Vec2::new(160.0, 120.0);

impl SessionView {
    pub(super) fn layout(&mut self, ui: &mut Ui, desk: &mut Desk) -> Option<Wish> {
        let room = ui.max_rect().intersect(ui.available_rect_before_wrap());
        self.stage = None;
        let wish = match Plan::of(room.size()) {
            Plan::Three { talk, responses } => self.three(ui, desk, room, talk, responses),
            Plan::Two { right } => self.two(ui, desk, room, right),
            Plan::One => self.one(ui, desk, room),
        };
        ui.advance_cursor_after_rect(room);
        wish
    }

    fn three(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect, talk: f32, responses: f32) -> Option<Wish> {
        let (mut wish, rest) = self.header(ui, desk, room);
        let left = Rect::from_min_max(rest.min, pos2(rest.left() + talk, rest.bottom()));
        let right = Rect::from_min_max(pos2(rest.right() - responses, rest.top()), rest.max);
        let middle = Rect::from_min_max(pos2(left.right(), rest.top()), pos2(right.left(), rest.bottom()));
        ground(ui, left);
        ground(ui, right);
        part(ui, "talk", left.shrink2(Vec2::new(2.0 * STEP, STEP)), |ui| self.talk_ui(ui));
        wish = self.stage_and_below(ui, desk, middle).or(wish);
        let inner = right.shrink2(Vec2::new(2.0 * STEP, 2.0 * STEP));
        let most = (inner.height() - self.heights.bar - STEP).max(0.0);
        let body = Rect::from_min_size(inner.min, Vec2::new(inner.width(), self.heights.body.min(most)));
        wish = self.body_part(ui, desk, body).or(wish);
        let bar = Rect::from_min_size(pos2(inner.left(), body.bottom() + STEP), Vec2::new(inner.width(), self.heights.bar));
        self.bar_part(ui, desk, bar).or(wish)
    }

    fn two(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect, right: f32) -> Option<Wish> {
        let (mut wish, rest) = self.header(ui, desk, room);
        let right = Rect::from_min_max(pos2(rest.right() - right, rest.top()), rest.max);
        let left = Rect::from_min_max(rest.min, pos2(right.left(), rest.bottom()));
        ground(ui, right);
        wish = self.stage_and_below(ui, desk, left).or(wish);
        let mut inner = right.shrink2(Vec2::new(1.5 * STEP, STEP));
        wish = self.bar_part(ui, desk, dock(&mut inner, self.heights.bar, f32::INFINITY)).or(wish);
        inner.max.y -= STEP;
        // The conversation keeps room for a few lines however long the responses are.
        let most = (inner.height() - 17.0 * STEP).max(inner.height() * 0.62);
        wish = self.body_part(ui, desk, dock(&mut inner, self.heights.body, most)).or(wish);
        inner.max.y -= STEP;
        part(ui, "talk", inner, |ui| self.talk_ui(ui));
        wish
    }

    fn one(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect) -> Option<Wish> {
        ground(ui, room);
        let (mut wish, rest) = self.header(ui, desk, room);
        let mut inner = rest.shrink2(Vec2::new(1.5 * STEP, 0.5 * STEP));
        let most = inner.height() * 0.5;
        wish = self.bar_part(ui, desk, dock(&mut inner, self.heights.bar, most)).or(wish);
        inner.max.y -= 0.5 * STEP;
        part(ui, "all", inner, |ui| {
            ScrollArea::vertical().id_salt("all").auto_shrink(false).show(ui, |ui| {
                self.talk_inline_ui(ui);
                wish = self.body_ui(ui, desk).or(wish);
                wish = self.below_stage_ui(ui, desk).or(wish);
                ui.add_space(STEP);
            });
        });
        wish
    }

    /// The line at the top, and the room below it.
    fn header(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect) -> (Option<Wish>, Rect) {
        let place = Rect::from_min_size(room.min, Vec2::new(room.width(), self.heights.header));
        ui.painter().rect_filled(place, CornerRadius::ZERO, theme::palette(ui).surface);
        ui.painter().hline(place.x_range(), place.bottom() - 0.5, egui::Stroke::new(1.0, theme::palette(ui).line));
        let inner = place.shrink2(Vec2::new(2.0 * STEP, 0.75 * STEP));
        let (wish, height) = part(ui, "header", inner, |ui| self.header_ui(ui, desk));
        settle(ui, &mut self.heights.header, height + 1.5 * STEP);
        (wish, Rect::from_min_max(pos2(room.left(), place.bottom()), room.max))
    }

    /// The stage, and below it what can be said at any time and what can be seen.
    fn stage_and_below(&mut self, ui: &mut Ui, desk: &mut Desk, room: Rect) -> Option<Wish> {
        const MOST: f32 = 720.0;
        let mut stage = room;
        let below = dock(&mut stage, self.heights.below_stage + 2.0 * STEP, room.height() * 0.7);
        ground(ui, below);
        let mut inner = below.shrink2(Vec2::new(2.0 * STEP, STEP));
        if inner.width() > MOST {
            inner = Rect::from_center_size(inner.center(), Vec2::new(MOST, inner.height()));
        }
        let (wish, _) = part(ui, "below", inner, |ui| {
            let shown = ScrollArea::vertical().id_salt("below").auto_shrink(false).show(ui, |ui| self.below_stage_ui(ui, desk));
            settle(ui, &mut self.heights.below_stage, shown.content_size.y);
            shown.inner
        });
        if stage.width() >= LEAST_STAGE.x && stage.height() >= LEAST_STAGE.y {
            self.stage = Some(stage);
        } else {
            ground(ui, stage);
        }
        wish
    }

    fn body_part(&mut self, ui: &mut Ui, desk: &mut Desk, place: Rect) -> Option<Wish> {
        part(ui, "body", place, |ui| {
            let shown = ScrollArea::vertical().id_salt("body").auto_shrink(false).show(ui, |ui| self.body_ui(ui, desk));
            settle(ui, &mut self.heights.body, shown.content_size.y);
            shown.inner
        })
        .0
    }

    fn bar_part(&mut self, ui: &mut Ui, desk: &mut Desk, place: Rect) -> Option<Wish> {
        let (wish, height) = part(ui, "bar", place, |ui| self.bar_ui(ui, desk));
        settle(ui, &mut self.heights.bar, height);
        wish
    }
}

/// Shows a part in its place; returns what it returned and how tall it wanted to be.
fn part<R>(ui: &mut Ui, name: &str, place: Rect, content: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    let builder = UiBuilder::new().id_salt(name).max_rect(place).layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    // Focus rings reach a little beyond what they surround.
    child.set_clip_rect(place.expand(5.0).intersect(ui.clip_rect()));
    let result = content(&mut child);
    (result, child.min_rect().height())
}

/// Remembers a height for the next pass, and asks for one if it changed.
fn settle(ui: &Ui, height: &mut f32, wanted: f32) {
    if (*height - wanted).abs() > 0.5 {
        *height = wanted;
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
        assert_eq!(Plan::of(Vec2::new(1024.0, 640.0)), Plan::Two { right: 614.4 });
        assert_eq!(Plan::of(Vec2::new(1280.0, 800.0)), Plan::Two { right: 688.0 });
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
