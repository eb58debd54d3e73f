//! What a frame costs the processor on each screen, a long transcript included, beside a bare line of text; what the figure costs while it breathes; and how long a choice takes until the client's line shows.
//!
//! `cargo bench --bench frames`. Everything up to the triangles handed to the graphics card, which a bench without a window cannot see; `--bench window` looks at the whole.

mod measure;

use bevy::asset::AssetPlugin;
use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::window::PrimaryWindow;
use egui::{Context, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use measure::{median, quick};
use one_at_a_time::app::home::Home;
use one_at_a_time::app::screens::{DebriefView, PrinciplesView, Screen, SessionView};
use one_at_a_time::app::stage::{self, StageView};
use one_at_a_time::app::worker::no_waker;
use one_at_a_time::app::{Desk, theme};
use one_at_a_time::attempt::{Header, Help, Mode, Recorder};
use one_at_a_time::library::{self, Shelf};
use one_at_a_time::script::{RULES_VERSION, Script};
use one_at_a_time::session::{Deal, Transcript, open};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const FRAMES: usize = 120;
const LONG: usize = 200;

fn main() {
    let folder = std::env::temp_dir().join(format!("oaat-frames-{}", std::process::id()));
    println!("| screen, 1280 × 800 | ms a frame, middle | quickest quarter | beside a bare line |");
    println!("|---|--:|--:|--:|");
    let bare = report("a bare line of text", None, &mut bare());
    let mut stand = Stand::new(&folder);
    report("library", Some(bare), &mut stand.screen(Screen::library()));
    report("principles", Some(bare), &mut stand.screen(Screen::Principles(PrinciplesView::default())));
    let short = stand.script("bus-pass");
    let attempt = stand.attempt(&short, "short", 1, false);
    let session = stand.session(&attempt);
    report("session, its second turn", Some(bare), &mut stand.screen(session));
    let attempt = stand.attempt(&short, "debrief", usize::MAX, true);
    let debrief = stand.debrief(&attempt);
    report("debrief, in short", Some(bare), &mut stand.screen(debrief));
    let long = Arc::new(long_script());
    let attempt = stand.attempt(&long, "long", LONG - 1, false);
    let session = stand.session_of(&long, &attempt);
    report(&format!("session with {} turns behind it", LONG - 1), Some(bare), &mut stand.screen(session));
    for (name, ms) in stage_costs() {
        println!("| {name} | {:.2} | {:.2} | |", median(&ms), quick(&ms));
    }
    let clicks: Vec<f64> = (0..12).map(|i| stand.click_to_line(&short, i)).collect();
    println!("| from Enter to the client's line, the record synced | {:.1} | {:.1} | |", median(&clicks), quick(&clicks));
    std::fs::remove_dir_all(&folder).expect("its own folder");
}

/// A line of the table; returns the middle.
fn report(name: &str, bare: Option<f64>, frames: &mut [f64]) -> f64 {
    let middle = median(frames);
    let beside = bare.map_or_else(String::new, |bare| format!("{:+.2} ms", middle - bare));
    println!("| {name} | {middle:.2} | {:.2} | {beside} |", quick(frames));
    middle
}

fn input(time: f64, events: Vec<Event>) -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))), time: Some(time), events, ..RawInput::default() }
}

/// One pass, down to its triangles: milliseconds.
fn pass(ctx: &Context, time: f64, events: Vec<Event>, show: impl FnMut(&mut egui::Ui)) -> f64 {
    let begin = Instant::now();
    let output = ctx.run_ui(input(time, events), show);
    let triangles = ctx.tessellate(output.shapes, output.pixels_per_point);
    std::hint::black_box(triangles);
    begin.elapsed().as_secs_f64() * 1e3
}

fn bare() -> Vec<f64> {
    let ctx = Context::default();
    theme::apply(&ctx, &one_at_a_time::app::settings::Settings::default());
    let mut frames: Vec<f64> = (0..FRAMES + 20).map(|i| pass(&ctx, i as f64 / 60.0, Vec::new(), |ui| drop(ui.label("A bare window")))).collect();
    frames.split_off(20)
}

/// The program without its window.
struct Stand {
    desk: Desk,
    home: PathBuf,
}

impl Stand {
    fn new(folder: &Path) -> Stand {
        let home = folder.join("home");
        std::fs::create_dir_all(&home).expect("writable");
        std::fs::write(home.join("settings.ron"), "(welcomed: true)").expect("writable");
        let mut desk = Desk::open(Home::at(&home), no_waker());
        desk.settle_attempts();
        Stand { desk, home }
    }

