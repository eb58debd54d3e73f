//! Lints: what a scenario may do and had better not, a file a rule with its documentation and its check together.
//!
//! They run on a file without errors, after form and shape: those two keep their time to twice a bare parse, and words, syllables and guesses take longer than that. Those that need
//! every state that a session can be in run only where the analysis does.

mod allow;
mod beginner_passes;
mod clicker_passes;
mod condition_never_holds;
mod cure_promised;
mod effect_tells;
mod ending_never_reached;
mod ending_shows_harm;
mod essential_once;
mod fact_never_read;
mod fact_never_set;
mod fares;
mod few_responses;
mod gate_out_of_reach;
mod harm_unavoidable;
mod hurtful_wording;
mod length_tells;
mod lengths_uneven;
mod line_never_reached;
mod method_named;
mod minutes_misfit;
mod moment_never_reached;
mod never_on_time;
mod no_content_note;
mod one_response;
mod only_harm;
mod pass_out_of_reach;
mod passage;
mod phases_back;
mod phrase;
mod position_tells;
mod reached;
mod reading;
mod reading_age;
mod response_never_open;
mod risk_held_alone;
mod same_response;
mod same_words;
mod sign_not_taken_up;
mod skill_out_of_reach;
mod spelling;
mod spoken;
mod strategy_passes;
mod subject;
mod tag_never_counts;
mod tells;
mod tone_tells;
mod turning_point_never_taken;
mod unreachable_ending;
mod way_never_taken;

pub use allow::{Allowed, Looked, settle};
pub use reached::Reached;
pub use spelling::Dictionary;
pub use spoken::Spoken;
pub use subject::Subject;

use crate::diagnostic::rules::LANGUAGE;
use crate::diagnostic::{Findings, Rule, Severity};

/// A rule together with its check.
pub struct Lint {
    pub rule: Rule,
    check: fn(&Subject, &mut Findings),
}

/// Every lint, in the order in which they run.
pub static LINTS: &[&Lint] = &[
    &condition_never_holds::LINT,
    &fact_never_read::LINT,
    &fact_never_set::LINT,
    &unreachable_ending::LINT,
    &one_response::LINT,
    &few_responses::LINT,
    &only_harm::LINT,
    &same_response::LINT,
    &same_words::LINT,
    &sign_not_taken_up::LINT,
    &risk_held_alone::LINT,
    &no_content_note::LINT,
    &essential_once::LINT,
    &phases_back::LINT,
    &minutes_misfit::LINT,
    &length_tells::LINT,
    &position_tells::LINT,
    &tone_tells::LINT,
    &effect_tells::LINT,
    &lengths_uneven::LINT,
    &reading_age::LINT,
    &spelling::LINT,
    &hurtful_wording::LINT,
    &method_named::LINT,
    &cure_promised::LINT,
    &ending_shows_harm::LINT,
    &moment_never_reached::LINT,
    &response_never_open::LINT,
    &way_never_taken::LINT,
    &turning_point_never_taken::LINT,
    &ending_never_reached::LINT,
    &never_on_time::LINT,
    &harm_unavoidable::LINT,
    &line_never_reached::LINT,
    &tag_never_counts::LINT,
    &gate_out_of_reach::LINT,
    &skill_out_of_reach::LINT,
    &pass_out_of_reach::LINT,
    &clicker_passes::LINT,
    &strategy_passes::LINT,
    &beginner_passes::LINT,
];

/// Every rule there is: those of the language, the lints, and those about what is allowed.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    LANGUAGE.iter().copied().chain(LINTS.iter().map(|lint| &lint.rule)).chain(allow::RULES.iter().copied())
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

/// Runs the lints: those for every draft and, if `publish`, those that only a scenario for publishing is held to.
pub fn run(subject: &Subject, publish: bool, findings: &mut Findings) {
    for lint in LINTS.iter().filter(|lint| publish || lint.rule.severity != Severity::Publishing) {
        (lint.check)(subject, findings);
    }
}
