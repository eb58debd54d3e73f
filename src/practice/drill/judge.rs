//! What a response shows and harms at one moment, by the scenario's own judge.

use crate::practice::Judged;
use crate::rubric::{Count, Frame};
use crate::scoring::Watch;
use crate::script::{Bits, PresentationIx, ResponseIx, Script};
use crate::session::{State, step};

/// Judging single moments of a scenario.
pub struct Marker<'j> {
    judged: &'j Judged,
    /// Behaviours that one utterance can show.
    single: Bits,
}

impl<'j> Marker<'j> {
    pub fn new(judged: &'j Judged) -> Marker<'j> {
        let counts = judged.script.key.rubric.behaviours().map(|b| &b.counts).enumerate();
        // What takes several utterances, or the whole session, cannot be done in one moment.
        let single = counts.filter(|(_, c)| !matches!(c, Count::Times { .. } | Count::RunBelow { .. } | Count::OnTime));
        Marker { judged, single: single.fold(Bits::NONE, |bits, (i, _)| bits.with(i)) }
    }

    /// The behaviours that count in this state: attainable, of principles that the session's frame assesses, and of the gate once it is called for. Where a life may be at stake the
    /// ordinary aims are set aside, and nobody drills them there.
    pub fn counting(&self, presentation: PresentationIx, state: &State) -> Bits {
        let Judged { script, attainable, .. } = self.judged;
        let rubric = &script.key.rubric;
        let frames: &[Frame] = match state.ending {
            Some(ending) => &[script.play.ending(ending).frame],
            None if state.facts & script.play.opens_safety != 0 => &[Frame::Safety],
            None => &[Frame::Ordinary, Frame::Referral],
        };
        let called = state.facts & script.key.facts_with(&rubric.called_for_by) != 0;
        let gate = if called { Bits::range(rubric.range_of(rubric.principles.len())) } else { Bits::NONE };
        let of_frame = |frame: &Frame| {
            let assessed = rubric.frame(*frame).map_or(&[][..], |rule| &rule.assesses);
            let parts = assessed.iter().fold(gate, |bits, p| bits | Bits::range(rubric.range_of(*p)));
            parts & attainable.of(presentation, *frame)
        };
        frames.iter().fold(Bits::NONE, |bits, frame| bits | of_frame(frame)) & self.single
    }

    /// Of these behaviours, those that a response shows here. That one was shown on the way already does not matter: a moment is practised for itself.
    pub fn shows(&self, counting: Bits, state: &State, watch: &Watch, response: ResponseIx) -> Bits {
        let Judged { script, judge, .. } = self.judged;
        let tagged = script.key.responses[response as usize].shows & counting;
        if tagged.is_empty() {
            return Bits::NONE;
        }
        let before = Watch { shown: watch.shown - tagged, ..*watch };
        let (after, _) = step(&script.play, state, response);
        judge.observe(script, &before, response, state, &after).shown & tagged
    }
}

/// The harms that a response does by its own words. What is computed over the session belongs to the way, which is not the trainee's.
pub fn harms(script: &Script, response: ResponseIx) -> Bits {
    script.key.responses[response as usize].harms - script.key.harms_off
}
