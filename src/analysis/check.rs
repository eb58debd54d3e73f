//! Checks that need to know every state a session can be in. They run after those of form and shape.

use super::attainable::{Budget, Ground, Proof};
use super::graph::{Edge, Graph};
use crate::diagnostic::{Findings, Span, rules};
use crate::notation::Named;
use crate::rubric::{Frame, Importance};
use crate::scenario::{Presentation, Scenario};
use crate::scoring::{Attainable, Judge};
use crate::script::{Bits, PresentationIx, Script};
use crate::session::{State, step};
use crate::texts::{self, t};
use rayon::prelude::*;

/// Looks at every session of every presentation, each of which has its graph. The attainable sets, which come of it anyway, are returned for scoring. What was not looked at is never called a
/// fault.
pub fn check(each: Budget, scenario: &Scenario, script: &Script, graphs: &[Graph], findings: &mut Findings) -> Attainable {
    let judge = Judge::new(script);
    let language = texts::spoken();
    let about = |(ix, (presentation, graph)): (usize, (&Presentation, &Graph))| {
        let mut found = Findings::default();
        let span = presentation.id.span;
        guards(scenario, script, graph, &mut found);
        let ground = Ground::new(script, &judge, graph);
        // The sets are those that scoring measures by, whatever is asked after them.
        let (sets, mut proof) = ground.attainable(ix as PresentationIx, &mut { each });
        if proof == Proof::Proved {
            proof = criticals(&ground, span, &sets, &mut { each }, &mut found);
        }
        if proof == Proof::BudgetSpent {
            found.add_with_hint(&rules::NOT_PROVED, span, t!("script-not-proved"), t!("script-not-proved-hint"));
        }
        (sets, proof, found)
    };
    let looked: Vec<_> = scenario.presentations.par_iter().zip(graphs).enumerate().map(|one| texts::speaking(language, || about(one))).collect();
    let (mut presentations, mut proofs) = (Vec::new(), Vec::new());
    for (sets, proof, found) in looked {
        presentations.push(sets);
        proofs.push(proof);
        findings.append(found);
    }
    if Proof::all(proofs) == Proof::Proved {
        alike(scenario, script, &presentations, findings);
    }
    Attainable { presentations }
}

/// An ending outside the ordinary frame is reached only after the client gave a fact that opens it.
fn guards(scenario: &Scenario, script: &Script, graph: &Graph, findings: &mut Findings) {
    let opens = |frame: Frame| {
        let facts = scenario.facts.iter().enumerate().filter(|(_, f)| f.opens == Some(frame));
        facts.fold(0u64, |bits, (i, _)| bits | 1 << i)
    };
    for (i, ending) in scenario.endings.iter().enumerate().filter(|(_, e)| e.frame != Frame::Ordinary) {
        let open = opens(ending.frame);
        let ending_ix = u8::try_from(i).ok();
        let led_to = || graph.nodes.iter().zip(&graph.arrivals).any(|(n, at)| *at != 0 && n.ending == ending_ix && n.facts & open == 0);
        if led_to() || (ending_ix == Some(script.play.time_up) && stopped_without(script, graph, open)) {
            let message = t!("script-frame-unguarded", ending = &*ending.id.value);
            let hint = t!("script-frame-unguarded-hint", frame = ending.frame.name());
            findings.add_with_hint(&rules::FRAME_UNGUARDED, ending.id.span, message, hint);
        }
    }
}

/// Whether the hard stop can cut in where none of these facts is known.
fn stopped_without(script: &Script, graph: &Graph, facts: u64) -> bool {
    let stops = |node: u32, edge: &Edge| {
        let (_, stopped) = graph.follow(edge, graph.arrivals[node as usize]);
        let late = State { minute: script.play.hard_stop, ..graph.nodes[node as usize] };
        stopped != 0 && step(&script.play, &late, edge.response).0.facts & facts == 0
    };
    (0..graph.nodes.len() as u32).any(|node| graph.edges(node).iter().any(|edge| stops(node, edge)))
}

/// The essentials of a critical principle, as far as they are attainable at all, can be shown together in one session of each frame that assesses it.
fn criticals(ground: &Ground, presentation: Span, sets: &[Option<Bits>; Frame::ALL.len()], budget: &mut Budget, findings: &mut Findings) -> Proof {
    let rubric = &ground.script.key.rubric;
    for frame in Frame::ALL {
        let (Some(attainable), Some(rule)) = (sets[*frame as usize], rubric.frame(*frame)) else { continue };
        for &p in rule.assesses.iter().filter(|p| rubric.principles[**p].critical) {
            let range = rubric.range_of(p);
            let behaviours = rubric.behaviours().enumerate().skip(range.start).take(range.len());
            let essentials = behaviours.filter(|(i, b)| b.level == Importance::Essential && attainable.has(*i));
            let wanted = essentials.fold(Bits::NONE, |bits, (i, _)| bits.with(i));
            let (frames, proof) = ground.frames_showing(wanted, 1 << *frame as u8, budget);
            if proof == Proof::BudgetSpent {
                return proof;
            }
            if !wanted.is_empty() && frames == 0 {
                let names: Vec<&str> = wanted.iter().filter_map(|i| rubric.behaviour(i as u8)).map(|b| b.id.as_str()).collect();
                let (kind, principle) = (frame.name().to_lowercase(), &*rubric.principles[p].title);
                let message = t!("script-critical-apart", kind = kind, principle = principle, behaviours = names.join(", "));
                findings.add_with_hint(&rules::CRITICAL_APART, presentation, message, t!("script-critical-apart-hint"));
            }
        }
    }
    Proof::Proved
}

/// Presentations are variations of one scenario: each makes the same behaviours possible.
fn alike(scenario: &Scenario, script: &Script, presentations: &[[Option<Bits>; Frame::ALL.len()]], findings: &mut Findings) {
    let rubric = &script.key.rubric;
    // The gate is called for by what a presentation brings, so it may differ.
    let scored = Bits::range(0..rubric.range_of(rubric.principles.len()).start);
    let Some(first) = presentations.first() else { return };
    for (p, sets) in presentations.iter().enumerate().skip(1) {
        for frame in Frame::ALL {
            let (Some(here), Some(there)) = (sets[*frame as usize], first[*frame as usize]) else { continue };
            let differ = ((here - there) | (there - here)) & scored;
            if !differ.is_empty() {
                let names: Vec<&str> = differ.iter().take(5).filter_map(|i| rubric.behaviour(i as u8)).map(|b| b.id.as_str()).collect();
                let (one, other) = (&scenario.presentations[0].id, &scenario.presentations[p].id);
                let message = t!("script-presentations-differ", behaviours = names.join(", "), one = &*one.value, other = &*other.value, frame = frame.name());
                findings.add_with_hint(&rules::PRESENTATIONS_DIFFER, other.span, message, t!("script-presentations-differ-hint"));
            }
        }
    }
}
