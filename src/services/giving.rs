//! Giving made achievements by hand: to one or to a list, all or nobody; and taking them back.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    App, ServiceError, Viewer, audit, awarding, cohorts, course, credential,
    credential::Reason,
    made::For,
    mailing,
    throttle::{self, Limited, TooMany},
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::Account,
        act::Act,
        course::CourseId,
        giving::{MOST, Problem, Words, addresses},
        made::{Made, MadeId},
    },
    store::{
        StoreError, account,
        cohort::Cohort,
        course as courses,
        giving::{self, Candidate, Given},
        made,
    },
};

/// Candidates and awards on a page.
pub const PER_PAGE: i64 = 100;

/// Where learners are chosen from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// Nowhere yet.
    #[default]
    None,
    /// A cohort, by its id.
    Cohort(String),
    /// A course, by its id.
    Course(String),
}

impl Group {
    /// As it stands in an address.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Cohort(id) => format!("cohort:{id}"),
            Self::Course(id) => format!("course:{id}"),
        }
    }

    /// The group that an address names.
    #[must_use]
    pub fn named(text: &str) -> Self {
        match text.split_once(':') {
            Some(("cohort", id)) => Self::Cohort(id.to_owned()),
            Some(("course", id)) => Self::Course(id.to_owned()),
            _ => Self::None,
        }
    }
}

/// From whom a mentor chooses.
pub struct Choice {
    /// The mentor's cohorts.
    pub cohorts: Vec<Cohort>,
    /// The mentor's courses: id and title.
    pub courses: Vec<(CourseId, String)>,
    /// The learners of the group that was chosen.
    pub candidates: Vec<Candidate>,
    /// Whether there are more.
    pub more: bool,
}

/// From whom the viewer chooses who is given an achievement: a page (from 0) of a group. Six queries at most.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn choice(app: &App, viewer: &Viewer, id: &MadeId, group: &Group, page: i64) -> Result<Choice, ServiceError> {
    let (owner, _) = For::Myself.owner(viewer)?;
    if !made::is_of(&mut app.db.read(), &owner, id).await? {
        return Err(ServiceError::NotFound);
    }
    let cohorts = cohorts::list(app, viewer).await?;
    let wanted = courses::Wanted { search: String::new(), status: None, sort: courses::Sort::Changed };
    let (listed, _) = course::mine(app, viewer, &wanted, 0).await?;
    let courses = listed.into_iter().map(|listed| (listed.course.id, listed.course.draft.title)).collect();
    let (limit, offset) = (PER_PAGE + 1, page.max(0) * PER_PAGE);
    let conn = &mut app.db.read();
    let mut candidates = match group {
        Group::None => Vec::new(),
        Group::Cohort(cohort) => giving::in_cohort(conn, &owner, id, cohort, limit, offset).await?,
        Group::Course(course) => giving::in_course(conn, &owner, id, course, limit, offset).await?,
    };
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = candidates.len() > kept;
    candidates.truncate(kept);
    Ok(Choice { cohorts, courses, candidates, more })
}

/// Who is meant.
#[derive(Clone, Debug, Default)]
pub struct Meant {
    /// Ids of those who were chosen from a group.
    pub chosen: Vec<String>,
    /// A pasted list of addresses.
    pub list: String,
}

/// One of those who are meant.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which line of the list says so; `None` for somebody who was chosen.
    pub line: Option<usize>,
    /// The line, or the name.
    pub text: String,
    /// Who it is, or what is wrong.
    pub found: Result<Account, Problem>,
}

/// Why nothing can be said about those who are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Nobody is meant.
    Nobody,
    /// More than [`MOST`].
    TooMany,
    /// Too many lists today.
    Often,
}

