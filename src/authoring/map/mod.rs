//! A scenario as a map: its moments and endings, and the ways between them.
//!
//! The map is made from what the author wrote, not from a script, so that a draft with faults has one too: a way to a moment that is not there leads to a
//! node of its own. The command line draws it, the app's workshop shows it; both lay it out alike.

mod around;
pub mod colours;
mod dot;
#[cfg(test)]
mod fixture;
mod layout;
mod mermaid;
mod reach;
mod svg;

pub use dot::dot;
pub use layout::{Layout, Rect, Spacing, layout, layout_with_labels};
pub use mermaid::mermaid;
pub use svg::svg;

use crate::authoring::wording;
use crate::diagnostic::Span;
use crate::rubric::{Frame, Phase};
use crate::scenario::{EndingKind, Line, Response, Scenario, Target};
use crate::texts::t;
use rustc_hash::FxHashMap;

/// Moments, turning points and endings, and the ways between them.
#[derive(Clone, Debug)]
pub struct Map {
    pub title: String,
    /// The moments in the order of the file, then turning points, endings, and what else ways lead to.
    pub nodes: Vec<Node>,
    /// In the order in which responses lead there; one for each pair of nodes and kind.
    pub edges: Vec<Edge>,
    /// How many nodes are left out, if this is the neighbourhood of a moment.
    pub left_out: usize,
}

/// A place on the map.
#[derive(Clone, Debug)]
pub struct Node {
    pub id: String,
    pub kind: NodeKind,
    /// What the client says first there, an ending's title, a turning point's condition in words.
    pub text: String,
    /// Where it stands in the file.
    pub span: Option<Span>,
    pub marks: Marks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    Moment {
        phase: Phase,
        /// The session starts here.
        first: bool,
    },
    /// Leads to its moment whatever moment the session is in.
    TurningPoint,
    Ending {
        frame: Frame,
        kind: EndingKind,
        /// The hard stop leads here.
        time_up: bool,
    },
    /// The way out of a follow-up.
    Done,
    /// A moment or an ending that a way names and that the file does not hold.
    Missing,
}

/// The ways from one node to another.
#[derive(Clone, Debug)]
pub struct Edge {
    pub from: usize,
    pub to: usize,
    pub kind: EdgeKind,
    /// The responses that lead this way; empty for turning points and follow-ups.
    pub ways: Vec<Way>,
    pub marks: Marks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeKind {
    Response,
    /// From a turning point to its moment.
    Turn,
    /// From an ending to a contact some time later.
    FollowUp,
}

/// A response that leads along an edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub response: String,
    /// Under which condition, in words: the response's own and the way's.
    pub when: Option<String>,
    pub once: bool,
    /// Whether a pass is lost after it, if that is known.
    pub lost: Option<Lost>,
}

/// From which states a pass is lost after a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    Always,
    /// From some that could still have passed.
    Sometimes,
}

/// What is known about a node or an edge beyond what is written. [`Map::of`] marks what nothing leads to; whatever takes all sessions to know is marked by those who know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub unreachable: bool,
    /// From here on a pass is lost.
    pub no_return: bool,
    /// It lies on a best way through.
    pub best_way: bool,
}

impl Map {
    /// Up to this many nodes a map is drawn whole.
    pub const WHOLE: usize = 300;

    pub fn of(scenario: &Scenario) -> Map {
        let mut maker = Maker::new(scenario);
        for (from, moment) in scenario.moments.iter().enumerate() {
            for response in &moment.responses {
                maker.ways_of(from, response);
            }
        }
        for (i, turn) in scenario.turning_points.iter().enumerate() {
            let to = maker.moment(&turn.to.value);
            maker.join(scenario.moments.len() + i, to, EdgeKind::Turn, None);
        }
        for (i, ending) in scenario.endings.iter().enumerate() {
            if let Some(follow_up) = &ending.follow_up {
                let to = maker.moment(&follow_up.to.value);
                maker.join(maker.first_ending + i, to, EdgeKind::FollowUp, None);
            }
        }
        let mut map = Map { title: scenario.title.clone(), nodes: maker.nodes, edges: maker.edges, left_out: 0 };
        map.mark_unreachable();
        map
    }

    /// The node of a moment or an ending.
    pub fn find(&self, id: &str) -> Option<usize> {
        let named = |wanted: fn(NodeKind) -> bool| self.nodes.iter().position(|n| n.id == id && wanted(n.kind));
        named(|k| matches!(k, NodeKind::Moment { .. })).or_else(|| named(|k| matches!(k, NodeKind::Ending { .. })))
    }

