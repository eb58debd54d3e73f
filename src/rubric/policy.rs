//! A service's rules: whom a single session suits, what stays private, whom to turn to. Jurisdiction is data, never code.

use super::vocabulary::words;
use super::{FORMAT, read::format};
use crate::diagnostic::{Findings, rules};
use crate::notation::{At, Named, Node, Record, each, id, int, language, named, parse, text, text_at};
use crate::texts::t;
use serde::Serialize;

words! {
    /// Whether the service takes everybody or has criteria; the field disagrees on it, so a policy decides.
    Suitability, t!("what-suitability") { Criteria, OfferToAll }
}

/// The rules of the service in which a scenario takes place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Policy {
    pub id: String,
    pub title: String,
    /// What it is written in, where it says so; see [`Policy::language`]. Left out of the canonical encoding otherwise, so that scripts from before it keep their hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_in: Option<String>,
    pub jurisdiction: Option<String>,
    pub summary: String,
    pub suitability: Suitability,
    pub not_suited_here: Vec<String>,
    pub confidentiality: Vec<String>,
    pub records: String,
    pub supervision: String,
    /// How many steps a safety plan needs here.
    pub plan_steps: u8,
    /// Ids of the rubric's harms that this policy does not hold.
    pub harms_off: Vec<String>,
    pub contacts: Vec<Contact>,
    pub source: String,
}

/// A kind of help and where to look it up. The number is the service's to enter, with who checked it and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contact {
    pub kind: String,
    pub when: String,
    pub look_up: String,
    pub number: Option<String>,
    pub checked_by: Option<String>,
    pub checked_on: Option<String>,
    pub valid_until: Option<String>,
}

impl Policy {
    /// Reads a policy file. A number without who checked it, when and until when is a fault.
    pub fn read(source: &str, findings: &mut Findings) -> Option<Policy> {
        let tree = parse(source, findings)?;
        let mut record = Record::open(&tree, "Policy", findings)?;
        format(&mut record, FORMAT, findings)?;
        let id_node = record.required("id", findings).and_then(|n| id(n, findings));
        let title = record.required("title", findings).and_then(|n| text(n, findings));
        let written_in = record.optional("language", findings).and_then(|n| language(n, findings));
        let jurisdiction = record.optional("jurisdiction", findings).and_then(|n| text(n, findings));
        let summary = record.required("summary", findings).and_then(|n| text(n, findings));
        let suitability = record.required("suitability", findings).and_then(|n| named(n, findings));
        let not_suited_here = record.optional("not_suited_here", findings).map(|n| each(n, findings, text));
        let confidentiality = record.required("confidentiality", findings).map(|n| each(n, findings, text));
        let records = record.required("records", findings).and_then(|n| text(n, findings));
        let supervision = record.required("supervision", findings).and_then(|n| text(n, findings));
        let plan_steps = record.required("plan_steps", findings).and_then(|n| int(n, 1..=8, findings));
        let harms_off = record.optional("harms_off", findings).map(|n| each(n, findings, id));
        let contacts = record.optional("contacts", findings).map(|n| each(n, findings, contact));
        let source_text = record.required("source", findings).and_then(|n| text(n, findings));
        record.close(findings);
        Some(Policy {
            id: id_node?.value,
            title: title?,
            written_in,
            jurisdiction,
            summary: summary?,
            suitability: suitability?,
            not_suited_here: not_suited_here.unwrap_or_default(),
            confidentiality: confidentiality?,
            records: records?,
            supervision: supervision?,
            plan_steps: u8::try_from(plan_steps?).ok()?,
            harms_off: harms_off.unwrap_or_default().into_iter().map(|h| h.value).collect(),
            contacts: contacts.unwrap_or_default(),
            source: source_text?,
        })
    }

    /// The tag of the language that it is written in: British English where it does not say.
    pub fn language(&self) -> &str {
        self.written_in.as_deref().unwrap_or(super::LANGUAGE)
    }
}

fn contact(node: &Node, findings: &mut Findings) -> Option<Contact> {
    let mut record = Record::open(node, "Contact", findings)?;
    let head = record.head();
    let kind = record.required("kind", findings).and_then(|n| text(n, findings));
    let when = record.required("when", findings).and_then(|n| text(n, findings));
    let look_up = record.required("look_up", findings).and_then(|n| text(n, findings));
    let number = record.optional("number", findings).and_then(|n| text(n, findings));
    let checked_by = record.optional("checked_by", findings).and_then(|n| text(n, findings));
    let checked_on = record.optional("checked_on", findings).and_then(|n| date(n, findings));
    let valid_until = record.optional("valid_until", findings).and_then(|n| date(n, findings));
    record.close(findings);
    if number.is_some() && (checked_by.is_none() || checked_on.is_none() || valid_until.is_none()) {
        findings.add_with_hint(&rules::UNCHECKED_CONTACT, head, t!("reading-contact-unchecked"), t!("reading-contact-unchecked-hint"));
    }
    Some(Contact { kind: kind?, when: when?, look_up: look_up?, number, checked_by, checked_on, valid_until })
}

/// A day as `2026-11-21`.
pub fn date(node: &Node, findings: &mut Findings) -> Option<String> {
    let At { value, span } = text_at(node, findings)?;
    let parts: Vec<&str> = value.split('-').collect();
    let number = |part: &str, length: usize| part.parse::<u16>().ok().filter(|_| part.len() == length);
    let day = match parts[..] {
        [year, month, day] => number(year, 4).zip(number(month, 2)).zip(number(day, 2)),
        _ => None,
    };
    match day {
        Some(((year @ 1900..=2999, month @ 1..=12), day)) if (1..=days_of(year, month)).contains(&day) => Some(value),
        _ => {
            findings.add_with_hint(&rules::BAD_DATE, span, t!("reading-no-day", date = &*value), t!("reading-no-day-hint"));
            None
        }
    }
}

/// How many days a month has.
fn days_of(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Suitability {
    pub fn label(self) -> &'static str {
        match self {
            Suitability::Criteria => "This service has criteria for a single session",
            Suitability::OfferToAll => "This service offers a session to everybody who comes",
        }
    }
}
