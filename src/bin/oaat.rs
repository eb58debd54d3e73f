//! `oaat`: One at a Time on the command line.

use one_at_a_time::cli::{Io, run};
use std::io::{BufReader, stderr, stdin, stdout};

fn main() -> std::process::ExitCode {
    let mut input = BufReader::new(stdin());
    let mut io = Io { input: &mut input, out: &mut stdout().lock(), err: &mut stderr().lock() };
    std::process::ExitCode::from(run(std::env::args_os(), &mut io) as u8)
}
