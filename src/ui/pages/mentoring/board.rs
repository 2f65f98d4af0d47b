//! A mentor's first page: who needs me today?

use leptos::prelude::*;

use super::{ago, pages};
use crate::{
    domain::{
        achievement::MODULES,
        mentoring::{Need, needs},
        tier::Tier,
    },
    services::following::{Board, Question},
    store::following::{Sort, Student},
    ui::{frame::Frame, shell::Page},
};

/// The page's address with what is asked for.
#[must_use]
pub fn address(question: &Question) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let need = question.need.map_or("", Need::id);
    let sort = if question.sort == Sort::default() { "" } else { question.sort.id() };
    let page = if question.page > 0 { question.page.to_string() } else { String::new() };
    for (name, value) in
        [("cohort", question.cohort.as_str()), ("q", &question.search), ("need", need), ("sort", sort), ("page", &page)]
    {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() { "/mentor".to_owned() } else { format!("/mentor?{query}") }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, question: &Question, board: &Board) -> Page {
    let title = frame.t("board-title");
    let nobody = board.counts.all == 0 && question.search.is_empty() && question.cohort.is_empty();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{lead(frame, board)}</p>
        </header>
        {tabs(frame, true)}
        {if nobody {
            view! {
                <div class="empty">
                    <h2>{frame.t("board-empty")}</h2>
                    <p>{frame.t("board-empty-text")}</p>
                    <p class="actions"><a class="button" href="/mentor/cohorts">{frame.t("board-empty-go")}</a></p>
                </div>
            }
            .into_any()
        } else {
            view! {
                {filters(frame, question, board)}
                {chips(frame, question, board)}
                {table(frame, board)}
                {pages(frame, question.page, board.more, |to| address(&Question { page: to, ..question.clone() }))}
            }
            .into_any()
        }}
    };
    Page::new(title, body.into_any())
}

/// The parts of the workspace.
#[must_use]
pub fn tabs(frame: &Frame, board: bool) -> AnyView {
    let tab = |href: &'static str, key: &str, here: bool| {
        view! { <li><a href=href aria-current=here.then_some("page")>{frame.t(key)}</a></li> }
    };
    view! {
        <nav class="tabs" aria-label=frame.t("mentor-parts")>
            <ul>{tab("/mentor", "board-tab", board)}{tab("/mentor/cohorts", "cohorts-title", !board)}</ul>
        </nav>
    }
    .into_any()
}

fn lead(frame: &Frame, board: &Board) -> String {
    let counts = board.counts;
    let pressing = counts.answer + counts.stuck + counts.silent;
    if pressing == 0 { frame.t("board-lead-none") } else { frame.t("board-lead") }
}

fn filters(frame: &Frame, question: &Question, board: &Board) -> AnyView {
    let option =
        |value: String, text: String, chosen: bool| view! { <option value=value selected=chosen>{text}</option> };
    let cohorts = board
        .cohorts
        .iter()
        .map(|cohort| option(cohort.id.clone(), cohort.name.clone(), cohort.id == question.cohort))
        .collect_view();
    let sorts = Sort::ALL
        .into_iter()
        // sort-need, sort-name, sort-seen, sort-results
        .map(|sort| option(sort.id().into(), frame.t(&format!("sort-{}", sort.id())), sort == question.sort))
        .collect_view();
    let need = question.need.map(|need| view! { <input type="hidden" name="need" value=need.id()/> });
    view! {
        <form class="filters" method="get" action="/mentor" role="search">
            {need}
            <div class="field">
                <label for="cohort">{frame.t("board-cohort")}</label>
                <select id="cohort" name="cohort">
                    {option(String::new(), frame.t("board-all-cohorts"), question.cohort.is_empty())}
                    {cohorts}
                </select>
            </div>
            <div class="field">
                <label for="q">{frame.t("board-search")}</label>
                <input id="q" name="q" type="search" value=question.search.clone()/>
            </div>
            <div class="field">
                <label for="sort">{frame.t("board-sort")}</label>
                <select id="sort" name="sort">{sorts}</select>
            </div>
            <p class="actions"><button class="button secondary">{frame.t("board-show")}</button></p>
        </form>
    }
    .into_any()
}

