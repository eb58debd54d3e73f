//! The room and the client's figure: where the interface leaves room for it, the window shows how the client sits, looks and, on the telephone, sounds.
//!
//! [`Pose`](pose::Pose) turns client state and mood into numbers, [`art`] turns a look and a pose into shapes, [`tessellate`] shapes into triangles: all of it
//! pure. Only this file and [`picture`] know the window.

mod art;
mod ease;
mod fit;
mod look;
mod picture;
mod pose;
#[cfg(test)]
mod sheet;
mod tessellate;
mod words;

pub use look::Look;
pub use words::describe;

use bevy::asset::AssetEventSystems;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::RequestRedraw;
use bevy_egui::EguiPostUpdateSet;
use ease::Easing;
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
}

/// Draws what [`StageView`] says with the window's one default `Camera2d`, under the interface.
pub fn plugin(app: &mut App) {
    app.init_resource::<StageView>().init_resource::<Sitting>().add_message::<RequestRedraw>();
    app.add_plugins(picture::plugin);
    // After the interface has said what it wants, and before meshes and places go to the renderer: a change shows in the same frame.
    let window = EguiPostUpdateSet::EndPass;
    app.add_systems(PostUpdate, (go_on.after(window), picture::show).chain().before(AssetEventSystems).before(TransformSystems::Propagate));
}

/// The client who is on the stage, and how far a change of pose has come.
#[derive(Resource, Debug, Default)]
struct Sitting(Option<(Look, Easing)>);

/// Eases the pose, and keeps the window awake only as long as that takes.
fn go_on(view: Res<StageView>, time: Res<Time<Real>>, mut sitting: ResMut<Sitting>, mut redraw: MessageWriter<RequestRedraw>) {
    let next = view.look.map(|look| {
        let pose = Pose::of(&look);
        let same = sitting.0.filter(|(before, _)| before.figure == look.figure && before.setting == look.setting && !view.reduced_motion);
        let mut easing = same.map_or(Easing::still(pose), |(_, easing)| easing);
        // The time before a change, slept through or not, is no part of it.
        easing.advance(time.delta_secs());
        easing.aim(pose);
        (look, easing)
    });
    if next.is_some_and(|(_, easing)| easing.moves()) {
        redraw.write(RequestRedraw);
    }
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
    fn the_mesh_is_made_only_for_a_change_and_frames_are_asked_for_only_while_it_lasts() {
        let mut app = app();
        let (mut meshes, mut redraws) = Default::default();
        let mut next = |app: &mut App| update(app, &mut meshes, &mut redraws);
        show(&mut app, |view| *view = StageView { look: Some(sheet::LOOK), reduced_motion: false, area: [0.0, 0.0, 600.0, 500.0] });
        assert_eq!(next(&mut app), (true, false), "a new client is simply there");
        assert_eq!(next(&mut app), (false, false));
        show(&mut app, |view| view.look = Some(Look { mood: Some(Mood::Ashamed), ..sheet::LOOK }));
        assert_eq!(next(&mut app), (false, true), "a change sets out");
        let frames: Vec<(bool, bool)> = (0..5).map(|_| next(&mut app)).collect();
        assert_eq!(frames, [(true, true), (true, true), (true, false), (false, false), (false, false)]);
        show(&mut app, |view| view.area[2] = 700.0);
        assert_eq!(next(&mut app), (true, false), "another area");
    }

    #[test]
    fn without_motion_a_change_shows_at_once() {
        let mut app = app();
        let (mut meshes, mut redraws) = Default::default();
        show(&mut app, |view| *view = StageView { look: Some(sheet::LOOK), reduced_motion: true, area: [0.0, 0.0, 600.0, 500.0] });
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
        show(&mut app, |view| *view = StageView { look: Some(sheet::LOOK), reduced_motion: true, area: [40.0, 60.0, 600.0, 500.0] });
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
