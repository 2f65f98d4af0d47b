//! The log of what was done by whom: one line in the transaction of the act, and a page for the administrator.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{account::AccountId, act::Act, policy::RunSite, time::Moment},
    store::{
        Conn,
        audit::{self, Done, Entry, Wanted},
    },
};

/// Acts on a page.
pub const PER_PAGE: i64 = 50;

/// Notes what somebody does, in the transaction that does it. `actor` is `None` when the system acts. `named` is what the
/// thing is called, so that the log is read without looking ids up: the name of a course, a group, an organisation or a
/// badge; never anything about a person, whose name is found by their id while they have an account.
///
/// # Errors
/// The store's; what was done is then rolled back with it.
pub async fn note(
    app: &App,
    tx: &mut Conn<'_>,
    actor: Option<&AccountId>,
    act: Act,
    object: &str,
    named: Option<&str>,
) -> Result<(), ServiceError> {
    let entry = Entry { actor, act, object, named };
    Ok(audit::enter(tx, &app.rng.uuid(), &entry, app.clock.now()).await?)
}

/// What an administrator looks for.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Part of a name.
    pub name: String,
    /// The act.
    pub act: Option<Act>,
    /// From the beginning of this day (UTC).
    pub from: Option<NaiveDate>,
    /// Until the end of this day (UTC).
    pub to: Option<NaiveDate>,
    /// The page, from 0.
    pub page: i64,
}

/// The beginning of a day.
fn midnight(day: NaiveDate) -> Moment {
    day.and_time(NaiveTime::MIN).and_utc()
}

/// A page of the log, the newest first, and whether there is more. One query.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn log(app: &App, viewer: &Viewer, question: &Question) -> Result<(Vec<Done>, bool), ServiceError> {
    let allowed = viewer.own::<RunSite>()?;
    let day = TimeDelta::days(1);
    let wanted = Wanted {
        name: &question.name,
        act: question.act,
        from: question.from.map_or(Moment::UNIX_EPOCH, midnight),
        until: question.to.map_or_else(|| app.clock.now() + day, |to| midnight(to) + day),
    };
    let offset = question.page.max(0) * PER_PAGE;
    let mut found = audit::page(&mut app.db.read(), &allowed, &wanted, PER_PAGE + 1, offset).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > kept;
    found.truncate(kept);
    Ok((found, more))
}