    /// The phases that its moments have, in their order.
    pub fn phases(&self) -> Vec<Phase> {
        let has = |phase: &Phase| self.nodes.iter().any(|n| matches!(n.kind, NodeKind::Moment { phase: p, .. } if p == *phase));
        Phase::ALL.iter().copied().filter(has).collect()
    }
}

/// A map in the making.
struct Maker<'s> {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    moments: FxHashMap<&'s str, usize>,
    endings: FxHashMap<&'s str, usize>,
    missing: FxHashMap<String, usize>,
    done: Option<usize>,
    known: FxHashMap<(usize, usize, bool), usize>,
    first_ending: usize,
}

impl<'s> Maker<'s> {
    fn new(scenario: &'s Scenario) -> Self {
        let mut nodes = Vec::new();
        let mut moments = FxHashMap::default();
        for (i, moment) in scenario.moments.iter().enumerate() {
            moments.entry(moment.id.value.as_str()).or_insert(i);
            let kind = NodeKind::Moment { phase: moment.phase.value, first: i == 0 };
            nodes.push(Node::new(&moment.id.value, kind, opening(&moment.says), Some(moment.span)));
        }
        for turn in &scenario.turning_points {
            nodes.push(Node::new(&turn.id.value, NodeKind::TurningPoint, wording::condition(&turn.when.value), Some(turn.id.span)));
        }
        let first_ending = nodes.len();
        let mut endings = FxHashMap::default();
        for (i, ending) in scenario.endings.iter().enumerate() {
            endings.entry(ending.id.value.as_str()).or_insert(first_ending + i);
            let kind = NodeKind::Ending { frame: ending.frame, kind: ending.kind, time_up: ending.id.value == scenario.time_up.value };
            nodes.push(Node::new(&ending.id.value, kind, ending.title.clone(), Some(ending.id.span)));
        }
        Maker { nodes, edges: Vec::new(), moments, endings, missing: FxHashMap::default(), done: None, known: FxHashMap::default(), first_ending }
    }

    fn ways_of(&mut self, from: usize, response: &Response) {
        for route in &response.to {
            let to = match &route.to {
                Target::Moment(name) => self.moment(&name.value),
                Target::Ending(name) => match self.endings.get(name.value.as_str()) {
                    Some(to) => *to,
                    None => self.missing(&name.value),
                },
                Target::Done(_) => *self.done.get_or_insert_with(|| {
                    self.nodes.push(Node::new("done", NodeKind::Done, t!("map-follow-up-over").into(), None));
                    self.nodes.len() - 1
                }),
                Target::Unread(_) => continue,
            };
            let conditions: Vec<String> = response.when.iter().chain(&route.when).map(|c| wording::condition(&c.value)).collect();
            let when = (!conditions.is_empty()).then(|| conditions.join("; and "));
            self.join(from, to, EdgeKind::Response, Some(Way { response: response.id.value.clone(), when, once: response.once, lost: None }));
        }
    }

    fn moment(&mut self, name: &str) -> usize {
        match self.moments.get(name) {
            Some(to) => *to,
            None => self.missing(name),
        }
    }

    fn missing(&mut self, name: &str) -> usize {
        if let Some(known) = self.missing.get(name) {
            return *known;
        }
        self.nodes.push(Node::new(name, NodeKind::Missing, t!("map-none-of-this-name").into(), None));
        self.missing.insert(name.to_owned(), self.nodes.len() - 1);
        self.nodes.len() - 1
    }

    /// Adds a way, to the edge that is there already if there is one.
    fn join(&mut self, from: usize, to: usize, kind: EdgeKind, way: Option<Way>) {
        let at = *self.known.entry((from, to, kind == EdgeKind::Response)).or_insert_with(|| {
            self.edges.push(Edge { from, to, kind, ways: Vec::new(), marks: Marks::default() });
            self.edges.len() - 1
        });
        self.edges[at].ways.extend(way);
    }
}

impl Node {
    fn new(id: &str, kind: NodeKind, text: String, span: Option<Span>) -> Node {
        Node { id: id.to_owned(), kind, text, span, marks: Marks::default() }
    }
}

impl Edge {
    /// Whether it is open only under some condition, or only once.
    pub fn conditional(&self) -> bool {
        !self.ways.is_empty() && self.ways.iter().all(|w| w.when.is_some() || w.once)
    }
}

/// What the client says in a moment as a rule: the last line, which has no condition.
fn opening(says: &[Line]) -> String {
    says.last().map(|l| l.text.clone()).unwrap_or_default()
}
