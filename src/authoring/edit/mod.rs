//! Changing a scenario file by its text: what is changed is written anew, everything else keeps every byte, comments and layout too.
//!
//! A [`Change`] says what shall be different in the words of the file (this field of that record, one more item in that list). [`Change::edit`] turns it into an
//! [`Edit`], a few replacements that fit only the text they were made for. [`History`] takes edits back and makes them again.

mod brackets;
mod change;
mod history;
mod order;
mod outline;
mod part;
mod patch;
mod place;
mod rename;
mod template;
pub mod written;

pub use change::{Change, Refusal};
pub use history::{History, Step};
pub use outline::{FactName, Heading, Outline, Section};
pub use part::{Kind, Part};
pub use patch::{Edit, Patch, Stale};
pub use place::{Place, Stage, at};
pub use rename::{Renamed, rename};
pub use template::{free_id, line, moment, response};
