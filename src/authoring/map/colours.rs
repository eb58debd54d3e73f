//! The colour of each phase, for light and dark pages: pale fills that carry text, edges that stand out from them.

use crate::rubric::Phase;

/// Fill, edge, and the same on a dark page.
pub struct Colours {
    pub fill: &'static str,
    pub edge: &'static str,
    pub dark_fill: &'static str,
    pub dark_edge: &'static str,
}

const fn colours(fill: &'static str, edge: &'static str, dark_fill: &'static str, dark_edge: &'static str) -> Colours {
    Colours { fill, edge, dark_fill, dark_edge }
}

pub fn of(phase: Phase) -> Colours {
    match phase {
        Phase::Access => colours("#eceff1", "#546e7a", "#263238", "#b0bec5"),
        Phase::Contract => colours("#e3edfa", "#2b5fa5", "#182a45", "#90b8ee"),
        Phase::Focus => colours("#e0f4f4", "#0f6d73", "#0e3033", "#7fd0d6"),
        Phase::Goal => colours("#e2f3e4", "#2b6b34", "#15301a", "#8fd09a"),
        Phase::Resources => colours("#f1f4d8", "#5d6711", "#2b2f0c", "#cbd56f"),
        Phase::Solution => colours("#fdf1cf", "#84600a", "#382a08", "#ecc864"),
        Phase::Rehearsal => colours("#fde8d8", "#a04b12", "#3b2110", "#f2b184"),
        Phase::Plan => colours("#fbe3e4", "#a5333c", "#3c181c", "#f0a0a6"),
        Phase::Ending => colours("#f2e6f6", "#77409a", "#2d1a3b", "#d0a6e8"),
        Phase::FollowUp => colours("#ebe7f8", "#524a9c", "#211e40", "#b4aef0"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("hexadecimal")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_on_every_colour_and_edges_can_be_seen() {
        for phase in Phase::ALL {
            let c = of(*phase);
            for (text, fill) in
                [(c.edge, c.fill), ("#1b1f24", c.fill), ("#3c444d", c.fill), (c.dark_edge, c.dark_fill), ("#eef1f4", c.dark_fill), ("#c3cad2", c.dark_fill)]
            {
                assert!(contrast(text, fill) >= 4.5, "{phase:?}: {text} on {fill} is {}", contrast(text, fill));
            }
            assert!(contrast(c.edge, "#ffffff") >= 3.0 && contrast(c.dark_edge, "#14171b") >= 3.0, "{phase:?}");
        }
    }
}
