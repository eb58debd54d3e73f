//! A shirt with a collar and buttons.

use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::outline::Outline;
use crate::app::stage::art::person::Person;

pub fn draw(canvas: &mut Canvas, person: &Person) {
    let palette = &person.palette;
    let f = |x, y| person.front(x, y);
    canvas.fill(Outline::smooth(&[f(-20.0, 362.0), f(20.0, 362.0), f(6.0, 398.0), f(0.0, 408.0), f(-6.0, 398.0)]), palette.skin_shade);
    canvas.line(&[f(0.0, 402.0), f(0.0, 500.0), f(0.0, 690.0)], 2.5, palette.top_shade);
    for y in [440.0, 500.0, 560.0, 620.0] {
        canvas.fill(Outline::disc(f(6.0, y), 3.4), palette.top.lighter(0.5));
    }
    for sign in [-1.0, 1.0] {
        let flap = [person.shrugged(sign * 44.0, 346.0, 0.4), f(sign * 22.0, 364.0), f(sign * 2.0, 402.0), f(sign * 34.0, 420.0), f(sign * 58.0, 376.0)];
        canvas.fill(Outline::polygon(&flap), palette.top_shade);
        let lit = [flap[0], flap[1], flap[2], f(sign * 33.0, 414.0), f(sign * 54.0, 374.0)];
        canvas.fill(Outline::polygon(&lit), palette.top.lighter(0.18));
    }
}
