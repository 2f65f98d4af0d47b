//! PDF documents: pages that the domain has laid out, with fonts that hold the letters of all languages. The words
//! are tagged in their order, so that they can be read aloud.

mod fonts;
mod pictures;
mod structure;

use printpdf::{
    Color, DictItem, Line, LinePoint, OffsetDateTime, Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Pt, Rect, Rgb, TextItem, TextMatrix, units::Mm,
};
use qrcode::{EcLevel, QrCode};

pub use fonts::Fonts;

use crate::domain::{
    checklist::paper::{CORNER, Face, HEIGHT, INK, Ink, Item, Page, Tag},
    language::Language,
    time::Moment,
};

/// A document that cannot be written; a fault of this program.
#[derive(Debug, thiserror::Error)]
#[error("a PDF: {0}")]
pub struct PdfError(pub String);

/// What a document says about itself.
pub struct About {
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: String,
    /// The language of its words.
    pub language: Language,
    /// When its contents last changed.
    pub at: Moment,
}

/// The document.
///
/// # Errors
/// When a font, the code or the file cannot be made.
pub fn write(pages: &[Page], about: &About) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::get()?;
    let mut document = PdfDocument::new(&about.title);
    for face in fonts::FACES {
        document.resources.fonts.map.insert(fonts::id(face), PdfFont::new(fonts.parsed(face).clone()));
    }
    let info = &mut document.metadata.info;
    info.author = "SoftSkills4EU".into();
    info.creator = "SoftSkills4EU".into();
    info.subject = about.number.clone();
    let at = OffsetDateTime::from_unix_timestamp(about.at.timestamp()).map_err(|e| PdfError(e.to_owned()))?;
    (info.creation_date, info.modification_date) = (at, at);
    pictures::add(&mut document, pages)?;
    let mut tags = Vec::with_capacity(pages.len());
    for page in pages {
        let mut drawn = Drawn::default();
        for item in page {
            drawn.item(item)?;
        }
        drawn.close();
        document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), drawn.ops));
        tags.push(drawn.tags);
    }
    let mut warnings = Vec::new();
    let file = printpdf::serialize::to_lopdf_doc(&document, &PdfSaveOptions::default(), &mut warnings);
    structure::finish(file, &tags, about)
}

/// The operations of a page, and what its marked words are.
#[derive(Default)]
struct Drawn {
    ops: Vec<Op>,
    tags: Vec<structure::Mark>,
    open: Option<Open>,
}

/// What is being marked: words of a block, or what is not read.
#[derive(PartialEq, Eq)]
enum Open {
    Words(u32),
    Artifact,
}

impl Drawn {
    fn mark(&mut self, wanted: Open, tag: Tag) {
        self.mark_as(wanted, tag, None);
    }

