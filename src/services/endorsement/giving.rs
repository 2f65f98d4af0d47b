//! Giving and withdrawing endorsements, and the consent of who holds an award.

use super::{App, ServiceError, Viewer, claim, keys, target_name};
use crate::{
    adapters::texts::Value,
    domain::{
        account::Account,
        achieved::Achieved,
        award::{Award, Visibility},
        endorsement::{CommentError, Consent, Endorsement, Target, comment},
        language::Language,
        made::Named,
        open_badges::endorsement::{EndorsementFacts, endorsement, ob2_endorsement},
        organisation::{Organisation, OrganisationId, Rank},
        policy::{Endorse, HoldAward, ManageOrganisation},
    },
    services::{
        made, mailing,
        organisation::{self as organisations, allowed_in},
        throttle::{self, Limited, TooMany},
    },
    store::{
        account, audit, award,
        endorsement::{self as endorsements, Documents},
        organisation,
    },
};

/// The verified organisations for which the viewer may endorse.
///
/// # Errors
/// The store's.
pub async fn choices(app: &App, viewer: &Viewer) -> Result<Vec<Organisation>, ServiceError> {
    let mine = organisations::mine(app, viewer).await?;
    let may = |(listed, rank): (organisation::Listed, Rank)| {
        (rank == Rank::Manager && listed.organisation.is_verified()).then_some(listed.organisation)
    };
    Ok(mine.into_iter().filter_map(may).collect())
}

/// What an endorsement would be about.
#[derive(Debug)]
pub struct Asked {
    /// What.
    pub target: Target,
    /// The achievement, unless it is the issuer.
    pub achieved: Option<Achieved>,
    /// The award, where it is one.
    pub award: Option<Award>,
}

/// What somebody may endorse: the issuer, every achievement of the site and every made one that is held; of awards only those whose page others reach, that count,
/// whose holder has an account, and that are not the viewer's own.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such thing.
pub async fn asked(app: &App, viewer: &Viewer, target: Target) -> Result<Asked, ServiceError> {
    let id = match &target {
        Target::Issuer => return Ok(Asked { target, achieved: None, award: None }),
        Target::Achievement(achievement) => {
            let achieved = Some((*achievement).into());
            return Ok(Asked { target, achieved, award: None });
        }
        Target::Made(version) => {
            let found = made::find(app, &Named::Version(version.clone())).await?;
            // What nobody holds may still say something else tomorrow.
            if found.frozen_at.is_none() {
                return Err(ServiceError::NotFound);
            }
            return Ok(Asked { target, achieved: Some(found.into()), award: None });
        }
        Target::Award(id) => id,
    };
    let found = award::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let holder = found.account.as_ref().ok_or(ServiceError::NotFound)?;
    if found.visibility == Visibility::Private || !found.counts(app.clock.now()) || *holder == viewer.account.id {
        return Err(ServiceError::NotFound);
    }
    Ok(Asked { target, achieved: Some(found.achievement.clone()), award: Some(found) })
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommentProblem {
    /// The words.
    Comment(CommentError),
    /// Too many today.
    TooMany,
}

/// What became of an endorsement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is signed, under this id.
    Done(String),
    /// The organisation endorses this already.
    Before,
    /// Something is wrong with the form.
    Wrong(CommentProblem),
}

