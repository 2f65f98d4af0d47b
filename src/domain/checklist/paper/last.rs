//! The last page: what the employer declares, and room to sign.

use super::{
    EDGE, Entry, Face, INK, INNER, Item, MARGIN, MUTED, Measure, Paper, TINT, Tag,
    front::{BODY, HEADING},
    printable,
    sheet::{Sheets, Style},
    text::shrink,
};

const LABEL: Style = Style { face: Face::Text, size: 9.0, ink: MUTED, tag: Tag::P };
const SMALL: Style = Style { face: Face::Text, size: 8.5, ink: MUTED, tag: Tag::P };
pub const GUTTER: f32 = 22.0;
pub const HALF: f32 = (INNER - GUTTER) / 2.0;
/// The boxes to sign in stand at the same place on every paper, so that a scan can be looked at there.
pub const SIGN_TOP: f32 = 566.0;
pub const SIGN_HEIGHT: f32 = 150.0;

pub fn last<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    sheets.new_page();
    sheets.paragraph(Style { size: 19.0, ..HEADING }, &paper.confirm_title, INNER);
    sheets.y += 6.0;
    sheets.paragraph(BODY, &paper.confirm_text, INNER);
    sheets.y += 14.0;
    for pair in paper.entries.chunks(2) {
        let top = sheets.y;
        for (place, entry) in (0u8..).zip(pair) {
            line(sheets, entry, MARGIN + (HALF + GUTTER) * f32::from(place), HALF, top);
        }
        sheets.y = top + 52.0;
    }
    remark(sheets, paper);
    sign(sheets, paper);
    let (lines, height) = sheets.lines(SMALL, &paper.privacy, INNER);
    let y = (sheets.y + 12.0).min(sheets.bottom - height);
    sheets.write(SMALL, &lines, MARGIN, y);
}

/// A label, and below it a line to write on or what was written.
fn line<M: Measure>(sheets: &mut Sheets<'_, M>, entry: &Entry, x: f32, width: f32, top: f32) {
    sheets.write(LABEL, std::slice::from_ref(&entry.label), x, top);
    if let Some(value) = entry.value.as_deref().and_then(|value| printable(sheets.measure, Face::Strong, value)) {
        let (size, lines) = shrink(sheets.measure, Face::Strong, &[11.5, 9.5, 8.0], value, width, 2);
        let style = Style { face: Face::Strong, size, ink: INK, tag: Tag::P };
        sheets.write(style, lines.get(..lines.len().min(2)).unwrap_or_default(), x, top + 14.0);
    }
    sheets.put(Item::Rule { x, y: top + 43.0, w: width, ink: EDGE, weight: 0.75 });
}

fn remark<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let top = sheets.y + 4.0;
    let words = paper.remark.value.as_deref().and_then(|value| printable(sheets.measure, Face::Text, value));
    let style = Style { size: 9.5, ..BODY };
    let (lines, height) = words.map_or_else(|| (Vec::new(), 0.0), |words| sheets.lines(style, words, INNER - 24.0));
    // All the room that is left, for what is written by hand.
    let height = (height + 36.0).max(96.0).max(SIGN_TOP - 18.0 - top);
    sheets.put(Item::Box { x: MARGIN, y: top, w: INNER, h: height, fill: None, frame: Some(EDGE) });
    sheets.write(LABEL, std::slice::from_ref(&paper.remark.label), MARGIN + 12.0, top + 9.0);
    sheets.write(style, &lines, MARGIN + 12.0, top + 25.0);
    sheets.y = top + height + 18.0;
}

/// The boxes for signature and stamp, side by side.
fn sign<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let height = SIGN_HEIGHT;
    if sheets.y > SIGN_TOP + 1.0 {
        sheets.new_page();
    }
    let top = SIGN_TOP;
    for (place, (label, fill)) in (0u8..).zip([(&paper.signature, None), (&paper.stamp, Some(TINT))]) {
        let x = MARGIN + (HALF + GUTTER) * f32::from(place);
        sheets.put(Item::Box { x, y: top, w: HALF, h: height, fill, frame: Some(EDGE) });
        let (lines, _) = sheets.lines(LABEL, label, HALF - 24.0);
        sheets.write(LABEL, &lines, x + 12.0, top + 9.0);
    }
    if !paper.drawn.is_empty() {
        // As large as the box allows, below its label.
        let (left, wide) = (MARGIN + 16.0, HALF - 32.0);
        let at = |(x, y): &(f32, f32)| (left + x * wide, top + 48.0 + y * wide);
        let lines = paper.drawn.iter().map(|line| line.iter().map(at).collect()).collect();
        sheets.put(Item::Strokes { lines, ink: INK, weight: 1.4 });
    }
    sheets.y = top + height;
}
