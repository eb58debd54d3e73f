//! Parts of a scenario's notation in words, for people who do not read the notation.

use crate::rubric::{Dimension, Effect};
use crate::scenario::Condition;

/// A condition, as one would say it: "trust is at least 2 and ‘goal_agreed’ is known".
pub fn condition(condition: &Condition) -> String {
    match condition {
        Condition::AtLeast(dimension, n) => format!("{} is at least {n}", dimension.label()),
        Condition::AtMost(dimension, n) => format!("{} is at most {n}", dimension.label()),
        Condition::Has(fact) => format!("‘{}’ is known", fact.value),
        Condition::Lacks(fact) => format!("‘{}’ is not known", fact.value),
        Condition::All(parts) if parts.is_empty() => "always".into(),
        Condition::Any(parts) if parts.is_empty() => "never".into(),
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::Not(inner) => format!("it is not so that {}", grouped(inner)),
        Condition::Broken => "(unreadable)".into(),
    }
}

fn joined(parts: &[Condition], word: &str) -> String {
    match parts {
        [one] => condition(one),
        parts => parts.iter().map(grouped).collect::<Vec<_>>().join(word),
    }
}

/// A condition within another: brackets where the words could be read in two ways.
fn grouped(part: &Condition) -> String {
    match part {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => format!("({})", condition(part)),
        part => condition(part),
    }
}

/// An effect on client state: "trust +1, agency −1"; "nothing" if it changes none.
pub fn effect(effect: Effect) -> String {
    let changes: Vec<String> = Dimension::ALL.iter().filter(|d| effect.get(**d) != 0).map(|d| format!("{} {}", d.label(), signed(effect.get(*d)))).collect();
    if changes.is_empty() { "nothing".into() } else { changes.join(", ") }
}

fn signed(n: i8) -> String {
    if n < 0 { format!("−{}", n.unsigned_abs()) } else { format!("+{n}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Findings;
    use crate::notation::parse;

    #[test]
    fn a_condition_is_told_without_doubt_about_what_belongs_together() {
        let told = |source: &str| {
            let mut findings = Findings::default();
            let tree = parse(source, &mut findings).expect("it parses");
            condition(&Condition::read(&tree, &mut findings))
        };
        assert_eq!(told("AtLeast(Trust, 2)"), "trust is at least 2");
        assert_eq!(told("All([Has(\"a\"), Any([Lacks(\"b\"), AtMost(Hope, 1)])])"), "‘a’ is known and (‘b’ is not known or hope is at most 1)");
        assert_eq!(told("Not(All([Has(\"a\")]))"), "it is not so that ‘a’ is known");
    }

    #[test]
    fn an_effect_names_what_it_changes() {
        assert_eq!(effect(Effect([1, 0, 0, -1, 0])), "trust +1, agency −1");
        assert_eq!(effect(Effect::NONE), "nothing");
    }
}
