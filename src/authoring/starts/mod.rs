//! Files to start from: a few kinds of scenario that pass their checks and play, with the author's own client put in.

use crate::notation::Named;
use crate::rubric::Setting;
use crate::scenario::Level;

/// A kind of start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Two moments, and only the fields that must be there.
    Smallest,
    /// A scene with facts, two presentations and an anytime response.
    Scene,
    /// A scene in which safety comes first once something has been said.
    SafetyTurn,
    /// A whole session, a moment or two for each phase, with a follow-up.
    Session,
}

/// What the author says about the scenario to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    pub title: String,
    pub setting: Setting,
    pub name: String,
    pub pronouns: String,
    pub age: u8,
    pub temperament: String,
    pub level: Level,
}

impl Start {
    pub const ALL: [Start; 4] = [Start::Smallest, Start::Scene, Start::SafetyTurn, Start::Session];

    /// The name that the command line knows it by.
    pub fn id(self) -> &'static str {
        match self {
            Start::Smallest => "smallest",
            Start::Scene => "scene",
            Start::SafetyTurn => "safety-turn",
            Start::Session => "session",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Start::Smallest => "the smallest scene: two moments, nothing but what must be there",
            Start::Scene => "a small scene: facts that are earned, two presentations, something to say at any time",
            Start::SafetyTurn => "a scene with a safety turn: something serious is half said",
            Start::Session => "the skeleton of a whole session, with a call some weeks later",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Start::Smallest => include_str!("smallest.ron"),
            Start::Scene => include_str!("scene.ron"),
            Start::SafetyTurn => include_str!("safety-turn.ron"),
            Start::Session => include_str!("session.ron"),
        }
    }

    /// What is taken where the author says nothing.
    pub fn usual(self) -> Answers {
        let (title, name, pronouns, age, temperament, level) = match self {
            Start::Smallest => ("A letter in a drawer", "Robin", "they/them", 34, "eager", Level::Foundation),
            Start::Scene => ("A word before the shift", "Ines", "she/her", 29, "guarded", Level::Foundation),
            Start::SafetyTurn => ("The last figure", "Malcolm", "he/him", 58, "flat", Level::Intermediate),
            Start::Session => ("One Sunday", "Femi", "he/him", 47, "guarded", Level::Foundation),
        };
        Answers { title: title.into(), setting: Setting::Room, name: name.into(), pronouns: pronouns.into(), age, temperament: temperament.into(), level }
    }

    /// The file, with these answers in their places.
    pub fn file(self, id: &str, answers: &Answers) -> String {
        let age = answers.age.to_string();
        let values = [
            ("%ID%", id.to_owned()),
            ("%TITLE%", quoted(&answers.title)),
            ("%NAME%", quoted(&answers.name)),
            ("%PRONOUNS%", quoted(&answers.pronouns)),
            ("%TEMPERAMENT%", quoted(&answers.temperament)),
            ("%AGE%", age),
            ("%SETTING%", answers.setting.name().to_owned()),
            ("%LEVEL%", answers.level.name().to_owned()),
        ];
        // Piece by piece, so that what an author enters is never itself taken for a place to fill.
        let mut out = String::with_capacity(self.template().len() + 256);
        let mut rest = self.template();
        while let Some(at) = rest.find('%') {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let (place, value) = values.iter().find(|(place, _)| rest.starts_with(place)).map_or(("%", "%"), |(place, value)| (*place, value.as_str()));
            out.push_str(value);
            rest = &rest[place.len()..];
        }
        out.push_str(rest);
        out
    }
}

/// Text as it stands between the quotes of a RON string, on one line.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The id that a file's name makes: small letters, digits, `-` and `_`.
pub fn id_of(stem: &str) -> String {
    let plain = deunicode::deunicode(stem).to_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    let id: String = words.collect::<Vec<_>>().join("-").chars().take(64).collect();
    if id.is_empty() { "scene".into() } else { id }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_filled_and_what_is_entered_stays_text() {
        for start in Start::ALL {
            let answers = Answers { title: "A \"quiet\" %NAME% \\ word".into(), ..start.usual() };
            let file = start.file("some-id", &answers);
            assert!(file.contains("id: \"some-id\"") && file.contains(r#"title: "A \"quiet\" %NAME% \\ word""#), "{}", start.id());
            assert_eq!(file.matches('%').count(), 2, "{}", start.id());
        }
    }

    #[test]
    fn an_id_comes_of_any_file_name() {
        assert_eq!(id_of("My Scene 2"), "my-scene-2");
        assert_eq!(id_of("after_work--late"), "after_work-late");
        assert_eq!(id_of("Über den Sommer (été)"), "uber-den-sommer-ete");
        assert_eq!(id_of("…"), "scene");
        assert_eq!(id_of(""), "scene");
    }
}
