//! The order within each layer: each stands near the middle of what it is joined to, so that few ways cross.

use super::layers::Net;

/// How often the layers are gone through, down and up.
const SWEEPS: usize = 12;

/// The nodes and bends of each layer, from left to right.
pub fn rows(net: &Net) -> Vec<Vec<usize>> {
    let mut rows = first_rows(net);
    let mut best = (crossings(net, &rows), rows.clone());
    for sweep in 0..2 * SWEEPS {
        if sweep % 2 == 0 {
            for layer in 1..rows.len() {
                sort(&mut rows, layer, layer - 1, &net.above);
            }
        } else {
            for layer in (0..rows.len().saturating_sub(1)).rev() {
                sort(&mut rows, layer, layer + 1, &net.below);
            }
        }
        swap_neighbours(net, &mut rows);
        let count = crossings(net, &rows);
        if count < best.0 {
            best = (count, rows.clone());
        }
    }
    best.1
}

/// As they are met on the way from the first.
fn first_rows(net: &Net) -> Vec<Vec<usize>> {
    let layers = net.layer.iter().max().map_or(0, |last| last + 1);
    let mut rows = vec![Vec::new(); layers];
    let mut seen = vec![false; net.layer.len()];
    let mut roots: Vec<usize> = (0..net.layer.len()).filter(|v| net.above[*v].is_empty()).collect();
    roots.sort_by_key(|v| (net.layer[*v], *v));
    for root in roots {
        let mut open = vec![root];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                rows[net.layer[at]].push(at);
                open.extend(net.below[at].iter().rev());
            }
        }
    }
    rows
}

fn places(row: &[usize], out: &mut Vec<usize>, len: usize) {
    out.clear();
    out.resize(len, 0);
    for (i, v) in row.iter().enumerate() {
        out[*v] = i;
    }
}

/// Sorts a layer by the middle of what each is joined to in a neighbouring one; what is joined to nothing there keeps its place.
fn sort(rows: &mut [Vec<usize>], layer: usize, fixed: usize, joined: &[Vec<usize>]) {
    let mut place = Vec::new();
    places(&rows[fixed], &mut place, joined.len());
    let mut row: Vec<(usize, usize)> = Vec::with_capacity(rows[layer].len());
    let scale = 1000 * rows[fixed].len().max(1) / rows[layer].len().max(1);
    for (i, &v) in rows[layer].iter().enumerate() {
        let others = &joined[v];
        let middle = match others.len() {
            0 => i * scale,
            n => others.iter().map(|o| place[*o] * 1000).sum::<usize>() / n,
        };
        row.push((middle, v));
    }
    row.sort_by_key(|(middle, _)| *middle);
    rows[layer] = row.into_iter().map(|(_, v)| v).collect();
}

/// Swaps neighbours wherever that takes crossings away.
fn swap_neighbours(net: &Net, rows: &mut [Vec<usize>]) {
    let (mut above, mut below) = (Vec::new(), Vec::new());
    let all = net.layer.len();
    for layer in 0..rows.len() {
        places(layer.checked_sub(1).map_or(&[], |l| &rows[l]), &mut above, all);
        places(rows.get(layer + 1).map_or(&[], |r| r), &mut below, all);
        for i in 1..rows[layer].len() {
            let (a, b) = (rows[layer][i - 1], rows[layer][i]);
            let cost = |a: usize, b: usize| pairs(&net.above[a], &net.above[b], &above) + pairs(&net.below[a], &net.below[b], &below);
            if cost(b, a) < cost(a, b) {
                rows[layer].swap(i - 1, i);
            }
        }
    }
}

/// How many ways of `left` and `right` cross if they stand in this order.
fn pairs(left: &[usize], right: &[usize], place: &[usize]) -> usize {
    left.iter().map(|l| right.iter().filter(|r| place[**r] < place[*l]).count()).sum()
}

fn crossings(net: &Net, rows: &[Vec<usize>]) -> usize {
    let mut place = Vec::new();
    let mut count = 0;
    for layer in 0..rows.len().saturating_sub(1) {
        places(&rows[layer + 1], &mut place, net.layer.len());
        let row = &rows[layer];
        for (i, a) in row.iter().enumerate() {
            count += row[i + 1..].iter().map(|b| pairs(&net.below[*a], &net.below[*b], &place)).sum::<usize>();
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_that_need_not_cross_do_not() {
        let net = Net::of(5, &[(0, 1), (0, 2), (1, 4), (2, 3)]);
        assert_eq!(crossings(&net, &rows(&net)), 0);
    }

    #[test]
    fn everything_has_one_place() {
        let net = Net::of(6, &[(0, 1), (1, 2), (0, 2), (3, 2), (2, 1)]);
        let mut all: Vec<usize> = rows(&net).concat();
        all.sort_unstable();
        assert_eq!(all, (0..net.layer.len()).collect::<Vec<_>>());
    }
}
