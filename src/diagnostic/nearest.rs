//! "Did you mean": the known name that is nearest to a misspelt one.

/// The nearest of `known` by edit distance, if near enough to be a likely slip: at most a third of the longer name's letters, and never more than four.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let wanted = letters(name);
    known
        .into_iter()
        .map(|k| (distance(&wanted, &letters(k)), k))
        .filter(|(d, k)| *d <= (wanted.len().max(k.chars().count()) / 3).clamp(1, 4))
        .min()
        .map(|(_, k)| k)
}

/// What is compared of a name: upper and lower case count as one.
pub(super) fn letters(name: &str) -> Vec<char> {
    name.to_lowercase().chars().take(80).collect()
}

/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
pub(super) fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0usize; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let replace = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replace.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_nonsense_finds_none() {
        let known = ["opening", "focus", "goal-agreed"];
        assert_eq!(nearest("opneing", known), Some("opening"));
        assert_eq!(nearest("goal_agreed", known), Some("goal-agreed"));
        assert_eq!(nearest("xylophone", known), None);
    }
}
