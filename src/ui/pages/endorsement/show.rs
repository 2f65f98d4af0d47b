//! The page of one endorsement: who says what of what, and whether it is real.

use leptos::prelude::*;

use crate::{
    domain::endorsement::Target,
    services::endorsement::Recognition,
    ui::{components::recognitions::signature, frame::Frame, shell::Page},
};

/// What the page shows.
pub struct Data {
    /// The endorsement.
    pub recognition: Recognition,
    /// What is recognised, by its name.
    pub target: String,
    /// Whether only the two sides see it.
    pub inside: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let one = &data.recognition;
    let (id, name) = &one.organisation;
    let args = [("organisation", name.as_str().into()), ("target", data.target.as_str().into())];
    let title = frame.tv("recognition-page-title", &args);
    let href = match &one.endorsement.target {
        Target::Issuer => "/about".to_owned(),
        Target::Achievement(_) | Target::Made(_) => format!("/achievements/{}", one.endorsement.target.text()),
        Target::Award(award) => format!("/credentials/{award}"),
    };
    let lines = one.endorsement.comment.lines().map(str::trim).filter(|line| !line.is_empty());
    let words = lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    let check = format!("{}/endorsements/{}", frame.app.config.base_url, one.id);
    let json = format!("/endorsements/{}.json", one.id);
    let ob2 = format!("/ob2/endorsements/{}", one.id);
    let body = view! {
        {data.inside.then(|| view! { <div class="notice"><p>{frame.t("recognition-inside")}</p></div> })}
        <header class="page-header">
            <p class="kicker">{frame.t("recognition-kicker")}</p>
            <h1>{title.clone()}</h1>
            <p>{signature(frame, one.genuine)}</p>
        </header>
        <blockquote class="stack">{words}</blockquote>
        <dl class="facts">
            <div>
                <dt>{frame.t("recognition-who")}</dt>
                <dd><a href=format!("/organisations/{}", id.0)>{name.clone()}</a></dd>
            </div>
            <div><dt>{frame.t("recognition-what")}</dt><dd><a href=href>{data.target.clone()}</a></dd></div>
            <div><dt>{frame.t("recognition-when")}</dt><dd>{frame.day(one.endorsement.given_at)}</dd></div>
        </dl>
        <section>
            <h2>{frame.t("recognition-check")}</h2>
            <p>{frame.t("recognition-check-text")}</p>
            <form method="post" action="/verify">
                <input type="hidden" name="badge" value=check/>
                <p class="actions"><button class="button secondary">{frame.t("recognition-check-button")}</button></p>
            </form>
            <ul class="list">
                <li><a href=json download=format!("recognition-{}.json", one.id)>{frame.t("recognition-ob3")}</a></li>
                <li><a href=ob2>{frame.t("recognition-ob2")}</a></li>
            </ul>
        </section>
    };
    Page::new(title, body.into_any())
}

/// The page of one that was withdrawn.
#[must_use]
pub fn gone(frame: &Frame, reason: Option<&str>) -> Page {
    let title = frame.t("recognition-gone-title");
    let reason = reason.map(|reason| view! { <p>{frame.t1("recognition-gone-reason", "reason", reason)}</p> });
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <div class="notice notice-error"><p>{frame.t("recognition-gone-text")}</p>{reason}</div>
        </div>
    };
    Page::new(title, body.into_any())
}
