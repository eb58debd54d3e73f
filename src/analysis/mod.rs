//! What is true of every possible session, computed from the script: what can be shown, whether frames are guarded, the way on from a state.
//!
//! The questions share one graph of control states ([`Graph`]): a session's state with everything forgotten that nothing later reads. Each question runs its own
//! small projection over it. A graph that outgrows its budget says so, and what rests on it is then not called proved.

mod ahead;
mod attainable;
mod best;
mod check;
mod graph;
mod live;

pub use attainable::{Budget, Proof, attainable};
pub use best::{Continuation, WIDTH, best_from};
pub use check::{check, check_within};
pub use graph::Graph;
