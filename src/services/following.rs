//! A mentor follows their learners: who needs them today, and one learner's whole path.

use super::{
    App, ServiceError, Viewer, audit,
    guidance::BadWords,
    notifying::{self, Notice},
};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{Account, AccountId},
        act::Act,
        award::Award,
        mentoring::{NUDGE_EVERY, Need, SILENT_AFTER, Share, Signs, needs, words},
        notification::Kind,
        policy::{FollowStudent, GuideStudents},
        time::Moment,
    },
    store::{
        account, award, cohort,
        cohort::Cohort,
        following::{self, Counts, Sort, Student, Wanted},
        guidance,
        guidance::Bond,
        guidance_message::{self, Author, Message},
        learner_state::{self, ModuleStanding},
        lesson_read,
        mentor_note::{self, Note},
    },
};

/// Learners on a page.
pub const PER_PAGE: i64 = 50;

/// What a mentor asks for.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// A cohort's id.
    pub cohort: String,
    /// Part of a name.
    pub search: String,
    /// A need.
    pub need: Option<Need>,
    /// The order.
    pub sort: Sort,
    /// The page, from 0.
    pub page: i64,
}

/// What a mentor's first page shows.
pub struct Board {
    /// The learners of the page.
    pub students: Vec<Student>,
    /// Whether there are more.
    pub more: bool,
    /// How many need the mentor for what, in the cohort and with the name that were asked for.
    pub counts: Counts,
    /// The mentor's cohorts.
    pub cohorts: Vec<Cohort>,
    /// Now, to tell how long ago things were.
    pub now: Moment,
}

/// Who needs the viewer today. Three queries, whatever the size of the cohort.
///
/// # Errors
/// [`ServiceError::NotFound`] for whoever is no mentor.
pub async fn board(app: &App, viewer: &Viewer, question: &Question) -> Result<Board, ServiceError> {
    let allowed = viewer.own::<GuideStudents>()?;
    let now = app.clock.now();
    let wanted = Wanted {
        cohort: (!question.cohort.is_empty()).then_some(question.cohort.as_str()),
        search: &question.search,
        need: question.need,
        sort: question.sort,
        silent_before: now - SILENT_AFTER,
    };
    let offset = question.page.max(0) * PER_PAGE;
    let mut students = following::page(&mut app.db.read(), &allowed, &wanted, PER_PAGE + 1, offset).await?;
    let kept = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = students.len() > kept;
    students.truncate(kept);
    let counts = following::counts(&mut app.db.read(), &allowed, &wanted).await?;
    let cohorts = cohort::of(&mut app.db.read(), &allowed).await?;
    Ok(Board { students, more, counts, cohorts, now })
}

/// What happened on a learner's way.
#[derive(Clone, Debug)]
pub enum Step {
    /// They made their account.
    SignedUp,
    /// They accepted the mentor.
    Accepted,
    /// They read the first lesson of a module.
    Began(String),
    /// They took an assessment.
    Result(String, u8),
    /// They earned a badge.
    Badge(Box<Award>),
}

/// One learner as their mentor may see them.
pub struct Followed {
    /// The bond.
    pub bond: Bond,
    /// The account; its address is shown only when it is shared.
    pub learner: Account,
    /// What the mentor is needed for.
    pub needs: Vec<Need>,
    /// When they were last here, if shared.
    pub seen_at: Option<Moment>,
    /// Where they stand, if shared.
    pub standings: Vec<ModuleStanding>,
    /// Lessons read in each module, if shared: module and how many.
    pub read: Vec<(String, usize)>,
    /// From registration to badge, the newest first.
    pub path: Vec<(Moment, Step)>,
    /// The mentor's own notes.
    pub notes: Vec<Note>,
    /// What both wrote, the newest first.
    pub messages: Vec<Message>,
    /// The mentor's cohorts, for moving the learner.
    pub cohorts: Vec<Cohort>,
}

/// The bond with a learner of the viewer's.
async fn bond(app: &App, viewer: &Viewer, learner: &str) -> Result<Bond, ServiceError> {
    // Who is no mentor (any more) finds nobody.
    viewer.own::<GuideStudents>()?;
    let learner = AccountId(learner.to_owned());
    guidance::between(&mut app.db.read(), &viewer.account.id, &learner).await?.ok_or(ServiceError::NotFound)
}

