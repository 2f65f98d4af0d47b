//! Messages of organisations to people they found. The learner decides whether to answer, and whether to show an address.

use super::{App, ServiceError, Viewer};
use crate::{
    adapters::texts::Value,
    domain::{
        finding::{Message, WordsError, words},
        organisation::OrganisationId,
        policy::{BeFound, FindPeople},
    },
    services::{
        mailing,
        organisation::{self as organisations, allowed_in},
        throttle::{self, Limited, TooMany},
    },
    store::{account, finding, found_message},
};

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is on its way.
    Done,
    /// The organisation wrote to them before.
    Before,
    /// Something is wrong with the words.
    Wrong(WordsError),
    /// Too many today.
    TooMany,
}

/// Writes to somebody in the name of an organisation, once. They get a mail, and their address stays with the site.
///
/// # Errors
/// [`ServiceError::NotFound`] when nobody is to be found there, or for who does not belong to the organisation.
pub async fn write(
    app: &App,
    viewer: &Viewer,
    place: &OrganisationId,
    id: &str,
    typed: &str,
    address: &str,
) -> Result<Written, ServiceError> {
    let allowed = allowed_in::<FindPeople>(app, viewer, place).await?;
    let organisation = organisations::public(app, place).await?;
    let now = app.clock.now();
    let found = finding::find(&mut app.db.read(), &allowed, id, now).await?;
    let (learner, _) = found.filter(|(learner, _)| *learner != viewer.account.id).ok_or(ServiceError::NotFound)?;
    let text = match words(typed) {
        Ok(text) => text,
        Err(error) => return Ok(Written::Wrong(error)),
    };
    if throttle::count(app, Limited::Contact, &place.0, address).await? == Err(TooMany) {
        return Ok(Written::TooMany);
    }
    let inner = app.clone();
    let written = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let message = inner.rng.uuid();
                if !found_message::insert(&mut tx, &allowed, &message, &learner, &text, now).await? {
                    return Ok::<_, ServiceError>(Written::Before);
                }
                if let Some(to) = account::by_id(&mut tx, &learner).await? {
                    let args = [
                        ("name", Value::from(to.name.as_str())),
                        ("organisation", organisation.name.as_str().into()),
                        ("message", text.into()),
                        ("link", format!("{}/my/found/messages/{message}", inner.config.base_url).into()),
                    ];
                    mailing::queue(&inner, &mut tx, &to.email, to.language, "contacted", &args).await?;
                }
                Ok(Written::Done)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(written)
}

/// What organisations wrote to the viewer.
///
/// # Errors
/// The store's.
pub async fn messages(app: &App, viewer: &Viewer) -> Result<Vec<Message>, ServiceError> {
    Ok(found_message::of_learner(&mut app.db.read(), &viewer.own::<BeFound>()?).await?)
}

/// One of those.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not to them.
pub async fn message(app: &App, viewer: &Viewer, id: &str) -> Result<Message, ServiceError> {
    let found = found_message::to_learner(&mut app.db.read(), &viewer.own::<BeFound>()?, id).await?;
    found.ok_or(ServiceError::NotFound)
}

/// Answers one, with or without the viewer's e-mail address. Who wrote gets a mail that says so, and no more.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is nothing to answer.
pub async fn answer(
    app: &App,
    viewer: &Viewer,
    id: &str,
    typed: &str,
    reveal: bool,
) -> Result<Result<(), WordsError>, ServiceError> {
    let allowed = viewer.own::<BeFound>()?;
    let text = match words(typed) {
        Ok(text) => text,
        Err(error) => return Ok(Err(error)),
    };
    let (inner, id, now) = (app.clone(), id.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let sender = found_message::answer(&mut tx, &allowed, &id, &text, reveal, now).await?;
                let sender = sender.ok_or(ServiceError::NotFound)?;
                if let Some(sender) = sender
                    && let Some(to) = account::by_id(&mut tx, &sender).await?
                {
                    let args = [
                        ("name", Value::from(to.name.as_str())),
                        ("link", format!("{}/find/messages", inner.config.base_url).into()),
                    ];
                    mailing::queue(&inner, &mut tx, &to.email, to.language, "contact-answered", &args).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}

/// The viewer does not want a message, or no more of it. The organisation sees that, and cannot write again.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not to them, or is over.
pub async fn decline(app: &App, viewer: &Viewer, id: &str) -> Result<(), ServiceError> {
    let allowed = viewer.own::<BeFound>()?;
    let (id, now) = (id.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let done = found_message::decline(&mut tx, &allowed, &id, now).await?;
                if done { Ok(()) } else { Err(ServiceError::NotFound) }
            })
        })
        .await
}

/// What an organisation wrote, and what came of it.
///
/// # Errors
/// [`ServiceError::NotFound`] for who does not belong to it, or when it is not verified.
pub async fn sent(app: &App, viewer: &Viewer, place: &OrganisationId) -> Result<Vec<Message>, ServiceError> {
    let allowed = allowed_in::<FindPeople>(app, viewer, place).await?;
    Ok(found_message::of_organisation(&mut app.db.read(), &allowed).await?)
}
