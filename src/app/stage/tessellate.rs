//! From shapes to one list of coloured triangles, cut to the part of the picture that is shown.

use super::art::{Fill, Ink, Outline, Shape, Step};
use bevy::math::{Rect, Vec2};
use lyon_tessellation::math::{Point, point};
use lyon_tessellation::path::Path;
use lyon_tessellation::{BuffersBuilder, FillOptions, FillTessellator, FillVertex, VertexBuffers};

/// A point and its colour, in the linear light that the renderer blends in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    pub at: Vec2,
    pub colour: [f32; 4],
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Triangles {
    pub vertices: Vec<Vertex>,
    /// Three to a triangle, from the farthest to the nearest.
    pub corners: Vec<u32>,
}

/// How far, in units of the design space, a curve may stray.
const TOLERANCE: f32 = 0.2;

/// The shapes, one over the other, within a part of the design space.
pub fn tessellate(shapes: &[Shape], visible: Rect) -> Triangles {
    let mut tessellator = FillTessellator::new();
    let options = FillOptions::non_zero().with_tolerance(TOLERANCE);
    let mut out = Triangles::default();
    for shape in shapes.iter().filter(|shape| touches(&shape.outline, visible)) {
        let triangles = match shape.fill {
            Fill::Glow { centre, ink } => glow(&shape.outline, centre, ink),
            Fill::Flat(_) | Fill::Fade { .. } => {
                let mut buffers: VertexBuffers<Vertex, u32> = VertexBuffers::new();
                let colour = |at: Vec2| linear(ink_at(&shape.fill, at));
                let mut builder = BuffersBuilder::new(&mut buffers, |vertex: FillVertex| {
                    let at = Vec2::new(vertex.position().x, vertex.position().y);
                    Vertex { at, colour: colour(at) }
                });
                // It fails only on coordinates that are no numbers; such a shape is left out.
                if tessellator.tessellate_path(&path(&shape.outline), &options, &mut builder).is_err() {
                    continue;
                }
                Triangles { vertices: buffers.vertices, corners: buffers.indices }
            }
        };
        out.add(triangles, visible);
    }
    out
}

impl Triangles {
    /// Puts others on top, cut to a rectangle.
    fn add(&mut self, others: Triangles, within: Rect) {
        let inside = |v: &Vertex| within.contains(v.at);
        if others.vertices.iter().all(inside) {
            let first = self.vertices.len() as u32;
            self.vertices.extend(others.vertices);
            self.corners.extend(others.corners.into_iter().map(|i| i + first));
            return;
        }
        for triangle in others.corners.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|k: usize| others.vertices[triangle[k] as usize]);
            let cut = cut(vec![a, b, c], within);
            let first = self.vertices.len() as u32;
            for i in 2..cut.len() as u32 {
                self.corners.extend([first, first + i - 1, first + i]);
            }
            self.vertices.extend(cut);
        }
    }
}

/// A convex polygon cut to a rectangle, edge by edge.
fn cut(mut polygon: Vec<Vertex>, within: Rect) -> Vec<Vertex> {
    let edges: [(Vec2, Vec2); 4] = [(Vec2::X, within.min), (Vec2::NEG_X, within.max), (Vec2::Y, within.min), (Vec2::NEG_Y, within.max)];
    for (inwards, on) in edges {
        let depth = |v: &Vertex| (v.at - on).dot(inwards);
        if polygon.iter().all(|v| depth(v) >= 0.0) {
            continue;
        }
        let mut kept = Vec::with_capacity(polygon.len() + 1);
        for (i, here) in polygon.iter().enumerate() {
            let next = &polygon[(i + 1) % polygon.len()];
            let (d, e) = (depth(here), depth(next));
            if d >= 0.0 {
                kept.push(*here);
            }
            if (d >= 0.0) != (e >= 0.0) {
                kept.push(between(here, next, d / (d - e)));
            }
        }
        polygon = kept;
    }
    polygon
}

fn between(a: &Vertex, b: &Vertex, t: f32) -> Vertex {
    Vertex { at: a.at.lerp(b.at, t), colour: [0, 1, 2, 3].map(|i: usize| a.colour[i] + (b.colour[i] - a.colour[i]) * t) }
}

fn touches(outline: &Outline, visible: Rect) -> bool {
    let mut points = outline.corners();
    let Some(first) = points.next() else { return false };
    let around = points.fold(Rect::from_corners(first, first), |around, p| around.union_point(p));
    !around.inflate(8.0).intersect(visible).is_empty()
}

fn path(outline: &Outline) -> Path {
    let p = |p: Vec2| -> Point { point(p.x, p.y) };
    let mut builder = Path::builder();
    builder.begin(p(outline.start));
    for step in &outline.steps {
        match *step {
            Step::Line(to) => builder.line_to(p(to)),
            Step::Curve(a, b, to) => builder.cubic_bezier_to(p(a), p(b), p(to)),
        };
    }
    builder.end(true);
    builder.build()
}