    /// `alt` says what a picture shows.
    fn mark_as(&mut self, wanted: Open, tag: Tag, alt: Option<String>) {
        if self.open.as_ref() == Some(&wanted) {
            return;
        }
        self.close();
        match wanted {
            Open::Artifact => self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() }),
            Open::Words(_) => {
                let id = i64::try_from(self.tags.len()).unwrap_or(i64::MAX);
                let map = [("MCID".to_owned(), DictItem::Int(id))].into_iter().collect();
                let properties = DictItem::Dict { map };
                self.ops.push(Op::BeginMarkedContentWithProperties { tag: structure::name(tag).into(), properties });
                self.tags.push(structure::Mark { tag, alt });
            }
        }
        self.open = Some(wanted);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn item(&mut self, item: &Item) -> Result<(), PdfError> {
        match item {
            Item::Text { x, y, face, size, ink, text, tag, block } => {
                let wanted = if *tag == Tag::Artifact { Open::Artifact } else { Open::Words(*block) };
                self.mark(wanted, *tag);
                self.text(*x, *y, *face, *size, *ink, text);
            }
            Item::Box { x, y, w, h, fill, frame } => {
                self.mark(Open::Artifact, Tag::Artifact);
                if let Some(ink) = fill {
                    self.ops.push(Op::SetFillColor { col: color(*ink) });
                    self.rectangle(*x, *y, *w, *h, PaintMode::Fill);
                }
                if let Some(ink) = frame {
                    self.ops.push(Op::SetOutlineColor { col: color(*ink) });
                    self.ops.push(Op::SetOutlineThickness { pt: Pt(0.75) });
                    self.rectangle(*x, *y, *w, *h, PaintMode::Stroke);
                }
            }
            Item::Rule { x, y, w, ink, weight } => {
                self.mark(Open::Artifact, Tag::Artifact);
                self.ops.push(Op::SetFillColor { col: color(*ink) });
                self.rectangle(*x, *y, *w, *weight, PaintMode::Fill);
            }
            Item::Strokes { lines, ink, weight } => {
                self.mark(Open::Artifact, Tag::Artifact);
                self.ops.push(Op::SetOutlineColor { col: color(*ink) });
                self.ops.push(Op::SetOutlineThickness { pt: Pt(*weight) });
                for line in lines {
                    let at =
                        |(x, y): &(f32, f32)| LinePoint { p: Point { x: Pt(*x), y: Pt(HEIGHT - y) }, bezier: false };
                    let line = Line { points: line.iter().map(at).collect(), is_closed: false };
                    self.ops.push(Op::DrawLine { line });
                }
            }
            Item::Picture { x, y, size, name, alt, block } => {
                self.mark_as(Open::Words(*block), Tag::Figure, Some(alt.clone()));
                self.ops.push(pictures::show(name, *x, HEIGHT - y - size, *size));
            }
            Item::Code { x, y, size, data } => {
                self.mark(Open::Artifact, Tag::Artifact);
                self.code(*x, *y, *size, data)?;
            }
        }
        Ok(())
    }

    fn text(&mut self, x: f32, y: f32, face: Face, size: f32, ink: Ink, text: &str) {
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFillColor { col: color(ink) },
            Op::SetFont { font: PdfFontHandle::External(fonts::id(face)), size: Pt(size) },
            Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(HEIGHT - y)) },
            // The blank keeps the last word of a line and the first of the next apart.
            Op::ShowText { items: vec![TextItem::Text(format!("{text} "))] },
            Op::EndTextSection,
        ]);
    }

    fn rectangle(&mut self, x: f32, y: f32, w: f32, h: f32, mode: PaintMode) {
        let rectangle = Rect {
            x: Pt(x),
            y: Pt(HEIGHT - y - h),
            width: Pt(w),
            height: Pt(h),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// The code as rectangles: one for each run of dark modules of a row.
    fn code(&mut self, x: f32, y: f32, size: f32, data: &str) -> Result<(), PdfError> {
        // The code in the corner is small: it is read more easily with large squares than with many spare ones.
        let level = if (size - CORNER.2).abs() < 0.1 { EcLevel::L } else { EcLevel::M };
        let code = QrCode::with_error_correction_level(data, level).map_err(|e| PdfError(e.to_string()))?;
        let width = code.width();
        let module = size / f32::from(u16::try_from(width).unwrap_or(u16::MAX));
        let place = |n: usize| module * f32::from(u16::try_from(n).unwrap_or(u16::MAX));
        self.ops.push(Op::SetFillColor { col: color(INK) });
        for (row, modules) in code.to_colors().chunks(width).enumerate() {
            let mut column = 0;
            for run in modules.chunk_by(|a, b| a == b) {
                if run.first() == Some(&qrcode::Color::Dark) {
                    self.rectangle(x + place(column), y + place(row), place(run.len()), module, PaintMode::Fill);
                }
                column += run.len();
            }
        }
        Ok(())
    }
}

fn color((r, g, b): Ink) -> Color {
    let part = |value: u8| f32::from(value) / 255.0;
    Color::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}
