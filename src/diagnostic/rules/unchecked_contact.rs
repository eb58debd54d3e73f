//! `unchecked-contact`: a number that nobody has checked.

use crate::diagnostic::{Rule, Severity};

pub static UNCHECKED_CONTACT: Rule = Rule {
    name: "unchecked-contact",
    severity: Severity::Error,
    what: "A contact has a number, but the policy does not say who checked it, when, and until when the check holds.",
    why: "A number that nobody has checked can leave a person in need with a line that no longer answers.",
    example: r#"Contact(kind: "Duty lead", when: "Any sign of danger.", look_up: "The duty list.", number: "…"),"#,
    instead: r#"Have somebody check the number and say so, or leave it out and tell in `look_up` where it is found:

Contact(
    kind: "Duty lead", when: "Any sign of danger.", look_up: "The duty list.",
    number: "…", checked_by: "Service manager", checked_on: "2026-11-01", valid_until: "2027-05-01",
),"#,
};
