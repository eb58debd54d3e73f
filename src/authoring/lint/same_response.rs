//! `same-response`: two responses between which nothing depends.

use super::{Lint, Subject};
use crate::diagnostic::{Findings, Rule, Severity};
use crate::script::{Clause, Cond, Play, ResponseIx, TargetIx};
use crate::texts::t;

pub static LINT: Lint = Lint {
    rule: Rule {
        name: "same-response",
        severity: Severity::Warning,
        what: "Two responses of a moment are the same kind of move, have the same effect, evidence, harms, facts, minutes and ways on, and are open at the same times.",
        why: "The trainee weighs two sentences between which nothing depends, and learns from neither.",
        example: r#"Response(id: "hear", move: SimpleReflection, say: "It has been a long week.", to: Go("goal")),
Response(id: "hear-too", move: SimpleReflection, say: "A long week, then.", to: Go("goal")),"#,
        instead: r#"Let one of them be another kind of move, show something else, or bring something else about; or keep the better one:

Response(id: "hear-too", move: ComplexReflection, say: "A long week, and nobody asked.", shows: ["listening/deeper"], to: Go("goal")),"#,
    },
    check,
};

fn check(subject: &Subject, findings: &mut Findings) {
    for (_, responses) in subject.moments() {
        for (i, (ix, response)) in responses.iter().enumerate() {
            let twin = responses[..i].iter().find(|(other, _)| same(subject, *ix, *other));
            if let Some((_, twin)) = twin {
                let message = t!("lint-same-response", twin = &twin.id.value);
                findings.add_with_hint(&LINT.rule, response.id.span, message, t!("lint-same-response-hint"));
            }
        }
    }
}

fn same(subject: &Subject, a: ResponseIx, b: ResponseIx) -> bool {
    let (play, key) = (&subject.script.play, &subject.script.key);
    let (here, there) = (play.response(a), play.response(b));
    let (shown, also) = (&key.responses[a as usize], &key.responses[b as usize]);
    here.kind == there.kind
        && (here.effect, here.facts, here.minutes) == (there.effect, there.facts, there.minutes)
        && (shown.shows, shown.harms) == (also.shows, also.harms)
        && (here.once == 0) == (there.once == 0)
        && alternatives(play, here.when) == alternatives(play, there.when)
        && ways(play, a).eq(ways(play, b))
        && given(play, a).eq(given(play, b))
}

fn alternatives(play: &Play, when: Cond) -> &[Clause] {
    if when == Cond::ALWAYS { &[Clause::ANY] } else { &play.clauses[when.from as usize..when.to as usize] }
}

fn ways(play: &Play, response: ResponseIx) -> impl Iterator<Item = (&[Clause], TargetIx)> {
    let range = &play.response(response).routes;
    play.routes[range.start as usize..range.end as usize].iter().map(|route| (alternatives(play, route.when), route.to))
}

/// The facts that the reply gives, and when.
fn given(play: &Play, response: ResponseIx) -> impl Iterator<Item = (&[Clause], u64)> {
    let lines = play.response(response).reply.clone().map(|ix| play.line(ix));
    lines.filter(|line| line.gives != 0).map(|line| (alternatives(play, line.when), line.gives))
}
