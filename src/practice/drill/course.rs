//! A drill under way: a moment to answer, a judged answer, the same moment again until it sits, the next one.

use super::deck::{Card, Deck};
use super::draw::{Task, Wish, tasks};
use super::judge::{Marker, harms};
use super::summary::{Answered, Summary};
use crate::practice::Judged;
use crate::practice::log::{CardLine, Line};
use crate::report::{Debrief, TurnReview};
use crate::script::{Bits, ResponseIx};
use crate::session::{Deal, Transcript, open};
use std::collections::VecDeque;
use std::sync::Arc;

/// So many of the trainee's turns lead in to the moment: with more, its own line would be out of sight.
const LEAD_IN: usize = 1;
/// Deals tried for a card that comes back, until its responses stand in another order.
const DEALS: u32 = 16;

/// A drill. The same seed, wish, deck and log make the same drill.
#[derive(Clone, Debug)]
pub struct Drill {
    deck: Arc<Deck>,
    wish: Wish,
    seed: u64,
    /// How many cards were drawn.
    drawn: usize,
    /// What is still to come, the present one first.
    tasks: VecDeque<Task>,
    answered: Vec<Answered>,
    moment: Option<Moment>,
}

/// The moment that is being answered.
#[derive(Clone, Debug)]
struct Moment {
    task: Task,
    transcript: Transcript,
    own: Vec<ResponseIx>,
    anytime: Vec<ResponseIx>,
    tried: Vec<ResponseIx>,
    verdict: Option<Verdict>,
}

/// What is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A moment waits for a response: [`Drill::choose`].
    Asks,
    /// A response was given and is being read: [`Drill::go_on`].
    Answers,
    /// All is done: [`Drill::summary`].
    Done,
}

/// The present moment and everything to show of it.
#[derive(Clone, Copy, Debug)]
pub struct Now<'d> {
    pub judged: &'d Arc<Judged>,
    pub card: &'d Card,
    /// What is asked for: numbers of behaviours in the scenario's rubric. A response fits when it shows one of them and does no harm.
    pub asks: Bits,
    /// The session up to the moment and, once a response was given, with it and its answer.
    pub transcript: &'d Transcript,
    /// How many of the transcript's turns lie before the moment.
    pub before: usize,
    /// The first turn of the lead-in, from 0: what lies before it need not be in sight.
    pub lead_in: usize,
    /// Draws the wording of lines.
    pub deal: Deal,
    /// The responses of the moment in the order in which they are shown.
    pub own: &'d [ResponseIx],
    /// What can be said at any time.
    pub anytime: &'d [ResponseIx],
    /// What was said here already, in order.
    pub tried: &'d [ResponseIx],
    /// The judged response, while it is being read.
    pub verdict: Option<&'d Verdict>,
    /// Missed at first go, the moment has come back, once.
    pub again: bool,
    /// The number of this card, from 1, out of so many, those that come back included as far as it is known by now.
    pub number: usize,
    pub of: usize,
}

/// A judged response.
#[derive(Clone, Debug)]
pub struct Verdict {
    pub response: ResponseIx,
    /// It shows what is asked for, and does no harm by its words.
    pub fits: bool,
    /// What it shows of what is asked for.
    pub sat: Bits,
    /// All that it shows here, of whatever principle.
    pub shows: Bits,
    /// The harms that it does by its words.
    pub harms: Bits,
    /// The turn as a debrief tells it: feedback, and what changed in the client.
    pub review: TurnReview,
    /// What goes into the log, once the card is done with.
    pub line: Option<Line>,
}

impl Drill {
    /// Draws a drill of up to so many cards; `None` if nothing in the deck suits the wish. `log` says what was seen when.
    pub fn draw(seed: u64, wish: Wish, deck: &Arc<Deck>, log: &[Line], how_many: usize) -> Option<Drill> {
        let tasks: VecDeque<Task> = tasks(seed, &wish, deck, log, how_many).into();
        let mut drill = Drill { deck: deck.clone(), wish, seed, drawn: tasks.len(), tasks, answered: Vec::new(), moment: None };
        drill.meet();
        drill.moment.is_some().then_some(drill)
    }

    pub fn wish(&self) -> &Wish {
        &self.wish
    }

    pub fn stage(&self) -> Stage {
        match &self.moment {
            None => Stage::Done,
            Some(Moment { verdict: None, .. }) => Stage::Asks,
            Some(_) => Stage::Answers,
        }
    }

