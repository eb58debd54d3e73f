//! Every colour of the person and the seat, chosen to sit well beside the colour of the top.

use super::ink::Ink;
use crate::scenario::{Colour, Figure, Hair, HairColour};

#[derive(Clone, Copy, Debug)]
pub struct Palette {
    pub skin: Ink,
    pub skin_shade: Ink,
    /// Brows, lids and lips on this skin.
    pub feature: Ink,
    pub lips: Ink,
    pub hair: Ink,
    pub hair_shade: Ink,
    pub top: Ink,
    pub top_shade: Ink,
    /// What is worn under an open top.
    pub inner: Ink,
    pub scarf: Ink,
    pub trousers: Ink,
    pub seat: Ink,
    pub seat_shade: Ink,
    /// Headscarf or turban.
    pub cloth: Ink,
    pub cloth_shade: Ink,
}

impl Palette {
    pub fn of(figure: &Figure) -> Palette {
        let (skin, skin_shade) = skin(figure.skin);
        let hair = hair(figure.hair_colour);
        let (top, trousers, seat, cloth) = clothes(figure.colour);
        let dark_skin = skin.lightness() < 0.45;
        Palette {
            skin,
            skin_shade,
            feature: skin_shade.mix(Ink::hex(0x2B1B1A), if dark_skin { 0.72 } else { 0.78 }),
            lips: skin_shade.mix(Ink::hex(0x8C3A3A), if dark_skin { 0.35 } else { 0.5 }),
            hair,
            hair_shade: hair.darker(0.32),
            top,
            top_shade: top.darker(0.24),
            inner: Ink::hex(0xEFE6D8),
            scarf: cloth.mix(Ink::hex(0xEFE6D8), 0.3),
            trousers,
            seat,
            seat_shade: seat.darker(0.16),
            cloth,
            cloth_shade: cloth.darker(0.2),
        }
        .covered(figure.hair)
    }

    /// Hair that is wholly covered shows only as brows and beard.
    fn covered(self, hair: Hair) -> Palette {
        match hair {
            Hair::Headscarf | Hair::Turban => self,
            _ => Palette { cloth: self.hair, cloth_shade: self.hair_shade, ..self },
        }
    }
}

fn skin(tone: u8) -> (Ink, Ink) {
    let (base, shade) = match tone {
        0 | 1 => (0xF0CFB8, 0xD7A78E),
        2 => (0xE5B692, 0xC78F6E),
        3 => (0xD7A27A, 0xB67F5A),
        4 => (0xB57D55, 0x925D3C),
        5 => (0x8D5B3C, 0x6C412A),
        _ => (0x63402D, 0x482C20),
    };
    (Ink::hex(base), Ink::hex(shade))
}

fn hair(colour: HairColour) -> Ink {
    Ink::hex(match colour {
        HairColour::Black => 0x2B2729,
        HairColour::Brown => 0x5B3D2E,
        HairColour::Fair => 0xC99F5E,
        HairColour::Red => 0x9F4E2E,
        HairColour::Grey => 0x8E8C8C,
        HairColour::White => 0xE6E1DA,
    })
}

/// Top, trousers, seat and cloth.
fn clothes(colour: Colour) -> (Ink, Ink, Ink, Ink) {
    let (top, trousers, seat, cloth) = match colour {
        Colour::Teal => (0x3E8480, 0x3C4658, 0xAD9BA3, 0xC98B62),
        Colour::Plum => (0x7C4A66, 0x41435A, 0xA3B09A, 0xB9A2B4),
        Colour::Rust => (0xB5603F, 0x3F4B5C, 0x9DB0B4, 0x4F6F75),
        Colour::Navy => (0x35486B, 0x5C5750, 0xAAB497, 0xB56B5B),
        Colour::Moss => (0x727B4A, 0x4C453F, 0xB7ABB6, 0xC7A66A),
        Colour::Slate => (0x66737F, 0x3A3F4C, 0xCFAE66, 0x7F5A6B),
        Colour::Sand => (0xCFB48C, 0x55616B, 0x6D918D, 0x8A5A4A),
    };
    (Ink::hex(top), Ink::hex(trousers), Ink::hex(seat), Ink::hex(cloth))
}
