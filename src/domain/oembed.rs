//! oEmbed (oembed.com, version 1.0): what another site shows in the place of a link. A badge is a picture ("photo"), a
//! collection is a few lines of HTML ("rich") without scripts and frames.

use quick_xml::escape::escape;
use serde::Serialize;

/// How long others may keep an answer, in seconds.
pub const CACHE_AGE: u32 = 3600;

/// What is common to all answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Embed {
    version: &'static str,
    #[serde(flatten)]
    what: What,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<String>,
    provider_name: String,
    provider_url: String,
    cache_age: u32,
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_width: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thumbnail_height: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "type")]
enum What {
    Photo { url: String },
    Rich { html: String },
}

/// Who provides it.
#[derive(Clone, Debug)]
pub struct Provider<'a> {
    /// The name of the site.
    pub name: &'a str,
    /// Its address.
    pub url: &'a str,
}

impl Embed {
    /// A badge: its picture, `side` pixels wide and high.
    #[must_use]
    pub fn photo(provider: &Provider<'_>, title: String, author: Option<String>, url: String, side: u32) -> Self {
        Self::new(provider, What::Photo { url }, title, author, (side, side))
    }

    /// HTML, `width` and `height` pixels large.
    #[must_use]
    pub fn rich(
        provider: &Provider<'_>,
        title: String,
        author: Option<String>,
        html: String,
        size: (u32, u32),
    ) -> Self {
        Self::new(provider, What::Rich { html }, title, author, size)
    }

    fn new(
        provider: &Provider<'_>,
        what: What,
        title: String,
        author_name: Option<String>,
        (width, height): (u32, u32),
    ) -> Self {
        Self {
            version: "1.0",
            what,
            title,
            author_name,
            provider_name: provider.name.to_owned(),
            provider_url: provider.url.to_owned(),
            cache_age: CACHE_AGE,
            width,
            height,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// With a small picture.
    #[must_use]
    pub fn with_thumbnail(mut self, url: String, side: u32) -> Self {
        self.thumbnail_url = Some(url);
        self.thumbnail_width = Some(side);
        self.thumbnail_height = Some(side);
        self
    }

    /// As XML: each member is an element.
    #[must_use]
    pub fn to_xml(&self) -> String {
        let members = match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(members)) => members,
            _ => serde_json::Map::new(),
        };
        let mut xml = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n".to_owned();
        for (name, value) in members {
            let text = match value {
                serde_json::Value::String(text) => text,
                other => other.to_string(),
            };
            // Control characters cannot stand in XML at all.
            let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
            xml.push_str(&format!("<{name}>{}</{name}>\n", escape(&text)));
        }
        xml + "</oembed>\n"
    }
}

/// A picture with a link, and a line below that is a link too. No script, no frame, no style.
#[must_use]
pub fn card_html(url: &str, image: &str, alt: &str, caption: &str, side: u32) -> String {
    let [url, image, alt, caption] = [url, image, alt, caption].map(|text| escape(text).into_owned());
    format!(
        "<a href=\"{url}\"><img src=\"{image}\" alt=\"{alt}\" width=\"{side}\" height=\"{side}\"></a><br>\
         <a href=\"{url}\">{caption}</a>"
    )
}

/// A few badges beside each other: the address and name of each, and of its picture.
#[must_use]
pub fn row_html(url: &str, title: &str, badges: &[(String, String, String)], side: u32) -> String {
    let mut html = String::from("<blockquote>");
    for (page, image, name) in badges {
        let [page, image, name] = [page, image, name].map(|text| escape(text.as_str()).into_owned());
        html.push_str(&format!(
            "<a href=\"{page}\"><img src=\"{image}\" alt=\"{name}\" width=\"{side}\" height=\"{side}\"></a> "
        ));
    }
    let [url, title] = [url, title].map(|text| escape(text).into_owned());
    html + &format!("<br><a href=\"{url}\">{title}</a></blockquote>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const PROVIDER: Provider<'static> = Provider { name: "SoftSkills4EU", url: "https://x.example" };

    #[test]
    fn a_badge_is_a_photo_in_json_and_xml() {
        let embed =
            Embed::photo(&PROVIDER, "A & <b>".into(), Some("Ana".into()), "https://x.example/p.png".into(), 300);
        assert_eq!(
            serde_json::to_value(&embed).unwrap(),
            json!({
                "version": "1.0", "type": "photo", "url": "https://x.example/p.png", "title": "A & <b>",
                "author_name": "Ana", "provider_name": "SoftSkills4EU", "provider_url": "https://x.example",
                "cache_age": 3600, "width": 300, "height": 300,
            })
        );
        let xml = embed.to_xml();
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n"), "{xml}");
        assert!(xml.contains("<title>A &amp; &lt;b&gt;</title>"), "{xml}");
        assert!(xml.contains("<type>photo</type>") && xml.contains("<width>300</width>"), "{xml}");
        assert!(xml.ends_with("</oembed>\n"));
    }

    #[test]
    fn cards_hold_nothing_but_links_and_pictures() {
        let html = card_html("https://x.example/1?a&b", "https://x.example/p.png", "\"><script>", "<i>", 150);
        assert!(!html.contains("<script") && !html.contains("<i>"), "{html}");
        assert!(html.contains("https://x.example/1?a&amp;b"));
        let row =
            row_html("https://x.example/c", "T<", &[("https://x.example/1".into(), "p".into(), "N\"".into())], 100);
        assert!(row.contains("alt=\"N&quot;\"") && row.contains(">T&lt;</a>"), "{row}");
        for html in [html, row] {
            for no in ["iframe", "style=", "onload", "javascript"] {
                assert!(!html.contains(no), "{html}");
            }
        }
    }
}
