//! Everything a use case needs, in one place; cheap to clone.

use std::sync::Arc;

use moka::sync::Cache;

use crate::{
    adapters::{
        clock::Clock, fetch::Fetch, files::Files, hasher::Hasher, mail::Mailer, reader::Reader, rng::Rng, texts::Texts,
        vault::Vault,
    },
    config::Config,
    domain::{attempt::Rules, time::Moment},
    services::{course::Versions, courseware::Courseware, issuer::Issuer, paper::Paper},
    store::Db,
};

/// The running application.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

/// What [`App`] points to.
pub struct Inner {
    /// The settings.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// The courses.
    pub course: Courseware,
    /// What attempts ask, by id, while they are taken.
    pub papers: Cache<String, Paper>,
    /// Versions of courses that people made, as far as somebody asked for them.
    pub versions: Versions,
    /// When these courses came to this site.
    pub courses_since: Moment,
    /// The words.
    pub texts: Texts,
    /// The issuer of badges.
    pub issuer: Issuer,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub rng: Rng,
    /// Password hashing.
    pub hasher: Hasher,
    /// Mail.
    pub mailer: Mailer,
    /// Uploaded files.
    pub files: Files,
    /// The keys of uploaded files.
    pub vault: Vault,
    /// Reads files that people hand in.
    pub reader: Reader,
    /// The rules of assessments.
    pub rules: Rules,
    /// Wakes the worker when a job was written.
    pub jobs: tokio::sync::Notify,
    /// Other sites.
    pub fetcher: Arc<dyn Fetch>,
    /// Places for badges that are being verified.
    pub verifying: tokio::sync::Semaphore,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(inner: Inner) -> Self {
        Self { inner: Arc::new(inner) }
    }
}

impl std::ops::Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.inner
    }
}
