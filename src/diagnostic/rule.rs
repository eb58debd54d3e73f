//! A kind of finding: its stable name, how much it weighs, and what `oaat explain` says about it.

use super::Severity;
use std::fmt;

/// One kind of finding. Each is defined in a file of its own: those of the language below [`super::rules`], lints beside their checks.
pub struct Rule {
    /// The stable name, as printed in brackets and taken by `oaat explain`.
    pub name: &'static str,
    pub severity: Severity,
    /// What the finding says.
    pub what: &'static str,
    /// Why it matters, in a sentence.
    pub why: &'static str,
    /// The smallest piece of a file that has the fault.
    pub example: &'static str,
    /// What to write in its place.
    pub instead: &'static str,
}

/// Names are never used twice (a test says so), so they tell rules apart.
impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
