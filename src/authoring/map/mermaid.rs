//! The map as a Mermaid flowchart, which many hosts draw where it stands in a Markdown page.

use super::{EdgeKind, Map, NodeKind, colours};
use crate::notation::Named;
use std::fmt::Write;

pub fn mermaid(map: &Map) -> String {
    let mut out = String::from("flowchart TD\n");
    for (i, node) in map.nodes.iter().enumerate() {
        let id = escaped(&node.id);
        // Writing to a text cannot fail.
        let _ = match node.kind {
            NodeKind::Moment { phase, .. } => writeln!(out, "  n{i}(\"{id}<br/>{}\"):::phase{}", phase.label(), phase.name()),
            NodeKind::TurningPoint => writeln!(out, "  n{i}{{{{\"{id}<br/>turning point\"}}}}"),
            NodeKind::Ending { kind, .. } => writeln!(out, "  n{i}([\"{}<br/>{}\"]):::leaving", escaped(&node.text), kind.label()),
            NodeKind::Done => writeln!(out, "  n{i}([\"the follow-up is over\"])"),
            NodeKind::Missing => writeln!(out, "  n{i}[\"{id}<br/>is not there\"]:::missing"),
        };
    }
    for edge in &map.edges {
        let arrow = match edge.kind {
            EdgeKind::Response if edge.marks.best_way => "==>",
            EdgeKind::Response if !edge.conditional() => "-->",
            _ => "-.->",
        };
        let names: Vec<String> = edge.ways.iter().map(|w| escaped(&w.response)).collect();
        let label = if names.is_empty() { String::new() } else { format!("|\"{}\"|", names.join("<br/>")) };
        let _ = writeln!(out, "  n{} {arrow}{label} n{}", edge.from, edge.to);
    }
    for phase in map.phases() {
        let colours = colours::of(phase);
        let _ = writeln!(out, "  classDef phase{} fill:{},stroke:{},color:#1b1f24", phase.name(), colours.fill, colours.edge);
    }
    out.push_str("  classDef leaving fill:#ffffff,stroke:#1b1f24,stroke-width:3px,color:#1b1f24\n");
    out.push_str("  classDef missing fill:#ffffff,stroke:#b00020,stroke-dasharray:4 3,color:#b00020\n");
    out
}

/// Text within quotes: what Mermaid would take for its own is written as a character number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '#' | '<' | '>' | '&' | '`' | '\\' | '|' | ';' | '*' | '_' => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::fixture::map;
    use super::*;

    #[test]
    fn every_node_and_edge_is_written_and_no_text_breaks_out_of_its_quotes() {
        let map = map("bus-pass");
        let text = mermaid(&map);
        let arrows: usize = ["-->", "-.->", "==>"].iter().map(|a| text.matches(a).count()).sum();
        assert_eq!(arrows, map.edges.len());
        assert!(text.lines().all(|l| l.matches('"').count() % 2 == 0));
        assert_eq!(escaped("a \"b\" #1"), "a #34;b#34; #35;1");
    }
}
