//! The map as a picture that stands on its own: for a browser, light or dark, and for paper.

mod labels;
mod legend;
mod style;
mod text;

use super::layout::{Rect, Spacing, layout_with_labels};
use super::{Edge, EdgeKind, Map, Node, NodeKind};
use crate::notation::Named;
use crate::rubric::Frame;
use std::fmt::Write;
use text::{cut, escaped, lines, width};

/// Free space around everything.
const MARGIN: i32 = 28;
const SPACING: Spacing = Spacing { between_nodes: 26, between_layers: 40, way: 20 };
/// Between the edge of a box and its text.
const PAD: i32 = 12;
const WIDEST: i32 = 210;
const NAME: i32 = 13;
const SMALL: i32 = 11;

/// Draws a map. Writing to a text cannot fail, so what `write!` returns is passed over.
pub fn svg(map: &Map) -> String {
    let cards: Vec<Card> = map.nodes.iter().map(Card::of).collect();
    let layout = layout_with_labels(map, SPACING, |n| cards[n].size(), |e| labels::height(&map.edges[e]));
    let width = layout.width.max(620) + 2 * MARGIN;
    let legend = legend::legend(map, width - 2 * MARGIN);
    let top = MARGIN + legend.height + 24;
    let height = top + layout.height + MARGIN;
    let shift = MARGIN + (width - 2 * MARGIN - layout.width) / 2;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"map-title map-about\">"
    );
    let _ = writeln!(out, "<title id=\"map-title\">Map of ‘{}’</title>", escaped(&map.title));
    let _ = writeln!(out, "<desc id=\"map-about\">{}</desc>", escaped(&legend::summary(map)));
    out.push_str(&style::sheet(map));
    let _ = writeln!(out, "<rect class=\"page\" width=\"{width}\" height=\"{height}\"/>");
    let _ = writeln!(out, "<g transform=\"translate({MARGIN} {MARGIN})\">\n{}</g>", legend.drawn);
    let _ = writeln!(out, "<g transform=\"translate({shift} {top})\">");
    // What is marked lies on top of what is not.
    let mut edges: Vec<usize> = (0..map.edges.len()).collect();
    edges.sort_by_key(|e| (map.edges[*e].marks.best_way, *e));
    for e in edges {
        edge(&mut out, map, &map.edges[e], &layout.paths[e]);
    }
    for ((node, card), at) in map.nodes.iter().zip(&cards).zip(&layout.boxes) {
        card.draw(&mut out, node, *at);
    }
    labels::draw(&mut out, map, &layout);
    out.push_str("</g>\n</svg>\n");
    out
}

fn edge(out: &mut String, map: &Map, edge: &Edge, path: &[(i32, i32)]) {
    let mut class = String::from(match edge.kind {
        EdgeKind::Response if edge.conditional() => "way if",
        EdgeKind::Response => "way",
        EdgeKind::Turn | EdgeKind::FollowUp => "way apart",
    });
    for (marked, name) in [(edge.marks.best_way, " best"), (edge.marks.unreachable, " lost"), (edge.marks.no_return, " no-return")] {
        if marked {
            class.push_str(name);
        }
    }
    let (Some(start), Some(end)) = (path.first(), path.last()) else { return };
    let about = escaped(&labels::sentence(map, edge));
    let _ = write!(out, "<g class=\"{class}\"><title>{about}</title>");
    if edge.from == edge.to {
        let (x, y, y2) = (start.0, start.1, end.1);
        let _ = write!(out, "<path d=\"M{x} {y}C{} {} {} {} {x} {y2}\"/>", x + 34, y - 12, x + 34, y2 + 12);
        let _ = writeln!(out, "<path class=\"head\" d=\"M{x} {y2}l8 -2l-3 8z\"/></g>");
        return;
    }
    let up = end.1 < start.1;
    // The line stops where its head begins.
    let short = if up { 5 } else { -5 };
    let _ = write!(out, "<path d=\"M{} {}", start.0, start.1);
    for (i, pair) in path.windows(2).enumerate() {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let y1 = if i + 2 == path.len() { y1 + short } else { y1 };
        if i % 2 == 0 && x0 != x1 {
            let middle = y0.midpoint(y1);
            let _ = write!(out, "C{x0} {middle} {x1} {middle} {x1} {y1}");
        } else {
            let _ = write!(out, "L{x1} {y1}");
        }
    }
    let head = if up { "l-4 8h8z" } else { "l-4 -8h8z" };
    let _ = writeln!(out, "\"/><path class=\"head\" d=\"M{} {}{head}\"/></g>", end.0, end.1);
}

/// What a node's box says.
struct Card {
    /// A small word above the name.
    kicker: String,
    name: Vec<String>,
    text: Vec<String>,
}

