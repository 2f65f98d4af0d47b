//! A lesson's Markdown as HTML: a section for each second-level heading, pictures inline, dialogues as figures.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::content::Lesson;

/// A lesson's body.
#[must_use]
pub fn lesson(lesson: &Lesson) -> String {
    let mut events = Vec::new();
    let mut section_open = false;
    let mut stream = parser(&lesson.body_markdown).peekable();
    while let Some(event) = stream.next() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs }) => {
                if section_open {
                    events.push(Event::Html("</section>\n".into()));
                }
                section_open = true;
                events.push(Event::Html(section(id.as_deref()).into()));
                events.push(Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs }));
            }
            // A picture that stands alone in its paragraph: the drawing itself, so that it follows the page's colours.
            Event::Start(Tag::Paragraph) => {
                if let Some(Event::Start(Tag::Image { dest_url, .. })) = stream.peek()
                    && let Some(svg) = lesson.diagrams.get(dest_url.as_ref())
                {
                    events.push(Event::Html(format!("<figure class=\"diagram\">{svg}</figure>\n").into()));
                    for skipped in stream.by_ref() {
                        if matches!(skipped, Event::End(TagEnd::Paragraph)) {
                            break;
                        }
                    }
                } else {
                    events.push(Event::Start(Tag::Paragraph));
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
    let events = parser(text).filter_map(|event| match event {
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
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
        Event::Start(Tag::Link { link_type, dest_url, title, id }) if !is_safe(&dest_url) => {
            Event::Start(Tag::Link { link_type, dest_url: CowStr::Borrowed("#"), title, id })
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
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                in_section = 0;
                out.push(event);
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                let Some(caption) = take_caption(&mut out) else {
                    out.push(Event::Start(Tag::BlockQuote(kind)));
                    continue;
                };
                let class = if in_section == 0 { "less-good" } else { "better" };
                in_section += 1;
                out.push(Event::Html(format!("<figure class=\"dialogue {class}\"><figcaption>").into()));
                out.push(Event::Text(caption.into()));
                out.push(Event::Html("</figcaption>".into()));
                out.push(Event::Start(Tag::BlockQuote(kind)));
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
            Event::Start(Tag::Paragraph),
            Event::Start(Tag::Strong),
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
        let html = lesson(&lesson_of(
            "## At work {#scene}\nText.\n\n## One {#o1}\n![A picture](a.svg)\n\n## Talk {#examples}\n**Less good**\n\n> **A:** hm\n\n**Better**\n\n> **A:** yes\n",
        ));
        assert!(html.starts_with("<section class=\"scene\">\n<h2 id=\"scene\">At work</h2>"), "{html}");
        assert!(html.contains("<figure class=\"diagram\"><svg>"), "{html}");
        assert!(
            html.contains("<figure class=\"dialogue less-good\"><figcaption>Less good</figcaption>\n<blockquote>"),
            "{html}"
        );
        assert!(html.contains("<figure class=\"dialogue better\"><figcaption>Better</figcaption>"), "{html}");
        assert_eq!(html.matches("<section").count(), html.matches("</section>").count());
        let listed: Vec<_> = headings(&html).collect();
        assert_eq!(listed, [("scene", "At work"), ("o1", "One"), ("examples", "Talk")]);
    }

    #[test]
    fn markup_in_markdown_stays_text() {
        assert_eq!(inline("a <script>alert(1)</script> b"), "a &lt;script&gt;alert(1)&lt;/script&gt; b");
        assert!(!markdown("[x](javascript:alert(1))").contains("javascript"));
        assert_eq!(inline("# Big {#main}"), "Big");
        assert_eq!(inline("See ![a *dog*](https://x.example/d.png)!"), "See a <em>dog</em>!");
    }
}
