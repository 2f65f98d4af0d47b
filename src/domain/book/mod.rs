//! A module as a book: the files of an EPUB 3 (W3C, EPUB 3.3), which is a website in a zip file.

mod chapters;
mod package;

use quick_xml::escape::escape;

use super::time::Moment;

/// The type of the whole, and the content of its first file.
pub const MEDIA_TYPE: &str = "application/epub+zip";
/// The folder that holds the book inside the zip file.
const FOLDER: &str = "EPUB";
const STYLE: &str = include_str!("../../../assets/book.css");

/// What a book is made from.
pub struct Facts<'a> {
    /// The language of the book.
    pub language: &'a str,
    /// The module.
    pub module: &'a str,
    /// Its title.
    pub title: &'a str,
    /// A sentence or two about it.
    pub summary: &'a str,
    /// The module's start page as HTML, and its language.
    pub about: (&'a str, &'a str),
    /// The lessons.
    pub chapters: Vec<Chapter<'a>>,
    /// The public address of the site, without a slash at its end.
    pub site: &'a str,
    /// Who answers for it.
    pub publisher: &'a str,
    /// Since when it is like this.
    pub modified: Moment,
    /// The words that are not the module's own.
    pub words: Words,
}

/// A lesson.
pub struct Chapter<'a> {
    /// The topic: the name of its file.
    pub topic: &'a str,
    /// The language it is in.
    pub language: &'a str,
    /// The title.
    pub title: &'a str,
    /// A sentence or two.
    pub summary: &'a str,
    /// "Lesson 1 of 5".
    pub place: String,
    /// The lesson as [`lesson_html`](super::lesson_html::lesson) makes it.
    pub html: &'a str,
    /// The questions to think about.
    pub reflect: &'a [String],
}

/// Words of the book, in its language.
pub struct Words {
    /// The heading of the contents.
    pub contents: String,
    /// The name of the title page.
    pub title_page: String,
    /// The heading of the module's start page.
    pub about: String,
    /// The heading of the questions to think about.
    pub reflect: String,
    /// That there is more on the site; the address follows.
    pub more: String,
    /// The list of places that reading programs know by name.
    pub landmarks: String,
    /// For catalogues: how accessible the book is.
    pub accessibility: String,
}

/// A file of the book: its path in the zip file, and its text.
pub type File = (String, String);

/// All files but the first, which is [`MEDIA_TYPE`] alone, in the order in which they are packed.
#[must_use]
pub fn files(facts: &Facts<'_>) -> Vec<File> {
    let inside = |name: &str| format!("{FOLDER}/{name}");
    let mut files = vec![
        ("META-INF/container.xml".to_owned(), package::container()),
        (inside("package.opf"), package::package(facts)),
        (inside("nav.xhtml"), package::contents(facts)),
        (inside("style.css"), STYLE.replace("var(--accent)", accent(facts.module))),
        (inside("title.xhtml"), chapters::title_page(facts)),
        (inside("about.xhtml"), chapters::about(facts)),
    ];
    for chapter in &facts.chapters {
        files.push((inside(&format!("{}.xhtml", chapter.topic)), chapters::chapter(facts, chapter)));
    }
    files
}

/// The colour of a module on paper, as style/tokens.css has it. Reading programs do not all know variables.
fn accent(module: &str) -> &'static str {
    match module {
        "co-operative" => "#1f5fbf",
        "creative-thinking" => "#ad5a00",
        "personal" => "#7f3c97",
        "social" => "#bb2a52",
        "organisational" => "#0e7068",
        _ => "#25366f",
    }
}

/// A document of the book.
fn document(language: &str, title: &str, kind: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
         lang=\"{language}\" xml:lang=\"{language}\">\n<head>\n<title>{}</title>\n\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body{kind}>\n{body}</body>\n</html>\n",
        escape(title),
    )
}
