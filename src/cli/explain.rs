//! `oaat explain`: what a finding means and what to do about it.

use super::{Exit, Io, write_json};
use crate::authoring::lint::{find, rules};
use crate::diagnostic::{Rule, nearest};
use serde_json::json;

pub fn run(code: Option<&str>, as_json: bool, io: &mut Io) -> std::io::Result<Exit> {
    let Some(code) = code else {
        if as_json {
            write_json(io.out, &rules().map(document).collect::<Vec<_>>())?;
        } else {
            for rule in rules() {
                writeln!(io.out, "{:<26} {:<10} {}", rule.name, rule.severity, rule.what())?;
            }
        }
        return Ok(Exit::Well);
    };
    let Some(rule) = find(code) else {
        writeln!(io.err, "there is no finding ‘{code}’")?;
        if let Some(near) = nearest(code, rules().map(|r| r.name)) {
            writeln!(io.err, "did you mean ‘{near}’?")?;
        }
        writeln!(io.err, "`oaat explain` lists them all")?;
        return Ok(Exit::Usage);
    };
    if as_json {
        write_json(io.out, &document(rule))?;
    } else {
        writeln!(io.out, "{} ({})\n", rule.name, rule.severity)?;
        writeln!(io.out, "What it says\n{}\n", indented(rule.what()))?;
        writeln!(io.out, "Why it matters\n{}\n", indented(rule.why()))?;
        writeln!(io.out, "Example\n{}\n", indented(rule.example))?;
        writeln!(io.out, "Instead\n{}", indented(rule.instead))?;
    }
    Ok(Exit::Well)
}

fn document(rule: &Rule) -> serde_json::Value {
    json!({ "code": rule.name, "severity": rule.severity, "what": rule.what(), "why": rule.why(), "example": rule.example, "instead": rule.instead })
}

fn indented(text: &str) -> String {
    text.trim_matches('\n').lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}
