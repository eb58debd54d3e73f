//! Scenarios, rubrics, policies and temperaments: those shipped with the program (all embedded) and those of a folder.

mod shipped;

pub use shipped::SHIPPED;

use crate::analysis::{self, Budget, Graph};
use crate::authoring::lint::{self, Dictionary, Looked, Subject};
use crate::diagnostic::{Diagnostic, Findings, Rule, Severity, Span, nearest, rules};
use crate::files::{self, FileError};
use crate::notation::{At, first_name, parse, written_id};
use crate::rubric::{Policy, Rubric, Temperament};
use crate::scenario::Scenario;
use crate::scoring::Attainable;
use crate::script::{Parts, Script, compile};
use crate::texts::t;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One text with the name that findings give it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path, or for shipped files the path within the project.
    pub name: String,
    pub text: Arc<str>,
}

/// What scenarios refer to by id, each with its source.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    rubrics: Vec<(Source, Arc<Rubric>)>,
    policies: Vec<(Source, Arc<Policy>)>,
    temperaments: Vec<(Source, Arc<Temperament>)>,
    faulty: Vec<Faulty>,
}

/// A rubric, policy or temperament with errors. Nothing is judged by it, and none of the same id takes its place unsaid.
#[derive(Clone, Debug)]
struct Faulty {
    what: Part,
    id: String,
    name: String,
}

/// What scenarios refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Rubric,
    Policy,
    Temperament,
}

impl Part {
    fn what(self) -> &'static str {
        match self {
            Part::Rubric => t!("what-rubric"),
            Part::Policy => t!("what-policy"),
            Part::Temperament => t!("what-temperament"),
        }
    }
}

/// A scenario as it was found, with all that is to be said about it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub source: Source,
    /// The id, as far as it could be read.
    pub id: Option<String>,
    /// Part of the program. Anything else is played as a trial.
    pub shipped: bool,
    /// Absent if the file has errors.
    pub script: Option<Arc<Script>>,
    pub diagnostics: Vec<Diagnostic>,
    /// What the scenario’s `allow` lets stand.
    pub allowed: Vec<Allowed>,
    /// What it refers to, for keeping beside attempts.
    pub sources: Option<Sources>,
}

/// A finding that an author lets stand, and why.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Allowed {
    #[serde(flatten)]
    pub finding: Diagnostic,
    pub because: String,
}

/// How closely a scenario is looked at, beyond its form and shape.
#[derive(Clone, Copy, Default)]
pub struct Look<'d> {
    /// By the lints for drafts.
    pub lints: bool,
    /// By those that a scenario for publishing is held to, too.
    pub publish: bool,
    /// In every session that it can become.
    pub sessions: bool,
    /// Whether the dictionary has its words.
    pub dictionary: Option<&'d Dictionary>,
}

impl Look<'_> {
    /// At form and shape only: enough for playing.
    pub const GLANCE: Look<'static> = Look { lints: false, publish: false, sessions: false, dictionary: None };
    /// As a draft is checked.
    pub const DRAFT: Look<'static> = Look { lints: true, publish: false, sessions: true, dictionary: None };
}

/// The four texts that a script comes from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sources {
    pub scenario: Arc<str>,
    pub rubric: Arc<str>,
    pub policy: Arc<str>,
    pub temperament: Arc<str>,
}

impl Entry {
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == Severity::Error).count()
    }

    pub fn warnings(&self) -> usize {
        self.diagnostics.len() - self.errors()
    }
}

/// A scenario read and compiled, with its findings.
pub struct Checked {
    pub scenario: Option<Scenario>,
    pub script: Option<Script>,
    pub findings: Findings,
    pub sources: Option<Sources>,
}

impl Shelf {
    /// What the program brings. Its files hold no faults (a test says so), so none are returned.
    pub fn shipped() -> Shelf {
        let mut shelf = Shelf::default();
        for (name, text) in SHIPPED.iter().filter(|(name, _)| name.starts_with("assets/")) {
            shelf.add(Source { name: (*name).to_owned(), text: (*text).into() }, &mut Findings::default());
        }
        shelf
    }

