//! The checklist signed on paper: its owner hands in pictures of the pages; this program looks at them, or a person does.

mod hand_in;
pub mod look;
mod settle;

use super::{
    App, ServiceError, Viewer,
    checklist::{self, status_now},
};
use crate::{
    domain::{
        account::Account,
        checklist::{
            Checklist, PaperPage, Request, SignedPaper, Status,
            scan::{Judgement, Seen, judge},
        },
        policy::{KeepChecklist, ManagePeople, ReviewPaper},
    },
    store::{
        account, checklist as checklists,
        signed_paper::{self, Waiting},
        upload::{self, Stored},
    },
};

pub use hand_in::{FileProblem, HandedIn, Problems, Typed, hand_in, remove, to_person};
pub use settle::{accept, decline, share, told};
pub(super) use settle::{close_with_answer, data};

/// What the owner's page of the paper shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The checklist.
    pub checklist: Checklist,
    /// The paper, if pages of it are there.
    pub paper: Option<SignedPaper>,
    /// Its pages.
    pub pages: Vec<PaperPage>,
    /// What is wanting.
    pub judgement: Judgement,
    /// The open question to an employer.
    pub request: Option<Request>,
}

impl Overview {
    /// Whether pages may be handed in now.
    #[must_use]
    pub fn takes_pages(&self) -> bool {
        let open = !matches!(self.checklist.status, Status::Draft | Status::Confirmed | Status::Withdrawn);
        open && self.paper.as_ref().is_none_or(|paper| paper.review_at.is_none())
    }

    /// Whether a person could look at it: some pictures are there that no machine can check, or nothing else is wanting
    /// than a signature that it does not see.
    #[must_use]
    pub fn may_go_to_person(&self) -> bool {
        let whole = self.judgement.missing.as_ref().is_some_and(|(missing, _)| missing.is_empty());
        self.takes_pages() && (self.judgement.unclear || (whole && self.judgement.unsigned))
    }
}

/// The paper of the viewer's open checklist.
///
/// # Errors
/// [`ServiceError::NotFound`] when there is no checklist to hand in.
pub async fn overview(app: &App, viewer: &Viewer) -> Result<Overview, ServiceError> {
    viewer.own::<KeepChecklist>()?;
    let found = checklist::overview(app, viewer).await?;
    let open = found.checklist.filter(|c| c.status.is_open() && c.status != Status::Draft);
    let checklist = open.filter(|_| found.may_begin.is_ok()).ok_or(ServiceError::NotFound)?;
    let paper = signed_paper::latest(&mut app.db.read(), &checklist.id).await?;
    let paper = paper.filter(|paper| paper.closed.is_none());
    let pages = match &paper {
        Some(paper) => signed_paper::pages(&mut app.db.read(), &paper.id).await?,
        None => Vec::new(),
    };
    let request = found.request.filter(|request| request.is_open(app.clock.now()));
    Ok(Overview { judgement: judged(&pages), checklist, paper, pages, request })
}

/// What is wanting of these pages.
fn judged(pages: &[PaperPage]) -> Judgement {
    judge(&pages.iter().map(PaperPage::seen).collect::<Vec<Seen>>())
}

/// A paper that a person looks at.
#[derive(Debug)]
pub struct Shown {
    /// The paper.
    pub paper: SignedPaper,
    /// Its pages.
    pub pages: Vec<PaperPage>,
    /// The checklist.
    pub checklist: Checklist,
    /// Whose it is.
    pub learner: Account,
}

async fn shown(app: &App, paper: SignedPaper) -> Result<Shown, ServiceError> {
    let checklist = checklists::find(&mut app.db.read(), &paper.checklist).await?.ok_or(ServiceError::NotFound)?;
    let learner = account::by_id(&mut app.db.read(), &checklist.account).await?.ok_or(ServiceError::NotFound)?;
    let pages = signed_paper::pages(&mut app.db.read(), &paper.id).await?;
    Ok(Shown { paper, pages, checklist, learner })
}

/// The papers that wait for an administrator.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator.
pub async fn to_review(app: &App, viewer: &Viewer) -> Result<Vec<Waiting>, ServiceError> {
    viewer.own::<ManagePeople>()?;
    Ok(signed_paper::to_review(&mut app.db.read()).await?)
}

/// One of them, or one that was settled.
///
/// # Errors
/// [`ServiceError::NotFound`] for anyone but an administrator, for one's own, and for one that never waited for one.
pub async fn in_review(app: &App, viewer: &Viewer, id: &str) -> Result<Shown, ServiceError> {
    let paper = signed_paper::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    let shown = shown(app, paper).await?;
    viewer.on::<ReviewPaper>(&shown.learner)?;
    if shown.paper.review_at.is_none() {
        return Err(ServiceError::NotFound);
    }
    Ok(shown)
}

/// The pages that the employer sees beside the question: those of the paper that was handed to them.
///
/// # Errors
/// The store's.
pub async fn beside(app: &App, request: &Request) -> Result<Vec<PaperPage>, ServiceError> {
    if !request.is_open(app.clock.now()) {
        return Ok(Vec::new());
    }
    let paper = signed_paper::latest(&mut app.db.read(), &request.checklist).await?;
    let paper =
        paper.filter(|paper| paper.review_at.is_some() && paper.closed.is_none() && paper.version == request.version);
    match paper {
        Some(paper) => Ok(signed_paper::pages(&mut app.db.read(), &paper.id).await?),
        None => Ok(Vec::new()),
    }
}

/// A paper that its owner shares.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not shared.
pub async fn shared(app: &App, id: &str) -> Result<Shown, ServiceError> {
    let paper = signed_paper::find(&mut app.db.read(), id).await?.ok_or(ServiceError::NotFound)?;
    if paper.shared_at.is_none() || paper.closed.as_ref().is_none_or(|closed| !closed.accepted) {
        return Err(ServiceError::NotFound);
    }
    let shown = shown(app, paper).await?;
    if status_now(shown.checklist.status, None, app.clock.now()) != Status::Confirmed {
        return Err(ServiceError::NotFound);
    }
    Ok(shown)
}

/// One of these pages as its picture, for whom may see the pages; with `original`, the file that was handed in.
///
/// # Errors
/// [`ServiceError::NotFound`] when it is not among them, or gone.
pub async fn file(app: &App, pages: &[PaperPage], id: &str, original: bool) -> Result<(Stored, Vec<u8>), ServiceError> {
    let page = pages.iter().find(|page| page.id == id).ok_or(ServiceError::NotFound)?;
    let wanted = if original { &page.upload } else { &page.picture };
    let wanted = wanted.as_ref().ok_or(ServiceError::NotFound)?;
    let stored = upload::find(&mut app.db.read(), wanted).await?.ok_or(ServiceError::NotFound)?;
    let bytes = super::uploads::bytes(app, &stored).await?;
    Ok((stored, bytes))
}
