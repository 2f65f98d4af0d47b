//! What a file is, by its content: its name and what the browser says of it do not count.

use std::str::FromStr;

use super::Refused;

/// The kinds of file that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A document.
    Pdf,
    /// A photo.
    Jpeg,
    /// A picture.
    Png,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// As stored, and the ending of its name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// For browsers.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// Whether it is a picture: these are made anew from their pixels, so a browser may show them.
    #[must_use]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }
}

impl FromStr for Kind {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.id() == text).ok_or(())
    }
}

/// The kind that a file begins as. Nothing may stand before it: what is two things at once is neither.
///
/// # Errors
/// Why it is not taken.
pub fn kind(bytes: &[u8]) -> Result<Kind, Refused> {
    if bytes.is_empty() {
        Err(Refused::Empty)
    } else if bytes.starts_with(b"%PDF-") {
        Ok(Kind::Pdf)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Ok(Kind::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(Kind::Png)
    } else if is_heic(bytes) {
        Err(Refused::Heic)
    } else {
        Err(Refused::OtherKind)
    }
}

/// Photos in boxes of ISO 23008-12, and their relatives.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 9] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides() {
        assert_eq!(kind(b"%PDF-1.7\n"), Ok(Kind::Pdf));
        assert_eq!(kind(b"\xff\xd8\xff\xe1"), Ok(Kind::Jpeg));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), Ok(Kind::Png));
        assert_eq!(kind(b""), Err(Refused::Empty));
        assert_eq!(kind(b"\0\0\0\x24ftypheic\0\0\0\0"), Err(Refused::Heic));
        assert_eq!(kind(b"\0\0\0\x24ftypmif1\0\0\0\0"), Err(Refused::Heic));
        for other in [
            &b"\0\0\0\x24ftypmp42"[..],
            b"GIF89a",
            b"RIFF\0\0\0\0WEBP",
            b"PK\x03\x04",
            b"<svg>",
            b"<html>%PDF-1.7",
            b"junk %PDF-1.7",
            b"\x89PNG",
        ] {
            assert_eq!(kind(other), Err(Refused::OtherKind), "{other:?}");
        }
    }
}
