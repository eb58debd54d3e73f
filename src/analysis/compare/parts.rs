//! The parts of a script by name, each with what it says and does in words that do not depend on where it stands.

use super::edit::Aspect;
use crate::notation::Named;
use crate::rubric::{Dimension, Values};
use crate::script::{Cond, LineIx, Play, ResponseIx, Script, TargetIx};
use std::ops::Range;

/// A part: its name, and each aspect as text.
pub struct Part {
    pub name: String,
    pub aspects: Vec<(Aspect, String)>,
}

/// Every part of a scenario, in the order of its file.
pub fn all(script: &Script) -> Vec<Part> {
    let Script { about, play, key } = script;
    let words = Words { script, play };
    let part = |name: String, aspects: Vec<(Aspect, String)>| Part { name, aspects };
    let mut out = vec![part(
        "the card".into(),
        vec![
            (
                Aspect::Text,
                format!("{:?}", (&about.title, &about.summary, &about.content_notes, &about.background, &about.screen, &about.client_name, about.age)),
            ),
            (Aspect::Frame, format!("{:?}", (about.kind, about.level, &about.fit, &about.policy.id, &key.rubric.id, &key.rubric.version))),
            (Aspect::Minutes, format!("{:?}", (play.minutes, play.hard_stop, &play.ending(play.time_up).id))),
        ],
    )];
    out.extend(play.presentations.iter().enumerate().map(|(i, p)| {
        let text = format!("{:?}", (about.presentation_titles.get(i), about.forms.get(i)));
        part(format!("presentation {}", p.id), vec![(Aspect::Text, text), (Aspect::State, format!("{} {}", values(p.begins), words.facts(p.facts)))])
    }));
    out.extend(
        about.facts.iter().map(|f| {
            part(format!("fact {}", f.id), vec![(Aspect::Text, f.text.clone()), (Aspect::Frame, format!("{:?}", (f.by, f.sign, f.opens, f.quality)))])
        }),
    );
    for moment in &play.moments {
        let mut aspects = words.lines(&moment.says);
        aspects.push((Aspect::Frame, moment.phase.name().into()));
        out.push(part(format!("moment {}", moment.id), aspects));
        out.extend(moment.responses.clone().map(|r| part(format!("{}/{}", moment.id, play.response(r).id), words.response(r))));
    }
    out.extend(play.anytime.clone().map(|r| part(format!("anytime/{}", play.response(r).id), words.response(r))));
    out.extend(play.turning_points.iter().map(|t| {
        let way = format!("{} → {}", words.cond(t.when), play.moment(t.to).id);
        part(format!("turning point {}", t.id), vec![(Aspect::Ways, way)])
    }));
    out.extend(play.endings.iter().enumerate().map(|(i, ending)| {
        let mut aspects = words.lines(&ending.leaves);
        let follow_up = ending.follow_up.map(|m| &play.moment(m).id);
        aspects.push((Aspect::Text, format!("{:?}", (about.ending_titles.get(i), about.follow_ups.get(i)))));
        aspects.push((Aspect::Frame, format!("{:?}", (ending.frame, ending.kind, follow_up))));
        part(format!("ending {}", ending.id), aspects)
    }));
    out
}

struct Words<'s> {
    script: &'s Script,
    play: &'s Play,
}

impl Words<'_> {
    fn facts(&self, bits: u64) -> String {
        let names = self.play.facts.iter().enumerate().filter(|(i, _)| bits & (1 << i) != 0);
        names.map(|(_, id)| id.as_str()).collect::<Vec<&str>>().join(" ")
    }

    fn cond(&self, when: Cond) -> String {
        if when == Cond::ALWAYS {
            return String::new();
        }
        let clause = |c: &crate::script::Clause| format!("{:?} {:?} has {} lacks {}", c.low, c.high, self.facts(c.has), self.facts(c.lacks));
        self.play.clauses[when.from as usize..when.to as usize].iter().map(clause).collect::<Vec<String>>().join(" or ")
    }

    /// What is said, and when, and what it gives.
    fn lines(&self, lines: &Range<LineIx>) -> Vec<(Aspect, String)> {
        let (mut text, mut when, mut gives) = (String::new(), String::new(), String::new());
        for line in lines.clone().map(|line| self.play.line(line)) {
            let also = self.play.wordings[line.also.start as usize..line.also.end as usize].iter().map(|t| self.play.text(*t));
            text +=
                &format!("{:?} {:?} {:?} {:?}\n", self.play.text(line.text), also.collect::<Vec<&str>>(), line.mood, line.cue.map(|cue| self.play.text(cue)));
            when += &format!("{}\n", self.cond(line.when));
            gives += &format!("{}\n", self.facts(line.gives));
        }
        vec![(Aspect::Lines, text), (Aspect::LineConditions, when), (Aspect::Facts, gives)]
    }

    fn response(&self, response: ResponseIx) -> Vec<(Aspect, String)> {
        let (said, key) = (self.play.response(response), &self.script.key.responses[response as usize]);
        let rubric = &self.script.key.rubric;
        let shows: Vec<&str> = key.shows.iter().filter_map(|b| rubric.behaviour(b as u8)).map(|b| b.id.as_str()).collect();
        let harms: Vec<&str> = key.harms.iter().filter_map(|h| rubric.harms.get(h)).map(|h| h.id.as_str()).collect();
        let target = |to: TargetIx| match to {
            TargetIx::Moment(m) => self.play.moment(m).id.clone(),
            TargetIx::Ending(e) => format!("end {}", self.play.ending(e).id),
            TargetIx::Done => "done".into(),
        };
        let ways = said.routes.clone().map(|r| self.play.routes[r as usize]).map(|way| format!("{} → {}\n", self.cond(way.when), target(way.to)));
        let mut out = vec![
            (Aspect::Text, self.play.text(said.say).to_owned()),
            (Aspect::Move, said.kind.name().into()),
            (Aspect::Condition, format!("{} {} {}", self.cond(said.when), said.once != 0, said.during)),
            (Aspect::State, format!("{:?}", said.effect.0)),
            (Aspect::Facts, self.facts(said.facts)),
            (Aspect::Minutes, said.minutes.to_string()),
            (Aspect::Evidence, format!("{shows:?} {harms:?}")),
            (Aspect::Feedback, key.why.clone().unwrap_or_default()),
            (Aspect::Ways, ways.collect()),
        ];
        out.extend(self.lines(&said.reply));
        out
    }
}

fn values(values: Values) -> String {
    Dimension::ALL.iter().map(|d| format!("{} {}", d.label(), values.0[d.index()])).collect::<Vec<String>>().join(", ")
}
