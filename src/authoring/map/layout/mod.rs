//! Where everything on a map goes: layers from the first moment down, few crossings, long ways bundled towards where they lead.
//!
//! All of it in whole numbers, in the order of the file and without hash order, so that the same scenario is drawn alike everywhere.

mod layers;
mod order;
mod place;

use super::Map;

/// A rectangle by its corner and size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// Where the nodes stand and how the edges run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub width: i32,
    pub height: i32,
    /// A rectangle for each node.
    pub boxes: Vec<Rect>,
    /// The points that each edge runs through, from where it starts to where it leads. Between an even point and the next (0 to 1, 2 to 3 …) it crosses the gap
    /// between two layers and may be bent; between an odd one and the next it passes straight through a layer.
    pub paths: Vec<Vec<(i32, i32)>>,
}

/// How far apart things stand.
#[derive(Clone, Copy, Debug)]
pub struct Spacing {
    pub between_nodes: i32,
    pub between_layers: i32,
    /// What a way that passes a layer keeps free on either side, together.
    pub way: i32,
}

/// Lays a map out. `size` gives width and height of each node.
pub fn layout(map: &Map, spacing: Spacing, size: impl Fn(usize) -> (i32, i32)) -> Layout {
    layout_with_labels(map, spacing, size, |_| 0)
}

/// Likewise, with room for labels: `label` gives the height of what is written beside an edge, near where it starts.
pub fn layout_with_labels(map: &Map, spacing: Spacing, size: impl Fn(usize) -> (i32, i32), label: impl Fn(usize) -> i32) -> Layout {
    let ends: Vec<(usize, usize)> = map.edges.iter().map(|e| (e.from, e.to)).collect();
    let net = layers::Net::of(map.nodes.len(), &ends);
    let rows = order::rows(&net);
    let width = |v: usize| if v < map.nodes.len() { size(v).0 } else { 0 };
    let gap = |a: usize, b: usize| if a < map.nodes.len() && b < map.nodes.len() { spacing.between_nodes } else { spacing.way };
    let middles = place::middles(&net, &rows, &width, &gap);
    let heights: Vec<i32> = rows.iter().map(|row| row.iter().filter(|v| **v < map.nodes.len()).map(|v| size(*v).1).max().unwrap_or(0)).collect();
    let mut gaps = vec![spacing.between_layers; rows.len()];
    for edge in 0..map.edges.len() {
        let starts = if net.turned[edge] { net.chains[edge].iter().rev().nth(1) } else { net.chains[edge].first() };
        if let Some(gap) = starts.and_then(|v| gaps.get_mut(net.layer[*v])) {
            *gap = (*gap).max(spacing.between_layers + label(edge));
        }
    }
    let mut tops = Vec::with_capacity(heights.len());
    let mut y = 0;
    for (height, gap) in heights.iter().zip(&gaps) {
        tops.push(y);
        y += height + gap;
    }
    let height = tops.last().zip(heights.last()).map_or(0, |(top, height)| top + height);
    let boxes: Vec<Rect> = (0..map.nodes.len())
        .map(|node| {
            let (width, height) = size(node);
            Rect { x: middles[node] - width / 2, y: tops[net.layer[node]], width, height }
        })
        .collect();
    let right = boxes.iter().map(|b| b.x + b.width).chain(middles.iter().copied()).max().unwrap_or(0);
    let ports = Ports::of(&net, &middles, &width);
    let paths = (0..map.edges.len())
        .map(|edge| {
            let chain = &net.chains[edge];
            let [first, .., last] = chain[..] else { return beside(boxes[map.edges[edge].from]) };
            let mut points = Vec::with_capacity(chain.len() * 2);
            for pair in chain.windows(2) {
                let (from, to) = (pair[0], pair[1]);
                let bottom = if from == first { boxes[from].y + boxes[from].height } else { tops[net.layer[from]] + heights[net.layer[from]] };
                points.push((ports.leave(from, to), bottom));
                points.push((if to == last { ports.reach(from, to) } else { middles[to] }, tops[net.layer[to]]));
            }
            if net.turned[edge] {
                points.reverse();
            }
            points
        })
        .collect();
    Layout { width: right, height, boxes, paths }
}

