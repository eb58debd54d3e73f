//! The list of embedded messages. A test holds it equal to the folders.

/// Path within the project, and text.
pub static ENGLISH: &[(&str, &str)] = &[
    ("assets/texts/en-GB/analysis.ftl", include_str!("../../assets/texts/en-GB/analysis.ftl")),
    ("assets/texts/en-GB/attempts.ftl", include_str!("../../assets/texts/en-GB/attempts.ftl")),
    ("assets/texts/en-GB/briefing.ftl", include_str!("../../assets/texts/en-GB/briefing.ftl")),
    ("assets/texts/en-GB/common.ftl", include_str!("../../assets/texts/en-GB/common.ftl")),
    ("assets/texts/en-GB/data.ftl", include_str!("../../assets/texts/en-GB/data.ftl")),
    ("assets/texts/en-GB/debrief.ftl", include_str!("../../assets/texts/en-GB/debrief.ftl")),
    ("assets/texts/en-GB/documents.ftl", include_str!("../../assets/texts/en-GB/documents.ftl")),
    ("assets/texts/en-GB/frame.ftl", include_str!("../../assets/texts/en-GB/frame.ftl")),
    ("assets/texts/en-GB/help.ftl", include_str!("../../assets/texts/en-GB/help.ftl")),
    ("assets/texts/en-GB/library.ftl", include_str!("../../assets/texts/en-GB/library.ftl")),
    ("assets/texts/en-GB/names.ftl", include_str!("../../assets/texts/en-GB/names.ftl")),
    ("assets/texts/en-GB/practise.ftl", include_str!("../../assets/texts/en-GB/practise.ftl")),
    ("assets/texts/en-GB/principles.ftl", include_str!("../../assets/texts/en-GB/principles.ftl")),
    ("assets/texts/en-GB/rating.ftl", include_str!("../../assets/texts/en-GB/rating.ftl")),
    ("assets/texts/en-GB/session.ftl", include_str!("../../assets/texts/en-GB/session.ftl")),
    ("assets/texts/en-GB/settings.ftl", include_str!("../../assets/texts/en-GB/settings.ftl")),
    ("assets/texts/en-GB/stage.ftl", include_str!("../../assets/texts/en-GB/stage.ftl")),
    ("assets/texts/en-GB/welcome.ftl", include_str!("../../assets/texts/en-GB/welcome.ftl")),
    ("assets/texts/en-GB/workshop.ftl", include_str!("../../assets/texts/en-GB/workshop.ftl")),
];

/// The same in German.
pub static GERMAN: &[(&str, &str)] = &[
    ("assets/texts/de/analysis.ftl", include_str!("../../assets/texts/de/analysis.ftl")),
    ("assets/texts/de/attempts.ftl", include_str!("../../assets/texts/de/attempts.ftl")),
    ("assets/texts/de/briefing.ftl", include_str!("../../assets/texts/de/briefing.ftl")),
    ("assets/texts/de/common.ftl", include_str!("../../assets/texts/de/common.ftl")),
    ("assets/texts/de/data.ftl", include_str!("../../assets/texts/de/data.ftl")),
    ("assets/texts/de/debrief.ftl", include_str!("../../assets/texts/de/debrief.ftl")),
    ("assets/texts/de/documents.ftl", include_str!("../../assets/texts/de/documents.ftl")),
    ("assets/texts/de/frame.ftl", include_str!("../../assets/texts/de/frame.ftl")),
    ("assets/texts/de/help.ftl", include_str!("../../assets/texts/de/help.ftl")),
    ("assets/texts/de/library.ftl", include_str!("../../assets/texts/de/library.ftl")),
    ("assets/texts/de/names.ftl", include_str!("../../assets/texts/de/names.ftl")),
    ("assets/texts/de/practise.ftl", include_str!("../../assets/texts/de/practise.ftl")),
    ("assets/texts/de/principles.ftl", include_str!("../../assets/texts/de/principles.ftl")),
    ("assets/texts/de/rating.ftl", include_str!("../../assets/texts/de/rating.ftl")),
    ("assets/texts/de/session.ftl", include_str!("../../assets/texts/de/session.ftl")),
    ("assets/texts/de/settings.ftl", include_str!("../../assets/texts/de/settings.ftl")),
    ("assets/texts/de/stage.ftl", include_str!("../../assets/texts/de/stage.ftl")),
    ("assets/texts/de/welcome.ftl", include_str!("../../assets/texts/de/welcome.ftl")),
    ("assets/texts/de/workshop.ftl", include_str!("../../assets/texts/de/workshop.ftl")),
];
