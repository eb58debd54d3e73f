//! The author's guide lists every rule, as the rules themselves have it. `OAAT_RENEW=1 cargo test` writes the list anew.

use one_at_a_time::authoring::lint::rules;
use one_at_a_time::diagnostic::{Rule, Severity};
use std::path::Path;

const BEGIN: &str = "<!-- The list is written by the tests out of the rules themselves. -->\n";
const END: &str = "<!-- The end of the list. -->";

/// The first sentence of what a rule says.
fn first_sentence(rule: &Rule) -> &str {
    rule.what.find(". ").map_or(rule.what, |at| &rule.what[..=at])
}

fn list() -> String {
    let mut out = String::new();
    let weights = [
        (Severity::Error, "**Errors**: nothing with one is played."),
        (Severity::Warning, "**Warnings**: a draft with them plays."),
        (Severity::Publishing, "**For publishing**: looked for with `--publish` only."),
    ];
    for (severity, heading) in weights {
        out.push_str(&format!("\n{heading}\n\n| rule | |\n|---|---|\n"));
        let mut listed: Vec<&Rule> = rules().filter(|r| r.severity == severity).collect();
        listed.sort_by_key(|r| r.name);
        for rule in listed {
            out.push_str(&format!("| `{}` | {} |\n", rule.name, first_sentence(rule).replace('|', "\\|")));
        }
    }
    out.push('\n');
    out
}

#[test]
fn the_authors_guide_lists_every_rule_as_it_is() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/README.md");
    let guide = std::fs::read_to_string(&path).expect("readable");
    let (before, rest) = guide.split_once(BEGIN).expect("the guide has a place for the list");
    let (listed, after) = rest.split_once(END).expect("the list has an end");
    if std::env::var_os("OAAT_RENEW").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{}{END}{after}", list())).expect("writable");
    } else {
        assert_eq!(listed, list(), "the rules have changed: OAAT_RENEW=1 cargo test writes their list anew");
    }
}
