//! Drills over the shipped scenarios.

use super::judge::harms;
use super::*;
use crate::analysis::Graph;
use crate::practice::fixture::deck;
use crate::practice::log::{CardLine, Line};
use crate::rubric::{Count, HarmSeverity};
use crate::script::{Bits, ResponseIx, Script};
use std::collections::BTreeSet;

fn drill(seed: u64, wish: Wish, log: &[Line], how_many: usize) -> Drill {
    Drill::draw(seed, wish, &deck(), log, how_many).expect("there are cards")
}

fn goal() -> Wish {
    Wish::Principle("goal".into())
}

/// A response of the moment that fits, or one that does not, by the answers of drills that are thrown away.
fn answer(drill: &Drill, fits: bool) -> ResponseIx {
    let now = drill.now().expect("a moment");
    let found = now.own.iter().find(|r| drill.clone().choose(**r, 0).is_some_and(|v| v.fits == fits));
    *found.expect("every card has both")
}

/// Scenario and moment of the present card.
fn moment(drill: &Drill) -> (usize, u16) {
    let card = drill.now().expect("a moment").card;
    (card.scenario, card.moment)
}

/// The moments of a drill whose every answer fits at first go.
fn all_moments(mut drill: Drill) -> Vec<(usize, u16)> {
    let mut out = Vec::new();
    while drill.stage() != Stage::Done {
        out.push(moment(&drill));
        let fit = answer(&drill, true);
        drill.choose(fit, 0);
        drill.go_on();
    }
    out
}

/// The line that answering a card writes.
fn seen(card: &Card, date: u64) -> Line {
    let deck = deck();
    let judged = deck.judged(card);
    Line::Card(CardLine {
        date,
        scenario: judged.script.about.id.clone(),
        play: judged.play.clone(),
        moment: judged.script.play.moment(card.moment).id.clone(),
        principle: "goal".into(),
        asks: Vec::new(),
        responses: Vec::new(),
        sat: Vec::new(),
        tries: 1,
        first_go: true,
        again: false,
    })
}

#[test]
fn every_principle_can_be_drilled_with_two_clients_at_least() {
    let deck = deck();
    let principles = deck.principles();
    println!("| principle | cards | scenarios |\n|---|---|---|");
    for p in &principles {
        println!("| {} | {} | {} |", p.title, p.cards, p.scenarios);
    }
    let rubric = &deck.scenarios()[0].script.key.rubric;
    assert_eq!(principles.iter().map(|p| &p.id).collect::<Vec<_>>(), rubric.principles_and_gate().map(|p| &p.id).collect::<Vec<_>>());
    assert!(principles.iter().all(|p| p.cards >= 5 && p.scenarios >= 2), "{principles:#?}");
    let with_cards = rubric.behaviours().filter(|b| deck.behaviour(&b.id).is_some()).count();
    assert!(with_cards >= 80, "{with_cards} behaviours can be drilled");
}

#[test]
fn a_way_leads_into_its_moment_where_something_fits_and_something_does_not() {
    let deck = deck();
    for card in deck.cards() {
        let judged = deck.judged(card);
        let play = &judged.script.play;
        let rubric = &judged.script.key.rubric;
        let name = format!("{} {} {}", judged.script.about.id, play.moment(card.moment).id, deck.principle(card).id);
        for way in &card.ways {
            let transcript = deck.transcript(card, way);
            assert_eq!(transcript.choices().collect::<Vec<_>>(), way.choices, "{name}: the way is open");
            assert_eq!(transcript.state().moment, card.moment, "{name}");
            assert!(!transcript.state().over, "{name}");
            assert!(transcript.said.last().is_none_or(|said| said.turn.entered == Some(card.moment)), "{name}: the client has just opened it");
            assert!(Bits::range(rubric.range_of(card.principle)).covers(way.asks) && !way.asks.is_empty(), "{name}");
            for behaviour in rubric.behaviours().enumerate().filter(|(i, _)| way.asks.has(*i)).map(|(_, b)| b) {
                assert!(!matches!(behaviour.counts, Count::Times { .. } | Count::RunBelow { .. } | Count::OnTime), "{name}: {}", behaviour.id);
            }
        }
    }
}