    fn script(&self, id: &str) -> Arc<Script> {
        let entry = self.desk.entries.iter().find(|e| e.id.as_deref() == Some(id)).expect("it ships");
        entry.script.clone().expect("it is sound")
    }

    /// Frames of a screen once it has settled.
    fn screen(&mut self, screen: Screen) -> Vec<f64> {
        let ctx = Context::default();
        self.desk.screen = screen;
        let mut frame = |i: usize| pass(&ctx, i as f64 / 60.0, Vec::new(), |ui| self.desk.ui(ui));
        let begin = Instant::now();
        // What is worked out off the UI thread is there before anything counts.
        while begin.elapsed() < Duration::from_millis(1500) {
            frame(0);
        }
        (1..=FRAMES).map(frame).collect()
    }

    /// An attempt of up to so many turns, the first open response each time.
    fn attempt(&mut self, script: &Arc<Script>, name: &str, turns: usize, sealed: bool) -> PathBuf {
        let header = Header {
            attempt: name.to_owned(),
            rules: RULES_VERSION,
            app: "bench".into(),
            scenario: script.about.id.clone(),
            play: script.play_hash(),
            key: Some(script.key_hash()),
            nonce: None,
            presentation: script.play.presentations[0].id.clone(),
            seed: 7,
            mode: Mode::WithoutFeedback,
            help: Help::default(),
            pseudonym: String::new(),
            repeat: false,
            started: 0,
        };
        let path = self.home.join("attempts").join(format!("{name}.jsonl"));
        let mut recorder = Recorder::create(&path, &header).expect("writable");
        let mut transcript = Transcript::begin(&script.play, 0);
        while transcript.said.len() < turns && !transcript.state().over {
            let state = transcript.state();
            let shown: Vec<_> = open(&script.play, &state).collect();
            let ids: Vec<&str> = shown.iter().map(|r| script.play.response(*r).id.as_str()).collect();
            recorder.shown(&script.play.moment(state.moment).id, &ids).expect("writable");
            recorder.chosen(ids[0], 1).expect("writable");
            assert!(transcript.say(&script.play, shown[0]), "it is open");
        }
        if sealed {
            let ending = transcript.state().ending.map(|e| script.play.ending(e).id.clone());
            recorder.seal(ending.as_deref(), 1).expect("writable");
        }
        path
    }

    fn session(&mut self, path: &Path) -> Screen {
        SessionView::resume(&mut self.desk, path).expect("it goes on")
    }

    /// A session with a script that is not in view.
    fn session_of(&mut self, script: &Arc<Script>, path: &Path) -> Screen {
        let (recorder, record) = Recorder::resume(path).expect("it goes on");
        let transcript = one_at_a_time::attempt::replay(&record, script).expect("it is sound");
        assert!(transcript.said.len() >= LONG - 1, "only {} turns", transcript.said.len());
        Screen::Session(Box::new(SessionView::begin(script.clone(), Deal::new(7), transcript, recorder, Help::default())))
    }

    fn debrief(&mut self, path: &Path) -> Screen {
        self.desk.reread_attempts();
        self.desk.settle_attempts();
        let at = self.desk.attempts.list().iter().position(|a| a.path == path).expect("it is listed");
        Screen::Debrief(Box::new(DebriefView::of_attempt(&mut self.desk, at).expect("it is sound")))
    }

    /// Milliseconds from the Enter that says a response to the pass in which the client's line is there.
    fn click_to_line(&mut self, script: &Arc<Script>, number: usize) -> f64 {
        let path = self.attempt(script, &format!("click-{number}"), 0, false);
        self.desk.screen = self.session(&path);
        let ctx = Context::default();
        let key = |key: Key| vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }];
        for i in 0..10 {
            pass(&ctx, f64::from(i) / 60.0, Vec::new(), |ui| self.desk.ui(ui));
        }
        pass(&ctx, 1.0, key(Key::Num1), |ui| self.desk.ui(ui));
        pass(&ctx, 1.1, Vec::new(), |ui| self.desk.ui(ui));
        let begin = Instant::now();
        pass(&ctx, 1.2, key(Key::Enter), |ui| self.desk.ui(ui));
        let answered = |desk: &Desk| matches!(&desk.screen, Screen::Session(view) if view.turns() > 0);
        while !answered(&self.desk) {
            assert!(begin.elapsed() < Duration::from_secs(10), "no answer");
            // The window sleeps until the record is written and then draws at once.
            std::thread::sleep(Duration::from_micros(200));
            pass(&ctx, 1.3, Vec::new(), |ui| self.desk.ui(ui));
        }
        begin.elapsed().as_secs_f64() * 1e3
    }
}

