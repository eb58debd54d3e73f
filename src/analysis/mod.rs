//! What is true of every possible session, computed from the script: what can be shown, whether frames are guarded, the way on from a state.
//!
//! The questions share one graph of control states ([`Graph`]): a session's state with everything forgotten that nothing later reads. Each question runs its own
//! small projection over it. A graph that outgrows its budget says so, and what rests on it is then not called proved.

mod ahead;
mod analyse;
mod attainable;
mod barred;
mod best;
mod ceiling;
mod chance;
mod check;
mod comes_up;
mod compare;
mod fares;
mod fates;
mod findings;
mod flow;
mod frontier;
mod graph;
mod heard;
mod live;
mod need;
mod no_return;
mod players;
pub mod reach;
mod sample;
mod slips;

pub use analyse::{ANYTIME, analyse};
pub use attainable::{Budget, Ground, Proof, attainable};
pub use barred::{Barrier, barred};
pub use best::{Continuation, Pilot, WAYS, WIDTH, best_from};
pub use chance::{CERTAIN, Chance, percent_off_words, percent_words};
pub use check::check;
pub use compare::{
    Apart, Aspect, Between, Changed, Comparison, Difference, Edit, Ending, Form, FormFrame, FormPlayer, FormPrinciple, Kept, Outcome, Replayed, compare,
};
pub use fares::{Fare, fares};
pub use fates::Fate;
pub use findings::{
    Analysis, Drawn, Effort, Findings, FrameFindings, FramePass, Grounds, HarmFindings, LossFindings, OutOfReachFindings, Part, PassFindings, PlayerFindings,
    PlayerLevels, PrincipleFindings, Reached, Total, median, median_between,
};
pub use flow::{Flow, Lens, Spread};
pub use frontier::{Frontier, Height};
pub use graph::Graph;
pub use heard::heard;
pub use live::Live;
pub use need::{Bounds, Loss, Need};
pub use no_return::{Always, NoReturn, NoReturns};
pub use players::{Habit, Kind as PlayerKind, Player};
pub use reach::Reach;
pub use sample::Sample;
pub use slips::Slips;
