//! A note to print and take to supervision, after a session in which somebody's safety was at stake.

use super::spoken::{line, say};
use super::{STYLE, Told, how, render};
use crate::report::{LIMITS, date};
use crate::rubric::HarmSeverity;
use crate::scoring::Outcome;
use crate::script::LineIx;
use crate::session::Deal;
use minijinja::value::{Serde, Value};
use minijinja::{Error, context};
use serde::Serialize;

const TEMPLATE: &str = include_str!("note.html.jinja");

/// Questions about single things that were left out; more would fill the page.
const QUESTIONS: usize = 3;

/// The note in words.
#[derive(Serialize)]
struct Note {
    language: String,
    title: String,
    client: String,
    held_by: String,
    date: String,
    how: String,
    supervision: String,
    records: String,
    signs: Vec<Sign>,
    done: Vec<Done>,
    left_out: Vec<(String, String)>,
    endangers: Vec<Done>,
    questions: Vec<String>,
    limits: &'static str,
}

/// A sign of danger that the client gave.
#[derive(Serialize)]
struct Sign {
    what: String,
    /// When, and in which words.
    turn: String,
    said: Option<String>,
}

/// Something that the trainee said, and what it was.
#[derive(Serialize)]
struct Done {
    what: String,
    turn: usize,
    said: String,
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
    let context = context! { note => Serde(note(told)), style => Value::from_safe_string(STYLE.to_owned()) };
    render("note.html", TEMPLATE, context).map(Some)
}

fn note(told: &Told) -> Note {
    let (script, outcome, header) = (told.script, &told.debrief.outcome, &told.record.header);
    let rubric = &script.key.rubric;
    let said = |turn: usize| told.transcript.said.get(turn).map(|s| say(script, s.response)).unwrap_or_default();
    let behaviour = |i: usize| rubric.behaviours().nth(i);
    let done = outcome.gate.shown.iter().filter_map(|e| behaviour(e.behaviour).map(|b| Done { what: b.title.clone(), turn: e.turn + 1, said: said(e.turn) }));
    let left_out: Vec<(String, String)> = match outcome.gate.called_for {
        true => outcome.gate.missed.iter().filter_map(|m| behaviour(m.behaviour)).map(|b| (b.title.clone(), b.instead.clone())).collect(),
        false => Vec::new(),
    };
    let endangers = outcome.harms.iter().filter(|h| h.severity == HarmSeverity::Endangers);
    let endangers: Vec<Done> = endangers.map(|h| Done { what: rubric.harms[h.harm].title.clone(), turn: h.turn + 1, said: said(h.turn) }).collect();
    Note {
        language: script.about.language.clone(),
        title: script.about.title.clone(),
        client: script.about.client_name.clone(),
        held_by: header.pseudonym.clone(),
        date: date(header.started),
        how: how(header),
        supervision: script.about.policy.supervision.clone(),
        records: script.about.policy.records.clone(),
        signs: signs(told),
        done: done.collect(),
        questions: questions(&left_out, &endangers),
        left_out,
        endangers,
        limits: LIMITS,
    }
}

/// Every sign that calls for the gate, with the words in which it was given first.
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
        if calls & bit == 0 || transcript.state().facts & bit == 0 {
            return None;
        }
        if transcript.first().facts & bit != 0 {
            return Some(Sign { what: fact.text.clone(), turn: "from the beginning".into(), said: words(&[transcript.opening], bit) });
        }
        let at = transcript.said.iter().position(|s| s.after.facts & bit != 0)?;
        let turn = transcript.said[at].turn;
        Some(Sign { what: fact.text.clone(), turn: format!("in turn {}", at + 1), said: words(&[turn.reply, turn.leaves, turn.says], bit) })
    };
    script.about.facts.iter().enumerate().filter_map(sign).collect()
}

fn questions(left_out: &[(String, String)], endangers: &[Done]) -> Vec<String> {
    let mut out =
        vec!["What did I notice first, and what did I do with it?".to_owned(), "What made it hard, or easier than I thought, to ask plainly?".to_owned()];
    out.extend(endangers.iter().take(1).map(|done| format!("I said ‘{}’. What was I hoping for, and what could it have done?", done.said)));
    out.extend(left_out.iter().take(QUESTIONS).map(|(title, _)| format!("‘{title}’ was left out. What would I say next time, in my own words?")));
    out.push("By the rules of our service, who would have had to know, and when?".to_owned());
    out.push("How am I after this session, and what do I need?".to_owned());
    out
}
