//! What an employer does with a checklist: look at it, confirm it, decline it, and take a confirmation back.

use super::{App, ServiceError, Viewer, awarding, checklist::advance, credential, mailing, secret};
use crate::{
    adapters::texts::{Arg, Value},
    domain::{
        account::{Account, NameError},
        checklist::{
            self as rules, Checklist, Event, NotYet, Outcome, Rating, Ratings, Request, Signature, Statement, Status,
            may_begin, statements,
        },
        email::Email,
        language::Language,
        open_badges::evidence::EvidenceFacts,
        policy::ConfirmChecklist,
        time::Moment,
    },
    store::{
        Conn, account, audit, award, checklist,
        checklist_request::{self, Answer, Decider, Listed},
    },
};

/// How somebody comes to a question.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// By the link in the mail; who is signed in matters only for confirming one's own.
    Link(&'a str, Option<&'a Viewer>),
    /// By the list of the account that holds the address.
    Account(&'a str, &'a Viewer),
}

/// A question with what it is about.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub request: Request,
    /// The checklist.
    pub checklist: Checklist,
    /// Whose it is.
    pub learner: Account,
    /// How they rate themselves.
    pub own: Ratings,
    /// How the employer rated them, once confirmed.
    pub given: Ratings,
    /// All statements.
    pub statements: Vec<Statement>,
    /// The viewer is the learner: nobody confirms their own.
    pub own_hand: bool,
}

impl Asked {
    /// Whether it can be answered now.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.request.is_open(now)
            && self.checklist.status == Status::Waiting
            && self.checklist.version == self.request.version
    }
}

/// The question that somebody may see.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none, or it is not theirs to see.
pub async fn asked(app: &App, way: Way<'_>) -> Result<Asked, ServiceError> {
    let (found, viewer) = match way {
        Way::Link(token, viewer) => {
            (checklist_request::by_token(&mut app.db.read(), &secret::hash(token)).await?, viewer)
        }
        Way::Account(id, viewer) => {
            let found = checklist_request::find(&mut app.db.read(), id).await?;
            let verified = viewer.account.email_verified_at.is_some();
            (found.filter(|request| verified && is_of(request, &viewer.account.email)), Some(viewer))
        }
    };
    complete(app, found.ok_or(ServiceError::NotFound)?, viewer).await
}

fn is_of(request: &Request, email: &Email) -> bool {
    request.email.as_ref().is_some_and(|asked| asked.key() == email.key())
}

async fn complete(app: &App, request: Request, viewer: Option<&Viewer>) -> Result<Asked, ServiceError> {
    let checklist = checklist::find(&mut app.db.read(), &request.checklist).await?.ok_or(ServiceError::NotFound)?;
    let learner = account::by_id(&mut app.db.read(), &checklist.account).await?.ok_or(ServiceError::NotFound)?;
    Ok(Asked {
        own: checklist::ratings(&mut app.db.read(), &checklist.id).await?,
        given: checklist_request::ratings(&mut app.db.read(), &request.id).await?,
        statements: statements(app.course.catalogue().framework()),
        own_hand: viewer.is_some_and(|viewer| viewer.on::<ConfirmChecklist>(&learner).is_err()),
        request,
        checklist,
        learner,
    })
}

