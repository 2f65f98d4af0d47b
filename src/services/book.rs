//! A module as a book to take along.

use std::{
    io::{Cursor, Write as _},
    sync::Arc,
};

use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{App, ServiceError};
use crate::domain::{
    book::{self, Chapter, Facts, File, MEDIA_TYPE, Words},
    language::Language,
};

/// A book as it is served.
pub struct Book {
    /// The file.
    pub bytes: Vec<u8>,
    /// Tells one version of it from another.
    pub tag: String,
}

/// The book of a module in a language, made once.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such module.
pub fn book(app: &App, module: &str, language: Language) -> Result<Arc<Book>, ServiceError> {
    let key = (module.to_owned(), language);
    if let Some(made) = app.course.books().get(&key) {
        return Ok(made);
    }
    let files = files(app, module, language)?;
    let bytes = pack(&files).map_err(|_| ServiceError::Broken("a book that cannot be packed"))?;
    let tag = hex::encode(Sha256::digest(&bytes)).chars().take(16).collect();
    let made = Arc::new(Book { bytes, tag });
    app.course.books().insert(key, made.clone());
    Ok(made)
}

/// The files of a book.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such module.
pub fn files(app: &App, module: &str, language: Language) -> Result<Vec<File>, ServiceError> {
    let catalogue = app.course.catalogue();
    let tag = language.tag();
    let framework = catalogue.framework();
    let topics = &framework.module(module).ok_or(ServiceError::NotFound)?.topics;
    let (page, page_language) = catalogue.module_page(module, tag).ok_or(ServiceError::NotFound)?;
    let say = |key: &str| app.texts.say(language, key, &[]);
    let chapters = (1_usize..)
        .zip(topics)
        .filter_map(|(place, topic)| {
            let (lesson, language_of) = catalogue.lesson(module, &topic.id, tag)?;
            let args = [("n", place.into()), ("of", topics.len().into())];
            Some(Chapter {
                topic: &topic.id,
                language: language_of,
                title: &lesson.title,
                summary: &lesson.summary,
                place: app.texts.say(language, "lesson-place", &args),
                html: app.course.lesson_html(module, &topic.id, language)?,
                reflect: &lesson.reflect,
            })
        })
        .collect();
    Ok(book::files(&Facts {
        language: tag,
        module,
        title: &page.title,
        summary: &page.summary,
        about: (app.course.page_html(module, language).unwrap_or_default(), page_language),
        chapters,
        site: &app.config.base_url,
        publisher: &framework.project.issuer,
        modified: app.courses_since,
        words: Words {
            contents: say("book-contents"),
            title_page: say("book-title-page"),
            about: say("module-about"),
            reflect: say("lesson-reflect"),
            more: say("book-more"),
            landmarks: say("book-landmarks"),
            accessibility: say("book-accessibility"),
        },
    }))
}

/// The type comes first and is not compressed: programs look for it at a fixed place of the file (EPUB OCF 3.3, 4.3).
fn pack(files: &[File]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Not the time of packing: the same book has the same bytes on every server.
    let plain = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);
    zip.start_file("mimetype", plain)?;
    zip.write_all(MEDIA_TYPE.as_bytes())?;
    for (path, text) in files {
        zip.start_file(path, SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated))?;
        zip.write_all(text.as_bytes())?;
    }
    zip.finish().map(Cursor::into_inner)
}
