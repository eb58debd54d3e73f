//! The author's guide: its examples play, and its table holds every field that the reader knows.

use one_at_a_time::authoring::starts::Start;
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{Shelf, Source};
use one_at_a_time::notation::{Node, Value, parse};
use one_at_a_time::session::{Transcript, open};
use std::collections::BTreeMap;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("readable")
}

/// The blocks of the guide that are written in the notation.
fn examples() -> Vec<String> {
    let guide = read("scenarios/README.md");
    guide.split("```ron\n").skip(1).map(|rest| rest.split("```").next().expect("it is closed").to_owned()).collect()
}

/// The parts and fields of an example, each from a line that starts at the margin.
fn parts(example: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in example.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            out.push(String::new());
        }
        let part = out.last_mut().expect("an example starts at the margin");
        part.push_str(line);
        part.push('\n');
    }
    out.iter().map(|p| p.trim().trim_end_matches(',').to_owned()).collect()
}

fn field<'n, 's>(node: &'n Node<'s>, name: &str) -> Option<&'n Node<'s>> {
    let Value::Fields(_, fields) = &node.value else { panic!("no fields") };
    fields.iter().find(|f| f.name == name).map(|f| &f.value)
}

/// The smallest scene with the parts of an example in their places.
fn framed(example: &str) -> String {
    let start = Start::Smallest;
    let mut scene = start.file("my-scene", &start.usual());
    for part in parts(example).iter().rev() {
        let tree = parse(&scene, &mut Findings::default()).expect("it parses");
        let Some(Value::List(moments)) = field(&tree, "moments").map(|m| &m.value) else { panic!("no moments") };
        let head = part.split(['(', ':']).next().expect("a name");
        let list = match head {
            "Fact" => "facts",
            "Presentation" => "presentations",
            "TurningPoint" => "turning_points",
            "Moment" => "moments",
            "Ending" => "endings",
            "Keyer" => "keyed_by",
            "Response" if part.contains("key: '") => "anytime",
            other => other,
        };
        let (range, text) = match (head, list) {
            ("Line", _) => {
                let says = field(&moments[0], "says").expect("it says something").span;
                (says.start..says.end, format!("[{part}]"))
            }
            ("Response", "Response") => {
                let at = field(&moments[0], "responses").expect("it has some").span.start + 1;
                (at..at, format!("{part},"))
            }
            // A moment goes behind the others: the first one is where the scene starts.
            ("Moment", _) => {
                let at = moments.last().expect("one").span.end + 1;
                (at..at, format!("{part},"))
            }
            (_, list) => match field(&tree, list) {
                Some(there) if head == list => (there.span.start..there.span.end, part[list.len() + 1..].to_owned()),
                Some(there) => (there.span.start + 1..there.span.start + 1, format!("{part},")),
                None => {
                    let at = tree.span.end - 1;
                    (at..at, if head == list { format!("{part},") } else { format!("{list}: [{part}],") })
                }
            },
        };
        scene.replace_range(range.start as usize..range.end as usize, &text);
    }
    scene
}

#[test]
fn every_example_of_the_guide_passes_its_checks_and_plays() {
    let examples = examples();
    assert!(examples.len() >= 18, "{}", examples.len());
    for example in examples {
        let text = framed(&example);
        let source = Source { name: "guide".into(), text: text.as_str().into() };
        // In the small frame an example's conditions need not all come to hold, so what depends on every session is not asked.
        let (entry, _) = Shelf::shipped().entry(source, false, false);
        let told: String = entry.diagnostics.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{told}\nin the example\n{example}");
        let script = entry.script.expect("it plays");
        for last in [false, true] {
            let mut transcript = Transcript::begin(&script.play, 0);
            while !transcript.state().over {
                let state = transcript.state();
                let mut offered = open(&script.play, &state);
                let response = if last { offered.last() } else { offered.next() }.expect("something can be said");
                assert!(transcript.say(&script.play, response));
            }
        }
    }
}

