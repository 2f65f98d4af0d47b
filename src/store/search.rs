//! The lessons as the search knows them.
//!
//! Here the engines need different SQL, so the texts stand side by side. SQLite's FTS5 finds beginnings of words and
//! knows no stems (its one stemmer is English); PostgreSQL finds stems, by the rules of the language. Both rank, and both
//! mark what they found.

use super::{
    Conn, StoreError, millis,
    sql::{Sql, sql},
};
use crate::domain::{
    search::{MARK_END, MARK_START, Section, beginning},
    time::{Moment, from_millis},
};

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Query {
    /// The language of the lessons.
    pub language: String,
    /// The words: letters and digits alone, as [`crate::domain::search::words`] leaves them.
    pub words: Vec<String>,
    /// Whether a section must have all of them, or one is enough.
    pub all: bool,
}

/// A section that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The module.
    pub module: String,
    /// The topic.
    pub topic: String,
    /// The id of the heading on the page; empty for the lesson itself.
    pub anchor: String,
    /// The heading, with marks.
    pub heading: String,
    /// The part of the text that fits best, with marks.
    pub excerpt: String,
}

/// The statement of the engine that this runs on.
const fn on(conn: &Conn<'_>, sqlite: &'static str, postgres: &'static str) -> &'static str {
    if is_sqlite(conn) { sqlite } else { postgres }
}

const fn is_sqlite(conn: &Conn<'_>) -> bool {
    matches!(conn, Conn::Sqlite(_) | Conn::SqliteReaders(_))
}

/// The version that the index holds, and since when.
///
/// # Errors
/// The engine's.
pub async fn version(conn: &mut Conn<'_>) -> Result<Option<(String, Moment)>, StoreError> {
    sql("SELECT version, filled_at FROM search_index WHERE id = 1")
        .first(conn, |row| Ok((row.text(0)?, from_millis(row.int(1)?))))
        .await
}

/// Says that this transaction fills the index; false when another server has done it. Whoever comes second waits for the
/// row until the first is done.
///
/// # Errors
/// The engine's.
pub async fn claim(conn: &mut Conn<'_>, version: &str, at: Moment) -> Result<bool, StoreError> {
    let claimed = sql("INSERT INTO search_index (id, version, filled_at) VALUES (1, $1, $2) \
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, filled_at = excluded.filled_at \
         WHERE search_index.version <> excluded.version RETURNING id")
    .text(version)
    .int(millis(at))
    .first(conn, |row| row.int(0))
    .await?;
    Ok(claimed.is_some())
}

/// Puts these sections in the place of all others.
///
/// # Errors
/// The engine's.
pub async fn fill(conn: &mut Conn<'_>, sections: &[Section]) -> Result<(), StoreError> {
    sql("DELETE FROM lesson_section").run(conn).await?;
    for (id, section) in (1_i64..).zip(sections) {
        sql("INSERT INTO lesson_section (id, language, module, topic, anchor, heading, body) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .int(id)
        .text(&section.language)
        .text(&section.module)
        .text(&section.topic)
        .text(&section.anchor)
        .text(&section.heading)
        .text(&section.body)
        .run(conn)
        .await?;
    }
    // PostgreSQL's index follows its table by itself.
    if is_sqlite(conn) {
        sql("INSERT INTO lesson_section_words (lesson_section_words) VALUES ('rebuild')").run(conn).await?;
    }
    Ok(())
}

/// How many sections there are for a query.
///
/// # Errors
/// The engine's.
pub async fn count(conn: &mut Conn<'_>, query: &Query) -> Result<usize, StoreError> {
    let text = on(
        conn,
        "SELECT count(*) FROM lesson_section_words JOIN lesson_section s ON s.id = lesson_section_words.rowid \
         WHERE lesson_section_words MATCH $1 AND s.language = $2",
        "SELECT count(*) FROM lesson_section s \
         WHERE lesson_words(s.language, s.heading, s.body) @@ to_tsquery(CAST($3::text AS regconfig), $1) \
           AND s.language = $2",
    );
    let found = bind(conn, text, query).first(conn, |row| row.int(0)).await?;
    Ok(found.and_then(|count| usize::try_from(count).ok()).unwrap_or(0))
}

/// The sections that fit best, after skipping some.
///
/// # Errors
/// The engine's.
pub async fn find(conn: &mut Conn<'_>, query: &Query, most: usize, skip: usize) -> Result<Vec<Found>, StoreError> {
    let text = on(
        conn,
        // A word in a heading says more than one in the text, and the books to read on say least.
        "SELECT s.module, s.topic, s.anchor, highlight(lesson_section_words, 0, char(2), char(3)), \
           snippet(lesson_section_words, 1, char(2), char(3), '…', 28) \
         FROM lesson_section_words JOIN lesson_section s ON s.id = lesson_section_words.rowid \
         WHERE lesson_section_words MATCH $1 AND s.language = $2 \
         ORDER BY s.anchor = 'read-on', bm25(lesson_section_words, 4.0, 1.0), s.id LIMIT $3 OFFSET $4",
        // Marking costs more than finding: only what is shown is marked. A word in a short text says more (1), as in bm25.
        "SELECT found.module, found.topic, found.anchor, \
           ts_headline(found.rules, found.heading, found.words, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3)), \
           ts_headline(found.rules, found.body, found.words, \
             'MaxFragments=1, MinWords=16, MaxWords=28, StartSel=' || chr(2) || ', StopSel=' || chr(3)) \
         FROM ( \
           SELECT s.*, q.rules, q.words, ts_rank(lesson_words(s.language, s.heading, s.body), q.words, 1) AS rank \
           FROM lesson_section s, \
             (SELECT CAST($3::text AS regconfig) AS rules, to_tsquery(CAST($3::text AS regconfig), $1) AS words) q \
           WHERE lesson_words(s.language, s.heading, s.body) @@ q.words AND s.language = $2 \
           ORDER BY s.anchor = 'read-on', rank DESC, s.id LIMIT $4 OFFSET $5 \
         ) found ORDER BY found.anchor = 'read-on', found.rank DESC, found.id",
    );
    let (most, skip) = (i64::try_from(most).unwrap_or(i64::MAX), i64::try_from(skip).unwrap_or(i64::MAX));
    let sqlite = is_sqlite(conn);
    bind(conn, text, query)
        .int(most)
        .int(skip)
        .all(conn, |row| {
            let excerpt = row.text(4)?;
            Ok(Found {
                module: row.text(0)?,
                topic: row.text(1)?,
                anchor: row.text(2)?,
                heading: row.text(3)?,
                // PostgreSQL does not say that it left something out.
                excerpt: if sqlite { excerpt } else { dotted(excerpt) },
            })
        })
        .await
}

/// What to look for, the language, and for PostgreSQL the rules of the language.
fn bind(conn: &Conn<'_>, text: &'static str, query: &Query) -> Sql {
    if is_sqlite(conn) {
        sql(text).text(fts5(query)).text(&query.language)
    } else {
        sql(text).text(tsquery(query)).text(&query.language).text(rules(&query.language))
    }
}

/// `"conflict"* "style"*`: FTS5's strings, in which nothing but a quote means anything; words have none.
fn fts5(query: &Query) -> String {
    let words: Vec<String> =
        query.words.iter().map(|word| format!("\"{}\"*", beginning(word, &query.language))).collect();
    words.join(if query.all { " AND " } else { " OR " })
}

/// `'conflicts':* & 'style':*`: PostgreSQL makes stems of the words, and finds what begins with them.
fn tsquery(query: &Query) -> String {
    let words: Vec<String> = query.words.iter().map(|word| format!("'{word}':*")).collect();
    words.join(if query.all { " & " } else { " | " })
}

/// As `lesson_words` of the migration has them.
fn rules(language: &str) -> &'static str {
    match language {
        "en" => "pg_catalog.english",
        "nl" => "pg_catalog.dutch",
        _ => "pg_catalog.simple",
    }
}

/// With dots where a sentence does not begin or end.
fn dotted(excerpt: String) -> String {
    let plain = |c: &char| ![MARK_START, MARK_END].contains(c);
    let begins = excerpt.chars().find(plain).is_none_or(|c| !c.is_lowercase());
    let ends = excerpt.chars().rev().find(plain).is_none_or(|c| !c.is_alphanumeric() && c != ',');
    format!("{}{excerpt}{}", if begins { "" } else { "… " }, if ends { "" } else { " …" })
}
