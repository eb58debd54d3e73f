//! The map as DOT, for Graphviz and the many tools that read it.

use super::{EdgeKind, Map, NodeKind, colours};
use std::fmt::Write;

pub fn dot(map: &Map) -> String {
    let mut out = format!("digraph {} {{\n", quoted(&map.title));
    out.push_str("  graph [rankdir=TB, nodesep=0.3, ranksep=0.7];\n");
    out.push_str("  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=11, fillcolor=\"#ffffff\"];\n");
    out.push_str("  edge [fontname=\"Helvetica\", fontsize=9, color=\"#5a6570\"];\n");
    for (i, node) in map.nodes.iter().enumerate() {
        let (label, look) = match node.kind {
            NodeKind::Moment { phase, first } => {
                let colours = colours::of(phase);
                let start = if first { ", penwidth=2.5" } else { "" };
                (format!("{}\n{}", node.id, phase.label()), format!("fillcolor=\"{}\", color=\"{}\"{start}", colours.fill, colours.edge))
            }
            NodeKind::TurningPoint => (format!("{}\nturning point", node.id), "shape=hexagon, style=\"dashed\"".into()),
            NodeKind::Ending { kind, .. } => (format!("{}\n{}", node.text, kind.label()), "style=\"rounded,filled,bold\", peripheries=2".into()),
            NodeKind::Done => ("the follow-up is over".into(), "shape=plaintext, style=\"\"".into()),
            NodeKind::Missing => (format!("{}\nis not there", node.id), "style=\"dashed\", color=\"#b00020\", fontcolor=\"#b00020\"".into()),
        };
        let lost = if node.marks.unreachable { ", fontcolor=\"#8a5a00\"" } else { "" };
        // Writing to a text cannot fail.
        let _ = writeln!(out, "  n{i} [label={}, tooltip={}, {look}{lost}];", quoted(&label), quoted(&node.text));
    }
    for edge in &map.edges {
        let names: Vec<&str> = edge.ways.iter().map(|w| w.response.as_str()).collect();
        let mut look = match edge.kind {
            EdgeKind::Response if edge.conditional() => ", style=dashed",
            EdgeKind::Response => "",
            EdgeKind::Turn | EdgeKind::FollowUp => ", style=dotted",
        }
        .to_owned();
        if edge.marks.best_way {
            look.push_str(", color=\"#1d6b2a\", penwidth=2.5");
        }
        let _ = writeln!(out, "  n{} -> n{} [label={}{look}];", edge.from, edge.to, quoted(&names.join("\n")));
    }
    out.push_str("}\n");
    out
}

/// A quoted string of the DOT language; line ends become its own.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace(char::is_control, " "))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::map;
    use super::*;

    #[test]
    fn every_node_and_edge_is_written_and_quotes_are_kept() {
        let map = map("bus-pass");
        let text = dot(&map);
        assert_eq!(text.matches(" -> ").count(), map.edges.len());
        assert_eq!(text.matches("tooltip=").count(), map.nodes.len());
        assert_eq!(quoted("a \"b\"\\\nc"), "\"a \\\"b\\\"\\\\\\nc\"");
    }
}
