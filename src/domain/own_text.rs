//! Markdown that people of the site wrote, as safe HTML: no markup of theirs, no addresses but web links, pictures only
//! from this site and only with a description, headings that fit below the page's own.

use std::collections::BTreeMap;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// What stands in a Markdown picture's address before the id of the picture.
pub const PICTURE: &str = "picture:";

/// A picture that may be shown: where it is, and how large, in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address on this site.
    pub src: String,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// Pictures by their id.
pub type Pictures = BTreeMap<String, Picture>;

/// A text with headings from the second level on. A picture that is not among `pictures` is shown as its description.
#[must_use]
pub fn to_html(text: &str, pictures: &Pictures) -> String {
    let mut levels = Levels { open: Vec::new(), now: HeadingLevel::H2 };
    let mut events = Vec::new();
    let mut stream = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    while let Some(event) = stream.next() {
        events.push(match event {
            Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
            Event::Start(Tag::Heading { level, .. }) => {
                let level = levels.open(level);
                Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() })
            }
            Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(levels.now)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = if is_web(&dest_url) { dest_url } else { CowStr::Borrowed("#") };
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let alt = description(&mut stream);
                match dest_url.strip_prefix(PICTURE).and_then(|id| pictures.get(id)) {
                    Some(picture) => Event::Html(img(picture, &alt).into()),
                    None => Event::Text(alt.into()),
                }
            }
            other => other,
        });
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    out
}

/// The ids of the pictures that a text shows, and how many of its pictures lack a description.
#[must_use]
pub fn pictures(text: &str) -> (Vec<String>, usize) {
    let (mut ids, mut silent) = (Vec::new(), 0);
    let mut stream = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    while let Some(event) = stream.next() {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            silent += usize::from(description(&mut stream).trim().is_empty());
            ids.extend(dest_url.strip_prefix(PICTURE).map(str::to_owned));
        }
    }
    (ids, silent)
}

/// The words inside a picture, which describe it.
fn description<'a>(stream: &mut impl Iterator<Item = Event<'a>>) -> String {
    let (mut words, mut depth) = (String::new(), 1_u32);
    for event in stream {
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Image) => depth -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    words
}

fn img(picture: &Picture, alt: &str) -> String {
    let Picture { src, width, height } = picture;
    let escape =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let (src, alt) = (escape(src), escape(alt));
    format!("<img src=\"{src}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\">")
}

fn is_web(url: &str) -> bool {
    let local = url.starts_with('#') || url.starts_with('/') && !url.starts_with("//");
    local || url.starts_with("https://") || url.starts_with("http://")
}

/// Headings as they nest, whatever levels their writer chose: the first is of the second level, none skips one.
struct Levels {
    open: Vec<HeadingLevel>,
    now: HeadingLevel,
}

impl Levels {
    fn open(&mut self, level: HeadingLevel) -> HeadingLevel {
        while self.open.last().is_some_and(|last| *last >= level) {
            self.open.pop();
        }
        self.open.push(level);
        let now = match self.open.len() {
            0 | 1 => HeadingLevel::H2,
            2 => HeadingLevel::H3,
            3 => HeadingLevel::H4,
            4 => HeadingLevel::H5,
            _ => HeadingLevel::H6,
        };
        self.now = now;
        now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        to_html(text, &Pictures::new())
    }

    #[test]
    fn headings_fit_below_the_page() {
        let html = plain("### One\n# Two {#main .x}\n#### Three\n## Four\n# Five");
        let levels: Vec<_> = html.match_indices("<h").filter_map(|(at, _)| html.get(at + 2..at + 3)).collect();
        assert_eq!(levels, ["2", "2", "3", "3", "2"], "{html}");
        assert!(!html.contains("id="), "{html}");
        assert!(html.contains("<h3>Three</h3>"), "{html}");
    }

    #[test]
    fn markup_and_strange_addresses_stay_text() {
        let html = plain(
            "<script>x</script>\n\n<b onclick=y>z</b> [a](javascript:x) [b](//evil.example) [c](data:text/html,x)",
        );
        assert!(!html.contains("<script") && !html.contains("<b ") && !html.contains("javascript:"), "{html}");
        assert_eq!(html.matches("href=\"#\"").count(), 3, "{html}");
        assert!(plain("<javascript:alert(1)>").contains("href=\"#\""));
        assert!(plain("[x](https://a.example/?b&c)").contains("href=\"https://a.example/?b&amp;c\""));
    }

    #[test]
    fn only_known_pictures_are_shown_and_none_without_a_description() {
        let known = Picture { src: "/pictures/a".into(), width: 4, height: 3 };
        let html = to_html(
            "![A \"cat\" & <i>](picture:a) ![dog](picture:b) ![x](https://evil.example/x.png)",
            &[("a".into(), known)].into(),
        );
        assert!(
            html.contains("<img src=\"/pictures/a\" alt=\"A &quot;cat&quot; &amp; &lt;i&gt;\" width=\"4\""),
            "{html}"
        );
        assert_eq!(html.matches("<img").count(), 1, "{html}");
        assert!(html.contains(" dog ") && !html.contains("evil"), "{html}");
        assert_eq!(pictures("![](picture:a) ![ok](picture:b) ![ ](https://x)"), (vec!["a".into(), "b".into()], 2));
    }

    #[test]
    fn tables_and_lists_are_tables_and_lists() {
        let html = plain("| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- ~~two~~");
        assert!(html.contains("<table>") && html.contains("<li>one</li>") && html.contains("<del>two</del>"), "{html}");
    }
}
