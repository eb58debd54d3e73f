//! Broken files of every kind in every command that takes a file: a clear word, the right exit code, soon, and nothing lost.

use crate::command::{Folder, text};
use one_at_a_time::cli::{self, Io};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// No command may take longer over a file that is broken.
const SOON: Duration = Duration::from_secs(60);

/// Commands that take a scenario, rubric, policy or temperament: a new one gets a line here. `FILE` stands for the file, `TABLE`, `CHOICES` and `ATTEMPT` for files that are well.
const ON_FILES: [&[&str]; 15] = [
    &["check", "FILE"],
    &["check", "--json", "FILE"],
    &["fmt", "--check", "FILE"],
    &["fmt", "FILE"],
    &["play", "FILE", "--choices", "CHOICES"],
    &["strings", "export", "FILE"],
    &["strings", "import", "FILE", "TABLE"],
    &["score", "ATTEMPT", "--scenarios", "FILE"],
    &["debrief", "ATTEMPT", "--scenarios", "FILE"],
    &["analyse", "FILE"],
    &["compare", "FILE", "bus-pass"],
    &["compare", "bus-pass", "FILE"],
    &["graph", "FILE"],
    &["storyboard", "FILE"],
    &["new", "FILE"],
];

/// Commands that take an attempt.
const ON_ATTEMPTS: [&[&str]; 5] = [
    &["score", "FILE", "--scenarios", "GOLDEN"],
    &["score", "FILE", "--json", "--scenarios", "GOLDEN"],
    &["verify", "FILE", "--scenarios", "GOLDEN"],
    &["debrief", "FILE", "--scenarios", "GOLDEN"],
    &["debrief", "FILE", "--note", "--scenarios", "GOLDEN"],
];

/// Commands that take a table.
const ON_TABLES: [&[&str]; 2] = [&["strings", "import", "bus-pass", "FILE"], &["strings", "import", "--draft", "bus-pass", "FILE"]];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// How a command ended, and what it said.
struct Ended {
    code: Option<i32>,
    out: Vec<u8>,
    err: Vec<u8>,
}

/// The outcome of a command that is called as the program calls it: most are, as a process takes longer to start than they take.
fn called(arguments: &[String]) -> Ended {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut io = Io { input: &mut std::io::empty(), out: &mut out, err: &mut err, terminal: None, asks: false };
    let began = Instant::now();
    let exit = cli::run(std::iter::once("oaat").chain(arguments.iter().map(String::as_str)).map(Into::into), &mut io);
    assert!(began.elapsed() < SOON, "{arguments:?} takes too long");
    Ended { code: Some(exit as i32), out, err }
}

