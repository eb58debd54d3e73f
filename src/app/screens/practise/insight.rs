//! All that attempts and log tell, worked out anew only when one of them has changed.

use crate::app::Desk;
use crate::practice::Held;
use crate::practice::calibration::{Calibration, calibration};
use crate::practice::drill::PrincipleCards;
use crate::practice::progress::{Playable, Progress, Suggestion, progress, suggest};
use crate::practice::queue::{Item, Queue};
use crate::practice::rate::History;

pub struct Insight {
    /// The state of log and attempts, and the hour, that it was worked out from.
    from: (u64, u64, u64),
    pub suggestion: Option<Suggestion>,
    pub principles: Vec<PrincipleCards>,
    pub due: Vec<Item>,
    /// How many more are due and wait their turn.
    pub waiting: usize,
    pub later: Vec<Item>,
    pub progress: Vec<Progress>,
    pub calibration: Vec<Calibration>,
    pub watched: History,
}

impl Insight {
    /// The one there is, or a new one if something has changed since.
    pub fn renewed(known: Option<Box<Insight>>, desk: &Desk) -> Box<Insight> {
        let from = (desk.training.revision(), desk.attempts.revision(), desk.now / 3_600);
        match known {
            Some(insight) if insight.from == from => insight,
            _ => Box::new(Insight::of(desk, from)),
        }
    }

    fn of(desk: &Desk, from: (u64, u64, u64)) -> Insight {
        let held: Vec<Held> = desk.attempts.list().iter().filter_map(|a| a.held.as_deref().cloned()).collect();
        let log = desk.training.log();
        let mut out = Insight {
            from,
            suggestion: None,
            principles: Vec::new(),
            due: Vec::new(),
            waiting: 0,
            later: Vec::new(),
            progress: progress(&held),
            calibration: calibration(&held),
            watched: History::of(log),
        };
        if let Some(deck) = desk.training.deck() {
            let queue = Queue::of(&held, log, deck);
            let playable = |e: &crate::library::Entry| {
                let about = &e.script.as_ref()?.about;
                Some(Playable { id: about.id.clone(), title: about.title.clone(), played: desk.played_before(&about.id) })
            };
            let scenarios: Vec<Playable> = desk.all_entries().filter_map(playable).collect();
            out.suggestion = suggest(&held, &queue, deck, &scenarios, desk.now);
            out.principles = deck.principles();
            out.due = queue.due(desk.now).into_iter().cloned().collect();
            out.waiting = queue.waiting(desk.now);
            out.later = queue.later(desk.now).into_iter().cloned().collect();
        }
        out
    }
}
