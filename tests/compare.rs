//! Two scenarios side by side: what is alike is called alike, and what an edit does to a pass is seen.

use crate::command::{Folder, code, oaat, text};
use crate::generate;
use one_at_a_time::analysis::{Aspect, Comparison, Effort, Grounds, Kept, compare};
use one_at_a_time::library::{Shelf, Source};
use one_at_a_time::report::comparison_text;
use one_at_a_time::script::Script;

/// A small scene that can be passed in one way only.
const SCENE: &str = include_str!("fixtures/rules/well.ron");

fn script(scene: &str) -> Script {
    let (entry, _) = Shelf::shipped().entry(Source { name: "scene.ron".into(), text: scene.into() }, false, false);
    assert_eq!(entry.errors(), 0, "{:#?}", entry.diagnostics);
    (*entry.script.expect("it has no errors")).clone()
}

fn between(a: &str, b: &str) -> Comparison {
    compare(&script(a), &script(b), &Effort::default())
}

fn edited(old: &str, new: &str) -> String {
    assert_eq!(SCENE.matches(old).count(), 1, "{old}");
    SCENE.replace(old, new)
}

#[test]
fn a_scenario_is_like_itself_in_everything() {
    let c = between(SCENE, SCENE);
    assert_eq!(c.differences, []);
    assert_eq!((c.apart.percent, c.apart.grounds), (0, Grounds::Proved));
    let edit = c.edit.expect("it has the same id");
    assert!(edit.changes_nothing(), "{edit:#?}");
    for replayed in edit.forth.iter().chain(&edit.back) {
        assert!(replayed.found > 0 && replayed.still_pass == replayed.found && replayed.still_open == replayed.found, "{replayed:#?}");
    }
}

#[test]
fn random_scenarios_are_like_themselves() {
    let shelf = generate::shelf();
    for seed in 0..25 {
        let (script, source) = generate::script(&shelf, seed);
        let c = compare(&script, &script, &Effort { sessions: 500, ..Effort::default() });
        assert_eq!(c.differences, [], "{source}");
        let edit = c.edit.expect("it has the same id");
        assert!(edit.changes_nothing() && edit.forth == edit.back, "{source}");
        assert!(edit.forth.iter().all(|r| r.still_pass == r.found), "{source}");
    }
}

#[test]
fn an_edit_that_takes_an_essential_away_is_seen() {
    let b = edited("shows: [\"goal/wanted\"], facts: [\"goal_agreed\"],", "facts: [\"goal_agreed\"],");
    let c = between(SCENE, &b);
    let edit = c.edit.expect("it has the same id");
    assert_eq!((edit.added.len(), edit.removed.len()), (0, 0));
    let [changed] = edit.changed.as_slice() else { panic!("{:#?}", edit.changed) };
    assert_eq!((changed.part.as_str(), changed.what.as_slice()), ("opening/ask", [Aspect::Evidence].as_slice()));
    assert!(c.differences.iter().any(|d| d.matters && d.grounds == Grounds::Proved && d.says.contains("assessed on goal in A only")), "{:#?}", c.differences);
}

#[test]
fn a_way_that_an_edit_closes_is_told_with_the_turn_and_the_response() {
    let b = edited("id: \"name-it\"", "id: \"ask-when\"");
    let c = between(SCENE, &b);
    let edit = c.edit.expect("it has the same id");
    assert_eq!((edit.added, edit.removed), (vec!["door/ask-when".to_owned()], vec!["door/name-it".to_owned()]));
    let forth = &edit.forth[0];
    assert!(forth.found > 0 && forth.still_open < forth.found, "{forth:#?}");
    let closed = forth.lost.iter().any(|o| matches!(&o.kept, Kept::Closed { turn: 3, response, gone: true } if response == "name-it"));
    assert!(closed, "{forth:#?}");
}

