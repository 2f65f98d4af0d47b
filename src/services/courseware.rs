//! The courses as they run: the catalogue, every lesson as HTML, and the questions that attempts were drawn from.

use std::{collections::BTreeMap, sync::Arc};

use moka::sync::Cache;

use super::{ServiceError, book::Book};
use crate::{
    adapters::texts::Texts,
    domain::{
        bank_question,
        content::Catalogue,
        framework::Topic,
        gift,
        language::Language,
        lesson_html,
        question::{Question, QuestionId},
        time::Moment,
    },
    store::{Db, StoreError, question_version},
};

/// How many old versions of questions are kept at hand.
const CACHED_VERSIONS: u64 = 2_000;
/// How many books are kept at hand: five modules in all languages, and some.
const CACHED_BOOKS: u64 = 50;

/// A version of a question in all the languages it had.
pub type Versioned = Arc<BTreeMap<String, Question>>;

/// The courses.
pub struct Courseware {
    catalogue: Catalogue,
    /// By module, topic and language: made once, read a million times.
    html: BTreeMap<(String, String, String), String>,
    pages: BTreeMap<(String, String), String>,
    current: BTreeMap<String, Versioned>,
    old: Cache<String, Versioned>,
    books: Cache<(String, Language), Arc<Book>>,
}

impl Courseware {
    /// Renders everything once.
    #[must_use]
    pub fn new(catalogue: Catalogue, texts: &Texts) -> Self {
        let mut html = BTreeMap::new();
        let mut pages = BTreeMap::new();
        let languages: Vec<String> = catalogue.languages().to_vec();
        for language in &languages {
            for (module, topic) in catalogue.framework().topics() {
                if let Some((lesson, actual)) = catalogue.lesson(&module.id, &topic.id, language) {
                    let key = (module.id.clone(), topic.id.clone(), language.clone());
                    let lines = outcome_lines(topic, actual, texts);
                    let tags: Vec<_> = (1..)
                        .zip(&topic.outcomes)
                        .zip(&lines)
                        .map(|((number, outcome), line)| lesson_html::Tag {
                            id: format!("{}-{number}", topic.id),
                            level: outcome.level,
                            line,
                        })
                        .collect();
                    html.insert(key, lesson_html::lesson(lesson, &tags));
                }
            }
            for module in &catalogue.framework().modules {
                if let Some((page, _)) = catalogue.module_page(&module.id, language) {
                    pages.insert((module.id.clone(), language.clone()), lesson_html::markdown(&page.body_markdown));
                }
            }
        }
        let current = catalogue.bank().ids().filter_map(|id| versioned(&catalogue, id)).collect();
        Self { catalogue, html, pages, current, old: Cache::new(CACHED_VERSIONS), books: Cache::new(CACHED_BOOKS) }
    }

    /// The catalogue.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The modules as books, as far as somebody asked for them.
    #[must_use]
    pub const fn books(&self) -> &Cache<(String, Language), Arc<Book>> {
        &self.books
    }

    /// A lesson's body as HTML, in the language or in English.
    #[must_use]
    pub fn lesson_html(&self, module: &str, topic: &str, language: Language) -> Option<&str> {
        let find = |tag: &str| self.html.get(&(module.to_owned(), topic.to_owned(), tag.to_owned()));
        find(language.tag()).or_else(|| find("en")).map(String::as_str)
    }

    /// A module's start page as HTML, in the language or in English.
    #[must_use]
    pub fn page_html(&self, module: &str, language: Language) -> Option<&str> {
        let find = |tag: &str| self.pages.get(&(module.to_owned(), tag.to_owned()));
        find(language.tag()).or_else(|| find("en")).map(String::as_str)
    }

    /// A question's text in a language, in the version it had when it was drawn.
    ///
    /// # Errors
    /// The store's, or [`ServiceError::Broken`] when a version was lost.
    pub async fn question(&self, db: &Db, version: &str) -> Result<Versioned, ServiceError> {
        if let Some(found) = self.current.get(version) {
            return Ok(found.clone());
        }
        if let Some(found) = self.old.get(version) {
            return Ok(found);
        }
        let stored = question_version::find(&mut db.read(), version).await?;
        let mut texts = BTreeMap::new();
        for row in stored {
            let items = gift::parse(&row.gift).map_err(|_| StoreError::Corrupt("question_version.gift"))?;
            let item = items.into_iter().next().ok_or(StoreError::Corrupt("question_version.gift"))?;
            let question = if row.module.is_empty() {
                bank_question::question(&row.question, &bank_question::kept(item)).map_err(|_| ())
            } else {
                Question::from_item(item, &row.module, &row.topic).map_err(|_| ())
            };
            let question = question.map_err(|()| StoreError::Corrupt("question_version.gift"))?;
            texts.insert(row.language, question);
        }
        if texts.is_empty() {
            return Err(ServiceError::Broken("a question version that an attempt was drawn from is not stored"));
        }
        let texts = Arc::new(texts);
        self.old.insert(version.to_owned(), texts.clone());
        Ok(texts)
    }
}

/// The text of a versioned question in a language, or in English, or in any.
#[must_use]
pub fn in_language(question: &Versioned, language: Language) -> Option<&Question> {
    question.get(language.tag()).or_else(|| question.get("en")).or_else(|| question.values().next())
}

fn versioned(catalogue: &Catalogue, id: &QuestionId) -> Option<(String, Versioned)> {
    let bank = catalogue.bank();
    let version = bank.version(id)?.to_owned();
    let texts = bank.languages(id).filter_map(|tag| Some((tag.to_owned(), bank.exact(id, tag)?.clone()))).collect();
    Some((version, Arc::new(texts)))
}

/// Stores every question version that is not stored yet: attempts point at them for ever.
///
/// # Errors
/// The store's.
pub async fn store_versions(db: &Db, catalogue: &Catalogue, now: Moment) -> Result<usize, ServiceError> {
    let known: std::collections::BTreeSet<(String, String)> =
        question_version::known(&mut db.read()).await?.into_iter().collect();
    let bank = catalogue.bank();
    let mut missing = Vec::new();
    for id in bank.ids() {
        let Some(version) = bank.version(id) else { continue };
        for language in bank.languages(id) {
            if known.contains(&(version.to_owned(), language.to_owned())) {
                continue;
            }
            if let Some(question) = bank.exact(id, language) {
                missing.push(question_version::StoredQuestion {
                    version: version.to_owned(),
                    language: language.to_owned(),
                    question: id.to_string(),
                    module: question.module.clone(),
                    topic: question.topic.clone(),
                    gift: gift::export(std::slice::from_ref(question)),
                });
            }
        }
    }
    let count = missing.len();
    db.write(move |mut tx| {
        Box::pin(async move {
            for question in &missing {
                question_version::insert(&mut tx, question, now).await?;
            }
            Ok::<_, ServiceError>(())
        })
    })
    .await?;
    Ok(count)
}

/// What a lesson says below the headings that teach the outcomes, in the lesson's language.
fn outcome_lines(topic: &Topic, language: &str, texts: &Texts) -> Vec<String> {
    let words = language.parse().unwrap_or(Language::En);
    (1_usize..)
        .zip(&topic.outcomes)
        .map(|(number, outcome)| {
            let level = texts.say(words, &format!("outcome-level-{}", outcome.level), &[]);
            let args = [("number", number.into()), ("level", level.into()), ("title", outcome.title(language).into())];
            texts.say(words, "lesson-outcome", &args)
        })
        .collect()
}
