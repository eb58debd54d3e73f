//! Long hair, parted in the middle.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;
use crate::app::stage::pose::Side;
use bevy::math::Vec3;

pub fn behind(canvas: &mut Canvas, person: &Person) {
    let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(x, y, z));
    let body = |x, y| person.shrugged(x, y, 0.5);
    let shape = [
        at(-60.0, -20.0, -20.0),
        at(0.0, -76.0, -20.0),
        at(60.0, -20.0, -20.0),
        at(66.0, 50.0, -30.0),
        body(82.0, 410.0),
        body(80.0, 462.0),
        body(50.0, 482.0),
        body(-50.0, 482.0),
        body(-80.0, 462.0),
        body(-82.0, 410.0),
        at(-66.0, 50.0, -30.0),
    ];
    canvas.fill(Outline::smooth(&shape), person.palette.hair_shade);
}

pub fn front(canvas: &mut Canvas, person: &Person) {
    for side in Side::BOTH {
        let sign = side.sign();
        let at = |x: f32, y: f32, z: f32| person.head.place(Vec3::new(sign * x, y, z));
        let body = |x: f32, y: f32| person.shrugged(sign * x, y, 0.4);
        let parting = at(-2.0, -72.0, 36.0);
        let outer = [
            at(24.0, -78.0, 20.0),
            at(50.0, -52.0, 10.0),
            at(62.0, -10.0, 2.0),
            at(67.0, 44.0, -6.0),
            body(82.0, 392.0),
            body(85.0, 440.0),
            body(74.0, 478.0),
            body(60.0, 502.0),
        ];
        let inner = [
            body(60.0, 478.0),
            body(51.0, 446.0),
            body(54.0, 392.0),
            at(50.0, 62.0, 12.0),
            at(45.0, 20.0, 32.0),
            at(41.0, -18.0, 40.0),
            at(26.0, -46.0, 50.0),
            at(6.0, -60.0, 50.0),
        ];
        let shape: Vec<_> = std::iter::once(parting).chain(outer).chain(inner).collect();
        canvas.fill(Outline::smooth(&shape), person.palette.hair);
        let strand = [
            (at(14.0, -66.0, 40.0), 0.8),
            (at(46.0, -34.0, 30.0), 1.6),
            (at(57.0, 14.0, 12.0), 1.6),
            (at(58.0, 60.0, 0.0), 1.6),
            (body(71.0, 420.0), 1.4),
            (body(65.0, 486.0), 0.4),
        ];
        canvas.fill(Outline::stroke(&strand), person.palette.hair_shade);
    }
}
