//! `bad-id`: an id of other than plain letters.

use crate::diagnostic::{Rule, Severity};

pub static BAD_ID: Rule = Rule {
    name: "bad-id",
    severity: Severity::Error,
    what: "An id may hold only small letters, digits, - and _, and at most 64 of them.",
    why: "Records of sessions name moments and responses by their ids for years, so an id has to read the same on every machine and in every table.",
    example: r#"Moment(id: "Tea Time!", phase: Goal, …),"#,
    instead: r#"Write the id plainly; titles and texts may hold anything.

Moment(id: "tea-time", phase: Goal, …),"#,
};
