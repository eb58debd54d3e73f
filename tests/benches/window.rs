//! The app's window against a bare window of the same crates: first usable frame, idle, memory. Needs a display (Xvfb will do) and Linux, whose /proc it reads.
//!
//! `cargo bench --bench window` prints medians over rounds that take turns, and their ratios beside the budgets. Nothing is asserted: machines differ, ratios less so.

use bevy::prelude::*;
use bevy::winit::WinitSettings;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Set for the child process that shows the bare window.
const BARE: &str = "OAAT_BENCH_BARE_WINDOW";
const ROUNDS: usize = 5;

fn main() {
    if std::env::var_os(BARE).is_some() {
        bare_window();
    } else if !cfg!(target_os = "linux") || std::env::var_os("DISPLAY").is_none() {
        println!("this bench needs Linux and a display, such as: xvfb-run -a cargo bench --bench window");
    } else {
        compare();
    }
}

/// The least that shows a line of text with bevy and egui.
fn bare_window() {
    App::new()
        .add_plugins(DefaultPlugins)
        .add_plugins(EguiPlugin::default())
        .insert_resource(WinitSettings::desktop_app())
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn(Camera2d);
        })
        .add_systems(EguiPrimaryContextPass, |mut contexts: EguiContexts| -> Result {
            egui::Area::new("bare".into()).show(contexts.ctx_mut()?, |ui| ui.label("A bare window"));
            Ok(())
        })
        .run();
}

/// What one run of one program came to.
#[derive(Clone, Copy)]
struct Run {
    first_frame_ms: f64,
    idle_percent: f64,
    memory_mib: f64,
}

fn compare() {
    let (mut bare, mut app) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        eprintln!("round {} of {ROUNDS}", round + 1);
        let mut command = Command::new(std::env::current_exe().expect("it runs"));
        command.env(BARE, "1");
        bare.push(measure(command));
        let home = data_folder(round);
        let mut command = Command::new(env!("CARGO_BIN_EXE_one-at-a-time"));
        command.env("OAAT_DATA", &home);
        app.push(measure(command));
        std::fs::remove_dir_all(&home).expect("its own folder");
    }
    println!("| what | bare window | app | ratio or difference | budget |");
    println!("|---|--:|--:|--:|---|");
    let median = |runs: &[Run], get: fn(&Run) -> f64| {
        let mut values: Vec<f64> = runs.iter().map(get).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let (b, a) = (median(&bare, |r| r.first_frame_ms), median(&app, |r| r.first_frame_ms));
    println!("| first usable frame, ms | {b:.0} | {a:.0} | {:.2} × | at most 1.2 × |", a / b);
    let (b, a) = (median(&bare, |r| r.idle_percent), median(&app, |r| r.idle_percent));
    println!("| idle, percent of a core | {b:.2} | {a:.2} | {:+.2} | under 1 |", a - b);
    let (b, a) = (median(&bare, |r| r.memory_mib), median(&app, |r| r.memory_mib));
    println!("| memory, MiB | {b:.0} | {a:.0} | {:+.0} | at most +80 |", a - b);
}

/// A data folder in which the page before the first session has been read, so that the library is what is drawn.
fn data_folder(round: usize) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("oaat-bench-{}-{round}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("writable");
    std::fs::write(folder.join("settings.ron"), "(welcomed: true)").expect("writable");
    folder
}

/// Starts a program, waits until it has drawn and rests (no processor time for 300 ms, which are taken off again), looks at it for ten idle seconds, ends it.
fn measure(mut command: Command) -> Run {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
    let rest = Duration::from_millis(300);
    let (mut last, mut since) = (0, Instant::now());
    loop {
        std::thread::sleep(Duration::from_millis(10));
        let now = ticks(&child);
        if now != last {
            (last, since) = (now, Instant::now());
        } else if now > 20 && since.elapsed() > rest {
            break;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "it never rests");
    }
    let first_frame_ms = (since - start).as_secs_f64() * 1000.0;
    std::thread::sleep(Duration::from_secs(2));
    let before = ticks(&child);
    std::thread::sleep(Duration::from_secs(10));
    // A tick is a hundredth of a second on Linux.
    let idle_percent = (ticks(&child) - before) as f64 / 10.0;
    let memory_mib = proportional_kib(&child) as f64 / 1024.0;
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    Run { first_frame_ms, idle_percent, memory_mib }
}

fn proc(child: &Child, file: &str) -> String {
    std::fs::read_to_string(Path::new("/proc").join(child.id().to_string()).join(file)).expect("it runs")
}

/// Processor time used so far, in ticks.
fn ticks(child: &Child) -> u64 {
    let stat = proc(child, "stat");
    let fields: Vec<&str> = stat.rsplit(')').next().expect("a name in brackets").split_whitespace().collect();
    [11, 12].iter().map(|i| fields[*i].parse::<u64>().expect("a number")).sum()
}

/// Memory in KiB, shared pages divided among those who share them.
fn proportional_kib(child: &Child) -> u64 {
    let rollup = proc(child, "smaps_rollup");
    let line = rollup.lines().find(|l| l.starts_with("Pss:")).expect("Linux tells it");
    line.split_whitespace().nth(1).expect("a number").parse().expect("a number")
}
