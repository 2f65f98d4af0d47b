//! What a mentor writes about a learner for themselves alone.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{
    policy::{Allowed, FollowStudent},
    time::{Moment, from_millis},
};

/// A note.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// What it says.
    pub body: String,
    /// When it was written.
    pub written_at: Moment,
}

/// Writes a note.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<FollowStudent>,
    bond: &str,
    note: &Note,
) -> Result<(), StoreError> {
    sql("INSERT INTO mentor_note (id, guidance_id, body, written_at) VALUES ($1, $2, $3, $4)")
        .text(&note.id)
        .text(bond)
        .text(&note.body)
        .int(millis(note.written_at))
        .run(conn)
        .await?;
    Ok(())
}

/// Throws a note away. `false` when there is none of that bond.
///
/// # Errors
/// The engine's.
pub async fn delete(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<FollowStudent>,
    bond: &str,
    id: &str,
) -> Result<bool, StoreError> {
    let gone = sql("DELETE FROM mentor_note WHERE id = $1 AND guidance_id = $2").text(id).text(bond).run(conn).await?;
    Ok(gone == 1)
}

/// The notes of a bond, the newest first. At most 100.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, _allowed: &Allowed<FollowStudent>, bond: &str) -> Result<Vec<Note>, StoreError> {
    sql("SELECT id, body, written_at FROM mentor_note WHERE guidance_id = $1 ORDER BY written_at DESC, id LIMIT 100")
        .text(bond)
        .all(conn, |row| Ok(Note { id: row.text(0)?, body: row.text(1)?, written_at: from_millis(row.int(2)?) }))
        .await
}
