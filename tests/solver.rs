//! Every number that the analysis calls proved, against the sessions themselves: all of them, of thousands of small random scenarios.

use crate::cases::{Case, each_case};
use crate::enumerate::{PART, Parts, Session};
use crate::generate::{self, Numbers};
use one_at_a_time::analysis::{self, Always, Barrier, Budget, Continuation, Effort, Fate, Findings, Graph, Ground, Grounds, Pilot, Player, Proof, Reach};
use one_at_a_time::rubric::Frame;
use one_at_a_time::scoring::{Judge, Level, Share, Shortfall, Watch, Yardstick, held_harms, level, shortfalls, total};
use one_at_a_time::script::{Bits, ResponseIx};
use one_at_a_time::session::{State, Transcript, open, start, step};
use std::collections::HashMap;

#[test]
fn what_comes_up_is_what_some_session_comes_to_and_the_way_there_is_a_shortest() {
    let (mut never, mut stopped) = (0, 0);
    let cases = each_case(0..900, 3_000, &[], |case| {
        let Case { name, script, truth, presentation, .. } = case;
        let reach = Reach::new(script, *presentation, Graph::BUDGET);
        assert!(reach.complete());
        let parts = &truth.parts;
        let compare = |what: &str, truth: &[Option<u32>], told: &dyn Fn(usize) -> Option<Vec<ResponseIx>>, of: &dyn Fn(&Parts) -> &[Option<u32>]| {
            for (at, fewest) in truth.iter().enumerate() {
                let way = told(at);
                assert_eq!(way.as_ref().map(|w| w.len() as u32), *fewest, "{what} {at} by {way:?}: {name}");
                let Some(way) = way else { continue };
                let transcript = Transcript::replay(&script.play, *presentation, &way).unwrap_or_else(|_| panic!("{way:?} is not open: {name}"));
                let mut seen = Parts::none(script);
                match transcript.said.last() {
                    Some(last) => seen.add(script, &last.before, last.response, &last.turn, way.len() as u32),
                    None => seen.begin(script, *presentation),
                }
                assert!(of(&seen)[at].is_some(), "{what} {at} does not come up by {way:?}: {name}");
            }
        };
        compare("moment", &parts.moments, &|at| reach.moment(at), &|p| &p.moments);
        compare("response", &parts.responses, &|at| reach.response(at as ResponseIx), &|p| &p.responses);
        compare("line", &parts.lines, &|at| reach.line(at as u32), &|p| &p.lines);
        compare("route", &parts.routes, &|at| reach.way_on(at), &|p| &p.routes);
        compare("turning point", &parts.turning_points, &|at| reach.turning_point(at), &|p| &p.turning_points);
        compare("ending", &parts.endings, &|at| reach.ending(at), &|p| &p.endings);
        never += usize::from(parts.routes.contains(&None) && parts.lines.contains(&None));
        stopped += usize::from(parts.endings[usize::from(script.play.time_up)].is_some());
    });
    assert!(cases > 800 && never > 300 && stopped > 200, "{cases} {never} {stopped}");
}

#[test]
fn the_highest_and_lowest_level_of_each_principle_are_those_of_some_session_and_of_none_beyond() {
    let mut between = 0;
    let cases = each_case(0..700, 2_000, &[], |case| {
        let Case { name, script, judge, presentation, .. } = case;
        assert_eq!(analysis::attainable(script, judge), (case.attainable.clone(), Proof::Proved), "{name}");
        let graph = Graph::new(script, *presentation, Graph::BUDGET);
        let ground = Ground::new(script, judge, &graph);
        let mut budget = Budget::of_each(script);
        for (frame, yardstick, sessions) in case.frames() {
            for principle in 0..=yardstick.gate() {
                let levels: Vec<Level> = sessions.iter().map(|s| case.level(principle, s)).collect();
                for least in [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled] {
                    let reached = ground.reaches_level(&yardstick, frame, principle, least, &mut budget);
                    assert_eq!(reached, (levels.iter().any(|l| *l >= least), Proof::Proved), "{least:?} of {principle} in {frame:?}: {name}");
                    let below = ground.stays_below(&yardstick, frame, principle, least, &mut budget);
                    assert_eq!(below, (levels.iter().any(|l| *l < least), Proof::Proved), "below {least:?} of {principle} in {frame:?}: {name}");
                }
                between += usize::from(levels.iter().min() != levels.iter().max());
            }
        }
    });
    assert!(cases > 600 && between > 1_000, "{cases} {between}");
}

