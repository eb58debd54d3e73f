//! One look for all screens: colours for light and dark, the type scale, spacing, and how both reach egui.

use super::settings::ThemeChoice;
use egui::epaint::FontColorTransferFunction;
use egui::{Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Id, Margin, Shadow, Stroke, Style, TextStyle, Ui, Vec2, Visuals};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The grid: distances are multiples of this.
pub const STEP: f32 = 8.0;
/// The widest that prose runs: about 68 characters of body text.
pub const READING: f32 = 560.0;
/// The widest that a page of cards or two columns grows on a large screen.
pub const PAGE: f32 = 1120.0;
/// Rounded corners of cards, fields and buttons.
pub const CORNER: u8 = 6;
/// Lines of prose lie this far apart, as a multiple of the size of the letters.
const LEADING: f32 = 1.42;

/// The colours of one theme. Every text colour may stand on every ground: a test holds each pair to a contrast of 4.5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    pub dark: bool,
    // Grounds.
    /// The window.
    pub background: Color32,
    /// Cards and panels.
    pub surface: Color32,
    /// Fields, lists beside a page, the trough of a bar.
    pub sunken: Color32,
    /// What is selected, and the trainee's own lines.
    pub accent_soft: Color32,
    /// Behind a caution.
    pub caution_soft: Color32,
    /// Behind something that is wrong.
    pub bad_soft: Color32,
    // Text.
    pub text: Color32,
    /// Text that comes second.
    pub quiet: Color32,
    /// Links, key letters, what is selected.
    pub accent: Color32,
    pub caution: Color32,
    pub bad: Color32,
    pub good: Color32,
    // The one filled button.
    pub fill: Color32,
    pub fill_hover: Color32,
    pub on_fill: Color32,
    // Lines.
    /// Parts that lie side by side; decoration only.
    pub line: Color32,
    /// The outline of what can be pressed or typed in.
    pub edge: Color32,
    /// The ring around what has the keyboard.
    pub focus: Color32,
    /// Curves in plots, one for each number of client state. Told apart by name and shape as well.
    pub series: [Color32; 5],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

pub const LIGHT: Palette = Palette {
    dark: false,
    background: rgb(0xf6f1e8),
    surface: rgb(0xfffcf7),
    sunken: rgb(0xefe8dc),
    accent_soft: rgb(0xdfeae4),
    caution_soft: rgb(0xf7e9cb),
    bad_soft: rgb(0xf9e3dd),
    text: rgb(0x2a2520),
    quiet: rgb(0x5c5248),
    accent: rgb(0x1d5953),
    caution: rgb(0x6e4300),
    bad: rgb(0x8f261d),
    good: rgb(0x2b5727),
    fill: rgb(0x1f5d57),
    fill_hover: rgb(0x174944),
    on_fill: rgb(0xfffcf7),
    line: rgb(0xddd3c4),
    edge: rgb(0x8a7d6e),
    focus: rgb(0xb0550a),
    series: [rgb(0x1f5d57), rgb(0xa8620a), rgb(0x3b5ba5), rgb(0x7c4a86), rgb(0xa4352a)],
};

pub const DARK: Palette = Palette {
    dark: true,
    background: rgb(0x1c1917),
    surface: rgb(0x272320),
    sunken: rgb(0x151311),
    accent_soft: rgb(0x233a36),
    caution_soft: rgb(0x3a2e18),
    bad_soft: rgb(0x40241f),
    text: rgb(0xefe8dd),
    quiet: rgb(0xbdb2a4),
    accent: rgb(0x92d0c5),
    caution: rgb(0xeac27a),
    bad: rgb(0xf3a99c),
    good: rgb(0xa9d19d),
    fill: rgb(0x8ccabf),
    fill_hover: rgb(0xa8dcd2),
    on_fill: rgb(0x10231f),
    line: rgb(0x3d3732),
    edge: rgb(0x8d8174),
    focus: rgb(0xf4b55c),
    series: [rgb(0x8ccabf), rgb(0xeab765), rgb(0x96b1ee), rgb(0xd0a3da), rgb(0xf09a8d)],
};

impl Palette {
    pub fn of(choice: ThemeChoice) -> &'static Palette {
        match choice {
            ThemeChoice::Light => &LIGHT,
            ThemeChoice::Dark => &DARK,
        }
    }
}

/// The colours that are in force in this part of the interface.
pub fn palette(ui: &Ui) -> &'static Palette {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// The sizes and weights of text; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The name of a screen.
    Title,
    /// A part of a screen.
    Heading,
    /// A part of a part, the name of a card.
    Subheading,
    /// The first sentences of a page, the client's line.
    Lead,
    Body,
    Strong,
    /// How a line is said, what can be seen.
    Italic,
    /// Buttons.
    Label,
    Small,
    SmallStrong,
    /// Places in files.
    Mono,
}

impl Type {
    pub fn size(self) -> f32 {
        match self {
            Type::Title => 30.0,
            Type::Heading => 22.0,
            Type::Subheading | Type::Lead => 19.0,
            Type::Body | Type::Strong | Type::Italic => 17.0,
            Type::Label => 16.0,
            Type::Small | Type::SmallStrong => 15.0,
            Type::Mono => 14.0,
        }
    }

    /// The height of a line of prose.
    pub fn leading(self) -> f32 {
        match self {
            Type::Title | Type::Heading | Type::Subheading => (self.size() * 1.25).round(),
            _ => (self.size() * LEADING).round(),
        }
    }

