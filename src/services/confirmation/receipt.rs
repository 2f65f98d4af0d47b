//! An employer's receipt, and taking a confirmation back.

use super::{Asked, complete};
use crate::{
    adapters::texts::Value,
    domain::{checklist::Event, language::Language},
    services::{App, ServiceError, checklist::advance, credential, mailing, secret},
    store::{account, audit, award, checklist, checklist_request},
};

/// The confirmation that a receipt is about.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn receipt(app: &App, token: &str) -> Result<Asked, ServiceError> {
    let found = checklist_request::by_receipt(&mut app.db.read(), &secret::hash(token)).await?;
    complete(app, found.ok_or(ServiceError::NotFound)?, None).await
}

/// Takes a confirmation back within its time: the badge is withdrawn with the reason, and the learner is told. `false`
/// when it is too late.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such receipt.
pub async fn retract(app: &App, token: &str, reason: String) -> Result<bool, ServiceError> {
    let asked = receipt(app, token).await?;
    let (inner, hash) = (app.clone(), secret::hash(token));
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let now = inner.clock.now();
                account::lock(&mut tx, &asked.learner.id).await?;
                let held = checklist::hold(&mut tx, &asked.checklist.id).await?.ok_or(ServiceError::NotFound)?;
                if !checklist_request::retract(&mut tx, &hash, &reason, now).await? {
                    return Ok(false);
                }
                advance(&mut tx, &held, Event::Retract, now).await?;
                if let Some(award) = asked.request.closed.as_ref().and_then(|c| c.award.as_ref()) {
                    let told = inner.texts.say(Language::En, "badge-retracted", &[("reason", reason.as_str().into())]);
                    award::revoke_retracted(&mut tx, award, &told, now).await?;
                }
                audit::note(&mut tx, &inner.rng.uuid(), None, "retract confirmation", &held.id, now).await?;
                let organisation = match asked.request.closed.as_ref().and_then(|c| c.signature.as_ref()) {
                    Some(signature) => signature.organisation.as_str(),
                    None => asked.request.organisation.as_str(),
                };
                let args = [
                    ("name", Value::from(asked.learner.name.as_str())),
                    ("organisation", organisation.into()),
                    ("reason", reason.as_str().into()),
                    ("link", format!("{}/my/checklist", inner.config.base_url).into()),
                ];
                let (to, language) = (&asked.learner.email, asked.learner.language);
                mailing::queue(&inner, &mut tx, to, language, "retracted", &args).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    credential::renew_status(app).await;
    Ok(done)
}
