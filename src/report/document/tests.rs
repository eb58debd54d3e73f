//! Documents of sessions that players held with the shipped scenarios.

use super::*;
use crate::analysis::Player;
use crate::practice::Judged;
use crate::practice::fixture::{record, shipped};
use crate::practice::rate::Watched;
use crate::report::limits;
use crate::rubric::Frame;
use crate::scenario::By;
use crate::texts::{self, Language};
use std::collections::BTreeSet;

const RATINGS: &[(&str, u8)] = &[("goal", 3), ("listening", 0)];

/// The debrief page and, if the session calls for one, the note.
fn pages(judged: &Judged, record: &Record, transcript: &Transcript) -> (String, Option<String>) {
    let debrief = Debrief::of(&judged.script, &judged.judge, &judged.attainable, transcript);
    let told = Told { script: &judged.script, record, transcript, debrief: &debrief, proved: true };
    (debrief_html(&told).unwrap(), supervision_note(&told).unwrap())
}

fn every_page() -> Vec<(Watched, String, Option<String>)> {
    let players = [Player::Adviser, Player::Interrogator, Player::Skilled];
    let sessions = shipped().into_iter().flat_map(|judged| players.map(|player| Watched::hold(&judged, player, 5)));
    let told = sessions.map(|watched| {
        let (page, note) = pages(&watched.judged, &record(&watched.judged, watched.seed, RATINGS), &watched.transcript);
        (watched, page, note)
    });
    told.collect()
}

/// The tags of a page in order, each with its attributes; closing ones begin with a stroke.
fn tags(page: &str) -> Vec<(&str, &str)> {
    let body = page.split("<style>").next().into_iter().chain(page.split("</style>").skip(1)).flat_map(|part| part.split('<').skip(1));
    let tag =
        |part: &'_ str| -> Option<(usize, usize)> { Some((part.find([' ', '>', '/']).filter(|at| *at > 0).or_else(|| part.find('>'))?, part.find('>')?)) };
    body.filter_map(|part| tag(part).map(|(name, end)| (&part[..name.min(end)], &part[name.min(end)..end]))).collect()
}

/// The value of an attribute.
fn attribute<'p>(attributes: &'p str, name: &str) -> Option<&'p str> {
    attributes.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// What every page must hold to be read by everyone: language, title, landmarks, headings in order, tables with caption and scope, names of fields, links that lead somewhere.
fn is_accessible(page: &str, name: &str) {
    assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{}\">", texts::spoken().tag())), "{name}");
    let tags = tags(page);
    let has = |wanted: &str| tags.iter().filter(|(tag, _)| *tag == wanted).count();
    for once in ["title", "h1", "main", "header", "footer"] {
        assert_eq!(has(once) - usize::from(once == "title") * has("svg"), 1, "{name}: {once}");
    }
    let levels: Vec<u32> = tags.iter().filter_map(|(tag, _)| tag.strip_prefix('h')?.parse().ok()).collect();
    assert!(levels[0] == 1 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    assert_eq!(has("table"), has("caption"), "{name}");
    assert!(tags.iter().filter(|(tag, _)| *tag == "th").all(|(_, attributes)| attribute(attributes, "scope").is_some()), "{name}");
    let ids: Vec<&str> = tags.iter().filter_map(|(_, attributes)| attribute(attributes, "id")).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "{name}: ids are there once");
    for (tag, attributes) in &tags {
        let targets = ["href", "for", "aria-labelledby"].map(|a| attribute(attributes, a)).into_iter().flatten().flat_map(str::split_whitespace);
        for target in targets {
            assert!(known.contains(target.trim_start_matches('#')), "{name}: {tag} leads to {target}");
        }
    }
    let fields = tags.iter().filter(|(tag, _)| *tag == "textarea").filter_map(|(_, attributes)| attribute(attributes, "id"));
    for field in fields {
        assert!(page.contains(&format!("<label for=\"{field}\">")), "{name}: {field} has a name");
    }
    assert!(!page.contains("http") && !page.contains(" src="), "{name}: nothing is loaded from elsewhere");
}

/// Whether every element is closed where it was opened.
fn is_whole(page: &str, name: &str) {
    const VOID: [&str; 3] = ["!DOCTYPE", "meta", "br"];
    let mut open: Vec<&str> = Vec::new();
    for (tag, attributes) in tags(page) {
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}: within {open:?}"),
            None if VOID.contains(&tag) || attributes.ends_with('/') => {}
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} stay open");
}

