//! What an administrator sees of how the site runs: what waits, the courses' versions, work that failed, settings, health.

use std::time::{Duration, Instant};

use super::{App, ServiceError, Viewer, audit};
use crate::{
    adapters::vault::vault_file,
    config::Origin,
    domain::{act::Act, policy::RunSite, time::Moment},
    store::{
        administration::{self, Used, Waiting},
        job::{self, Failed, Queue},
    },
};

/// Failed jobs on a page.
pub const PER_PAGE: i64 = 50;

/// What waits for somebody. One query.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn overview(app: &App, viewer: &Viewer) -> Result<Waiting, ServiceError> {
    let allowed = viewer.own::<RunSite>()?;
    Ok(administration::waiting(&mut app.db.read(), &allowed).await?)
}

/// What attempts drew from, and the version that is loaded now, since when. One query.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn content(app: &App, viewer: &Viewer) -> Result<(Vec<Used>, String, Moment), ServiceError> {
    let allowed = viewer.own::<RunSite>()?;
    let used = administration::used(&mut app.db.read(), &allowed).await?;
    Ok((used, app.course.catalogue().version().to_owned(), app.courses_since))
}

/// The work that waits, a page (from 0) of what was given up, and whether there is more of that. Two queries.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn queue(app: &App, viewer: &Viewer, page: i64) -> Result<(Queue, Vec<Failed>, bool), ServiceError> {
    let allowed = viewer.own::<RunSite>()?;
    let queue = job::queue(&mut app.db.read(), &allowed).await?;
    let (now, offset) = (app.clock.now(), page.max(0) * PER_PAGE);
    let mut failed = job::given_up(&mut app.db.read(), &allowed, now, PER_PAGE + 1, offset).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = failed.len() > kept;
    failed.truncate(kept);
    Ok((queue, failed, more))
}

/// Has work that was given up tried again: one job, or all when `id` is empty. Returns how many.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn retry(app: &App, viewer: &Viewer, id: &str) -> Result<u64, ServiceError> {
    let allowed = viewer.own::<RunSite>()?;
    let (inner, id) = (app.clone(), id.to_owned());
    let count = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let count = job::retry(&mut tx, &allowed, &id, inner.clock.now()).await?;
                if count > 0 {
                    let object = if id.is_empty() { "all" } else { id.as_str() };
                    audit::note(&inner, &mut tx, Some(allowed.actor()), Act::RetryJobs, object, None).await?;
                }
                Ok::<_, ServiceError>(count)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(count)
}

/// How the site is.
pub struct Health {
    /// The database's engine.
    pub engine: &'static str,
    /// How long it took to answer.
    pub answered_in: Duration,
    /// The size of its file in bytes, if it is one.
    pub size: Option<u64>,
    /// Whether the store of files answers.
    pub files: bool,
    /// The key files that are there: signing, RSA, files.
    pub keys: [bool; 3],
    /// The work that waits.
    pub queue: Queue,
    /// When a backup was last made with this program.
    pub backup: Option<Moment>,
    /// Now.
    pub now: Moment,
}

/// How the site is. Two queries.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator; the store's when the database does not answer.
pub async fn health(app: &App, viewer: &Viewer) -> Result<Health, ServiceError> {
    let allowed = viewer.own::<RunSite>()?;
    let begun = Instant::now();
    let queue = job::queue(&mut app.db.read(), &allowed).await?;
    let answered_in = begun.elapsed();
    let backup = administration::last(&mut app.db.read(), &allowed, Act::MakeBackup.id()).await?;
    let path = app.config.database_url.strip_prefix("sqlite:").map(|path| path.trim_start_matches("//").to_owned());
    let size = path.and_then(|path| std::fs::metadata(path).ok()).map(|data| data.len());
    let key = &app.config.key_file;
    let keys = [key.clone(), crate::adapters::keys::rsa_file(key), vault_file(key)].map(|file| file.exists());
    let files = app.files.answers().await;
    Ok(Health { engine: app.db.engine_name(), answered_in, size, files, keys, queue, backup, now: app.clock.now() })
}

