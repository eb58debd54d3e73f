//! A layer for each node, so that ways lead down; a way that passes layers gets a bend in each.

use rustc_hash::FxHashMap;

/// Nodes and, numbered after them, bends; joined from layer to layer.
pub struct Net {
    /// The layer of each node and bend.
    pub layer: Vec<usize>,
    /// What each is joined to in the layer below and the layer above.
    pub below: Vec<Vec<usize>>,
    pub above: Vec<Vec<usize>>,
    /// For each edge the nodes and bends that it runs through, downwards; empty for one from a node to itself.
    pub chains: Vec<Vec<usize>>,
    /// Edges that lead up.
    pub turned: Vec<bool>,
}

impl Net {
    pub fn of(nodes: usize, edges: &[(usize, usize)]) -> Net {
        let turned = leading_back(nodes, edges);
        let down: Vec<(usize, usize)> = edges.iter().zip(&turned).map(|(&(from, to), turned)| if *turned { (to, from) } else { (from, to) }).collect();
        let layer = layers(nodes, &down);
        let mut net = Net { below: vec![Vec::new(); nodes], above: vec![Vec::new(); nodes], layer, chains: Vec::new(), turned };
        // Ways that lead to the same place share their bends, so that ten ways to one ending are one line on the page.
        let mut bends: FxHashMap<(usize, bool, usize), usize> = FxHashMap::default();
        for (edge, &(top, bottom)) in down.iter().enumerate() {
            if top == bottom {
                net.chains.push(Vec::new());
                continue;
            }
            let back = net.turned[edge];
            let target = edges[edge].1;
            let mut chain = vec![top];
            for layer in net.layer[top] + 1..net.layer[bottom] {
                let fresh = net.layer.len();
                let bend = *bends.entry((target, back, layer)).or_insert(fresh);
                if bend == fresh {
                    net.layer.push(layer);
                    net.below.push(Vec::new());
                    net.above.push(Vec::new());
                }
                chain.push(bend);
            }
            chain.push(bottom);
            for pair in chain.windows(2) {
                if !net.below[pair[0]].contains(&pair[1]) {
                    net.below[pair[0]].push(pair[1]);
                    net.above[pair[1]].push(pair[0]);
                }
            }
            net.chains.push(chain);
        }
        net
    }
}

/// The edges that lead back to a node on the way to them.
fn leading_back(nodes: usize, edges: &[(usize, usize)]) -> Vec<bool> {
    let mut ways = vec![Vec::new(); nodes];
    for (edge, (from, _)) in edges.iter().enumerate() {
        ways[*from].push(edge);
    }
    let mut back = vec![false; edges.len()];
    let (mut on_path, mut seen) = (vec![false; nodes], vec![false; nodes]);
    for start in 0..nodes {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        on_path[start] = true;
        let mut path = vec![(start, 0)];
        while let Some((at, next)) = path.last_mut() {
            let Some(&edge) = ways[*at].get(*next) else {
                on_path[*at] = false;
                path.pop();
                continue;
            };
            *next += 1;
            let to = edges[edge].1;
            if on_path[to] {
                back[edge] = true;
            } else if !std::mem::replace(&mut seen[to], true) {
                on_path[to] = true;
                path.push((to, 0));
            }
        }
    }
    back
}

/// Each node below all that lead to it; what nothing leads to stands right above what it leads to.
fn layers(nodes: usize, down: &[(usize, usize)]) -> Vec<usize> {
    let (mut below, mut waiting) = (vec![Vec::new(); nodes], vec![0usize; nodes]);
    for &(top, bottom) in down.iter().filter(|(top, bottom)| top != bottom) {
        below[top].push(bottom);
        waiting[bottom] += 1;
    }
    let free: Vec<bool> = waiting.iter().map(|w| *w == 0).collect();
    let mut order: Vec<usize> = (0..nodes).filter(|n| free[*n]).collect();
    let mut layer = vec![0usize; nodes];
    let mut at = 0;
    while let Some(&node) = order.get(at) {
        for &next in &below[node] {
            layer[next] = layer[next].max(layer[node] + 1);
            waiting[next] -= 1;
            if waiting[next] == 0 {
                order.push(next);
            }
        }
        at += 1;
    }
    for node in (0..nodes).filter(|n| free[*n] && *n != 0) {
        if let Some(next) = below[node].iter().map(|b| layer[*b]).min() {
            layer[node] = next.saturating_sub(1);
        }
    }
    // What no way joins to anything, such as the ending that only the clock leads to, stands below.
    let last = layer.iter().copied().max().unwrap_or(0);
    for node in (0..nodes).filter(|n| free[*n] && *n != 0 && below[*n].is_empty()) {
        layer[node] = last;
    }
    layer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_lead_down_and_one_that_leads_back_is_turned() {
        let net = Net::of(4, &[(0, 1), (1, 2), (0, 2), (2, 1), (3, 2)]);
        assert_eq!(net.layer[..4], [0, 1, 2, 1]);
        assert_eq!(net.turned, [false, false, false, true, false]);
        assert_eq!(net.chains[2].len(), 3, "one bend in the layer that it passes");
        assert_eq!(net.layer.len(), 5);
    }

    #[test]
    fn ways_to_one_place_share_their_bends() {
        let net = Net::of(5, &[(0, 1), (1, 2), (2, 3), (0, 4), (1, 4), (2, 4), (3, 4)]);
        assert_eq!(net.layer.len(), 5 + 3);
    }
}
