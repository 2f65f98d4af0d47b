//! Questions of a file: GIFT or Moodle XML, as items of a bank, with a line for each of what became of it.

use super::{
    bank_question::{kept, markdown, written},
    course::one_line,
    foreign_text::{html_to_markdown, looks_like_html, plain_to_markdown},
    gift::{self, Fault, Item},
    kind::Kind,
    moodle_xml::{self, Lost, MAX_QUESTIONS},
    rich::{Rich, TextFormat},
};

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 150 * 1024;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Moodle's GIFT.
    Gift,
    /// Moodle's XML.
    MoodleXml,
}

/// A question of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// Its name or the beginning of its text; may be empty.
    pub name: String,
    /// The question and what fell away, or why it cannot be taken.
    pub item: Result<(Item, Vec<Lost>), Fault>,
}

/// Reads a file, whichever of the two it is. Nothing is there when it has no questions.
#[must_use]
pub fn read(text: &str) -> (Source, Vec<Entry>) {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with('<') {
        let entries = moodle_xml::read(text).into_iter();
        let entries =
            entries.map(|found| Entry { line: found.line, name: found.name, item: found.item.and_then(sound) });
        return (Source::MoodleXml, entries.collect());
    }
    let (items, errors) = gift::parse_what_can_be(text);
    let mut entries: Vec<Entry> = items.into_iter().map(entry).collect();
    entries.extend(errors.into_iter().map(|error| Entry {
        line: error.line,
        name: beginning(text, error.line),
        item: Err(error.fault),
    }));
    entries.sort_by_key(|entry| entry.line);
    if entries.len() > MAX_QUESTIONS {
        let line = entries.get(MAX_QUESTIONS).map_or(0, |entry| entry.line);
        entries.truncate(MAX_QUESTIONS);
        entries.push(Entry { line, name: String::new(), item: Err(Fault::TooMany) });
    }
    (Source::Gift, entries)
}

fn sound((item, lost): (Item, Vec<Lost>)) -> Result<(Item, Vec<Lost>), Fault> {
    let item = kept(item);
    written(&item)?;
    Ok((item, lost))
}

fn entry(mut item: Item) -> Entry {
    let line = item.line;
    let mut lost = Vec::new();
    let mut media = 0;
    let mut said = |text: &mut Rich| {
        let (new, gone) = to_markdown(text.format, &text.text);
        media += gone;
        *text = markdown(&new);
    };
    let mut text = Rich { format: item.format, text: std::mem::take(&mut item.text) };
    said(&mut text);
    each(&mut item.kind, &mut said);
    if let Some(general) = &mut item.general_feedback {
        said(general);
    }
    (item.text, item.format) = (text.text, TextFormat::Markdown);
    if media > 0 {
        lost.push(Lost::Media);
    }
    if !item.tags.is_empty() || item.id.is_some() {
        lost.push(Lost::Tags);
    }
    let name = if item.title.is_empty() { &item.text } else { &item.title };
    let name = one_line(name).chars().take(80).collect();
    Entry { line, name, item: sound((item, lost)) }
}

fn to_markdown(format: TextFormat, text: &str) -> (String, usize) {
    match format {
        TextFormat::Markdown => (text.trim().to_owned(), 0),
        TextFormat::Plain => (plain_to_markdown(text), 0),
        TextFormat::Html => html_to_markdown(text),
        TextFormat::Moodle if looks_like_html(text) => html_to_markdown(text),
        TextFormat::Moodle => (plain_to_markdown(text), 0),
    }
}

/// Every text of a kind that has a format.
fn each(kind: &mut Kind, change: &mut impl FnMut(&mut Rich)) {
    let mut some = |text: &mut Option<Rich>| text.iter_mut().for_each(&mut *change);
    match kind {
        Kind::Single { options } | Kind::Multiple { options } => {
            options.iter_mut().for_each(|option| some(&mut option.feedback));
            options.iter_mut().for_each(|option| change(&mut option.text));
        }
        Kind::TrueFalse { feedback_wrong, feedback_right, .. } => {
            some(feedback_wrong);
            some(feedback_right);
        }
        Kind::Matching { pairs, .. } => pairs.iter_mut().for_each(|pair| change(&mut pair.left)),
        Kind::Short { answers } => answers.iter_mut().for_each(|answer| some(&mut answer.feedback)),
        Kind::Numerical { answers, otherwise } => {
            answers.iter_mut().for_each(|answer| some(&mut answer.feedback));
            some(otherwise);
        }
    }
}

/// The beginning of a line, to know a question by that could not be read.
fn beginning(text: &str, line: u32) -> String {
    let place = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
    let line = text.lines().nth(place).unwrap_or_default().trim();
    // A name stands between two pairs of colons.
    let named = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).map(|(name, _)| name);
    one_line(named.unwrap_or(line)).chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::arbitrary;

    #[test]
    fn every_question_of_a_file_has_its_line() {
        let file = "$CATEGORY: Unit 1\n\n::One::Is it <b>so</b>?{T}\n\n::Two::Tell me about it.{}\n\n// [id:x] [tag:y]\n[html]<p>Three</p>{=a ~b <img src\\=\"x\">}\n\nNo braces\n";
        let (source, entries) = read(file);
        assert_eq!(source, Source::Gift);
        let told: Vec<_> = entries
            .iter()
            .map(|entry| {
                (entry.line, entry.name.as_str(), entry.item.as_ref().map(|(_, lost)| lost.as_slice()).map_err(|f| *f))
            })
            .collect();
        assert_eq!(
            told,
            [
                (3, "One", Ok(&[][..])),
                (5, "Two", Err(Fault::Essay)),
                (8, "Three", Ok(&[Lost::Media, Lost::Tags][..])),
                (10, "No braces", Err(Fault::Description)),
            ]
        );
        let (one, _) = entries[0].item.clone().unwrap();
        assert_eq!((one.text.as_str(), one.category.as_deref()), ("Is it **so**?", Some("Unit 1")));
        assert_eq!(read(" \n").1, []);
    }

    proptest! {
        #[test]
        fn what_was_exported_comes_back_as_it_was(any in arbitrary::question()) {
            // From the bank, where texts are Markdown already.
            let Entry { item: Ok((item, _)), .. } = entry(any.to_item()) else { return Ok(()) };
            let (_, again) = read(&gift::export_items(std::slice::from_ref(&item)));
            prop_assert_eq!(again.len(), 1);
            prop_assert_eq!(again[0].item.clone(), Ok((item, vec![])));
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>()) {
            let _ = read(&text);
            let _ = read(&format!("<quiz>{text}</quiz>"));
        }
    }
}
