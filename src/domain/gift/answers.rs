//! What stands between the braces, a function a kind.

use crate::domain::decimal::Decimal;
use crate::domain::kind::{Accepted, Choice, Interval, Kind, Pair, Range};
use crate::domain::points::Points;
use crate::domain::rich::{Rich, TextFormat};

use super::glyph::Span;
use super::parse::{optional, rich};
use super::{Fault, GiftError, MAX_OPTIONS};

type Parsed<T> = Result<T, GiftError>;

fn fail<T>(span: Span<'_>, fault: Fault, message: impl Into<String>) -> Parsed<T> {
    Err(GiftError::of(span.line(), fault, message))
}

/// `TRUE`, `T`, `FALSE` or `F`, then the feedback for a wrong answer and that for the right one.
pub(super) fn true_false(span: Span<'_>, format: TextFormat) -> Parsed<Option<Kind>> {
    let (word, feedback) = span.split_once("#").map_or((span, None), |(word, rest)| (word, Some(rest)));
    let answer = match word.text().to_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return Ok(None),
    };
    let (wrong, right) = match feedback {
        None => (None, None),
        Some(feedback) => match feedback.split_once("#") {
            None => (optional(feedback, format), None),
            Some((wrong, right)) => (optional(wrong, format), optional(right, format)),
        },
    };
    Ok(Some(Kind::TrueFalse { answer, feedback_wrong: wrong, feedback_right: right }))
}

/// Options; with a `=` one is to be chosen, with only `~` several (Moodle's rule).
pub(super) fn choice(span: Span<'_>, format: TextFormat) -> Parsed<Kind> {
    let entries = entries(span, &['=', '~'])?;
    let single = entries.iter().any(|(mark, _)| *mark == '=');
    let mut options = Vec::new();
    for (mark, entry) in &entries {
        let (entry, feedback) = feedback(*entry, format);
        let (weight, text) = weight(entry)?;
        let weight = match (mark, weight) {
            ('=', None) => Points::FULL,
            ('=', Some(weight)) if weight != Points::FULL => {
                return fail(
                    entry,
                    Fault::BadWeight,
                    "in a choice question a part of the mark is written ~%50%…, not =%50%…",
                );
            }
            (_, weight) => weight.unwrap_or(Points::ZERO),
        };
        let text = rich(text, format);
        if text.text.is_empty() {
            return fail(entry, Fault::EmptyAnswer, "an option without text");
        }
        options.push(Choice { text, weight, feedback });
    }
    if options.len() < 2 {
        return fail(span, Fault::TooFew, "a choice question needs two options");
    }
    if single {
        // Without a wrong option it would be written back as a short answer.
        if options.iter().all(|option| option.weight == Points::FULL) {
            return fail(span, Fault::AllRight, "every option is right");
        }
        return Ok(Kind::Single { options });
    }
    let gained: Points = options.iter().map(|option| option.weight).filter(|weight| *weight > Points::ZERO).sum();
    if gained == Points::ZERO {
        return fail(
            span,
            Fault::NoneRight,
            "no option is right: begin the right one with =, or give weights (~%50%…)",
        );
    }
    if gained != Points::FULL {
        return fail(span, Fault::Weights, format!("the weights of the right options add to {gained}, not to 100 %"));
    }
    Ok(Kind::Multiple { options })
}

/// `=left -> right`; an empty left side adds a right item that belongs to none.
pub(super) fn matching(span: Span<'_>, format: TextFormat) -> Parsed<Kind> {
    let (mut pairs, mut extra) = (Vec::new(), Vec::new());
    for (_, entry) in entries(span, &['='])? {
        let Some((left, right)) = entry.split_once("->") else {
            return fail(entry, Fault::HalfPair, "a pair needs `->` between its two sides");
        };
        let (left, right) = (rich(left, format), right.text());
        if right.is_empty() {
            return fail(entry, Fault::HalfPair, "nothing on the right of `->`");
        }
        if left.text.is_empty() {
            extra.push(right);
        } else if pairs.iter().any(|pair: &Pair| pair.left == left) {
            return fail(entry, Fault::TwiceLeft, "the same item twice on the left");
        } else {
            pairs.push(Pair { left, right });
        }
    }
    if pairs.len() < 2 {
        return fail(span, Fault::TooFew, "a matching question needs two pairs");
    }
    Ok(Kind::Matching { pairs, extra })
}

