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

    /// The text of a line up to a byte offset and from it on, without the line's end: the piece of at most `width` characters that has the offset in its first half.
    pub fn around<'s>(&self, source: &'s str, offset: u32, width: usize) -> (&'s str, &'s str) {
        let at = self.starts.partition_point(|&s| s <= offset).max(1) - 1;
        let offset = (offset as usize).min(source.len());
        let start = self.starts[at] as usize;
        let end = self.starts.get(at + 1).map_or(source.len(), |&s| s as usize);
        let before = source.get(start..offset).unwrap_or("");
        let before = before.char_indices().rev().nth((width / 2).saturating_sub(1)).map_or(before, |(from, _)| &before[from..]);
        let after = source.get(offset..end).unwrap_or("").trim_end_matches(['\n', '\r']);
        let left = width - before.chars().count();
        (before, after.char_indices().nth(left).map_or(after, |(to, _)| &after[..to]))
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
        assert_eq!(lines.around(text, 4, 10), ("ü", "b"));
        assert_eq!(lines.around(text, 99, 10), ("", ""));
        assert_eq!(lines.place(text, 99), (3, 1));
    }
}
