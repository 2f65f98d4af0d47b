//! The badges that the viewer holds, and those that were withdrawn.

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::Achievement,
        award::{Award, Holdings, Visibility},
        backpack::Imported,
        checklist::may_begin,
        collection::Collection,
    },
    services::collection::Badge,
    ui::{
        components::{
            badge::{drawing, lang, short_name},
            collected,
            standing::mark,
            tier_chip::tier_chip,
        },
        frame::Frame,
        pages::collections::list,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// The viewer's awards, newest first; withdrawn ones too.
    pub awards: Vec<Award>,
    /// Their badges of other issuers.
    pub imported: Vec<Imported>,
    /// Their collections, each with how many badges it holds.
    pub collections: Vec<(Collection, usize)>,
    /// The address of their Comprehensive Learner Record.
    pub record: String,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let Data { awards, record, .. } = data;
    let title = frame.t("my-badges-title");
    let now = frame.app.clock.now();
    let (live, withdrawn): (Vec<_>, Vec<_>) = awards.iter().partition(|award| award.revoked.is_none());
    let (expired, held): (Vec<_>, Vec<_>) = live.into_iter().partition(|award| award.has_expired(now));
    let tiles = held.iter().map(|award| tile(frame, award)).collect_view();
    let rows = withdrawn.iter().map(|award| row(frame, award)).collect_view();
    let past = expired.iter().map(|award| past(frame, award)).collect_view();
    let lead = if held.is_empty() { None } else { Some(frame.t1("my-badges-lead", "n", held.len())) };
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </header>
        {if held.is_empty() {
            empty(frame)
        } else {
            view! {
                <ul class="badge-grid">{tiles}</ul>
                {next_badge(frame, awards)}
                <p class="actions"><a class="button secondary" href="/badges">{frame.t("my-badges-tree")}</a></p>
            }
            .into_any()
        }}
        {elsewhere(frame, &data.imported)}
        {collections(frame, data)}
        {(!held.is_empty() || !data.imported.is_empty()).then(|| take_along(frame, (!held.is_empty()).then_some(record)))}
        {(!expired.is_empty()).then(|| view! {
            <section>
                <h2>{frame.t("my-badges-expired")}</h2>
                <p>{frame.t("my-badges-expired-lead")}</p>
                <ul class="list">{past}</ul>
            </section>
        })}
        {(!withdrawn.is_empty()).then(|| view! {
            <section>
                <h2>{frame.t("my-badges-withdrawn")}</h2>
                <p>{frame.t("my-badges-withdrawn-lead")}</p>
                <ul class="list">{rows}</ul>
            </section>
        })}
    };
    Page::new(title, body.into_any())
}

/// Badges of other issuers.
fn elsewhere(frame: &Frame, imported: &[Imported]) -> AnyView {
    let now = frame.app.clock.now();
    let tiles = imported
        .iter()
        .map(|badge| {
            let href = format!("/my/backpack/{}", badge.id);
            let stands = mark(frame, badge.standing(now));
            collected::tile(collected::look(frame, &Badge::Imported(badge.clone())), href, Some(stands))
        })
        .collect_view();
    view! {
        <section id="elsewhere">
            <h2>{frame.t("my-badges-elsewhere")}</h2>
            <p>{frame.t("my-badges-elsewhere-lead")}</p>
            {(!imported.is_empty()).then(|| view! { <ul class="badge-grid">{tiles}</ul> })}
            <p class="actions"><a class="button secondary" href="/my/backpack/add">{frame.t("backpack-add-title")}</a></p>
        </section>
    }
    .into_any()
}

/// Collections of both.
fn collections(frame: &Frame, data: &Data) -> AnyView {
    let none = data.collections.is_empty();
    let rows = list(frame, &data.collections);
    let key = if none { "collections-begin" } else { "collections-all" };
    view! {
        <section id="collections">
            <h2>{frame.t("collections-title")}</h2>
            <p>{frame.t("collections-lead")}</p>
            {(!none).then(|| view! { <ul class="list">{rows}</ul> })}
            <p class="actions"><a class="button secondary" href="/my/collections">{frame.t(key)}</a></p>
        </section>
    }
    .into_any()
}

