//! A debrief as a page to keep or hand in.

use super::curve::{Curve, curve};
use super::spoken::{Spoken, answer, line, say};
use super::{STYLE, Told, glance, render};
use crate::report::{Change, Focus, FocusKind, LIMITS, NOT_PROVED, TurnReview, count, feedback_text, join, verdict};
use crate::rubric::Rubric;
use crate::scoring::{Evidence, Level, Missed};
use crate::script::{ResponseIx, Script};
use crate::session::{Deal, Said};
use minijinja::value::{Serde, Value};
use minijinja::{Error, context};
use serde::Serialize;

const TEMPLATE: &str = include_str!("debrief.html.jinja");

/// The page in words.
#[derive(Serialize)]
struct Page {
    language: String,
    title: String,
    glance: Vec<(&'static str, String)>,
    ending: String,
    leaves: Option<String>,
    worked: Option<Look>,
    again: Option<Look>,
    verdict: String,
    frame: String,
    principles: Vec<Principle>,
    rated: bool,
    not_assessed: String,
    gate: Gate,
    harms: Vec<Harm>,
    goal: Vec<(&'static str, bool)>,
    opening: Option<Spoken>,
    turns: Vec<Turn>,
    limits: Vec<&'static str>,
}

/// One turn to look at, and why.
#[derive(Serialize)]
struct Look {
    turn: usize,
    said: String,
    what: String,
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
    of: String,
    shown: Vec<(String, usize)>,
    missed: Vec<Left>,
}

/// A behaviour that was left out, and the turns in which it was open.
#[derive(Serialize)]
struct Left {
    title: String,
    instead: String,
    turns: Vec<usize>,
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
    answer: Vec<Spoken>,
    showed: Vec<String>,
    harms: Vec<String>,
    feedback: Vec<String>,
    changes: Option<String>,
    news: Vec<String>,
    elsewhere: Vec<(String, String)>,
}

/// The whole debrief as an HTML page that stands on its own: nothing is loaded from elsewhere, and it prints. What the trainee typed in their own words is not part of it.
pub fn debrief_html(told: &Told) -> Result<String, Error> {
    let curve: Curve = curve(told.transcript);
    let picture = Value::from_safe_string(curve.picture.clone());
    let context = context! { page => Serde(page(told)), curve => Serde(curve), picture => picture, style => Value::from_safe_string(STYLE.to_owned()) };
    render("debrief.html", TEMPLATE, context)
}

fn page(told: &Told) -> Page {
    let Told { script, record, transcript, debrief, proved } = *told;
    let rubric = &script.key.rubric;
    let outcome = &debrief.outcome;
    let deal = Deal::new(record.header.seed);
    let ending = outcome.ending.and_then(|e| script.about.ending_titles.get(usize::from(e)).cloned());
    let others = outcome.principles.iter().filter(|p| !p.assessed).map(|p| format!("‘{}’", rubric.principles[p.principle].title));
    let principles: Vec<Principle> = outcome.principles.iter().filter(|p| p.assessed).map(|p| principle(told, p)).collect();
    Page {
        language: script.about.language.clone(),
        title: script.about.title.clone(),
        glance: glance(told),
        ending: ending.unwrap_or_else(|| format!("The session was left after {}", count(outcome.turns, "turn"))),
        leaves: debrief.leaves.clone(),
        worked: debrief.worked.as_ref().map(|focus| look(told, focus)),
        again: debrief.again.as_ref().map(|focus| look(told, focus)),
        verdict: verdict(rubric, outcome),
        frame: rubric.frame(outcome.frame).map(|f| f.why.clone()).unwrap_or_default(),
        rated: principles.iter().any(|p| p.rated.is_some()),
        principles,
        not_assessed: join(&others.collect::<Vec<_>>()),
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
                Harm { title: harm.title.clone(), severity: event.severity.label(), turn: event.turn + 1, why: harm.why.clone(), instead: harm.instead.clone() }
            })
            .collect(),
        goal: outcome.goal_qualities.iter().map(|(quality, met)| (quality.label(), *met)).collect(),
        opening: transcript.opening.map(|l| line(script, deal, l)),
        turns: debrief.turns.iter().zip(&transcript.said).map(|(review, said)| turn(script, deal, review, said)).collect(),
        limits: if proved { vec![LIMITS] } else { vec![LIMITS, NOT_PROVED] },
    }
}

fn title(rubric: &Rubric, behaviour: usize) -> String {
    rubric.behaviours().nth(behaviour).map(|b| b.title.clone()).unwrap_or_default()
}

fn shown(rubric: &Rubric, shown: &[Evidence]) -> Vec<(String, usize)> {
    shown.iter().map(|e| (title(rubric, e.behaviour), e.turn + 1)).collect()
}

