//! JSON from strangers, read strictly: bounded size, depth and number of values, and no member twice (two readers could
//! each believe another one).

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The longest text that is read, in bytes.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// The deepest nesting that is read; a Super Badge has six levels.
const MAX_DEPTH: usize = 32;
/// The most values that are read.
const MAX_VALUES: usize = 20_000;

/// Why a text was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonError {
    NotJson,
    /// Too long, too deep, or too many values.
    TooLarge,
    /// A member that stands twice in one object.
    Twice,
}

/// Reads one value.
pub fn read(text: &[u8]) -> Result<Value, JsonError> {
    if text.len() > MAX_BYTES {
        return Err(JsonError::TooLarge);
    }
    // A byte order mark is not JSON, but some editors write it.
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let bounds = Bounds { fault: Cell::new(JsonError::NotJson), values: Cell::new(0) };
    let mut reader = serde_json::Deserializer::from_slice(text);
    let value = Strict { bounds: &bounds, depth: 0 }.deserialize(&mut reader);
    value.and_then(|value| reader.end().map(|()| value)).map_err(|_| bounds.fault.get())
}

struct Bounds {
    fault: Cell<JsonError>,
    values: Cell<usize>,
}

impl Bounds {
    fn refuse<E: serde::de::Error>(&self, fault: JsonError) -> E {
        self.fault.set(fault);
        E::custom("refused")
    }
}

#[derive(Clone, Copy)]
struct Strict<'b> {
    bounds: &'b Bounds,
    depth: usize,
}

impl Strict<'_> {
    fn inside<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.bounds.refuse(JsonError::TooLarge));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.bounds.values.set(self.bounds.values.get() + 1);
        if self.bounds.values.get() > MAX_VALUES {
            return Err(self.bounds.refuse(JsonError::TooLarge));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Value, E> {
        Number::from_f64(number).map(Value::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let seed = self.inside()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(seed)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let seed = self.inside()?;
        let mut map = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(seed)?;
            if map.insert(name, value).is_some() {
                return Err(A::Error::custom(self.bounds.refuse::<A::Error>(JsonError::Twice)));
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_serde_reads() {
        let text = r#" {"a":[1,-2,3.5,true,null,"\u017e"],"b":{"c":{}}} "#;
        assert_eq!(read(text.as_bytes()).unwrap(), serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(read(b"\xef\xbb\xbf{}").unwrap(), serde_json::json!({}));
    }

    #[test]
    fn refuses_with_the_reason() {
        for (text, fault) in [
            (String::new(), JsonError::NotJson),
            ("{".to_owned(), JsonError::NotJson),
            ("{} {}".to_owned(), JsonError::NotJson),
            (r#"{"a":1e999}"#.to_owned(), JsonError::NotJson),
            (r#"{"a":1,"b":2,"a":1}"#.to_owned(), JsonError::Twice),
            (r#"{"a":1,"\u0061":1}"#.to_owned(), JsonError::Twice),
            (r#"[{"x":{"a":1,"a":1}}]"#.to_owned(), JsonError::Twice),
            (format!("{}{}", "[".repeat(33), "]".repeat(33)), JsonError::TooLarge),
            ("[".repeat(100_000), JsonError::TooLarge),
            (format!("[{}1]", "1,".repeat(MAX_VALUES)), JsonError::TooLarge),
            (format!("\"{}\"", "x".repeat(MAX_BYTES)), JsonError::TooLarge),
        ] {
            assert_eq!(read(text.as_bytes()), Err(fault), "{}", text.chars().take(40).collect::<String>());
        }
        assert!(read(b"\"\xff\"").is_err());
    }

    proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
    }
}
