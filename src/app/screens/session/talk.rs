//! The conversation as it is shown: every line so far, the newest in view, and nothing in the way of reading back.

use super::conversation::{Piece, newest};
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{Speaker, italic_ui, speech_ui};
use egui::{Align, Key, Modifiers, Rect, ScrollArea, Sense, Ui, Vec2};

/// Passes in which the newest lines are brought into view: the parts around it settle meanwhile.
const SETTLING: u8 = 3;

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    /// Lines that were there before the newest ones.
    known: usize,
    bring: u8,
    /// How tall each line was in the last pass that showed it, and how wide the pane was then.
    heights: Vec<f32>,
    width: f32,
}

impl Talk {
    /// Shows the conversation in all the room there is.
    pub fn show(&mut self, ui: &mut Ui, name: &str, pieces: &[Piece]) {
        let paging = paging(ui);
        ScrollArea::vertical().id_salt("conversation").auto_shrink(false).show(ui, |ui| {
            if paging != 0.0 {
                self.bring = 0;
                let page = (ui.clip_rect().height() - 5.0 * STEP).max(5.0 * STEP);
                ui.scroll_with_delta(Vec2::new(0.0, -paging * page));
            }
            self.lines(ui, name, pieces, false);
        });
    }

    /// Shows the conversation within something that scrolls already and goes on below it.
    pub fn show_inline(&mut self, ui: &mut Ui, name: &str, pieces: &[Piece]) {
        self.lines(ui, name, pieces, true);
    }

    /// Shows the lines and brings what is new into view.
    fn lines(&mut self, ui: &mut Ui, name: &str, pieces: &[Piece], more_below: bool) {
        if pieces.len() != self.known {
            self.known = pieces.len();
            self.bring = SETTLING;
        }
        ui.spacing_mut().item_spacing.y = 1.5 * STEP;
        ui.add_space(STEP);
        // While the answer is being waited for, the trainee's own line is the newest.
        let newest = newest(pieces).min(pieces.len().saturating_sub(1));
        let mut fresh: Option<Rect> = None;
        let width = ui.available_width();
        if self.width != width || self.heights.len() > pieces.len() {
            (self.width, self.heights) = (width, Vec::new());
        }
        for (i, piece) in pieces.iter().enumerate() {
            let rect = match self.heights.get(i).copied() {
                Some(height) if self.bring == 0 && far(ui, height) => unseen_ui(ui, name, piece, height),
                _ => {
                    let top = ui.cursor().top();
                    let rect = piece_ui(ui, name, piece);
                    let height = ui.cursor().top() - top - ui.spacing().item_spacing.y;
                    match self.heights.get_mut(i) {
                        Some(known) => *known = height,
                        None => self.heights.push(height),
                    }
                    rect
                }
            };
            if i >= newest {
                fresh = Some(fresh.map_or(rect, |r| r.union(rect)));
            }
        }
        ui.add_space(STEP);
        if let (true, Some(fresh)) = (self.bring > 0, fresh) {
            self.bring -= 1;
            // An answer that is longer than the pane is read from its beginning.
            let align = if more_below || fresh.height() + 2.0 * STEP > ui.clip_rect().height() { Align::TOP } else { Align::BOTTOM };
            ui.scroll_to_rect_animation(fresh.expand2(Vec2::new(0.0, STEP)), Some(align), egui::style::ScrollAnimation::none());
            ui.ctx().request_repaint();
        }
    }
}

/// Whether a line of this height that comes next lies more than a page out of view.
fn far(ui: &Ui, height: f32) -> bool {
    let (top, seen) = (ui.cursor().top(), ui.clip_rect());
    top > seen.bottom() + seen.height() || top + height < seen.top() - seen.height()
}

/// A line that is out of view: it keeps its room, and is there for screen readers.
fn unseen_ui(ui: &mut Ui, name: &str, piece: &Piece, height: f32) -> Rect {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    response.widget_info(|| {
        let text = match piece {
            Piece::Client(_) => format!("{name}: {}", piece.text()),
            Piece::You { .. } | Piece::Scene(_) | Piece::Aside(_) | Piece::Later(_) => piece.text().to_owned(),
        };
        egui::WidgetInfo::labeled(egui::WidgetType::Label, true, text)
    });
    rect
}

/// A page up (−1) or down (+1), if one of these keys was pressed.
fn paging(ui: &Ui) -> f32 {
    ui.input_mut(|input| {
        let down = input.consume_key(Modifiers::NONE, Key::PageDown);
        let up = input.consume_key(Modifiers::NONE, Key::PageUp);
        f32::from(u8::from(down)) - f32::from(u8::from(up))
    })
}

/// One piece of the trainee's conversation with a client of this name.
pub fn piece_ui(ui: &mut Ui, name: &str, piece: &Piece) -> Rect {
    line_ui(ui, name, Speaker::Trainee, piece)
}

/// One piece of a conversation that somebody else had.
pub fn watched_piece_ui(ui: &mut Ui, name: &str, piece: &Piece) -> Rect {
    line_ui(ui, name, Speaker::Practitioner, piece)
}

fn line_ui(ui: &mut Ui, name: &str, other: Speaker<'_>, piece: &Piece) -> Rect {
    match piece {
        Piece::Client(spoken) => speech_ui(ui, Speaker::Client(name), &spoken.text, spoken.manner().as_deref()).rect,
        Piece::You { text, .. } => speech_ui(ui, other, text, None).rect,
        Piece::Scene(text) => {
            let shown = ui.scope(|ui| {
                ui.set_max_width(theme::measure(ui).min(ui.available_width()));
                italic_ui(ui, text)
            });
            shown.response.rect
        }
        Piece::Aside(text) | Piece::Later(text) => aside_ui(ui, text),
    }
}

/// A word between the lines, with a hair line to either side.
fn aside_ui(ui: &mut Ui, text: &str) -> Rect {
    let palette = theme::palette(ui);
    let width = ui.available_width().min(theme::measure(ui));
    let text = theme::words(ui, text, Type::SmallStrong, palette.quiet);
    let galley = egui::WidgetText::from(text).into_galley(ui, Some(egui::TextWrapMode::Wrap), (width - 8.0 * STEP).max(8.0 * STEP), egui::TextStyle::Body);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y + 2.0 * STEP), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, galley.text()));
    let stroke = egui::Stroke::new(1.0, palette.line);
    let half = galley.size().x / 2.0 + 1.5 * STEP;
    let y = rect.center().y;
    ui.painter().hline(rect.left()..=(rect.center().x - half), y, stroke);
    ui.painter().hline((rect.center().x + half)..=rect.right(), y, stroke);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley.clone(), palette.quiet);
    rect
}
