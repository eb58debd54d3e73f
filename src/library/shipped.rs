//! The list of embedded files. A test holds it equal to the folders.

/// Path within the project, and text.
pub static SHIPPED: &[(&str, &str)] = &[
    ("assets/policies/community-england.ron", include_str!("../../assets/policies/community-england.ron")),
    ("assets/policies/neutral.ron", include_str!("../../assets/policies/neutral.ron")),
    ("assets/rubrics/sst-core.ron", include_str!("../../assets/rubrics/sst-core.ron")),
    ("assets/temperaments/eager.ron", include_str!("../../assets/temperaments/eager.ron")),
    ("assets/temperaments/flat.ron", include_str!("../../assets/temperaments/flat.ron")),
    ("assets/temperaments/guarded.ron", include_str!("../../assets/temperaments/guarded.ron")),
    ("assets/temperaments/storming.ron", include_str!("../../assets/temperaments/storming.ron")),
    ("scenarios/bus-pass.ron", include_str!("../../scenarios/bus-pass.ron")),
    ("scenarios/dinner-table.ron", include_str!("../../scenarios/dinner-table.ron")),
    ("scenarios/late-shift.ron", include_str!("../../scenarios/late-shift.ron")),
];
