//! Inviting a whole list: paste or upload it, see what each line says, then send.

use leptos::prelude::*;

use crate::{
    domain::roster::{ListProblem, MAX_ROWS, Row, RowProblem},
    store::cohort::Cohort,
    ui::{
        components::{breadcrumb::breadcrumb, field::error_summary, text_area::TextArea},
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "roster";

/// What the page shows.
#[derive(Default)]
pub struct Data {
    /// The list as it was given.
    pub text: String,
    /// What it says; `None` when nothing was given yet.
    pub read: Option<Result<Vec<Row>, ListProblem>>,
    /// Too many lists today.
    pub too_many: bool,
    /// The file is no text.
    pub no_text: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, cohort: &Cohort, data: &Data) -> Page {
    let title = frame.t("roster-title");
    let above = vec![
        ("/mentor/cohorts".into(), frame.t("cohorts-title")),
        (format!("/mentor/cohorts/{}", cohort.id), cohort.name.clone()),
    ];
    let error = list_error(frame, data);
    let errors: Vec<_> = error.iter().map(|error| ("list", error.clone())).collect();
    let sound = matches!(&data.read, Some(Ok(rows)) if rows.iter().all(|row| row.found.is_ok())) && !data.too_many;
    let here = format!("/mentor/cohorts/{}/list", cohort.id);
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("roster-lead")}</p>
        </header>
        {match &data.read {
            Some(Ok(rows)) => report(frame, rows, sound),
            _ => ().into_any(),
        }}
        {sound.then(|| confirm(frame, &here, data))}
        {if sound {
            view! { <details><summary>{frame.t("roster-change")}</summary>{form(frame, &here, data, None)}</details> }.into_any()
        } else {
            form(frame, &here, data, error)
        }}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn list_error(frame: &Frame, data: &Data) -> Option<String> {
    if data.too_many {
        return Some(frame.t("invite-too-many"));
    }
    if data.no_text {
        return Some(frame.t("roster-no-text"));
    }
    match data.read.as_ref()? {
        Err(ListProblem::Empty) => Some(frame.t("roster-empty")),
        Err(ListProblem::Long) => Some(frame.t1("roster-long", "max", MAX_ROWS)),
        Ok(rows) => {
            let wrong = rows.iter().filter(|row| row.found.is_err()).count();
            (wrong > 0).then(|| frame.t1("roster-wrong", "n", wrong))
        }
    }
}

fn form(frame: &Frame, here: &str, data: &Data, error: Option<String>) -> AnyView {
    let area = TextArea {
        name: "list".into(),
        label: frame.t("roster-paste"),
        value: data.text.clone(),
        lang: None,
        hint: Some(frame.t("roster-paste-hint")),
        error: error.map(|error| (error, ().into_any())),
    };
    view! {
        <form method="post" id=FORM action=here.to_owned() enctype="multipart/form-data" class="form" novalidate>
            {area.view()}
            <div class="field">
                <label for="file">{frame.t("roster-file")}</label>
                <p class="hint" id="file-hint">{frame.t("roster-file-hint")}</p>
                <input type="file" id="file" name="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="file-hint"/>
            </div>
            <p class="actions"><button class="button">{frame.t("roster-check")}</button></p>
        </form>
    }
    .into_any()
}

/// The list is sound: one button sends all of it.
fn confirm(frame: &Frame, here: &str, data: &Data) -> AnyView {
    let count = data.read.as_ref().and_then(|read| read.as_ref().ok()).map_or(0, Vec::len);
    view! {
        <form method="post" action=format!("{here}/send")>
            <input type="hidden" name="list" value=data.text.clone()/>
            <p>{frame.t("roster-confirm-text")}</p>
            <p class="actions"><button class="button">{frame.t1("roster-confirm", "n", count)}</button></p>
        </form>
    }
    .into_any()
}

fn report(frame: &Frame, rows: &[Row], sound: bool) -> AnyView {
    let said = |row: &Row| match &row.found {
        Ok(invitee) => {
            let text = format!("{} · {}", invitee.name, invitee.email.as_typed());
            view! { <td data-label=frame.t("roster-says")>{text}</td> <td data-label=frame.t("roster-verdict")><span class="status status-good">{frame.t("roster-fine")}</span></td> }
                .into_any()
        }
        Err(problem) => {
            let why = match problem {
                RowProblem::Twice(earlier) => frame.t1(problem.key(), "line", *earlier),
                _ => frame.t(problem.key()),
            };
            view! { <td data-label=frame.t("roster-says")>{row.text.clone()}</td> <td data-label=frame.t("roster-verdict")><span class="status status-bad">{frame.t("roster-bad")}</span>" "{why}</td> }
                .into_any()
        }
    };
    // What is wrong comes first: it is what there is to do.
    let mut sorted: Vec<&Row> = rows.iter().collect();
    sorted.sort_by_key(|row| row.found.is_ok());
    let lines = sorted
        .into_iter()
        .map(|row| view! { <tr><th scope="row">{frame.t1("roster-line-number", "n", row.line)}</th>{said(row)}</tr> })
        .collect_view();
    let (class, text) =
        if sound { ("notice notice-success", "roster-all-fine") } else { ("notice notice-warning", "roster-nobody") };
    view! {
        <div class=class role="status"><p>{frame.t1(text, "n", rows.len())}</p></div>
        <div class="table-wrap" role="region" aria-labelledby="report" tabindex="0">
            <table class="stacking">
                <caption id="report">{frame.t("roster-report")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("roster-line")}</th>
                    <th scope="col">{frame.t("roster-says")}</th>
                    <th scope="col">{frame.t("roster-verdict")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}
