//! How a course goes: charts, each with its table.

use leptos::prelude::*;

use super::{course_path, gradebook, way};
use crate::{
    services::report::{Report, Week},
    ui::{
        components::{
            bars::{Bar, counts, shares},
            long_words::breakable,
        },
        frame::Frame,
        pages::course::part_title,
        shell::Page,
    },
};

/// The page; `cohort` is the one that was chosen, if any.
#[must_use]
pub fn page(frame: &Frame, report: &Report, cohort: &str) -> Page {
    let course = &report.book.course;
    let here = format!("{}/report", course_path(&course.id));
    let heading = frame.t1("report-heading", "course", course.draft.title.as_str());
    let learners = report.book.rows.len();
    let chosen = gradebook::cohort_field(frame, &report.book, cohort).map(|field| {
        view! {
            <form class="filters" method="get" action=here role="search">
                {field}
                <p class="actions"><button class="button secondary">{frame.t("list-show")}</button></p>
            </form>
        }
    });
    let inner = if learners == 0 {
        view! { <div class="empty"><p>{frame.t("gradebook-nobody")}</p></div> }.into_any()
    } else {
        let args = [("learners", learners.into()), ("completed", report.completed.into())];
        view! {
            <p class="lead">{frame.tv("report-lead", &args)}</p>
            {parts(frame, report)}
            {weeks(frame, &report.weeks, frame.t("report-week-done"), frame.t("report-weeks-caption"))}
        }
        .into_any()
    };
    let body = view! {
        <header class="page-header">
            {way(frame, course, Some(frame.t("report-title")))}
            <h1>{breakable(frame, &heading)}</h1>
        </header>
        {gradebook::tabs(frame, course, "report")}
        {chosen}
        {inner}
    };
    Page::new(heading, body.into_any())
}

fn percent_of(part: usize, whole: usize) -> u32 {
    u32::try_from((part * 100).checked_div(whole).unwrap_or(0)).unwrap_or(0)
}

fn parts(frame: &Frame, report: &Report) -> AnyView {
    let document = &report.book.version.document;
    let learners = report.book.rows.len();
    let bars: Vec<Bar> = (1_u32..)
        .zip(&report.parts)
        .map(|(n, part)| {
            let value = percent_of(part.done, learners);
            Bar { label: n.to_string(), value, said: format!("{value} %") }
        })
        .collect();
    let rows = (1_u32..)
        .zip(&report.parts)
        .map(|(n, part)| {
            let title = part_title(frame, document, &part.kind);
            let share = percent_of(part.done, learners);
            view! {
                <tr>
                    <th scope="row">{format!("{n}. ")}{breakable(frame, &title)}</th>
                    <td data-label=frame.t("report-begun")>{part.begun.to_string()}</td>
                    <td data-label=frame.t("report-done")>{format!("{} ({share} %)", part.done)}</td>
                    <td data-label=frame.t("report-mean")>{part.mean.map_or_else(|| "–".to_owned(), |mean| format!("{mean} %"))}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="by-part">
            <h2 id="by-part">{frame.t("report-parts")}</h2>
            <div class="radar-and-table">
                {shares("parts-chart", &frame.t("report-parts"), &bars, frame.t("report-parts-caption"))}
                <table class="stacking" aria-labelledby="by-part">
                    <thead><tr>
                        <th scope="col">{frame.t("report-part")}</th>
                        <th scope="col">{frame.t("report-begun")}</th>
                        <th scope="col">{frame.t("report-done")}</th>
                        <th scope="col">{frame.t("report-mean")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// What was done week by week: a chart and its table. `done` is what the numbers count.
#[must_use]
pub fn weeks(frame: &Frame, weeks: &[Week], done: String, caption: String) -> AnyView {
    let day = |day: chrono::NaiveDate| {
        day.and_hms_opt(0, 0, 0).map_or_else(|| day.to_string(), |start| frame.day(start.and_utc()))
    };
    let bars: Vec<Bar> = (1_u32..)
        .zip(weeks)
        .map(|(n, (_, count))| Bar { label: n.to_string(), value: *count, said: count.to_string() })
        .collect();
    let rows = (1_u32..)
        .zip(weeks)
        .map(|(n, (monday, count))| {
            let week = frame.t1("report-week-from", "date", day(*monday));
            view! {
                <tr>
                    <th scope="row">{format!("{n}. {week}")}</th>
                    <td data-label=done.clone()>{count.to_string()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="by-week">
            <h2 id="by-week">{frame.t("report-weeks")}</h2>
            <div class="radar-and-table">
                {counts("weeks-chart", &frame.t("report-weeks"), &bars, caption)}
                <table class="stacking" aria-labelledby="by-week">
                    <thead><tr>
                        <th scope="col">{frame.t("report-week")}</th>
                        <th scope="col">{done.clone()}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
