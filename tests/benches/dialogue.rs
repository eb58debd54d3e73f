//! A generated dialogue of any number of moments: its parts, and the scenario file that says the same.

#![allow(dead_code, reason = "each bench uses its part of these")]

use std::fmt::Write;

/// Responses of every moment.
pub const RESPONSES: usize = 4;
/// Moments lie in layers and every response leads one layer on, so a session is as long whatever the number of moments.
const LAYERS: usize = 26;
/// The three numbers that decide where a session goes, as places in `NAMES`; lines read all five.
const STEERING: [usize; 3] = [0, 1, 3];
const NAMES: [&str; 5] = ["Trust", "Hope", "Clarity", "Agency", "Distress"];
/// What every number of client state begins with.
pub const BEGINS: i8 = 2;

/// A number of client state and the least that is asked of it.
pub type Bound = (usize, i8);

pub struct Dialogue {
    pub moments: Vec<Moment>,
    /// What is said when it is over.
    pub closing: String,
}

pub struct Moment {
    /// The bounds of the first two lines; the last fits always.
    pub bounds: [Bound; 2],
    pub lines: [String; 3],
    pub responses: [Response; RESPONSES],
}

pub struct Response {
    pub say: String,
    pub why: String,
    pub minutes: u8,
    pub effect: [(usize, i8); 2],
    /// The ways on in order, the last without a bound; `None` is the end.
    pub ways: Vec<(Option<Bound>, Option<usize>)>,
}

/// A small generator of numbers, the same everywhere.
pub struct Numbers(u32);

impl Numbers {
    pub fn new(seed: u32) -> Self {
        Numbers(seed.wrapping_mul(0x9E37_79B9) | 1)
    }

    #[inline]
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        ((u64::from(self.0) * n as u64) >> 32) as usize
    }

    fn sentence(&mut self, length: usize) -> String {
        const WORDS: [&str; 12] = ["and", "then", "she", "asked", "nothing", "morning", "it", "was", "quiet", "letters", "we’d", "on"];
        let mut out = String::from("Well");
        while out.len() < length {
            out.push_str(if self.below(8) == 0 { ", " } else { " " });
            out.push_str(WORDS[self.below(WORDS.len())]);
        }
        out + "."
    }
}

impl Dialogue {
    pub fn new(moments: usize) -> Dialogue {
        let numbers = &mut Numbers::new(7);
        let layers = layers(moments);
        let mut out = Vec::with_capacity(moments);
        for (at, &(start, size)) in layers.iter().enumerate() {
            for place in 0..size {
                out.push(moment(numbers, start + place, layers.get(at + 1).map(|next| (place, size, *next))));
            }
        }
        Dialogue { moments: out, closing: numbers.sentence(100) }
    }

    /// The same dialogue as a scenario file, laid out as authors lay theirs out.
    pub fn scenario(&self) -> String {
        let mut out = String::from(HEAD);
        for (i, moment) in self.moments.iter().enumerate() {
            writeln!(out, "        Moment(\n            id: \"m{i:05}\", phase: {},\n            says: [", ["Goal", "Resources", "Solution", "Plan"][i % 4])
                .expect("a string");
            for (k, line) in moment.lines.iter().enumerate() {
                let when = moment.bounds.get(k).map_or(String::new(), |b| format!("when: {}, ", condition(*b)));
                writeln!(out, "                Line({when}text: \"{line}\"),").expect("a string");
            }
            out.push_str("            ],\n            responses: [\n");
            for (k, response) in moment.responses.iter().enumerate() {
                write_response(&mut out, k, response);
            }
            out.push_str("            ],\n        ),\n");
        }
        write!(
            out,
            "    ],\n    endings: [\n        Ending(id: \"over\", title: \"Over\", frame: Ordinary, kind: Mixed, leaves: [Line(text: \"{}\")]),\n    ],\n",
            self.closing
        )
        .expect("a string");
        out + "    keyed_by: [Keyer(role: \"Bench\", date: \"2026-11-21\", source: \"generated\")],\n)\n"
    }
}