#[test]
fn every_card_can_be_answered_and_missed() {
    for principle in deck().principles() {
        let mut drill = drill(3, Wish::Principle(principle.id.clone()), &[], usize::MAX);
        let mut cards = 0;
        while drill.stage() != Stage::Done {
            let now = drill.now().unwrap();
            let rubric = &now.judged.script.key.rubric;
            let tagged = |r: ResponseIx| now.judged.script.key.responses[r as usize].shows & now.asks;
            let (asks, fit, miss) = (now.asks, answer(&drill, true), answer(&drill, false));
            assert!(!tagged(fit).is_empty(), "what fits carries the tag of what is asked for");
            assert!(Bits::range(rubric.range_of(now.card.principle)).covers(asks));
            assert!(tagged(miss).is_empty() || !harms(&now.judged.script, miss).is_empty(), "what does not fit shows none of it, or harms");
            drill.choose(fit, 0);
            drill.go_on();
            cards += 1;
        }
        assert_eq!(cards, principle.cards, "{}: each moment once", principle.id);
    }
}

/// Moments that can be come to without a word that hurts, by the graph of all sessions.
fn without_hurting(script: &Script) -> BTreeSet<u16> {
    let mut out = BTreeSet::new();
    for presentation in 0..script.play.presentations.len() as u8 {
        let graph = Graph::new(script, presentation, Graph::BUDGET);
        let mut known = vec![false; graph.nodes.len()];
        let mut left = vec![0];
        while let Some(node) = left.pop() {
            if !std::mem::replace(&mut known[node as usize], true) {
                out.insert(graph.nodes[node as usize].moment);
                left.extend(graph.edges(node).iter().filter(|edge| hurting(script, edge.response).is_empty()).map(|edge| edge.to));
            }
        }
    }
    out
}

fn hurting(script: &Script, response: ResponseIx) -> Vec<usize> {
    harms(script, response).iter().filter(|h| script.key.rubric.harms[*h].severity > HarmSeverity::Hinders).collect()
}

#[test]
fn the_first_way_into_a_card_hurts_nobody_unless_no_other_way_leads_there() {
    let deck = deck();
    let clean: Vec<BTreeSet<u16>> = deck.scenarios().iter().map(|judged| without_hurting(&judged.script)).collect();
    for card in deck.cards().iter().filter(|card| clean[card.scenario].contains(&card.moment)) {
        let script = &deck.judged(card).script;
        for response in &card.ways[0].choices {
            assert!(hurting(script, *response).is_empty(), "{} {}", script.about.id, script.play.moment(card.moment).id);
        }
    }
    let unclean = deck.cards().iter().filter(|card| !clean[card.scenario].contains(&card.moment)).count();
    assert!(unclean * 20 < deck.cards().len(), "{unclean} cards stand behind a harm");
}

#[test]
fn most_cards_can_be_come_to_in_several_ways() {
    let several = deck().cards().iter().filter(|card| card.ways.len() > 1).count();
    assert!(several * 10 >= deck().cards().len() * 9, "{several} of {}", deck().cards().len());
}

#[test]
fn the_gate_is_drilled_once_it_is_called_for_and_the_ordinary_aims_are_then_set_aside() {
    let deck = deck();
    for card in deck.cards() {
        let script = &deck.judged(card).script;
        let rubric = &script.key.rubric;
        let signs = script.key.facts_with(&rubric.called_for_by);
        for way in &card.ways {
            let state = deck.transcript(card, way).state();
            if card.principle == rubric.principles.len() {
                assert!(state.facts & signs != 0);
            } else if state.ending.is_none() && state.facts & script.play.opens_safety != 0 {
                let assessed = &rubric.frame(crate::rubric::Frame::Safety).unwrap().assesses;
                assert!(assessed.contains(&card.principle));
            }
        }
    }
}

