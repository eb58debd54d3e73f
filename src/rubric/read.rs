//! Reading a rubric: first every id, then the rules that refer to them.

use super::rule::{Count, HarmCount, Said, Times, Trigger};
use super::vocabulary::{Frame, Move, Phase, Setting, Sign};
use super::{Behaviour, Exchange, FORMAT, FrameRule, Harm, HarmSeverity, Importance, Points, Principle, Rubric};
use crate::diagnostic::{Findings, Span, rules};
use crate::notation::{At, Named, Node, Record, Value, boolean, each, id, int, language, list, named, text, text_at, written_id, wrong};
use crate::texts::t;

impl Named for Importance {
    const NAMES: &'static [(&'static str, Self)] = &[("Essential", Importance::Essential), ("Basic", Importance::Basic), ("Advanced", Importance::Advanced)];

    fn what() -> &'static str {
        t!("what-importance")
    }
}

impl Named for HarmSeverity {
    const NAMES: &'static [(&'static str, Self)] =
        &[("Hinders", HarmSeverity::Hinders), ("Hurts", HarmSeverity::Hurts), ("Endangers", HarmSeverity::Endangers)];

    fn what() -> &'static str {
        t!("what-severity")
    }
}

/// The `format` field, which every file has first. `None` if only a newer version can tell what the rest means.
pub fn format(record: &mut Record, newest: i64, findings: &mut Findings) -> Option<()> {
    let head = record.head();
    let first = record.begins_with("format");
    let Some(node) = record.optional("format", findings) else {
        findings.add_with_hint(&rules::UNKNOWN_FORMAT, head, t!("reading-format-missing"), t!("reading-format-missing-hint", newest = newest));
        return Some(());
    };
    match &node.value {
        Value::Int(n) if *n > newest => {
            let message = t!("reading-format-newer", format = n.to_string(), newest = newest);
            findings.add_with_hint(&rules::UNKNOWN_FORMAT, node.span, message, t!("reading-format-newer-hint"));
            return None;
        }
        Value::Int(n) if *n < 1 => {
            let message = t!("reading-format-none", format = n.to_string());
            findings.add_with_hint(&rules::UNKNOWN_FORMAT, node.span, message, t!("reading-format-none-hint", newest = newest));
        }
        Value::Int(_) if !first => {
            findings.add_with_hint(&rules::UNKNOWN_FORMAT, node.span, t!("reading-format-not-first"), t!("reading-format-not-first-hint"));
        }
        Value::Int(_) => {}
        _ => wrong(t!("notation-wants-number"), node, findings).unwrap_or_default(),
    }
    Some(())
}

/// A rule's references, by name and place, before the names are known.
type Ids<'i> = &'i [String];

