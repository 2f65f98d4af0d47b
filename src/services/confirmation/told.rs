//! What a badge says of the confirmation that it rests on.

use super::Asked;
use crate::{
    adapters::texts::Arg,
    domain::{
        checklist::{Checklist, Signature, statements},
        email::Email,
        language::Language,
        open_badges::evidence::EvidenceFacts,
    },
    services::{App, ServiceError, signed_paper},
    store::{checklist, checklist_request},
};

/// The facts of a confirmation.
struct Facts<'a> {
    signature: &'a Signature,
    email: Option<&'a Email>,
    checklist: &'a Checklist,
    version: u32,
    /// The day, as the reader writes it.
    date: String,
    /// How many statements the employer rated; the others they could not judge.
    rated: usize,
}

impl Facts<'_> {
    /// Name and text. The address shows by its domain alone how the employer was reached.
    fn say(&self, app: &App, language: Language) -> (String, String) {
        let domain = self.email.and_then(|e| e.key().rsplit_once('@').map(|(_, domain)| domain.to_owned()));
        let args: [Arg; 8] = [
            ("organisation", self.signature.organisation.as_str().into()),
            ("function", self.signature.function.as_str().into()),
            ("domain", domain.unwrap_or_default().into()),
            ("number", self.checklist.number.to_string().into()),
            ("version", self.version.into()),
            ("date", self.date.as_str().into()),
            ("rated", self.rated.into()),
            ("total", statements(app.course.catalogue().framework()).len().into()),
        ];
        (app.texts.say(language, "badge-confirmation-name", &[]), app.texts.say(language, "badge-confirmation", &args))
    }
}

/// What is signed into the badge, in English.
pub fn evidence(app: &App, asked: &Asked, signature: &Signature, rated: usize, date: String) -> EvidenceFacts {
    let (checklist, version) = (&asked.checklist, asked.request.version);
    let facts = Facts { signature, email: asked.request.email.as_ref(), checklist, version, date, rated };
    let (name, narrative) = facts.say(app, Language::En);
    EvidenceFacts { name, narrative, genre: Some("Checklist".into()), url: None }
}

/// What the badge says of its confirmation, in the reader's language; `None` when an account of the two is gone.
///
/// # Errors
/// The store's.
pub async fn told(
    app: &App,
    award: &str,
    language: Language,
    date: String,
) -> Result<Option<(String, String)>, ServiceError> {
    let Some(request) = checklist_request::of_award(&mut app.db.read(), award).await? else {
        return signed_paper::told(app, award, language, &date).await;
    };
    let Some(checklist) = checklist::find(&mut app.db.read(), &request.checklist).await? else { return Ok(None) };
    let Some(signature) = request.closed.as_ref().and_then(|c| c.signature.as_ref()) else { return Ok(None) };
    let Some(email) = &request.email else { return Ok(None) };
    let rated = checklist_request::ratings(&mut app.db.read(), &request.id).await?.len();
    let (checklist, version) = (&checklist, request.version);
    let facts = Facts { signature, email: Some(email), checklist, version, date, rated };
    Ok(Some(facts.say(app, language)))
}
