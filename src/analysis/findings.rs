//! What an analysis says: each statement with what it rests on.

use super::Graph;
use super::best::WAYS;
use super::chance::{CERTAIN, Chance};
use super::no_return::NoReturns;
use super::players::{Kind, Player};
use super::slips::Slips;
use crate::rubric::Frame;
use crate::scoring::{Level, Share};
use serde::Serialize;

/// What a statement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Grounds {
    /// True of every session.
    Proved,
    /// Held by so many sessions drawn with this seed; intervals are of 95 %.
    Sampled { sessions: u64, seed: u64 },
}

/// How much is looked at before a question falls back to less than an exact answer.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Control states of a presentation, and of each walk for its lines.
    pub states: usize,
    /// Pasts told apart for each of a player's levels, and for what a pass needs at least.
    pub pasts: usize,
    /// Pasts told apart for a player's total, and for its pass: of what all principles come to together hardly two are alike.
    pub together: usize,
    /// Of a player's sessions, a past that less than these parts of 10^18 come with at a state is let go and widens the interval.
    pub floor: u64,
    /// Likewise where the levels of one principle are asked for.
    pub level_floor: u64,
    /// For a bound of the chance of a pass, a past that less than these parts come with is taken for a better one.
    pub fold: u64,
    /// Ways looked at on the way to the highest total of a frame.
    pub ways: usize,
    /// How many ways on the search for the best session follows for each simulated minute.
    pub width: usize,
    /// The most slips whose making good is looked for, and the searches for passing sessions that this may make.
    pub slips: u8,
    pub searches: usize,
    /// Responses tried in sessions that stray from those that pass, and searches made there where it is not soon known what becomes of a pass.
    pub astray: usize,
    pub astray_searches: usize,
    /// States followed on, over a presentation, where no search finds a session that passes: until one does, or it is proved that none can.
    pub fates: usize,
    /// States looked at, and ways on for their share, for where a needed principle is lost: for each such principle in each frame.
    pub losses: usize,
    /// Sessions drawn where a chance is sampled; a fifth of them where only a total is.
    pub sessions: u64,
    pub seed: u64,
}

impl Default for Effort {
    /// A couple of seconds for a whole session.
    fn default() -> Self {
        Effort {
            states: Graph::BUDGET,
            pasts: 1_200_000,
            together: 25_000,
            floor: 10_000_000,
            level_floor: 100_000_000_000,
            fold: 5_000_000_000_000,
            ways: WAYS,
            width: 100,
            slips: 1,
            searches: 60,
            astray: 3_000,
            astray_searches: 0,
            fates: 50_000,
            losses: 150_000,
            sessions: 10_000,
            seed: 1,
        }
    }
}

impl Effort {
    /// Up to a minute for a whole session: more is counted out, and what is not is drawn more often.
    pub fn thorough() -> Effort {
        Effort {
            pasts: 10_000_000,
            together: 4_000_000,
            floor: 1_000,
            level_floor: 1_000,
            fold: 1_000_000_000,
            ways: 20_000_000,
            width: super::WIDTH,
            slips: 3,
            searches: 2_000,
            astray: 100_000,
            astray_searches: 2_000,
            fates: 2_000_000,
            losses: 5_000_000,
            sessions: 200_000,
            ..Effort::default()
        }
    }
}

/// Everything known of a scenario.
#[derive(Clone, Debug, Serialize)]
pub struct Analysis {
    pub format: u32,
    pub scenario: String,
    pub rules: u32,
    /// Whether what can be attained at all is proved. If not, levels, totals and passes are measured by as much of it as was found.
    pub attainable_proved: bool,
    pub presentations: Vec<Findings>,
}

/// Everything known of one presentation.
#[derive(Clone, Debug, Serialize)]
pub struct Findings {
    pub presentation: String,
    pub title: String,
    /// How many states of a session have different futures.
    pub states: usize,
    pub reached: Reached,
    pub frames: Vec<FrameFindings>,
    pub pass: PassFindings,
    pub harms: Vec<HarmFindings>,
    pub players: Vec<PlayerFindings>,
    pub no_return: NoReturns,
    pub slips: Slips,
}

