//! The faults of a file as sentences: where, what is wrong, how to mend it, why it matters.

use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{Tone, body_ui, callout_ui, small_ui};
use crate::diagnostic::{Diagnostic, Severity};
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
            Severity::Error => (Tone::Bad, "Error"),
            Severity::Warning => (Tone::Caution, "Warning"),
            Severity::Publishing => (Tone::Caution, "For publishing"),
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
            small_ui(ui, &format!("{} (column {}, rule {})", diagnostic.why, diagnostic.column, diagnostic.code));
        });
    }
    if ordered.len() > SHOWN {
        small_ui(ui, &format!("And {} more. They show as these are mended.", ordered.len() - SHOWN));
    }
}

/// How many errors and warnings, in words.
pub fn count(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    let say = |n: usize, what: &str| if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") };
    match (errors, warnings) {
        (0, w) => say(w, "warning"),
        (e, 0) => say(e, "error"),
        (e, w) => format!("{} and {}", say(e, "error"), say(w, "warning")),
    }
}
