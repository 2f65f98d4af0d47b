//! The courses that somebody makes.

use leptos::prelude::*;

use super::{COURSES, course_path, status, tabs};
use crate::{
    domain::course::Status,
    store::course::Listed,
    ui::{
        components::{inputs::select, long_words::breakable, pagination::pagination},
        frame::Frame,
        shell::Page,
    },
};

/// The orders of the list, as the address names them.
pub const SORTS: [&str; 3] = ["changed", "created", "title"];

/// What the page shows.
pub struct Data {
    /// The courses of this page.
    pub courses: Vec<Listed>,
    /// What was searched for.
    pub search: String,
    /// Which status was asked for; empty for all but archived ones.
    pub status: String,
    /// Their order.
    pub sort: String,
    /// The number of the page, from 0.
    pub number: i64,
    /// Whether there are more.
    pub more: bool,
    /// Whether the viewer makes courses for learners, or only tries.
    pub mentor: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("courses-title");
    let filtered = !data.search.is_empty() || !data.status.is_empty();
    let lead = frame.t(if data.mentor { "courses-lead" } else { "courses-lead-practice" });
    let list = if data.courses.is_empty() && filtered {
        view! { <div class="empty"><p>{frame.t("courses-none-found")}</p><p><a href=COURSES>{frame.t("list-all")}</a></p></div> }
            .into_any()
    } else if data.courses.is_empty() {
        view! { <div class="empty"><h2>{frame.t("courses-none-title")}</h2><p>{frame.t("courses-none-text")}</p></div> }
            .into_any()
    } else {
        table(frame, data)
    };
    let query = [("q", data.search.as_str()), ("status", &data.status), ("sort", &data.sort)];
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
            {(!data.mentor).then(|| view! { <p><a href="/my/mentor-badge">{frame.t("mentor-badge-go")}</a></p> })}
        </header>
        {tabs(frame, COURSES)}
        <p class="actions"><a class="button" href=format!("{COURSES}/new")>{frame.t("course-new")}</a></p>
        {(filtered || data.number > 0 || !data.courses.is_empty()).then(|| filters(frame, data))}
        {list}
        {pagination(frame, COURSES, &query, data.number, data.more)}
    };
    Page::new(title, body.into_any())
}

fn filters(frame: &Frame, data: &Data) -> AnyView {
    let statuses = std::iter::once((String::new(), frame.t("courses-status-open")))
        .chain(Status::ALL.into_iter().map(|s| (s.id().to_owned(), frame.t(&format!("course-status-{}", s.id())))))
        .collect();
    let sorts = SORTS.into_iter().map(|sort| (sort.to_owned(), frame.t(&format!("courses-sort-{sort}")))).collect();
    view! {
        <form class="search" role="search" method="get" action=COURSES>
            <div class="filters cluster">
                <div class="field">
                    <label for="q">{frame.t("courses-search")}</label>
                    <input id="q" name="q" type="search" value=data.search.clone()/>
                </div>
                {select("status".into(), frame.t("courses-status"), statuses, &data.status)}
                {select("sort".into(), frame.t("list-sort"), sorts, &data.sort)}
                <button class="button secondary">{frame.t("list-show")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn table(frame: &Frame, data: &Data) -> AnyView {
    let (state, learners, changed) =
        (frame.t("courses-status"), frame.t("courses-learners"), frame.t("courses-changed"));
    let rows = data
        .courses
        .iter()
        .map(|listed| {
            let course = &listed.course;
            view! {
                <tr>
                    <th scope="row"><a href=course_path(&course.id)>{breakable(frame, &course.draft.title)}</a></th>
                    <td data-label=state.clone()><span>{status(frame, course)}</span></td>
                    <td class="numeric" data-label=learners.clone()>{listed.learners}</td>
                    <td data-label=changed.clone()>{frame.day(course.changed_at)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="courses-caption" tabindex="0">
            <table class="stacking">
                <caption id="courses-caption">{frame.t("courses-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("course-title")}</th>
                    <th scope="col">{state.clone()}</th>
                    <th scope="col" class="numeric">{learners.clone()}</th>
                    <th scope="col">{changed.clone()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
