//! The checklist on paper: what stands where on which page of A4. Pure: it measures with what it is given, and knows
//! neither fonts nor PDF. All lengths are points (1/72 inch), from the upper left corner.

mod front;
mod last;
pub mod sheet;
mod skills;
pub mod text;

use sheet::Sheets;

/// A4.
pub const WIDTH: f32 = 595.28;
/// A4.
pub const HEIGHT: f32 = 841.89;
/// Left and right of everything.
pub const MARGIN: f32 = 51.0;
/// Between the margins.
pub const INNER: f32 = WIDTH - 2.0 * MARGIN;
/// The black squares in three corners, by which a scan is straightened: how far from the edges, and their side.
pub const MARK: (f32, f32) = (20.0, 12.0);
/// The code in the fourth corner: left, upper, side.
pub const CORNER: (f32, f32, f32) = (WIDTH - 65.0, HEIGHT - 65.0, 46.0);

/// The fonts of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// What is read.
    Text,
    /// What is weighed.
    Strong,
    /// Titles.
    Title,
}

/// A colour: red, green, blue.
pub type Ink = (u8, u8, u8);

/// Words.
pub const INK: Ink = (0x1d, 0x21, 0x36);
/// Words that matter less.
pub const MUTED: Ink = (0x58, 0x5b, 0x6b);
/// The brand.
pub const BRAND: Ink = (0x1b, 0x2a, 0x5c);
/// Lines to write on, boxes to mark.
pub const EDGE: Ink = (0x82, 0x7a, 0x6b);
/// Lines between rows.
pub const HAIR: Ink = (0xd9, 0xd0, 0xbf);
/// Paper colour of boxes.
pub const TINT: Ink = (0xfa, 0xf4, 0xe7);
/// White.
pub const WHITE: Ink = (255, 255, 255);

/// The colour of a module.
#[must_use]
pub fn module_ink(module: &str) -> Ink {
    match module {
        "co-operative" => (0x1f, 0x5f, 0xbf),
        "creative-thinking" => (0xa8, 0x52, 0x00),
        "personal" => (0x7f, 0x3c, 0x97),
        "social" => (0xb3, 0x26, 0x4d),
        "organisational" => (0x0e, 0x70, 0x68),
        _ => BRAND,
    }
}

/// How wide texts are.
pub trait Measure {
    /// The width of a text in points.
    fn width(&self, face: Face, size: f32, text: &str) -> f32;
    /// Whether the font has this sign.
    fn has(&self, face: Face, sign: char) -> bool;
}

/// What a text is, for who has it read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// The title.
    H1,
    /// A heading.
    H2,
    /// A heading below one.
    H3,
    /// A paragraph.
    P,
    /// A picture that says something.
    Figure,
    /// Not part of what the document says: page numbers, repeated heads.
    Artifact,
}

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// One line of text; `y` is the base line. Lines of one `block` belong together.
    Text { x: f32, y: f32, face: Face, size: f32, ink: Ink, text: String, tag: Tag, block: u32 },
    /// A rectangle, filled or with a frame.
    Box { x: f32, y: f32, w: f32, h: f32, fill: Option<Ink>, frame: Option<Ink> },
    /// A horizontal line.
    Rule { x: f32, y: f32, w: f32, ink: Ink, weight: f32 },
    /// Lines that a hand drew: points, from the upper left corner.
    Strokes { lines: Vec<Vec<(f32, f32)>>, ink: Ink, weight: f32 },
    /// The picture of a badge, square; `alt` says what it shows.
    Picture { x: f32, y: f32, size: f32, name: String, alt: String, block: u32 },
    /// A square code for cameras.
    Code { x: f32, y: f32, size: f32, data: String },
}

/// What stands on one page, in the order in which it is read.
pub type Page = Vec<Item>;

/// One statement with its ratings.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the person can do.
    pub text: String,
    /// How they rate it.
    pub own: Option<u8>,
    /// How the employer rates it.
    pub employer: Option<u8>,
}

/// One module.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id, for the colour.
    pub module: String,
    /// Its name.
    pub title: String,
    /// Topics with their statements.
    pub topics: Vec<(String, Vec<Row>)>,
}

/// A line to fill in at the end, filled in already when it was confirmed online.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What to write there.
    pub label: String,
    /// What stands there.
    pub value: Option<String>,
}

/// All words of the paper, in one language.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// What this paper is.
    pub lead: String,
    /// "Name".
    pub name_label: String,
    /// Whose it is.
    pub name: String,
    /// Facts beside the number: label, value.
    pub facts: Vec<(String, String)>,
    /// The number, as it stands on each page.
    pub number: String,
    /// What stands in the foot of each page beside the number.
    pub foot: String,
    /// "Page #n of #m".
    pub page_of: String,
    /// What the code in the corner of each page says, with #n and #m.
    pub page_code: String,
    /// "How it works".
    pub how_title: String,
    /// Its steps.
    pub steps: Vec<String>,
    /// "The scale".
    pub scale_title: String,
    /// The five words of the scale.
    pub scale: Vec<String>,
    /// Beside the code.
    pub code_text: String,
    /// What the code says.
    pub code: String,
    /// Heads of the two groups of boxes.
    pub own_head: String,
    /// The second.
    pub employer_head: String,
    /// Said where a module goes on.
    pub continued: String,
    /// The modules.
    pub sections: Vec<Section>,
    /// The title of the last part.
    pub confirm_title: String,
    /// What the employer declares.
    pub confirm_text: String,
    /// What to write there.
    pub entries: Vec<Entry>,
    /// "Remark".
    pub remark: Entry,
    /// "Signature".
    pub signature: String,
    /// The signature that was drawn on a screen: lines of points, in parts of its width.
    pub drawn: Vec<Vec<(f32, f32)>>,
    /// "Stamp".
    pub stamp: String,
    /// What happens with it.
    pub privacy: String,
}

/// Inside the boxes for signature and stamp, below their labels: where somebody signs, on the last page of each paper,
/// whatever its language. Left, upper, width, height.
#[must_use]
pub fn sign_areas() -> [(f64, f64, f64, f64); 2] {
    let (top, height) = (f64::from(last::SIGN_TOP), f64::from(last::SIGN_HEIGHT));
    [MARGIN, MARGIN + last::HALF + last::GUTTER]
        .map(|x| (f64::from(x) + 6.0, top + 37.0, f64::from(last::HALF) - 12.0, height - 43.0))
}

/// The pages.
#[must_use]
pub fn pages(paper: &Paper, measure: &impl Measure) -> Vec<Page> {
    let mut sheets = Sheets::new(measure);
    sheets.bottom = sheet::ABOVE_CODE;
    front::front(&mut sheets, paper);
    for section in &paper.sections {
        skills::section(&mut sheets, paper, section);
    }
    last::last(&mut sheets, paper);
    sheets.finish(paper)
}

/// The text if the font has all its signs; else nothing, and there is room to write it by hand.
#[must_use]
pub fn printable<'a>(measure: &impl Measure, face: Face, text: &'a str) -> Option<&'a str> {
    text.chars().all(|sign| sign.is_whitespace() || measure.has(face, sign)).then_some(text)
}
