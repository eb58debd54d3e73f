//! What is true of every session of the shipped scenarios: control states, time, memory.

mod measure;

use measure::{median, seconds};
use one_at_a_time::analysis::{self, Graph};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{SHIPPED, Shelf};
use one_at_a_time::scoring::Judge;
use std::time::Duration;

const ROUNDS: usize = 5;

fn main() {
    let shelf = Shelf::shipped();
    println!("Attainable sets of the shipped scenarios, one core; median of {ROUNDS} runs. Budget: all of a scenario proved in 2 s and 512 MiB.\n");
    println!("{:>16} {:>16} {:>10} {:>10} {:>10} {:>10} {:>10} {:>8}", "scenario", "presentation", "states", "ways", "graph s", "all s", "proved", "budget");
    let run = |call: &mut dyn FnMut()| median(&(0..ROUNDS).map(|_| seconds(Duration::ZERO, &mut *call)).collect::<Vec<_>>());
    for (name, text) in SHIPPED.iter().filter(|(name, _)| name.starts_with("scenarios/")) {
        let checked = shelf.check(&(*text).into());
        let (Some(scenario), Some(script)) = (checked.scenario, checked.script) else {
            println!("{name}: no script");
            continue;
        };
        let judge = Judge::new(&script);
        for (i, presentation) in script.play.presentations.iter().enumerate() {
            let mut only = script.clone();
            only.play.presentations = vec![presentation.clone()];
            let graph = Graph::new(&only, 0, Graph::BUDGET);
            let ways: usize = (0..graph.nodes.len()).map(|n| graph.edges(n as u32).len()).sum();
            let building = run(&mut || drop(Graph::new(&only, 0, Graph::BUDGET)));
            let all = run(&mut || drop(analysis::attainable(&only, &judge)));
            let proof = format!("{:?}", analysis::attainable(&only, &judge).1);
            let title = if i == 0 { script.about.id.as_str() } else { "" };
            let states = graph.nodes.len();
            println!("{title:>16} {:>16} {states:>10} {ways:>10} {building:>10.3} {all:>10.3} {proof:>10} {:>8}", presentation.id, "");
        }
        let all = run(&mut || drop(analysis::check(&scenario, &script, &mut Findings::default())));
        println!("{:>16} {:>16} {:>10} {:>10} {:>10} {all:>10.3} {:>10} {:>8}", "", "all checks", "", "", "", "", "2");
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|l| l.strip_prefix("VmHWM:")) {
        println!("\nPeak memory of this program: {} (budget 524288 kB)", peak.trim());
    }
}
