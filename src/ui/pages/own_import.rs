//! One of the viewer's imported badges: where it stands, who sees it, its file, and taking it out.

use leptos::prelude::*;

use crate::{
    domain::{
        award::Visibility,
        backpack::{Imported, Standing},
        verification::Report,
    },
    ui::{
        components::{
            field::error_summary,
            share::{Share, link_field, share},
            standing::{issuer, mark, name, picture, points, told},
        },
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// The badge.
    pub badge: Imported,
    /// What the last check found.
    pub reports: Vec<Report>,
    /// How often others looked at it.
    pub views: i64,
    /// Its public address.
    pub url: String,
    /// The name of its owner.
    pub owner: String,
    /// Whether its owner wanted to show it and it cannot be shown.
    pub not_shown: bool,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let badge = &data.badge;
    let title = name(frame, badge);
    let standing = badge.standing(frame.app.clock.now());
    let shared = badge.visibility != Visibility::Private;
    let image = if badge.pictured {
        frame.app.issuer.base.imported_picture(&badge.id)
    } else {
        format!("{}/assets/icons/icon-512.png", frame.app.issuer.base.as_str())
    };
    let sharing = shared.then(|| {
        let shared = Share { url: &data.url, title: &title, image: &image, file: Some(file_path(badge)), badge: true };
        share(frame, &shared)
    });
    let body = view! {
        {summary(frame, data)}
        <article class="badge-page">
            <img class="badge-large" src=picture(badge) alt=frame.t1("badge-picture", "badge", title.clone()) width="320" height="320"/>
            <div>
                <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                    <ol><li><a href="/my/badges">{frame.t("my-badges-title")}</a></li></ol>
                </nav>
                <h1>{title.clone()}</h1>
                <p>{mark(frame, standing)}</p>
                <p>{told(frame, badge)}</p>
                {facts(frame, data)}
                {shared.then(|| link_field(frame, &data.url, true))}
                {check_form(frame, badge)}
            </div>
        </article>
        {standing_notice(frame, standing)}
        {showing(frame, data, standing)}
        {sharing}
        <section>
            <h2>{frame.t("backpack-found")}</h2>
            <p>{frame.t("backpack-found-lead")}</p>
            {points(frame, &data.reports)}
        </section>
        {keep(frame, badge)}
    };
    let page = Page::new(title, body.into_any());
    if shared { page.with_islands() } else { page }
}

fn file_path(badge: &Imported) -> String {
    format!("/my/backpack/{}/file", badge.id)
}

fn facts(frame: &Frame, data: &Data) -> AnyView {
    let badge = &data.badge;
    let row = |key: &str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{frame.t(key)}</dt><dd>{value}</dd></div> })
    };
    view! {
        <dl class="facts">
            {row("badge-issued-by", issuer(badge))}
            {row("badge-issued-on", badge.issued_at.map(|at| frame.day(at)))}
            {row("badge-valid-until", badge.expires_at.map(|at| frame.day(at)))}
            {row("backpack-imported-on", Some(frame.day(badge.imported_at)))}
            <div>
                <dt>{frame.t("own-badge-views")}</dt>
                <dd>{frame.t1("own-badge-viewed", "n", data.views)}" "<span class="small muted">{frame.t("views-counted")}</span></dd>
            </div>
        </dl>
    }
    .into_any()
}

fn check_form(frame: &Frame, badge: &Imported) -> AnyView {
    let path = (badge.visibility != Visibility::Private).then(|| format!("/backpack/{}", badge.id));
    view! {
        <form method="post" action=format!("/my/backpack/{}/check", badge.id)>
            <p class="actions">
                <button class="button secondary">{frame.t("backpack-check-again")}</button>
                {path.map(|path| view! { <a class="button secondary" href=path>{frame.t("own-badge-public")}</a> })}
            </p>
        </form>
    }
    .into_any()
}

/// What follows for others: backpack-notice-proven-before, -doubted, -expired, -refuted.
fn standing_notice(frame: &Frame, standing: Standing) -> AnyView {
    let kind = match standing {
        Standing::Proven => return ().into_any(),
        Standing::ProvenBefore | Standing::Doubted => "notice notice-warning",
        Standing::Expired | Standing::Refuted => "notice notice-error",
    };
    let text = frame.t(&format!("backpack-notice-{}", standing.id()));
    view! { <div class=kind><p>{text}</p></div> }.into_any()
}

fn summary(frame: &Frame, data: &Data) -> AnyView {
    let errors: Vec<_> = data.not_shown.then(|| ("showing", frame.t("backpack-not-shown"))).into_iter().collect();
    error_summary(frame, &errors)
}

fn showing(frame: &Frame, data: &Data, standing: Standing) -> AnyView {
    let badge = &data.badge;
    let able = standing.may_be_shown();
    let choices = Visibility::ALL
        .into_iter()
        .map(|visibility| {
            // own-badge-public-choice, own-badge-link-choice, own-badge-private-choice, and each with -hint
            let text = frame.t(&format!("own-badge-{visibility}-choice"));
            let hint = frame.t(&format!("own-badge-{visibility}-choice-hint"));
            let off = !able && visibility != Visibility::Private && visibility != badge.visibility;
            view! {
                <label class="choice">
                    <input type="radio" name="visibility" value=visibility.id() checked=visibility == badge.visibility disabled=off/>
                    <span>{text}<small>{hint}</small></span>
                </label>
            }
        })
        .collect_view();
    let why = (!able).then(|| view! { <p class="hint">{frame.t("backpack-not-shown")}</p> });
    view! {
        <section id="showing">
            <h2>{frame.t("own-badge-showing")}</h2>
            <form method="post" action=format!("/my/backpack/{}", badge.id) class="form">
                <fieldset class="field">
                    <legend>{frame.t("own-badge-who")}</legend>
                    {why}
                    <div class="choices">{choices}</div>
                </fieldset>
                <fieldset class="field">
                    <legend>{frame.t("own-badge-name")}</legend>
                    <div class="choices">
                        <label class="choice">
                            <input type="checkbox" name="show_name" value="yes" checked=badge.show_name/>
                            <span>
                                {frame.t1("own-badge-show-name", "name", data.owner.as_str())}
                                <small>{frame.t("own-badge-show-name-hint")}</small>
                            </span>
                        </label>
                    </div>
                </fieldset>
                <p class="actions"><button class="button secondary">{frame.t("save")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// Its file, and taking it out.
fn keep(frame: &Frame, badge: &Imported) -> AnyView {
    // backpack-file-png, -svg, -json, -jwt
    let what = frame.t(&format!("backpack-file-{}", badge.kind));
    view! {
        <section>
            <h2>{frame.t("own-badge-downloads")}</h2>
            <p>{frame.t("backpack-file-lead")}</p>
            <ul class="list">
                <li><a href=file_path(badge) download>{what}</a></li>
            </ul>
        </section>
        <section>
            <h2>{frame.t("backpack-remove")}</h2>
            <form method="post" action=format!("/my/backpack/{}/remove", badge.id)>
                <p>{frame.t("backpack-remove-text")}</p>
                <p class="actions"><button class="button danger">{frame.t("backpack-remove-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
