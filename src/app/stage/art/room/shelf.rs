//! A bookcase.

use super::block;
use crate::app::stage::art::canvas::Canvas;
use crate::app::stage::art::ink::Ink;
use bevy::math::Vec2;

const SPINES: [u32; 7] = [0xA8604A, 0x54707A, 0xC7A566, 0x6B7A58, 0xD9CDB8, 0x7A566B, 0x445268];

/// Shelves of books of a width and height; what stands where is settled by `seed`.
pub fn draw(canvas: &mut Canvas, at: Vec2, size: Vec2, shelves: u8, seed: u32) {
    let wood = Ink::hex(0x9A7350);
    canvas.fill(block(at.x, at.y, size.x, size.y, 4.0), wood.darker(0.14));
    let tall = (size.y - 12.0) / f32::from(shelves);
    let mut state = seed;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    for shelf in 0..shelves {
        let top = at.y + 12.0 + tall * f32::from(shelf);
        canvas.fill(block(at.x + 12.0, top, size.x - 24.0, tall - 12.0, 1.0), wood.darker(0.42));
        let (mut x, end) = (at.x + 18.0, at.x + size.x - 22.0);
        let foot = top + tall - 12.0;
        while x < end {
            let wide = 12.0 + next(15) as f32;
            let high = (tall - 26.0) * (0.66 + 0.03 * next(11) as f32);
            if next(9) == 0 {
                x += wide * 1.6;
                continue;
            }
            let spine = Ink::hex(SPINES[next(7) as usize]);
            if x + wide <= end {
                canvas.fill(block(x, foot - high, wide - 1.5, high, 1.5), spine);
                canvas.fill(block(x + 2.5, foot - high * 0.82, wide - 6.5, 4.0, 0.5), spine.lighter(0.4));
            }
            x += wide;
        }
    }
}
