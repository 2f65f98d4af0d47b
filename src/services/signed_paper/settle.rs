//! How a signed paper ends: accepted, with the badge in the same transaction, or declined with a reason.

use serde_json::{Value as Json, json};

use super::in_review;
use crate::{
    adapters::texts::{Arg, Value},
    domain::{
        account::Account,
        award::Award,
        checklist::{Checklist, Event, How, NotYet, Outcome, SignedPaper, may_begin, statements},
        language::Language,
        open_badges::evidence::EvidenceFacts,
        policy::{Allowed, KeepChecklist, ReviewPaper},
        time::{Moment, iso},
    },
    services::{App, ServiceError, Viewer, awarding, checklist::advance, mailing},
    store::{
        Conn, account, audit, award, checklist, checklist_request,
        signed_paper::{self, Settler},
    },
};

/// What a badge says of the paper that it rests on: name and text.
fn say(
    app: &App,
    language: Language,
    how: How,
    paper: &SignedPaper,
    checklist: &Checklist,
    date: &str,
) -> (String, String) {
    let args: [Arg; 6] = [
        ("organisation", paper.signature.organisation.as_str().into()),
        ("function", paper.signature.function.as_str().into()),
        ("number", checklist.number.to_string().into()),
        ("version", paper.version.into()),
        ("date", date.into()),
        ("total", statements(app.course.catalogue().framework()).len().into()),
    ];
    // badge-paper-machine, badge-paper-administrator
    let key = if how == How::Administrator { "badge-paper-administrator" } else { "badge-paper-machine" };
    (app.texts.say(language, "badge-confirmation-name", &[]), app.texts.say(language, key, &args))
}

/// What a badge says of its paper, in the reader's language; `None` when it rests on none, or its owner is gone.
///
/// # Errors
/// The store's.
pub async fn told(
    app: &App,
    award: &str,
    language: Language,
    date: &str,
) -> Result<Option<(String, String)>, ServiceError> {
    let Some(paper) = signed_paper::of_award(&mut app.db.read(), award).await? else { return Ok(None) };
    let Some(checklist) = checklist::find(&mut app.db.read(), &paper.checklist).await? else { return Ok(None) };
    let how = paper.closed.as_ref().and_then(|closed| closed.how);
    // With an employer's answer, that is what the badge rests on.
    let how = how.filter(|how| *how != How::Employer);
    Ok(how.map(|how| say(app, language, how, &paper, &checklist, date)))
}

/// Issues the badge for a paper that is in order.
async fn award_for(
    app: &App,
    tx: &mut Conn<'_>,
    settler: Settler<'_>,
    learner: &Account,
    held: &Checklist,
    paper: &SignedPaper,
) -> Result<Option<Award>, ServiceError> {
    let now = app.clock.now();
    // The badges that it rests on may have been withdrawn meanwhile.
    if matches!(may_begin(&award::holdings(tx, &learner.id, now).await?), Err(NotYet::Modules(_))) {
        return Ok(None);
    }
    let how = if matches!(settler, Settler::Administrator(_)) { How::Administrator } else { How::Machine };
    let (name, narrative) = say(app, Language::En, how, paper, held, &now.format("%Y-%m-%d").to_string());
    let evidence = EvidenceFacts { name, narrative, genre: Some("Checklist".into()), url: None };
    let Some(award) = awarding::for_confirmation(app, tx, learner, evidence).await? else { return Ok(None) };
    if !signed_paper::accept(tx, settler, &held.id, &award.id, now).await? {
        return Err(ServiceError::NotFound);
    }
    checklist_request::close(tx, &held.id, Outcome::Void, now).await?;
    advance(tx, held, Event::Paper, now).await?;
    Ok(Some(award))
}

/// The badge for a paper that this program has checked.
pub async fn by_machine(
    app: &App,
    tx: &mut Conn<'_>,
    own: &Allowed<KeepChecklist>,
    learner: &Account,
    held: &Checklist,
    paper: &SignedPaper,
) -> Result<Award, ServiceError> {
    let award = award_for(app, tx, Settler::Machine(own), learner, held, paper).await?;
    let award = award.ok_or(ServiceError::NotFound)?;
    audit::note(tx, &app.rng.uuid(), None, "accept paper", &held.id, app.clock.now()).await?;
    Ok(award)
}

