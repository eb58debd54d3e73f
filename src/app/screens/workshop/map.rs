//! The map of moments: laid out off the UI thread, moved and enlarged at will, each moment a button with a name. Colour says the phase, and so does a word.

use super::analysis::Found;
use super::checks::Report;
use super::marks;
use crate::app::theme::{self, STEP, Type};
use crate::app::widgets::{button_ui, focus_ring_around, named_button_ui, primary_button_ui, quiet_ui, small_ui, strong_ui};
use crate::app::worker::{Pending, Poll, Waker};
use crate::authoring::edit::Section;
use crate::authoring::map::{Edge, EdgeKind, Layout, Lost, Map, Node, NodeKind, Spacing, colours, layout};
use crate::diagnostic::{Findings, Severity};
use crate::report::names;
use crate::scenario::Scenario;
use crate::texts::t;
use egui::epaint::CubicBezierShape;
use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};
use std::sync::Arc;

const SPACING: Spacing = Spacing { between_nodes: 28, between_layers: 64, way: 18 };
const HEIGHT: i32 = 50;
/// The strip below the map.
const STRIP: f32 = 92.0;
const ZOOM: std::ops::RangeInclusive<f32> = 0.2..=2.0;

/// What was asked for on the map.
pub enum Ask {
    Select(Section, String),
    Open(Section, String),
    Play(String),
}

/// What the map is looked at with.
pub struct Looking<'l> {
    pub text: &'l Arc<str>,
    /// The id of the selected moment or ending.
    pub selected: Option<&'l str>,
    pub report: Option<&'l Report>,
    pub playable: bool,
    /// What is true of every session, if that was worked out.
    pub found: Option<&'l Found>,
    pub presentation: usize,
}

/// What a picture of the map was made from.
#[derive(Clone, PartialEq)]
struct Subject {
    text: Arc<str>,
    /// The moment whose neighbourhood is shown, and how far it reaches; only where the whole is too much.
    around: Option<(String, usize)>,
}

/// A map that was laid out.
struct Drawn {
    subject: Subject,
    map: Map,
    /// The map with none but the marks that its ways give.
    plain: Map,
    layout: Layout,
    /// The presentation whose proofs are marked on it.
    marked: Option<String>,
    /// How many moments and endings there are in all.
    all: usize,
}

/// What the page remembers.
pub struct MapView {
    drawn: Option<Drawn>,
    drawing: Option<Pending<Option<Drawn>>>,
    /// What could not be laid out is not tried again.
    tried: Option<Subject>,
    zoom: f32,
    /// The point of the map in the middle of the view.
    middle: Option<Pos2>,
    depth: usize,
}

impl Default for MapView {
    fn default() -> Self {
        MapView { drawn: None, drawing: None, tried: None, zoom: 1.0, middle: None, depth: 2 }
    }
}

impl MapView {
    /// Lets the map be drawn again: the language is another.
    pub fn reword(&mut self) {
        (self.drawn, self.drawing, self.tried) = (None, None, None);
    }

