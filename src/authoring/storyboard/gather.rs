//! From a scenario and what it refers to, to the storyboard's words.

use super::coverage::{Coverage, places};
use super::parts::{Ending, Fact, Feedback, Line, Moment, Presentation, Response, Route, TurningPoint};
use super::{Storyboard, Words};
use crate::authoring::map::Map;
use crate::authoring::wording;
use crate::notation::{At, Named};
use crate::rubric::{Dimension, Effect, Frame, Policy, Rubric, Sign, Temperament, Values};
use crate::scenario::{self, By, Kind, Scenario, Target};

pub struct Gather<'g> {
    pub scenario: &'g Scenario,
    pub rubric: &'g Rubric,
    pub policy: &'g Policy,
    pub temperament: &'g Temperament,
}

impl Gather<'_> {
    pub fn storyboard(&self) -> Storyboard {
        let s = self.scenario;
        let moments = self.moments();
        let anytime: Vec<Response> = s.anytime.iter().map(|r| self.response(r, true)).collect();
        let mut words = moments.iter().map(|m| m.words).chain([said(&[], &anytime)]).fold((0, 0), |(c, t), w| (c + w.client, t + w.trainee));
        words.0 += s.endings.iter().map(|e| lines_length(&lines(&e.leaves))).sum::<usize>();
        let words = Words::new(words.0, words.1);
        Storyboard {
            title: s.title.clone(),
            language: s.language.clone(),
            summary: s.summary.clone(),
            glance: self.glance(),
            client: self.client(),
            client_name: s.client.name.clone(),
            screen: screen(&s.client.screen),
            form: s.client.form.clone(),
            fit: s.fit.best.label().into(),
            fit_why: s.fit.why.clone(),
            presentations: s.presentations.iter().map(presentation).collect(),
            facts: s.facts.iter().map(|f| self.fact(f)).collect(),
            turning_points: s
                .turning_points
                .iter()
                .map(|t| TurningPoint { id: t.id.value.clone(), when: wording::condition(&t.when.value), to: t.to.value.clone() })
                .collect(),
            moments,
            anytime,
            endings: s.endings.iter().map(|e| self.ending(e)).collect(),
            coverage: Coverage::of(s, self.rubric),
            keyed_by: s.keyed_by.clone(),
            rubric_status: self.rubric.status.clone(),
            words,
        }
    }

    fn glance(&self) -> Vec<(&'static str, String)> {
        let s = self.scenario;
        let kind = match s.kind {
            Kind::Session => "whole session",
            Kind::Scene => "scene that starts mid-session",
        };
        let mut out = vec![
            ("Id", s.id.value.clone()),
            ("Kind", kind.to_owned()),
            ("Level", s.level.name().to_owned()),
            ("Setting", s.setting.label().to_owned()),
            ("Themes", s.themes.iter().map(|t| t.label()).collect::<Vec<_>>().join(", ")),
            ("Time agreed", format!("{} minutes; over at minute {}, with the ending ‘{}’", s.minutes, s.hard_stop, s.time_up.value)),
            ("Rubric", format!("{} ({} {})", self.rubric.title, self.rubric.id, self.rubric.version)),
            ("Policy", format!("{} ({})", self.policy.title, self.policy.id)),
            ("Language", s.language.clone()),
        ];
        if !s.techniques.is_empty() {
            out.push(("Techniques", s.techniques.join(", ")));
        }
        if !s.content_notes.is_empty() {
            out.push(("Content notes", s.content_notes.join("; ")));
        }
        if let Some(follows) = &s.follows {
            out.push(("Follows", format!("‘{}’: the client returns", follows.value)));
        }
        if !s.given.is_empty() {
            out.push(("Known from the start", names(&s.given).join(", ")));
        }
        out
    }

    fn client(&self) -> Vec<(&'static str, String)> {
        let c = &self.scenario.client;
        vec![
            ("Name", c.name.clone()),
            ("Pronouns", c.pronouns.clone()),
            ("Age", c.age.to_string()),
            ("Background", c.background.clone()),
            ("Temperament", format!("{}: {}", self.temperament.title, self.temperament.description)),
            ("Begins with", values(c.begins)),
        ]
    }

    fn moments(&self) -> Vec<Moment> {
        let map = Map::of(self.scenario);
        let moment = |(at, m): (usize, &scenario::Moment)| {
            let says = lines(&m.says);
            let responses: Vec<Response> = m.responses.iter().map(|r| self.response(r, false)).collect();
            let from = map.edges.iter().filter(|e| e.to == at && e.from != at).map(|e| map.nodes[e.from].id.clone()).collect();
            Moment { id: m.id.value.clone(), phase: m.phase.value.label(), words: said(&says, &responses), says, responses, from }
        };
        self.scenario.moments.iter().enumerate().map(moment).collect()
    }

    fn response(&self, r: &scenario::Response, anytime: bool) -> Response {
        let behaviour = |id: &str| self.rubric.behaviours().find(|b| b.id == id);
        let harm = |id: &str| self.rubric.harms.iter().find(|h| h.id == id);
        let (effect, effect_from) = match &r.effect {
            _ if anytime => (Effect::NONE, "as for every anytime response".to_owned()),
            Some(own) => (own.value, "its own".to_owned()),
            None => (self.temperament.usual(r.kind), format!("usual for a client who is {}", self.temperament.id)),
        };
        let feedback = match &r.why {
            Some(why) => vec![Feedback { from: "the author".into(), text: why.clone() }],
            None => {
                let harms = r.harms.iter().filter_map(|t| harm(&t.value).map(|h| (t, format!("{} {}", h.why, h.instead))));
                let shows = r.shows.iter().filter_map(|t| behaviour(&t.value).map(|b| (t, b.why.clone())));
                harms.chain(shows).map(|(tag, text)| Feedback { from: format!("the rubric, on ‘{}’", tag.value), text }).collect()
            }
        };
        Response {
            id: r.id.value.clone(),
            key: r.key.as_ref().map(|k| k.value),
            kind: r.kind.label(),
            say: r.say.value.clone(),
            minutes: r.minutes,
            once: r.once,
            when: r.when.as_ref().map(|c| wording::condition(&c.value)),
            during: r.during.iter().map(|p| p.label()).collect(),
            shows: r.shows.iter().map(|t| (t.value.clone(), behaviour(&t.value).map(|b| b.title.clone()).unwrap_or_default())).collect(),
            harms: r
                .harms
                .iter()
                .map(|t| (t.value.clone(), harm(&t.value).map(|h| format!("{}; it {}", h.title, h.severity.label())).unwrap_or_default()))
                .collect(),
            effect: wording::effect(effect),
            effect_from,
            facts: names(&r.facts),
            reply: lines(&r.reply),
            to: self.routes(&r.to),
            feedback,
        }
    }

    fn routes(&self, routes: &[scenario::Route]) -> Vec<Route> {
        let several = routes.len() > 1;
        let route = |r: &scenario::Route| {
            let when = r.when.as_ref().map(|c| format!("if {}", wording::condition(&c.value))).or_else(|| several.then(|| "otherwise".into()));
            let (to, anchor) = match &r.to {
                Target::Moment(name) => (name.value.clone(), format!("moment-{}", name.value)),
                Target::Ending(name) => {
                    let title = self.scenario.endings.iter().find(|e| e.id.value == name.value).map(|e| e.title.as_str());
                    (format!("the ending ‘{}’", title.unwrap_or(&name.value)), format!("ending-{}", name.value))
                }
                Target::Done(_) => ("the end of the follow-up".into(), String::new()),
                Target::Unread(_) => ("(unreadable)".into(), String::new()),
            };
            Route { when, to, anchor }
        };
        routes.iter().map(route).collect()
    }

    fn ending(&self, e: &scenario::Ending) -> Ending {
        Ending {
            id: e.id.value.clone(),
            title: e.title.clone(),
            frame: e.frame.name(),
            kind: e.kind.label(),
            time_up: e.id.value == self.scenario.time_up.value,
            leaves: lines(&e.leaves),
            follow_up: e.follow_up.as_ref().map(|f| (f.after.clone(), f.to.value.clone())),
        }
    }

    fn fact(&self, f: &scenario::Fact) -> Fact {
        let s = self.scenario;
        let is = |names: &[At<String>]| names.iter().any(|n| n.value == f.id.value);
        let gives = |lines: &[scenario::Line]| lines.iter().any(|l| is(&l.gives));
        let mut made_known: Vec<String> = Vec::new();
        if is(&s.given) {
            made_known.push("from the start".into());
        }
        made_known.extend(s.presentations.iter().filter(|p| is(&p.facts)).map(|p| format!("presentation {}", p.id.value)));
        made_known.extend(s.moments.iter().filter(|m| gives(&m.says)).map(|m| m.id.value.clone()));
        made_known.extend(places(s).filter(|(_, r)| is(&r.facts) || gives(&r.reply)).map(|(place, _)| place));
        let mut marks = Vec::new();
        if let Some(sign) = f.sign {
            marks.push(format!("a sign: {}", self::sign(sign)));
        }
        if let Some(frame) = f.opens.filter(|f| *f != Frame::Ordinary) {
            marks.push(format!("opens the {} frame", frame.name().to_lowercase()));
        }
        if let Some(quality) = f.quality {
            marks.push(format!("the goal is {}", quality.label()));
        }
        let by = match f.by {
            By::Client => "the client",
            By::Session => "the session",
            By::Setup => "the setup",
        };
        Fact { id: f.id.value.clone(), text: f.text.clone(), by, marks, made_known }
    }
}

fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Suicide => "suicide",
        Sign::SelfHarm => "self-harm",
        Sign::HarmToOthers => "harm to others",
        Sign::HarmFromOthers => "harm from others",
        Sign::Child => "a child at risk",
        Sign::DependentAdult => "a dependent adult at risk",
        Sign::AcuteDistress => "acute distress",
        Sign::Drift => "drift away from the goal",
        Sign::Strain => "strain between the two",
    }
}

fn presentation(p: &scenario::Presentation) -> Presentation {
    let changes: Vec<String> = Dimension::ALL.iter().filter_map(|d| p.begins[d.index()].map(|n| format!("{} {n}", d.label()))).collect();
    Presentation {
        id: p.id.value.clone(),
        title: p.title.clone(),
        begins: if changes.is_empty() { "as for the client".into() } else { changes.join(", ") },
        facts: names(&p.facts),
        agreed: names(&p.agreed),
        form: p.form.clone().unwrap_or_default(),
    }
}

fn screen(s: &scenario::Screen) -> Vec<(&'static str, String)> {
    let asked = ["One specific issue to work on?", "What to gain from today?", "Ready to share and to hear?"];
    let asked = asked.into_iter().chain(["Moved to learn and to act?", "Open to working together?", "At ease with perhaps meeting once?"]);
    asked.zip([&s.issue, &s.gain, &s.share, &s.act, &s.collaborate, &s.temporary].map(Clone::clone)).collect()
}