pub fn rubric(tree: &Node, findings: &mut Findings) -> Option<Rubric> {
    let mut record = Record::open(tree, "Rubric", findings)?;
    format(&mut record, FORMAT, findings)?;
    let id_node = record.required("id", findings).and_then(|n| id(n, findings));
    let version = record.required("version", findings).and_then(|n| text(n, findings));
    let title = record.required("title", findings).and_then(|n| text(n, findings));
    let written_in = record.optional("language", findings).and_then(|n| language(n, findings));
    let status = record.required("status", findings).and_then(|n| text(n, findings));
    let points_node = record.required("points", findings);
    let cut = record.required("pass", findings).and_then(|n| pass(n, findings));
    let frame_nodes = record.required("frames", findings);
    let principle_nodes = record.required("principles", findings);
    let gate_node = record.required("gate", findings);
    let harm_nodes = record.required("harms", findings);
    record.close(findings);

    let principle_items = items(principle_nodes);
    let behaviours: Vec<At<String>> = principle_items.iter().chain(gate_node).flat_map(behaviour_ids).collect();
    type Told = fn(usize, usize) -> String;
    let counts: [(usize, usize, Told); 3] = [
        (principle_items.len(), Rubric::PRINCIPLES, |count, limit| t!("reading-principles-too-many", count = count, limit = limit)),
        (behaviours.len(), Rubric::LIMIT, |count, limit| t!("reading-behaviours-too-many", count = count, limit = limit)),
        (items(harm_nodes).len(), Rubric::LIMIT, |count, limit| t!("reading-harms-too-many", count = count, limit = limit)),
    ];
    if let Some((count, limit, told)) = counts.into_iter().find(|(count, limit, _)| count > limit) {
        findings.add(&rules::TOO_MANY, tree.span, told(count, limit));
        return None;
    }
    duplicates(|| t!("reading-what-principle"), principle_items.iter().chain(gate_node).filter_map(written_id), findings);
    duplicates(|| t!("reading-what-behaviour"), behaviours.iter().cloned(), findings);
    duplicates(|| t!("what-harm"), items(harm_nodes).iter().filter_map(written_id), findings);
    let names: Vec<String> = behaviours.into_iter().map(|i| i.value).collect();
    let known: Vec<String> = principle_items.iter().filter_map(written_id).map(|i| i.value).collect();
    let with_gate: Vec<String> = known.iter().cloned().chain(gate_node.and_then(written_id).map(|i| i.value)).collect();

    let points = points_node.and_then(|n| points(n, findings));
    let principles = principle_nodes.map(|n| each(n, findings, |node, f| principle(node, "Principle", &names, f).map(|(p, _)| p)));
    let gate = gate_node.and_then(|n| principle(n, "Gate", &names, findings));
    let harms = harm_nodes.map(|n| each(n, findings, |node, f| harm(node, &names, &with_gate, f)));
    let mut seen = Vec::new();
    let frames = frame_nodes.map(|n| each(n, findings, |node, f| frame(node, &known, &mut seen, f)));
    for wanted in Frame::ALL.iter().filter(|f| frame_nodes.is_some() && !seen.contains(*f)) {
        let span = frame_nodes.map_or(tree.span, |n| n.span);
        findings.add(&rules::MISSING_FIELD, span, t!("reading-frame-missing", name = wanted.name()));
    }
    let (gate, called_for_by) = gate?;
    let rubric = Rubric {
        id: id_node?.value,
        version: version?,
        title: title?,
        written_in,
        status: status?,
        points: points?,
        cut: cut?,
        frames: frames?,
        principles: principles?,
        gate,
        called_for_by,
        harms: harms?,
    };
    if rubric.counters() > Rubric::COUNTERS {
        let message = t!("reading-counters-too-many", count = rubric.counters(), limit = Rubric::COUNTERS);
        findings.add_with_hint(&rules::TOO_MANY, tree.span, message, t!("reading-counters-too-many-hint"));
        return None;
    }
    if !adds_up(&rubric) {
        let span = points_node.map_or(tree.span, |n| n.span);
        findings.add_with_hint(&rules::OUT_OF_BOUNDS, span, t!("reading-total-inexact"), t!("reading-total-inexact-hint"));
        return None;
    }
    // A part that could not be read would shift the numbers of those after it.
    (rubric.behaviours().count() == names.len() && rubric.principles.len() == known.len()).then_some(rubric)
}

/// Whether every total fits as a whole number over a common denominator: at most the weights times the product of what each principle can give.
fn adds_up(rubric: &Rubric) -> bool {
    let Points { essential, basic, advanced } = rubric.points;
    let dearest = u64::from(essential.max(basic).max(advanced));
    let weights: u64 = rubric.principles.iter().map(|p| u64::from(p.weight)).sum();
    let most = rubric.principles.iter().map(|p| dearest * p.behaviours.len() as u64);
    most.chain([weights]).try_fold(1u64, |product, n| product.checked_mul(n.max(1))).is_some()
}

