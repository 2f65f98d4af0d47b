//! The pages of a module: each statement with five boxes for oneself and five for the employer.

use super::{
    EDGE, Face, HAIR, INK, INNER, Ink, Item, MARGIN, MUTED, Measure, Paper, Row, Section, Tag, WHITE, module_ink,
    sheet::{Sheets, Style, leading},
};

const STATEMENT: Style = Style { face: Face::Text, size: 9.5, ink: INK, tag: Tag::P };
const TOPIC: f32 = 10.5;
const HEAD: Style = Style { face: Face::Strong, size: 8.0, ink: MUTED, tag: Tag::Artifact };
/// A box to mark.
const BOX: f32 = 12.5;
/// From one box to the next.
const STEP: f32 = 16.0;
/// Five boxes.
const GROUP: f32 = 4.0 * STEP + BOX;
const GAP: f32 = 16.0;
const EMPLOYER: f32 = MARGIN + INNER - GROUP;
const OWN: f32 = EMPLOYER - GAP - GROUP;
/// The statements are as wide as is left.
const WIDE: f32 = OWN - MARGIN - 12.0;
/// Above and below a statement.
const PAD: f32 = 3.75;

/// A module, on as many pages as it takes, beginning with a new one.
pub fn section<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, section: &Section) {
    let ink = module_ink(&section.module);
    sheets.new_page();
    head(sheets, paper, &section.title, ink, Tag::H2);
    for (topic, rows) in &section.topics {
        // A topic does not stand alone at the end of a page.
        let first = rows.first().map_or(0.0, |row| height(sheets, row));
        if !sheets.has_room(heading_height(sheets, topic) + first) {
            go_on(sheets, paper, section, ink);
        }
        heading(sheets, topic, ink);
        for row in rows {
            if !sheets.has_room(height(sheets, row)) {
                go_on(sheets, paper, section, ink);
            }
            statement(sheets, row, ink);
        }
        sheets.y += 5.0;
    }
}

fn go_on<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, section: &Section, ink: Ink) {
    sheets.new_page();
    head(sheets, paper, &format!("{} ({})", section.title, paper.continued), ink, Tag::Artifact);
}

/// The bar with the module's name, and the heads of the boxes.
fn head<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, title: &str, ink: Ink, tag: Tag) {
    let style = Style { face: Face::Title, size: 16.0, ink: WHITE, tag };
    let (lines, height) = sheets.lines(style, title, INNER - 28.0);
    let top = sheets.y;
    sheets.put(Item::Box { x: MARGIN, y: top, w: INNER, h: height + 12.0, fill: Some(ink), frame: None });
    sheets.write(style, &lines, MARGIN + 14.0, top + 5.0);
    let top = top + height + 22.0;
    let own = sheets.lines(HEAD, &paper.own_head, GROUP + GAP - 6.0);
    let employer = sheets.lines(HEAD, &paper.employer_head, GROUP + 4.0);
    let below = top + own.1.max(employer.1);
    // Both end on the same line, above their numbers.
    sheets.write(HEAD, &own.0, OWN, below - own.1);
    sheets.write(HEAD, &employer.0, EMPLOYER, below - employer.1);
    for from in [OWN, EMPLOYER] {
        for number in 1..=5u8 {
            let text = number.to_string();
            let x = middle(sheets, HEAD, &text, from, number);
            sheets.write(HEAD, &[text], x, below + 2.0);
        }
    }
    sheets.y = below + 2.0 + leading(HEAD.size) + 2.0;
}

/// Where a digit has to stand to be in the middle of its box.
fn middle<M: Measure>(sheets: &Sheets<'_, M>, style: Style, text: &str, from: f32, number: u8) -> f32 {
    let width = sheets.measure.width(style.face, style.size, text);
    from + STEP * f32::from(number - 1) + (BOX - width) / 2.0
}

fn topic_style(ink: Ink) -> Style {
    Style { face: Face::Strong, size: TOPIC, ink, tag: Tag::H3 }
}

fn heading_height<M: Measure>(sheets: &Sheets<'_, M>, topic: &str) -> f32 {
    sheets.lines(topic_style(INK), topic, WIDE).1 + 4.0
}

fn heading<M: Measure>(sheets: &mut Sheets<'_, M>, topic: &str, ink: Ink) {
    let style = topic_style(ink);
    let (lines, height) = sheets.lines(style, topic, WIDE);
    sheets.write(style, &lines, MARGIN, sheets.y);
    sheets.y += height + 4.0;
}

fn height<M: Measure>(sheets: &Sheets<'_, M>, row: &Row) -> f32 {
    sheets.lines(STATEMENT, &row.text, WIDE).1.max(BOX) + 2.0 * PAD
}

fn statement<M: Measure>(sheets: &mut Sheets<'_, M>, row: &Row, ink: Ink) {
    let (lines, _) = sheets.lines(STATEMENT, &row.text, WIDE);
    let (top, height) = (sheets.y, height(sheets, row));
    sheets.put(Item::Rule { x: MARGIN, y: top, w: INNER, ink: HAIR, weight: 0.5 });
    sheets.write(STATEMENT, &lines, MARGIN, top + PAD);
    for (from, chosen) in [(OWN, row.own), (EMPLOYER, row.employer)] {
        boxes(sheets, from, top + PAD, chosen, ink);
    }
    sheets.y = top + height;
}

/// Five boxes; the chosen one is filled and says its number.
fn boxes<M: Measure>(sheets: &mut Sheets<'_, M>, from: f32, y: f32, chosen: Option<u8>, ink: Ink) {
    let digit = Style { face: Face::Strong, size: 9.0, ink: WHITE, tag: Tag::P };
    for number in 1..=5u8 {
        let x = from + STEP * f32::from(number - 1);
        let (fill, frame) = if chosen == Some(number) { (Some(ink), None) } else { (None, Some(EDGE)) };
        sheets.put(Item::Box { x, y, w: BOX, h: BOX, fill, frame });
        if chosen == Some(number) {
            let text = number.to_string();
            let x = middle(sheets, digit, &text, from, number);
            sheets.write(digit, &[text], x, y + 0.7);
        }
    }
}