/// What each of those who are meant would get; nothing is done. The number of queries grows with fifties of people, not
/// with people.
///
/// # Errors
/// [`ServiceError::NotFound`] when the achievement is not theirs.
pub async fn look(
    app: &App,
    viewer: &Viewer,
    id: &MadeId,
    meant: &Meant,
    address: &str,
) -> Result<Result<Vec<Row>, NotRead>, ServiceError> {
    let (owner, _) = For::Myself.owner(viewer)?;
    if !made::is_of(&mut app.db.read(), &owner, id).await? {
        return Err(ServiceError::NotFound);
    }
    let lines = addresses(&meant.list);
    let chosen: BTreeSet<&String> = meant.chosen.iter().collect();
    match lines.len() + chosen.len() {
        0 => return Ok(Err(NotRead::Nobody)),
        n if n > MOST => return Ok(Err(NotRead::TooMany)),
        _ => {}
    }
    // A list tells who has an account here: that is not to be asked without end.
    if !lines.is_empty() && throttle::count(app, Limited::Give, &viewer.account.id.0, address).await? == Err(TooMany) {
        return Ok(Err(NotRead::Often));
    }
    let keys: Vec<String> =
        lines.iter().filter_map(|(.., found)| found.as_ref().ok().map(crate::domain::email::Email::key)).collect();
    let chosen: Vec<String> = chosen.into_iter().cloned().collect();
    let own = giving::of_own(&mut app.db.read(), &owner, &chosen).await?;
    let named = giving::by_address(&mut app.db.read(), &owner, &keys).await?;
    let ids: Vec<String> = own.iter().chain(&named).map(|account| account.id.0.clone()).collect();
    let holding: BTreeSet<_> = giving::holding(&mut app.db.read(), id, &ids).await?.into_iter().collect();
    let gone = chosen.iter().filter(|id| own.iter().all(|account| account.id.0 != **id)).count();
    let judged = |account: Account| if holding.contains(&account.id) { Err(Problem::Holds) } else { Ok(account) };
    let mut rows: Vec<Row> = own
        .into_iter()
        .map(|account| Row { line: None, text: account.name.clone(), found: judged(account) })
        .chain((0..gone).map(|_| Row { line: None, text: String::new(), found: Err(Problem::Left) }))
        .collect();
    let mut by_key: BTreeMap<String, Account> =
        named.into_iter().map(|account| (account.email.key(), account)).collect();
    for (line, text, found) in lines {
        let found = found.and_then(|email| match by_key.remove(&email.key()) {
            None => Err(Problem::Unknown),
            Some(account) if chosen.contains(&account.id.0) => Err(Problem::Twice),
            Some(account) => judged(account),
        });
        rows.push(Row { line: Some(line), text, found });
    }
    Ok(if rows.is_empty() { Err(NotRead::Nobody) } else { Ok(rows) })
}

/// What came of giving.
#[derive(Debug)]
pub enum Outcome {
    /// So many were given it: all of them.
    All(usize),
    /// Nobody was.
    Nobody(Result<Vec<Row>, NotRead>),
}

/// Why a transaction is taken back.
enum Undone {
    Meanwhile,
    Service(ServiceError),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self::Service(error.into())
    }
}

impl From<ServiceError> for Undone {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

/// Gives an achievement to everybody who is meant, in one transaction, or to nobody.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs, or not given any more.
pub async fn give(
    app: &App,
    viewer: &Viewer,
    id: &MadeId,
    meant: &Meant,
    words: Words,
    address: &str,
) -> Result<Outcome, ServiceError> {
    let rows = match look(app, viewer, id, meant, address).await? {
        Ok(rows) if rows.iter().all(|row| row.found.is_ok()) => rows,
        wrong => return Ok(Outcome::Nobody(wrong)),
    };
    let mut people: Vec<Account> = rows.into_iter().filter_map(|row| row.found.ok()).collect();
    // In the order of their ids, so that two such transactions never wait for each other.
    people.sort_by(|a, b| a.id.cmp(&b.id));
    let count = people.len();
    let (owner, _) = For::Myself.owner(viewer)?;
    let (inner, made_id) = (app.clone(), id.clone());
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                for learner in &people {
                    account::lock(&mut tx, &learner.id).await?;
                }
                if !made::lock(&mut tx, &made_id).await? || !made::is_of(&mut tx, &owner, &made_id).await? {
                    return Err(Undone::Service(ServiceError::NotFound));
                }
                for learner in &people {
                    let reason = Reason {
                        narrative: Some(words.narrative.clone()),
                        evidence: words.evidence.iter().cloned().collect(),
                    };
                    // Somebody got it a moment ago, or it was retired: then nobody gets it now.
                    let Some(award) = awarding::made(&inner, &mut tx, learner, &made_id, reason).await? else {
                        return Err(Undone::Meanwhile);
                    };
                    let named = credential::name(&inner, &award.achievement, learner.language);
                    let (actor, act) = (Some(owner.actor()), Act::GiveBadge);
                    audit::note(&inner, &mut tx, actor, act, &learner.id.0, Some(&named)).await?;
                }
                Ok(())
            })
        })
        .await;
    match done {
        Ok(()) => {
            awarding::announce(app);
            Ok(Outcome::All(count))
        }
        Err(Undone::Service(error)) => Err(error),
        Err(Undone::Meanwhile) => {
            let rows = look(app, viewer, id, meant, address).await?;
            // Nobody holds it: then it is not given any more.
            if rows.as_ref().is_ok_and(|rows| rows.iter().all(|row| row.found.is_ok())) {
                return Err(ServiceError::NotFound);
            }
            Ok(Outcome::Nobody(rows))
        }
    }
}

