//! Who looked at the viewer: which organisation, who there, how, and when.

use leptos::prelude::*;

use crate::{
    domain::finding::Looked,
    ui::{components::pagination::pagination, frame::Frame, shell::Page},
};

/// A page of looks (number from 0).
#[must_use]
pub fn page(frame: &Frame, looks: &[Looked], number: i64, more: bool) -> Page {
    let title = frame.t("found-looks-title");
    let rows = looks.iter().map(|look| row(frame, look)).collect_view();
    let body = view! {
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("found-breadcrumb")>
                <ol><li><a href="/my/found">{frame.t("found-title")}</a></li></ol>
            </nav>
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("found-looks-lead")}</p>
        </header>
        {if looks.is_empty() {
            view! { <div class="empty"><h2>{frame.t("found-looks-none")}</h2><p>{frame.t("found-looks-none-text")}</p></div> }.into_any()
        } else {
            view! {
                <div class="table-wrap" role="region" aria-labelledby="looks-caption" tabindex="0">
                    <table class="stacking">
                        <caption id="looks-caption">{frame.t("found-looks-caption")}</caption>
                        <thead><tr>
                            <th scope="col">{frame.t("found-looks-when")}</th>
                            <th scope="col">{frame.t("found-looks-organisation")}</th>
                            <th scope="col">{frame.t("found-looks-person")}</th>
                            <th scope="col">{frame.t("found-looks-how")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }}
        {pagination(frame, "/my/found/looks", &[], number, more)}
    };
    Page::new(title, body.into_any())
}

fn row(frame: &Frame, look: &Looked) -> AnyView {
    let (id, name) = &look.organisation;
    let person = look.person.clone().unwrap_or_else(|| frame.t("found-somebody-gone"));
    // found-look-result, found-look-page
    let how = frame.t(&format!("found-look-{}", look.look.id()));
    view! {
        <tr>
            <th scope="row">{frame.moment(look.at)}</th>
            <td data-label=frame.t("found-looks-organisation")><a href=format!("/organisations/{}", id.0)>{name.clone()}</a></td>
            <td data-label=frame.t("found-looks-person")>{person}</td>
            <td data-label=frame.t("found-looks-how")>{how}</td>
        </tr>
    }
    .into_any()
}