/// The permission to answer.
fn decider(way: Way<'_>, asked: &Asked) -> Result<Decider, ServiceError> {
    match way {
        Way::Link(token, _) => Ok(Decider::Link(secret::hash(token))),
        Way::Account(_, viewer) => {
            Ok(Decider::Account(viewer.on::<ConfirmChecklist>(&asked.learner)?, viewer.account.email.clone()))
        }
    }
}

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
    let ratings: Vec<_> = typed.ratings.iter().filter(|(statement, _)| known.contains(statement)).cloned().collect();
    problems.ratings = ratings.is_empty();
    let (Some(name), Some(organisation), Some(function), Some(remark), true) =
        (name, organisation, function, remark, problems == Problems::default())
    else {
        return Ok(Answered::Wrong(problems));
    };
    let decider = decider(way, &asked)?;
    let signature = Signature { name, organisation, function };
    let remark = (!remark.is_empty()).then_some(remark);
    let inner = app.clone();
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move { write(&inner, &mut tx, asked, &decider, &signature, remark, &ratings).await })
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
    ratings: &[(String, Rating)],
) -> Result<bool, ServiceError> {
    let now = app.clock.now();
    let Some(held) = still_open(tx, &asked, now).await? else { return Ok(false) };
    let badges = award::holdings(tx, &asked.learner.id).await?;
    // The badges that it rests on may have been withdrawn while the employer read.
    if matches!(may_begin(&badges), Err(NotYet::Modules(_))) {
        return Ok(false);
    }
    let evidence = evidence(app, Language::En, &asked, signature, now.format("%Y-%m-%d").to_string());
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

const fn actor(decider: &Decider) -> Option<&crate::domain::account::AccountId> {
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

/// What the badge says of the confirmation. The address shows by its domain alone how the employer was reached.
fn evidence(app: &App, language: Language, asked: &Asked, signature: &Signature, date: String) -> EvidenceFacts {
    let domain =
        asked.request.email.as_ref().and_then(|e| e.key().rsplit_once('@').map(|(_, domain)| domain.to_owned()));
    let args = confirmation_args(signature, &domain.unwrap_or_default(), &asked.checklist, asked.request.version, date);
    EvidenceFacts {
        name: app.texts.say(language, "badge-confirmation-name", &[]),
        narrative: app.texts.say(language, "badge-confirmation", &args),
        genre: Some("Checklist".into()),
        url: None,
    }
}

fn confirmation_args(
    signature: &Signature,
    domain: &str,
    checklist: &Checklist,
    version: u32,
    date: String,
) -> [Arg; 6] {
    [
        ("organisation", signature.organisation.as_str().into()),
        ("function", signature.function.as_str().into()),
        ("domain", domain.into()),
        ("number", checklist.number.to_string().into()),
        ("version", version.into()),
        ("date", date.into()),
    ]
}

/// What the badge says of its confirmation, in the reader's language; `None` when the account is gone.
///
/// # Errors
/// The store's.
pub async fn told(
    app: &App,
    award: &str,
    language: Language,
    date: String,
) -> Result<Option<(String, String)>, ServiceError> {
    let Some(request) = checklist_request::of_award(&mut app.db.read(), award).await? else { return Ok(None) };
    let Some(checklist) = checklist::find(&mut app.db.read(), &request.checklist).await? else { return Ok(None) };
    let Some(signature) = request.closed.as_ref().and_then(|c| c.signature.as_ref()) else { return Ok(None) };
    let Some(email) = &request.email else { return Ok(None) };
    let domain = email.key().rsplit_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default();
    let args = confirmation_args(signature, &domain, &checklist, request.version, date);
    let say = |key: &str, args: &[Arg]| app.texts.say(language, key, args);
    Ok(Some((say("badge-confirmation-name", &[]), say("badge-confirmation", &args))))
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

/// The confirmation that a receipt is about.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn receipt(app: &App, token: &str) -> Result<Asked, ServiceError> {
    let found = checklist_request::by_receipt(&mut app.db.read(), &secret::hash(token)).await?;
    complete(app, found.ok_or(ServiceError::NotFound)?, None).await
}

/// Takes a confirmation back within its time: the badge is withdrawn with the reason, and the learner is told. `false`
/// when it is too late.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no such receipt.
pub async fn retract(app: &App, token: &str, reason: String) -> Result<bool, ServiceError> {
    let asked = receipt(app, token).await?;
    let (inner, hash) = (app.clone(), secret::hash(token));
    let done = app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                let now = inner.clock.now();
                account::lock(&mut tx, &asked.learner.id).await?;
                let held = checklist::hold(&mut tx, &asked.checklist.id).await?.ok_or(ServiceError::NotFound)?;
                if !checklist_request::retract(&mut tx, &hash, &reason, now).await? {
                    return Ok(false);
                }
                advance(&mut tx, &held, Event::Retract, now).await?;
                if let Some(award) = asked.request.closed.as_ref().and_then(|c| c.award.as_ref()) {
                    let told = inner.texts.say(Language::En, "badge-retracted", &[("reason", reason.as_str().into())]);
                    award::revoke_retracted(&mut tx, award, &told, now).await?;
                }
                audit::note(&mut tx, &inner.rng.uuid(), None, "retract confirmation", &held.id, now).await?;
                let organisation = match asked.request.closed.as_ref().and_then(|c| c.signature.as_ref()) {
                    Some(signature) => signature.organisation.as_str(),
                    None => asked.request.organisation.as_str(),
                };
                let args = [
                    ("name", Value::from(asked.learner.name.as_str())),
                    ("organisation", organisation.into()),
                    ("reason", reason.as_str().into()),
                    ("link", format!("{}/my/checklist", inner.config.base_url).into()),
                ];
                let (to, language) = (&asked.learner.email, asked.learner.language);
                mailing::queue(&inner, &mut tx, to, language, "retracted", &args).await?;
                Ok::<_, ServiceError>(true)
            })
        })
        .await?;
    app.jobs.notify_one();
    credential::renew_status(app).await;
    Ok(done)
}

/// What the viewer was asked, and answered; by their verified address.
///
/// # Errors
/// The store's.
pub async fn list(app: &App, viewer: &Viewer) -> Result<Vec<Listed>, ServiceError> {
    if viewer.account.email_verified_at.is_none() {
        return Ok(Vec::new());
    }
    Ok(checklist_request::of_address(&mut app.db.read(), &viewer.account.email).await?)
}

/// What a number on paper says to anyone who has the paper: whether it counts, and nothing of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Public {
    /// Where the checklist stands.
    pub status: Status,
    /// Its version.
    pub version: u32,
    /// It is the viewer's own.
    pub own: bool,
}

/// The checklist with a number, as strangers may know it.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is none.
pub async fn public(app: &App, viewer: Option<&Viewer>, number: &rules::Number) -> Result<Public, ServiceError> {
    let found = checklist::by_number(&mut app.db.read(), number).await?.ok_or(ServiceError::NotFound)?;
    let request = checklist_request::latest(&mut app.db.read(), &found.id).await?;
    let status = super::checklist::status_now(found.status, request.as_ref(), app.clock.now());
    Ok(Public { status, version: found.version, own: viewer.is_some_and(|v| v.account.id == found.account) })
}

/// What became of a question, for who may not answer it any more.
#[must_use]
pub fn outcome(asked: &Asked, now: Moment) -> Outcome {
    asked.request.outcome(now).unwrap_or(Outcome::Void)
}
