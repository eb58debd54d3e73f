//! A debrief as a page to keep or hand in.

use super::curve::{Curve, curve};
use super::spoken::{Piece, answer, line, say};
use super::{STYLE, Told, Tongues, how, render};
use crate::report::names;
use crate::report::{Feedback, Focus, FocusKind, TurnReview, changes, feedback_text, limits, limits_in_part, news, title, verdict};
use crate::rubric::Rubric;
use crate::scoring::{Evidence, Level, Missed};
use crate::script::{ResponseIx, Script};
use crate::session::{Deal, Said};
use crate::texts::{date, t};
use minijinja::value::{Serde, Value};
use minijinja::{Error, context};
use serde::Serialize;

const TEMPLATE: &str = include_str!("debrief.html.jinja");

/// The page in words.
#[derive(Serialize)]
struct Page {
    title: String,
    held_by: String,
    begun_on: String,
    client: String,
    presentation: String,
    how: String,
    rubric: String,
    attempt: String,
    receipt: Option<String>,
    /// In the words of the scenario; none if the session was left.
    ending: Option<String>,
    turns_held: usize,
    leaves: Option<String>,
    worked: Option<Look>,
    again: Option<Look>,
    verdict: String,
    frame: String,
    principles: Vec<Principle>,
    rated: bool,
    not_assessed: Vec<String>,
    gate: Gate,
    harms: Vec<Harm>,
    goal: Vec<(&'static str, bool)>,
    opening: Option<Piece>,
    turns: Vec<Turn>,
    limits: Vec<&'static str>,
}

/// One turn to look at, and why.
#[derive(Serialize)]
struct Look {
    turn: usize,
    said: String,
    /// What it is about, and what of that: shown, missed or done.
    title: String,
    is: &'static str,
    severity: &'static str,
    why: String,
    instead: Option<String>,
}

#[derive(Serialize)]
struct Principle {
    title: String,
    critical: bool,
    level: &'static str,
    highest: &'static str,
    rated: Option<&'static str>,
    apart: Option<String>,
    some: usize,
    all: usize,
    shown: Vec<(String, usize)>,
    missed: Vec<Left>,
}

/// A behaviour that was left out, and the turns in which it was open: the first and the last of each run.
#[derive(Serialize)]
struct Left {
    title: String,
    instead: String,
    turns: Vec<(usize, usize)>,
}

#[derive(Serialize)]
struct Gate {
    title: String,
    called_for: bool,
    met: bool,
    shown: Vec<(String, usize)>,
    missed: Vec<Left>,
}

#[derive(Serialize)]
struct Harm {
    title: String,
    severity: &'static str,
    turn: usize,
    why: String,
    instead: String,
}

#[derive(Serialize)]
struct Turn {
    number: usize,
    phase: &'static str,
    minute: u16,
    kind: &'static str,
    said: String,
    answer: Vec<Piece>,
    showed: Vec<String>,
    harms: Vec<(String, &'static str)>,
    /// Each with whether the scenario says it, and not the rubric.
    feedback: Vec<(bool, String)>,
    changes: Option<String>,
    news: Vec<String>,
    elsewhere: Vec<(String, Vec<String>)>,
}

/// The whole debrief as an HTML page that stands on its own: nothing is loaded from elsewhere, and it prints. What the trainee typed in their own words is not part of it.
pub fn debrief_html(told: &Told) -> Result<String, Error> {
    let curve: Curve = curve(told.transcript);
    let picture = Value::from_safe_string(curve.picture.clone());
    let context = context! { page => Serde(page(told)), tongues => Serde(Tongues::of(told.script)), curve => Serde(curve), picture => picture, style => Value::from_safe_string(STYLE.to_owned()) };
    render("debrief.html", TEMPLATE, context)
}

fn page(told: &Told) -> Page {
    let Told { script, record, transcript, debrief, proved } = *told;
    let (about, header) = (&script.about, &record.header);
    let rubric = &script.key.rubric;
    let outcome = &debrief.outcome;
    let deal = Deal::new(header.seed);
    let others = outcome.principles.iter().filter(|p| !p.assessed).map(|p| rubric.principles[p.principle].title.clone());
    let principles: Vec<Principle> = outcome.principles.iter().filter(|p| p.assessed).map(|p| principle(told, p)).collect();
    Page {
        title: about.title.clone(),
        held_by: header.pseudonym.clone(),
        begun_on: date(header.started),
        client: about.client_name.clone(),
        presentation: about.presentation_titles.get(usize::from(transcript.presentation)).cloned().unwrap_or_default(),
        how: how(header),
        rubric: format!("{} {}. {}", rubric.title, rubric.version, rubric.status),
        attempt: header.attempt.clone(),
        receipt: record.receipt.clone(),
        ending: outcome.ending.and_then(|e| about.ending_titles.get(usize::from(e)).cloned()),
        turns_held: outcome.turns,
        leaves: debrief.leaves.clone(),
        worked: debrief.worked.as_ref().map(|focus| look(told, focus)),
        again: debrief.again.as_ref().map(|focus| look(told, focus)),
        verdict: verdict(rubric, outcome),
        frame: rubric.frame(outcome.frame).map(|f| f.why.clone()).unwrap_or_default(),
        rated: principles.iter().any(|p| p.rated.is_some()),
        principles,
        not_assessed: others.collect(),
        gate: Gate {
            title: rubric.gate.title.clone(),
            called_for: outcome.gate.called_for,
            met: outcome.gate.met,
            shown: shown(rubric, &outcome.gate.shown),
            missed: missed(rubric, &outcome.gate.missed),
        },
        harms: outcome
            .harms
            .iter()
            .map(|event| {
                let harm = &rubric.harms[event.harm];
                let severity = names::severity(event.severity);
                Harm { title: harm.title.clone(), severity, turn: event.turn + 1, why: harm.why.clone(), instead: harm.instead.clone() }
            })
            .collect(),
        goal: outcome.goal_qualities.iter().map(|(quality, met)| (names::quality(*quality), *met)).collect(),
        opening: transcript.opening.map(|l| Piece::Spoken(line(script, deal, l))),
        turns: debrief.turns.iter().zip(&transcript.said).map(|(review, said)| turn(script, deal, review, said)).collect(),
        limits: if proved { vec![limits()] } else { vec![limits(), limits_in_part()] },
    }
}

fn shown(rubric: &Rubric, shown: &[Evidence]) -> Vec<(String, usize)> {
    shown.iter().map(|e| (title(rubric, e.behaviour).to_owned(), e.turn + 1)).collect()
}

fn missed(rubric: &Rubric, missed: &[Missed]) -> Vec<Left> {
    let left = missed.iter().filter_map(|m| rubric.behaviours().nth(m.behaviour).map(|b| (m, b)));
    left.map(|(m, b)| Left { title: b.title.clone(), instead: b.instead.clone(), turns: runs(m.chances.iter().map(|c| c.turn + 1)) }).collect()
}

/// Numbers that follow one another, as runs.
fn runs(numbers: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match out.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => out.push((number, number)),
        }
    }
    out
}

