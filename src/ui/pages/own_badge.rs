//! One of the viewer's own badges: share it, keep it, choose who sees it, withdraw it.

use leptos::prelude::*;

use crate::{
    domain::{
        award::{Award, Visibility},
        endorsement::Consent,
    },
    services::{
        holding::{REASON_MAX, ReasonError},
        reissuing::Outdated,
    },
    store::endorsement::Listed,
    ui::{
        components::{
            badge::{band, large},
            badge_files::badge_files,
            field::{Field, error_summary},
            share::{Share, link_field, share},
            tier_chip::tier_chip,
        },
        frame::Frame,
        shell::Page,
    },
};

/// A reason that was not taken.
pub struct Problem {
    /// As typed.
    pub typed: String,
    /// Why not.
    pub error: ReasonError,
}

/// What the page shows.
pub struct Data {
    /// The award.
    pub award: Award,
    /// Its full name.
    pub name: String,
    /// Its public address.
    pub url: String,
    /// LinkedIn's form, filled in.
    pub linkedin: Option<String>,
    /// How often others looked at it.
    pub views: i64,
    /// What it says otherwise than the account does now.
    pub outdated: Outdated,
    /// What went wrong with a withdrawal.
    pub problem: Option<Problem>,
    /// What organisations say of it.
    pub recognitions: Vec<Listed>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let award = &data.award;
    let live = award.revoked.is_none();
    let shared = live && award.visibility != Visibility::Private;
    let counts = award.counts(frame.app.clock.now());
    let body = view! {
        {reason_summary(frame, data)}
        <article class="badge-page">
            {large(frame, &award.achievement, &data.name)}
            <div>
                <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                    <ol><li><a href="/my/badges">{frame.t("my-badges-title")}</a></li></ol>
                </nav>
                <h1>{data.name.clone()}</h1>
                {facts(frame, data)}
                {live.then(|| expired(frame, award))}
                {if live { sharing(frame, data, shared) } else { withdrawn(frame, award) }}
            </div>
        </article>
        {outdated(frame, data)}
        {recognitions(frame, data)}
        {downloads(frame, data)}
        {(shared && counts).then(|| ways(frame, data))}
        {showing(frame, award)}
        {live.then(|| withdrawal(frame, data))}
    };
    let page = Page::new(data.name.clone(), body.into_any());
    let page = match award.achievement.module() {
        Some((module, _)) => page.of_module(module),
        None => page,
    };
    if shared { page.with_islands() } else { page }
}

fn facts(frame: &Frame, data: &Data) -> AnyView {
    let award = &data.award;
    let level = award.achievement.module().map(|(_, tier)| {
        let percent = award.percent.map(|percent| frame.t1("badge-percent", "percent", percent));
        view! {
            <div><dt>{frame.t("badge-level")}</dt><dd>{tier_chip(frame, Some(tier))}" "<span class="muted">{band(frame, tier)}</span></dd></div>
            {percent.map(|percent| view! { <div><dt>{frame.t("own-badge-result")}</dt><dd>{percent}</dd></div> })}
        }
    });
    view! {
        <dl class="facts">
            {level}
            <div><dt>{frame.t("badge-issued-on")}</dt><dd>{frame.day(award.issued_at)}</dd></div>
            {award.expires_at.map(|end| view! { <div><dt>{frame.t("badge-valid-until")}</dt><dd>{frame.day(end)}</dd></div> })}
            <div>
                <dt>{frame.t("own-badge-views")}</dt>
                <dd>{frame.t1("own-badge-viewed", "n", data.views)}" "<span class="small muted">{frame.t("views-counted")}</span></dd>
            </div>
        </dl>
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
            <p>{frame.t("own-badge-again")}</p>
        </div>
    }
    .into_any()
}

