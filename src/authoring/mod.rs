//! What helps an author: lints.

pub mod lint;
