//! The platform's questions: the list, and one of them to look at and copy.

use leptos::prelude::*;

use super::{
    QUESTIONS,
    question::as_learner,
    questions::{Filter, excerpt, kind_filter},
};
use crate::{
    domain::{achievement::MODULES, question::Question},
    store::bank_question::kind_id,
    ui::{
        components::{breadcrumb::breadcrumb, inputs::select, pagination::pagination},
        frame::Frame,
        shell::Page,
    },
};

/// What the list shows.
pub struct Data {
    /// The questions of this page.
    pub questions: Vec<Question>,
    /// What was asked for; the category is a module.
    pub filter: Filter,
    /// The number of the page, from 0.
    pub number: i64,
    /// Whether there are more.
    pub more: bool,
}

/// The list.
#[must_use]
pub fn list(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("platform-title");
    let path = format!("{QUESTIONS}/platform");
    let modules = std::iter::once((String::new(), frame.t("questions-module-all")))
        .chain(MODULES.into_iter().map(|module| (module.to_owned(), frame.module_title(module))))
        .collect();
    let rows = data
        .questions
        .iter()
        .map(|question| {
            let kind = frame.t(&format!("kind-{}", kind_id(question.kind.name())));
            let of = frame.module_title(&question.module);
            view! {
                <li>
                    <a href=format!("{QUESTIONS}/platform/{}", question.id)>{excerpt(&question.text)}</a>
                    <span class="small muted">{format!("{kind} · {of}")}</span>
                </li>
            }
        })
        .collect_view();
    let list = if data.questions.is_empty() {
        view! { <div class="empty"><p>{frame.t("questions-none-found")}</p></div> }.into_any()
    } else {
        view! { <ul class="list questions">{rows}</ul> }.into_any()
    };
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![(QUESTIONS.to_owned(), frame.t("questions-title"))], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("platform-lead")}</p>
        </header>
        <form class="search" role="search" method="get" action=path.clone()>
            <div class="filters cluster">
                <div class="field">
                    <label for="q">{frame.t("questions-search")}</label>
                    <input id="q" name="q" type="search" value=data.filter.search.clone()/>
                </div>
                {kind_filter(frame, &data.filter.kind)}
                {select("category".into(), frame.t("part-module"), modules, &data.filter.category)}
                <button class="button secondary">{frame.t("list-show")}</button>
            </div>
        </form>
        {list}
        {pagination(frame, &path, &data.filter.query(), data.number, data.more)}
    };
    Page::new(title, body.into_any())
}

/// One question.
#[must_use]
pub fn one(frame: &Frame, question: &Question) -> Page {
    let title = excerpt(&question.text);
    let above = vec![
        (QUESTIONS.to_owned(), frame.t("questions-title")),
        (format!("{QUESTIONS}/platform"), frame.t("platform-title")),
    ];
    let place =
        format!("{} · {}", frame.module_title(&question.module), frame.topic_title(&question.module, &question.topic));
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, question.id.to_string())}
            <p class="kicker">{place}</p>
            <h1>{frame.t("platform-question")}</h1>
        </header>
        {as_learner(frame, &question.to_item())}
        <section class="next-step" aria-labelledby="next">
            <h2 id="next">{frame.t("platform-copy-title")}</h2>
            <p>{frame.t("platform-copy-text")}</p>
            <form method="post" action=format!("{QUESTIONS}/platform/{}", question.id)>
                <p class="actions"><button class="button">{frame.t("platform-copy")}</button></p>
            </form>
        </section>
    };
    Page::new(title, body.into_any())
}
