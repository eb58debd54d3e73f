//! `oaat`: One at a Time on the command line.

use one_at_a_time::cli::{Exit, Io, run};
use std::io::{BufReader, IsTerminal, Write, stderr, stdin, stdout};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut input = BufReader::new(stdin());
    let mut terminal = stderr();
    let shown = terminal.is_terminal();
    let asks = shown && stdin().is_terminal();
    let mut io = Io { input: &mut input, out: &mut stdout().lock(), err: &mut stderr(), terminal: shown.then_some(&mut terminal as &mut dyn Write), asks };
    let exit = catch_unwind(AssertUnwindSafe(|| run(std::env::args_os(), &mut io)));
    // What went wrong was told when it did.
    ExitCode::from(exit.unwrap_or(Exit::Ours) as u8)
}