/// `=word`, `=%50%nearly`.
pub(super) fn short(span: Span<'_>, format: TextFormat) -> Parsed<Kind> {
    let mut answers = Vec::new();
    for (_, entry) in entries(span, &['='])? {
        let (entry, feedback) = feedback(entry, format);
        let (weight, text) = weight(entry)?;
        let text = text.text();
        if text.is_empty() {
            return fail(entry, Fault::EmptyAnswer, "an answer without text");
        }
        answers.push(Accepted { text, weight: weight.unwrap_or(Points::FULL), feedback });
    }
    if !answers.iter().any(|answer| answer.weight == Points::FULL) {
        return fail(span, Fault::NoneRight, "no answer is worth 100 %");
    }
    Ok(Kind::Short { answers })
}

/// `20:0.5`, `1..5`, or several with `=` and weights; `~#…` or `=%0%*#…` is said about any other number.
pub(super) fn numerical(span: Span<'_>, format: TextFormat) -> Parsed<Kind> {
    let (before, mut entries) = span.entries(&['=', '~']);
    if !before.is_empty() {
        entries.insert(0, ('=', before));
    }
    limit(span, entries.len())?;
    let (mut answers, mut otherwise) = (Vec::new(), None);
    for (mark, entry) in entries {
        let (entry, feedback) = feedback(entry, format);
        let (weight, text) = weight(entry)?;
        let weight = weight.unwrap_or(if mark == '=' { Points::FULL } else { Points::ZERO });
        let number = text.text();
        if number.is_empty() && mark == '~' || number == "*" && weight == Points::ZERO {
            if otherwise.is_some() {
                return fail(entry, Fault::TwiceOtherwise, "more than one feedback for other numbers");
            }
            otherwise = feedback;
        } else {
            answers.push(Range { interval: interval(text, &number)?, weight, feedback });
        }
    }
    if !answers.iter().any(|answer| answer.weight == Points::FULL) {
        return fail(span, Fault::NoneRight, "no number is worth 100 %");
    }
    Ok(Kind::Numerical { answers, otherwise })
}

fn interval(span: Span<'_>, text: &str) -> Parsed<Interval> {
    let number = |text: &str| match Decimal::parse(text.trim()) {
        Some(number) => Ok(number),
        None => fail(span, Fault::NotANumber, format!("`{}` is not a number", text.trim())),
    };
    if let Some((min, max)) = text.split_once("..") {
        let (min, max) = (number(min)?, number(max)?);
        return if min <= max {
            Ok(Interval::Between { min, max })
        } else {
            fail(span, Fault::BadRange, "the range ends before it begins")
        };
    }
    let (value, tolerance) = text.split_once(':').unwrap_or((text, "0"));
    let (value, tolerance) = (number(value)?, number(tolerance)?);
    if tolerance < Decimal::ZERO {
        return fail(span, Fault::BadRange, "a tolerance cannot be negative");
    }
    Ok(Interval::Around { value, tolerance })
}

fn entries<'a>(span: Span<'a>, marks: &[char]) -> Parsed<Vec<(char, Span<'a>)>> {
    let (before, entries) = span.entries(marks);
    if !before.is_empty() {
        return fail(before, Fault::TextBefore, format!("`{}` stands before the first answer", before.text()));
    }
    limit(span, entries.len())?;
    Ok(entries)
}

fn limit(span: Span<'_>, count: usize) -> Parsed<()> {
    if count > MAX_OPTIONS { fail(span, Fault::TooMany, format!("more than {MAX_OPTIONS} answers")) } else { Ok(()) }
}

fn feedback(entry: Span<'_>, format: TextFormat) -> (Span<'_>, Option<Rich>) {
    match entry.split_once("#") {
        Some((answer, feedback)) => (answer, optional(feedback, format)),
        None => (entry, None),
    }
}

/// A weight in percent signs at the start. A percent sign that begins no weight is text (`%d`), but digits between
/// two percent signs are meant as a weight, so a slip in them is an error.
fn weight(entry: Span<'_>) -> Parsed<(Option<Points>, Span<'_>)> {
    if !entry.starts_with("%") {
        return Ok((None, entry));
    }
    let (_, rest) = entry.cut(0, 1);
    let Some((number, text)) = rest.split_once("%") else { return Ok((None, entry)) };
    let number = number.text();
    let meant = number.chars().any(|c| c.is_ascii_digit()) && !number.contains(char::is_whitespace);
    match Points::from_percent(&number) {
        Some(weight) => Ok((Some(weight), text)),
        None if meant => fail(entry, Fault::BadWeight, format!("`%{number}%` is not a weight from -100 to 100")),
        None => Ok((None, entry)),
    }
}