fn items<'n, 's>(list: Option<&'n Node<'s>>) -> &'n [Node<'s>] {
    match list.map(|n| &n.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn field<'n, 's>(node: &'n Node<'s>, name: &str) -> Option<&'n Node<'s>> {
    let Value::Fields(_, fields) = &node.value else { return None };
    fields.iter().find(|f| f.name == name).map(|f| &f.value)
}

/// `principle/behaviour` of everything in a principle or the gate, in order, likewise.
fn behaviour_ids(principle: &Node) -> Vec<At<String>> {
    let of = written_id(principle).map(|id| id.value).unwrap_or_default();
    let behaviours = items(field(principle, "behaviours")).iter().filter_map(written_id);
    behaviours.map(|id| At::new(format!("{of}/{}", id.value), id.span)).collect()
}

fn duplicates(what: fn() -> &'static str, ids: impl Iterator<Item = At<String>>, findings: &mut Findings) {
    let mut seen: Vec<String> = Vec::new();
    for id in ids {
        if seen.contains(&id.value) {
            let message = t!("notation-id-again", what = what(), name = &*id.value);
            findings.add_with_hint(&rules::DUPLICATE_ID, id.span, message, t!("notation-id-again-hint"));
        } else {
            seen.push(id.value);
        }
    }
}

fn points(node: &Node, findings: &mut Findings) -> Option<Points> {
    let mut record = Record::open(node, "Points", findings)?;
    let mut take = |name| record.required(name, findings).and_then(|n| int(n, 1..=10, findings)).and_then(|n| u8::try_from(n).ok());
    let (essential, basic, advanced) = (take("essential"), take("basic"), take("advanced"));
    record.close(findings);
    Some(Points { essential: essential?, basic: basic?, advanced: advanced? })
}

fn pass(node: &Node, findings: &mut Findings) -> Option<u8> {
    let mut record = Record::open(node, "Pass", findings)?;
    let cut = record.required("cut", findings).and_then(|n| int(n, 0..=100, findings));
    record.close(findings);
    cut.and_then(|n| u8::try_from(n).ok())
}

fn frame(node: &Node, known: Ids, seen: &mut Vec<Frame>, findings: &mut Findings) -> Option<FrameRule> {
    let mut record = Record::open(node, "Frame", findings)?;
    let id_node = record.required("id", findings);
    let frame = id_node.and_then(|n| named(n, findings));
    let mut assesses: Vec<usize> = Vec::new();
    for node in record.required("assesses", findings).and_then(|n| list(n, findings)).unwrap_or(&[]) {
        let Some(At { value, span }) = text_at(node, findings) else { continue };
        match known.iter().position(|k| *k == value) {
            Some(again) if assesses.contains(&again) => findings.add(&rules::DUPLICATE_ID, span, t!("reading-assessed-already", name = &*value)),
            Some(found) => assesses.push(found),
            None => findings.unknown(&rules::UNKNOWN_PRINCIPLE, span, t!("reading-what-principle"), &value, known.iter().map(String::as_str)),
        }
    }
    let why = record.required("why", findings).and_then(|n| text(n, findings));
    record.close(findings);
    if let (Some(frame), Some(node)) = (frame, id_node) {
        if seen.contains(&frame) {
            findings.add(&rules::DUPLICATE_ID, node.span, t!("reading-frame-taken", name = Frame::name(frame)));
        }
        seen.push(frame);
    }
    Some(FrameRule { frame: frame?, assesses, why: why? })
}

fn principle(node: &Node, kind: &'static str, ids: Ids, findings: &mut Findings) -> Option<(Principle, Vec<Sign>)> {
    let mut record = Record::open(node, kind, findings)?;
    let id_node = record.required("id", findings).and_then(|n| id(n, findings));
    let title = record.required("title", findings).and_then(|n| text(n, findings));
    let is_gate = kind == "Gate";
    let critical = if is_gate { None } else { record.optional("critical", findings).and_then(|n| boolean(n, findings)) };
    let weight = if is_gate { None } else { record.optional("weight", findings).and_then(|n| int(n, 0..=20, findings)) };
    let called = if is_gate { record.required("called_for_by", findings).map(|n| each(n, findings, named)) } else { None };
    let short = record.required("short", findings).and_then(|n| text(n, findings));
    let why = record.required("why", findings).and_then(|n| text(n, findings));
    let example = record.required("example", findings).map(|n| each(n, findings, exchange));
    let name = id_node.map(|i| i.value).unwrap_or_default();
    let behaviours = record.required("behaviours", findings).map(|n| each(n, findings, |node, f| behaviour(node, &name, ids, f)));
    record.close(findings);
    let principle = Principle {
        id: name,
        title: title?,
        critical: critical.unwrap_or(false),
        weight: weight.and_then(|w| u8::try_from(w).ok()).unwrap_or(1),
        short: short?,
        why: why?,
        example: example?,
        behaviours: behaviours?,
    };
    Some((principle, called.unwrap_or_default()))
}

fn exchange(node: &Node, findings: &mut Findings) -> Option<Exchange> {
    let mut record = Record::open(node, "Exchange", findings)?;
    let client = record.required("client", findings).and_then(|n| text(n, findings));
    let said = record.required("said", findings).and_then(|n| text(n, findings));
    let comment = record.required("comment", findings).and_then(|n| text(n, findings));
    record.close(findings);
    Some(Exchange { client: client?, said: said?, comment: comment? })
}

fn behaviour(node: &Node, principle: &str, ids: Ids, findings: &mut Findings) -> Option<Behaviour> {
    let mut record = Record::open(node, "Behaviour", findings)?;
    let id_node = record.required("id", findings).and_then(|n| id(n, findings));
    let title = record.required("title", findings).and_then(|n| text(n, findings));
    let level = record.required("level", findings).and_then(|n| named(n, findings));
    let looks = record.required("looks", findings).and_then(|n| text(n, findings));
    let why = record.required("why", findings).and_then(|n| text(n, findings));
    let instead = record.required("instead", findings).and_then(|n| text(n, findings));
    let source = record.required("source", findings).and_then(|n| text(n, findings));
    let settings = record.optional("settings", findings).map(|n| each(n, findings, named::<Setting>));
    let counts = record.optional("counts", findings).map(|n| count(n, ids, findings));
    record.close(findings);
    Some(Behaviour {
        id: format!("{principle}/{}", id_node?.value),
        title: title?,
        level: level?,
        looks: looks?,
        why: why?,
        instead: instead?,
        source: source?,
        settings: settings.unwrap_or_default(),
        counts: match counts {
            Some(read) => read?,
            None => Count::HEARD,
        },
    })
}

fn harm(node: &Node, ids: Ids, principles: Ids, findings: &mut Findings) -> Option<Harm> {
    let mut record = Record::open(node, "Harm", findings)?;
    let id_node = record.required("id", findings).and_then(|n| id(n, findings));
    let title = record.required("title", findings).and_then(|n| text(n, findings));
    let severity = record.required("severity", findings).and_then(|n| named(n, findings));
    let principle = record.required("principle", findings).and_then(|n| text_at(n, findings));
    if let Some(At { value, span }) = principle.as_ref().filter(|p| !principles.contains(&p.value)) {
        findings.unknown(&rules::UNKNOWN_PRINCIPLE, *span, t!("reading-what-principle"), value, principles.iter().map(String::as_str));
    }
    let looks = record.required("looks", findings).and_then(|n| text(n, findings));
    let why = record.required("why", findings).and_then(|n| text(n, findings));
    let instead = record.required("instead", findings).and_then(|n| text(n, findings));
    let source = record.required("source", findings).and_then(|n| text(n, findings));
    let counts = record.optional("counts", findings).map(|n| harm_count(n, ids, findings));
    record.close(findings);
    Some(Harm {
        id: id_node?.value,
        title: title?,
        severity: severity?,
        principle: principle?.value,
        looks: looks?,
        why: why?,
        instead: instead?,
        source: source?,
        counts: match counts {
            Some(read) => Some(read?),
            None => None,
        },
    })
}

/// The name in front of a group or standing alone.
fn head<'n>(node: &'n Node) -> Option<&'n str> {
    match &node.value {
        Value::Fields(Some(name), _) | Value::Tuple(Some(name), _) | Value::Name(name) => Some(name),
        _ => None,
    }
}

