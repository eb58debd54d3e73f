//! A scenario's texts for people, taken out for translation and brought back.

mod apply;
mod collect;
mod table;

pub use apply::{Applied, Wanted, apply};
pub use collect::{Text, collect};
pub use table::{Row, TableError, read, write};
