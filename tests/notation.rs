//! Our reader against the `ron` crate: what it accepts is RON and means the same.

use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::SHIPPED;
use one_at_a_time::notation::{Node, Value, parse};
use proptest::prelude::*;

/// A tree as a `ron::Value`, which knows no names.
fn value(node: &Node) -> ron::Value {
    match &node.value {
        Value::Text(t) => ron::Value::String(t.clone().into_owned()),
        Value::Char(c) => ron::Value::Char(*c),
        Value::Int(n) => ron::from_str(&n.to_string()).expect("a number"),
        Value::Bool(b) => ron::Value::Bool(*b),
        Value::List(items) => ron::Value::Seq(items.iter().map(value).collect()),
        other => panic!("not generated: {other:?}"),
    }
}

fn read(text: &str) -> Option<ron::Value> {
    let mut findings = Findings::default();
    let node = parse(text, &mut findings)?;
    findings.is_empty().then(|| value(&node))
}

fn tree() -> impl Strategy<Value = ron::Value> {
    let leaf = prop_oneof![
        any::<String>().prop_map(ron::Value::String),
        any::<char>().prop_map(ron::Value::Char),
        any::<bool>().prop_map(ron::Value::Bool),
        any::<i32>().prop_map(|n| ron::from_str(&n.to_string()).expect("a number")),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| prop::collection::vec(inner, 0..6).prop_map(ron::Value::Seq))
}

proptest! {
    #[test]
    fn whatever_ron_writes_is_read_as_ron_reads_it(tree in tree()) {
        for text in [ron::to_string(&tree).expect("plain data"), ron::ser::to_string_pretty(&tree, ron::ser::PrettyConfig::default()).expect("plain data")] {
            prop_assert_eq!(read(&text), Some(ron::from_str::<ron::Value>(&text).expect("its own text")));
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[\\[\\](){}\"',:a-zA-Z0-9 \n\\\\/#r*!.+-]{0,200}") {
        let mut findings = Findings::default();
        let node = parse(&text, &mut findings);
        prop_assert!(node.is_some() || !findings.is_empty());
    }
}

#[test]
fn a_shipped_file_cut_or_garbled_anywhere_ends_in_findings_not_in_a_panic() {
    let shelf = one_at_a_time::library::Shelf::shipped();
    let (_, text) = SHIPPED.iter().find(|(name, _)| name.starts_with("scenarios/")).expect("a scenario is shipped");
    let step = text.len() / 150;
    for at in (0..text.len()).step_by(step.max(1)).filter(|at| text.is_char_boundary(*at)) {
        let cut: std::sync::Arc<str> = text[..at].into();
        assert!(shelf.check(&cut).script.is_none(), "a file cut at {at} does not play");
        let mut garbled = text[..at].to_owned();
        garbled.push('@');
        garbled.push_str(&text[at..]);
        shelf.check(&garbled.as_str().into());
    }
}
