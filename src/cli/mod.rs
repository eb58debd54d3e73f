//! The headless face: `oaat`, one file a command. Commands write to what they are given; only the program prints.

mod analyse;
mod check;
mod compare;
mod debrief;
mod document;
mod explain;
mod fmt;
mod graph;
mod new;
mod play;
mod resolve;
mod rubric;
mod score;
mod storyboard;
mod strings;
mod verify;

use crate::texts::{self, Language};
use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::PathBuf;

/// How a command ended, as the system is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Well = 0,
    /// The command did its work and found faults.
    FoundFaults = 1,
    /// It was called wrongly.
    Usage = 2,
    /// Something it was given could not be read or written.
    Unreadable = 3,
    /// A fault of ours.
    Ours = 4,
}

/// What a command reads from and writes to.
pub struct Io<'i> {
    pub input: &'i mut dyn BufRead,
    pub out: &'i mut dyn Write,
    pub err: &'i mut dyn Write,
    /// Where to tell how far long work has come: a terminal, if there is one.
    pub terminal: Option<&'i mut dyn Write>,
    /// Whether a person sits there who can be asked.
    pub asks: bool,
}

impl Io<'_> {
    /// Tells how much of long work is done, and takes the line away at its end.
    fn progress(&mut self, done: usize, all: usize) {
        const LONG: usize = 50;
        let Some(terminal) = self.terminal.as_mut().filter(|_| all >= LONG && (done == all || done.is_multiple_of(LONG))) else { return };
        let line = if done == all { "\r\u{1b}[K".to_owned() } else { format!("\r{done} of {all}") };
        // Whether this shows decides nothing.
        let _ = terminal.write_all(line.as_bytes()).and_then(|()| terminal.flush());
    }
}

impl Io<'_> {
    /// Shows what long work is at, on a terminal only; the next call takes the line away.
    fn say_on_terminal(&mut self, what: &str) {
        if let Some(terminal) = self.terminal.as_mut() {
            // Whether this shows decides nothing.
            let _ = write!(terminal, "\r\u{1b}[K{what}").and_then(|()| terminal.flush());
        }
    }
}

/// Text for people: control characters out of foreign files could do anything to a terminal, so they are made visible.
struct Plain<'w>(&'w mut dyn Write);

