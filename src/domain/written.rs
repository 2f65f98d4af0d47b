//! Markdown that people write for others, as HTML that can stand on any page: no markup of their own, no pictures from
//! elsewhere, no headings that compete with the page's.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// The HTML. Every heading is of the third level: the page's own section has the second.
#[must_use]
pub fn html(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => None,
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Heading {
            level: HeadingLevel::H3,
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        })),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(HeadingLevel::H3))),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) if !is_safe(&dest_url) => {
            Some(Event::Start(Tag::Link { link_type, dest_url: CowStr::Borrowed("#"), title, id }))
        }
        other => Some(other),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
}

fn is_safe(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|start| url.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn lists_and_emphasis_stay() {
        assert_eq!(html("- one\n- **two**"), "<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>\n");
        assert_eq!(html("[us](https://x.example)"), "<p><a href=\"https://x.example\">us</a></p>\n");
    }

    #[test]
    fn nothing_of_theirs_runs_or_is_fetched() {
        let page = html(
            "# Big\n\n<script>x</script>\n\n<b onclick=\"x\">y</b> ![a picture](https://x.example/p.png) \
             [z](javascript:x) [d](data:text/html,x)",
        );
        for never in ["<script", "<b ", "<img", "javascript:", "data:", "<h1"] {
            assert!(!page.contains(never), "{never}: {page}");
        }
        assert!(page.contains("<h3>Big</h3>") && page.contains("a picture"), "{page}");
    }
}