/// The way from a moment back to itself, along its right side.
fn beside(of: Rect) -> Vec<(i32, i32)> {
    let (right, middle) = (of.x + of.width, of.y + of.height / 2);
    vec![(right, middle - 7), (right, middle + 7)]
}

/// Where ways leave and reach a box: side by side along its edge, in the order of where they come from and go to.
struct Ports {
    out: Vec<(usize, usize, i32)>,
    into: Vec<(usize, usize, i32)>,
}

impl Ports {
    fn of(net: &layers::Net, middles: &[i32], width: &impl Fn(usize) -> i32) -> Ports {
        let side = |at: usize, mut others: Vec<usize>| {
            others.sort_by_key(|v| (middles[*v], *v));
            let span = width(at) * 3 / 5;
            let count = others.len() as i32;
            let spots = others.into_iter().enumerate().map(|(i, other)| (other, middles[at] - span / 2 + span * (2 * i as i32 + 1) / (2 * count)));
            spots.collect::<Vec<_>>()
        };
        let mut ports = Ports { out: Vec::new(), into: Vec::new() };
        for at in 0..net.layer.len() {
            ports.out.extend(side(at, net.below[at].clone()).into_iter().map(|(to, x)| (at, to, x)));
            ports.into.extend(side(at, net.above[at].clone()).into_iter().map(|(from, x)| (from, at, x)));
        }
        ports.out.sort_unstable();
        ports.into.sort_unstable();
        ports
    }

    fn find(list: &[(usize, usize, i32)], from: usize, to: usize) -> i32 {
        list.binary_search_by_key(&(from, to), |(f, t, _)| (*f, *t)).map_or(0, |at| list[at].2)
    }

    fn leave(&self, from: usize, to: usize) -> i32 {
        Self::find(&self.out, from, to)
    }

    fn reach(&self, from: usize, to: usize) -> i32 {
        Self::find(&self.into, from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::map;
    use super::*;

    const SPACING: Spacing = Spacing { between_nodes: 20, between_layers: 60, way: 12 };

    #[test]
    fn no_two_boxes_touch_and_every_way_leads_from_its_box_to_its_box() {
        for name in ["bus-pass", "dinner-table", "late-shift"] {
            let map = map(name);
            let layout = layout(&map, SPACING, |n| (100 + 7 * (n as i32 % 5), 40));
            for (i, a) in layout.boxes.iter().enumerate() {
                assert!(a.x >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height, "{name}: {a:?}");
                for b in &layout.boxes[i + 1..] {
                    assert!(a.y != b.y || a.x + a.width < b.x || b.x + b.width < a.x, "{name}: {a:?} {b:?}");
                }
            }
            for (edge, path) in map.edges.iter().zip(&layout.paths) {
                let touches = |of: Rect, (x, y): (i32, i32)| x >= of.x && x <= of.x + of.width && y >= of.y && y <= of.y + of.height;
                assert!(touches(layout.boxes[edge.from], path[0]) && touches(layout.boxes[edge.to], path[path.len() - 1]), "{name}: {edge:?} {path:?}");
            }
        }
    }

    #[test]
    fn the_same_map_is_laid_out_alike_every_time() {
        let map = map("dinner-table");
        let one = layout(&map, SPACING, |_| (120, 40));
        assert_eq!(one, layout(&map, SPACING, |_| (120, 40)));
        assert!(one.height > one.width / 4, "it runs down the page");
    }

    #[test]
    fn an_empty_map_and_a_loop_have_layouts() {
        let empty = Map { title: String::new(), nodes: Vec::new(), edges: Vec::new(), left_out: 0 };
        assert_eq!(layout(&empty, SPACING, |_| (1, 1)).boxes, []);
        let mut alone = map("bus-pass").around(0, 0);
        alone.edges = vec![super::super::Edge { from: 0, to: 0, kind: super::super::EdgeKind::Response, ways: Vec::new(), marks: Default::default() }];
        let layout = layout(&alone, SPACING, |_| (100, 40));
        assert_eq!(layout.paths[0], [(100, 13), (100, 27)]);
    }
}
