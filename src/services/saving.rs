//! Saving answers of an open attempt.

use super::{App, ServiceError, Viewer, paper};
use crate::{
    domain::{
        language::Language,
        policy::TakeAssessment,
        response::{Response, ResponseError},
        time::Moment,
    },
    store::answer::{self, StoredAnswer},
};

/// Why an answer was not taken. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The attempt is submitted, or its time is over.
    Closed,
    /// There is no such question in the attempt.
    NotDrawn(u8),
    /// The answer does not fit its question.
    Malformed(u8, ResponseError),
}

/// What became of answers that were taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Questions to which a later answer was there already, from another page or device, with that answer. It stays.
    pub newer: Vec<(u8, Option<Response>)>,
}

/// Saves answers: all of them, or none when one is refused.
///
/// Each is a position, a response (`None` takes the answer back) and when it was given, in milliseconds: of two answers
/// to a question the later given stays, in whatever order they arrive.
///
/// # Errors
/// [`ServiceError::NotFound`] when the attempt is not theirs; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    id: &str,
    answers: Vec<(u8, Option<Response>, i64)>,
) -> Result<Result<Saved, Refused>, ServiceError> {
    save_as_of(app, viewer, id, answers, app.clock.now()).await
}

/// The same for answers that reached the server at the moment `at` and had to wait: the time limit is that of then.
///
/// # Errors
/// [`ServiceError::NotFound`] when the attempt is not theirs; the store's.
pub async fn save_as_of(
    app: &App,
    viewer: &Viewer,
    id: &str,
    answers: Vec<(u8, Option<Response>, i64)>,
    at: Moment,
) -> Result<Result<Saved, Refused>, ServiceError> {
    let allowed = viewer.own::<TakeAssessment>()?;
    let paper = paper::of(app, &allowed, id).await?;
    if !paper.attempt.takes_answers(at) {
        return Ok(Err(Refused::Closed));
    }
    let mut rows = Vec::with_capacity(answers.len());
    for (position, response, sequence) in answers {
        let Some((question, drawn)) = paper.questions.get(position, Language::En) else {
            return Ok(Err(Refused::NotDrawn(position)));
        };
        if let Some(response) = &response
            && let Err(problem) = response.check(question, &drawn.order)
        {
            return Ok(Err(Refused::Malformed(position, problem)));
        }
        // A clock that runs ahead must not lock the answer for other devices.
        let sequence = sequence.clamp(0, at.timestamp_millis());
        rows.push(StoredAnswer { position, response: response.map(|r| r.to_string()).unwrap_or_default(), sequence });
    }
    if rows.is_empty() {
        return Ok(Ok(Saved::default()));
    }
    if let [only] = rows.as_slice()
        && answer::save_at_once(&app.db, &allowed, id, only, at).await?
    {
        return Ok(Ok(Saved::default()));
    }
    let id = id.to_owned();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                if !answer::open_for_saving(&mut tx, &allowed, &id, at).await? {
                    return Ok(Err(Refused::Closed));
                }
                let mut outweighed = Vec::new();
                for row in &rows {
                    if !answer::save(&mut tx, &allowed, &id, row, at).await? {
                        outweighed.push(row.position);
                    }
                }
                if outweighed.is_empty() {
                    return Ok(Ok(Saved::default()));
                }
                let there = answer::of(&mut tx, &id).await?.into_iter();
                let newer = there.filter(|a| outweighed.contains(&a.position));
                Ok(Ok(Saved { newer: newer.map(|a| (a.position, a.response.parse().ok())).collect() }))
            })
        })
        .await
}
