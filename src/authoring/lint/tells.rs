//! Whether somebody who has never heard of the approach could find the best response by a mark on its outside.

use super::Subject;
use crate::scenario::{Moment, Response};
use crate::script::ResponseIx;
use crate::texts::t;

/// A moment in which some responses are worth more than the others.
pub struct Choice<'s> {
    pub moment: &'s Moment,
    responses: Vec<(ResponseIx, &'s Response)>,
    /// Which of them are worth most.
    best: Vec<bool>,
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

/// The moments that have a best response, or several that are equally good, beside others.
pub fn choices<'s>(subject: &Subject<'s>) -> Vec<Choice<'s>> {
    let with_best = |(moment, responses): (&'s Moment, Vec<(ResponseIx, &'s Response)>)| {
        let worth: Vec<i64> = responses.iter().map(|(ix, _)| subject.worth(*ix)).collect();
        let most = worth.iter().copied().max().filter(|most| *most > 0)?;
        let best: Vec<bool> = worth.iter().map(|w| *w == most).collect();
        best.contains(&false).then_some(Choice { moment, responses, best })
    };
    subject.moments().filter_map(with_best).collect()
}

/// What comes of choosing, in each moment, the response whose mark is greatest (any of them, if several are). Told only if it is right clearly more often than chance would have
/// it: by five halves of the standard deviation of a blind guess, which chance alone exceeds in fewer than one scenario in a hundred.
pub fn tell(choices: &[Choice], mark: impl Fn(&Place) -> i64) -> Option<Tell> {
    let (mut right, mut chance, mut variance) = (0, 0, 0);
    for choice in choices {
        let places = choice.responses.iter().enumerate().map(|(index, (ix, response))| Place { index, of: choice.responses.len(), ix: *ix, response });
        let marks: Vec<i64> = places.map(|place| mark(&place)).collect();
        let most = marks.iter().copied().max().unwrap_or(0);
        let chosen = || marks.iter().zip(&choice.best).filter(|(mark, _)| **mark == most);
        right += share(chosen().filter(|(_, best)| **best).count(), chosen().count());
        let blind = share(choice.best.iter().filter(|best| **best).count(), choice.best.len());
        chance += blind;
        variance += blind * (ONE - blind);
    }
    let excess = right - chance;
    let whole = |parts: i64| usize::try_from((parts + ONE / 2) / ONE).unwrap_or(0);
    (excess > 0 && 4 * excess * excess > 25 * variance).then(|| Tell { moments: choices.len(), right: whole(right), chance: whole(chance) })
}

fn share(part: usize, of: usize) -> i64 {
    part as i64 * ONE / (of.max(1) as i64)
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
        t!("lint-tells", how = how, right = self.right, moments = self.moments, chance = self.chance)
    }
}
