//! Mail: written as a job in the transaction of its cause, sent by a worker that may die at any moment.

use std::time::Duration;

use super::{App, ServiceError};
use crate::{
    adapters::{
        mail::{Mail, Mailer},
        texts::Arg,
    },
    domain::{email::Email, language::Language},
    store::{Conn, job, mailbox},
};
use chrono::TimeDelta;

const KIND: &str = "mail";
/// How long one worker has for a mail before another may try.
const CLAIM: TimeDelta = TimeDelta::minutes(2);
/// Tries before a mail is given up; the waits between them add up to about two days.
const TRIES: i64 = 10;

/// Queues a mail whose subject and text are the texts `mail-<name>-subject` and `mail-<name>-body`.
///
/// # Errors
/// The store's.
pub async fn queue(
    app: &App,
    tx: &mut Conn<'_>,
    to: &Email,
    language: Language,
    name: &str,
    args: &[Arg],
) -> Result<(), ServiceError> {
    put(app, tx, (to, language), name, args, None).await
}

/// The same for a mail that people may have stopped: `stop` is the address for that.
///
/// # Errors
/// The store's.
pub async fn queue_stoppable(
    app: &App,
    tx: &mut Conn<'_>,
    to: (&Email, Language),
    name: &str,
    args: &[Arg],
    stop: &str,
) -> Result<(), ServiceError> {
    put(app, tx, to, name, args, Some(stop)).await
}

async fn put(
    app: &App,
    tx: &mut Conn<'_>,
    (to, language): (&Email, Language),
    name: &str,
    args: &[Arg],
    stop: Option<&str>,
) -> Result<(), ServiceError> {
    let text = |part: &str| app.texts.say(language, &format!("mail-{name}-{part}"), args);
    let mut body = format!("{}\n\n{}\n", text("body"), app.texts.say(language, "mail-closing", &[]));
    if let Some(stop) = stop {
        body += &format!("\n{}\n", app.texts.say(language, "mail-stop", &[("stop", stop.into())]));
    }
    // A name in a subject must not begin a new header.
    let subject = text("subject").replace(['\r', '\n'], " ");
    let mail = Mail { to: to.as_typed().to_owned(), subject, body, stop: stop.map(str::to_owned) };
    let payload = serde_json::to_string(&mail).map_err(|_| ServiceError::Broken("a mail that is not JSON"))?;
    Ok(job::insert(tx, &app.rng.uuid(), KIND, &payload, app.clock.now()).await?)
}

/// Sends what is due. Returns how many mails were handled.
///
/// # Errors
/// The store's; a mail server's failure is noted on the job and tried again.
pub async fn send_due(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let jobs = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(job::claim(&mut tx, now, now + CLAIM, 20).await?) })
        })
        .await?;
    let count = jobs.len();
    for job in jobs {
        let outcome = match serde_json::from_str::<Mail>(&job.payload) {
            Ok(mail) if job.kind == KIND => {
                app.mailer.send(&mail, &job.id).await.map(|()| mail).map_err(|e| e.to_string())
            }
            _ => Err("not a mail".to_owned()),
        };
        finish(app, job, outcome).await?;
    }
    Ok(count)
}

async fn finish(app: &App, done: job::Job, outcome: Result<Mail, String>) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let keep = matches!(app.mailer, Mailer::Mailbox);
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                match outcome {
                    Ok(mail) => {
                        if keep {
                            let Mail { to: recipient, subject, body, .. } = mail;
                            let id = done.id.clone();
                            mailbox::insert(&mut tx, &mailbox::Mail { id, recipient, subject, body, at: now }).await?;
                        }
                        job::done(&mut tx, &done.id, now).await?;
                    }
                    Err(error) => {
                        let wait = TimeDelta::minutes(1 << done.tries.clamp(0, 10));
                        let again = (done.tries < TRIES).then_some(now + wait);
                        tracing::warn!(job = %done.id, tries = done.tries, %error, "mail was not sent");
                        job::failed(&mut tx, &done.id, &error, now, again).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

/// Sends mail until the program ends: at once when a job was written here, and every ten seconds for the rest.
pub async fn work(app: App) {
    loop {
        match send_due(&app).await {
            Ok(0) => {
                let _timeout = tokio::time::timeout(Duration::from_secs(10), app.jobs.notified()).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, "the job worker rests");
                tokio::time::sleep(Duration::from_secs(10)).await;
            }
        }
    }
}
