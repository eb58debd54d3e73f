//! Shapes laid over one another, each in the light of the room.

use super::ink::Ink;
use super::light::Light;
use super::outline::Outline;
use bevy::math::Vec2;

/// How the inside of a shape is coloured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    Flat(Ink),
    /// From one point's colour to another's, and on in the same measure.
    Fade {
        from: (Vec2, Ink),
        to: (Vec2, Ink),
    },
    /// From the colour at a point to nothing at the edge.
    Glow {
        centre: Vec2,
        ink: Ink,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub outline: Outline,
    pub fill: Fill,
}

/// A picture in the making.
pub struct Canvas {
    shapes: Vec<Shape>,
    pub light: Light,
    /// How what is drawn next is enlarged: about a point, by a factor.
    pub zoom: (Vec2, f32),
}

impl Canvas {
    pub fn new(light: Light) -> Canvas {
        Canvas { shapes: Vec::new(), light, zoom: (Vec2::ZERO, 1.0) }
    }

    /// Something that the room's light falls on.
    pub fn fill(&mut self, outline: Outline, ink: Ink) {
        self.shine(outline, self.light.on(ink));
    }

    /// Something with a light of its own: a lamp, the sky.
    pub fn shine(&mut self, outline: Outline, ink: Ink) {
        self.push(outline, Fill::Flat(ink));
    }

    pub fn fade(&mut self, outline: Outline, from: (Vec2, Ink), to: (Vec2, Ink)) {
        let on = |(at, ink): (Vec2, Ink)| (at, self.light.on(ink));
        self.shine_fade(outline, on(from), on(to));
    }

    pub fn shine_fade(&mut self, outline: Outline, from: (Vec2, Ink), to: (Vec2, Ink)) {
        let place = |(at, ink)| (self.place(at), ink);
        self.push(outline, Fill::Fade { from: place(from), to: place(to) });
    }

    pub fn glow(&mut self, outline: Outline, centre: Vec2, ink: Ink) {
        self.push(outline, Fill::Glow { centre: self.place(centre), ink });
    }

    /// A line of one width.
    pub fn line(&mut self, points: &[Vec2], width: f32, ink: Ink) {
        let points: Vec<(Vec2, f32)> = points.iter().map(|p| (*p, width / 2.0)).collect();
        self.fill(Outline::stroke(&points), ink);
    }

    /// A rounded thing: its shadow side, and its lit side drawn in towards the light.
    pub fn round(&mut self, outline: Outline, ink: Ink, shade: Ink, keep: f32) {
        self.fill(outline.clone(), shade);
        self.fill(outline.lit(Light::FROM, keep), ink);
    }

    fn place(&self, p: Vec2) -> Vec2 {
        let (about, by) = self.zoom;
        about + (p - about) * by
    }

    fn push(&mut self, outline: Outline, fill: Fill) {
        let outline = outline.moved(|p| self.place(p));
        self.shapes.push(Shape { outline, fill });
    }

    pub fn shapes(self) -> Vec<Shape> {
        self.shapes
    }
}
