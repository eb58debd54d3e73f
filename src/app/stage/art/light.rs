//! The light that falls on everything: its warmth tells of hope, its strength of the hour and the theme.

use super::ink::Ink;
use bevy::math::Vec2;

/// What the light leaves of each colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    tint: [f32; 3],
    /// How much colour is lost to grey.
    drain: f32,
}

impl Light {
    /// Where it comes from: the window, high on the left.
    pub const FROM: Vec2 = Vec2::new(-0.8, -0.6);

    /// `warmth` 0 to 1; `day` 0 to 1; `dark` for an evening picture that suits the dark theme.
    pub fn of(warmth: f32, day: f32, dark: bool) -> Light {
        let (cool, warm) = ([0.91, 0.95, 0.99], [1.02, 0.985, 0.92]);
        let (cool, warm) = if dark { (cool.map(|c| c * 0.62), warm.map(|c| c * 0.70)) } else { (cool, warm) };
        let strength = 0.94 + 0.06 * day;
        let tint = [0, 1, 2].map(|i: usize| (cool[i] + (warm[i] - cool[i]) * warmth) * strength);
        Light { tint, drain: 0.2 * (1.0 - warmth) }
    }

    /// The same light, falling only in part: people keep more of their own colour than walls do.
    pub fn softened(self, keep: f32) -> Light {
        Light { tint: self.tint.map(|t| 1.0 + (t - 1.0) * keep), drain: self.drain * keep * 0.5 }
    }

    pub fn on(self, ink: Ink) -> Ink {
        let grey = ink.lightness();
        let [r, g, b] = [ink.r, ink.g, ink.b].map(|c| c + (grey - c) * self.drain);
        let [tr, tg, tb] = self.tint;
        Ink { r: (r * tr).min(1.0), g: (g * tg).min(1.0), b: (b * tb).min(1.0), a: ink.a }
    }
}
