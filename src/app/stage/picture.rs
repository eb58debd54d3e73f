//! The one mesh that holds the whole picture, made anew only when what it shows has changed.

use super::fit::Fit;
use super::look::Look;
use super::pose::Pose;
use super::tessellate::{Triangles, tessellate};
use super::{Sitting, StageView, art};
use crate::rubric::Setting;
use crate::scenario::Figure;
use bevy::asset::RenderAssetUsages;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

/// The entity that carries the mesh, and what the mesh shows.
#[derive(Component, Default)]
pub struct Picture(Option<Shown>);

/// Everything that the mesh depends on: of state and mood, only the pose that they lead to.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    figure: Figure,
    setting: Setting,
    age: u8,
    daylight: f32,
    dark: bool,
    pose: Pose,
    fit: Fit,
}

impl Shown {
    fn of(look: &Look, pose: Pose, fit: Fit) -> Shown {
        Shown { figure: look.figure, setting: look.setting, age: look.age, daylight: look.daylight, dark: look.dark, pose, fit }
    }
}

pub fn plugin(app: &mut App) {
    app.add_systems(Startup, hang);
}

fn hang(mut commands: Commands, meshes: Res<Assets<Mesh>>, mut materials: ResMut<Assets<ColorMaterial>>) {
    commands.spawn((
        Picture::default(),
        Mesh2d(meshes.reserve_handle()),
        MeshMaterial2d(materials.add(ColorMaterial::default())),
        Visibility::Hidden,
        // It is always in view, and its extent would be out of date with every change.
        NoFrustumCulling,
    ));
}

/// Shows who is on the stage in the area of the stage, or nothing.
pub fn show(
    view: Res<StageView>,
    sitting: Res<Sitting>,
    window: Single<&Window, With<PrimaryWindow>>,
    picture: Single<(&mut Picture, &Mesh2d, &mut Transform, &mut Visibility)>,
    mut meshes: ResMut<Assets<Mesh>>,
) {
    let (mut picture, mesh, mut place, mut visibility) = picture.into_inner();
    let [left, top, width, height] = view.area;
    let fitted = sitting.0.and_then(|client| Some((client.look, client.pose(), Fit::of(client.look.setting, Vec2::new(width, height))?)));
    let Some((look, pose, fit)) = fitted else {
        visibility.set_if_neq(Visibility::Hidden);
        return;
    };
    visibility.set_if_neq(Visibility::Inherited);
    // From the design space, where down is positive, to the world of the camera, whose origin is the middle of the window.
    let corner = Vec2::new(left - window.width() / 2.0, window.height() / 2.0 - top);
    let offset = corner + fit.visible.min * Vec2::new(-fit.scale, fit.scale);
    place.set_if_neq(Transform { translation: offset.extend(0.0), scale: Vec3::new(fit.scale, -fit.scale, 1.0), ..Transform::IDENTITY });
    let wanted = Some(Shown::of(&look, pose, fit));
    if picture.0 != wanted {
        let triangles = tessellate(&art::draw(&look, &pose), fit.visible);
        // It can fail only for a handle that nobody holds.
        if meshes.insert(&mesh.0, into_mesh(triangles)).is_ok() {
            picture.0 = wanted;
        }
    }
}

fn into_mesh(triangles: Triangles) -> Mesh {
    let positions: Vec<[f32; 3]> = triangles.vertices.iter().map(|v| v.at.extend(0.0).to_array()).collect();
    let colours: Vec<[f32; 4]> = triangles.vertices.iter().map(|v| v.colour).collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(triangles.corners))
}
