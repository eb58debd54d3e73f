//! Checks that need to know every state a session can be in. They run after those of form and shape.

use super::attainable::{Proof, frames_showing, of_graph};
use super::graph::Graph;
use crate::diagnostic::{Code, Findings};
use crate::rubric::{Frame, Importance};
use crate::scenario::Scenario;
use crate::scoring::{Attainable, Judge};
use crate::script::{Bits, PresentationIx, Script};

/// Looks at every session of every presentation. The attainable sets, which come of it anyway, are returned for scoring.
pub fn check(scenario: &Scenario, script: &Script, findings: &mut Findings) -> Attainable {
    let judge = Judge::new(script);
    let mut presentations: Vec<[Option<Bits>; Frame::ALL.len()]> = Vec::new();
    for p in 0..script.play.presentations.len() {
        let graph = Graph::new(script, p as PresentationIx, Graph::BUDGET);
        guards(scenario, &graph, findings);
        let (sets, proof) = of_graph(script, &judge, &graph);
        if let Some(ordinary) = sets[Frame::Ordinary as usize] {
            criticals(scenario, script, &judge, &graph, p, ordinary, findings);
        }
        if proof == Proof::BudgetSpent {
            let hint = "fewer facts or once-only responses that stay in force to the end make it smaller";
            let span = scenario.presentations[p].id.span;
            findings.add_with_hint(
                Code::NotProved,
                span,
                "this presentation has more states than the budget; what is said about all sessions is not proved",
                hint,
            );
        }
        presentations.push(sets);
    }
    alike(scenario, script, &presentations, findings);
    Attainable { presentations }
}

/// An ending outside the ordinary frame is reached only after the client gave a fact that opens it.
fn guards(scenario: &Scenario, graph: &Graph, findings: &mut Findings) {
    let opens = |frame: Frame| {
        let facts = scenario.facts.iter().enumerate().filter(|(_, f)| f.opens == Some(frame));
        facts.fold(0u64, |bits, (i, _)| bits | 1 << i)
    };
    for (i, ending) in scenario.endings.iter().enumerate().filter(|(_, e)| e.frame != Frame::Ordinary) {
        let open = opens(ending.frame);
        let unguarded = graph.nodes.iter().zip(&graph.arrivals).any(|(n, at)| *at != 0 && n.ending == u8::try_from(i).ok() && n.facts & open == 0);
        let told = format!("‘{}’ can be reached although the client gave nothing that opens this frame", ending.id.value);
        if unguarded {
            let hint = format!("lead to it only where a fact with `opens: {:?}` is known", ending.frame);
            findings.add_with_hint(Code::FrameUnguarded, ending.id.span, told, hint);
        }
    }
}

/// The essentials of a critical principle, as far as they are attainable at all, can be shown together in one ordinary session.
fn criticals(scenario: &Scenario, script: &Script, judge: &Judge, graph: &Graph, presentation: usize, ordinary: Bits, findings: &mut Findings) {
    let rubric = &script.key.rubric;
    for (p, principle) in rubric.principles.iter().enumerate().filter(|(_, p)| p.critical) {
        let range = rubric.range_of(p);
        let behaviours = rubric.behaviours().enumerate().skip(range.start).take(range.len());
        let essentials = behaviours.filter(|(i, b)| b.level == Importance::Essential && ordinary.has(*i));
        let wanted = essentials.fold(Bits::NONE, |bits, (i, _)| bits.with(i));
        let (frames, proof) = frames_showing(script, judge, graph, wanted);
        if !wanted.is_empty() && proof == Proof::Proved && frames & (1 << Frame::Ordinary as u8) == 0 {
            let names: Vec<&str> = wanted.iter().filter_map(|i| rubric.behaviour(i as u8)).map(|b| b.id.as_str()).collect();
            let message = format!("no ordinary session shows all essentials of ‘{}’ together: {}", principle.title, names.join(", "));
            let hint = "let one way through the session offer them all";
            findings.add_with_hint(Code::CriticalApart, scenario.presentations[presentation].id.span, message, hint);
        }
    }
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
                let message = format!(
                    "{} can be shown in one of ‘{}’ and ‘{}’ only ({frame:?} sessions)",
                    names.join(", "),
                    scenario.presentations[0].id.value,
                    scenario.presentations[p].id.value
                );
                let hint = "do not let a response depend on what only one presentation brings";
                findings.add_with_hint(Code::PresentationsDiffer, scenario.presentations[p].id.span, message, hint);
            }
        }
    }
}
