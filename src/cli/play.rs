//! `oaat play`: a session in the terminal, typed or scripted. What is shown next comes from the engine; this only writes and reads.

use super::resolve::{self, Unfound};
use super::{Exit, Io, write_json};
use crate::analysis::{self, Proof};
use crate::attempt::{Header, Help, Mode, Recorder};
use crate::files;
use crate::library::Entry;
use crate::report::{Debrief, debrief_text, limits, limits_in_part};
use crate::rubric::Phase;
use crate::scoring::Judge;
use crate::script::{LineIx, PresentationIx, ResponseIx, Script};
use crate::session::{Deal, Transcript, open, phase};
use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

/// What to play, and how.
pub struct Wish {
    pub scenario: Option<String>,
    pub seed: Option<u64>,
    pub presentation: Option<String>,
    pub after: Option<PathBuf>,
    pub choices: Option<PathBuf>,
    pub record: Option<PathBuf>,
    pub json: bool,
}

/// Why playing stopped before its end.
enum Stop {
    /// Something could not be written to the terminal.
    Io(std::io::Error),
    /// A sentence for the user, and how the command ends.
    Fault(String, Exit),
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Stop {
        Stop::Io(error)
    }
}

fn fault<T>(text: impl Into<String>, exit: Exit) -> Result<T, Stop> {
    Err(Stop::Fault(text.into(), exit))
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    match play(wish, io) {
        Ok(()) => Ok(Exit::Well),
        Err(Stop::Io(error)) => Err(error),
        Err(Stop::Fault(text, exit)) => {
            writeln!(io.err, "{text}")?;
            Ok(exit)
        }
    }
}

