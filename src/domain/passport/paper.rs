//! The passport on paper: one page of overview, then a page for each skill. Laid out with what the checklist is laid out
//! with; all lengths are points.

use crate::domain::checklist::paper::{
    BRAND, EDGE, Face, INK, INNER, Ink, Item, MARGIN, MUTED, Measure, Page, TINT, Tag, WHITE, module_ink, printable,
    sheet::{Sheets, Style, leading},
    text::shrink,
};

const KICKER: Style = Style { face: Face::Strong, size: 10.0, ink: BRAND, tag: Tag::P };
const TITLE: Style = Style { face: Face::Title, size: 27.0, ink: BRAND, tag: Tag::H1 };
const LEAD: Style = Style { face: Face::Text, size: 10.5, ink: INK, tag: Tag::P };
const LABEL: Style = Style { face: Face::Text, size: 9.0, ink: MUTED, tag: Tag::P };
const VALUE: Style = Style { face: Face::Strong, size: 10.5, ink: INK, tag: Tag::P };
const HEADING: Style = Style { face: Face::Title, size: 14.0, ink: BRAND, tag: Tag::H2 };
const BODY: Style = Style { face: Face::Text, size: 10.0, ink: INK, tag: Tag::P };
const SMALL: Style = Style { face: Face::Text, size: 8.5, ink: MUTED, tag: Tag::P };
/// Pictures and codes.
const PICTURE: f32 = 58.0;
/// The same in the overview, which is to fit on a page.
const SMALLER: f32 = 46.0;
/// The box with a level's letter.
const LETTER: f32 = 36.0;
const GAP: f32 = 12.0;

/// A badge: its picture, and the code that leads to where it can be verified.
#[derive(Clone, Debug)]
pub struct Seal {
    /// The name of the picture: `social-good`.
    pub picture: String,
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// Its name.
    pub name: String,
    /// Where it can be verified.
    pub url: String,
    /// What it rests on.
    pub evidence: Vec<String>,
}

/// A skill.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Its id, for the colour.
    pub module: String,
    /// Its name.
    pub title: String,
    /// The letter of the level, or a dash.
    pub letter: String,
    /// The level in words.
    pub level: String,
    /// How it was shown.
    pub how: String,
    /// What the person can do, by topic.
    pub can: Vec<(String, Vec<String>)>,
    /// The badge.
    pub seal: Option<Seal>,
    /// Their own words, by paragraph.
    pub words: Vec<String>,
}

/// All words of the passport, in one language.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// What this is.
    pub lead: String,
    /// "Name".
    pub name_label: String,
    /// Whose it is; nothing when they do not show it.
    pub name: Option<String>,
    /// Facts: label, value.
    pub facts: Vec<(String, String)>,
    /// "In my own words".
    pub words_label: String,
    /// These, by paragraph.
    pub words: Vec<String>,
    /// Said instead of words in letters that the fonts lack.
    pub unprintable: String,
    /// Above the overview.
    pub skills_title: String,
    /// The skills.
    pub skills: Vec<Skill>,
    /// Above the other badges.
    pub seals_title: String,
    /// These.
    pub seals: Vec<Seal>,
    /// Above what the letters mean.
    pub levels_title: String,
    /// Letter, meaning.
    pub levels: Vec<(String, String)>,
    /// Beside the code to the newest version.
    pub online: String,
    /// Where that is.
    pub url: String,
    /// "What I can do".
    pub can_title: String,
    /// "How it was shown".
    pub seal_title: String,
    /// Said where a skill goes on.
    pub continued: String,
    /// In the foot of each page.
    pub foot: String,
    /// "Page #n of #m".
    pub page_of: String,
}

/// The pages.
#[must_use]
pub fn pages(paper: &Paper, measure: &impl Measure) -> Vec<Page> {
    let mut sheets = Sheets::new(measure);
    overview(&mut sheets, paper);
    for skill in &paper.skills {
        page(&mut sheets, paper, skill);
    }
    sheets.with_foot(&paper.foot, &paper.page_of)
}

