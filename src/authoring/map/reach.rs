//! What nothing leads to, as far as the ways alone tell: conditions are not looked at.

use super::{EdgeKind, Map, NodeKind};

impl Map {
    /// Marks nodes that no way from the first moment leads to, and the edges that start there. A turning point is taken to be possible.
    pub(super) fn mark_unreachable(&mut self) {
        let mut ways = vec![Vec::new(); self.nodes.len()];
        for edge in &self.edges {
            ways[edge.from].push(edge.to);
        }
        let starts = |kind: NodeKind| matches!(kind, NodeKind::Moment { first: true, .. } | NodeKind::TurningPoint | NodeKind::Ending { time_up: true, .. });
        let mut open: Vec<usize> = (0..self.nodes.len()).filter(|n| starts(self.nodes[*n].kind)).collect();
        let mut seen = vec![false; self.nodes.len()];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                open.extend(&ways[at]);
            }
        }
        for (node, seen) in self.nodes.iter_mut().zip(&seen) {
            node.marks.unreachable = !seen;
        }
        for edge in &mut self.edges {
            edge.marks.unreachable = !seen[edge.from] && edge.kind != EdgeKind::Turn;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::map;

    #[test]
    fn a_moment_that_nothing_leads_to_is_marked_with_the_ways_out_of_it() {
        let map = map("/rules/unreachable-moment.ron");
        let lost: Vec<&str> = map.nodes.iter().filter(|n| n.marks.unreachable).map(|n| n.id.as_str()).collect();
        assert_eq!(lost.len(), 1, "{lost:?}");
        let at = map.find(lost[0]).expect("it is there");
        assert!(map.edges.iter().all(|e| e.marks.unreachable == (e.from == at)));
    }

    #[test]
    fn in_a_sound_scenario_everything_is_reached() {
        assert!(map("/rules/well.ron").nodes.iter().all(|n| !n.marks.unreachable));
    }
}
