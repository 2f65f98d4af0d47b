//! Telling people what happened: in the product always, and by mail as they chose. Everything is written in the transaction
//! of its cause.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde_json::{Map, Value as Json};

use super::{App, ServiceError, Viewer, credential, mailing};
use crate::{
    adapters::texts::{Arg, Texts, Value},
    domain::{
        account::{Account, AccountId},
        award::Award,
        language::Language,
        notification::{Kind, Way, next_digest},
        policy::KeepAccount,
    },
    store::{
        Conn, account,
        notification::{self, Notification},
    },
};

/// Notifications on a page.
pub const PER_PAGE: i64 = 50;
/// How many people get their daily mail in one go.
const DIGESTS: i64 = 200;
/// How long a notification is kept.
const KEPT: TimeDelta = TimeDelta::days(180);
/// The values that texts about notifications may hold.
const NAMES: [&str; 8] = ["from", "badge", "learner", "mentor", "course", "assignment", "date", "event"];

/// What somebody is told.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What it is about.
    pub kind: Kind,
    /// Where it leads, as a path.
    pub link: String,
    /// The values of its texts: names of [`NAMES`].
    pub args: Vec<Arg>,
}

fn packed(args: &[Arg]) -> String {
    let members = args.iter().map(|(name, value)| {
        let value = match value {
            Value::Text(text) => Json::from(text.as_str()),
            Value::Number(number) => Json::from(*number),
        };
        ((*name).to_owned(), value)
    });
    Json::Object(members.collect::<Map<_, _>>()).to_string()
}

fn unpacked(args: &str) -> Vec<Arg> {
    let Ok(Json::Object(members)) = serde_json::from_str(args) else { return Vec::new() };
    NAMES
        .into_iter()
        .filter_map(|name| {
            let value = match members.get(name)? {
                Json::String(text) => Value::from(text.as_str()),
                number => Value::Number(number.as_i64()?),
            };
            Some((name, value))
        })
        .collect()
}

/// The sentence of a notification, in a language.
#[must_use]
pub fn sentence(texts: &Texts, language: Language, kind: Kind, args: &str) -> String {
    // notice-badge, notice-message, notice-nudge, notice-accepted, notice-enrolled, notice-due, notice-graded
    texts.say(language, &format!("notice-{kind}"), &unpacked(args))
}

/// Tells somebody something.
///
/// # Errors
/// The store's; what caused it is then rolled back with it.
pub async fn tell(app: &App, tx: &mut Conn<'_>, to: &Account, notice: Notice) -> Result<(), ServiceError> {
    let now = app.clock.now();
    let way = notification::way(tx, &to.id, notice.kind).await?;
    let new = Notification {
        kind: notice.kind,
        args: packed(&notice.args),
        link: notice.link.clone(),
        created_at: now,
        seen_at: None,
    };
    let digest = (way == Way::Daily).then(|| next_digest(now));
    notification::insert(tx, &app.rng.uuid(), &to.id, &new, digest).await?;
    if way != Way::Now {
        return Ok(());
    }
    let mut args = notice.args;
    args.push(("name", Value::from(to.name.as_str())));
    args.push(("link", format!("{}{}", app.config.base_url, notice.link).into()));
    let stop = stop_link(app, tx, &to.id, notice.kind.id()).await?;
    mailing::queue_stoppable(app, tx, (&to.email, to.language), notice.kind.id(), &args, &stop).await
}

/// Tells a learner of a new badge.
///
/// # Errors
/// The store's.
pub async fn badge_earned(app: &App, tx: &mut Conn<'_>, learner: &Account, award: &Award) -> Result<(), ServiceError> {
    let badge = credential::name(app, &award.achievement, learner.language);
    let link = format!("/my/badges/{}", award.id);
    tell(app, tx, learner, Notice { kind: Kind::Badge, link, args: vec![("badge", badge.into())] }).await
}

/// The address with which somebody stops a kind of mail without signing in; `all` for the daily one.
async fn stop_link(app: &App, tx: &mut Conn<'_>, account: &AccountId, kind: &str) -> Result<String, ServiceError> {
    let secret = notification::key(tx, account, &app.rng.token()).await?;
    Ok(format!("{}/notifications/stop/{secret}/{kind}", app.config.base_url))
}

/// What the viewer was told, the newest first (a page from 0), and whether there is more. It counts as seen from now on.
///
/// # Errors
/// The store's.
pub async fn list(app: &App, viewer: &Viewer, page: i64) -> Result<(Vec<Notification>, bool), ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let mut found = notification::of(&mut app.db.read(), &allowed, PER_PAGE + 1, page.max(0) * PER_PAGE).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > kept;
    found.truncate(kept);
    if found.iter().any(|one| one.seen_at.is_none()) {
        let now = app.clock.now();
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    notification::seen(&mut tx, &allowed, now).await?;
                    Ok::<_, ServiceError>(notification::sweep(&mut tx, allowed.owner(), now - KEPT).await?)
                })
            })
            .await?;
    }
    Ok((found, more))
}

