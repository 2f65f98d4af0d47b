//! What was done by whom, for the administrator. No addresses or answers: ids, and short names of things.

use super::{
    Conn, StoreError, millis,
    sql::{Row, sql},
};
use crate::domain::{
    account::AccountId,
    act::Act,
    policy::{Allowed, RunSite},
    time::{Moment, from_millis},
};

/// Notes an act. `actor` is `None` when the system acted.
///
/// # Errors
/// The engine's.
pub async fn note(
    conn: &mut Conn<'_>,
    id: &str,
    actor: Option<&AccountId>,
    action: &str,
    object: &str,
    at: Moment,
) -> Result<(), StoreError> {
    sql("INSERT INTO audit_log (id, at, actor_id, action, object) VALUES ($1, $2, $3, $4, $5)")
        .text(id)
        .int(millis(at))
        .opt_text(actor.map(|a| a.0.as_str()))
        .text(action)
        .text(object)
        .run(conn)
        .await?;
    Ok(())
}

/// Something that was done, to be noted.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Who did it; `None` when the system did.
    pub actor: Option<&'a AccountId>,
    /// What.
    pub act: Act,
    /// To what: an id.
    pub object: &'a str,
    /// What that is called: a thing's name, never a person's.
    pub named: Option<&'a str>,
}

/// Notes an act with the name of the thing.
///
/// # Errors
/// The engine's.
pub async fn enter(conn: &mut Conn<'_>, id: &str, entry: &Entry<'_>, at: Moment) -> Result<(), StoreError> {
    sql("INSERT INTO audit_log (id, at, actor_id, action, object, named) VALUES ($1, $2, $3, $4, $5, $6)")
        .text(id)
        .int(millis(at))
        .opt_text(entry.actor.map(|actor| actor.0.as_str()))
        .text(entry.act.id())
        .text(entry.object)
        .opt_text(entry.named)
        .run(conn)
        .await?;
    Ok(())
}

/// Something that was done, as the log shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: Moment,
    /// Who; `None` when the system did it.
    pub actor: Option<AccountId>,
    /// Their name, while they have an account.
    pub actor_name: Option<String>,
    /// What, as stored.
    pub action: String,
    /// To what: an id.
    pub object: String,
    /// What that was called.
    pub named: Option<String>,
    /// If it is a person with an account: their name.
    pub person: Option<String>,
}

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Part of the name of who did it, or to whom; empty for everybody.
    pub name: &'a str,
    /// The act.
    pub act: Option<Act>,
    /// From then on.
    pub from: Moment,
    /// Before then.
    pub until: Moment,
}

fn read(row: &Row) -> Result<Done, StoreError> {
    Ok(Done {
        at: from_millis(row.int(0)?),
        actor: row.opt_text(1)?.map(AccountId),
        actor_name: row.opt_text(2)?,
        action: row.text(3)?,
        object: row.text(4)?,
        named: row.opt_text(5)?,
        person: row.opt_text(6)?,
    })
}

/// A page of what was done, the newest first.
///
/// # Errors
/// The engine's.
pub async fn page(
    conn: &mut Conn<'_>,
    _allowed: &Allowed<RunSite>,
    wanted: &Wanted<'_>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Done>, StoreError> {
    let name = wanted.name.trim().to_lowercase().replace(['%', '_'], "");
    let query = match (name.is_empty(), wanted.act) {
        (true, None) => sql(
            "SELECT l.at, l.actor_id, a.name, l.action, l.object, COALESCE(l.named, g.name), o.name FROM audit_log l \
             LEFT JOIN account a ON a.id = l.actor_id LEFT JOIN account o ON o.id = l.object \
             LEFT JOIN organisation g ON g.id = l.object \
             WHERE l.at >= $1 AND l.at < $2 ORDER BY l.at DESC, l.id LIMIT $3 OFFSET $4",
        ),
        (true, Some(_)) => sql(
            "SELECT l.at, l.actor_id, a.name, l.action, l.object, COALESCE(l.named, g.name), o.name FROM audit_log l \
             LEFT JOIN account a ON a.id = l.actor_id LEFT JOIN account o ON o.id = l.object \
             LEFT JOIN organisation g ON g.id = l.object \
             WHERE l.at >= $1 AND l.at < $2 AND l.action = $5 ORDER BY l.at DESC, l.id LIMIT $3 OFFSET $4",
        ),
        (false, _) => sql(
            "SELECT l.at, l.actor_id, a.name, l.action, l.object, COALESCE(l.named, g.name), o.name FROM audit_log l \
             LEFT JOIN account a ON a.id = l.actor_id LEFT JOIN account o ON o.id = l.object \
             LEFT JOIN organisation g ON g.id = l.object \
             WHERE l.at >= $1 AND l.at < $2 AND ($5 = '' OR l.action = $5) \
             AND (LOWER(a.name) LIKE $6 OR LOWER(o.name) LIKE $6 OR LOWER(l.named) LIKE $6 \
             OR LOWER(g.name) LIKE $6) \
             ORDER BY l.at DESC, l.id LIMIT $3 OFFSET $4",
        ),
    };
    let query = query.int(millis(wanted.from)).int(millis(wanted.until)).int(limit).int(offset);
    let query = match (name.is_empty(), wanted.act) {
        (true, None) => query,
        (_, act) => query.text(act.map_or("", Act::id)),
    };
    let query = if name.is_empty() { query } else { query.text(format!("%{name}%")) };
    query.all(conn, read).await
}