fn play(wish: &Wish, io: &mut Io) -> Result<(), Stop> {
    let entry = match resolve::scenario(wish.scenario.as_deref()) {
        Ok(entry) => entry,
        Err(Unfound::Unknown(text)) => return fault(text, Exit::Usage),
        Err(Unfound::Unreadable(text)) => return fault(text, Exit::Unreadable),
    };
    let Some(script) = entry.script.clone() else {
        for finding in entry.diagnostics.iter().filter(|d| d.severity == crate::diagnostic::Severity::Error) {
            writeln!(io.err, "{finding}")?;
        }
        return fault(format!("‘{}’ has errors, so it cannot be played", entry.source.name), Exit::FoundFaults);
    };
    let deal = Deal::new(wish.seed.unwrap_or_else(chance));
    let presentation = match &wish.presentation {
        None => match &wish.after {
            None => deal.presentation(&script.play),
            Some(attempt) => deal.presentation_after(&script.play, &agreed_in(attempt, &script, wish.scenario.as_deref())?),
        },
        Some(id) => match script.play.presentations.iter().position(|p| p.id == *id) {
            Some(at) => at as PresentationIx,
            None => {
                let known: Vec<&str> = script.play.presentations.iter().map(|p| p.id.as_str()).collect();
                return fault(format!("there is no presentation ‘{id}’; one of: {}", known.join(", ")), Exit::Usage);
            }
        },
    };
    let table = Table { script: &script, deal };
    // All of them before the first is recorded: a slip in the list leaves no half record behind.
    let scripted = wish.choices.as_deref().map(|path| table.resolve(presentation, &read_choices(path)?)).transpose()?;
    let mut recorder = wish.record.as_deref().map(|path| record(path, &entry, &script, deal, presentation)).transpose()?;
    // With --json only the document goes to the output; who types still has to see what there is to choose from.
    let mut nowhere = std::io::sink();
    let out: &mut dyn Write = match (wish.json, &scripted) {
        (false, _) => &mut *io.out,
        (true, None) => &mut *io.err,
        (true, Some(_)) => &mut nowhere,
    };
    table.opening(presentation, out)?;
    let mut transcript = Transcript::begin(&script.play, presentation);
    table.line(transcript.opening, out)?;
    let began = Instant::now();
    let mut scripted = scripted.map(Vec::into_iter);
    while !transcript.state().over {
        let offered = table.offer(&transcript);
        let chosen = match &mut scripted {
            Some(list) => list.next(),
            None => {
                table.show(&transcript, &offered, out)?;
                ask(&script, &offered, io.input, out)?
            }
        };
        let Some(response) = chosen else { break };
        if let Some(recorder) = &mut recorder {
            let moment = &script.play.moment(transcript.state().moment).id;
            let ids: Vec<&str> = offered.iter().map(|r| script.play.response(*r).id.as_str()).collect();
            let elapsed = began.elapsed().as_millis() as u64;
            let written = recorder.shown(moment, &ids).and_then(|()| recorder.chosen(&script.play.response(response).id, elapsed));
            if let Err(error) = written {
                return fault(format!("the attempt could not be written, so the session stops here: {error}"), Exit::Unreadable);
            }
        }
        writeln!(out, "\n  You: {}", script.play.text(script.play.response(response).say))?;
        if !transcript.say(&script.play, response) {
            return fault("a response that was offered could not be said", Exit::Ours);
        }
        table.answer(&transcript, out)?;
    }
    if scripted.is_some() && !transcript.state().over {
        let moment = &script.play.moment(transcript.state().moment).id;
        writeln!(out, "\nThe choices came to an end in ‘{moment}’, before the session did: it was left there.")?;
    }
    let ending = transcript.state().ending.map(|e| script.play.ending(e).id.clone());
    if let Some(mut recorder) = recorder {
        match recorder.seal(ending.as_deref(), began.elapsed().as_millis() as u64) {
            Ok(receipt) => writeln!(out, "\nSealed. Receipt: {receipt}")?,
            Err(error) => return fault(format!("the attempt could not be sealed: {error}"), Exit::Unreadable),
        }
    }
    let judge = Judge::new(&script);
    let (attainable, proof) = analysis::attainable(&script, &judge);
    let proved = proof == Proof::Proved;
    let debrief = Debrief::of(&script, &judge, &attainable, &transcript);
    if wish.json {
        let ids: Vec<&str> = transcript.choices().map(|r| script.play.response(r).id.as_str()).collect();
        let presentation = &script.play.presentations[presentation as usize].id;
        let document = serde_json::json!({
            "format": 1, "scenario": script.about.id, "play": script.play_hash(), "seed": deal.seed(), "presentation": presentation,
            "choices": ids, "ending": ending, "outcome": debrief.outcome, "proved": proved, "limits": limits(),
        });
        write_json(io.out, &document)?;
    } else {
        writeln!(out, "\n{}\n\n{}", "─".repeat(60), wrapped(&debrief_text(&script, &debrief), ""))?;
        if !proved {
            writeln!(out, "{}", wrapped(limits_in_part(), ""))?;
        }
    }
    Ok(())
}

/// The facts that held when an earlier attempt ended. Its scenario is one that is shipped, or stands beside the one that follows it.
fn agreed_in(path: &Path, script: &Script, scenario: Option<&str>) -> Result<Vec<String>, Stop> {
    let record = crate::attempt::read_file(path).map_err(|e| Stop::Fault(e.to_string(), Exit::Unreadable))?;
    if script.about.follows.as_deref() != Some(record.header.scenario.as_str()) {
        let follows = script.about.follows.as_deref().unwrap_or("no other scenario");
        return fault(format!("{} is an attempt at ‘{}’, but ‘{}’ follows {follows}", path.display(), record.header.scenario, script.about.id), Exit::Usage);
    }
    let folder = |file: &Path| file.parent().filter(|p| !p.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    let beside = scenario.map(Path::new).filter(|p| p.is_file()).map(folder);
    let (scripts, _) = resolve::Scripts::gather(&beside.into_iter().collect::<Vec<_>>());
    let Ok(before) = scripts.held_with(&record) else {
        let text = format!("{}: ‘{}’ is not at hand as it was then; put its file beside the one that follows it", path.display(), record.header.scenario);
        return fault(text, Exit::Unreadable);
    };
    match before.replayer().replay(&record) {
        Ok(transcript) => Ok(transcript.facts_held(&before.script.play)),
        Err(error) => fault(format!("{}: {error}", path.display()), Exit::FoundFaults),
    }
}

/// A seed from the clock and the process: enough for drawing a presentation.
fn chance() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    (since.as_nanos() as u64) ^ u64::from(std::process::id()).rotate_left(32)
}

