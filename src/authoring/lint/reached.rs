//! What some session of a scenario comes to: the ground for the lints that need every state.

use crate::analysis::Graph;
use crate::script::{Bits, Script};
use crate::session::step;

/// What happens in one session or another, of whatever presentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    pub moments: Vec<bool>,
    pub responses: Vec<bool>,
    /// In the order of the script’s routes.
    pub routes: Vec<bool>,
    pub turning_points: Vec<bool>,
    pub endings: Vec<bool>,
    /// For each presentation, whether a session of it can end within the agreed minutes.
    pub on_time: Vec<bool>,
    /// For each presentation, the tagged harms that every session of it does.
    pub unavoidable: Vec<Bits>,
}

impl Reached {
    /// The graphs of all presentations, complete.
    pub fn of(script: &Script, graphs: &[Graph]) -> Reached {
        let play = &script.play;
        let mut out = Reached {
            moments: vec![false; play.moments.len()],
            responses: vec![false; play.responses.len()],
            routes: vec![false; play.routes.len()],
            turning_points: vec![false; play.turning_points.len()],
            endings: vec![false; play.endings.len()],
            on_time: Vec::new(),
            unavoidable: Vec::new(),
        };
        for graph in graphs {
            out.walk(script, graph);
            out.unavoidable.push(unavoidable(script, graph));
        }
        out
    }

    fn walk(&mut self, script: &Script, graph: &Graph) {
        let play = &script.play;
        let agreed = (1u128 << (u32::from(play.minutes) + 1).min(127)) - 1;
        let mut on_time = false;
        for (node, state) in graph.nodes.iter().enumerate().filter(|(node, _)| graph.arrivals[*node] != 0) {
            self.moments[state.moment as usize] = true;
            if let Some(ending) = state.ending {
                self.endings[ending as usize] = true;
                on_time |= graph.arrivals[node] & agreed != 0;
            }
            for edge in graph.edges(node as u32) {
                self.responses[edge.response as usize] = true;
                let said = play.response(edge.response);
                let turn = step(play, state, edge.response).1;
                if let Some(taken) = turn.turning_point {
                    self.turning_points[taken as usize] = true;
                    continue;
                }
                let given = turn.reply.map_or(0, |line| play.line(line).gives);
                let (values, facts) = (state.values.after(said.effect), state.facts | said.facts | given);
                if let Some(taken) = said.routes.clone().find(|route| play.holds(play.routes[*route as usize].when, values, facts)) {
                    self.routes[taken as usize] = true;
                }
                // A clock that runs out ends the session in its own way.
                let (_, stopped) = graph.follow(edge, graph.arrivals[node]);
                self.endings[play.time_up as usize] |= stopped != 0;
                on_time |= stopped & agreed != 0;
            }
        }
        self.on_time.push(on_time);
    }
}

/// The tagged harms of which no session that comes to an end of its own stays free.
fn unavoidable(script: &Script, graph: &Graph) -> Bits {
    let every = Bits::range(0..script.key.rubric.harms.len());
    // From each node on, the harms that some way to an end leaves out.
    let mut avoided = vec![Bits::NONE; graph.nodes.len()];
    for &node in graph.order.iter().rev() {
        let edges = graph.edges(node);
        let left_out = edges.iter().fold(Bits::NONE, |bits, edge| bits | (avoided[edge.to as usize] - script.key.responses[edge.response as usize].harms));
        avoided[node as usize] = if edges.is_empty() { every } else { left_out };
    }
    every - avoided.first().copied().unwrap_or(every)
}
