//! One at a Time.

pub mod diagnostic;
pub mod notation;
pub mod rubric;
pub mod scenario;
pub mod script;
