//! "Download my data" and "delete my account".

use serde_json::json;

use super::{
    App, ServiceError, Viewer, backpack, badge_files, bank_question, checklist, collection, course as courses,
    employer, finding, guidance, organisation, passport, uploads, wallet,
};
use crate::{
    domain::{
        policy::{KeepAccount, MakeAchievement, Reflect},
        time::iso,
    },
    store::{
        account, answer, attempt, award, bank_question::Wanted, checklist_request, course, endorsement, invitation,
        job, lesson_read, made, organisation_invitation, reflection, self_check, session,
    },
};

/// Everything about the viewer as one zip: `data.json`, the questions they wrote, each badge in every form, and the files
/// they handed in.
///
/// # Errors
/// The store's.
pub async fn download(app: &App, viewer: &Viewer) -> Result<Vec<u8>, ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let me = &viewer.account;
    let read = lesson_read::of(&mut app.db.read(), &me.id).await?;
    let organisations = organisation::data(app, viewer).await?;
    let private = viewer.own::<Reflect>()?;
    let reflections = reflection::all_of(&mut app.db.read(), &private).await?;
    let checks = self_check::all_of(&mut app.db.read(), &private).await?;
    let attempts = attempt::all_of(&mut app.db.read(), &me.id).await?;
    let awards = award::of(&mut app.db.read(), &me.id).await?;
    let checklists = checklist::data(app, viewer).await?;
    let recognitions = endorsement::of_holder(&mut app.db.read(), &me.id).await?;
    let mentors = guidance::data(app, viewer).await?;
    let wallets = wallet::all(app, viewer).await?;
    let passports = passport::overview(app, viewer).await?.editions;
    let found = finding::data(app, viewer).await?;
    let looked_at = employer::looked_at(app, viewer).await?;
    let sessions = session::list(&mut app.db.read(), &allowed, app.clock.now()).await?;
    let made = match viewer.own::<MakeAchievement>() {
        Ok(allowed) => made::of(&mut app.db.read(), &made::Owner::Person(allowed)).await?,
        Err(_) => Vec::new(),
    };
    let events = crate::store::event_guest::of(&mut app.db.read(), &me.id, 500).await?;
    let way = super::mentor_badge::facts(&mut app.db.read(), &me.id).await?;
    let mut told = Vec::with_capacity(attempts.len());
    for stored in &attempts {
        let answers = answer::of(&mut app.db.read(), &stored.attempt.id).await?;
        told.push(json!({
            "module": stored.attempt.subject.module(),
            "quiz": stored.attempt.subject.module().is_none().then(|| stored.attempt.subject.id()),
            "started": iso(stored.attempt.started_at),
            "submitted": stored.attempt.result.map(|r| iso(r.at)),
            "percent": stored.attempt.result.map(|r| r.percent),
            "questions": stored.drawn.iter().map(|d| d.question.to_string()).collect::<Vec<_>>(),
            "answers": answers.iter().map(|a| json!({ "question": a.position, "answer": a.response })).collect::<Vec<_>>(),
        }));
    }
    let (courses_made, courses_taken) =
        (courses::data::made(app, viewer).await?, courses::data::taken(app, viewer).await?);
    let questions = bank_question::export(app, viewer, &Wanted::default()).await?;
    let backpack = backpack::told(app, viewer).await?;
    let collections = collection::told(app, viewer).await?;
    let files = uploads::everything(app, viewer).await?;
    let data = json!({
        "account": {
            "name": me.name,
            "email": me.email.as_typed(),
            "email_verified": me.email_verified_at.map(iso),
            "language": me.language.tag(),
            "roles": me.roles.iter().map(|r| r.id()).collect::<Vec<_>>(),
            "created": iso(me.created_at),
        },
        "lessons_read": read.iter().map(|(m, t, at)| json!({ "module": m, "topic": t, "at": iso(*at) })).collect::<Vec<_>>(),
        "reflections": reflections.iter().map(|r| json!({
            "module": r.module, "topic": r.topic, "question": r.asked, "answer": r.body, "saved": iso(r.saved_at),
        })).collect::<Vec<_>>(),
        "self_checks": checks.iter().map(|(module, phase, filled)| json!({
            "module": module, "when": phase.id(), "at": iso(filled.at),
            "ratings": filled.ratings.iter().collect::<std::collections::BTreeMap<_, _>>(),
        })).collect::<Vec<_>>(),
        "organisations": organisations,
        "events": events.iter().map(|(event, guest)| json!({
            "event": event.details.title, "begins": iso(event.details.begins_at), "place": guest.seated_at.map(iso),
            "attended": guest.attended.map(|(at, way)| json!({ "at": iso(at), "by": way.id() })),
        })).collect::<Vec<_>>(),
        "practice": way.steps.iter().map(|(step, at)| json!({ "step": step.id(), "at": iso(*at) })).collect::<Vec<_>>(),
        "attempts": told,
        "checklists": checklists,
        "courses_made": courses_made,
        "courses_taken": courses_taken,
        "recognitions": recognitions.iter().map(|r| json!({
            "organisation": r.organisation, "comment": r.endorsement.comment, "given": iso(r.endorsement.given_at),
            "badge": r.endorsement.target.text(),
        })).collect::<Vec<_>>(),
        "backpack": backpack,
        "found_by_employers": found,
        "verified_badges": looked_at.iter().map(|one| json!({
            "badge": one.badge, "issuer": one.issuer, "found": one.verdict, "at": iso(one.at),
        })).collect::<Vec<_>>(),
        "collections": collections,
        "mentors": mentors,
        "passports": passports.iter().map(|p| json!({
            "id": p.id, "version": p.number, "made": iso(p.made_at), "visibility": p.visibility.id(), "content": p.content,
        })).collect::<Vec<_>>(),
        "files": files.iter().map(|(name, upload, _)| json!({
            "file": name, "for": upload.purpose.id(), "handed_in": iso(upload.created_at), "kept_until": upload.expires_at.map(iso),
        })).collect::<Vec<_>>(),
        "wallets": wallets.iter().map(|w| json!({
            "name": w.client.registration.name(), "site": w.client.registration.site(),
            "reads": w.consent.scopes.to_string(), "badges": w.consent.reach.id(),
            "since": iso(w.granted_at), "until": iso(w.expires_at), "last_read": w.read_at.map(iso),
        })).collect::<Vec<_>>(),
        "sessions": sessions.iter().map(|s| json!({ "device": s.device, "since": iso(s.created_at) })).collect::<Vec<_>>(),
        "awards": awards.iter().map(|a| json!({
            "id": a.id, "achievement": a.achievement.slug(), "percent": a.percent, "issued": iso(a.issued_at),
            "visibility": a.visibility.id(), "revoked": a.revoked.as_ref().map(|r| iso(r.at)),
        })).collect::<Vec<_>>(),
        "achievements_made": made.iter().map(|listed| json!({
            "achievement": listed.made.slug(), "name": listed.made.wording.name,
            "description": listed.made.wording.description, "criteria": listed.made.wording.criteria,
        })).collect::<Vec<_>>(),
    });
    let elsewhere = backpack::files(app, viewer).await?;
    let badges = badge_files::whole(app, viewer).await?;
    let base = app.issuer.base.clone();
    let data = serde_json::to_vec_pretty(&data).map_err(|_| ServiceError::Broken("data that is not JSON"))?;
    tokio::task::spawn_blocking(move || {
        let mut all = vec![("data.json".to_owned(), data)];
        if !questions.is_empty() {
            all.push(("questions.gift.txt".to_owned(), questions.into_bytes()));
        }
        all.extend(elsewhere);
        all.extend(files.into_iter().map(|(name, _, bytes)| (name, bytes)));
        for (whole, forms) in &badges {
            let folder = format!("badges/{}-{}", whole.award.achievement.slug(), whole.award.id);
            all.extend(
                badge_files::files(&base, whole, forms)?.into_iter().map(|(name, b)| (format!("{folder}/{name}"), b)),
            );
        }
        badge_files::zipped(&all)
    })
    .await
    .map_err(|_| ServiceError::Broken("the download stopped"))?
}

