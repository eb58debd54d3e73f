//! A turn in the engine, texts included, beside a table interpreter written by hand for the same dialogue.
//!
//! That a turn allocates nothing is a test (`tests/turns.rs`): what it handles is `Copy` (`State`, `Turn`, indices) or borrowed from the `Play` (texts).

mod dialogue;
mod measure;

use dialogue::{BEGINS, Bound, Dialogue, Numbers, RESPONSES};
use measure::{Subject, quick, rounds};
use one_at_a_time::library::{self, Shelf};
use one_at_a_time::script::{LineIx, Play};
use one_at_a_time::session::{Deal, State, Turn, open, start, step};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Many short rounds: most of them fit between two interruptions on a busy machine.
const ROUNDS: usize = 401;
const FILL: Duration = Duration::from_millis(1);

/// Takes every text as a screen would: it must be there, with its ends; or all of it, to compare.
#[derive(Default)]
struct Screen {
    whole: bool,
    seen: u32,
    turns: u64,
}

impl Screen {
    fn mix(&mut self, x: u32) {
        self.seen = (self.seen ^ x).wrapping_mul(0x0100_0193);
    }

    #[inline]
    fn show(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.mix(bytes.len() as u32 | u32::from(bytes[0]) << 16 | u32::from(bytes[bytes.len() - 1]) << 24);
        if self.whole {
            bytes.iter().for_each(|b| self.mix(u32::from(*b)));
        }
    }
}

/// A whole session, picking as the numbers say.
fn play(play: &Play, presentation: u8, numbers: &mut Numbers, screen: &mut Screen) {
    let show = |line: Option<LineIx>, screen: &mut Screen| {
        if let Some(line) = line {
            screen.show(play.spoken(line));
        }
    };
    let (mut state, says) = start(play, presentation);
    show(says, screen);
    let mut offered = [0; 32];
    while !state.over {
        let mut count = 0;
        for response in open(play, &state) {
            screen.show(play.say(response));
            offered[count] = response;
            count += 1;
        }
        let (next, turn) = step(play, &state, offered[numbers.below(count)]);
        show(turn.reply, screen);
        show(turn.leaves, screen);
        show(turn.says, screen);
        state = next;
        screen.turns += 1;
    }
    state.values.0.iter().for_each(|v| screen.mix(*v as u32));
    screen.mix(u32::from(state.minute));
}

type Span = (u32, u32);

/// The table: one array, one text, indices only. A bound that is not used asks for more than any number can be.
struct Table {
    moments: Vec<Row>,
    text: String,
    closing: Span,
}

struct Row {
    bounds: [Bound8; 2],
    lines: [Span; 3],
    says: [Span; RESPONSES],
    turns: [Ways; RESPONSES],
}

type Bound8 = (u8, i8);

#[derive(Clone, Copy)]
struct Ways {
    effect: [(u8, i8); 2],
    minutes: u8,
    bounds: [Bound8; 2],
    to: [u32; 3],
}

const OVER: u32 = u32::MAX;

impl Table {
    fn new(dialogue: &Dialogue) -> Table {
        let mut text = String::new();
        let mut span = |t: &str| {
            text.push_str(t);
            ((text.len() - t.len()) as u32, text.len() as u32)
        };
        let bound = |(d, least): Bound| (d as u8, least);
        let moments = dialogue.moments.iter().map(|m| Row {
            bounds: m.bounds.map(bound),
            lines: std::array::from_fn(|k| span(&m.lines[k])),
            says: std::array::from_fn(|k| span(&m.responses[k].say)),
            turns: std::array::from_fn(|k| {
                let r = &m.responses[k];
                let last = r.ways.len() - 1;
                let to = |way: usize| r.ways[way.min(last)].1.map_or(OVER, |to| to as u32);
                let bounds = [0, 1].map(|way| r.ways.get(way).and_then(|w| w.0).map_or((0, i8::MAX), bound));
                Ways { effect: r.effect.map(bound), minutes: r.minutes, bounds, to: [to(0), to(1), to(last)] }
            }),
        });
        let moments = moments.collect();
        let closing = span(&dialogue.closing);
        Table { moments, text, closing }
    }

    fn text(&self, (from, to): Span) -> &str {
        &self.text[from as usize..to as usize]
    }

    fn play(&self, numbers: &mut Numbers, screen: &mut Screen) {
        let (mut values, mut minutes, mut at) = ([BEGINS; 5], 0u32, 0);
        while at != OVER {
            let row = &self.moments[at as usize];
            let holds = |values: &[i8; 5], (d, least): Bound8| values[d as usize] >= least;
            let first = |values: &[i8; 5], bounds: [Bound8; 2]| if holds(values, bounds[0]) { 0 } else { 2 - usize::from(holds(values, bounds[1])) };
            screen.show(self.text(row.lines[first(&values, row.bounds)]));
            row.says.iter().for_each(|s| screen.show(self.text(*s)));
            let said = &row.turns[numbers.below(RESPONSES)];
            for (d, by) in said.effect {
                values[d as usize] = (values[d as usize] + by).clamp(0, 4);
            }
            minutes += u32::from(said.minutes);
            at = said.to[first(&values, said.bounds)];
            screen.turns += 1;
        }
        screen.show(self.text(self.closing));
        values.iter().for_each(|v| screen.mix(*v as u32));
        screen.mix(minutes);
    }
}

