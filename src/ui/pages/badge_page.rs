//! The public page of an award: what it means, whose it is, and whether it is real.

use leptos::prelude::*;

use crate::{
    domain::{
        award::{Award, Visibility},
        open_badges::verify::Check,
        written,
    },
    services::{endorsement::Recognition, holding::Evidence},
    ui::{
        components::{
            badge::{Words, band, large, tested},
            badge_files::badge_files,
            check_list::check_list,
            field::{Field, error_summary},
            outcomes::outcomes,
            recognitions::recognitions,
            tier_chip::tier_chip,
        },
        frame::Frame,
        shell::{Card, Page},
    },
};

/// A check that the reader asked for.
pub struct Checked {
    /// The e-mail address as typed.
    pub typed: String,
    /// What was found; `None` when the address is not one.
    pub checks: Option<Vec<Check>>,
}

/// What the page shows.
pub struct Data {
    /// The award.
    pub award: Award,
    /// What its achievement says.
    pub words: Words,
    /// Who issued it.
    pub issuer: String,
    /// The picture, as a full address.
    pub image: String,
    /// The page itself, as a full address.
    pub url: String,
    /// What was written about this person, if anything was (Markdown).
    pub narrative: Option<String>,
    /// Why it was given.
    pub evidence: Vec<Evidence>,
    /// Whether it is the viewer's own.
    pub own: bool,
    /// A check that was just made.
    pub checked: Option<Checked>,
    /// What organisations say of it.
    pub recognitions: Vec<Recognition>,
    /// Where the viewer can say something themselves, in the name of an organisation.
    pub endorse: Option<String>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let award = &data.award;
    let name = &data.words.name;
    let status = if award.revoked.is_some() {
        view! { <span class="status status-bad">{frame.t("badge-withdrawn")}</span> }.into_any()
    } else if award.has_expired(frame.app.clock.now()) {
        view! { <span class="status status-bad">{frame.t("badge-expired")}</span> }.into_any()
    } else {
        view! { <span class="status status-good">{frame.t("badge-valid")}</span> }.into_any()
    };
    let body = view! {
        {email_summary(frame, data)}
        {data.own.then(|| own(frame, award))}
        <article class="badge-page">
            {large(frame, &award.achievement, name)}
            <div>
                <p class="kicker">{frame.t("badge-kicker")}</p>
                <h1 lang=data.words.lang>{name.clone()}</h1>
                {holder(frame, award)}
                <p>{status}</p>
                {withdrawn(frame, award)}
                {facts(frame, data)}
                {check_form(frame, data)}
            </div>
        </article>
        {checked(frame, data)}
        <section><h2>{frame.t("badge-means")}</h2><p lang=data.words.lang>{data.words.description.clone()}</p></section>
        <section>
            <h2>{frame.t("badge-criteria")}</h2>
            {data.words.criteria()}
            <p><a href=format!("/achievements/{}", award.achievement.slug())>{frame.t("badge-about-achievement")}</a></p>
        </section>
        {tested(frame, &award.achievement)}
        {narrative(frame, data)}
        {evidence(frame, data)}
        {recognitions(frame, &data.recognitions, data.endorse.clone())}
        {outcomes(frame, &award.achievement)}
        {machines(frame, award)}
    };
    let page = Page::new(name.clone(), body.into_any());
    let page = match award.achievement.module() {
        Some((module, _)) => page.of_module(module),
        None => page,
    };
    match award.visibility {
        Visibility::Private => page,
        Visibility::Link => page.with_card(card(data)).embeddable(),
        Visibility::Public => page.with_card(card(data)).embeddable().listed(),
    }
}

fn card(data: &Data) -> Card {
    let title = match shown_name(&data.award) {
        Some(holder) => format!("{} – {holder}", data.words.name),
        None => data.words.name.clone(),
    };
    let (description, image, url) = (data.words.description.clone(), data.image.clone(), data.url.clone());
    Card { title, description, image, url }
}

fn shown_name(award: &Award) -> Option<&str> {
    award.recipient_name.as_deref().filter(|_| award.show_name)
}

fn holder(frame: &Frame, award: &Award) -> AnyView {
    match shown_name(award) {
        Some(name) => {
            view! { <p class="lead">{frame.t("badge-awarded-to")}" "<strong>{name.to_owned()}</strong></p> }.into_any()
        }
        None => view! { <p class="lead">{frame.t("badge-name-hidden")}</p> }.into_any(),
    }
}

/// What the holder alone is told.
fn own(frame: &Frame, award: &Award) -> AnyView {
    let text = match award.visibility {
        Visibility::Private => frame.t("badge-own-private"),
        Visibility::Link | Visibility::Public => frame.t("badge-own"),
    };
    view! {
        <div class="notice">
            <p>{text}" "<a href=format!("/my/badges/{}", award.id)>{frame.t("badge-own-link")}</a></p>
        </div>
    }
    .into_any()
}

