//! Registering an organisation, changing what was verified of it, and showing that its address is its own.

use super::{App, ServiceError, Viewer, membership};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{Account, NameError},
        checklist::line,
        email::Email,
        organisation::{
            CONFIRM_WITHIN, DescriptionError, Facts, Filing, ORGANISATIONS_MAX, Organisation, OrganisationId, Rank,
            Website, WebsiteError, description,
        },
        policy::{JoinOrganisation, ManageOrganisation},
        role::Role,
    },
    services::{
        mailing,
        organisation::allowed,
        secret,
        throttle::{self, Limited, TooMany},
    },
    store::{
        Conn, account, audit, organisation,
        organisation_filing::{self, Link},
        organisation_member,
    },
};

/// What somebody typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The name.
    pub name: String,
    /// The country's code.
    pub country: String,
    /// The website.
    pub website: String,
    /// The address.
    pub email: String,
    /// What it says about itself.
    pub description: String,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    /// It is not one.
    Form,
    /// It does not lie on the website's domain.
    Elsewhere,
}

/// What is wrong, by field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// The name.
    pub name: Option<NameError>,
    /// No country.
    pub country: bool,
    /// The website.
    pub website: Option<WebsiteError>,
    /// The address.
    pub email: Option<EmailProblem>,
    /// The description.
    pub description: Option<DescriptionError>,
    /// The person's own address is not verified.
    pub unverified: bool,
    /// Too many tries, or too many organisations.
    pub too_many: bool,
}

fn read(typed: &Typed) -> Result<(Facts, String), Problems> {
    let mut problems = Problems::default();
    let name = line(&typed.name).map_err(|e| problems.name = Some(e)).ok();
    let country = typed.country.parse().map_err(|()| problems.country = true).ok();
    let website = Website::parse(&typed.website).map_err(|e| problems.website = Some(e)).ok();
    let email = Email::parse(&typed.email);
    problems.email = match (&email, &website) {
        (None, _) => Some(EmailProblem::Form),
        (Some(email), Some(website)) if !website.covers(email) => Some(EmailProblem::Elsewhere),
        (Some(_), _) => None,
    };
    let description = description(&typed.description).map_err(|e| problems.description = Some(e)).ok();
    match (name, country, website, email, description) {
        (Some(name), Some(country), Some(website), Some(email), Some(description))
            if problems == Problems::default() =>
        {
            Ok((Facts { name, country, website, email }, description))
        }
        _ => Err(problems),
    }
}

/// A link that shows the filing's address to be the organisation's, and the mail with it.
async fn send_link(
    app: &App,
    tx: &mut Conn<'_>,
    account: &Account,
    filing: &Filing,
    token: &str,
) -> Result<(), ServiceError> {
    let args = [
        ("name", Value::from(account.name.as_str())),
        ("organisation", filing.facts.name.as_str().into()),
        ("days", CONFIRM_WITHIN.num_days().into()),
        ("link", format!("{}/organisation-address/{token}", app.config.base_url).into()),
    ];
    mailing::queue(app, tx, &filing.facts.email, account.language, "organisation-confirm", &args).await
}

/// Files, with a link for the address unless it was confirmed before; then the administrators are told at once.
async fn file(app: &App, tx: &mut Conn<'_>, account: &Account, filing: &Filing) -> Result<(), ServiceError> {
    if filing.confirmed_at.is_some() {
        organisation_filing::insert(tx, filing, None).await?;
        return tell_administrators(app, tx, filing).await;
    }
    let token = app.rng.token();
    let link = Link { token_hash: secret::hash(&token), expires_at: filing.filed_at + CONFIRM_WITHIN };
    organisation_filing::insert(tx, filing, Some(&link)).await?;
    send_link(app, tx, account, filing, &token).await
}

async fn tell_administrators(app: &App, tx: &mut Conn<'_>, filing: &Filing) -> Result<(), ServiceError> {
    for administrator in account::holding(tx, Role::Administrator, 20).await? {
        let args = [
            ("name", Value::from(administrator.name.as_str())),
            ("organisation", filing.facts.name.as_str().into()),
            ("link", format!("{}/organisations/{}/review", app.config.base_url, filing.organisation.0).into()),
        ];
        mailing::queue(app, tx, &administrator.email, administrator.language, "organisation-waiting", &args).await?;
    }
    Ok(())
}

/// Registers an organisation. Whoever does so is its first manager.
///
/// # Errors
/// The store's.
pub async fn register(
    app: &App,
    viewer: &Viewer,
    typed: &Typed,
    address: &str,
) -> Result<Result<OrganisationId, Problems>, ServiceError> {
    let permission = viewer.own::<JoinOrganisation>()?;
    let (facts, description) = match read(typed) {
        Ok(read) => read,
        Err(problems) => return Ok(Err(problems)),
    };
    if viewer.account.email_verified_at.is_none() {
        return Ok(Err(Problems { unverified: true, ..Problems::default() }));
    }
    let held = organisation_member::of_account(&mut app.db.read(), &viewer.account.id).await?.len();
    if held >= ORGANISATIONS_MAX
        || throttle::count(app, Limited::File, &viewer.account.id.0, address).await? == Err(TooMany)
    {
        return Ok(Err(Problems { too_many: true, ..Problems::default() }));
    }
    let now = app.clock.now();
    let id = OrganisationId(app.rng.uuid());
    let filing = Filing {
        id: app.rng.uuid(),
        organisation: id.clone(),
        facts,
        filed_by: Some(viewer.account.id.clone()),
        filed_at: now,
        confirmed_at: None,
        decided: None,
    };
    let (inner, account) = (app.clone(), viewer.account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                organisation::insert(&mut tx, &permission, &id, &filing.facts, &description, now).await?;
                organisation_member::insert(&mut tx, &permission, &id, Rank::Manager, now).await?;
                let note = inner.rng.uuid();
                audit::note(&mut tx, &note, Some(&account.id), "register organisation", &id.0, now).await?;
                file(&inner, &mut tx, &account, &filing).await?;
                inner.jobs.notify_one();
                Ok(Ok(id))
            })
        })
        .await
}

