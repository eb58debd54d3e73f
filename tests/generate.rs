//! Small random scenarios that pass the checks of shape, as files: few moments, short clocks, every feature of the language now and then.

use one_at_a_time::diagnostic::Findings;
use one_at_a_time::library::{Shelf, Source};
use one_at_a_time::script::Script;
use std::fmt::Write;

/// A small generator of numbers, the same everywhere.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 16) % n as u64) as usize
    }

    fn chance(&mut self, one_in: usize) -> bool {
        self.below(one_in) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// A rubric with every way of counting, small enough for full enumeration.
pub const RUBRIC: &str = include_str!("fixtures/small.rubric.ron");

/// A rubric of several principles that hang together, likewise.
pub const WIDE: &str = include_str!("fixtures/wide.rubric.ron");
pub const CHAINED: &str = include_str!("fixtures/chained.rubric.ron");

/// The tags of the small rubric that stand under another principle in the wide one.
const MOVED: [(&str, &str); 7] = [
    ("a/after", "b/after"),
    ("a/timely", "b/timely"),
    ("a/follows", "b/follows"),
    ("a/before", "b/before"),
    ("a/later", "b/later"),
    ("a/last", "c/last"),
    ("a/drifted", "c/drifted"),
];

const MOVES: [&str; 8] = ["OpenQuestion", "ClosedQuestion", "SimpleReflection", "ComplexReflection", "Advice", "Exercise", "Invitation", "DirectQuestion"];
const SHOWS: [&str; 14] = [
    "a/heard",
    "a/phased",
    "a/after",
    "a/timely",
    "a/often",
    "a/prompt",
    "a/follows",
    "a/before",
    "gate/notices",
    "gate/asks",
    "a/heard",
    "a/later",
    "a/last",
    "a/drifted",
];

/// Facts that the client can give.
const GIVEN: [&str; 4] = ["told", "sign", "else", "drift"];

fn condition(n: &mut Numbers) -> String {
    match n.below(6) {
        0 => format!("AtLeast(Trust, {})", 1 + n.below(4)),
        1 => format!("AtMost(Distress, {})", n.below(4)),
        2 => format!("Has(\"{}\")", n.pick(&["told", "sign", "agreed", "else", "known"])),
        3 => format!("Lacks(\"{}\")", n.pick(&["told", "agreed", "drift"])),
        4 => format!("All([AtLeast(Trust, {}), Lacks(\"sign\")])", n.below(4)),
        _ => format!("Any([Has(\"agreed\"), Not(AtMost(Trust, {}))])", n.below(4)),
    }
}

fn lines(n: &mut Numbers) -> String {
    let mut out = String::from("[");
    if n.chance(3) {
        let given = if n.chance(2) { format!(", gives: [\"{}\"]", n.pick(&GIVEN)) } else { String::new() };
        write!(out, "Line(when: {}, text: \"Yes.\"{given}), ", condition(n)).expect("a string");
    }
    let given = if n.chance(6) { format!(", gives: [\"{}\"]", n.pick(&GIVEN)) } else { String::new() };
    write!(out, "Line(text: \"Well.\"{given})]").expect("a string");
    out
}

/// Lines for where the session is over, or may be: no sign comes up there, and nothing that opens a frame.
fn late(lines: String) -> String {
    GIVEN.iter().fold(lines, |lines, fact| lines.replace(&format!(", gives: [\"{fact}\"]"), ""))
}

fn tags(n: &mut Numbers) -> String {
    let mut out = String::new();
    if n.chance(2) {
        let first = n.pick(&SHOWS);
        let second = n.pick(&SHOWS);
        let list = if n.chance(4) && second != first { format!("\"{first}\", \"{second}\"") } else { format!("\"{first}\"") };
        write!(out, "shows: [{list}], ").expect("a string");
    } else if n.chance(3) {
        out.push_str("harms: [\"blunt\"], ");
    }
    if n.chance(3) {
        out.push_str("facts: [\"agreed\"], ");
    }
    out
}

/// The text of a random scenario.
pub fn scenario(seed: u64) -> String {
    let n = &mut Numbers::new(seed);
    // What came to be drawn later has numbers of its own, so that the first scenarios keep their shape: what a seed deals in them is golden.
    let more = &mut Numbers::new(seed ^ 0x00C0_FFEE);
    let moments = 3 + n.below(3);
    let minutes = 8 + n.below(6);
    let mut out = String::new();
    write!(
        out,
        "Scenario(format: 1, id: \"r\", title: \"R\", summary: \"R.\", kind: Session, level: Foundation, language: \"en-GB\", rubric: \"small\", policy: \"neutral\", \
         setting: Room, themes: [Work], minutes: {minutes}, hard_stop: {}, time_up: \"{}\",\n\
         client: Client(name: \"C\", pronouns: \"they\", age: 30, background: \"B\", temperament: \"guarded\", begins: (trust: {}, hope: 2, clarity: 2, agency: 2, distress: {}),\n\
         figure: Figure(skin: 1, hair: Bald, hair_colour: Grey, build: Slight, top: Shirt, colour: Sand, seat: Chair),\n\
         screen: Screen(issue: \"i\", gain: \"g\", share: \"s\", act: \"a\", collaborate: \"c\", temporary: \"t\"), form: []),\n\
         fit: Fit(best: GoAhead, why: \"w\"),\n\
         facts: [Fact(id: \"told\", text: \"t\", by: Client, opens: Safety), Fact(id: \"sign\", text: \"s\", by: Client, sign: Suicide), Fact(id: \"agreed\", text: \"a\", by: Session),\n\
         Fact(id: \"else\", text: \"e\", by: Client, opens: Referral), Fact(id: \"drift\", text: \"d\", by: Client, sign: Drift), Fact(id: \"known\", text: \"k\", by: Setup)],\n\
         presentations: [Presentation(id: \"p\", title: \"P\"), Presentation(id: \"q\", title: \"Q\", begins: (trust: {}), facts: [{}])],\n",
        minutes + n.below(4),
        if more.chance(6) { more.pick(&["safe", "sent"]) } else { "late" },
        n.below(5),
        n.below(5),
        n.below(5),
        if more.chance(3) { more.pick(&["\"told\"", "\"sign\"", "\"else\"", "\"known\""]) } else { "" },
    )
    .expect("a string");
    if more.chance(4) {
        out.push_str("given: [\"agreed\"],\n");
    }
    out.push_str("turning_points: [");
    if n.chance(2) {
        write!(out, "TurningPoint(id: \"turn\", when: Has(\"told\"), to: \"m{}\"), ", 1 + n.below(moments - 1)).expect("a string");
    }
    if more.chance(3) {
        write!(out, "TurningPoint(id: \"twist\", when: {}, to: \"m{}\")", condition(more), more.below(moments)).expect("a string");
    }
    out.push_str("],\nanytime: [");
    for i in 0..n.below(3) {
        let during = if n.chance(3) { "during: [Goal, Plan], " } else { "" };
        let during = if more.chance(4) { "during: [Plan, FollowUp], " } else { during };
        writeln!(
            out,
            "Response(id: \"any{i}\", key: '{}', move: {}, minutes: {}, {during}say: \"Any.\", {}reply: {}, why: \"w\"),",
            ["a", "b"][i],
            n.pick(&MOVES),
            1 + n.below(3),
            tags(n),
            if during.contains("FollowUp") { late(lines(n)) } else { lines(n) }
        )
        .expect("a string");
    }
    out.push_str("],\nmoments: [\n");
    for m in 0..moments {
        let phase = ["Contract", "Goal", "Plan", "Ending"][(m * 4 / moments).min(3)];
        writeln!(out, "Moment(id: \"m{m}\", phase: {phase}, says: {}, responses: [", lines(n)).expect("a string");
        for r in 0..2 + n.below(2) {
            // The first response is always open, so that nobody gets stuck; ways lead forward, so that there is no circle.
            let once = r > 0 && n.chance(6);
            let when = if r > 0 && n.chance(4) { format!("when: {}, ", condition(n)) } else { String::new() };
            let back = once && n.chance(2);
            let on = |n: &mut Numbers| {
                if back { format!("\"m{}\"", n.below(m + 1)) } else { format!("\"m{}\"", m + 1 + n.below(moments - m - 1)) }
            };
            let to = if m + 1 == moments {
                let sent = if more.chance(2) { format!("EndIf({}, \"sent\"), ", condition(more)) } else { String::new() };
                format!("[{sent}EndIf({}, \"safe\"), End(\"{}\")]", condition(n), n.pick(&["well", "followed", "left"]))
            } else {
                match n.below(4) {
                    0 => format!("[GoIf({}, {}), Go({})]", condition(n), on(n), on(n)),
                    1 if r > 0 => format!("[EndIf({}, \"{}\"), Go({})]", condition(n), more.pick(&["left", "left", "followed", "sent"]), on(n)),
                    _ => format!("Go({})", on(n)),
                }
            };
            let effect = if n.chance(3) { format!("effect: (trust: {}, distress: {}), ", n.below(3) as i32 - 1, n.below(3) as i32 - 1) } else { String::new() };
            let kind = n.pick(&MOVES[..7]);
            let shown = tags(n);
            let effect = if shown.contains("asks") { "effect: (), ".to_owned() } else { effect };
            writeln!(
                out,
                "Response(id: \"r{r}\", move: {kind}, minutes: {}, {when}{}say: \"Say.\", {shown}{effect}reply: {}, why: \"w\", to: {to}),",
                1 + n.below(4),
                if once { "once: true, " } else { "" },
                lines(n)
            )
            .expect("a string");
        }
        out.push_str("]),\n");
    }
    out.push_str("Moment(id: \"call\", phase: FollowUp, says: [Line(text: \"Hello.\")], responses: [\n");
    let on = format!("[GoIf({}, \"again\"), Done]", condition(more));
    writeln!(out, "Response(id: \"f0\", move: OpenQuestion, say: \"How?\", reply: {}, why: \"w\", to: {on}),", late(lines(more))).expect("a string");
    writeln!(
        out,
        "Response(id: \"f1\", move: OpenQuestion, say: \"How?\", once: true, when: {}, {}why: \"w\", to: Go(\"call\")),",
        condition(more),
        tags(more)
    )
    .expect("a string");
    out.push_str("Response(id: \"f2\", move: Advice, say: \"So.\", harms: [\"blunt\"], why: \"w\", to: Done)]),\n");
    writeln!(out, "Moment(id: \"again\", phase: FollowUp, says: {}, responses: [", late(lines(more))).expect("a string");
    out.push_str("Response(id: \"f3\", move: OpenQuestion, say: \"And?\", shows: [\"a/later\"], why: \"w\", to: Done)]),\n],\n");
    out.push_str("endings: [Ending(id: \"well\", title: \"W\", frame: Ordinary, kind: StepChosen, leaves: [Line(text: \"l\")]),\n");
    out.push_str("Ending(id: \"followed\", title: \"F\", frame: Ordinary, kind: Relief, leaves: [Line(text: \"l\")], follow_up: FollowUp(after: \"Later\", to: \"call\")),\n");
    out.push_str("Ending(id: \"left\", title: \"L\", frame: Ordinary, kind: LeftEarly, leaves: [Line(text: \"l\")]),\n");
    out.push_str("Ending(id: \"safe\", title: \"S\", frame: Safety, kind: Connected, leaves: [Line(text: \"l\")]),\n");
    out.push_str("Ending(id: \"sent\", title: \"E\", frame: Referral, kind: Connected, leaves: [Line(text: \"l\")]),\n");
    out.push_str("Ending(id: \"late\", title: \"T\", frame: Ordinary, kind: NotHelped, leaves: [Line(text: \"l\")])],\n");
    out.push_str("keyed_by: [Keyer(role: \"r\", date: \"2026-01-01\", source: \"s\")])\n");
    out
}

/// A shelf with the rubrics for tests beside what is shipped.
pub fn shelf() -> Shelf {
    let mut shelf = Shelf::shipped();
    for (name, text) in [("small", RUBRIC), ("wide", WIDE), ("chained", CHAINED)] {
        let mut findings = Findings::default();
        let added = shelf.add(Source { name: name.into(), text: text.into() }, &mut findings);
        assert!(added, "{:?}", findings.into_diagnostics(name, text));
    }
    shelf
}

/// The text of a random scenario that is judged by the wide rubric.
pub fn wide_scenario(seed: u64) -> String {
    let text = scenario(seed).replace("rubric: \"small\"", "rubric: \"wide\"");
    MOVED.iter().fold(text, |text, (from, to)| text.replace(from, to))
}

/// Likewise, with more of what counts only after something else.
pub fn ordered_scenario(seed: u64) -> String {
    const MORE: [(&str, &str); 4] = [("a/heard", "c/last"), ("a/phased", "a/prompt"), ("b/timely", "b/after"), ("c/drifted", "c/last")];
    let text = wide_scenario(seed)
        .replace("harms: [\"blunt\"], facts", "shows: [\"b/after\"], facts")
        .replace("harms: [\"blunt\"], reply", "shows: [\"b/after\"], reply");
    let text = MORE.iter().fold(text, |text, (from, to)| text.replace(from, to));
    ["a/prompt", "b/after", "c/last"].iter().fold(text, |text, tag| text.replace(&format!("\"{tag}\", \"{tag}\""), &format!("\"{tag}\"")))
}

/// Likewise by the chained rubric, with more of what it chains.
pub fn chained_scenario(seed: u64) -> String {
    wide_scenario(seed)
        .replace("rubric: \"wide\"", "rubric: \"chained\"")
        .replace("harms: [\"blunt\"], reply", "shows: [\"b/early\"], reply")
        .replace("\"a/heard\"", "\"b/early\"")
        .replace("\"b/after\"", "\"b/timely\"")
}

/// A random scenario, compiled: judged by the small rubric or one of the wider ones, in turn.
pub fn either(shelf: &Shelf, seed: u64) -> (Script, String) {
    let text = match seed % 3 {
        0 => scenario(seed),
        1 if seed.is_multiple_of(2) => chained_scenario(seed),
        1 => wide_scenario(seed),
        _ => ordered_scenario(seed),
    };
    compiled(shelf, seed, text)
}

/// A random scenario, compiled. The text is returned for messages.
pub fn script(shelf: &Shelf, seed: u64) -> (Script, String) {
    compiled(shelf, seed, scenario(seed))
}

fn compiled(shelf: &Shelf, seed: u64, text: String) -> (Script, String) {
    let checked = shelf.check(&text.as_str().into());
    let findings = checked.findings.into_diagnostics("generated", &text);
    match checked.script {
        Some(script) => (script, text),
        None => panic!("seed {seed} does not make a script: {findings:#?}\n{text}"),
    }
}