    /// Shows the map; returns what was asked for.
    pub fn show(&mut self, ui: &mut Ui, looking: &Looking, waker: &Waker) -> Option<Ask> {
        let Looking { text, selected, report, playable, .. } = *looking;
        self.draw(text, selected, waker);
        self.mark(looking);
        let mut ask = None;
        self.tools_ui(ui);
        let Some(drawn) = &self.drawn else {
            quiet_ui(ui, if self.drawing.is_some() { t!("map-drawing") } else { t!("map-nothing") });
            return None;
        };
        let room = ui.available_rect_before_wrap();
        let view = Rect::from_min_max(room.min, pos2(room.right(), (room.bottom() - STRIP).max(room.top() + 120.0)));
        let ground = ui.allocate_rect(view, Sense::click_and_drag());
        ui.painter().rect_filled(view, CornerRadius::same(theme::CORNER), theme::palette(ui).sunken);
        let at = selected.and_then(|id| drawn.map.find(id));
        let whole = vec2(drawn.layout.width.max(1) as f32, drawn.layout.height.max(1) as f32);
        let middle = self.middle.get_or_insert_with(|| {
            // The place that is selected or the first, as large as can be read easily.
            self.zoom = (view.width() / (whole.x + 80.0)).clamp(0.85, 1.0);
            let of = drawn.layout.boxes.get(at.unwrap_or(0)).copied().unwrap_or_default();
            let top = view.height() / 2.0 / self.zoom - 32.0;
            pos2(of.x as f32 + of.width as f32 / 2.0, (of.y as f32 + of.height as f32).max(top))
        });
        if ground.dragged() {
            *middle -= ground.drag_delta() / self.zoom;
        }
        if ground.contains_pointer() {
            let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta()));
            self.zoom = (self.zoom * zoom).clamp(*ZOOM.start(), *ZOOM.end());
            *middle -= scroll / self.zoom;
        }
        middle.x = middle.x.clamp(0.0, whole.x);
        middle.y = middle.y.clamp(0.0, whole.y);
        let sheet = Sheet { zoom: self.zoom, origin: view.center() - middle.to_vec2() * self.zoom };
        let painter = ui.painter().with_clip_rect(view);
        for (edge, path) in drawn.map.edges.iter().zip(&drawn.layout.paths) {
            edge_ui(ui, &painter, &sheet, edge, path, Some(edge.from) == at || Some(edge.to) == at);
        }
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(view).id_salt("map"));
        inner.set_clip_rect(view.intersect(ui.clip_rect()));
        for (index, node) in drawn.map.nodes.iter().enumerate() {
            let of = drawn.layout.boxes[index];
            let rect = Rect::from_min_size(sheet.at((of.x, of.y)), vec2(of.width as f32, of.height as f32) * self.zoom);
            let response = node_ui(&mut inner, &drawn.map, node, rect, self.zoom, Some(index) == at, faults(report, text, node));
            if response.gained_focus() && !view.shrink(STEP).contains_rect(rect) {
                self.middle = Some(pos2(of.x as f32 + of.width as f32 / 2.0, of.y as f32 + of.height as f32 / 2.0));
                ui.ctx().request_repaint();
            }
            if let (true, Some(section)) = (response.clicked(), section(node)) {
                ask = Some(Ask::Select(section, node.id.clone()));
            }
            if let (true, Some(section)) = (response.double_clicked(), section(node)) {
                ask = Some(Ask::Open(section, node.id.clone()));
            }
        }
        let strip = Rect::from_min_max(pos2(view.left(), view.bottom() + STEP), room.max);
        let node = at.map(|i| (&drawn.map.nodes[i], i));
        ui.scope_builder(egui::UiBuilder::new().id_salt("strip").max_rect(strip), |ui| ask = strip_ui(ui, &drawn.map, node, playable).or(ask.take()));
        ask
    }

    /// Marks what is known of every session: what never comes up, after what a pass is lost, and a best way.
    fn mark(&mut self, looking: &Looking) {
        let Some(drawn) = &mut self.drawn else { return };
        let known = looking.found.filter(|_| drawn.subject.text == *looking.text).and_then(|f| f.of(looking.presentation).map(|findings| (f, findings)));
        let stamp = known.map(|(_, findings)| findings.presentation.clone());
        if drawn.marked == stamp {
            return;
        }
        drawn.marked = stamp;
        drawn.map = drawn.plain.clone();
        if let Some((found, findings)) = known {
            marks::put(&mut drawn.map, &found.script, looking.presentation, findings);
        }
    }

    pub fn busy(&self) -> bool {
        self.drawing.is_some()
    }

    fn tools_ui(&mut self, ui: &mut Ui) {
        ui.add_space(STEP);
        ui.horizontal_wrapped(|ui| {
            if named_button_ui(ui, "+", t!("larger")).clicked() {
                self.zoom = (self.zoom * 1.25).min(*ZOOM.end());
            }
            if named_button_ui(ui, "−", t!("smaller")).clicked() {
                self.zoom = (self.zoom / 1.25).max(*ZOOM.start());
            }
            if button_ui(ui, t!("map-beginning")).clicked() {
                self.middle = None;
            }
            if let Some(drawn) = self.drawn.as_ref().filter(|d| d.subject.around.is_some()) {
                let far = drawn.map.left_out > 0;
                if ui.add_enabled_ui(self.depth > 1, |ui| button_ui(ui, t!("map-less"))).inner.clicked() {
                    self.depth -= 1;
                }
                if ui.add_enabled_ui(far, |ui| button_ui(ui, t!("map-more"))).inner.clicked() {
                    self.depth += 1;
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            if let Some(drawn) = self.drawn.as_ref().filter(|d| d.subject.around.is_some()) {
                small_ui(ui, &t!("map-around", shown = drawn.map.nodes.len(), all = drawn.all));
            }
            ui.spacing_mut().item_spacing.x = 1.5 * STEP;
            let phases = self.drawn.as_ref().map(|d| d.map.phases()).unwrap_or_default();
            for phase in phases {
                let (fill, edge) = phase_colours(ui, &NodeKind::Moment { phase, first: false });
                let galley = theme::laid(ui, names::phase(phase), Type::Small, theme::palette(ui).text, f32::INFINITY);
                let (rect, response) = ui.allocate_exact_size(vec2(20.0 + galley.size().x, galley.size().y), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, names::phase(phase)));
                let square = Rect::from_center_size(pos2(rect.left() + 7.0, rect.center().y), Vec2::splat(13.0));
                ui.painter().rect(square, CornerRadius::same(3), fill, Stroke::new(1.5, edge), StrokeKind::Inside);
                ui.painter().galley(pos2(rect.left() + 20.0, rect.top()), galley, theme::palette(ui).text);
            }
            if let Some(drawn) = &self.drawn {
                legend_ui(ui, &drawn.map);
            }
        });
    }

    /// Starts drawing what is to be shown, unless it is there.
    fn draw(&mut self, text: &Arc<str>, selected: Option<&str>, waker: &Waker) {
        if let Some(pending) = &self.drawing {
            match pending.poll() {
                Poll::Waiting => return,
                Poll::Ready(drawn) => {
                    if let Some(drawn) = drawn {
                        let other = self.drawn.as_ref().is_none_or(|d| d.subject.around != drawn.subject.around);
                        if other {
                            self.middle = None;
                        }
                        self.drawn = Some(drawn);
                    }
                    self.drawing = None;
                }
                Poll::Lost => self.drawing = None,
            }
        }
        let large = self.drawn.as_ref().is_some_and(|d| d.all > Map::WHOLE);
        let around = if large { selected.map(|id| (id.to_owned(), self.depth)) } else { None };
        let subject = Subject { text: text.clone(), around };
        if self.tried.as_ref() == Some(&subject) {
            return;
        }
        self.tried = Some(subject.clone());
        self.drawing = Some(Pending::start(waker, move || drawn(subject)));
    }
}

