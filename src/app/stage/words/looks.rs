//! What the client looks like, in words.

use crate::scenario::{Build, Colour, Figure, Hair, HairColour, Top};
use crate::texts::{self, t};

pub fn looks(figure: &Figure, name: &str) -> String {
    let skin = match figure.skin {
        0 | 1 => t!("skin-pale"),
        2 => t!("skin-light"),
        3 => t!("skin-olive"),
        4 => t!("skin-light-brown"),
        5 => t!("skin-brown"),
        _ => t!("skin-dark-brown"),
    };
    let build = match figure.build {
        Build::Slight => t!("build-slight"),
        Build::Medium => t!("build-medium"),
        Build::Broad => t!("build-broad"),
    };
    let mut all = vec![skin.to_owned(), hair(figure), build.to_owned()];
    if figure.beard {
        all.push(t!("beard").to_owned());
    }
    if figure.glasses {
        all.push(t!("glasses").to_owned());
    }
    t!("stage-looks", name = name, looks = texts::join(&all).unwrap_or_default(), top = top(figure))
}

fn hair(figure: &Figure) -> String {
    let colour = match figure.hair_colour {
        HairColour::Black => t!("hair-black"),
        HairColour::Brown => t!("hair-brown"),
        HairColour::Fair => t!("hair-fair"),
        HairColour::Red => t!("hair-red"),
        HairColour::Grey => t!("hair-grey"),
        HairColour::White => t!("hair-white"),
    };
    match figure.hair {
        Hair::Bald => t!("bald").to_owned(),
        Hair::Short => t!("hair-short", colour = colour),
        Hair::Curly => t!("hair-curly", colour = colour),
        Hair::Long => t!("hair-long", colour = colour),
        Hair::Bun => t!("hair-bun", colour = colour),
        Hair::Locs => t!("hair-locs", colour = colour),
        Hair::Headscarf => t!("headscarf").to_owned(),
        Hair::Turban => t!("turban").to_owned(),
    }
}

fn top(figure: &Figure) -> String {
    let colour = match figure.colour {
        Colour::Teal => t!("colour-teal"),
        Colour::Plum => t!("colour-plum"),
        Colour::Rust => t!("colour-rust"),
        Colour::Navy => t!("colour-navy"),
        Colour::Moss => t!("colour-moss"),
        Colour::Slate => t!("colour-slate"),
        Colour::Sand => t!("colour-sand"),
    };
    match figure.top {
        Top::Jumper => t!("top-jumper", colour = colour),
        Top::Shirt => t!("top-shirt", colour = colour),
        Top::Hoodie => t!("top-hoodie", colour = colour),
        Top::Cardigan => t!("top-cardigan", colour = colour),
        Top::Coat if figure.hair == Hair::Headscarf => t!("top-coat", colour = colour),
        Top::Coat => t!("top-coat-scarf", colour = colour),
        Top::Uniform => t!("top-uniform", colour = colour),
    }
}
