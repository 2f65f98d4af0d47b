//! Who is given a made achievement by hand, who holds it, and taking it back.

use super::{
    Conn, StoreError, account,
    made::Owner,
    millis, moment,
    sql::{Sql, sql},
};
use crate::domain::{
    account::{Account, AccountId},
    made::MadeId,
    time::{Moment, from_millis},
};

/// How many of a list one statement asks for.
const AT_ONCE: usize = 50;

/// Binds [`AT_ONCE`] values; places that are left over find nobody.
fn filled(mut statement: Sql, values: &[String]) -> Sql {
    for at in 0..AT_ONCE {
        statement = statement.text(values.get(at).map(String::as_str).unwrap_or_default());
    }
    statement
}

/// The people with these addresses (as keys) who have shown that theirs is theirs, without the one who asks.
///
/// # Errors
/// The engine's.
pub async fn by_address(conn: &mut Conn<'_>, owner: &Owner, keys: &[String]) -> Result<Vec<Account>, StoreError> {
    let mut found = Vec::new();
    for part in keys.chunks(AT_ONCE) {
        // Nobody gives themselves a badge.
        let statement = sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
             (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
             FROM account a WHERE a.id <> $1 AND a.email_verified_at IS NOT NULL AND a.email_key IN \
             ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
             $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, \
             $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51)");
        found.extend(filled(statement.text(&owner.actor().0), part).all(conn, |row| account::read(row, 0)).await?);
    }
    Ok(found)
}

/// Those of these people whom the owner's actor guides or who take a course of theirs.
///
/// # Errors
/// The engine's.
pub async fn of_own(conn: &mut Conn<'_>, owner: &Owner, ids: &[String]) -> Result<Vec<Account>, StoreError> {
    let mut found = Vec::new();
    for part in ids.chunks(AT_ONCE) {
        let statement = sql("SELECT a.id, a.name, a.email, a.email_verified_at, a.language, a.created_at, \
             (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account_id = a.id) \
             FROM account a WHERE (EXISTS (SELECT 1 FROM guidance g WHERE g.mentor_id = $1 AND g.learner_id = a.id \
             AND g.ended_at IS NULL) OR EXISTS (SELECT 1 FROM enrolment e JOIN course c ON c.id = e.course_id \
             WHERE e.learner_id = a.id AND e.left_at IS NULL AND c.owner_id = $1)) AND a.id <> $1 AND a.id IN \
             ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
             $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, \
             $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51)");
        found.extend(filled(statement.text(&owner.actor().0), part).all(conn, |row| account::read(row, 0)).await?);
    }
    Ok(found)
}

/// Those of these people who hold the achievement.
///
/// # Errors
/// The engine's.
pub async fn holding(conn: &mut Conn<'_>, id: &MadeId, people: &[String]) -> Result<Vec<AccountId>, StoreError> {
    let mut found = Vec::new();
    for part in people.chunks(AT_ONCE) {
        let statement =
            sql("SELECT account_id FROM award WHERE made_id = $1 AND revoked_at IS NULL AND account_id IN \
             ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
             $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, \
             $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51)");
        found.extend(filled(statement.text(&id.0), part).all(conn, |row| Ok(AccountId(row.text(0)?))).await?);
    }
    Ok(found)
}

/// Somebody who could be given the achievement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// They hold it already.
    pub holds: bool,
}

/// Learners whom the owner's actor guides in a cohort, by name.
///
/// # Errors
/// The engine's.
pub async fn in_cohort(
    conn: &mut Conn<'_>,
    owner: &Owner,
    id: &MadeId,
    cohort: &str,
    limit: i64,
    offset: i64,
) -> Result<Vec<Candidate>, StoreError> {
    let statement =
        sql("SELECT a.id, a.name, (SELECT COUNT(*) FROM award w WHERE w.account_id = a.id AND w.made_id = $3 \
         AND w.revoked_at IS NULL) FROM guidance g JOIN account a ON a.id = g.learner_id \
         WHERE g.mentor_id = $1 AND g.cohort_id = $2 AND g.ended_at IS NULL ORDER BY a.name, a.id LIMIT $4 OFFSET $5");
    candidates(conn, statement, owner, (id, cohort), limit, offset).await
}

