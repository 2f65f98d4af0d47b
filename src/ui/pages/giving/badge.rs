//! One badge of a mentor: what it says, who holds it, and what can be done with it.

use leptos::prelude::*;

use super::{BADGES, path};
use crate::{
    services::giving::Whole,
    store::giving::Given,
    ui::{
        components::{breadcrumb::breadcrumb, inputs::hidden},
        frame::Frame,
        pages::mentoring::pages,
        shell::Page,
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, whole: &Whole, number: i64) -> Page {
    let wording = &whole.made.wording;
    let here = path(&whole.made.id.made);
    let title = wording.name.clone();
    let picture = format!("/assets/badges/{}.svg", wording.design.picture());
    let public = format!("/achievements/{}", whole.made.id);
    let retire = if whole.retired { ("no", "giving-resume") } else { ("yes", "giving-retire") };
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![(BADGES.to_owned(), frame.t("giving-title"))], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{wording.description.clone()}</p>
        </header>
        <p><img src=picture alt="" width="120" height="120"/></p>
        {if whole.retired {
            view! { <div class="notice"><p>{frame.t("giving-retired-text")}</p></div> }.into_any()
        } else {
            view! { <p class="actions"><a class="button" href=format!("{here}/give")>{frame.t("giving-give")}</a></p> }.into_any()
        }}
        <section aria-labelledby="holders">
            <h2 id="holders">{frame.t("giving-holders")}</h2>
            {holders(frame, &here, &whole.given)}
            {pages(frame, number, whole.more, |to| format!("{here}?page={to}"))}
        </section>
        <section aria-labelledby="badge-itself">
            <h2 id="badge-itself">{frame.t("giving-itself")}</h2>
            <ul class="list">
                <li><a href=public>{frame.t("giving-public")}</a></li>
                <li><a href=format!("{here}/edit")>{frame.t("giving-write")}</a></li>
            </ul>
            <form method="post" action=format!("{here}/retire")>
                {hidden("end", retire.0)}
                <p class="actions"><button class="button secondary">{frame.t(retire.1)}</button></p>
                <p class="hint">{frame.t("giving-retire-hint")}</p>
            </form>
        </section>
    };
    Page::new(title, body.into_any())
}

fn holders(frame: &Frame, here: &str, given: &[Given]) -> AnyView {
    if given.is_empty() {
        return view! { <div class="empty"><p>{frame.t("giving-nobody-holds")}</p></div> }.into_any();
    }
    let rows = given
        .iter()
        .map(|one| {
            let name = one.name.clone().unwrap_or_else(|| frame.t("log-gone"));
            let label = format!("{}: {name}", frame.t("giving-take"));
            let state = match one.revoked_at {
                Some(at) => {
                    let reason = one.reason.clone().unwrap_or_default();
                    view! { <span class="status status-bad">{frame.t("giving-taken")}</span>" "{frame.day(at)}". "{reason}<br/> }.into_any()
                }
                None => {
                    let to = format!("{here}/holders/{}", one.id);
                    view! { <a href=to aria-label=label>{frame.t("giving-take")}</a> }.into_any()
                }
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-label=frame.t("giving-since")>{frame.day(one.at)}</td>
                    <td data-label=frame.t("giving-badge")><a href=format!("/credentials/{}", one.id)>{frame.t("giving-see")}</a></td>
                    <td data-label=frame.t("giving-state")><span>{state}</span></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap" role="region" aria-labelledby="holders-caption" tabindex="0">
            <table class="stacking">
                <caption id="holders-caption">{frame.t("giving-holders-caption")}</caption>
                <thead><tr>
                    <th scope="col">{frame.t("name")}</th>
                    <th scope="col">{frame.t("giving-since")}</th>
                    <th scope="col">{frame.t("giving-badge")}</th>
                    <th scope="col">{frame.t("giving-state")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
