//! Replacements in a text, which know what they replace and so can be taken back.

use crate::texts::t;

/// One replacement: at this byte stands `old`, and `new` shall stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    pub start: usize,
    pub old: String,
    pub new: String,
}

impl Patch {
    /// Replaces a stretch of a text. `None` if the stretch does not lie in it.
    pub fn replace(source: &str, from: usize, to: usize, new: impl Into<String>) -> Option<Patch> {
        Some(Patch { start: from, old: source.get(from..to)?.to_owned(), new: new.into() })
    }

    pub fn insert(at: usize, new: impl Into<String>) -> Patch {
        Patch { start: at, old: String::new(), new: new.into() }
    }

    fn end(&self) -> usize {
        self.start + self.old.len()
    }
}

/// Replacements that belong together, in the order of their places and apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    patches: Vec<Patch>,
}

/// The edit was made for another text, which was left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", t!("error-edit-stale"))]
pub struct Stale;

impl Edit {
    pub fn new(mut patches: Vec<Patch>) -> Edit {
        patches.retain(|p| p.old != p.new);
        patches.sort_by_key(|p| p.start);
        Edit { patches }
    }

    pub fn patches(&self) -> &[Patch] {
        &self.patches
    }

    pub fn is_empty(&self) -> bool {
        self.patches.is_empty()
    }

    /// The text with every replacement made, or none of them.
    pub fn apply(&self, source: &str) -> Result<String, Stale> {
        let mut out = String::with_capacity(source.len() + self.patches.iter().map(|p| p.new.len()).sum::<usize>());
        let mut at = 0;
        for patch in &self.patches {
            let before = source.get(at..patch.start).ok_or(Stale)?;
            if source.get(patch.start..patch.end()) != Some(patch.old.as_str()) {
                return Err(Stale);
            }
            out.push_str(before);
            out.push_str(&patch.new);
            at = patch.end();
        }
        out.push_str(source.get(at..).ok_or(Stale)?);
        Ok(out)
    }

    /// The edit that leads back.
    pub fn inverse(&self) -> Edit {
        let mut moved = 0;
        let mut patches = Vec::with_capacity(self.patches.len());
        for patch in &self.patches {
            let start = patch.start + moved - self.removed_before(patch.start);
            patches.push(Patch { start, old: patch.new.clone(), new: patch.old.clone() });
            moved += patch.new.len();
        }
        Edit { patches }
    }

    /// How many bytes the replacements before this place take away.
    fn removed_before(&self, start: usize) -> usize {
        self.patches.iter().take_while(|p| p.start < start).map(|p| p.old.len()).sum()
    }

    /// Both edits as one, if the second only rewrites what the first wrote: a field that is being typed into.
    pub fn followed_by(&self, next: &Edit) -> Option<Edit> {
        let ([first], [second]) = (&self.patches[..], &next.patches[..]) else { return None };
        let same = first.start == second.start && first.new == second.old;
        same.then(|| Edit::new(vec![Patch { start: first.start, old: first.old.clone(), new: second.new.clone() }]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_edit_for_another_text_changes_nothing() {
        let edit = Edit::new(vec![Patch { start: 2, old: "c".into(), new: "x".into() }]);
        assert_eq!(edit.apply("abcd"), Ok("abxd".into()));
        assert_eq!(edit.apply("abdc"), Err(Stale));
        assert_eq!(edit.apply("a"), Err(Stale));
        assert_eq!(edit.apply("aéb"), Err(Stale), "not in the middle of a letter");
    }

    #[test]
    fn what_is_typed_letter_by_letter_is_taken_back_at_once() {
        let typed = |old: &str, new: &str| Edit::new(vec![Patch { start: 1, old: old.into(), new: new.into() }]);
        let both = typed("a", "ab").followed_by(&typed("ab", "abc"));
        assert_eq!(both, Some(typed("a", "abc")));
        assert_eq!(typed("a", "ab").followed_by(&typed("x", "y")), None);
    }

    proptest! {
        #[test]
        fn the_inverse_leads_back(source in "[a-zé \n]{0,60}", cuts in proptest::collection::vec((0usize..60, 0usize..6, "[a-zü]{0,5}"), 0..6)) {
            let boundary = |mut at: usize| { at = at.min(source.len()); while !source.is_char_boundary(at) { at -= 1 } at };
            let mut patches = Vec::new();
            let mut free = 0;
            let mut sorted = cuts.clone();
            sorted.sort();
            for (from, length, new) in sorted {
                let (from, to) = (boundary(from), boundary(from + length));
                if from >= free && (patches.is_empty() || from > free) {
                    patches.extend(Patch::replace(&source, from, to.max(from), new));
                    free = to.max(from);
                }
            }
            let edit = Edit::new(patches);
            let after = edit.apply(&source).unwrap();
            prop_assert_eq!(edit.inverse().apply(&after).unwrap(), source);
        }
    }
}