/// The outcome of the program itself, or a panic if it does not end soon.
fn run(arguments: &[String], folder: &Path) -> Ended {
    let (out, err) = (folder.join("out"), folder.join("err"));
    let into = |path: &Path| Stdio::from(std::fs::File::create(path).expect("writable"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_oaat"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(into(&out))
        .stderr(into(&err))
        .spawn()
        .expect("oaat starts");
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("it runs") {
            break status;
        }
        if began.elapsed() > SOON {
            let _ = child.kill();
            panic!("{arguments:?} takes too long");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    Ended { code: status.code(), out: std::fs::read(out).expect("readable"), err: std::fs::read(err).expect("readable") }
}

/// Runs a command on a file of these bytes and holds it to what every command owes.
fn hold(command: &[&str], name: &str, bytes: &[u8], by: By) -> i32 {
    let folder = Folder::new();
    let here = folder.path();
    std::fs::write(here.join(name), bytes).expect("writable");
    std::fs::write(here.join("none.txt"), "").expect("writable");
    std::fs::write(here.join("well.csv"), "id,translation\ntitle,x\n").expect("writable");
    let golden = fixtures().join("golden/format-1");
    let inside = |name: &str| here.join(name).display().to_string();
    let real = |argument: &&str| match *argument {
        "FILE" => inside(name),
        "TABLE" => inside("well.csv"),
        "CHOICES" => inside("none.txt"),
        "ATTEMPT" => golden.join("good.jsonl").display().to_string(),
        "GOLDEN" => golden.display().to_string(),
        other => other.to_owned(),
    };
    let arguments: Vec<String> = command.iter().map(real).collect();
    let ended = match by {
        By::Process => run(&arguments, here),
        By::Call => called(&arguments),
    };
    let (said, complained) = (text(&ended.out), text(&ended.err));
    let told = format!("{}\n{}", said.chars().take(2_000).collect::<String>(), complained.chars().take(2_000).collect::<String>());
    let code = ended.code.unwrap_or_else(|| panic!("{command:?} {name}: killed\n{told}"));
    assert!((0..=3).contains(&code), "{command:?} {name}: exit code {code}\n{told}");
    assert!(!complained.contains("panicked"), "{command:?} {name}\n{told}");
    assert!(code == 0 || said.trim().len() + complained.trim().len() > 20, "{command:?} {name}: ends with {code} and says nothing\n{told}");
    assert!(!command.contains(&"--json") || serde_json::from_str::<serde_json::Value>(&said).is_ok(), "{command:?} {name}: no JSON document\n{told}");
    // Controls out of a file would reach the terminal.
    assert!(
        command.contains(&"--json") || command.contains(&"export") || !said.contains('\u{1b}') && !complained.contains('\u{1b}'),
        "{command:?} {name}\n{told}"
    );
    let kept = std::fs::read(here.join(name)).expect("readable");
    assert!(kept == bytes || (command == ["fmt", "FILE"] && code == 0), "{command:?} {name}: the file was changed");
    code
}

/// The malformed files whose name ends so.
fn corpus(ending: &str) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(fixtures().join("malformed")).expect("the fixtures are there") {
        let path = entry.expect("readable").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(ending) {
            out.push((name, std::fs::read(path).expect("readable")));
        }
    }
    out
}

/// Files that no command may take for well, though none of their faults keeps them from being played.
const ONLY_WARNED_OF: [&str; 1] = ["conditions-that-exclude-each-other.ron"];

/// Whether a command is run as a program of its own or called as the program calls it.
#[derive(Clone, Copy)]
enum By {
    Process,
    Call,
}

/// Runs all of the commands on all of the files, several at a time, and tells every outcome that is not as it should be. The first command is a process of its own whatever is asked for the others.
fn hold_all(by: By, commands: &[&[&str]], files: &[(String, Vec<u8>)], is_right: impl Fn(&[&str], &str, i32) -> bool + Sync) {
    let work: Vec<(usize, usize)> = (0..files.len()).flat_map(|f| (0..commands.len()).map(move |c| (f, c))).collect();
    let next = Mutex::new(work.into_iter());
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let Some((f, c)) = next.lock().expect("nobody panicked").next() else { break };
                    let (name, bytes) = &files[f];
                    let code = hold(commands[c], name, bytes, if c == 0 { By::Process } else { by });
                    if !is_right(commands[c], name, code) {
                        wrong.lock().expect("nobody panicked").push(format!("{:?} {name}: exit code {code}", commands[c]));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("nobody panicked");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_malformed_file_is_told_from_a_good_one_by_every_command() {
    let files = corpus(".ron");
    assert!(files.len() > 55);
    hold_all(By::Call, &ON_FILES, &files, |command, name, code| match command[0] {
        // Layout has nothing to say on what a file means.
        "fmt" => true,
        // The file is there already, and stays as it is.
        "new" => code == 2,
        _ if ONLY_WARNED_OF.contains(&name) => code == 0 || command[0] != "check",
        "check" => code == 1,
        // A draft is drawn as far as it can be read; what is wrong with it is counted beside.
        "graph" | "storyboard" => code != 2,
        _ => code == 1 || code == 3,
    });
}

#[test]
fn a_malformed_attempt_is_never_scored_as_if_it_were_whole() {
    let files = corpus(".jsonl");
    assert!(files.len() > 10);
    // A torn last line is no damage: what stands before it is whole.
    hold_all(By::Call, &ON_ATTEMPTS, &files, |_, name, code| code == 1 || code == 3 || name == "attempt-cut.jsonl");
}

#[test]
fn a_malformed_table_brings_nothing_in() {
    let files = corpus(".csv");
    assert!(files.len() > 8);
    hold_all(By::Call, &ON_TABLES, &files, |_, _, code| code == 1 || code == 3);
}

/// A scenario of so many moments, each leading to the next.
fn long_scenario(moments: usize) -> String {
    let well = std::fs::read_to_string(fixtures().join("rules/well.ron")).expect("readable");
    let (head, _) = well.split_once("moments: [").expect("it has moments");
    let (_, tail) = well.split_once("    endings: [").expect("it has endings");
    let mut out = format!("{head}moments: [\n");
    for n in 0..moments {
        let to = if n + 1 < moments { format!("Go(\"m{}\")", n + 1) } else { "End(\"first-step\")".to_owned() };
        out.push_str(&format!("Moment(id: \"m{n}\", phase: Goal, says: [Line(text: \"And then?\")], responses: [Response(id: \"r\", move: Silence, say: \"You wait.\", why: \"It leaves room.\", to: {to})]),\n"));
    }
    out + "    ],\n    endings: [" + tail
}

#[test]
fn huge_files_are_read_or_refused_soon() {
    let many = long_scenario(25_000);
    let brackets = format!("Scenario(format: 1, moments: {}", "[".repeat(4_000_000));
    let faults = format!("Scenario(format: 1, moments: [\n{}])", "Moment(id: @, phase: Goal),\n".repeat(100_000));
    let text = format!("Scenario(format: 1, title: \"{}\")", "a".repeat(8_000_000));
    let comments = format!("{}Scenario(format: 1)", "/* x */ // y\n".repeat(400_000));
    let too_large = " ".repeat(40 << 20);
    let files = [many, brackets, faults, text, comments, too_large];
    let files: Vec<(String, Vec<u8>)> = files.into_iter().enumerate().map(|(i, text)| (format!("huge-{i}.ron"), text.into_bytes())).collect();
    let commands: [&[&str]; 3] = [&["check", "FILE"], &["fmt", "FILE"], &["play", "FILE", "--choices", "CHOICES"]];
    hold_all(By::Process, &commands, &files, |command, _, code| code > 0 || command[0] == "fmt");
}
