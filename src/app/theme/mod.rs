//! One look for all screens: colours, the type scale, spacing, and how they reach egui.

mod letters;
mod palette;

pub use letters::{Type, font, laid, laid_prose, leading, measure, words};
pub use palette::Palette;

use super::settings::{Reading, Settings, ThemeChoice};
use egui::epaint::FontColorTransferFunction;
use egui::{Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Id, Margin, Shadow, Stroke, Style, TextStyle, Ui, Vec2, Visuals};
use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::Arc;

/// The grid: distances are multiples of this.
pub const STEP: f32 = 8.0;
/// The widest that a page of cards or two columns grows on a large screen.
pub const PAGE: f32 = 1120.0;
/// Rounded corners of cards, fields and buttons.
pub const CORNER: u8 = 6;

/// The colours that are in force.
pub fn palette(ui: &Ui) -> &'static Palette {
    Palette::of(in_force(ui.ctx()).map_or(ThemeChoice::Light, |applied| applied.choice))
}

/// How the reader wants text to be set.
fn reading(ui: &Ui) -> Reading {
    in_force(ui.ctx()).map_or(Reading::default(), |applied| applied.reading)
}

/// What was last handed to egui, so that it is handed over only when it changes.
#[derive(Clone, Copy, PartialEq)]
struct Applied {
    choice: ThemeChoice,
    reading: Reading,
    still: bool,
}

fn in_force(ctx: &Context) -> Option<Applied> {
    ctx.data(|data| data.get_temp(Id::new("theme in force")))
}

/// Puts colours, type and spacing in force; does nothing if they already are. Returns whether anything changed.
pub fn apply(ctx: &Context, settings: &Settings) -> bool {
    let wanted = Applied { choice: settings.theme, reading: settings.reading, still: settings.reduced_motion };
    let before = in_force(ctx);
    if before == Some(wanted) {
        return false;
    }
    ctx.data_mut(|data| data.insert_temp(Id::new("theme in force"), wanted));
    if before.is_none() {
        ctx.set_fonts(fonts());
        ctx.options_mut(|options| {
            // A change of screen, and parts that settle on their sizes, within one frame.
            options.max_passes = NonZeroUsize::new(4).unwrap_or(NonZeroUsize::MIN);
            // Zoom is a setting of ours: remembered and bounded.
            options.zoom_with_keyboard = false;
            // The window sleeps between events: time passes in leaps, and a click must not count as held.
            options.input_options.max_click_duration = 10.0;
        });
    }
    let palette = Palette::of(settings.theme);
    let theme = if palette.dark { egui::Theme::Dark } else { egui::Theme::Light };
    ctx.set_style_of(theme, style(palette, settings.reduced_motion));
    ctx.set_theme(theme);
    true
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let faces: [(&str, &'static [u8], FontFamily); 3] = [
        ("source-sans-3", include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"), FontFamily::Proportional),
        ("source-sans-3-semibold", include_bytes!("../../../assets/fonts/SourceSans3-SemiBold.ttf"), letters::STRONG.clone()),
        ("source-sans-3-italic", include_bytes!("../../../assets/fonts/SourceSans3-Italic.ttf"), letters::ITALIC.clone()),
    ];
    for (name, bytes, family) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let list = std::iter::once(name.to_owned()).chain(fallback.iter().cloned()).collect();
        fonts.families.insert(family, list);
    }
    fonts
}

/// The egui style: for egui's own widgets (text fields, scroll bars, plots), so that they match ours.
fn style(palette: &Palette, reduced_motion: bool) -> Style {
    let mut style = Style { text_styles: text_styles(), visuals: visuals(palette), ..Style::default() };
    style.spacing.item_spacing = Vec2::splat(STEP);
    style.spacing.button_padding = Vec2::new(2.0 * STEP, STEP);
    style.spacing.interact_size = Vec2::new(40.0, 32.0);
    style.spacing.window_margin = Margin::same(16);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.icon_width = 20.0;
    style.spacing.icon_width_inner = 12.0;
    style.spacing.tooltip_width = 360.0;
    // A bar that is always there where something scrolls: nobody should have to guess.
    style.spacing.scroll = egui::style::ScrollStyle { bar_width: 8.0, floating_width: 5.0, floating_allocated_width: 8.0, ..egui::style::ScrollStyle::thin() };
    style.spacing.scroll.fade.strength = 0.0;
    // Prose that may be copied says so itself.
    style.interaction.selectable_labels = false;
    if reduced_motion {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    }
    style
}

/// Only families that are always there: these styles are looked up before our fonts are in force.
fn text_styles() -> BTreeMap<TextStyle, FontId> {
    let text = |kind: Type| FontId::new(kind.size(), FontFamily::Proportional);
    BTreeMap::from([
        (TextStyle::Heading, text(Type::Heading)),
        (TextStyle::Body, text(Type::Body)),
        (TextStyle::Button, text(Type::Label)),
        (TextStyle::Small, text(Type::Small)),
        (TextStyle::Monospace, FontId::new(Type::Mono.size(), FontFamily::Monospace)),
    ])
}

fn visuals(palette: &Palette) -> Visuals {
    let mut visuals = if palette.dark { Visuals::dark() } else { Visuals::light() };
    if !palette.dark {
        // Thin dark letters on a light ground come out paler than they are; this gives them their weight back.
        visuals.text_options.color_transfer_function = FontColorTransferFunction::Gamma(0.75);
    }
    let corner = CornerRadius::same(CORNER);
    let hair = Stroke::new(1.0, palette.line);
    visuals.disabled_alpha = 0.75;
    visuals.panel_fill = palette.background;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = hair;
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = corner;
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(if palette.dark { 120 } else { 40 }) };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.faint_bg_color = palette.sunken;
    visuals.code_bg_color = palette.sunken;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.caution;
    visuals.error_fg_color = palette.bad;
    visuals.weak_text_color = Some(palette.quiet);
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(2.0, palette.focus);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.text);
    // A blinking cursor would wake the sleeping window for nothing.
    visuals.text_cursor.blink = false;
    visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);
    visuals.striped = false;
    let widgets = &mut visuals.widgets;
    let all = [&mut widgets.noninteractive, &mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open];
    for part in all {
        part.corner_radius = corner;
        part.expansion = 0.0;
        part.bg_fill = palette.sunken;
        part.weak_bg_fill = palette.surface;
        part.bg_stroke = Stroke::new(1.0, palette.edge);
        part.fg_stroke = Stroke::new(1.0, palette.text);
    }
    widgets.noninteractive.bg_fill = palette.surface;
    widgets.noninteractive.bg_stroke = hair;
    widgets.inactive.bg_fill = palette.edge;
    widgets.hovered.bg_fill = palette.quiet;
    widgets.hovered.weak_bg_fill = palette.sunken;
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.text);
    widgets.active.bg_fill = palette.quiet;
    widgets.active.weak_bg_fill = palette.sunken;
    widgets.active.bg_stroke = Stroke::new(2.0, palette.focus);
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_shows_text_in_the_palettes_colours() {
        let ctx = Context::default();
        let mut settings = Settings { theme: ThemeChoice::Dark, reduced_motion: true, ..Settings::default() };
        assert!(apply(&ctx, &settings));
        assert!(!apply(&ctx, &settings), "a second time changes nothing");
        let style = ctx.style_of(egui::Theme::Dark);
        assert_eq!(style.visuals.text_color(), Palette::of(ThemeChoice::Dark).text);
        settings.theme = ThemeChoice::ContrastDark;
        assert!(apply(&ctx, &settings), "two dark themes are not the same");
        assert_eq!(style.animation_time, 0.0);
    }
}
