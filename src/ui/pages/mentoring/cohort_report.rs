//! How a cohort does: charts, each with its table.

use leptos::prelude::*;

use crate::{
    domain::{achievement::MODULES, tier::Tier},
    services::cohort_report::CohortReport,
    store::cohort_report::ModuleCount,
    ui::{
        components::{
            bars::{Bar, shares},
            breadcrumb::breadcrumb,
            progress::tier_key,
        },
        frame::Frame,
        pages::authoring::report::weeks,
        shell::Page,
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, report: &CohortReport) -> Page {
    let cohort = &report.cohort;
    let heading = frame.t1("cohort-report-heading", "cohort", cohort.name.as_str());
    let above = vec![
        ("/mentor/cohorts".to_owned(), frame.t("cohorts-title")),
        (format!("/mentor/cohorts/{}", cohort.id), cohort.name.clone()),
    ];
    let inner = if report.modules.is_empty() {
        view! { <div class="empty"><p>{frame.t("cohort-report-none")}</p></div> }.into_any()
    } else {
        view! {
            {modules(frame, report)}
            {weeks(frame, &report.weeks, frame.t("cohort-report-week-done"), frame.t("cohort-report-weeks-caption"))}
        }
        .into_any()
    };
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("report-title"))}
            <h1>{heading.clone()}</h1>
            <p class="lead">
                {frame.tv("cohort-report-lead", &[("sharing", report.sharing.into()), ("silent", report.silent.into())])}
            </p>
        </header>
        {inner}
    };
    Page::new(heading, body.into_any())
}

fn mean(count: &ModuleCount) -> u32 {
    let [results, ..] = count.results;
    count.sum.checked_div(u64::from(results)).and_then(|mean| u32::try_from(mean).ok()).unwrap_or(0)
}

fn modules(frame: &Frame, report: &CohortReport) -> AnyView {
    let found: Vec<(&str, &ModuleCount)> = MODULES
        .into_iter()
        .filter_map(|module| Some((module, report.modules.iter().find(|count| count.module == module)?)))
        .collect();
    let bars: Vec<Bar> = (1_u32..)
        .zip(&found)
        .map(|(n, (_, count))| Bar { label: n.to_string(), value: mean(count), said: format!("{} %", mean(count)) })
        .collect();
    let heads =
        Tier::ALL.into_iter().map(|tier| view! { <th scope="col">{frame.t(tier_key(tier))}</th> }).collect_view();
    let rows = (1_u32..)
        .zip(&found)
        .map(|(n, (module, count))| {
            let [results, reached @ ..] = count.results;
            let tiers = Tier::ALL
                .into_iter()
                .zip(reached)
                .map(|(tier, n)| view! { <td data-label=frame.t(tier_key(tier))>{n.to_string()}</td> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{format!("{n}. {}", frame.module_title(module))}</th>
                    <td data-label=frame.t("cohort-report-results")>{results.to_string()}</td>
                    {tiers}
                    <td data-label=frame.t("report-mean")>{format!("{} %", mean(count))}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="by-module">
            <h2 id="by-module">{frame.t("cohort-report-modules")}</h2>
            <p>{frame.t("cohort-report-tiers")}</p>
            <div class="radar-and-table">
                {shares("modules-chart", &frame.t("cohort-report-modules"), &bars, frame.t("cohort-report-caption"))}
                <table class="stacking" aria-labelledby="by-module">
                    <thead><tr>
                        <th scope="col">{frame.t("part-module")}</th>
                        <th scope="col">{frame.t("cohort-report-results")}</th>
                        {heads}
                        <th scope="col">{frame.t("report-mean")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