/// Learners of a course of the owner's actor, by name.
///
/// # Errors
/// The engine's.
pub async fn in_course(
    conn: &mut Conn<'_>,
    owner: &Owner,
    id: &MadeId,
    course: &str,
    limit: i64,
    offset: i64,
) -> Result<Vec<Candidate>, StoreError> {
    let statement =
        sql("SELECT a.id, a.name, (SELECT COUNT(*) FROM award w WHERE w.account_id = a.id AND w.made_id = $3 \
         AND w.revoked_at IS NULL) FROM enrolment e JOIN course c ON c.id = e.course_id \
         JOIN account a ON a.id = e.learner_id WHERE c.owner_id = $1 AND e.course_id = $2 AND e.left_at IS NULL \
         AND a.id <> $1 ORDER BY a.name, a.id LIMIT $4 OFFSET $5");
    candidates(conn, statement, owner, (id, course), limit, offset).await
}

async fn candidates(
    conn: &mut Conn<'_>,
    statement: Sql,
    owner: &Owner,
    (id, group): (&MadeId, &str),
    limit: i64,
    offset: i64,
) -> Result<Vec<Candidate>, StoreError> {
    statement
        .text(&owner.actor().0)
        .text(group)
        .text(&id.0)
        .int(limit)
        .int(offset)
        .all(conn, |row| Ok(Candidate { id: AccountId(row.text(0)?), name: row.text(1)?, holds: row.int(2)? > 0 }))
        .await
}

/// An award of a made achievement, as its maker sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The award's id.
    pub id: String,
    /// Who holds it; `None` when their account is gone.
    pub name: Option<String>,
    /// Since when.
    pub at: Moment,
    /// Withdrawn since.
    pub revoked_at: Option<Moment>,
    /// Why.
    pub reason: Option<String>,
}

/// The awards of an achievement, the newest first.
///
/// # Errors
/// The engine's.
pub async fn given(
    conn: &mut Conn<'_>,
    _owner: &Owner,
    id: &MadeId,
    limit: i64,
    offset: i64,
) -> Result<Vec<Given>, StoreError> {
    sql("SELECT w.id, a.name, w.issued_at, w.revoked_at, w.revocation_reason FROM award w \
         LEFT JOIN account a ON a.id = w.account_id WHERE w.made_id = $1 ORDER BY w.issued_at DESC, w.id LIMIT $2 OFFSET $3")
        .text(&id.0)
        .int(limit)
        .int(offset)
        .all(conn, |row| {
            Ok(Given {
                id: row.text(0)?,
                name: row.opt_text(1)?,
                at: from_millis(row.int(2)?),
                revoked_at: moment(row.opt_int(3)?),
                reason: row.opt_text(4)?,
            })
        })
        .await
}

/// One award of an achievement: it, and whose it is.
///
/// # Errors
/// The engine's.
pub async fn one(
    conn: &mut Conn<'_>,
    _owner: &Owner,
    id: &MadeId,
    award: &str,
) -> Result<Option<(Given, Option<AccountId>)>, StoreError> {
    sql("SELECT w.id, a.name, w.issued_at, w.revoked_at, w.revocation_reason, w.account_id FROM award w \
         LEFT JOIN account a ON a.id = w.account_id WHERE w.made_id = $1 AND w.id = $2")
    .text(&id.0)
    .text(award)
    .first(conn, |row| {
        let given = Given {
            id: row.text(0)?,
            name: row.opt_text(1)?,
            at: from_millis(row.int(2)?),
            revoked_at: moment(row.opt_int(3)?),
            reason: row.opt_text(4)?,
        };
        Ok((given, row.opt_text(5)?.map(AccountId)))
    })
    .await
}

/// Takes an award back, for good. `false` when it was withdrawn before. The caller knows that the achievement is the
/// owner's ([`super::made::is_of`]).
///
/// # Errors
/// The engine's.
pub async fn take_back(
    conn: &mut Conn<'_>,
    _owner: &Owner,
    id: &MadeId,
    award: &str,
    reason: &str,
    at: Moment,
) -> Result<bool, StoreError> {
    let changed = sql("UPDATE award SET revoked_at = $1, revocation_reason = $2 \
         WHERE id = $3 AND made_id = $4 AND revoked_at IS NULL")
    .int(millis(at))
    .text(reason)
    .text(award)
    .text(&id.0)
    .run(conn)
    .await?;
    Ok(changed == 1)
}