/// A scenario of so many moments in a row. A sign of danger lifts the hard stop; nothing else lets a session go on so long.
fn long_script() -> Script {
    let mut text = String::from(HEAD);
    for i in 0..LONG {
        let to = if i + 1 < LONG { format!("Go(\"m{}\")", i + 1) } else { "End(\"over\")".to_owned() };
        writeln!(
            text,
            "        Moment(id: \"m{i}\", phase: Focus, says: [Line(text: \"This is what is said in moment {i}, and it goes on for as long as people usually do.\", cue: \"looks up\")], responses: [\n\
             Response(id: \"a\", move: OpenQuestion, minutes: 1, say: \"And what would be different then, in the evening, when you come home?\", effect: (), why: \"w\", to: {to}),\n\
             Response(id: \"b\", move: Advice, minutes: 1, say: \"You could write it down each morning and look at it again at night.\", effect: (), why: \"w\", to: {to}),\n        ]),"
        )
        .expect("a string");
    }
    text.push_str(TAIL);
    let checked = Shelf::shipped().check(&text.as_str().into());
    let faults = checked.findings.into_diagnostics("generated", &text);
    let first = faults.iter().map(|d| d.sentence()).next();
    checked.script.unwrap_or_else(|| panic!("the generated scenario is sound: {first:?}"))
}

const HEAD: &str = r#"Scenario(
    format: 1,
    id: "long", title: "Long", summary: "For measuring.",
    kind: Session, level: Foundation, language: "en-GB",
    rubric: "sst-core", policy: "neutral", setting: Room, themes: [Suicide], minutes: 100, hard_stop: 120, time_up: "over",
    client: Client(
        name: "Client", pronouns: "they/them", age: 40, background: "None.", temperament: "guarded",
        begins: (trust: 2, hope: 2, clarity: 2, agency: 2, distress: 2),
        figure: Figure(skin: 4, hair: Curly, hair_colour: Brown, build: Medium, top: Cardigan, colour: Moss, seat: Chair),
        screen: Screen(issue: "One.", gain: "Two.", share: "Three.", act: "Four.", collaborate: "Five.", temporary: "Six."),
        form: [("What would you like?", "To be measured.")],
    ),
    fit: Fit(best: GoAhead, why: "It is for measuring."),
    facts: [Fact(id: "danger", text: "A sign.", by: Client, sign: Suicide, opens: Safety)],
    presentations: [Presentation(id: "as-written", title: "As written", facts: ["danger"])],
    moments: [
"#;

const TAIL: &str = r#"    ],
    endings: [Ending(id: "over", title: "Over", frame: Ordinary, kind: Mixed, leaves: [Line(text: "Goes.")])],
    keyed_by: [Keyer(role: "Bench", date: "2026-11-21", source: "generated")],
)
"#;

/// Milliseconds of an update of the stage alone: while the client breathes and while all is still.
fn stage_costs() -> Vec<(&'static str, Vec<f64>)> {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, AssetPlugin::default())).init_asset::<Mesh>().init_asset::<ColorMaterial>();
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(45)));
    app.add_plugins(stage::plugin);
    app.world_mut().spawn((Window::default(), PrimaryWindow));
    let shelf = Shelf::shipped();
    let figure = library::shipped(&shelf).into_iter().find_map(|e: library::Entry| e.script).expect("it ships").about.figure;
    let look = stage::Look {
        figure,
        setting: one_at_a_time::rubric::Setting::Room,
        values: stage::Look::UNTOLD,
        mood: None,
        gaze: None,
        age: 41,
        daylight: 1.0,
        dark: false,
    };
    *app.world_mut().resource_mut::<StageView>() = StageView { look: Some(look), reduced_motion: false, area: [0.0, 0.0, 640.0, 360.0], stirs: 0 };
    let mut update = || {
        let begin = Instant::now();
        app.update();
        begin.elapsed().as_secs_f64() * 1e3
    };
    for _ in 0..5 {
        update();
    }
    let breathing = (0..FRAMES).map(|_| update()).collect();
    for _ in 0..200 {
        update();
    }
    let still = (0..FRAMES).map(|_| update()).collect();
    vec![("the figure, breathing", breathing), ("the figure, still", still)]
}
