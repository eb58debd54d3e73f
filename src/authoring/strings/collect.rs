//! Every text of a scenario that a person reads, each with an id that edits elsewhere in the file leave alone.

use crate::diagnostic::Span;
use crate::notation::{Field, Node, Value};

/// One text. Its id is made of the names around it, such as `moment/opening/response/agree-the-hour/say`; where there are no names, of numbers from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub id: String,
    /// What it is: a response, a line, a cue …
    pub kind: &'static str,
    /// What a translator needs to know of where it stands.
    pub context: String,
    pub text: String,
    /// Where it stands in the file, quotes included.
    pub span: Span,
}

/// The texts of a scenario's tree, in the order of the file's parts.
pub fn collect(source: &str, tree: &Node) -> Vec<Text> {
    let mut c = Collector { source, out: Vec::new() };
    c.field(tree, "title", "", "title", "");
    c.field(tree, "summary", "", "summary", "");
    c.list(tree, "content_notes", "content_note", "content note");
    c.list(tree, "techniques", "technique", "technique");
    if let Some(client) = field(tree, "client") {
        c.client(client);
    }
    if let Some(fit) = field(tree, "fit") {
        c.field(fit, "why", "fit/", "why", "whether a single session suits");
    }
    for (name, fact) in named(tree, "facts") {
        c.field(fact, "text", &format!("fact/{name}/"), "fact", "a thing that is now known or agreed");
    }
    for (name, presentation) in named(tree, "presentations") {
        let within = format!("presentation/{name}/");
        c.field(presentation, "title", &within, "title", "an opening of the scenario");
        c.form(presentation, &within, &format!("form, in the opening ‘{name}’"));
    }
    for (name, response) in named(tree, "anytime") {
        c.response(response, &format!("anytime/{name}/"), "at any time");
    }
    for (name, moment) in named(tree, "moments") {
        let place = format!("moment {name}{}", c.written(moment, "phase", ", phase "));
        c.lines(moment, "says", &format!("moment/{name}/"), &place);
        for (response, node) in named(moment, "responses") {
            c.response(node, &format!("moment/{name}/response/{response}/"), &place);
        }
    }
    for (name, ending) in named(tree, "endings") {
        let within = format!("ending/{name}/");
        c.field(ending, "title", &within, "title", "an ending");
        c.lines(ending, "leaves", &within, "how the client leaves");
        if let Some(follow_up) = field(ending, "follow_up") {
            c.field(follow_up, "after", &format!("{within}follow_up/"), "time", "how long afterwards the next contact is");
        }
    }
    for (i, keyer) in items(tree, "keyed_by").iter().enumerate() {
        let within = format!("keyed_by/{}/", i + 1);
        c.field(keyer, "role", &within, "role", "who decided what counts");
        c.field(keyer, "source", &within, "source", "on what grounds");
    }
    c.out
}

struct Collector<'s> {
    source: &'s str,
    out: Vec<Text>,
}

impl Collector<'_> {
    fn take(&mut self, node: &Node, id: String, kind: &'static str, context: &str) {
        if let Value::Text(text) = &node.value {
            self.out.push(Text { id, kind, context: context.to_owned(), text: text.clone().into_owned(), span: node.span });
        }
    }

    fn field(&mut self, record: &Node, name: &str, within: &str, kind: &'static str, context: &str) {
        if let Some(node) = field(record, name) {
            self.take(node, format!("{within}{name}"), kind, context);
        }
    }

    fn list(&mut self, record: &Node, name: &str, id: &str, kind: &'static str) {
        for (i, node) in items(record, name).iter().enumerate() {
            self.take(node, format!("{id}/{}", i + 1), kind, "");
        }
    }

    /// What stands in a field as it is written, for a translator to see.
    fn written(&self, record: &Node, name: &str, before: &str) -> String {
        let Some(node) = field(record, name) else { return String::new() };
        let written = self.source.get(node.span.start as usize..node.span.end as usize).unwrap_or("");
        format!("{before}{}", written.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn client(&mut self, client: &Node) {
        self.field(client, "name", "client/", "name", "the client");
        self.field(client, "pronouns", "client/", "pronouns", "the client");
        self.field(client, "background", "client/", "background", "what the service knows");
        if let Some(screen) = field(client, "screen") {
            let questions = [
                ("issue", "one specific issue to work on?"),
                ("gain", "what to gain from today?"),
                ("share", "ready to share and to hear?"),
                ("act", "moved to learn and to act?"),
                ("collaborate", "open to working together?"),
                ("temporary", "at ease with perhaps meeting once?"),
            ];
            for (name, question) in questions {
                self.field(screen, name, "client/screen/", "answer", &format!("the client answers: {question}"));
            }
        }
        self.form(client, "client/", "form");
    }

    fn form(&mut self, record: &Node, within: &str, place: &str) {
        for (i, pair) in items(record, "form").iter().enumerate() {
            let Value::Tuple(_, pair) = &pair.value else { continue };
            let [question, answer] = &pair[..] else { continue };
            let id = format!("{within}form/{}", i + 1);
            self.take(question, format!("{id}/question"), "question", place);
            let asked = if let Value::Text(asked) = &question.value { asked } else { "" };
            self.take(answer, format!("{id}/answer"), "answer", &format!("{place}: the client answers ‘{}’", shortened(asked)));
        }
    }

    fn response(&mut self, response: &Node, within: &str, place: &str) {
        let said = format!("{place}{}", self.written(response, "move", ", "));
        self.field(response, "say", within, "response", &said);
        let words = match field(response, "say").map(|n| &n.value) {
            Some(Value::Text(words)) => shortened(words),
            _ => String::new(),
        };
        self.lines(response, "reply", within, &format!("{place}: the client answers ‘{words}’"));
        self.field(response, "why", within, "why", &format!("{place}: about ‘{words}’"));
    }

    fn lines(&mut self, record: &Node, name: &str, within: &str, place: &str) {
        for (i, line) in items(record, name).iter().enumerate() {
            let id = format!("{within}{name}/{}/", i + 1);
            let context = [place.to_owned(), self.written(line, "when", ", when "), self.written(line, "mood", ", mood ")].concat();
            self.field(line, "text", &id, "line", &context);
            for (i, wording) in items(line, "also").iter().enumerate() {
                self.take(wording, format!("{id}also/{}", i + 1), "other wording", &context);
            }
            self.field(line, "cue", &id, "cue", &context);
        }
    }
}

fn field<'n, 's>(record: &'n Node<'s>, name: &str) -> Option<&'n Node<'s>> {
    let fields: &[Field] = if let Value::Fields(_, fields) = &record.value { fields } else { &[] };
    fields.iter().find(|f| f.name == name).map(|f| &f.value)
}

fn items<'n, 's>(record: &'n Node<'s>, name: &str) -> &'n [Node<'s>] {
    match field(record, name).map(|n| &n.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// The records of a list, each with its id.
fn named<'n, 's>(record: &'n Node<'s>, name: &str) -> impl Iterator<Item = (String, &'n Node<'s>)> {
    items(record, name).iter().filter_map(|node| crate::notation::written_id(node).map(|id| (id.value, node)))
}

/// The beginning of a text, enough to know it again.
fn shortened(text: &str) -> String {
    const LENGTH: usize = 80;
    match text.char_indices().nth(LENGTH) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}
