//! In what two forms are not alike, and which of it would matter to fairness.

use super::form::{Between, Form, FormFrame, FormPlayer};
use crate::analysis::chance::CERTAIN;
use crate::analysis::findings::{Grounds, median};
use crate::analysis::players::{Kind, Player};
use crate::notation::Named;
use crate::rubric::Frame;
use serde::Serialize;

/// How far apart the totals of the random clicker are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Apart {
    /// The largest difference between the two shares of sessions that come to at most so much, in whole percent (Kolmogorov and Smirnov's distance).
    pub percent: u8,
    /// The total at which it is largest.
    pub at: u8,
    pub grounds: Grounds,
}

impl Apart {
    pub fn of(a: &Form, b: &Form) -> Apart {
        match (a.player(Player::Clicker), b.player(Player::Clicker)) {
            (Some(a), Some(b)) => Apart::between(a, b),
            _ => Apart { percent: 0, at: 0, grounds: Grounds::Proved },
        }
    }

    fn between(a: &FormPlayer, b: &FormPlayer) -> Apart {
        let (mut sum_a, mut sum_b, mut most, mut at) = (0u64, 0u64, 0u64, 0usize);
        for (total, (x, y)) in a.spread.iter().zip(&b.spread).enumerate() {
            (sum_a, sum_b) = (sum_a.saturating_add(*x), sum_b.saturating_add(*y));
            if sum_a.abs_diff(sum_b) > most {
                (most, at) = (sum_a.abs_diff(sum_b), total);
            }
        }
        let percent = ((u128::from(most) * 100 + u128::from(CERTAIN) / 2) / u128::from(CERTAIN)) as u8;
        let grounds = if a.spread_grounds == Grounds::Proved { b.spread_grounds } else { a.spread_grounds };
        Apart { percent, at: at as u8, grounds }
    }
}

/// Something in which the two are not alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Whoever gets the one form would be asked or given something else than whoever gets the other.
    pub matters: bool,
    pub says: String,
    pub grounds: Grounds,
}

/// From here on two lengths are not alike: a fifth of the longer one.
const FIFTH: u64 = 5;
/// Whole percents of the total, and of the clicker's sessions, from which on a difference matters.
const PERCENT: u64 = 10;

struct List {
    out: Vec<Difference>,
}

impl List {
    fn add(&mut self, matters: bool, grounds: Grounds, says: String) {
        self.out.push(Difference { matters, says, grounds });
    }

    /// Two lengths or amounts.
    fn amounts(&mut self, what: &str, a: Option<Between>, b: Option<Between>) {
        if let Some((a, b)) = unequal(a, b) {
            let (x, y) = (a.doubled(), b.doubled());
            self.add(x.abs_diff(y) * FIFTH > x.max(y), Grounds::Proved, format!("{what}: {} in A, {} in B", a.words(), b.words()));
        }
    }
}

/// Two findings, if there are two and they are not alike.
fn unequal<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<(T, T)> {
    a.zip(b).filter(|(a, b)| a != b)
}

pub fn all(a: &Form, b: &Form, apart: &Apart) -> Vec<Difference> {
    let mut list = List { out: Vec::new() };
    let proved = Grounds::Proved;
    let names: [(&str, &str, &str); 4] =
        [("rubric", &a.rubric, &b.rubric), ("policy", &a.policy, &b.policy), ("kind", a.kind.name(), b.kind.name()), ("language", &a.language, &b.language)];
    for (what, a, b) in names.iter().filter(|(_, a, b)| a != b) {
        list.add(true, proved, format!("{what}: {a} for A, {b} for B"));
    }
    // Of a form that was not looked at in full it is known what was found, not what is not there.
    let happen = |other: &Form| if other.complete { "can happen" } else { "were found" };
    for frame in Frame::ALL {
        let name = frame.name().to_lowercase();
        match (a.frame(*frame), b.frame(*frame)) {
            (Some(a), Some(b)) => frames(&mut list, &name, a, b),
            (Some(_), None) => list.add(true, proved, format!("{name} sessions {} in A only", happen(b))),
            (None, Some(_)) => list.add(true, proved, format!("{name} sessions {} in B only", happen(a))),
            (None, None) => {}
        }
    }
    match (a.passing_turns, b.passing_turns) {
        (Some(_), None) => list.add(true, proved, "a passing session was found in A only".into()),
        (None, Some(_)) => list.add(true, proved, "a passing session was found in B only".into()),
        _ => {}
    }
    let one = |n: u64| Some(Between { least: n, most: n });
    list.amounts("minutes agreed", one(a.minutes.into()), one(b.minutes.into()));
    list.amounts("turns of the passing sessions found", a.passing_turns, b.passing_turns);
    list.amounts("simulated minutes of the passing sessions found", a.passing_minutes, b.passing_minutes);
    list.amounts("words to read in the passing sessions found", a.passing_words, b.passing_words);
    players(&mut list, a, b, apart);
    let only = |these: &[String], those: &[String]| these.iter().filter(|h| !those.contains(h)).cloned().collect::<Vec<String>>();
    for (where_, harms, other) in [("A", only(&a.harms, &b.harms), b), ("B", only(&b.harms, &a.harms), a)] {
        // What the other rubric does not know can not be done by it either.
        let (never, open): (Vec<String>, Vec<String>) = harms.into_iter().partition(|h| other.harms_ruled_out.contains(h) || other.complete);
        if !never.is_empty() {
            list.add(false, proved, format!("harms that can be done in {where_} only: {}", never.join(", ")));
        }
        if !open.is_empty() {
            list.add(false, proved, format!("harms that were found to be possible in {where_} only: {}", open.join(", ")));
        }
    }
    for (where_, harms) in [("A", only(&a.unavoidable, &b.unavoidable)), ("B", only(&b.unavoidable, &a.unavoidable))] {
        if !harms.is_empty() {
            list.add(true, proved, format!("harms that cannot be left undone in {where_} only: {}", harms.join(", ")));
        }
    }
    for (where_, these, those) in [("A", &a.endings, &b.endings), ("B", &b.endings, &a.endings)] {
        let kinds = these.iter().filter(|e| !those.iter().any(|o| (o.frame, o.kind) == (e.frame, e.kind)));
        let kinds: Vec<String> = kinds.map(|e| format!("{} ({})", e.kind.label(), e.frame.name().to_lowercase())).collect();
        if !kinds.is_empty() {
            list.add(false, proved, format!("the client can leave so in {where_} only: {}", kinds.join(", ")));
        }
    }
    list.out.sort_by_key(|d| !d.matters);
    list.out
}

