//! What was done by whom, for the administrator. No names, addresses or answers: ids only.

use super::{Conn, StoreError, millis, sql::sql};
use crate::domain::{account::AccountId, time::Moment};

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