#[test]
fn a_harm_can_be_done_and_left_undone_exactly_where_some_session_does_and_leaves_it() {
    let cases = each_case(0..700, 2_000, &[], |case| {
        let Case { name, script, judge, presentation, truth, .. } = case;
        let graph = Graph::new(script, *presentation, Graph::BUDGET);
        let ground = Ground::new(script, judge, &graph);
        let mut budget = Budget::of_each(script);
        for harm in 0..script.key.rubric.harms.len() {
            let held = |s: &Session| held_harms(script, s.frame(script), s.watch.harms).has(harm);
            let done = truth.sessions.iter().any(held);
            let avoided = truth.sessions.iter().any(|s| !held(s));
            assert_eq!(ground.harm_done(harm, &mut budget), (done, Proof::Proved), "harm {harm}: {name}");
            assert_eq!(ground.harm_avoided(harm, &mut budget), (avoided, Proof::Proved), "harm {harm}: {name}");
        }
    });
    assert!(cases > 600, "{cases}");
}

/// What ways on from a state come to: whether one passes, and the best by harms that endanger, gaps and total; by looking at all of them.
struct Onward<'c> {
    case: &'c Case,
    known: HashMap<(State, Watch), Best>,
}

/// The best end of all, and the highest total.
#[derive(Clone, Copy)]
struct Best {
    rank: (std::cmp::Reverse<usize>, std::cmp::Reverse<usize>, Share),
    total: Share,
}

impl Best {
    fn passes(&self) -> bool {
        (self.rank.0.0, self.rank.1.0) == (0, 0)
    }
}

impl<'c> Onward<'c> {
    fn new(case: &'c Case) -> Self {
        Onward { case, known: HashMap::new() }
    }

    fn from(&mut self, state: &State, watch: &Watch) -> Best {
        let Case { script, judge, attainable, presentation, .. } = self.case;
        if let Some(ending) = state.ending.filter(|_| state.over) {
            let frame = script.play.ending(ending).frame;
            let offered = attainable.of(*presentation, frame);
            let gaps = shortfalls(script, frame, offered, watch, state.facts);
            let endangers = gaps.iter().filter(|s| matches!(s, Shortfall::Endangers { .. })).count();
            let total = total(&script.key.rubric, frame, offered, watch.shown);
            return Best { rank: (std::cmp::Reverse(endangers), std::cmp::Reverse(gaps.len() - endangers), total), total };
        }
        if let Some(known) = self.known.get(&(*state, *watch)) {
            return *known;
        }
        let ways: Vec<Best> = open(&script.play, state)
            .map(|response| {
                let next = step(&script.play, state, response).0;
                self.from(&next, &judge.observe(script, watch, response, state, &next))
            })
            .collect();
        let best = ways.into_iter().reduce(|a, b| Best { rank: a.rank.max(b.rank), total: a.total.max(b.total) }).expect("something is open");
        self.known.insert((*state, *watch), best);
        best
    }
}

