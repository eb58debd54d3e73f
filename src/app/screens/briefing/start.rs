//! How this session shall be held, and its beginning: the record is on disk before the client says a word.

use super::BriefingView;
use crate::app::desk::Desk;
use crate::app::screens::{Next, Screen, SessionView};
use crate::app::settings::Way;
use crate::app::theme::{self, STEP};
use crate::app::widgets::{Tone, announce, body_ui, button_ui, callout_ui, keyed_primary_button_ui, quiet_ui, segment_ui, small_ui, strong_ui};
use crate::app::worker::{Pending, Poll};
use crate::attempt::{Header, Mode, Recorder};
use crate::script::RULES_VERSION;
use crate::session::Transcript;
use crate::texts::t;
use egui::Ui;

/// The beginning of a session, while it is being made.
#[derive(Default)]
pub struct Start {
    pending: Option<Pending<Result<Recorder, String>>>,
    problem: Option<String>,
}

/// The ways to practise, and what the chosen one means.
pub fn way_ui(ui: &mut Ui, way: &mut Way) {
    let mut chosen = Some(*way);
    segment_ui(ui, &mut chosen, &Way::ALL.map(|way| (way, way.name())));
    *way = chosen.unwrap_or(*way);
    ui.scope(|ui| {
        ui.set_max_width(theme::measure(ui).min(ui.available_width()));
        body_ui(ui, way.meaning());
    });
}

impl BriefingView {
    pub(super) fn options_ui(&mut self, ui: &mut Ui) {
        way_ui(ui, &mut self.way);
        small_ui(ui, t!("briefing-way-recorded"));
    }

    fn mode(&self) -> Mode {
        match (self.shipped, self.way) {
            (false, _) => Mode::Trial,
            (true, Way::Guided | Way::SayFirst) => Mode::Practice,
            (true, Way::Whole) => Mode::WithoutFeedback,
        }
    }

    /// No record is being made already.
    pub(super) fn free(&self) -> bool {
        self.start.pending.is_none()
    }

    /// The button; `true` if the session is to begin.
    pub(super) fn begin_ui(&mut self, ui: &mut Ui) -> bool {
        if let Some(problem) = &self.start.problem {
            callout_ui(ui, Tone::Bad, |ui| {
                strong_ui(ui, t!("briefing-cannot-begin"));
                body_ui(ui, problem);
            });
            announce(ui, problem);
        }
        ui.add_space(STEP);
        let free = self.free();
        let name = match (&self.start.problem, self.answer) {
            (Some(_), _) => t!("try-again"),
            (None, Some(_)) => t!("briefing-begin"),
            (None, None) => t!("briefing-begin-without"),
        };
        let begin =
            ui.add_enabled_ui(free, |ui| if self.answer.is_some() { keyed_primary_button_ui(ui, name, t!("key-enter")) } else { button_ui(ui, name) }).inner;
        quiet_ui(ui, t!("briefing-no-mark"));
        begin.clicked()
    }

    /// Starts making the record.
    pub(super) fn begin(&mut self, desk: &mut Desk) {
        desk.settle_attempts();
        let script = self.script.clone();
        let attempt = format!("{:016x}", desk.draw());
        let path = desk.home.attempts().join(format!("{attempt}.jsonl"));
        let header = Header {
            attempt,
            rules: RULES_VERSION,
            app: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: script.about.id.clone(),
            play: script.play_hash(),
            key: Some(script.key_hash()),
            nonce: None,
            presentation: script.play.presentations[self.presentation as usize].id.clone(),
            seed: self.deal.seed(),
            mode: self.mode(),
            help: self.way.help(),
            pseudonym: desk.settings.pseudonym.trim().to_owned(),
            repeat: desk.played_before(&script.about.id),
            started: desk.now,
        };
        let (home, sources) = (desk.home.clone(), self.sources.clone());
        self.start.problem = None;
        self.start.pending = Some(Pending::start(&desk.waker, move || {
            home.prepare().map_err(|e| e.to_string())?;
            // First the scenario, so that no attempt is ever without the one it was played on.
            home.keep(&script, &sources).map_err(|e| e.to_string())?;
            Recorder::create(&path, &header).map_err(|e| e.to_string())
        }));
    }

    /// The session, once its record is there.
    pub(super) fn poll(&mut self) -> Next {
        let recorder = match self.start.pending.as_ref()?.poll() {
            Poll::Waiting => return None,
            Poll::Ready(made) => made,
            Poll::Lost => Err(t!("briefing-not-made").to_owned()),
        };
        self.start.pending = None;
        match recorder {
            Ok(recorder) => {
                let transcript = Transcript::begin(&self.script.play, self.presentation);
                Some(Screen::Session(Box::new(SessionView::begin(self.script.clone(), self.deal, transcript, recorder, self.way.help()))))
            }
            Err(problem) => {
                self.start.problem = Some(problem);
                None
            }
        }
    }
}
