//! Every `oaat` command of the README and of the author's guide is run, in the order in which they stand, in a folder of their own.

use crate::command::{Folder, oaat};
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("readable")
}

/// The lines of fenced blocks (without a language) that start with `oaat `.
fn commands(text: &str) -> Vec<String> {
    // The fence that is open, if one is.
    let mut fence: Option<&str> = None;
    let mut out = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            fence = if fence.is_some() { None } else { Some(line.trim()) };
        } else if fence == Some("```") && line.starts_with("oaat ") {
            out.push(line.to_owned());
        }
    }
    out
}

fn run_all(text: &str) -> usize {
    let folder = Folder::new();
    let here = folder.path();
    std::fs::write(here.join("choices.txt"), "nod-with-him\n").expect("writable");
    let commands = commands(text);
    for command in &commands {
        if command.contains("attempts") {
            std::fs::create_dir_all(here.join("attempts")).expect("writable");
            std::fs::copy(here.join("attempt.jsonl"), here.join("attempts/attempt.jsonl")).expect("recorded by an earlier command");
        }
        if command.contains("choices.txt") {
            // The first response that the scenario has will do.
            let probe = oaat(&["play", "bus-pass", "--choices", "choices.txt"], here);
            let said = String::from_utf8_lossy(&probe.stderr).into_owned();
            if let Some(open) = said.split("; open: ").nth(1) {
                let first = open.split([',', '\n']).next().expect("one at least").trim().to_owned();
                std::fs::write(here.join("choices.txt"), first).expect("writable");
            }
        }
        let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
        let output = oaat(&arguments, here);
        assert_eq!(output.status.code(), Some(0), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    commands.len()
}

#[test]
fn every_oaat_command_of_the_readme_works() {
    assert!(run_all(&read("README.md")) >= 10);
}

#[test]
fn every_oaat_command_of_the_authors_guide_works() {
    assert!(run_all(&read("scenarios/README.md")) >= 11);
}

#[test]
fn the_readme_names_commands_and_paths_that_exist() {
    let readme = read("README.md");
    for path in readme.split('`').filter(|p| p.ends_with('/') && !p.contains(' ')) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "{path}");
    }
    for command in ["cargo run --release", "cargo test"] {
        assert!(readme.contains(&format!("```\n{command}\n```")), "{command}");
    }
    assert!(read(".ci/run").contains("\ncargo test\n"), "CI runs the README's test command");
}
