//! The storyboard as a page: HTML that stands on its own and prints, or Markdown.

use super::Storyboard;
use crate::authoring::map::Map;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, context};

const HTML: &str = include_str!("storyboard.html.jinja");
const MARKDOWN: &str = include_str!("storyboard.md.jinja");

/// A map of more nodes than this is too small to read on one sheet of paper and is printed over several.
const ONE_PAGE: usize = 24;

/// One HTML page without anything from elsewhere; the map stands in it if it can be drawn whole.
pub fn html(board: &Storyboard, map: &Map) -> Result<String, Error> {
    let picture = (map.nodes.len() <= Map::WHOLE).then(|| data_url(&crate::authoring::map::svg(map)));
    render("storyboard.html", HTML, board, context! { board => Serde(board), map => picture, tall => map.nodes.len() > ONE_PAGE })
}

/// Markdown with the tables that the usual hosts draw.
pub fn markdown(board: &Storyboard, map: &Map) -> Result<String, Error> {
    let drawn = (map.nodes.len() <= Map::WHOLE).then(|| crate::authoring::map::mermaid(map));
    render("storyboard.md", MARKDOWN, board, context! { board => Serde(board), map => drawn })
}

fn render(name: &'static str, template: &'static str, board: &Storyboard, context: Value) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_auto_escape_callback(|name| if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::Custom("markdown".into()) });
    environment.set_formatter(format);
    environment.add_function("reading", reading);
    environment.add_template(name, template)?;
    let page = environment.get_template(name)?.render(context)?;
    debug_assert!(page.contains(board.moments.first().map_or("", |m| m.id.as_str())));
    Ok(page)
}

/// Every value is escaped for the page that it stands in.
fn format(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    match state.auto_escape() {
        AutoEscape::Custom(_) if !value.is_safe() && value.as_str().is_some() => out.write_str(&plain(value.as_str().unwrap_or_default())).map_err(Error::from),
        AutoEscape::Custom(_) => out.write_str(&value.to_string()).map_err(Error::from),
        _ => minijinja::escape_formatter(out, state, value),
    }
}

/// Seconds as people say them.
fn reading(seconds: usize) -> String {
    match seconds {
        0..=90 => format!("{seconds} s"),
        more => format!("{} min", (more + 30) / 60),
    }
}

/// Text in Markdown that stays text, within a line or a cell of a table.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits_only = true;
    for (at, c) in text.chars().enumerate() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&' | '!' | '$' => out.extend(['\\', c]),
            '-' | '+' | '=' if at == 0 => out.extend(['\\', c]),
            '.' | ')' if digits_only && at > 0 => out.extend(['\\', c]),
            c => out.push(c),
        }
        digits_only &= c.is_ascii_digit();
    }
    out
}

/// A picture as the address of an image, so that its style sheet stays its own.
fn data_url(svg: &str) -> String {
    let mut out = String::from("data:image/svg+xml,");
    for byte in svg.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b' ' | b'-' | b'_' | b'.' | b'/' | b'=' | b',' | b'(' | b')' | b';' => out.push(byte as char),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_stays_text() {
        assert_eq!(plain("1. a|b\n*c* <d>"), "1\\. a\\|b \\*c\\* \\<d\\>");
        assert_eq!(plain("- so"), "\\- so");
        assert_eq!(plain("in 1999. Then"), "in 1999. Then");
        assert_eq!(data_url("<a b=\"#\">"), "data:image/svg+xml,%3Ca b=%22%23%22%3E");
        assert_eq!((reading(40), reading(140)), ("40 s".into(), "2 min".into()));
    }
}
