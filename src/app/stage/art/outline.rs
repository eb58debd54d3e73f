//! The edge of a shape, and the few ways in which this art draws one.

use bevy::math::Vec2;
use std::f32::consts::{PI, TAU};

/// One step along an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Line(Vec2),
    Curve(Vec2, Vec2, Vec2),
}

/// A closed edge: where it starts, and its steps. What lies within is filled, however the edge turns.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    pub start: Vec2,
    pub steps: Vec<Step>,
}

impl Outline {
    /// Straight from point to point.
    pub fn polygon(points: &[Vec2]) -> Outline {
        Outline { start: points.first().copied().unwrap_or_default(), steps: points.iter().skip(1).map(|p| Step::Line(*p)).collect() }
    }

    /// A soft closed curve through every point.
    pub fn smooth(points: &[Vec2]) -> Outline {
        let n = points.len();
        let at = |i: usize| points[i % n];
        let steps = (0..n)
            .map(|i| {
                let (before, here, next, after) = (at(i + n - 1), at(i), at(i + 1), at(i + 2));
                Step::Curve(here + (next - before) / 6.0, next - (after - here) / 6.0, next)
            })
            .collect();
        Outline { start: points.first().copied().unwrap_or_default(), steps }
    }

    pub fn ellipse(centre: Vec2, across: f32, down: f32) -> Outline {
        let points: Vec<Vec2> = circle(Vec2::ZERO, 1.0, 40).map(|p| centre + p * Vec2::new(across, down)).collect();
        Outline::smooth(&points)
    }

    pub fn disc(centre: Vec2, radius: f32) -> Outline {
        Outline::ellipse(centre, radius, radius)
    }

    /// A rectangle with rounded corners.
    pub fn block(corner: Vec2, size: Vec2, radius: f32) -> Outline {
        let r = radius.min(size.x / 2.0).min(size.y / 2.0).max(0.01);
        let (low, high) = (corner + Vec2::splat(r), corner + size - Vec2::splat(r));
        let turn = |centre: Vec2, from: f32| (0..=8).map(move |i| centre + r * Vec2::from_angle(from + PI / 16.0 * i as f32));
        let points: Vec<Vec2> =
            turn(high, 0.0).chain(turn(Vec2::new(low.x, high.y), PI / 2.0)).chain(turn(low, PI)).chain(turn(Vec2::new(high.x, low.y), PI * 1.5)).collect();
        Outline::polygon(&points)
    }

    /// The tightest band around points.
    pub fn hull(points: &[Vec2]) -> Outline {
        Outline::polygon(&hull(points))
    }

    /// The same, its corners rounded a little.
    pub fn soft_hull(points: &[Vec2]) -> Outline {
        const NEAR: f32 = 9.0;
        const FAR: f32 = 16.0;
        let mut kept: Vec<Vec2> = Vec::new();
        for p in hull(points) {
            let last = kept.last().copied();
            match last.map(|last| (last, last.distance(p))) {
                Some((_, gap)) if gap < NEAR => {}
                // Straight lengths stay straight: points along them keep the curve close.
                Some((last, gap)) if gap > FAR => kept.extend([last.lerp(p, NEAR / gap / 2.0), last.lerp(p, 1.0 - NEAR / gap / 2.0), p]),
                _ => kept.push(p),
            }
        }
        Outline::smooth(&kept)
    }

    /// The tightest band around discs: a limb, a finger, a cushion.
    pub fn band(discs: &[(Vec2, f32)]) -> Outline {
        let points: Vec<Vec2> = discs.iter().flat_map(|(centre, radius)| circle(*centre, *radius, 28)).collect();
        Outline::hull(&points)
    }

