//! `oaat check`: every fault of every file, with its place and its mend.

mod dictionary;
mod fix;
mod report;

use super::resolve::Shelves;
use super::{Exit, Io};
use crate::authoring::lint::Dictionary;
use crate::diagnostic::{Diagnostic, Findings};
use crate::files::{self, Watch};
use crate::library::{self, Ids, Look, SHIPPED, Shelf, Source};
pub use report::Report;
use std::path::{Path, PathBuf};

/// What is to be checked, and how closely.
pub struct Wish {
    pub paths: Vec<PathBuf>,
    pub json: bool,
    pub quick: bool,
    pub publish: bool,
    pub dictionaries: Vec<PathBuf>,
    pub fix: bool,
    pub watch: bool,
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    if wish.paths.is_empty() && (wish.fix || wish.watch) {
        let which = if wish.fix { "--fix" } else { "--watch" };
        writeln!(io.err, "{which} needs the files or folders that it is about: `oaat check {which} my-scene.ron`")?;
        return Ok(Exit::Usage);
    }
    let dictionary = match dictionary::read(&wish.dictionaries) {
        Ok(dictionary) => dictionary,
        Err(error) => {
            writeln!(io.err, "{error}")?;
            return Ok(Exit::Unreadable);
        }
    };
    if !wish.watch {
        return check(wish, dictionary.as_ref(), io);
    }
    // Watching begins before the first check, so that no change falls between them.
    let watch = match Watch::on(&wish.paths) {
        Ok(watch) => watch,
        Err(error) => {
            writeln!(io.err, "{error}")?;
            return Ok(Exit::Unreadable);
        }
    };
    let mut last = check(wish, dictionary.as_ref(), io)?;
    writeln!(io.out, "\nwatching; Ctrl-C ends it")?;
    io.out.flush()?;
    while let Some(changed) = watch.wait() {
        let names: Vec<String> = changed.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned()).collect();
        writeln!(io.out, "\n──── {} changed ────\n", names.join(", "))?;
        last = check(wish, dictionary.as_ref(), io)?;
        io.out.flush()?;
    }
    Ok(last)
}

fn check(wish: &Wish, dictionary: Option<&Dictionary>, io: &mut Io) -> std::io::Result<Exit> {
    let look = Look { lints: true, publish: wish.publish, sessions: !wish.quick, dictionary };
    let mut check = Check { look, fix: wish.fix, report: Report::new(wish.publish) };
    let mut shelves = Shelves::default();
    if wish.paths.is_empty() {
        let sources = SHIPPED.iter().map(|(name, text)| Source { name: (*name).to_owned(), text: (*text).into() });
        check.all(sources.collect(), Shelf::default());
    }
    for path in &wish.paths {
        if !path.is_dir() {
            if let Some(source) = check.read(path) {
                check.all(vec![source], shelves.around(path).clone());
            }
            continue;
        }
        match library::files_of(path) {
            Ok(files) if files.is_empty() => check.report.unreadable.push(format!("{} holds no file that ends in .ron", path.display())),
            Ok(files) => {
                let sources = files.into_iter().filter_map(|file| check.read(&file)).collect();
                check.all(sources, Shelf::shipped());
            }
            Err(error) => check.report.unreadable.push(error.to_string()),
        }
    }
    check.report.tell(wish.json, io)
}

/// A check under way.
struct Check<'d> {
    look: Look<'d>,
    fix: bool,
    report: Report,
}

impl Check<'_> {
    /// A file's text; one that cannot be read is told in the report.
    fn read(&mut self, file: &Path) -> Option<Source> {
        match files::read_text(file) {
            Ok(text) => Some(Source { name: file.display().to_string(), text: text.into() }),
            Err(error) => {
                match library::not_text(&error) {
                    Some(finding) => {
                        self.report.files += 1;
                        self.report.findings.push(finding);
                    }
                    None => self.report.unreadable.push(error.to_string()),
                }
                None
            }
        }
    }

    /// Rubrics, policies and temperaments first, as scenarios refer to them.
    fn all(&mut self, sources: Vec<Source>, mut shelf: Shelf) {
        self.report.files += sources.len();
        let (parts, scenarios): (Vec<Source>, Vec<Source>) = sources.into_iter().partition(|s| library::is_part(&s.text));
        for source in parts {
            let source = self.mended(source, |source| part(&mut shelf.clone(), source));
            let found = part(&mut shelf, &source);
            self.report.findings.extend(found);
        }
        let mut ids = Ids::default();
        for source in scenarios {
            let glance = Look { lints: false, sessions: false, ..self.look };
            let source = self.mended(source, |source| shelf.look_at(source.clone(), false, glance).0.diagnostics);
            let (entry, _) = shelf.look_at(source, false, self.look);
            self.report.findings.extend(ids.taken(&entry));
            self.report.findings.extend(entry.diagnostics);
            self.report.allowed.extend(entry.allowed);
        }
    }

    /// The file as it is after mending, if that is wished; otherwise as it was.
    fn mended(&mut self, source: Source, check: impl Fn(&Source) -> Vec<Diagnostic>) -> Source {
        if !self.fix {
            return source;
        }
        let (after, mended) = fix::mend(&source, check);
        if mended.is_empty() {
            return source;
        }
        match fix::write(Path::new(&source.name), &source, &after) {
            Ok(()) => {
                self.report.mended.extend(mended);
                after
            }
            Err(error) => {
                self.report.unreadable.push(error);
                source
            }
        }
    }
}

/// Puts a rubric, a policy or a temperament on the shelf and says what is wrong with it.
fn part(shelf: &mut Shelf, source: &Source) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    shelf.add(source.clone(), &mut findings);
    findings.into_diagnostics(&source.name, &source.text)
}
