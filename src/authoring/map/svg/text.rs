//! How wide a text is on the page, roughly, and how it is cut to a width.

/// The widths of the printable ASCII characters of a plain sans-serif typeface, in thousandths of its size.
const WIDTHS: [i32; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584,
    556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278,
    469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260,
    334, 584,
];

/// The width of a text, with some room for typefaces that run wider.
pub fn width(text: &str, size: i32) -> i32 {
    let of = |c: char| match u32::from(c) {
        ascii @ 32..127 => WIDTHS[ascii as usize - 32],
        0x2018 | 0x2019 => 222,
        0x1100.. => 1000,
        _ => 600,
    };
    (text.chars().map(of).sum::<i32>() * size * 108) / 100_000 + 1
}

/// The text in at most so many lines, cut with an ellipsis where it is longer.
pub fn lines(text: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    let mut line = String::new();
    while let Some(word) = words.peek() {
        let longer = if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
        if width(&longer, size) <= room {
            line = longer;
            words.next();
        } else if line.is_empty() {
            line = cut(word, size, room);
            words.next();
        } else if out.len() + 1 == most {
            break;
        } else {
            out.push(std::mem::take(&mut line));
        }
    }
    if words.peek().is_some() {
        line = cut(&format!("{line} …"), size, room);
    }
    if !line.is_empty() {
        out.push(line);
    }
    out
}

/// The text, or its beginning with an ellipsis.
pub fn cut(text: &str, size: i32, room: i32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.trim_end_matches(['…', ' ']).chars().collect();
    while !kept.is_empty() && width(&kept.iter().collect::<String>(), size) + size > room {
        kept.pop();
    }
    format!("{}…", kept.into_iter().collect::<String>().trim_end())
}

/// Text as XML holds it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_its_room_at_words() {
        let told = lines("I know what I want to say. Then he looks up and I say sorry and go.", 11, 150, 2);
        assert_eq!(told.len(), 2);
        assert!(told[1].ends_with('…') && told.iter().all(|l| width(l, 11) <= 150), "{told:?}");
        assert_eq!(lines("Short.", 11, 150, 2), ["Short."]);
        assert_eq!(lines("", 11, 150, 2), Vec::<String>::new());
        assert!(width(&lines(&"x".repeat(500), 11, 150, 2)[0], 11) <= 150);
    }
}
