//! Numbers and facts that decide nothing but which line is said, followed as a set of all that they can be together.

use super::obstacles::Range;
use crate::rubric::{Dimension, Effect, Values};
use crate::script::{Clause, Cond, Play};

/// The values that a number can have.
const VALUES: usize = Values::MAX as usize + 1;

/// Some numbers and facts. Whatever they are together has a place in a set of at most 128.
pub struct Extra {
    numbers: Vec<Number>,
    facts: Vec<Fact>,
    mask: u64,
}

/// A number: how far apart its values lie, and the places of each.
struct Number {
    dimension: usize,
    apart: u32,
    places: [u128; VALUES],
}

/// A fact: its bit, how far apart known and unknown lie, and the places where it is known.
struct Fact {
    bit: u64,
    apart: u32,
    known: u128,
}

impl Extra {
    /// `None` if they can be more together than a set holds.
    pub fn new(dimensions: &[bool; Dimension::COUNT], facts: u64) -> Option<Extra> {
        let wanted: Vec<usize> = (0..Dimension::COUNT).filter(|d| dimensions[*d]).collect();
        let size = VALUES.pow(wanted.len() as u32).checked_shl(facts.count_ones()).filter(|_| facts.count_ones() < 8).filter(|size| *size <= 128)?;
        let places = |holds: &dyn Fn(usize) -> bool| (0..size).filter(|place| holds(*place)).fold(0u128, |set, place| set | 1 << place);
        let mut apart = 1;
        let mut numbers = Vec::new();
        for dimension in wanted {
            numbers.push(Number { dimension, apart: apart as u32, places: std::array::from_fn(|value| places(&|place| place / apart % VALUES == value)) });
            apart *= VALUES;
        }
        let mut known = Vec::new();
        for bit in (0..64).map(|i| 1u64 << i).filter(|bit| facts & bit != 0) {
            known.push(Fact { bit, apart: apart as u32, known: places(&|place| place / apart % 2 == 1) });
            apart *= 2;
        }
        Some(Extra { numbers, facts: known, mask: facts })
    }

    /// The facts among them.
    pub fn mask(&self) -> u64 {
        self.mask
    }

    /// The set of one state.
    pub fn of(&self, values: Values, facts: u64) -> u128 {
        let numbers = self.numbers.iter().fold(0, |place, n| place + n.apart * values.0[n.dimension] as u32);
        1 << self.facts.iter().filter(|f| facts & f.bit != 0).fold(numbers, |place, f| place + f.apart)
    }

    /// The set after an effect.
    pub fn after(&self, mut set: u128, effect: Effect) -> u128 {
        for number in &self.numbers {
            let by = effect.0[number.dimension];
            if by != 0 {
                set = (0..VALUES as i8).fold(0, |out, value| {
                    let (here, moves) = (set & number.places[value as usize], (value + by).clamp(0, Values::MAX) - value);
                    let by = number.apart * u32::from(moves.unsigned_abs());
                    out | if moves < 0 { here >> by } else { here << by }
                });
            }
        }
        set
    }

    /// The set with these facts known.
    pub fn knowing(&self, set: u128, facts: u64) -> u128 {
        self.facts.iter().filter(|f| facts & f.bit != 0).fold(set, |set, f| (set & f.known) | ((set & !f.known) << f.apart))
    }

    /// The places at which a condition holds, the rest of what it reads being that of this state.
    pub fn holds(&self, play: &Play, when: Cond, values: Values, facts: u64) -> u128 {
        if when == Cond::ALWAYS {
            return u128::MAX;
        }
        play.clauses[when.from as usize..when.to as usize].iter().fold(0, |set, clause| set | self.clause(clause, values, facts))
    }

    fn clause(&self, clause: &Clause, values: Values, facts: u64) -> u128 {
        let mine = |d: usize| self.numbers.iter().any(|n| n.dimension == d);
        let within = |d: usize, value: i8| clause.low[d] <= value && value <= clause.high[d];
        let known = facts | self.mask;
        let rest = (0..Dimension::COUNT).all(|d| mine(d) || within(d, values.0[d])) && clause.has & !known == 0 && clause.lacks & facts & !self.mask == 0;
        if !rest {
            return 0;
        }
        let numbers = self.numbers.iter().fold(u128::MAX, |set, n| {
            let fits = (0..VALUES).filter(|value| within(n.dimension, *value as i8));
            set & fits.fold(0, |set, value| set | n.places[value])
        });
        self.facts.iter().fold(numbers, |set, f| match (clause.has & f.bit != 0, clause.lacks & f.bit != 0) {
            (false, false) => set,
            (true, false) => set & f.known,
            (false, true) => set & !f.known,
            (true, true) => 0,
        })
    }

    /// The states of a set, the rest being that of this state.
    pub fn range(&self, set: u128, values: Values, facts: u64) -> Range {
        let mut out = Range::of(values, facts & !self.mask);
        for n in &self.numbers {
            let mut there = (0..VALUES as i8).filter(|value| set & n.places[*value as usize] != 0);
            let low = there.next().unwrap_or(0);
            (out.low.0[n.dimension], out.high.0[n.dimension]) = (low, there.next_back().unwrap_or(low));
        }
        for f in &self.facts {
            out.some |= if set & f.known != 0 { f.bit } else { 0 };
            out.all |= if set & !f.known == 0 { f.bit } else { 0 };
        }
        out
    }
}
