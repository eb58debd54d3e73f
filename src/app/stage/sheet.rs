//! A contact sheet for the eye of whoever draws: `OAAT_CONTACT_SHEET=sheet.svg cargo test --lib contact_sheet` writes every look of it.

use super::art::{self, Fill, Ink, Outline, Shape, Step};
use super::look::Look;
use super::pose::Pose;
use crate::rubric::{Setting, Values};
use crate::scenario::{Build, Colour, Figure, Gaze, Hair, HairColour, Mood, Seat, Top};
use std::fmt::Write;

const FIGURE: Figure = Figure {
    skin: 3,
    hair: Hair::Short,
    hair_colour: HairColour::Brown,
    build: Build::Medium,
    top: Top::Jumper,
    colour: Colour::Teal,
    glasses: false,
    beard: false,
    seat: Seat::Armchair,
};

pub const LOOK: Look =
    Look { figure: FIGURE, setting: Setting::Room, values: Values([3, 2, 2, 3, 1]), mood: None, gaze: None, age: 34, daylight: 0.8, dark: false };

/// Every look of every sheet.
pub fn all() -> Vec<(String, Look)> {
    [values(), moods(), gazes(), ages(), people(), places()].concat()
}

fn values() -> Vec<(String, Look)> {
    let mut out = Vec::new();
    for (i, name) in ["trust", "hope", "clarity", "agency", "distress"].into_iter().enumerate() {
        for level in 0..=4 {
            let mut values = Values([3, 3, 3, 3, 1]);
            values.0[i] = level;
            out.push((format!("{name} {level}"), Look { values, ..LOOK }));
        }
    }
    out
}

fn moods() -> Vec<(String, Look)> {
    let people = people();
    let mut out = Vec::new();
    for (i, mood) in Mood::ALL.iter().enumerate() {
        for (k, figure) in [FIGURE, people[(i * 2 + 1) % people.len()].1.figure].into_iter().enumerate() {
            out.push((format!("{mood:?}"), Look { figure, mood: Some(*mood), values: [Values([3, 2, 2, 2, 2]), Values([1, 1, 2, 2, 3])][k], ..LOOK }));
        }
    }
    out.push(("none".into(), LOOK));
    out.push(("low all".into(), Look { values: Values([0, 0, 0, 0, 4]), ..LOOK }));
    out
}

fn gazes() -> Vec<(String, Look)> {
    Gaze::ALL.iter().map(|gaze| (format!("{gaze:?}"), Look { gaze: Some(*gaze), ..LOOK })).collect()
}

fn ages() -> Vec<(String, Look)> {
    let figures = people();
    [16, 45, 60, 75].iter().zip([8, 2, 0, 6]).map(|(age, of)| (format!("{age} years"), Look { age: *age, ..figures[of].1 })).collect()
}

fn people() -> Vec<(String, Look)> {
    let f = FIGURE;
    [
        Figure { skin: 1, hair: Hair::Long, hair_colour: HairColour::Red, build: Build::Slight, top: Top::Cardigan, colour: Colour::Moss, ..f },
        Figure { skin: 6, hair: Hair::Curly, hair_colour: HairColour::Black, top: Top::Shirt, colour: Colour::Rust, seat: Seat::Chair, ..f },
        Figure { skin: 4, hair: Hair::Headscarf, top: Top::Coat, colour: Colour::Plum, seat: Seat::Sofa, ..f },
        Figure {
            skin: 2,
            hair: Hair::Bald,
            hair_colour: HairColour::Grey,
            build: Build::Broad,
            top: Top::Hoodie,
            colour: Colour::Slate,
            beard: true,
            seat: Seat::Wheelchair,
            ..f
        },
        Figure { skin: 5, hair: Hair::Locs, hair_colour: HairColour::Black, top: Top::Hoodie, colour: Colour::Sand, seat: Seat::Sofa, ..f },
        Figure { skin: 3, hair: Hair::Turban, hair_colour: HairColour::Black, top: Top::Shirt, colour: Colour::Navy, beard: true, glasses: true, ..f },
        Figure { skin: 2, hair: Hair::Bun, hair_colour: HairColour::White, build: Build::Broad, top: Top::Cardigan, colour: Colour::Plum, glasses: true, ..f },
        Figure { skin: 5, hair: Hair::Short, hair_colour: HairColour::Black, top: Top::Uniform, colour: Colour::Navy, seat: Seat::Chair, ..f },
        Figure {
            skin: 1,
            hair: Hair::Short,
            hair_colour: HairColour::Fair,
            build: Build::Slight,
            top: Top::Coat,
            colour: Colour::Slate,
            seat: Seat::Wheelchair,
            ..f
        },
        Figure { skin: 6, hair: Hair::Bun, hair_colour: HairColour::Grey, build: Build::Broad, top: Top::Jumper, colour: Colour::Sand, ..f },
        Figure { skin: 4, hair: Hair::Long, hair_colour: HairColour::Black, top: Top::Uniform, colour: Colour::Teal, glasses: true, seat: Seat::Chair, ..f },
        Figure { skin: 3, hair: Hair::Curly, hair_colour: HairColour::Brown, build: Build::Slight, top: Top::Jumper, colour: Colour::Rust, beard: true, ..f },
    ]
    .into_iter()
    .enumerate()
    .map(|(i, figure)| (format!("{i}"), Look { figure, values: Values([2 + (i % 3) as i8, 3, 2, 3, (i % 2) as i8]), ..LOOK }))
    .collect()
}

