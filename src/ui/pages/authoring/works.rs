//! The works for an assignment: who handed in, what waits, and the one to mark now.

use leptos::prelude::*;

use super::{assignment::path, course_path};
use crate::{
    domain::assignment::{Stage, stage},
    services::assignment::marking::Board,
    store::marking::Listed,
    ui::{
        components::{breadcrumb::breadcrumb, long_words::breakable, pagination::pagination},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The works.
    pub board: &'a Board,
    /// What was looked for.
    pub search: &'a str,
    /// How far they are.
    pub stage: Option<Stage>,
    /// The page, from 0.
    pub number: i64,
}

/// How a work is called where nobody may know whose it is.
#[must_use]
pub fn code(frame: &Frame, work: &str) -> String {
    let short: String = work.chars().take(6).collect();
    frame.t1("work-code", "code", short.to_uppercase())
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let Board { course, assignment, counts, .. } = data.board;
    let title = assignment.draft.title.clone();
    let here = path(course, &assignment.id);
    let heading = frame.t1("works-heading", "assignment", title.as_str());
    let above = vec![
        (super::COURSES.to_owned(), frame.t("courses-title")),
        (course_path(&course.id), course.draft.title.clone()),
        (here.clone(), title),
    ];
    let tabs = Stage::ALL.map(|stage| {
        // works-waiting, works-marked, works-open
        let n = match stage {
            Stage::Waiting => counts.0,
            Stage::Marked => counts.1,
            Stage::Open => counts.2,
        };
        let text = frame.t1(&format!("works-{}", stage.id()), "n", n);
        let current = (data.stage == Some(stage)).then_some("true");
        view! { <li><a href=format!("{here}/works?stage={}", stage.id()) aria-current=current>{text}</a></li> }
    });
    let everybody = counts.1 + counts.0 + counts.2;
    let all = (data.stage.is_none()).then_some("true");
    let query = [("q", data.search), ("stage", data.stage.map_or("", Stage::id))];
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("works-here"))}
            <h1>{breakable(frame, &heading)}</h1>
            {assignment.draft.anonymous.then(|| view! { <p>{frame.t("works-anonymous")}</p> })}
        </header>
        {next(frame, data, &here)}
        <nav class="tabs" aria-label=frame.t("works-stages")>
            <ul>
                <li><a href=format!("{here}/works") aria-current=all>{frame.t1("works-all", "n", everybody)}</a></li>
                {tabs.collect_view()}
            </ul>
        </nav>
        {(!assignment.draft.anonymous).then(|| search(frame, data, &here))}
        {list(frame, data, &here)}
        {pagination(frame, &format!("{here}/works"), &query, data.number, data.board.more)}
    };
    Page::new(heading, body.into_any())
}

/// The one thing to do now.
fn next(frame: &Frame, data: &Data<'_>, here: &str) -> AnyView {
    let waiting = data.board.counts.0;
    match &data.board.next {
        Some(work) => view! {
            <section class="next-step" aria-labelledby="next">
                <p class="kicker">{frame.t("next-kicker")}</p>
                <h2 id="next">{frame.t1("works-next", "n", waiting)}</h2>
                <p class="actions"><a class="button" href=format!("{here}/works/{work}")>{frame.t("works-mark-next")}</a></p>
            </section>
        }
        .into_any(),
        None => view! { <div class="notice"><p>{frame.t("works-none-waiting")}</p></div> }.into_any(),
    }
}

fn search(frame: &Frame, data: &Data<'_>, here: &str) -> AnyView {
    let stage = data.stage.map(|stage| view! { <input type="hidden" name="stage" value=stage.id()/> });
    view! {
        <form class="filters" method="get" action=format!("{here}/works") role="search">
            {stage}
            <div class="field">
                <label for="q">{frame.t("works-search")}</label>
                <input id="q" name="q" type="search" value=data.search.to_owned()/>
            </div>
            <p class="actions"><button class="button secondary">{frame.t("list-show")}</button></p>
        </form>
    }
    .into_any()
}

fn list(frame: &Frame, data: &Data<'_>, here: &str) -> AnyView {
    if data.board.works.is_empty() {
        return view! { <div class="empty"><p>{frame.t("works-none")}</p></div> }.into_any();
    }
    let rows = data.board.works.iter().map(|work| row(frame, data, work, here)).collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="works" tabindex="0">
            <table class="stacking">
                <caption id="works">{frame.t("works-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("works-who")}</th>
                    <th scope="col">{frame.t("works-state")}</th>
                    <th scope="col">{frame.t("works-handed-in")}</th>
                    <th scope="col">{frame.t("works-result")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(frame: &Frame, data: &Data<'_>, work: &Listed, here: &str) -> AnyView {
    let draft = &data.board.assignment.draft;
    let name = match (&work.work, draft.anonymous) {
        (_, false) => work.name.clone(),
        (Some(id), true) => code(frame, id),
        (None, true) => frame.t("work-nobody"),
    };
    let who = match &work.work {
        Some(id) if work.submitted_at.is_some() => {
            view! { <a href=format!("{here}/works/{id}")>{breakable(frame, &name)}</a> }.into_any()
        }
        _ => breakable(frame, &name).into_any(),
    };
    let stage = stage(work.submitted_at, work.marked_at);
    let class = match stage {
        Stage::Waiting => "status status-warn",
        Stage::Marked => "status status-good",
        Stage::Open => "status",
    };
    let late = matches!((work.submitted_at, draft.due_at()), (Some(at), Some(due)) if at > due);
    let at = work.submitted_at.map_or_else(|| "–".to_owned(), |at| frame.moment(at));
    view! {
        <tr>
            <th scope="row">{who}</th>
            // work-waiting, work-marked, work-open
            <td data-label=frame.t("works-state")>
                <span>
                    <span class=class>{frame.t(&format!("work-{}", stage.id()))}</span>
                    {late.then(|| view! { " "<span class="status status-warn">{frame.t("work-late")}</span> })}
                </span>
            </td>
            <td data-label=frame.t("works-handed-in")>{at}</td>
            <td data-label=frame.t("works-result")>{work.percent.map_or_else(|| "–".to_owned(), |p| format!("{p} %"))}</td>
        </tr>
    }
    .into_any()
}
