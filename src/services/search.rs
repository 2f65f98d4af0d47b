//! Finding a place in the lessons.

use super::{App, ServiceError};
use crate::{
    domain::{
        content::Catalogue,
        language::Language,
        search::{self, Piece, QUERY_MAX, Section, pieces, words},
        time::Moment,
    },
    store::{
        Db,
        search::{self as index, Query},
    },
};

/// How many places a page shows.
pub const PER_PAGE: usize = 10;

/// What was found.
#[derive(Debug)]
pub struct Results {
    /// What was looked for, as it was typed.
    pub query: String,
    /// The language of the lessons.
    pub language: Language,
    /// Whether the query holds a word to look for.
    pub telling: bool,
    /// Whether the places hold all words; else each holds at least one.
    pub all: bool,
    /// How many places there are.
    pub count: usize,
    /// The page that is shown, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The places on this page.
    pub hits: Vec<Hit>,
}

/// A place that was found.
#[derive(Debug)]
pub struct Hit {
    /// The module.
    pub module: String,
    /// The topic.
    pub topic: String,
    /// The id of the heading; empty for the lesson itself.
    pub anchor: String,
    /// The heading.
    pub heading: Vec<Piece>,
    /// The words around what was found.
    pub excerpt: Vec<Piece>,
}

/// The languages that have lessons.
#[must_use]
pub fn languages(app: &App) -> Vec<Language> {
    app.course.catalogue().languages().iter().filter_map(|tag| tag.parse().ok()).collect()
}

/// Looks for the words of a query: for places with all of them, else for places with any.
///
/// # Errors
/// The store's.
pub async fn search(app: &App, typed: &str, language: Language, page: usize) -> Result<Results, ServiceError> {
    let typed: String = typed.trim().chars().filter(|c| !c.is_control()).take(QUERY_MAX).collect();
    let words = words(&typed, language.tag());
    let mut results = Results {
        query: typed,
        language,
        telling: !words.is_empty(),
        all: true,
        count: 0,
        page: 1,
        pages: 1,
        hits: Vec::new(),
    };
    if words.is_empty() {
        return Ok(results);
    }
    let several = words.len() > 1;
    let mut query = Query { language: language.tag().to_owned(), words, all: true };
    results.count = index::count(&mut app.db.read(), &query).await?;
    if results.count == 0 && several {
        query.all = false;
        results.all = false;
        results.count = index::count(&mut app.db.read(), &query).await?;
    }
    results.pages = results.count.div_ceil(PER_PAGE).max(1);
    results.page = page.clamp(1, results.pages);
    if results.count > 0 {
        let skip = (results.page - 1) * PER_PAGE;
        let found = index::find(&mut app.db.read(), &query, PER_PAGE, skip).await?;
        results.hits = found
            .into_iter()
            .map(|found| Hit {
                heading: pieces(&found.heading),
                excerpt: pieces(&found.excerpt),
                module: found.module,
                topic: found.topic,
                anchor: found.anchor,
            })
            .collect();
    }
    Ok(results)
}

/// Every section of every lesson, each in the languages it is written in.
fn sections(catalogue: &Catalogue) -> Vec<Section> {
    let mut all = Vec::new();
    for language in catalogue.languages() {
        for (module, topic) in catalogue.framework().topics() {
            match catalogue.lesson(&module.id, &topic.id, language) {
                Some((lesson, actual)) if actual == language => {
                    all.extend(search::sections(language, &module.id, &topic.id, lesson));
                }
                _ => {}
            }
        }
    }
    all
}

/// Fills the index when the courses have changed, once, however many servers start together. Returns since when it holds
/// these courses.
///
/// # Errors
/// The store's.
pub async fn fill(db: &Db, catalogue: &Catalogue, now: Moment) -> Result<Moment, ServiceError> {
    let version = format!("{}.{}", catalogue.version(), search::FORMAT);
    if let Some((there, since)) = index::version(&mut db.read()).await?
        && there == version
    {
        return Ok(since);
    }
    let sections = sections(catalogue);
    db.write(move |mut tx| {
        Box::pin(async move {
            if index::claim(&mut tx, &version, now).await? {
                index::fill(&mut tx, &sections).await?;
                return Ok(now);
            }
            Ok::<_, ServiceError>(index::version(&mut tx).await?.map_or(now, |(_, since)| since))
        })
    })
    .await
}
