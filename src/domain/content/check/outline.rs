//! What stands in a Markdown text.

use std::collections::BTreeMap;

use pulldown_cmark::{BrokenLink, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::reading::words;

/// Headings, images, links and text of a body, with lines of its file.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub headings: Vec<Heading>,
    pub images: Vec<Image>,
    pub links: Vec<(u32, String)>,
    /// Names in `[text][name]` that nothing defines.
    pub undefined: Vec<(u32, String)>,
    /// Lines with raw HTML.
    pub html: Vec<u32>,
    /// Paragraphs and list items, without headings, by the anchor of their section.
    pub passages: Vec<(Option<String>, String)>,
    /// All words that are shown.
    pub words: usize,
}

#[derive(Debug)]
pub(super) struct Heading {
    pub line: u32,
    pub level: HeadingLevel,
    pub anchor: Option<String>,
}

#[derive(Debug)]
pub(super) struct Image {
    pub line: u32,
    pub target: String,
    pub alternative: String,
}

impl Outline {
    pub fn read(body: &str, first_line: u32) -> Self {
        let mut outline = Self::default();
        let mut text = String::new();
        let mut section = None;
        let mut in_image = false;
        let mut undefined = Vec::new();
        let line_of = |start: usize| {
            let before = body.get(..start).unwrap_or_default().matches('\n').count();
            first_line.saturating_add(u32::try_from(before).unwrap_or(0))
        };
        let options = Options::ENABLE_HEADING_ATTRIBUTES;
        let parser = Parser::new_with_broken_link_callback(
            body,
            options,
            Some(|link: BrokenLink<'_>| {
                // A word in brackets alone is a word in brackets.
                if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                    undefined.push((line_of(link.span.start), link.reference.to_string()));
                }
                None
            }),
        );
        for (event, range) in parser.into_offset_iter() {
            let line = line_of(range.start);
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    outline.passage(&mut text, &section);
                    if level <= HeadingLevel::H2 {
                        section = id.as_ref().map(|id| id.to_string());
                    }
                    outline.headings.push(Heading { line, level, anchor: id.map(|id| id.to_string()) });
                }
                Event::End(TagEnd::Heading(_)) => {
                    outline.words += words(&text).count();
                    text.clear();
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    in_image = true;
                    outline.images.push(Image { line, target: dest_url.to_string(), alternative: String::new() });
                }
                Event::End(TagEnd::Image) => in_image = false,
                Event::Start(Tag::Link { dest_url, .. }) => outline.links.push((line, dest_url.to_string())),
                Event::Start(Tag::Paragraph | Tag::Item | Tag::BlockQuote(_) | Tag::List(_))
                | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock) => {
                    outline.passage(&mut text, &section)
                }
                Event::Text(piece) | Event::Code(piece) => match outline.images.last_mut() {
                    Some(image) if in_image => image.alternative.push_str(&piece),
                    _ => text.push_str(&piece),
                },
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::Html(_) | Event::InlineHtml(_) => outline.html.push(line),
                _ => {}
            }
        }
        outline.passage(&mut text, &section);
        outline.undefined = undefined;
        outline
    }

    fn passage(&mut self, text: &mut String, section: &Option<String>) {
        let count = words(text).count();
        if count > 0 {
            self.words += count;
            self.passages.push((section.clone(), text.trim().to_owned()));
        }
        text.clear();
    }

    /// The words below each anchor.
    pub fn section_words(&self) -> BTreeMap<&str, usize> {
        let mut sections = BTreeMap::new();
        for (section, passage) in &self.passages {
            if let Some(section) = section {
                *sections.entry(section.as_str()).or_insert(0) += words(passage).count();
            }
        }
        sections
    }

    pub fn has_anchor(&self, anchor: &str) -> bool {
        self.headings.iter().any(|heading| heading.anchor.as_deref() == Some(anchor))
    }
}
