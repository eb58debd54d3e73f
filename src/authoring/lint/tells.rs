//! Whether somebody who has never heard of the approach could find the best response by a mark on its outside.

use super::Subject;
use crate::scenario::{Moment, Response};
use crate::script::ResponseIx;

/// A moment in which one response is worth more than every other.
pub struct Choice<'s> {
    pub moment: &'s Moment,
    responses: Vec<(ResponseIx, &'s Response)>,
    best: usize,
}

/// What a guesser who goes by one mark achieves.
pub struct Tell {
    pub moments: usize,
    /// How often the guess is right, rounded to whole moments.
    pub right: usize,
    /// How often a blind guess would be, likewise.
    pub chance: usize,
}

/// One moment in parts that every number of responses up to nine divides.
const ONE: i64 = 2520;

/// The moments that have a best response.
pub fn choices<'s>(subject: &Subject<'s>) -> Vec<Choice<'s>> {
    let with_best = |(moment, responses): (&'s Moment, Vec<(ResponseIx, &'s Response)>)| {
        let worth: Vec<i64> = responses.iter().map(|(ix, _)| subject.worth(*ix)).collect();
        let most = worth.iter().copied().max().filter(|most| *most > 0)?;
        let mut at = worth.iter().enumerate().filter(|(_, w)| **w == most);
        let (best, _) = at.next()?;
        (at.next().is_none() && responses.len() > 1).then_some(Choice { moment, responses, best })
    };
    subject.moments().filter_map(with_best).collect()
}

/// What comes of choosing, in each moment, the response whose mark is greatest (any of them, if several are). Told only if it is right clearly more often than chance would have
/// it: by five halves of the standard deviation of a blind guess, which chance alone exceeds in fewer than one scenario in a hundred.
pub fn tell(choices: &[Choice], mark: impl Fn(&Place) -> i64) -> Option<Tell> {
    let (mut right, mut chance, mut variance) = (0, 0, 0);
    for choice in choices {
        let number = choice.responses.len() as i64;
        let marks: Vec<i64> =
            choice.responses.iter().enumerate().map(|(i, (ix, response))| mark(&Place { index: i, of: choice.responses.len(), ix: *ix, response })).collect();
        let most = marks.iter().copied().max().unwrap_or(0);
        if marks[choice.best] == most {
            right += ONE / marks.iter().filter(|m| **m == most).count() as i64;
        }
        chance += ONE / number;
        variance += (ONE / number) * (ONE / number) * (number - 1);
    }
    let excess = right - chance;
    let whole = |parts: i64| usize::try_from((parts + ONE / 2) / ONE).unwrap_or(0);
    (excess > 0 && 4 * excess * excess > 25 * variance).then(|| Tell { moments: choices.len(), right: whole(right), chance: whole(chance) })
}

/// A response in the list in which it stands.
pub struct Place<'r> {
    pub index: usize,
    pub of: usize,
    pub ix: ResponseIx,
    pub response: &'r Response,
}

impl Tell {
    pub fn sentence(&self, how: &str) -> String {
        format!("whoever chooses {how} finds the best one in {} of {} moments; blind guessing would in {}", self.right, self.moments, self.chance)
    }
}
