//! What a scenario file holds, part by part, with every text in it: for the outline and for looking something up.

use super::place::Place;
use crate::diagnostic::{Findings, Lines, Span};
use crate::notation::{Node, Value, parse};

/// Where a part belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Moments,
    Anytime,
    Endings,
}

impl Section {
    pub const ALL: [Section; 3] = [Section::Moments, Section::Anytime, Section::Endings];

    /// The field of the file that holds the parts.
    pub fn field(self) -> &'static str {
        match self {
            Section::Moments => "moments",
            Section::Anytime => "anytime",
            Section::Endings => "endings",
        }
    }

    pub fn list(self) -> Place {
        Place::root().field(self.field())
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
    /// How many responses a moment has.
    pub responses: usize,
    pub line: u32,
    pub span: Span,
    /// It could not be read.
    pub broken: bool,
    texts: Vec<String>,
}

/// All of a file's parts in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    pub headings: Vec<Heading>,
}

impl Outline {
    pub fn of(source: &str) -> Outline {
        let mut headings = Vec::new();
        let Some(root) = parse(source, &mut Findings::default()) else { return Outline::default() };
        let lines = Lines::new(source);
        for section in Section::ALL {
            let list = super::place::at(&root, &section.list());
            let Some(Value::List(items)) = list.map(|n| &n.value) else { continue };
            for (index, node) in items.iter().enumerate() {
                headings.push(Heading::of(section, index, node, lines.place(source, node.span.start).0));
            }
        }
        Outline { headings }
    }

    pub fn of_section(&self, section: Section) -> impl Iterator<Item = &Heading> {
        self.headings.iter().filter(move |h| h.section == section)
    }

    pub fn find(&self, section: Section, id: &str) -> Option<&Heading> {
        self.of_section(section).find(|h| h.id == id)
    }

    /// The part that this byte of the file belongs to.
    pub fn at(&self, offset: u32) -> Option<&Heading> {
        self.headings.iter().find(|h| (h.span.start..h.span.end).contains(&offset))
    }

    /// The part that this line of the file belongs to.
    pub fn at_line(&self, source: &str, line: u32) -> Option<&Heading> {
        let lines = Lines::new(source);
        self.headings.iter().find(|h| h.line <= line && line <= lines.place(source, h.span.end).0)
    }
}

impl Heading {
    fn of(section: Section, index: usize, node: &Node, line: u32) -> Heading {
        let mut texts = Vec::new();
        gather(node, &mut texts);
        let field = |name: &str| match &node.value {
            Value::Fields(_, fields) => fields.iter().find(|f| f.name == name).map(|f| &f.value.value),
            _ => None,
        };
        let word = |name: &str| match field(name) {
            Some(Value::Text(text)) => text.clone().into_owned(),
            Some(Value::Name(name)) => (*name).to_owned(),
            _ => String::new(),
        };
        let id = match &node.value {
            Value::Broken(id) => id.unwrap_or_default().to_owned(),
            _ => word("id"),
        };
        let detail = match section {
            Section::Moments => word("phase"),
            Section::Anytime => word("move"),
            Section::Endings => word("title"),
        };
        let responses = if let Some(Value::List(items)) = field("responses") { items.len() } else { 0 };
        let broken = !matches!(node.value, Value::Fields(..));
        Heading { section, index, id, detail, responses, line, span: node.span, broken, texts }
    }

    pub fn place(&self) -> Place {
        self.section.list().item(self.index)
    }

    /// The first text in it that holds these words, whatever their capitals; its id counts as one.
    pub fn find(&self, words: &str) -> Option<&str> {
        let words = words.to_lowercase();
        let holds = |text: &&str| text.to_lowercase().contains(&words);
        std::iter::once(self.id.as_str()).chain(self.texts.iter().map(String::as_str)).find(holds)
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