    /// Adds a rubric, policy or temperament; what the text starts with says which. A later one of the same id goes before an earlier one. One with errors is not added, which
    /// scenarios that refer to it are told. The findings are those of this source alone.
    pub fn add(&mut self, source: Source, findings: &mut Findings) -> bool {
        let text = &source.text;
        let Some(what) = part(text) else { return false };
        let added = match what {
            Part::Rubric => put(&mut self.rubrics, &source, Rubric::read(text, findings), findings),
            Part::Policy => put(&mut self.policies, &source, Policy::read(text, findings), findings),
            Part::Temperament => put(&mut self.temperaments, &source, Temperament::read(text, findings), findings),
        };
        if !added && let Some(id) = parse(text, &mut Findings::default()).and_then(|tree| written_id(&tree)) {
            self.faulty.push(Faulty { what, id: id.value, name: source.name });
        }
        added
    }

    pub fn rubric(&self, id: &str) -> Option<&Arc<Rubric>> {
        self.rubrics.iter().find(|(_, r)| r.id == id).map(|(_, r)| r)
    }

    pub fn rubrics(&self) -> impl Iterator<Item = &Arc<Rubric>> {
        self.rubrics.iter().map(|(_, r)| r)
    }

    pub fn temperaments(&self) -> impl Iterator<Item = &Arc<Temperament>> {
        self.temperaments.iter().map(|(_, t)| t)
    }

    pub fn policies(&self) -> impl Iterator<Item = &Arc<Policy>> {
        self.policies.iter().map(|(_, p)| p)
    }

    /// Reads a scenario and looks up what it refers to. Every fault of form and shape is among the findings.
    pub fn check(&self, text: &Arc<str>) -> Checked {
        let mut findings = Findings::default();
        let mut checked = Checked { scenario: None, script: None, findings: Findings::default(), sources: None };
        if let Some(scenario) = Scenario::read(text, &mut findings) {
            // Where one is not found another takes its place, so that the other checks go on; by a rubric that was never meant they would find what is no fault.
            let rubric = self.look_up(&self.rubrics, |r| &r.id, &rules::UNKNOWN_RUBRIC, Part::Rubric, &scenario.rubric, &mut findings);
            let rubric = rubric.or(self.rubrics.first().filter(|_| scenario.rubric.value.is_empty()));
            let policy =
                self.look_up(&self.policies, |p| &p.id, &rules::UNKNOWN_POLICY, Part::Policy, &scenario.policy, &mut findings).or(self.policies.first());
            let wanted = &scenario.client.temperament;
            let temperament = self
                .look_up(&self.temperaments, |t| &t.id, &rules::UNKNOWN_TEMPERAMENT, Part::Temperament, wanted, &mut findings)
                .or(self.temperaments.first());
            if let (Some((r, rubric)), Some((p, policy)), Some((t, temperament))) = (rubric, policy, temperament) {
                checked.script = compile(&scenario, Parts { rubric, policy, temperament }, &mut findings);
                checked.sources = Some(Sources { scenario: text.clone(), rubric: r.text.clone(), policy: p.text.clone(), temperament: t.text.clone() });
            }
            checked.scenario = Some(scenario);
        }
        if findings.has_errors() {
            checked.script = None;
        }
        checked.findings = findings;
        checked
    }

