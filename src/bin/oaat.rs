//! `oaat`: One at a Time on the command line.

use one_at_a_time::cli::{Io, run};
use std::io::{BufReader, IsTerminal, stderr, stdin, stdout};

fn main() -> std::process::ExitCode {
    let interactive = stdin().is_terminal();
    let mut input = BufReader::new(stdin());
    let mut io = Io { input: &mut input, out: &mut stdout().lock(), err: &mut stderr().lock(), interactive };
    std::process::ExitCode::from(run(std::env::args_os(), &mut io) as u8)
}
