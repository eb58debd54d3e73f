//! The questions that `oaat new` asks at a terminal; Enter takes what stands in brackets.

use super::{Io, Wish, given, unknown_temperament};
use crate::authoring::starts::{Answers, Start};
use crate::library::Shelf;
use crate::notation::Named;
use crate::rubric::Setting;
use crate::scenario::Level;
use std::io::Result;

/// Asks for everything that the command line does not give; nothing if the answers stop.
pub fn all(wish: &Wish, shelf: &Shelf, io: &mut Io) -> Result<Option<(Start, Answers)>> {
    writeln!(io.err, "A few questions; Enter takes what stands in [ ].\n")?;
    let start = match wish.template {
        Some(start) => start,
        None => match choice("What to start from?", &Start::ALL.map(|s| (s.label(), s)), Start::Scene, io)? {
            Some(start) => start,
            None => return Ok(None),
        },
    };
    let (start, mut answers) = given(wish, start);
    Ok(ask(wish, shelf, &mut answers, io)?.then_some((start, answers)))
}

/// Whether every answer came.
fn ask(wish: &Wish, shelf: &Shelf, answers: &mut Answers, io: &mut Io) -> Result<bool> {
    if wish.title.is_none() && !text("Title", &mut answers.title, io)? {
        return Ok(false);
    }
    if wish.setting.is_none() {
        let Some(setting) = choice("Where does it take place?", &labelled(Setting::ALL, Setting::label), answers.setting, io)? else { return Ok(false) };
        answers.setting = setting;
    }
    if wish.name.is_none() && !text("The client’s name", &mut answers.name, io)? {
        return Ok(false);
    }
    if wish.pronouns.is_none() && !text("Pronouns", &mut answers.pronouns, io)? {
        return Ok(false);
    }
    if wish.age.is_none() && !age(&mut answers.age, io)? {
        return Ok(false);
    }
    if wish.temperament.is_none() {
        let mut known: Vec<_> = shelf.temperaments().collect();
        known.sort_by_key(|t| &t.id);
        for temperament in known {
            writeln!(io.err, "  {:<10} {}", temperament.id, temperament.description)?;
        }
        let usual = answers.temperament.clone();
        loop {
            answers.temperament.clone_from(&usual);
            if !text("Temperament", &mut answers.temperament, io)? {
                return Ok(false);
            }
            match unknown_temperament(shelf, &answers.temperament) {
                Some(fault) => writeln!(io.err, "{fault}")?,
                None => break,
            }
        }
    }
    if wish.level.is_none() {
        let Some(level) = choice("For whom?", &labelled(Level::ALL, Named::name), answers.level, io)? else { return Ok(false) };
        answers.level = level;
    }
    Ok(true)
}

fn labelled<T: Copy>(all: &[T], label: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|value| (label(*value), *value)).collect()
}

/// The next line, without its end; nothing where the input is over.
fn line(prompt: &str, io: &mut Io) -> Result<Option<String>> {
    write!(io.err, "{prompt}: ")?;
    io.err.flush()?;
    let mut line = String::new();
    Ok((io.input.read_line(&mut line)? > 0).then(|| line.trim().to_owned()))
}

/// A text; an empty answer leaves it as it is. False where the input is over.
fn text(what: &str, value: &mut String, io: &mut Io) -> Result<bool> {
    let Some(answer) = line(&format!("{what} [{value}]"), io)? else { return Ok(false) };
    if !answer.is_empty() {
        *value = answer;
    }
    Ok(true)
}

fn age(value: &mut u8, io: &mut Io) -> Result<bool> {
    loop {
        let Some(answer) = line(&format!("Age [{value}]"), io)? else { return Ok(false) };
        match answer.parse() {
            Ok(age @ 11..=105) => {
                *value = age;
                return Ok(true);
            }
            _ if answer.is_empty() => return Ok(true),
            _ => writeln!(io.err, "an age is a number from 11 to 105")?,
        }
    }
}

/// One of a list, by its number or by how its name begins.
fn choice<T: Copy + PartialEq>(question: &str, options: &[(&str, T)], usual: T, io: &mut Io) -> Result<Option<T>> {
    writeln!(io.err, "{question}")?;
    for (i, (label, _)) in options.iter().enumerate() {
        writeln!(io.err, "  {} {label}", i + 1)?;
    }
    let number = options.iter().position(|(_, value)| *value == usual).map_or(1, |at| at + 1);
    loop {
        let Some(answer) = line(&format!("Number [{number}]"), io)? else { return Ok(None) };
        if answer.is_empty() {
            return Ok(Some(usual));
        }
        let wanted = answer.to_lowercase();
        let by_number = answer.parse::<usize>().ok().and_then(|n| options.get(n.checked_sub(1)?));
        let found = by_number.or_else(|| options.iter().find(|(label, _)| label.to_lowercase().starts_with(&wanted)));
        match found {
            Some((_, value)) => return Ok(Some(*value)),
            None => writeln!(io.err, "a number from 1 to {}", options.len())?,
        }
    }
}