fn overview<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    ribbon(sheets, paper);
    sheets.paragraph(KICKER, &paper.kicker, INNER);
    sheets.y += 4.0;
    sheets.paragraph(TITLE, &paper.title, INNER);
    sheets.y += 5.0;
    sheets.paragraph(LEAD, &paper.lead, INNER);
    sheets.y += 12.0;
    person(sheets, paper);
    sheets.y += 12.0;
    words(sheets, paper, &paper.words);
    if !paper.skills.is_empty() {
        heading(sheets, &paper.skills_title, 80.0);
        for skill in &paper.skills {
            row(sheets, skill);
        }
        sheets.y += 8.0;
    }
    if !paper.seals.is_empty() {
        heading(sheets, &paper.seals_title, 80.0);
        for one in &paper.seals {
            seal(sheets, one);
        }
        sheets.y += 4.0;
    }
    levels(sheets, paper);
}

/// One stripe a skill, on top.
fn ribbon<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let all = f32::from(u8::try_from(paper.skills.len()).unwrap_or(1).max(1));
    let (w, mut x) = (INNER / all, MARGIN);
    let inks: Vec<Ink> = paper.skills.iter().map(|skill| module_ink(&skill.module)).collect();
    for ink in if inks.is_empty() { vec![BRAND] } else { inks } {
        sheets.put(Item::Box { x, y: sheets.y, w: w - 3.0, h: 7.0, fill: Some(ink), frame: None });
        x += w;
    }
    sheets.y += 20.0;
}

fn heading<M: Measure>(sheets: &mut Sheets<'_, M>, title: &str, with: f32) {
    if !sheets.has_room(28.0 + with) {
        sheets.new_page();
    }
    sheets.paragraph(HEADING, title, INNER);
    sheets.y += 5.0;
}

/// The box with the name and facts, and the code that leads to this version, where it is said whether there is a newer
/// one.
fn person<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let (pad, wide) = (14.0, INNER - 28.0 - PICTURE - GAP);
    let name = paper.name.as_deref().map(|name| printable(sheets.measure, Face::Title, name));
    let (size, lines) = match name {
        Some(Some(name)) => shrink(sheets.measure, Face::Title, &[20.0, 17.0, 14.0], name, wide, 2),
        _ => (20.0, Vec::new()),
    };
    let rows = f32::from(u8::try_from(lines.len().max(1)).unwrap_or(4));
    let above = if name.is_some() { leading(LABEL.size) + 1.0 + leading(size) * rows + 5.0 } else { 0.0 };
    let columns = f32::from(u8::try_from(paper.facts.len()).unwrap_or(1).max(1));
    let width = wide / columns;
    let facts: Vec<_> = paper
        .facts
        .iter()
        .map(|(label, value)| (sheets.lines(LABEL, label, width - 8.0), sheets.lines(VALUE, value, width - 8.0)))
        .collect();
    let labels = facts.iter().map(|((_, height), _)| *height).fold(0.0, f32::max);
    let values = facts.iter().map(|(_, (_, height))| *height).fold(0.0, f32::max);
    let (top, height) = (sheets.y, pad + (above + labels + 1.0 + values).max(PICTURE) + pad);
    sheets.put(Item::Box { x: MARGIN, y: top, w: INNER, h: height, fill: Some(TINT), frame: None });
    sheets.put(Item::Box { x: MARGIN, y: top, w: 5.0, h: height, fill: Some(BRAND), frame: None });
    let (mut x, mut y) = (MARGIN + pad, top + pad);
    if name.is_some() {
        let below = sheets.write(LABEL, std::slice::from_ref(&paper.name_label), x, y) + 1.0;
        if lines.is_empty() {
            // A name in a script that the font lacks is written by hand.
            sheets.put(Item::Rule { x, y: below + leading(size), w: wide, ink: EDGE, weight: 0.75 });
        } else {
            sheets.write(Style { face: Face::Title, size, ink: INK, tag: Tag::P }, &lines, x, below);
        }
        y += above;
    }
    for ((label, _), (value, _)) in &facts {
        sheets.write(LABEL, label, x, y);
        sheets.write(VALUE, value, x, y + labels + 1.0);
        x += width;
    }
    let right = MARGIN + INNER - pad - PICTURE;
    sheets.put(Item::Code { x: right, y: top + pad, size: PICTURE, data: paper.url.clone() });
    sheets.y = top + height + 4.0;
    sheets.paragraph(SMALL, &paper.online, INNER);
    sheets.paragraph(Style { ink: BRAND, ..SMALL }, &paper.url, INNER);
}

