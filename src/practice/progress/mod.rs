//! Progress: the level of each principle over time, what differs in help kept apart; and what to practise next.

mod suggest;

pub use suggest::{Next, Playable, Reason, Suggestion, suggest};

use super::{Held, Series};
use crate::report::names;
use crate::scoring::Level;
use crate::texts::{capital, date, t};

/// How a principle went over the sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The principle's id and title.
    pub id: String,
    pub title: String,
    /// A pass needs it at basic.
    pub critical: bool,
    /// One for each series that assessed it, the least help first. They are never put into one.
    pub lines: Vec<Line>,
}

/// The sessions of one series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub series: Series,
    /// The oldest first; never empty.
    pub points: Vec<Point>,
}

/// What one session came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// In seconds since 1970.
    pub date: u64,
    /// The attempt's id, and the title of its scenario.
    pub attempt: String,
    pub scenario: String,
    pub level: Level,
    /// The highest level that the scenario lets anyone reach.
    pub highest: Level,
}

/// One for each principle that some session assessed, in the order in which they come up.
pub fn progress(held: &[Held]) -> Vec<Progress> {
    let mut sessions: Vec<&Held> = held.iter().collect();
    sessions.sort_by_key(|s| s.date);
    let mut out: Vec<Progress> = Vec::new();
    for session in sessions {
        for part in &session.principles {
            let at = out.iter().position(|p| p.id == part.id).unwrap_or_else(|| {
                out.push(Progress { id: part.id.clone(), title: part.title.clone(), critical: part.critical, lines: Vec::new() });
                out.len() - 1
            });
            let lines = &mut out[at].lines;
            let point =
                Point { date: session.date, attempt: session.attempt.clone(), scenario: session.title.clone(), level: part.level, highest: part.highest };
            match lines.iter_mut().find(|line| line.series == session.series) {
                Some(line) => line.points.push(point),
                None => lines.push(Line { series: session.series, points: vec![point] }),
            }
        }
    }
    for progress in &mut out {
        progress.lines.sort_by_key(|line| line.series);
    }
    out
}

impl Line {
    /// The line in words: ‘Without help, first time with this client: partial, then basic. The latest was ‘Dinner table’ on 3 November 2026.’
    pub fn words(&self) -> String {
        let levels = self.points.iter().map(|p| names::level(p.level).to_owned());
        let levels = levels.reduce(|before, level| t!("progress-then", before = before, level = level)).unwrap_or_default();
        let Some(latest) = self.points.last() else { return levels };
        t!("progress-line", series = capital(&self.series.words()), levels = levels, scenario = &latest.scenario, date = date(latest.date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::HelpLevel;
    use crate::practice::fixture::{held, principle};

    #[test]
    fn series_are_kept_apart_and_stand_in_order_of_time() {
        let session = |date, level| held(date, vec![principle("goal", level)]);
        let mut guided = session(2, Level::Skilled);
        guided.series.help = HelpLevel::Guided;
        let mut assessment = session(4, Level::Basic);
        assessment.series.help = HelpLevel::Assessment;
        let found = progress(&[session(5, Level::Basic), guided, session(1, Level::Partial), assessment]);
        assert_eq!(found.len(), 1);
        let lines: Vec<_> = found[0].lines.iter().map(|l| (l.series.help, l.points.iter().map(|p| p.level).collect::<Vec<_>>())).collect();
        assert_eq!(
            lines,
            [(HelpLevel::Assessment, vec![Level::Basic]), (HelpLevel::Without, vec![Level::Partial, Level::Basic]), (HelpLevel::Guided, vec![Level::Skilled])]
        );
        assert_eq!(
            found[0].lines[1].words(),
            "Without help, first time with this client: partial, then basic. The latest was ‘Dinner table’ on 1 January 1970."
        );
    }
}
