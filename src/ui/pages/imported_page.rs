//! The public page of an imported badge: what it is, who issued it, and whether it is right.

use leptos::prelude::*;

use crate::{
    domain::{award::Visibility, backpack::Imported, verification::Report},
    ui::{
        components::{
            field::{Field, error_summary},
            findings,
            standing::{issuer, mark, name, picture, told},
        },
        frame::Frame,
        shell::{Card, Page},
    },
};

/// Why a question was not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// What was typed is no e-mail address.
    Email,
    /// Too many checks from one place.
    TooMany,
}

/// A question whose badge it is.
#[derive(Debug)]
pub struct Asked {
    /// The e-mail address as typed.
    pub typed: String,
    /// Why it was not answered.
    pub problem: Option<Problem>,
    /// The answer; `Some(None)` when the badge does not tell.
    pub whose: Option<Option<bool>>,
}

/// What the page shows.
pub struct Data {
    /// The badge.
    pub badge: Imported,
    /// What the last check found.
    pub reports: Vec<Report>,
    /// The name of its owner, if it is shown.
    pub name: Option<String>,
    /// Whether it is the viewer's own.
    pub own: bool,
    /// The page itself, as a full address.
    pub url: String,
    /// A question that was just asked.
    pub asked: Option<Asked>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let badge = &data.badge;
    let title = name(frame, badge);
    let standing = badge.standing(frame.app.clock.now());
    let description = data.reports.iter().find_map(|report| report.facts.description.clone());
    let all = data.reports.iter().map(|report| findings::points(frame, report)).collect_view();
    let body = view! {
        {summary(frame, data)}
        {data.own.then(|| own(frame, badge))}
        <article class="badge-page">
            <img class="badge-large" src=picture(badge) alt=frame.t1("badge-picture", "badge", title.clone()) width="320" height="320"/>
            <div>
                <p class="kicker">{frame.t("backpack-kicker")}</p>
                <h1>{title.clone()}</h1>
                {holder(frame, data)}
                <p>{mark(frame, standing)}</p>
                <p>{told(frame, badge)}</p>
                {facts(frame, badge)}
                {ask(frame, data)}
            </div>
        </article>
        {answer(frame, data)}
        <section>
            <h2>{frame.t("backpack-found")}</h2>
            <p>{frame.t("backpack-found-others")}</p>
            <div class="stack">{all}</div>
        </section>
    };
    let page = Page::new(title.clone(), body.into_any());
    let image = if badge.pictured {
        frame.app.issuer.base.imported_picture(&badge.id)
    } else {
        format!("{}/assets/icons/icon-512.png", frame.app.issuer.base.as_str())
    };
    let told = match &data.name {
        Some(holder) => format!("{title} – {holder}"),
        None => title,
    };
    let card = Card {
        title: told,
        description: description.unwrap_or_else(|| frame.t("backpack-kicker")).chars().take(300).collect(),
        image,
        url: data.url.clone(),
    };
    match badge.visibility {
        Visibility::Private => page,
        Visibility::Link => page.with_card(card).embeddable(),
        Visibility::Public => page.with_card(card).embeddable().listed(),
    }
}

fn holder(frame: &Frame, data: &Data) -> AnyView {
    match data.name.clone() {
        Some(name) => view! { <p class="lead">{frame.t("backpack-kept-by")}" "<strong>{name}</strong></p> }.into_any(),
        None => view! { <p class="lead">{frame.t("badge-name-hidden")}</p> }.into_any(),
    }
}

fn own(frame: &Frame, badge: &Imported) -> AnyView {
    let text = match badge.visibility {
        Visibility::Private => frame.t("badge-own-private"),
        Visibility::Link | Visibility::Public => frame.t("badge-own"),
    };
    view! {
        <div class="notice">
            <p>{text}" "<a href=format!("/my/backpack/{}", badge.id)>{frame.t("badge-own-link")}</a></p>
        </div>
    }
    .into_any()
}

fn facts(frame: &Frame, badge: &Imported) -> AnyView {
    let row = |key: &str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{frame.t(key)}</dt><dd>{value}</dd></div> })
    };
    let host = badge.host.clone().filter(|_| badge.issuer.is_some());
    view! {
        <dl class="facts">
            {issuer(badge).map(|issuer| view! {
                <div>
                    <dt>{frame.t("badge-issued-by")}</dt>
                    <dd>{issuer}{host.map(|host| view! { " "<span class="muted">{host}</span> })}</dd>
                </div>
            })}
            {row("badge-issued-on", badge.issued_at.map(|at| frame.day(at)))}
            {row("badge-valid-until", badge.expires_at.map(|at| frame.day(at)))}
        </dl>
    }
    .into_any()
}

fn problem(frame: &Frame, data: &Data) -> Option<String> {
    match data.asked.as_ref()?.problem? {
        Problem::Email => Some(frame.t("badge-check-email-wrong")),
        Problem::TooMany => Some(frame.t("verifier-too-many")),
    }
}

fn summary(frame: &Frame, data: &Data) -> AnyView {
    let errors: Vec<_> = problem(frame, data).map(|error| ("email", error)).into_iter().collect();
    error_summary(frame, &errors)
}

fn ask(frame: &Frame, data: &Data) -> AnyView {
    let typed = data.asked.as_ref().map(|asked| asked.typed.as_str()).unwrap_or_default();
    let email = Field::new("email", frame.t("badge-check-email"), typed)
        .kind("email")
        .hint(frame.t("badge-check-email-hint"))
        .error(problem(frame, data));
    view! {
        <form method="post" action=format!("/backpack/{}#check", data.badge.id) novalidate>
            <details open=!typed.is_empty()>
                <summary>{frame.t("badge-check-whose")}</summary>
                {email.view()}
            </details>
            <p class="actions"><button class="button">{frame.t("backpack-check-again")}</button></p>
        </form>
    }
    .into_any()
}

fn answer(frame: &Frame, data: &Data) -> AnyView {
    let Some(whose) = data.asked.as_ref().and_then(|asked| asked.whose) else { return ().into_any() };
    let (kind, text) = match whose {
        Some(true) => ("notice notice-success", frame.t("backpack-whose-yes")),
        Some(false) => ("notice notice-error", frame.t("backpack-whose-no")),
        None => ("notice notice-warning", frame.t("backpack-whose-unknown")),
    };
    view! {
        <section id="check" aria-labelledby="check-title">
            <h2 id="check-title">{frame.t("badge-checked")}</h2>
            <div class=kind role="status"><p>{text}</p></div>
        </section>
    }
    .into_any()
}
