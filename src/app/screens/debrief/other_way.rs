//! What would have come of another response: the search for the best way on, run on a worker.

use crate::analysis::{Continuation, best_from};
use crate::app::desk::Judged;
use crate::scoring::{Level, Outcome, Share, Watch};
use crate::script::ResponseIx;
use crate::session::Transcript;

/// States followed for each simulated minute: enough to find a good way in about a second.
const WIDTH: usize = 300;

/// The session as it might have gone on, to its end.
#[derive(Clone, Debug)]
pub struct OtherWay {
    /// The session up to the turn, then the way that was found.
    pub transcript: Transcript,
    /// The number of the first turn that differs.
    pub from: usize,
    pub outcome: Outcome,
    /// There is no better way.
    pub proved: bool,
    /// No way on comes to a higher total than this: proved.
    pub at_most: Share,
}

/// A principle whose level would have been another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub principle: usize,
    /// `None`: not assessed.
    pub was: Option<Level>,
    pub would_be: Option<Level>,
}

/// The best way found on from turn `turn`, after saying `first` there; with no `first`, from the state as it was before the turn.
pub fn best_after(judged: &Judged, transcript: &Transcript, turn: usize, first: Option<ResponseIx>) -> Option<OtherWay> {
    let script = &judged.script;
    let mut way = transcript.until(turn);
    if let Some(first) = first
        && !way.say(&script.play, first)
    {
        return None;
    }
    let bound = match way.state().over {
        true => None,
        false => {
            let watch = watch_after(judged, &way);
            let Continuation { choices, proved, at_most, .. } =
                best_from(script, &judged.judge, &judged.attainable, way.presentation, &way.state(), &watch, WIDTH)?;
            for choice in choices {
                if !way.say(&script.play, choice) {
                    return None;
                }
            }
            Some((proved, at_most))
        }
    };
    let outcome = Outcome::of(script, &judged.judge, &judged.attainable, &way);
    let (proved, at_most) = bound.unwrap_or((true, outcome.total));
    Some(OtherWay { transcript: way, from: turn, outcome, proved, at_most })
}

/// What judging remembers at the end of a transcript.
fn watch_after(judged: &Judged, transcript: &Transcript) -> Watch {
    let first = judged.judge.begin(&transcript.first());
    transcript.said.iter().fold(first, |watch, said| judged.judge.observe(&judged.script, &watch, said.response, &said.before, &said.after))
}

/// Where the levels differ, in the rubric's order.
pub fn differences(was: &Outcome, would_be: &Outcome) -> Vec<Difference> {
    let level = |outcome: &Outcome, i: usize| outcome.principles.get(i).filter(|p| p.assessed).map(|p| p.level);
    let all = (0..was.principles.len()).map(|i| Difference { principle: i, was: level(was, i), would_be: level(would_be, i) });
    all.filter(|d| d.was != d.would_be).collect()
}
