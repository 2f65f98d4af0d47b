//! Handing in pages: each picture is looked at, what does not belong here is refused, the rest is kept, and when nothing
//! is wanting the badge is issued.

use super::{Overview, judged, look, overview, settle};
use crate::{
    adapters::{reader::Picture, texts::Value},
    domain::{
        account::NameError,
        award::Award,
        checklist::{
            self as rules, Event, Number, PaperPage, Signature, SignedPaper,
            scan::{Finding, Look},
        },
        policy::{Allowed, KeepChecklist, KeepUpload},
        upload::{Kind, PAGES_MAX, Purpose, Refused, Upload},
    },
    services::{
        App, ServiceError, Viewer,
        checklist::{advance, hold_latest},
        mailing,
        uploads::{self, Given, Taken},
    },
    store::{Conn, account, audit, checklist_request, signed_paper, upload},
};

/// What was typed beside the files.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The document number, for when the code cannot be read.
    pub number: String,
    /// Who signed.
    pub name: String,
    /// Their organisation.
    pub organisation: String,
    /// What they do there.
    pub function: String,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is not taken.
    Refused(Refused),
    /// It is a page of another checklist, with this number.
    Other(Number),
    /// It is a page of an earlier version.
    Old(u32),
    /// It shows a code that is none of ours.
    Foreign,
}

/// What is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// Files, by their names.
    pub files: Vec<(String, FileProblem)>,
    /// The number is not that of the checklist.
    pub number: bool,
    /// The number is needed, so that a person may look.
    pub number_missing: bool,
    /// The name.
    pub name: Option<NameError>,
    /// The organisation.
    pub organisation: Option<NameError>,
    /// The function.
    pub function: Option<NameError>,
}

/// What became of it.
#[derive(Debug)]
pub enum HandedIn {
    /// Everything is there: the badge is issued.
    Done(Box<Award>),
    /// The pages are kept; something is still wanting.
    Kept,
    /// No machine can check it: a person looks at it.
    WithPerson,
    /// Something is wrong. What was in order is kept all the same.
    Wrong(Problems),
}

/// A picture that was looked at, ready to be kept.
struct Ready {
    page: PaperPage,
    uploads: Vec<Upload>,
}

fn signature(typed: &Typed, problems: &mut Problems) -> Option<Signature> {
    let name = rules::line(&typed.name).map_err(|e| problems.name = Some(e)).ok();
    let organisation = rules::line(&typed.organisation).map_err(|e| problems.organisation = Some(e)).ok();
    let function = rules::line(&typed.function).map_err(|e| problems.function = Some(e)).ok();
    Some(Signature { name: name?, organisation: organisation?, function: function? })
}

/// Hands in files.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no checklist that takes pages.
pub async fn hand_in(app: &App, viewer: &Viewer, typed: &Typed, files: Vec<Given>) -> Result<HandedIn, ServiceError> {
    let now = overview(app, viewer).await?;
    if !now.takes_pages() {
        return Err(ServiceError::NotFound);
    }
    let mut problems = Problems::default();
    let signature = signature(typed, &mut problems);
    let number = typed.number.trim();
    let numbered = !number.is_empty();
    problems.number = numbered && Number::parse(number).as_ref() != Some(&now.checklist.number);
    if files.is_empty() {
        problems.files.push((String::new(), FileProblem::Refused(Refused::Empty)));
    }
    let Some(signature) = signature.filter(|_| problems == Problems::default()) else {
        return Ok(HandedIn::Wrong(problems));
    };
    let mut ready = Vec::new();
    for given in files {
        let name = given.name.clone();
        match taken(app, viewer, &now, given).await? {
            Ok(pages) => ready.extend(pages),
            Err(problem) => problems.files.push((name, problem)),
        }
    }
    // What is not ours, or not in order, is no reason to bother a person.
    let ask_person = numbered && problems.files.is_empty();
    let outcome = keep(app, viewer, &now, signature, ready, ask_person).await?;
    app.jobs.notify_one();
    Ok(match outcome {
        HandedIn::Kept if !problems.files.is_empty() => HandedIn::Wrong(problems),
        other => other,
    })
}

