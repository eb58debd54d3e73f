//! What helps an author: files laid out alike, texts taken out for translation and brought back.

pub mod format;
pub mod strings;