fn expired(frame: &Frame, award: &Award) -> Option<AnyView> {
    let end = award.expires_at.filter(|_| award.has_expired(frame.app.clock.now()))?;
    let next = match award.succeeded_at {
        Some(at) => frame.t1("own-badge-succeeded", "date", frame.day(at)),
        None => frame.t("own-badge-again"),
    };
    Some(
        view! {
            <div class="notice notice-warning">
                <h2>{frame.t("own-badge-expired-title")}</h2>
                <p>{frame.t1("own-badge-expired-text", "date", frame.day(end))}</p>
                <p>{next}</p>
            </div>
        }
        .into_any(),
    )
}

fn sharing(frame: &Frame, data: &Data, shared: bool) -> AnyView {
    let path = format!("/credentials/{}", data.award.id);
    if !shared {
        return view! {
            <div class="notice notice-warning">
                <h2>{frame.t("own-badge-private-title")}</h2>
                <p>{frame.t("own-badge-private-text")}</p>
            </div>
            <p class="actions"><a class="button secondary" href=path>{frame.t("own-badge-private-page")}</a></p>
        }
        .into_any();
    }
    let linkedin = data.linkedin.clone().map(|href| {
        view! { <a class="button" href=href rel="noopener noreferrer">{frame.t("own-badge-linkedin")}</a> }
    });
    view! {
        <p class="actions">{linkedin}<a class="button secondary" href=path>{frame.t("own-badge-public")}</a></p>
        {link_field(frame, &data.url, true)}
    }
    .into_any()
}

/// Posts, cards and signatures.
fn ways(frame: &Frame, data: &Data) -> AnyView {
    let image = format!("{}/picture.png?side=300", data.url);
    let file = Some(format!("/credentials/{}/badge.png", data.award.id));
    share(frame, &Share { url: &data.url, title: &data.name, image: &image, file, badge: true })
}

