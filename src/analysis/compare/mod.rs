//! How alike two scenarios are as forms of one assessment; and where one is a later version of the other, what the edit changed.

mod differences;
mod edit;
mod form;
mod parts;
mod passes;

pub use differences::{Apart, Difference};
pub use edit::{Aspect, Changed, Edit};
pub use form::{Between, Ending, Form, FormFrame, FormPlayer, FormPrinciple};
pub use passes::{Kept, Outcome, Replayed};

use super::analyse::analyse;
use super::findings::Effort;
use crate::script::{RULES_VERSION, Script};
use serde::Serialize;

/// Two scenarios side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    pub format: u32,
    pub rules: u32,
    pub a: Form,
    pub b: Form,
    /// How far apart the totals of those are who choose at random.
    pub apart: Apart,
    /// Everything in which they are not alike, what matters to fairness first.
    pub differences: Vec<Difference>,
    /// What was changed, where the second is a version of the first.
    pub edit: Option<Edit>,
}

/// Compares two scenarios: the second is the later one, if they are versions of one.
pub fn compare(a: &Script, b: &Script, effort: &Effort) -> Comparison {
    // Where principles are lost is not compared.
    let effort = &Effort { losses: 0, ..*effort };
    let (of_a, of_b) = (analyse(a, None, effort), analyse(b, None, effort));
    let (form_a, form_b) = (Form::new(a, &of_a), Form::new(b, &of_b));
    let apart = Apart::of(&form_a, &form_b);
    let differences = differences::all(&form_a, &form_b, &apart);
    Comparison { format: 1, rules: RULES_VERSION, apart, differences, edit: Edit::of(a, b, effort), a: form_a, b: form_b }
}
