//! Questions of a file: looked at first, then taken.

use std::collections::BTreeSet;

use super::MOST;
use crate::{
    domain::{
        bank_question::{mark, written},
        gift::{Fault, Item},
        moodle_xml::Lost,
        policy::TryAuthoring,
        question_import::{self, Source},
    },
    services::{App, ServiceError, Viewer},
    store::bank_question,
};

/// What would become of a question of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It comes into the bank; these things of it fall away.
    New(Box<Item>, Vec<Lost>),
    /// It is there already, as the question of this id.
    There(Box<Item>, String),
    /// The same question stands further up in the file.
    Twice,
    /// It cannot be taken.
    Refused(Fault),
}

/// A line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line of the file on which the question begins, from 1.
    pub line: u32,
    /// Its name or the beginning of its text; may be empty.
    pub name: String,
    /// What would become of it.
    pub verdict: Verdict,
}

/// What a file would bring.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the file is.
    pub source: Source,
    /// A line for each question.
    pub lines: Vec<Line>,
}

impl Report {
    /// How many questions are new.
    #[must_use]
    pub fn fresh(&self) -> usize {
        self.lines.iter().filter(|line| matches!(line.verdict, Verdict::New(..))).count()
    }

    /// How many could be used: new ones and those that are there.
    #[must_use]
    pub fn usable(&self) -> usize {
        let usable = |line: &&Line| matches!(line.verdict, Verdict::New(..) | Verdict::There(..));
        self.lines.iter().filter(usable).count()
    }
}

/// Looks at a file and changes nothing. Reading a long one takes a while, so it happens beside the pages.
///
/// # Errors
/// The store's.
pub async fn look(app: &App, viewer: &Viewer, text: String) -> Result<Report, ServiceError> {
    let allowed = viewer.own::<TryAuthoring>()?;
    let (source, entries) = tokio::task::spawn_blocking(move || question_import::read(&text))
        .await
        .map_err(|_| ServiceError::Broken("reading questions stopped"))?;
    let known = bank_question::marks(&mut app.db.read(), &allowed).await?;
    let mut seen = BTreeSet::new();
    let lines = entries.into_iter().map(|entry| {
        let verdict = match entry.item {
            Err(fault) => Verdict::Refused(fault),
            Ok((item, lost)) => {
                let mark = mark(&item);
                match known.get(&mark) {
                    _ if !seen.insert(mark.clone()) => Verdict::Twice,
                    Some(id) => Verdict::There(Box::new(item), id.clone()),
                    None => Verdict::New(Box::new(item), lost),
                }
            }
        };
        Line { line: entry.line, name: entry.name, verdict }
    });
    Ok(Report { source, lines: lines.collect() })
}

/// Takes the questions of a file into the viewer's bank: all that can be, or none when the bank has no room. Returns the
/// ids of those and of the ones that were there, in the order of the file. `None` when there is no room.
///
/// # Errors
/// The store's.
pub async fn take(
    app: &App,
    viewer: &Viewer,
    text: String,
    category: Option<String>,
) -> Result<Option<Vec<String>>, ServiceError> {
    let report = look(app, viewer, text).await?;
    let allowed = viewer.own::<TryAuthoring>()?;
    let mut ids = Vec::new();
    let mut new = Vec::new();
    for line in report.lines {
        match line.verdict {
            Verdict::New(mut item, _) => {
                if item.category.is_none() {
                    item.category.clone_from(&category);
                }
                let Ok(gift) = written(&item) else { continue };
                let id = app.rng.uuid();
                ids.push(id.clone());
                new.push((id, *item, gift));
            }
            Verdict::There(_, id) => ids.push(id),
            Verdict::Twice | Verdict::Refused(_) => {}
        }
    }
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let more = i64::try_from(new.len()).unwrap_or(i64::MAX);
                if bank_question::count(&mut tx, &allowed).await?.saturating_add(more) > MOST {
                    return Ok(None);
                }
                for (id, item, gift) in &new {
                    bank_question::insert(&mut tx, &allowed, id, (item, gift), now).await?;
                }
                Ok(Some(ids))
            })
        })
        .await
}