const COUNTS: [&str; 6] = ["Heard", "Times", "Before", "Within", "RunBelow", "OnTime"];
const HARM_COUNTS: [&str; 6] = ["Run", "Skipped", "NotBy", "Never", "Unmet", "Overrun"];

fn small(record: &mut Record, name: &'static str, bounds: std::ops::RangeInclusive<i64>, findings: &mut Findings) -> Option<u8> {
    record.required(name, findings).and_then(|n| int(n, bounds, findings)).and_then(|n| u8::try_from(n).ok())
}

fn required_said(record: &mut Record, name: &'static str, ids: Ids, findings: &mut Findings) -> Option<Said> {
    record.required(name, findings).and_then(|n| said(n, ids, findings))
}

fn count(node: &Node, ids: Ids, findings: &mut Findings) -> Option<Count> {
    let Some(name) = head(node) else { return wrong(&t!("reading-expected-count", example = "Times(…)"), node, findings) };
    if name == "OnTime" && matches!(node.value, Value::Name(_)) {
        return Some(Count::OnTime);
    }
    let Some(kind) = COUNTS.into_iter().find(|c| *c == name) else {
        findings.unknown(&rules::UNKNOWN_NAME, node.span, t!("reading-what-count"), name, COUNTS);
        return None;
    };
    let mut record = Record::open(node, kind, findings)?;
    let read = match kind {
        "Heard" => {
            let phases = record.optional("phases", findings).map(|n| each(n, findings, named::<Phase>)).unwrap_or_default();
            let after = record.optional("after", findings).map(|n| reference(n, ids, findings));
            let minutes_left = record.optional("minutes_left", findings).map(|n| int(n, 1..=60, findings));
            match (after, minutes_left) {
                (Some(None), _) | (_, Some(None)) => None,
                (after, left) => Some(Count::Heard { phases, after: after.flatten(), minutes_left: left.flatten().and_then(|n| u8::try_from(n).ok()) }),
            }
        }
        "Times" => {
            let of = record.optional("of", findings).map(|n| said(n, ids, findings));
            let at_least = record.required("at_least", findings).and_then(|n| match &n.value {
                Value::Name("PlanSteps") => Some(Times::PlanSteps),
                _ => int(n, 1..=12, findings).and_then(|n| u8::try_from(n).ok()).map(Times::Number),
            });
            let phases = record.optional("phases", findings).map(|n| int(n, 1..=2, findings));
            let phases = phases.map_or(Some(1), |p| p.and_then(|n| u8::try_from(n).ok()));
            match (of, at_least, phases) {
                (Some(None), ..) => None,
                (of, Some(at_least), Some(phases)) => Some(Count::Times { of: of.flatten(), at_least, phases }),
                _ => None,
            }
        }
        "Before" => {
            let of = record.optional("of", findings).map(|n| said(n, ids, findings));
            let then = required_said(&mut record, "then", ids, findings);
            match of {
                Some(None) => None,
                of => then.map(|then| Count::Before { of: of.flatten(), then }),
            }
        }
        "Within" => {
            let of = record.optional("of", findings).map(|n| said(n, ids, findings));
            let signs = record.optional("signs", findings).map(|n| each(n, findings, named::<Sign>));
            let after = record.optional("after", findings).map(|n| said(n, ids, findings));
            let turns = small(&mut record, "turns", 1..=20, findings);
            let trigger = match (signs, after) {
                (Some(signs), None) => Some(Trigger::Signs(signs)),
                (None, Some(said)) => said.map(Trigger::Said),
                _ => {
                    findings.add_with_hint(&rules::MISSING_FIELD, node.span, t!("reading-within-unclear"), t!("reading-within-unclear-hint"));
                    None
                }
            };
            match of {
                Some(None) => None,
                of => trigger.zip(turns).map(|(after, turns)| Count::Within { of: of.flatten(), after, turns }),
            }
        }
        "RunBelow" => {
            let of = required_said(&mut record, "of", ids, findings);
            let run = small(&mut record, "run", 2..=10, findings);
            let reset = required_said(&mut record, "reset", ids, findings);
            let more = required_said(&mut record, "more", ids, findings);
            let than = required_said(&mut record, "than", ids, findings);
            (|| Some(Count::RunBelow { of: of?, run: run?, reset: reset?, more: more?, than: than? }))()
        }
        _ => Some(Count::OnTime),
    };
    record.close(findings);
    read
}

