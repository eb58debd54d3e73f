//! A kind of client's usual reactions to moves, so that authors need not write the same effect forty times.

use super::vocabulary::{Effect, Move};
use super::{FORMAT, read::format};
use crate::diagnostic::{Findings, rules};
use crate::notation::{Named, Node, Record, Value, id, parse, text, wrong};
use crate::texts::t;
use serde::Serialize;

/// What each kind of move usually does to such a client. A move that is not named does nothing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Temperament {
    pub id: String,
    pub title: String,
    pub description: String,
    usual: Vec<(Move, Effect)>,
}

impl Temperament {
    pub fn usual(&self, kind: Move) -> Effect {
        self.usual.iter().find(|(m, _)| *m == kind).map_or(Effect::NONE, |(_, e)| *e)
    }

    /// Reads a temperament file. A direct question that would cost trust or hope, or raise distress, is a fault.
    pub fn read(source: &str, findings: &mut Findings) -> Option<Temperament> {
        let tree = parse(source, findings)?;
        let mut record = Record::open(&tree, "Temperament", findings)?;
        format(&mut record, FORMAT, findings)?;
        let id_node = record.required("id", findings).and_then(|n| id(n, findings));
        let title = record.required("title", findings).and_then(|n| text(n, findings));
        let description = record.required("description", findings).and_then(|n| text(n, findings));
        let usual = record.required("usual", findings).map(|n| table(n, findings));
        record.close(findings);
        Some(Temperament { id: id_node?.value, title: title?, description: description?, usual: usual? })
    }
}

fn table(node: &Node, findings: &mut Findings) -> Vec<(Move, Effect)> {
    let Value::Map(entries) = &node.value else {
        return wrong(t!("reading-expected-table"), node, findings).unwrap_or_default();
    };
    let mut out: Vec<(Move, Effect)> = Vec::new();
    for (key, value) in entries {
        let (Some(kind), Some(effect)) = (crate::notation::named::<Move>(key, findings), Effect::read(value, findings)) else {
            continue;
        };
        if kind == Move::DirectQuestion && effect.burdens() {
            findings.add_with_hint(&rules::ASKING_COSTS, value.span, t!("notation-asking-costs"), t!("reading-asking-costs-hint"));
        }
        if out.iter().any(|(m, _)| *m == kind) {
            findings.add(&rules::DUPLICATE_FIELD, key.span, t!("reading-move-twice", name = kind.name()));
        }
        out.push((kind, effect));
    }
    out
}