/// What a change came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It counts already: nothing was changed that is verified.
    Done,
    /// It waits for the address or the administrator.
    Filed,
}

/// Changes an organisation. The description counts at once; the rest once it is verified anew, and until then what was
/// verified before stays.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers.
pub async fn change(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    typed: &Typed,
    address: &str,
) -> Result<Result<Changed, Problems>, ServiceError> {
    let permission = allowed::<ManageOrganisation>(viewer, &membership(app, viewer, id).await?)?;
    let (facts, description) = match read(typed) {
        Ok(read) => read,
        Err(problems) => return Ok(Err(problems)),
    };
    if throttle::count(app, Limited::File, &viewer.account.id.0, address).await? == Err(TooMany) {
        return Ok(Err(Problems { too_many: true, ..Problems::default() }));
    }
    let (now, new) = (app.clock.now(), app.rng.uuid());
    let (inner, account) = (app.clone(), viewer.account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = organisation::hold(&mut tx, permission.owner()).await?.ok_or(ServiceError::NotFound)?;
                let newest = organisation_filing::newest(&mut tx, permission.owner()).await?;
                organisation::set_description(&mut tx, &permission, &description).await?;
                let open = newest.as_ref().filter(|filing| filing.decided.is_none());
                if held.is_verified() && accepted(&held).as_ref() == Some(&facts) {
                    organisation_filing::take_back(&mut tx, &permission, now).await?;
                    return Ok(Ok(Changed::Done));
                }
                if open.is_some_and(|filing| filing.facts == facts) {
                    return Ok(Ok(Changed::Done));
                }
                let known = [accepted(&held).filter(|_| held.is_verified()).map(|facts| facts.email), {
                    newest.as_ref().filter(|filing| filing.confirmed_at.is_some()).map(|f| f.facts.email.clone())
                }];
                let confirmed = known.iter().flatten().any(|email| email.key() == facts.email.key());
                organisation::set_unverified(&mut tx, &permission, &facts).await?;
                let filing = Filing {
                    id: new,
                    organisation: permission.owner().clone(),
                    facts,
                    filed_by: Some(account.id.clone()),
                    filed_at: now,
                    confirmed_at: confirmed.then_some(now),
                    decided: None,
                };
                file(&inner, &mut tx, &account, &filing).await?;
                let note = inner.rng.uuid();
                audit::note(&mut tx, &note, Some(&account.id), "change organisation", &permission.owner().0, now)
                    .await?;
                inner.jobs.notify_one();
                Ok(Ok(Changed::Filed))
            })
        })
        .await
}

/// What counts of an organisation now.
fn accepted(organisation: &Organisation) -> Option<Facts> {
    let email = organisation.email.clone()?;
    let Organisation { name, country, website, .. } = organisation;
    Some(Facts { name: name.clone(), country: *country, website: website.clone(), email })
}

/// Sends the link to the organisation's address again.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers.
pub async fn send_again(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    address: &str,
) -> Result<Result<(), TooMany>, ServiceError> {
    allowed::<ManageOrganisation>(viewer, &membership(app, viewer, id).await?)?;
    let filing = organisation_filing::newest(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    if throttle::count(app, Limited::File, &viewer.account.id.0, address).await? == Err(TooMany) {
        return Ok(Err(TooMany));
    }
    let token = app.rng.token();
    let link = Link { token_hash: secret::hash(&token), expires_at: app.clock.now() + CONFIRM_WITHIN };
    let (inner, account) = (app.clone(), viewer.account.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if organisation_filing::set_link(&mut tx, &filing.id, &link).await? {
                    send_link(&inner, &mut tx, &account, &filing, &token).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(Ok(()))
}

/// What a link would confirm, for the page that asks.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link does not work.
pub async fn to_confirm(app: &App, token: &str) -> Result<Filing, ServiceError> {
    let found = organisation_filing::by_token(&mut app.db.read(), &secret::hash(token), app.clock.now()).await?;
    found.ok_or(ServiceError::NotFound)
}

/// Uses the link: the address is the organisation's, and the administrators are told. Twice is once.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link does not work.
pub async fn confirm(app: &App, token: &str) -> Result<Filing, ServiceError> {
    let filing = to_confirm(app, token).await?;
    let (inner, hash, told) = (app.clone(), secret::hash(token), filing.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if organisation_filing::confirm(&mut tx, &hash, inner.clock.now()).await? {
                    tell_administrators(&inner, &mut tx, &told).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(filing)
}
