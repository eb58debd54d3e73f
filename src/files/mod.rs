//! The disk: the only module that touches it. It removes nothing.

mod copy;
mod error;
mod journal;
mod list;
mod read;
mod replace;
#[cfg(test)]
pub(crate) mod scratch;
mod watch;
mod write;

pub use copy::{copy_folder, is_empty_folder};
pub use error::FileError;
pub use journal::{Found, Journal, append_line};
pub use list::{LISTED, folders_within, list};
pub use read::{TEXT, read_bytes, read_text, read_text_within};
pub use replace::{BACKUPS, NotReplaced, Stamp, keep_aside, replace_text};
pub use watch::Watch;
pub use write::{ensure_folder, write_whole};
