//! The faults of a file as sentences: where, what is wrong, how to mend it, why it matters.

use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{Tone, body_ui, callout_ui, small_ui};
use crate::diagnostic::{Diagnostic, Severity};
use crate::texts::t;
use egui::{Label, Ui};

/// So many are listed; a file with more is mended a few at a time.
const SHOWN: usize = 40;

/// Errors first, each said to be one; then warnings.
pub fn faults_ui(ui: &mut Ui, diagnostics: &[Diagnostic]) {
    let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
    ordered.sort_by_key(|d| std::cmp::Reverse(d.severity));
    ui.spacing_mut().item_spacing.y = STEP;
    for diagnostic in ordered.iter().take(SHOWN) {
        let (tone, name) = match diagnostic.severity {
            Severity::Error => (Tone::Bad, t!("severity-error")),
            Severity::Warning => (Tone::Caution, t!("severity-warning")),
            Severity::Publishing => (Tone::Caution, t!("severity-publishing")),
        };
        callout_ui(ui, tone, |ui| {
            ui.set_max_width(theme::measure(ui).min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = 2.0;
            let palette = theme::palette(ui);
            let color = if tone == Tone::Bad { palette.bad } else { palette.caution };
            ui.add(Label::new(theme::words(ui, name, Type::SmallStrong, color)));
            body_ui(ui, &diagnostic.sentence());
            let excerpt = diagnostic.excerpt.trim();
            if !excerpt.is_empty() {
                let shown: String = excerpt.chars().take(120).collect();
                let text = theme::words(ui, shown, Type::Mono, palette.text);
                ui.add(Label::new(text).wrap().selectable(true));
            }
            small_ui(ui, &t!("fault-why", why = diagnostic.why, column = diagnostic.column, rule = diagnostic.code));
        });
    }
    if ordered.len() > SHOWN {
        small_ui(ui, &t!("faults-more", count = ordered.len() - SHOWN));
    }
}

/// How many errors and warnings, in words.
pub fn count(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    match (errors, warnings) {
        (0, w) => t!("warnings", count = w),
        (e, 0) => t!("errors", count = e),
        (e, w) => t!("list-two", first = t!("errors", count = e), last = t!("warnings", count = w)),
    }
}
