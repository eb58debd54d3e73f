//! In which order the fields of a record are written, and which of them stand on a line of their own.

const RESPONSE: &[&str] = &["id", "key", "during", "move", "minutes", "once", "when", "say", "shows", "harms", "effect", "facts", "reply", "why", "note", "to"];
const LINE: &[&str] = &["when", "text", "also", "mood", "gaze", "cue", "gives", "note"];
const MOMENT: &[&str] = &["id", "phase", "note", "says", "responses"];
const ENDING: &[&str] = &["id", "title", "frame", "kind", "note", "leaves", "follow_up"];
const FACT: &[&str] = &["id", "text", "by", "sign", "opens", "quality", "note"];
const NUMBERS: &[&str] = &["trust", "hope", "clarity", "agency", "distress"];
const CLIENT: &[&str] = &["name", "pronouns", "age", "background", "temperament", "begins", "figure", "screen", "form"];
const SCENARIO: &[&str] = &[
    "format",
    "id",
    "title",
    "summary",
    "kind",
    "level",
    "language",
    "content_notes",
    "rubric",
    "policy",
    "setting",
    "themes",
    "techniques",
    "hour",
    "minutes",
    "hard_stop",
    "time_up",
    "follows",
    "client",
    "fit",
    "facts",
    "given",
    "presentations",
    "turning_points",
    "anytime",
    "moments",
    "endings",
    "keyed_by",
];

/// Fields that begin a line where their record has several.
const OWN_LINE: &[&str] = &[
    "say",
    "says",
    "shows",
    "harms",
    "effect",
    "facts",
    "reply",
    "why",
    "to",
    "responses",
    "leaves",
    "follow_up",
    "background",
    "title",
    "summary",
    "given",
    "techniques",
    "content_notes",
];

/// Where a new field goes among those that are there: behind as many of them.
pub fn place_of(record: Option<&str>, present: &[&str], field: &str) -> usize {
    let order = match record {
        Some("Response") => RESPONSE,
        Some("Line") => LINE,
        Some("Moment") => MOMENT,
        Some("Ending") => ENDING,
        Some("Fact") => FACT,
        Some("Client") => CLIENT,
        Some("Scenario") => SCENARIO,
        _ => NUMBERS,
    };
    let rank = |name: &str| order.iter().position(|n| *n == name);
    let Some(own) = rank(field) else { return present.len() };
    present.iter().rposition(|name| rank(name).is_some_and(|r| r < own)).map_or(0, |i| i + 1)
}

/// Whether a field begins a line where its record has several.
pub fn begins_a_line(field: &str) -> bool {
    OWN_LINE.contains(&field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_field_stands_where_authors_look_for_it() {
        assert_eq!(place_of(Some("Response"), &["id", "move", "say", "to"], "minutes"), 2);
        assert_eq!(place_of(Some("Response"), &["id", "move", "say", "to"], "why"), 3);
        assert_eq!(place_of(Some("Line"), &["text"], "when"), 0);
        assert_eq!(place_of(None, &["trust", "distress"], "hope"), 1);
        assert_eq!(place_of(Some("Other"), &["a", "b"], "c"), 2);
    }
}
