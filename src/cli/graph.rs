//! `oaat graph`: a scenario as a map, in a notation that other tools draw or as a picture.

use super::{Exit, Io, document, resolve};
use crate::authoring::map::{Map, dot, mermaid, svg};
use crate::diagnostic::nearest;
use clap::ValueEnum;
use std::path::PathBuf;

/// How the map is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A picture for browsers and paper
    Svg,
    /// For Graphviz
    Dot,
    /// For Markdown pages
    Mermaid,
}

/// What the command line asks for.
pub struct Wish {
    pub scenario: Option<String>,
    pub form: Option<Form>,
    pub around: Option<String>,
    pub depth: usize,
    pub out: Option<PathBuf>,
}

pub fn run(wish: &Wish, io: &mut Io) -> std::io::Result<Exit> {
    let scenario = match resolve::draft(wish.scenario.as_deref(), io)? {
        Ok((scenario, _)) => scenario,
        Err(exit) => return Ok(exit),
    };
    let Some(form) = document::form(wish.form, wish.out.as_deref(), Form::Svg, named_by, ".svg, .dot or .mmd", io)? else { return Ok(Exit::Usage) };
    let mut map = Map::of(&scenario);
    if let Some(wanted) = &wish.around {
        let Some(at) = map.find(wanted) else {
            writeln!(io.err, "there is no moment or ending ‘{wanted}’")?;
            if let Some(near) = nearest(wanted, map.nodes.iter().map(|n| n.id.as_str())) {
                writeln!(io.err, "did you mean ‘{near}’?")?;
            }
            return Ok(Exit::Usage);
        };
        map = map.around(at, wish.depth);
    }
    if form == Form::Svg && map.nodes.len() > Map::WHOLE {
        let example = map.nodes.first().map_or("", |n| n.id.as_str());
        writeln!(
            io.err,
            "{} moments and endings are more than the {} that can be drawn at once; choose a part, such as --around {example} --depth {}, or --format dot",
            map.nodes.len(),
            Map::WHOLE,
            if wish.around.is_some() { wish.depth.saturating_sub(1) } else { 3 },
        )?;
        return Ok(Exit::Usage);
    }
    let drawn = match form {
        Form::Svg => svg(&map),
        Form::Dot => dot(&map),
        Form::Mermaid => mermaid(&map),
    };
    document::hand_over(&drawn, "the map", wish.out.as_deref(), io)
}

/// The form that the ending of a file's name asks for.
fn named_by(ending: &str) -> Option<Form> {
    match ending {
        "svg" => Some(Form::Svg),
        "dot" | "gv" => Some(Form::Dot),
        "mmd" | "mermaid" => Some(Form::Mermaid),
        _ => None,
    }
}