#[test]
fn a_changed_text_is_no_difference_between_forms() {
    let c = between(SCENE, &edited("text: \"Opened it. Sitting down.\"", "text: \"Opened it. Sat down.\""));
    assert!(c.differences.iter().all(|d| !d.matters), "{:#?}", c.differences);
    let edit = c.edit.expect("it has the same id");
    let [changed] = edit.changed.as_slice() else { panic!("{:#?}", edit.changed) };
    assert_eq!((changed.part.as_str(), changed.what.as_slice()), ("opening/ask", [Aspect::Lines].as_slice()));
    assert!(edit.forth.iter().all(|r| r.still_pass == r.found));
}

#[test]
fn a_new_fact_in_front_of_the_others_changes_nothing_else() {
    let b = edited("        Fact(id: \"goal_agreed\"", "        Fact(id: \"new\", text: \"Something new\", by: Setup),\n        Fact(id: \"goal_agreed\"");
    let edit = between(SCENE, &b).edit.expect("it has the same id");
    assert_eq!((edit.added, edit.removed, edit.changed), (vec!["fact new".to_owned()], vec![], vec![]));
}

#[test]
fn scenarios_with_little_in_common_are_not_taken_for_versions() {
    let other = include_str!("fixtures/rules/clicker-passes.ron").replacen("id: \"well\"", "id: \"other\"", 1);
    assert!(between(SCENE, &other).edit.is_none());
}

#[test]
fn what_is_only_sampled_is_told_with_its_sessions_and_its_seed() {
    // With next to nothing to count with, chances and totals are drawn.
    let effort = Effort { pasts: 1, together: 1, sessions: 200, seed: 7, ..Effort::default() };
    let shipped = one_at_a_time::library::SHIPPED.iter().find(|(name, _)| *name == "scenarios/bus-pass.ron").expect("it is shipped").1;
    let c = compare(&script(SCENE), &script(shipped), &effort);
    let told = comparison_text(&c);
    let mut lines = [0; 2];
    for d in &c.differences {
        let is_proved = d.grounds == Grounds::Proved;
        let grounds = if is_proved { "" } else { " (sampled: 200 sessions, seed 7, interval of 95 %)" };
        assert!(told.contains(&format!("  {}{grounds}\n", d.says)), "{d:?} in {told}");
        lines[usize::from(is_proved)] += 1;
    }
    assert!(lines.iter().all(|n| *n > 0), "{lines:?}: {told}");
}

#[test]
fn the_same_comparison_twice_is_the_same_document() {
    let folder = Folder::new();
    std::fs::write(folder.path().join("a.ron"), SCENE).expect("writable");
    std::fs::write(folder.path().join("b.ron"), edited("minutes: 20", "minutes: 30")).expect("writable");
    let run = || oaat(&["compare", "a.ron", "b.ron", "--json"], folder.path());
    let (first, second) = (run(), run());
    assert_eq!(code(&first), 0, "{}", text(&first.stderr));
    assert_eq!(first.stdout, second.stdout);
    let told: serde_json::Value = serde_json::from_slice(&first.stdout).expect("one JSON document");
    assert!(told["differences"].as_array().expect("a list").iter().any(|d| d["says"].as_str().is_some_and(|s| s.contains("minutes agreed: 20 in A, 30 in B"))));
    let said = text(&oaat(&["compare", "a.ron", "b.ron"], folder.path()).stdout);
    assert!(said.contains("changed: the card (minutes)") && said.contains("may still not be equally hard for people"), "{said}");
}

#[test]
fn an_unknown_scenario_is_wrong_usage_and_a_missing_file_cannot_be_read() {
    let folder = Folder::new();
    let unknown = oaat(&["compare", "bus-pass", "bus-pas"], folder.path());
    assert_eq!(code(&unknown), 2);
    assert!(text(&unknown.stderr).contains("did you mean ‘bus-pass’?"));
    assert_eq!(code(&oaat(&["compare", "bus-pass", "nowhere.ron"], folder.path())), 3);
}