    /// A brush stroke through points, each with its own half-width, with round ends.
    pub fn stroke(points: &[(Vec2, f32)]) -> Outline {
        let line = eased(points);
        let n = line.len();
        if n < 2 {
            return Outline::polygon(&[]);
        }
        let along = |i: usize| (line[(i + 1).min(n - 1)].0 - line[i.saturating_sub(1)].0).normalize_or_zero();
        let one_side = |i: usize| line[i].0 + along(i).perp() * line[i].1;
        let other_side = |i: usize| line[i].0 - along(i).perp() * line[i].1;
        let end = |i: usize, from: Vec2| {
            let (at, half) = line[i];
            (1..8).map(move |k| at + Vec2::from_angle(-PI / 8.0 * k as f32).rotate(from) * half)
        };
        let points: Vec<Vec2> =
            (0..n).map(one_side).chain(end(n - 1, along(n - 1).perp())).chain((0..n).rev().map(other_side)).chain(end(0, -along(0).perp())).collect();
        Outline::polygon(&points)
    }

    /// The same edge with every point moved.
    pub fn moved(mut self, to: impl Fn(Vec2) -> Vec2) -> Outline {
        self.start = to(self.start);
        for step in &mut self.steps {
            *step = match *step {
                Step::Line(p) => Step::Line(to(p)),
                Step::Curve(a, b, p) => Step::Curve(to(a), to(b), to(p)),
            };
        }
        self
    }

    /// Drawn in towards the point of the edge that lies furthest towards the light: the lit part of a rounded thing.
    pub fn lit(self, light: Vec2, keep: f32) -> Outline {
        let anchor = self.corners().max_by(|a, b| a.dot(light).total_cmp(&b.dot(light))).unwrap_or_default();
        self.moved(|p| anchor + (p - anchor) * keep)
    }

    pub fn turned(self, about: Vec2, angle: f32) -> Outline {
        self.moved(|p| about + Vec2::from_angle(angle).rotate(p - about))
    }

    /// The points that the edge passes through.
    pub fn corners(&self) -> impl Iterator<Item = Vec2> + '_ {
        std::iter::once(self.start).chain(self.steps.iter().map(|step| match step {
            Step::Line(p) | Step::Curve(_, _, p) => *p,
        }))
    }
}

/// Points around a disc.
pub fn circle(centre: Vec2, radius: f32, count: usize) -> impl Iterator<Item = Vec2> {
    (0..count).map(move |i| centre + radius * Vec2::from_angle(TAU * i as f32 / count as f32))
}

/// The corners of the tightest band around points, in order around it.
pub fn hull(points: &[Vec2]) -> Vec<Vec2> {
    let mut sorted = points.to_vec();
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    sorted.dedup();
    if sorted.len() < 3 {
        return sorted;
    }
    let half = |points: &mut dyn Iterator<Item = &Vec2>| {
        let mut chain: Vec<Vec2> = Vec::new();
        for &p in points {
            while let [.., a, b] = chain[..] {
                if (b - a).perp_dot(p - b) > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(p);
        }
        chain.pop();
        chain
    };
    let mut around = half(&mut sorted.iter());
    around.extend(half(&mut sorted.iter().rev()));
    around
}

/// Points set densely along a soft open curve through the given ones.
fn eased(points: &[(Vec2, f32)]) -> Vec<(Vec2, f32)> {
    const BETWEEN: usize = 8;
    let last = points.len().saturating_sub(1);
    let mut out = Vec::with_capacity(points.len() * BETWEEN);
    for i in 0..last {
        let (before, here, next, after) = (points[i.saturating_sub(1)], points[i], points[i + 1], points[(i + 2).min(last)]);
        let (c1, c2) = (here.0 + (next.0 - before.0) / 6.0, next.0 - (after.0 - here.0) / 6.0);
        out.extend((0..BETWEEN).map(|k| {
            let t = k as f32 / BETWEEN as f32;
            let s = 1.0 - t;
            let p = here.0 * s * s * s + c1 * 3.0 * s * s * t + c2 * 3.0 * s * t * t + next.0 * t * t * t;
            (p, here.1 + (next.1 - here.1) * t)
        }));
    }
    out.extend(points.last());
    out
}