/// A learner of the viewer's: only what they share. Ten queries at most.
///
/// # Errors
/// [`ServiceError::NotFound`] when they are not theirs.
pub async fn student(app: &App, viewer: &Viewer, learner: &str) -> Result<Followed, ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    let id = &bond.guidance.learner;
    let learner = account::by_id(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let shares = |what| bond.shares.contains(&what);
    let (mut path, mut standings, mut read) = (vec![(bond.accepted_at, Step::Accepted)], Vec::new(), Vec::new());
    if shares(Share::Results) {
        standings = learner_state::of(&mut app.db.read(), id).await?;
        let results = following::results(&mut app.db.read(), &allowed).await?;
        path.extend(results.into_iter().map(|(module, percent, at)| (at, Step::Result(module, percent))));
        let awards = award::of(&mut app.db.read(), id).await?;
        let held = awards.into_iter().filter(|award| award.revoked.is_none());
        path.extend(held.map(|award| (award.issued_at, Step::Badge(Box::new(award)))));
    }
    let mut seen_at = None;
    if shares(Share::Activity) {
        path.push((learner.created_at, Step::SignedUp));
        seen_at = learner_state::seen_at(&mut app.db.read(), id).await?;
        let lessons = lesson_read::of(&mut app.db.read(), id).await?;
        read = begun(&lessons, &mut path);
    }
    path.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let signs = Signs {
        below: shares(Share::Results).then(|| standings.iter().map(|s| s.below).max().unwrap_or(0)),
        seen_at: shares(Share::Activity).then(|| seen_at.unwrap_or(bond.accepted_at)),
        unread: u32::from(bond.waiting_since.is_some()),
        finished: standings.iter().filter(|s| s.best >= 85).count() >= 5,
    };
    let mentors = viewer.own::<GuideStudents>()?;
    Ok(Followed {
        needs: needs(&signs, app.clock.now()),
        notes: mentor_note::of(&mut app.db.read(), &allowed, &bond.id).await?,
        messages: seen(app, &bond).await?,
        cohorts: cohort::of(&mut app.db.read(), &mentors).await?,
        bond,
        learner,
        seen_at,
        standings,
        read,
        path,
    })
}

/// How many lessons were read in each module; and when the first was, as steps of the path.
fn begun(lessons: &[(String, String, Moment)], path: &mut Vec<(Moment, Step)>) -> Vec<(String, usize)> {
    let mut modules: Vec<(String, usize, Moment)> = Vec::new();
    for (module, _, at) in lessons {
        match modules.iter_mut().find(|(known, _, _)| known == module) {
            Some((_, count, first)) => {
                *count += 1;
                *first = (*first).min(*at);
            }
            None => modules.push((module.clone(), 1, *at)),
        }
    }
    path.extend(modules.iter().map(|(module, _, first)| (*first, Step::Began(module.clone()))));
    modules.into_iter().map(|(module, count, _)| (module, count)).collect()
}

/// The thread; what the learner wrote counts as seen from now on.
async fn seen(app: &App, bond: &Bond) -> Result<Vec<Message>, ServiceError> {
    let messages = guidance_message::thread(&mut app.db.read(), &bond.id, super::guidance::SHOWN, 0).await?;
    if messages.iter().any(|message| message.author == Author::Learner && message.read_at.is_none()) {
        let (id, now) = (bond.id.clone(), app.clock.now());
        app.db
            .write(move |mut tx| {
                Box::pin(async move {
                    Ok::<_, ServiceError>(guidance_message::seen(&mut tx, &id, Author::Mentor, now).await?)
                })
            })
            .await?;
    }
    Ok(messages)
}

/// Writes to a learner, who gets a mail about it.
///
/// # Errors
/// [`ServiceError::NotFound`] when they are not theirs.
pub async fn write(
    app: &App,
    viewer: &Viewer,
    learner: &str,
    text: &str,
) -> Result<Result<(), BadWords>, ServiceError> {
    let Some(body) = words(text) else {
        bond(app, viewer, learner).await?;
        return Ok(Err(BadWords));
    };
    send(app, viewer, learner, body, false).await?;
    Ok(Ok(()))
}

/// Why no nudge was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNudged {
    /// The learner does not want any.
    Muted,
    /// The last one was not long ago.
    TooSoon,
}

