//! From a scenario and what it refers to, to a script: every name looked up, every fault reported at its place.

use super::about::{About, FactAbout};
use super::condition;
use super::dense::Dense;
use super::key::{Bits, Key, ResponseKey};
use super::play::{Cond, EndingPlay, LineIx, LinePlay, MomentPlay, Play, PresentationPlay, ResponseIx, ResponsePlay, Route, TargetIx, Text, TurningPoint};
use super::{Script, shape};
use crate::diagnostic::{Findings, Span, rules};
use crate::notation::At;
use crate::rubric::{Frame, HarmCount, Move, Phase, Policy, Rubric, Said, Temperament, unknown_behaviour};
use crate::scenario::{By, Condition, Line, Response, Scenario, Target};
use crate::texts::t;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What a scenario refers to by id.
#[derive(Clone, Copy)]
pub struct Parts<'p> {
    pub rubric: &'p Rubric,
    pub policy: &'p Policy,
    pub temperament: &'p Temperament,
}

/// Checks a scenario's form and compiles it. Findings are added; a script comes back only if none of them is an error.
pub fn compile(scenario: &Scenario, parts: Parts, findings: &mut Findings) -> Option<Script> {
    let mut compiler = Compiler::new(scenario, parts, findings);
    compiler.names();
    let play = compiler.play();
    let key = compiler.key(&play);
    shape::check(scenario, &play, compiler.unresolved, compiler.findings);
    let findings = compiler.findings;
    (!findings.has_errors()).then(|| Script { about: about(scenario, parts), play, key })
}

type Index<'s> = FxHashMap<&'s str, usize>;

struct Compiler<'s, 'f> {
    scenario: &'s Scenario,
    parts: Parts<'s>,
    findings: &'f mut Findings,
    facts: Index<'s>,
    moments: Index<'s>,
    endings: Index<'s>,
    behaviours: Index<'s>,
    harms: Index<'s>,
    /// The facts of each source, as bits.
    by: [u64; 3],
    lines: Vec<LinePlay>,
    routes: Vec<Route>,
    clauses: Vec<condition::Clause>,
    wordings: Vec<Text>,
    blob: String,
    /// Some name of a moment or an ending leads nowhere.
    unresolved: bool,
    /// The next bit for a response or turning point that happens only once.
    next_once: u32,
}

/// An index of ids; a second one of the same name is a fault.
fn index<'s>(what: fn() -> &'static str, ids: impl Iterator<Item = &'s At<String>>, findings: &mut Findings) -> Index<'s> {
    let mut out = Index::default();
    for (i, id) in ids.enumerate() {
        if out.contains_key(id.value.as_str()) {
            let message = t!("notation-id-again", what = what(), name = &*id.value);
            findings.add_with_hint(&rules::DUPLICATE_ID, id.span, message, t!("notation-id-again-hint"));
        } else {
            out.insert(id.value.as_str(), i);
        }
    }
    out
}

impl<'s, 'f> Compiler<'s, 'f> {
    fn new(scenario: &'s Scenario, parts: Parts<'s>, findings: &'f mut Findings) -> Self {
        let facts = index(|| t!("script-what-fact"), scenario.facts.iter().map(|f| &f.id), findings);
        let moments = index(|| t!("script-what-moment"), scenario.moments.iter().map(|m| &m.id), findings);
        let endings = index(|| t!("script-what-ending"), scenario.endings.iter().map(|e| &e.id), findings);
        let behaviours = parts.rubric.behaviours().enumerate().map(|(i, b)| (b.id.as_str(), i)).collect();
        let harms = parts.rubric.harms.iter().enumerate().map(|(i, h)| (h.id.as_str(), i)).collect();
        let mut by = [0; 3];
        for (i, fact) in scenario.facts.iter().enumerate().take(Scenario::MAX_FACTS) {
            by[fact.by as usize] |= 1 << i;
        }
        Compiler {
            scenario,
            parts,
            findings,
            facts,
            moments,
            endings,
            behaviours,
            harms,
            by,
            lines: Vec::new(),
            routes: Vec::new(),
            clauses: Vec::new(),
            wordings: Vec::new(),
            blob: String::new(),
            unresolved: false,
            next_once: 0,
        }
    }

