//! Which responses lead along a way, written beside it where there is room, and always told when it is pointed at.

use super::super::layout::Layout;
use super::super::{Edge, EdgeKind, Map};
use super::text::{cut, escaped, width};
use std::fmt::Write;

const SIZE: i32 = 10;
const LINE: i32 = 12;
/// Lines of one label at most.
const MOST: usize = 5;
const WIDEST: i32 = 150;

/// Places along the bend between two layers, as shares of its width and height in thousandths.
const PLACES: [(i32, i32); 5] = [(500, 500), (156, 297), (844, 703), (43, 190), (957, 810)];

/// Left, top, right, bottom.
type Box = (i32, i32, i32, i32);

/// How much height the label of an edge needs.
pub fn height(edge: &Edge) -> i32 {
    LINE * edge.ways.len().min(MOST) as i32
}

pub fn draw(out: &mut String, map: &Map, layout: &Layout) {
    let mut taken: Vec<Box> = Vec::new();
    for (edge, path) in map.edges.iter().zip(&layout.paths) {
        let names: Vec<&str> = edge.ways.iter().map(|w| w.response.as_str()).collect();
        let [start, next, ..] = path[..] else { continue };
        if names.is_empty() || edge.from == edge.to {
            continue;
        }
        // The whole label if there is a place for it, else its first line and a count, else none: what is pointed at tells it.
        for short in [false, true] {
            let lines = label(&names, short);
            let half = lines.iter().map(|l| width(l, SIZE)).max().unwrap_or(0) / 2 + 3;
            let tall = LINE * lines.len() as i32;
            let spots = PLACES.iter().map(|(across, down)| (start.0 + (next.0 - start.0) * across / 1000, start.1 + (next.1 - start.1) * down / 1000));
            let (low, high) = (start.1.min(next.1) + 3, start.1.max(next.1) - 10);
            let boxes = spots.map(|(x, y)| {
                let top = (y - tall / 2).clamp(low, (high - tall).max(low));
                (x - half, top, x + half, top + tall)
            });
            let free = |b: &Box| taken.iter().all(|t| b.2 < t.0 || t.2 < b.0 || b.3 < t.1 || t.3 < b.1);
            let Some(spot) = boxes.into_iter().find(free) else { continue };
            taken.push(spot);
            let _ = writeln!(out, "<rect class=\"under\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{tall}\" rx=\"3\"/>", spot.0, spot.1, 2 * half);
            for (i, line) in lines.iter().enumerate() {
                let _ = writeln!(
                    out,
                    "<text class=\"label\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>",
                    spot.0 + half,
                    spot.1 + LINE * i as i32 + 10,
                    escaped(line)
                );
            }
            break;
        }
    }
}

fn label(names: &[&str], short: bool) -> Vec<String> {
    let most = if short { 1 } else { MOST };
    if names.len() <= most {
        return names.iter().map(|n| cut(n, SIZE, WIDEST)).collect();
    }
    if short {
        return vec![format!("{} ways", names.len())];
    }
    let mut out: Vec<String> = names.iter().take(most - 1).map(|n| cut(n, SIZE, WIDEST)).collect();
    out.push(format!("and {} more", names.len() - out.len()));
    out
}

/// Everything about an edge in one sentence.
pub fn sentence(map: &Map, edge: &Edge) -> String {
    let (from, to) = (&map.nodes[edge.from].id, &map.nodes[edge.to].id);
    let what = match edge.kind {
        EdgeKind::Turn => "when its condition holds".to_owned(),
        EdgeKind::FollowUp => "a contact some time later".to_owned(),
        EdgeKind::Response => {
            let ways = edge.ways.iter().map(|w| {
                let once = if w.once { " (once)" } else { "" };
                let when = w.when.as_ref().map(|c| format!(" if {c}")).unwrap_or_default();
                format!("{}{once}{when}", w.response)
            });
            ways.collect::<Vec<_>>().join("; ")
        }
    };
    format!("{from} → {to}: {what}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_however_many_responses_lead_that_way() {
        assert_eq!(label(&["a", "b"], false), ["a", "b"]);
        assert_eq!(label(&["a", "b", "c", "d", "e", "f"], false), ["a", "b", "c", "d", "and 2 more"]);
        assert_eq!(label(&["a", "b"], true), ["2 ways"]);
        assert_eq!(label(&["a"], true), ["a"]);
    }
}
