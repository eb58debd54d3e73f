//! Conditions as alternatives of plain bounds, so that testing one is a handful of comparisons.

use super::play::Cond;
use crate::rubric::{Dimension, Values};
use crate::scenario::Condition;
use serde::Serialize;

/// Bounds on the five numbers and on facts; all must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Clause {
    pub low: [i8; Dimension::COUNT],
    pub high: [i8; Dimension::COUNT],
    pub has: u64,
    pub lacks: u64,
}

/// The top bit of the byte of each number.
const TOPS: u64 = 0x80_80_80_80_80;

/// The five numbers as bytes of one.
#[inline]
fn side_by_side([a, b, c, d, e]: [i8; Dimension::COUNT]) -> u64 {
    u64::from_le_bytes([a as u8, b as u8, c as u8, d as u8, e as u8, 0, 0, 0])
}

impl Clause {
    pub const ANY: Clause = Clause { low: [0; Dimension::COUNT], high: [Values::MAX; Dimension::COUNT], has: 0, lacks: 0 };

    /// All bounds at once, without a branch for each: which one fails is as good as random, and guessing it wrong would cost more than the rest of the test.
    #[inline]
    pub fn holds(&self, values: Values, facts: u64) -> bool {
        let values = side_by_side(values.0);
        // Numbers are far below 128, so the top bit of each byte stays exactly where the difference is not negative.
        let enough = (values | TOPS) - side_by_side(self.low);
        let not_too_many = (side_by_side(self.high) | TOPS) - values;
        (!(enough & not_too_many) & TOPS) | (!facts & self.has) | (facts & self.lacks) == 0
    }

    fn and(self, other: Clause) -> Option<Clause> {
        let mut out = self;
        for d in 0..Dimension::COUNT {
            out.low[d] = self.low[d].max(other.low[d]);
            out.high[d] = self.high[d].min(other.high[d]);
            if out.low[d] > out.high[d] {
                return None;
            }
        }
        out.has |= other.has;
        out.lacks |= other.lacks;
        (out.has & out.lacks == 0).then_some(out)
    }
}

/// A condition that would need more alternatives than this is refused.
const LIMIT: usize = 64;

/// Appends the alternatives of a condition to `clauses`; `None` if there are too many. A condition that can never hold has none.
pub fn compile(condition: &Condition, fact: &impl Fn(&str) -> u64, clauses: &mut Vec<Clause>) -> Option<Cond> {
    let alternatives = alternatives(condition, true, fact)?;
    let from = clauses.len() as u32;
    clauses.extend(alternatives);
    Some(Cond { from, to: clauses.len() as u32 })
}

/// The alternatives under which `condition` is `wanted`.
fn alternatives(condition: &Condition, wanted: bool, fact: &impl Fn(&str) -> u64) -> Option<Vec<Clause>> {
    let bound = |dimension: Dimension, low: i8, high: i8| {
        let mut clause = Clause::ANY;
        clause.low[dimension.index()] = low;
        clause.high[dimension.index()] = high;
        if low > high { vec![] } else { vec![clause] }
    };
    Some(match (condition, wanted) {
        (Condition::AtLeast(d, n), true) => bound(*d, *n, Values::MAX),
        (Condition::AtLeast(d, n), false) => bound(*d, 0, n - 1),
        (Condition::AtMost(d, n), true) => bound(*d, 0, *n),
        (Condition::AtMost(d, n), false) => bound(*d, n + 1, Values::MAX),
        (Condition::Has(name), true) | (Condition::Lacks(name), false) => vec![Clause { has: fact(&name.value), ..Clause::ANY }],
        (Condition::Lacks(name), true) | (Condition::Has(name), false) => vec![Clause { lacks: fact(&name.value), ..Clause::ANY }],
        (Condition::Not(inner), _) => alternatives(inner, !wanted, fact)?,
        (Condition::All(parts), true) | (Condition::Any(parts), false) => {
            let mut out = vec![Clause::ANY];
            for part in parts {
                let more = alternatives(part, wanted, fact)?;
                out = out.iter().flat_map(|a| more.iter().filter_map(|b| a.and(*b))).collect();
                if out.len() > LIMIT {
                    return None;
                }
            }
            out
        }
        (Condition::Any(parts), true) | (Condition::All(parts), false) => {
            let mut out = Vec::new();
            for part in parts {
                out.extend(alternatives(part, wanted, fact)?);
                if out.len() > LIMIT {
                    return None;
                }
            }
            out
        }
        // A condition with a fault is never played.
        (Condition::Broken, _) => vec![],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;
    use crate::notation::At;

    #[test]
    fn a_condition_and_its_denial_never_hold_together_and_one_always_does() {
        let fact = |name: &str| if name == "a" { 1 } else { 2 };
        let at = |n: &str| At::new(n.to_owned(), Span::default());
        let condition = Condition::Any(vec![
            Condition::All(vec![Condition::AtLeast(Dimension::Trust, 2), Condition::Lacks(at("a"))]),
            Condition::Not(Box::new(Condition::Any(vec![Condition::Has(at("b")), Condition::AtMost(Dimension::Trust, 3)]))),
        ]);
        let denial = Condition::Not(Box::new(condition.clone()));
        let mut clauses = Vec::new();
        let yes = compile(&condition, &fact, &mut clauses).expect("small");
        let no = compile(&denial, &fact, &mut clauses).expect("small");
        for trust in 0..=4 {
            for facts in 0..4 {
                let values = Values([trust, 0, 0, 0, 0]);
                let holds = |c: Cond| clauses[c.from as usize..c.to as usize].iter().any(|c| c.holds(values, facts));
                let truth = (trust >= 2 && facts & 1 == 0) || !(facts & 2 != 0 || trust <= 3);
                assert_eq!(holds(yes), truth);
                assert_eq!(holds(no), !truth);
            }
        }
    }
}