#[test]
fn a_way_on_that_is_called_the_best_is_and_no_total_passes_its_bound() {
    let (mut proved, mut open_ended) = (0, 0);
    each_case(0..500, 2_000, &[], |case| {
        let Case { name, script, judge, .. } = case;
        let pilot = Pilot::new(script, judge, &case.attainable, case.presentation);
        let mut onward = Onward::new(case);
        let numbers = &mut Numbers::new(case.truth.sessions.len() as u64);
        let (mut state, mut watch) = case.begin();
        let mut said = Vec::new();
        while !state.over {
            let truth = onward.from(&state, &watch);
            for width in [2, 7, 100_000] {
                let Continuation { choices, total, passed, proved: best, at_most, frame, .. } = pilot.best(&state, &watch, width).expect("it is not over");
                let held = case.replay(&[said.clone(), choices].concat());
                assert_eq!((held.frame(script), case.total(&held), case.passed(&held)), (frame, total, passed), "{name}");
                let Best { rank, .. } = onward.from(&State { ending: Some(held.ending), facts: held.facts, over: true, ..state }, &held.watch);
                assert!(rank <= truth.rank && truth.total <= at_most && total <= at_most, "after {said:?}: {name}");
                assert!(!best || rank == truth.rank, "after {said:?} with {width}: {name}");
                assert!(best || width < 1_000, "after {said:?}: {name}");
                proved += usize::from(best && width < 1_000);
                open_ended += usize::from(!best);
                if let Some(choices) = pilot.passing(&state, &watch, width) {
                    assert!(case.passed(&case.replay(&[said.clone(), choices].concat())), "after {said:?} with {width}: {name}");
                }
            }
            assert!(pilot.may_pass(&state, &watch) || !truth.passes(), "after {said:?}: {name}");
            let ways: Vec<ResponseIx> = open(&script.play, &state).collect();
            let response = ways[numbers.below(ways.len())];
            let next = step(&script.play, &state, response).0;
            watch = judge.observe(script, &watch, response, &state, &next);
            state = next;
            said.push(response);
        }
    });
    assert!(proved > 500 && open_ended > 500, "{proved} {open_ended}");
}

/// Holds what is said about passes, slips and points of no return against the sessions.
fn check_passes(case: &Case, told: &Findings, counts: &mut [usize; 6]) {
    let Case { name, script, judge, .. } = case;
    let play = &script.play;
    let passes = case.truth.sessions.iter().filter(|s| case.passed(s)).count();
    let pass = &told.pass;
    assert!(!pass.avoided || passes < case.truth.sessions.len(), "{name}");
    counts[0] += usize::from(pass.route.is_none() && pass.proved);
    let Some(route) = &pass.route else {
        assert!(!pass.proved || passes == 0, "{:?}: {name}", pass.why_not);
        return;
    };
    assert!(pass.proved, "{name}");
    let route = case.choices(route);
    assert!(case.passed(&case.replay(&route)), "{name}");
    counts[1] += 1;
    let endangering: Vec<Bits> = case.frames().map(|(_, y, _)| y.endangering).collect();
    let always_fails = |r: &ResponseIx| endangering.iter().all(|harms| !(script.key.responses[*r as usize].harms & *harms).is_empty());
    let mut onward = Onward::new(case);
    for one in &told.no_return.points {
        let response = |state: &State| open(play, state).find(|r| play.response(*r).id == one.response);
        if let Some(why) = &one.always {
            let in_moment = |r: &ResponseIx| play.moments.iter().any(|m| m.id == one.moment && m.responses.contains(r)) || play.is_anytime(*r);
            let said = (0..play.responses.len() as ResponseIx).filter(|r| play.response(*r).id == one.response && in_moment(r));
            let said: Vec<ResponseIx> = said.collect();
            let (state, watch) = case.begin();
            assert!(!passes_saying(case, &mut onward, &said, &state, &watch), "{one:?}: {name}");
            assert_eq!(*why == Always::Endangers, said.iter().all(always_fails), "{one:?}: {name}");
            counts[5] += usize::from(matches!(why, Always::OutOfReach(_)));
        }
        let (mut state, mut watch) = case.begin();
        for said in case.choices(&one.after) {
            let next = step(play, &state, said).0;
            watch = judge.observe(script, &watch, said, &state, &next);
            state = next;
        }
        assert_ne!(one.fate, Fate::Kept, "{name}");
        if let Some(response) = response(&state).filter(|_| play.moment(state.moment).id == one.moment) {
            let next = step(play, &state, response).0;
            let kept = onward.from(&next, &judge.observe(script, &watch, response, &state, &next)).passes();
            // So small a scenario is looked through whole.
            assert!(!kept && one.fate == Fate::Lost, "{one:?}: {name}");
            counts[2] += usize::from(one.fate == Fate::Lost);
        } else {
            assert!(one.always.is_some() && one.after.is_empty(), "{one:?}: {name}");
        }
    }
    let (mut state, mut watch) = case.begin();
    let (mut tried, mut kept) = (0, 0);
    for &choice in &route {
        for response in open(play, &state).filter(|r| *r != choice) {
            let next = step(play, &state, response).0;
            tried += 1;
            kept += usize::from(onward.from(&next, &judge.observe(script, &watch, response, &state, &next)).passes());
        }
        let next = step(play, &state, choice).0;
        watch = judge.observe(script, &watch, choice, &state, &next);
        state = next;
    }
    let slips = &told.slips;
    assert_eq!(slips.tried, tried, "{name}");
    assert_eq!((slips.made_good, slips.lost + slips.endangering), (kept, tried - kept), "{slips:?}: {name}");
    let (state, watch) = case.begin();
    let may_slip = |r: ResponseIx| !always_fails(&r);
    assert!(slips.at_least == 0 || bears(case, &mut onward, &may_slip, &state, &watch, slips.at_least), "{slips:?}: {name}");
    assert!(slips.at_most.is_none_or(|most| !bears(case, &mut onward, &may_slip, &state, &watch, most + 1)), "{slips:?}: {name}");
    counts[3] += usize::from(slips.at_least > 0);
    counts[4] += usize::from(slips.exactly().is_some());
}

