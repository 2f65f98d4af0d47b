//! From GIFT text to items.

use crate::domain::kind::Kind;
use crate::domain::rich::{Rich, TextFormat};

use super::answers;
use super::block::{Block, blocks};
use super::glyph::Span;
use super::{Fault, GiftError, Item};

/// What stands in a text where the answer goes, when the braces stand inside it (Moodle's missing word).
const BLANK: &str = "_____";

/// Reads a GIFT text. All questions with an error are named, each with its first error.
pub fn parse(text: &str) -> Result<Vec<Item>, Vec<GiftError>> {
    let (items, errors) = parse_what_can_be(text);
    if errors.is_empty() { Ok(items) } else { Err(errors) }
}

/// Reads the sound questions of a GIFT text, and says what is wrong with the others.
pub fn parse_what_can_be(text: &str) -> (Vec<Item>, Vec<GiftError>) {
    let (mut items, mut errors) = (Vec::new(), Vec::new());
    for block in blocks(text) {
        match item(block) {
            Ok(item) => items.push(item),
            Err(error) => errors.push(error),
        }
    }
    (items, errors)
}

fn item(block: Block) -> Result<Item, GiftError> {
    let whole = Span::new(&block.glyphs, block.line);
    let (title, rest) = title(whole)?;
    let (format, rest) = marker(rest).unwrap_or((TextFormat::Moodle, rest));
    let (before, answers, after) = braces(rest)?;
    let text = match (before.text(), after.text()) {
        (before, after) if after.is_empty() => before,
        (before, after) if before.is_empty() => format!("{BLANK} {after}"),
        (before, after) => format!(
            "{before} {BLANK}{}{after}",
            if after.starts_with(['.', ',', ';', '?', '!', ':', ')']) { "" } else { " " }
        ),
    };
    if text.is_empty() {
        return Err(GiftError::of(block.line, Fault::NoText, "no question text"));
    }
    let (answers, general_feedback) = general(answers, format);
    Ok(Item {
        line: block.line,
        id: block.id,
        tags: block.tags,
        category: block.category,
        title,
        format,
        text,
        kind: kind(answers, format)?,
        general_feedback,
    })
}

fn title(span: Span<'_>) -> Result<(String, Span<'_>), GiftError> {
    if !span.starts_with("::") {
        return Ok((String::new(), span));
    }
    let (_, rest) = span.cut(0, 2);
    match rest.split_once("::") {
        Some((title, rest)) => Ok((title.text(), rest)),
        None => Err(GiftError::of(span.line(), Fault::OpenTitle, "the title has no closing `::`")),
    }
}

/// A text format in square brackets at the start; other words in brackets are text.
fn marker(span: Span<'_>) -> Option<(TextFormat, Span<'_>)> {
    let formats = [TextFormat::Moodle, TextFormat::Plain, TextFormat::Html, TextFormat::Markdown];
    formats.into_iter().find_map(|format| {
        let marker = format!("[{}]", format.as_str());
        span.starts_with(&marker).then(|| (format, span.cut(0, marker.len()).1))
    })
}

/// A text in the format it names, or the question's.
pub(super) fn rich(span: Span<'_>, format: TextFormat) -> Rich {
    let (format, span) = marker(span).unwrap_or((format, span));
    Rich { format, text: span.text() }
}

/// A text, or nothing where nothing is written.
pub(super) fn optional(span: Span<'_>, format: TextFormat) -> Option<Rich> {
    Some(rich(span, format)).filter(|rich| !rich.text.is_empty())
}

/// What stands before, inside and after the braces.
fn braces(span: Span<'_>) -> Result<(Span<'_>, Span<'_>, Span<'_>), GiftError> {
    let Some((before, rest)) = span.split_once("{") else {
        let (fault, message) = if span.contains("}") {
            (
                Fault::Braces,
                "a `}` without a `{` (an empty line inside a question ends it; write \\} for the character)",
            )
        } else {
            (Fault::Description, "no answers in braces: a description is not a question")
        };
        return Err(GiftError::of(span.line(), fault, message));
    };
    if let Some(place) = before.find("}") {
        return Err(GiftError::of(
            before.cut(place, 0).1.line(),
            Fault::Braces,
            "a `}` before the `{`: write \\} for the character",
        ));
    }
    let Some((inside, after)) = rest.split_once("}") else {
        let message = "the braces are not closed (an empty line inside a question ends it)";
        return Err(GiftError::of(span.line(), Fault::Braces, message));
    };
    for (part, mark) in [(inside, "{"), (after, "{"), (after, "}")] {
        if let Some(place) = part.find(mark) {
            let message = format!(
                "a `{mark}` too many: write \\{mark} for the character, and an empty line between two questions"
            );
            return Err(GiftError::of(part.cut(place, 0).1.line(), Fault::Braces, message));
        }
    }
    Ok((before, inside, after))
}

fn general(answers: Span<'_>, format: TextFormat) -> (Span<'_>, Option<Rich>) {
    match answers.find_last("####") {
        Some(place) => {
            let (answers, general) = answers.cut(place, 4);
            (answers, optional(general, format))
        }
        None => (answers, None),
    }
}

fn kind(answers: Span<'_>, format: TextFormat) -> Result<Kind, GiftError> {
    if answers.is_empty() {
        return Err(GiftError::of(
            answers.line(),
            Fault::Essay,
            "empty braces make an essay question, which only a person can mark",
        ));
    }
    if answers.starts_with("#") {
        return answers::numerical(answers.cut(0, 1).1, format);
    }
    if let Some(kind) = answers::true_false(answers, format)? {
        return Ok(kind);
    }
    if answers.contains("~") {
        answers::choice(answers, format)
    } else if answers.contains("=") && answers.contains("->") {
        answers::matching(answers, format)
    } else if answers.starts_with("=") {
        answers::short(answers, format)
    } else {
        let message = "answers begin with = or ~ (or are TRUE, FALSE, or # and a number)";
        Err(GiftError::of(answers.line(), Fault::UnknownAnswers, message))
    }
}
