//! Just enough of an XML file: elements with their attributes and text. Bounded, and without entities of its own.

use std::collections::BTreeMap;

use quick_xml::{Reader, events::Event};

/// The deepest nesting; Moodle's files have six levels.
const DEPTH_MAX: usize = 20;
/// The most elements of one question.
const ELEMENTS_MAX: usize = 2_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub line: u32,
    attributes: BTreeMap<String, String>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// What stands in the `<text>` of a child.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).and_then(|child| child.child("text")).map_or("", |text| text.text.as_str())
    }

    /// What stands in a child.
    pub fn value(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }
}

/// Why a file cannot be read to its end, and on which line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken {
    pub line: u32,
}

/// The children of the root `quiz`, as far as they can be read, and where that ended.
pub(super) fn questions(text: &str) -> (Vec<Element>, Option<Broken>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut found = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    let (mut count, mut line, mut seen) = (0, 1_u32, 0_usize);
    let mut rooted = false;
    loop {
        let event = reader.read_event();
        let position = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(text.len());
        let passed = text.get(seen..position).map_or(0, |passed| passed.matches('\n').count());
        line = line.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX));
        seen = position.max(seen);
        let broken = Some(Broken { line });
        match event {
            Ok(Event::Start(start) | Event::Empty(start)) if !rooted => {
                rooted = true;
                if start.name().as_ref() != "quiz" {
                    return (found, broken);
                }
            }
            Ok(Event::Start(start)) => {
                count = if open.is_empty() { 1 } else { count + 1 };
                if open.len() >= DEPTH_MAX || count > ELEMENTS_MAX {
                    return (found, broken);
                }
                open.push(element(&start, line));
            }
            Ok(Event::Empty(start)) => {
                count = if open.is_empty() { 1 } else { count + 1 };
                if count > ELEMENTS_MAX {
                    return (found, broken);
                }
                close(element(&start, line), &mut open, &mut found);
            }
            Ok(Event::End(_)) => match open.pop() {
                Some(element) => close(element, &mut open, &mut found),
                // The end of the root.
                None => return (found, None),
            },
            Ok(Event::Text(piece)) => add(&mut open, &piece),
            Ok(Event::CData(piece)) => add(&mut open, &piece),
            Ok(Event::GeneralRef(name)) => match named(&name) {
                Some(character) => add(&mut open, &character.to_string()),
                None => return (found, broken),
            },
            // Definitions could make much out of little, or call elsewhere. Moodle writes none.
            Ok(Event::DocType(_)) | Err(_) => return (found, broken),
            Ok(Event::Eof) => return (found, broken),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
        }
    }
}

fn element(start: &quick_xml::events::BytesStart<'_>, line: u32) -> Element {
    let attributes = start.attributes().filter_map(Result::ok).take(20);
    let attributes = attributes.map(|attribute| {
        let value = quick_xml::escape::unescape(&attribute.value).map_or_else(|_| String::new(), |v| v.into_owned());
        (attribute.key.as_ref().to_owned(), value)
    });
    Element { name: start.name().as_ref().to_owned(), line, attributes: attributes.collect(), ..Element::default() }
}

fn close(element: Element, open: &mut [Element], found: &mut Vec<Element>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(element),
        None => found.push(element),
    }
}

/// Pictures come as `<file>` with much text of no use here.
fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut().filter(|element| element.name != "file") {
        element.text.push_str(text);
    }
}

/// The five names of XML, and characters by number.
fn named(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
