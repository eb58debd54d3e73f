//! A scenario as a form of an assessment: what can be shown in it, how long it takes, how those fare who only guess.

use crate::analysis::chance::Chance;
use crate::analysis::findings::{Analysis, Findings, Grounds};
use crate::analysis::players::{Kind as PlayerKind, Player};
use crate::rubric::Frame;
use crate::scenario::{EndingKind, Kind};
use crate::scoring::Level;
use crate::script::{LineIx, Play, Script};
use crate::session::{Transcript, open};
use serde::Serialize;

/// The least and the most, over the presentations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Between {
    pub least: u64,
    pub most: u64,
}

impl Between {
    fn of(all: impl Iterator<Item = u64>) -> Option<Between> {
        all.fold(None, |sum, n| match sum {
            None => Some(Between { least: n, most: n }),
            Some(Between { least, most }) => Some(Between { least: least.min(n), most: most.max(n) }),
        })
    }

    /// Twice its middle.
    pub fn doubled(self) -> u64 {
        self.least + self.most
    }

    pub fn words(self) -> String {
        if self.least == self.most { self.least.to_string() } else { format!("{} to {}", self.least, self.most) }
    }
}

/// What matters of a scenario when it stands in for another one.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    pub scenario: String,
    pub title: String,
    pub kind: Kind,
    pub language: String,
    pub rubric: String,
    pub policy: String,
    pub presentations: usize,
    pub moments: usize,
    pub responses: usize,
    pub minutes: u16,
    pub hard_stop: u16,
    pub frames: Vec<FormFrame>,
    /// The passing sessions that were found, one for each presentation: turns, simulated minutes, and words to read (what the client says and all that is open to say).
    pub passing_turns: Option<Between>,
    pub passing_minutes: Option<Between>,
    pub passing_words: Option<Between>,
    /// The words of all lines and responses.
    pub words: u64,
    /// Over the presentations, each as likely as the others.
    pub players: Vec<FormPlayer>,
    pub endings: Vec<Ending>,
    /// Those that can be done, and those of which it is proved that they cannot.
    pub harms: Vec<String>,
    pub harms_ruled_out: Vec<String>,
    /// Those of which it is proved that they cannot be left undone.
    pub unavoidable: Vec<String>,
    /// Whether every state was looked at: what was not found is then not there.
    pub complete: bool,
}

/// What sessions that end in one frame can come to.
#[derive(Clone, Debug, Serialize)]
pub struct FormFrame {
    pub frame: Frame,
    /// The highest total that was found, and the proved bound that none passes, in whole percent.
    pub best: Option<Between>,
    pub bound: Option<Between>,
    pub principles: Vec<FormPrinciple>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormPrinciple {
    pub principle: String,
    pub assessed: bool,
    pub behaviours: u32,
    pub points: u64,
    pub highest: Level,
    pub highest_proved: bool,
}

/// How a player fares.
#[derive(Clone, Debug, Serialize)]
pub struct FormPlayer {
    pub player: Player,
    pub kind: PlayerKind,
    pub title: &'static str,
    pub pass: Chance,
    pub pass_grounds: Grounds,
    /// The share of its sessions at each whole percent of the total, in parts of 10^18.
    pub spread: Vec<u64>,
    pub spread_grounds: Grounds,
}

/// How many endings of a kind there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ending {
    pub frame: Frame,
    pub kind: EndingKind,
    pub count: usize,
}

