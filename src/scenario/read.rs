//! From the tree of a scenario file to its parts.

use super::{
    Allow, By, Client, Condition, Dropped, Ending, FORMAT, Fact, Figure, FitAnswer, FollowUp, Keyer, Line, Lost, Moment, Presentation, Response, Route,
    Scenario, Screen, Target, TurningPoint,
};
use crate::diagnostic::{Findings, rules};
use crate::notation::{At, Node, Record, Value, boolean, character, each, id, int, language, named, text, text_at, written_id, wrong};
use crate::rubric::vocabulary::numbers;
use crate::rubric::{Effect, Frame, Values};
use crate::texts::t;
use rustc_hash::FxHashSet;

pub fn scenario(tree: &Node, findings: &mut Findings) -> Option<Scenario> {
    let mut r = Record::open(tree, "Scenario", findings)?;
    let span = r.head();
    crate::rubric::check_format(&mut r, FORMAT, findings)?;
    super::dialable::check(tree, findings);
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let title = r.required("title", findings).and_then(|n| text(n, findings));
    let summary = r.required("summary", findings).and_then(|n| text(n, findings));
    let kind = r.required("kind", findings).and_then(|n| named(n, findings));
    let level = r.required("level", findings).and_then(|n| named(n, findings));
    let language = r.required("language", findings).and_then(|n| language(n, findings));
    let content_notes = texts(r.optional("content_notes", findings), findings);
    let rubric = r.required("rubric", findings).and_then(|n| id(n, findings));
    let policy = r.required("policy", findings).and_then(|n| id(n, findings));
    let setting = r.required("setting", findings).and_then(|n| named(n, findings));
    let themes = r.required("themes", findings).map(|n| each(n, findings, named)).unwrap_or_default();
    let techniques = texts(r.optional("techniques", findings), findings);
    let hour = r.optional("hour", findings).and_then(|n| int(n, 0..=23, findings)).and_then(|n| u8::try_from(n).ok());
    let minutes = r.required("minutes", findings).and_then(|n| int(n, 5..=100, findings));
    let hard_stop = r.optional("hard_stop", findings).and_then(|n| int(n, 5..=120, findings).map(|m| (m, n.span)));
    let time_up = r.required("time_up", findings).and_then(|n| id(n, findings));
    let follows = r.optional("follows", findings).and_then(|n| id(n, findings));
    let client = r.required("client", findings).and_then(|n| client(n, findings));
    let fit = r.required("fit", findings).and_then(|n| fit(n, findings));
    let fact_nodes = r.optional("facts", findings);
    let facts = items(fact_nodes, findings, fact);
    let given = items(r.optional("given", findings), findings, id);
    let presentation_nodes = r.required("presentations", findings);
    let presentations = items(presentation_nodes, findings, presentation);
    let turning_points = items(r.optional("turning_points", findings), findings, turning_point);
    let anytime = items(r.optional("anytime", findings), findings, |n, f| response(n, true, f));
    let moment_nodes = r.required("moments", findings);
    let moments = items(moment_nodes, findings, moment);
    let ending_nodes = r.required("endings", findings);
    let endings = items(ending_nodes, findings, ending);
    let dropped = Dropped {
        facts: fact_nodes.map(|n| lost(n, facts.iter().map(|f| &f.id))).unwrap_or_default(),
        // Without their list nobody knows what there should be.
        moments: moment_nodes.map_or(Lost { nameless: true, ..Lost::default() }, |n| lost(n, moments.iter().map(|m| &m.id))),
        endings: ending_nodes.map_or(Lost { nameless: true, ..Lost::default() }, |n| lost(n, endings.iter().map(|e| &e.id))),
    };
    let keyed_by = items(r.optional("keyed_by", findings), findings, keyer);
    let allow = items(r.optional("allow", findings), findings, allow);
    r.close(findings);
    let needed: [(_, fn() -> &'static str); 3] =
        [(presentation_nodes, || t!("reading-no-presentation")), (moment_nodes, || t!("reading-no-moment")), (ending_nodes, || t!("reading-no-ending"))];
    for (node, message) in needed {
        if let Some(node) = node.filter(|n| matches!(&n.value, Value::List(items) if items.is_empty())) {
            findings.add(&rules::MISSING_FIELD, node.span, message());
        }
    }

    if let (None, Some(agreed)) = (&follows, presentations.iter().find_map(|p| p.agreed.first())) {
        findings.add_with_hint(&rules::MISSING_FIELD, agreed.span, t!("reading-agreed-nowhere"), t!("reading-agreed-nowhere-hint"));
    }
    let minutes = minutes.and_then(|n| u16::try_from(n).ok()).unwrap_or(USUAL_LENGTH);
    let hard_stop = match hard_stop {
        Some((stop, at)) if stop < i64::from(minutes) => {
            findings.add_with_hint(&rules::OUT_OF_BOUNDS, at, t!("reading-hard-stop-early"), t!("reading-hard-stop-early-hint", minutes = minutes));
            minutes
        }
        Some((stop, _)) => u16::try_from(stop).unwrap_or(minutes),
        None => minutes + Scenario::GRACE,
    };
    Some(Scenario {
        span,
        id: id_at.unwrap_or_default(),
        title: title.unwrap_or_default(),
        summary: summary.unwrap_or_default(),
        kind: kind.unwrap_or_default(),
        level: level.unwrap_or_default(),
        language: language.unwrap_or_default(),
        content_notes,
        rubric: rubric.unwrap_or_default(),
        policy: policy.unwrap_or_default(),
        setting: setting.unwrap_or_default(),
        themes,
        techniques,
        hour,
        minutes,
        hard_stop,
        time_up: time_up.unwrap_or_default(),
        follows,
        client: client.unwrap_or_default(),
        fit: fit.unwrap_or_default(),
        facts,
        given,
        presentations,
        turning_points,
        anytime,
        moments,
        endings,
        keyed_by,
        allow,
        dropped,
    })
}

/// The parts that a list holds beside those that were read.
fn lost<'i>(list: &Node, read: impl Iterator<Item = &'i At<String>>) -> Lost {
    let Value::List(items) = &list.value else { return Lost { nameless: true, ..Lost::default() } };
    let read: FxHashSet<&str> = read.map(|id| id.value.as_str()).collect();
    let mut lost = Lost::default();
    for node in items {
        match written_id(node) {
            Some(id) if read.contains(id.value.as_str()) => {}
            Some(id) => lost.names.extend([id.value]),
            None => lost.nameless = true,
        }
    }
    lost
}

fn items<T>(node: Option<&Node>, findings: &mut Findings, read: impl FnMut(&Node, &mut Findings) -> Option<T>) -> Vec<T> {
    node.map(|n| each(n, findings, read)).unwrap_or_default()
}

fn texts(node: Option<&Node>, findings: &mut Findings) -> Vec<String> {
    items(node, findings, text)
}

fn condition(node: &Node, findings: &mut Findings) -> At<Condition> {
    At::new(Condition::read(node, findings), node.span)
}

fn client(node: &Node, findings: &mut Findings) -> Option<Client> {
    let mut r = Record::open(node, "Client", findings)?;
    let name = r.required("name", findings).and_then(|n| text(n, findings));
    let pronouns = r.required("pronouns", findings).and_then(|n| text(n, findings));
    let age = r.required("age", findings).and_then(|n| int(n, 11..=105, findings)).and_then(|n| u8::try_from(n).ok());
    let background = r.required("background", findings).and_then(|n| text(n, findings));
    let temperament = r.required("temperament", findings).and_then(|n| id(n, findings));
    let begins = r.required("begins", findings).and_then(|n| begins(n, findings));
    let figure = r.required("figure", findings).and_then(|n| figure(n, findings));
    let screen = r.required("screen", findings).and_then(|n| screen(n, findings));
    let form = r.required("form", findings).map(|n| form(n, findings)).unwrap_or_default();
    r.close(findings);
    Some(Client {
        name: name.unwrap_or_default(),
        pronouns: pronouns.unwrap_or_default(),
        age: age.unwrap_or_default(),
        background: background.unwrap_or_default(),
        temperament: temperament.unwrap_or_default(),
        begins: begins.unwrap_or_default(),
        figure: figure.unwrap_or_default(),
        screen: screen.unwrap_or_default(),
        form,
    })
}

fn begins(node: &Node, findings: &mut Findings) -> Option<Values> {
    let read = numbers(node, 0..=4, findings)?;
    let written = match &node.value {
        Value::Fields(_, fields) => fields.iter().filter(|f| f.name != "note").count(),
        _ => 0,
    };
    if written < read.len() {
        findings.add_with_hint(&rules::MISSING_FIELD, node.span, t!("reading-begins-incomplete"), t!("reading-begins-incomplete-hint"));
    }
    Some(Values(read.map(|v| v.unwrap_or(0))))
}

fn figure(node: &Node, findings: &mut Findings) -> Option<Figure> {
    let mut r = Record::open(node, "Figure", findings)?;
    let skin = r.required("skin", findings).and_then(|n| int(n, 1..=6, findings)).and_then(|n| u8::try_from(n).ok());
    let hair = r.required("hair", findings).and_then(|n| named(n, findings));
    let hair_colour = r.required("hair_colour", findings).and_then(|n| named(n, findings));
    let build = r.required("build", findings).and_then(|n| named(n, findings));
    let top = r.required("top", findings).and_then(|n| named(n, findings));
    let colour = r.required("colour", findings).and_then(|n| named(n, findings));
    let glasses = r.optional("glasses", findings).and_then(|n| boolean(n, findings)).unwrap_or(false);
    let beard = r.optional("beard", findings).and_then(|n| boolean(n, findings)).unwrap_or(false);
    let seat = r.required("seat", findings).and_then(|n| named(n, findings));
    r.close(findings);
    Some(Figure { skin: skin?, hair: hair?, hair_colour: hair_colour?, build: build?, top: top?, colour: colour?, glasses, beard, seat: seat? })
}

fn screen(node: &Node, findings: &mut Findings) -> Option<Screen> {
    let mut r = Record::open(node, "Screen", findings)?;
    let mut take = |name| r.required(name, findings).and_then(|n| text(n, findings));
    let (issue, gain, share) = (take("issue"), take("gain"), take("share"));
    let (act, collaborate, temporary) = (take("act"), take("collaborate"), take("temporary"));
    r.close(findings);
    Some(Screen { issue: issue?, gain: gain?, share: share?, act: act?, collaborate: collaborate?, temporary: temporary? })
}

fn form(node: &Node, findings: &mut Findings) -> Vec<(String, String)> {
    each(node, findings, |item, f| match &item.value {
        Value::Tuple(None, pair) if pair.len() == 2 => text(&pair[0], f).zip(text(&pair[1], f)),
        _ => wrong(t!("reading-expected-answer"), item, f),
    })
}

fn fit(node: &Node, findings: &mut Findings) -> Option<FitAnswer> {
    let mut r = Record::open(node, "Fit", findings)?;
    let best = r.required("best", findings).and_then(|n| named(n, findings));
    let why = r.required("why", findings).and_then(|n| text(n, findings));
    r.close(findings);
    Some(FitAnswer { best: best?, why: why? })
}

fn fact(node: &Node, findings: &mut Findings) -> Option<Fact> {
    let mut r = Record::open(node, "Fact", findings)?;
    let head = r.head();
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let text_read = r.required("text", findings).and_then(|n| text(n, findings));
    let by = r.required("by", findings).and_then(|n| named(n, findings));
    let sign = r.optional("sign", findings).and_then(|n| named(n, findings));
    let opens = r.optional("opens", findings).and_then(|n| named(n, findings));
    let quality = r.optional("quality", findings).and_then(|n| named(n, findings));
    r.close(findings);
    let fact = Fact { span: node.span, id: id_at?, text: text_read?, by: by?, sign, opens, quality };
    let fault = match &fact {
        Fact { sign: Some(_), by, .. } if *by != By::Client => Some(t!("reading-sign-not-given")),
        Fact { opens: Some(_), by, .. } if *by != By::Client => Some(t!("reading-frame-not-given")),
        Fact { opens: Some(Frame::Ordinary), .. } => Some(t!("reading-frame-ordinary")),
        Fact { quality: Some(_), by, .. } if *by != By::Session => Some(t!("reading-quality-not-agreed")),
        _ => None,
    };
    if let Some(fault) = fault {
        findings.add_with_hint(&rules::FACT_SOURCE, head, fault, t!("reading-fact-source-hint"));
    }
    Some(fact)
}

fn presentation(node: &Node, findings: &mut Findings) -> Option<Presentation> {
    let mut r = Record::open(node, "Presentation", findings)?;
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let title = r.required("title", findings).and_then(|n| text(n, findings));
    let begins = r.optional("begins", findings).and_then(|n| numbers(n, 0..=4, findings)).unwrap_or_default();
    let facts = items(r.optional("facts", findings), findings, id);
    let form = r.optional("form", findings).map(|n| form(n, findings));
    let agreed = items(r.optional("agreed", findings), findings, id);
    r.close(findings);
    Some(Presentation { span: node.span, id: id_at?, title: title?, begins, facts, form, agreed })
}

fn turning_point(node: &Node, findings: &mut Findings) -> Option<TurningPoint> {
    let mut r = Record::open(node, "TurningPoint", findings)?;
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let when = r.required("when", findings).map(|n| condition(n, findings));
    let to = r.required("to", findings).and_then(|n| match &n.value {
        // `Go("moment")` reads like a route elsewhere, so it is understood here too.
        Value::Tuple(Some("Go"), inner) if inner.len() == 1 => id(&inner[0], findings),
        _ => id(n, findings),
    });
    r.close(findings);
    Some(TurningPoint { span: node.span, id: id_at?, when: when?, to: to? })
}

fn moment(node: &Node, findings: &mut Findings) -> Option<Moment> {
    let mut r = Record::open(node, "Moment", findings)?;
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let phase = r.required("phase", findings).and_then(|n| named(n, findings).map(|p| At::new(p, n.span)));
    let says = lines(r.optional("says", findings), findings);
    let response_nodes = r.required("responses", findings);
    let responses = items(response_nodes, findings, |n, f| response(n, false, f));
    r.close(findings);
    let incomplete = !matches!(response_nodes.map(|n| &n.value), Some(Value::List(items)) if items.len() == responses.len());
    Some(Moment { span: node.span, id: id_at?, phase: phase?, says, responses, incomplete })
}

/// A list of lines. Where some could not be read, one of these may be the one that fits always.
fn lines(node: Option<&Node>, findings: &mut Findings) -> Vec<Line> {
    let mut read = items(node, findings, line);
    let lost = matches!(node.map(|n| &n.value), Some(Value::List(items)) if items.len() > read.len());
    if let Some(span) = node.map(|n| n.span).filter(|_| lost && read.iter().all(|l| l.when.is_some())) {
        read.push(Line { span, when: None, text: String::new(), also: Vec::new(), mood: None, gaze: None, cue: None, gives: Vec::new() });
    }
    read
}

fn line(node: &Node, findings: &mut Findings) -> Option<Line> {
    let mut r = Record::open(node, "Line", findings)?;
    let when = r.optional("when", findings).map(|n| condition(n, findings));
    let text_read = r.required("text", findings).and_then(|n| text(n, findings));
    let also = texts(r.optional("also", findings), findings);
    let mood = r.optional("mood", findings).and_then(|n| named(n, findings));
    let gaze = r.optional("gaze", findings).and_then(|n| named(n, findings));
    let cue = r.optional("cue", findings).and_then(|n| text(n, findings));
    let gives = items(r.optional("gives", findings), findings, id);
    r.close(findings);
    Some(Line { span: node.span, when, text: text_read.unwrap_or_default(), also, mood, gaze, cue, gives })
}

/// Minutes of a session whose own could not be read.
const USUAL_LENGTH: u16 = 50;

/// Minutes that a response takes unless it says otherwise.
const USUAL_MINUTES: u8 = 2;

fn response(node: &Node, anytime: bool, findings: &mut Findings) -> Option<Response> {
    let mut r = Record::open(node, "Response", findings)?;
    let head = r.head();
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let key = if anytime { r.required("key", findings).and_then(|n| key(n, findings)) } else { None };
    let during = if anytime { items(r.optional("during", findings), findings, named) } else { Vec::new() };
    let kind = r.required("move", findings).and_then(|n| named(n, findings));
    let say = r.required("say", findings).and_then(|n| text_at(n, findings));
    let minutes = r.optional("minutes", findings).and_then(|n| int(n, 1..=15, findings)).and_then(|n| u8::try_from(n).ok());
    let when = r.optional("when", findings).map(|n| condition(n, findings));
    let once_node = r.optional("once", findings);
    let once = once_node.and_then(|n| boolean(n, findings)).unwrap_or(anytime);
    let shows = items(r.optional("shows", findings), findings, text_at);
    let harms = items(r.optional("harms", findings), findings, text_at);
    let effect = r.optional("effect", findings).and_then(|n| Effect::read(n, findings).map(|e| At::new(e, n.span)));
    let facts = items(r.optional("facts", findings), findings, id);
    let reply = lines(r.optional("reply", findings), findings);
    let why = r.optional("why", findings).and_then(|n| text(n, findings));
    let routes = r.optional("to", findings);
    let to = routes.map(|n| routes_of(n, findings)).unwrap_or_default();
    r.close(findings);
    if anytime {
        if let Some(node) = once_node.filter(|_| !once) {
            findings.add_with_hint(&rules::CYCLE, node.span, t!("reading-anytime-again"), t!("reading-anytime-again-hint"));
        }
        if let Some(node) = routes {
            findings.add_with_hint(&rules::ANYTIME_LEADS, node.span, t!("reading-anytime-leads"), t!("reading-anytime-leads-hint"));
        }
        if let Some(effect) = &effect {
            findings.add_with_hint(&rules::ANYTIME_CHANGES, effect.span, t!("reading-anytime-changes"), t!("reading-anytime-changes-hint"));
        }
    } else if routes.is_none_or(|n| matches!(&n.value, Value::List(items) if items.is_empty())) {
        findings.add_with_hint(&rules::MISSING_FIELD, head, t!("reading-leads-nowhere"), t!("reading-leads-nowhere-hint"));
    }
    Some(Response {
        span: node.span,
        id: id_at?,
        key,
        during,
        kind: kind.unwrap_or_default(),
        say: say.unwrap_or_default(),
        minutes: minutes.unwrap_or(USUAL_MINUTES),
        when,
        once: once || anytime,
        shows,
        harms,
        effect: effect.filter(|_| !anytime),
        facts,
        reply,
        why,
        to,
    })
}

/// Letters that the session screen uses for itself.
const TAKEN_KEYS: &str = "hjklw";

fn key(node: &Node, findings: &mut Findings) -> Option<At<char>> {
    let c = character(node, findings)?;
    if !c.is_ascii_lowercase() || TAKEN_KEYS.contains(c) {
        findings.add_with_hint(&rules::BAD_KEY, node.span, t!("reading-bad-key", key = c.to_string()), t!("reading-bad-key-hint"));
        return None;
    }
    Some(At::new(c, node.span))
}

fn routes_of(node: &Node, findings: &mut Findings) -> Vec<Route> {
    match &node.value {
        Value::List(ways) => ways.iter().map(|n| route(n, findings)).collect(),
        _ => vec![route(node, findings)],
    }
}

fn route(node: &Node, findings: &mut Findings) -> Route {
    const NAMES: [&str; 5] = ["Go", "End", "GoIf", "EndIf", "Done"];
    let span = node.span;
    let (name, parts): (&str, &[Node]) = match &node.value {
        Value::Name(name) => (name, &[]),
        Value::Tuple(Some(name), parts) => (name, parts),
        _ => {
            let to = wrong(t!("reading-expected-way-on"), node, findings).unwrap_or(Target::Unread(span));
            return Route { span, when: None, to };
        }
    };
    let when = match (name, parts) {
        ("GoIf" | "EndIf", [when, _]) => Some(condition(when, findings)),
        _ => None,
    };
    let to = match (name, parts) {
        ("Done", []) => Some(Target::Done(span)),
        ("Go", [to]) | ("GoIf", [_, to]) => id(to, findings).map(Target::Moment),
        ("End", [to]) | ("EndIf", [_, to]) => id(to, findings).map(Target::Ending),
        (known, _) if NAMES.contains(&known) => {
            findings.add_with_hint(&rules::WRONG_TYPE, span, t!("reading-incomplete", name = known), t!("reading-ways-on-hint"));
            None
        }
        (unknown, _) => {
            findings.unknown(&rules::UNKNOWN_NAME, span, t!("reading-what-way-on"), unknown, NAMES);
            None
        }
    };
    Route { span, when, to: to.unwrap_or(Target::Unread(span)) }
}

fn ending(node: &Node, findings: &mut Findings) -> Option<Ending> {
    let mut r = Record::open(node, "Ending", findings)?;
    let id_at = r.required("id", findings).and_then(|n| id(n, findings));
    let title = r.required("title", findings).and_then(|n| text(n, findings));
    let frame = r.required("frame", findings).and_then(|n| named(n, findings));
    let kind = r.required("kind", findings).and_then(|n| named(n, findings));
    let leaves_node = r.required("leaves", findings);
    let leaves = lines(leaves_node, findings);
    if let Some(node) = leaves_node.filter(|n| matches!(&n.value, Value::List(items) if items.is_empty())) {
        findings.add_with_hint(&rules::SILENT_CLIENT, node.span, t!("reading-leaves-untold"), t!("reading-leaves-untold-hint"));
    }
    let follow_up = r.optional("follow_up", findings).and_then(|n| follow_up(n, findings));
    r.close(findings);
    Some(Ending { span: node.span, id: id_at?, title: title?, frame: frame?, kind: kind?, leaves, follow_up })
}

fn follow_up(node: &Node, findings: &mut Findings) -> Option<FollowUp> {
    let mut r = Record::open(node, "FollowUp", findings)?;
    let after = r.required("after", findings).and_then(|n| text(n, findings));
    let to = r.required("to", findings).and_then(|n| id(n, findings));
    r.close(findings);
    Some(FollowUp { after: after?, to: to? })
}

fn keyer(node: &Node, findings: &mut Findings) -> Option<Keyer> {
    let mut r = Record::open(node, "Keyer", findings)?;
    let role = r.required("role", findings).and_then(|n| text(n, findings));
    let date = r.required("date", findings).and_then(|n| crate::rubric::date(n, findings));
    let source = r.required("source", findings).and_then(|n| text(n, findings));
    r.close(findings);
    Some(Keyer { role: role?, date: date?, source: source? })
}

fn allow(node: &Node, findings: &mut Findings) -> Option<Allow> {
    let mut r = Record::open(node, "Allow", findings)?;
    let rule = r.required("rule", findings).and_then(|n| id(n, findings));
    let at = r.optional("at", findings).map(|n| text_at(n, findings));
    let because = r.required("because", findings).and_then(|n| text(n, findings));
    r.close(findings);
    // A place that could not be read is no permission for the whole file.
    let at = match at {
        None => None,
        Some(read) => Some(read?),
    };
    Some(Allow { span: node.span, rule: rule?, at, because: because? })
}
