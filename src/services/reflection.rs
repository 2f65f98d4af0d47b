//! Answers to the questions at the end of a lesson. Nobody but their writer reads or writes them.

use std::collections::{BTreeMap, BTreeSet};

use super::{App, ServiceError, Viewer};
use crate::{
    domain::{
        policy::Reflect,
        reflection::{MAX_CHARS, Step, step, tidy},
    },
    store::reflection::{self, Place},
};

/// An answer as a form sent it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The mark of the text that the form's page showed.
    pub shown: String,
    /// What was typed.
    pub typed: String,
}

/// What became of the answers of a form.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// They are stored.
    Saved {
        /// Whether any was new.
        changed: bool,
    },
    /// Nothing was stored, as these are too long: how many characters they have, by question.
    TooLong(BTreeMap<u8, usize>),
    /// These differ from what was stored in the meantime, which stands here by question. All others are stored.
    Differs(BTreeMap<u8, String>),
}

/// The viewer's answers to a lesson's questions, by number (from 1).
///
/// # Errors
/// The store's.
pub async fn answers(
    app: &App,
    viewer: &Viewer,
    module: &str,
    topic: &str,
) -> Result<BTreeMap<u8, String>, ServiceError> {
    let allowed = viewer.own::<Reflect>()?;
    Ok(reflection::of_lesson(&mut app.db.read(), &allowed, module, topic).await?.into_iter().collect())
}

/// The viewer's answers in all lessons of a module, by topic and number. One query.
///
/// # Errors
/// The store's.
pub async fn of_module(
    app: &App,
    viewer: &Viewer,
    module: &str,
) -> Result<BTreeMap<String, BTreeMap<u8, String>>, ServiceError> {
    let allowed = viewer.own::<Reflect>()?;
    let mut answers = BTreeMap::<_, BTreeMap<_, _>>::new();
    for (topic, number, answer) in reflection::of_module(&mut app.db.read(), &allowed, module).await? {
        answers.entry(topic).or_default().insert(number, answer);
    }
    Ok(answers)
}

/// Stores the answers that a form changed, by number (from 1).
///
/// # Errors
/// [`ServiceError::NotFound`] when the lesson has no such question; the store's.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    module: &str,
    topic: &str,
    sent: &BTreeMap<u8, Sent>,
) -> Result<Outcome, ServiceError> {
    let allowed = viewer.own::<Reflect>()?;
    let catalogue = app.course.catalogue();
    let (lesson, _) = catalogue.lesson(module, topic, viewer.account.language.tag()).ok_or(ServiceError::NotFound)?;
    let mut new = Vec::with_capacity(sent.len());
    let mut long = BTreeMap::new();
    for (number, Sent { shown, typed }) in sent {
        let asked = usize::from(*number).checked_sub(1).and_then(|place| lesson.reflect.get(place));
        let asked = asked.ok_or(ServiceError::NotFound)?.clone();
        let text = tidy(typed);
        let length = text.chars().count();
        if length > MAX_CHARS {
            long.insert(*number, length);
        }
        new.push((*number, asked, shown.clone(), text));
    }
    if !long.is_empty() {
        return Ok(Outcome::TooLong(long));
    }
    let (module, topic, now) = (module.to_owned(), topic.to_owned(), app.clock.now());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let stored: BTreeMap<u8, String> =
                    reflection::of_lesson(&mut tx, &allowed, &module, &topic).await?.into_iter().collect();
                let mut differ = BTreeSet::new();
                let mut changed = false;
                for (question, asked, shown, text) in &new {
                    let old = stored.get(question).map(String::as_str).unwrap_or_default();
                    let place = Place { module: &module, topic: &topic, question: *question };
                    let done = match step(shown, old, text) {
                        Step::Nothing => continue,
                        Step::Ask => false,
                        Step::Store => reflection::replace(&mut tx, &allowed, place, asked, (old, text), now).await?,
                    };
                    changed |= done;
                    if !done {
                        differ.insert(*question);
                    }
                }
                if differ.is_empty() {
                    return Ok(Outcome::Saved { changed });
                }
                // Read anew: on PostgreSQL another transaction may have come between.
                let mut stored: BTreeMap<u8, String> =
                    reflection::of_lesson(&mut tx, &allowed, &module, &topic).await?.into_iter().collect();
                Ok(Outcome::Differs(
                    differ
                        .into_iter()
                        .map(|question| (question, stored.remove(&question).unwrap_or_default()))
                        .collect(),
                ))
            })
        })
        .await
}
