//! Marking: from a question and an answer to a mark, in whole numbers only.

use serde::{Deserialize, Serialize};

use crate::domain::decimal::Decimal;
use crate::domain::kind::{Accepted, Kind, Range};
use crate::domain::order::Order;
use crate::domain::points::Points;
use crate::domain::question::Question;
use crate::domain::response::Response;

/// The mark for one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark {
    /// From [`Points::ZERO`] to [`Points::FULL`].
    pub points: Points,
    /// Whether it is the full mark.
    pub right: bool,
}

/// Marks an answer. No answer, or one that cannot be an answer to this question, gives nothing.
pub fn grade(question: &Question, order: &Order, response: Option<&Response>) -> Mark {
    let valid = response.filter(|response| response.check(question, order).is_ok());
    let points = valid.map_or(Points::ZERO, |response| points(&question.kind, order, response)).clamped();
    Mark { points, right: points == Points::FULL }
}

fn points(kind: &Kind, order: &Order, response: &Response) -> Points {
    match (kind, response) {
        (Kind::Single { options }, Response::Choice(shown)) => {
            order.option(*shown).and_then(|index| options.get(index)).map_or(Points::ZERO, |choice| choice.weight)
        }
        (Kind::Multiple { options }, Response::Choices(chosen)) => {
            let chosen = chosen.iter().filter_map(|shown| options.get(order.option(*shown)?));
            chosen.map(|choice| choice.weight).sum()
        }
        (Kind::TrueFalse { answer, .. }, Response::Truth(said)) if answer == said => Points::FULL,
        (Kind::Matching { pairs, .. }, Response::Matches(matches)) => {
            let right =
                (0..=u8::MAX).zip(matches).filter(|(shown, chosen)| matches_pair(kind, order, *shown, **chosen));
            Points::share(right.count(), pairs.len())
        }
        (Kind::Short { answers }, Response::Text(text)) => accepted(answers, text).map_or(Points::ZERO, |a| a.weight),
        (Kind::Numerical { answers, .. }, Response::Text(text)) => {
            in_range(answers, text).map_or(Points::ZERO, |range| range.weight)
        }
        _ => Points::ZERO,
    }
}

/// Whether the right-hand item chosen for the left item at a display position is the one it belongs to.
pub(crate) fn matches_pair(kind: &Kind, order: &Order, left: u8, chosen: Option<u8>) -> bool {
    let Kind::Matching { pairs, .. } = kind else { return false };
    let pair = order.option(left).and_then(|index| pairs.get(index));
    let rights = kind.rights();
    let right = chosen.and_then(|shown| order.right(shown)).and_then(|index| rights.get(index).copied());
    pair.is_some_and(|pair| right == Some(pair.right.as_str()))
}

/// The first accepted answer that the typed text matches.
pub(crate) fn accepted<'a>(answers: &'a [Accepted], text: &str) -> Option<&'a Accepted> {
    let typed = fold(text);
    if typed.is_empty() {
        return None;
    }
    answers.iter().find(|answer| wildcard(&pattern(&answer.text), &typed))
}

/// The first range that the typed number is in.
pub(crate) fn in_range<'a>(answers: &'a [Range], text: &str) -> Option<&'a Range> {
    let number = Decimal::parse_typed(text)?;
    answers.iter().find(|range| range.interval.contains(number))
}

/// Case and white space do not count: lower case, trimmed, one space between words. A final sigma is a sigma.
fn fold(text: &str) -> Vec<char> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().flat_map(char::to_lowercase).map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Any,
    One(char),
}

/// `*` stands for anything, `\*` for an asterisk (Moodle's short answer rule).
fn pattern(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let folded = fold(text);
    let mut chars = folded.iter().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&&'*') => {
                chars.next();
                parts.push(Part::One('*'));
            }
            '*' => parts.push(Part::Any),
            other => parts.push(Part::One(*other)),
        }
    }
    parts
}

/// Greedy matching that goes back to the last `*` only: at worst pattern times text, never exponential.
fn wildcard(pattern: &[Part], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while let Some(c) = text.get(t) {
        match pattern.get(p) {
            Some(Part::Any) => {
                retry = Some((p, t));
                p += 1;
            }
            Some(Part::One(wanted)) if wanted == c => {
                p += 1;
                t += 1;
            }
            _ => match retry {
                Some((star, from)) => {
                    retry = Some((star, from + 1));
                    p = star + 1;
                    t = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern.get(p..).is_some_and(|rest| rest.iter().all(|part| *part == Part::Any))
}
