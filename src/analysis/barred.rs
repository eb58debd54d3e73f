//! What keeps every session of a presentation from passing: cheaper than the whole analysis, for who asks whether anybody can pass at all.

use super::Graph;
use super::attainable::{Budget, Ground, Proof};
use crate::rubric::Frame;
use crate::scoring::{Attainable, Judge, Level, Yardstick};
use crate::script::{PresentationIx, Script};
use rayon::prelude::*;

/// No session of this frame brings this principle, which a pass needs, to the level basic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Barrier {
    pub frame: Frame,
    /// Its place in the rubric.
    pub principle: usize,
}

/// For each presentation, each of which has its graph, a barrier of every frame that its sessions can end in: then none of them passes (proved). Empty where some frame has no barrier; a pass may
/// be out of reach all the same, as each principle is looked at alone.
pub fn barred(script: &Script, graphs: &[Graph], attainable: &Attainable) -> Vec<Vec<Barrier>> {
    let judge = Judge::new(script);
    let of = |(presentation, graph): (usize, &Graph)| {
        let ground = Ground::new(script, &judge, graph);
        let mut budget = Budget::of_each(script);
        let mut barrier = |frame: Frame| {
            let yardstick = Yardstick::new(script, attainable, presentation as PresentationIx, frame)?;
            let critical = yardstick.assessed.iter().copied().filter(|p| script.key.rubric.principles[*p].critical);
            let mut out_of_reach = critical.filter(|p| ground.reaches_level(&yardstick, frame, *p, Level::Basic, &mut budget) == (false, Proof::Proved));
            Some(out_of_reach.next().map(|principle| Barrier { frame, principle }))
        };
        // The ordinary frame comes last: where a sign of danger is always given, none of its sessions may pass, and that takes longest to prove.
        let barriers: Option<Vec<Barrier>> = Frame::ALL.iter().rev().filter_map(|frame| barrier(*frame)).collect();
        barriers.unwrap_or_default()
    };
    graphs.par_iter().enumerate().map(of).collect()
}
