//! The scenarios that the analysis bench generates are such as an author could write: every size of them checks.

#[path = "benches/dialogue.rs"]
mod dialogue;
#[path = "benches/synthetic.rs"]
mod generated;

use generated::Size;
use one_at_a_time::library::Shelf;

#[test]
fn every_size_of_generated_scenario_checks() {
    let shelf = Shelf::shipped();
    for (moments, facts, anytime) in [(20, 0, 0), (60, 6, 0), (60, 0, 6), (600, 2, 2), (6_000, 0, 0)] {
        let script = Size { moments, facts, anytime }.script(&shelf);
        assert_eq!(script.map(|script| script.play.moments.len()), Ok(moments), "{moments} moments, {facts} facts, {anytime} anytime responses");
    }
}
