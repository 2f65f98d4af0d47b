//! The courses and texts that are built into the program.

use rust_embed::Embed;

use crate::domain::content::{Catalogue, ContentError, Source};

#[derive(Embed)]
#[folder = "content/"]
#[exclude = "README.md"]
#[exclude = "SOURCES.md"]
struct Embedded;

/// Every embedded file: its path under `content/` and its text.
pub fn files() -> impl Iterator<Item = (String, String)> {
    Embedded::iter().filter_map(|path| {
        let file = Embedded::get(&path)?;
        Some((path.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
    })
}

/// Reads the courses that are built in.
///
/// # Errors
/// Every fault, with file and line.
pub fn catalogue() -> Result<Catalogue, Vec<ContentError>> {
    read(&files().collect::<Vec<_>>())
}

/// Reads the courses among files of `content/`.
///
/// # Errors
/// Every fault, with file and line.
pub fn read(files: &[(String, String)]) -> Result<Catalogue, Vec<ContentError>> {
    let framework = files.iter().find(|(path, _)| path == "framework.toml").map_or("", |(_, text)| text.as_str());
    let courses = files
        .iter()
        .filter(|(path, _)| path.contains('/') && !path.ends_with(".ftl"))
        .map(|(path, text)| Source { path, text });
    Catalogue::load(framework, courses)
}

#[derive(Embed)]
#[folder = "assets/badges/"]
struct BadgePictures;

/// The picture of an achievement, by file name: `social-good.png`.
#[must_use]
pub fn badge_picture(name: &str) -> Option<Vec<u8>> {
    BadgePictures::get(name).map(|file| file.data.into_owned())
}
