//! A hooded sweatshirt with its cords and pocket.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let f = |x, y| person.front(x, y);
    for (half, ink) in [(15.0, palette.top_shade), (11.0, palette.top.lighter(0.06))] {
        canvas.fill(
            Outline::stroke(&[
                (person.shrugged(-60.0, 352.0, 0.4), half),
                (f(-46.0, 384.0), half),
                (f(0.0, 408.0), half * 0.8),
                (f(46.0, 384.0), half),
                (person.shrugged(60.0, 352.0, 0.4), half),
            ]),
            ink,
        );
    }
    for x in [-18.0, 18.0] {
        canvas.line(&[f(x, 404.0), f(x * 1.1, 440.0), f(x * 1.2, 476.0)], 4.0, palette.inner);
        canvas.fill(Outline::disc(f(x * 1.2, 478.0), 4.0), palette.inner);
    }
    canvas.fill(
        Outline::smooth(&[f(-50.0, 590.0), f(50.0, 590.0), f(82.0, 650.0), f(78.0, 690.0), f(-78.0, 690.0), f(-82.0, 650.0)]),
        palette.top_shade.mix(palette.top, 0.5),
    );
}
