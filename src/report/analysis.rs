//! An analysis in plain words, for the terminal and wherever else text is read.

use super::words::count;
use crate::analysis::{
    Always, Analysis, CERTAIN, Fate, Findings, Grounds, OutOfReachFindings, Part, PlayerFindings, PlayerLevels, Slips, median, median_between,
    percent_off_words,
};
use crate::notation::Named;
use crate::rubric::Rubric;
use crate::script::Script;
use crate::texts::t;
use std::fmt::Write;

/// The whole analysis as text. With `routes`, each statement that a route proves shows it.
pub fn analysis_text(script: &Script, analysis: &Analysis, routes: bool) -> String {
    let mut out = String::new();
    if !analysis.attainable_proved {
        out.push_str("Not every state could be looked at for what can be attained, so levels, totals and passes are measured by as much of it as was found: what is called proved of them is so by that measure alone.\n\n");
    }
    for findings in &analysis.presentations {
        let text = Text { rubric: &script.key.rubric, routes };
        // Writing to a string cannot fail.
        let _ = text.presentation(&mut out, script, findings);
    }
    out
}

/// The words for what a statement rests on.
pub fn grounds_words(grounds: Grounds) -> String {
    match grounds {
        Grounds::Proved => t!("proved").into(),
        Grounds::Sampled { sessions, seed } => t!("grounds-sampled", sessions = sessions, seed = seed.to_string()),
    }
}

/// How many slips can be borne, in words.
pub fn slips_words(slips: &Slips) -> String {
    let more = match slips.at_most {
        Some(most) if most == slips.at_least => "one more cannot always".to_owned(),
        Some(most) => format!("whether more can is not known, {} cannot always", most + 1),
        None => "whether more can is not known".to_owned(),
    };
    match slips.at_least {
        0 if slips.exactly().is_some() => "not every slip can be made good: with one, at the worst place, no play can be sure of a pass (proved)".into(),
        0 => match slips.at_most {
            Some(most) => format!("whether every single slip can be made good is not known; {} cannot always (proved)", most + 1),
            None => "whether every single slip can be made good is not known".into(),
        },
        1 => format!(
            "there is a way to play on which any one slip can be made good, whichever it is and whenever it comes, words that endanger apart (proved; {more})"
        ),
        n => format!(
            "there is a way to play on which any {n} slips can be made good, whichever they are and whenever they come, words that endanger apart (proved; {more})"
        ),
    }
}

/// Where a principle is lost, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LossesInShort {
    /// The responses after which it is lost from every state that could still reach it, each with its moment.
    pub every: Vec<String>,
    /// Those after which it is from more than half of these states.
    pub most: Vec<String>,
    /// How many there are after which it is from fewer.
    pub fewer: usize,
}

impl LossesInShort {
    /// `None` if it was not looked for to the end.
    pub fn of(found: &OutOfReachFindings) -> Option<LossesInShort> {
        let mut out = LossesInShort::default();
        for loss in found.losses.as_ref()? {
            let name = format!("{}/{}", loss.moment, loss.response);
            match () {
                () if loss.always => out.every.push(name),
                () if loss.lost * 2 > loss.of => out.most.push(name),
                () => out.fewer += 1,
            }
        }
        Some(out)
    }

    pub fn is_empty(&self) -> bool {
        *self == LossesInShort::default()
    }
}

struct Text<'a> {
    rubric: &'a Rubric,
    routes: bool,
}

fn proved(yes: bool) -> &'static str {
    if yes { "proved" } else { "not proved" }
}

fn line(out: &mut String, indent: usize, text: &str) -> std::fmt::Result {
    writeln!(out, "{}{text}", "  ".repeat(indent))
}