/// What comes up in some session.
#[derive(Clone, Debug, Serialize)]
pub struct Reached {
    /// Whether what is said of all parts but lines is proved; each line says it for itself.
    pub proved: bool,
    pub moments: Vec<Part>,
    pub responses: Vec<Part>,
    pub lines: Vec<Part>,
    pub routes: Vec<Part>,
    pub turning_points: Vec<Part>,
    pub endings: Vec<Part>,
}

/// A part of the scenario.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Its name: its own id, with that of the moment that it stands in.
    pub id: String,
    /// The shortest way there, as ids of responses; `None` if there is none.
    pub route: Option<Vec<String>>,
    /// Whether it is proved that it comes up, or that it does not.
    pub proved: bool,
    /// Whether what it stands in comes up; of a part that never comes up because that does not, nothing needs to be said.
    #[serde(skip)]
    pub has_place: bool,
    /// Why it never comes up, in the language that is spoken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub why_not: Vec<String>,
}

/// What sessions that end in one frame can come to.
#[derive(Clone, Debug, Serialize)]
pub struct FrameFindings {
    pub frame: Frame,
    pub principles: Vec<PrincipleFindings>,
    pub best: Total,
    /// `None` if no session was found that ends in this frame.
    pub worst: Option<Total>,
    pub pass: FramePass,
    /// Where each principle that a pass needs is lost; none where no session of the frame can pass.
    pub out_of_reach: Vec<OutOfReachFindings>,
}

/// Where a principle that a pass needs, or the gate, is lost in one frame, whatever follows: proved of it alone, over every state of a session and of what was shown of it.
#[derive(Clone, Debug, Serialize)]
pub struct OutOfReachFindings {
    pub principle: String,
    /// The responses after which it can be lost although the frame stays within reach; `None` if that would take more states than the effort allows, or not every state of a session is known.
    pub losses: Option<Vec<LossFindings>>,
}

/// A response after which a principle cannot be brought to basic any more from some states from which it still could.
#[derive(Clone, Debug, Serialize)]
pub struct LossFindings {
    pub moment: String,
    pub response: String,
    /// From so many of these states; those from which the same follows count as one.
    pub lost: usize,
    pub of: usize,
    /// It is lost from all of them, at every minute at which they can be stood in.
    pub always: bool,
}

/// Whether a session that ends in one frame can pass.
#[derive(Clone, Debug, Serialize)]
pub struct FramePass {
    /// A way that passes; `None` if none was found.
    pub route: Option<Vec<String>>,
    /// Proved by the route, or by what no session of the frame can reach.
    pub proved: bool,
    /// Why none can pass.
    pub why_not: Vec<String>,
}

/// A principle in one frame.
#[derive(Clone, Debug, Serialize)]
pub struct PrincipleFindings {
    pub principle: String,
    pub assessed: bool,
    /// The points that can be shown at all, and how many behaviours they are.
    pub attainable: u64,
    pub behaviours: u32,
    pub highest: Level,
    /// Whether the highest level is proved to be the highest.
    pub highest_proved: bool,
    pub lowest: Level,
    pub lowest_proved: bool,
}

/// A total that a session comes to, and the bound that none passes.
#[derive(Clone, Debug, Serialize)]
pub struct Total {
    pub share: Share,
    pub percent: u8,
    /// The bound in whole percent; equal to `percent` where nothing better (or worse) exists.
    pub bound_percent: u8,
    pub exact: bool,
    pub route: Vec<String>,
}

/// Whether a pass can be reached.
#[derive(Clone, Debug, Serialize)]
pub struct PassFindings {
    /// A way that passes; `None` if none was found.
    pub route: Option<Vec<String>>,
    /// Proved by the route, or by what no session can reach.
    pub proved: bool,
    /// Some session does not pass: proved by what it comes to. `false` says only that no such session was looked at.
    pub avoided: bool,
    /// Why no session can pass.
    pub why_not: Vec<String>,
}

/// Whether a harm can be done, and left undone.
#[derive(Clone, Debug, Serialize)]
pub struct HarmFindings {
    pub harm: String,
    pub reached: bool,
    pub avoided: bool,
    pub proved: bool,
}

