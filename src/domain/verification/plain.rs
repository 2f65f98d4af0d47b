//! Texts of strangers, made fit to be shown: bounded, without control characters and without the marks that turn the
//! direction of writing (they can make an address read like another).

use serde_json::Value;

/// The longest text that is shown, in characters.
const MAX: usize = 3000;
/// The longest line that is shown.
const MAX_LINE: usize = 300;

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn cut(text: String, max: usize) -> String {
    if text.chars().count() <= max { text } else { text.chars().take(max).chain(['…']).collect() }
}

/// One line.
#[must_use]
pub fn line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let text: String = words.collect::<Vec<_>>().join(" ").chars().filter(|c| !is_hidden(*c)).collect();
    cut(text, MAX_LINE)
}

/// A text with its line breaks.
#[must_use]
pub fn text(text: &str) -> String {
    let kept = text.trim().chars().filter(|c| *c == '\n' || !(c.is_control() || is_hidden(*c)));
    cut(kept.take(MAX + 1).collect(), MAX)
}

/// A member that is a line.
#[must_use]
pub fn line_of(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).map(line).filter(|text| !text.is_empty())
}

/// A member that is a text.
#[must_use]
pub fn text_of(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).map(text).filter(|text| !text.is_empty())
}

/// A member that is a web address.
#[must_use]
pub fn web_of(value: &Value, name: &str) -> Option<String> {
    let url = super::address::web(value.get(name)?.as_str()?)?;
    Some(url.into())
}

/// The members of an array; a single value counts as an array of one.
#[must_use]
pub fn items(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(items)) => items,
        Some(single) => std::slice::from_ref(single),
        None => &[],
    }
}

/// Whether a `type` names a class.
#[must_use]
pub fn is_a(value: &Value, class: &str) -> bool {
    items(value.get("type")).iter().any(|name| name == class)
}

/// The identifier of something that is named by it or embedded.
#[must_use]
pub fn id_of(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("id").and_then(Value::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_strangers_are_bounded_and_plain() {
        assert_eq!(line(" a\r\n b\u{202e}c\u{0} "), "a bc");
        assert_eq!(text("a\nb\u{7}\u{200b}"), "a\nb");
        assert_eq!(line(&"x".repeat(1000)).chars().count(), MAX_LINE + 1);
        assert_eq!(text(&"x".repeat(10_000)).chars().count(), MAX + 1);
    }
}
