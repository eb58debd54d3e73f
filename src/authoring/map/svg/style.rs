//! How the picture looks: one style sheet, with the colours of a dark page for readers who have one.

use super::super::{Map, colours};
use crate::notation::Named;
use std::fmt::Write;

/// What holds on every page.
const COMMON: &str = "\
text{font-family:'Source Sans 3','Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif;fill:#1b1f24}
.page{fill:#fff}
.title{font-size:20px;font-weight:600}
.about,.key{font-size:12px}
.kicker{font-size:10px;letter-spacing:.02em}
.name{font-size:13px;font-weight:600}
.said{font-size:11px;fill:#3c444d}
.label{font-size:10px;fill:#3c444d}
.under{fill:#fff;opacity:.88}
.box{fill:#fff;stroke:#5a6570;stroke-width:1.5px}
.ring{fill:none;stroke:#1b1f24;stroke-width:1px}
.ending .box{stroke:#1b1f24;stroke-width:2px}
.turn .box{stroke-dasharray:5 3}
.done .box{stroke-dasharray:2 3}
.missing .box{stroke:#b00020;stroke-dasharray:5 3}
.missing text{fill:#b00020}
.way path{fill:none;stroke:#66717c;stroke-width:1.4px}
.way .head{fill:#66717c;stroke:none}
.way.if path{stroke-dasharray:6 3}
.way.apart path{stroke-dasharray:1.5 4;stroke-linecap:round;stroke-width:2px}
.way.lost path{stroke:#8a5a00}
.way.lost .head{fill:#8a5a00}
.way.no-return path{stroke:#a5333c;stroke-width:2.2px}
.way.no-return .head{fill:#a5333c}
.way.best path{stroke:#1d6b2a;stroke-width:3px}
.way.best .head{fill:#1d6b2a}
.node.best .box{stroke-width:3px}
.node.lost .box{stroke:#8a5a00;stroke-dasharray:3 3;fill:#fff}
.node.no-return .box{stroke:#a5333c;stroke-width:3px;stroke-dasharray:10 3}
";

const DARK: &str = "\
text{fill:#eef1f4}
.page{fill:#14171b}
.said,.label{fill:#c3cad2}
.under{fill:#14171b}
.box{fill:#1d2228;stroke:#98a3ae}
.ring,.ending .box{stroke:#eef1f4}
.missing .box{stroke:#ff8a94}
.missing text{fill:#ff8a94}
.way path{stroke:#98a3ae}
.way .head{fill:#98a3ae}
.way.lost path{stroke:#e6b450}
.way.lost .head{fill:#e6b450}
.way.no-return path{stroke:#f0a0a6}
.way.no-return .head{fill:#f0a0a6}
.way.best path{stroke:#8fd09a}
.way.best .head{fill:#8fd09a}
.node.lost .box{stroke:#e6b450;fill:#1d2228}
.node.no-return .box{stroke:#f0a0a6}
";

pub fn sheet(map: &Map) -> String {
    let (mut light, mut dark) = (String::new(), String::new());
    for phase in map.phases() {
        let colours = colours::of(phase);
        let name = phase.name();
        // Writing to a text cannot fail. What follows in the sheet goes before it: marks after phases.
        let _ = writeln!(light, ".{name} .box{{fill:{};stroke:{}}}", colours.fill, colours.edge);
        let _ = writeln!(light, ".{name} .kicker{{fill:{}}}", colours.edge);
        let _ = writeln!(dark, ".{name} .box{{fill:{};stroke:{}}}", colours.dark_fill, colours.dark_edge);
        let _ = writeln!(dark, ".{name} .kicker{{fill:{}}}", colours.dark_edge);
    }
    format!("<style>\n{light}{COMMON}@media screen and (prefers-color-scheme:dark){{\n{dark}{DARK}}}\n</style>\n")
}
