//! Where a part stands in a file: by the names of fields and the numbers of items, not by bytes, so that it outlives edits elsewhere.

use crate::notation::{Node, Value};

/// One step into a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    Field(&'static str),
    Item(usize),
}

/// The way from the file's value to one of its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place(Vec<Stage>);

impl Place {
    /// The whole file.
    pub fn root() -> Place {
        Place::default()
    }

    /// The value of a field of this part.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Place {
        self.with(Stage::Field(name))
    }

    /// An item of this list.
    #[must_use]
    pub fn item(&self, index: usize) -> Place {
        self.with(Stage::Item(index))
    }

    fn with(&self, stage: Stage) -> Place {
        let mut stages = self.0.clone();
        stages.push(stage);
        Place(stages)
    }

    pub fn stages(&self) -> &[Stage] {
        &self.0
    }
}

/// The part at this place.
pub fn at<'n, 's>(root: &'n Node<'s>, place: &Place) -> Option<&'n Node<'s>> {
    place.0.iter().try_fold(root, |node, stage| match (stage, &node.value) {
        (Stage::Field(name), Value::Fields(_, fields)) => fields.iter().find(|f| f.name == *name).map(|f| &f.value),
        (Stage::Item(index), Value::List(items) | Value::Tuple(_, items)) => items.get(*index),
        _ => None,
    })
}
