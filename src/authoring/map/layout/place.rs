//! How far right everything stands: near what it is joined to, ways straight, nothing too close to its neighbour.

use super::layers::Net;

/// How often the layers are gone through.
const SWEEPS: usize = 40;

/// The middle of each node and bend; the leftmost edge is at nought.
pub fn middles(net: &Net, rows: &[Vec<usize>], width: &impl Fn(usize) -> i32, gap: &impl Fn(usize, usize) -> i32) -> Vec<i32> {
    let mut middles = vec![0; net.layer.len()];
    for row in rows {
        let mut x = 0;
        for (i, &v) in row.iter().enumerate() {
            x += if i == 0 { width(v) / 2 } else { apart(row[i - 1], v, width, gap) };
            middles[v] = x;
        }
    }
    for sweep in 0..SWEEPS {
        let layers: Vec<usize> = if sweep % 2 == 0 { (0..rows.len()).collect() } else { (0..rows.len()).rev().collect() };
        // Towards the end both sides are heard at once.
        let both = sweep + 8 >= SWEEPS;
        for layer in layers {
            let joined = |v: usize| {
                let (above, below) = (&net.above[v], &net.below[v]);
                let (one, other) = if sweep % 2 == 0 { (above, below) } else { (below, above) };
                one.iter().chain(if both || one.is_empty() { other.iter() } else { [].iter() }).copied().collect::<Vec<_>>()
            };
            settle(net, &rows[layer], &mut middles, joined, width, gap);
        }
    }
    // At last, what only follows on one another stands in one line.
    for row in rows {
        let only = |v: usize| match net.above[v][..] {
            [above] if net.below[above].len() == 1 => vec![above],
            _ => Vec::new(),
        };
        settle(net, row, &mut middles, only, width, gap);
    }
    let left = (0..middles.len()).map(|v| middles[v] - width(v) / 2).min().unwrap_or(0);
    middles.iter_mut().for_each(|m| *m -= left);
    middles
}

/// From the middle of one to the middle of its neighbour.
fn apart(a: usize, b: usize, width: &impl Fn(usize) -> i32, gap: &impl Fn(usize, usize) -> i32) -> i32 {
    (width(a) + width(b)) / 2 + gap(a, b)
}

/// Neighbours that had to be pushed together.
struct Block {
    weight: i64,
    /// Of the wished places, times their weights.
    sum: i64,
    count: usize,
}

impl Block {
    fn place(&self) -> i64 {
        self.sum.div_euclid(self.weight.max(1))
    }
}

/// Puts each of a layer where it would like to be, or as near as its neighbours let it: what wishes the same place shares the way out by weight.
fn settle(
    net: &Net,
    row: &[usize],
    middles: &mut [i32],
    joined: impl Fn(usize) -> Vec<usize>,
    width: &impl Fn(usize) -> i32,
    gap: &impl Fn(usize, usize) -> i32,
) {
    let bend = |v: usize| width(v) == 0 && !net.above[v].is_empty();
    let apart_from_all = |v: usize| net.above[v].is_empty() && net.below[v].is_empty();
    let mut blocks: Vec<Block> = Vec::new();
    let mut offset = 0i64;
    let mut offsets = Vec::with_capacity(row.len());
    for (i, &v) in row.iter().enumerate() {
        if i > 0 {
            offset += i64::from(apart(row[i - 1], v, width, gap));
        }
        offsets.push(offset);
        let others = joined(v);
        // A long way is drawn straight before anything else is.
        let pull = |other: usize| if bend(v) && bend(other) { 8 } else { 1 };
        let weight: i64 = others.iter().map(|o| pull(*o)).sum();
        let wished: i64 = others.iter().map(|o| pull(*o) * i64::from(middles[*o])).sum();
        let (weight, sum) = if weight == 0 { (1, i64::from(middles[v]) - offset) } else { (weight, wished - weight * offset) };
        // What nothing pulls stands close to its neighbour.
        let sum = if apart_from_all(v) { blocks.last().map_or(sum, Block::place) } else { sum };
        let mut block = Block { weight, sum, count: 1 };
        while let Some(before) = blocks.pop_if(|before| before.place() >= block.place()) {
            block = Block { weight: before.weight + block.weight, sum: before.sum + block.sum, count: before.count + block.count };
        }
        blocks.push(block);
    }
    let mut at = 0;
    for block in &blocks {
        for _ in 0..block.count {
            middles[row[at]] = i32::try_from(block.place() + offsets[at]).unwrap_or(i32::MAX / 2);
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::order::rows;
    use super::*;

    #[test]
    fn neighbours_keep_apart_and_a_line_of_moments_is_straight() {
        let net = Net::of(5, &[(0, 1), (1, 2), (0, 3), (0, 4)]);
        let rows = rows(&net);
        let middles = middles(&net, &rows, &|_| 100, &|_, _| 20);
        assert_eq!(middles[1], middles[2]);
        for row in &rows {
            assert!(row.windows(2).all(|w| middles[w[1]] - middles[w[0]] >= 120), "{row:?} {middles:?}");
        }
    }
}
