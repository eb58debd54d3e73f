//! The client's state over the turns: a small picture, what it shows in words, and the numbers.

use crate::report::names;
use crate::rubric::{Dimension, Values};
use crate::session::Transcript;
use crate::texts::{capital, t};
use serde::Serialize;
use std::fmt::Write;

const WIDTH: usize = 640;
const LEFT: usize = 30;
const TOP: usize = 34;
const STEP: usize = 40;
const BOTTOM: usize = TOP + 4 * STEP;

/// A line of its own for each number: no colour is needed to tell them apart.
const DASHES: [&str; Dimension::COUNT] = ["none", "12 5", "2 4", "7 3 2 3", "18 4 4 4"];

#[derive(Serialize)]
pub struct Curve {
    /// A whole `svg` element.
    pub picture: String,
    pub headings: Vec<&'static str>,
    /// The number of turns held, and the five numbers after it.
    pub rows: Vec<(usize, Vec<i8>)>,
}

pub fn curve(transcript: &Transcript) -> Curve {
    let values: Vec<Values> = std::iter::once(transcript.first()).chain(transcript.said.iter().map(|s| s.after)).map(|s| s.values).collect();
    let row = |(turn, values): (usize, &Values)| (turn, Dimension::ALL.iter().map(|d| values.get(*d)).collect());
    Curve {
        picture: picture(&values),
        headings: Dimension::ALL.iter().map(|d| names::dimension(*d)).collect(),
        rows: values.iter().enumerate().map(row).collect(),
    }
}

/// What the picture shows: where each number began and ended.
fn words(values: &[Values]) -> String {
    let each = Dimension::ALL.iter().filter_map(|d| Some((d, values.first()?.get(*d), values.last()?.get(*d))));
    let each = each.map(|(d, first, last)| match first == last {
        true => t!("page-stayed", what = names::dimension(*d), first = first),
        false => t!("page-went", what = names::dimension(*d), first = first, last = last),
    });
    t!("page-curve-words", list = capital(&each.collect::<Vec<_>>().join("; ")))
}

fn picture(values: &[Values]) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = draw(&mut out, values);
    out
}

fn draw(out: &mut String, values: &[Values]) -> std::fmt::Result {
    let last = values.len().saturating_sub(1).max(1);
    let x = |turn: usize| LEFT + turn * (WIDTH - 2 * LEFT) / last;
    write!(
        out,
        "<svg role=\"img\" aria-labelledby=\"curve-title curve-words\" viewBox=\"0 0 {WIDTH} {}\" width=\"{WIDTH}\" fill=\"none\" stroke-width=\"2\" font-size=\"13\">",
        BOTTOM + 24
    )?;
    write!(out, "<title id=\"curve-title\">{}</title><desc id=\"curve-words\">{}</desc>", t!("page-state-curve"), words(values))?;
    for (at, dimension) in Dimension::ALL.iter().enumerate() {
        let from = LEFT + at * 120;
        write!(out, "<path stroke=\"currentColor\" stroke-dasharray=\"{}\" d=\"M{from} 12h40\"/>", DASHES[at])?;
        write!(out, "<text fill=\"currentColor\" x=\"{}\" y=\"16\">{}</text>", from + 46, names::dimension(*dimension))?;
    }
    for height in 0..=4 {
        let y = BOTTOM - height * STEP;
        write!(
            out,
            "<path stroke=\"currentColor\" stroke-width=\"1\" stroke-opacity=\"0.4\" d=\"M{LEFT} {y}H{}\"/><text fill=\"currentColor\" x=\"10\" y=\"{}\">{height}</text>",
            WIDTH - LEFT,
            y + 4
        )?;
    }
    for (at, dimension) in Dimension::ALL.iter().enumerate() {
        // Lines at the same height lie a little apart, so that none hides another.
        let apart = at * 3;
        let point = |(turn, values): (usize, &Values)| {
            let height = usize::try_from(values.get(*dimension)).unwrap_or_default();
            format!("{},{}", x(turn), BOTTOM + 6 - height * STEP - apart)
        };
        let points: Vec<String> = values.iter().enumerate().map(point).collect();
        write!(out, "<polyline stroke=\"currentColor\" stroke-dasharray=\"{}\" points=\"{}\"/>", DASHES[at], points.join(" "))?;
    }
    write!(
        out,
        "<text fill=\"currentColor\" x=\"{LEFT}\" y=\"{}\">{}</text><text fill=\"currentColor\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text></svg>",
        BOTTOM + 20,
        t!("page-before-first"),
        WIDTH - LEFT,
        BOTTOM + 20,
        t!("turn-named", turn = values.len().saturating_sub(1))
    )
}
