//! A GIFT text cut into questions: empty lines divide, comments fall out but leave their ids and tags.

use super::glyph::{Glyph, push_line};

/// The lines of one question.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The first line that is no comment.
    pub line: u32,
    pub id: Option<String>,
    pub tags: Vec<String>,
    pub category: Option<String>,
    pub glyphs: Vec<Glyph>,
}

pub(super) fn blocks(text: &str) -> Vec<Block> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut blocks = Vec::new();
    let mut block = Block::default();
    let mut category = None;
    for (number, line) in (1..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let trimmed = line.trim();
        if trimmed.is_empty() {
            finish(&mut blocks, &mut block, &category);
        } else if let Some(comment) = trimmed.strip_prefix("//") {
            read_comment(&mut block, comment);
        } else if let Some(name) = trimmed.strip_prefix("$CATEGORY:").filter(|_| block.glyphs.is_empty()) {
            category = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        } else {
            if block.glyphs.is_empty() {
                block.line = number;
            }
            push_line(&mut block.glyphs, line, number);
        }
    }
    finish(&mut blocks, &mut block, &category);
    blocks
}

/// Ids and tags of a comment that belongs to no question are dropped, as Moodle does.
fn finish(blocks: &mut Vec<Block>, block: &mut Block, category: &Option<String>) {
    let mut done = std::mem::take(block);
    if !done.glyphs.is_empty() {
        done.category.clone_from(category);
        blocks.push(done);
    }
}

/// Collects `[id:…]` (the first counts) and `[tag:…]`; `\]` and `\\` stand for a bracket and a backslash.
fn read_comment(block: &mut Block, comment: &str) {
    let mut rest = comment;
    while let Some((_, after)) = rest.split_once('[') {
        let label = ["id:", "tag:"].into_iter().find_map(|label| Some((label, after.strip_prefix(label)?)));
        let Some((label, inside)) = label else {
            rest = after;
            continue;
        };
        let Some((value, after)) = read_value(inside) else { return };
        let value = value.trim().to_owned();
        if !value.is_empty() {
            match label {
                "tag:" => block.tags.push(value),
                _ if block.id.is_none() => block.id = Some(value),
                _ => {}
            }
        }
        rest = after;
    }
}

fn read_value(text: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = text.chars();
    while let Some(ch) = chars.next() {
        match ch {
            ']' => return Some((value, chars.as_str())),
            '\\' => {
                let mut ahead = chars.clone();
                match ahead.next() {
                    Some(special @ (']' | '\\')) => {
                        value.push(special);
                        chars = ahead;
                    }
                    _ => value.push('\\'),
                }
            }
            other => value.push(other),
        }
    }
    None
}
