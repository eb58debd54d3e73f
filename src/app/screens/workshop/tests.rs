//! The Workshop, driven by label and by keyboard.
