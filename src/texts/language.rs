//! The languages of the interface.

use serde::{Deserialize, Serialize};

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    English,
    German,
    /// English with longer words, for tests of what translations do to the layout.
    #[cfg(test)]
    Stretched,
}

impl Language {
    /// Those to choose from.
    pub const ALL: [Language; 2] = [Language::English, Language::German];

    /// Its tag (BCP 47), which decides how plurals are formed.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en-GB",
            Language::German => "de",
            #[cfg(test)]
            Language::Stretched => "en-GB",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Its name in itself: whoever looks for their language can read no other.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
            #[cfg(test)]
            Language::Stretched => "Stretched",
        }
    }
}