impl Write for Plain<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let visible = |c: char| if c.is_control() && !matches!(c, '\n' | '\t') { char::REPLACEMENT_CHARACTER } else { c };
        let text: String = String::from_utf8_lossy(bytes).chars().map(visible).collect();
        self.0.write_all(text.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

#[derive(Parser)]
#[command(name = "oaat", version, about = "One at a Time on the command line: write, check, play and score simulated single sessions", long_about = None)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes a file to start from, which passes its checks and plays; at a terminal it asks a few questions
    New(new::Wish),
    /// Checks scenario, rubric, policy and temperament files; without paths, those shipped
    Check {
        /// Files and folders
        paths: Vec<PathBuf>,
        /// One JSON document instead of text
        #[arg(long)]
        json: bool,
        /// Not what needs every possible session
        #[arg(long)]
        quick: bool,
        /// Also the rules that only a scenario for publishing is held to; every finding then counts as a fault
        #[arg(long)]
        publish: bool,
        /// A Hunspell dictionary (.dic with its .aff beside it) or a list of words, one a line; spelling is checked against all that are named
        #[arg(long = "dictionary", value_name = "FILE")]
        dictionaries: Vec<PathBuf>,
        /// Mends misspelt names that can mean only one other, and says which
        #[arg(long)]
        fix: bool,
        /// Checks again whenever a file changes, until Ctrl-C
        #[arg(long, conflicts_with_all = ["json", "fix"])]
        watch: bool,
    },
    /// Lays out scenario, rubric, policy and temperament files; comments and meaning stay
    Fmt {
        /// Files and folders
        paths: Vec<PathBuf>,
        /// Changes nothing, names the files that would change and ends with 1 if there are any
        #[arg(long)]
        check: bool,
        #[arg(long)]
        json: bool,
    },
    /// Explains a finding: what it says, why it matters, an example, what to write instead
    Explain {
        /// The name in the brackets of a finding; without it, all of them are listed
        code: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Lists what a rubric looks for: the names for `shows` and `harms`, and what a pass takes
    Rubric {
        /// A principle, a behaviour or a harm to say more about; without it, all are listed
        name: Option<String>,
        /// A rubric's id or file; without it, the first shipped one
        #[arg(long = "of", value_name = "RUBRIC")]
        rubric: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Draws a scenario as a map: moments, endings and the ways between them
    Graph {
        /// A scenario's id or file; without it, the first shipped one
        scenario: Option<String>,
        /// What to write; without it, what the name of --out says, or else a picture
        #[arg(long, value_enum)]
        format: Option<graph::Form>,
        /// Only what lies near this moment
        #[arg(long, value_name = "MOMENT")]
        around: Option<String>,
        /// How many ways near is
        #[arg(long, default_value_t = 2, requires = "around")]
        depth: usize,
        /// The file to write instead of the output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Plays a session in the terminal
    Play {
        /// A scenario's id or file; without it, the first shipped one
        scenario: Option<String>,
        /// Draws presentation, wording and order of responses
        #[arg(long)]
        seed: Option<u64>,
        /// The presentation to play instead of the drawn one
        #[arg(long)]
        presentation: Option<String>,
        /// An attempt at the scenario that this one follows: the client returns with what was agreed there
        #[arg(long, conflicts_with = "presentation")]
        after: Option<PathBuf>,
        /// A file of response ids to play, one a line (# starts a remark)
        #[arg(long)]
        choices: Option<PathBuf>,
        /// Writes the attempt to this file
        #[arg(long)]
        record: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    /// Says what is true of every session of a scenario: what can be reached, what a pass takes, and how those fare who choose without understanding
    Analyse {
        /// A scenario's id or file; without it, the first shipped one
        scenario: Option<String>,
        /// Only this presentation
        #[arg(long)]
        presentation: Option<String>,
        /// Takes up to a minute instead of seconds, and gigabytes of memory for a whole session (less for one presentation): more is counted out, and what is not is drawn more often
        #[arg(long)]
        thorough: bool,
        /// The seed for what has to be sampled
        #[arg(long)]
        seed: Option<u64>,
        /// How many sessions are drawn where something has to be sampled, 1 or more
        #[arg(long, value_parser = clap::value_parser!(u64).range(1..))]
        sessions: Option<u64>,
        /// Also shows the choices that prove each statement
        #[arg(long)]
        routes: bool,
        #[arg(long)]
        json: bool,
    },
    /// Says how alike two scenarios are as forms of one assessment, and where the second is a version of the first, what was changed
    Compare {
        /// A scenario's id or file
        a: String,
        /// Another one's; of two versions, the later
        b: String,
        /// The seed for what has to be sampled
        #[arg(long)]
        seed: Option<u64>,
        /// How many sessions are drawn where something has to be sampled, 1 or more
        #[arg(long, value_parser = clap::value_parser!(u64).range(1..))]
        sessions: Option<u64>,
        #[arg(long)]
        json: bool,
    },
    /// Scores attempts: files, or folders of them
    Score {
        #[arg(required = true)]
        attempts: Vec<PathBuf>,
        /// Scenario files or folders to look in, besides those shipped
        #[arg(long)]
        scenarios: Vec<PathBuf>,
        #[arg(long, conflicts_with = "json")]
        csv: bool,
        #[arg(long)]
        json: bool,
    },
    /// Writes the debrief of an attempt as a page to keep, hand in or print
    Debrief {
        attempt: PathBuf,
        /// Scenario files or folders to look in, besides those shipped
        #[arg(long)]
        scenarios: Vec<PathBuf>,
        /// Instead, the note to take to supervision after a session in which somebody's safety was at stake
        #[arg(long)]
        note: bool,
        /// The language of the page; what the client and the rubric say stays as it is written
        #[arg(long, value_parser = PossibleValuesParser::new(Language::ALL.map(Language::tag)), default_value = Language::English.tag())]
        language: String,
        /// The file to write instead of the output
        #[arg(long, alias = "output", value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Lays a scenario out for review: everything that can be said and done, with a sheet to sign
    Storyboard {
        /// A scenario's id or file; without it, the first shipped one
        scenario: Option<String>,
        /// What to write; without it, what the name of --out says, or else HTML
        #[arg(long, value_enum)]
        format: Option<storyboard::Form>,
        /// The file to write instead of the output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Takes a scenario's texts out for translation and brings them back
    Strings {
        #[command(subcommand)]
        way: Strings,
    },
    /// Verifies attempts: the chain of hashes, and that a replay gives what was recorded
    Verify {
        #[arg(required = true)]
        attempts: Vec<PathBuf>,
        #[arg(long)]
        scenarios: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
enum Strings {
    /// Writes every text that a person reads as a table (CSV) with a column for the translation
    Export {
        /// A scenario's id or file
        scenario: String,
        /// The file to write, made for spreadsheets; without it, the table goes to the output
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Writes the scenario with the translations of a table in place of its texts
    Import {
        /// The id or file of the scenario that the table was taken from
        scenario: String,
        /// The table, filled in
        table: PathBuf,
        /// The file to write; without it, the scenario goes to the output
        #[arg(long)]
        out: Option<PathBuf>,
        /// The language of the translation, such as de or pt-BR
        #[arg(long)]
        language: Option<String>,
        /// The id of the translated scenario
        #[arg(long)]
        id: Option<String>,
        /// Writes also where translations are missing or were made from an older text
        #[arg(long)]
        draft: bool,
    },
}

impl Command {
    /// Whether the output is text for people rather than data.
    fn speaks_to_people(&self) -> bool {
        match self {
            Command::New(_) => true,
            Command::Check { json, .. }
            | Command::Fmt { json, .. }
            | Command::Explain { json, .. }
            | Command::Rubric { json, .. }
            | Command::Play { json, .. }
            | Command::Analyse { json, .. }
            | Command::Compare { json, .. }
            | Command::Verify { json, .. } => !json,
            Command::Score { csv, json, .. } => !csv && !json,
            Command::Debrief { out, .. } | Command::Graph { out, .. } | Command::Storyboard { out, .. } => out.is_some(),
            Command::Strings { way: Strings::Export { out, .. } | Strings::Import { out, .. } } => out.is_some(),
        }
    }
}

/// Runs a command line, its first argument the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, io: &mut Io) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let wanted = !error.use_stderr();
            let written = if wanted { write!(io.out, "{error}") } else { write!(io.err, "{error}") };
            return match (wanted, written) {
                (false, _) => Exit::Usage,
                (true, Ok(())) => Exit::Well,
                (true, Err(error)) => unwritten(&error, io),
            };
        }
    };
    let (mut out, mut err) = (Plain(io.out), Plain(io.err));
    let out: &mut dyn Write = if arguments.command.speaks_to_people() { &mut out } else { &mut *out.0 };
    let io = &mut Io { input: &mut *io.input, out, err: &mut err, terminal: io.terminal.as_mut().map(|t| &mut **t as &mut dyn Write), asks: io.asks };
    let done = match arguments.command {
        Command::New(wish) => new::run(&wish, io),
        Command::Check { paths, json, quick, publish, dictionaries, fix, watch } => {
            check::run(&check::Wish { paths, json, quick, publish, dictionaries, fix, watch }, io)
        }
        Command::Fmt { paths, check, json } => fmt::run(&paths, check, json, io),
        Command::Explain { code, json } => explain::run(code.as_deref(), json, io),
        Command::Rubric { rubric, name, json } => rubric::run(rubric.as_deref(), name.as_deref(), json, io),
        Command::Graph { scenario, format, around, depth, out } => graph::run(&graph::Wish { scenario, form: format, around, depth, out }, io),
        Command::Play { scenario, seed, presentation, after, choices, record, json } => {
            play::run(&play::Wish { scenario, seed, presentation, after, choices, record, json }, io)
        }
        Command::Analyse { scenario, presentation, thorough, seed, sessions, routes, json } => {
            analyse::run(&analyse::Wish { scenario, presentation, thorough, seed, sessions, routes, json }, io)
        }
        Command::Compare { a, b, seed, sessions, json } => compare::run(&compare::Wish { a, b, seed, sessions, json }, io),
        Command::Score { attempts, scenarios, csv, json } => score::run(&attempts, &scenarios, score::Form::new(csv, json), io),
        Command::Debrief { attempt, scenarios, note, language, out } => {
            texts::speaking(Language::from_tag(&language).unwrap_or_default(), || debrief::run(&attempt, &scenarios, note, out.as_deref(), io))
        }
        Command::Storyboard { scenario, format, out } => storyboard::run(scenario.as_deref(), format, out.as_deref(), io),
        Command::Strings { way: Strings::Export { scenario, out } } => strings::export(&scenario, out.as_deref(), io),
        Command::Strings { way: Strings::Import { scenario, table, out, language, id, draft } } => {
            strings::import(&strings::Import { scenario, table, out, language, id, draft }, io)
        }
        Command::Verify { attempts, scenarios, json } => verify::run(&attempts, &scenarios, json, io),
    };
    match done {
        Ok(exit) => exit,
        Err(error) => unwritten(&error, io),
    }
}

fn unwritten(error: &std::io::Error, io: &mut Io) -> Exit {
    // A closed pipe is the reader's choice, not a fault.
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        return Exit::Well;
    }
    // If even this cannot be written, the exit code still says it.
    let _ = writeln!(io.err, "the result could not be written: {error}");
    Exit::Unreadable
}

/// A count with its noun: "1 error", "2 errors".
fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// One JSON document, laid out for people too.
fn write_json(out: &mut dyn Write, value: &impl serde::Serialize) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}
