//! How the picture lies in the area that it is given: what must be seen is seen, and nothing of the area stays empty.

use super::art::BOUNDS;
use crate::rubric::Setting;
use bevy::math::{Rect, Vec2};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Pixels for each unit of the design space.
    pub scale: f32,
    /// The part of the design space that fills the area.
    pub visible: Rect,
}

/// Where every crown is still within the picture.
const CROWN: f32 = 24.0;

/// What must be seen: the client from crown to knee, the whole call, or the telephone.
fn essential(setting: Setting) -> Rect {
    match setting {
        Setting::Online => Rect::new(36.0, 14.0, 964.0, 796.0),
        Setting::Phone => Rect::new(190.0, 90.0, 810.0, 790.0),
        Setting::Room | Setting::WalkIn | Setting::School | Setting::Workplace => Rect::new(222.0, CROWN, 778.0, 788.0),
    }
}

impl Fit {
    /// `None` where there is no area to speak of.
    pub fn of(setting: Setting, size: Vec2) -> Option<Fit> {
        if !(size.x >= 1.0 && size.y >= 1.0 && size.is_finite()) {
            return None;
        }
        let essential = essential(setting);
        let shows_all = (size / essential.size()).min_element();
        let covers = (size / BOUNDS.size()).max_element();
        let scale = shows_all.max(covers);
        let shown = size / scale;
        // Room to spare above and below goes mostly above; where there is too little, the knees go first, never the head.
        let spare = shown - essential.size();
        let lead = Vec2::new(spare.x * 0.5, if spare.y > 0.0 { spare.y * 0.55 } else { 0.0 });
        let corner = (essential.min - lead).clamp(BOUNDS.min, (BOUNDS.max - shown).max(BOUNDS.min));
        Some(Fit { scale, visible: Rect::from_corners(corner, corner + shown) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: [Vec2; 7] = [
        Vec2::new(576.0, 530.0),
        Vec2::new(160.0, 120.0),
        Vec2::new(300.0, 1000.0),
        Vec2::new(1600.0, 500.0),
        Vec2::new(2400.0, 300.0),
        Vec2::new(1000.0, 800.0),
        Vec2::new(3840.0, 2160.0),
    ];

    #[test]
    fn the_area_is_always_filled() {
        for setting in Setting::ALL {
            for size in SIZES {
                let fit = Fit::of(*setting, size).unwrap();
                assert!((fit.visible.size() * fit.scale - size).abs().max_element() < 0.1, "{setting:?} {size}");
                assert!(fit.visible.min.cmpge(BOUNDS.min - 0.1).all() && fit.visible.max.cmple(BOUNDS.max + 0.1).all(), "{setting:?} {size} {fit:?}");
            }
        }
    }

    #[test]
    fn the_head_is_always_seen() {
        for size in SIZES {
            let visible = Fit::of(Setting::Room, size).unwrap().visible;
            assert!(visible.min.y <= CROWN && visible.max.y >= 290.0, "{size} {visible:?}");
            assert!(visible.min.x <= 420.0 && visible.max.x >= 580.0, "{size} {visible:?}");
        }
    }

    #[test]
    fn no_area_no_picture() {
        for size in [Vec2::ZERO, Vec2::new(-5.0, 90.0), Vec2::new(f32::NAN, 10.0), Vec2::new(f32::INFINITY, 10.0)] {
            assert_eq!(Fit::of(Setting::Room, size), None);
        }
    }
}