/// Response ids with their line numbers.
fn read_choices(path: &Path) -> Result<Vec<(usize, String)>, Stop> {
    let text = files::read_text(path).map_err(|e| Stop::Fault(e.to_string(), Exit::Unreadable))?;
    let lines = text.lines().enumerate().map(|(i, line)| (i + 1, line.split('#').next().unwrap_or("").trim().to_owned()));
    Ok(lines.filter(|(_, id)| !id.is_empty()).collect())
}

fn record(path: &Path, entry: &Entry, script: &Script, deal: Deal, presentation: PresentationIx) -> Result<Recorder, Stop> {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let header = Header {
        attempt: format!("{:016x}", chance()),
        rules: crate::script::RULES_VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        scenario: script.about.id.clone(),
        play: script.play_hash(),
        key: Some(script.key_hash()),
        nonce: None,
        presentation: script.play.presentations[presentation as usize].id.clone(),
        seed: deal.seed(),
        mode: if entry.shipped { Mode::WithoutFeedback } else { Mode::Trial },
        help: Help::default(),
        pseudonym: String::new(),
        repeat: false,
        started: now.as_secs(),
    };
    Recorder::create(path, &header).map_err(|e| Stop::Fault(e.to_string(), Exit::Unreadable))
}

/// A script as one deal shows it.
struct Table<'s> {
    script: &'s Script,
    deal: Deal,
}

impl Table<'_> {
    /// What is open, in the order in which it is shown.
    fn offer(&self, transcript: &Transcript) -> Vec<ResponseIx> {
        let play = &self.script.play;
        let state = transcript.state();
        let (anytime, mut own): (Vec<ResponseIx>, Vec<ResponseIx>) = open(play, &state).partition(|r| play.is_anytime(*r));
        self.deal.arrange(play, state.moment, &mut own);
        own.extend(anytime);
        own
    }

    /// The responses that a list of ids means, held against a session of its own.
    fn resolve(&self, presentation: PresentationIx, choices: &[(usize, String)]) -> Result<Vec<ResponseIx>, Stop> {
        let play = &self.script.play;
        let mut transcript = Transcript::begin(play, presentation);
        for (line, id) in choices {
            if transcript.state().over {
                return fault(format!("line {line}: the session was over before ‘{id}’"), Exit::FoundFaults);
            }
            let response = self.find(&transcript, *line, id)?;
            if !transcript.say(play, response) {
                return fault(format!("line {line}: ‘{id}’ was offered and could not be said"), Exit::Ours);
            }
        }
        Ok(transcript.choices().collect())
    }

    fn find(&self, transcript: &Transcript, line: usize, id: &str) -> Result<ResponseIx, Stop> {
        let play = &self.script.play;
        let offered = self.offer(transcript);
        if let Some(found) = offered.iter().find(|r| play.response(**r).id == id) {
            return Ok(*found);
        }
        let ids: Vec<&str> = offered.iter().map(|r| play.response(*r).id.as_str()).collect();
        let moment = &play.moment(transcript.state().moment).id;
        let mut text = format!("line {line}: ‘{id}’ is not open in ‘{moment}’; open: {}", ids.join(", "));
        if let Some(near) = crate::diagnostic::nearest(id, ids.iter().copied()) {
            text.push_str(&format!("\ndid you mean ‘{near}’?"));
        }
        fault(text, Exit::FoundFaults)
    }

    fn opening(&self, presentation: PresentationIx, out: &mut dyn Write) -> std::io::Result<()> {
        let about = &self.script.about;
        writeln!(out, "{}\n{}\n", about.title, wrapped(&about.summary, ""))?;
        writeln!(out, "{}, {}, {}. {}", about.client_name, about.age, about.pronouns, about.setting.label())?;
        for note in &about.content_notes {
            writeln!(out, "Note: {}", wrapped(note, "      "))?;
        }
        for (question, answer) in &about.forms[presentation as usize] {
            writeln!(out, "\n  {question}\n  {}", wrapped(&format!("‘{answer}’"), "  "))?;
        }
        writeln!(out)
    }

    fn line(&self, line: Option<LineIx>, out: &mut dyn Write) -> std::io::Result<()> {
        let Some(line) = line else { return Ok(()) };
        let play = &self.script.play;
        let spoken = play.line(line);
        let seen: Vec<&str> = spoken.mood.map(|m| m.label()).into_iter().chain(spoken.cue.map(|c| play.text(c))).collect();
        let text = play.text(self.deal.wording(play, line));
        if !seen.is_empty() {
            writeln!(out, "  [{}]", wrapped(&seen.join("; "), "   "))?;
        }
        writeln!(out, "  {}: {}", self.script.about.client_name, wrapped(text, "  "))
    }

    fn answer(&self, transcript: &Transcript, out: &mut dyn Write) -> std::io::Result<()> {
        let Some(said) = transcript.said.last() else { return Ok(()) };
        self.line(said.turn.reply, out)?;
        if let Some(ending) = said.turn.ended {
            if said.turn.time_up {
                writeln!(out, "\n  The time is up.")?;
            }
            if let Some(leaves) = said.turn.leaves {
                writeln!(out, "\n  {}", wrapped(self.script.play.text(self.script.play.line(leaves).text), "  "))?;
            }
            if let Some(after) = &self.script.about.follow_ups[ending as usize] {
                writeln!(out, "\n  {after}")?;
            }
        }
        self.line(said.turn.says, out)
    }

    fn show(&self, transcript: &Transcript, offered: &[ResponseIx], out: &mut dyn Write) -> std::io::Result<()> {
        let play = &self.script.play;
        let state = transcript.state();
        match phase(play, &state) {
            Phase::FollowUp => writeln!(out, "\n— follow-up —")?,
            phase => writeln!(out, "\n— {} · minute {} of {} —", phase.label(), state.minute, play.minutes)?,
        }
        for (i, response) in offered.iter().enumerate() {
            let response = play.response(*response);
            let key = response.key.map_or_else(|| (i + 1).to_string(), |k| k.to_string());
            writeln!(out, "  {key}  {}", wrapped(play.text(response.say), "     "))?;
        }
        Ok(())
    }
}

