//! The gradebook of a course: learners by parts.

use leptos::prelude::*;

use super::{course_path, way};
use crate::{
    domain::{
        course::{PartKind, State},
        sheet::{Cell, Sheet},
    },
    services::gradebook::Book,
    store::gradebook::{Sort, Taker, Wanted},
    ui::{
        components::{
            long_words::breakable,
            pagination::{encoded, pagination},
        },
        frame::Frame,
        pages::course::part_title,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data<'a> {
    /// The gradebook.
    pub book: &'a Book,
    /// What was asked for.
    pub wanted: &'a Wanted,
    /// The page, from 0.
    pub number: i64,
}

/// An order, as addresses say it.
#[must_use]
pub fn sort_id(sort: &Sort) -> String {
    match sort {
        Sort::Name => String::new(),
        Sort::Enrolled => "enrolled".into(),
        Sort::Completed => "completed".into(),
        Sort::Part(kind) => kind.to_string(),
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data<'_>) -> Page {
    let course = &data.book.course;
    let here = format!("{}/gradebook", course_path(&course.id));
    let heading = frame.t1("gradebook-heading", "course", course.draft.title.as_str());
    let sort = sort_id(&data.wanted.sort);
    let query = [("q", data.wanted.search.as_str()), ("cohort", &data.wanted.cohort), ("sort", &sort)];
    let said = encoded(&query);
    let nobody = data.book.rows.is_empty() && data.wanted.search.is_empty() && data.wanted.cohort.is_empty();
    let body = view! {
        <header class="page-header">
            {way(frame, course, Some(frame.t("gradebook-title")))}
            <h1>{breakable(frame, &heading)}</h1>
        </header>
        {tabs(frame, course, "gradebook")}
        {if nobody {
            view! { <div class="empty"><p>{frame.t("gradebook-nobody")}</p></div> }.into_any()
        } else {
            view! {
                {filters(frame, data, &here)}
                {table(frame, data, &here)}
                {pagination(frame, &here, &query, data.number, data.book.more)}
                <section aria-labelledby="export">
                    <h2 id="export">{frame.t("gradebook-export")}</h2>
                    <p>{frame.t("gradebook-export-text")}</p>
                    <p class="actions">
                        <a class="button secondary" href=format!("{here}/gradebook.ods?{said}") download>{frame.t("gradebook-ods")}</a>
                        <a class="button secondary" href=format!("{here}/gradebook.csv?{said}") download>{frame.t("gradebook-csv")}</a>
                    </p>
                </section>
            }
            .into_any()
        }}
    };
    Page::new(heading, body.into_any())
}

/// The pages about the learners of a course.
#[must_use]
pub fn tabs(frame: &Frame, course: &crate::domain::course::Course, open: &str) -> AnyView {
    let path = course_path(&course.id);
    let link = |name: &'static str| {
        // gradebook-title, report-title
        let text = frame.t(&format!("{name}-title"));
        view! { <li><a href=format!("{path}/{name}") aria-current=(name == open).then_some("page")>{text}</a></li> }
    };
    view! {
        <nav class="tabs" aria-label=frame.t("gradebook-tabs")>
            <ul>{link("gradebook")}{link("report")}</ul>
        </nav>
    }
    .into_any()
}

/// The choice of a cohort; nothing where there are none.
#[must_use]
pub fn cohort_field(frame: &Frame, book: &Book, chosen: &str) -> Option<AnyView> {
    if book.cohorts.is_empty() {
        return None;
    }
    let options = book
        .cohorts
        .iter()
        .map(|cohort| {
            view! { <option value=cohort.id.clone() selected=cohort.id == chosen>{cohort.name.clone()}</option> }
        })
        .collect_view();
    Some(
        view! {
            <div class="field">
                <label for="cohort">{frame.t("board-cohort")}</label>
                <select id="cohort" name="cohort">
                    <option value="" selected=chosen.is_empty()>{frame.t("board-all-cohorts")}</option>
                    {options}
                </select>
            </div>
        }
        .into_any(),
    )
}

fn filters(frame: &Frame, data: &Data<'_>, here: &str) -> AnyView {
    let chosen = sort_id(&data.wanted.sort);
    let option = |value: String, words: String| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    };
    let document = &data.book.version.document;
    let parts = document
        .outline
        .parts
        .iter()
        .filter(|part| !matches!(part.kind, PartKind::Lesson { .. }))
        .map(|part| {
            let title = part_title(frame, document, &part.kind);
            option(part.kind.to_string(), frame.t1("gradebook-sort-part", "part", title))
        })
        .collect_view();
    view! {
        <form class="filters" method="get" action=here.to_owned() role="search">
            <div class="field">
                <label for="q">{frame.t("works-search")}</label>
                <input id="q" name="q" type="search" value=data.wanted.search.clone()/>
            </div>
            {cohort_field(frame, data.book, &data.wanted.cohort)}
            <div class="field">
                <label for="sort">{frame.t("list-sort")}</label>
                <select id="sort" name="sort">
                    {option(String::new(), frame.t("gradebook-sort-name"))}
                    {option("enrolled".into(), frame.t("gradebook-sort-enrolled"))}
                    {option("completed".into(), frame.t("gradebook-sort-completed"))}
                    {parts}
                </select>
            </div>
            <p class="actions"><button class="button secondary">{frame.t("list-show")}</button></p>
        </form>
    }
    .into_any()
}