fn lines(lines: &[scenario::Line]) -> Vec<Line> {
    let several = lines.len() > 1;
    let line = |l: &scenario::Line| Line {
        when: l.when.as_ref().map(|c| format!("if {}", wording::condition(&c.value))).or_else(|| several.then(|| "otherwise".into())),
        text: l.text.clone(),
        also: l.also.clone(),
        mood: l.mood.map(|m| m.label()),
        cue: l.cue.clone(),
        gives: names(&l.gives),
    };
    lines.iter().map(line).collect()
}

fn names(list: &[At<String>]) -> Vec<String> {
    list.iter().map(|n| n.value.clone()).collect()
}

fn values(values: Values) -> String {
    Dimension::ALL.iter().map(|d| format!("{} {}", d.label(), values.get(*d))).collect::<Vec<_>>().join(", ")
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

/// Of several wordings or conditions all are counted: a reviewer reads them all.
fn lines_length(lines: &[Line]) -> usize {
    lines.iter().map(|l| words_in(&l.text) + l.also.iter().map(|a| words_in(a)).sum::<usize>()).sum()
}

fn said(says: &[Line], responses: &[Response]) -> Words {
    let client = lines_length(says) + responses.iter().map(|r| lines_length(&r.reply)).sum::<usize>();
    Words::new(client, responses.iter().map(|r| words_in(&r.say)).sum())
}
