//! What the lints say of all sessions against the truth: every state of small random scenarios, with nothing left out of it.

use crate::generate;
use one_at_a_time::analysis::{Effort, Findings, Graph, Player, analyse};
use one_at_a_time::authoring::lint::{Reached, Spoken};
use one_at_a_time::library::Shelf;
use one_at_a_time::script::{Bits, Cond, Script};
use one_at_a_time::session::{State, open, start, step};
use one_at_a_time::texts::{Language, speaking};
use std::collections::{HashMap, HashSet};

/// What is seen while every state is visited, minutes included.
fn visit(script: &Script, presentation: u8, seen: &mut Reached) {
    let play = &script.play;
    let mut known: HashSet<State> = HashSet::new();
    let mut ways = vec![start(play, presentation).0];
    let mut on_time = false;
    while let Some(state) = ways.pop() {
        if !known.insert(state) {
            continue;
        }
        seen.moments[state.moment as usize] = true;
        for response in open(play, &state) {
            seen.responses[response as usize] = true;
            let (next, turn) = step(play, &state, response);
            if let Some(ending) = turn.ended {
                seen.endings[ending as usize] = true;
                on_time |= next.minute <= play.minutes;
            }
            match turn.turning_point {
                Some(taken) => seen.turning_points[taken as usize] = true,
                None => {
                    let said = play.response(response);
                    let facts = state.facts | said.facts | turn.reply.map_or(0, |line| play.line(line).gives);
                    let values = state.values.after(said.effect);
                    let taken = said.routes.clone().find(|r| play.holds(play.routes[*r as usize].when, values, facts));
                    taken.into_iter().for_each(|r| seen.routes[r as usize] = true);
                }
            }
            ways.push(next);
        }
    }
    seen.on_time.push(on_time);
}

/// The harms that some way from here to an end leaves out, were there no clock.
fn avoided(script: &Script, state: &State, known: &mut HashMap<State, Bits>) -> Bits {
    if state.over {
        return Bits::range(0..script.key.rubric.harms.len());
    }
    if let Some(found) = known.get(state) {
        return *found;
    }
    let mut out = Bits::NONE;
    for response in open(&script.play, state) {
        let next = State { minute: 0, ..step(&script.play, state, response).0 };
        out |= avoided(script, &next, known) - script.key.responses[response as usize].harms;
    }
    known.insert(*state, out);
    out
}

#[test]
fn what_is_said_of_all_sessions_equals_a_visit_to_every_state() {
    let shelf = generate::shelf();
    let (mut never, mut late, mut harmful) = (0, 0, 0);
    for seed in 0..400 {
        let (script, text) = generate::script(&shelf, seed);
        let told = Reached::of(&script, &Graph::of_each(&script, Graph::BUDGET));
        let none = |list: &[bool]| vec![false; list.len()];
        let mut truth = Reached {
            moments: none(&told.moments),
            responses: none(&told.responses),
            routes: none(&told.routes),
            turning_points: none(&told.turning_points),
            endings: none(&told.endings),
            on_time: Vec::new(),
            unavoidable: Vec::new(),
        };
        for presentation in 0..script.play.presentations.len() as u8 {
            visit(&script, presentation, &mut truth);
            let every = Bits::range(0..script.key.rubric.harms.len());
            truth.unavoidable.push(every - avoided(&script, &start(&script.play, presentation).0, &mut HashMap::new()));
        }
        assert_eq!(told, truth, "seed {seed}\n{text}");
        never += usize::from(told.routes.contains(&false) || told.responses.contains(&false));
        late += usize::from(told.on_time.contains(&false));
        harmful += usize::from(told.unavoidable.iter().any(|harms| !harms.is_empty()));
    }
    // Had the generator dried up, the comparison would say nothing.
    assert!(never > 50 && late > 5 && harmful > 5, "{never} {late} {harmful}");
}

/// Every line that some session says, minutes included.
fn said(script: &Script) -> HashSet<u32> {
    let play = &script.play;
    let mut out = HashSet::new();
    for presentation in 0..play.presentations.len() as u8 {
        let (first, says) = start(play, presentation);
        out.extend(says);
        let mut known: HashSet<State> = HashSet::new();
        let mut ways = vec![first];
        while let Some(state) = ways.pop() {
            if known.insert(state) {
                for response in open(play, &state) {
                    let (next, turn) = step(play, &state, response);
                    out.extend([turn.reply, turn.leaves, turn.says].into_iter().flatten());
                    ways.push(next);
                }
            }
        }
    }
    out
}

#[test]
fn the_lines_that_no_session_says_are_those_and_no_others() {
    let shelf = generate::shelf();
    let mut never = 0;
    for seed in 0..300 {
        let (script, text) = generate::script(&shelf, seed);
        let said = said(&script);
        let asks = |line: &u32| {
            let when = script.play.line(*line).when;
            when != Cond::ALWAYS && when.from != when.to
        };
        let truth: Vec<u32> = (0..script.play.lines.len() as u32).filter(|line| !said.contains(line)).filter(asks).collect();
        assert_eq!(Spoken::of(&script, &Graph::of_each(&script, Graph::BUDGET)).never, truth, "seed {seed}\n{text}");
        never += truth.len();
    }
    assert!(never > 50, "{never}");
}

#[test]
fn an_analysis_speaks_the_language_of_whoever_asks_for_it() {
    let text = include_str!("fixtures/rules/response-never-open.ron");
    let script = Shelf::shipped().check(&text.into()).script.expect("it plays");
    let told = || {
        let analysis = analyse(&script, None, &Effort::default());
        let of = |found: &Findings| {
            let titles = found.players.iter().map(|p| p.title.to_owned());
            titles.chain(found.reached.responses.iter().flat_map(|part| part.why_not.clone())).collect::<Vec<String>>()
        };
        analysis.presentations.iter().flat_map(of).collect::<Vec<String>>()
    };
    let (english, german) = (told(), speaking(Language::German, told));
    assert!(english.len() == german.len() && english.len() > Player::ALL.len(), "{english:?}");
    assert!(english.iter().zip(&german).all(|(english, german)| english != german), "{german:?}");
}
