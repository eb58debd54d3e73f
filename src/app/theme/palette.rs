//! The colours of each theme, and what holds between them.

use crate::app::settings::ThemeChoice;
use egui::Color32;

/// The colours of one theme. Every text colour may stand on every ground: a test holds each pair to a contrast of 4.5, and of 7 in the themes of high contrast (WCAG 2.2, 1.4.3 and
/// 1.4.6).
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

/// High contrast on white.
pub const CONTRAST_LIGHT: Palette = Palette {
    dark: false,
    background: rgb(0xffffff),
    surface: rgb(0xffffff),
    sunken: rgb(0xf2f2f2),
    accent_soft: rgb(0xdcf2ee),
    caution_soft: rgb(0xfff3d6),
    bad_soft: rgb(0xffecea),
    text: rgb(0x000000),
    quiet: rgb(0x262626),
    accent: rgb(0x00403a),
    caution: rgb(0x4d2f00),
    bad: rgb(0x700c06),
    good: rgb(0x0b3d08),
    fill: rgb(0x00403a),
    fill_hover: rgb(0x002b27),
    on_fill: rgb(0xffffff),
    line: rgb(0x767676),
    edge: rgb(0x000000),
    focus: rgb(0xa33a00),
    series: [rgb(0x00504a), rgb(0x7a4300), rgb(0x1d3c8a), rgb(0x5c2a68), rgb(0x8a1810)],
};

/// High contrast on black.
pub const CONTRAST_DARK: Palette = Palette {
    dark: true,
    background: rgb(0x000000),
    surface: rgb(0x000000),
    sunken: rgb(0x141414),
    accent_soft: rgb(0x00302c),
    caution_soft: rgb(0x2e2100),
    bad_soft: rgb(0x3a0d08),
    text: rgb(0xffffff),
    quiet: rgb(0xe8e8e8),
    accent: rgb(0x9df0e3),
    caution: rgb(0xffd873),
    bad: rgb(0xffbdb2),
    good: rgb(0xbdf2b0),
    fill: rgb(0x9df0e3),
    fill_hover: rgb(0xd0fff7),
    on_fill: rgb(0x000000),
    line: rgb(0x8a8a8a),
    edge: rgb(0xffffff),
    focus: rgb(0xffc400),
    series: [rgb(0x9df0e3), rgb(0xffce7a), rgb(0xb3c8ff), rgb(0xe6bff0), rgb(0xffb3a6)],
};

impl Palette {
    pub fn of(choice: ThemeChoice) -> &'static Palette {
        match choice {
            ThemeChoice::Light => &LIGHT,
            ThemeChoice::Dark => &DARK,
            ThemeChoice::ContrastLight => &CONTRAST_LIGHT,
            ThemeChoice::ContrastDark => &CONTRAST_DARK,
        }
    }
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
        for (p, least) in [(&LIGHT, 4.5), (&DARK, 4.5), (&CONTRAST_LIGHT, 7.0), (&CONTRAST_DARK, 7.0)] {
            let texts = [("text", p.text), ("quiet", p.quiet), ("accent", p.accent), ("caution", p.caution), ("bad", p.bad), ("good", p.good)];
            for (text, color) in texts {
                for (ground, fill) in grounds(p) {
                    let ratio = contrast(color, fill);
                    assert!(ratio >= least, "{text} on {ground}, dark {}: {ratio:.2}", p.dark);
                }
            }
            for fill in [p.fill, p.fill_hover] {
                assert!(contrast(p.on_fill, fill) >= least, "the filled button, dark {}", p.dark);
            }
        }
    }

    #[test]
    fn outlines_focus_and_curves_stand_out_from_every_ground() {
        for p in [&LIGHT, &DARK, &CONTRAST_LIGHT, &CONTRAST_DARK] {
            for (ground, fill) in grounds(p) {
                for (line, color) in [("edge", p.edge), ("focus", p.focus)].into_iter().chain(p.series.map(|c| ("series", c))) {
                    let ratio = contrast(color, fill);
                    assert!(ratio >= 3.0, "{line} on {ground}, dark {}: {ratio:.2}", p.dark);
                }
            }
        }
    }
}
