//! One at a Time: a practice room for single-session (one-at-a-time) therapy.
//!
//! Knowledge runs one way, from the top of this table to the bottom: a module may use those above it and none below. A test reads the imports and holds them to it.
//!
//! | module | what it is for | never |
//! |---|---|---|
//! | [`texts`] | what screens, documents and findings say, in the languages they speak | |
//! | [`diagnostic`] | what is wrong, where, why it matters, how to mend it | |
//! | [`files`] | the disk | the only module that touches it |
//! | [`notation`] | RON as a tree with places, read past faults | |
//! | [`rubric`] | principles, behaviours, harms, pass rule; policies; temperaments | |
//! | [`scenario`] | what an author writes | a clock, chance, printing (likewise down to `analysis`) |
//! | [`script`] | a scenario that passed its checks, as two tables: `Play` and `Key` | |
//! | [`session`] | a `Play` being played: state in, state and events out | sees a `Key` |
//! | [`attempt`] | the record: write, recover, verify, replay | holds a score |
//! | [`scoring`] | a transcript judged: levels, evidence, missed chances | |
//! | [`analysis`] | what is true of every possible session | |
//! | [`authoring`] | what helps an author: lints, formatter, strings, map, storyboard, files to start from | touches the disk |
//! | [`report`] | what is told about a session, one model for screens, terminal and documents | |
//! | [`practice`] | drills, what comes back for practice, calibration and progress over attempts, rating a watched session | averages different help |
//! | [`library`] | shipped files, all embedded, and the user's own folders | |
//! | [`cli`] | the command line, one file a command | prints by itself |
//! | `app` | the desktop program: bevy and egui | |

pub mod analysis;
#[cfg(feature = "app")]
pub mod app;
pub mod attempt;
pub mod authoring;
pub mod cli;
pub mod diagnostic;
pub mod files;
pub mod library;
pub mod notation;
pub mod practice;
pub mod report;
pub mod rubric;
pub mod scenario;
pub mod scoring;
pub mod script;
pub mod session;
pub mod texts;
