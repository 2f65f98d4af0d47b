//! The public page of a verified organisation.

use leptos::prelude::*;

use super::paragraphs;
use crate::{
    domain::organisation::Organisation,
    ui::{components::countries::country_name, frame::Frame, shell::Page},
};

/// What the page shows.
pub struct Data {
    /// The organisation.
    pub organisation: Organisation,
    /// Whether the viewer belongs to it.
    pub own: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let organisation = &data.organisation;
    let title = organisation.name.clone();
    let website = organisation.website.as_str().to_owned();
    let since = organisation.verified_at.map(|at| frame.day(at)).unwrap_or_default();
    let own = data.own.then(|| {
        view! {
            <div class="notice">
                <p>
                    {frame.t("organisation-own")}" "
                    <a href=format!("/my/organisations/{}", organisation.id.0)>{frame.t("organisation-own-link")}</a>
                </p>
            </div>
        }
    });
    let body = view! {
        {own}
        <header class="page-header">
            <p class="kicker">{frame.t("organisation-kicker")}</p>
            <h1>{title.clone()}</h1>
            <p><span class="status status-good">{frame.t("organisation-standing-verified")}</span></p>
        </header>
        <section class="stack">{paragraphs(&organisation.description)}</section>
        <dl class="facts">
            <div><dt>{frame.t("organisation-country")}</dt><dd>{country_name(frame, organisation.country)}</dd></div>
            <div>
                <dt>{frame.t("organisation-website")}</dt>
                <dd><a href=website.clone() rel="nofollow noopener noreferrer">{website.clone()}</a></dd>
            </div>
            <div><dt>{frame.t("organisation-verified-since")}</dt><dd>{since}</dd></div>
        </dl>
        <section>
            <h2>{frame.t("organisation-means")}</h2>
            <p>{frame.t("organisation-means-text")}</p>
        </section>
    };
    Page::new(title, body.into_any()).listed()
}