/// Whether a session that says one of these here or later passes.
fn passes_saying(case: &Case, onward: &mut Onward, said: &[ResponseIx], state: &State, watch: &Watch) -> bool {
    let play = &case.script.play;
    open(play, state).any(|response| {
        let next = step(play, state, response).0;
        let watch = case.judge.observe(&case.script, watch, response, state, &next);
        match said.contains(&response) {
            true => onward.from(&next, &watch).passes(),
            false => passes_saying(case, onward, said, &next, &watch),
        }
    })
}

/// Whether so many slips can be made good from here, by playing out every game.
fn bears(case: &Case, onward: &mut Onward, may_slip: &impl Fn(ResponseIx) -> bool, state: &State, watch: &Watch, slips: u8) -> bool {
    if state.over || slips == 0 {
        return onward.from(state, watch).passes();
    }
    let play = &case.script.play;
    let ways: Vec<(State, Watch)> = open(play, state)
        .filter(|r| may_slip(*r))
        .map(|r| {
            let next = step(play, state, r).0;
            let watch = case.judge.observe(&case.script, watch, r, state, &next);
            (next, watch)
        })
        .collect();
    ways.iter().all(|(s, w)| bears(case, onward, may_slip, s, w, slips - 1)) && ways.iter().any(|(s, w)| bears(case, onward, may_slip, s, w, slips))
}