/// The fields that the reader asks for, each with whether it must be there and its bounds.
fn asked() -> BTreeMap<String, (bool, Option<(i64, i64)>)> {
    let source = read("src/scenario/read.rs");
    let mut kind = String::new();
    let mut out = BTreeMap::new();
    for line in source.lines().take_while(|l| !l.contains("cfg(test)")) {
        let quoted = |after: &str| line.split(after).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
        if let Some(opened) = line.contains("Record::open(").then(|| line.split('"').nth(1)).flatten() {
            kind = opened.to_owned();
        }
        for (word, needed) in [(".required(\"", true), (".optional(\"", false)] {
            if let Some(name) = quoted(word) {
                let bounds = line.split("int(n, ").nth(1).and_then(|rest| rest.split(',').next()).and_then(|range| range.split_once("..="));
                let bounds = bounds.map(|(low, high)| (low.parse().expect("a number"), high.parse().expect("a number")));
                out.insert(format!("{kind}.{name}"), (needed, bounds));
            }
        }
        for taken in line.split("take(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            out.insert(format!("{kind}.{taken}"), (true, None));
        }
    }
    // Checked apart, before every other field.
    out.insert("Scenario.format".into(), (true, None));
    out
}

#[test]
fn the_table_of_fields_equals_what_the_reader_knows() {
    let guide = read("scenarios/README.md");
    let table = guide.split("\n## Every field\n").nth(1).expect("there is a table of fields");
    let rows = table.lines().filter_map(|l| l.strip_prefix("| `")).filter(|row| row.starts_with(char::is_uppercase));
    let mut told: BTreeMap<String, (String, String)> = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        let [name, _, range, default] = cells[..] else { panic!("{row}") };
        let before = told.insert(name.trim_end_matches('`').to_owned(), (range.to_owned(), default.to_owned()));
        assert!(before.is_none(), "{name} stands there twice");
    }
    let asked = asked();
    assert!(asked.len() > 80, "{}", asked.len());
    let names = |names: Vec<&String>| names.into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(names(told.keys().collect()), names(asked.keys().collect()));
    for (name, (needed, bounds)) in &asked {
        let (range, default) = &told[name];
        assert_eq!(*needed, default.starts_with("needed"), "{name}: {default}");
        if let Some((low, high)) = bounds {
            assert!(range.contains(&format!("{low} to {high}")), "{name}: {range}");
        }
    }
}

#[test]
fn every_name_out_of_a_closed_set_stands_in_the_guide() {
    use one_at_a_time::notation::Named;
    use one_at_a_time::rubric::{Move, Phase, Setting, Sign};
    use one_at_a_time::scenario::{EndingKind, Fit, GoalQuality, Hair, Mood, Theme, Top};
    let guide = read("scenarios/README.md");
    fn names<T: Named>() -> impl Iterator<Item = &'static str> {
        T::NAMES.iter().map(|(name, _)| *name)
    }
    let all = names::<Move>().chain(names::<Phase>()).chain(names::<Setting>()).chain(names::<Sign>()).chain(names::<EndingKind>());
    let all =
        all.chain(names::<Fit>()).chain(names::<GoalQuality>()).chain(names::<Hair>()).chain(names::<Mood>()).chain(names::<Theme>()).chain(names::<Top>());
    for name in all {
        assert!(guide.contains(name), "{name}");
    }
    for start in Start::ALL {
        assert!(guide.contains(&format!("| `{}` |", start.id())), "{}", start.id());
    }
}

#[test]
fn links_within_the_guide_lead_to_headings() {
    let guide = read("scenarios/README.md");
    let headings: Vec<String> = guide
        .lines()
        .filter(|l| l.starts_with('#'))
        .map(|l| {
            l.trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-')
                .collect::<String>()
                .replace(' ', "-")
        })
        .collect();
    for link in guide.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(headings.iter().any(|h| h == link), "#{link}");
    }
}

#[test]
fn what_the_guide_says_of_the_pass_is_what_the_shipped_rubric_says() {
    let shelf = one_at_a_time::library::Shelf::shipped();
    let rubric = shelf.rubric("sst-core").expect("it is shipped");
    let critical: Vec<&str> = rubric.principles.iter().filter(|p| p.critical).map(|p| p.id.as_str()).collect();
    let (last, others) = critical.split_last().expect("some are");
    let said = format!("In `sst-core` the cut is {} %, and the critical principles are {} and {last},", rubric.cut, others.join(", "));
    assert!(read("scenarios/README.md").contains(&said), "{said}");
}
