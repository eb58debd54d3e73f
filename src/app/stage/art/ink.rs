//! A colour, in the sRGB numbers that painters think in.

/// Red, green, blue and cover, each 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    pub r: f32,
    pub g: f32,
    pub b: f32,
    pub a: f32,
}

impl Ink {
    pub const fn hex(rgb: u32) -> Ink {
        Ink { r: ((rgb >> 16) & 255) as f32 / 255.0, g: ((rgb >> 8) & 255) as f32 / 255.0, b: (rgb & 255) as f32 / 255.0, a: 1.0 }
    }

    /// The colour `t` of the way to another.
    pub fn mix(self, to: Ink, t: f32) -> Ink {
        let at = |from: f32, to: f32| from + (to - from) * t;
        Ink { r: at(self.r, to.r), g: at(self.g, to.g), b: at(self.b, to.b), a: at(self.a, to.a) }
    }

    /// Towards a deep warm brown rather than black: shadows stay soft.
    pub fn darker(self, t: f32) -> Ink {
        self.mix(Ink { a: self.a, ..Ink::hex(0x2A1F2B) }, t)
    }

    pub fn lighter(self, t: f32) -> Ink {
        self.mix(Ink { a: self.a, ..Ink::hex(0xFFF8EC) }, t)
    }

    pub fn cover(self, a: f32) -> Ink {
        Ink { a, ..self }
    }

    /// How light the colour looks, 0 to 1.
    pub fn lightness(self) -> f32 {
        0.3 * self.r + 0.59 * self.g + 0.11 * self.b
    }
}
