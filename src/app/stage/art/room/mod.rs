//! The place of the session, from the wall to the side table. It is drawn beyond the design space on every side,
//! so that a broad or a tall window shows more of it.

mod consulting;
mod furniture;
mod online;
mod phone;
mod school;
mod shelf;
mod walk_in;
mod window;
mod workplace;

use super::canvas::Canvas;
use super::ink::Ink;
use super::outline::Outline;
use crate::app::stage::look::Look;
use crate::app::stage::pose::Pose;
use crate::rubric::Setting;
use bevy::math::{Rect, Vec2};

/// All that is drawn.
pub const BOUNDS: Rect = Rect { min: Vec2::new(-600.0, -240.0), max: Vec2::new(1600.0, 1000.0) };

/// Where the wall meets the floor.
const FLOOR: f32 = 664.0;

/// What the room needs to know.
struct Scene {
    daylight: f32,
    dark: bool,
    warmth: f32,
    view: View,
}

/// What lies outside.
enum View {
    Hills,
    Town,
}

impl Scene {
    /// How brightly the lamps burn, 0 to 1.
    fn lamps(&self) -> f32 {
        let needed = if self.dark { 1.0 } else { (1.0 - self.daylight).max(0.0) };
        needed * (0.55 + 0.45 * self.warmth)
    }

    /// A colour for the day, and another for the evening.
    fn choose(&self, day: u32, evening: u32) -> Ink {
        Ink::hex(if self.dark { evening } else { day })
    }
}

/// Behind the client.
pub fn behind(canvas: &mut Canvas, look: &Look, pose: &Pose) {
    let view = match look.setting {
        Setting::Workplace | Setting::WalkIn | Setting::Phone => View::Town,
        Setting::Room | Setting::Online | Setting::School => View::Hills,
    };
    let scene = Scene { daylight: look.daylight.clamp(0.0, 1.0), dark: look.dark, warmth: pose.warmth, view };
    match look.setting {
        Setting::Room => consulting::draw(canvas, &scene),
        Setting::Online => online::behind(canvas, &scene),
        Setting::Phone => phone::draw(canvas, &scene, &pose.voice),
        Setting::WalkIn => walk_in::draw(canvas, &scene),
        Setting::School => school::draw(canvas, &scene),
        Setting::Workplace => workplace::draw(canvas, &scene),
    }
}

/// Nearer than the client.
pub fn before(canvas: &mut Canvas, look: &Look) {
    match look.setting {
        Setting::Online => online::before(canvas, look.dark),
        Setting::Phone => {}
        Setting::Room | Setting::WalkIn | Setting::School | Setting::Workplace => furniture::side_table(canvas, Vec2::new(912.0, 640.0)),
    }
}

/// A wall, a skirting board and a floor of boards.
fn walls(canvas: &mut Canvas, wall: Ink, floor: Ink) {
    let (Vec2 { x: left, y: top }, Vec2 { x: right, y: bottom }) = (BOUNDS.min, BOUNDS.max);
    let block = |y: f32, to: f32| Outline::polygon(&[Vec2::new(left, y), Vec2::new(right, y), Vec2::new(right, to), Vec2::new(left, to)]);
    canvas.fade(block(top, FLOOR), (Vec2::new(left, top), wall.lighter(0.1)), (Vec2::new(right, FLOOR), wall.darker(0.07)));
    canvas.fade(block(FLOOR, bottom), (Vec2::new(0.0, FLOOR), floor.darker(0.1)), (Vec2::new(0.0, bottom), floor.lighter(0.06)));
    canvas.fill(block(FLOOR - 22.0, FLOOR), wall.lighter(0.3));
    canvas.fill(block(FLOOR - 2.0, FLOOR + 3.0), floor.darker(0.3));
    for x in (-1000..2000).step_by(170) {
        let x = x as f32;
        canvas.line(&[Vec2::new(x, FLOOR + 4.0), Vec2::new(x + (x - 500.0) * 0.45, bottom)], 2.0, floor.darker(0.16));
    }
}

/// A rectangle with its corners a little rounded.
fn block(x: f32, y: f32, wide: f32, tall: f32, radius: f32) -> Outline {
    Outline::block(Vec2::new(x, y), Vec2::new(wide, tall), radius)
}