fn places() -> Vec<(String, Look)> {
    let people = people();
    let mut out = Vec::new();
    for dark in [false, true] {
        for (i, setting) in Setting::ALL.iter().enumerate() {
            let daylight = if dark { 0.1 } else { 0.9 };
            let values = Values([3, if dark { 1 } else { 4 }, 2, 2, 2]);
            out.push((format!("{setting:?}"), Look { setting: *setting, dark, daylight, values, figure: people[i * 2].1.figure, ..LOOK }));
        }
    }
    out
}

fn sheet(looks: &[(String, Look)], columns: usize) -> String {
    let mut out = String::new();
    let rows = looks.len().div_ceil(columns);
    let _ = write!(out, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}">"#, columns * 1000, rows * 800);
    for (i, (name, look)) in looks.iter().enumerate() {
        let (x, y) = ((i % columns) * 1000, (i / columns) * 800);
        let _ = write!(out, r#"<svg x="{x}" y="{y}" width="996" height="796" viewBox="0 0 1000 800">"#);
        for (k, shape) in art::draw(look, &Pose::of(look)).iter().enumerate() {
            write_shape(&mut out, shape, &format!("g{i}_{k}"));
        }
        let _ = write!(out, r#"<text x="20" y="780" font-size="34" font-family="DejaVu Sans" fill="white">{name}</text></svg>"#);
    }
    out + "</svg>"
}

fn css(ink: Ink) -> String {
    let byte = |v: f32| (v.clamp(0.0, 1.0) * 255.0).round();
    format!("rgb({},{},{})", byte(ink.r), byte(ink.g), byte(ink.b))
}

fn write_shape(out: &mut String, shape: &Shape, id: &str) {
    let stop = |at: f32, ink: Ink, a: f32| format!(r#"<stop offset="{at}" stop-color="{}" stop-opacity="{a:.3}"/>"#, css(ink));
    let fill = match shape.fill {
        Fill::Flat(ink) => {
            let _ = write!(out, r#"<path fill="{}" fill-opacity="{:.3}" d=""#, css(ink), ink.a);
            None
        }
        Fill::Fade { from: (p, a), to: (q, b) } => Some(format!(
            r#"<linearGradient id="{id}" gradientUnits="userSpaceOnUse" x1="{:.1}" y1="{:.1}" x2="{:.1}" y2="{:.1}">{}{}</linearGradient>"#,
            p.x,
            p.y,
            q.x,
            q.y,
            stop(0.0, a, a.a),
            stop(1.0, b, b.a)
        )),
        Fill::Glow { ink, .. } => {
            Some(format!(r#"<radialGradient id="{id}">{}{}{}</radialGradient>"#, stop(0.0, ink, ink.a), stop(0.5, ink, ink.a * 0.25), stop(1.0, ink, 0.0)))
        }
    };
    if let Some(gradient) = fill {
        let _ = write!(out, r#"{gradient}<path fill="url(#{id})" d=""#);
    }
    write_path(out, &shape.outline);
    out.push_str(r#""/>"#);
}

fn write_path(out: &mut String, outline: &Outline) {
    let _ = write!(out, "M{:.1} {:.1}", outline.start.x, outline.start.y);
    for step in &outline.steps {
        let _ = match step {
            Step::Line(p) => write!(out, "L{:.1} {:.1}", p.x, p.y),
            Step::Curve(a, b, p) => write!(out, "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}", a.x, a.y, b.x, b.y, p.x, p.y),
        };
    }
    out.push('Z');
}

#[test]
fn contact_sheet() {
    if let Some(path) = std::env::var_os("OAAT_CONTACT_SHEET") {
        std::fs::write(path, sheet(&all(), 5)).unwrap();
    }
}