fn ink_at(fill: &Fill, at: Vec2) -> Ink {
    match *fill {
        Fill::Flat(ink) | Fill::Glow { ink, .. } => ink,
        Fill::Fade { from: (from, first), to: (to, last) } => {
            let along = to - from;
            let t = (at - from).dot(along) / along.length_squared().max(f32::EPSILON);
            first.mix(last, t)
        }
    }
}

/// Rings that fade towards the edge: faster at first, as light does.
fn glow(edge: &Outline, centre: Vec2, ink: Ink) -> Triangles {
    const RINGS: u32 = 8;
    let edge: Vec<Vec2> = edge.corners().collect();
    let around = edge.len() as u32;
    let mut out = Triangles::default();
    for ring in 0..=RINGS {
        let share = ring as f32 / RINGS as f32;
        let colour = linear(ink.cover(ink.a * (1.0 - share) * (1.0 - share)));
        out.vertices.extend(edge.iter().map(|p| Vertex { at: centre.lerp(*p, share), colour }));
    }
    for ring in 0..RINGS {
        for i in 0..around {
            let next = (i + 1) % around;
            let [a, b] = [ring * around + i, ring * around + next];
            let [c, d] = [a + around, b + around];
            out.corners.extend([a, c, d, a, d, b]);
        }
    }
    out
}

fn linear(ink: Ink) -> [f32; 4] {
    let part = |c: f32| {
        let c = c.clamp(0.0, 1.0);
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    [part(ink.r), part(ink.g), part(ink.b), ink.a.clamp(0.0, 1.0)]
}

#[cfg(test)]
mod tests {
    use super::super::art::{BOUNDS, draw};
    use super::super::pose::Pose;
    use super::super::sheet;
    use super::*;

    fn area(triangles: &Triangles) -> f32 {
        let corner = |i: &u32| triangles.vertices[*i as usize].at;
        triangles.corners.chunks_exact(3).map(|t| ((corner(&t[1]) - corner(&t[0])).perp_dot(corner(&t[2]) - corner(&t[0])) / 2.0).abs()).sum()
    }

    fn square(ink: Ink) -> Shape {
        Shape { outline: Outline::polygon(&[Vec2::ZERO, Vec2::new(10.0, 0.0), Vec2::splat(10.0), Vec2::new(0.0, 10.0)]), fill: Fill::Flat(ink) }
    }

    #[test]
    fn a_square_keeps_its_size_and_is_cut_where_the_picture_ends() {
        let shapes = [square(Ink::hex(0xFFFFFF))];
        assert!((area(&tessellate(&shapes, Rect::new(-5.0, -5.0, 20.0, 20.0))) - 100.0).abs() < 0.01);
        assert!((area(&tessellate(&shapes, Rect::new(4.0, -5.0, 20.0, 20.0))) - 60.0).abs() < 0.01);
        assert!((area(&tessellate(&shapes, Rect::new(4.0, 3.0, 6.0, 5.0))) - 4.0).abs() < 0.01);
        assert_eq!(tessellate(&shapes, Rect::new(40.0, 40.0, 60.0, 60.0)), Triangles::default());
    }

    #[test]
    fn colours_are_told_in_linear_light() {
        let triangles = tessellate(&[square(Ink::hex(0x808080).cover(0.5))], Rect::new(-5.0, -5.0, 20.0, 20.0));
        let [r, g, b, a] = triangles.vertices[0].colour;
        assert!((r - 0.2158).abs() < 0.001 && r == g && g == b);
        assert_eq!(a, 0.5);
    }

    #[test]
    fn a_curve_is_followed() {
        let shape = Shape { outline: Outline::disc(Vec2::ZERO, 100.0), fill: Fill::Flat(Ink::hex(0)) };
        let round = area(&tessellate(&[shape], BOUNDS));
        // A quarter of it lies within the bounds' reach on every side: the whole disc.
        assert!((round - std::f32::consts::PI * 10_000.0).abs() < 200.0, "{round}");
    }

    #[test]
    fn every_shape_of_every_look_is_a_number_within_the_picture() {
        for (name, look) in sheet::all() {
            let shapes = draw(&look, &Pose::of(&look));
            for shape in &shapes {
                assert!(shape.outline.corners().all(Vec2::is_finite), "{name}: {shape:?}");
            }
            let visible = Rect::new(0.0, 0.0, 1000.0, 800.0);
            let triangles = tessellate(&shapes, visible);
            let room = visible.inflate(0.1);
            assert!(triangles.vertices.iter().all(|v| room.contains(v.at) && v.colour.iter().all(|c| (0.0..=1.0).contains(c))), "{name}");
            assert!(triangles.corners.len() > 3000, "{name}");
        }
    }
}
