//! An employer's answer: everything that follows from it in one transaction.

use super::{Asked, Way, asked, decider, told::evidence};
use crate::{
    adapters::texts::Value,
    domain::{
        account::{AccountId, NameError},
        checklist::{
            self as rules, Checklist, Event, NotYet, Rating, Ratings, Signature, Statement, Status, Strokes, may_begin,
        },
        time::Moment,
    },
    services::{App, ServiceError, awarding, checklist::advance, mailing, secret, signed_paper},
    store::{
        Conn, account, audit, award, checklist,
        checklist_request::{self, Answer, Decider},
    },
};

/// What an employer typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Ratings by statement; a statement that they cannot judge is left out.
    pub ratings: Vec<(String, Rating)>,
    /// A remark.
    pub remark: String,
    /// Their name.
    pub name: String,
    /// Their organisation.
    pub organisation: String,
    /// What they do there.
    pub function: String,
    /// Their signature, if they drew it on the screen.
    pub strokes: String,
    /// They declare that they know the person's work.
    pub declared: bool,
}

/// What is wrong with it, by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// Not one statement is rated.
    pub ratings: bool,
    /// The remark is too long.
    pub remark: bool,
    /// The name.
    pub name: Option<NameError>,
    /// The organisation.
    pub organisation: Option<NameError>,
    /// The function.
    pub function: Option<NameError>,
    /// It is not declared.
    pub declared: bool,
}

/// What became of an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Answered {
    /// It is written.
    Done,
    /// Something is wrong with the form.
    Wrong(Problems),
    /// The question is not open any more.
    Closed,
    /// It is their own checklist.
    OwnHand,
}

/// Confirms: the badge is issued in the same transaction, the employer gets a receipt, the learner the mail.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such question for them.
pub async fn confirm(app: &App, way: Way<'_>, typed: &Typed) -> Result<Answered, ServiceError> {
    let asked = asked(app, way).await?;
    if asked.own_hand {
        return Ok(Answered::OwnHand);
    }
    let mut problems = Problems { declared: !typed.declared, ..Problems::default() };
    let name = rules::line(&typed.name).map_err(|e| problems.name = Some(e)).ok();
    let organisation = rules::line(&typed.organisation).map_err(|e| problems.organisation = Some(e)).ok();
    let function = rules::line(&typed.function).map_err(|e| problems.function = Some(e)).ok();
    let remark = rules::remark(&typed.remark);
    problems.remark = remark.is_none();
    let known: Vec<String> = asked.statements.iter().map(Statement::id).collect();
    let ratings: Ratings = typed.ratings.iter().filter(|(statement, _)| known.contains(statement)).cloned().collect();
    problems.ratings = ratings.is_empty();
    let (Some(name), Some(organisation), Some(function), Some(remark), true) =
        (name, organisation, function, remark, problems == Problems::default())
    else {
        return Ok(Answered::Wrong(problems));
    };
    let decider = decider(way, &asked)?;
    let signature = Signature { name, organisation, function };
    let remark = (!remark.is_empty()).then_some(remark);
    let drawn = Strokes::parse(&typed.strokes);
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let id = asked.request.id.clone();
                let done = write(&inner, &mut tx, asked, &decider, &signature, remark, &ratings).await?;
                if let (true, Some(strokes)) = (done, &drawn) {
                    checklist_request::draw(&mut tx, &id, strokes).await?;
                }
                Ok::<_, ServiceError>(done)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(if done { Answered::Done } else { Answered::Closed })
}

async fn write(
    app: &App,
    tx: &mut Conn<'_>,
    asked: Asked,
    decider: &Decider,
    signature: &Signature,
    remark: Option<String>,
    ratings: &Ratings,
) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    let Some(held) = still_open(tx, &asked, now).await? else { return Ok(false) };
    let badges = award::holdings(tx, &asked.learner.id, now).await?;
    // The badges that it rests on may have been withdrawn while the employer read.
    if matches!(may_begin(&badges), Err(NotYet::Modules(_))) {
        advance(tx, &held, Event::TakeBack, now).await?;
        return Ok(false);
    }
    let evidence = evidence(app, &asked, signature, ratings.len(), now.format("%Y-%m-%d").to_string());
    let Some(award) = awarding::for_confirmation(app, tx, &asked.learner, evidence).await? else { return Ok(false) };
    let receipt = app.rng.token();
    let answer = Answer::Confirm(signature, remark.as_deref(), &award.id, &secret::hash(&receipt));
    if !checklist_request::answer(tx, decider, &asked.request.id, answer, now).await? {
        return Err(ServiceError::NotFound);
    }
    for (statement, rating) in ratings {
        checklist_request::rate(tx, &asked.request.id, statement, *rating).await?;
    }
    advance(tx, &held, Event::Confirm, now).await?;
    signed_paper::close_with_answer(tx, &held, Ok(&award.id), now).await?;
    audit::note(tx, &app.rng.uuid(), actor(decider), "confirm checklist", &held.id, now).await?;
    if let Some(email) = &asked.request.email {
        let link = format!("{}/confirmation/{receipt}", app.config.base_url);
        let args = [
            ("name", Value::from(asked.learner.name.as_str())),
            ("signer", signature.name.as_str().into()),
            ("days", rules::RETRACT_WITHIN.num_days().into()),
            ("link", link.into()),
        ];
        mailing::queue(app, tx, email, asked.learner.language, "receipt", &args).await?;
    }
    Ok(true)
}

const fn actor(decider: &Decider) -> Option<&AccountId> {
    match decider {
        Decider::Link(_) => None,
        Decider::Account(allowed, _) => Some(allowed.actor()),
    }
}

/// Holds the learner's row and then the checklist's, and looks again: of two answers at once, one counts.
async fn still_open(tx: &mut Conn<'_>, asked: &Asked, now: Moment) -> Result<Option<Checklist>, ServiceError> {
    account::lock(tx, &asked.learner.id).await?;
    let Some(held) = checklist::hold(tx, &asked.checklist.id).await? else { return Ok(None) };
    let request = checklist_request::find(tx, &asked.request.id).await?;
    let open = request.is_some_and(|request| {
        request.is_open(now) && held.status == Status::Waiting && held.version == request.version
    });
    Ok(open.then_some(held))
}

/// Declines, with a reason that the learner reads.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such question for them.
pub async fn decline(app: &App, way: Way<'_>, reason: String) -> Result<Answered, ServiceError> {
    let asked = asked(app, way).await?;
    if asked.own_hand {
        return Ok(Answered::OwnHand);
    }
    let decider = decider(way, &asked)?;
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let now = inner.clock.now();
                let Some(held) = still_open(&mut tx, &asked, now).await? else { return Ok(false) };
                let answer = Answer::Decline(&reason);
                if !checklist_request::answer(&mut tx, &decider, &asked.request.id, answer, now).await? {
                    return Err(ServiceError::NotFound);
                }
                advance(&mut tx, &held, Event::Decline, now).await?;
                signed_paper::close_with_answer(&mut tx, &held, Err(&reason), now).await?;
                let args = [
                    ("name", Value::from(asked.learner.name.as_str())),
                    ("organisation", asked.request.organisation.as_str().into()),
                    ("reason", reason.as_str().into()),
                    ("link", format!("{}/my/checklist", inner.config.base_url).into()),
                ];
                let (to, language) = (&asked.learner.email, asked.learner.language);
                mailing::queue(&inner, &mut tx, to, language, "declined", &args).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(if done { Answered::Done } else { Answered::Closed })
}
