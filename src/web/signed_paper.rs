//! The checklist signed on paper: its owner's pages, and what others may see of it.

use axum::{
    Form,
    extract::{Path, Query, Request},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use serde::Deserialize;

use super::{
    errors::PageError,
    frame::{SignedIn, done, page, page_with},
    uploads::{receive, served},
};
use crate::{
    domain::checklist::{PaperPage, scan::PageCode},
    services::{
        ServiceError,
        confirmation::{self, Way},
        signed_paper::{self, FileProblem, HandedIn, Problems, Typed},
    },
    ui::{
        frame::Frame,
        pages::{shared_paper, signed_paper as paper_page},
    },
};

const HOME: &str = "/my/checklist/paper";
const CHECKLIST: &str = "/my/checklist";

async fn show(
    signed: &SignedIn,
    status: StatusCode,
    typed: Option<Typed>,
    problems: Problems,
) -> Result<Response, PageError> {
    let frame = &signed.frame;
    let overview = match signed_paper::overview(&frame.app, &signed.viewer).await {
        Ok(overview) => overview,
        // Not finished, confirmed already, or given up: the checklist's own page says where it stands.
        Err(ServiceError::NotFound) => return Ok(done(frame, CHECKLIST, None)),
        Err(error) => return Err(error.into()),
    };
    let data = paper_page::Data { overview, typed, problems };
    Ok(page_with(status, frame, || paper_page::page(frame, &data)))
}

/// The pages that are there, and the form for more.
pub async fn overview(signed: SignedIn) -> Result<Response, PageError> {
    show(&signed, StatusCode::OK, None, Problems::default()).await
}

/// Hands in files.
pub async fn hand_in(signed: SignedIn, request: Request) -> Result<Response, PageError> {
    let received = match receive(request).await {
        Ok(received) => received,
        Err(status) => return Ok(status.into_response()),
    };
    let typed = Typed {
        number: received.field("number").to_owned(),
        name: received.field("name").to_owned(),
        organisation: received.field("organisation").to_owned(),
        function: received.field("function").to_owned(),
    };
    if let Some(refused) = received.refused {
        let files = vec![(String::new(), FileProblem::Refused(refused))];
        let status = if refused.is_ours() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::PAYLOAD_TOO_LARGE };
        return show(&signed, status, Some(typed), Problems { files, ..Problems::default() }).await;
    }
    let frame = &signed.frame;
    match signed_paper::hand_in(&frame.app, &signed.viewer, &typed, received.files).await {
        Ok(HandedIn::Done(_)) => Ok(done(frame, CHECKLIST, Some("paper-accepted"))),
        Ok(HandedIn::Kept) => Ok(done(frame, HOME, Some("paper-kept"))),
        Ok(HandedIn::WithPerson) => Ok(done(frame, HOME, Some("paper-with-person"))),
        Ok(HandedIn::Wrong(problems)) => {
            let ours =
                problems.files.iter().any(|(_, p)| matches!(p, FileProblem::Refused(refused) if refused.is_ours()));
            let status = if ours { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::UNPROCESSABLE_ENTITY };
            show(&signed, status, Some(typed), problems).await
        }
        Err(ServiceError::NotFound) => Ok(done(frame, HOME, None)),
        Err(error) => Err(error.into()),
    }
}

/// The number, as it stands on the paper.
#[derive(Deserialize)]
pub struct Typing {
    #[serde(default)]
    number: String,
}

/// Lets a person look.
pub async fn to_person(signed: SignedIn, Form(form): Form<Typing>) -> Result<Response, PageError> {
    let frame = &signed.frame;
    match signed_paper::to_person(&frame.app, &signed.viewer, &form.number).await {
        Ok(true) => Ok(done(frame, HOME, Some("paper-with-person"))),
        Ok(false) => {
            let typed = Typed { number: form.number, ..Typed::default() };
            let problems = Problems { number_missing: true, ..Problems::default() };
            show(&signed, StatusCode::UNPROCESSABLE_ENTITY, Some(typed), problems).await
        }
        Err(ServiceError::NotFound) => Ok(done(frame, HOME, None)),
        Err(error) => Err(error.into()),
    }
}

/// Takes a picture out.
pub async fn remove(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
    match signed_paper::remove(&frame.app, &viewer, &id).await {
        Ok(()) => Ok(done(&frame, HOME, Some("paper-removed"))),
        Err(ServiceError::NotFound) => Ok(done(&frame, HOME, None)),
        Err(error) => Err(error.into()),
    }
}

/// Whether others may see it.
#[derive(Deserialize)]
pub struct Sharing {
    paper: String,
    #[serde(default)]
    shared: String,
}

/// Shares the accepted paper, or not any more.
pub async fn share(SignedIn { frame, viewer }: SignedIn, Form(form): Form<Sharing>) -> Result<Response, PageError> {
    let shared = form.shared == "yes";
    signed_paper::share(&frame.app, &viewer, &form.paper, shared).await?;
    if shared {
        return Ok(done(&frame, CHECKLIST, Some("paper-shared")));
    }
    Ok(done(&frame, CHECKLIST, Some("paper-unshared")))
}

/// The file that was handed in, and not the picture of it.
#[derive(Deserialize)]
pub struct Which {
    original: Option<String>,
}

