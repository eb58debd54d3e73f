//! The shipped scenarios as scripts, with what can be attained in them: worked out once for all tests.

use one_at_a_time::analysis::{self, Graph, Proof};
use one_at_a_time::library::{self, Shelf};
use one_at_a_time::scoring::{Attainable, Judge};
use one_at_a_time::script::Script;
use std::sync::{Arc, LazyLock};

pub struct Held {
    pub script: Arc<Script>,
    pub judge: Judge,
    pub attainable: Attainable,
    pub proof: Proof,
    /// Of its first presentation, states with the same future as one.
    pub graph: Graph,
}

pub static HELD: LazyLock<Vec<Held>> = LazyLock::new(|| {
    let entries = library::shipped(&Shelf::shipped());
    let held = entries.into_iter().map(|entry| {
        let script = entry.script.expect("shipped scenarios play");
        let judge = Judge::new(&script);
        let (attainable, proof) = analysis::attainable(&script, &judge);
        let graph = Graph::new(&script, 0, Graph::BUDGET).merged(&script);
        Held { script, judge, attainable, proof, graph }
    });
    let all: Vec<Held> = held.collect();
    assert!(all.len() >= 3);
    all
});
