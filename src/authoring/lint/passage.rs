//! The texts of a scenario that people read or hear, each with who speaks and where it stands.

use crate::diagnostic::Span;
use crate::notation::{Node, Value};
use std::ops::Range;

/// Whose words a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// What the trainee may say.
    Trainee,
    /// What the client says.
    Client,
    /// What the client wrote on the form and in the self-screen.
    Written,
    /// What can be seen or heard of the client.
    Seen,
    /// How the client leaves, and the name of an ending.
    Ending,
    /// Everything else that is read: titles, the card, feedback, what is known.
    Told,
}

#[derive(Clone, Debug)]
pub struct Passage {
    pub voice: Voice,
    pub span: Span,
    pub text: String,
}

impl Passage {
    /// Every text of a scenario file, in the order of the file. Authors' notes, ids and sources are not among them.
    pub fn all(tree: &Node) -> Vec<Passage> {
        let mut out = Vec::new();
        walk(tree, "", Voice::Told, &mut out);
        out
    }

    /// The place in the file of a stretch of the text; the whole text where it is written with escapes.
    pub fn place(&self, source: &str, range: Range<usize>) -> Span {
        let (start, end) = (self.span.start as usize, self.span.end as usize);
        let within = source.get(start..end).and_then(|literal| literal.find(self.text.as_str()));
        within.map_or(self.span, |at| Span::new(start + at + range.start, start + at + range.end))
    }
}

/// `field`: the field that the node is the value of. `voice`: who speaks in the texts of lines here.
fn walk(node: &Node, field: &str, voice: Voice, out: &mut Vec<Passage>) {
    match &node.value {
        Value::Text(text) => {
            if let Some(voice) = voice_of(field, voice) {
                out.push(Passage { voice, span: node.span, text: text.to_string() });
            }
        }
        Value::List(items) => items.iter().for_each(|item| walk(item, field, voice, out)),
        Value::Tuple(None, pair) if field == "form" && pair.len() == 2 => {
            walk(&pair[0], "title", voice, out);
            walk(&pair[1], "issue", voice, out);
        }
        Value::Fields(_, fields) => {
            for part in fields {
                let voice = match part.name {
                    "says" | "reply" => Voice::Client,
                    "leaves" | "endings" => Voice::Ending,
                    "facts" | "presentations" => Voice::Told,
                    _ => voice,
                };
                walk(&part.value, part.name, voice, out);
            }
        }
        _ => {}
    }
}

/// Whose words stand in a field of this name, if it holds words at all.
fn voice_of(field: &str, voice: Voice) -> Option<Voice> {
    match field {
        "say" => Some(Voice::Trainee),
        "text" | "also" => Some(voice),
        "cue" => Some(Voice::Seen),
        "issue" | "gain" | "share" | "act" | "collaborate" | "temporary" => Some(Voice::Written),
        "title" => Some(if voice == Voice::Ending { Voice::Ending } else { Voice::Told }),
        "why" | "summary" | "content_notes" | "background" | "after" | "techniques" => Some(Voice::Told),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Findings;
    use crate::notation::parse;

    #[test]
    fn each_text_has_its_voice_and_its_place() {
        let source = r##"Scenario(id: "a", title: "T", moments: [(says: [(text: "Hm.", cue: "looks", gives: ["f"])], responses: [(say: r#"Yes "so""#, note: "n")])],
            client: (form: [("Q?", "A.")]), endings: [(title: "E", leaves: [(text: "Goes.")])])"##;
        let tree = parse(source, &mut Findings::default()).expect("it is RON");
        let passages = Passage::all(&tree);
        let found: Vec<(Voice, &str)> = passages.iter().map(|p| (p.voice, p.text.as_str())).collect();
        let wanted = [
            (Voice::Told, "T"),
            (Voice::Client, "Hm."),
            (Voice::Seen, "looks"),
            (Voice::Trainee, "Yes \"so\""),
            (Voice::Told, "Q?"),
            (Voice::Written, "A."),
            (Voice::Ending, "E"),
            (Voice::Ending, "Goes."),
        ];
        assert_eq!(found, wanted);
        let span = passages[3].place(source, 5..7);
        assert_eq!(&source[span.start as usize..span.end as usize], "so");
    }
}
