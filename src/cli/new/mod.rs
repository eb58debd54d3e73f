//! `oaat new`: a file to start from that passes its checks and plays, with the author's own client in it.

mod ask;

use super::{Exit, Io};
use crate::authoring::starts::{Answers, Start, id_of};
use crate::diagnostic::nearest;
use crate::files;
use crate::library::{self, Shelf, Source};
use crate::notation::Named;
use crate::rubric::Setting;
use crate::scenario::Level;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// What the command line says about the scenario to be.
#[derive(Args)]
pub struct Wish {
    /// The file to write; its name becomes the scenario's id
    path: PathBuf,
    /// What to start from
    #[arg(long, value_parser = PossibleValuesParser::new(Start::ALL.map(Start::id)).map(|id| Start::ALL.into_iter().find(|s| s.id() == id).unwrap_or(Start::Scene)))]
    template: Option<Start>,
    /// The scenario's name for people
    #[arg(long)]
    title: Option<String>,
    /// Where the session takes place
    #[arg(long, ignore_case = true, value_parser = one_of::<Setting>())]
    setting: Option<Setting>,
    /// The client's name
    #[arg(long)]
    name: Option<String>,
    /// The client's pronouns, such as they/them
    #[arg(long)]
    pronouns: Option<String>,
    /// The client's age
    #[arg(long, value_parser = clap::value_parser!(u8).range(11..=105))]
    age: Option<u8>,
    /// How such a client usually reacts: guarded, eager, flat, storming, or one of your own
    #[arg(long)]
    temperament: Option<String>,
    /// For whom it is
    #[arg(long, ignore_case = true, value_parser = one_of::<Level>())]
    level: Option<Level>,
    /// Ask nothing: what is not given here is taken from the template
    #[arg(long, short)]
    yes: bool,
}

/// A word out of a closed set, however its letters are written.
fn one_of<T: Named + Default + Send + Sync>() -> impl TypedValueParser<Value = T> {
    let names = T::NAMES.iter().map(|(name, _)| *name);
    PossibleValuesParser::new(names)
        .map(|written| T::NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(&written)).map_or_else(T::default, |(_, value)| *value))
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    let mut path = wish.path.clone();
    if path.extension().is_none_or(|e| !e.eq_ignore_ascii_case("ron")) {
        path.add_extension("ron");
    }
    if path.symlink_metadata().is_ok() {
        writeln!(io.err, "{} exists already and was left as it is; choose another name", path.display())?;
        return Ok(Exit::Usage);
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let shelf = library::parts_around(folder);
    let asked = if io.asks && !wish.yes { ask::all(wish, &shelf, io)? } else { Some(given(wish, wish.template.unwrap_or(Start::Scene))) };
    let Some((start, answers)) = asked else {
        writeln!(io.err, "\nnothing was written")?;
        return Ok(Exit::Usage);
    };
    if let Some(fault) = unknown_temperament(&shelf, &answers.temperament) {
        writeln!(io.err, "{fault}")?;
        return Ok(Exit::Usage);
    }
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let text = start.file(&id_of(&stem), &answers);
    // What was entered could be a fault of its own: an empty name, a number that could be dialled.
    let (entry, _) = shelf.entry(Source { name: path.display().to_string(), text: text.as_str().into() }, false, true);
    if !entry.diagnostics.is_empty() {
        for finding in &entry.diagnostics {
            writeln!(io.err, "{finding}")?;
        }
        writeln!(io.err, "with these answers the scenario would not pass its checks, so nothing was written")?;
        return Ok(Exit::Usage);
    }
    match files::write_whole(&path, text.as_bytes()) {
        Ok(()) => {
            told(&path, start, io)?;
            if !io.asks && !wish.yes {
                writeln!(io.err, "nothing was asked, since this is not a terminal: what no flag gave is the template’s (--yes says that this is meant)")?;
            }
            Ok(Exit::Well)
        }
        Err(error) => {
            writeln!(io.err, "{error}")?;
            Ok(Exit::Unreadable)
        }
    }
}

fn told(path: &Path, start: Start, io: &mut Io) -> std::io::Result<()> {
    let name = path.display().to_string();
    let shown = if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name };
    let what = start.label().split(':').next().unwrap_or_default();
    writeln!(io.out, "{shown} holds {what}.\n\n  oaat check {shown}\n  oaat play {shown}\n")?;
    writeln!(io.out, "The author’s guide, scenarios/README.md, takes it from there.")
}

/// The template's answers, except for what the command line gives.
fn given(wish: &Wish, start: Start) -> (Start, Answers) {
    let usual = start.usual();
    let answers = Answers {
        title: wish.title.clone().unwrap_or(usual.title),
        setting: wish.setting.unwrap_or(usual.setting),
        name: wish.name.clone().unwrap_or(usual.name),
        pronouns: wish.pronouns.clone().unwrap_or(usual.pronouns),
        age: wish.age.unwrap_or(usual.age),
        temperament: wish.temperament.clone().unwrap_or(usual.temperament),
        level: wish.level.unwrap_or(usual.level),
    };
    (start, answers)
}

/// A sentence, if there is no such temperament.
fn unknown_temperament(shelf: &Shelf, wanted: &str) -> Option<String> {
    let mut known: Vec<&str> = shelf.temperaments().map(|t| t.id.as_str()).collect();
    known.sort_unstable();
    if known.contains(&wanted) {
        return None;
    }
    let near = nearest(wanted, known.iter().copied()).map(|near| format!("; did you mean ‘{near}’?")).unwrap_or_default();
    Some(format!("there is no temperament ‘{wanted}’; there are {}{near}", known.join(", ")))
}