#[test]
fn every_page_is_whole_and_can_be_read_by_everyone() {
    let mut notes = 0;
    for (watched, page, note) in every_page() {
        let name = format!("{} {:?}", watched.judged.script.about.id, watched.player);
        is_accessible(&page, &name);
        is_whole(&page, &name);
        if let Some(note) = note {
            is_accessible(&note, &name);
            is_whole(&note, &name);
            notes += 1;
        }
    }
    assert!(notes >= 2);
}

/// A text as a page writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#x27;")
}

#[test]
fn a_debrief_holds_every_turn_with_its_causes_every_level_with_its_evidence_and_what_a_score_means() {
    for (watched, page, _) in every_page() {
        let script = &watched.judged.script;
        let rubric = &script.key.rubric;
        let holds = |text: &str| assert!(page.contains(&escaped(text)), "{} {:?}: {text}", script.about.id, watched.player);
        for said in &watched.transcript.said {
            holds(script.play.say(said.response));
            for line in [said.turn.reply, said.turn.leaves].into_iter().flatten() {
                holds(script.play.text(watched.deal.wording(&script.play, line)));
            }
        }
        for part in watched.outcome.principles.iter().filter(|p| p.assessed) {
            holds(&format!("{}: {}", rubric.principles[part.principle].title, part.level.label()));
            for missed in &part.missed {
                holds(&rubric.behaviours().nth(missed.behaviour).unwrap().title);
            }
        }
        for harm in &watched.outcome.harms {
            holds(&rubric.harms[harm.harm].title);
        }
        holds(limits());
        holds("Practice without feedback; the first time with this client.");
        holds("18 November 2026");
        assert_eq!(page.matches("<tr><th scope=\"row\">").count(), watched.asks().len() + watched.transcript.said.len() + 1);
        assert!(page.contains("Your rating") && page.contains("not rated"));
    }
}

#[test]
fn where_nothing_was_rated_no_column_says_so_and_foreign_text_stays_text() {
    let watched = Watched::hold(&shipped()[0], Player::Adviser, 5);
    let mut record = record(&watched.judged, 5, &[]);
    record.header.pseudonym = "<script>alert('x')</script>".into();
    let (page, _) = pages(&watched.judged, &record, &watched.transcript);
    assert!(!page.contains("Your rating") && !page.contains("<script") && page.contains("&lt;script&gt;"));
}

#[test]
fn what_is_not_in_the_language_of_the_page_says_in_which_it_is() {
    let judged = &shipped()[0];
    let watched = Watched::hold(judged, Player::Adviser, 5);
    let record = record(judged, 5, &[]);
    let (page, _) = pages(judged, &record, &watched.transcript);
    assert_eq!(page.matches(" lang=").count(), 1);
    let mut script = Script::clone(&judged.script);
    script.about.language = "de-AT".into();
    let debrief = Debrief::of(&script, &judged.judge, &judged.attainable, &watched.transcript);
    let page = debrief_html(&Told { script: &script, record: &record, transcript: &watched.transcript, debrief: &debrief, proved: true }).unwrap();
    is_accessible(&page, "de-AT");
    for said in &watched.transcript.said {
        assert!(page.contains(&format!("<span lang=\"de-AT\">{}</span>", escaped(script.play.say(said.response)))));
    }
    // A rubric may say that it is written in another one, too.
    script.key.rubric.written_in = Some("fr".into());
    let page = debrief_html(&Told { script: &script, record: &record, transcript: &watched.transcript, debrief: &debrief, proved: true }).unwrap();
    assert!(page.contains(&format!("<h2 id=\"gate\"><span lang=\"fr\">{}</span></h2>", escaped(&script.key.rubric.gate.title))));
}

/// What a page says in its own language: without markup, what is marked as of another language, and what is quoted.
fn own_words(page: &str) -> String {
    let (_, body) = page.split_once("</style>").unwrap();
    let mut out = String::new();
    for (i, part) in body.split("<span lang=\"en-GB\">").enumerate() {
        out.push_str(if i == 0 { part } else { part.split_once("</span>").unwrap().1 });
    }
    let text: String = out.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.split('„').map(|part| part.split_once('“').map_or(part, |(_, rest)| rest)).collect()
}

