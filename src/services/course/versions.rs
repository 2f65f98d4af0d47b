//! Published versions at hand: they never change, and every page of a course reads one.

use std::sync::Arc;

use moka::sync::Cache;

use crate::{
    domain::course::Version,
    services::ServiceError,
    store::{Conn, course_version},
};

/// How much text of versions is kept at hand, in bytes.
const MOST: u64 = 32 * 1024 * 1024;

/// The versions at hand.
pub struct Versions {
    cache: Cache<String, Arc<Version>>,
}

impl Default for Versions {
    fn default() -> Self {
        let weigh = |_: &String, version: &Arc<Version>| {
            let lessons: usize = version.document.lessons.values().map(|lesson| lesson.body.len()).sum();
            let picks: usize = version.document.quizzes.values().map(|quiz| quiz.questions.len() * 200).sum();
            let briefs: usize = version.document.assignments.values().map(|text| text.brief.len() + 4_096).sum();
            u32::try_from(lessons + picks + briefs + 4_096).unwrap_or(u32::MAX)
        };
        Self { cache: Cache::builder().weigher(weigh).max_capacity(MOST).build() }
    }
}

impl Versions {
    /// The version with this id.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] when there is none; the store's.
    pub async fn of(&self, conn: &mut Conn<'_>, id: &str) -> Result<Arc<Version>, ServiceError> {
        if let Some(known) = self.cache.get(id) {
            return Ok(known);
        }
        let found = Arc::new(course_version::find(conn, id).await?.ok_or(ServiceError::NotFound)?);
        self.cache.insert(id.to_owned(), found.clone());
        Ok(found)
    }
}
