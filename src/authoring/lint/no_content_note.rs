//! `no-content-note`: a hard subject that the trainee is not told of beforehand.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::Theme;
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "no-content-note",
        severity: Severity::Publishing,
        what: "The scenario is about suicide, self-harm or grief, or the client gives a sign that calls for the safety gate, and there is no content note.",
        why: "A trainee who has been near such a thing in their own life is owed the choice before the session, not in the middle of it.",
        example: "themes: [Grief],   // and no content_notes",
        instead: r#"Say in a sentence what comes up, without telling how it turns out:

content_notes: ["The client speaks of a death in the family."],"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let scenario = subject.scenario;
    let hard = |theme: &Theme| matches!(theme, Theme::Suicide | Theme::SelfHarm | Theme::Grief);
    let themes = scenario.themes.iter().any(hard);
    let signs = subject.signs().next().is_some();
    if scenario.content_notes.is_empty() && (themes || signs) {
        findings.add_with_hint(&LINT.rule, scenario.id.span, t!("lint-no-content-note"), t!("lint-no-content-note-hint"));
    }
}
