//! What a reading program reads: where the book begins, what is in it, and its contents.

use quick_xml::escape::escape;

use super::{FOLDER, Facts, document};
use crate::domain::{lesson_html::headings, time::iso};

/// Where the package document is.
pub fn container() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n\
         <rootfile full-path=\"{FOLDER}/package.opf\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n"
    )
}

/// Metadata, the list of files, and the order of reading.
pub fn package(facts: &Facts<'_>) -> String {
    let mut manifest = String::new();
    let mut spine = String::new();
    let mut item = |id: &str, href: &str, kind: &str, properties: &str, read: bool| {
        let properties = if properties.is_empty() { String::new() } else { format!(" properties=\"{properties}\"") };
        manifest.push_str(&format!("<item id=\"{id}\" href=\"{href}\" media-type=\"{kind}\"{properties}/>\n"));
        if read {
            spine.push_str(&format!("<itemref idref=\"{id}\"/>\n"));
        }
    };
    let page = "application/xhtml+xml";
    item("title", "title.xhtml", page, "svg", true);
    item("nav", "nav.xhtml", page, "nav", true);
    item("about", "about.xhtml", page, "", true);
    for chapter in &facts.chapters {
        let drawn = if chapter.html.contains("<svg") { "svg" } else { "" };
        item(&format!("lesson-{}", chapter.topic), &format!("{}.xhtml", chapter.topic), page, drawn, true);
    }
    item("style", "style.css", "text/css", "", false);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
         unique-identifier=\"book\" xml:lang=\"{language}\">\n{}<manifest>\n{manifest}</manifest>\n\
         <spine>\n{spine}</spine>\n</package>\n",
        metadata(facts),
        language = facts.language,
    )
}

fn metadata(facts: &Facts<'_>) -> String {
    let identifier = format!("{}/modules/{}/book.epub?language={}", facts.site, facts.module, facts.language);
    let mut out = String::from("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    let mut dc = |name: &str, attributes: &str, text: &str| {
        out.push_str(&format!("<dc:{name}{attributes}>{}</dc:{name}>\n", escape(text)));
    };
    dc("identifier", " id=\"book\"", &identifier);
    dc("title", "", facts.title);
    dc("language", "", facts.language);
    dc("creator", "", "SoftSkills4EU");
    dc("publisher", "", facts.publisher);
    dc("description", "", facts.summary);
    dc("source", "", &format!("{}/modules/{}", facts.site, facts.module));
    let mut meta = |property: &str, text: &str| {
        out.push_str(&format!("<meta property=\"{property}\">{}</meta>\n", escape(text)));
    };
    meta("dcterms:modified", &iso(facts.modified));
    // https://www.w3.org/TR/epub-a11y-11/: every diagram has its words, and nothing depends on seeing it.
    for mode in ["textual", "visual"] {
        meta("schema:accessMode", mode);
    }
    for sufficient in ["textual", "textual,visual"] {
        meta("schema:accessModeSufficient", sufficient);
    }
    for feature in [
        "alternativeText",
        "longDescription",
        "tableOfContents",
        "structuralNavigation",
        "readingOrder",
        "displayTransformability",
    ] {
        meta("schema:accessibilityFeature", feature);
    }
    meta("schema:accessibilityHazard", "none");
    meta("schema:accessibilitySummary", &facts.words.accessibility);
    out.push_str("</metadata>\n");
    out
}

/// The contents, for people and for the program's own menu.
pub fn contents(facts: &Facts<'_>) -> String {
    let words = &facts.words;
    let mut items = format!("<li><a href=\"about.xhtml\">{}</a></li>\n", escape(words.about.as_str()));
    for chapter in &facts.chapters {
        let file = format!("{}.xhtml", chapter.topic);
        let inside: String =
            headings(chapter.html).map(|(id, text)| format!("<li><a href=\"{file}#{id}\">{text}</a></li>\n")).collect();
        let inside = if inside.is_empty() { inside } else { format!("\n<ol>\n{inside}</ol>\n") };
        let lang = if chapter.language == facts.language {
            String::new()
        } else {
            format!(" lang=\"{0}\" xml:lang=\"{0}\"", chapter.language)
        };
        items.push_str(&format!("<li{lang}><a href=\"{file}\">{}</a>{inside}</li>\n", escape(chapter.title)));
    }
    let body = format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">{contents}</h1>\n<ol>\n{items}</ol>\n</nav>\n\
         <nav epub:type=\"landmarks\" aria-labelledby=\"landmarks\" hidden=\"hidden\">\n<h2 id=\"landmarks\">{}</h2>\n<ol>\n\
         <li><a epub:type=\"titlepage\" href=\"title.xhtml\">{}</a></li>\n\
         <li><a epub:type=\"toc\" href=\"nav.xhtml\">{contents}</a></li>\n\
         <li><a epub:type=\"bodymatter\" href=\"about.xhtml\">{}</a></li>\n</ol>\n</nav>\n",
        escape(words.landmarks.as_str()),
        escape(words.title_page.as_str()),
        escape(words.about.as_str()),
        contents = escape(words.contents.as_str()),
    );
    document(facts.language, &words.contents, " epub:type=\"frontmatter\"", &body)
}