#[test]
fn the_same_seed_draws_the_same_drill_and_another_one_draws_another() {
    let tasks = |seed| super::draw::tasks(seed, &goal(), &deck(), &[], CARDS);
    assert_eq!(tasks(7), tasks(7));
    assert_ne!(tasks(7), tasks(8));
    assert_eq!(tasks(7).len(), CARDS);
    assert!(Drill::draw(7, Wish::Principle("none".into()), &deck(), &[], CARDS).is_none());
    assert!(Drill::draw(7, goal(), &deck(), &[], 0).is_none());
}

#[test]
fn no_moment_comes_twice_and_clients_are_mixed() {
    for seed in 0..20 {
        let moments = all_moments(drill(seed, goal(), &[], CARDS));
        let different: BTreeSet<_> = moments.iter().collect();
        assert_eq!(different.len(), moments.len());
        let alike = moments[..4].windows(2).filter(|pair| pair[0].0 == pair[1].0).count();
        assert_eq!(alike, 0, "seed {seed}: {moments:?}");
    }
}

#[test]
fn moments_never_seen_come_first_and_then_those_seen_longest_ago() {
    let deck = deck();
    let cards: Vec<&Card> = deck.cards().iter().filter(|card| deck.principle(card).id == "goal").collect();
    let (unseen, oldest) = (cards[3], cards[5]);
    let others = cards.iter().filter(|card| **card != unseen && **card != oldest);
    let mut log: Vec<Line> = others.map(|card| seen(card, 40 * 86_400)).collect();
    log.push(seen(oldest, 2 * 86_400));
    for seed in 0..5 {
        let moments = all_moments(drill(seed, goal(), &log, 3));
        assert_eq!(&moments[..2], [(unseen.scenario, unseen.moment), (oldest.scenario, oldest.moment)]);
    }
}

#[test]
fn a_missed_moment_stays_until_it_sits_and_comes_back_once_in_another_order() {
    let mut drill = drill(11, goal(), &[], 2);
    let first = moment(&drill);
    let order: Vec<ResponseIx> = drill.now().unwrap().own.to_vec();
    let (miss, fit) = (answer(&drill, false), answer(&drill, true));
    let before = drill.now().unwrap().transcript.clone();
    let verdict = drill.choose(miss, 100).unwrap();
    assert!(!verdict.fits && verdict.line.is_none() && verdict.sat.is_empty());
    assert_eq!(drill.stage(), Stage::Answers);
    assert_eq!(drill.now().unwrap().transcript.said.len(), before.said.len() + 1, "the client's answer is shown");
    assert!(drill.choose(fit, 100).is_none(), "it is read before it is tried again");
    drill.go_on();
    assert_eq!((moment(&drill), drill.now().unwrap().tried), (first, &[miss][..]));
    assert_eq!(*drill.now().unwrap().transcript, before);
    let line = drill.choose(fit, 200).unwrap().line.clone().unwrap();
    let card = line.card().unwrap();
    assert_eq!((card.date, card.tries, card.first_go, card.again, card.responses.len()), (200, 2, false, false, 2));
    assert!(!card.sat.is_empty() && card.sat.iter().all(|b| card.asks.contains(b) && b.starts_with("goal/")));
    drill.go_on();
    let second = answer(&drill, true);
    assert_ne!(moment(&drill), first);
    assert!(drill.choose(second, 300).unwrap().line.as_ref().unwrap().card().unwrap().first_go);
    drill.go_on();
    let now = drill.now().unwrap();
    assert!(now.again && moment(&drill) == first && (now.number, now.of) == (3, 3));
    let mut sorted = (now.own.to_vec(), order.clone());
    assert_ne!(now.own, order);
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    assert_eq!(sorted.0, sorted.1, "the same responses are open");
    let miss = answer(&drill, false);
    drill.choose(miss, 400);
    drill.go_on();
    let fit = answer(&drill, true);
    drill.choose(fit, 500);
    drill.go_on();
    assert_eq!(drill.stage(), Stage::Done, "it comes back once, not for ever");
    let summary = drill.summary();
    assert_eq!((summary.drawn, summary.cards, summary.at_first_go, summary.after_redo), (2, 2, 1, 1));
    assert_eq!((summary.came_back, summary.at_first_go_then), (1, 0));
    assert_eq!(summary.to_bring_back.iter().map(|n| &n.id).collect::<Vec<_>>(), card.sat.iter().collect::<Vec<_>>());
}