/// Why what was said of somebody does not count once they are gone, as verifiers are told.
const GONE: &str = "The earner has deleted their account.";

/// What becomes of the badges when an account goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Badges {
    /// They stay verifiable, without the name.
    Keep,
    /// They are withdrawn.
    Revoke,
}

/// Deletes the viewer's account: the personal data is gone at once. `false` when the password is wrong.
///
/// # Errors
/// The store's.
pub async fn delete(app: &App, viewer: &Viewer, password: String, badges: Badges) -> Result<bool, ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let hash = account::password_hash(&mut app.db.read(), &viewer.account.id).await?;
    if !app.hasher.check(password, hash).await? {
        return Ok(false);
    }
    let (now, address, inner) = (app.clock.now(), viewer.account.email.clone(), app.clone());
    let deleted = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                job::forget(&mut tx, &allowed, &address).await?;
                checklist_request::forget_address(&mut tx, &allowed, &address).await?;
                organisation_invitation::forget(&mut tx, &allowed, &address).await?;
                organisation::leave_with_account(&inner, &mut tx, &allowed).await?;
                invitation::forget_address(&mut tx, &allowed, &address).await?;
                let reason = (badges == Badges::Revoke).then_some(GONE);
                endorsement::let_go(&mut tx, &allowed, GONE, now).await?;
                made::let_go(&mut tx, &allowed).await?;
                award::let_go(&mut tx, &allowed, reason, now).await?;
                super::event::guests::let_go(&inner, &mut tx, &allowed, &address).await?;
                course::let_go(&mut tx, &allowed, now).await?;
                account::delete(&mut tx, &allowed).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    // The files have no owner any more. What cannot be removed now goes within the hour.
    if let Err(error) = uploads::sweep(app).await {
        tracing::error!(%error, "the files of a deleted account wait to be removed");
    }
    Ok(deleted)
}
