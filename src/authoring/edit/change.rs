//! What an author wants to be different, and the replacements that make it so.

use super::brackets::{Brackets, set_in};
use super::order;
use super::patch::{Edit, Patch};
use super::place::{Place, at};
use super::rename::set_id;
use super::written::readable;
use crate::diagnostic::{Findings, rules};
use crate::notation::{Node, Value, parse};
use crate::texts::t;

/// One change to a scenario file. Values are given as the file writes them (see [`super::written`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A field of a record gets another value, or is written for the first time, or is taken away.
    Set { record: Place, field: &'static str, value: Option<String> },
    /// A list gets one more item, in front of the one that has this number now. The list is written if there is none.
    Add { record: Place, field: &'static str, index: usize, item: String },
    /// A list loses an item.
    Remove { list: Place, index: usize },
    /// An item is written once more behind itself, with another id.
    Copy { list: Place, index: usize, id: String },
    /// An item changes places with the next.
    Swap { list: Place, index: usize },
}

/// Why a change was not made. The text is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{}", t!("error-edit-gone"))]
    Gone,
    #[error("{}", t!("error-edit-unreadable", reason = .0))]
    Unreadable(String),
    #[error("{}", t!("error-edit-would-break"))]
    WouldBreak,
}

impl Change {
    /// The replacements that make the change in this text, which holds exactly the old items otherwise.
    pub fn edit(&self, source: &str) -> Result<Edit, Refusal> {
        let mut findings = Findings::default();
        let root = parse(source, &mut findings).ok_or(Refusal::Gone)?;
        let edit = Edit::new(self.patches(source, &root)?);
        let after = edit.apply(source).map_err(|_| Refusal::Gone)?;
        if syntax_faults(&after) > syntax_faults(source) {
            return Err(Refusal::WouldBreak);
        }
        Ok(edit)
    }

    fn patches(&self, source: &str, root: &Node) -> Result<Vec<Patch>, Refusal> {
        match self {
            Change::Set { record, field, value: Some(value) } => {
                readable(value).map_err(Refusal::Unreadable)?;
                let node = at(root, record).ok_or(Refusal::Gone)?;
                set(source, node, field, value)
            }
            Change::Set { record, field, value: None } => {
                let node = at(root, record).ok_or(Refusal::Gone)?;
                let Some(index) = index_of(node, field) else { return Ok(Vec::new()) };
                brackets(source, node)?.remove(index).ok_or(Refusal::Gone)
            }
            Change::Add { record, field, index, item } => {
                readable(item).map_err(Refusal::Unreadable)?;
                let node = at(root, record).ok_or(Refusal::Gone)?;
                match at(node, &Place::root().field(field)) {
                    Some(list) => Ok(brackets(source, list)?.insert(*index, item, item.contains('\n'))),
                    None => set(source, node, field, &list_of(item)),
                }
            }
            Change::Remove { list, index } => {
                let node = at(root, list).ok_or(Refusal::Gone)?;
                brackets(source, node)?.remove(*index).ok_or(Refusal::Gone)
            }
            Change::Copy { list, index, id } => {
                let node = at(root, list).ok_or(Refusal::Gone)?;
                let item = at(node, &Place::root().item(*index)).ok_or(Refusal::Gone)?;
                let copy = set_id(source, item, id).ok_or(Refusal::Gone)?;
                Ok(brackets(source, node)?.insert_laid_out(index + 1, &copy, copy.contains('\n')))
            }
            Change::Swap { list, index } => {
                let node = at(root, list).ok_or(Refusal::Gone)?;
                brackets(source, node)?.swap(*index).ok_or(Refusal::Gone)
            }
        }
    }
}

fn brackets<'s>(source: &'s str, node: &Node) -> Result<Brackets<'s>, Refusal> {
    Brackets::of(source, node).ok_or(Refusal::Gone)
}

fn set(source: &str, node: &Node, field: &'static str, value: &str) -> Result<Vec<Patch>, Refusal> {
    if let Some(old) = at(node, &Place::root().field(field)) {
        let (start, end) = (old.span.start as usize, old.span.end as usize);
        let patch = Patch::replace(source, start, end, set_in(source, start, value));
        return Ok(vec![patch.ok_or(Refusal::Gone)?]);
    }
    let (name, present): (Option<&str>, Vec<&str>) = match &node.value {
        Value::Fields(name, fields) => (*name, fields.iter().map(|f| f.name).collect()),
        Value::Tuple(name, items) if items.is_empty() => (*name, Vec::new()),
        _ => return Err(Refusal::Gone),
    };
    let index = order::place_of(name, &present, field);
    Ok(brackets(source, node)?.insert(index, &format!("{field}: {value}"), order::begins_a_line(field)))
}

fn index_of(node: &Node, field: &str) -> Option<usize> {
    let Value::Fields(_, fields) = &node.value else { return None };
    fields.iter().position(|f| f.name == field)
}

/// A list of one item: in one line if the item is.
fn list_of(item: &str) -> String {
    if item.contains('\n') { format!("[\n    {},\n]", item.replace('\n', "\n    ")) } else { format!("[{item}]") }
}

/// How many faults keep parts of a text from being read.
fn syntax_faults(source: &str) -> usize {
    let mut findings = Findings::default();
    parse(source, &mut findings);
    let name = rules::SYNTAX.name;
    findings.into_diagnostics("", source).iter().filter(|d| d.code == name).count()
}
