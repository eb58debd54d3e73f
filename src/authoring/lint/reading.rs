//! How hard a text is to read: the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom 1975), in whole numbers.

use super::phrase::Words;

/// What the formula counts. Counts of several texts add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub words: u32,
    pub sentences: u32,
    pub syllables: u32,
}

impl Counts {
    pub fn of(text: &str) -> Counts {
        let words = Words::of(text);
        let syllables = words.iter().map(|(word, _)| syllables(word)).sum();
        Counts { words: words.count() as u32, sentences: sentences(text), syllables }
    }

    #[must_use]
    pub fn and(self, other: Counts) -> Counts {
        Counts { words: self.words + other.words, sentences: self.sentences + other.sentences, syllables: self.syllables + other.syllables }
    }

    /// The school year (of the United States) in hundredths: 0.39 words a sentence + 11.8 syllables a word − 15.59.
    pub fn grade(self) -> i64 {
        let (words, sentences) = (i64::from(self.words.max(1)), i64::from(self.sentences.max(1)));
        39 * words / sentences + 1180 * i64::from(self.syllables) / words - 1559
    }

    /// The age at which somebody in that school year is: five years more, rounded.
    pub fn age(self) -> i64 {
        ((self.grade() + 50).div_euclid(100) + 5).max(5)
    }
}

/// Stretches that end in a full stop, a question or an exclamation mark, or with the text.
fn sentences(text: &str) -> u32 {
    let stretches = text.split(['.', '?', '!', '…', ':', ';']);
    stretches.filter(|part| part.chars().any(char::is_alphanumeric)).count() as u32
}

/// The usual estimate for English: groups of vowels, without an `e` that is not heard; one at least.
fn syllables(word: &str) -> u32 {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut inside = false;
    for c in word.chars() {
        groups += u32::from(vowel(c) && !inside);
        inside = vowel(c);
    }
    let heard = |ending: &str| {
        word.strip_suffix(ending)
            .and_then(|stem| stem.chars().last())
            .is_none_or(|c| vowel(c) || matches!(ending, "es" | "ed") && matches!(c, 't' | 'd' | 's' | 'x' | 'z' | 'h' | 'c' | 'g'))
    };
    let le = word.len() > 2 && word.ends_with("le") && !word.chars().rev().nth(2).is_some_and(vowel);
    let silent = !le && ["e", "es", "ed"].iter().any(|ending| word.ends_with(ending) && !heard(ending));
    groups.saturating_sub(u32::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        let known =
            [("tea", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("time", 1), ("houses", 2), ("comes", 1), ("supervisor", 4), ("the", 1), ("i'm", 1)];
        for (word, number) in known {
            assert_eq!(syllables(word), number, "{word}");
        }
    }

    #[test]
    fn the_grade_follows_the_formula() {
        let easy = Counts::of("The cat sat on the mat. It was warm.");
        assert_eq!(easy, Counts { words: 9, sentences: 2, syllables: 9 });
        assert_eq!(easy.grade(), 39 * 9 / 2 + 1180 - 1559);
        let hard = Counts::of("Consideration of organisational responsibilities necessitates comprehensive interdisciplinary communication.");
        assert!(hard.age() > 20 && easy.age() < 8, "{} {}", hard.age(), easy.age());
    }
}