fn outdated(frame: &Frame, data: &Data) -> AnyView {
    if !data.outdated.any() {
        return ().into_any();
    }
    let text = match (data.outdated.email, data.outdated.name) {
        (true, true) => frame.t("own-badge-anew-both"),
        (true, false) => frame.t("own-badge-anew-email"),
        (false, _) => frame.t("own-badge-anew-name"),
    };
    view! {
        <section class="notice">
            <h2>{frame.t("own-badge-anew")}</h2>
            <p>{text}</p>
            {data.outdated.email.then(|| view! { <p>{frame.t("own-badge-anew-copies")}</p> })}
            <form method="post" action=format!("/my/badges/{}/renew", data.award.id)>
                <p class="actions"><button class="button secondary">{frame.t("own-badge-anew-button")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// What organisations say of the badge; its holder decides what others see of it.
fn recognitions(frame: &Frame, data: &Data) -> AnyView {
    if data.recognitions.is_empty() {
        return ().into_any();
    }
    let items = data
        .recognitions
        .iter()
        .map(|listed| {
            let one = &listed.endorsement;
            let lines = one.comment.lines().map(str::trim).filter(|line| !line.is_empty());
            let words = lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
            let (state, kind) = match one.consent {
                Consent::Waiting => ("own-recognition-waiting", "status status-warn"),
                Consent::Given | Consent::Needless => ("own-recognition-shown", "status status-good"),
                Consent::Refused => ("own-recognition-hidden", "status"),
            };
            let action = format!("/my/badges/{}/recognitions/{}", data.award.id, one.id);
            let button = |value: &'static str, key: &str| {
                let text = frame.t(key);
                let label = format!("{text}: {}", listed.organisation);
                view! { <button class="button secondary" name="shown" value=value aria-label=label>{text}</button> }
            };
            let show = (one.consent != Consent::Given).then(|| button("yes", "own-recognition-show"));
            let hide = (one.consent != Consent::Refused).then(|| button("no", "own-recognition-hide"));
            view! {
                <li>
                    <p>
                        {frame.t("recognition-by")}" "
                        <strong><a href=format!("/organisations/{}", one.organisation.0)>{listed.organisation.clone()}</a></strong>
                        " "<span class="muted">{frame.day(one.given_at)}</span>
                    </p>
                    <blockquote>{words}</blockquote>
                    <p><span class=kind>{frame.t(state)}</span></p>
                    <form method="post" action=action><p class="actions">{show}{hide}</p></form>
                </li>
            }
        })
        .collect_view();
    view! {
        <section id="recognitions">
            <h2>{frame.t("recognition-title")}</h2>
            <p>{frame.t("own-recognition-lead")}</p>
            <ul class="recognitions">{items}</ul>
        </section>
    }
    .into_any()
}

fn downloads(frame: &Frame, data: &Data) -> AnyView {
    view! {
        <section>
            <h2>{frame.t("own-badge-downloads")}</h2>
            <p>{frame.t("own-badge-downloads-lead")}</p>
            {badge_files(frame, &data.award, true)}
        </section>
    }
    .into_any()
}

fn showing(frame: &Frame, award: &Award) -> AnyView {
    let choices = Visibility::ALL
        .into_iter()
        .map(|visibility| {
            // own-badge-public-choice, own-badge-link-choice, own-badge-private-choice, and each with -hint
            let text = frame.t(&format!("own-badge-{visibility}-choice"));
            let hint = frame.t(&format!("own-badge-{visibility}-choice-hint"));
            view! {
                <label class="choice">
                    <input type="radio" name="visibility" value=visibility.id() checked=visibility == award.visibility/>
                    <span>{text}<small>{hint}</small></span>
                </label>
            }
        })
        .collect_view();
    let name = award.recipient_name.clone().map(|name| {
        view! {
            <fieldset class="field">
                <legend>{frame.t("own-badge-name")}</legend>
                <div class="choices">
                    <label class="choice">
                        <input type="checkbox" name="show_name" value="yes" checked=award.show_name/>
                        <span>{frame.t1("own-badge-show-name", "name", name)}<small>{frame.t("own-badge-show-name-hint")}</small></span>
                    </label>
                </div>
            </fieldset>
        }
    });
    view! {
        <section>
            <h2>{frame.t("own-badge-showing")}</h2>
            <form method="post" action=format!("/my/badges/{}", award.id) class="form">
                <fieldset class="field">
                    <legend>{frame.t("own-badge-who")}</legend>
                    <div class="choices">{choices}</div>
                </fieldset>
                {name}
                <p class="actions"><button class="button secondary">{frame.t("save")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn reason_error(frame: &Frame, error: ReasonError) -> String {
    match error {
        ReasonError::Missing => frame.t("own-badge-reason-missing"),
        ReasonError::Long => frame.t1("own-badge-reason-long", "max", REASON_MAX),
        ReasonError::Link => frame.t("own-badge-reason-web-address"),
    }
}

fn reason_summary(frame: &Frame, data: &Data) -> AnyView {
    let errors: Vec<_> = data.problem.iter().map(|p| ("reason", reason_error(frame, p.error))).collect();
    error_summary(frame, &errors)
}

fn withdrawal(frame: &Frame, data: &Data) -> AnyView {
    let typed = data.problem.as_ref().map(|p| p.typed.as_str()).unwrap_or_default();
    let error = data.problem.as_ref().map(|p| reason_error(frame, p.error));
    let open = error.is_some();
    view! {
        <section>
            <h2>{frame.t("own-badge-withdraw")}</h2>
            <details open=open>
                <summary>{frame.t("own-badge-withdraw-open")}</summary>
                <form method="post" action=format!("/my/badges/{}/revoke", data.award.id) class="form" novalidate>
                    <p>{frame.t("own-badge-withdraw-text")}</p>
                    {Field::new("reason", frame.t("own-badge-reason"), typed).hint(frame.t("own-badge-reason-hint")).error(error).view()}
                    <p class="actions"><button class="button danger">{frame.t("own-badge-withdraw-button")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
