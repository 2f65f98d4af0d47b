//! Marking what learners handed in: the list, the next one, the marks. Only the author of a course marks.

use super::{
    Conn, StoreError, millis, moment,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    assignment::{Chosen, Marking, Stage, Work},
    course::Author,
    time::{Moment, from_millis},
};

/// A line of the list of works.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The work's id; `None` where somebody has not begun.
    pub work: Option<String>,
    /// Who.
    pub learner: AccountId,
    /// Their name.
    pub name: String,
    /// When it was handed in last.
    pub submitted_at: Option<Moment>,
    /// When that was marked.
    pub marked_at: Option<Moment>,
    /// What counts, in whole percent.
    pub percent: Option<u8>,
}

/// Which works.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Part of a name; empty for any.
    pub search: String,
    /// How far they are.
    pub stage: Option<Stage>,
    /// Whether the order must not tell whose they are.
    pub anonymous: bool,
}

fn listed(row: &Row) -> Result<Listed, StoreError> {
    Ok(Listed {
        work: row.opt_text(0)?,
        learner: AccountId(row.text(1)?),
        name: row.text(2)?,
        submitted_at: moment(row.opt_int(3)?),
        marked_at: moment(row.opt_int(4)?),
        percent: row.opt_int(5)?.and_then(|percent| u8::try_from(percent).ok()),
    })
}

/// The works of everybody who takes the author's course, those that wait longest first, a page of `limit` from `offset`.
///
/// # Errors
/// The engine's.
pub async fn list(
    conn: &mut Conn<'_>,
    author: &Author,
    assignment: &str,
    wanted: &Wanted,
    (limit, offset): (i64, i64),
) -> Result<Vec<Listed>, StoreError> {
    let pattern = format!("%{}%", wanted.search.to_lowercase().replace(['%', '_'], ""));
    sql("SELECT w.id, p.id, p.name, w.submitted_at, w.marked_at, w.percent FROM course_assignment a \
         JOIN course c ON c.id = a.course_id JOIN enrolment e ON e.course_id = c.id \
         JOIN account p ON p.id = e.learner_id \
         LEFT JOIN work w ON w.assignment_id = a.id AND w.enrolment_id = e.id \
         WHERE a.id = $1 AND c.owner_id = $2 AND e.left_at IS NULL AND LOWER(p.name) LIKE $3 AND ($4 = '' \
         OR ($4 = 'open' AND w.submitted_at IS NULL) OR ($4 = 'waiting' AND w.submitted_at IS NOT NULL AND w.marked_at IS NULL) \
         OR ($4 = 'marked' AND w.marked_at IS NOT NULL)) \
         ORDER BY CASE WHEN w.submitted_at IS NULL THEN 2 WHEN w.marked_at IS NULL THEN 0 ELSE 1 END, \
         CASE WHEN w.marked_at IS NULL THEN w.submitted_at ELSE 0 END, \
         CASE WHEN $5 = 1 THEN e.id ELSE LOWER(p.name) END, e.id LIMIT $6 OFFSET $7")
    .text(assignment)
    .text(&author.owner().0)
    .text(pattern)
    .text(wanted.stage.map_or("", Stage::id))
    .int(i64::from(wanted.anonymous))
    .int(limit)
    .int(offset)
    .all(conn, listed)
    .await
}

/// How many works wait, were marked, and were not handed in.
///
/// # Errors
/// The engine's.
pub async fn counts(conn: &mut Conn<'_>, author: &Author, assignment: &str) -> Result<(u32, u32, u32), StoreError> {
    let found = sql("SELECT COUNT(CASE WHEN w.submitted_at IS NOT NULL AND w.marked_at IS NULL THEN 1 END), \
         COUNT(w.marked_at), COUNT(*) - COUNT(w.submitted_at) FROM course_assignment a \
         JOIN course c ON c.id = a.course_id JOIN enrolment e ON e.course_id = c.id \
         LEFT JOIN work w ON w.assignment_id = a.id AND w.enrolment_id = e.id \
         WHERE a.id = $1 AND c.owner_id = $2 AND e.left_at IS NULL")
    .text(assignment)
    .text(&author.owner().0)
    .first(conn, |row| {
        let count = |at| row.int(at).map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        Ok((count(0)?, count(1)?, count(2)?))
    })
    .await?;
    Ok(found.unwrap_or_default())
}

