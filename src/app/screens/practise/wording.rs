//! What practice has to say, in the words of the interface. The command line has its own.

use crate::practice::calibration::FEW;
use crate::practice::progress::{Line, Reason};
use crate::practice::queue::{Item, Why};
use crate::practice::rate::{Comparison, History};
use crate::practice::{Gap, HelpLevel, Series};
use crate::report::names;
use crate::texts::{capital, date, t};
use std::cmp::Ordering;

/// Sessions that can stand beside each other: ‘without help, first time with this client’.
pub fn series(series: Series) -> String {
    let help = match series.help {
        HelpLevel::Assessment => t!("help-assessment"),
        HelpLevel::Without => t!("help-without"),
        HelpLevel::SaidFirst => t!("help-said-first"),
        HelpLevel::Feedback => t!("help-feedback"),
        HelpLevel::Guided => t!("help-guided"),
        HelpLevel::GuidedAndSaidFirst => t!("help-guided-said-first"),
    };
    if series.repeat { t!("series-repeat", help = help) } else { t!("series-first", help = help) }
}

/// How a principle went over the sessions of one series.
pub fn line(line: &Line) -> String {
    let levels = line.points.iter().map(|p| names::level(p.level).to_owned());
    let levels = levels.reduce(|before, level| t!("progress-then", before = before, level = level)).unwrap_or_default();
    let Some(latest) = line.points.last() else { return levels };
    t!("progress-line", series = capital(&series(line.series)), levels = levels, scenario = &latest.scenario, date = date(latest.date))
}

/// Whether somebody rates a principle high or low.
pub fn calibration(principle: &str, gap: &Gap) -> String {
    let Gap { count, higher, lower, exact, .. } = *gap;
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

/// The ratings of one watched session beside what was computed.
pub fn comparison(comparison: &Comparison) -> String {
    let Gap { count, exact, within_one, higher, lower, .. } = comparison.gap;
    t!("comparison", count = count, exact = exact, near = within_one, higher = higher, lower = lower)
}

/// Whether ratings of watched sessions tend to be high or low.
pub fn history(history: &History) -> String {
    let sessions = history.sessions.len();
    if (sessions as u32) < FEW {
        return t!("history-few", count = sessions);
    }
    let Gap { count, higher, lower, exact, .. } = history.gap;
    let tends = match higher.cmp(&lower) {
        Ordering::Greater => "high",
        Ordering::Less => "low",
        Ordering::Equal => "even",
    };
    t!("history", count = sessions, exact = exact, principles = count, higher = higher, lower = lower, tends = tends)
}

/// Why something comes back: ‘missed in ‘Dinner table’ on 3 November 2026’.
pub fn missed(item: &Item) -> String {
    let missed = match &item.why {
        Why::Session { title, date: at } => t!("missed-session", scenario = title, date = date(*at)),
        Why::Drill { title, date: at } => t!("missed-drill", scenario = title, date = date(*at)),
    };
    if item.successes > 0 { t!("missed-shown-once", missed = missed) } else { missed }
}

/// Why something is worth doing next.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Due { first, all: 1 } => t!("reason-due", behaviour = &first.title, missed = missed(first)),
        Reason::Due { first, all } => t!("reason-due-several", count = *all, behaviour = &first.title, missed = missed(first)),
        Reason::Below { principle, level, scenario, date: at } => {
            t!("reason-below", principle = principle, level = names::level(*level), scenario = scenario, date = date(*at))
        }
        Reason::Unmet { scenario } => t!("reason-unmet", scenario = scenario),
        Reason::LongestAgo { scenario, date: at } => t!("reason-longest", scenario = scenario, date = date(*at)),
        Reason::Begun { scenario } => t!("reason-begun", scenario = scenario),
    }
}