#[test]
fn a_response_that_is_not_open_changes_nothing() {
    let mut drill = drill(1, goal(), &[], 1);
    let before = drill.now().unwrap().transcript.clone();
    for response in [ResponseIx::MAX, 1_000_000] {
        assert!(drill.choose(response, 0).is_none());
    }
    assert_eq!((drill.stage(), drill.now().unwrap().tried.len()), (Stage::Asks, 0));
    assert_eq!(*drill.now().unwrap().transcript, before);
}

#[test]
fn what_shows_the_behaviour_and_harms_does_not_fit() {
    let deck = deck();
    let both = |card: &&Card| {
        let script = &deck.judged(card).script;
        let own = script.play.moment(card.moment).responses.clone();
        own.clone().find(|r| !(script.key.responses[*r as usize].shows & card.ways[0].asks).is_empty() && !harms(script, *r).is_empty())
    };
    let (card, response) = deck.cards().iter().find_map(|card| both(&card).map(|r| (card, r))).expect("the late shift has one");
    let mut seed = 0;
    let mut drill = loop {
        let drill = drill(seed, Wish::Principle(deck.principle(card).id.clone()), &[], 1);
        seed += 1;
        if moment(&drill) == (card.scenario, card.moment) && drill.now().unwrap().own.contains(&response) {
            break drill;
        }
    };
    let verdict = drill.choose(response, 0).unwrap();
    assert!(!verdict.fits && !verdict.shows.is_empty() && !verdict.harms.is_empty() && !verdict.review.feedback.is_empty());
}

#[test]
fn a_drill_of_what_is_due_asks_for_nothing_else_and_takes_what_goes_first_first() {
    let due = ["next/obstacle", "goal/purpose", "strengths/exception"];
    let mut drill = drill(5, Wish::Behaviours(due.iter().map(|id| (*id).to_owned()).collect()), &[], 3);
    let mut asked = Vec::new();
    while let Some(now) = drill.now() {
        let ids = now.judged.script.key.rubric.behaviours().enumerate().filter(|(i, _)| now.asks.has(*i)).map(|(_, b)| b.id.clone());
        asked.push(ids.collect::<Vec<_>>());
        let fit = answer(&drill, true);
        drill.choose(fit, 0);
        drill.go_on();
    }
    assert_eq!(asked, due.map(|id| vec![id.to_owned()]));
}

#[test]
fn leaving_keeps_what_was_tried() {
    let mut untried = drill(2, goal(), &[], 2);
    assert_eq!(untried.leave(9), None);
    let mut tried = drill(2, goal(), &[], 2);
    let miss = answer(&tried, false);
    tried.choose(miss, 8);
    let line = tried.leave(9).unwrap();
    let card = line.card().unwrap();
    assert_eq!((card.date, card.tries, card.first_go, card.sat.len()), (9, 1, false, 0));
    let summary = tried.summary();
    assert_eq!((tried.stage(), summary.cards, summary.drawn), (Stage::Done, 0, 2));
    let mut answered = drill(2, goal(), &[], 2);
    let fit = answer(&answered, true);
    assert!(answered.choose(fit, 8).unwrap().line.is_some());
    assert_eq!((answered.leave(9), answered.summary().at_first_go), (None, 1), "its line was handed out already");
}