/// What is proved of the random clicker holds of all its sessions.
fn check_the_clicker(case: &Case, findings: &Findings) {
    let clicker = findings.players.iter().find(|p| p.player == Player::Clicker).expect("it is among the players");
    let share = |of: &dyn Fn(&Session) -> bool| {
        let chance = case.truth.sessions.iter().filter(|s| of(s)).map(|s| s.chances[0]).sum::<u128>();
        (chance / PART) as u64
    };
    let pass = share(&|s| case.passed(s));
    assert!(clicker.pass.at_least <= pass && pass <= clicker.pass.at_most, "{:?}, not {pass}: {}", clicker.pass, case.name);
    let assessing: Vec<(Frame, Vec<usize>)> = case.frames().map(|(frame, y, _)| (frame, y.assessed)).collect();
    for told in clicker.levels.iter().filter(|l| l.grounds == Grounds::Proved) {
        let rubric = &case.script.key.rubric;
        let p = rubric.principles.iter().position(|p| p.id == told.principle).expect("a principle of the rubric");
        let assessed = |s: &Session| assessing.iter().any(|(frame, those)| *frame == s.frame(&case.script) && those.contains(&p));
        for (level, parts) in [Level::NotShown, Level::Partial, Level::Basic, Level::Skilled].into_iter().zip(told.parts) {
            let truth = share(&|s| assessed(s) && case.level(p, s) == level);
            assert!(parts <= truth && truth <= parts + told.lost, "{level:?} of {}: {parts}, {} lost, not {truth}: {}", told.principle, told.lost, case.name);
        }
    }
}

#[test]
fn the_findings_about_a_scenario_are_true_of_all_its_sessions() {
    let mut counts = [0; 6];
    let effort = Effort { sessions: 50, ..Effort::default() };
    // Frames in which some session passes, and in which it is proved that none does.
    let mut frames_told = [0; 2];
    let cases = each_case(0..300, 1_200, &[Player::Clicker], |case| {
        let Case { name, script, truth, .. } = case;
        let findings = analysis::analyse(script, Some(case.presentation), &effort).presentations.remove(0);
        check_passes(case, &findings, &mut counts);
        check_the_clicker(case, &findings);
        let rubric = &script.key.rubric;
        for told in &findings.harms {
            let harm = rubric.harms.iter().position(|h| h.id == told.harm).expect("a harm of the rubric");
            let held = |s: &Session| held_harms(script, s.frame(script), s.watch.harms).has(harm);
            let done = truth.sessions.iter().any(held);
            let avoided = truth.sessions.iter().any(|s| !held(s));
            assert_eq!((told.reached, told.avoided, told.proved), (done, avoided, true), "{}: {name}", told.harm);
        }
        let frames: Vec<_> = case.frames().collect();
        assert_eq!(frames.len(), findings.frames.len(), "{name}");
        for ((frame, yardstick, sessions), told) in frames.iter().zip(&findings.frames) {
            assert_eq!(*frame, told.frame);
            for (p, of) in told.principles.iter().enumerate() {
                let levels = || sessions.iter().map(|s| case.level(p, s));
                assert_eq!((Some(of.highest), Some(of.lowest)), (levels().max(), levels().min()), "{}: {name}", of.principle);
                assert!(of.highest_proved && of.lowest_proved, "{name}");
                assert_eq!(of.assessed, yardstick.assessed.contains(&p), "{name}");
            }
            let totals = || sessions.iter().map(|s| case.total(s));
            let (most, least) = (totals().max().expect("a session"), totals().min().expect("a session"));
            assert!(told.best.share <= most && (!told.best.exact || told.best.share == most), "{:?} {most:?}: {name}", told.best);
            assert!(most.percent() <= told.best.bound_percent, "{name}");
            let worst = told.worst.as_ref().expect("a session of the frame is found");
            assert!(worst.share >= least && (!worst.exact || worst.share == least), "{worst:?} {least:?}: {name}");
            assert!(least.percent() >= worst.bound_percent, "{name}");
            for (total, way) in [(&told.best, case.choices(&told.best.route)), (worst, case.choices(&worst.route))] {
                assert_eq!(case.total(&case.replay(&way)), total.share, "{name}");
            }
            let can = sessions.iter().any(|s| case.passed(s));
            assert!(told.pass.route.is_none() || told.pass.proved, "{name}");
            assert!(!told.pass.proved || told.pass.route.is_some() == can, "{frame:?} {:?} {can}: {name}", told.pass);
            if let Some(route) = &told.pass.route {
                let held = case.replay(&case.choices(route));
                assert!(case.passed(&held) && held.frame(script) == *frame, "{name}");
            }
            let (some, none) = (can && told.pass.route.is_some(), !can && told.pass.proved);
            frames_told = [frames_told[0] + usize::from(some), frames_told[1] + usize::from(none)];
        }
    });
    assert!(cases > 200 && counts.iter().chain(&frames_told).all(|n| *n > 10), "{cases} {counts:?} {frames_told:?}");
}