/// Asks until something open is chosen; `None` to leave.
fn ask(script: &Script, offered: &[ResponseIx], input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Option<ResponseIx>, Stop> {
    loop {
        write!(out, "\n> ")?;
        out.flush()?;
        const LONGEST: u64 = 1 << 12;
        let mut line = Vec::new();
        if (&mut *input).take(LONGEST).read_until(b'\n', &mut line)? == 0 {
            writeln!(out)?;
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let word = line.trim();
        let by_key = |r: &&ResponseIx| script.play.response(**r).key.is_some_and(|k| word.chars().eq([k]));
        let by_number = || word.parse::<usize>().ok().and_then(|n| offered.get(n.wrapping_sub(1))).filter(|r| script.play.response(**r).key.is_none());
        match offered.iter().find(by_key).or_else(by_number) {
            Some(response) => return Ok(Some(*response)),
            None if matches!(word, "quit" | "leave" | "exit") => return Ok(None),
            None => writeln!(out, "Type the number or letter of what you want to say, or ‘leave’. Leaving is no failure.")?,
        }
    }
}

/// Text broken at spaces into lines of 88 characters at most, the later ones indented.
fn wrapped(text: &str, indent: &str) -> String {
    const WIDTH: usize = 88;
    let mut out = String::with_capacity(text.len() + 16);
    for (i, paragraph) in text.lines().enumerate() {
        if i > 0 {
            out.push('\n');
            out.push_str(indent);
        }
        let hang = paragraph.len() - paragraph.trim_start().len();
        out.push_str(&paragraph[..hang]);
        let mut column = hang;
        for (j, word) in paragraph[hang..].split(' ').enumerate() {
            let length = word.chars().count();
            if j > 0 && column + 1 + length > WIDTH {
                out.push('\n');
                out.push_str(indent);
                out.push_str(&paragraph[..hang]);
                column = hang;
            } else if j > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
        }
    }
    out
}
