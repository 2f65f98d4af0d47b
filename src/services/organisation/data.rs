//! Organisations in "download my data".

use serde_json::{Value as Json, json};

use crate::{
    domain::{policy::JoinOrganisation, time::iso},
    services::{App, ServiceError, Viewer},
    store::{organisation, organisation_filing},
};

/// Where the viewer belongs, and what they filed.
///
/// # Errors
/// The store's.
pub async fn data(app: &App, viewer: &Viewer) -> Result<Json, ServiceError> {
    viewer.own::<JoinOrganisation>()?;
    let mine = organisation::of_account(&mut app.db.read(), &viewer.account.id).await?;
    let filed = organisation_filing::of_account(&mut app.db.read(), &viewer.account.id).await?;
    Ok(json!({
        "member_of": mine.iter().map(|(listed, rank)| json!({
            "id": listed.organisation.id.0, "name": listed.organisation.name, "rank": rank.id(),
        })).collect::<Vec<_>>(),
        "filed": filed.iter().map(|filing| json!({
            "organisation": filing.organisation.0, "name": filing.facts.name, "country": filing.facts.country.code(),
            "website": filing.facts.website.as_str(), "email": filing.facts.email.as_typed(), "at": iso(filing.filed_at),
        })).collect::<Vec<_>>(),
    }))
}
