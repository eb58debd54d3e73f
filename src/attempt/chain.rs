//! Lines tied to one another: each ends with a hash over itself and the hash before it.

use super::Fault;

const OPENING: &[u8] = b",\"hash\":\"";
const CLOSING: &[u8] = b"\"}";
const DIGITS: usize = 2 * blake3::OUT_LEN;

/// The hash of the last line, as text; empty before the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    tip: String,
}

impl Chain {
    pub fn tip(&self) -> &str {
        &self.tip
    }

    /// Makes a line of a JSON object, and the chain that ends with it.
    pub fn close(&self, json: &str) -> (String, Chain) {
        let body = json.strip_suffix('}').unwrap_or(json);
        let tip = self.hash(body.as_bytes());
        (format!("{body},\"hash\":\"{tip}\"}}"), Chain { tip })
    }

    /// The JSON object that a line (without its line break) was made of, put into `json`, and the chain that ends with it.
    pub fn open(&self, line: &[u8], json: &mut Vec<u8>) -> Result<Chain, Fault> {
        let no_hash = || if line.ends_with(b"\r") { Fault::LineEnd } else { Fault::NoHash };
        let end = line.strip_suffix(CLOSING).ok_or_else(no_hash)?;
        let (rest, found) = end.split_at(end.len().checked_sub(DIGITS).ok_or(Fault::NoHash)?);
        let body = rest.strip_suffix(OPENING).ok_or(Fault::NoHash)?;
        let tip = self.hash(body);
        if tip.as_bytes() != found {
            return Err(Fault::Changed);
        }
        json.clear();
        json.extend_from_slice(body);
        json.push(b'}');
        Ok(Chain { tip })
    }

    fn hash(&self, body: &[u8]) -> String {
        blake3::Hasher::new().update(self.tip.as_bytes()).update(body).finalize().to_hex().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_over_the_hash_before_and_the_line_up_to_its_own() {
        let (first, chain) = Chain::default().close(r#"{"a":1}"#);
        let (second, end) = chain.close(r#"{"b":2}"#);
        let hash = |text: String| blake3::hash(text.as_bytes()).to_hex().to_string();
        let one = hash(r#"{"a":1"#.to_owned());
        let two = hash(format!(r#"{one}{{"b":2"#));
        assert_eq!(first, format!(r#"{{"a":1,"hash":"{one}"}}"#));
        assert_eq!(second, format!(r#"{{"b":2,"hash":"{two}"}}"#));
        assert_eq!(end.tip(), two);
    }

    #[test]
    fn a_line_opens_behind_its_own_predecessor_only() {
        let (first, chain) = Chain::default().close(r#"{"a":1}"#);
        let (second, end) = chain.close(r#"{"b":2}"#);
        let mut json = Vec::new();
        assert_eq!(Chain::default().open(first.as_bytes(), &mut json), Ok(chain.clone()));
        assert_eq!(json, br#"{"a":1}"#);
        assert_eq!(chain.open(second.as_bytes(), &mut json), Ok(end));
        assert_eq!(Chain::default().open(second.as_bytes(), &mut json), Err(Fault::Changed));
    }

    #[test]
    fn a_line_without_a_hash_is_told_from_one_with_other_line_ends() {
        let mut json = Vec::new();
        for line in ["", "}", "{}", r#"{"a":1,"hash":"abc"}"#] {
            assert_eq!(Chain::default().open(line.as_bytes(), &mut json), Err(Fault::NoHash), "{line}");
        }
        let (line, _) = Chain::default().close(r#"{"a":1}"#);
        assert_eq!(Chain::default().open(format!("{line}\r").as_bytes(), &mut json), Err(Fault::LineEnd));
    }
}
