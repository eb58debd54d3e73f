//! The parts that all screens are made of: functions that size, sense, paint and name themselves, and show when they have the keyboard.

mod announce;
mod button;
mod card;
mod choice;
mod disclosure;
mod field;
pub mod keys;
mod level_bar;
mod page;
mod pick;
mod plot;
mod speech;
mod table;
mod tabs;
mod text;

pub use announce::announce;
pub use button::{
    button_ui, keyed_button_ui, keyed_button_width, keyed_primary_button_ui, named_button_ui, named_quiet_button_ui, primary_button_ui, quiet_button_ui,
};
pub use card::{Tone, callout_ui, card_ui, divider_ui, section_ui};
pub use choice::{choice_ui, framed_item_ui, list_item_ui, place_ui, place_width, segment_ui, toggle_ui};
pub use disclosure::disclosure_ui;
pub use field::{text_area_ui, text_field_ui};
pub use keys::{focus_ring, focus_ring_around, key_hint_ui};
pub use level_bar::level_bar_ui;
pub use page::{Panes, page_ui, panes_ui};
pub use pick::{pick_option_ui, pick_ui};
pub use plot::{Mark, mark_ui, still_plot};
pub use speech::{Speaker, speech_ui};
pub use table::{columns_for, table_ui};
pub use tabs::tabs_ui;
pub use text::{body_ui, caption_ui, definition_ui, heading_ui, italic_ui, lead_ui, prose_ui, quiet_ui, small_ui, strong_ui, subheading_ui, title_ui};
