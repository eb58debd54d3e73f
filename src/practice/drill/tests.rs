//! Drills over the shipped scenarios.