impl Form {
    pub fn new(script: &Script, analysis: &Analysis) -> Form {
        let (about, play, all) = (&script.about, &script.play, &analysis.presentations);
        let passing: Vec<Passing> = all.iter().enumerate().filter_map(|(p, f)| Passing::of(play, p as u8, f)).collect();
        let of = |what: fn(&Passing) -> u64| Between::of(passing.iter().map(what));
        let frame = |frame: &Frame| {
            let found = || all.iter().filter_map(|f| f.frames.iter().find(|one| one.frame == *frame));
            // What can be shown is the same in every presentation that ends so.
            let first = found().next()?;
            let principles = first.principles.iter().map(|p| FormPrinciple {
                principle: p.principle.clone(),
                assessed: p.assessed,
                behaviours: p.behaviours,
                points: p.attainable,
                highest: p.highest,
                highest_proved: p.highest_proved,
            });
            let best = Between::of(found().map(|f| u64::from(f.best.percent)));
            let bound = Between::of(found().map(|f| u64::from(f.best.bound_percent)));
            Some(FormFrame { frame: *frame, best, bound, principles: principles.collect() })
        };
        let endings = Frame::ALL.iter().flat_map(|frame| EndingKind::ALL.iter().map(|kind| (*frame, *kind)));
        let count = |(frame, kind)| Ending { frame, kind, count: play.endings.iter().filter(|e| e.frame == frame && e.kind == kind).count() };
        let harms = |which: fn(&crate::analysis::HarmFindings) -> bool| -> Vec<String> {
            let rubric = &script.key.rubric;
            let some = rubric.harms.iter().filter(|harm| all.iter().any(|f| f.harms.iter().any(|h| h.harm == harm.id && which(h))));
            some.map(|harm| harm.id.clone()).collect()
        };
        let done = harms(|h| h.reached);
        let mut ruled_out = harms(|h| !h.reached && h.proved);
        let open = harms(|h| !h.reached && !h.proved);
        ruled_out.retain(|harm| !done.contains(harm) && !open.contains(harm));
        Form {
            scenario: about.id.clone(),
            title: about.title.clone(),
            kind: about.kind,
            language: about.language.clone(),
            rubric: format!("{} {}", script.key.rubric.id, script.key.rubric.version),
            policy: about.policy.id.clone(),
            presentations: play.presentations.len(),
            moments: play.moments.len(),
            responses: play.responses.len(),
            minutes: play.minutes,
            hard_stop: play.hard_stop,
            frames: Frame::ALL.iter().filter_map(frame).collect(),
            passing_turns: of(|p| p.turns),
            passing_minutes: of(|p| p.minutes),
            passing_words: of(|p| p.words),
            words: all_words(play),
            players: Player::ALL.iter().filter_map(|player| FormPlayer::over(*player, all)).collect(),
            endings: endings.map(count).filter(|e| e.count > 0).collect(),
            harms: done,
            harms_ruled_out: ruled_out,
            unavoidable: harms(|h| !h.avoided && h.proved),
            complete: analysis.attainable_proved && all.iter().all(|f| f.reached.proved),
        }
    }

    pub fn frame(&self, frame: Frame) -> Option<&FormFrame> {
        self.frames.iter().find(|f| f.frame == frame)
    }

    pub fn player(&self, player: Player) -> Option<&FormPlayer> {
        self.players.iter().find(|p| p.player == player)
    }
}

impl FormPlayer {
    fn over(player: Player, all: &[Findings]) -> Option<FormPlayer> {
        let found: Vec<_> = all.iter().filter_map(|f| f.players.iter().find(|p| p.player == player)).collect();
        let first = found.first()?;
        let pass: Vec<(Chance, Grounds)> = found.iter().map(|f| f.pass_closely()).collect();
        let sum = |of: &dyn Fn(usize) -> u64| (0..found.len()).map(|i| u128::from(of(i))).sum::<u128>();
        let mean = |of: &dyn Fn(usize) -> u64| (sum(of) / found.len() as u128) as u64;
        // Where one is sampled the mean is.
        let weakest = |of: &dyn Fn(usize) -> Grounds| (0..found.len()).map(of).find(|g| *g != Grounds::Proved).unwrap_or(Grounds::Proved);
        Some(FormPlayer {
            player,
            kind: first.kind,
            title: first.title,
            pass: Chance { at_least: mean(&|i| pass[i].0.at_least), at_most: sum(&|i| pass[i].0.at_most).div_ceil(found.len() as u128) as u64 },
            pass_grounds: weakest(&|i| pass[i].1),
            spread: (0..first.spread.len()).map(|percent| mean(&|i| found[i].spread[percent])).collect(),
            spread_grounds: weakest(&|i| found[i].spread_grounds),
        })
    }
}

/// A session that passes.
struct Passing {
    turns: u64,
    minutes: u64,
    words: u64,
}

impl Passing {
    fn of(play: &Play, presentation: u8, findings: &Findings) -> Option<Passing> {
        let route = findings.pass.route.as_ref()?;
        let mut transcript = Transcript::begin(play, presentation);
        let mut words = transcript.opening.map_or(0, |line| of_line(play, line));
        for id in route {
            let state = transcript.state();
            words += open(play, &state).filter(|r| !play.is_anytime(*r)).map(|r| count(play.say(r))).sum::<u64>();
            let said = open(play, &state).find(|r| play.response(*r).id == *id)?;
            if play.is_anytime(said) {
                words += count(play.say(said));
            }
            if !transcript.say(play, said) {
                return None;
            }
            let turn = transcript.said.last()?.turn;
            words += [turn.reply, turn.leaves, turn.says].into_iter().flatten().map(|line| of_line(play, line)).sum::<u64>();
        }
        Some(Passing { turns: route.len() as u64, minutes: u64::from(transcript.state().minute), words })
    }
}

fn all_words(play: &Play) -> u64 {
    let lines: u64 = (0..play.lines.len() as LineIx).map(|line| of_line(play, line)).sum();
    let responses: u64 = play.responses.iter().map(|r| count(play.text(r.say))).sum();
    lines + responses
}

/// The words of a line and of what is seen with it.
fn of_line(play: &Play, line: LineIx) -> u64 {
    let line = play.line(line);
    count(play.text(line.text)) + line.cue.map_or(0, |cue| count(play.text(cue)))
}

fn count(text: &str) -> u64 {
    text.split_whitespace().count() as u64
}
