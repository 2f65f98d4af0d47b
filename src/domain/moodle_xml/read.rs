//! From elements to items.

use std::collections::BTreeSet;

use super::{Lost, MAX_QUESTIONS, Read, tree, tree::Element};
use crate::domain::{
    bank_question::markdown,
    decimal::Decimal,
    foreign_text::{html_to_markdown, looks_like_html, plain_to_markdown},
    gift::{Fault, Item},
    kind::{Accepted, Choice, Interval, Kind, Pair, Range},
    points::Points,
    rich::{Rich, TextFormat},
};

type Parsed<T> = Result<T, Fault>;

pub(super) fn file(text: &str) -> Vec<Read> {
    let (elements, broken) = tree::questions(text);
    let mut category = None;
    let mut found = Vec::new();
    for element in elements.iter().filter(|element| element.name == "question") {
        if element.attribute("type") == "category" {
            category = self::category(element.text_of("category"));
            continue;
        }
        if found.len() >= MAX_QUESTIONS {
            found.push(Read { line: element.line, name: String::new(), item: Err(Fault::TooMany) });
            return found;
        }
        let mut lost = BTreeSet::new();
        let item = item(element, category.clone(), &mut lost);
        let name = name(element);
        let item = item.map(|item| (item, lost.into_iter().collect()));
        found.push(Read { line: element.line, name, item });
    }
    if let Some(broken) = broken {
        found.push(Read { line: broken.line, name: String::new(), item: Err(Fault::Unreadable) });
    }
    found
}

/// `$course$/top/Default for X/Unit 1`: without what Moodle puts before it.
fn category(path: &str) -> Option<String> {
    let parts =
        path.split('/').map(str::trim).filter(|part| !part.is_empty() && !part.starts_with('$') && *part != "top");
    let name = parts.collect::<Vec<_>>().join("/");
    (!name.is_empty()).then_some(name)
}

fn name(element: &Element) -> String {
    let name = crate::domain::course::one_line(element.text_of("name"));
    let shown = if name.is_empty() { rich_text(element.child("questiontext"), &mut BTreeSet::new()) } else { name };
    crate::domain::course::one_line(&shown).chars().take(80).collect()
}

fn item(element: &Element, category: Option<String>, lost: &mut BTreeSet<Lost>) -> Parsed<Item> {
    let text = rich_text(element.child("questiontext"), lost);
    let whole = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];
    // Moodle writes "Your answer is correct." and its like by itself.
    let of_their_own =
        |name: &&str| !element.text_of(name).trim().is_empty() && !element.text_of(name).contains("Your answer is");
    if whole.iter().any(of_their_own) {
        lost.insert(Lost::Feedback);
    }
    if element.all("hint").any(|hint| hint.child("text").is_some_and(|text| !text.text.trim().is_empty())) {
        lost.insert(Lost::Hints);
    }
    if element.child("tags").is_some_and(|tags| !tags.children.is_empty()) {
        lost.insert(Lost::Tags);
    }
    let kind = match element.attribute("type") {
        "multichoice" => choice(element, lost)?,
        "truefalse" => truth(element, lost)?,
        "shortanswer" => short(element, lost)?,
        "numerical" => numerical(element, lost)?,
        "matching" => matching(element, lost)?,
        "essay" => return Err(Fault::Essay),
        "description" => return Err(Fault::Description),
        _ => return Err(Fault::UnknownKind),
    };
    let general = rich_text(element.child("generalfeedback"), lost);
    let item = Item {
        line: 0,
        id: None,
        tags: Vec::new(),
        category,
        title: crate::domain::course::one_line(element.text_of("name")),
        format: TextFormat::Markdown,
        text,
        kind,
        general_feedback: some(general),
    };
    Ok(item)
}

/// A text in the format that its element names, as Markdown.
fn rich_text(element: Option<&Element>, lost: &mut BTreeSet<Lost>) -> String {
    let Some(element) = element else { return String::new() };
    let text = element.child("text").map_or("", |text| text.text.as_str());
    if element.child("file").is_some() {
        lost.insert(Lost::Media);
    }
    match element.attribute("format") {
        "markdown" => text.trim().to_owned(),
        "plain_text" => plain_to_markdown(text),
        "html" => html(text, lost),
        // Moodle's own format, or none: a text in which some HTML is understood.
        _ if looks_like_html(text) => html(text, lost),
        _ => plain_to_markdown(text),
    }
}

