//! Giving a badge: to whom, and what is said about it; first looked at, then done.

use leptos::prelude::*;

use super::{BADGES, path};
use crate::{
    domain::{
        giving::{ADDRESS_MAX, EVIDENCE_MAX, Fault, MOST, NARRATIVE_MAX, Part, Problem, Typed},
        made::Made,
    },
    services::giving::{Choice, Group, Meant, NotRead, Row},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::{Field, error_summary},
            inputs::hidden,
            text_area::TextArea,
        },
        frame::Frame,
        pages::mentoring::pages,
        shell::Page,
    },
};

/// The id of the form.
const FORM: &str = "give";

/// What the page shows.
pub struct Data {
    /// The badge.
    pub made: Made,
    /// From whom one chooses.
    pub choice: Choice,
    /// From which group.
    pub group: Group,
    /// Which page of it.
    pub number: i64,
    /// Who is meant so far.
    pub meant: Meant,
    /// What is said.
    pub typed: Typed,
    /// What is wrong with what is said.
    pub faults: Vec<(Part, Fault)>,
    /// What each would get; `None` before it was looked at.
    pub looked: Option<Result<Vec<Row>, NotRead>>,
}

const fn name_of(part: Part) -> &'static str {
    match part {
        Part::Narrative => "narrative",
        Part::Evidence => "evidence",
        Part::Address => "address",
    }
}

fn said(frame: &Frame, part: Part, fault: Fault) -> String {
    let max = match part {
        Part::Narrative => NARRATIVE_MAX,
        Part::Evidence => EVIDENCE_MAX,
        Part::Address => ADDRESS_MAX,
    };
    match (fault, part) {
        (Fault::Long, _) => frame.t1("giving-long", "max", max),
        (Fault::Mail, _) => frame.t("giving-mail"),
        (Fault::Address, _) => frame.t("giving-address-wrong"),
        (Fault::Missing, Part::Narrative) => frame.t("giving-narrative-missing"),
        (Fault::Missing, Part::Evidence | Part::Address) => frame.t("giving-evidence-missing"),
    }
}