fn frames(list: &mut List, name: &str, a: &FormFrame, b: &FormFrame) {
    let proved = Grounds::Proved;
    let of = |frame: &FormFrame, id: &str| frame.principles.iter().find(|p| p.principle == id).filter(|p| p.assessed).cloned();
    let mut ids: Vec<&str> = a.principles.iter().map(|p| p.principle.as_str()).collect();
    ids.extend(b.principles.iter().map(|p| p.principle.as_str()).filter(|id| !a.principles.iter().any(|p| p.principle == *id)));
    for id in ids {
        match (of(a, id), of(b, id)) {
            (Some(a), Some(b)) => {
                if a.highest != b.highest {
                    let known = a.highest_proved && b.highest_proved;
                    let most = if known { "at most" } else { "was found" };
                    list.add(known, proved, format!("{name} sessions, {id}: {} {most} in A, {} in B", a.highest.label(), b.highest.label()));
                }
                if (a.points, a.behaviours) != (b.points, b.behaviours) {
                    // A third fewer chances to show the same is no longer the same task.
                    let matters = a.points.abs_diff(b.points) * 3 >= a.points.max(b.points);
                    let says = format!(
                        "{name} sessions, {id}: what can be shown is worth {} in A and {} in B (behaviours: {} and {})",
                        a.points, b.points, a.behaviours, b.behaviours
                    );
                    list.add(matters, proved, says);
                }
            }
            (Some(_), None) => list.add(true, proved, format!("{name} sessions are assessed on {id} in A only")),
            (None, Some(_)) => list.add(true, proved, format!("{name} sessions are assessed on {id} in B only")),
            (None, None) => {}
        }
    }
    if let Some((x, y)) = unequal(a.best, b.best) {
        // What was found is no limit: only where one cannot come to what the other comes to is it known to be easier.
        let most = |frame: &FormFrame| frame.bound.map_or(100, |bound| bound.most);
        let matters = x.least > most(b) + PERCENT || y.least > most(a) + PERCENT;
        let bound = |frame: &FormFrame| frame.bound.map_or_else(|| "100".to_owned(), Between::words);
        let says =
            format!("{name} sessions, highest total found: {} % in A (none above {} %), {} % in B (none above {} %)", x.words(), bound(a), y.words(), bound(b));
        list.add(matters, proved, says);
    }
}

fn players(list: &mut List, a: &Form, b: &Form, apart: &Apart) {
    if apart.percent > 0 {
        let half = |form: &Form| form.player(Player::Clicker).map_or(0, |p| median(&p.spread));
        let says = format!("the random clicker’s totals are {} % apart (half of its sessions reach {} % in A, {} % in B)", apart.percent, half(a), half(b));
        list.add(u64::from(apart.percent) >= PERCENT, apart.grounds, says);
    }
    for (x, y) in a.players.iter().filter_map(|x| b.player(x.player).map(|y| (x, y))).filter(|(x, _)| x.kind != Kind::Skilled) {
        let apart = x.pass.at_most < y.pass.at_least || y.pass.at_most < x.pass.at_least;
        if apart {
            let gap = x.pass.at_least.saturating_sub(y.pass.at_most).max(y.pass.at_least.saturating_sub(x.pass.at_most));
            let grounds = if x.pass_grounds == Grounds::Proved { y.pass_grounds } else { x.pass_grounds };
            // Rounding alone may set two chances apart that nobody could tell from one another.
            let says = format!("{}: a pass {} in A, {} in B", x.title, x.pass.words(), y.pass.words());
            if x.pass.words() != y.pass.words() {
                list.add(gap >= CERTAIN / 100, grounds, says);
            }
        }
    }
}
