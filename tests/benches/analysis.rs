//! What is true of every session: states, time and memory, for the shipped scenarios and for generated ones that grow. Each row is a process of its own, so that its peak of memory is its own.

mod dialogue;
mod measure;
mod synthetic;

use measure::seconds;
use one_at_a_time::analysis::{
    self, Budget, Chance, Effort, Flow, FrameFindings, Frontier, Graph, Ground, Grounds, Habit, Lens, Pilot, Player, Proof, Reach, WIDTH,
};
use one_at_a_time::library::{SHIPPED, Shelf};
use one_at_a_time::notation::Named;
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::Judge;
use one_at_a_time::script::Script;
use one_at_a_time::session::start;
use std::process::Command;
use std::time::{Duration, Instant};
use synthetic::Size;

/// A row that takes longer is given up.
const PATIENCE: Duration = Duration::from_secs(60);

const SIZES: [(usize, usize, usize); 11] =
    [(20, 0, 0), (60, 0, 0), (600, 0, 0), (6_000, 0, 0), (60, 2, 0), (60, 4, 0), (60, 6, 0), (60, 0, 2), (60, 0, 4), (60, 0, 6), (600, 2, 2)];

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    match asked.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["shipped", name] => {
            if let Some(script) = shipped(name) {
                row(name, &script);
            }
        }
        ["parts", name] => {
            if let Some(script) = shipped(name) {
                parts(&script);
            }
        }
        ["synthetic", moments, facts, anytime] => {
            let [moments, facts, anytime] = [moments, facts, anytime].map(|n| n.parse().unwrap_or(0));
            let title = format!("{moments} + {facts}f + {anytime}a");
            match (Size { moments, facts, anytime }).script(&Shelf::shipped()) {
                Ok(script) => row(&title, &script),
                Err(fault) => println!("{title:>20}  no script: {fault}"),
            }
        }
        _ => everything(),
    }
}

fn shipped(name: &str) -> Option<Script> {
    let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == name)?;
    Shelf::shipped().check(&(*text).into()).script
}

fn everything() {
    let names = || SHIPPED.iter().map(|(name, _)| *name).filter(|name| name.starts_with("scenarios/"));
    println!("The shipped scenarios, all presentations side by side. Budget: proved in 2 s and 512 MiB.\n");
    head();
    names().for_each(|name| child(&["shipped", name]));
    println!("\nThe parts of it, for the first presentation, one after the other; in seconds.\n");
    for name in names() {
        println!("{name}");
        child(&["parts", name]);
    }
    println!("\nGenerated: moments + facts + anytime responses. No budget; past {} s a row is given up.\n", PATIENCE.as_secs());
    head();
    for (moments, facts, anytime) in SIZES {
        child(&["synthetic", &moments.to_string(), &facts.to_string(), &anytime.to_string()]);
    }
}

