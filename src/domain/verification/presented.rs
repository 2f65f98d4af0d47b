//! What people give to be checked, and the badges in it. Everything here may be hostile.

use serde::{Deserialize, Serialize};

use super::json::JsonError;
use super::jws::{self, Jws};
use super::plain::is_a;
use super::{Badge, address, json, qr};
use crate::domain::open_badges::bake::{self, BakeError, Baked};

/// The largest file that is read, in bytes: a photo of a telephone.
pub const MAX_FILE: usize = bake::MAX_IMAGE;

/// Something to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presented {
    /// Typed or pasted.
    Text(String),
    /// A file, whatever its name says.
    File(Vec<u8>),
}

/// What was found in it.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// An address at which a badge should lie.
    Address(String),
    Badge(Badge),
}

/// Why nothing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unread {
    /// Nothing was given.
    Empty,
    /// Neither an address nor JSON nor a signed text nor a picture.
    Unclear,
    /// Something like JSON with a fault in it.
    Broken,
    /// Too large, too deep.
    TooLarge,
    /// A JSON member that stands twice: two readers could believe different ones.
    MemberTwice,
    /// A document that is no badge.
    NotABadge,
    /// It describes a badge or an issuer; nobody was awarded it.
    NotAwarded,
    /// A page for people.
    Page,
    /// A picture without a badge and without a QR code that can be read.
    NoBadge,
    /// A picture with a fault in it.
    Damaged,
    /// A badge that is compressed in its picture, against the standard.
    Compressed,
    /// More than one badge of the same kind.
    BadgeTwice,
    /// A picture that holds a program.
    Script,
    /// A picture that defines its own entities.
    Entities,
}

impl Unread {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Empty,
        Self::Unclear,
        Self::Broken,
        Self::TooLarge,
        Self::MemberTwice,
        Self::NotABadge,
        Self::NotAwarded,
        Self::Page,
        Self::NoBadge,
        Self::Damaged,
        Self::Compressed,
        Self::BadgeTwice,
        Self::Script,
        Self::Entities,
    ];
}

impl From<JsonError> for Unread {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::NotJson => Self::Broken,
            JsonError::TooLarge => Self::TooLarge,
            JsonError::Twice => Self::MemberTwice,
        }
    }
}

impl From<BakeError> for Unread {
    fn from(error: BakeError) -> Self {
        match error {
            BakeError::NotAnImage | BakeError::Damaged | BakeError::NotText => Self::Damaged,
            BakeError::TooLarge => Self::TooLarge,
            BakeError::Compressed => Self::Compressed,
            BakeError::Twice => Self::BadgeTwice,
            BakeError::Script => Self::Script,
            BakeError::Entities => Self::Entities,
        }
    }
}

/// Finds the badges.
pub fn read(presented: &Presented) -> Result<Vec<Piece>, Unread> {
    match presented {
        Presented::Text(text) => text_piece(text).map(|piece| vec![piece]),
        Presented::File(bytes) => file(bytes),
    }
}

/// Whether a picture carries a badge, or the address of one: then the picture is the badge's file.
#[must_use]
pub fn is_baked(bytes: &[u8]) -> bool {
    let baked = if bytes.starts_with(b"\x89PNG") {
        bake::png::extract(bytes)
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => bake::svg::extract(text),
            _ => return false,
        }
    };
    baked.is_ok_and(|baked| baked != Baked::default())
}

fn file(bytes: &[u8]) -> Result<Vec<Piece>, Unread> {
    if bytes.len() > MAX_FILE {
        return Err(Unread::TooLarge);
    }
    if bytes.starts_with(b"\x89PNG") {
        let baked = bake::png::extract(bytes)?;
        return picture(baked, || qr::in_png(bytes));
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return picture(Baked::default(), || qr::in_jpeg(bytes));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|_| if bytes.is_empty() { Unread::Empty } else { Unread::Unclear })?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with('<') {
        return text_piece(text).map(|piece| vec![piece]);
    }
    let beginning: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
    if beginning.contains("<svg") || beginning.contains(":svg") {
        return picture(bake::svg::extract(text)?, || Ok(None));
    }
    Err(if beginning.contains("<html") || beginning.contains("<!doctype html") {
        Unread::Page
    } else {
        Unread::Unclear
    })
}