/// Where each layer starts and how many moments it has. The first is one moment, and none is so large that the one before could not lead to all of it.
fn layers(moments: usize) -> Vec<(usize, usize)> {
    let (mut out, mut start, mut size) = (Vec::new(), 0, 1);
    for left in (1..=LAYERS.min(moments)).rev() {
        let share = (moments - start).div_ceil(left);
        size = share.min(size);
        out.push((start, size));
        start += size;
        size *= RESPONSES;
    }
    out
}

/// `next`: the moment's place in its layer, how large that is, and the layer that follows.
fn moment(numbers: &mut Numbers, index: usize, next: Option<(usize, usize, (usize, usize))>) -> Moment {
    let reads = numbers.below(5);
    let bounds = [(reads, 3 + numbers.below(2) as i8), (reads, 1 + numbers.below(2) as i8)];
    let lines = std::array::from_fn(|_| {
        let length = 90 + numbers.below(60);
        numbers.sentence(length)
    });
    let responses = std::array::from_fn(|k| {
        let first = numbers.below(5);
        let second = (first + 1 + numbers.below(4)) % 5;
        let effect = [first, second].map(|d| (d, [-2, -1, 1, 2][numbers.below(4)]));
        let mut ways = Vec::new();
        match next {
            None => ways.push((None, None)),
            Some((place, size, (start, next_size))) => {
                for _ in 0..numbers.below(3) {
                    let bound = (STEERING[numbers.below(3)], 1 + numbers.below(4) as i8);
                    ways.push((Some(bound), Some(start + numbers.below(next_size))));
                }
                // So every moment of the layer is led to from somewhere.
                ways.push((None, Some(start + (place + k * size) % next_size)));
            }
        }
        let (say, why) = (105 + numbers.below(25), 80 + numbers.below(60));
        Response { say: numbers.sentence(say), why: numbers.sentence(why), minutes: 1 + ((index + k) % 3) as u8, effect, ways }
    });
    Moment { bounds, lines, responses }
}

fn condition((dimension, least): Bound) -> String {
    format!("AtLeast({}, {least})", NAMES[dimension])
}

fn write_response(out: &mut String, place: usize, response: &Response) {
    let kind = ["OpenQuestion", "ComplexReflection", "Advice", "Affirmation"][place];
    let [(a, x), (b, y)] = response.effect.map(|(d, by)| (NAMES[d].to_lowercase(), by));
    let to: Vec<String> = response
        .ways
        .iter()
        .map(|way| match way {
            (_, None) => "End(\"over\")".to_owned(),
            (None, Some(to)) => format!("Go(\"m{to:05}\")"),
            (Some(bound), Some(to)) => format!("GoIf({}, \"m{to:05}\")", condition(*bound)),
        })
        .collect();
    write!(
        out,
        "                Response(\n                    id: \"r{place}\", move: {kind}, minutes: {}, say: \"{}\",\n                    \
         effect: ({a}: {x:+}, {b}: {y:+}),\n                    why: \"{}\",\n                    to: [{}],\n                ),\n",
        response.minutes,
        response.say,
        response.why,
        to.join(", ")
    )
    .expect("a string");
}

const HEAD: &str = r#"Scenario(
    format: 1,
    id: "generated", title: "Generated", summary: "A dialogue for measuring.",
    kind: Session, level: Foundation, language: "en-GB",
    rubric: "sst-core", policy: "neutral", setting: Room, themes: [Work], minutes: 100, hard_stop: 120,
    time_up: "over",
    client: Client(
        name: "Client", pronouns: "they/them", age: 40, background: "None.", temperament: "guarded",
        begins: (trust: 2, hope: 2, clarity: 2, agency: 2, distress: 2),
        figure: Figure(skin: 4, hair: Curly, hair_colour: Brown, build: Medium, top: Cardigan, colour: Moss, seat: Chair),
        screen: Screen(issue: "One.", gain: "Two.", share: "Three.", act: "Four.", collaborate: "Five.", temporary: "Six."),
        form: [("What would you like?", "To be measured.")],
    ),
    fit: Fit(best: GoAhead, why: "It is for measuring."),
    presentations: [Presentation(id: "as-written", title: "As written")],
    moments: [
"#;
