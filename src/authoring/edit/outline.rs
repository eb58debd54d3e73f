//! What a scenario file holds, part by part, with every text in it: for the outline, for looking something up, and for what a form offers.

use super::place::{Place, at};
use crate::diagnostic::{Findings, Lines};
use crate::notation::{Node, Value, parse};
use std::ops::RangeInclusive;

/// Where a part belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// The scenario itself: its title, its client, its facts.
    About,
    Moments,
    Anytime,
    Endings,
}

impl Section {
    /// Those that are lists of parts.
    pub const LISTS: [Section; 3] = [Section::Moments, Section::Anytime, Section::Endings];

    /// Where its parts stand in the file; for the scenario itself, the whole file.
    pub fn list(self) -> Place {
        match self {
            Section::About => Place::root(),
            Section::Moments => Place::root().field("moments"),
            Section::Anytime => Place::root().field("anytime"),
            Section::Endings => Place::root().field("endings"),
        }
    }
}

/// A moment, an anytime response or an ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub section: Section,
    /// Its number within its section.
    pub index: usize,
    /// Empty if it has none that can be read.
    pub id: String,
    /// The phase of a moment, the move of an anytime response, the title of an ending.
    pub detail: String,
    pub lines: RangeInclusive<u32>,
    /// The responses of a moment, each with its lines.
    pub responses: Vec<(String, RangeInclusive<u32>)>,
    /// It could not be read.
    pub broken: bool,
    texts: Vec<String>,
}

/// A fact as forms offer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactName {
    pub id: String,
    pub text: String,
    /// Who makes it known: `Client`, `Session` or `Setup`.
    pub by: String,
}

/// All of a file's parts in their order, and the names that they may use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    pub title: String,
    pub rubric: String,
    pub temperament: String,
    pub headings: Vec<Heading>,
    pub facts: Vec<FactName>,
}

impl Outline {
    pub fn of(source: &str) -> Outline {
        let Some(root) = parse(source, &mut Findings::default()) else { return Outline::default() };
        let lines = Lines::new(source);
        let lines_of = |node: &Node| lines.place(source, node.span.start).0..=lines.place(source, node.span.end).0;
        let items = |place: &Place| match at(&root, place).map(|n| &n.value) {
            Some(Value::List(items)) => &items[..],
            _ => &[],
        };
        let mut headings = vec![Heading::about(&root, &lines_of)];
        for section in Section::LISTS {
            for (index, node) in items(&section.list()).iter().enumerate() {
                headings.push(Heading::of(section, index, node, &lines_of));
            }
        }
        let fact = |node: &Node| FactName { id: word(node, "id"), text: word(node, "text"), by: word(node, "by") };
        let client = at(&root, &Place::root().field("client"));
        Outline {
            title: word(&root, "title"),
            rubric: word(&root, "rubric"),
            temperament: client.map(|c| word(c, "temperament")).unwrap_or_default(),
            headings,
            facts: items(&Place::root().field("facts")).iter().map(fact).collect(),
        }
    }

    pub fn of_section(&self, section: Section) -> impl Iterator<Item = &Heading> + Clone {
        self.headings.iter().filter(move |h| h.section == section)
    }

    /// The ids of a section, as far as they can be read.
    pub fn ids(&self, section: Section) -> impl Iterator<Item = &str> + Clone {
        self.of_section(section).map(|h| h.id.as_str()).filter(|id| !id.is_empty())
    }

    pub fn find(&self, section: Section, id: &str) -> Option<&Heading> {
        self.of_section(section).find(|h| h.id == id)
    }

    /// The moment, anytime response or ending that this line of the file belongs to.
    pub fn at_line(&self, line: u32) -> Option<&Heading> {
        self.headings.iter().find(|h| h.section != Section::About && h.lines.contains(&line))
    }
}

impl Heading {
    fn of(section: Section, index: usize, node: &Node, lines_of: &impl Fn(&Node) -> RangeInclusive<u32>) -> Heading {
        let mut texts = Vec::new();
        gather(node, &mut texts);
        let id = match &node.value {
            Value::Broken(id) => id.unwrap_or_default().to_owned(),
            _ => word(node, "id"),
        };
        let detail = match section {
            Section::Moments => word(node, "phase"),
            Section::Anytime => word(node, "move"),
            Section::About | Section::Endings => word(node, "title"),
        };
        let responses = match at(node, &Place::root().field("responses")).map(|n| &n.value) {
            Some(Value::List(items)) => items.iter().map(|r| (word(r, "id"), lines_of(r))).collect(),
            _ => Vec::new(),
        };
        let broken = !matches!(node.value, Value::Fields(..));
        Heading { section, index, id, detail, lines: lines_of(node), responses, broken, texts }
    }

    /// The scenario itself, with the lines before its first list of parts.
    fn about(root: &Node, lines_of: &impl Fn(&Node) -> RangeInclusive<u32>) -> Heading {
        let mut texts = Vec::new();
        if let Value::Fields(_, fields) = &root.value {
            fields.iter().filter(|f| !matches!(f.name, "moments" | "anytime" | "endings")).for_each(|f| gather(&f.value, &mut texts));
        }
        let whole = lines_of(root);
        let lists = Section::LISTS.iter().filter_map(|s| at(root, &s.list()));
        let end = lists.map(|list| *lines_of(list).start()).min().map_or(*whole.end(), |first| first.saturating_sub(1));
        let broken = !matches!(root.value, Value::Fields(..));
        Heading {
            section: Section::About,
            index: 0,
            id: String::new(),
            detail: word(root, "title"),
            lines: *whole.start()..=end,
            responses: Vec::new(),
            broken,
            texts,
        }
    }

    pub fn place(&self) -> Place {
        match self.section {
            Section::About => Place::root(),
            list => list.list().item(self.index),
        }
    }

    /// The first text in it that holds these words, whatever their capitals; its id counts as one.
    pub fn find(&self, words: &str) -> Option<&str> {
        let words = words.to_lowercase();
        let holds = |text: &&str| text.to_lowercase().contains(&words);
        std::iter::once(self.id.as_str()).chain(self.texts.iter().map(String::as_str)).find(holds)
    }
}

/// The text or bare name in a field of a record.
fn word(node: &Node, field: &'static str) -> String {
    match at(node, &Place::root().field(field)).map(|n| &n.value) {
        Some(Value::Text(text)) => text.clone().into_owned(),
        Some(Value::Name(name)) => (*name).to_owned(),
        _ => String::new(),
    }
}

/// Every text of a part, in the order of the file.
fn gather(node: &Node, texts: &mut Vec<String>) {
    match &node.value {
        Value::Text(text) => texts.push(text.clone().into_owned()),
        Value::List(items) | Value::Tuple(_, items) => items.iter().for_each(|n| gather(n, texts)),
        Value::Fields(_, fields) => fields.iter().for_each(|f| gather(&f.value, texts)),
        _ => {}
    }
}
