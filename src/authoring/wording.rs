//! Parts of a scenario's notation in words of the language that is spoken, for people who do not read the notation.

use crate::rubric::{Dimension, Effect, names};
use crate::scenario::Condition;
use crate::texts::t;

/// A condition, as one would say it: "trust is at least 2 and ‘goal_agreed’ is known".
pub fn condition(condition: &Condition) -> String {
    match condition {
        Condition::AtLeast(dimension, n) => t!("condition-at-least", dimension = names::dimension(*dimension), n = *n),
        Condition::AtMost(dimension, n) => t!("condition-at-most", dimension = names::dimension(*dimension), n = *n),
        Condition::Has(fact) => t!("condition-has", fact = &fact.value),
        Condition::Lacks(fact) => t!("condition-lacks", fact = &fact.value),
        Condition::All(parts) if parts.is_empty() => t!("condition-always").into(),
        Condition::Any(parts) if parts.is_empty() => t!("condition-never").into(),
        Condition::All(parts) => joined(parts, t!("condition-and")),
        Condition::Any(parts) => joined(parts, t!("condition-or")),
        Condition::Not(inner) => t!("condition-not", inner = grouped(inner)),
        Condition::Broken => t!("condition-unreadable").into(),
    }
}

fn joined(parts: &[Condition], word: &str) -> String {
    match parts {
        [one] => condition(one),
        parts => parts.iter().map(grouped).collect::<Vec<_>>().join(&format!(" {word} ")),
    }
}

/// A condition within another: brackets where the words could be read in two ways.
fn grouped(part: &Condition) -> String {
    match part {
        Condition::All(parts) | Condition::Any(parts) if parts.len() > 1 => format!("({})", condition(part)),
        Condition::Not(_) => format!("({})", condition(part)),
        part => condition(part),
    }
}

/// An effect on client state: "trust +1, agency −1"; "nothing" if it changes none.
pub fn effect(effect: Effect) -> String {
    let changes: Vec<String> =
        Dimension::ALL.iter().filter(|d| effect.get(**d) != 0).map(|d| format!("{} {}", names::dimension(*d), signed(effect.get(*d)))).collect();
    if changes.is_empty() { t!("effect-nothing").into() } else { changes.join(", ") }
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
        assert_eq!(told("All([Not(Has(\"a\")), Has(\"b\")])"), "(it is not so that ‘a’ is known) and ‘b’ is known");
    }

    #[test]
    fn an_effect_names_what_it_changes() {
        assert_eq!(effect(Effect([1, 0, 0, -1, 0])), "trust +1, agency −1");
        assert_eq!(effect(Effect::NONE), "nothing");
    }
}
