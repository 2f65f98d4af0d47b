//! The question bank.

use std::collections::BTreeMap;

use crate::domain::framework::FALLBACK;
use crate::domain::gift;
use crate::domain::question::{Question, QuestionId};

use super::agree::disagreements;
use super::error::ContentError;
use super::source::Source;

/// All questions, by id and language. A question has the same kind, key and order of options in every language:
/// an attempt may be read in another language than it was drawn in.
#[derive(Debug, Clone, Default)]
pub struct Bank {
    entries: BTreeMap<QuestionId, Entry>,
    /// The ids of a topic, in the order of the English file.
    topics: BTreeMap<(String, String), Vec<QuestionId>>,
}

#[derive(Debug, Clone, Default)]
struct Entry {
    texts: BTreeMap<String, Text>,
    version: String,
}

#[derive(Debug, Clone)]
struct Text {
    question: Question,
    path: String,
    line: u32,
}

impl Bank {
    /// The question in a language, or in English; with the language it is in.
    pub fn question(&self, id: &QuestionId, language: &str) -> Option<(&Question, &str)> {
        let texts = &self.entries.get(id)?.texts;
        let (actual, text) = texts.get_key_value(language).or_else(|| texts.get_key_value(FALLBACK))?;
        Some((&text.question, actual))
    }

    /// The question in exactly this language.
    pub fn exact(&self, id: &QuestionId, language: &str) -> Option<&Question> {
        self.entries.get(id)?.texts.get(language).map(|text| &text.question)
    }

    /// The file and line of a question in exactly this language.
    pub fn place(&self, id: &QuestionId, language: &str) -> Option<(&str, u32)> {
        self.entries.get(id)?.texts.get(language).map(|text| (text.path.as_str(), text.line))
    }

    /// A hash of the question in all its languages: it changes when any of them does.
    pub fn version(&self, id: &QuestionId) -> Option<&str> {
        self.entries.get(id).map(|entry| entry.version.as_str())
    }

    /// The languages in which a question exists.
    pub fn languages(&self, id: &QuestionId) -> impl Iterator<Item = &str> {
        self.entries.get(id).into_iter().flat_map(|entry| entry.texts.keys().map(String::as_str))
    }

    /// The ids of a topic's questions.
    pub fn of_topic(&self, module: &str, topic: &str) -> &[QuestionId] {
        self.topics.get(&(module.to_owned(), topic.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// All ids.
    pub fn ids(&self) -> impl Iterator<Item = &QuestionId> {
        self.entries.keys()
    }

    /// Adds a topic's file. English must come first: it says which questions there are.
    pub(super) fn read(&mut self, source: Source<'_>, language: &str, module: &str, topic: &str) -> Vec<ContentError> {
        let mut errors = Vec::new();
        let mut fail = |line: u32, message: String| errors.push(ContentError::new(source.path, line, message));
        let (items, faults) = gift::parse_what_can_be(source.text);
        faults.into_iter().for_each(|fault| fail(fault.line, fault.message));
        let category = format!("{module}/{topic}");
        for item in items {
            let line = item.line;
            if item.category.as_deref() != Some(category.as_str()) {
                fail(line, format!("the question must stand below `$CATEGORY: {category}`"));
            }
            match Question::from_item(item, module, topic) {
                Ok(question) => self.add(question, language, source.path, line, &mut fail),
                Err(faults) => faults.into_iter().for_each(|fault| fail(fault.line, fault.message)),
            }
        }
        errors
    }

    fn add(&mut self, question: Question, language: &str, path: &str, line: u32, fail: &mut impl FnMut(u32, String)) {
        let id = question.id.clone();
        let entry = self.entries.entry(id.clone()).or_default();
        if let Some(twin) = entry.texts.get(language) {
            return fail(line, format!("id `{id}` stands also at {}:{}", twin.path, twin.line));
        }
        if let Some(english) = entry.texts.get(FALLBACK) {
            for difference in disagreements(&english.question, &question) {
                fail(line, format!("`{id}` differs from {}:{}: {difference}", english.path, english.line));
            }
        }
        let ids = self.topics.entry((question.module.clone(), question.topic.clone())).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
        entry.texts.insert(language.to_owned(), Text { question, path: path.to_owned(), line });
    }

    /// Names the questions without English, and computes the versions.
    pub(super) fn finish(&mut self, hash: impl Fn(&[&str]) -> String) -> Vec<ContentError> {
        let mut errors = Vec::new();
        for (id, entry) in &mut self.entries {
            if !entry.texts.contains_key(FALLBACK)
                && let Some(text) = entry.texts.values().next()
            {
                errors.push(ContentError::new(&text.path, text.line, format!("`{id}` does not exist in English")));
            }
            let texts = entry.texts.iter();
            let parts: Vec<String> = texts
                .flat_map(|(language, text)| [language.clone(), gift::export(std::slice::from_ref(&text.question))])
                .collect();
            entry.version = hash(&parts.iter().map(String::as_str).collect::<Vec<_>>());
        }
        errors
    }
}
