//! Names: giving a part another id, and everything that refers to it with it.

use super::patch::{Edit, Patch};
use super::place::{Place, at};
use super::written;
use crate::diagnostic::{Findings, Span};
use crate::notation::{Node, Value, parse};

/// What is given another id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renamed {
    Moment,
    Ending,
    Fact,
}

/// The text of an item with another id.
pub fn set_id(source: &str, item: &Node, id: &str) -> Option<String> {
    let Value::Fields(_, fields) = &item.value else { return None };
    let old = fields.iter().find(|f| f.name == "id")?.value.span;
    let (start, end) = (item.span.start as usize, item.span.end as usize);
    let before = source.get(start..old.start as usize)?;
    let after = source.get(old.end as usize..end)?;
    Some(format!("{before}{}{after}", written::text(id)))
}

/// Gives a moment, ending or fact another id, there and wherever it is named.
pub fn rename(source: &str, what: Renamed, from: &str, to: &str) -> Option<Edit> {
    let root = parse(source, &mut Findings::default())?;
    let list = match what {
        Renamed::Moment => "moments",
        Renamed::Ending => "endings",
        Renamed::Fact => "facts",
    };
    let Value::List(parts) = &at(&root, &Place::root().field(list))?.value else { return None };
    let ids = parts.iter().filter_map(|part| at(part, &Place::root().field("id")));
    let mut places: Vec<Span> = ids.filter(|id| matches!(&id.value, Value::Text(text) if text == from)).map(|id| id.span).collect();
    if places.is_empty() {
        return None;
    }
    named(&root, &mut Within::default(), what, from, &mut places);
    let new = written::text(to);
    let patches: Option<Vec<Patch>> = places.iter().map(|s| Patch::replace(source, s.start as usize, s.end as usize, new.clone())).collect();
    patches.map(Edit::new)
}

/// Which record and field the walk is in.
#[derive(Clone, Copy, Default)]
struct Within<'s> {
    record: Option<&'s str>,
    field: &'s str,
}

fn named<'s>(node: &Node<'s>, within: &mut Within<'s>, what: Renamed, id: &str, places: &mut Vec<Span>) {
    let is_it = |node: &Node| matches!(&node.value, Value::Text(text) if text == id);
    match &node.value {
        Value::Text(_) if is_it(node) && refers(*within, what) => places.push(node.span),
        Value::List(items) => items.iter().for_each(|item| named(item, within, what, id, places)),
        Value::Tuple(Some(name), items) => {
            let target = match (*name, what) {
                ("Go" | "GoIf", Renamed::Moment) | ("End" | "EndIf", Renamed::Ending) | ("Has" | "Lacks", Renamed::Fact) => items.last(),
                _ => None,
            };
            places.extend(target.filter(|n| is_it(n)).map(|n| n.span));
            let mut below = Within { record: Some(name), field: "" };
            items.iter().for_each(|item| named(item, &mut below, what, id, places));
        }
        Value::Fields(name, fields) => {
            for field in fields {
                let mut below = Within { record: *name, field: field.name };
                named(&field.value, &mut below, what, id, places);
            }
        }
        _ => {}
    }
}

/// Whether a text in this field names such a part. The names of records may be left out in a file.
fn refers(within: Within, what: Renamed) -> bool {
    matches!(
        (what, within.record, within.field),
        (Renamed::Moment, None | Some("TurningPoint" | "FollowUp"), "to")
            | (Renamed::Ending, _, "time_up")
            | (Renamed::Fact, _, "given" | "gives")
            | (Renamed::Fact, None | Some("Response" | "Presentation"), "facts")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renamed_moment_is_renamed_wherever_something_leads_to_it_and_nowhere_else() {
        let source = r#"Scenario(id: "a", moments: [Moment(id: "a", responses: [Response(id: "a", say: "a", to: [GoIf(Has("a"), "a"), Go("a")]), Response(id: "b", to: End("a"))])],
            turning_points: [TurningPoint(id: "a", when: Has("a"), to: "a")], endings: [Ending(id: "a", follow_up: FollowUp(after: "a", to: "a"))])"#;
        let edit = rename(source, Renamed::Moment, "a", "new").unwrap();
        let after = edit.apply(source).unwrap();
        assert_eq!(edit.patches().len(), 5);
        assert!(after.contains(
            r#"Moment(id: "new", responses: [Response(id: "a", say: "a", to: [GoIf(Has("a"), "new"), Go("new")]), Response(id: "b", to: End("a"))])"#
        ));
        assert!(after.contains(r#"TurningPoint(id: "a", when: Has("a"), to: "new")"#) && after.contains(r#"FollowUp(after: "a", to: "new")"#));
        assert_eq!(edit.inverse().apply(&after).unwrap(), source);
    }
}