/// Nudges a learner: a short, friendly mail in their language.
///
/// # Errors
/// [`ServiceError::NotFound`] when they are not theirs.
pub async fn nudge(app: &App, viewer: &Viewer, learner: &str) -> Result<Result<(), NotNudged>, ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    if bond.muted_at.is_some() {
        return Ok(Err(NotNudged::Muted));
    }
    let told = account::by_id(&mut app.db.read(), &bond.guidance.learner).await?.ok_or(ServiceError::NotFound)?;
    let body = app.texts.say(told.language, "nudge-text", &[]);
    let sent = send(app, viewer, learner, body, true).await?;
    Ok(if sent { Ok(()) } else { Err(NotNudged::TooSoon) })
}

async fn send(app: &App, viewer: &Viewer, learner: &str, body: String, nudge: bool) -> Result<bool, ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    let (inner, from, now) = (app.clone(), viewer.account.name.clone(), app.clock.now());
    let sent = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                if nudge && !guidance::nudge(&mut tx, &allowed, now - NUDGE_EVERY, now).await? {
                    return Ok::<_, ServiceError>(false);
                }
                let message = Message { author: Author::Mentor, nudge, body, sent_at: now, read_at: None };
                let id = inner.rng.uuid();
                guidance_message::by_mentor(&mut tx, &allowed, &id, &bond.id, &message).await?;
                if let Some(learner) = account::by_id(&mut tx, allowed.owner()).await? {
                    let link = format!("/my/mentors/{}", bond.id);
                    let args = vec![("from", Value::from(from.as_str()))];
                    let kind = if nudge { Kind::Nudge } else { Kind::Message };
                    notifying::tell(&inner, &mut tx, &learner, Notice { kind, link, args }).await?;
                }
                Ok(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(sent)
}

/// What the learner wrote needs no answer.
///
/// # Errors
/// [`ServiceError::NotFound`] when they are not theirs.
pub async fn settle(app: &App, viewer: &Viewer, learner: &str) -> Result<(), ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    app.db.write(move |mut tx| Box::pin(async move { Ok(guidance_message::settle(&mut tx, &allowed).await?) })).await
}

/// Writes a note that nobody but the viewer reads.
///
/// # Errors
/// [`ServiceError::NotFound`] when the learner is not theirs.
pub async fn note(app: &App, viewer: &Viewer, learner: &str, text: &str) -> Result<Result<(), BadWords>, ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    let Some(body) = words(text) else { return Ok(Err(BadWords)) };
    let note = Note { id: app.rng.uuid(), body, written_at: app.clock.now() };
    app.db
        .write(move |mut tx| {
            Box::pin(
                async move { Ok::<_, ServiceError>(mentor_note::insert(&mut tx, &allowed, &bond.id, &note).await?) },
            )
        })
        .await?;
    Ok(Ok(()))
}

/// Throws a note away.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not theirs.
pub async fn forget_note(app: &App, viewer: &Viewer, learner: &str, note: &str) -> Result<(), ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    let note = note.to_owned();
    let gone = app
        .db
        .write(move |mut tx| {
            Box::pin(
                async move { Ok::<_, ServiceError>(mentor_note::delete(&mut tx, &allowed, &bond.id, &note).await?) },
            )
        })
        .await?;
    if gone { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Moves a learner to another cohort of the viewer's.
///
/// # Errors
/// [`ServiceError::NotFound`] when either is not theirs.
pub async fn move_to(app: &App, viewer: &Viewer, learner: &str, cohort: &str) -> Result<(), ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    let cohort = cohort.to_owned();
    let moved = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { Ok::<_, ServiceError>(guidance::move_to(&mut tx, &allowed, &cohort).await?) })
        })
        .await?;
    if moved { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Ends guiding a learner.
///
/// # Errors
/// [`ServiceError::NotFound`] when they are not theirs.
pub async fn end(app: &App, viewer: &Viewer, learner: &str) -> Result<(), ServiceError> {
    let bond = bond(app, viewer, learner).await?;
    let allowed = viewer.guided::<FollowStudent>(&bond.guidance)?;
    let (inner, now) = (app.clone(), app.clock.now());
    let ended = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let ended = guidance::end(&mut tx, &allowed, now).await?;
                if ended {
                    let (actor, learner) = (Some(allowed.actor()), &allowed.owner().0);
                    audit::note(&inner, &mut tx, actor, Act::EndGuidance, learner, None).await?;
                }
                Ok::<_, ServiceError>(ended)
            })
        })
        .await?;
    if ended { Ok(()) } else { Err(ServiceError::NotFound) }
}
