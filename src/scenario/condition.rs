//! Conditions: what they read, and whether they hold.

use crate::diagnostic::{Findings, rules};
use crate::notation::{At, Node, Value, id, int, named, wrong};
use crate::rubric::Dimension;
use crate::texts::t;

/// A question about client state and facts, as written. It never reads what the trainee has been credited with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    AtLeast(Dimension, i8),
    AtMost(Dimension, i8),
    Has(At<String>),
    Lacks(At<String>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// Could not be read; its fault is reported.
    Broken,
}

const NAMES: [&str; 7] = ["AtLeast", "AtMost", "Has", "Lacks", "All", "Any", "Not"];

impl Condition {
    pub fn read(node: &Node, findings: &mut Findings) -> Condition {
        let Value::Tuple(Some(name), items) = &node.value else {
            wrong::<()>(t!("reading-expected-condition"), node, findings);
            return Condition::Broken;
        };
        match (*name, &items[..]) {
            ("AtLeast" | "AtMost", [dimension, value]) => {
                let dimension = named::<Dimension>(dimension, findings);
                let value = int(value, 0..=4, findings).and_then(|n| i8::try_from(n).ok());
                match (dimension, value) {
                    (Some(d), Some(v)) if *name == "AtLeast" => Condition::AtLeast(d, v),
                    (Some(d), Some(v)) => Condition::AtMost(d, v),
                    _ => Condition::Broken,
                }
            }
            ("Has", [fact]) => id(fact, findings).map_or(Condition::Broken, Condition::Has),
            ("Lacks", [fact]) => id(fact, findings).map_or(Condition::Broken, Condition::Lacks),
            ("Not", [inner]) => Condition::Not(Box::new(Condition::read(inner, findings))),
            ("All" | "Any", [inner]) => {
                let Value::List(parts) = &inner.value else {
                    wrong::<()>(t!("reading-expected-conditions"), inner, findings);
                    return Condition::Broken;
                };
                let parts = parts.iter().map(|p| Condition::read(p, findings)).collect();
                if *name == "All" { Condition::All(parts) } else { Condition::Any(parts) }
            }
            (known, _) if NAMES.contains(&known) => {
                let example = match known {
                    "AtLeast" | "AtMost" => format!("{known}(Trust, 2)"),
                    "Has" | "Lacks" => format!("{known}(\"fact\")"),
                    "Not" => "Not(Has(\"fact\"))".into(),
                    _ => format!("{known}([…])"),
                };
                let message = t!("reading-incomplete", name = known);
                findings.add_with_hint(&rules::WRONG_TYPE, node.span, message, t!("reading-incomplete-hint", example = example));
                Condition::Broken
            }
            (unknown, _) => {
                findings.unknown(&rules::UNKNOWN_NAME, node.span, t!("reading-what-condition"), unknown, NAMES);
                Condition::Broken
            }
        }
    }

    /// Every fact that the condition names.
    pub fn facts<'c>(&'c self, visit: &mut impl FnMut(&'c At<String>)) {
        match self {
            Condition::Has(fact) | Condition::Lacks(fact) => visit(fact),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|p| p.facts(visit)),
            Condition::Not(inner) => inner.facts(visit),
            Condition::AtLeast(..) | Condition::AtMost(..) | Condition::Broken => {}
        }
    }

    /// Every number that the condition reads.
    pub fn dimensions(&self, visit: &mut impl FnMut(Dimension)) {
        match self {
            Condition::AtLeast(d, _) | Condition::AtMost(d, _) => visit(*d),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|p| p.dimensions(visit)),
            Condition::Not(inner) => inner.dimensions(visit),
            Condition::Has(_) | Condition::Lacks(_) | Condition::Broken => {}
        }
    }
}