/// Takes one file, and looks at each picture in it.
async fn taken(
    app: &App,
    viewer: &Viewer,
    now: &Overview,
    given: Given,
) -> Result<Result<Vec<Ready>, FileProblem>, ServiceError> {
    let Taken { upload, pictures } = match uploads::take(app, viewer, Purpose::Paper, given, PAGES_MAX).await? {
        Ok(taken) => taken,
        Err(refused) => return Ok(Err(FileProblem::Refused(refused))),
    };
    let allowed = viewer.own::<KeepUpload>()?;
    let mut ready = Vec::new();
    for picture in pictures {
        let looked = look::at(picture.clone()).await?;
        if let Some(problem) = wrong(&looked, now) {
            // The whole file goes: it is another document.
            let (id, at) = (upload.id.clone(), app.clock.now());
            app.db
                .write(move |mut tx| Box::pin(async move { upload::remove(&mut tx, &allowed, &id, at).await }))
                .await?;
            return Ok(Err(problem));
        }
        let shown = match upload.kind {
            Kind::Pdf => match picture_of(app, &allowed, &upload, picture).await? {
                Ok(shown) => shown,
                Err(refused) => return Ok(Err(FileProblem::Refused(refused))),
            },
            Kind::Jpeg | Kind::Png => upload.clone(),
        };
        ready.push(Ready { page: page(app, &upload, &shown, &looked), uploads: vec![upload.clone(), shown] });
    }
    Ok(Ok(ready))
}

/// A page of a document, kept as a picture: no browser is given the document itself to draw.
async fn picture_of(
    app: &App,
    allowed: &Allowed<KeepUpload>,
    document: &Upload,
    picture: Picture,
) -> Result<Result<Upload, Refused>, ServiceError> {
    uploads::put(app, allowed, Purpose::Paper, picture.kind, &document.name, picture.bytes).await
}

fn wrong(looked: &Look, now: &Overview) -> Option<FileProblem> {
    match &looked.code {
        Some(code) if code.number != now.checklist.number => Some(FileProblem::Other(code.number.clone())),
        Some(code) if code.version != now.checklist.version => Some(FileProblem::Old(code.version)),
        None if looked.finding == Finding::Foreign => Some(FileProblem::Foreign),
        _ => None,
    }
}

fn page(app: &App, upload: &Upload, shown: &Upload, looked: &Look) -> PaperPage {
    PaperPage {
        id: app.rng.uuid(),
        place: 0,
        upload: Some(upload.id.clone()),
        picture: Some(shown.id.clone()),
        finding: looked.finding,
        page: looked.code.as_ref().map(|code| (code.page, code.pages)),
        ink: looked.ink.map(|ink| ink.share),
        signed: looked.ink.is_some_and(|ink| ink.written),
    }
}

/// Keeps the pages, and issues the badge when nothing is wanting: all in one transaction.
async fn keep(
    app: &App,
    viewer: &Viewer,
    seen: &Overview,
    signature: Signature,
    ready: Vec<Ready>,
    ask_person: bool,
) -> Result<HandedIn, ServiceError> {
    let (own, files) = (viewer.own::<KeepChecklist>()?, viewer.own::<KeepUpload>()?);
    let (inner, learner, version) = (app.clone(), viewer.account.clone(), seen.checklist.version);
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let now = inner.clock.now();
                account::lock(&mut tx, &learner.id).await?;
                let held = hold_latest(&mut tx, own.owner(), now).await?;
                if held.version != version || held.status.after(Event::Paper).is_none() {
                    return Err(ServiceError::NotFound);
                }
                let paper = open(&inner, &mut tx, &own, &held, signature).await?;
                for Ready { page, uploads } in &ready {
                    for file in uploads {
                        if !upload::keep(&mut tx, &files, file, now).await? {
                            return Err(ServiceError::Broken("a file went before it was kept"));
                        }
                    }
                    signed_paper::add_page(&mut tx, &own, &paper.id, page, now).await?;
                }
                let judgement = judged(&signed_paper::pages(&mut tx, &paper.id).await?);
                if judgement.is_complete() {
                    let award = settle::by_machine(&inner, &mut tx, &own, &learner, &held, &paper).await?;
                    return Ok(HandedIn::Done(Box::new(award)));
                }
                if ask_person && judgement.unclear {
                    send(&inner, &mut tx, &own, &held, &paper).await?;
                    return Ok(HandedIn::WithPerson);
                }
                Ok(HandedIn::Kept)
            })
        })
        .await
}

