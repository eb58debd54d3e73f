//! Which behaviour and which harm of the rubric is offered where.

use crate::rubric::{Count, Rubric, Said};
use crate::scenario::{Response, Scenario};
use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Coverage {
    pub principles: Vec<Behaviours>,
    pub harms: Vec<Harm>,
}

/// A principle, or the safety gate, with its behaviours.
#[derive(Clone, Debug, Serialize)]
pub struct Behaviours {
    pub title: String,
    pub critical: bool,
    pub behaviours: Vec<Behaviour>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Behaviour {
    pub id: String,
    pub title: String,
    pub level: &'static str,
    /// Follows from moves and tags that are there, and no response carries it.
    pub computed: bool,
    /// Belongs to other settings than this scenario's.
    pub elsewhere: bool,
    pub offered: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Harm {
    pub id: String,
    pub title: String,
    pub severity: &'static str,
    pub computed: bool,
    pub offered: Vec<String>,
}

/// Every response with the place that people know it by.
pub fn places(scenario: &Scenario) -> impl Iterator<Item = (String, &Response)> {
    let of_moments = scenario.moments.iter().flat_map(|m| m.responses.iter().map(move |r| (format!("{} / {}", m.id.value, r.id.value), r)));
    of_moments.chain(scenario.anytime.iter().map(|r| (format!("anytime / {}", r.id.value), r)))
}

impl Coverage {
    pub fn of(scenario: &Scenario, rubric: &Rubric) -> Coverage {
        let all: Vec<(String, &Response)> = places(scenario).collect();
        let tagged = |wanted: &dyn Fn(&Response) -> bool| all.iter().filter(|(_, r)| wanted(r)).map(|(place, _)| place.clone()).collect::<Vec<_>>();
        let principles = rubric.principles_and_gate().map(|p| Behaviours {
            title: p.title.clone(),
            critical: p.critical,
            behaviours: p
                .behaviours
                .iter()
                .map(|b| {
                    let offered = tagged(&|r| r.shows.iter().any(|s| s.value == b.id));
                    let follows = b.counts == Count::OnTime || b.counts.of().is_some_and(|said| all.iter().any(|(_, r)| is_one_of(r, said, rubric)));
                    Behaviour {
                        id: b.id.clone(),
                        title: b.title.clone(),
                        level: b.level.label(),
                        computed: offered.is_empty() && follows,
                        elsewhere: !b.settings.is_empty() && !b.settings.contains(&scenario.setting),
                        offered,
                    }
                })
                .collect(),
        });
        let harms = rubric.harms.iter().map(|h| Harm {
            id: h.id.clone(),
            title: h.title.clone(),
            severity: h.severity.label(),
            computed: h.counts.is_some(),
            offered: tagged(&|r| r.harms.iter().any(|t| t.value == h.id)),
        });
        Coverage { principles: principles.collect(), harms: harms.collect() }
    }
}

/// Whether a response is one of those that a rule looks out for.
fn is_one_of(response: &Response, said: &Said, rubric: &Rubric) -> bool {
    let shows = |id: &str| said.shows.iter().any(|b| rubric.behaviour(*b).is_some_and(|b| b.id == id));
    said.moves.contains(&response.kind) || response.shows.iter().any(|tag| shows(&tag.value))
}