    /// A part by its id. If there is none, or it has errors, it is a fault, and what comes back is the one with the nearest name.
    fn look_up<'p, T>(
        &self,
        parts: &'p [(Source, Arc<T>)],
        id: fn(&T) -> &str,
        rule: &'static Rule,
        what: Part,
        wanted: &At<String>,
        findings: &mut Findings,
    ) -> Option<&'p (Source, Arc<T>)> {
        let known = || parts.iter().map(|(_, part)| id(part));
        let faulty = self.faulty.iter().find(|f| f.what == what && f.id == wanted.value);
        if let Some(faulty) = faulty {
            let message = t!("notation-part-faulty", what = what.what(), id = &*wanted.value);
            findings.add_with_hint(rule, wanted.span, message, t!("notation-part-faulty-hint", file = &*faulty.name));
        } else if !wanted.value.is_empty() && !known().any(|id| id == wanted.value) {
            findings.unknown(rule, wanted.span, what.what(), &wanted.value, known());
        }
        let near = nearest(&wanted.value, known());
        parts.iter().find(|(_, part)| Some(id(part)) == near)
    }

    /// Checks form and shape of a scenario and, if `thorough`, everything else that a draft is checked for.
    pub fn entry(&self, source: Source, shipped: bool, thorough: bool) -> (Entry, Option<Attainable>) {
        self.look_at(source, shipped, if thorough { Look::DRAFT } else { Look::GLANCE })
    }

    /// Checks a scenario as closely as is wished. The lints and what needs all sessions run on a file without errors.
    pub fn look_at(&self, source: Source, shipped: bool, look: Look) -> (Entry, Option<Attainable>) {
        let mut checked = self.check(&source.text);
        let mut attainable = None;
        let mut allowed = Vec::new();
        let findings = &mut checked.findings;
        if let (Some(scenario), Some(script)) = (&checked.scenario, &checked.script) {
            let budget = Budget::of_each(script);
            let graphs = if look.sessions { Graph::of_each(script, budget.states) } else { Vec::new() };
            if look.sessions {
                attainable = Some(analysis::check(budget, scenario, script, &graphs, findings));
            }
            if look.lints {
                let mut subject = Subject::new(&source.text, scenario, script).with_dictionary(look.dictionary);
                // What was too much for the analysis is too much for the lints.
                if let Some(attainable) = attainable.as_ref().filter(|_| !findings.has(&rules::NOT_PROVED)) {
                    subject = subject.with_sessions(&graphs, attainable);
                    if look.publish {
                        subject = subject.with_players(&graphs, attainable);
                    }
                }
                lint::run(&subject, look.publish, findings);
            }
        }
        if let Some(scenario) = &checked.scenario {
            // Where errors kept a check from running, nobody knows what it would have found.
            let all = look.lints && look.sessions && checked.script.is_some();
            let looked = Looked { all, publish: look.publish, spelling: look.dictionary.is_some() };
            for kept in lint::settle(scenario, looked, findings) {
                let found = kept.findings.into_diagnostics(&source.name, &source.text).into_iter();
                allowed.extend(found.map(|finding| Allowed { finding, because: kept.because.clone() }));
            }
        }
        if checked.findings.has_errors() {
            checked.script = None;
        }
        let id = checked.scenario.as_ref().map(|s| s.id.value.clone()).filter(|id| !id.is_empty());
        let diagnostics = checked.findings.into_diagnostics(&source.name, &source.text);
        (Entry { source, id, shipped, script: checked.script.map(Arc::new), diagnostics, allowed, sources: checked.sources }, attainable)
    }
}

impl Sources {
    /// The script that these texts make, if they still do.
    pub fn script(&self) -> Option<Script> {
        let mut shelf = Shelf::default();
        for text in [&self.rubric, &self.policy, &self.temperament] {
            shelf.add(Source { name: String::new(), text: text.clone() }, &mut Findings::default());
        }
        shelf.check(&self.scenario).script
    }
}

fn put<T>(parts: &mut Vec<(Source, Arc<T>)>, source: &Source, read: Option<T>, findings: &Findings) -> bool {
    let sound = read.filter(|_| !findings.has_errors());
    let added = sound.is_some();
    parts.splice(0..0, sound.map(|part| (source.clone(), Arc::new(part))));
    added
}

/// What a file is, if it is a part that scenarios refer to.
fn part(text: &str) -> Option<Part> {
    match first_name(text)? {
        "Rubric" => Some(Part::Rubric),
        "Policy" => Some(Part::Policy),
        "Temperament" => Some(Part::Temperament),
        _ => None,
    }
}

/// Whether a file is a rubric, a policy or a temperament rather than a scenario.
pub fn is_part(text: &str) -> bool {
    part(text).is_some()
}

/// The files of a folder and of its sub-folders `rubrics`, `policies` and `temperaments`; nothing else and nothing outside it.
pub fn files_of(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let mut out = files::list(folder, "ron")?;
    for below in files::folders_within(folder, &["rubrics", "policies", "temperaments"]) {
        out.extend(files::list(&below, "ron")?);
    }
    Ok(out)
}

/// The shipped parts and, before them, those that stand in a folder and below it. Unreadable files are passed over: checking them is a matter of its own.
pub fn parts_around(folder: &Path) -> Shelf {
    let mut shelf = Shelf::shipped();
    for file in files_of(folder).unwrap_or_default() {
        if let Some(text) = files::read_text(&file).ok().filter(|t| is_part(t)) {
            shelf.add(Source { name: file.display().to_string(), text: text.into() }, &mut Findings::default());
        }
    }
    shelf
}