    /// What to show; `None` when all is done.
    pub fn now(&self) -> Option<Now<'_>> {
        let moment = self.moment.as_ref()?;
        let card = &self.deck.cards()[moment.task.card];
        let before = card.ways[moment.task.way].choices.len();
        Some(Now {
            judged: self.deck.judged(card),
            card,
            asks: moment.task.asks,
            transcript: &moment.transcript,
            before,
            lead_in: before.saturating_sub(LEAD_IN),
            deal: moment.task.deal,
            own: &moment.own,
            anytime: &moment.anytime,
            tried: &moment.tried,
            verdict: moment.verdict.as_ref(),
            again: moment.task.again,
            number: self.answered.len() + 1,
            of: self.answered.len() + self.tasks.len(),
        })
    }

    /// Says a response at a time in seconds since 1970. `None`, and nothing changes, if it is not open or no response is asked for. The line of a verdict is to be
    /// appended to the log.
    pub fn choose(&mut self, response: ResponseIx, date: u64) -> Option<&Verdict> {
        let moment = self.moment.as_mut().filter(|m| m.verdict.is_none())?;
        let card = &self.deck.cards()[moment.task.card];
        let judged = self.deck.judged(card);
        let mut verdict = verdict(judged, &mut moment.transcript, moment.task.asks, response)?;
        moment.tried.push(response);
        if verdict.fits {
            verdict.line = Some(Line::Card(line(&self.deck, moment, verdict.sat, date)));
        }
        Some(moment.verdict.insert(verdict))
    }

    /// Goes on after a response: to the same moment if it did not fit, else to the next one.
    pub fn go_on(&mut self) {
        let Some(moment) = &mut self.moment else { return };
        let Some(verdict) = moment.verdict.take() else { return };
        if !verdict.fits {
            moment.transcript = moment.transcript.until(moment.transcript.said.len() - 1);
            return;
        }
        let first_go = moment.tried.len() == 1;
        let task = moment.task;
        self.answered.push(Answered { card: task.card, sat: verdict.sat, first_go, again: task.again });
        self.tasks.pop_front();
        if !first_go && !task.again {
            self.tasks.push_back(self.in_another_order(task));
        }
        self.meet();
    }

    /// Ends the drill here. Returns the line to append to the log if the present moment was tried and does not sit yet.
    pub fn leave(&mut self, date: u64) -> Option<Line> {
        self.tasks.clear();
        let moment = self.moment.take()?;
        let unlogged = match &moment.verdict {
            Some(verdict) => verdict.line.is_none(),
            None => !moment.tried.is_empty(),
        };
        if let Some(verdict) = moment.verdict.as_ref().filter(|v| v.fits) {
            self.answered.push(Answered { card: moment.task.card, sat: verdict.sat, first_go: moment.tried.len() == 1, again: moment.task.again });
        }
        unlogged.then(|| Line::Card(line(&self.deck, &moment, Bits::NONE, date)))
    }

    /// What came of the drill, or of as much of it as is done.
    pub fn summary(&self) -> Summary {
        Summary::of(&self.deck, self.drawn, &self.answered)
    }

    /// Puts up the first of the tasks that are left.
    fn meet(&mut self) {
        self.moment = self.tasks.front().map(|task| {
            let card = &self.deck.cards()[task.card];
            let transcript = self.deck.transcript(card, &card.ways[task.way]);
            let play = &self.deck.judged(card).script.play;
            let (anytime, mut own): (Vec<_>, Vec<_>) = open(play, &transcript.state()).partition(|r| play.is_anytime(*r));
            task.deal.arrange(play, card.moment, &mut own);
            Moment { task: *task, transcript, own, anytime, tried: Vec::new(), verdict: None }
        });
    }

    /// The same card once more, with its responses in another order if they can stand in one.
    fn in_another_order(&self, task: Task) -> Task {
        let card = &self.deck.cards()[task.card];
        let play = &self.deck.judged(card).script.play;
        let order = |deal: Deal| {
            let mut own: Vec<ResponseIx> = play.moment(card.moment).responses.clone().collect();
            deal.arrange(play, card.moment, &mut own);
            own
        };
        let deals = (1..=DEALS).map(|n| Deal::new(task.deal.seed().wrapping_add(u64::from(n)) ^ self.seed.rotate_left(n)));
        let deal = deals.into_iter().find(|deal| order(*deal) != order(task.deal)).unwrap_or(task.deal);
        Task { deal, again: true, ..task }
    }
}

/// Says a response and judges it; `None`, and nothing changes, if it is not open.
fn verdict(judged: &Judged, transcript: &mut Transcript, asks: Bits, response: ResponseIx) -> Option<Verdict> {
    let Judged { script, judge, attainable, .. } = judged;
    let marker = Marker::new(judged);
    let state = transcript.state();
    let watch = transcript.said.iter().fold(judge.begin(&transcript.first()), |watch, s| judge.observe(script, &watch, s.response, &s.before, &s.after));
    if response as usize >= script.play.responses.len() || !transcript.say(&script.play, response) {
        return None;
    }
    let shows = marker.shows(marker.counting(transcript.presentation, &state), &state, &watch, response);
    let harms = harms(script, response);
    let sat = if harms.is_empty() { shows & asks } else { Bits::NONE };
    let review = Debrief::of(script, judge, attainable, transcript).turns.pop()?;
    Some(Verdict { response, fits: !sat.is_empty(), sat, shows, harms, review, line: None })
}

fn line(deck: &Deck, moment: &Moment, sat: Bits, date: u64) -> CardLine {
    let card = &deck.cards()[moment.task.card];
    let judged = deck.judged(card);
    let play = &judged.script.play;
    let ids = |bits: Bits| {
        let rubric = deck.rubric(card);
        rubric.behaviours().enumerate().filter(|(i, _)| bits.has(*i)).map(|(_, b)| b.id.clone()).collect()
    };
    CardLine {
        date,
        scenario: judged.script.about.id.clone(),
        play: judged.play.clone(),
        moment: play.moment(card.moment).id.clone(),
        principle: deck.principle(card).id.clone(),
        asks: ids(moment.task.asks),
        responses: moment.tried.iter().map(|r| play.response(*r).id.clone()).collect(),
        sat: ids(sat),
        tries: moment.tried.len() as u32,
        first_go: !sat.is_empty() && moment.tried.len() == 1,
        again: moment.task.again,
    }
}
