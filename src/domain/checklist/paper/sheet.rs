//! Pages that grow from top to bottom.

use super::{
    CORNER, Face, HAIR, HEIGHT, INK, INNER, Ink, Item, MARGIN, MARK, MUTED, Measure, Page, Paper, Tag, WIDTH,
    text::{clip, wrap},
};

/// Where a page begins.
pub const TOP: f32 = 54.0;
/// Where it must end: the foot is below.
const BOTTOM: f32 = HEIGHT - 62.0;
/// Where it must end above a code in the corner, which needs white paper around it.
pub const ABOVE_CODE: f32 = HEIGHT - 72.0;
/// The base line of the foot.
const FOOT: f32 = HEIGHT - 36.0;
/// How wide it is: up to the white paper around the code.
const FOOT_WIDTH: f32 = CORNER.0 - 10.0 - MARGIN;

/// How a text looks and what it is.
#[derive(Clone, Copy)]
pub struct Style {
    pub face: Face,
    pub size: f32,
    pub ink: Ink,
    pub tag: Tag,
}

/// The pages so far; what is added goes below `y` on the last one.
pub struct Sheets<'m, M> {
    pub measure: &'m M,
    pages: Vec<Page>,
    block: u32,
    /// How far the last page is filled.
    pub y: f32,
    /// How far pages may be filled.
    pub bottom: f32,
}

impl<'m, M: Measure> Sheets<'m, M> {
    pub fn new(measure: &'m M) -> Self {
        Self { measure, pages: vec![Page::new()], block: 0, y: TOP, bottom: BOTTOM }
    }

    pub fn new_page(&mut self) {
        self.pages.push(Page::new());
        self.y = TOP;
    }

    pub fn put(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.push(item);
        }
    }

    /// Whether this much still fits on the page.
    pub fn has_room(&self, height: f32) -> bool {
        self.y + height <= self.bottom
    }

    /// The lines of a text, and how high they are together.
    pub fn lines(&self, style: Style, text: &str, width: f32) -> (Vec<String>, f32) {
        let lines = wrap(self.measure, style.face, style.size, text, width);
        let height = leading(style.size) * count(lines.len());
        (lines, height)
    }

    /// Writes lines from `(x, y)` down, `y` being their upper edge. Returns the lower edge.
    pub fn write(&mut self, style: Style, lines: &[String], x: f32, y: f32) -> f32 {
        self.block += 1;
        let block = self.block;
        let mut top = y;
        for text in lines {
            let Style { face, size, ink, tag } = style;
            self.put(Item::Text { x, y: top + size, face, size, ink, text: text.clone(), tag, block });
            top += leading(size);
        }
        top
    }

    /// A paragraph over the whole width (or less), below what is there.
    pub fn paragraph(&mut self, style: Style, text: &str, width: f32) {
        let (lines, _) = self.lines(style, text, width);
        self.y = self.write(style, &lines, MARGIN, self.y);
    }

    /// The picture of a badge.
    pub fn picture(&mut self, name: &str, alt: &str, x: f32, y: f32, size: f32) {
        self.block += 1;
        let (name, alt, block) = (name.to_owned(), alt.to_owned(), self.block);
        self.put(Item::Picture { x, y, size, name, alt, block });
    }

    /// The pages with a plain foot: a text on the left, on the right which page it is.
    pub fn with_foot(mut self, left: &str, page_of: &str) -> Vec<Page> {
        let count = self.pages.len();
        let Style { face, size, ink, tag } = Style { face: Face::Text, size: 8.5, ink: MUTED, tag: Tag::Artifact };
        for (place, page) in self.pages.iter_mut().enumerate() {
            self.block += 1;
            let page_of = page_of.replace("#n", &(place + 1).to_string()).replace("#m", &count.to_string());
            let right = self.measure.width(face, size, &page_of);
            let left = clip(self.measure, face, size, left, INNER - right - 24.0);
            page.push(Item::Rule { x: MARGIN, y: FOOT - 15.0, w: INNER, ink: HAIR, weight: 0.75 });
            for (x, text) in [(MARGIN, left), (MARGIN + INNER - right, page_of)] {
                page.push(Item::Text { x, y: FOOT, face, size, ink, text, tag, block: self.block });
            }
        }
        self.pages
    }

    /// The pages with their feet.
    pub fn finish(mut self, paper: &Paper) -> Vec<Page> {
        let count = self.pages.len();
        let style = Style { face: Face::Text, size: 8.5, ink: MUTED, tag: Tag::Artifact };
        for (place, page) in self.pages.iter_mut().enumerate() {
            self.block += 1;
            let page_of = paper.page_of.replace("#n", &(place + 1).to_string()).replace("#m", &count.to_string());
            let right = self.measure.width(style.face, style.size, &page_of);
            let number = format!("{}  ·  {}", paper.number, paper.foot);
            let left = clip(self.measure, style.face, style.size, &number, FOOT_WIDTH - right - 24.0);
            page.push(Item::Rule { x: MARGIN, y: FOOT - 15.0, w: FOOT_WIDTH, ink: HAIR, weight: 0.75 });
            corners(page, paper.page_code.replace("#n", &(place + 1).to_string()).replace("#m", &count.to_string()));
            for (x, text) in [(MARGIN, left), (MARGIN + FOOT_WIDTH - right, page_of)] {
                let Style { face, size, ink, tag } = style;
                page.push(Item::Text { x, y: FOOT, face, size, ink, text, tag, block: self.block });
            }
        }
        self.pages
    }
}

/// What a camera finds the page by: three black squares, and the code.
fn corners(page: &mut Page, data: String) {
    let (edge, side) = MARK;
    for (x, y) in [(edge, edge), (WIDTH - edge - side, edge), (edge, HEIGHT - edge - side)] {
        page.push(Item::Box { x, y, w: side, h: side, fill: Some(INK), frame: None });
    }
    page.push(Item::Code { x: CORNER.0, y: CORNER.1, size: CORNER.2, data });
}

/// From one line to the next.
pub fn leading(size: f32) -> f32 {
    (size * 1.36 * 4.0).round() / 4.0
}

fn count(lines: usize) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX))
}
