//! The desktop program.

use std::process::ExitCode;

const HELP: &str = "\
One at a Time: a practice room for single-session therapy.

Usage: one-at-a-time [--help | --version]

Opens a window. It takes no other arguments: folders of scenarios are opened in
the library, and OAAT_DATA names another folder for settings and attempts.
Without a display, practise in the terminal with: oaat play";

fn main() -> ExitCode {
    let argument = std::env::args_os().nth(1).map(|a| a.to_string_lossy().into_owned());
    match argument.as_deref() {
        None => {}
        Some("--help" | "-h") => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Some("--version" | "-V") => {
            println!("one-at-a-time {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        Some(other) => {
            eprintln!("There is no argument ‘{other}’.\n\n{HELP}");
            return ExitCode::from(2);
        }
    }
    match one_at_a_time::app::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
