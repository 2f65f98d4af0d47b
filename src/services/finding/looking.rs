//! The search of an organisation. Whoever is seen can see by whom.

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        finding::{Look, Message, PER_PAGE, Person, Wanted},
        organisation::{Organisation, OrganisationId},
        policy::FindPeople,
    },
    services::organisation::{self as organisations, allowed_in},
    store::{finding, found_message},
};

/// The verified organisations in whose name the viewer may look for people.
///
/// # Errors
/// The store's.
pub async fn places(app: &App, viewer: &Viewer) -> Result<Vec<Organisation>, ServiceError> {
    let mine = organisations::mine(app, viewer).await?;
    Ok(mine.into_iter().map(|(listed, _)| listed.organisation).filter(Organisation::is_verified).collect())
}

/// People who fit (a page from 0), and whether there is more. Each of them can see that they were in this result.
///
/// # Errors
/// [`ServiceError::NotFound`] for who does not belong to the organisation, or when it is not verified.
pub async fn search(
    app: &App,
    viewer: &Viewer,
    place: &OrganisationId,
    wanted: &Wanted,
    page: i64,
) -> Result<(Vec<Person>, bool), ServiceError> {
    let allowed = allowed_in::<FindPeople>(app, viewer, place).await?;
    let now = app.clock.now();
    let offset = page.max(0) * PER_PAGE;
    let mut found = finding::search(&mut app.db.read(), &allowed, wanted, now, PER_PAGE + 1, offset).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > kept;
    found.truncate(kept);
    if !found.is_empty() {
        let ids: Vec<String> = found.iter().map(|person| person.id.clone()).collect();
        let opening = app.rng.uuid();
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    finding::note(&mut tx, &allowed, &opening, Look::Result, &ids, now).await?;
                    Ok::<_, ServiceError>(())
                })
            })
            .await?;
    }
    Ok((found, more))
}

/// Somebody as an organisation sees them, and what the two wrote.
#[derive(Debug)]
pub struct Found {
    /// Who.
    pub person: Person,
    /// What was written and is not closed.
    pub message: Option<Message>,
}

/// Somebody's page. They can see that it was opened.
///
/// # Errors
/// [`ServiceError::NotFound`] when nobody is to be found there, or for who does not belong to the organisation.
pub async fn person(app: &App, viewer: &Viewer, place: &OrganisationId, id: &str) -> Result<Found, ServiceError> {
    let allowed = allowed_in::<FindPeople>(app, viewer, place).await?;
    let now = app.clock.now();
    let found = finding::find(&mut app.db.read(), &allowed, id, now).await?;
    let (account, person) = found.ok_or(ServiceError::NotFound)?;
    let message = found_message::between(&mut app.db.read(), &allowed, &account).await?;
    if account != viewer.account.id {
        let (ids, opening) = (vec![person.id.clone()], app.rng.uuid());
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    finding::note(&mut tx, &allowed, &opening, Look::Page, &ids, now).await?;
                    Ok::<_, ServiceError>(())
                })
            })
            .await?;
    }
    Ok(Found { person, message })
}