impl Card {
    fn of(node: &Node) -> Card {
        let room = WIDEST - 2 * PAD;
        let name = |text: &str| lines(text, NAME + 1, room, 2);
        let quote = |text: &str, most: usize| lines(text, SMALL, room, most);
        match node.kind {
            NodeKind::Moment { phase, first } => {
                let kicker = if first { format!("{} · start", phase.label()) } else { phase.label().to_owned() };
                let said = if node.text.is_empty() { String::new() } else { format!("‘{}’", node.text) };
                Card { kicker, name: vec![cut(&node.id, NAME + 1, room)], text: quote(&said, 2) }
            }
            NodeKind::TurningPoint => Card { kicker: "Turning point".into(), name: name(&node.id), text: quote(&format!("when {}", node.text), 3) },
            NodeKind::Ending { frame, kind, time_up } => {
                let mut kicker = String::from("Ending");
                if frame != Frame::Ordinary {
                    kicker.push_str(&format!(" · {} frame", frame.name().to_lowercase()));
                }
                if time_up {
                    kicker.push_str(" · when time is up");
                }
                Card { kicker, name: name(&node.text), text: quote(&format!("{} ({})", kind.label(), node.id), 2) }
            }
            NodeKind::Done => Card { kicker: "Follow-up".into(), name: name("over"), text: Vec::new() },
            NodeKind::Missing => {
                Card { kicker: "Not there".into(), name: name(&node.id), text: quote("a way leads here, but the file holds nothing of this name", 2) }
            }
        }
    }

    fn size(&self) -> (i32, i32) {
        let widths = self.name.iter().map(|l| width(l, NAME + 1)).chain(self.text.iter().map(|l| width(l, SMALL)));
        let inner = widths.chain([width(&self.kicker, 10)]).max().unwrap_or(0);
        let rows = 12 + 16 * self.name.len() as i32 + 14 * self.text.len() as i32;
        ((inner + 2 * PAD).clamp(96, WIDEST), rows + 16)
    }

    fn draw(&self, out: &mut String, node: &Node, at: Rect) {
        let class = match node.kind {
            NodeKind::Moment { phase, .. } => format!("node {}", phase.name()),
            NodeKind::TurningPoint => "node turn".into(),
            NodeKind::Ending { .. } => "node ending".into(),
            NodeKind::Done => "node done".into(),
            NodeKind::Missing => "node missing".into(),
        };
        let mut class = class;
        let mut about = format!("{}: {}", node.id, node.text);
        for (marked, name, words) in [
            (node.marks.best_way, " best", "on a best way"),
            (node.marks.unreachable, " lost", "nothing leads here"),
            (node.marks.no_return, " no-return", "from here on a pass is lost"),
        ] {
            if marked {
                class.push_str(name);
                about.push_str(&format!(" ({words})"));
            }
        }
        let Rect { x, y, width, height } = at;
        let _ = writeln!(out, "<g class=\"{class}\"><title>{}</title>", escaped(&about));
        let _ = match node.kind {
            NodeKind::TurningPoint => {
                let (right, bottom, half) = (x + width, y + height, height / 2);
                writeln!(
                    out,
                    "<path class=\"box\" d=\"M{} {y}H{}L{right} {}L{} {bottom}H{}L{x} {}z\"/>",
                    x + 8,
                    right - 8,
                    y + half,
                    right - 8,
                    x + 8,
                    y + half
                )
            }
            NodeKind::Ending { .. } => {
                let inner = (x + 3, y + 3, width - 6, height - 6);
                let _ = writeln!(out, "<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"16\"/>");
                writeln!(out, "<rect class=\"ring\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"13\"/>", inner.0, inner.1, inner.2, inner.3)
            }
            _ => writeln!(out, "<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"7\"/>"),
        };
        let left = x + PAD;
        let mut line = y + 17;
        let _ = writeln!(out, "<text class=\"kicker\" x=\"{left}\" y=\"{line}\">{}</text>", escaped(&self.kicker));
        for name in &self.name {
            line += 16;
            let _ = writeln!(out, "<text class=\"name\" x=\"{left}\" y=\"{line}\">{}</text>", escaped(name));
        }
        line += 1;
        for text in &self.text {
            line += 14;
            let _ = writeln!(out, "<text class=\"said\" x=\"{left}\" y=\"{line}\">{}</text>", escaped(text));
        }
        out.push_str("</g>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::map;
    use super::*;

    #[test]
    fn every_node_and_edge_is_drawn_and_foreign_text_stays_text() {
        let mut map = map("late-shift");
        map.nodes[0].text = "<script>alert(1)</script> & \"more\"".into();
        let drawn = svg(&map);
        assert_eq!(drawn.matches("\"><title>").count(), map.nodes.len() + map.edges.len());
        assert!(!drawn.contains("<script") && drawn.contains("&lt;script&gt;"));
        assert_eq!(drawn.matches("<g").count(), drawn.matches("</g>").count());
    }

    #[test]
    fn marks_show_in_the_picture_and_its_legend() {
        let mut map = map("bus-pass");
        assert!(!svg(&map).contains("On a best way"));
        map.edges[0].marks.best_way = true;
        map.nodes[1].marks.no_return = true;
        let drawn = svg(&map);
        assert!(drawn.contains("way best") && drawn.contains("On a best way") && drawn.contains("From here on a pass is lost"));
    }
}
