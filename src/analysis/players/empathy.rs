//! Words that sound empathic, a list for each language: what somebody goes by who looks for the kind answer instead of the helpful one.

/// English words and phrases, in lower case.
const ENGLISH: [&str; 24] = [
    "feel",
    "felt",
    "feeling",
    "sounds",
    "hard",
    "difficult",
    "sorry",
    "understand",
    "painful",
    "hurt",
    "tough",
    "heavy",
    "lonely",
    "worried",
    "upset",
    "care",
    "thank you",
    "must be",
    "must have been",
    "brave",
    "courage",
    "exhausting",
    "overwhelming",
    "awful",
];

/// How many words of the list of this language a text holds; none where there is no list.
pub fn words(language: &str, text: &str) -> i64 {
    let list: &[&str] = if language.starts_with("en") { &ENGLISH } else { &[] };
    let text = text.to_lowercase();
    let plain: String = text.chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect();
    let padded = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    list.iter().map(|word| padded.matches(&format!(" {word} ")).count() as i64).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_of_the_language_count() {
        assert_eq!(words("en-GB", "That must have been hard. I'm sorry."), 3);
        assert_eq!(words("en-GB", "Hardly a feeling-less sorrow"), 1);
        assert_eq!(words("de-DE", "That must be hard"), 0);
    }
}