    /// Counts and ids that are not needed for building the tables.
    fn names(&mut self) {
        let s = self.scenario;
        index(|| t!("script-what-presentation"), s.presentations.iter().map(|p| &p.id), self.findings);
        index(|| t!("script-what-turning-point"), s.turning_points.iter().map(|t| &t.id), self.findings);
        let anytime = index(|| t!("script-what-anytime"), s.anytime.iter().map(|r| &r.id), self.findings);
        for moment in &s.moments {
            let here = index(|| t!("script-what-response-here"), moment.responses.iter().map(|r| &r.id), self.findings);
            for id in moment.responses.iter().map(|r| &r.id).filter(|id| anytime.contains_key(id.value.as_str()) && here.contains_key(id.value.as_str())) {
                let message = t!("script-duplicate-anytime", name = &*id.value);
                self.findings.add_with_hint(&rules::DUPLICATE_ID, id.span, message, t!("script-duplicate-anytime-hint"));
            }
        }
        let mut keys: Vec<char> = Vec::new();
        for key in s.anytime.iter().filter_map(|r| r.key.as_ref()) {
            if keys.contains(&key.value) {
                self.findings.add(&rules::DUPLICATE_KEY, key.span, t!("script-duplicate-key", key = key.value.to_string()));
            }
            keys.push(key.value);
        }
        let too_many = |findings: &mut Findings, span: Span, what: fn() -> &'static str, count: usize, limit: usize| {
            if count > limit {
                findings.add(&rules::TOO_MANY, span, t!("script-too-many", count = count, what = what(), limit = limit));
            }
        };
        let fact_span = s.facts.get(Scenario::MAX_FACTS).map_or(s.span, |f| f.id.span);
        too_many(self.findings, fact_span, || t!("script-many-facts"), s.facts.len(), Scenario::MAX_FACTS);
        let allow_span = s.allow.get(Scenario::MAX_ALLOWED).map_or(s.span, |a| a.span);
        too_many(self.findings, allow_span, || t!("script-many-allowed"), s.allow.len(), Scenario::MAX_ALLOWED);
        too_many(self.findings, s.span, || t!("script-many-moments"), s.moments.len(), Scenario::MAX_MOMENTS);
        too_many(self.findings, s.span, || t!("script-many-endings"), s.endings.len(), 100);
        too_many(self.findings, s.span, || t!("script-many-presentations"), s.presentations.len(), 50);
        too_many(self.findings, s.span, || t!("script-many-anytime"), s.anytime.len(), Scenario::MAX_RESPONSES);
        for moment in s.moments.iter().filter(|m| m.responses.len() > Scenario::MAX_RESPONSES) {
            too_many(self.findings, moment.id.span, || t!("script-many-responses"), moment.responses.len(), Scenario::MAX_RESPONSES);
        }
    }

    fn play(&mut self) -> Play {
        let s = self.scenario;
        let time_up = self.ending(&s.time_up).unwrap_or(0);
        let given = self.fact_bits(&s.given, By::Setup);
        let presentations = s.presentations.iter().map(|p| {
            let mut begins = s.client.begins;
            for (value, other) in begins.0.iter_mut().zip(p.begins) {
                *value = other.unwrap_or(*value);
            }
            PresentationPlay {
                id: p.id.value.clone(),
                begins,
                facts: given | self.fact_bits(&p.facts, By::Setup),
                agreed: p.agreed.iter().map(|f| f.value.clone()).collect(),
            }
        });
        let presentations = presentations.collect();
        let mut responses: Vec<ResponsePlay> = Vec::new();
        let mut moments = Vec::with_capacity(s.moments.len());
        for moment in &s.moments {
            let says = self.lines(&moment.says);
            let from = responses.len() as ResponseIx;
            for response in &moment.responses {
                let compiled = self.response(response, false);
                responses.push(compiled);
            }
            let phase = moment.phase.value;
            moments.push(MomentPlay { id: moment.id.value.clone(), phase, says, responses: from..responses.len() as ResponseIx });
        }
        let from = responses.len() as ResponseIx;
        for response in &s.anytime {
            let compiled = self.response(response, true);
            responses.push(compiled);
        }
        let anytime = from..responses.len() as ResponseIx;
        let turning_points = s.turning_points.iter().map(|t| {
            let when = self.condition(Some(&t.when));
            let to = self.moment(&t.to);
            let once = self.once_bit(t.id.span);
            TurningPoint { when, once, to: to.unwrap_or(0), id: t.id.value.clone() }
        });
        let turning_points = turning_points.collect();
        let endings = s.endings.iter().map(|e| {
            for fact in e.leaves.iter().flat_map(|l| &l.gives) {
                self.findings.add_with_hint(&rules::FACT_SOURCE, fact.span, t!("script-leaving-gives"), t!("script-leaving-gives-hint"));
            }
            let follow_up = e.follow_up.as_ref().and_then(|f| self.moment(&f.to));
            EndingPlay { id: e.id.value.clone(), frame: e.frame, kind: e.kind, leaves: self.lines(&e.leaves), follow_up }
        });
        let endings = endings.collect();
        let opens_safety = self.facts_where(|f| f.opens == Some(Frame::Safety));
        let (lines, routes, clauses) = (std::mem::take(&mut self.lines), std::mem::take(&mut self.routes), std::mem::take(&mut self.clauses));
        let dense = Dense::new(&moments, &responses, &lines, &routes, &clauses);
        Play {
            minutes: s.minutes,
            hard_stop: s.hard_stop,
            time_up,
            presentations,
            moments,
            responses,
            anytime,
            lines,
            routes,
            turning_points,
            endings,
            clauses,
            opens_safety,
            facts: s.facts.iter().map(|f| f.id.value.clone()).collect(),
            wordings: std::mem::take(&mut self.wordings),
            blob: std::mem::take(&mut self.blob),
            dense,
        }
    }

    fn facts_where(&self, wanted: impl Fn(&crate::scenario::Fact) -> bool) -> u64 {
        let facts = self.scenario.facts.iter().take(Scenario::MAX_FACTS).enumerate();
        facts.filter(|(_, f)| wanted(f)).fold(0, |bits, (i, _)| bits | 1 << i)
    }

    fn text(&mut self, text: &str) -> Text {
        let from = self.blob.len() as u32;
        self.blob.push_str(text);
        Text { from, to: self.blob.len() as u32 }
    }

    fn once_bit(&mut self, span: Span) -> u64 {
        let bit = self.next_once;
        self.next_once += 1;
        if bit == 64 {
            self.findings.add(&rules::TOO_MANY, span, t!("script-once-too-many"));
        }
        1u64.checked_shl(bit).unwrap_or(0)
    }

    fn fact_bit(&mut self, name: &At<String>) -> u64 {
        match self.facts.get(name.value.as_str()) {
            Some(&i) if i < Scenario::MAX_FACTS => 1 << i,
            Some(_) => 0,
            None if self.scenario.dropped.facts.may_be(&name.value) => 0,
            None => {
                let known = self.scenario.facts.iter().map(|f| f.id.value.as_str());
                self.findings.unknown(&rules::UNKNOWN_FACT, name.span, t!("script-what-fact"), &name.value, known);
                0
            }
        }
    }

    /// The bits of facts that `by` may set; a fact of another source is a fault. What holds before the first line may be of any source.
    fn fact_bits(&mut self, names: &[At<String>], by: By) -> u64 {
        let mut bits = 0;
        for name in names {
            let bit = self.fact_bit(name);
            if by != By::Setup && bit != 0 && self.by[by as usize] & bit == 0 {
                let (message, hint) = match by {
                    By::Client => (t!("script-line-gives", fact = &*name.value), t!("script-line-gives-hint")),
                    _ => (t!("script-response-sets", fact = &*name.value), t!("script-response-sets-hint")),
                };
                self.findings.add_with_hint(&rules::FACT_SOURCE, name.span, message, hint);
            }
            bits |= bit;
        }
        bits
    }

    fn moment(&mut self, name: &At<String>) -> Option<u16> {
        let found = self.moments.get(name.value.as_str()).copied();
        self.unresolved |= found.is_none();
        if found.is_none() && !self.scenario.dropped.moments.may_be(&name.value) {
            let known = self.scenario.moments.iter().map(|m| m.id.value.as_str());
            self.findings.unknown(&rules::UNKNOWN_MOMENT, name.span, t!("script-what-moment"), &name.value, known);
        }
        found.and_then(|i| u16::try_from(i).ok())
    }

    fn ending(&mut self, name: &At<String>) -> Option<u8> {
        let found = self.endings.get(name.value.as_str()).copied();
        self.unresolved |= found.is_none();
        // Without a name its field was not written or could not be read, which is told already.
        if found.is_none() && !name.value.is_empty() && !self.scenario.dropped.endings.may_be(&name.value) {
            let known = self.scenario.endings.iter().map(|e| e.id.value.as_str());
            self.findings.unknown(&rules::UNKNOWN_ENDING, name.span, t!("script-what-ending"), &name.value, known);
        }
        found.and_then(|i| u8::try_from(i).ok())
    }

    fn condition(&mut self, when: Option<&At<Condition>>) -> Cond {
        let Some(when) = when else { return Cond::ALWAYS };
        let mut named = Vec::new();
        when.value.facts(&mut |fact| named.push(fact));
        for fact in named {
            self.fact_bit(fact);
        }
        let facts = &self.facts;
        let bit = |name: &str| facts.get(name).filter(|i| **i < Scenario::MAX_FACTS).map_or(0, |i| 1 << i);
        condition::compile(&when.value, &bit, &mut self.clauses).unwrap_or_else(|| {
            self.findings.add(&rules::CONDITION_TOO_LARGE, when.span, t!("script-condition-large"));
            Cond::ALWAYS
        })
    }

    /// A list of lines. The last must fit always; one behind a line that fits always is never said.
    fn lines(&mut self, lines: &[Line]) -> Range<LineIx> {
        if let Some(last) = lines.last().filter(|_| lines.iter().all(|l| l.when.is_some())) {
            self.findings.add_with_hint(&rules::LINES_RUN_OUT, last.span, t!("script-lines-run-out"), t!("script-lines-run-out-hint"));
        }
        if let Some(i) = lines.iter().position(|l| l.when.is_none()).filter(|i| i + 1 < lines.len()) {
            self.findings.add_with_hint(&rules::LINE_NEVER_SAID, lines[i + 1].span, t!("script-line-never-said"), t!("script-line-never-said-hint"));
        }
        let compiled: Vec<LinePlay> = lines.iter().map(|line| self.line(line)).collect();
        let from = self.lines.len() as LineIx;
        self.lines.extend(compiled);
        from..self.lines.len() as LineIx
    }

    fn line(&mut self, line: &Line) -> LinePlay {
        let when = self.condition(line.when.as_ref());
        let text = self.text(&line.text);
        let from = self.wordings.len() as u32;
        for wording in &line.also {
            let text = self.text(wording);
            self.wordings.push(text);
        }
        let cue = line.cue.as_deref().map(|c| self.text(c));
        let gives = self.fact_bits(&line.gives, By::Client);
        LinePlay { when, text, also: from..self.wordings.len() as u32, mood: line.mood, gaze: line.gaze, cue, gives }
    }

    fn response(&mut self, r: &Response, anytime: bool) -> ResponsePlay {
        let when = self.condition(r.when.as_ref());
        let usual = self.parts.temperament.usual(r.kind);
        let effect = match &r.effect {
            _ if anytime => crate::rubric::Effect::NONE,
            Some(own) => own.value,
            None => usual,
        };
        let asks = r.kind == Move::DirectQuestion || r.shows.iter().any(|s| s.value == "safety/asks");
        if asks && effect.burdens() {
            let span = r.effect.as_ref().map_or(r.id.span, |e| e.span);
            self.findings.add_with_hint(&rules::ASKING_COSTS, span, t!("notation-asking-costs"), t!("script-asking-costs-hint"));
        }
        let once = if r.once { self.once_bit(r.id.span) } else { 0 };
        let facts = self.fact_bits(&r.facts, By::Session);
        let reply = self.lines(&r.reply);
        let routes = self.routes_of(r);
        let phases = if r.during.is_empty() { Phase::ALL.iter().copied().filter(|p| *p != Phase::FollowUp).collect() } else { r.during.clone() };
        let during = phases.iter().fold(0u16, |bits, p| bits | 1 << (*p as u16));
        ResponsePlay {
            say: self.text(&r.say.value),
            kind: r.kind,
            minutes: r.minutes,
            effect,
            when,
            once,
            facts,
            reply,
            routes,
            during: if anytime { during } else { 0 },
            key: r.key.as_ref().map(|k| k.value),
            id: r.id.value.clone(),
        }
    }

    fn routes_of(&mut self, r: &Response) -> Range<u32> {
        if let Some(last) = r.to.last().filter(|_| r.to.iter().all(|t| t.when.is_some())) {
            self.findings.add_with_hint(&rules::ROUTES_RUN_OUT, last.span, t!("script-routes-run-out"), t!("script-routes-run-out-hint"));
        }
        let always = |t: &crate::scenario::Route| t.when.is_none() && !matches!(t.to, Target::Unread(_));
        if let Some(i) = r.to.iter().position(always).filter(|i| i + 1 < r.to.len()) {
            self.findings.add_with_hint(&rules::ROUTE_NEVER_TAKEN, r.to[i + 1].span, t!("script-route-never-taken"), t!("script-route-never-taken-hint"));
        }
        let compiled: Vec<Route> =
            r.to.iter()
                .filter_map(|route| {
                    let when = self.condition(route.when.as_ref());
                    let to = match &route.to {
                        Target::Moment(name) => TargetIx::Moment(self.moment(name)?),
                        Target::Ending(name) => TargetIx::Ending(self.ending(name)?),
                        Target::Done(_) => TargetIx::Done,
                        Target::Unread(_) => {
                            self.unresolved = true;
                            return None;
                        }
                    };
                    Some(Route { when, to })
                })
                .collect();
        let from = self.routes.len() as u32;
        self.routes.extend(compiled);
        from..self.routes.len() as u32
    }

    fn key(&mut self, play: &Play) -> Key {
        let s = self.scenario;
        let rubric = self.parts.rubric;
        let in_setting = rubric.behaviours().enumerate().filter(|(_, b)| b.settings.is_empty() || b.settings.contains(&s.setting));
        let in_setting = in_setting.fold(Bits::NONE, |bits, (i, _)| bits.with(i));
        let all = s.moments.iter().flat_map(|m| &m.responses).chain(&s.anytime);
        let responses: Vec<ResponseKey> = all.map(|r| self.tags(r, in_setting)).collect();
        let mut harms_off = Bits::NONE;
        for id in &self.parts.policy.harms_off {
            if let Some(&i) = self.harms.get(id.as_str()) {
                harms_off.set(i);
            }
        }
        let phase_of = phases_of(play);
        for (i, harm) in rubric.harms.iter().enumerate() {
            let avoidable = match &harm.counts {
                Some(
                    HarmCount::Skipped { first: said, .. }
                    | HarmCount::NotBy { of: said, .. }
                    | HarmCount::Never { of: said }
                    | HarmCount::Unmet { by: said, .. },
                ) => play.responses.iter().enumerate().any(|(r, p)| says(said, p.kind, responses[r].shows, phase_of[r])),
                _ => true,
            };
            if !avoidable {
                harms_off.set(i);
            }
        }
        Key {
            rubric: rubric.clone(),
            responses,
            signs: s.facts.iter().map(|f| f.sign).collect(),
            plan_steps: self.parts.policy.plan_steps,
            harms_off,
            in_setting,
        }
    }

    fn tags(&mut self, r: &Response, in_setting: Bits) -> ResponseKey {
        let mut shows = Bits::NONE;
        for tag in &r.shows {
            let Some(&i) = self.behaviours.get(tag.value.as_str()) else {
                unknown_behaviour(&tag.value, tag.span, self.parts.rubric.behaviours().map(|b| b.id.as_str()), self.findings);
                continue;
            };
            let Some(behaviour) = self.parts.rubric.behaviours().nth(i) else { continue };
            if !behaviour.counts.takes_tag(i) {
                let message = t!("script-computed-tag", tag = &*tag.value);
                self.findings.add_with_hint(&rules::COMPUTED_TAG, tag.span, message, t!("script-computed-behaviour-hint"));
            }
            if !in_setting.has(i) {
                let message = t!("script-wrong-setting", tag = &*tag.value);
                self.findings.add_with_hint(&rules::WRONG_SETTING, tag.span, message, t!("script-wrong-setting-hint"));
            }
            shows.set(i);
        }
        if r.shows.len() > 2 {
            self.findings.add_with_hint(&rules::TOO_MANY_SHOWN, r.shows[2].span, t!("script-too-many-shown"), t!("script-too-many-shown-hint"));
        }
        let mut harms = Bits::NONE;
        for tag in &r.harms {
            match self.harms.get(tag.value.as_str()) {
                Some(&i) if self.parts.rubric.harms[i].counts.is_some() => {
                    let message = t!("script-computed-tag", tag = &*tag.value);
                    self.findings.add_with_hint(&rules::COMPUTED_TAG, tag.span, message, t!("script-computed-harm-hint"));
                }
                Some(&i) => harms.set(i),
                None => {
                    let known = self.parts.rubric.harms.iter().filter(|h| h.counts.is_none()).map(|h| h.id.as_str());
                    self.findings.unknown(&rules::UNKNOWN_HARM, tag.span, t!("what-harm"), &tag.value, known);
                }
            }
        }
        if r.why.is_none() && shows.is_empty() && harms.is_empty() {
            self.findings.add_with_hint(&rules::NO_FEEDBACK, r.id.span, t!("script-no-feedback"), t!("script-no-feedback-hint"));
        }
        ResponseKey { shows, harms, why: r.why.clone() }
    }
}