#[test]
fn in_german_a_page_is_german_and_what_was_written_in_english_is_marked() {
    let english: BTreeSet<&str> =
        ["the", "and", "of", "turn", "turns", "you", "not", "shown", "this", "hope", "open", "with", "client", "question", "reflection"].into();
    let judged = &shipped()[2];
    for player in [Player::Adviser, Player::Skilled] {
        let watched = Watched::hold(judged, player, 5);
        let record = record(judged, 5, RATINGS);
        let (page, note) = texts::speaking(Language::German, || {
            let (page, note) = pages(judged, &record, &watched.transcript);
            for page in std::iter::once(&page).chain(&note) {
                is_accessible(page, "in German");
                is_whole(page, "in German");
            }
            (page, note.expect("the client gives a sign"))
        });
        for said in &watched.transcript.said {
            assert!(page.contains(&format!("<span lang=\"en-GB\">{}</span>", escaped(judged.script.play.say(said.response)))));
        }
        assert!(page.contains("18. November 2026") && page.contains("Üben ohne Rückmeldung; zum ersten Mal mit diesem Gegenüber."));
        assert!(page.contains("Redewechsel 2") && note.contains("Fragen zum Mitbringen"));
        for page in [page, note] {
            let words = own_words(&page).to_lowercase();
            let left: Vec<&str> = words.split(|c: char| !c.is_alphabetic()).filter(|word| english.contains(word)).collect();
            assert!(left.is_empty(), "{left:?} in {words}");
        }
    }
}

#[test]
fn a_session_that_was_left_has_a_debrief_too() {
    let judged = &shipped()[1];
    let watched = Watched::hold(judged, Player::Adviser, 5);
    for turns in [0, 3] {
        let (page, _) = pages(judged, &record(judged, 5, &[]), &watched.transcript.until(turns));
        assert!(page.contains(&format!("The session was left after {turns} turns.")));
        assert!(page.contains("so there is no verdict"));
        is_whole(&page, "left");
        is_accessible(&page, "left");
    }
}

#[test]
fn a_note_tells_the_signs_in_the_clients_words_what_was_done_and_what_was_left_out() {
    for (watched, _, note) in every_page() {
        let outcome = &watched.outcome;
        assert_eq!(note.is_some(), calls_for_note(outcome));
        let Some(note) = note else { continue };
        let script = &watched.judged.script;
        let holds = |text: &str| assert!(note.contains(&escaped(text)), "{} {:?}: {text}", script.about.id, watched.player);
        holds("The client is fictional");
        holds(&script.about.policy.supervision);
        if outcome.gate.called_for {
            assert!(!note.contains("The client gave no sign of danger."));
            let since = outcome.gate.since.unwrap();
            assert!(note.contains(&if since == 0 { "from the beginning".to_owned() } else { format!("in turn {since}") }));
            let told =
                script.about.facts.iter().enumerate().filter(|(i, f)| watched.transcript.state().facts & (1 << i) != 0 && f.opens == Some(Frame::Safety));
            told.filter(|(_, f)| f.by == By::Client).for_each(|(_, fact)| holds(&fact.text));
            for missed in &outcome.gate.missed {
                holds(&script.key.rubric.behaviours().nth(missed.behaviour).unwrap().title);
            }
            for shown in &outcome.gate.shown {
                holds(script.play.say(watched.transcript.said[shown.turn].response));
            }
        }
    }
    let bus_pass = &shipped()[0];
    let calm = Watched::hold(bus_pass, Player::Skilled, 5);
    assert!(!calm.outcome.gate.called_for);
    assert_eq!(pages(bus_pass, &record(bus_pass, 5, &[]), &calm.transcript).1, None);
}

/// The colours of a theme by name.
fn colours(theme: &str) -> Vec<(&str, [f64; 3])> {
    let colour = |hex: &str| [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0);
    theme.split("--").skip(1).map(|part| part.split_once(":#").unwrap()).map(|(name, hex)| (name, colour(hex))).collect()
}

/// The contrast of two colours by WCAG 2.2, ‘relative luminance’ and ‘contrast ratio’.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_suffices_in_both_themes() {
    let themes: Vec<&str> = STYLE.split(":root{").skip(1).map(|part| part.split('}').next().unwrap()).collect();
    assert_eq!(themes.len(), 2);
    for theme in themes {
        let all = colours(theme);
        let of = |name: &str| all.iter().find(|(n, _)| *n == name).unwrap().1;
        for ground in ["page", "pale"] {
            for text in ["ink", "quiet", "link", "harm"] {
                assert!(contrast(of(text), of(ground)) >= 4.5, "{text} on {ground}: {theme}");
            }
            for edge in ["line", "bar"] {
                assert!(contrast(of(edge), of(ground)) >= 3.0, "{edge} on {ground}: {theme}");
            }
        }
    }
}
