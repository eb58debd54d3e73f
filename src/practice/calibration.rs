//! Calibration: how the trainee's own ratings, given before the score, stand to what was computed.

use super::{Gap, Held, Series};
use crate::scoring::Level;
use crate::texts::t;

/// With fewer sessions than this nothing is concluded.
pub const FEW: u32 = 3;

/// The trainee's own ratings of a principle over the sessions of one series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// The principle's id and title.
    pub id: String,
    pub title: String,
    pub series: Series,
    /// The oldest first; never empty.
    pub points: Vec<Point>,
    pub gap: Gap,
}

/// One session's rating of a principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// In seconds since 1970.
    pub date: u64,
    /// The title of the scenario.
    pub scenario: String,
    pub rated: Level,
    pub computed: Level,
}

/// One for each principle and series that has ratings; principles in the order of the rubric, the least help first.
pub fn calibration(held: &[Held]) -> Vec<Calibration> {
    let mut sessions: Vec<&Held> = held.iter().collect();
    sessions.sort_by_key(|s| s.date);
    let mut out: Vec<Calibration> = Vec::new();
    let mut order: Vec<&str> = Vec::new();
    for session in sessions {
        for part in &session.principles {
            if !order.contains(&part.id.as_str()) {
                order.push(&part.id);
            }
            let Some(rated) = part.rated else { continue };
            let point = Point { date: session.date, scenario: session.title.clone(), rated, computed: part.level };
            match out.iter_mut().find(|c| c.id == part.id && c.series == session.series) {
                Some(known) => {
                    known.gap = known.gap.and(rated, part.level);
                    known.points.push(point);
                }
                None => out.push(Calibration {
                    id: part.id.clone(),
                    title: part.title.clone(),
                    series: session.series,
                    gap: Gap::of([(rated, part.level)]),
                    points: vec![point],
                }),
            }
        }
    }
    out.sort_by_key(|c| (order.iter().position(|id| *id == c.id), c.series));
    out
}

impl Calibration {
    /// What can be said of it: ‘You rated ‘Goal focus’ higher than it was scored in 4 of 5 sessions.’
    pub fn words(&self) -> String {
        let Gap { count, higher, lower, exact, .. } = self.gap;
        let principle = &self.title;
        if count < FEW {
            return t!("calibration-few", principle = principle, count = count);
        }
        let most = higher.max(lower).max(exact);
        let leading: Vec<&str> = [(higher, "higher"), (lower, "lower"), (exact, "exact")].iter().filter(|(n, _)| *n == most).map(|(_, side)| *side).collect();
        match leading[..] {
            [side] if most == count => t!("calibration-all", principle = principle, side = side, count = count),
            [side] => t!("calibration-most", principle = principle, side = side, most = most, count = count),
            _ => t!("calibration-even", principle = principle, count = count, higher = higher, lower = lower, exact = exact),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::HelpLevel;
    use crate::practice::fixture::{held, principle};

    fn rated(date: u64, rated: Level, computed: Level) -> Held {
        held(date, vec![principle("goal", computed).rated(rated)])
    }

    #[test]
    fn a_habit_of_rating_high_is_told_and_a_handful_of_sessions_is_not_enough() {
        let sessions: Vec<Held> = (0..4).map(|n| rated(n, Level::Skilled, Level::Partial)).chain([rated(9, Level::Basic, Level::Basic)]).collect();
        let found = calibration(&sessions);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].words(), "You rated ‘Goal focus’ higher than it was scored in 4 of 5 sessions.");
        assert_eq!((found[0].gap.mean_signed(), found[0].gap.mean_absolute()), (Some((8, 5)), Some((8, 5))));
        assert_eq!(calibration(&sessions[..2])[0].words(), "You rated ‘Goal focus’ in 2 sessions so far: too few to say.");
        assert_eq!(calibration(&sessions[..3])[0].words(), "You rated ‘Goal focus’ higher than it was scored in all 3 sessions.");
    }

    #[test]
    fn points_stand_in_order_of_time_and_without_a_leading_side_all_are_told() {
        let sessions = [rated(5, Level::Basic, Level::Skilled), rated(1, Level::Skilled, Level::Basic), rated(3, Level::Basic, Level::Basic)];
        let found = calibration(&sessions);
        assert_eq!(found[0].points.iter().map(|p| p.date).collect::<Vec<_>>(), [1, 3, 5]);
        assert_eq!(found[0].words(), "Of 3 sessions, you rated ‘Goal focus’ higher than it was scored in 1, lower in 1, and as it was scored in 1.");
    }

    #[test]
    fn help_levels_and_repeated_plays_have_calibrations_of_their_own() {
        let mut guided = rated(1, Level::Skilled, Level::Partial);
        guided.series.help = HelpLevel::Guided;
        let mut again = rated(2, Level::Skilled, Level::Partial);
        again.series.repeat = true;
        let found = calibration(&[guided, rated(3, Level::Basic, Level::Basic), again]);
        assert_eq!(
            found.iter().map(|c| (c.series.help, c.series.repeat, c.gap.count)).collect::<Vec<_>>(),
            [(HelpLevel::Without, false, 1), (HelpLevel::Without, true, 1), (HelpLevel::Guided, false, 1)]
        );
    }

    #[test]
    fn sessions_without_ratings_take_no_part() {
        assert_eq!(calibration(&[held(1, vec![principle("goal", Level::Basic)])]), []);
    }
}
