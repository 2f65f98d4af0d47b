//! Papers that no machine can check, for administrators.

use leptos::prelude::*;

use crate::{
    domain::checklist::{Number, REMARK_MAX, SignedPaper},
    services::signed_paper::Shown,
    store::signed_paper::Waiting,
    ui::{
        components::{breadcrumb::breadcrumb, field::error_summary, paper_pages::paper_pages, text_area::TextArea},
        frame::Frame,
        shell::Page,
    },
};

/// What the page of one paper shows.
pub struct Data {
    /// The paper.
    pub shown: Shown,
    /// The reason for declining, as typed, when there was something wrong with it.
    pub reason: Option<String>,
}

/// The list.
#[must_use]
pub fn list(frame: &Frame, waiting: &[Waiting]) -> Page {
    let title = frame.t("review-title");
    let rows = waiting
        .iter()
        .map(|one| {
            let number = Number::parse(&one.number).map(|number| number.to_string()).unwrap_or_default();
            let since = one.paper.review_at.map(|at| frame.t1("review-since", "date", frame.day(at)));
            view! {
                <li>
                    <a href=format!("/review/{}", one.paper.id)>{one.learner.clone()}", "{number}</a>
                    <span class="muted">{since}</span>
                </li>
            }
        })
        .collect_view();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("review-lead")}</p>
        </header>
        {if waiting.is_empty() {
            view! { <div class="empty"><h2>{frame.t("review-none")}</h2><p>{frame.t("review-none-text")}</p></div> }.into_any()
        } else {
            view! { <ul class="list">{rows}</ul> }.into_any()
        }}
    };
    Page::new(title, body.into_any())
}

fn reason_error(frame: &Frame, typed: &str) -> String {
    if typed.trim().is_empty() {
        frame.t("review-reason-missing")
    } else {
        frame.t1("confirm-remark-long", "max", REMARK_MAX)
    }
}

/// One paper, with its pages and the two ways to settle it.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let Shown { paper, pages, checklist, learner } = &data.shown;
    let title = frame.t1("review-one-title", "name", learner.name.as_str());
    let errors: Vec<_> = data.reason.iter().map(|typed| ("reason", reason_error(frame, typed))).collect();
    let above = vec![("/review".to_owned(), frame.t("review-title"))];
    let decide = match &paper.closed {
        None => decide(frame, data, paper),
        Some(closed) => {
            let key = if closed.accepted { "review-was-accepted" } else { "review-was-declined" };
            view! { <div class="notice"><p>{frame.t1(key, "date", frame.day(closed.at))}</p></div> }.into_any()
        }
    };
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, learner.name.clone())}
            <h1>{title.clone()}</h1>
        </header>
        <dl class="facts">
            <div><dt>{frame.t("checklist-number")}</dt><dd>{checklist.number.to_string()}</dd></div>
            <div><dt>{frame.t("checklist-version")}</dt><dd>{paper.version}</dd></div>
            <div><dt>{frame.t("review-signer")}</dt><dd>{signer(paper)}</dd></div>
        </dl>
        <section>
            <h2>{frame.t("paper-pages-title")}</h2>
            <p>{frame.t("review-look")}</p>
            {paper_pages(frame, pages, &format!("/review/{}/pages", paper.id))}
        </section>
        {decide}
    };
    Page::new(title, body.into_any())
}

fn signer(paper: &SignedPaper) -> String {
    let signature = &paper.signature;
    format!("{}, {}, {}", signature.name, signature.function, signature.organisation)
}

fn decide(frame: &Frame, data: &Data, paper: &SignedPaper) -> AnyView {
    let error = data.reason.as_ref().map(|typed| reason_error(frame, typed));
    let open = error.is_some();
    let area = TextArea {
        hint: Some(frame.t("review-reason-hint")),
        name: "reason".into(),
        label: frame.t("review-reason"),
        value: data.reason.clone().unwrap_or_default(),
        lang: None,
        error: error.map(|error| (error, ().into_any())),
    };
    view! {
        <section>
            <h2>{frame.t("review-decide")}</h2>
            <p>{frame.t("review-decide-text")}</p>
            <form method="post" action=format!("/review/{}/accept", paper.id)>
                <p class="actions"><button class="button">{frame.t("review-accept")}</button></p>
            </form>
            <details open=open>
                <summary>{frame.t("review-decline")}</summary>
                <form method="post" action=format!("/review/{}/decline", paper.id) class="form" novalidate>
                    {area.view()}
                    <p class="actions"><button class="button danger">{frame.t("review-decline")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
