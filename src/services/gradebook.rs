//! The gradebook of a course: its learners, and where they stand in each part. And what leaves the site of it.

use std::{
    io::{Cursor, Write as _},
    sync::Arc,
};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{App, ServiceError, Viewer, course::own};
use crate::{
    domain::{
        course::{Course, CourseId, State, Version, states},
        policy::GuideStudents,
        sheet::{MANIFEST, ODS, Sheet},
    },
    store::{
        cohort::{self, Cohort},
        course_version,
        gradebook::{self, Taker, Wanted},
    },
};

/// Learners on a page.
pub const PER_PAGE: i64 = 50;
/// The most learners in what leaves the site.
pub const MOST: i64 = 10_000;

/// A gradebook, or a page of it.
pub struct Book {
    /// The course.
    pub course: Course,
    /// Its newest version: the parts are those.
    pub version: Arc<Version>,
    /// The learners, and where they stand in each part, in the parts' order.
    pub rows: Vec<(Taker, Vec<State>)>,
    /// Whether there are more.
    pub more: bool,
    /// The mentor's cohorts, to choose from.
    pub cohorts: Vec<Cohort>,
}

/// The gradebook of a course of the viewer's, `limit` learners from `offset`. Four queries.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or was never published; the store's.
pub async fn book(
    app: &App,
    viewer: &Viewer,
    id: &CourseId,
    wanted: &Wanted,
    (limit, offset): (i64, i64),
) -> Result<Book, ServiceError> {
    let (author, course) = own(app, viewer, id).await?;
    let (newest, ..) = course_version::newest(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let version = app.versions.of(&mut app.db.read(), &newest).await?;
    let mut takers = gradebook::page(&mut app.db.read(), &author, id, wanted, (limit + 1, offset)).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = takers.len() > most;
    takers.truncate(most);
    let cohorts = match viewer.own::<GuideStudents>() {
        Ok(allowed) => cohort::of(&mut app.db.read(), &allowed).await?,
        Err(_) => Vec::new(),
    };
    let outline = &version.document.outline;
    let rows = takers.into_iter().map(|taker| {
        let states = states(outline, &taker.facts);
        (taker, states)
    });
    let rows = rows.collect();
    Ok(Book { course, version, rows, more, cohorts })
}

/// A page (from 0).
///
/// # Errors
/// [`book`]'s.
pub async fn page(app: &App, viewer: &Viewer, id: &CourseId, wanted: &Wanted, page: i64) -> Result<Book, ServiceError> {
    book(app, viewer, id, wanted, (PER_PAGE, page.max(0) * PER_PAGE)).await
}

/// A table as CSV. Writing it happens beside the pages.
///
/// # Errors
/// A fault of this program.
pub async fn csv(sheet: Sheet) -> Result<Vec<u8>, ServiceError> {
    tokio::task::spawn_blocking(move || sheet.csv().map_err(|_| ServiceError::Broken("a table that cannot be written")))
        .await
        .map_err(|_| ServiceError::Broken("writing a table stopped"))?
}

/// A table as an OpenDocument spreadsheet.
///
/// # Errors
/// A fault of this program.
pub async fn ods(sheet: Sheet) -> Result<Vec<u8>, ServiceError> {
    tokio::task::spawn_blocking(move || spreadsheet(&sheet))
        .await
        .map_err(|_| ServiceError::Broken("writing a table stopped"))?
}

fn spreadsheet(sheet: &Sheet) -> Result<Vec<u8>, ServiceError> {
    const FAULT: ServiceError = ServiceError::Broken("a spreadsheet that cannot be written");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The media type comes first and as it is, by which programs know the file (ODF 1.3, part 2, §3.3).
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let content = sheet.content_xml();
    let files = [
        ("mimetype", plain, ODS),
        ("META-INF/manifest.xml", SimpleFileOptions::default(), MANIFEST),
        ("content.xml", SimpleFileOptions::default(), content.as_str()),
    ];
    for (name, options, text) in files {
        zip.start_file(name, options).map_err(|_| FAULT)?;
        zip.write_all(text.as_bytes()).map_err(|_| FAULT)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|_| FAULT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sheet::Cell;

    #[test]
    fn a_spreadsheet_begins_with_its_media_type() {
        let sheet = Sheet { name: "S".into(), rows: vec![vec![Cell::Text("x".into())]] };
        let bytes = spreadsheet(&sheet).unwrap();
        // The name of the first file stands at byte 30, and what is in it right behind.
        assert_eq!(&bytes[30..38], b"mimetype");
        assert_eq!(&bytes[38..38 + ODS.len()], ODS.as_bytes());
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<_> = zip.file_names().map(str::to_owned).collect();
        assert!(names.contains(&"content.xml".to_owned()) && names.contains(&"META-INF/manifest.xml".to_owned()));
        let mut text = String::new();
        std::io::Read::read_to_string(&mut zip.by_name("content.xml").unwrap(), &mut text).unwrap();
        assert!(text.contains("<text:p>x</text:p>"), "{text}");
    }
}
