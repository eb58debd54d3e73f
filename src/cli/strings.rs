//! `oaat strings`: a scenario's texts out to a table for translators, and back in.

use super::resolve::{self, Unfound};
use super::{Exit, Io, count};
use crate::authoring::strings::{self, Applied, Text, Wanted};
use crate::diagnostic::{Findings, Severity};
use crate::files;
use crate::library::{self, Entry, Shelf, Source};
use crate::notation::{Node, is_language, language_hint, parse};
use std::path::{Path, PathBuf};

/// What to bring in, and how.
pub struct Import {
    pub scenario: String,
    pub table: PathBuf,
    pub out: Option<PathBuf>,
    pub language: Option<String>,
    pub id: Option<String>,
    pub draft: bool,
}

/// Why a command stopped: a sentence, and how it ends.
type Stop = (String, Exit);

pub fn export(scenario: &str, out: Option<&Path>, io: &mut Io) -> std::io::Result<Exit> {
    let done = read(scenario).and_then(|entry| {
        let (_, texts) = texts_of(&entry.source.text)?;
        let table = strings::write(&texts).map_err(|error| (error.to_string(), Exit::Ours))?;
        Ok((texts, table))
    });
    let (texts, table) = match done {
        Ok(done) => done,
        Err(stop) => return told(stop, io),
    };
    let Some(path) = out else {
        io.out.write_all(&table)?;
        return Ok(Exit::Well);
    };
    // By this mark spreadsheets know that a file is UTF-8.
    let marked = ["\u{feff}".as_bytes(), &table].concat();
    if let Err(stop) = put(path, &marked) {
        return told(stop, io);
    }
    let words: usize = texts.iter().map(|t| t.text.split_whitespace().count()).sum();
    writeln!(io.out, "{} holds {} of {}. Fill in the column ‘translation’.", path.display(), count(texts.len(), "text"), count(words, "word"))?;
    Ok(Exit::Well)
}

pub fn import(wish: &Import, io: &mut Io) -> std::io::Result<Exit> {
    if let Some(tag) = wish.language.as_deref().filter(|tag| !is_language(tag)) {
        return told((format!("‘{tag}’ is no language tag; {}", language_hint()), Exit::Usage), io);
    }
    let (entry, applied) = match read(&wish.scenario).and_then(|entry| bring_in(&entry, wish).map(|applied| (entry, applied))) {
        Ok(done) => done,
        Err(stop) => return told(stop, io),
    };
    tell(&applied, wish, io)?;
    let lacking = !applied.missing.is_empty() || !applied.stale.is_empty();
    if !applied.faults.is_empty() || (lacking && !wish.draft) {
        let way = if applied.faults.is_empty() { "; with --draft it is, the rest in its own language" } else { "" };
        writeln!(io.err, "Nothing was written{way}.")?;
        return Ok(Exit::FoundFaults);
    }
    // A translation can break a rule too: a number to dial, an id that cannot be one.
    let name = wish.out.as_ref().map_or_else(|| entry.source.name.clone(), |path| path.display().to_string());
    let checked = shelf_of(&entry).entry(Source { name, text: applied.text.as_str().into() }, false, false).0;
    for finding in &checked.diagnostics {
        writeln!(io.err, "{finding}")?;
    }
    if checked.script.is_none() {
        writeln!(io.err, "With these texts the scenario would have errors, so nothing was written.")?;
        return Ok(Exit::FoundFaults);
    }
    // Who proof-reads a scenario means it to stay the same one; who translated it does not.
    if applied.text != *entry.source.text {
        match (&wish.language, &wish.id) {
            (Some(_), None) => writeln!(io.err, "It still has the id of the scenario that it was made from; with --id it gets one of its own.")?,
            (None, Some(_)) => writeln!(io.err, "It still names the language of the scenario that it was made from; with --language it names another.")?,
            (None, None) => {
                writeln!(io.err, "It keeps the id and the language of the scenario that it was made from; a translation needs --id and --language.")?
            }
            (Some(_), Some(_)) => {}
        }
    }
    match &wish.out {
        None => io.out.write_all(applied.text.as_bytes())?,
        Some(path) => match put(path, applied.text.as_bytes()) {
            Ok(()) => writeln!(io.out, "{} holds the scenario in other words. `oaat check {0}` looks it through.", path.display())?,
            Err(stop) => return told(stop, io),
        },
    }
    Ok(Exit::Well)
}

fn told((text, exit): Stop, io: &mut Io) -> std::io::Result<Exit> {
    writeln!(io.err, "{text}")?;
    Ok(exit)
}

/// A scenario without errors: only there is every text known by one name.
fn read(scenario: &str) -> Result<Entry, Stop> {
    let entry = resolve::scenario(Some(scenario)).map_err(|unfound| match unfound {
        Unfound::Unknown(text) => (text, Exit::Usage),
        Unfound::Unreadable(text) => (text, Exit::Unreadable),
    })?;
    if entry.script.is_none() {
        let errors = entry.diagnostics.iter().filter(|d| d.severity == Severity::Error);
        let told: String = errors.map(|d| format!("{d}\n")).collect();
        return Err((format!("{told}‘{}’ has errors; mend them before its texts are translated", entry.source.name), Exit::FoundFaults));
    }
    Ok(entry)
}

fn texts_of(source: &str) -> Result<(Node<'_>, Vec<Text>), Stop> {
    let tree = parse(source, &mut Findings::default()).ok_or_else(|| ("a scenario without errors could not be read".to_owned(), Exit::Ours))?;
    let texts = strings::collect(source, &tree);
    Ok((tree, texts))
}

fn bring_in(entry: &Entry, wish: &Import) -> Result<Applied, Stop> {
    let table = files::read_text(&wish.table).map_err(|error| (error.to_string(), Exit::Unreadable))?;
    let rows = strings::read(&table).map_err(|error| (format!("{}: {error}", wish.table.display()), Exit::FoundFaults))?;
    let (tree, texts) = texts_of(&entry.source.text)?;
    let wanted = Wanted { rows: &rows, language: wish.language.as_deref(), id: wish.id.as_deref() };
    Ok(strings::apply(&entry.source.text, &tree, &texts, &wanted))
}

/// How many missing texts are named; the rest is counted.
const NAMED: usize = 10;

fn tell(applied: &Applied, wish: &Import, io: &mut Io) -> std::io::Result<()> {
    let table = wish.table.display();
    for (line, fault) in &applied.faults {
        writeln!(io.err, "{table}:{line}: {fault}")?;
    }
    for (line, id) in &applied.stale {
        writeln!(io.err, "{table}:{line}: ‘{id}’ reads otherwise now than when it was translated")?;
    }
    if !applied.missing.is_empty() {
        writeln!(io.err, "{table}: {} without a translation:", count(applied.missing.len(), "text"))?;
        for id in applied.missing.iter().take(NAMED) {
            writeln!(io.err, "  {id}")?;
        }
        if applied.missing.len() > NAMED {
            writeln!(io.err, "  and {} more", applied.missing.len() - NAMED)?;
        }
    }
    Ok(())
}

/// The rubrics, policies and temperaments that a scenario was read with.
fn shelf_of(entry: &Entry) -> Shelf {
    if entry.shipped {
        return Shelf::shipped();
    }
    let folder = Path::new(&entry.source.name).parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    library::parts_around(folder)
}

/// Writes a new file; what is there already may be somebody's work of days.
fn put(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    if path.exists() {
        return Err((format!("{} exists already and was left as it is; choose another name", path.display()), Exit::Usage));
    }
    files::write_whole(path, bytes).map_err(|error| (error.to_string(), Exit::Unreadable))
}
