//! Texts as a table for spreadsheets, and back: what these programs do to a file on the way is undone.

use super::Text;
use csv::{ReaderBuilder, WriterBuilder};

const COLUMNS: [&str; 6] = ["id", "kind", "context", "source", "translation", "words"];

/// A row of a table that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file that it starts on.
    pub line: u64,
    pub id: String,
    /// The text that was translated, if the table still has it.
    pub source: Option<String>,
    /// Empty: not translated.
    pub translation: String,
}

/// Why a table cannot be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("the first line has no column ‘{missing}’; it needs ‘id’ and ‘translation’, as `oaat strings export` writes them")]
    NoColumn { missing: &'static str },
    #[error("there are two columns ‘{column}’; keep one of them")]
    TwoColumns { column: &'static str },
    #[error("the table holds no row below its first line")]
    Empty,
    #[error("the quotation marks do not come in pairs, so that cells run into each other; look at line {line}, where the last row starts")]
    Unpaired { line: u64 },
    #[error("line {line} cannot be read: {reason}")]
    Broken { line: u64, reason: String },
}

/// The table of texts that a translator fills in.
pub fn write(texts: &[Text]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for text in texts {
        let words = text.text.split_whitespace().count().to_string();
        writer.write_record([&text.id, text.kind, &harmless(&text.context), &harmless(&text.text), "", &words])?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The rows of a table that a translator filled in.
pub fn read(table: &str) -> Result<Vec<Row>, TableError> {
    let table = table.strip_prefix('\u{feff}').unwrap_or(table);
    // One kind of line end, so that lines are counted as people count them.
    let table = table.replace("\r\n", "\n").replace('\r', "\n");
    // Some spreadsheets say in a line of its own what stands between columns.
    let (separator_line, body) = match table.split_once('\n') {
        Some((first, body)) if first.trim_end().trim_matches('"').to_ascii_lowercase().starts_with("sep=") => (1, body),
        _ => (0, table.as_str()),
    };
    let mut reader = ReaderBuilder::new().has_headers(true).flexible(true).delimiter(delimiter(body)).from_reader(body.as_bytes());
    let broken = |error: csv::Error| {
        let line = error.position().map_or(1, csv::Position::line) + separator_line;
        TableError::Broken { line, reason: error.to_string() }
    };
    let header = reader.headers().map_err(broken)?.clone();
    let column = |name: &'static str| {
        let mut found = header.iter().enumerate().filter(|(_, title)| title.trim().eq_ignore_ascii_case(name)).map(|(at, _)| at);
        match (found.next(), found.next()) {
            (_, Some(_)) => Err(TableError::TwoColumns { column: name }),
            (at, None) => Ok(at),
        }
    };
    let id = column("id")?.ok_or(TableError::NoColumn { missing: "id" })?;
    let translation = column("translation")?.ok_or(TableError::NoColumn { missing: "translation" })?;
    let source = column("source")?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let cell = |at: usize| record.get(at).unwrap_or("");
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        rows.push(Row {
            line: record.position().map_or(0, csv::Position::line) + separator_line,
            id: cell(id).trim().to_owned(),
            source: source.map(|at| meant(cell(at))),
            translation: meant(cell(translation)),
        });
    }
    let line = rows.last().ok_or(TableError::Empty)?.line;
    if body.bytes().filter(|b| *b == b'"').count() % 2 == 1 { Err(TableError::Unpaired { line }) } else { Ok(rows) }
}

/// What stands between columns: of comma, semicolon and tab the one that the first line has most of.
fn delimiter(table: &str) -> u8 {
    let first = table.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |c: u8| first.bytes().filter(|b| *b == c).count();
    *[b',', b';', b'\t'].iter().rev().max_by_key(|c| count(**c)).unwrap_or(&b',')
}

/// Whether a spreadsheet would take a cell for a formula, whatever apostrophes stand before it.
fn looks_like_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// A cell that a spreadsheet would take for a formula is told to be text by an apostrophe, which [`meant`] takes away.
fn harmless(cell: &str) -> String {
    if looks_like_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// A cell's text without what the spreadsheet put in.
fn meant(cell: &str) -> String {
    cell.strip_prefix('\'').filter(|_| looks_like_formula(cell)).unwrap_or(cell).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    fn text(id: &str, text: &str) -> Text {
        Text { id: id.into(), kind: "line", context: String::new(), text: text.into(), span: Span::default() }
    }

    #[test]
    fn a_table_comes_back_as_it_went() {
        let texts = ["plain", "=1+1", "'=1+1", "''-x", "'Course", "- dash", "a \"b\", c;\nd\te", "@home", "…", "\ttab"];
        let texts: Vec<Text> = texts.iter().enumerate().map(|(i, t)| text(&i.to_string(), t)).collect();
        let table = String::from_utf8(write(&texts).unwrap()).unwrap();
        assert!(!table.contains(",=") && !table.contains(",@"));
        let rows = read(&table).unwrap();
        let came: Vec<&str> = rows.iter().filter_map(|r| r.source.as_deref()).collect();
        let went: Vec<&str> = texts.iter().map(|t| t.text.as_str()).collect();
        assert_eq!(came, went);
    }

    #[test]
    fn marks_separators_and_line_ends_of_spreadsheets_are_understood() {
        let plain = "id,source,translation\na/b,x,\"y, \"\"z\"\"\nw\"\n";
        let expected = read(plain).unwrap();
        assert_eq!(expected[0].translation, "y, \"z\"\nw");
        let semicolons = "\u{feff}ID;source; Translation \r\na/b;x;\"y, \"\"z\"\"\r\nw\"\r\n;;\r\n";
        assert_eq!(read(semicolons).unwrap(), expected);
        let tabs = "id\tsource\ttranslation\na/b\tx\t\"y, \"\"z\"\"\nw\"\n";
        assert_eq!(read(tabs).unwrap(), expected);
        let told = format!("sep=;\r\n{}", &semicolons[3..]);
        assert_eq!(read(&told).unwrap()[0].line, 3);
    }

    #[test]
    fn a_table_without_its_columns_is_told_so() {
        assert_eq!(read("id,text\na,b\n"), Err(TableError::NoColumn { missing: "translation" }));
        assert_eq!(read("id,translation,translation\n"), Err(TableError::TwoColumns { column: "translation" }));
        assert_eq!(read("id,translation\n"), Err(TableError::Empty));
        assert_eq!(read("id,translation\na,b\nc,\"d\ne,f\n"), Err(TableError::Unpaired { line: 3 }));
        assert_eq!(read(""), Err(TableError::NoColumn { missing: "id" }));
    }
}
