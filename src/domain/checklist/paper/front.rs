//! The first page: whose it is, how it works, the scale, and the way to confirm online.

use crate::domain::achievement::MODULES;

use super::{
    BRAND, EDGE, Face, INK, INNER, Item, MARGIN, MUTED, Measure, Paper, TINT, Tag, WHITE, module_ink, printable,
    sheet::{Sheets, Style, leading},
    text::shrink,
};

const KICKER: Style = Style { face: Face::Strong, size: 10.0, ink: BRAND, tag: Tag::P };
const TITLE: Style = Style { face: Face::Title, size: 27.0, ink: BRAND, tag: Tag::H1 };
const LEAD: Style = Style { face: Face::Text, size: 11.5, ink: INK, tag: Tag::P };
const LABEL: Style = Style { face: Face::Text, size: 9.0, ink: MUTED, tag: Tag::P };
const VALUE: Style = Style { face: Face::Strong, size: 11.0, ink: INK, tag: Tag::P };
pub const HEADING: Style = Style { face: Face::Title, size: 15.0, ink: BRAND, tag: Tag::H2 };
pub const BODY: Style = Style { face: Face::Text, size: 10.5, ink: INK, tag: Tag::P };
const CODE: f32 = 92.0;

pub fn front<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    ribbon(sheets);
    sheets.paragraph(KICKER, &paper.kicker, INNER);
    sheets.y += 6.0;
    let (size, _) = shrink(sheets.measure, TITLE.face, &[27.0, 25.0, 24.0, 23.0, 22.0], &paper.title, INNER, 1);
    sheets.paragraph(Style { size, ..TITLE }, &paper.title, INNER);
    sheets.y += 8.0;
    sheets.paragraph(LEAD, &paper.lead, INNER);
    sheets.y += 22.0;
    person(sheets, paper);
    sheets.y += 26.0;
    sheets.paragraph(HEADING, &paper.how_title, INNER);
    sheets.y += 5.0;
    steps(sheets, paper);
    sheets.y += 16.0;
    sheets.paragraph(HEADING, &paper.scale_title, INNER);
    sheets.y += 8.0;
    scale(sheets, paper);
    sheets.y += 20.0;
    code(sheets, paper);
}

/// Five stripes, one a module, on top.
fn ribbon<M: Measure>(sheets: &mut Sheets<'_, M>) {
    let w = INNER / 5.0;
    let mut x = MARGIN;
    for module in MODULES {
        sheets.put(Item::Box { x, y: sheets.y, w: w - 3.0, h: 7.0, fill: Some(module_ink(module)), frame: None });
        x += w;
    }
    sheets.y += 30.0;
}

/// The box with name, number and dates.
fn person<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let pad = 16.0;
    let name = printable(sheets.measure, Face::Title, &paper.name);
    let (size, lines) = match name {
        Some(name) => shrink(sheets.measure, Face::Title, &[22.0, 18.0, 15.0], name, INNER - 2.0 * pad, 2),
        None => (22.0, Vec::new()),
    };
    let style = Style { face: Face::Title, size, ink: INK, tag: Tag::P };
    let rows = if lines.is_empty() { 1 } else { lines.len() };
    let height_of_name = leading(size) * f32::from(u8::try_from(rows).unwrap_or(4));
    let columns = f32::from(u8::try_from(paper.facts.len()).unwrap_or(1).max(1));
    let width = (INNER - 2.0 * pad) / columns;
    let facts: Vec<_> = paper
        .facts
        .iter()
        .map(|(label, value)| (sheets.lines(LABEL, label, width - 10.0), sheets.lines(VALUE, value, width - 10.0)))
        .collect();
    let labels = facts.iter().map(|((_, height), _)| *height).fold(0.0, f32::max);
    let values = facts.iter().map(|(_, (_, height))| *height).fold(0.0, f32::max);
    let (_, label) = sheets.lines(LABEL, &paper.name_label, INNER - 2.0 * pad);
    let height = pad + label + 2.0 + height_of_name + 12.0 + labels + 1.0 + values + pad;
    let top = sheets.y;
    sheets.put(Item::Box { x: MARGIN, y: top, w: INNER, h: height, fill: Some(TINT), frame: None });
    sheets.put(Item::Box { x: MARGIN, y: top, w: 5.0, h: height, fill: Some(BRAND), frame: None });
    let x = MARGIN + pad;
    let mut y = sheets.write(LABEL, std::slice::from_ref(&paper.name_label), x, top + pad) + 2.0;
    if lines.is_empty() {
        // A name in a script that the font lacks is written by hand.
        sheets.put(Item::Rule { x, y: y + height_of_name, w: INNER - 2.0 * pad, ink: EDGE, weight: 0.75 });
    } else {
        sheets.write(style, &lines, x, y);
    }
    y += height_of_name + 12.0;
    let mut x = x;
    for ((label, _), (value, _)) in &facts {
        sheets.write(LABEL, label, x, y);
        sheets.write(VALUE, value, x, y + labels + 1.0);
        x += width;
    }
    sheets.y = top + height;
}

fn steps<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let number = Style { face: Face::Strong, ..BODY };
    for (place, step) in (1..).zip(&paper.steps) {
        let (lines, height) = sheets.lines(BODY, step, INNER - 20.0);
        let y = sheets.y;
        sheets.write(number, &[format!("{place}.")], MARGIN, y);
        sheets.write(BODY, &lines, MARGIN + 20.0, y);
        sheets.y = y + height + 5.0;
    }
}

/// Five boxes with what each number means below.
fn scale<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let word = Style { face: Face::Text, size: 9.0, ink: INK, tag: Tag::P };
    let digit = Style { face: Face::Strong, size: 11.0, ink: WHITE, tag: Tag::P };
    let width = INNER / 5.0;
    let top = sheets.y;
    let mut lowest = top;
    for (place, text) in (1u8..).zip(&paper.scale) {
        let x = MARGIN + width * f32::from(place - 1);
        sheets.put(Item::Box { x, y: top, w: 20.0, h: 20.0, fill: Some(BRAND), frame: None });
        sheets.write(digit, &[place.to_string()], x + 6.9, top + 3.2);
        let (lines, height) = sheets.lines(word, text, width - 10.0);
        sheets.write(word, &lines, x, top + 25.0);
        lowest = lowest.max(top + 25.0 + height);
    }
    sheets.y = lowest;
}

fn code<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    if !sheets.has_room(CODE) {
        sheets.new_page();
    }
    let top = sheets.y;
    sheets.put(Item::Code { x: MARGIN, y: top, size: CODE, data: paper.code.clone() });
    let x = MARGIN + CODE + 18.0;
    let (lines, height) = sheets.lines(BODY, &paper.code_text, INNER - CODE - 18.0);
    let y = sheets.write(BODY, &lines, x, top + 4.0);
    let address = Style { face: Face::Strong, size: 9.0, ink: BRAND, tag: Tag::P };
    let (lines, more) = sheets.lines(address, &paper.code, INNER - CODE - 18.0);
    sheets.write(address, &lines, x, y + 4.0);
    sheets.y = top + CODE.max(height + more + 8.0);
}