/// Notes that a backup was made, so that the page about the site's health tells when.
///
/// # Errors
/// The store's.
pub async fn note_backup(app: &App) -> Result<(), ServiceError> {
    let inner = app.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move { audit::note(&inner, &mut tx, None, Act::MakeBackup, "backup", None).await })
        })
        .await
}

/// One setting as it works now.
pub struct Setting {
    /// Its key.
    pub key: &'static str,
    /// Its value; of a secret only that there is one.
    pub value: Value,
    /// Where it comes from.
    pub origin: Origin,
}

/// The value of a setting, as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// This.
    Text(String),
    /// There is one, and it is secret.
    Secret,
    /// There is none.
    None,
}

/// An address without who signs in with it, and how.
fn public(url: &str) -> String {
    match url::Url::parse(url) {
        Ok(url) if url.host_str().is_some() => {
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            format!("{}://{}{port}{}", url.scheme(), url.host_str().unwrap_or_default(), url.path())
        }
        // Paths, in which nobody signs in.
        Ok(url) if matches!(url.scheme(), "sqlite" | "file") => {
            url.as_str().split('?').next().unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

/// The settings as they work now, without secrets.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub fn settings(app: &App, viewer: &Viewer) -> Result<Vec<Setting>, ServiceError> {
    viewer.own::<RunSite>()?;
    let config = &app.config;
    let text = |text: String| Value::Text(text);
    let some = |text: Option<String>| text.map_or(Value::None, Value::Text);
    let months = config.badge_months.iter().map(|(slug, months)| format!("{slug}={months}")).collect::<Vec<_>>();
    let months = (!months.is_empty()).then(|| months.join(", "));
    let values = [
        ("SOFTSKILLS_ADDR", text(config.addr.to_string())),
        ("SOFTSKILLS_BASE_URL", text(config.base_url.clone())),
        ("SOFTSKILLS_DATA", text(config.data.display().to_string())),
        ("DATABASE_URL", text(public(&config.database_url))),
        ("SOFTSKILLS_FILES", text(public(config.files_url.as_str()))),
        ("SOFTSKILLS_SMTP_URL", some(config.smtp_url.as_deref().map(public))),
        ("SOFTSKILLS_MAIL_FROM", text(config.mail_from.clone())),
        ("SOFTSKILLS_CONTACT", some(config.contact.clone())),
        ("SOFTSKILLS_KEY_FILE", text(config.key_file.display().to_string())),
        ("SOFTSKILLS_SAMPLE", text(config.sample.to_string())),
        ("SOFTSKILLS_METRICS_TOKEN", if config.metrics_token.is_some() { Value::Secret } else { Value::None }),
        ("SOFTSKILLS_TIME_LIMIT_MINUTES", some(config.time_limit_minutes.map(|minutes| minutes.to_string()))),
        ("SOFTSKILLS_COOL_DOWN_HOURS", text(config.cool_down_hours.to_string())),
        ("SOFTSKILLS_BADGE_MONTHS", some(months)),
        ("SOFTSKILLS_VERIFY_LOOPBACK", text(config.verify_loopback.to_string())),
    ];
    let setting = |(key, value)| Setting { key, value, origin: config.origin(key) };
    Ok(values.into_iter().map(setting).collect())
}

#[cfg(test)]
mod tests {
    use super::public;

    #[test]
    fn addresses_are_shown_without_names_and_passwords() {
        let table = [
            ("postgres://luka:secret@db.example:5433/site?sslmode=require", "postgres://db.example:5433/site"),
            ("smtps://user:secret@mail.example", "smtps://mail.example"),
            ("sqlite:data/softskills.db?mode=rwc", "sqlite:data/softskills.db"),
            ("file:///srv/files/", "file:///srv/files/"),
            ("s3://bucket/prefix", "s3://bucket/prefix"),
            ("nonsense with secret", ""),
        ];
        for (url, shown) in table {
            assert_eq!(public(url), shown);
        }
    }
}