fn harm_count(node: &Node, ids: Ids, findings: &mut Findings) -> Option<HarmCount> {
    let Some(name) = head(node) else { return wrong(&t!("reading-expected-count", example = "Never(…)"), node, findings) };
    if name == "Overrun" && matches!(node.value, Value::Name(_)) {
        return Some(HarmCount::Overrun);
    }
    let Some(kind) = HARM_COUNTS.into_iter().find(|c| *c == name) else {
        findings.unknown(&rules::UNKNOWN_NAME, node.span, t!("reading-what-harm-count"), name, HARM_COUNTS);
        return None;
    };
    let mut record = Record::open(node, kind, findings)?;
    let read = match kind {
        "Run" => {
            let of = required_said(&mut record, "of", ids, findings);
            let length = small(&mut record, "length", 2..=10, findings);
            let reset = record.optional("reset", findings).map(|n| said(n, ids, findings));
            match reset {
                Some(None) => None,
                reset => of.zip(length).map(|(of, length)| HarmCount::Run { of, length, reset: reset.flatten() }),
            }
        }
        "Skipped" => {
            let first = required_said(&mut record, "first", ids, findings);
            let then = required_said(&mut record, "then", ids, findings);
            first.zip(then).map(|(first, then)| HarmCount::Skipped { first, then })
        }
        "NotBy" => {
            let of = required_said(&mut record, "of", ids, findings);
            let percent = small(&mut record, "percent", 1..=100, findings);
            of.zip(percent).map(|(of, percent)| HarmCount::NotBy { of, percent })
        }
        "Never" => required_said(&mut record, "of", ids, findings).map(|of| HarmCount::Never { of }),
        "Unmet" => {
            let signs = record.required("signs", findings).map(|n| each(n, findings, named::<Sign>));
            let by = required_said(&mut record, "by", ids, findings);
            signs.zip(by).map(|(signs, by)| HarmCount::Unmet { signs, by })
        }
        _ => Some(HarmCount::Overrun),
    };
    record.close(findings);
    read
}

