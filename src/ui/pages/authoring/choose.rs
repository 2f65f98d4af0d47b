//! Choosing questions for a quiz: from one's own bank or from the platform's.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    course_path,
    questions::{Filter, excerpt, kind_filter},
};
use crate::{
    domain::{
        achievement::MODULES,
        course::Course,
        course_quiz::{Chosen, CourseQuiz},
        question::Question,
    },
    store::bank_question::kind_id,
    ui::{
        components::{
            breadcrumb::breadcrumb,
            inputs::{hidden, select},
            pagination::pagination,
            rich::html,
        },
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The course.
    pub course: &'a Course,
    /// The quiz.
    pub quiz: &'a CourseQuiz,
    /// Whether the platform's questions are shown.
    pub platform: bool,
    /// The questions of this page.
    pub questions: Vec<(Chosen, Question)>,
    /// The categories of the own bank, with how many questions each has.
    pub categories: Vec<(String, u32)>,
    /// What was asked for; for the platform's the category is a module.
    pub filter: Filter,
    /// The number of the page, from 0.
    pub number: i64,
    /// Whether there are more.
    pub more: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let quiz = format!("{}/quizzes/{}", course_path(&data.course.id), data.quiz.id);
    let path = format!("{quiz}/choose");
    let title = frame.t1("choose-title", "quiz", data.quiz.draft.title.as_str());
    let there: BTreeSet<&Chosen> = data.quiz.draft.questions.iter().collect();
    let tab = |bank: &'static str, key: &str| {
        let current = (data.platform == (bank == "platform")).then_some("page");
        view! { <li><a href=format!("{path}?bank={bank}") aria-current=current>{frame.t(key)}</a></li> }
    };
    let bank = if data.platform { "platform" } else { "own" };
    let rows = data.questions.iter().map(|(chosen, question)| row(frame, chosen, question, there.contains(chosen)));
    let list = if data.questions.is_empty() {
        let key = if data.filter.is_some() { "questions-none-found" } else { "choose-none" };
        view! { <div class="empty"><p>{frame.t(key)}</p></div> }.into_any()
    } else {
        let all = (!data.platform).then(|| {
            view! { <button class="button secondary" name="go" value="all">{frame.t("choose-all")}</button> }
        });
        view! {
            <form method="post" action=path.clone() class="form">
                {hidden("bank", bank)}
                {data.filter.query().into_iter().map(|(name, value)| hidden(name, value)).collect_view()}
                <fieldset class="choices">
                    <legend>{frame.t("choose-legend")}</legend>
                    {rows.collect_view()}
                </fieldset>
                <p class="actions"><button class="button" name="go" value="add">{frame.t("choose-add")}</button>{all}</p>
            </form>
        }
        .into_any()
    };
    let mut query = vec![("bank", bank)];
    query.extend(data.filter.query());
    let body = view! {
        <header class="page-header">
            {trail(frame, data, &quiz)}
            <h1>{title.clone()}</h1>
        </header>
        <nav class="tabs" aria-label=frame.t("choose-banks")>
            <ul>{tab("own", "questions-title")}{tab("platform", "platform-title")}</ul>
        </nav>
        {filters(frame, data, &path, bank)}
        {list}
        {pagination(frame, &path, &query, data.number, data.more)}
        <p><a href=quiz>{frame.t("choose-back")}</a></p>
    };
    Page::new(title, body.into_any())
}

fn trail(frame: &Frame, data: &Data<'_>, quiz: &str) -> AnyView {
    let above = vec![
        (super::COURSES.to_owned(), frame.t("courses-title")),
        (course_path(&data.course.id), data.course.draft.title.clone()),
        (quiz.to_owned(), data.quiz.draft.title.clone()),
    ];
    breadcrumb(frame, above, frame.t("quiz-choose"))
}

fn filters(frame: &Frame, data: &Data<'_>, path: &str, bank: &'static str) -> AnyView {
    let groups: Vec<(String, String)> = if data.platform {
        let modules = MODULES.into_iter().map(|module| (module.to_owned(), frame.module_title(module)));
        std::iter::once((String::new(), frame.t("questions-module-all"))).chain(modules).collect()
    } else {
        let named = data.categories.iter().filter(|(name, _)| !name.is_empty());
        let named = named.map(|(name, count)| (name.clone(), format!("{name} ({count})")));
        std::iter::once((String::new(), frame.t("questions-category-all"))).chain(named).collect()
    };
    let label = frame.t(if data.platform { "part-module" } else { "question-category" });
    let groups = (groups.len() > 1).then(|| select("category".into(), label, groups, &data.filter.category));
    view! {
        <form class="search" role="search" method="get" action=path.to_owned()>
            {hidden("bank", bank)}
            <div class="filters cluster">
                <div class="field">
                    <label for="q">{frame.t("questions-search")}</label>
                    <input id="q" name="q" type="search" value=data.filter.search.clone()/>
                </div>
                {kind_filter(frame, &data.filter.kind)}
                {groups}
                <button class="button secondary">{frame.t("list-show")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn row(frame: &Frame, chosen: &Chosen, question: &Question, there: bool) -> AnyView {
    let kind = frame.t(&format!("kind-{}", kind_id(question.kind.name())));
    let note = if there { format!("{kind} · {}", frame.t("choose-there")) } else { kind };
    let text = html(question.format, &excerpt(&question.text));
    view! {
        <label class="choice">
            <input type="checkbox" name="pick" value=chosen.to_string() disabled=there/>
            <span><span inner_html=text></span><small>{note}</small></span>
        </label>
    }
    .into_any()
}
