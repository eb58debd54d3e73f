//! `steering-dimensions`: a course that depends on more than three numbers.

use crate::diagnostic::{Rule, Severity};

pub static STEERING_DIMENSIONS: Rule = Rule {
    name: "steering-dimensions",
    severity: Severity::Error,
    what: "Responses, routes, turning points and lines that give a fact read more than three of the five numbers of client state in this scenario. Lines that only colour may read any.",
    why: "With four or five steering numbers there are too many possible sessions to prove what a trainee can attain.",
    example: "when: All([AtLeast(Trust, 2), AtLeast(Hope, 1), AtLeast(Clarity, 2), AtMost(Distress, 2)]),",
    instead: r#"Choose the three numbers that this client turns on and let the conditions read only those, or remember what matters as a fact:

when: All([AtLeast(Trust, 2), Has("goal_agreed"), AtMost(Distress, 2)]),"#,
};