/// The badges inside a picture; where there is none, what its QR code says.
fn picture(baked: Baked, code: impl FnOnce() -> Result<Option<String>, Unread>) -> Result<Vec<Piece>, Unread> {
    let texts: Vec<String> = [baked.credential, baked.assertion].into_iter().flatten().collect();
    if texts.is_empty() {
        return match code()? {
            Some(text) => text_piece(&text).map(|piece| vec![piece]),
            None => Err(Unread::NoBadge),
        };
    }
    texts.iter().map(|text| text_piece(text)).collect()
}

fn text_piece(text: &str) -> Result<Piece, Unread> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Unread::Empty);
    }
    if text.starts_with(['{', '[']) {
        let document = json::read(text.as_bytes())?;
        let describes = ["BadgeClass", "Achievement", "Issuer", "Profile"].iter().any(|class| is_a(&document, class));
        let other = if describes { Unread::NotAwarded } else { Unread::NotABadge };
        return Badge::of_document(document).map(Piece::Badge).ok_or(other);
    }
    if jws::is_likely(text) {
        return Badge::of_jws(Jws::read(text)?).map(Piece::Badge).ok_or(Unread::NotABadge);
    }
    let address = text.trim_matches(['<', '>', '"']);
    if address::web(address).is_some() {
        return Ok(Piece::Address(address.to_owned()));
    }
    Err(if text.starts_with('<') { Unread::Page } else { Unread::Unclear })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::open_badges::fixtures::TINY_PNG;
    use proptest::prelude::*;

    fn unread(presented: Presented) -> Unread {
        read(&presented).unwrap_err()
    }

    #[test]
    fn an_address_is_followed_and_other_texts_are_named() {
        let address = |text: &str| read(&Presented::Text(text.into())).unwrap();
        assert_eq!(address(" <https://x.example/a> "), [Piece::Address("https://x.example/a".into())]);
        for (text, why) in [
            (" ", Unread::Empty),
            ("my badge", Unread::Unclear),
            ("javascript:alert(1)", Unread::Unclear),
            ("{", Unread::Broken),
            ("{}", Unread::NotABadge),
            ("[1]", Unread::NotABadge),
            (r#"{"type":"BadgeClass","name":"x"}"#, Unread::NotAwarded),
            ("eyJhIjoxfQ.e30.AA", Unread::NotABadge),
            ("<html><body></body></html>", Unread::Page),
        ] {
            assert_eq!(unread(Presented::Text(text.into())), why, "{text}");
            assert_eq!(unread(Presented::File(text.into())), why, "{text} in a file");
        }
        assert_eq!(unread(Presented::File(b"GIF89a\xff".to_vec())), Unread::Unclear);
        assert_eq!(unread(Presented::File(TINY_PNG.to_vec())), Unread::NoBadge);
    }

    #[test]
    fn a_picture_with_a_badge_is_its_file() {
        let address = Baked { assertion: Some("https://x.example/a".into()), credential: None };
        assert!(is_baked(&bake::png::bake(TINY_PNG, &address).unwrap()));
        let svg = "<svg xmlns:o='http://openbadges.org'><o:assertion verify='https://x.example/a'/></svg>";
        assert!(is_baked(svg.as_bytes()));
        for other in [TINY_PNG, b"<svg/>", b"{}", b"\xff\xd8\xff"] {
            assert!(!is_baked(other));
        }
    }

    proptest! {
        #[test]
        fn never_panics(start in "(\u{89}PNG|<svg|\\{|ey)?", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&Presented::File([start.as_bytes(), &bytes].concat()));
        }
    }
}