/// Accepts a paper as an administrator. `false` when it was settled before.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone else, and for one's own.
pub async fn accept(app: &App, viewer: &Viewer, id: &str) -> Result<bool, ServiceError> {
    let shown = in_review(app, viewer, id).await?;
    let allowed = viewer.on::<ReviewPaper>(&shown.learner)?;
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                account::lock(&mut tx, &shown.learner.id).await?;
                let Some((held, paper)) = still_open(&mut tx, &shown.paper.id, &shown.checklist.id).await? else {
                    return Ok(false);
                };
                let settler = Settler::Administrator(&allowed);
                if award_for(&inner, &mut tx, settler, &shown.learner, &held, &paper).await?.is_none() {
                    return Ok(false);
                }
                let now = inner.clock.now();
                audit::note(&mut tx, &inner.rng.uuid(), Some(allowed.actor()), "accept paper", &held.id, now).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

/// The checklist and its paper, held, while an administrator may settle it.
async fn still_open(
    tx: &mut Conn<'_>,
    paper: &str,
    checklist: &str,
) -> Result<Option<(Checklist, SignedPaper)>, ServiceError> {
    let Some(held) = checklist::hold(tx, checklist).await? else { return Ok(None) };
    let Some(paper) = signed_paper::find(tx, paper).await? else { return Ok(None) };
    let open = paper.closed.is_none() && held.status.after(Event::Return).is_some() && held.version == paper.version;
    Ok(open.then_some((held, paper)))
}

/// Declines a paper as an administrator, with a reason that the learner reads. `false` when it was settled before.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone else, and for one's own.
pub async fn decline(app: &App, viewer: &Viewer, id: &str, reason: String) -> Result<bool, ServiceError> {
    let shown = in_review(app, viewer, id).await?;
    let allowed = viewer.on::<ReviewPaper>(&shown.learner)?;
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let Some((held, _)) = still_open(&mut tx, &shown.paper.id, &shown.checklist.id).await? else {
                    return Ok(false);
                };
                let now = inner.clock.now();
                signed_paper::refuse(&mut tx, Settler::Administrator(&allowed), &held.id, Some(&reason), now).await?;
                advance(&mut tx, &held, Event::Return, now).await?;
                audit::note(&mut tx, &inner.rng.uuid(), Some(allowed.actor()), "decline paper", &held.id, now).await?;
                let args = [
                    ("name", Value::from(shown.learner.name.as_str())),
                    ("reason", reason.as_str().into()),
                    ("link", format!("{}/my/checklist/paper", inner.config.base_url).into()),
                ];
                let (to, language) = (&shown.learner.email, shown.learner.language);
                mailing::queue(&inner, &mut tx, to, language, "paper-declined", &args).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(done)
}

/// Ends the paper with an employer's answer, in the transaction of that: with the badge, or with a reason. Pages that
/// were not handed to them stay with the learner, unless the badge is there.
pub async fn close_with_answer(
    tx: &mut Conn<'_>,
    held: &Checklist,
    answer: Result<&str, &str>,
    now: Moment,
) -> Result<(), ServiceError> {
    let paper = signed_paper::latest(tx, &held.id).await?.filter(|paper| paper.closed.is_none());
    let Some(paper) = paper else { return Ok(()) };
    match (answer, paper.review_at) {
        (Ok(award), Some(_)) => {
            signed_paper::accept(tx, Settler::Employer, &held.id, award, now).await?;
        }
        (Ok(_), None) => signed_paper::withdraw(tx, &held.id, false, now).await?,
        (Err(reason), Some(_)) => {
            signed_paper::refuse(tx, Settler::Employer, &held.id, Some(reason), now).await?;
        }
        (Err(_), None) => {}
    }
    Ok(())
}

/// Lets whoever has the link see the signed paper, or nobody any more.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not an accepted paper of the viewer's.
pub async fn share(app: &App, viewer: &Viewer, id: &str, shared: bool) -> Result<(), ServiceError> {
    let own = viewer.own::<KeepChecklist>()?;
    let (id, at) = (id.to_owned(), shared.then(|| app.clock.now()));
    let done =
        app.db.write(move |mut tx| Box::pin(async move { signed_paper::share(&mut tx, &own, &id, at).await })).await?;
    if done { Ok(()) } else { Err(ServiceError::NotFound) }
}

/// Signed papers in "download my data"; their files lie beside it.
///
/// # Errors
/// The store's.
pub async fn data(app: &App, viewer: &Viewer) -> Result<Json, ServiceError> {
    viewer.own::<KeepChecklist>()?;
    let papers = signed_paper::all_of(&mut app.db.read(), &viewer.account.id).await?;
    let told = papers.iter().map(|paper| {
        let closed = paper.closed.as_ref();
        json!({
            "version": paper.version,
            "begun": iso(paper.begun_at),
            "signed_by": {
                "name": paper.signature.name,
                "organisation": paper.signature.organisation,
                "function": paper.signature.function,
            },
            "with_a_person_since": paper.review_at.map(iso),
            "settled": closed.map(|c| iso(c.at)),
            "by": closed.and_then(|c| c.how).map(How::id),
            "accepted": closed.map(|c| c.accepted),
            "reason": closed.and_then(|c| c.words.clone()),
            "shared": paper.shared_at.map(iso),
        })
    });
    Ok(told.collect())
}
