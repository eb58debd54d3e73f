//! Generated scenarios for measuring the analysis: a dialogue of any number of moments with tags, facts that stay in force to the end, and anytime responses.

use super::dialogue::Dialogue;
use one_at_a_time::library::{SHIPPED, Shelf};
use one_at_a_time::rubric::Count;
use one_at_a_time::script::Script;
use std::fmt::Write;

/// How large, in three ways that multiply each other.
#[derive(Clone, Copy)]
pub struct Size {
    pub moments: usize,
    /// Facts that responses set and others read, in every part of the session.
    pub facts: usize,
    /// Responses that are open once in every moment.
    pub anytime: usize,
}

impl Size {
    /// The script, or the first thing that is wrong with the file.
    pub fn script(self, shelf: &Shelf) -> Result<Script, String> {
        let text = self.scenario();
        let checked = shelf.check(&text.as_str().into());
        checked.script.ok_or_else(|| checked.findings.into_diagnostics("generated", &text).first().map_or_else(String::new, ToString::to_string))
    }

    /// The scenario file.
    pub fn scenario(self) -> String {
        let tags = tags();
        let (mut out, mut said) = (String::new(), 0);
        for line in Dialogue::new(self.moments).scenario().lines() {
            if line == "    moments: [" {
                self.declare(&mut out);
            }
            match line.split_once(" minutes: ") {
                Some((before, after)) if line.trim_start().starts_with("id: \"r") => {
                    write!(out, "{before}{} minutes: {after}", self.marks(said, &tags)).expect("a string");
                    said += 1;
                }
                _ => out.push_str(line),
            }
            out.push('\n');
        }
        out
    }

    /// Facts and anytime responses.
    fn declare(self, out: &mut String) {
        out.push_str("    facts: [");
        for i in 0..self.facts {
            write!(out, "Fact(id: \"f{i}\", text: \"Fact.\", by: Session), ").expect("a string");
        }
        out.push_str("],\n    anytime: [\n");
        for (i, key) in ('a'..='z').take(self.anytime).enumerate() {
            writeln!(out, "        Response(id: \"any{i}\", key: '{key}', move: Summary, minutes: 1, once: true, say: \"Any.\", reply: [Line(text: \"Yes.\")], why: \"w\"),")
                .expect("a string");
        }
        out.push_str("    ],\n");
    }

    /// What a response shows, sets and reads. The first of a moment is always open.
    fn marks(self, said: usize, tags: &[String]) -> String {
        let mut out = String::new();
        let (moment, place) = (said / super::dialogue::RESPONSES, said % super::dialogue::RESPONSES);
        if place < 2 {
            write!(out, " shows: [\"{}\"],", tags[(moment * 2 + place) * 7 % tags.len()]).expect("a string");
        }
        if self.facts > 0 && place == 2 {
            write!(out, " facts: [\"f{}\"],", moment % self.facts).expect("a string");
        }
        if self.facts > 0 && place == 3 {
            write!(out, " when: Lacks(\"f{}\"),", (moment + 1) % self.facts).expect("a string");
        }
        out
    }
}

/// The behaviours of the shipped rubric that a response can be tagged with in any setting, whatever its effect: asking about safety must not burden, and effects here are drawn.
fn tags() -> Vec<String> {
    let rubric = SHIPPED.iter().find(|(name, _)| name.ends_with("sst-core.ron")).map_or("", |(_, text)| text);
    let read = one_at_a_time::rubric::Rubric::read(rubric, &mut Default::default());
    read.iter()
        .flat_map(|rubric| rubric.behaviours())
        .filter(|b| matches!(b.counts, Count::Heard { .. }) && b.settings.is_empty() && b.id != "safety/asks")
        .map(|b| b.id.clone())
        .collect()
}