/// Everything as one file, and the record.
fn take_along(frame: &Frame, record: Option<&String>) -> AnyView {
    let record = record.map(|record| {
        view! { <li><a href=record.clone() download="softskills4eu-clr.json">{frame.t("my-badges-clr")}</a><span class="muted">{frame.t("my-badges-clr-hint")}</span></li> }
    });
    view! {
        <section>
            <h2>{frame.t("my-badges-files")}</h2>
            <p>{frame.t("my-badges-files-lead")}</p>
            <ul class="list">
                <li><a href="/my/badges.zip" download="softskills4eu-badges.zip">{frame.t("my-badges-zip")}</a><span class="muted">{frame.t("my-badges-zip-hint")}</span></li>
                {record}
                <li><a href="/my/passport">{frame.t("my-badges-passport")}</a><span class="muted">{frame.t("my-badges-passport-hint")}</span></li>
                <li><a href="/my/found">{frame.t("found-title")}</a><span class="muted">{frame.t("my-badges-found-hint")}</span></li>
                <li><a href="/my/wallets">{frame.t("wallets-title")}</a><span class="muted">{frame.t("my-badges-wallets-hint")}</span></li>
            </ul>
        </section>
    }
    .into_any()
}

fn empty(frame: &Frame) -> AnyView {
    view! {
        <div class="empty">
            <h2>{frame.t("my-badges-none")}</h2>
            <p>{frame.t("my-badges-none-text")}</p>
            <p class="actions">
                <a class="button" href="/modules">{frame.t("my-badges-choose")}</a>
                <a class="button secondary" href="/badges">{frame.t("my-badges-tree")}</a>
            </p>
        </div>
    }
    .into_any()
}

/// For whoever holds all five at Excellent: the way to the last badge.
fn next_badge(frame: &Frame, awards: &[Award]) -> Option<AnyView> {
    let held: Holdings =
        awards.iter().filter(|a| a.counts(frame.app.clock.now())).filter_map(|a| a.achievement.site()).collect();
    may_begin(&held).is_ok().then(|| {
        view! {
            <section>
                <h2>{short_name(frame, &Achievement::GoodEmployee.into())}</h2>
                <p>{frame.t("checklist-badges-text")}</p>
                <p class="actions"><a class="button" href="/my/checklist">{frame.t("checklist-go")}</a></p>
            </section>
        }
        .into_any()
    })
}

fn tile(frame: &Frame, award: &Award) -> AnyView {
    let tier = award.achievement.module().map(|(_, tier)| tier_chip(frame, Some(tier)));
    let hidden = (award.visibility == Visibility::Private).then(|| frame.t("my-badges-private"));
    view! {
        <li class="badge-tile">
            <a href=format!("/my/badges/{}", award.id)>
                <img src=drawing(&award.achievement) alt="" width="160" height="160"/>
                <strong lang=lang(frame, &award.achievement)>{short_name(frame, &award.achievement)}</strong>
                {tier}
                <span>{frame.day(award.issued_at)}</span>
                {hidden.map(|text| view! { <span>{text}</span> })}
            </a>
        </li>
    }
    .into_any()
}

fn past(frame: &Frame, award: &Award) -> AnyView {
    let end = award.expires_at.map(|end| frame.day(end)).unwrap_or_default();
    let told = match award.succeeded_at {
        Some(_) => frame.t1("my-badges-expired-again", "date", end),
        None => frame.t1("my-badges-expired-on", "date", end),
    };
    view! {
        <li>
            <a href=format!("/my/badges/{}", award.id)>{short_name(frame, &award.achievement)}{tier_of(frame, award)}</a>
            <span class="muted">{told}</span>
        </li>
    }
    .into_any()
}

fn tier_of(frame: &Frame, award: &Award) -> Option<String> {
    award.achievement.module().map(|(_, tier)| format!(": {}", frame.t(&format!("tier-{tier}"))))
}

fn row(frame: &Frame, award: &Award) -> AnyView {
    let tier = tier_of(frame, award);
    let (when, reason) = award.revoked.as_ref().map(|r| (frame.day(r.at), r.reason.clone())).unwrap_or_default();
    view! {
        <li>
            <a href=format!("/my/badges/{}", award.id)>{short_name(frame, &award.achievement)}{tier}</a>
            <span class="muted">{frame.tv("my-badges-since", &[("date", when.into()), ("reason", reason.into())])}</span>
        </li>
    }
    .into_any()
}