fn principle(told: &Told, part: &crate::scoring::PrincipleOutcome) -> Principle {
    let rubric = &told.script.key.rubric;
    let principle = &rubric.principles[part.principle];
    let levels = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled];
    let rated = told.record.ratings().iter().find(|(id, _)| *id == principle.id).and_then(|(_, rating)| levels.get(usize::from(*rating)).copied());
    Principle {
        title: principle.title.clone(),
        critical: principle.critical,
        level: names::level(part.level),
        highest: names::level(part.highest),
        rated: rated.map(names::level),
        apart: rated.map(|rated| apart(rated, part.level)),
        some: part.shown.len(),
        all: part.shown.len() + part.missed.len(),
        shown: shown(rubric, &part.shown),
        missed: missed(rubric, &part.missed),
    }
}

/// How a rating stands to what was computed.
fn apart(rated: Level, computed: Level) -> String {
    let by = rated as i64 - computed as i64;
    let side = match by {
        0 => "same",
        1.. => "higher",
        _ => "lower",
    };
    t!("page-apart", side = side, count = by.unsigned_abs())
}

fn look(told: &Told, focus: &Focus) -> Look {
    let script = told.script;
    let rubric = &script.key.rubric;
    let behaviour = |i: usize| rubric.behaviours().nth(i);
    let (title, why) = match focus.kind {
        FocusKind::Showed { behaviour: i } => behaviour(i).map(|b| (b.title.clone(), b.why.clone())).unwrap_or_default(),
        FocusKind::Missed { behaviour: i } => behaviour(i).map(|b| (b.title.clone(), b.instead.clone())).unwrap_or_default(),
        FocusKind::Harmed { harm } => (rubric.harms[harm].title.clone(), rubric.harms[harm].instead.clone()),
    };
    let (is, severity) = match focus.kind {
        FocusKind::Showed { .. } => ("shown", ""),
        FocusKind::Missed { .. } => ("missed", ""),
        FocusKind::Harmed { harm } => ("harm", names::severity(rubric.harms[harm].severity)),
    };
    let said = told.transcript.said.get(focus.turn).map(|s| say(script, s.response)).unwrap_or_default();
    Look { turn: focus.turn + 1, said, title, is, severity, why, instead: focus.instead.map(|r| say(script, r)) }
}

fn turn(script: &Script, deal: Deal, review: &TurnReview, said: &Said) -> Turn {
    let rubric = &script.key.rubric;
    let mut elsewhere: Vec<(ResponseIx, Vec<String>)> = Vec::new();
    // What can be said at any time is open all along; the evidence says so once.
    for (behaviour, response) in review.open_elsewhere.iter().filter(|(_, r)| !script.play.is_anytime(*r)) {
        let title = title(rubric, *behaviour).to_owned();
        match elsewhere.iter_mut().find(|(known, _)| known == response) {
            Some((_, titles)) => titles.push(title),
            None => elsewhere.push((*response, vec![title])),
        }
    }
    Turn {
        number: review.turn + 1,
        phase: names::phase(script.play.moment(said.before.moment).phase),
        minute: said.before.minute,
        kind: names::kind_of_response(script.play.response(said.response).kind),
        said: say(script, said.response),
        answer: answer(script, deal, said),
        showed: review.showed.iter().map(|b| title(rubric, *b).to_owned()).collect(),
        harms: review.harms.iter().map(|h| (rubric.harms[*h].title.clone(), names::severity(rubric.harms[*h].severity))).collect(),
        feedback: review.feedback.iter().map(|f| (matches!(f, Feedback::Own(_)), feedback_text(rubric, f))).filter(|(_, text)| !text.is_empty()).collect(),
        changes: changes(script, review.response, &review.changes),
        news: news(script, said).into_iter().map(str::to_owned).collect(),
        elsewhere: elsewhere.into_iter().map(|(response, titles)| (say(script, response), titles)).collect(),
    }
}
