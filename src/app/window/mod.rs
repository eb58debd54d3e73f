//! The desk in a window: bevy gives it input, time and pictures, and sleeps while nothing happens.

mod access;
mod place;
mod start;

pub use start::StartError;

use super::desk::Desk;
use super::home::Home;
use super::screens::Screen;
use super::stage::{self, Breathing, StageView};
use super::theme::{self, Palette};
use super::worker::{LateWaker, Waker};
use crate::texts;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{PowerPreference, WgpuSettings};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};
use egui::{LayerId, Ui, UiBuilder};
use std::hash::{BuildHasher, Hasher};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// While nothing happens the window is drawn this seldom; every event and every finished piece of work draws it at once.
const SLEEP: Duration = Duration::from_secs(60);

/// While the client breathes it is drawn this often.
const BREATH: Duration = Duration::from_millis(45);

/// Opens the window and runs until it is closed.
pub fn run() -> Result<(), StartError> {
    let (home, gone) = Home::find().ok_or(StartError::NoDataFolder)?;
    let settings = super::settings::Settings::load(&home.settings()).0;
    texts::choose(settings.language);
    start::display()?;
    // The library is read while graphics start, which takes longer.
    let late = LateWaker::default();
    let opening = std::thread::spawn({
        let waker = late.waker();
        move || Desk::open(home, waker)
    });
    let mut app = start::built(|| build(place::window(&settings.window)))?;
    late.set(waker(&app));
    let mut desk = opening.join().map_err(|_| StartError::Stopped)?;
    desk.entropy = entropy();
    if let Some(sentence) = gone {
        desk.notice(sentence, true);
    }
    app.insert_non_send(desk);
    match app.run() {
        AppExit::Success => Ok(()),
        AppExit::Error(_) => Err(StartError::Stopped),
    }
}

/// Everything but the desk.
fn build(window: Window) -> App {
    let graphics = WgpuSettings { power_preference: PowerPreference::LowPower, ..WgpuSettings::default() };
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(LogPlugin {
                level: Level::WARN,
                // What these warn of (drawing in software, a display without a size) is no trouble here.
                filter: "wgpu=error,naga=error,bevy_render::renderer=error,bevy_egui=error,egui=error,winit=error,wgpu_hal::vulkan::instance=off".into(),
                ..LogPlugin::default()
            })
            .set(WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() })
            .set(RenderPlugin { render_creation: graphics.into(), ..RenderPlugin::default() }),
    );
    app.add_plugins(EguiPlugin::default());
    let sleepy = UpdateMode::reactive_low_power(SLEEP);
    app.insert_resource(WinitSettings { focused_mode: sleepy, unfocused_mode: sleepy });
    app.add_plugins((access::plugin, place::plugin, stage::plugin));
    app.world_mut().spawn(Camera2d);
    app.add_systems(Startup, dress);
    app.add_systems(EguiPrimaryContextPass, (show, set_stage).chain());
    app.add_systems(Update, (quit, pace));
    app
}

/// Wakes the sleeping window from any thread.
fn waker(app: &App) -> Waker {
    let Some(proxy) = app.world().get_resource::<EventLoopProxyWrapper>() else { return super::worker::no_waker() };
    let proxy = (**proxy).clone();
    Arc::new(move || {
        // It fails when the window is gone; then nobody waits.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    })
}

/// The theme before the first pass, so that no frame shows in another.
fn dress(mut contexts: EguiContexts, desk: NonSend<Desk>) -> Result {
    let ctx = contexts.ctx_mut()?;
    theme::apply(ctx, &desk.settings);
    ctx.set_zoom_factor(desk.settings.zoom);
    Ok(())
}

/// One pass of the interface.
fn show(mut contexts: EguiContexts, mut desk: NonSendMut<Desk>, mut background: ResMut<ClearColor>) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    desk.now = now();
    let mut root = Ui::new(ctx.clone(), "root".into(), UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect()));
    desk.ui(&mut root);
    let [r, g, b, _] = Palette::of(desk.settings.theme).background.to_array();
    let colour = Color::srgb_u8(r, g, b);
    if background.0 != colour {
        background.0 = colour;
    }
    Ok(())
}

/// Tells the stage what it shows, and the part of the window that the open screen leaves for it.
fn set_stage(mut contexts: EguiContexts, desk: NonSend<Desk>, mut view: ResMut<StageView>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let zoom = ctx.zoom_factor();
    let area = match &desk.screen {
        Screen::Session(session) => session.stage_area().map_or([0.0; 4], |area| [area.left(), area.top(), area.width(), area.height()]),
        _ => [0.0; 4],
    };
    let stirs = view.stirs.wrapping_add(u32::from(ctx.input(|input| !input.raw.events.is_empty())));
    let wanted = StageView { look: desk.look(), reduced_motion: desk.settings.reduced_motion, area: area.map(|length| length * zoom), stirs };
    view.set_if_neq(wanted);
    Ok(())
}

/// While the client breathes the window is drawn as often as calm motion needs; otherwise it sleeps.
fn pace(breathing: Res<Breathing>, mut settings: ResMut<WinitSettings>) {
    let every = if breathing.0 { BREATH } else { SLEEP };
    let wanted = UpdateMode::reactive_low_power(every);
    if settings.focused_mode != wanted {
        settings.focused_mode = wanted;
    }
}

fn quit(desk: NonSend<Desk>, mut exit: MessageWriter<AppExit>) {
    if desk.quit {
        exit.write(AppExit::Success);
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// Unforeseeable without another crate: the keys of the standard library's hasher come from the system.
fn entropy() -> u64 {
    let mut hasher = std::hash::RandomState::new().build_hasher();
    hasher.write_u64(now());
    hasher.finish()
}
