//! What an analysis rests on and how likely something is, in the words of the interface. The command line has its own.

use crate::analysis::{Chance, Grounds, Slips, Tenths, Told};
use crate::texts::t;

/// What a statement rests on.
pub fn grounds_words(grounds: Grounds) -> String {
    match grounds {
        Grounds::Proved => t!("proved").to_owned(),
        Grounds::Sampled { sessions, seed } => t!("grounds-sampled", sessions = sessions, seed = seed),
    }
}

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

/// A chance as people read it.
pub fn chance_words(chance: Chance) -> String {
    match chance.told() {
        Told::Never => t!("chance-never").to_owned(),
        Told::Always => t!("chance-always").to_owned(),
        Told::AsGoodAsNever => t!("chance-hardly").to_owned(),
        Told::Percent(percent) => t!("percent", number = decimal(percent)),
        Told::OneIn(many) => t!("chance-one-in", number = grouped(many)),
        Told::AtMost(percent) => t!("chance-at-most", percent = decimal(percent)),
        Told::LessThanOneIn(many) => t!("chance-less", number = grouped(many)),
        Told::Between(low, high) => t!("chance-between", low = decimal(low), high = decimal(high)),
    }
}

/// Percents with the decimal mark of the language.
fn decimal(percent: Tenths) -> String {
    let Tenths(tenths) = percent;
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { t!("decimal", whole = tenths / 10, tenth = tenths % 10) }
}

/// A whole number with its thousands set apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = (digits.len() - 1) % 3 + 1;
    let (head, rest) = digits.split_at(first);
    rest.as_bytes().chunks(3).fold(head.to_owned(), |out, three| out + t!("thousands") + &String::from_utf8_lossy(three))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::CERTAIN;
    use crate::texts::{Language, speaking};

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        let chances = [Chance::between(CERTAIN / 3, 10), Chance::between(CERTAIN / 40_000, 10), Chance::between(0, CERTAIN / 1_000_000)];
        let told = || chances.map(chance_words);
        assert_eq!(told(), chances.map(Chance::words), "in English as the command line does");
        assert_eq!(speaking(Language::German, told), ["33,3 %", "etwa 1 von 40.000", "weniger als 1 von 1.000.000"]);
    }
}
