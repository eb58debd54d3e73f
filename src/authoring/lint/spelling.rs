//! `spelling`: words that a dictionary of the user's own choice does not have.

use super::phrase::Words;
use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity, Span};
use crate::texts::t;
use rustc_hash::{FxHashMap, FxHashSet};

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "spelling",
        severity: Severity::Warning,
        what: "A word is in none of the dictionaries that were named with `--dictionary`. Only the first place of each word is told. Words that have a capital somewhere inside a sentence are taken for names, and words with digits are passed over.",
        why: "A trainee who stumbles over a misspelt line is out of the conversation, and a reviewer starts to doubt the rest.",
        example: r#"say: "You sound releived.",   // oaat check --dictionary en_GB.dic my-scene.ron"#,
        instead: r#"Mend the word, or put it into a word list of your own (one word a line) and name that as well:

oaat check --dictionary en_GB.dic --dictionary our-words.txt my-scene.ron"#,
    },
    check,
};

/// The words that are known to be spelt well.
#[derive(Default)]
pub struct Dictionary {
    hunspell: Vec<spellbook::Dictionary>,
    words: FxHashSet<String>,
}

impl Dictionary {
    /// Adds the words of a Hunspell dictionary: the text of its `.dic` and of its `.aff`. The error says what is wrong with them.
    pub fn add_hunspell(&mut self, dic: &str, aff: &str) -> Result<(), String> {
        self.hunspell.push(spellbook::Dictionary::new(aff, dic).map_err(|error| error.to_string())?);
        Ok(())
    }

    /// Adds a plain list, one word a line.
    pub fn add_words(&mut self, list: &str) {
        self.words.extend(list.lines().map(str::trim).filter(|word| !word.is_empty() && !word.starts_with('#')).map(str::to_lowercase));
    }

    /// Whether the word is known, in small letters or as it is written.
    fn knows(&self, word: &str, as_written: &str) -> bool {
        let hunspell = |word: &str| self.hunspell.iter().any(|d| d.check(word));
        self.words.contains(word) || hunspell(word) || hunspell(as_written)
    }

    fn suggest(&self, word: &str) -> Option<String> {
        let mut found = Vec::new();
        self.hunspell.first()?.suggest(word, &mut found);
        found.into_iter().next()
    }
}

/// Looking for what was meant takes long, so it is done for so many words.
const SUGGESTED: usize = 20;

struct Unknown {
    word: String,
    place: Span,
    times: usize,
}

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(dictionary) = subject.dictionary else { return };
    let names = names(subject);
    let mut unknown: Vec<Unknown> = Vec::new();
    let mut index: FxHashMap<String, usize> = FxHashMap::default();
    for passage in &subject.passages {
        for (word, range) in Words::of(&passage.text).iter() {
            let as_written = passage.text[range.clone()].replace('’', "'");
            let stem = stem(word);
            let passed_over = names.contains(stem) || word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() < 2;
            if passed_over || dictionary.knows(word, &as_written) || dictionary.knows(stem, stem) {
                continue;
            }
            if let Some(&i) = index.get(word) {
                unknown[i].times += 1;
            } else {
                index.insert(word.to_owned(), unknown.len());
                unknown.push(Unknown { word: as_written, place: passage.place(subject.source, range), times: 1 });
            }
        }
    }
    for (i, Unknown { word, place, times }) in unknown.into_iter().enumerate() {
        let message = match times {
            1 => t!("lint-spelling", word = &word),
            _ => t!("lint-spelling-more", word = &word, count = times - 1),
        };
        let hint = match (i < SUGGESTED).then(|| dictionary.suggest(&word)).flatten() {
            Some(near) => t!("notation-near", name = near),
            None => t!("lint-spelling-hint").into(),
        };
        findings.add_with_hint(&LINT.rule, place, message, hint);
    }
}

/// Words that stand somewhere inside a sentence with a capital.
fn names(subject: &Subject) -> FxHashSet<String> {
    let mut names = FxHashSet::default();
    for passage in &subject.passages {
        for (word, range) in Words::of(&passage.text).iter() {
            let (before, from_here) = passage.text.split_at(range.start);
            if from_here.starts_with(char::is_uppercase) && !begins_sentence(before) {
                names.insert(stem(word).to_owned());
            }
        }
    }
    names
}

/// The word without what speech hangs on to it: `mum'd`, `what'll`.
fn stem(word: &str) -> &str {
    ["'s", "'d", "'ll", "'ve", "'re"].iter().find_map(|hung_on| word.strip_suffix(hung_on)).unwrap_or(word)
}

/// Whether a word after this begins a sentence, so that its capital says nothing.
fn begins_sentence(before: &str) -> bool {
    before
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '‘' | '“' | '\'' | '('))
        .chars()
        .last()
        .is_none_or(|c| matches!(c, '.' | '?' | '!' | '…' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hunspell_dictionary_knows_its_forms_and_a_list_its_words() {
        let mut dictionary = Dictionary::default();
        dictionary.add_hunspell("2\nwalk/D\nrelieved\n", "SET UTF-8\nSFX D Y 1\nSFX D 0 ed [^e]\n").expect("a dictionary");
        dictionary.add_words("# our own\nKit\n");
        for known in ["walk", "walked", "kit", stem("walk's"), stem("kit'll")] {
            assert!(dictionary.knows(known, known), "{known}");
        }
        assert!(!dictionary.knows("releived", "releived"));
        assert_eq!(dictionary.suggest("releived").as_deref(), Some("relieved"));
    }

    #[test]
    fn the_first_word_of_a_sentence_is_told_from_a_name() {
        assert!(begins_sentence("") && begins_sentence("So. ") && begins_sentence("He said: ‘"));
        assert!(!begins_sentence("We went to "));
    }
}
