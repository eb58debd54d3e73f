//! How many slips can be borne, in the words of the interface. The command line has its own.

use crate::analysis::Slips;
use crate::texts::t;

/// How many slips can be borne, in a sentence.
pub fn slips_words(slips: &Slips) -> String {
    let borne = match slips.at_least {
        0 if slips.exactly().is_some() => return t!("slips-none").to_owned(),
        0 => t!("slips-unknown").to_owned(),
        n if slips.exactly().is_some() => return format!("{} {}", t!("slips-borne", count = n), t!("slips-no-more")),
        n => t!("slips-borne-or-more", count = n),
    };
    match slips.at_most {
        Some(most) => format!("{borne} {}", t!("slips-at-most", count = most)),
        None => borne,
    }
}
