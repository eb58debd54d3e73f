//! The faults that the language itself has, a file each; their checks stand with the readers, the compiler and the analysis.

mod anytime_changes;
mod anytime_leads;
mod asking_costs;
mod bad_date;
mod bad_id;
mod bad_key;
mod bad_language;
mod computed_tag;
mod condition_too_large;
mod critical_apart;
mod cycle;
mod dialable_number;
mod duplicate_field;
mod duplicate_id;
mod duplicate_key;
mod empty_text;
mod fact_source;
mod file_too_large;
mod follow_up_mixed;
mod follow_up_sign;
mod frame_unguarded;
mod id_taken;
mod line_never_said;
mod lines_run_out;
mod missing_field;
mod nested_too_deep;
mod no_feedback;
mod no_way_out;
mod not_keyed;
mod not_proved;
mod not_text;
mod out_of_bounds;
mod presentations_differ;
mod responses_run_out;
mod route_never_taken;
mod routes_run_out;
mod silent_client;
mod steering_dimensions;
mod syntax;
mod too_many;
mod too_many_faults;
mod too_many_shown;
mod unchecked_contact;
mod unknown_behaviour;
mod unknown_ending;
mod unknown_fact;
mod unknown_field;
mod unknown_format;
mod unknown_harm;
mod unknown_moment;
mod unknown_name;
mod unknown_policy;
mod unknown_principle;
mod unknown_rubric;
mod unknown_temperament;
mod unreachable_moment;
mod wrong_setting;
mod wrong_type;

pub use anytime_changes::ANYTIME_CHANGES;
pub use anytime_leads::ANYTIME_LEADS;
pub use asking_costs::ASKING_COSTS;
pub use bad_date::BAD_DATE;
pub use bad_id::BAD_ID;
pub use bad_key::BAD_KEY;
pub use bad_language::BAD_LANGUAGE;
pub use computed_tag::COMPUTED_TAG;
pub use condition_too_large::CONDITION_TOO_LARGE;
pub use critical_apart::CRITICAL_APART;
pub use cycle::CYCLE;
pub use dialable_number::DIALABLE_NUMBER;
pub use duplicate_field::DUPLICATE_FIELD;
pub use duplicate_id::DUPLICATE_ID;
pub use duplicate_key::DUPLICATE_KEY;
pub use empty_text::EMPTY_TEXT;
pub use fact_source::FACT_SOURCE;
pub use file_too_large::FILE_TOO_LARGE;
pub use follow_up_mixed::FOLLOW_UP_MIXED;
pub use follow_up_sign::FOLLOW_UP_SIGN;
pub use frame_unguarded::FRAME_UNGUARDED;
pub use id_taken::ID_TAKEN;
pub use line_never_said::LINE_NEVER_SAID;
pub use lines_run_out::LINES_RUN_OUT;
pub use missing_field::MISSING_FIELD;
pub use nested_too_deep::NESTED_TOO_DEEP;
pub use no_feedback::NO_FEEDBACK;
pub use no_way_out::NO_WAY_OUT;
pub use not_keyed::NOT_KEYED;
pub use not_proved::NOT_PROVED;
pub use not_text::NOT_TEXT;
pub use out_of_bounds::OUT_OF_BOUNDS;
pub use presentations_differ::PRESENTATIONS_DIFFER;
pub use responses_run_out::RESPONSES_RUN_OUT;
pub use route_never_taken::ROUTE_NEVER_TAKEN;
pub use routes_run_out::ROUTES_RUN_OUT;
pub use silent_client::SILENT_CLIENT;
pub use steering_dimensions::STEERING_DIMENSIONS;
pub use syntax::SYNTAX;
pub use too_many::TOO_MANY;
pub use too_many_faults::TOO_MANY_FAULTS;
pub use too_many_shown::TOO_MANY_SHOWN;
pub use unchecked_contact::UNCHECKED_CONTACT;
pub use unknown_behaviour::UNKNOWN_BEHAVIOUR;
pub use unknown_ending::UNKNOWN_ENDING;
pub use unknown_fact::UNKNOWN_FACT;
pub use unknown_field::UNKNOWN_FIELD;
pub use unknown_format::UNKNOWN_FORMAT;
pub use unknown_harm::UNKNOWN_HARM;
pub use unknown_moment::UNKNOWN_MOMENT;
pub use unknown_name::UNKNOWN_NAME;
pub use unknown_policy::UNKNOWN_POLICY;
pub use unknown_principle::UNKNOWN_PRINCIPLE;
pub use unknown_rubric::UNKNOWN_RUBRIC;
pub use unknown_temperament::UNKNOWN_TEMPERAMENT;
pub use unreachable_moment::UNREACHABLE_MOMENT;
pub use wrong_setting::WRONG_SETTING;
pub use wrong_type::WRONG_TYPE;

use super::Rule;

/// Every rule of the language, in the order in which a file is read and understood.
pub static LANGUAGE: &[&Rule] = &[
    &SYNTAX,
    &FILE_TOO_LARGE,
    &NESTED_TOO_DEEP,
    &TOO_MANY_FAULTS,
    &NOT_TEXT,
    &WRONG_TYPE,
    &UNKNOWN_FIELD,
    &DUPLICATE_FIELD,
    &MISSING_FIELD,
    &EMPTY_TEXT,
    &BAD_ID,
    &BAD_DATE,
    &BAD_KEY,
    &BAD_LANGUAGE,
    &OUT_OF_BOUNDS,
    &UNKNOWN_NAME,
    &UNKNOWN_FORMAT,
    &TOO_MANY,
    &UNKNOWN_PRINCIPLE,
    &UNCHECKED_CONTACT,
    &ASKING_COSTS,
    &DUPLICATE_ID,
    &ID_TAKEN,
    &DUPLICATE_KEY,
    &UNKNOWN_RUBRIC,
    &UNKNOWN_POLICY,
    &UNKNOWN_TEMPERAMENT,
    &UNKNOWN_MOMENT,
    &UNKNOWN_ENDING,
    &UNKNOWN_FACT,
    &UNKNOWN_BEHAVIOUR,
    &UNKNOWN_HARM,
    &FACT_SOURCE,
    &ANYTIME_LEADS,
    &ANYTIME_CHANGES,
    &LINES_RUN_OUT,
    &LINE_NEVER_SAID,
    &ROUTES_RUN_OUT,
    &ROUTE_NEVER_TAKEN,
    &RESPONSES_RUN_OUT,
    &NO_WAY_OUT,
    &CYCLE,
    &STEERING_DIMENSIONS,
    &CONDITION_TOO_LARGE,
    &TOO_MANY_SHOWN,
    &COMPUTED_TAG,
    &WRONG_SETTING,
    &FOLLOW_UP_MIXED,
    &FOLLOW_UP_SIGN,
    &SILENT_CLIENT,
    &UNREACHABLE_MOMENT,
    &NO_FEEDBACK,
    &NOT_KEYED,
    &DIALABLE_NUMBER,
    &FRAME_UNGUARDED,
    &PRESENTATIONS_DIFFER,
    &CRITICAL_APART,
    &NOT_PROVED,
];
