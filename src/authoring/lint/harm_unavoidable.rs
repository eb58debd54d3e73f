//! `harm-unavoidable`: a harm that every session does.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "harm-unavoidable",
        severity: Severity::Warning,
        what: "Whichever way is taken to an end of the session, a response tagged with this harm lies on it. All sessions of the presentation that come to an end before the hard stop were looked at; harms that are computed over the session are not meant.",
        why: "A trainee would be blamed for what nobody could have avoided.",
        example: r#"// every response of the moment that all ways pass has
harms: ["unasked-advice"],"#,
        instead: "Open a way round it: a harmless response in that moment, or a way that does not pass it.",
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let Some(reached) = &subject.reached else { return };
    for (presentation, harms) in subject.scenario.presentations.iter().zip(&reached.unavoidable) {
        for harm in harms.iter().filter_map(|i| subject.rubric().harms.get(i)) {
            let message = t!("lint-harm-unavoidable", presentation = &presentation.id.value, harm = &harm.id);
            findings.add_with_hint(&LINT.rule, presentation.id.span, message, t!("lint-harm-unavoidable-hint"));
        }
    }
}
