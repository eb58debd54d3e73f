//! What is said, and what the rules look out for, as bits.

use crate::rubric::{Move, Phase, Said};
use crate::script::{Bits, Script};

/// Which utterances are meant, as bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Matcher {
    pub moves: u32,
    pub shows: Bits,
    pub phases: u16,
}

impl Matcher {
    pub fn new(said: &Said) -> Self {
        Matcher {
            moves: said.moves.iter().fold(0, |bits, m| bits | 1 << *m as u32),
            shows: said.shows.iter().fold(Bits::NONE, |bits, b| bits.with(*b as usize)),
            phases: phase_bits(&said.phases),
        }
    }

    /// A behaviour's own tag.
    pub fn own(behaviour: usize) -> Self {
        Matcher { moves: 0, shows: Bits::one(behaviour), phases: 0 }
    }

    pub fn of(said: Option<&Said>, behaviour: usize) -> Self {
        said.map_or_else(|| Matcher::own(behaviour), Matcher::new)
    }

    #[inline]
    pub fn fits(&self, u: &Utterance) -> bool {
        (self.phases == 0 || self.phases & u.phase != 0)
            && ((self.moves == 0 && self.shows.is_empty()) || self.moves & u.kind != 0 || !(self.shows & u.shows).is_empty())
    }
}

pub(super) fn phase_bits(phases: &[Phase]) -> u16 {
    phases.iter().fold(0, |bits, p| bits | 1 << *p as u16)
}

/// One thing said, as the rules see it.
pub(super) struct Utterance {
    pub kind: u32,
    pub shows: Bits,
    pub phase: u16,
}

/// A response as it is said in a phase (a bit).
pub(super) fn utterance(script: &Script, response: u32, phase: u16) -> Utterance {
    Utterance { kind: move_bit(script.play.response(response).kind), shows: script.key.responses[response as usize].shows, phase }
}

/// Everything that can be said in a script, the anytime responses in any phase.
pub(super) fn utterances(script: &Script) -> Vec<Utterance> {
    let play = &script.play;
    let own = play.moments.iter().flat_map(|m| m.responses.clone().map(|r| utterance(script, r, 1 << m.phase as u16)));
    own.chain(play.anytime.clone().map(|r| utterance(script, r, u16::MAX))).collect()
}

fn move_bit(kind: Move) -> u32 {
    1 << kind as u32
}