/// What the marks mean that stand on this map.
fn legend_ui(ui: &mut Ui, map: &Map) {
    let palette = theme::palette(ui);
    let marked = |of: fn(&Edge) -> bool| map.edges.iter().any(of);
    let all = [
        (map.nodes.iter().any(|n| n.marks.unreachable), t!("map-legend-unreachable"), palette.bad),
        (marked(|e| e.marks.no_return), t!("map-legend-lost"), palette.bad),
        (marked(|e| e.marks.best_way), t!("map-legend-way"), palette.good),
    ];
    for (i, (there, words, color)) in all.into_iter().enumerate() {
        if !there {
            continue;
        }
        let galley = theme::laid(ui, words, Type::Small, palette.text, f32::INFINITY);
        let (rect, response) = ui.allocate_exact_size(vec2(34.0 + galley.size().x, galley.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
        let sample = Rect::from_center_size(pos2(rect.left() + 13.0, rect.center().y), vec2(24.0, 12.0));
        match i {
            0 => ui.painter().extend(Shape::dashed_line(
                &[sample.left_top(), sample.right_top(), sample.right_bottom(), sample.left_bottom(), sample.left_top()],
                Stroke::new(2.0, color),
                4.0,
                3.0,
            )),
            1 => lost_sign(ui.painter(), sample.center(), color, palette.surface),
            _ => {
                ui.painter().hline(sample.x_range(), sample.center().y, Stroke::new(2.5, color));
            }
        }
        ui.painter().galley(pos2(rect.left() + 34.0, rect.top()), galley, palette.text);
    }
}

/// The sign of a way after which a pass is lost.
fn lost_sign(painter: &Painter, at: Pos2, color: Color32, ground: Color32) {
    painter.circle(at, 8.0, ground, Stroke::new(2.0, color));
    painter.line_segment([at + vec2(-4.0, -4.0), at + vec2(4.0, 4.0)], Stroke::new(2.0, color));
    painter.line_segment([at + vec2(-4.0, 4.0), at + vec2(4.0, -4.0)], Stroke::new(2.0, color));
}

/// Reads, cuts out and lays out.
fn drawn(subject: Subject) -> Option<Drawn> {
    let scenario = Scenario::read(&subject.text, &mut Findings::default())?;
    let whole = Map::of(&scenario);
    let all = whole.nodes.len();
    let map = match &subject.around {
        Some((id, depth)) if all > Map::WHOLE => neighbourhood(&whole, whole.find(id).unwrap_or(0), *depth),
        None if all > Map::WHOLE => neighbourhood(&whole, 0, 2),
        _ => whole,
    };
    let layout = layout(&map, SPACING, |n| (width(&map.nodes[n]), HEIGHT));
    Some(Drawn { subject, plain: map.clone(), map, layout, marked: None, all })
}

/// As much around a moment as was asked for and can be looked at.
fn neighbourhood(whole: &Map, node: usize, depth: usize) -> Map {
    let mut near = whole.around(node, 1);
    for further in 2..=depth {
        let next = whole.around(node, further);
        if next.nodes.len() > Map::WHOLE {
            break;
        }
        near = next;
    }
    near
}

/// Room for the longer of a node's two lines.
fn width(node: &Node) -> i32 {
    let longest = name(node).chars().count().max(detail(node).chars().count());
    (i32::try_from(longest).unwrap_or(i32::MAX).saturating_mul(8) + 30).clamp(110, 260)
}

fn name(node: &Node) -> &str {
    match node.kind {
        NodeKind::Ending { .. } => &node.text,
        NodeKind::Done => t!("map-done"),
        _ => &node.id,
    }
}

fn detail(node: &Node) -> &'static str {
    match node.kind {
        _ if node.marks.unreachable => t!("map-unreachable"),
        NodeKind::Moment { phase, .. } => names::phase(phase),
        NodeKind::TurningPoint => t!("map-turning-point"),
        NodeKind::Ending { kind, .. } => names::parting(kind),
        NodeKind::Done => "",
        NodeKind::Missing => t!("map-missing"),
    }
}

fn section(node: &Node) -> Option<Section> {
    match node.kind {
        NodeKind::Moment { .. } => Some(Section::Moments),
        NodeKind::Ending { .. } => Some(Section::Endings),
        NodeKind::TurningPoint | NodeKind::Done | NodeKind::Missing => None,
    }
}

/// Where the map lies in the window.
struct Sheet {
    zoom: f32,
    origin: Pos2,
}

impl Sheet {
    fn at(&self, (x, y): (i32, i32)) -> Pos2 {
        self.origin + vec2(x as f32, y as f32) * self.zoom
    }
}

/// Fill and edge of a place.
fn phase_colours(ui: &Ui, kind: &NodeKind) -> (Color32, Color32) {
    let palette = theme::palette(ui);
    let hex = |text: &str| Color32::from_hex(text).unwrap_or(palette.surface);
    match kind {
        NodeKind::Moment { phase, .. } => {
            let of = colours::of(*phase);
            if palette.dark { (hex(of.dark_fill), hex(of.dark_edge)) } else { (hex(of.fill), hex(of.edge)) }
        }
        NodeKind::Missing => (palette.bad_soft, palette.bad),
        _ => (palette.surface, palette.text),
    }
}

/// The worst fault within a moment.
fn faults(report: Option<&Report>, text: &Arc<str>, node: &Node) -> Option<Severity> {
    let (report, span) = (report?, node.span?);
    let line = |offset: u32| text.get(..offset as usize).map_or(0, |t| t.matches('\n').count() as u32 + 1);
    if report.diagnostics().is_empty() {
        return None;
    }
    let lines = line(span.start)..=line(span.end);
    report.diagnostics().iter().filter(|d| lines.contains(&d.line)).map(|d| d.severity).max()
}

fn node_ui(ui: &mut Ui, map: &Map, node: &Node, rect: Rect, zoom: f32, selected: bool, fault: Option<Severity>) -> egui::Response {
    let palette = theme::palette(ui);
    let response = ui.interact(rect, ui.id().with((&node.id, detail(node))), Sense::click());
    let (name, detail) = (name(node), detail(node));
    let spoken = || match fault {
        Some(Severity::Error) => t!("map-node-error", name = name, detail = detail),
        Some(Severity::Warning | Severity::Publishing) => t!("map-node-warning", name = name, detail = detail),
        None => t!("map-node", name = name, detail = detail),
    };
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), selected, spoken()));
    if ui.is_rect_visible(rect) {
        let (fill, edge) = phase_colours(ui, &node.kind);
        let round = if matches!(node.kind, NodeKind::Ending { .. }) { 16.0 * zoom } else { 6.0 * zoom };
        let corner = CornerRadius::same(round.clamp(0.0, 40.0) as u8);
        let stroke = Stroke::new(if selected || response.hovered() { 3.0 } else { 1.5 }, edge);
        ui.painter().rect(rect, corner, fill, stroke, StrokeKind::Inside);
        if node.marks.unreachable {
            ui.painter().extend(Shape::dashed_line(
                &[rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()],
                Stroke::new(2.5, palette.bad),
                6.0,
                4.0,
            ));
        }
        if matches!(node.kind, NodeKind::Moment { first: true, .. }) {
            let top = rect.center_top() - vec2(0.0, 14.0 * zoom);
            ui.painter().arrow(top, vec2(0.0, 12.0 * zoom), Stroke::new(2.0, palette.text));
        }
        let font = |kind: Type| egui::FontId::new(kind.size() * zoom, theme::font(ui, kind).family);
        // Letters that nobody can read are left out; the boxes still show the shape.
        if zoom > 0.35 {
            let line = |text: &str, kind: Type, color: Color32| {
                let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font(kind), color);
                job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 16.0 * zoom);
                ui.painter().layout_job(job)
            };
            let (upper, lower) =
                (line(name, Type::SmallStrong, palette.text), line(detail, Type::Small, if node.marks.unreachable { palette.bad } else { palette.quiet }));
            let top = rect.center().y - (upper.size().y + lower.size().y) / 2.0;
            let below = top + upper.size().y;
            ui.painter().galley(pos2(rect.center().x - upper.size().x / 2.0, top), upper, palette.text);
            ui.painter().galley(pos2(rect.center().x - lower.size().x / 2.0, below), lower, palette.quiet);
        }
        if let Some(severity) = fault {
            let color = if severity == Severity::Error { palette.bad } else { palette.caution };
            let centre = rect.right_top() + vec2(-2.0, 2.0);
            ui.painter().circle(centre, 8.0, palette.surface, Stroke::new(2.0, color));
            ui.painter().text(centre, Align2::CENTER_CENTER, "!", theme::font(ui, Type::SmallStrong), color);
        }
    }
    focus_ring_around(ui, &response, rect);
    let about = about(map, node);
    if about.is_empty() { response } else { response.on_hover_text(about) }
}