/// The work that waits longest to be marked, after the one with this id if there is another.
///
/// # Errors
/// The engine's.
pub async fn next(
    conn: &mut Conn<'_>,
    author: &Author,
    assignment: &str,
    after: &str,
) -> Result<Option<String>, StoreError> {
    sql("SELECT w.id FROM work w JOIN course_assignment a ON a.id = w.assignment_id JOIN course c ON c.id = a.course_id \
         JOIN enrolment e ON e.id = w.enrolment_id WHERE w.assignment_id = $1 AND c.owner_id = $2 \
         AND w.submitted_at IS NOT NULL AND w.marked_at IS NULL AND e.left_at IS NULL AND w.id <> $3 \
         ORDER BY w.submitted_at, w.id LIMIT 1")
    .text(assignment)
    .text(&author.owner().0)
    .text(after)
    .first(conn, |row| row.text(0))
    .await
}

/// How something handed in was marked, the newest first, at most fifty. Who asks must have handed it in, or the course.
///
/// # Errors
/// The engine's.
pub async fn of(conn: &mut Conn<'_>, hand_in: &str) -> Result<Vec<Marking>, StoreError> {
    sql("SELECT number, marker_id, chosen, points, percent, comment, marked_at, again_at FROM marking \
         WHERE hand_in_id = $1 ORDER BY number DESC LIMIT 50")
    .text(hand_in)
    .all(conn, |row| {
        Ok(Marking {
            number: u32::try_from(row.int(0)?).map_err(|_| StoreError::Corrupt("marking.number"))?,
            marker: row.opt_text(1)?.map(AccountId),
            chosen: serde_json::from_str::<Chosen>(&row.text(2)?).map_err(|_| StoreError::Corrupt("marking.chosen"))?,
            points: u32::try_from(row.int(3)?).map_err(|_| StoreError::Corrupt("marking.points"))?,
            percent: u8::try_from(row.int(4)?).map_err(|_| StoreError::Corrupt("marking.percent"))?,
            comment: row.text(5)?,
            marked_at: from_millis(row.int(6)?),
            again_at: moment(row.opt_int(7)?),
        })
    })
    .await
}

/// Marks something handed in, as `marking.number`. `None` when there is a marking with that number, something newer was
/// handed in, or the course is not the author's: nothing was stored. Otherwise what counts for the work from now on: the
/// best of what was handed in, each as it was marked last.
///
/// # Errors
/// The engine's.
pub async fn insert(
    conn: &mut Conn<'_>,
    author: &Author,
    (work, hand_in): (&Work, &str),
    marking: &Marking,
) -> Result<Option<u8>, StoreError> {
    let chosen = serde_json::to_string(&marking.chosen).map_err(|_| StoreError::Corrupt("marking.chosen"))?;
    // The row of the work is held first: its owner may be handing in something newer at this moment.
    let held = sql("UPDATE work SET revision = revision WHERE id = $1 AND EXISTS (SELECT 1 FROM course_assignment a \
         JOIN course c ON c.id = a.course_id WHERE a.id = work.assignment_id AND c.owner_id = $2 AND c.space = $3)")
    .text(&work.id)
    .text(&author.owner().0)
    .text(author.space().id())
    .run(conn)
    .await?;
    if held == 0 {
        return Ok(None);
    }
    let made = sql(
        "INSERT INTO marking (hand_in_id, number, marker_id, chosen, points, percent, comment, marked_at, again_at) \
         SELECT h.id, $1, $2, $3, $4, $5, $6, $7, $8 FROM hand_in h WHERE h.id = $9 AND h.work_id = $10 \
         AND h.number = (SELECT MAX(number) FROM hand_in WHERE work_id = $10) \
         AND $1 = 1 + COALESCE((SELECT MAX(number) FROM marking WHERE hand_in_id = $9), 0) ON CONFLICT DO NOTHING",
    )
    .int(marking.number)
    .text(&author.owner().0)
    .text(chosen)
    .int(marking.points)
    .int(marking.percent)
    .text(&marking.comment)
    .int(millis(marking.marked_at))
    .opt_int(marking.again_at.map(millis))
    .text(hand_in)
    .text(&work.id)
    .run(conn)
    .await?;
    if made == 0 {
        return Ok(None);
    }
    let counts = sql("UPDATE work SET marked_at = $1, again_at = $2, percent = (SELECT MAX(m.percent) FROM hand_in h \
         JOIN marking m ON m.hand_in_id = h.id AND m.number = (SELECT MAX(n.number) FROM marking n WHERE n.hand_in_id = h.id) \
         WHERE h.work_id = $3) WHERE id = $3 RETURNING percent")
    .int(millis(marking.marked_at))
    .opt_int(marking.again_at.map(millis))
    .text(&work.id)
    .first(conn, |row| row.int(0))
    .await?;
    Ok(counts.and_then(|percent| u8::try_from(percent).ok()))
}
