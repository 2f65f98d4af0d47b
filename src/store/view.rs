//! How many people looked at a page of badges: one row a visitor (a code that says nothing and changes daily) and page.

use super::{
    Conn, StoreError, millis,
    sql::{Sql, sql},
};
use crate::domain::time::Moment;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<'a> {
    /// The award of this id.
    Award(&'a str),
    /// The imported badge of this id.
    Imported(&'a str),
    /// The collection of this id.
    Collection(&'a str),
}

impl Seen<'_> {
    const fn id(&self) -> &str {
        match self {
            Self::Award(id) | Self::Imported(id) | Self::Collection(id) => id,
        }
    }

    const fn find(&self) -> Sql {
        match self {
            Self::Award(_) => sql("SELECT 1 FROM award_view WHERE award_id = $1 AND visitor = $2"),
            Self::Imported(_) => sql("SELECT 1 FROM imported_view WHERE badge_id = $1 AND visitor = $2"),
            Self::Collection(_) => sql("SELECT 1 FROM collection_view WHERE collection_id = $1 AND visitor = $2"),
        }
    }

    const fn note(&self) -> Sql {
        match self {
            Self::Award(_) => {
                sql("INSERT INTO award_view (award_id, visitor, seen_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            }
            Self::Imported(_) => {
                sql("INSERT INTO imported_view (badge_id, visitor, seen_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            }
            Self::Collection(_) => sql("INSERT INTO collection_view (collection_id, visitor, seen_at) \
                 VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
        }
    }

    const fn count(&self) -> Sql {
        match self {
            Self::Award(_) => sql("SELECT COUNT(*) FROM award_view WHERE award_id = $1"),
            Self::Imported(_) => sql("SELECT COUNT(*) FROM imported_view WHERE badge_id = $1"),
            Self::Collection(_) => sql("SELECT COUNT(*) FROM collection_view WHERE collection_id = $1"),
        }
    }
}

/// Whether this visitor's look is noted already: most are, and reading does not wait for the writer.
///
/// # Errors
/// The engine's.
pub async fn is_noted(conn: &mut Conn<'_>, seen: Seen<'_>, visitor: &str) -> Result<bool, StoreError> {
    let found = seen.find().text(seen.id()).text(visitor).first(conn, |_| Ok(())).await?;
    Ok(found.is_some())
}

/// Notes that a visitor looked; once a day each, as their code changes with the day. A statement of its own.
pub fn noted(seen: Seen<'_>, visitor: &str, at: Moment) -> Sql {
    seen.note().text(seen.id()).text(visitor).int(millis(at))
}

/// How often it was looked at.
///
/// # Errors
/// The engine's.
pub async fn count(conn: &mut Conn<'_>, seen: Seen<'_>) -> Result<i64, StoreError> {
    Ok(seen.count().text(seen.id()).first(conn, |row| row.int(0)).await?.unwrap_or(0))
}
