//! What reads is laid out, means the same and, laid out once more, stays as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use one_at_a_time::authoring::format::{Unformatted, format};
use one_at_a_time::diagnostic::Findings;
use one_at_a_time::notation::parse;

fuzz_target!(|text: &str| {
    let mut findings = Findings::default();
    let tree = parse(text, &mut findings);
    match format(text) {
        Ok(once) => {
            let tree = tree.expect("what is laid out can be read");
            let again = parse(&once, &mut findings).expect("it reads again");
            assert!(tree.means(&again) && findings.is_empty());
            assert!(!once.contains('\r') && once.ends_with('\n'));
            match format(&once) {
                Ok(twice) => assert_eq!(once, twice),
                Err(_) => panic!("not laid out twice: {once}"),
            }
        }
        Err(Unformatted::Ours) => panic!("it reads and is not laid out"),
        Err(Unformatted::Faults(told)) => assert!(!told.is_empty()),
    }
});
