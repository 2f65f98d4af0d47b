//! The head of a Markdown file between two lines `---`.
//!
//! A small strict part of YAML: `key: value`, `key: [1, 2]`, and `key:` followed by lines `- item`. A value runs to the
//! end of its line and may hold colons; quotes around it are taken off. Anything else is an error with its line.

use super::error::ContentError;
use super::source::Source;

/// The keys of a file, and the text after them.
#[derive(Debug)]
pub struct FrontMatter<'a> {
    path: &'a str,
    fields: Vec<Field>,
    /// The Markdown after the head.
    pub body: &'a str,
    /// The line on which the body begins.
    pub body_line: u32,
    /// What is wrong so far.
    pub errors: Vec<ContentError>,
}

#[derive(Debug)]
struct Field {
    key: String,
    line: u32,
    value: Value,
}

#[derive(Debug)]
enum Value {
    Text(String),
    List(Vec<String>),
}

impl<'a> FrontMatter<'a> {
    /// Reads the head. Its faults are kept in `errors`, so that one run names all.
    pub fn read(source: Source<'a>) -> Self {
        let text = source.text.strip_prefix('\u{feff}').unwrap_or(source.text);
        let mut head = Self { path: source.path, fields: Vec::new(), body: "", body_line: 1, errors: Vec::new() };
        let mut rest = text;
        let mut number = 0;
        let mut next = || {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            let found = !rest.is_empty();
            rest = after;
            number += 1;
            found.then(|| (number, line.trim_end(), after))
        };
        if !matches!(next(), Some((_, "---", _))) {
            head.fail(1, "the file must begin with a line `---`");
            head.body = text;
            return head;
        }
        while let Some((number, line, after)) = next() {
            if line == "---" {
                head.body = after;
                head.body_line = number + 1;
                return head;
            }
            head.line(number, line);
        }
        head.fail(1, "the head has no closing line `---`");
        head
    }

    /// Notes a fault.
    pub fn fail(&mut self, line: u32, message: impl Into<String>) {
        self.errors.push(ContentError::new(self.path, line, message));
    }

    fn line(&mut self, number: u32, line: &str) {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            return;
        }
        if let Some(item) = trimmed.strip_prefix("- ").or((trimmed == "-").then_some("")) {
            let item = unquoted(item);
            if item.is_empty() {
                return self.fail(number, "an empty item");
            }
            return match self.fields.last_mut().map(|field| &mut field.value) {
                Some(Value::List(items)) => items.push(item),
                _ => self.fail(number, "an item `- …` that belongs to no list (begin the list with `key:` alone)"),
            };
        }
        if line.starts_with([' ', '\t']) {
            return self.fail(number, "a value stands on one line: begin this one with `- ` or `key: `");
        }
        let Some((key, value)) = line.split_once(':') else {
            return self.fail(number, format!("`{trimmed}` is not `key: value`"));
        };
        let key = key.trim_end();
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return self.fail(number, format!("`{key}` is not a key (a-z and _)"));
        }
        if !value.is_empty() && !value.starts_with(' ') {
            return self.fail(number, format!("a space must follow `{key}:`"));
        }
        if self.fields.iter().any(|field| field.key == key) {
            return self.fail(number, format!("`{key}` stands twice"));
        }
        let value = value.trim();
        let value = if value.is_empty() {
            Value::List(Vec::new())
        } else if let Some(inside) = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Value::List(inside.split(',').map(unquoted).filter(|item| !item.is_empty()).collect())
        } else {
            Value::Text(unquoted(value))
        };
        self.fields.push(Field { key: key.to_owned(), line: number, value });
    }

    fn take(&mut self, key: &str) -> Option<Field> {
        let place = self.fields.iter().position(|field| field.key == key);
        if place.is_none() {
            self.fail(1, format!("`{key}` is missing"));
        }
        place.map(|place| self.fields.remove(place))
    }

    /// Takes a text; an empty one when it is missing.
    pub fn text(&mut self, key: &str) -> String {
        match self.take(key) {
            Some(Field { value: Value::Text(text), .. }) => text,
            Some(Field { line, .. }) => {
                self.fail(line, format!("`{key}` must be one line of text"));
                String::new()
            }
            None => String::new(),
        }
    }

    /// Takes a whole number from 1 to 255; 0 when it is missing.
    pub fn number(&mut self, key: &str) -> u8 {
        let line = self.fields.iter().find(|field| field.key == key).map_or(1, |field| field.line);
        let text = self.text(key);
        match text.parse::<u8>() {
            Ok(number) if number > 0 => number,
            _ if text.is_empty() => 0,
            _ => {
                self.fail(line, format!("`{key}` must be a whole number from 1 to 255"));
                0
            }
        }
    }

    /// Takes a list with at least one item; an empty one when it is missing.
    pub fn list(&mut self, key: &str) -> Vec<String> {
        match self.take(key) {
            Some(Field { value: Value::List(items), .. }) if !items.is_empty() => items,
            Some(Field { line, .. }) => {
                self.fail(line, format!("`{key}` must be a list with items: [1, 2], or lines `- …`"));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Takes a list of whole numbers from 1.
    pub fn numbers(&mut self, key: &str) -> Vec<u8> {
        let line = self.fields.iter().find(|field| field.key == key).map_or(1, |field| field.line);
        let mut numbers = Vec::new();
        for item in self.list(key) {
            match item.parse::<u8>() {
                Ok(number) if number > 0 && !numbers.contains(&number) => numbers.push(number),
                _ => self.fail(line, format!("`{key}`: `{item}` is not a new whole number from 1")),
            }
        }
        numbers
    }

    /// Names the keys that nobody took, and gives all faults.
    pub fn finish(mut self) -> Vec<ContentError> {
        for field in std::mem::take(&mut self.fields) {
            self.fail(field.line, format!("`{}` is not a key of this file", field.key));
        }
        self.errors
    }
}

fn unquoted(text: &str) -> String {
    let text = text.trim();
    let inside = |quote: char| text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    let inside = inside('"').or_else(|| inside('\'')).filter(|inside| !inside.contains(['"']));
    inside.unwrap_or(text).to_owned()
}
