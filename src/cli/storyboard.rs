//! `oaat storyboard`: a scenario laid out for those who review it.

use super::{Exit, Io, document, resolve};
use crate::authoring::map::Map;
use crate::authoring::storyboard::{Storyboard, html, markdown};
use crate::diagnostic::Findings;
use crate::library::Sources;
use crate::rubric::{Policy, Rubric, Temperament};
use clap::ValueEnum;
use std::path::Path;

/// How the storyboard is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// One page for browsers and paper
    Html,
    Markdown,
}

pub fn run(wanted: Option<&str>, form: Option<Form>, out: Option<&Path>, io: &mut Io) -> std::io::Result<Exit> {
    let (scenario, entry) = match resolve::draft(wanted, io)? {
        Ok(found) => found,
        Err(exit) => return Ok(exit),
    };
    let Some((rubric, policy, temperament)) = entry.sources.as_ref().and_then(parts) else {
        writeln!(io.err, "the storyboard needs the rubric, the policy and the temperament that the scenario names; `oaat check` says what is wrong with them")?;
        return Ok(Exit::FoundFaults);
    };
    let board = Storyboard::of(&scenario, &rubric, &policy, &temperament);
    let map = Map::of(&scenario);
    let Some(form) = document::form(form, out, Form::Html, named_by, ".html or .md", io)? else { return Ok(Exit::Usage) };
    let written = match form {
        Form::Html => html(&board, &map),
        Form::Markdown => markdown(&board, &map),
    };
    match written {
        Ok(page) => document::hand_over(&page, "the storyboard", out, io),
        Err(error) => {
            writeln!(io.err, "the storyboard could not be laid out: {error}")?;
            Ok(Exit::Ours)
        }
    }
}

/// What the scenario refers to.
fn parts(sources: &Sources) -> Option<(Rubric, Policy, Temperament)> {
    let unheard = &mut Findings::default();
    Some((Rubric::read(&sources.rubric, unheard)?, Policy::read(&sources.policy, unheard)?, Temperament::read(&sources.temperament, unheard)?))
}

/// The form that the ending of a file's name asks for.
fn named_by(ending: &str) -> Option<Form> {
    match ending {
        "html" | "htm" => Some(Form::Html),
        "md" | "markdown" => Some(Form::Markdown),
        _ => None,
    }
}
