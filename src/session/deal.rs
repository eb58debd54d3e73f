//! What is drawn before the first line: the presentation, the order in which responses are shown, the wording of lines.
//!
//! Every draw has a stream of its own, named by what it is for and where, so that a draw never depends on how the session went: the same seed deals the
//! same hand. Only the presentation alters state; order and wording alter what is seen.

use crate::scenario::Scenario;
use crate::script::{LineIx, MomentIx, Play, PresentationIx, ResponseIx, Text};
use chacha20::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// The draws of one seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deal {
    seed: u64,
}

/// What a stream of random numbers is for. The numbers are part of the record's meaning: never change one.
#[derive(Clone, Copy)]
enum Purpose {
    Presentation = 1,
    Order = 2,
    Wording = 3,
}

impl Deal {
    pub fn new(seed: u64) -> Self {
        Deal { seed }
    }

    pub fn seed(self) -> u64 {
        self.seed
    }

    fn stream(self, purpose: Purpose, place: u32) -> ChaCha8Rng {
        let mut rng = ChaCha8Rng::seed_from_u64(self.seed);
        rng.set_stream((purpose as u64) << 32 | u64::from(place));
        rng
    }

    /// A number below `below`, which must not be zero. Multiplying keeps the draw independent of how `rand` maps ranges.
    fn draw(rng: &mut ChaCha8Rng, below: u32) -> u32 {
        ((u64::from(rng.random::<u32>()) * u64::from(below)) >> 32) as u32
    }

    /// The presentation of a client of whom nothing is known from before.
    pub fn presentation(self, play: &Play) -> PresentationIx {
        self.presentation_after(play, &[])
    }

    /// The presentation of a client who returns: the first that asks for facts that all held when the session before ended; else one drawn among those that ask for none.
    pub fn presentation_after(self, play: &Play, held: &[String]) -> PresentationIx {
        let fits = |agreed: &[String]| !agreed.is_empty() && agreed.iter().all(|fact| held.contains(fact));
        if let Some(returning) = play.presentations.iter().position(|p| fits(&p.agreed)) {
            return returning as PresentationIx;
        }
        let mut open: Vec<usize> = (0..play.presentations.len()).filter(|p| play.presentations[*p].agreed.is_empty()).collect();
        if open.is_empty() {
            open = (0..play.presentations.len()).collect();
        }
        let drawn = Self::draw(&mut self.stream(Purpose::Presentation, 0), open.len().max(1) as u32) as usize;
        open.get(drawn).map_or(0, |p| *p as PresentationIx)
    }

    /// Puts the responses of a moment into the order in which they are shown. Each has a drawn rank of its own, so that a closed one leaves the order of the others alone.
    pub fn arrange(self, play: &Play, moment: MomentIx, open: &mut [ResponseIx]) {
        let mut rng = self.stream(Purpose::Order, u32::from(moment));
        let ranks: [u32; Scenario::MAX_RESPONSES] = std::array::from_fn(|_| rng.random::<u32>());
        let first = play.moment(moment).responses.start;
        let rank = |r: &ResponseIx| ranks.get(r.wrapping_sub(first) as usize).copied().unwrap_or(u32::MAX);
        open.sort_by_key(|r| (rank(r), *r));
    }

    /// The wording of a line: its own text or one of its other wordings.
    pub fn wording(self, play: &Play, line: LineIx) -> Text {
        let spoken = play.line(line);
        let others = spoken.also.len() as u32;
        if others == 0 {
            return spoken.text;
        }
        match Self::draw(&mut self.stream(Purpose::Wording, line), others + 1) {
            0 => spoken.text,
            n => play.wordings[(spoken.also.start + n - 1) as usize],
        }
    }
}
