//! `unknown-name`: a name that is not in its closed list.

use crate::diagnostic::{Rule, Severity};

pub static UNKNOWN_NAME: Rule = Rule {
    name: "unknown-name",
    severity: Severity::Error,
    what: "This is not one of the names that can stand here. Moves, phases, moods, themes, settings, conditions and the like are closed lists.",
    why: "The client’s figure, the debrief and the scores know only these names, so a trainee would never see what another name was meant to do.",
    example: r#"Line(text: "It's over, isn't it.", mood: Sad),"#,
    instead: r#"Take the nearest name from the list in the author’s guide, or leave the field out and tell what can be seen:

Line(text: "It's over, isn't it.", mood: Tearful, cue: "folds the tissue small"),"#,
};