fn html(text: &str, lost: &mut BTreeSet<Lost>) -> String {
    let (text, media) = html_to_markdown(text);
    if media > 0 {
        lost.insert(Lost::Media);
    }
    text
}

fn some(text: String) -> Option<Rich> {
    (!text.is_empty()).then(|| markdown(&text))
}

fn feedback(answer: &Element, lost: &mut BTreeSet<Lost>) -> Option<Rich> {
    some(rich_text(answer.child("feedback"), lost))
}

fn weight(answer: &Element) -> Parsed<Points> {
    let text = answer.attribute("fraction");
    if text.is_empty() {
        return Ok(Points::ZERO);
    }
    Points::from_percent(text).ok_or(Fault::BadWeight)
}

fn choice(element: &Element, lost: &mut BTreeSet<Lost>) -> Parsed<Kind> {
    let mut options = Vec::new();
    for answer in element.all("answer") {
        // The text of an answer stands in the answer itself.
        let text = markdown(&rich_text(Some(answer), lost));
        options.push(Choice { text, weight: weight(answer)?, feedback: feedback(answer, lost) });
    }
    let single = !matches!(element.value("single"), "false" | "0");
    Ok(if single { Kind::Single { options } } else { Kind::Multiple { options } })
}

fn truth(element: &Element, lost: &mut BTreeSet<Lost>) -> Parsed<Kind> {
    let mut right = None;
    let (mut when_true, mut when_false) = (None, None);
    for answer in element.all("answer") {
        let side = match answer.child("text").map_or("", |text| text.text.trim()).to_ascii_lowercase().as_str() {
            "true" => true,
            "false" => false,
            _ => return Err(Fault::UnknownAnswers),
        };
        if weight(answer)? == Points::FULL {
            right = Some(side);
        }
        let said = feedback(answer, lost);
        if side { when_true = said } else { when_false = said }
    }
    let answer = right.ok_or(Fault::NoneRight)?;
    let (feedback_right, feedback_wrong) = if answer { (when_true, when_false) } else { (when_false, when_true) };
    Ok(Kind::TrueFalse { answer, feedback_wrong, feedback_right })
}

fn short(element: &Element, lost: &mut BTreeSet<Lost>) -> Parsed<Kind> {
    if element.value("usecase") == "1" {
        lost.insert(Lost::Case);
    }
    let mut answers = Vec::new();
    for answer in element.all("answer") {
        let text = answer.child("text").map_or("", |text| text.text.trim()).to_owned();
        answers.push(Accepted { text, weight: weight(answer)?, feedback: feedback(answer, lost) });
    }
    Ok(Kind::Short { answers })
}

fn numerical(element: &Element, lost: &mut BTreeSet<Lost>) -> Parsed<Kind> {
    if element.child("units").is_some_and(|units| !units.children.is_empty()) {
        lost.insert(Lost::Units);
    }
    let (mut answers, mut otherwise) = (Vec::new(), None);
    for answer in element.all("answer") {
        let (text, weight) = (answer.child("text").map_or("", |text| text.text.trim()), weight(answer)?);
        if text == "*" {
            if weight != Points::ZERO {
                return Err(Fault::NotANumber);
            }
            otherwise = feedback(answer, lost);
            continue;
        }
        let number = |text: &str| Decimal::parse(text).ok_or(Fault::NotANumber);
        let tolerance = match answer.value("tolerance") {
            "" => Decimal::ZERO,
            text => number(text)?,
        };
        let interval = Interval::Around { value: number(text)?, tolerance };
        answers.push(Range { interval, weight, feedback: feedback(answer, lost) });
    }
    Ok(Kind::Numerical { answers, otherwise })
}

fn matching(element: &Element, lost: &mut BTreeSet<Lost>) -> Parsed<Kind> {
    let (mut pairs, mut extra) = (Vec::new(), Vec::new());
    for sub in element.all("subquestion") {
        let left = rich_text(Some(sub), lost);
        let right = crate::domain::course::one_line(sub.text_of("answer"));
        match (left.is_empty(), right.is_empty()) {
            (true, true) => {}
            (true, false) => extra.push(right),
            (false, true) => return Err(Fault::HalfPair),
            (false, false) => pairs.push(Pair { left: markdown(&left), right }),
        }
    }
    Ok(Kind::Matching { pairs, extra })
}