/// One of the viewer's achievements with a page (from 0) of its awards, and whether there are more.
pub struct Whole {
    /// Its newest version.
    pub made: Made,
    /// It is not given any more.
    pub retired: bool,
    /// Its awards, the newest first.
    pub given: Vec<Given>,
    /// Whether there are more.
    pub more: bool,
}

/// One of the viewer's achievements with a page (from 0) of its awards.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn whole(app: &App, viewer: &Viewer, id: &MadeId, page: i64) -> Result<Whole, ServiceError> {
    let (made, retired) = super::made::own(app, viewer, &For::Myself, id).await?;
    let (owner, _) = For::Myself.owner(viewer)?;
    let mut given = giving::given(&mut app.db.read(), &owner, id, PER_PAGE + 1, page.max(0) * PER_PAGE).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = given.len() > kept;
    given.truncate(kept);
    Ok(Whole { made, retired, given, more })
}

/// One award of the viewer's achievement.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn one(app: &App, viewer: &Viewer, id: &MadeId, award: &str) -> Result<(Made, Given), ServiceError> {
    let (made, _) = super::made::own(app, viewer, &For::Myself, id).await?;
    let (owner, _) = For::Myself.owner(viewer)?;
    let (given, _) = giving::one(&mut app.db.read(), &owner, id, award).await?.ok_or(ServiceError::NotFound)?;
    Ok((made, given))
}

/// Takes an award of the viewer's achievement back, for good; whoever held it gets a mail with the reason. Twice is once:
/// the first reason stays.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn take_back(
    app: &App,
    viewer: &Viewer,
    id: &MadeId,
    award: &str,
    reason: String,
) -> Result<(), ServiceError> {
    let (made, _) = one(app, viewer, id, award).await?;
    let (owner, _) = For::Myself.owner(viewer)?;
    let (inner, id, award, mentor) = (app.clone(), id.clone(), award.to_owned(), viewer.account.name.clone());
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let now = inner.clock.now();
                let held = giving::one(&mut tx, &owner, &id, &award).await?.and_then(|(_, holder)| holder);
                if !giving::take_back(&mut tx, &owner, &id, &award, &reason, now).await? {
                    return Ok::<_, ServiceError>(());
                }
                let named = made.wording.name.as_str();
                audit::note(&inner, &mut tx, Some(owner.actor()), Act::TakeBadgeBack, &award, Some(named)).await?;
                let Some(holder) = held else { return Ok(()) };
                let Some(learner) = account::by_id(&mut tx, &holder).await? else { return Ok(()) };
                let args = [
                    ("name", Value::from(learner.name.as_str())),
                    ("badge", named.into()),
                    ("mentor", mentor.as_str().into()),
                    ("reason", reason.as_str().into()),
                    ("link", format!("{}/my/badges/{award}", inner.config.base_url).into()),
                ];
                mailing::queue(&inner, &mut tx, &learner.email, learner.language, "taken-back", &args).await
            })
        })
        .await?;
    app.jobs.notify_one();
    credential::renew_status(app).await;
    Ok(())
}
