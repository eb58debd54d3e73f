//! In which order events can come; the writer and the reader hold to the same.

use super::Event;
use crate::texts::t;

/// What has happened so far, as far as it decides what can come next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    chosen: u32,
    shown: bool,
    paused: bool,
    rated: bool,
    sealed: bool,
}

/// Why an event cannot come here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Disorder {
    #[error("{}", t!("error-course-sealed"))]
    Sealed,
    #[error("{}", t!("error-course-paused"))]
    Paused,
    #[error("{}", t!("error-course-rated"))]
    Rated,
    #[error("{}", t!("error-course-rating", rating = .0))]
    Rating(u8),
    #[error("{}", t!("error-course-turn", expected = .expected, found = .found))]
    Turn { expected: u32, found: u32 },
    #[error("{}", t!("error-course-nothing-shown"))]
    NothingShown,
    #[error("{}", t!("error-course-turns", chosen = .chosen, sealed = .sealed))]
    Turns { chosen: u32, sealed: u32 },
}

impl Course {
    /// The turn that is due, from 1.
    pub fn turn(&self) -> u32 {
        self.chosen + 1
    }

    /// How many responses were chosen.
    pub fn chosen(&self) -> u32 {
        self.chosen
    }

    pub fn is_sealed(&self) -> bool {
        self.sealed
    }

    /// What has happened once this has happened too.
    pub fn after(mut self, event: &Event) -> Result<Course, Disorder> {
        if self.sealed {
            return Err(Disorder::Sealed);
        }
        match event {
            // The same turn may be shown again, after a pause.
            Event::Shown { turn, .. } => {
                self.goes_on(*turn)?;
                self.shown = true;
            }
            Event::Chosen { turn, .. } => {
                self.goes_on(*turn)?;
                if !self.shown {
                    return Err(Disorder::NothingShown);
                }
                self.chosen += 1;
                self.shown = false;
            }
            Event::Paused {} if self.paused => return Err(Disorder::Paused),
            Event::Paused {} => self.paused = true,
            Event::Resumed {} | Event::Recovered { .. } => self.paused = false,
            Event::Rated { .. } if self.rated => return Err(Disorder::Rated),
            Event::Rated { ratings } => match ratings.iter().find(|(_, rating)| *rating > 3) {
                Some((_, rating)) => return Err(Disorder::Rating(*rating)),
                None => self.rated = true,
            },
            Event::Sealed(seal) if seal.turns != self.chosen => return Err(Disorder::Turns { chosen: self.chosen, sealed: seal.turns }),
            Event::Sealed(_) => self.sealed = true,
        }
        Ok(self)
    }

    /// Whether the session itself goes on: it is neither paused nor over and rated, and this turn is due.
    fn goes_on(&self, turn: u32) -> Result<(), Disorder> {
        match turn {
            _ if self.paused => Err(Disorder::Paused),
            _ if self.rated => Err(Disorder::Rated),
            found if found != self.turn() => Err(Disorder::Turn { expected: self.turn(), found }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::Seal;

    fn run(events: &[Event]) -> Result<Course, Disorder> {
        events.iter().try_fold(Course::default(), |course, event| course.after(event))
    }

    fn shown(turn: u32) -> Event {
        Event::Shown { turn, moment: "m".into(), responses: vec!["a".into()] }
    }

    fn chosen(turn: u32) -> Event {
        Event::Chosen { turn, response: "a".into(), elapsed_ms: 0 }
    }

    fn rated(rating: u8) -> Event {
        Event::Rated { ratings: vec![("goal".into(), rating)] }
    }

    fn sealed(turns: u32) -> Event {
        Event::Sealed(Seal { turns, ending: None, elapsed_ms: 0 })
    }

    #[test]
    fn an_ordinary_attempt_is_in_order() {
        let events = [
            shown(1),
            Event::Paused {},
            Event::Resumed {},
            shown(1),
            chosen(1),
            shown(2),
            Event::Recovered { torn: 3 },
            chosen(2),
            rated(3),
            Event::Paused {},
            Event::Recovered { torn: 3 },
            sealed(2),
        ];
        assert!(run(&events).is_ok_and(|course| course.is_sealed() && course.chosen() == 2));
        assert!(run(&[sealed(0)]).is_ok());
    }

    #[test]
    fn what_cannot_come_is_named() {
        let cases = [
            (vec![chosen(1)], Disorder::NothingShown),
            (vec![shown(2)], Disorder::Turn { expected: 1, found: 2 }),
            (vec![shown(1), chosen(1), chosen(2)], Disorder::NothingShown),
            (vec![shown(1), chosen(1), shown(1)], Disorder::Turn { expected: 2, found: 1 }),
            (vec![shown(1), Event::Paused {}, chosen(1)], Disorder::Paused),
            (vec![Event::Paused {}, Event::Paused {}], Disorder::Paused),
            (vec![rated(1), rated(1)], Disorder::Rated),
            (vec![rated(1), shown(1)], Disorder::Rated),
            (vec![rated(4)], Disorder::Rating(4)),
            (vec![sealed(1)], Disorder::Turns { chosen: 0, sealed: 1 }),
            (vec![sealed(0), Event::Resumed {}], Disorder::Sealed),
        ];
        for (events, disorder) in cases {
            assert_eq!(run(&events), Err(disorder), "{events:?}");
        }
    }
}
