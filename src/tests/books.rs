//! The modules as EPUB books: what a checker of EPUB would say first, without one.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
};

use quick_xml::{Reader, events::Event};

use super::support::{morning, site::TestSite};
use crate::{
    domain::{
        achievement::MODULES,
        book::{self, Chapter, Facts, File, Words},
    },
    services::{book as books, search},
};

/// Names and attributes.
type Elements = Vec<(String, BTreeMap<String, String>)>;

/// The elements of a file: names and attributes. Fails when it is not well-formed.
fn elements(path: &str, text: &str) -> Elements {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut found, mut open) = (Elements::new(), 0_i32);
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{path}: {e} at {}", reader.buffer_position()));
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                open += i32::from(matches!(event, Event::Start(_)));
                let name = start.name().as_ref().to_owned();
                let attributes = start
                    .attributes()
                    .map(|attribute| {
                        let attribute = attribute.unwrap_or_else(|e| panic!("{path}: <{name}>: {e}"));
                        let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                        (attribute.key.as_ref().to_owned(), value)
                    })
                    .collect();
                found.push((name, attributes));
            }
            Event::End(_) => open -= 1,
            Event::GeneralRef(name) => {
                let known = ["amp", "lt", "gt", "quot", "apos"].contains(&&*name) || name.starts_with('#');
                assert!(known, "{path}: &{}; is not XML", &*name);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0, "{path}: something is not closed");
    found
}