/// Words of one's own, with a bar beside them.
fn words<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, words: &[String]) {
    if words.is_empty() {
        return;
    }
    let whole = words.iter().all(|words| printable(sheets.measure, BODY.face, words).is_some());
    let shown = if whole { words } else { std::slice::from_ref(&paper.unprintable) };
    let heights: f32 = shown.iter().map(|words| sheets.lines(BODY, words, INNER - 16.0).1 + 4.0).sum();
    if !sheets.has_room(heights + leading(LABEL.size) + 4.0) {
        sheets.new_page();
    }
    let top = sheets.y;
    let mut y = sheets.write(LABEL, std::slice::from_ref(&paper.words_label), MARGIN + 16.0, top) + 2.0;
    for words in shown {
        let (lines, _) = sheets.lines(BODY, words, INNER - 16.0);
        y = sheets.write(BODY, &lines, MARGIN + 16.0, y) + 4.0;
    }
    sheets.put(Item::Box { x: MARGIN, y: top, w: 2.5, h: y - top - 4.0, fill: Some(EDGE), frame: None });
    sheets.y = y + 10.0;
}

/// A skill in the overview: letter, name, level, how it was shown, picture and code.
fn row<M: Measure>(sheets: &mut Sheets<'_, M>, skill: &Skill) {
    let ink = module_ink(&skill.module);
    let title = Style { face: Face::Title, size: 12.0, ink, tag: Tag::H3 };
    let left = MARGIN + LETTER + GAP;
    let wide = INNER - LETTER - 2.0 * GAP - if skill.seal.is_some() { 2.0 * SMALLER + GAP } else { 0.0 };
    let parts = [(title, &skill.title), (VALUE, &skill.level), (LABEL, &skill.how)];
    let laid = parts.map(|(style, text)| (style, sheets.lines(style, text, wide)));
    let text: f32 = laid.iter().map(|(_, (_, height))| *height).sum();
    let height = text.max(if skill.seal.is_some() { SMALLER } else { LETTER }) + 6.0;
    if !sheets.has_room(height) {
        sheets.new_page();
    }
    let top = sheets.y;
    letter(sheets, &skill.letter, ink, MARGIN, top + 2.0);
    let mut y = top;
    for (style, (lines, _)) in &laid {
        y = sheets.write(*style, lines, left, y);
    }
    if let Some(seal) = &skill.seal {
        pair(sheets, seal, SMALLER, MARGIN + INNER - 2.0 * SMALLER - GAP, top);
    }
    sheets.y = top + height;
}

/// A level's letter, white on the module's colour.
fn letter<M: Measure>(sheets: &mut Sheets<'_, M>, text: &str, ink: Ink, x: f32, y: f32) {
    let style = Style { face: Face::Title, size: 21.0, ink: WHITE, tag: Tag::P };
    let width = sheets.measure.width(style.face, style.size, text);
    sheets.put(Item::Box { x, y, w: LETTER, h: LETTER, fill: Some(ink), frame: None });
    sheets.write(style, &[text.to_owned()], x + (LETTER - width) / 2.0, y + 4.5);
}

/// Picture and code, side by side.
fn pair<M: Measure>(sheets: &mut Sheets<'_, M>, seal: &Seal, size: f32, x: f32, y: f32) {
    sheets.picture(&seal.picture, &seal.alt, x, y, size);
    sheets.put(Item::Code { x: x + size + GAP, y, size, data: seal.url.clone() });
}

/// A badge with what it rests on: picture and code on the left, words beside them.
fn seal<M: Measure>(sheets: &mut Sheets<'_, M>, seal: &Seal) {
    let left = MARGIN + 2.0 * PICTURE + 2.0 * GAP;
    let wide = INNER - 2.0 * PICTURE - 2.0 * GAP;
    let address = Style { ink: BRAND, ..SMALL };
    let parts = std::iter::once((VALUE, &seal.name)).chain(seal.evidence.iter().map(|text| (LABEL, text)));
    let laid: Vec<_> =
        parts.chain([(address, &seal.url)]).map(|(style, text)| (style, sheets.lines(style, text, wide))).collect();
    let height = laid.iter().map(|(_, (_, height))| *height).sum::<f32>().max(PICTURE) + 10.0;
    if !sheets.has_room(height) {
        sheets.new_page();
    }
    let top = sheets.y;
    pair(sheets, seal, PICTURE, MARGIN, top);
    let mut y = top;
    for (style, (lines, _)) in &laid {
        y = sheets.write(*style, lines, left, y);
    }
    sheets.y = top + height;
}