/// What is to be said of a place beyond its name.
fn about(map: &Map, node: &Node) -> String {
    let mut parts = Vec::new();
    if !node.text.is_empty() && node.text != name(node) {
        parts.push(node.text.clone());
    }
    if node.marks.no_return {
        parts.push(t!("map-lost").to_owned());
    }
    let at = map.nodes.iter().position(|n| std::ptr::eq(n, node));
    let ways = || map.edges.iter().filter(|e| Some(e.from) == at).flat_map(|e| &e.ways);
    let after = |lost: Lost| ways().filter(|way| way.lost == Some(lost)).map(|way| way.response.as_str()).collect::<Vec<_>>().join(", ");
    let (always, sometimes) = (after(Lost::Always), after(Lost::Sometimes));
    if !always.is_empty() {
        parts.push(t!("map-lost-after", responses = always));
    }
    if !sometimes.is_empty() {
        parts.push(t!("map-lost-perhaps", responses = sometimes));
    }
    parts.join("\n\n")
}

fn edge_ui(ui: &Ui, painter: &Painter, sheet: &Sheet, edge: &Edge, path: &[(i32, i32)], near: bool) {
    let palette = theme::palette(ui);
    let color = match () {
        () if edge.marks.best_way => palette.good,
        () if edge.marks.no_return => palette.bad,
        () if near => palette.accent,
        () => palette.edge,
    };
    let stroke = Stroke::new(if near || edge.marks.best_way { 2.5 } else { 1.25 }, color);
    let points: Vec<Pos2> = path.iter().map(|p| sheet.at(*p)).collect();
    let (Some(last), true) = (points.last().copied(), points.len() > 1) else { return };
    if edge.from == edge.to {
        let out = vec2(30.0 * sheet.zoom, 0.0);
        let (first, up) = (points[0], vec2(0.0, 10.0 * sheet.zoom));
        let curve = CubicBezierShape::from_points_stroke([first, first + out - up, last + out + up, last], false, Color32::TRANSPARENT, stroke);
        painter.add(curve);
        painter.add(Shape::convex_polygon(vec![last, last + vec2(8.0, -1.0) * sheet.zoom, last + vec2(5.0, 6.0) * sheet.zoom], color, Stroke::NONE));
        return;
    }
    let dashed = edge.conditional() || edge.kind != EdgeKind::Response;
    let mut line = vec![points[0]];
    for pair in points.chunks(2) {
        let [from, to] = pair else { continue };
        let bend = vec2(0.0, (to.y - from.y) * 0.5);
        let curve = CubicBezierShape::from_points_stroke([*from, *from + bend, *to - bend, *to], false, Color32::TRANSPARENT, stroke);
        if *from != line[line.len() - 1] {
            line.push(*from);
        }
        line.extend(curve.flatten(Some(0.5)).into_iter().skip(1));
    }
    let before = line.iter().rev().nth(1).copied().unwrap_or(last);
    if dashed {
        painter.extend(Shape::dashed_line(&line, stroke, 7.0, 5.0));
    } else {
        painter.add(Shape::line(line, stroke));
    }
    let direction = (last - before).normalized();
    let (size, side) = (8.0 * sheet.zoom.max(0.6), vec2(-direction.y, direction.x));
    let head = vec![last, last - direction * size + side * size * 0.5, last - direction * size - side * size * 0.5];
    painter.add(Shape::convex_polygon(head, color, Stroke::NONE));
    if edge.marks.no_return && sheet.zoom > 0.5 {
        // Told by a sign as well as by colour; which responses, the moment's own words say.
        lost_sign(painter, points[0] + vec2(0.0, 12.0 * sheet.zoom), palette.bad, palette.surface);
    }
}

/// The selected place in words, and what can be done with it.
fn strip_ui(ui: &mut Ui, map: &Map, node: Option<(&Node, usize)>, playable: bool) -> Option<Ask> {
    let Some((node, index)) = node else {
        quiet_ui(ui, t!("map-select"));
        return None;
    };
    let section = section(node)?;
    let mut ask = None;
    let mut to: Vec<&str> = map.edges.iter().filter(|e| e.from == index).map(|e| name(&map.nodes[e.to])).collect();
    to.dedup();
    ui.horizontal_wrapped(|ui| {
        strong_ui(ui, name(node));
        small_ui(ui, &if to.is_empty() { detail(node).to_owned() } else { t!("map-leads", detail = detail(node), places = to.join(", ")) });
    });
    ui.horizontal_wrapped(|ui| {
        if primary_button_ui(ui, t!("map-open")).clicked() {
            ask = Some(Ask::Open(section, node.id.clone()));
        }
        if section == Section::Moments && ui.add_enabled_ui(playable, |ui| button_ui(ui, t!("play-from-here"))).inner.clicked() {
            ask = Some(Ask::Play(node.id.clone()));
        }
    });
    ask
}