/// Everything in the book is well-formed and listed, ids stand once a file, and every link leads somewhere.
fn check(files: &[File]) {
    let documents: BTreeMap<&str, Elements> = files
        .iter()
        .filter(|(path, _)| !path.ends_with(".css"))
        .map(|(path, text)| (path.as_str(), elements(path, text)))
        .collect();
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, found) in &documents {
        for id in found.iter().filter_map(|(_, attributes)| attributes.get("id")) {
            assert!(ids.entry(path).or_default().insert(id), "{path}: the id {id} stands twice");
        }
        for label in found.iter().filter_map(|(_, attributes)| attributes.get("aria-labelledby")) {
            for id in label.split_whitespace() {
                assert!(ids[path].contains(id), "{path}: nothing has the id {id}");
            }
        }
    }
    let package = &documents["EPUB/package.opf"];
    let of = |name: &str, key: &str| -> Vec<String> {
        package.iter().filter(|(n, _)| n == name).map(|(_, attributes)| attributes[key].clone()).collect()
    };
    let listed: BTreeSet<String> = of("item", "href").into_iter().map(|href| format!("EPUB/{href}")).collect();
    let there: BTreeSet<String> = files
        .iter()
        .map(|(path, _)| path.clone())
        .filter(|path| !path.starts_with("META-INF") && !path.ends_with(".opf"))
        .collect();
    assert_eq!(listed, there);
    let items = of("item", "id");
    assert_eq!(of("itemref", "idref").len() + 1, items.len(), "all but the style sheet is read");
    assert!(of("itemref", "idref").iter().all(|id| items.contains(id)));
    for (name, attributes) in package.iter().filter(|(name, _)| name == "item") {
        let path = format!("EPUB/{}", attributes["href"]);
        let drawn = documents.get(path.as_str()).is_some_and(|found| found.iter().any(|(name, _)| name == "svg"));
        assert_eq!(attributes.get("properties").is_some_and(|p| p == "svg"), drawn, "{name} {path}");
    }
    for (path, found) in documents.iter().filter(|(path, _)| path.ends_with(".xhtml")) {
        for href in found.iter().filter_map(|(_, attributes)| attributes.get("href")) {
            if href.starts_with("http://") || href.starts_with("https://") {
                continue;
            }
            let (file, id) = href.split_once('#').map_or((href.as_str(), None), |(file, id)| (file, Some(id)));
            let target = if file.is_empty() { (*path).to_owned() } else { format!("EPUB/{file}") };
            assert!(there.contains(&target), "{path}: {href} leads nowhere");
            if let Some(id) = id {
                assert!(ids[target.as_str()].contains(id), "{path}: {href} leads nowhere");
            }
        }
        let headings: Vec<u8> =
            found.iter().filter_map(|(name, _)| name.strip_prefix('h').and_then(|level| level.parse().ok())).collect();
        assert_eq!(headings.first(), Some(&1), "{path}");
        assert!(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: a level is left out: {headings:?}");
        assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_module_is_a_sound_book_in_every_language() {
    let site = TestSite::new().await;
    let languages = search::languages(&site.app);
    assert!(languages.len() >= 2);
    for module in MODULES {
        for language in &languages {
            let files = books::files(&site.app, module, *language).unwrap();
            assert_eq!(files.len(), 11, "{module}");
            check(&files);
            let text: String = files.iter().map(|(_, text)| text.as_str()).collect();
            assert!(text.contains("key-points") && text.contains("class=\"reflect\"") && text.contains("<desc"));
            assert!(!text.contains(">book-") && !text.contains(">module-about"), "a text is missing");
        }
    }
}

#[test]
fn whatever_stands_in_a_lesson_the_book_stays_sound() {
    let words = || "a < b & \"c\" 'd'".to_owned();
    let words = Words {
        contents: words(),
        title_page: words(),
        about: words(),
        reflect: words(),
        more: words(),
        landmarks: words(),
        accessibility: words(),
    };
    let odd = "<b> & \"x\"";
    let html = crate::domain::lesson_html::markdown(
        "## A & <b> {#o1}\nx <br> & y  \nz\n\n---\n\n[l](/modules/a?b=1&c=2)\n\n|a|b|\n|:-|-:|\n|1|2|\n",
    );
    let reflect = [odd.to_owned()];
    let files = book::files(&Facts {
        language: "en",
        module: "social",
        title: odd,
        summary: odd,
        about: (&html, "nl"),
        chapters: vec![Chapter {
            topic: "a",
            language: "nl",
            title: odd,
            summary: odd,
            place: odd.into(),
            html: &html,
            reflect: &reflect,
        }],
        site: "https://site.example/a&b",
        publisher: odd,
        modified: morning(),
        words,
    });
    for (path, text) in files.iter().filter(|(path, _)| !path.ends_with(".css")) {
        elements(path, text);
    }
    let chapter = &files.iter().find(|(path, _)| path == "EPUB/a.xhtml").unwrap().1;
    assert!(chapter.contains("href=\"https://site.example/a&amp;b/modules/a?b=1&amp;c=2\""), "{chapter}");
    assert!(chapter.contains("lang=\"en\" xml:lang=\"en\">a &lt; b"), "{chapter}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_book_is_loaded_once_for_each_version_of_it() {
    let site = TestSite::new().await;
    let get = |path: &str, tag: &str| {
        let request = reqwest::Client::new().get(format!("{}{path}", site.base));
        request.header("if-none-match", tag.to_owned()).send()
    };
    let first = get("/modules/social/book.epub?language=nl", "").await.unwrap();
    assert_eq!(first.status(), 200);
    assert_eq!(first.headers()["content-type"], "application/epub+zip");
    assert!(first.headers()["content-disposition"].to_str().unwrap().contains("softskills4eu-social-nl.epub"));
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    let bytes = first.bytes().await.unwrap();
    // The first file, not compressed, at its fixed place.
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut package = String::new();
    zip.by_name("EPUB/package.opf").unwrap().read_to_string(&mut package).unwrap();
    assert!(package.contains("<dc:language>nl</dc:language>"), "{package}");
    assert_eq!(get("/modules/social/book.epub?language=nl", &tag).await.unwrap().status(), 304);
    let english = get("/modules/social/book.epub?language=en", &tag).await.unwrap();
    assert_eq!(english.status(), 200);
    assert_ne!(english.headers()["etag"].to_str().unwrap(), tag);
    assert_eq!(get("/modules/nothing/book.epub", "").await.unwrap().status(), 404);
    let browser = site.browser();
    browser.get("/modules/social").await.says("/modules/social/book.epub?language=en");
}
