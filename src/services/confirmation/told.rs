//! What a badge says of the confirmation that it rests on.

use super::Asked;
use crate::{
    adapters::texts::Arg,
    domain::{
        checklist::{Checklist, Signature},
        language::Language,
        open_badges::evidence::EvidenceFacts,
    },
    services::{App, ServiceError},
    store::{checklist, checklist_request},
};

/// What the badge says of the confirmation. The address shows by its domain alone how the employer was reached.
pub fn evidence(app: &App, language: Language, asked: &Asked, signature: &Signature, date: String) -> EvidenceFacts {
    let domain =
        asked.request.email.as_ref().and_then(|e| e.key().rsplit_once('@').map(|(_, domain)| domain.to_owned()));
    let args = confirmation_args(signature, &domain.unwrap_or_default(), &asked.checklist, asked.request.version, date);
    EvidenceFacts {
        name: app.texts.say(language, "badge-confirmation-name", &[]),
        narrative: app.texts.say(language, "badge-confirmation", &args),
        genre: Some("Checklist".into()),
        url: None,
    }
}

fn confirmation_args(
    signature: &Signature,
    domain: &str,
    checklist: &Checklist,
    version: u32,
    date: String,
) -> [Arg; 6] {
    [
        ("organisation", signature.organisation.as_str().into()),
        ("function", signature.function.as_str().into()),
        ("domain", domain.into()),
        ("number", checklist.number.to_string().into()),
        ("version", version.into()),
        ("date", date.into()),
    ]
}

/// What the badge says of its confirmation, in the reader's language; `None` when the account is gone.
///
/// # Errors
/// The store's.
pub async fn told(
    app: &App,
    award: &str,
    language: Language,
    date: String,
) -> Result<Option<(String, String)>, ServiceError> {
    let Some(request) = checklist_request::of_award(&mut app.db.read(), award).await? else { return Ok(None) };
    let Some(checklist) = checklist::find(&mut app.db.read(), &request.checklist).await? else { return Ok(None) };
    let Some(signature) = request.closed.as_ref().and_then(|c| c.signature.as_ref()) else { return Ok(None) };
    let Some(email) = &request.email else { return Ok(None) };
    let domain = email.key().rsplit_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default();
    let args = confirmation_args(signature, &domain, &checklist, request.version, date);
    let say = |key: &str, args: &[Arg]| app.texts.say(language, key, args);
    Ok(Some((say("badge-confirmation-name", &[]), say("badge-confirmation", &args))))
}