/// Runs this program for one row.
fn child(arguments: &[&str]) {
    let started = std::env::current_exe().and_then(|program| Command::new(program).args(arguments).spawn());
    let Ok(mut child) = started else { return println!("{}: could not be started", arguments.join(" ")) };
    let begin = Instant::now();
    while matches!(child.try_wait(), Ok(None)) {
        if begin.elapsed() > PATIENCE {
            let ended = child.kill().and_then(|()| child.wait());
            return println!("{:>20}  given up{}", arguments[1..].join(" "), if ended.is_err() { ", still running" } else { "" });
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn head() {
    println!(
        "{:>20} {:>9} {:>9} {:>8} {:>8} {:>9}  {:<10} {:<10} {:<8} {:<8} {:<10} {:<10}",
        "scenario", "states", "ways", "graph s", "all s", "peak MiB", "attainable", "comes up", "best", "worst", "pass", "total"
    );
}

/// Analyses all of a scenario and prints what it took and what is proved.
fn row(title: &str, script: &Script) {
    let graph = Graph::new(script, 0, Graph::BUDGET);
    let (states, complete) = (graph.nodes.len(), graph.complete);
    let ways: usize = (0..states).map(|n| graph.edges(n as u32).len()).sum();
    drop(graph);
    let building = seconds(Duration::ZERO, || Graph::new(script, 0, Graph::BUDGET));
    let begin = Instant::now();
    let told = analysis::analyse(script, None, &Effort::default());
    let all = begin.elapsed().as_secs_f64();
    let proof = analysis::attainable(script, &Judge::new(script)).1;
    let told = &told.presentations;
    let every = |holds: bool, yes: &'static str, no: &'static str| if holds { yes } else { no };
    let frames = |holds: &dyn Fn(&FrameFindings) -> bool| told.iter().flat_map(|p| &p.frames).all(holds);
    let clicker = |of: &dyn Fn(&analysis::PlayerFindings) -> Grounds| {
        told.iter().flat_map(|p| &p.players).filter(|p| p.player == Player::Clicker).all(|p| of(p) == Grounds::Proved)
    };
    println!(
        "{title:>20} {states:>8}{} {ways:>9} {building:>8.3} {all:>8.2} {:>9}  {:<10} {:<10} {:<8} {:<8} {:<10} {:<10}",
        every(complete, " ", "+"),
        peak().map_or_else(|| "?".into(), |mib| mib.to_string()),
        every(proof == Proof::Proved, "proved", "in part"),
        every(told.iter().all(|p| p.reached.proved), "proved", "in part"),
        every(frames(&|f| f.best.exact), "exact", "bound"),
        every(frames(&|f| f.worst.as_ref().is_some_and(|worst| worst.exact)), "exact", "bound"),
        every(clicker(&|p| p.pass_closely().1), "proved", "bound"),
        every(clicker(&|p| p.spread_grounds), "proved", "sampled"),
    );
}

/// What each question about the first presentation takes.
fn parts(script: &Script) {
    let say = |what: &str, took: f64| println!("  {what:<56} {took:>8.3}");
    let judge = Judge::new(script);
    let effort = Effort::default();
    let once = Duration::ZERO;
    let graph = Graph::new(script, 0, Graph::BUDGET);
    say("control states", seconds(once, || Graph::new(script, 0, Graph::BUDGET)));
    let ground = Ground::new(script, &judge, &graph);
    say("what may lie ahead", seconds(once, || Ground::new(script, &judge, &graph)));
    say("attainable sets", seconds(once, || ground.attainable(0, &mut Budget::of_each(script))));
    say("what comes up, with the shortest ways", seconds(once, || Reach::new(script, 0, effort.states)));
    let (attainable, _) = analysis::attainable(script, &judge);
    let pilot = Pilot::new(script, &judge, &attainable, 0);
    let (first, _) = start(&script.play, 0);
    let begin = judge.begin(&first);
    say("the best session", seconds(once, || pilot.best(&first, &begin, WIDTH)));
    let clicker = Habit::new(script, Player::Clicker);
    for frame in Frame::ALL {
        let Some(yardstick) = pilot.yardstick(*frame) else { continue };
        let name = frame.name().to_lowercase();
        let mut height = None;
        let took = seconds(once, || height = Frontier::new(&ground, yardstick, *frame).run(0, 0, &begin, effort.ways));
        let percent = |numerator: u64| yardstick.share(numerator).percent();
        let found = height.map_or_else(String::new, |h| format!(", {} % found, {} % at most", percent(h.best), percent(h.at_most)));
        say(&format!("{name}: highest total{found}"), took);
        say(&format!("{name}: lowest total"), seconds(once, || pilot.worst(&first, &begin, *frame, WIDTH)));
        let level =
            |p: usize| seconds(once, || Flow::new(&ground, yardstick, &clicker, *frame, Lens::Level(p)).letting_go(effort.level_floor).run(effort.pasts));
        let levels: Vec<f64> = yardstick.assessed.iter().map(|p| level(*p)).collect();
        say(&format!("{name}: the clicker’s levels, all principles"), levels.iter().sum());
        let mut bound = None;
        let took = seconds(once, || bound = Flow::new(&ground, yardstick, &clicker, *frame, Lens::Principles).at_most(effort.pasts, effort.fold));
        let bound = bound.map_or_else(|| "no bound".into(), |parts| Chance { at_least: 0, at_most: parts }.words());
        say(&format!("{name}: a bound of the clicker’s passes, {bound}"), took);
        for (lens, what) in [(Lens::Pass, "passes"), (Lens::Total, "totals")] {
            let mut known = false;
            let took = seconds(once, || known = Flow::new(&ground, yardstick, &clicker, *frame, lens).run(effort.together).is_some());
            say(&format!("{name}: the clicker’s {what}{}", if known { "" } else { ", given up" }), took);
        }
    }
}

/// The most memory that this process had, in MiB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let kib = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse::<u64>().ok()?;
    Some(kib / 1024)
}