fn withdrawn(frame: &Frame, award: &Award) -> AnyView {
    let Some(revocation) = &award.revoked else { return ().into_any() };
    let args = [("date", frame.day(revocation.at).into()), ("reason", revocation.reason.clone().into())];
    let text = frame.tv("badge-withdrawn-text", &args);
    view! {
        <div class="notice notice-error">
            <h2>{frame.t("badge-withdrawn-title")}</h2>
            <p>{text}</p>
        </div>
    }
    .into_any()
}

fn facts(frame: &Frame, data: &Data) -> AnyView {
    let award = &data.award;
    let level = award.achievement.module().map(|(_, tier)| {
        view! {
            <div><dt>{frame.t("badge-level")}</dt><dd>{tier_chip(frame, Some(tier))}</dd></div>
            <div><dt>{frame.t("badge-score")}</dt><dd>{band(frame, tier)}</dd></div>
        }
    });
    let home = frame.app.config.base_url.clone();
    view! {
        <dl class="facts">
            {level}
            <div><dt>{frame.t("badge-issued-on")}</dt><dd>{frame.day(award.issued_at)}</dd></div>
            {award.expires_at.map(|end| view! { <div><dt>{frame.t("badge-valid-until")}</dt><dd>{frame.day(end)}</dd></div> })}
            <div><dt>{frame.t("badge-issued-by")}</dt><dd><a href="/about">{data.issuer.clone()}</a>" "<span class="muted">{home}</span></dd></div>
        </dl>
    }
    .into_any()
}

fn email_error(frame: &Frame, data: &Data) -> Option<String> {
    let wrong = data.checked.as_ref().is_some_and(|checked| checked.checks.is_none());
    wrong.then(|| frame.t("badge-check-email-wrong"))
}

fn email_summary(frame: &Frame, data: &Data) -> AnyView {
    let errors: Vec<_> = email_error(frame, data).map(|error| ("email", error)).into_iter().collect();
    error_summary(frame, &errors)
}

fn check_form(frame: &Frame, data: &Data) -> AnyView {
    let typed = data.checked.as_ref().map(|checked| checked.typed.as_str()).unwrap_or_default();
    let email = Field::new("email", frame.t("badge-check-email"), typed)
        .kind("email")
        .hint(frame.t("badge-check-email-hint"))
        .error(email_error(frame, data));
    view! {
        <form method="post" action=format!("/credentials/{}#check", data.award.id) novalidate>
            <details open=!typed.is_empty()>
                <summary>{frame.t("badge-check-whose")}</summary>
                {email.view()}
            </details>
            <p class="actions"><button class="button">{frame.t("badge-check-button")}</button></p>
        </form>
    }
    .into_any()
}

fn checked(frame: &Frame, data: &Data) -> AnyView {
    let Some(checks) = data.checked.as_ref().and_then(|checked| checked.checks.as_deref()) else {
        return ().into_any();
    };
    let now = frame.moment(frame.app.clock.now());
    view! {
        <section id="check">
            <h2>{frame.t("badge-checked")}</h2>
            {check_list(frame, checks)}
            <p class="small muted">{frame.t1("badge-checked-when", "when", now)}</p>
        </section>
    }
    .into_any()
}

/// What its maker wrote about this person.
fn narrative(frame: &Frame, data: &Data) -> AnyView {
    let Some(text) = &data.narrative else { return ().into_any() };
    view! {
        <section>
            <h2>{frame.t("made-narrative")}</h2>
            <div class="prose" lang=data.words.lang inner_html=written::html(text)></div>
        </section>
    }
    .into_any()
}

fn evidence(frame: &Frame, data: &Data) -> AnyView {
    if data.evidence.is_empty() {
        return ().into_any();
    }
    let lang = data.words.lang;
    let items = data
        .evidence
        .iter()
        .map(|piece| {
            let name = piece.name.clone();
            let name = match piece.href.clone() {
                Some(href) => view! { <a href=href lang=lang>{name}</a> }.into_any(),
                None => view! { <strong lang=lang>{name}</strong> }.into_any(),
            };
            view! { <li>{name}<span lang=lang>{piece.narrative.clone()}</span></li> }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("badge-evidence-title")}</h2>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}

fn machines(frame: &Frame, award: &Award) -> AnyView {
    view! {
        <section>
            <h2>{frame.t("badge-machines")}</h2>
            <p>{frame.t("badge-machines-lead")}</p>
            {badge_files(frame, award, false)}
        </section>
    }
    .into_any()
}
