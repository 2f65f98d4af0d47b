//! The fonts of documents: Noto Sans and Noto Serif with Latin, Greek and Cyrillic letters (`assets/fonts`).

use std::sync::LazyLock;

use printpdf::{FontId, ParsedFont};

use super::PdfError;
use crate::domain::checklist::paper::{Face, Measure};

/// The faces there are.
pub const FACES: [Face; 3] = [Face::Text, Face::Strong, Face::Title];

static TEXT: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
static STRONG: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");
static TITLE: &[u8] = include_bytes!("../../../assets/fonts/NotoSerif-Bold.ttf");

/// The fonts, read once.
pub struct Fonts {
    text: ParsedFont,
    strong: ParsedFont,
    title: ParsedFont,
}

static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    let read = |bytes| ParsedFont::from_bytes(bytes, 0, &mut Vec::new());
    Some(Fonts { text: read(TEXT)?, strong: read(STRONG)?, title: read(TITLE)? })
});

impl Fonts {
    /// The fonts.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn get() -> Result<&'static Self, PdfError> {
        FONTS.as_ref().ok_or_else(|| PdfError("a font that cannot be read".into()))
    }

    pub(super) const fn parsed(&self, face: Face) -> &ParsedFont {
        match face {
            Face::Text => &self.text,
            Face::Strong => &self.strong,
            Face::Title => &self.title,
        }
    }
}

/// The name of a face inside a document.
pub fn id(face: Face) -> FontId {
    FontId(
        match face {
            Face::Text => "NotoSans",
            Face::Strong => "NotoSansBold",
            Face::Title => "NotoSerifBold",
        }
        .into(),
    )
}

impl Measure for Fonts {
    fn width(&self, face: Face, size: f32, text: &str) -> f32 {
        let font = self.parsed(face);
        let units: u32 = text
            .chars()
            .map(|sign| {
                let glyph = font.lookup_glyph_index(u32::from(sign)).unwrap_or(0);
                u32::from(font.get_glyph_width(glyph).unwrap_or(0))
            })
            .sum();
        #[expect(clippy::cast_precision_loss, reason = "a line of text is short")]
        let units = units as f32;
        units * size / f32::from(font.units_per_em)
    }

    fn has(&self, face: Face, sign: char) -> bool {
        self.parsed(face).lookup_glyph_index(u32::from(sign)).is_some_and(|glyph| glyph != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_the_letters_of_all_languages() {
        let fonts = Fonts::get().unwrap();
        let letters = "AZaz09 àèéìòù ëïöüáéíóú čćđšž ČĆĐŠŽ ΑΩαω άέήίόύώϊΐ ς Жук ґєїћџѓќљњђ ąęłńśźż āēģīķļņū őű ğışİŞ ťďľĺŕ ěřů ðþæøå ħġ ñç ßß șț ėįų “”‘’–…·€№";
        for face in FACES {
            for sign in letters.chars() {
                assert!(fonts.has(face, sign), "{face:?} lacks {sign}");
            }
            assert!(!fonts.has(face, '漢'));
            assert!(fonts.width(face, 10.0, "mm") > fonts.width(face, 10.0, "ii"));
            assert!((fonts.width(face, 20.0, "Žito") - 2.0 * fonts.width(face, 10.0, "Žito")).abs() < 0.01);
        }
    }
}