/// What the letters mean.
fn levels<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper) {
    let strong = Style { face: Face::Strong, size: 9.0, ink: INK, tag: Tag::P };
    let laid: Vec<_> = paper.levels.iter().map(|(l, text)| (l, sheets.lines(LABEL, text, INNER - 18.0))).collect();
    let height: f32 = laid.iter().map(|(_, (_, height))| height + 2.0).sum();
    heading(sheets, &paper.levels_title, height);
    for (letter, (lines, height)) in &laid {
        let y = sheets.y;
        sheets.write(strong, std::slice::from_ref(*letter), MARGIN, y);
        sheets.write(LABEL, lines, MARGIN + 18.0, y);
        sheets.y = y + height + 2.0;
    }
    sheets.y += 8.0;
}

/// The page of a skill.
fn page<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, skill: &Skill) {
    let ink = module_ink(&skill.module);
    sheets.new_page();
    bar(sheets, &skill.title, ink, Tag::H2);
    let top = sheets.y;
    letter(sheets, &skill.letter, ink, MARGIN, top + 2.0);
    let (lines, _) = sheets.lines(VALUE, &skill.level, INNER - LETTER - GAP);
    let y = sheets.write(VALUE, &lines, MARGIN + LETTER + GAP, top + 2.0);
    let (lines, _) = sheets.lines(LABEL, &skill.how, INNER - LETTER - GAP);
    let y = sheets.write(LABEL, &lines, MARGIN + LETTER + GAP, y);
    sheets.y = y.max(top + LETTER + 2.0) + 12.0;
    words(sheets, paper, &skill.words);
    if let Some(one) = &skill.seal {
        part(sheets, paper, skill, &paper.seal_title, 80.0);
        seal(sheets, one);
    }
    if skill.can.is_empty() {
        return;
    }
    part(sheets, paper, skill, &paper.can_title, 60.0);
    let topic_style = Style { face: Face::Strong, size: 10.0, ink, tag: Tag::P };
    for (topic, can) in &skill.can {
        let first = can.first().map_or(0.0, |can| sheets.lines(BODY, can, INNER - 14.0).1);
        room(sheets, paper, skill, leading(topic_style.size) + 2.0 + first);
        sheets.paragraph(topic_style, topic, INNER);
        sheets.y += 1.5;
        for can in can {
            let (lines, height) = sheets.lines(BODY, can, INNER - 14.0);
            room(sheets, paper, skill, height);
            let y = sheets.y;
            sheets.put(Item::Box { x: MARGIN + 3.0, y: y + 5.0, w: 3.5, h: 3.5, fill: Some(ink), frame: None });
            sheets.write(BODY, &lines, MARGIN + 14.0, y);
            sheets.y = y + height + 1.5;
        }
        sheets.y += 5.0;
    }
}

/// A heading inside the page of a skill.
fn part<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, skill: &Skill, title: &str, with: f32) {
    room(sheets, paper, skill, 26.0 + with);
    sheets.paragraph(Style { size: 12.5, tag: Tag::H3, ..HEADING }, title, INNER);
    sheets.y += 4.0;
}

/// Goes on with a new page where this much has no room.
fn room<M: Measure>(sheets: &mut Sheets<'_, M>, paper: &Paper, skill: &Skill, height: f32) {
    if !sheets.has_room(height) {
        sheets.new_page();
        let title = format!("{} ({})", skill.title, paper.continued);
        bar(sheets, &title, module_ink(&skill.module), Tag::Artifact);
    }
}

fn bar<M: Measure>(sheets: &mut Sheets<'_, M>, title: &str, ink: Ink, tag: Tag) {
    let style = Style { face: Face::Title, size: 16.0, ink: WHITE, tag };
    let (lines, height) = sheets.lines(style, title, INNER - 28.0);
    let top = sheets.y;
    sheets.put(Item::Box { x: MARGIN, y: top, w: INNER, h: height + 12.0, fill: Some(ink), frame: None });
    sheets.write(style, &lines, MARGIN + 14.0, top + 5.0);
    sheets.y = top + height + 24.0;
}
