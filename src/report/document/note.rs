//! A note to print and take to supervision, after a session in which somebody's safety was at stake.

use super::spoken::{line, say};
use super::{STYLE, Told, Tongues, how, render};
use crate::rubric::{Frame, HarmSeverity};
use crate::scenario::By;
use crate::scoring::{HarmEvent, Outcome};
use crate::script::LineIx;
use crate::session::Deal;
use crate::texts::date;
use minijinja::value::{Serde, Value};
use minijinja::{Error, context};
use serde::Serialize;

const TEMPLATE: &str = include_str!("note.html.jinja");

/// So many things that were left out are told with what to do instead; more would fill the page.
const IN_FULL: usize = 4;

/// The note in words.
#[derive(Serialize)]
struct Note {
    title: String,
    client: String,
    held_by: String,
    date: String,
    how: String,
    supervision: String,
    signs: Vec<Sign>,
    done: Vec<Done>,
    /// Each with what to do instead, then those that are only named.
    left_out: Vec<(String, String)>,
    also_left_out: Vec<String>,
    endangers: Vec<Done>,
    /// The first words that endangered, for a question about them.
    said: Option<String>,
}

/// A sign of danger that the client gave.
#[derive(Serialize)]
struct Sign {
    what: String,
    /// When, and in which words; in turn 0 what was there from the beginning.
    turn: usize,
    said: Option<String>,
}

/// Something that the trainee said, and what it was.
#[derive(Serialize)]
struct Done {
    what: String,
    turn: usize,
    /// The words; nothing for a harm that no single words did.
    said: Option<String>,
}

/// Whether a session calls for a note: the client gave a sign of danger, or something was said that endangers.
pub fn calls_for_note(outcome: &Outcome) -> bool {
    outcome.gate.called_for || outcome.harms.iter().any(|h| h.severity == HarmSeverity::Endangers)
}

/// One page: what the client said that was a sign, what was asked and done, what was left out, questions to bring, and space to write. `None` if the session calls for none.
pub fn supervision_note(told: &Told) -> Result<Option<String>, Error> {
    if !calls_for_note(&told.debrief.outcome) {
        return Ok(None);
    }
    let context = context! { note => Serde(note(told)), tongues => Serde(Tongues::of(told.script)), style => Value::from_safe_string(STYLE.to_owned()) };
    render("note.html", TEMPLATE, context).map(Some)
}

fn note(told: &Told) -> Note {
    let (script, outcome, header) = (told.script, &told.debrief.outcome, &told.record.header);
    let rubric = &script.key.rubric;
    let said = |turn: usize| told.transcript.said.get(turn).map(|s| say(script, s.response));
    let behaviour = |i: usize| rubric.behaviours().nth(i);
    let done = outcome.gate.shown.iter().filter_map(|e| behaviour(e.behaviour).map(|b| Done { what: b.title.clone(), turn: e.turn + 1, said: said(e.turn) }));
    let mut left_out: Vec<(String, String)> = match outcome.gate.called_for {
        true => outcome.gate.missed.iter().filter_map(|m| behaviour(m.behaviour)).map(|b| (b.title.clone(), b.instead.clone())).collect(),
        false => Vec::new(),
    };
    let also = left_out.split_off(left_out.len().min(IN_FULL)).into_iter().map(|(title, _)| title).collect();
    let own_words = |event: &HarmEvent| rubric.harms[event.harm].counts.is_none().then(|| said(event.turn)).flatten();
    let endangers = outcome.harms.iter().filter(|h| h.severity == HarmSeverity::Endangers);
    let endangers: Vec<Done> = endangers.map(|h| Done { what: rubric.harms[h.harm].title.clone(), turn: h.turn + 1, said: own_words(h) }).collect();
    Note {
        title: script.about.title.clone(),
        client: script.about.client_name.clone(),
        held_by: header.pseudonym.clone(),
        date: date(header.started),
        how: how(header),
        supervision: script.about.policy.supervision.clone(),
        signs: signs(told),
        done: done.collect(),
        said: endangers.iter().find_map(|done| done.said.clone()),
        left_out,
        also_left_out: also,
        endangers,
    }
}

/// Every sign that calls for the gate, and what opened the safety frame, with the words in which the client gave it first.
fn signs(told: &Told) -> Vec<Sign> {
    let (script, transcript) = (told.script, told.transcript);
    let deal = Deal::new(told.record.header.seed);
    let calls = script.key.facts_with(&script.key.rubric.called_for_by);
    let words = |lines: &[Option<LineIx>], bit: u64| {
        let gives = lines.iter().flatten().find(|l| script.play.line(**l).gives & bit != 0);
        gives.map(|l| line(script, deal, *l).text)
    };
    let sign = |(i, fact): (usize, &crate::script::FactAbout)| {
        let bit = 1u64 << i;
        let tells = calls & bit != 0 || (fact.opens == Some(Frame::Safety) && fact.by == By::Client);
        if !tells || transcript.state().facts & bit == 0 {
            return None;
        }
        if transcript.first().facts & bit != 0 {
            return Some(Sign { what: fact.text.clone(), turn: 0, said: words(&[transcript.opening], bit) });
        }
        let at = transcript.said.iter().position(|s| s.after.facts & bit != 0)?;
        let turn = transcript.said[at].turn;
        Some(Sign { what: fact.text.clone(), turn: at + 1, said: words(&[turn.reply, turn.leaves, turn.says], bit) })
    };
    script.about.facts.iter().enumerate().filter_map(sign).collect()
}