fn missed(rubric: &Rubric, missed: &[Missed]) -> Vec<Left> {
    let left = missed.iter().filter_map(|m| rubric.behaviours().nth(m.behaviour).map(|b| (m, b)));
    left.map(|(m, b)| Left { title: b.title.clone(), instead: b.instead.clone(), turns: m.chances.iter().map(|c| c.turn + 1).collect() }).collect()
}

fn principle(told: &Told, part: &crate::scoring::PrincipleOutcome) -> Principle {
    let rubric = &told.script.key.rubric;
    let principle = &rubric.principles[part.principle];
    let levels = [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled];
    let rated = told.record.ratings().iter().find(|(id, _)| *id == principle.id).and_then(|(_, rating)| levels.get(usize::from(*rating)).copied());
    Principle {
        title: principle.title.clone(),
        critical: principle.critical,
        level: part.level.label(),
        highest: part.highest.label(),
        rated: rated.map(Level::label),
        apart: rated.map(|rated| apart(rated, part.level)),
        of: format!("{} of {}", part.shown.len(), count(part.shown.len() + part.missed.len(), "behaviour")),
        shown: shown(rubric, &part.shown),
        missed: missed(rubric, &part.missed),
    }
}

/// How a rating stands to what was computed.
fn apart(rated: Level, computed: Level) -> String {
    let by = rated as i64 - computed as i64;
    let levels = count(by.unsigned_abs() as usize, "level");
    match by {
        0 => "the same".into(),
        1.. => format!("{levels} higher"),
        _ => format!("{levels} lower"),
    }
}

fn look(told: &Told, focus: &Focus) -> Look {
    let script = told.script;
    let rubric = &script.key.rubric;
    let behaviour = |i: usize| rubric.behaviours().nth(i);
    let (what, why) = match focus.kind {
        FocusKind::Showed { behaviour: i } => behaviour(i).map(|b| (b.title.clone(), b.why.clone())).unwrap_or_default(),
        FocusKind::Missed { behaviour: i } => behaviour(i).map(|b| (format!("open here, and not said: {}", b.title), b.instead.clone())).unwrap_or_default(),
        FocusKind::Harmed { harm } => {
            let harm = &rubric.harms[harm];
            (format!("{} (this {})", harm.title, harm.severity.label()), harm.instead.clone())
        }
    };
    let said = told.transcript.said.get(focus.turn).map(|s| say(script, s.response)).unwrap_or_default();
    Look { turn: focus.turn + 1, said, what, why, instead: focus.instead.map(|r| say(script, r)) }
}

fn turn(script: &Script, deal: Deal, review: &TurnReview, said: &Said) -> Turn {
    let rubric = &script.key.rubric;
    let new = said.after.facts & !said.before.facts;
    let mut elsewhere: Vec<(ResponseIx, Vec<String>)> = Vec::new();
    for (behaviour, response) in &review.open_elsewhere {
        let title = format!("‘{}’", title(rubric, *behaviour));
        match elsewhere.iter_mut().find(|(known, _)| known == response) {
            Some((_, titles)) => titles.push(title),
            None => elsewhere.push((*response, vec![title])),
        }
    }
    Turn {
        number: review.turn + 1,
        phase: script.play.moment(said.before.moment).phase.label(),
        minute: said.before.minute,
        kind: script.play.response(said.response).kind.label(),
        said: say(script, said.response),
        answer: answer(script, deal, said),
        showed: review.showed.iter().map(|b| title(rubric, *b)).collect(),
        harms: review.harms.iter().map(|h| format!("{} (this {})", rubric.harms[*h].title, rubric.harms[*h].severity.label())).collect(),
        feedback: review.feedback.iter().map(|f| feedback_text(rubric, f)).filter(|text| !text.is_empty()).collect(),
        changes: changes(script, review.response, &review.changes),
        news: script.about.facts.iter().enumerate().filter(|(i, _)| new & (1 << i) != 0).map(|(_, f)| f.text.clone()).collect(),
        elsewhere: elsewhere.into_iter().map(|(response, titles)| (say(script, response), join(&titles))).collect(),
    }
}

/// What a turn did to the client's state, with its cause: ‘After this advice, trust fell from 3 to 2.’
fn changes(script: &Script, response: ResponseIx, changes: &[Change]) -> Option<String> {
    let each = changes.iter().map(|c| {
        let verb = if c.to > c.from { "rose" } else { "fell" };
        format!("{} {verb} from {} to {}", c.dimension.label(), c.from, c.to)
    });
    let list = join(&each.collect::<Vec<_>>());
    (!list.is_empty()).then(|| format!("After this {}, {list}.", script.play.response(response).kind.label()))
}
