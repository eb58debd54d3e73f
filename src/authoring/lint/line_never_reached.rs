//! `line-never-reached`: a line that no session says, although its place is come to.

use super::spoken::Place;
use super::{Lint, Subject};
use crate::analysis::reach::Obstacle;
use crate::diagnostic::{Findings, Rule, Severity};
use crate::scenario::Line;
use crate::script::{Cond, LineIx};
use crate::texts::t;
use std::ops::Range;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "line-never-reached",
        severity: Severity::Warning,
        what: "Sessions come to this place, but none of them says this line: its condition never holds there, or a line before it always fits as well. The last line, which has no condition, is left out: it has to be there. All sessions of all presentations were looked at.",
        why: "What the client could have shown here nobody will hear, and a condition that never holds is most often a slip in the number or in the name.",
        example: r#"says: [Line(when: AtLeast(Trust, 4), text: "…"), Line(text: "…")],   // and trust never rises above 3 before this moment"#,
        instead: r#"Ask for what can be so in this place, or take the line out:

says: [Line(when: AtLeast(Trust, 3), text: "…"), Line(text: "…")],"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    let (Some(spoken), Some(reached)) = (&subject.spoken, &subject.reached) else { return };
    let (scenario, script) = (subject.scenario, subject.script);
    let play = &script.play;
    let given = play.responses.iter().map(|r| r.facts).chain(play.lines.iter().map(|l| l.gives)).chain(play.presentations.iter().map(|p| p.facts));
    let given = given.fold(0, |all, facts| all | facts);
    let mut look = |written: &[Line], compiled: &Range<LineIx>, place: Place| {
        // What stands behind one that is always said is told as such.
        for (line, ix) in written.iter().zip(compiled.clone().take_while(|ix| play.line(*ix).when != Cond::ALWAYS)) {
            let Some(why) = spoken.never.contains(&ix).then(|| spoken.why_not(script, ix, place)).flatten() else { continue };
            // So is a fact that nothing makes known.
            if why.iter().any(|obstacle| matches!(obstacle, Obstacle::Unknown(fact) if given & (1 << fact) == 0)) {
                continue;
            }
            let reasons: Vec<String> = why.iter().map(|obstacle| obstacle.words(play)).collect();
            let message = match reasons.is_empty() {
                true => t!("lint-line-never-reached").to_owned(),
                false => t!("lint-line-never-reached-why", reasons = reasons.join("; ")),
            };
            let span = line.when.as_ref().map_or(line.span, |when| when.span);
            findings.add_with_hint(&LINT.rule, span, message, t!("lint-line-never-reached-hint"));
        }
    };
    for (at, (moment, compiled)) in scenario.moments.iter().zip(&play.moments).enumerate().filter(|(at, _)| reached.moments[*at]) {
        look(&moment.says, &compiled.says, Place::Moment(at));
    }
    for (ix, _, response) in subject.responses().filter(|(ix, ..)| reached.responses[*ix as usize]) {
        look(&response.reply, &play.response(ix).reply, Place::Reply(ix));
    }
    for (_, (ending, compiled)) in scenario.endings.iter().zip(&play.endings).enumerate().filter(|(at, _)| reached.endings[*at]) {
        look(&ending.leaves, &compiled.leaves, Place::Leaving);
    }
}
