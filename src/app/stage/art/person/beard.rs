//! A full, short beard.

use super::Person;
use super::head::surface;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::pose::Side;
use bevy::math::Vec3;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let ink = person.palette.hair;
    let mut chin = Vec::new();
    for up in (-88..=-44).step_by(4) {
        for across in (-92..=92).step_by(4) {
            let p = surface(across as f32, up as f32);
            if person.head.faces(p - Vec3::new(0.0, 28.0, 8.0)) > -4.0 {
                chin.push(at(p.x * 1.05, p.y * 1.04 + 1.0, p.z));
            }
        }
    }
    canvas.fill(Outline::soft_hull(&chin), ink);
    for side in Side::BOTH {
        let sign = side.sign();
        if person.head.faces(Vec3::new(sign, 0.0, 0.5)) < -0.3 {
            continue;
        }
        let at = |x: f32, y: f32, z: f32| at(sign * x, y, z);
        let cheek = [
            at(52.0, -6.0, 2.0),
            at(48.0, 12.0, 14.0),
            at(41.0, 32.0, 30.0),
            at(30.0, 41.0, 42.0),
            at(19.0, 42.0, 50.0),
            at(20.0, 60.0, 46.0),
            at(34.0, 66.0, 30.0),
            at(47.0, 40.0, 12.0),
            at(53.0, 14.0, 0.0),
        ];
        canvas.fill(Outline::smooth(&cheek), ink);
        canvas.fill(Outline::stroke(&[(at(0.0, 37.5, 60.0), 3.4), (at(10.0, 38.5, 57.0), 4.0), (at(19.0, 45.0, 51.0), 4.5), (at(22.0, 56.0, 46.0), 5.0)]), ink);
    }
}