/// Endorses in the name of a verified organisation that the viewer manages. Who holds an award is told and decides whether
/// it is seen.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers, or when there is no such thing to endorse.
pub async fn give(
    app: &App,
    viewer: &Viewer,
    id: &OrganisationId,
    target: Target,
    typed: &str,
    address: &str,
) -> Result<Given, ServiceError> {
    let permission = allowed_in::<Endorse>(app, viewer, id).await?;
    let asked = asked(app, viewer, target).await?;
    let comment = match comment(typed) {
        Ok(comment) => comment,
        Err(error) => return Ok(Given::Wrong(CommentProblem::Comment(error))),
    };
    if throttle::count(app, Limited::Endorse, &id.0, address).await? == Err(TooMany) {
        return Ok(Given::Wrong(CommentProblem::TooMany));
    }
    let holder = match asked.award.as_ref().and_then(|award| award.account.as_ref()) {
        Some(holder) => account::by_id(&mut app.db.read(), holder).await?,
        None => None,
    };
    let inner = app.clone();
    let given = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let now = inner.clock.now();
                let held = organisation::hold(&mut tx, permission.owner()).await?.ok_or(ServiceError::NotFound)?;
                if !held.is_verified() {
                    return Err(ServiceError::NotFound);
                }
                let signing = keys::signing(&inner, &mut tx, &held.id).await?;
                let new = Endorsement {
                    id: inner.rng.uuid(),
                    organisation: held.id.clone(),
                    consent: if asked.award.is_some() { Consent::Waiting } else { Consent::Needless },
                    target: asked.target.clone(),
                    comment,
                    given_at: now,
                    status_index: endorsements::next_status_index(&mut tx, &held.id).await?,
                    withdrawn: None,
                };
                let endorser = keys::facts(&held);
                let name = target_name(&inner, &asked.target, asked.achieved.as_ref(), Language::En);
                let facts = EndorsementFacts {
                    id: new.id.clone(),
                    endorser: &endorser,
                    name: keys::document_name(&inner, &name),
                    claim: claim(&inner, &asked.target),
                    comment: new.comment.clone(),
                    given_at: now,
                    status_index: new.status_index,
                };
                let base = &inner.issuer.base;
                let documents = Documents {
                    ob2: serde_json::to_string(&ob2_endorsement(base, &facts))
                        .map_err(|_| ServiceError::Broken("an endorsement that is not JSON"))?,
                    ob3: signing.sign(&inner, &held.id, &endorsement(base, &facts), now)?,
                };
                if !endorsements::insert(&mut tx, &permission, &new, &documents).await? {
                    return Ok(Given::Before);
                }
                let note = inner.rng.uuid();
                audit::note(&mut tx, &note, Some(permission.actor()), "endorse", &new.id, now).await?;
                if let (Some(holder), Some(award)) = (&holder, &asked.award) {
                    ask_holder(&inner, &mut tx, holder, award, &held, &new.comment).await?;
                }
                Ok(Given::Done(new.id))
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(given)
}

async fn ask_holder(
    app: &App,
    tx: &mut crate::store::Conn<'_>,
    holder: &Account,
    award: &Award,
    organisation: &Organisation,
    comment: &str,
) -> Result<(), ServiceError> {
    let badge = crate::services::credential::name(app, &award.achievement, holder.language);
    let args = [
        ("name", Value::from(holder.name.as_str())),
        ("organisation", organisation.name.as_str().into()),
        ("badge", badge.into()),
        ("comment", comment.into()),
        ("link", format!("{}/my/badges/{}#recognitions", app.config.base_url, award.id).into()),
    ];
    mailing::queue(app, tx, &holder.email, holder.language, "endorsed", &args).await
}

/// Withdraws an endorsement: it is shown no more, and whoever checks a copy is told.
///
/// # Errors
/// [`ServiceError::NotFound`] for anybody but its managers.
pub async fn withdraw(
    app: &App,
    viewer: &Viewer,
    organisation: &OrganisationId,
    id: &str,
    reason: String,
) -> Result<(), ServiceError> {
    let permission = allowed_in::<ManageOrganisation>(app, viewer, organisation).await?;
    let (id, note, now) = (id.to_owned(), app.rng.uuid(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !endorsements::withdraw(&mut tx, &permission, &id, &reason, now).await? {
                    return Err(ServiceError::NotFound);
                }
                audit::note(&mut tx, &note, Some(permission.actor()), "withdraw endorsement", &id, now).await?;
                Ok(())
            })
        })
        .await
}

/// Who holds an award lets an endorsement of it be seen, or not.
///
/// # Errors
/// [`ServiceError::NotFound`] when the award is not theirs, or there is no such endorsement.
pub async fn set_consent(app: &App, viewer: &Viewer, award: &str, id: &str, shown: bool) -> Result<(), ServiceError> {
    let permission = viewer.own::<HoldAward>()?;
    let (award, id, now) = (award.to_owned(), id.to_owned(), app.clock.now());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let set = endorsements::set_consent(&mut tx, &permission, &award, &id, shown, now).await?;
                Ok::<_, ServiceError>(set)
            })
        })
        .await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}
