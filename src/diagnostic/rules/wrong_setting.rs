//! `wrong-setting`: a behaviour of another setting.

use crate::diagnostic::{Rule, Severity};

pub static WRONG_SETTING: Rule = Rule {
    name: "wrong-setting",
    severity: Severity::Error,
    what: "The response is tagged with a behaviour that the rubric offers only in other settings than this scenario’s.",
    why: "A trainee would be credited for something, or found to have missed something, that has no meaning where this session takes place.",
    example: r#"setting: Room,
// … further down …
shows: ["contract/practical"],   // offered online, by phone, at school and at work"#,
    instead: r#"Take the tag away, or change the setting if the session really takes place there:

setting: Online,"#,
};
