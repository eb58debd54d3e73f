//! Two scenarios side by side in plain words: as forms of one assessment, and as versions of one another.

use super::analysis::{grounds_words, middle};
use crate::analysis::{Between, CERTAIN, Comparison, Edit, Form, FormPlayer, Grounds, Kept, PlayerKind, Replayed, median};
use crate::notation::Named;
use crate::rubric::Frame;
use std::fmt::{Result, Write};

/// The whole comparison as text.
pub fn comparison_text(c: &Comparison) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_all(&mut out, c);
    out
}

/// What a comparison cannot say, said with every one.
const LIMITS: &str = "Forms that are alike in all this may still not be equally hard for people: that shows only in what people do with them.";

fn write_all(out: &mut String, c: &Comparison) -> Result {
    writeln!(out, "A  {} · {}", c.a.scenario, c.a.title)?;
    writeln!(out, "B  {} · {}", c.b.scenario, c.b.title)?;
    differences(out, c)?;
    shape(out, &c.a, &c.b)?;
    for frame in Frame::ALL {
        principles(out, &c.a, &c.b, *frame)?;
    }
    players(out, c)?;
    if let Some(edit) = &c.edit {
        edited(out, edit)?;
    }
    writeln!(out, "\n{LIMITS}")
}

fn differences(out: &mut String, c: &Comparison) -> Result {
    if c.differences.is_empty() {
        return writeln!(out, "\nThe two are alike in everything that was looked at.");
    }
    for (matters, title) in [(true, "Not alike, and it would matter to fairness"), (false, "Not alike, and of less weight")] {
        let mut those = c.differences.iter().filter(|d| d.matters == matters).peekable();
        if those.peek().is_some() {
            writeln!(out, "\n{title}")?;
        }
        for d in those {
            let grounds = if d.grounds == Grounds::Proved { String::new() } else { format!(" ({})", grounds_words(d.grounds)) };
            writeln!(out, "  {}{grounds}", d.says)?;
        }
    }
    Ok(())
}

fn shape(out: &mut String, a: &Form, b: &Form) -> Result {
    let between = |b: Option<Between>| b.map_or_else(|| "none found".into(), Between::words);
    let rows: [(&str, [String; 2]); 10] = [
        ("rubric", [a, b].map(|f| f.rubric.clone())),
        ("kind", [a, b].map(|f| f.kind.name().to_lowercase())),
        ("presentations", [a, b].map(|f| f.presentations.to_string())),
        ("moments", [a, b].map(|f| f.moments.to_string())),
        ("responses", [a, b].map(|f| f.responses.to_string())),
        ("minutes agreed", [a, b].map(|f| f.minutes.to_string())),
        ("a pass found: turns", [a, b].map(|f| between(f.passing_turns))),
        ("its simulated minutes", [a, b].map(|f| between(f.passing_minutes))),
        ("its words to read", [a, b].map(|f| between(f.passing_words))),
        ("words in all", [a, b].map(|f| f.words.to_string())),
    ];
    writeln!(out, "\n{:<24} {:>18} {:>18}", "Shape", "A", "B")?;
    for (what, [a, b]) in rows {
        writeln!(out, "  {what:<22} {a:>18} {b:>18}")?;
    }
    writeln!(out, "  endings")?;
    let ending = |form: &Form, frame, kind| form.endings.iter().find(|e| (e.frame, e.kind) == (frame, kind)).map_or(0, |e| e.count);
    let mut kinds: Vec<_> = a.endings.iter().chain(&b.endings).map(|e| (e.frame, e.kind)).collect();
    kinds.sort_unstable_by_key(|(frame, kind)| (*frame as u8, *kind as u8));
    kinds.dedup();
    for (frame, kind) in kinds {
        let frame_word = if frame == Frame::Ordinary { String::new() } else { format!(" ({})", frame.name().to_lowercase()) };
        let name = format!("{}{frame_word}", kind.label());
        writeln!(out, "    {name:<33} {:>5} {:>18}", ending(a, frame, kind), ending(b, frame, kind))?;
    }
    writeln!(out, "  {:<22} {:>18} {:>18}", "harms that can be done", a.harms.len(), b.harms.len())
}

