//! Documents to keep, hand in or print: a debrief, and a note for supervision. HTML pages that stand on their own, with one look.

mod curve;
mod debrief;
mod note;
mod spoken;

pub use debrief::debrief_html;
pub use note::{calls_for_note, supervision_note};

use super::Debrief;
use crate::attempt::{Header, Mode, Record};
use crate::script::Script;
use crate::session::Transcript;
use crate::texts::{self, t};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{Environment, Error, HtmlEscape, UndefinedBehavior, Value};
use serde::Serialize;

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

/// The languages of a document, as tags: its own, and those of the parts that are written in another one.
#[derive(Debug, Serialize)]
struct Tongues {
    page: &'static str,
    scenario: Option<String>,
    rubric: Option<String>,
    policy: Option<String>,
}

impl Tongues {
    fn of(script: &Script) -> Tongues {
        let page = texts::spoken().tag();
        let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let other = |tag: &str| (main(tag) != main(page)).then(|| tag.to_owned());
        let about = &script.about;
        Tongues { page, scenario: other(&about.language), rubric: other(script.key.rubric.language()), policy: other(about.policy.language()) }
    }
}

/// In which way a session was held: ‘Practice without feedback; the first time with this client.’
fn how(header: &Header) -> String {
    let mode = match header.mode {
        Mode::Practice => "practice",
        Mode::WithoutFeedback => "without-feedback",
        Mode::Trial => "trial",
        Mode::Assessment => "assessment",
    };
    let yes = |whether: bool| if whether { "yes" } else { "no" };
    t!("page-held", mode = mode, guided = yes(header.help.guided), said_first = yes(header.help.say_first), repeat = yes(header.repeat))
}

/// Lays a document out in the language that is spoken; every value is escaped.
fn render(name: &'static str, template: &'static str, context: Value) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_function("t", message);
    environment.add_function("within", within);
    environment.add_template(name, template)?;
    environment.get_template(name)?.render(context)
}

/// A message for a template: `t("page-open-in", turns = …)`. What varies in it is escaped, unless it is markup already; messages hold none, so the whole is markup that is safe.
fn message(key: &str, values: Kwargs) -> Result<Value, Error> {
    let names: Vec<&str> = values.args().collect();
    let mut given = Vec::with_capacity(names.len());
    for name in names {
        let value: Value = values.get(name)?;
        let written = i64::try_from(value.clone()).map_or_else(|_| texts::Value::from(escaped(&value)), texts::Value::from);
        given.push((name, written));
    }
    Ok(Value::from_safe_string(texts::with(key, &given)))
}

/// A text for a template, with the language that it is written in where that is not the page's.
fn within(text: &Value, language: Option<&str>) -> Value {
    let text = escaped(text);
    Value::from_safe_string(match language {
        Some(language) => format!("<span lang=\"{}\">{text}</span>", HtmlEscape(language)),
        None => text,
    })
}

/// What a value is as markup.
fn escaped(value: &Value) -> String {
    let text = value.to_string();
    if value.is_safe() { text } else { HtmlEscape(&text).to_string() }
}

#[cfg(test)]
mod tests;