/// The shipped scenarios, checked for form and shape.
pub fn shipped(shelf: &Shelf) -> Vec<Entry> {
    let scenarios = SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/"));
    scenarios.map(|(name, text)| shelf.entry(Source { name: (*name).to_owned(), text: (*text).into() }, true, false).0).collect()
}

/// A file that is no text, as a finding at the place where it stops being one; `None` for every other fault of reading.
pub fn not_text(error: &FileError) -> Option<Diagnostic> {
    let FileError::NotUtf8 { path, offset } = error else { return None };
    let bytes = files::read_bytes(path, files::TEXT).ok()?;
    let text = String::from_utf8_lossy(bytes.get(..*offset)?).into_owned();
    let mut findings = Findings::default();
    findings.add_with_hint(&rules::NOT_TEXT, Span::new(text.len(), text.len()), t!("notation-not-text"), t!("notation-not-text-hint"));
    findings.into_diagnostics(&path.display().to_string(), &text).pop()
}

/// What a folder holds: scenarios, and beside or below them rubrics, policies and temperaments, which go before the shipped ones.
pub struct Folder {
    pub shelf: Shelf,
    pub entries: Vec<Entry>,
    /// Findings about rubrics, policies and temperaments.
    pub diagnostics: Vec<Diagnostic>,
    /// Files that could not be read.
    pub unreadable: Vec<FileError>,
}

/// Reads a folder.
pub fn folder(path: &Path) -> Result<Folder, FileError> {
    let mut out = Folder { shelf: Shelf::shipped(), entries: Vec::new(), diagnostics: Vec::new(), unreadable: Vec::new() };
    let mut scenarios = Vec::new();
    for file in files_of(path)? {
        match files::read_text(&file) {
            Ok(text) => {
                let source = Source { name: file.display().to_string(), text: text.into() };
                if is_part(&source.text) {
                    let mut findings = Findings::default();
                    out.shelf.add(source.clone(), &mut findings);
                    out.diagnostics.extend(findings.into_diagnostics(&source.name, &source.text));
                } else {
                    scenarios.push(source);
                }
            }
            Err(error) => match not_text(&error) {
                Some(finding) => out.diagnostics.push(finding),
                None => out.unreadable.push(error),
            },
        }
    }
    let mut ids = Ids::default();
    out.entries = scenarios
        .into_iter()
        .map(|source| {
            let (mut entry, _) = out.shelf.entry(source, false, false);
            entry.diagnostics.extend(ids.taken(&entry));
            entry
        })
        .collect();
    Ok(out)
}

/// The ids of scenarios, and the file that had each first.
#[derive(Default)]
pub struct Ids {
    first: FxHashMap<String, String>,
}

impl Ids {
    /// The ids of the scenarios that lie beside a file.
    pub fn beside(path: &Path) -> Ids {
        let mut out = Ids::default();
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // What cannot be read has no id; checking it is a matter of its own.
        for file in files::list(folder, "ron").unwrap_or_default().into_iter().filter(|file| file.file_name() != path.file_name()) {
            let text = files::read_text(&file).ok().filter(|text| !is_part(text));
            if let Some(id) = text.and_then(|text| written_id(&parse(&text, &mut Findings::default())?)) {
                out.first.entry(id.value).or_insert_with(|| file.display().to_string());
            }
        }
        out
    }

    /// Tells a scenario whose id one before it has.
    pub fn taken(&mut self, entry: &Entry) -> Option<Diagnostic> {
        let (id, source) = (entry.id.as_ref()?, &entry.source);
        let Some(first) = self.first.get(id) else {
            self.first.insert(id.clone(), source.name.clone());
            return None;
        };
        let id = parse(&source.text, &mut Findings::default()).and_then(|tree| written_id(&tree))?;
        let mut findings = Findings::default();
        let message = t!("notation-id-taken", file = &**first, id = &*id.value);
        findings.add_with_hint(&rules::ID_TAKEN, id.span, message, t!("notation-id-taken-hint"));
        findings.into_diagnostics(&source.name, &source.text).pop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_it_is_past_its_remarks() {
        assert!(is_part("// a\n/* b /* c */ */\nPolicy(\n") && is_part("#![enable(implicit_some)]\nRubric(format: 1)"));
        assert!(!is_part("Scenario(format: 1)") && !is_part(""));
    }
}
