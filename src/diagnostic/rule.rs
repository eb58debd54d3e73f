//! A kind of finding: its stable name, how much it weighs, and what `oaat explain` says about it. It is documented in English where it stands; translations are messages by its name.

use super::Severity;
use crate::texts;
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

impl Rule {
    /// What the finding says, in the language that is spoken.
    pub fn what(&self) -> &'static str {
        texts::translated(&format!("rule-{}-what", self.name)).unwrap_or(self.what)
    }

    /// Why it matters, in the language that is spoken.
    pub fn why(&self) -> &'static str {
        texts::translated(&format!("rule-{}", self.name)).unwrap_or(self.why)
    }
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
