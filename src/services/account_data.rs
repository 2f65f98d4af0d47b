//! "Download my data" and "delete my account".

use std::io::{Cursor, Write as _};

use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{App, ServiceError, Viewer, checklist, credential};
use crate::{
    domain::{policy::KeepAccount, time::iso},
    store::{account, answer, attempt, award, checklist_request, job, lesson_read, session},
};

/// Everything about the viewer as one zip: `data.json`, and each badge as JSON and as a picture.
///
/// # Errors
/// The store's.
pub async fn download(app: &App, viewer: &Viewer) -> Result<Vec<u8>, ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let me = &viewer.account;
    let read = lesson_read::of(&mut app.db.read(), &me.id).await?;
    let attempts = attempt::all_of(&mut app.db.read(), &me.id).await?;
    let awards = award::of(&mut app.db.read(), &me.id).await?;
    let checklists = checklist::data(app, viewer).await?;
    let sessions = session::list(&mut app.db.read(), &allowed, app.clock.now()).await?;
    let mut told = Vec::with_capacity(attempts.len());
    for stored in &attempts {
        let answers = answer::of(&mut app.db.read(), &stored.attempt.id).await?;
        told.push(json!({
            "module": stored.attempt.module,
            "started": iso(stored.attempt.started_at),
            "submitted": stored.attempt.result.map(|r| iso(r.at)),
            "percent": stored.attempt.result.map(|r| r.percent),
            "questions": stored.drawn.iter().map(|d| d.question.to_string()).collect::<Vec<_>>(),
            "answers": answers.iter().map(|a| json!({ "question": a.position, "answer": a.response })).collect::<Vec<_>>(),
        }));
    }
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
        "attempts": told,
        "checklists": checklists,
        "sessions": sessions.iter().map(|s| json!({ "device": s.device, "since": iso(s.created_at) })).collect::<Vec<_>>(),
        "awards": awards.iter().map(|a| json!({
            "id": a.id, "achievement": a.achievement.slug(), "percent": a.percent, "issued": iso(a.issued_at),
            "visibility": a.visibility.id(), "revoked": a.revoked.as_ref().map(|r| iso(r.at)),
        })).collect::<Vec<_>>(),
    });
    let mut badges = Vec::with_capacity(awards.len());
    for award in awards {
        if let Some(documents) = award::documents(&mut app.db.read(), &award.id).await? {
            badges.push((award, documents));
        }
    }
    let data = serde_json::to_vec_pretty(&data).map_err(|_| ServiceError::Broken("data that is not JSON"))?;
    tokio::task::spawn_blocking(move || {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: String, bytes: &[u8]| -> Result<(), ServiceError> {
            zip.start_file(name, SimpleFileOptions::default())
                .map_err(|_| ServiceError::Broken("a zip that cannot be written"))?;
            zip.write_all(bytes).map_err(|_| ServiceError::Broken("a zip that cannot be written"))
        };
        add("data.json".into(), &data)?;
        for (award, documents) in &badges {
            let folder = format!("badges/{}-{}", award.achievement.slug(), award.id);
            add(format!("{folder}/ob2.json"), documents.ob2.as_bytes())?;
            add(format!("{folder}/ob3.json"), documents.ob3.as_bytes())?;
            add(format!("{folder}/badge.png"), &credential::baked_png(award, documents)?)?;
        }
        zip.finish().map(Cursor::into_inner).map_err(|_| ServiceError::Broken("a zip that cannot be written"))
    })
    .await
    .map_err(|_| ServiceError::Broken("the download stopped"))?
}

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
    let (now, address) = (app.clock.now(), viewer.account.email.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                job::forget(&mut tx, &allowed, &address).await?;
                checklist_request::forget_address(&mut tx, &allowed, &address).await?;
                let reason = (badges == Badges::Revoke).then_some("The earner has deleted their account.");
                award::let_go(&mut tx, &allowed, reason, now).await?;
                account::delete(&mut tx, &allowed).await?;
                Ok(true)
            })
        })
        .await
}