fn said(node: &Node, ids: Ids, findings: &mut Findings) -> Option<Said> {
    let mut record = Record::open(node, "Said", findings)?;
    let moves = record.optional("moves", findings).map(|n| each(n, findings, named::<Move>)).unwrap_or_default();
    let shows = record.optional("shows", findings).map(|n| each(n, findings, |n, f| reference(n, ids, f))).unwrap_or_default();
    let phases = record.optional("phases", findings).map(|n| each(n, findings, named::<Phase>)).unwrap_or_default();
    record.close(findings);
    Some(Said { moves, shows, phases })
}

fn reference(node: &Node, ids: Ids, findings: &mut Findings) -> Option<u8> {
    let name = text_at(node, findings)?;
    let found = ids.iter().position(|id| *id == name.value);
    if found.is_none() {
        unknown_behaviour(&name.value, name.span, ids.iter().map(String::as_str), findings);
    }
    found.and_then(|i| u8::try_from(i).ok())
}

/// The fault of a behaviour id that the rubric does not have.
pub fn unknown_behaviour<'i>(name: &str, span: Span, ids: impl IntoIterator<Item = &'i str>, findings: &mut Findings) {
    findings.unknown(&rules::UNKNOWN_BEHAVIOUR, span, t!("reading-what-behaviour"), name, ids);
}