/// How much the viewer has not seen.
///
/// # Errors
/// The store's.
pub async fn unseen(app: &App, viewer: &Viewer) -> Result<i64, ServiceError> {
    Ok(notification::unseen(&mut app.db.read(), &viewer.account.id).await?)
}

/// How the viewer is told about each kind.
///
/// # Errors
/// The store's.
pub async fn ways(app: &App, viewer: &Viewer) -> Result<BTreeMap<Kind, Way>, ServiceError> {
    let chosen = notification::ways(&mut app.db.read(), &viewer.account.id).await?;
    Ok(Kind::ALL.into_iter().map(|kind| (kind, chosen.get(&kind).copied().unwrap_or_default())).collect())
}

/// Chooses how the viewer is told.
///
/// # Errors
/// The store's.
pub async fn choose(app: &App, viewer: &Viewer, chosen: Vec<(Kind, Way)>) -> Result<(), ServiceError> {
    let allowed = viewer.own::<KeepAccount>()?;
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for (kind, way) in chosen {
                    notification::choose(&mut tx, &allowed, kind, way, now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What a link of a mail stops: one kind, or everything that the daily mail says.
fn stopped(kind: &str) -> Option<Vec<Kind>> {
    if kind == "all" { Some(Kind::ALL.to_vec()) } else { Some(vec![kind.parse().ok()?]) }
}

/// Whether a link of a mail stops anything.
///
/// # Errors
/// [`ServiceError::NotFound`] when it does not.
pub async fn stoppable(app: &App, secret: &str, kind: &str) -> Result<(), ServiceError> {
    let found = notification::by_key(&mut app.db.read(), secret).await?;
    found.and_then(|_| stopped(kind)).map(|_| ()).ok_or(ServiceError::NotFound)
}

/// Stops a kind of mail by the link in one.
///
/// # Errors
/// [`ServiceError::NotFound`] when the link is none.
pub async fn stop(app: &App, secret: &str, kind: &str) -> Result<(), ServiceError> {
    let account = notification::by_key(&mut app.db.read(), secret).await?.ok_or(ServiceError::NotFound)?;
    let kinds = stopped(kind).ok_or(ServiceError::NotFound)?;
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for kind in kinds {
                    notification::choose_by_link(&mut tx, &account, kind, Way::Never, now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Writes the daily mails that are due. Whoever takes what one has to say writes that mail in the same transaction, so
/// that any number of servers write it once. Returns how many were written.
///
/// # Errors
/// The store's.
pub async fn send_digests(app: &App) -> Result<usize, ServiceError> {
    let now = app.clock.now();
    let people = notification::due(&mut app.db.read(), now, DIGESTS).await?;
    let mut written = 0;
    for person in people {
        let inner = app.clone();
        let one = app
            .db
            .write(move |mut tx| {
                Box::pin(async move {
                    account::lock(&mut tx, &person).await?;
                    let said = notification::take_due(&mut tx, &person, now).await?;
                    let Some(to) = account::by_id(&mut tx, &person).await?.filter(|_| !said.is_empty()) else {
                        return Ok::<_, ServiceError>(false);
                    };
                    let lines: Vec<String> = said
                        .iter()
                        .map(|(kind, args, link)| {
                            let text = sentence(&inner.texts, to.language, *kind, args);
                            format!("- {text}\n  {}{link}", inner.config.base_url)
                        })
                        .collect();
                    let args = [
                        ("name", Value::from(to.name.as_str())),
                        ("n", lines.len().into()),
                        ("lines", lines.join("\n\n").into()),
                    ];
                    let stop = stop_link(&inner, &mut tx, &to.id, "all").await?;
                    mailing::queue_stoppable(&inner, &mut tx, (&to.email, to.language), "digest", &args, &stop).await?;
                    Ok(true)
                })
            })
            .await?;
        written += usize::from(one);
    }
    if written > 0 {
        app.jobs.notify_one();
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_a_text_survive_being_stored() {
        let args: Vec<Arg> = vec![("from", "Žiga \"Z\" <b>".into()), ("badge", Value::Number(3))];
        let read = unpacked(&packed(&args));
        assert!(
            matches!(&read[..], [("from", Value::Text(from)), ("badge", Value::Number(3))] if from == "Žiga \"Z\" <b>")
        );
        assert!(unpacked("not JSON").is_empty());
        assert!(unpacked("{\"unknown\": 1}").is_empty());
    }
}