/// What is said of a part: the result, or whether it is done.
#[must_use]
pub fn said(frame: &Frame, state: State) -> String {
    match (state.percent, state.done, state.begun) {
        (Some(percent), _, _) => format!("{percent} %"),
        (None, true, _) => frame.t("part-done"),
        (None, false, true) => frame.t("part-begun"),
        (None, false, false) => "–".to_owned(),
    }
}

fn table(frame: &Frame, data: &Data<'_>, here: &str) -> AnyView {
    if data.book.rows.is_empty() {
        return view! { <div class="empty"><p>{frame.t("works-none")}</p></div> }.into_any();
    }
    let document = &data.book.version.document;
    let titles: Vec<String> =
        document.outline.parts.iter().map(|part| part_title(frame, document, &part.kind)).collect();
    let heads = document
        .outline
        .parts
        .iter()
        .zip(&titles)
        .map(|(part, title)| {
            let PartKind::Quiz(id) = &part.kind else {
                return view! { <th scope="col">{title.clone()}</th> }.into_any();
            };
            let course = here.strip_suffix("/gradebook").unwrap_or(here);
            view! { <th scope="col"><a href=format!("{course}/quizzes/{id}/analysis")>{title.clone()}</a></th> }
                .into_any()
        })
        .collect_view();
    let rows = data.book.rows.iter().map(|(taker, states)| row(frame, taker, states, &titles)).collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="book" tabindex="0">
            <table class="stacking">
                <caption id="book">{frame.t1("gradebook-caption", "number", data.book.version.number)}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("works-who")}</th>
                    <th scope="col">{frame.t("gradebook-done")}</th>
                    {heads}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(frame: &Frame, taker: &Taker, states: &[State], titles: &[String]) -> AnyView {
    let done = match taker.completed_at {
        Some(at) => frame.t1("gradebook-completed", "date", frame.day(at)),
        None => {
            let n = states.iter().filter(|state| state.done).count();
            frame.tv("count-of", &[("n", n.into()), ("of", states.len().into())])
        }
    };
    let cells = states
        .iter()
        .zip(titles)
        .map(|(state, title)| {
            let text = said(frame, *state);
            // A result below the level is told by a word, too, not by its number alone.
            let below = (state.percent.is_some() && !state.done)
                .then(|| view! { " "<span class="status status-warn">{frame.t("gradebook-below")}</span> });
            view! { <td data-label=title.clone()><span>{text}{below}</span></td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{breakable(frame, &taker.name)}</th>
            <td data-label=frame.t("gradebook-done")>{done}</td>
            {cells}
        </tr>
    }
    .into_any()
}

/// The whole gradebook as a table that leaves the site.
#[must_use]
pub fn sheet(frame: &Frame, book: &Book) -> Sheet {
    let document = &book.version.document;
    let mut head = vec![Cell::Text(frame.t("works-who")), Cell::Text(frame.t("gradebook-since"))];
    head.push(Cell::Text(frame.t("gradebook-completed-on")));
    head.extend(document.outline.parts.iter().map(|part| Cell::Text(part_title(frame, document, &part.kind))));
    let day = |at: crate::domain::time::Moment| Cell::Text(at.date_naive().to_string());
    let rows = book.rows.iter().map(|(taker, states)| {
        let mut row = vec![Cell::Text(taker.name.clone()), day(taker.enrolled_at)];
        row.push(taker.completed_at.map_or(Cell::Empty, day));
        row.extend(states.iter().map(|state| match (state.percent, state.done, state.begun) {
            (Some(percent), _, _) => Cell::Number(i64::from(percent)),
            (None, false, false) => Cell::Empty,
            _ => Cell::Text(said(frame, *state)),
        }));
        row
    });
    Sheet { name: frame.t("gradebook-title"), rows: std::iter::once(head).chain(rows).collect() }
}
