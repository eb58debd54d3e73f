//! The neighbourhood of one moment: what is too much at once can be looked at piece by piece.

use super::Map;

impl Map {
    /// What lies within so many ways of a node, forwards or backwards.
    #[must_use]
    pub fn around(&self, node: usize, depth: usize) -> Map {
        let mut near = vec![false; self.nodes.len()];
        // Followed in one direction at a time: the siblings of a moment are not its neighbours.
        for backwards in [false, true] {
            let mut ways = vec![Vec::new(); self.nodes.len()];
            for edge in &self.edges {
                let (from, to) = if backwards { (edge.to, edge.from) } else { (edge.from, edge.to) };
                ways[from].push(to);
            }
            let mut seen = vec![false; self.nodes.len()];
            let mut ring = vec![node];
            for _ in 0..=depth {
                let mut next = Vec::new();
                for at in ring {
                    if !std::mem::replace(&mut seen[at], true) {
                        near[at] = true;
                        next.extend(&ways[at]);
                    }
                }
                ring = next;
            }
        }
        let mut place = vec![0; self.nodes.len()];
        let mut nodes = Vec::new();
        for (at, node) in self.nodes.iter().enumerate().filter(|(at, _)| near[*at]) {
            place[at] = nodes.len();
            nodes.push(node.clone());
        }
        let inside = self.edges.iter().filter(|e| near[e.from] && near[e.to]);
        let mut edges: Vec<_> = inside.cloned().collect();
        for edge in &mut edges {
            (edge.from, edge.to) = (place[edge.from], place[edge.to]);
        }
        Map { title: self.title.clone(), left_out: self.left_out + self.nodes.len() - nodes.len(), nodes, edges }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::map;

    #[test]
    fn a_neighbourhood_holds_the_moment_and_what_is_next_to_it() {
        let whole = map("bus-pass");
        let near = whole.around(whole.find("easy").expect("a moment"), 1);
        assert!(near.find("lovely").is_some() && near.find("ways").is_some());
        assert_eq!(near.nodes.len() + near.left_out, whole.nodes.len());
        assert!(near.left_out > 0);
        let all = whole.around(0, whole.nodes.len());
        assert!(all.nodes.len() <= whole.nodes.len() && all.find("easy").is_some());
    }
}
