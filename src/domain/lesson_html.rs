//! A lesson's Markdown as HTML: a section for each second-level heading, pictures inline, dialogues as figures.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag as Start, TagEnd, html};

use super::{content::Lesson, level::Level};

/// A learning outcome, as a line below the heading that teaches it.
pub struct Tag<'a> {
    /// Its topic and place: `stress-1`.
    pub id: String,
    /// Its level.
    pub level: Level,
    /// The line.
    pub line: &'a str,
}

/// A lesson's body. The section `o1` teaches the first of the outcomes, and so on.
#[must_use]
pub fn lesson(lesson: &Lesson, outcomes: &[Tag<'_>]) -> String {
    let mut events = Vec::new();
    let mut section_open = false;
    let mut taught: Option<&Tag<'_>> = None;
    let mut stream = parser(&lesson.body_markdown).peekable();
    while let Some(event) = stream.next() {
        match event {
            Event::Start(Start::Heading { level: HeadingLevel::H2, id, classes, attrs }) => {
                if section_open {
                    events.push(Event::Html("</section>\n".into()));
                }
                section_open = true;
                events.push(Event::Html(section(id.as_deref()).into()));
                let number = id.as_ref().and_then(|id| id.strip_prefix('o')?.parse::<usize>().ok());
                taught = number.and_then(|number| outcomes.get(number.checked_sub(1)?));
                events.push(Event::Start(Start::Heading { level: HeadingLevel::H2, id, classes, attrs }));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                events.push(Event::End(TagEnd::Heading(HeadingLevel::H2)));
                if let Some(Tag { id, level, line }) = taught.take() {
                    let start = format!("<p class=\"outcome\" data-outcome=\"{id}\" data-level=\"{level}\">");
                    events.push(Event::Html(start.into()));
                    events.push(Event::Text(CowStr::Borrowed(line)));
                    events.push(Event::Html("</p>\n".into()));
                }
            }
            // A picture that stands alone in its paragraph: the drawing itself, so that it follows the page's colours.
            Event::Start(Start::Paragraph) => {
                if let Some(Event::Start(Start::Image { dest_url, .. })) = stream.peek()
                    && let Some(svg) = lesson.diagrams.get(dest_url.as_ref())
                {
                    events.push(Event::Html(format!("<figure class=\"diagram\">{svg}</figure>\n").into()));
                    for skipped in stream.by_ref() {
                        if matches!(skipped, Event::End(TagEnd::Paragraph)) {
                            break;
                        }
                    }
                } else {
                    events.push(Event::Start(Start::Paragraph));
                }
            }
            other => events.push(other),
        }
    }
    if section_open {
        events.push(Event::Html("</section>\n".into()));
    }
    render(dialogues(events))
}

/// Any other Markdown of ours.
#[must_use]
pub fn markdown(text: &str) -> String {
    render(parser(text).collect())
}

/// Markdown of one paragraph or less, as in a question's text: without the paragraph around it. It stands inside something
/// on a page, so what was written as a heading is a paragraph, and of a picture its description stays.
#[must_use]
pub fn inline(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { read_inline(text) }
}

/// Whether a text is one line of words that Markdown and HTML show as they are: most texts of questions are, and a result
/// page has a hundred of them.
fn is_plain(text: &str) -> bool {
    let word = |c: char| {
        c.is_alphanumeric()
            || matches!(c, ',' | '.' | ';' | ':' | '?' | '\'' | '"' | '(' | ')' | '/' | '%' | '-' | '’' | '€')
    };
    text.starts_with(char::is_alphabetic) && text.ends_with(word) && text.chars().all(|c| word(c) || c == ' ')
}

fn read_inline(text: &str) -> String {
    let events = parser(text).filter_map(|event| match event {
        Event::Start(Start::Heading { .. }) => Some(Event::Start(Start::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Start::Image { .. }) | Event::End(TagEnd::Image) => None,
        other => Some(other),
    });
    let html = render(events.collect());
    let trimmed = html.trim();
    match trimmed.strip_prefix("<p>").and_then(|t| t.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => trimmed.to_owned(),
    }
}

/// The second-level headings of a lesson's HTML: their ids, and what stands in them (HTML).
pub fn headings(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.split("<h2 id=\"").skip(1).filter_map(|rest| {
        let (id, rest) = rest.split_once("\">")?;
        let (text, _) = rest.split_once("</h2>")?;
        Some((id, text))
    })
}

/// HTML that somebody wrote into Markdown is shown as text, never as markup.
fn parser(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Start::Link { link_type, dest_url, title, id }) if !is_safe(&dest_url) => {
            Event::Start(Start::Link { link_type, dest_url: CowStr::Borrowed("#"), title, id })
        }
        other => other,
    })
}

fn is_safe(url: &str) -> bool {
    ["https://", "http://", "#", "/"].iter().any(|start| url.starts_with(start))
}

fn render(events: Vec<Event<'_>>) -> String {
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    out
}

/// `scene`, `exercise` and their like get a class of their name; outcomes (`o1`) look like any section.
fn section(id: Option<&str>) -> String {
    match id {
        Some(id @ ("scene" | "examples" | "exercise" | "key-points" | "read-on")) => {
            format!("<section class=\"{id}\">\n")
        }
        _ => "<section>\n".into(),
    }
}

