//! What the client looks like, in words.

use crate::scenario::{Build, Colour, Figure, Hair, HairColour, Top};

pub fn looks(figure: &Figure) -> String {
    let skin = match figure.skin {
        0 | 1 => "pale skin",
        2 => "light skin",
        3 => "olive skin",
        4 => "light brown skin",
        5 => "brown skin",
        _ => "dark brown skin",
    };
    let build = match figure.build {
        Build::Slight => "a slight build",
        Build::Medium => "a medium build",
        Build::Broad => "a broad build",
    };
    let mut all = vec![skin.to_owned(), hair(figure), build.to_owned()];
    if figure.beard {
        all.push("a beard".to_owned());
    }
    if figure.glasses {
        all.push("glasses".to_owned());
    }
    let last = all.pop().unwrap_or_default();
    format!("{} and {last}, and wears {}", all.join(", "), top(figure))
}

fn hair(figure: &Figure) -> String {
    let colour = match figure.hair_colour {
        HairColour::Black => "black",
        HairColour::Brown => "brown",
        HairColour::Fair => "fair",
        HairColour::Red => "red",
        HairColour::Grey => "grey",
        HairColour::White => "white",
    };
    match figure.hair {
        Hair::Bald => "a bald head".to_owned(),
        Hair::Short => format!("short {colour} hair"),
        Hair::Curly => format!("curly {colour} hair"),
        Hair::Long => format!("long {colour} hair"),
        Hair::Bun => format!("{colour} hair in a bun"),
        Hair::Locs => format!("{colour} locs"),
        Hair::Headscarf => "a headscarf".to_owned(),
        Hair::Turban => "a turban".to_owned(),
    }
}

fn top(figure: &Figure) -> String {
    let colour = match figure.colour {
        Colour::Teal => "teal",
        Colour::Plum => "plum-coloured",
        Colour::Rust => "rust-coloured",
        Colour::Navy => "navy",
        Colour::Moss => "moss-green",
        Colour::Slate => "slate-grey",
        Colour::Sand => "sand-coloured",
    };
    match figure.top {
        Top::Jumper => format!("a {colour} jumper"),
        Top::Shirt => format!("a {colour} shirt"),
        Top::Hoodie => format!("a {colour} hoodie"),
        Top::Cardigan => format!("a {colour} cardigan"),
        Top::Coat if figure.hair == Hair::Headscarf => format!("a {colour} coat"),
        Top::Coat => format!("a {colour} coat and a scarf"),
        Top::Uniform => format!("a {colour} work tunic with a name badge"),
    }
}