/// How many there are of each kind, as links that filter.
fn chips(frame: &Frame, question: &Question, board: &Board) -> AnyView {
    let link = |need: Option<Need>, text: String| {
        let here = need == question.need;
        let to = address(&Question { need, page: 0, ..question.clone() });
        view! { <li><a href=to aria-current=here.then_some("true")>{text}</a></li> }
    };
    let each = Need::ALL
        .into_iter()
        // board-count-answer, board-count-stuck, board-count-silent
        .map(|need| link(Some(need), frame.t1(&format!("board-count-{}", need.id()), "n", board.counts.of(need))))
        .collect_view();
    view! {
        <nav class="tabs" aria-label=frame.t("board-needs")>
            <ul>{link(None, frame.t1("board-count-all", "n", board.counts.all))}{each}</ul>
        </nav>
    }
    .into_any()
}

fn table(frame: &Frame, board: &Board) -> AnyView {
    if board.students.is_empty() {
        return view! { <div class="empty"><p>{frame.t("board-none")}</p></div> }.into_any();
    }
    let rows = board.students.iter().map(|student| row(frame, board, student)).collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="students" tabindex="0">
            <table class="stacking">
                <caption id="students">{frame.t("board-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("name")}</th>
                    <th scope="col">{frame.t("board-needs")}</th>
                    <th scope="col">{frame.t("board-results")}</th>
                    <th scope="col">{frame.t("board-seen")}</th>
                    <th scope="col">{frame.t("board-cohort")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(frame: &Frame, board: &Board, student: &Student) -> AnyView {
    let chips = needs(&student.signs, board.now).into_iter().map(|need| chip(frame, need)).collect::<Vec<_>>();
    let needs = if chips.is_empty() { frame.t("need-none").into_any() } else { chips.into_any() };
    let seen = student.signs.seen_at.map_or_else(|| frame.t("not-shared"), |at| ago(frame, at, board.now));
    let cohort = board.cohorts.iter().find(|c| c.id == student.cohort).map(|c| c.name.clone());
    view! {
        <tr>
            <th scope="row"><a href=format!("/mentor/students/{}", student.learner.0)>{student.name.clone()}</a></th>
            <td data-label=frame.t("board-needs")><span>{needs}</span></td>
            <td data-label=frame.t("board-results")>{results(frame, student)}</td>
            <td data-label=frame.t("board-seen")>{seen}</td>
            <td data-label=frame.t("board-cohort")>{cohort}</td>
        </tr>
    }
    .into_any()
}

/// A need as a small sign with a word.
#[must_use]
pub fn chip(frame: &Frame, need: Need) -> AnyView {
    let class = match need {
        Need::Answer => "status",
        Need::Stuck => "status status-bad",
        Need::Silent => "status status-warn",
    };
    // need-answer, need-stuck, need-silent
    view! { <span class=class>{frame.t(&format!("need-{}", need.id()))}</span>" " }.into_any()
}

/// The best result of each module that was assessed: its name, the percentage and the letter of its tier.
fn results(frame: &Frame, student: &Student) -> AnyView {
    if student.signs.below.is_none() {
        return frame.t("not-shared").into_any();
    }
    let of = |module: &str| student.standings.iter().find(|s| s.module == module);
    let marks: Vec<_> = MODULES
        .into_iter()
        .filter_map(|module| Some((module, of(module)?)))
        .map(|(module, standing)| {
            let letter = Tier::reached(standing.best).map_or("–", Tier::letter);
            view! {
                <li class=format!("module-{module}")>
                    {frame.module_title(module)}" "<b>{format!("{} %", standing.best)}</b>" "{letter}
                </li>
            }
        })
        .collect();
    if marks.is_empty() {
        return frame.t("board-no-results").into_any();
    }
    view! { <ul class="marks">{marks}</ul> }.into_any()
}