/// What a player's sessions come to.
#[derive(Clone, Debug, Serialize)]
pub struct PlayerFindings {
    pub player: Player,
    pub kind: Kind,
    pub title: &'static str,
    /// The chance of a pass, as far as it is proved: from below and from above.
    pub pass: Chance,
    /// What sessions drawn at random say of it, where the proof leaves room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass_drawn: Option<Drawn>,
    /// The share of sessions at each whole percent of the total, 0 to 100, in parts of 10^18.
    pub spread: Vec<u64>,
    /// Of what was counted out, lost in rounding down and let go as too little: so much more may lie at any percent.
    pub spread_lost: u64,
    pub spread_grounds: Grounds,
    /// For the random clicker, the share of sessions at each level of each principle.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<PlayerLevels>,
}

/// A chance as sessions drawn at random tell it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Drawn {
    /// An interval of 95 %.
    #[serde(flatten)]
    pub chance: Chance,
    pub sessions: u64,
    pub seed: u64,
}

impl PlayerFindings {
    /// The chance of a pass as closely as it is known, with what that rests on.
    pub fn pass_closely(&self) -> (Chance, Grounds) {
        match self.pass_drawn {
            Some(Drawn { chance, sessions, seed }) => (chance, Grounds::Sampled { sessions, seed }),
            None => (self.pass, Grounds::Proved),
        }
    }

    /// Whether the proof says anything of the chance of a pass.
    pub fn pass_is_bounded(&self) -> bool {
        self.pass.at_least > 0 || self.pass.at_most < CERTAIN
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct PlayerLevels {
    pub principle: String,
    /// Not shown, partial, basic, skilled; in parts of 10^18 of the sessions that are assessed on it, and of all if this is counted out.
    pub parts: [u64; 4],
    /// Lost in rounding down, and let go as too little.
    pub lost: u64,
    pub grounds: Grounds,
}

impl PlayerLevels {
    /// The middle of what the share at each level can be.
    pub fn middle(&self) -> [u64; 4] {
        self.parts.map(|parts| parts + self.lost / 2)
    }

    /// Likewise of the share at this level or a higher one.
    pub fn middle_from(&self, level: Level) -> u64 {
        self.parts[level as usize..].iter().sum::<u64>() + self.lost / 2
    }
}

/// The whole percent that half of the sessions that were counted do not pass.
pub fn median(spread: &[u64]) -> usize {
    reached_by(spread, spread.iter().sum::<u64>().div_ceil(2))
}

/// The whole percents between which the median of all sessions lies where these are so many drawn ones: of 95 %, by their order (the ranks n/2 ± 1.96 · √n/2; Conover 1999, Practical
/// Nonparametric Statistics, chapter 3).
pub fn median_between(spread: &[u64], sessions: u64) -> (usize, usize) {
    let all = u128::from(spread.iter().sum::<u64>());
    let off = u128::from((sessions * 9_604).isqrt() + 1) / 100 + 1;
    let (n, half) = (u128::from(sessions.max(1)), u128::from(sessions / 2));
    let at = |rank: u128| reached_by(spread, (all * rank.min(n) / n) as u64);
    (at(half.saturating_sub(off)), at(half + 1 + off))
}

/// The first whole percent up to which there are so many parts.
fn reached_by(spread: &[u64], parts: u64) -> usize {
    let mut sum = 0u64;
    let reaches = |here: &u64| {
        sum += here;
        sum >= parts.max(1)
    };
    spread.iter().position(reaches).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_session_is_that_of_those_that_were_counted() {
        let quarter = CERTAIN / 4;
        assert_eq!(median(&[0, quarter, quarter, 2 * quarter]), 2);
        assert_eq!(median(&[0, quarter, quarter, quarter / 2]), 2);
        assert_eq!(median(&[0, 0, 0, 3]), 3);
        assert_eq!(median(&[0; 4]), 0);
    }

    #[test]
    fn the_middle_of_all_sessions_lies_about_that_of_those_drawn_the_closer_the_more_there_are() {
        let even = [CERTAIN / 101; 101];
        assert_eq!(median_between(&even, 10_000), (49, 51));
        assert_eq!(median_between(&even, 100), (40, 61));
        let one = |percent: usize| std::array::from_fn::<u64, 101, _>(|p| if p == percent { CERTAIN } else { 0 });
        assert_eq!(median_between(&one(37), 2_000), (37, 37));
        assert_eq!(median_between(&one(37), 1), (37, 37));
    }
}
