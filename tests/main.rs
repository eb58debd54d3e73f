//! What the product promises, as claims that can fail. One binary, a file a subject.

mod architecture;
mod generate;
mod notation;
mod oracle;
mod properties;
mod rules;
mod shipped;
