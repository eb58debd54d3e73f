//! Numbers and lists as people write them.

/// A number with its noun: ‘1 session’, ‘2 sessions’.
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// ‘a’, ‘a and b’, ‘a, b and c’; nothing for no parts.
pub fn join(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_counts_read_as_people_write_them() {
        let parts = |n: usize| ["a", "b", "c"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!((join(&parts(0)), join(&parts(1)), join(&parts(2)), join(&parts(3))), ("".into(), "a".into(), "a and b".into(), "a, b and c".into()));
        assert_eq!((count(1, "session"), count(2, "session")), ("1 session".into(), "2 sessions".into()));
    }
}
