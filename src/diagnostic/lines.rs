//! Byte offsets to lines and columns.

/// Where each line of a text starts.
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    pub fn new(source: &str) -> Self {
        let newlines = source.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        let starts = std::iter::once(0).chain(newlines.map(|(i, _)| i as u32 + 1)).collect();
        Lines { starts }
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    pub fn place(&self, source: &str, offset: u32) -> (u32, u32) {
        let offset = (offset as usize).min(source.len()) as u32;
        let line = self.starts.partition_point(|&s| s <= offset).max(1);
        let start = self.starts[line - 1] as usize;
        let before = source.get(start..offset as usize).unwrap_or("");
        (line as u32, before.chars().count() as u32 + 1)
    }

    /// The text of a line, without its end.
    pub fn text<'s>(&self, source: &'s str, line: u32) -> &'s str {
        let at = line.max(1) as usize - 1;
        let start = self.starts.get(at).map_or(source.len(), |&s| s as usize);
        let end = self.starts.get(at + 1).map_or(source.len(), |&s| s as usize);
        source.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "a\nüb\n";
        let lines = Lines::new(text);
        assert_eq!(lines.place(text, 0), (1, 1));
        assert_eq!(lines.place(text, 4), (2, 2));
        assert_eq!(lines.text(text, 2), "üb");
        assert_eq!(lines.place(text, 99), (3, 1));
    }
}
