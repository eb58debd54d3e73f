//! `only-harm`: a moment in which nothing harmless may be open.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "only-harm",
        severity: Severity::Warning,
        what: "Every response of this moment that is always open is tagged with a harm, so there may be nothing harmless to say.",
        why: "A trainee would be blamed for what they could not avoid.",
        example: r#"Moment(id: "tears", phase: Focus, responses: [
    Response(id: "cheer-up", …, harms: ["minimises"], to: Go("goal")),
    Response(id: "next-question", …, harms: ["passes-over"], to: Go("goal")),
    Response(id: "wait", …, when: AtLeast(Trust, 3), to: Go("goal")),
]),"#,
        instead: r#"Let one harmless response be open whatever happened before:

Response(id: "wait", move: Silence, say: "You wait.", to: Go("goal")),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    for (moment, responses) in subject.moments() {
        let harms = |ix: u32| !subject.script.key.responses[ix as usize].harms.is_empty();
        if responses.iter().filter(|(_, r)| r.when.is_none() && !r.once).all(|(ix, _)| harms(*ix)) {
            let message = t!("lint-only-harm", moment = &moment.id.value);
            findings.add_with_hint(&LINT.rule, moment.id.span, message, t!("lint-only-harm-hint"));
        }
    }
}
