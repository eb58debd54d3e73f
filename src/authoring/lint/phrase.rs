//! Finding words and phrases in a text, in whatever case and with whatever punctuation around them.

use std::ops::Range;

/// The words of a text in small letters, each with its place. A hyphen parts words, an apostrophe does not.
pub struct Words {
    words: Vec<(String, Range<usize>)>,
}

impl Words {
    pub fn of(text: &str) -> Words {
        let mut words = Vec::new();
        let mut word = String::new();
        let mut start = 0;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let apostrophe = matches!(c, '\'' | '’') && text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            if c.is_alphanumeric() || (apostrophe && !word.is_empty()) {
                if word.is_empty() {
                    start = at;
                }
                if apostrophe { word.push('\'') } else { word.extend(c.to_lowercase()) }
            } else if !word.is_empty() {
                words.push((std::mem::take(&mut word), start..at));
            }
        }
        Words { words }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.words.iter().map(|(word, range)| (word.as_str(), range.clone()))
    }

    pub fn count(&self) -> usize {
        self.words.len()
    }

    /// Where a phrase stands first. In a phrase `a|b` means either word, `a*` every word that begins so, `~` up to three words of any kind, and
    /// `!a|b` at the end that neither follows.
    pub fn find(&self, phrase: &str) -> Option<Range<usize>> {
        let parts: Vec<&str> = phrase.split_whitespace().collect();
        (0..self.words.len()).find_map(|from| {
            let end = self.matches(from, &parts)?;
            let last = end.checked_sub(1)?;
            Some(self.words[from].1.start..self.words.get(last)?.1.end)
        })
    }

    /// The word after the phrase, if it stands here.
    fn matches(&self, at: usize, parts: &[&str]) -> Option<usize> {
        match parts {
            [] => Some(at),
            [part, rest @ ..] if part.starts_with('!') => {
                let follows = self.words.get(at).is_some_and(|(word, _)| part[1..].split('|').any(|unwanted| word == unwanted));
                if follows { None } else { self.matches(at, rest) }
            }
            ["~", rest @ ..] => (0..=3).find_map(|gap| self.matches(at + gap, rest)),
            [part, rest @ ..] => {
                let word = self.words.get(at)?.0.as_str();
                let fits = part.split('|').any(|wanted| match wanted.strip_suffix('*') {
                    Some(beginning) => word.starts_with(beginning),
                    None => word == wanted,
                });
                if fits { self.matches(at + 1, rest) } else { None }
            }
        }
    }
}

/// The list for a language such as `en-GB`: lists are kept by the language's first letters.
pub fn of_language<'l, T>(lists: &'l [(&str, &'l [T])], language: &str) -> &'l [T] {
    let short = language.split(['-', '_']).next().unwrap_or("");
    lists.iter().find(|(name, _)| name.eq_ignore_ascii_case(short)).map_or(&[], |(_, list)| list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
        Words::of(text).find(phrase).map(|range| &text[range])
    }

    #[test]
    fn a_phrase_is_found_through_case_punctuation_and_a_gap() {
        assert_eq!(found("He is just Attention-Seeking, they said.", "attention seeking"), Some("Attention-Seeking"));
        assert_eq!(found("She committed, at last, suicide.", "commit* ~ suicide"), Some("committed, at last, suicide"));
        assert_eq!(found("It’s cured now", "it's cured|healed"), Some("It’s cured"));
        assert_eq!(found("They are committed to it.", "commit* ~ suicide"), None);
        assert_eq!(found("procured", "cured"), None);
        assert_eq!(found("I cut myself off there.", "cut myself !off|short"), None);
        assert_eq!(found("I cut myself. Off I went", "cut myself !short"), Some("cut myself"));
    }

    #[test]
    fn lists_go_by_the_language_and_not_by_its_country() {
        let lists: &[(&str, &[u8])] = &[("en", &[1]), ("de", &[2])];
        assert_eq!(of_language(lists, "en-GB"), [1]);
        assert!(of_language(lists, "cy").is_empty());
    }
}