/// The open paper, or a new one.
async fn open(
    app: &App,
    tx: &mut Conn<'_>,
    own: &Allowed<KeepChecklist>,
    held: &rules::Checklist,
    signature: Signature,
) -> Result<SignedPaper, ServiceError> {
    let latest = signed_paper::latest(tx, &held.id).await?.filter(|paper| paper.closed.is_none());
    if let Some(mut paper) = latest {
        if paper.review_at.is_some() || paper.version != held.version {
            return Err(ServiceError::NotFound);
        }
        signed_paper::sign(tx, own, &paper.id, &signature).await?;
        paper.signature = signature;
        return Ok(paper);
    }
    let now = app.clock.now();
    signed_paper::let_files_go(tx, &held.id, now).await?;
    let paper = SignedPaper {
        id: app.rng.uuid(),
        checklist: held.id.clone(),
        version: held.version,
        begun_at: now,
        signature,
        review_at: None,
        closed: None,
        shared_at: None,
    };
    signed_paper::insert(tx, own, &paper).await?;
    Ok(paper)
}

/// Hands a paper to the named employer, or to an administrator where there is none.
async fn send(
    app: &App,
    tx: &mut Conn<'_>,
    own: &Allowed<KeepChecklist>,
    held: &rules::Checklist,
    paper: &SignedPaper,
) -> Result<(), ServiceError> {
    let now = app.clock.now();
    signed_paper::to_person(tx, own, &paper.id, now).await?;
    audit::note(tx, &app.rng.uuid(), Some(own.actor()), "hand paper to a person", &held.id, now).await?;
    let request = checklist_request::latest(tx, &held.id).await?.filter(|request| request.is_open(now));
    let Some(request) = request else { return advance(tx, held, Event::Review, now).await };
    let learner = account::by_id(tx, own.owner()).await?.ok_or(ServiceError::NotFound)?;
    if let Some(email) = &request.email {
        let date = app.texts.day(learner.language, request.asked_at);
        let args = [
            ("name", Value::from(learner.name.as_str())),
            ("date", date.into()),
            ("link", format!("{}/my/confirmations/{}", app.config.base_url, request.id).into()),
        ];
        mailing::queue(app, tx, email, learner.language, "paper", &args).await?;
    }
    Ok(())
}

/// Lets a person look at what no machine can check. `false` when the number was not typed as it stands on the paper.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is nothing to look at.
pub async fn to_person(app: &App, viewer: &Viewer, number: &str) -> Result<bool, ServiceError> {
    let seen = overview(app, viewer).await?;
    if !seen.may_go_to_person() {
        return Err(ServiceError::NotFound);
    }
    if Number::parse(number).as_ref() != Some(&seen.checklist.number) {
        return Ok(false);
    }
    let own = viewer.own::<KeepChecklist>()?;
    let inner = app.clone();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                let held = hold_latest(&mut tx, own.owner(), inner.clock.now()).await?;
                let paper = signed_paper::latest(&mut tx, &held.id).await?.ok_or(ServiceError::NotFound)?;
                if paper.closed.is_some() || paper.review_at.is_some() || paper.version != held.version {
                    return Err(ServiceError::NotFound);
                }
                send(&inner, &mut tx, &own, &held, &paper).await
            })
        })
        .await?;
    app.jobs.notify_one();
    Ok(true)
}

/// Takes a picture out again.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not there, or a person looks at it already.
pub async fn remove(app: &App, viewer: &Viewer, page: &str) -> Result<(), ServiceError> {
    let seen = overview(app, viewer).await?;
    let (own, files) = (viewer.own::<KeepChecklist>()?, viewer.own::<KeepUpload>()?);
    let found = seen.pages.iter().find(|one| one.id == page).filter(|_| seen.takes_pages());
    let (Some(found), Some(paper)) = (found.cloned(), seen.paper) else { return Err(ServiceError::NotFound) };
    // A document of several pages stays as long as one of them is there.
    let shared = |id: &String| seen.pages.iter().any(|one| one.id != found.id && one.upload.as_ref() == Some(id));
    let gone: Vec<String> =
        [found.picture.clone(), found.upload.clone().filter(|id| !shared(id))].into_iter().flatten().collect();
    let now = app.clock.now();
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                signed_paper::remove_page(&mut tx, &own, &paper.id, &found.id).await?;
                for id in &gone {
                    upload::remove(&mut tx, &files, id, now).await?;
                }
                Ok::<_, ServiceError>(())
            })
        })
        .await
}
