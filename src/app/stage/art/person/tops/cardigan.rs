//! A cardigan, open over a light top.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;
use bevy::math::Vec2;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let f = |x, y| person.front(x, y);
    canvas.fill(
        Outline::smooth(&[f(-40.0, 362.0), f(0.0, 384.0), f(40.0, 362.0), f(46.0, 420.0), f(24.0, 520.0), f(2.0, 590.0), f(-24.0, 520.0), f(-46.0, 420.0)]),
        palette.inner,
    );
    canvas.fill(Outline::smooth(&[f(-28.0, 356.0), f(28.0, 356.0), f(20.0, 374.0), f(0.0, 384.0), f(-20.0, 374.0)]), palette.skin_shade);
    for sign in [-1.0, 1.0] {
        let side = person.shrugged(sign * 46.0, 350.0, 0.4);
        let band = [(side, 7.0), (f(sign * 48.0, 400.0), 8.0), (f(sign * 28.0, 510.0), 8.0), (f(sign * 4.0, 590.0), 8.0), (f(sign * 3.0, 690.0), 8.0)];
        canvas.fill(Outline::stroke(&band), palette.top_shade);
        let lit: Vec<_> = band.iter().map(|(p, r)| (*p - Vec2::X * 1.5, r - 2.0)).collect();
        canvas.fill(Outline::stroke(&lit), palette.top.lighter(0.1));
    }
    for y in [604.0, 640.0] {
        canvas.fill(Outline::disc(f(2.0, y), 4.2), palette.top_shade.darker(0.25));
    }
}
