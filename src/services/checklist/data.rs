//! Checklists in "download my data".

use serde_json::{Value as Json, json};

use crate::{
    domain::{
        checklist::{Ratings, Request},
        email::Email,
        policy::KeepChecklist,
        time::iso,
    },
    services::{App, ServiceError, Viewer, signed_paper},
    store::{checklist, checklist_request},
};

/// Everything about checklists, for "download my data": those of one's own, and what one was asked and answered.
///
/// # Errors
/// The store's.
pub async fn data(app: &App, viewer: &Viewer) -> Result<Json, ServiceError> {
    viewer.own::<KeepChecklist>()?;
    let me = &viewer.account;
    let requests = checklist_request::all_of(&mut app.db.read(), &me.id).await?;
    let mut own = Vec::new();
    for one in checklist::all_of(&mut app.db.read(), &me.id).await? {
        let ratings = checklist::ratings(&mut app.db.read(), &one.id).await?;
        own.push(json!({
            "number": one.number.to_string(),
            "version": one.version,
            "status": one.status.id(),
            "begun": iso(one.created_at),
            "ratings": plain(&ratings),
            "asked": requests.iter().filter(|r| r.checklist == one.id).map(told).collect::<Vec<_>>(),
        }));
    }
    let mut asked = Vec::new();
    if me.email_verified_at.is_some() {
        for listed in checklist_request::of_address(&mut app.db.read(), &me.email).await? {
            let ratings = checklist_request::ratings(&mut app.db.read(), &listed.request.id).await?;
            asked.push(json!({
                "name": listed.learner, "request": told(&listed.request), "ratings": plain(&ratings),
            }));
        }
    }
    Ok(json!({ "own": own, "asked_of_me": asked, "signed_on_paper": signed_paper::data(app, viewer).await? }))
}

fn plain(ratings: &Ratings) -> Json {
    ratings.iter().map(|(statement, rating)| (statement.clone(), Json::from(rating.number()))).collect()
}

fn told(request: &Request) -> Json {
    let closed = request.closed.as_ref();
    json!({
        "email": request.email.as_ref().map(Email::as_typed),
        "organisation": request.organisation,
        "version": request.version,
        "asked": iso(request.asked_at),
        "answered": closed.map(|c| iso(c.at)),
        "outcome": closed.map(|c| c.how.id()),
        "words": closed.and_then(|c| c.words.clone()),
        "signed_by": closed.and_then(|c| c.signature.as_ref()).map(|s| json!({
            "name": s.name, "organisation": s.organisation, "function": s.function,
        })),
        "taken_back": closed.and_then(|c| c.retracted.as_ref()).map(|(at, reason)| json!({ "at": iso(*at), "reason": reason })),
    })
}
