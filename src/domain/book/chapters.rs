//! The documents that are read.

use quick_xml::escape::escape;

use super::{Chapter, Facts, document};
use crate::domain::symbol;

/// The first page.
pub fn title_page(facts: &Facts<'_>) -> String {
    let address = format!("{}/modules/{}", facts.site, facts.module);
    let symbol = symbol::svg(facts.module).replacen("<svg", "<svg class=\"symbol\" aria-hidden=\"true\"", 1);
    let body = format!(
        "<section epub:type=\"titlepage\" class=\"titlepage\" aria-labelledby=\"book-title\">\n{symbol}\n\
         <p class=\"kicker\">SoftSkills4EU</p>\n<h1 id=\"book-title\">{}</h1>\n<p class=\"lead\">{}</p>\n\
         <p class=\"small\">{} <a href=\"{address}\">{address}</a></p>\n<p class=\"small\">{}</p>\n</section>\n",
        escape(facts.title),
        escape(facts.summary),
        escape(facts.words.more.as_str()),
        escape(facts.publisher),
        address = escape(address.as_str()),
    );
    document(facts.language, facts.title, " epub:type=\"frontmatter\"", &body)
}

/// What the module is about.
pub fn about(facts: &Facts<'_>) -> String {
    let (html, language) = facts.about;
    let body = format!(
        "<section epub:type=\"introduction\" role=\"doc-introduction\" aria-labelledby=\"about\">\n\
         <h1 id=\"about\">{}</h1>\n<div{}>\n{}</div>\n</section>\n",
        escape(facts.words.about.as_str()),
        lang(language, facts.language),
        absolute(html, facts.site),
    );
    document(facts.language, &facts.words.about, " epub:type=\"bodymatter\"", &body)
}

/// A lesson.
pub fn chapter(facts: &Facts<'_>, chapter: &Chapter<'_>) -> String {
    let reflect = if chapter.reflect.is_empty() {
        String::new()
    } else {
        let questions: String =
            chapter.reflect.iter().map(|question| format!("<li>{}</li>\n", escape(question.as_str()))).collect();
        format!(
            "<section class=\"reflect\" aria-labelledby=\"reflect\">\n<h2 id=\"reflect\"{}>{}</h2>\n<ol>\n{questions}</ol>\n</section>\n",
            lang(facts.language, chapter.language),
            escape(facts.words.reflect.as_str()),
        )
    };
    let body = format!(
        "<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"lesson-title\">\n<header>\n\
         <p class=\"kicker\"{}>{}</p>\n<h1 id=\"lesson-title\">{}</h1>\n<p class=\"lead\">{}</p>\n</header>\n\
         {}{reflect}</section>\n",
        lang(facts.language, chapter.language),
        escape(chapter.place.as_str()),
        escape(chapter.title),
        escape(chapter.summary),
        absolute(chapter.html, facts.site),
    );
    document(chapter.language, chapter.title, " epub:type=\"bodymatter\"", &body)
}

/// The language of a part, where it is not that of what is around it.
fn lang(own: &str, around: &str) -> String {
    if own == around { String::new() } else { format!(" lang=\"{own}\" xml:lang=\"{own}\"") }
}

/// Addresses of the site lead there from anywhere.
fn absolute(html: &str, site: &str) -> String {
    html.replace("href=\"/", &format!("href=\"{}/", escape(site)))
}
