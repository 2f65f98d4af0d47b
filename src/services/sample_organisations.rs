//! Sample organisations: the employer's, which is verified, and one of the mentor's that waits for the administrator. Both
//! are invented.

use super::{
    App, ServiceError, Viewer, endorsement, finding,
    organisation::{self, Decision, Typed},
    sample, secret,
};
use crate::{
    domain::{
        endorsement::Target,
        finding::Shown,
        organisation::{CONFIRM_WITHIN, Filing, OrganisationId},
    },
    store::organisation_filing::{self, Link},
};

async fn person(app: &App, id: &str) -> Result<Viewer, ServiceError> {
    Ok(Viewer { account: sample::person(app, id).await?, session: String::new() })
}

/// Registers one, and confirms its address as whoever reads its mail would.
async fn confirmed(app: &App, viewer: &Viewer, typed: Typed) -> Result<Filing, ServiceError> {
    let registered = organisation::register(app, viewer, &typed, "sample").await?;
    let id = registered.map_err(|_| ServiceError::Broken("a sample organisation was refused"))?;
    let filing = organisation_filing::newest(&mut app.db.read(), &id).await?.ok_or(ServiceError::NotFound)?;
    let token = app.rng.token();
    let link = Link { token_hash: secret::hash(&token), expires_at: app.clock.now() + CONFIRM_WITHIN };
    let of = filing.id.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                organisation_filing::set_link(&mut tx, &of, &link).await?;
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    organisation::confirm(app, &token).await?;
    Ok(filing)
}

/// The employer's organisation, verified by the administrator.
///
/// # Errors
/// The store's.
pub async fn verified(app: &App) -> Result<OrganisationId, ServiceError> {
    let typed = Typed {
        name: "Bakkerij De Wit".into(),
        country: "nl".into(),
        website: "https://www.employer.example".into(),
        email: "info@employer.example".into(),
        description: "A bakery with three shops and forty people. We train young people on the job, and look for \
                      colleagues who are good with customers and with each other."
            .into(),
    };
    let filing = confirmed(app, &person(app, "employer").await?, typed).await?;
    let administrator = person(app, "administrator").await?;
    organisation::decide(app, &administrator, &filing.organisation, filing.id, Decision::Verify).await?;
    let social = Target::parse("social-good").ok_or(ServiceError::NotFound)?;
    let words = "In our shops people talk with customers all day. Somebody with this badge listens first, and stays \
                 friendly when it is busy.";
    endorsement::give(app, &person(app, "employer").await?, &filing.organisation, social, words, "sample").await?;
    Ok(filing.organisation)
}

/// The learner lets organisations find them.
///
/// # Errors
/// The store's.
pub async fn findable(app: &App) -> Result<(), ServiceError> {
    let learner = person(app, "learner").await?;
    let shown = Shown {
        name: true,
        country: "nl".parse().ok(),
        region: Some("Oss".into()),
        languages: ["nl", "ar", "en"].into_iter().filter_map(|code| code.parse().ok()).collect(),
        badges: finding::choices(app, &learner).await?.into_iter().map(|(id, _)| id).collect(),
    };
    finding::keep(app, &learner, shown).await
}

/// The mentor's organisation, which waits.
///
/// # Errors
/// The store's.
pub async fn waiting(app: &App) -> Result<(), ServiceError> {
    let typed = Typed {
        name: "Centar za karijere Kovač".into(),
        country: "hr".into(),
        website: "https://mentor.example".into(),
        email: "ured@mentor.example".into(),
        description: "Career advice for people who look for work or want to change it.".into(),
    };
    confirmed(app, &person(app, "mentor").await?, typed).await.map(drop)
}
