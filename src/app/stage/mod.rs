//! The room and the client's figure: where the interface leaves room for it, the window shows how the client sits, looks and, on the telephone, sounds.
//!
//! [`Pose`](pose::Pose) turns client state and mood into numbers, [`art`] turns a look and a pose into shapes, [`tessellate`] shapes into triangles: all of it
//! pure. Only this file and [`picture`] know the window.

mod art;
mod ease;
mod fit;
mod life;
mod look;
mod picture;
mod pose;
#[cfg(test)]
mod sheet;
mod tessellate;
mod words;

pub use look::Look;
pub use words::describe;

use crate::rubric::Setting;
use bevy::asset::AssetEventSystems;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::RequestRedraw;
use bevy_egui::EguiPostUpdateSet;
use ease::Easing;
use life::Life;
use pose::Pose;

/// What the stage shall show, told anew by whoever lays out the window; telling the same again costs nothing.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub struct StageView {
    /// `None` where a screen has no stage.
    pub look: Option<Look>,
    /// Changes show at once instead of being eased.
    pub reduced_motion: bool,
    /// Left, top, width and height of the stage in the window's logical pixels (not egui's points: those times the zoom).
    pub area: [f32; 4],
    /// Counts the passes in which there was input.
    pub stirs: u32,
}

/// Draws what [`StageView`] says with the window's one default `Camera2d`, under the interface.
pub fn plugin(app: &mut App) {
    app.init_resource::<StageView>().init_resource::<Sitting>().init_resource::<Breathing>().add_message::<RequestRedraw>();
    app.add_plugins(picture::plugin);
    // After the interface has said what it wants, and before meshes and places go to the renderer: a change shows in the same frame.
    let window = EguiPostUpdateSet::EndPass;
    app.add_systems(PostUpdate, (go_on.after(window), picture::show).chain().before(AssetEventSystems).before(TransformSystems::Propagate));
}

/// The client who is on the stage.
#[derive(Resource, Debug, Default)]
struct Sitting(Option<Client>);

#[derive(Clone, Copy, Debug)]
struct Client {
    look: Look,
    /// How far a change of pose has come.
    easing: Easing,
    /// `None` where motion is not wanted, and on the telephone, where nobody is seen.
    life: Option<Life>,
}

impl Client {
    fn pose(&self) -> Pose {
        let pose = self.easing.pose();
        self.life.map_or(pose, |life| life.on(pose))
    }
}

/// Whether the client breathes: then the window is to be drawn some twenty times a second, and need not be oftener.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct Breathing(pub bool);