#[test]
fn the_yardstick_says_of_any_set_what_scoring_says_in_words() {
    let shelf = generate::shelf();
    let mut compared = 0;
    for seed in 0..150 {
        let (script, text) = generate::either(&shelf, seed);
        let rubric = &script.key.rubric;
        let judge = Judge::new(&script);
        let (attainable, _) = analysis::attainable(&script, &judge);
        let numbers = &mut Numbers::new(seed);
        let (first, _) = start(&script.play, 0);
        let clean = judge.begin(&first);
        let bits = |numbers: &mut Numbers, of: usize| (0..of).filter(|_| numbers.below(3) > 0).fold(Bits::NONE, Bits::with);
        for frame in Frame::ALL {
            let Some(yardstick) = Yardstick::new(&script, &attainable, 0, *frame) else { continue };
            let offered = attainable.of(0, *frame);
            for _ in 0..200 {
                let shown = bits(numbers, rubric.behaviours().count());
                let harms = if numbers.below(2) == 0 { Bits::NONE } else { bits(numbers, rubric.harms.len()) };
                let facts = numbers.below(64) as u64;
                let watch = Watch { shown, harms, ..clean };
                let said = shortfalls(&script, *frame, offered, &watch, facts);
                let endangers = said.iter().filter(|s| matches!(s, Shortfall::Endangers { .. })).count() as u32;
                assert_eq!(yardstick.gaps(&watch, facts), (endangers, said.len() as u32 - endangers), "{said:?} {frame:?} seed {seed}\n{text}");
                assert_eq!(yardstick.passes(&watch, facts), said.is_empty());
                assert_eq!(yardstick.share(yardstick.numerator(shown)), total(rubric, *frame, offered, shown), "{frame:?} seed {seed}\n{text}");
                for p in 0..=yardstick.gate() {
                    assert_eq!(yardstick.level(p, shown), level(rubric, rubric.range_of(p), offered, shown), "{p} {frame:?} seed {seed}\n{text}");
                }
                compared += 1;
            }
        }
    }
    assert!(compared > 40_000, "{compared}");
}

#[test]
fn a_pass_is_barred_exactly_where_some_principle_that_it_needs_is_basic_in_no_session() {
    let (mut barred, mut open) = (0, 0);
    each_case(0..400, 1_200, &[], |case| {
        let Case { name, script, presentation, .. } = case;
        let critical = |p: &usize| script.key.rubric.principles[*p].critical;
        let frames: Vec<_> = case.frames().collect();
        let barrier = |(frame, yardstick, sessions): &(Frame, Yardstick, Vec<&Session>)| {
            let never = |p: &usize| sessions.iter().all(|session| case.level(*p, session) < Level::Basic);
            let principle = yardstick.assessed.iter().copied().filter(critical).find(never)?;
            Some(Barrier { frame: *frame, principle })
        };
        let truth: Option<Vec<Barrier>> = frames.iter().rev().map(barrier).collect();
        let graphs = Graph::of_each(script, Graph::BUDGET);
        let told = analysis::barred(script, &graphs, &case.attainable);
        assert_eq!(told[usize::from(*presentation)], truth.clone().unwrap_or_default(), "{name}");
        *if truth.is_some() { &mut barred } else { &mut open } += 1;
    });
    assert!(barred > 20 && open > 50, "{barred} {open}");
}