    fn family(self) -> FontFamily {
        match self {
            Type::Title | Type::Heading | Type::Subheading | Type::Strong | Type::Label | Type::SmallStrong => STRONG.clone(),
            Type::Italic => ITALIC.clone(),
            Type::Lead | Type::Body | Type::Small => FontFamily::Proportional,
            Type::Mono => FontFamily::Monospace,
        }
    }
}

static STRONG: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("strong".into()));
static ITALIC: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("italic".into()));

/// The font for a kind of text. Until the program's own fonts are in force (in the very first pass) it is egui's.
pub fn font(ui: &Ui, kind: Type) -> FontId {
    let family = kind.family();
    let bound = ui.fonts(|fonts| fonts.definitions().families.contains_key(&family));
    FontId::new(kind.size(), if bound { family } else { FontFamily::Proportional })
}

/// What was last handed to egui, so that it is handed over only when it changes.
#[derive(Clone, Copy, PartialEq)]
struct Applied {
    choice: ThemeChoice,
    still: bool,
}

/// Puts colours, type and spacing in force; does nothing if they already are. Returns whether anything changed.
pub fn apply(ctx: &Context, choice: ThemeChoice, reduced_motion: bool) -> bool {
    let id = Id::new("theme in force");
    let wanted = Applied { choice, still: reduced_motion };
    let before: Option<Applied> = ctx.data(|data| data.get_temp(id));
    if before == Some(wanted) {
        return false;
    }
    ctx.data_mut(|data| data.insert_temp(id, wanted));
    if before.is_none() {
        ctx.set_fonts(fonts());
        ctx.options_mut(|options| {
            // Zoom is a setting of ours: remembered and bounded.
            options.zoom_with_keyboard = false;
            // The window sleeps between events: time passes in leaps, and a click must not count as held.
            options.input_options.max_click_duration = 10.0;
        });
    }
    let theme = match choice {
        ThemeChoice::Light => egui::Theme::Light,
        ThemeChoice::Dark => egui::Theme::Dark,
    };
    ctx.set_style_of(theme, style(choice, reduced_motion));
    ctx.set_theme(theme);
    true
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let faces: [(&str, &'static [u8], FontFamily); 3] = [
        ("source-sans-3", include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"), FontFamily::Proportional),
        ("source-sans-3-semibold", include_bytes!("../../assets/fonts/SourceSans3-SemiBold.ttf"), STRONG.clone()),
        ("source-sans-3-italic", include_bytes!("../../assets/fonts/SourceSans3-Italic.ttf"), ITALIC.clone()),
    ];
    for (name, bytes, family) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let list = std::iter::once(name.to_owned()).chain(fallback.iter().cloned()).collect();
        fonts.families.insert(family, list);
    }
    fonts
}

/// The egui style: for egui's own widgets (text fields, scroll bars, plots), so that they match ours.
fn style(choice: ThemeChoice, reduced_motion: bool) -> Style {
    let mut style = Style { text_styles: text_styles(), visuals: visuals(Palette::of(choice)), ..Style::default() };
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

    /// The contrast ratio of WCAG 2.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let part = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let light = |c: Color32| 0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b()) + 0.05;
        let (a, b) = (light(a), light(b));
        a.max(b) / a.min(b)
    }

    fn grounds(p: &Palette) -> [(&'static str, Color32); 6] {
        [
            ("background", p.background),
            ("surface", p.surface),
            ("sunken", p.sunken),
            ("accent_soft", p.accent_soft),
            ("caution_soft", p.caution_soft),
            ("bad_soft", p.bad_soft),
        ]
    }

    #[test]
    fn every_text_can_be_read_on_every_ground() {
        for p in [&LIGHT, &DARK] {
            let texts = [("text", p.text), ("quiet", p.quiet), ("accent", p.accent), ("caution", p.caution), ("bad", p.bad), ("good", p.good)];
            for (text, color) in texts {
                for (ground, fill) in grounds(p) {
                    let ratio = contrast(color, fill);
                    assert!(ratio >= 4.5, "{text} on {ground}, dark {}: {ratio:.2}", p.dark);
                }
            }
            for fill in [p.fill, p.fill_hover] {
                assert!(contrast(p.on_fill, fill) >= 4.5, "the filled button, dark {}", p.dark);
            }
        }
    }

    #[test]
    fn outlines_focus_and_curves_stand_out_from_every_ground() {
        for p in [&LIGHT, &DARK] {
            for (ground, fill) in grounds(p) {
                for (line, color) in [("edge", p.edge), ("focus", p.focus)].into_iter().chain(p.series.map(|c| ("series", c))) {
                    let ratio = contrast(color, fill);
                    assert!(ratio >= 3.0, "{line} on {ground}, dark {}: {ratio:.2}", p.dark);
                }
            }
        }
    }

    #[test]
    fn the_style_shows_text_in_the_palettes_colours() {
        let ctx = Context::default();
        assert!(apply(&ctx, ThemeChoice::Dark, true));
        assert!(!apply(&ctx, ThemeChoice::Dark, true), "a second time changes nothing");
        let style = ctx.style_of(egui::Theme::Dark);
        assert_eq!(style.visuals.text_color(), DARK.text);
        assert_eq!(style.animation_time, 0.0);
    }
}
