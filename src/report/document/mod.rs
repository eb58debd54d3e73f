//! Documents to keep, hand in or print: a debrief, and a note for supervision. HTML pages that stand on their own, with one look.

mod curve;
mod debrief;
mod note;
mod spoken;

pub use debrief::debrief_html;
pub use note::{calls_for_note, supervision_note};

use super::{Debrief, date};
use crate::attempt::{Header, Mode, Record};
use crate::script::Script;
use crate::session::Transcript;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, Error, UndefinedBehavior, Value};

const STYLE: &str = include_str!("document.css");

/// A session with everything that a document tells of it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'s> {
    pub script: &'s Script,
    pub record: &'s Record,
    pub transcript: &'s Transcript,
    pub debrief: &'s Debrief,
    /// What can be attained was worked out in full.
    pub proved: bool,
}

/// What every document says first: by whom, when, in which way.
fn glance(told: &Told) -> Vec<(&'static str, String)> {
    let (about, header) = (&told.script.about, &told.record.header);
    let rubric = &told.script.key.rubric;
    let presentation = about.presentation_titles.get(usize::from(told.transcript.presentation)).cloned().unwrap_or_default();
    let mut out = vec![
        ("Held by", header.pseudonym.clone()),
        ("Begun on", date(header.started)),
        ("Client", format!("{} (fictional): {presentation}", about.client_name)),
        ("Way of practising", how(header)),
        ("Rubric", format!("{} {}. {}", rubric.title, rubric.version, rubric.status)),
        ("Attempt", header.attempt.clone()),
    ];
    if let Some(receipt) = &told.record.receipt {
        out.push(("Receipt", receipt.clone()));
    }
    out.retain(|(_, value)| !value.is_empty());
    out
}

/// In which way a session was held: ‘Practice without feedback; the first time with this client.’
fn how(header: &Header) -> String {
    let mut out = match header.mode {
        Mode::Practice => "Practice with feedback as it goes",
        Mode::WithoutFeedback => "Practice without feedback",
        Mode::Trial => "A trial of a scenario that is not part of the library",
        Mode::Assessment => "An assessment",
    }
    .to_owned();
    if header.help.guided {
        out.push_str(", guided");
    }
    if header.help.say_first {
        out.push_str(", said first in own words");
    }
    out + if header.repeat { "; not the first time with this client." } else { "; the first time with this client." }
}

/// Lays a document out; every value is escaped.
fn render(name: &'static str, template: &'static str, context: Value) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_template(name, template)?;
    environment.get_template(name)?.render(context)
}

#[cfg(test)]
mod tests;
