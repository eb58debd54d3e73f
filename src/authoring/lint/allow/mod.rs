//! Findings that an author lets stand: told apart from the others, counted and listed, with the reason.

use crate::diagnostic::{Finding, Findings, Rule, Severity, Span, nearest};
use crate::scenario::{Allow, Scenario};
use crate::texts::t;

mod idle;
mod of_error;
mod unknown;

/// The rules about allowing itself. They cannot be allowed.
pub(super) static RULES: &[&Rule] = &[&unknown::ALLOW_UNKNOWN, &of_error::ALLOW_ERROR, &idle::ALLOW_IDLE];

/// Findings that are allowed, and why.
#[derive(Debug)]
pub struct Allowed {
    pub findings: Findings,
    pub because: String,
}

/// Which rules a check has looked at, so that an `Allow` without effect is told only where it had its chance.
#[derive(Clone, Copy, Debug)]
pub struct Looked {
    /// Everything that a draft is checked for.
    pub all: bool,
    pub publish: bool,
    pub spelling: bool,
}

/// Takes the findings that the scenario allows out of `findings` and says what is wrong with its `allow`.
pub fn settle(scenario: &Scenario, looked: Looked, findings: &mut Findings) -> Vec<Allowed> {
    let mut out = Vec::new();
    for allow in scenario.allow.iter().take(Scenario::MAX_ALLOWED) {
        let Some(rule) = super::find(&allow.rule.value) else {
            unknown_rule(allow, findings);
            continue;
        };
        if rule.severity == Severity::Error || RULES.contains(&rule) {
            findings.add_with_hint(&of_error::ALLOW_ERROR, allow.rule.span, t!("lint-allow-error", rule = rule.name), t!("lint-allow-error-hint"));
            continue;
        }
        let Some(places) = places(scenario, allow) else {
            let known: Vec<&str> = ids(scenario).map(|(id, _)| id).collect();
            let place = allow.at.as_ref().map_or("", |at| at.value.as_str());
            let span = allow.at.as_ref().map_or(allow.span, |at| at.span);
            let hint = match nearest(place, known) {
                Some(near) => t!("notation-near", name = near),
                None => t!("lint-allow-unknown-part-hint").into(),
            };
            findings.add_with_hint(&unknown::ALLOW_UNKNOWN, span, t!("lint-allow-unknown-part", part = place), hint);
            continue;
        };
        let inside = |finding: &Finding| places.iter().any(|p| p.start <= finding.span.start && finding.span.end <= p.end);
        let taken = findings.take(|finding| finding.rule == rule && inside(finding));
        let had_its_chance =
            looked.all && (looked.publish || rule.severity != Severity::Publishing) && (looked.spelling || rule.name != super::spelling::LINT.rule.name);
        match taken.is_empty() {
            false => out.push(Allowed { findings: taken, because: allow.because.clone() }),
            true if had_its_chance => {
                findings.add_with_hint(&idle::ALLOW_IDLE, allow.span, t!("lint-allow-idle", rule = rule.name), t!("lint-allow-idle-hint"));
            }
            true => {}
        }
    }
    out
}

fn unknown_rule(allow: &Allow, findings: &mut Findings) {
    let names = super::rules().filter(|r| r.severity != Severity::Error).map(|r| r.name);
    let hint = match nearest(&allow.rule.value, names) {
        Some(near) => t!("notation-near", name = near),
        None => t!("lint-allow-unknown-rule-hint").into(),
    };
    findings.add_with_hint(&unknown::ALLOW_UNKNOWN, allow.rule.span, t!("lint-allow-unknown-rule", rule = allow.rule.value.as_str()), hint);
}

/// The stretches of the file that an `Allow` is about; `None` if its place is not there.
fn places(scenario: &Scenario, allow: &Allow) -> Option<Vec<Span>> {
    let Some(at) = &allow.at else { return Some(vec![Span { start: 0, end: u32::MAX }]) };
    let found: Vec<Span> = match at.value.split_once('/') {
        Some((moment, response)) => {
            let moment = scenario.moments.iter().filter(|m| m.id.value == moment);
            moment.flat_map(|m| &m.responses).filter(|r| r.id.value == response).map(|r| r.span).collect()
        }
        None => ids(scenario).filter(|(id, _)| *id == at.value).map(|(_, span)| span).collect(),
    };
    (!found.is_empty()).then_some(found)
}

/// The parts that can be named, each with where it stands.
fn ids(scenario: &Scenario) -> impl Iterator<Item = (&str, Span)> {
    let moments = scenario.moments.iter().map(|m| (m.id.value.as_str(), m.span));
    let anytime = scenario.anytime.iter().map(|r| (r.id.value.as_str(), r.span));
    let endings = scenario.endings.iter().map(|e| (e.id.value.as_str(), e.span));
    let facts = scenario.facts.iter().map(|f| (f.id.value.as_str(), f.span));
    let presentations = scenario.presentations.iter().map(|p| (p.id.value.as_str(), p.span));
    let turning_points = scenario.turning_points.iter().map(|t| (t.id.value.as_str(), t.span));
    moments.chain(anytime).chain(endings).chain(facts).chain(presentations).chain(turning_points)
}