/// Eases the pose and lets the client live, and keeps the window awake only as long as that takes.
fn go_on(
    view: Res<StageView>,
    time: Res<Time<Real>>,
    mut sitting: ResMut<Sitting>,
    mut breathing: ResMut<Breathing>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut stirs: Local<u32>,
) {
    let stirred = std::mem::replace(&mut *stirs, view.stirs) != view.stirs;
    let next = view.look.map(|look| {
        let pose = Pose::of(&look);
        let same = sitting.0.filter(|c| c.look.figure == look.figure && c.look.setting == look.setting && !view.reduced_motion);
        let lives = !view.reduced_motion && look.setting != Setting::Phone;
        let fresh = Client { look, easing: Easing::still(pose), life: lives.then(Life::new) };
        let mut client = same.unwrap_or(fresh);
        // The time before a change, slept through or not, is no part of it.
        client.easing.advance(time.delta_secs());
        client.easing.aim(pose);
        if let Some(life) = &mut client.life {
            life.advance(time.delta_secs(), stirred || client.easing.moves());
            life.land(&client.look, &look);
        }
        Client { look, ..client }
    });
    if next.is_some_and(|client| client.easing.moves()) {
        redraw.write(RequestRedraw);
    }
    breathing.set_if_neq(Breathing(next.and_then(|client| client.life).is_some_and(|life| life.moves())));
    sitting.0 = next;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Mood;
    use bevy::asset::AssetPlugin;
    use bevy::ecs::message::MessageCursor;
    use bevy::time::TimeUpdateStrategy;
    use bevy::window::PrimaryWindow;
    use std::time::Duration;

    /// A window's world without a window; every update takes a quarter of a second.
    fn app() -> App {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, AssetPlugin::default())).init_asset::<Mesh>().init_asset::<ColorMaterial>();
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(250)));
        app.add_plugins(plugin);
        app.world_mut().spawn((Window::default(), PrimaryWindow));
        app.update();
        app
    }

    fn show(app: &mut App, change: impl FnOnce(&mut StageView)) {
        change(&mut app.world_mut().resource_mut::<StageView>());
    }

    /// Updates once: whether the mesh was made anew, and whether another frame was asked for.
    fn update(app: &mut App, meshes: &mut MessageCursor<AssetEvent<Mesh>>, redraws: &mut MessageCursor<RequestRedraw>) -> (bool, bool) {
        app.update();
        let made = meshes
            .read(app.world().resource::<Messages<AssetEvent<Mesh>>>())
            .filter(|e| matches!(e, AssetEvent::Added { .. } | AssetEvent::Modified { .. }))
            .count();
        let asked = redraws.read(app.world().resource::<Messages<RequestRedraw>>()).count();
        (made > 0, asked > 0)
    }

    #[test]
    fn frames_are_asked_for_only_while_a_change_lasts_and_the_mesh_rests_with_the_client() {
        let mut app = app();
        let (mut meshes, mut redraws) = Default::default();
        let mut next = |app: &mut App| update(app, &mut meshes, &mut redraws);
        show(&mut app, |view| *view = StageView { look: Some(sheet::LOOK), reduced_motion: false, area: [0.0, 0.0, 600.0, 500.0], stirs: 0 });
        assert_eq!(next(&mut app), (true, false), "a new client is simply there");
        assert!(app.world().resource::<Breathing>().0);
        show(&mut app, |view| view.look = Some(Look { mood: Some(Mood::Ashamed), ..sheet::LOOK }));
        let frames: Vec<bool> = (0..5).map(|_| next(&mut app).1).collect();
        assert_eq!(frames, [true, true, true, false, false], "a change sets out and arrives");
        let breathing = (0..60).take_while(|_| next(&mut app) == (true, false)).count();
        assert!((30..40).contains(&breathing), "{breathing} quarters of a second");
        assert!(!app.world().resource::<Breathing>().0, "at rest within ten seconds");
        assert_eq!(next(&mut app), (false, false));
        show(&mut app, |view| view.stirs += 1);
        next(&mut app);
        assert!(app.world().resource::<Breathing>().0, "input wakes the client");
    }

    #[test]
    fn without_motion_a_change_shows_at_once() {
        let mut app = app();
        let (mut meshes, mut redraws) = Default::default();
        show(&mut app, |view| *view = StageView { look: Some(sheet::LOOK), reduced_motion: true, area: [0.0, 0.0, 600.0, 500.0], stirs: 0 });
        update(&mut app, &mut meshes, &mut redraws);
        show(&mut app, |view| view.look = Some(Look { mood: Some(Mood::Angry), ..sheet::LOOK }));
        assert_eq!(update(&mut app, &mut meshes, &mut redraws), (true, false));
        assert_eq!(update(&mut app, &mut meshes, &mut redraws), (false, false));
    }

    #[test]
    fn the_picture_lies_in_its_area_and_hides_where_there_is_none() {
        let mut app = app();
        let state =
            |app: &mut App| app.world_mut().query_filtered::<(&Visibility, &Transform), With<Mesh2d>>().single(app.world()).map(|(v, t)| (*v, *t)).unwrap();
        assert_eq!(state(&mut app).0, Visibility::Hidden);
        show(&mut app, |view| *view = StageView { look: Some(sheet::LOOK), reduced_motion: true, area: [40.0, 60.0, 600.0, 500.0], stirs: 0 });
        app.update();
        let (visibility, place) = state(&mut app);
        assert_eq!(visibility, Visibility::Inherited);
        let fit = fit::Fit::of(sheet::LOOK.setting, Vec2::new(600.0, 500.0)).unwrap();
        let corner = place.transform_point(fit.visible.min.extend(0.0)).truncate();
        // The middle of the default window of 1280 × 720 is the origin, and up is positive.
        assert!(corner.distance(Vec2::new(40.0 - 640.0, 360.0 - 60.0)) < 0.01, "{corner}");
        show(&mut app, |view| view.look = None);
        app.update();
        assert_eq!(state(&mut app).0, Visibility::Hidden);
    }
}
