//! How many slips can be borne, in the words of the interface. The command line has its own.

use crate::analysis::Slips;
use crate::texts::t;

/// How many slips can be borne, in a sentence.
pub fn slips_words(slips: &Slips) -> String {
    match slips.at_least {
        0 if slips.no_more => t!("slips-none").to_owned(),
        0 => t!("slips-unknown").to_owned(),
        n if slips.no_more => format!("{} {}", t!("slips-borne", count = n), t!("slips-no-more")),
        n if slips.looked_for_more => t!("slips-borne-or-more", count = n),
        n => t!("slips-borne", count = n),
    }
}
