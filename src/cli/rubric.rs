//! `oaat rubric`: what scenarios can name, and what a pass takes.

use super::{Exit, Io, write_json};
use crate::diagnostic::{Findings, nearest};
use crate::files;
use crate::library::Shelf;
use crate::rubric::{Behaviour, Harm, HarmSeverity, Principle, Rubric};
use std::path::Path;
use std::sync::Arc;

/// A shipped rubric by its id (the first for `None`) or a file, whole or what one of its names means.
pub fn run(wanted: Option<&str>, name: Option<&str>, json: bool, io: &mut Io) -> std::io::Result<Exit> {
    let rubric = match find(wanted) {
        Ok(rubric) => rubric,
        Err((message, exit)) => {
            writeln!(io.err, "{message}")?;
            return Ok(exit);
        }
    };
    match name {
        None if json => write_json(io.out, &*rubric).map(|()| Exit::Well),
        None => whole(&rubric, io).map(|()| Exit::Well),
        Some(name) => one(&rubric, name, json, io),
    }
}

fn find(wanted: Option<&str>) -> Result<Arc<Rubric>, (String, Exit)> {
    let shelf = Shelf::shipped();
    let found = match wanted {
        None => shelf.rubrics().next(),
        Some(id) => shelf.rubric(id),
    };
    if let Some(rubric) = found {
        return Ok(rubric.clone());
    }
    let wanted = wanted.unwrap_or_default();
    let path = Path::new(wanted);
    if !path.is_file() {
        let ids: Vec<&str> = shelf.rubrics().map(|r| r.id.as_str()).collect();
        return Err((format!("there is no rubric or file ‘{wanted}’; shipped: {}", ids.join(", ")), Exit::Usage));
    }
    let text = files::read_text(path).map_err(|error| (error.to_string(), Exit::Unreadable))?;
    let mut findings = Findings::default();
    let read = Rubric::read(&text, &mut findings);
    let diagnostics = findings.into_diagnostics(&path.display().to_string(), &text);
    let told = || diagnostics.iter().map(|d| format!("{d}\n")).collect::<String>();
    read.map(Arc::new).ok_or_else(|| (format!("{}{wanted} is no rubric that can be read", told()), Exit::FoundFaults))
}

fn whole(rubric: &Rubric, io: &mut Io) -> std::io::Result<()> {
    writeln!(io.out, "{} {}: {}\n{}\n", rubric.id, rubric.version, rubric.title, rubric.status)?;
    let critical: Vec<&str> = rubric.principles.iter().filter(|p| p.critical).map(|p| p.id.as_str()).collect();
    writeln!(io.out, "A pass takes {} % of the total, nothing that endangers, the gate met where it is called for, and at the level basic,", rubric.cut)?;
    writeln!(io.out, "each where the session is assessed on it: {}. Basic is every essential behaviour that is offered.", critical.join(", "))?;
    for frame in &rubric.frames {
        let ids: Vec<&str> = frame.assesses.iter().filter_map(|p| rubric.principles.get(*p)).map(|p| p.id.as_str()).collect();
        writeln!(io.out, "{:?} sessions are assessed on {}.", frame.frame, ids.join(", "))?;
    }
    for principle in rubric.principles_and_gate() {
        writeln!(io.out, "\n{} ({})", principle.title, principle.id)?;
        for b in &principle.behaviours {
            writeln!(io.out, "  {:<34} {:<10} {}", b.id, b.level.label(), b.title)?;
        }
    }
    for (severity, heading) in
        [(HarmSeverity::Endangers, "Harms that endanger"), (HarmSeverity::Hurts, "Harms that hurt"), (HarmSeverity::Hinders, "Harms that hinder")]
    {
        writeln!(io.out, "\n{heading}")?;
        for h in rubric.harms.iter().filter(|h| h.severity == severity) {
            let computed = if h.counts.is_some() { " (computed over the session: not for `harms`)" } else { "" };
            writeln!(io.out, "  {:<34} {}{computed}", h.id, h.title)?;
        }
    }
    writeln!(io.out, "\n`oaat rubric NAME` says more about one of them")
}

/// What a principle, a behaviour or a harm means.
fn one(rubric: &Rubric, name: &str, json: bool, io: &mut Io) -> std::io::Result<Exit> {
    let out = &mut *io.out;
    if let Some(p) = rubric.principles_and_gate().find(|p| p.id == name) {
        if json { write_json(out, p)? } else { principle(p, out)? }
    } else if let Some(b) = rubric.behaviours().find(|b| b.id == name) {
        if json { write_json(out, b)? } else { behaviour(b, out)? }
    } else if let Some(h) = rubric.harms.iter().find(|h| h.id == name) {
        if json { write_json(out, h)? } else { harm(h, out)? }
    } else {
        writeln!(io.err, "‘{}’ has no principle, behaviour or harm ‘{name}’", rubric.id)?;
        let names = rubric.principles_and_gate().map(|p| p.id.as_str()).chain(rubric.behaviours().map(|b| b.id.as_str()));
        if let Some(near) = nearest(name, names.chain(rubric.harms.iter().map(|h| h.id.as_str()))) {
            writeln!(io.err, "did you mean ‘{near}’?")?;
        }
        writeln!(io.err, "`oaat rubric` lists them all")?;
        return Ok(Exit::Usage);
    }
    Ok(Exit::Well)
}

fn principle(p: &Principle, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{} ({}){}\n", p.title, p.id, if p.critical { ": a pass needs it at the level basic" } else { "" })?;
    writeln!(out, "{}\n\nWhy it matters\n  {}\n", p.short, p.why)?;
    p.behaviours.iter().try_for_each(|b| writeln!(out, "  {:<34} {:<10} {}", b.id, b.level.label(), b.title))
}

fn behaviour(b: &Behaviour, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{}: {} ({})\n", b.id, b.title, b.level.label())?;
    parts(&[("What it looks like", &b.looks), ("Why it matters", &b.why), ("What to say", &b.instead), ("Source", &b.source)], out)
}

fn harm(h: &Harm, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    writeln!(out, "{}: {} (this {})\n", h.id, h.title, h.severity.label())?;
    parts(&[("What it looks like", &h.looks), ("Why it matters", &h.why), ("Instead", &h.instead), ("Source", &h.source)], out)
}

fn parts(parts: &[(&str, &str)], out: &mut dyn std::io::Write) -> std::io::Result<()> {
    parts.iter().filter(|(_, text)| !text.is_empty()).try_for_each(|(heading, text)| writeln!(out, "{heading}\n  {text}\n"))
}
