//! The head of the picture: title, counts, and what colours and lines mean.

use super::super::{EdgeKind, Map, NodeKind};
use super::text::{cut, escaped, width};
use crate::notation::Named;
use std::fmt::Write;

pub struct Legend {
    pub drawn: String,
    pub height: i32,
}

const SIZE: i32 = 12;

pub fn legend(map: &Map, room: i32) -> Legend {
    let mut drawn = String::new();
    // Writing to a text cannot fail.
    let _ = writeln!(drawn, "<text class=\"title\" x=\"0\" y=\"18\">{}</text>", escaped(&cut(&map.title, 21, room)));
    let _ = writeln!(drawn, "<text class=\"about\" x=\"0\" y=\"40\">{}</text>", escaped(&cut(&summary(map), SIZE, room)));
    let (mut x, mut y) = (0, 64);
    let mut entry = |drawn: &mut String, picture: &dyn Fn(i32, i32) -> String, words: &str| {
        let wide = 34 + width(words, SIZE) + 18;
        if x > 0 && x + wide > room {
            x = 0;
            y += 22;
        }
        let _ = writeln!(drawn, "{}<text class=\"key\" x=\"{}\" y=\"{}\">{}</text>", picture(x, y), x + 34, y, escaped(words));
        x += wide;
    };
    let swatch = |class: &str, x: i32, y: i32| {
        format!("<g class=\"node {class}\"><rect class=\"box\" x=\"{x}\" y=\"{}\" width=\"26\" height=\"14\" rx=\"4\"/></g>", y - 11)
    };
    let line = |class: &str, x: i32, y: i32| format!("<g class=\"{class}\"><path d=\"M{x} {}h26\"/></g>", y - 4);
    for phase in map.phases() {
        entry(&mut drawn, &|x, y| swatch(phase.name(), x, y), phase.label());
    }
    if map.nodes.iter().any(|n| matches!(n.kind, NodeKind::Ending { .. })) {
        entry(&mut drawn, &|x, y| swatch("ending", x, y), "An ending (double line)");
    }
    let edges = |wanted: &dyn Fn(&super::Edge) -> bool| map.edges.iter().any(wanted);
    entry(&mut drawn, &|x, y| line("way", x, y), "Always open");
    if edges(&|e| e.kind == EdgeKind::Response && e.conditional()) {
        entry(&mut drawn, &|x, y| line("way if", x, y), "Under a condition, or once");
    }
    if edges(&|e| e.kind != EdgeKind::Response) {
        entry(&mut drawn, &|x, y| line("way apart", x, y), "A turning point or follow-up");
    }
    if edges(&|e| e.marks.best_way) || map.nodes.iter().any(|n| n.marks.best_way) {
        entry(&mut drawn, &|x, y| line("way best", x, y), "On a best way");
    }
    if edges(&|e| e.marks.no_return) || map.nodes.iter().any(|n| n.marks.no_return) {
        entry(&mut drawn, &|x, y| line("way no-return", x, y), "From here on a pass is lost");
    }
    if map.nodes.iter().any(|n| n.marks.unreachable) {
        entry(&mut drawn, &|x, y| swatch("lost", x, y), "Nothing leads here");
    }
    Legend { drawn, height: y + 6 }
}

/// What the map holds, as one line.
pub fn summary(map: &Map) -> String {
    let number = |wanted: fn(NodeKind) -> bool| map.nodes.iter().filter(|n| wanted(n.kind)).count();
    let count = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let moments = number(|k| matches!(k, NodeKind::Moment { .. }));
    let ways: usize = map.edges.iter().map(|e| e.ways.len()).sum();
    let mut parts = vec![count(moments, "moment"), count(ways, "way on"), count(number(|k| matches!(k, NodeKind::Ending { .. })), "ending")];
    parts[1] = parts[1].replace("way ons", "ways on");
    let turns = number(|k| k == NodeKind::TurningPoint);
    if turns > 0 {
        parts.push(count(turns, "turning point"));
    }
    let mut out = parts.join(" · ");
    if map.left_out > 0 {
        out.push_str(&format!(" (a part of the scenario: {} more lie outside)", map.left_out));
    }
    out
}
