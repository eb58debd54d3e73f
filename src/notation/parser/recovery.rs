//! Taking up the thread after a fault.

use super::{Lost, Parser, REREADING, Read, is_name, is_name_start};

/// Where reading goes on after a fault in a list.
pub enum Resume {
    Sibling(usize),
    Closed(usize),
}

impl Parser<'_, '_> {
    /// Takes up the thread after a fault, unless too much was read in vain already.
    pub fn go_on_at(&mut self, at: usize) -> Read<()> {
        self.again += self.at.saturating_sub(at);
        self.at = at;
        if self.again > REREADING * self.bytes.len() { Err(Lost) } else { Ok(()) }
    }

    /// After a fault inside the list item that starts at `start`: the next line that starts at the same indent with the same name and a
    /// bracket, or where the list ends at a smaller indent: behind its own closing bracket, or before that of the part around it. Files that are not laid out
    /// in lines have neither.
    pub fn next_sibling(&self, start: usize) -> Option<Resume> {
        let line_start = self.source[..start].rfind('\n').map_or(0, |i| i + 1);
        let indent = &self.source[line_start..start];
        if !indent.bytes().all(|b| b == b' ' || b == b'\t') {
            return None;
        }
        let rest = &self.source[start..];
        let name_length = rest.bytes().take_while(|&b| is_name(b)).count();
        let name = &rest[..name_length];
        if name.is_empty() || !rest[name_length..].trim_start().starts_with('(') {
            return None;
        }
        let mut at = start + rest.find('\n')? + 1;
        while at < self.source.len() {
            let line = &self.source[at..];
            let end = line.find('\n').map_or(self.source.len(), |i| at + i + 1);
            let body = line.trim_start_matches([' ', '\t']);
            let width = line.len() - body.len();
            if width == indent.len() && body.strip_prefix(name).is_some_and(|b| b.trim_start().starts_with('(')) {
                return Some(Resume::Sibling(at + width));
            }
            if width < indent.len() {
                match body.bytes().next() {
                    Some(b']') => return Some(Resume::Closed(at + width + 1)),
                    Some(b')' | b'}') => return Some(Resume::Closed(at + width)),
                    // Another part of what is around: to read on here would take its items for those of this list.
                    Some(b) if is_name_start(b) && body.trim_start_matches(|c: char| c == '_' || c.is_ascii_alphanumeric()).starts_with(['(', ':']) => {
                        return None;
                    }
                    _ => {}
                }
            }
            at = end;
        }
        None
    }
}