/// What is wrong with who is meant.
fn wrong(frame: &Frame, data: &Data) -> Option<String> {
    match data.looked.as_ref()? {
        Err(NotRead::Nobody) => Some(frame.t("giving-nobody")),
        Err(NotRead::TooMany) => Some(frame.t1("giving-many", "max", MOST)),
        Err(NotRead::Often) => Some(frame.t("giving-often")),
        Ok(rows) => {
            let wrong = rows.iter().filter(|row| row.found.is_err()).count();
            (wrong > 0).then(|| frame.t1("giving-wrong", "n", wrong))
        }
    }
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t1("giving-give-title", "badge", data.made.wording.name.as_str());
    let here = path(&data.made.id.made);
    let above = vec![(BADGES.to_owned(), frame.t("giving-title")), (here.clone(), data.made.wording.name.clone())];
    let list_error = wrong(frame, data);
    let mut errors: Vec<_> = list_error.iter().map(|error| ("list", error.clone())).collect();
    errors.extend(data.faults.iter().map(|(part, fault)| (name_of(*part), said(frame, *part, *fault))));
    let sound = errors.is_empty() && matches!(&data.looked, Some(Ok(_)));
    let body = view! {
        {error_summary(frame, &errors)}
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("giving-give"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("giving-give-lead")}</p>
        </header>
        {match &data.looked {
            Some(Ok(rows)) => report(frame, rows),
            _ => ().into_any(),
        }}
        {if sound {
            view! { {confirm(frame, &here, data)} <details><summary>{frame.t("giving-change")}</summary>{form(frame, &here, data, None)}</details> }.into_any()
        } else {
            view! { {group(frame, &here, data)} {form(frame, &here, data, list_error)} }.into_any()
        }}
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

/// From which group one chooses: a form of its own that changes the address only.
fn group(frame: &Frame, here: &str, data: &Data) -> AnyView {
    let chosen = data.group.id();
    let option = |value: String, text: String| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    };
    let cohorts = data.choice.cohorts.iter().map(|c| option(format!("cohort:{}", c.id), c.name.clone())).collect_view();
    let courses =
        data.choice.courses.iter().map(|(id, title)| option(format!("course:{id}"), title.clone())).collect_view();
    view! {
        <form class="filters" method="get" action=format!("{here}/give")>
            <div class="field">
                <label for="from">{frame.t("giving-from")}</label>
                <select id="from" name="from">
                    <option value="">{frame.t("giving-from-none")}</option>
                    <optgroup label=frame.t("cohorts-title")>{cohorts}</optgroup>
                    <optgroup label=frame.t("courses-title")>{courses}</optgroup>
                </select>
            </div>
            <p class="actions"><button class="button secondary">{frame.t("giving-from-show")}</button></p>
        </form>
    }
    .into_any()
}

fn candidates(frame: &Frame, here: &str, data: &Data) -> AnyView {
    if data.group == Group::None {
        return ().into_any();
    }
    if data.choice.candidates.is_empty() {
        return view! { <p>{frame.t("giving-from-empty")}</p> }.into_any();
    }
    let boxes = data
        .choice
        .candidates
        .iter()
        .map(|one| {
            let checked = data.meant.chosen.contains(&one.id.0);
            let note = one.holds.then(|| view! { <small>{frame.t("giving-holds")}</small> });
            view! {
                <label class="choice">
                    <input type="checkbox" name="person" value=one.id.0.clone() checked=checked disabled=one.holds/>
                    <span>{one.name.clone()}{note}</span>
                </label>
            }
        })
        .collect_view();
    let from = data.group.id();
    view! {
        <fieldset class="field">
            <legend>{frame.t("giving-people")}</legend>
            <div class="choices">{boxes}</div>
        </fieldset>
        {pages(frame, data.number, data.choice.more, |to| format!("{here}/give?from={from}&page={to}"))}
    }
    .into_any()
}

fn form(frame: &Frame, here: &str, data: &Data, list_error: Option<String>) -> AnyView {
    let error =
        |part: Part| data.faults.iter().find(|(at, _)| *at == part).map(|(part, fault)| said(frame, *part, *fault));
    let area = |name: &str, label: String, value: &str, hint: String, error: Option<String>| {
        TextArea {
            name: name.to_owned(),
            label,
            value: value.to_owned(),
            lang: None,
            hint: Some(hint),
            error: error.map(|error| (error, ().into_any())),
        }
        .view()
    };
    // Those who were chosen on another page or from another group stay chosen.
    let shown = |id: &str| data.choice.candidates.iter().any(|one| one.id.0 == id);
    let others = data.meant.chosen.iter().filter(|id| !shown(id)).cloned().collect::<Vec<_>>();
    let kept = others.len();
    view! {
        <form class="form" method="post" id=FORM action=format!("{here}/give") novalidate>
            {hidden("from", data.group.id())}
            {others.into_iter().map(|id| hidden("person", id)).collect_view()}
            {(kept > 0).then(|| view! { <p>{frame.t1("giving-kept", "n", kept)}</p> })}
            {candidates(frame, here, data)}
            {area("list", frame.t("giving-list"), &data.meant.list, frame.t("giving-list-hint"), list_error)}
            <h2>{frame.t("giving-why")}</h2>
            <div class="notice"><p>{frame.t("giving-public-note")}</p></div>
            {area("narrative", frame.t("giving-narrative"), &data.typed.narrative, frame.t("giving-narrative-hint"), error(Part::Narrative))}
            {Field::new("evidence", frame.t("giving-evidence"), &data.typed.evidence).hint(frame.t("giving-evidence-hint")).error(error(Part::Evidence)).view()}
            {Field::new("address", frame.t("giving-address"), &data.typed.address).kind("url").hint(frame.t("giving-address-hint")).error(error(Part::Address)).view()}
            <p class="actions"><button class="button" name="go" value="look">{frame.t("giving-look")}</button></p>
        </form>
    }
    .into_any()
}

/// All is sound: one button gives it to all of them.
fn confirm(frame: &Frame, here: &str, data: &Data) -> AnyView {
    let count = data.looked.as_ref().and_then(|looked| looked.as_ref().ok()).map_or(0, Vec::len);
    view! {
        <section aria-labelledby="said">
            <h2 id="said">{frame.t("giving-said")}</h2>
            <p class="pre">{data.typed.narrative.clone()}</p>
            {(!data.typed.evidence.is_empty()).then(|| view! { <p>{data.typed.evidence.clone()}" "{data.typed.address.clone()}</p> })}
        </section>
        <form method="post" action=format!("{here}/give")>
            {hidden("from", data.group.id())}
            {data.meant.chosen.iter().map(|id| hidden("person", id.clone())).collect_view()}
            {hidden("list", data.meant.list.clone())}
            {hidden("narrative", data.typed.narrative.clone())}
            {hidden("evidence", data.typed.evidence.clone())}
            {hidden("address", data.typed.address.clone())}
            <p>{frame.t("giving-confirm-text")}</p>
            <p class="actions"><button class="button" name="go" value="give">{frame.t1("giving-confirm", "n", count)}</button></p>
        </form>
    }
    .into_any()
}

fn report(frame: &Frame, rows: &[Row]) -> AnyView {
    let verdict = |row: &Row| match &row.found {
        Ok(_) => view! { <span class="status status-good">{frame.t("roster-fine")}</span> }.into_any(),
        Err(problem) => {
            let why = frame.t(match problem {
                Problem::NoEmail => "giving-row-no-email",
                Problem::Twice => "giving-row-twice",
                Problem::Unknown => "giving-row-unknown",
                Problem::Left => "giving-row-left",
                Problem::Holds => "giving-row-holds",
            });
            view! { <span class="status status-bad">{frame.t("roster-bad")}</span>" "{why} }.into_any()
        }
    };
    // What is wrong comes first: it is what there is to do.
    let mut sorted: Vec<&Row> = rows.iter().collect();
    sorted.sort_by_key(|row| row.found.is_ok());
    let lines = sorted
        .into_iter()
        .map(|row| {
            let line = row.line.map_or_else(|| frame.t("giving-chosen"), |n| frame.t1("roster-line-number", "n", n));
            view! {
                <tr>
                    <th scope="row">{line}</th>
                    <td data-label=frame.t("roster-says")>{row.text.clone()}</td>
                    <td data-label=frame.t("roster-verdict")><span>{verdict(row)}</span></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="report" tabindex="0">
            <table class="stacking">
                <caption id="report">{frame.t("giving-report")}</caption>
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