fn principles(out: &mut String, a: &Form, b: &Form, frame: Frame) -> Result {
    let (x, y) = (a.frame(frame), b.frame(frame));
    if x.is_none() && y.is_none() {
        return Ok(());
    }
    let title = format!("{} sessions", frame.name());
    writeln!(out, "\n{title:<24} {:>18} {:>18}   (points · behaviours · highest level)", "A", "B")?;
    let mut ids: Vec<&str> = x.iter().chain(&y).flat_map(|f| f.principles.iter().filter(|p| p.assessed).map(|p| p.principle.as_str())).collect();
    let mut seen = rustc_hash::FxHashSet::default();
    ids.retain(|id| seen.insert(*id));
    for id in ids {
        let cell = |f: &Option<&crate::analysis::FormFrame>| match f.and_then(|f| f.principles.iter().find(|p| p.principle == id && p.assessed)) {
            Some(p) => format!("{} · {} · {}{}", p.points, p.behaviours, p.highest.label(), if p.highest_proved { "" } else { " ?" }),
            None => "–".into(),
        };
        writeln!(out, "  {id:<22} {:>18} {:>18}", cell(&x), cell(&y))?;
    }
    let total = |f: &Option<&crate::analysis::FormFrame>| match f.and_then(|f| f.best.zip(f.bound)) {
        Some((best, bound)) => format!("{} of ≤ {} %", best.words(), bound.words()),
        None => "–".into(),
    };
    writeln!(out, "  {:<22} {:>18} {:>18}   (found, of the bound that is proved)", "highest total", total(&x), total(&y))
}

fn players(out: &mut String, c: &Comparison) -> Result {
    writeln!(out, "\nHow those fare who choose by a rule (over all presentations, each as likely as the others)")?;
    writeln!(out, "  {:<22} {:>44} {:>30}", "", "chance of a pass: A, B", "nine in ten totals: A, B")?;
    for (x, y) in c.a.players.iter().filter_map(|x| c.b.player(x.player).map(|y| (x, y))) {
        let total = |p: &FormPlayer| {
            let (low, high) = middle(&p.spread);
            format!("{low} to {high} %")
        };
        let sampled = x.pass_grounds != Grounds::Proved || y.pass_grounds != Grounds::Proved;
        let grounds = if sampled { "sampled" } else { "proved" };
        let pass = format!("{} · {}", x.pass.words(), y.pass.words());
        // Of the skilled one session is known, not a share of many.
        let grounds = if x.kind == PlayerKind::Skilled { "one session each" } else { grounds };
        writeln!(out, "  {:<22} {pass:>44} {:>30}  {grounds}", x.title, format!("{} · {}", total(x), total(y)))?;
    }
    if let Some((x, y)) = c.a.players.first().zip(c.b.players.first()) {
        let apart = &c.apart;
        let grounds = grounds_words(apart.grounds);
        writeln!(out, "  The clicker’s totals: half of its sessions reach {} % in A and {} % in B.", median(&x.spread), median(&y.spread))?;
        let at = format!("{} and {} % of its sessions come to {} % or less", below(x, apart.at), below(y, apart.at), apart.at);
        writeln!(out, "  They are {} % apart where they are furthest apart: {at} ({grounds}).", apart.percent)?;
    }
    Ok(())
}

/// The percentage of a player's sessions that come to at most so much.
fn below(player: &FormPlayer, percent: u8) -> u64 {
    let parts: u128 = player.spread.iter().take(usize::from(percent) + 1).map(|p| u128::from(*p)).sum();
    ((parts * 100 + u128::from(CERTAIN) / 2) / u128::from(CERTAIN)) as u64
}

fn edited(out: &mut String, edit: &Edit) -> Result {
    let why = if edit.same_id { "the same id" } else { "most of their moments in common" };
    writeln!(out, "\nWhat changed from A to B (they have {why}; {} of {} moments are in both)", edit.moments_kept, edit.moments)?;
    if edit.changes_nothing() {
        writeln!(out, "  nothing")?;
    }
    for (what, parts) in [("added", &edit.added), ("removed", &edit.removed)] {
        for part in parts {
            writeln!(out, "  {what}: {part}")?;
        }
    }
    for changed in &edit.changed {
        let what: Vec<&str> = changed.what.iter().map(|aspect| aspect.label()).collect();
        writeln!(out, "  changed: {} ({})", changed.part, what.join(", "))?;
    }
    replayed(out, "Passing sessions of A, held again in B", &edit.forth)?;
    replayed(out, "Passing sessions of B, held again in A", &edit.back)
}

fn replayed(out: &mut String, title: &str, all: &[Replayed]) -> Result {
    let Some(first) = all.first() else { return Ok(()) };
    writeln!(out, "\n{title} (each was held to its end; those drawn at random with seed {}; there may be others)", first.seed)?;
    for r in all {
        writeln!(out, "  {}: {} found, {} still open to the end, {} still pass", r.presentation, r.found, r.still_open, r.still_pass)?;
        for lost in &r.lost {
            let what = match &lost.kept {
                Kept::Passes => continue,
                Kept::NoPass { total_percent, total_was } => format!("no longer a pass: {total_percent} % in place of {total_was} %"),
                Kept::Closed { turn, response, gone: true } => format!("turn {turn}: ‘{response}’ is no longer there"),
                Kept::Closed { turn, response, gone: false } => format!("turn {turn}: ‘{response}’ is not open there"),
                Kept::Unfinished => "its choices no longer come to an end".into(),
            };
            writeln!(out, "    {what}")?;
            writeln!(out, "      {}", lost.route.join(" → "))?;
        }
    }
    Ok(())
}