/// A paragraph of nothing but bold text before a block quote becomes the caption of a dialogue; the first in a section
/// is the one that goes less well.
fn dialogues(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut out: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut stream = events.into_iter().peekable();
    let mut in_section = 0;
    while let Some(event) = stream.next() {
        match event {
            Event::Start(Start::Heading { level: HeadingLevel::H2, .. }) => {
                in_section = 0;
                out.push(event);
            }
            Event::Start(Start::BlockQuote(kind)) => {
                let Some(caption) = take_caption(&mut out) else {
                    out.push(Event::Start(Start::BlockQuote(kind)));
                    continue;
                };
                let class = if in_section == 0 { "less-good" } else { "better" };
                in_section += 1;
                out.push(Event::Html(format!("<figure class=\"dialogue {class}\"><figcaption>").into()));
                out.push(Event::Text(caption.into()));
                out.push(Event::Html("</figcaption>".into()));
                out.push(Event::Start(Start::BlockQuote(kind)));
                for inner in stream.by_ref() {
                    let end = matches!(inner, Event::End(TagEnd::BlockQuote(_)));
                    out.push(inner);
                    if end {
                        break;
                    }
                }
                out.push(Event::Html("</figure>\n".into()));
            }
            other => out.push(other),
        }
    }
    out
}

fn take_caption(out: &mut Vec<Event<'_>>) -> Option<String> {
    let start = out.len().checked_sub(5)?;
    let caption = match out.get(start..)? {
        [
            Event::Start(Start::Paragraph),
            Event::Start(Start::Strong),
            Event::Text(text),
            Event::End(TagEnd::Strong),
            Event::End(TagEnd::Paragraph),
        ] => text.to_string(),
        _ => return None,
    };
    out.truncate(start);
    Some(caption)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lesson_of(body: &str) -> Lesson {
        let diagrams = [("a.svg".to_owned(), "<svg><title>T</title></svg>".to_owned())].into();
        Lesson {
            title: String::new(),
            summary: String::new(),
            minutes: 1,
            outcomes: vec![],
            reflect: vec![],
            body_markdown: body.into(),
            body_line: 1,
            diagrams,
        }
    }

    #[test]
    fn sections_pictures_and_dialogues() {
        let tags = [Tag { id: "talk-1".into(), level: Level::B, line: "Outcome 1: you & me" }];
        let html = lesson(
            &lesson_of(
                "## At work {#scene}\nText.\n\n## One {#o1}\n![A picture](a.svg)\n\n## Two {#o2}\n\n## Talk {#examples}\n**Less good**\n\n> **A:** hm\n\n**Better**\n\n> **A:** yes\n",
            ),
            &tags,
        );
        assert!(html.starts_with("<section class=\"scene\">\n<h2 id=\"scene\">At work</h2>"), "{html}");
        let tag = "<h2 id=\"o1\">One</h2>\n<p class=\"outcome\" data-outcome=\"talk-1\" data-level=\"b\">Outcome 1: you &amp; me</p>";
        assert!(html.contains(tag) && html.matches("class=\"outcome\"").count() == 1, "{html}");
        assert!(html.contains("<figure class=\"diagram\"><svg>"), "{html}");
        assert!(
            html.contains("<figure class=\"dialogue less-good\"><figcaption>Less good</figcaption>\n<blockquote>"),
            "{html}"
        );
        assert!(html.contains("<figure class=\"dialogue better\"><figcaption>Better</figcaption>"), "{html}");
        assert_eq!(html.matches("<section").count(), html.matches("</section>").count());
        let listed: Vec<_> = headings(&html).collect();
        assert_eq!(listed, [("scene", "At work"), ("o1", "One"), ("o2", "Two"), ("examples", "Talk")]);
    }

    proptest! {
        /// Words with what means something in Markdown or HTML strewn in.
        #[test]
        fn plain_texts_read_like_all_others(text in r#"[a-zé€\u{a0} 0-9.,;:?'"()/%’\-]{0,12}[a-z *_`#<>&\[\]!|~\\\n]{0,3}[a-zA-Z .:/]{0,12}"#) {
            prop_assert_eq!(inline(&text), read_inline(&text));
        }
    }

    #[test]
    fn texts_of_questions_are_plain() {
        for plain in
            ["Say what you need (calmly), and ask: \"Can you help?\"", "De co-operatieve collega’s, 10% van € 5", "Één"]
        {
            assert!(is_plain(plain), "{plain}");
            assert_eq!(inline(plain), read_inline(plain));
        }
        for other in ["", "1. One", "- One", "a *b*", "a & b", "a\nb", "a ", "a < b", "a `b`", "[a](b)", "# a"] {
            assert!(!is_plain(other), "{other}");
        }
    }

    #[test]
    fn markup_in_markdown_stays_text() {
        assert_eq!(inline("a <script>alert(1)</script> b"), "a &lt;script&gt;alert(1)&lt;/script&gt; b");
        assert!(!markdown("[x](javascript:alert(1))").contains("javascript"));
        assert_eq!(inline("# Big {#main}"), "Big");
        assert_eq!(inline("See ![a *dog*](https://x.example/d.png)!"), "See a <em>dog</em>!");
    }
}
