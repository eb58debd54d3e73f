//! What the product promises, as claims that can fail. One binary, a file a subject.

mod architecture;
mod authoring;
mod authors_guide;
mod check;
mod command;
mod compare;
mod foreign;
mod format;
mod generate;
mod golden;
mod guide;
mod lines;
mod malformed;
mod notation;
mod oracle;
mod properties;
mod reached;
mod readme;
mod rules;
mod score;
mod shipped;
mod strings;
mod turns;