/// Seconds per turn, over whole sessions.
fn per_turn(mut session: impl FnMut(&mut Numbers, &mut Screen)) -> f64 {
    let (mut screen, begin, mut seed) = (Screen::default(), Instant::now(), 0);
    while begin.elapsed() < FILL {
        for _ in 0..20 {
            session(&mut Numbers::new(seed), &mut screen);
            seed += 1;
        }
    }
    let spent = begin.elapsed().as_secs_f64();
    black_box(screen.seen);
    spent / screen.turns as f64
}

/// A mark over all texts and last states of many sessions.
fn shown(mut session: impl FnMut(&mut Numbers, &mut Screen)) -> (u32, u64) {
    let mut screen = Screen { whole: true, ..Screen::default() };
    (0..200).for_each(|seed| session(&mut Numbers::new(seed), &mut screen));
    (screen.seen, screen.turns)
}

fn main() {
    let shelf = Shelf::shipped();
    println!(
        "A turn in the engine, all texts included; lower quartile of {ROUNDS} short rounds. Budget: within 3 × of the table, whatever the number of moments."
    );
    println!("State {} bytes, Turn {} bytes, both Copy.\n", size_of::<State>(), size_of::<Turn>());
    println!(
        "{:>16} {:>12} {:>10} {:>10} {:>8} {:>8} {:>16} {:>16}",
        "dialogue", "turns", "table ns", "engine ns", "ratio", "budget", "table, of first", "engine, of first"
    );
    let mut first = None;
    for moments in [60, 600, 6_000] {
        let dialogue = Dialogue::new(moments);
        let table = Table::new(&dialogue);
        let checked = shelf.check(&dialogue.scenario().into());
        let Some(script) = checked.script else {
            println!("{moments} moments: no script");
            continue;
        };
        let (ours, theirs) = (shown(|n, s| play(&script.play, 0, n, s)), shown(|n, s| table.play(n, s)));
        if ours != theirs {
            println!("{moments} moments: the two do not show the same: {ours:?} {theirs:?}");
        }
        let mut subjects: [Subject; 2] = [Box::new(|| per_turn(|n, s| table.play(n, s))), Box::new(|| per_turn(|n, s| play(&script.play, 0, n, s)))];
        let seconds = rounds(ROUNDS, &mut subjects);
        let (t, e) = (quick(&seconds[0]), quick(&seconds[1]));
        let (t0, e0) = *first.get_or_insert((t, e));
        let turns = ours.1 as f64 / 200.0;
        println!(
            "{:>16} {turns:>12.1} {:>10.1} {:>10.1} {:>8.2} {:>8} {:>16.2} {:>16.2}",
            format!("{moments} moments"),
            t * 1e9,
            e * 1e9,
            e / t,
            "3",
            t / t0,
            e / e0
        );
    }
    println!("\nShipped scenarios, with their anytime responses; `dealt` also draws order and wordings.");
    println!("{:>16} {:>12} {:>10} {:>10}", "scenario", "turns", "engine ns", "dealt ns");
    for entry in library::shipped(&shelf) {
        let Some(script) = &entry.script else { continue };
        let turns = shown(|n, s| play(&script.play, 0, n, s)).1 as f64 / 200.0;
        let mut subjects: [Subject; 2] = [Box::new(|| per_turn(|n, s| play(&script.play, 0, n, s))), Box::new(|| per_turn(|n, s| dealt(&script.play, n, s)))];
        let seconds = rounds(ROUNDS, &mut subjects);
        println!("{:>16} {turns:>12.1} {:>10.1} {:>10.1}", script.about.id, quick(&seconds[0]) * 1e9, quick(&seconds[1]) * 1e9);
    }
}

/// A session in the order and the words that a seed deals.
fn dealt(play: &Play, numbers: &mut Numbers, screen: &mut Screen) {
    let deal = Deal::new(numbers.below(1 << 20) as u64);
    let (mut state, says) = start(play, 0);
    let show = |line: Option<LineIx>, screen: &mut Screen| {
        if let Some(line) = line {
            screen.show(play.text(deal.wording(play, line)));
        }
    };
    show(says, screen);
    let mut offered = [0; 32];
    while !state.over {
        let mut count = 0;
        for response in open(play, &state) {
            offered[count] = response;
            count += 1;
        }
        let own = offered[..count].iter().filter(|r| !play.is_anytime(**r)).count();
        deal.arrange(play, state.moment, &mut offered[..own]);
        offered[..count].iter().for_each(|r| screen.show(play.say(*r)));
        let (next, turn) = step(play, &state, offered[numbers.below(count)]);
        [turn.reply, turn.leaves, turn.says].into_iter().for_each(|line| show(line, screen));
        state = next;
        screen.turns += 1;
    }
}
