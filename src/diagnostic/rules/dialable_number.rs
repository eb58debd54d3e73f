//! `dialable-number`: digits that somebody could dial.

use crate::diagnostic::{Rule, Severity};

pub static DIALABLE_NUMBER: Rule = Rule {
    name: "dialable-number",
    severity: Severity::Warning,
    what: "A text holds three digits or more in a row that could be a telephone number; years are let pass.",
    why: "A trainee in need might ring it, and a made-up number may belong to a stranger or to nobody.",
    example: r#"Line(text: "The leaflet says to ring 01632 960123."),"#,
    instead: r#"Name the kind of help and leave the number out. Real contacts belong in the service’s policy, with who checked them and when. Other large numbers, such as a rent, are written in words.

Line(text: "The leaflet has the number of a night line on it."),"#,
};