async fn file(frame: &Frame, pages: &[PaperPage], id: &str, which: &Which) -> Result<Response, PageError> {
    let (stored, bytes) = signed_paper::file(&frame.app, pages, id, which.original.is_some()).await?;
    Ok(served(&stored.upload, bytes)?)
}

/// A page beside the question, for who has its link.
pub async fn beside_link(
    Path((token, id)): Path<(String, String)>,
    Query(which): Query<Which>,
    frame: Frame,
) -> Result<Response, PageError> {
    let asked = confirmation::asked(&frame.app, Way::Link(&token, frame.viewer.as_ref())).await?;
    if asked.own_hand {
        return Err(PageError::NotFound);
    }
    file(&frame, &signed_paper::beside(&frame.app, &asked.request).await?, &id, &which).await
}

/// The same, for the account with the address.
pub async fn beside_account(
    Path((request, id)): Path<(String, String)>,
    Query(which): Query<Which>,
    SignedIn { frame, viewer }: SignedIn,
) -> Result<Response, PageError> {
    let asked = confirmation::asked(&frame.app, Way::Account(&request, &viewer)).await?;
    if asked.own_hand {
        return Err(PageError::NotFound);
    }
    file(&frame, &signed_paper::beside(&frame.app, &asked.request).await?, &id, &which).await
}

/// A paper that its owner shares.
pub async fn shared(Path(id): Path<String>, frame: Frame) -> Result<Response, PageError> {
    let shown = signed_paper::shared(&frame.app, &id).await?;
    Ok(page(&frame, || shared_paper::page(&frame, &shown)))
}

/// A page of it.
pub async fn shared_page(
    Path((paper, id)): Path<(String, String)>,
    Query(which): Query<Which>,
    frame: Frame,
) -> Result<Response, PageError> {
    let shown = signed_paper::shared(&frame.app, &paper).await?;
    file(&frame, &shown.pages, &id, &which).await
}

/// Where the code in the corner of a page leads: to what may be known of its checklist.
pub async fn corner(Path(code): Path<String>) -> Result<Redirect, PageError> {
    let code = PageCode::parse(&code).ok_or(PageError::NotFound)?;
    Ok(Redirect::to(&format!("/checklist/{}?version={}", code.number.plain(), code.version)))
}

/// What administrators do with papers that no machine can check.
pub mod review {
    use super::{
        Form, Frame, PageError, Path, Query, Response, ServiceError, SignedIn, StatusCode, Which, done, file, page,
        page_with, signed_paper,
    };
    use crate::{
        domain::checklist::remark,
        ui::pages::review::{self as review_page, Data},
    };

    /// The list.
    pub async fn list(SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
        let waiting = signed_paper::to_review(&frame.app, &viewer).await?;
        Ok(page(&frame, || review_page::list(&frame, &waiting)))
    }

    async fn show(
        frame: &Frame,
        signed: &super::super::frame::SignedIn,
        id: &str,
        reason: Option<String>,
    ) -> Result<Response, PageError> {
        let shown = signed_paper::in_review(&frame.app, &signed.viewer, id).await?;
        let status = if reason.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let data = Data { shown, reason };
        Ok(page_with(status, frame, || review_page::page(frame, &data)))
    }

    /// One paper.
    pub async fn one(Path(id): Path<String>, signed: SignedIn) -> Result<Response, PageError> {
        show(&signed.frame, &signed, &id, None).await
    }

    /// A page of it.
    pub async fn page_of(
        Path((paper, id)): Path<(String, String)>,
        Query(which): Query<Which>,
        SignedIn { frame, viewer }: SignedIn,
    ) -> Result<Response, PageError> {
        let shown = signed_paper::in_review(&frame.app, &viewer, &paper).await?;
        file(&frame, &shown.pages, &id, &which).await
    }

    /// After a decision; one that came too late is told by the page.
    fn decided(
        frame: &Frame,
        id: &str,
        result: Result<bool, ServiceError>,
        flash: &'static str,
    ) -> Result<Response, PageError> {
        match result {
            Ok(true) => Ok(done(frame, "/review", Some(flash))),
            Ok(false) => Ok(done(frame, &format!("/review/{id}"), None)),
            Err(error) => Err(error.into()),
        }
    }

    /// Accepts it.
    pub async fn accept(Path(id): Path<String>, SignedIn { frame, viewer }: SignedIn) -> Result<Response, PageError> {
        let result = signed_paper::accept(&frame.app, &viewer, &id).await;
        // flash-review-accepted
        decided(&frame, &id, result, "review-accepted")
    }

    /// Declines it.
    pub async fn decline(
        Path(id): Path<String>,
        signed: SignedIn,
        Form(form): Form<super::Reason>,
    ) -> Result<Response, PageError> {
        let Some(reason) = remark(&form.reason).filter(|reason| !reason.is_empty()) else {
            return show(&signed.frame, &signed, &id, Some(form.reason)).await;
        };
        let result = signed_paper::decline(&signed.frame.app, &signed.viewer, &id, reason).await;
        // flash-review-declined
        decided(&signed.frame, &id, result, "review-declined")
    }
}

/// Why a paper is declined.
#[derive(Deserialize)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}