impl Text<'_> {
    fn presentation(&self, out: &mut String, script: &Script, f: &Findings) -> std::fmt::Result {
        writeln!(out, "{} · {} ({})", script.about.title, f.title, f.presentation)?;
        line(out, 1, &format!("{} states of a session differ in what can follow.", f.states))?;
        self.reached(out, f)?;
        self.pass(out, f)?;
        self.frames(out, f)?;
        self.harms(out, f)?;
        self.no_return(out, f)?;
        self.out_of_reach(out, f)?;
        self.players(out, f)?;
        writeln!(out)
    }

    fn route(&self, out: &mut String, indent: usize, route: &[String]) -> std::fmt::Result {
        match (self.routes, route) {
            (false, _) => Ok(()),
            (true, []) => line(out, indent, "at once"),
            (true, route) => line(out, indent, &format!("by {}", route.join(" → "))),
        }
    }

    fn reached(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        let r = &f.reached;
        writeln!(out, "\nWhat comes up ({})", if r.proved { "proved" } else { "not every state was looked at" })?;
        let lists: [(&str, &Vec<Part>); 6] = [
            ("moments", &r.moments),
            ("responses", &r.responses),
            ("lines", &r.lines),
            ("ways on", &r.routes),
            ("turning points", &r.turning_points),
            ("endings", &r.endings),
        ];
        for (what, parts) in lists.iter().filter(|(_, parts)| !parts.is_empty()) {
            let reached = parts.iter().filter(|p| p.route.is_some()).count();
            line(out, 1, &format!("{what}: {reached} of {}", parts.len()))?;
            // Of a part that never comes up because what holds it does not, nothing needs to be said.
            let of_itself = |p: &&Part| p.route.is_none() && p.has_place;
            for part in parts.iter().filter(of_itself) {
                match part.proved {
                    true => line(out, 2, &format!("never: {} ({})", part.id, part.why_not.join("; ")))?,
                    false => line(out, 2, &format!("not found: {} (not proved)", part.id))?,
                }
            }
            if self.routes && *what == "endings" {
                for part in parts.iter() {
                    if let Some(route) = &part.route {
                        line(out, 2, &format!("{}: {}", part.id, route.join(" → ")))?;
                    }
                }
            }
        }
        Ok(())
    }

    fn pass(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        writeln!(out, "\nA pass")?;
        match &f.pass.route {
            Some(route) => {
                line(out, 1, &format!("can be reached, in {} turns (proved by that session)", route.len()))?;
                self.route(out, 2, route)?;
            }
            None => {
                line(out, 1, &format!("no session that passes was found ({})", if f.pass.proved { "proved: there is none" } else { "not proved" }))?;
                for why in &f.pass.why_not {
                    line(out, 2, why)?;
                }
            }
        }
        line(out, 1, if f.pass.avoided { "can be missed (proved)" } else { "no session that misses it was found" })?;
        let s = &f.slips;
        if s.tried > 0 {
            line(out, 1, &slips_words(s))?;
            let unknown = s.tried - s.endangering - s.made_good - s.lost;
            let counts = format!("{} can be made good (proved), {} cannot (proved), {unknown} unknown", s.made_good, s.lost);
            line(out, 1, &format!("of {} other choices along it, {} endanger; of the rest {counts}", s.tried, s.endangering))?;
        }
        Ok(())
    }

    fn frames(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        for frame in &f.frames {
            writeln!(out, "\n{:?} sessions", frame.frame)?;
            let best = &frame.best;
            let bound = if best.exact { "proved".into() } else { format!("none comes to more than {} %: proved", best.bound_percent) };
            line(out, 1, &format!("highest total: {} % ({bound})", best.percent))?;
            self.route(out, 2, &best.route)?;
            match &frame.worst {
                Some(worst) => {
                    let bound = if worst.exact { "proved".into() } else { format!("none comes to less than {} %: proved", worst.bound_percent) };
                    line(out, 1, &format!("lowest total: {} % ({bound})", worst.percent))?;
                    self.route(out, 2, &worst.route)?;
                }
                None => line(out, 1, "lowest total: not found")?,
            }
            let pass = &frame.pass;
            match (&pass.route, pass.proved) {
                (Some(route), _) => {
                    line(out, 1, &format!("a pass: can be reached, in {} turns (proved by that session)", route.len()))?;
                    self.route(out, 2, route)?;
                }
                (None, true) => line(out, 1, &format!("a pass: cannot be reached (proved): {}", pass.why_not.join("; ")))?,
                (None, false) => line(out, 1, "a pass: no such session was found (not proved)")?,
            }
            line(out, 1, &format!("{:<16} {:>10} {:>8} {:>12} {:>12}", "principle", "behaviours", "points", "lowest", "highest"))?;
            for p in &frame.principles {
                let mark = |done: bool| if done { "" } else { " ?" };
                let lowest = format!("{}{}", p.lowest.label(), mark(p.lowest_proved));
                let highest = format!("{}{}", p.highest.label(), mark(p.highest_proved));
                let note = if p.assessed || p.principle == self.rubric.gate.id { "" } else { "  not assessed" };
                line(out, 1, &format!("{:<16} {:>10} {:>8} {lowest:>12} {highest:>12}{note}", p.principle, p.behaviours, p.attainable))?;
            }
            if frame.principles.iter().any(|p| !p.lowest_proved || !p.highest_proved) {
                line(out, 1, "? found, not proved to be the limit")?;
            }
        }
        Ok(())
    }

    fn harms(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        writeln!(out, "\nHarms")?;
        let reached: Vec<&str> = f.harms.iter().filter(|h| h.reached).map(|h| h.harm.as_str()).collect();
        line(out, 1, &format!("can be done: {} of {}", reached.len(), f.harms.len()))?;
        line(out, 2, &reached.join(", "))?;
        let all_proved = f.harms.iter().all(|h| h.proved);
        let stuck: Vec<String> = f.harms.iter().filter(|h| !h.avoided).map(|h| format!("{} ({})", h.harm, proved(h.proved))).collect();
        match (stuck.is_empty(), all_proved) {
            (true, true) => line(out, 1, "each can be left undone (proved)"),
            (true, false) => line(out, 1, "each can be left undone, as far as was looked at (not proved)"),
            (false, _) => line(out, 1, &format!("cannot be left undone: {}", stuck.join(", "))),
        }
    }

    fn no_return(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        let told = &f.no_return;
        let (always, others): (Vec<_>, Vec<_>) = told.points.iter().partition(|n| n.always.is_some());
        let (sometimes, perhaps): (Vec<_>, Vec<_>) = others.into_iter().partition(|n| n.fate == Fate::Lost);
        if !always.is_empty() {
            writeln!(out, "\nAfter these no session passes, whatever came before (proved)")?;
            for n in always {
                let why = match &n.always {
                    Some(Always::OutOfReach(principles)) => format!("what a pass needs of ‘{}’ is out of reach", principles.join("’, ‘")),
                    _ => "it endangers".to_owned(),
                };
                line(out, 1, &format!("{}/{}: {why}", n.moment, n.response))?;
            }
        }
        for (title, those) in [
            ("After these a pass is lost from some states that could still have passed (each proved by a session that shows it)", sometimes),
            ("After these no way on to a pass was found from some states that could still have passed (not proved)", perhaps),
        ] {
            if !those.is_empty() {
                writeln!(out, "\n{title}")?;
            }
            for n in those {
                line(out, 1, &format!("{}/{} (kept in {} of {} states tried)", n.moment, n.response, n.kept, n.kept + n.not_kept))?;
                self.route(out, 2, &n.after)?;
            }
        }
        if told.states > 0 {
            writeln!(out)?;
            let looked = format!("{} states of {} sessions that stray from passing ones, seed {}", told.states, told.sessions, told.seed);
            line(out, 0, &format!("After {} other responses no loss was found in {looked}; that there is none is not proved", told.never_lost))?;
        }
        Ok(())
    }

    fn out_of_reach(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        for frame in f.frames.iter().filter(|frame| !frame.out_of_reach.is_empty()) {
            let name = frame.frame.name().to_lowercase();
            writeln!(
                out,
                "\nAfter these a principle that a pass needs is out of reach in {name} sessions, whatever follows (each alone, over every state: proved)"
            )?;
            for found in &frame.out_of_reach {
                match LossesInShort::of(found) {
                    None => line(out, 1, &format!("{}: not worked out; --thorough looks at more states", found.principle))?,
                    Some(told) if told.is_empty() => line(out, 1, &format!("{}: never while the frame is within reach", found.principle))?,
                    Some(told) => {
                        line(out, 1, &found.principle)?;
                        for (from, some) in
                            [("from every state that could still reach it", &told.every), ("from more than half of the states that could", &told.most)]
                        {
                            if !some.is_empty() {
                                line(out, 2, &format!("{from}: {}", some.join(", ")))?;
                            }
                        }
                        if told.fewer > 0 {
                            line(out, 2, &format!("from half of the states that could, or fewer: {}", count(told.fewer, "response")))?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn players(&self, out: &mut String, f: &Findings) -> std::fmt::Result {
        writeln!(out, "\nHow those fare who choose by a rule")?;
        line(out, 1, &format!("{:<22} {:>24} {:>8} {:>18}  {}", "", "chance of a pass", "total", "nine in ten", "grounds"))?;
        for p in &f.players {
            let (low, high) = middle(&p.spread);
            let between = format!("{low} to {high} %");
            line(out, 1, &format!("{:<22} {:>24} {:>7}% {between:>18}  {}", p.title, pass_words(p), median(&p.spread), player_grounds(p)))?;
        }
        if let Some(clicker) = f.players.iter().find(|p| !p.levels.is_empty()) {
            line(out, 1, "The random clicker’s levels, in percent of its sessions; those that are not assessed on a principle make up the rest")?;
            line(out, 2, &format!("{:<16} {:>9} {:>9} {:>9} {:>9}", "", "not shown", "partial", "basic", "skilled"))?;
            for l in &clicker.levels {
                let [a, b, c, d] = l.middle().map(percent);
                let grounds = level_grounds(l);
                line(out, 2, &format!("{:<16} {a:>9} {b:>9} {c:>9} {d:>9}  {grounds}", l.principle))?;
            }
        }
        Ok(())
    }
}

/// A player's chance of a pass in words: as far as it is proved; if nothing is, as it was drawn.
pub fn pass_words(p: &PlayerFindings) -> String {
    let (closely, _) = p.pass_closely();
    if p.pass_is_bounded() { p.pass } else { closely }.words()
}

/// What a player's figures rest on, in words.
pub fn player_grounds(p: &PlayerFindings) -> String {
    let (closely, grounds) = p.pass_closely();
    let pass = match grounds {
        Grounds::Sampled { sessions, .. } if p.pass_is_bounded() => t!("players-pass-drawn", chance = closely.words(), sessions = sessions),
        _ => grounds_words(grounds),
    };
    let total = total_grounds(p);
    if pass == total { pass } else { t!("players-grounds-apart", pass = pass, total = total) }
}

/// What the spread of a player's totals rests on, in words; of one that was drawn also how closely its middle is known.
pub fn total_grounds(p: &PlayerFindings) -> String {
    match p.spread_grounds {
        Grounds::Proved => grounds_words(p.spread_grounds),
        Grounds::Sampled { sessions, seed } => {
            let (low, high) = median_between(&p.spread, sessions);
            t!("grounds-sampled-middle", sessions = sessions, seed = seed.to_string(), low = low, high = high)
        }
    }
}

/// What the clicker's levels in a principle rest on, in words.
pub fn level_grounds(l: &PlayerLevels) -> String {
    let off = l.lost / 2;
    match l.grounds {
        Grounds::Proved if off > CERTAIN / 2_000 => t!("players-level-grounds", off = percent_off_words(off)),
        Grounds::Proved => t!("proved").into(),
        Grounds::Sampled { .. } => grounds_words(l.grounds),
    }
}

/// Parts of certainty in percent, with one digit behind the point.
fn percent(parts: u64) -> String {
    let tenths = (u128::from(parts) * 1_000 + u128::from(CERTAIN) / 2) / u128::from(CERTAIN);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The whole percents between which nine in ten sessions lie.
pub fn middle(spread: &[u64]) -> (usize, usize) {
    let all: u64 = spread.iter().sum();
    let at = |share: u64| {
        let mut sum = 0;
        spread.iter().position(|parts| {
            sum += parts;
            sum >= share.max(1)
        })
    };
    (at(all / 20).unwrap_or(0), at(all - all / 20).unwrap_or(0))
}
