//! Numbers that somebody could dial do not belong into a scenario: they age, and a trainee in need may try one.

use crate::diagnostic::{Findings, rules};
use crate::notation::{Node, Value};
use crate::texts::t;

/// Numbers of three digits that are dialled somewhere in an emergency.
const SHORT: [&str; 14] = ["000", "100", "101", "110", "111", "112", "115", "116", "117", "118", "119", "911", "988", "999"];

/// Fields that hold dates and sources, not speech.
const APART: [&str; 4] = ["date", "source", "note", "id"];

/// Reports every text of a file that holds such a number.
pub fn check(node: &Node, findings: &mut Findings) {
    match &node.value {
        Value::Text(text) if dialable(text) => {
            findings.add_with_hint(&rules::DIALABLE_NUMBER, node.span, t!("reading-dialable"), t!("reading-dialable-hint"));
        }
        // Named ones are conditions and ways on; they hold ids.
        Value::List(items) | Value::Tuple(None, items) => items.iter().for_each(|n| check(n, findings)),
        Value::Fields(_, fields) => fields.iter().filter(|f| !APART.contains(&f.name)).for_each(|f| check(&f.value, findings)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| check(value, findings)),
        _ => {}
    }
}

/// Whether a text holds five digits or more in a row (one space, hyphen or bracket between groups does not break the row, years do), or a short emergency number.
pub fn dialable(text: &str) -> bool {
    let is_year = |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let mut groups: Vec<String> = Vec::new();
    let mut gap = 0;
    let found = |groups: &mut Vec<String>| {
        let digits: usize = groups.iter().filter(|g| !is_year(g)).map(String::len).sum();
        let short = groups.len() == 1 && SHORT.contains(&groups[0].as_str());
        groups.clear();
        digits >= 5 || short
    };
    for c in text.chars() {
        if c.is_ascii_digit() {
            match groups.last_mut() {
                Some(group) if gap == 0 => group.push(c),
                _ => groups.push(c.to_string()),
            }
            gap = 0;
        } else if !groups.is_empty() {
            gap += 1;
            if (gap > 1 || !matches!(c, ' ' | '-' | '(' | ')')) && found(&mut groups) {
                return true;
            }
        }
    }
    found(&mut groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_to_dial_is_told_from_a_year_an_amount_and_a_time() {
        for yes in ["ring 116 123 any time", "call 111.", "dial 999", "0800 123 45 67", "(020) 7946 0000"] {
            assert!(dialable(yes), "{yes}");
        }
        for no in ["in 2024, at 10, for 50 minutes", "450 a month", "2019 - 2021", "between 7 and 8", "from 2019-2021"] {
            assert!(!dialable(no), "{no}");
        }
    }

    #[test]
    fn the_id_of_a_moment_is_no_number_to_dial() {
        let found = |source: &str| {
            let mut findings = Findings::default();
            let tree = crate::notation::parse(source, &mut findings).expect("it is RON");
            check(&tree, &mut findings);
            !findings.is_empty()
        };
        assert!(!found("(to: [GoIf(Has(\"told_112\"), \"m112\"), Go(\"moment-10000\")])"));
        assert!(found("(form: [(\"Who helps?\", \"I ring 112.\")])"));
    }
}
