//! Knowledge runs one way: imports against the table in lib.rs.

use std::path::{Path, PathBuf};

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") && !is_for_tests(&path) {
            out.push(path);
        }
    }
}

/// Whether the file is a module that only tests have.
fn is_for_tests(path: &Path) -> bool {
    let (Some(parent), Some(stem)) = (path.parent(), path.file_stem()) else { return false };
    let declared = std::fs::read_to_string(parent.join("mod.rs")).unwrap_or_default();
    ["mod", "pub mod", "pub(crate) mod"].iter().any(|word| declared.contains(&format!("#[cfg(test)]\n{word} {};", stem.to_string_lossy())))
}

/// Every module with its files.
fn modules() -> Vec<(String, Vec<(PathBuf, String)>)> {
    let mut out = Vec::new();
    for name in order() {
        let mut files = Vec::new();
        rust_files(&src().join(&name), &mut files);
        out.push((name, files.into_iter().map(|f| (f.clone(), std::fs::read_to_string(f).expect("readable"))).collect()));
    }
    out
}

/// The modules in the order of the table in lib.rs.
fn order() -> Vec<String> {
    let lib = std::fs::read_to_string(src().join("lib.rs")).expect("readable");
    let rows = lib.lines().filter_map(|l| l.strip_prefix("//! | "));
    rows.filter_map(|row| row.split('`').nth(1)).map(str::to_owned).collect()
}

/// Code without comments and without its unit tests.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    code.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_table_names_every_module() {
    let mut listed = order();
    listed.sort();
    let mut there: Vec<String> = std::fs::read_dir(src())
        .expect("readable")
        .map(|e| e.expect("readable").path())
        .filter(|p| p.is_dir() && p.file_name().is_some_and(|n| n != "bin"))
        .map(|p| p.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(listed, there);
}

#[test]
fn a_module_uses_only_those_above_it() {
    let order = order();
    for (at, (module, files)) in modules().into_iter().enumerate() {
        for (path, text) in files {
            let code = code(&text);
            for below in &order[at + 1..] {
                let names = [format!("crate::{below}::"), format!("crate::{below};"), format!("crate::{below} ")];
                let grouped = code.lines().any(|l| l.contains("use crate::{") && l.contains(below.as_str()));
                assert!(!names.iter().any(|n| code.contains(n.as_str())) && !grouped, "{}: {module} must not know {below}", path.display());
            }
        }
    }
}

fn each_line(wanted: impl Fn(&str) -> bool, complain: impl Fn(&Path, &str, &str)) {
    for (module, files) in modules() {
        for (path, text) in files {
            for line in code(&text).lines().filter(|l| wanted(l)) {
                complain(&path, &module, line);
            }
        }
    }
}

#[test]
fn bevy_and_egui_live_in_app() {
    each_line(
        |l| l.contains("bevy::") || l.contains("egui::") || l.contains("bevy_egui"),
        |path, module, line| {
            assert_eq!(module, "app", "{}: {line}", path.display());
        },
    );
    for folder in ["screens", "widgets"] {
        let mut files = Vec::new();
        rust_files(&src().join("app").join(folder), &mut files);
        for file in files {
            let text = std::fs::read_to_string(&file).expect("readable");
            assert!(!code(&text).contains("bevy"), "{}: screens and widgets know egui only", file.display());
        }
    }
}

#[test]
fn the_disk_is_touched_in_files_only() {
    each_line(
        |l| l.contains("std::fs") || l.contains("File::open") || l.contains("OpenOptions"),
        |path, module, line| {
            assert_eq!(module, "files", "{}: {line}", path.display());
        },
    );
}

#[test]
fn no_clock_no_chance_and_no_features_from_notation_to_practice() {
    let bare = ["diagnostic", "notation", "rubric", "scenario", "script", "session", "attempt", "scoring", "analysis", "authoring", "report", "practice"];
    let words = ["Instant", "SystemTime", "thread_rng", "OsRng", "getrandom", "RandomState", "cfg(feature", "f32", "f64", "std::env"];
    each_line(
        |l| words.iter().any(|w| l.contains(w)),
        |path, module, line| {
            // The notation tells a number with a fraction from a whole one in order to refuse it.
            let refuses_fractions = module == "notation" && line.contains("parse::<f64>");
            assert!(!bare.contains(&module) || refuses_fractions, "{}: {line}", path.display());
        },
    );
}

#[test]
fn a_session_never_sees_a_key() {
    each_line(|l| l.contains("Key") || l.contains(".key."), |path, module, line| assert_ne!(module, "session", "{}: {line}", path.display()));
}

#[test]
fn only_programs_print() {
    each_line(|l| ["println!", "eprintln!", "print!(", "dbg!"].iter().any(|p| l.contains(p)), |path, _, line| panic!("{}: {line}", path.display()));
}

#[test]
fn every_file_opens_with_a_sentence_and_nothing_is_left_undone() {
    let mut files = Vec::new();
    rust_files(&src(), &mut files);
    for file in files {
        let text = std::fs::read_to_string(&file).expect("readable");
        assert!(text.starts_with("//! "), "{} does not say what it is for", file.display());
        for word in ["todo!", "unimplemented!", "FIXME", ".unwrap()", ".expect(", "unsafe "] {
            assert!(!code(&text).contains(word), "{} holds {word}", file.display());
        }
    }
}