/// The phase in which each response of a moment is said; `None` for anytime ones.
pub fn phases_of(play: &Play) -> Vec<Option<Phase>> {
    let mut out = vec![None; play.responses.len()];
    for moment in &play.moments {
        for r in moment.responses.clone() {
            out[r as usize] = Some(moment.phase);
        }
    }
    out
}

/// Whether an utterance is one of those meant; with `phase: None` (an anytime response) phases are taken to fit.
fn says(said: &Said, kind: Move, shows: Bits, phase: Option<Phase>) -> bool {
    let phase_fits = said.phases.is_empty() || phase.is_none_or(|p| said.phases.contains(&p));
    let named = said.moves.is_empty() && said.shows.is_empty();
    phase_fits && (named || said.moves.contains(&kind) || said.shows.iter().any(|&b| shows.has(b as usize)))
}

fn about(s: &Scenario, parts: Parts) -> About {
    About {
        id: s.id.value.clone(),
        title: s.title.clone(),
        summary: s.summary.clone(),
        kind: s.kind,
        level: s.level,
        language: s.language.clone(),
        content_notes: s.content_notes.clone(),
        setting: s.setting,
        hour: s.hour,
        themes: s.themes.clone(),
        techniques: s.techniques.clone(),
        client_name: s.client.name.clone(),
        pronouns: s.client.pronouns.clone(),
        age: s.client.age,
        background: s.client.background.clone(),
        follows: s.follows.as_ref().map(|f| f.value.clone()),
        figure: s.client.figure,
        screen: s.client.screen.clone(),
        forms: s.presentations.iter().map(|p| p.form.clone().unwrap_or_else(|| s.client.form.clone())).collect(),
        presentation_titles: s.presentations.iter().map(|p| p.title.clone()).collect(),
        fit: s.fit.clone(),
        facts: s
            .facts
            .iter()
            .map(|f| FactAbout { id: f.id.value.clone(), text: f.text.clone(), by: f.by, sign: f.sign, opens: f.opens, quality: f.quality })
            .collect(),
        ending_titles: s.endings.iter().map(|e| e.title.clone()).collect(),
        follow_ups: s.endings.iter().map(|e| e.follow_up.as_ref().map(|f| f.after.clone())).collect(),
        keyed_by: s.keyed_by.clone(),
        policy: parts.policy.clone(),
    }
}
