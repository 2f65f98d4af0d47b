//! A version of a Soft Skills Passport, as others see it.

use leptos::prelude::*;

use crate::{
    domain::{
        award::Visibility,
        passport::europass::{Told, ToldBadge, ToldSkill},
        tier::Tier,
    },
    services::passport::Shown,
    ui::{components::tier_chip::tier_chip, frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, shown: &Shown, told: &Told) -> Page {
    let title = match &told.name {
        Some(name) => frame.t1("passport-of", "name", name.as_str()),
        None => told.title.clone(),
    };
    let (id, made) = (&shown.edition.id, frame.day(shown.edition.made_at));
    let languages = frame
        .app
        .texts
        .languages()
        .into_iter()
        .map(|language| {
            let href = format!("/passport/{id}.pdf?language={language}");
            let label = frame.t1("passport-pdf-in", "language", language.own_name());
            view! { <li><a href=href download>{label}</a></li> }
        })
        .collect_view();
    let rows = told.skills.iter().map(|skill| row(frame, skill)).collect_view();
    let sections = told.skills.iter().map(|skill| section(frame, skill)).collect_view();
    let badges = told.badges.iter().map(|one| badge(frame, one)).collect_view();
    let body = view! {
        {newer(frame, shown)}
        {shown.own.then(|| own(frame, shown.edition.visibility))}
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("passport-paper-lead")}</p>
            <p class="muted">{frame.tv("passport-made-on", &[("number", told.number.into()), ("date", made.into())])}</p>
        </header>
        {own_words(frame, &told.words)}
        {(!told.skills.is_empty()).then(|| view! {
            <section>
                <h2>{frame.t("passport-skills")}</h2>
                <ul class="list passport-skills">{rows}</ul>
            </section>
        })}
        {(!told.badges.is_empty()).then(|| view! {
            <section>
                <h2>{frame.t("passport-badges")}</h2>
                {badges}
            </section>
        })}
        {sections}
        {levels(frame)}
        <section>
            <h2>{frame.t("passport-take")}</h2>
            <ul class="list">
                {languages}
                <li><a href=format!("/passport/{id}.json")>{frame.t("passport-json")}</a><span class="muted">{frame.t("passport-json-hint")}</span></li>
            </ul>
        </section>
    };
    let page = Page::new(title, body.into_any());
    if shown.edition.visibility == Visibility::Public { page.listed() } else { page }
}

fn newer(frame: &Frame, shown: &Shown) -> Option<AnyView> {
    let newer = shown.newer.as_ref()?;
    let link = newer.as_ref().map(|id| {
        view! { " "<a href=format!("/passport/{id}")>{frame.t("passport-newer-go")}</a> }
    });
    Some(view! { <div class="notice notice-warning"><p>{frame.t("passport-newer")}{link}</p></div> }.into_any())
}

fn own(frame: &Frame, visibility: Visibility) -> AnyView {
    // passport-own-public, passport-own-link, passport-own-private
    let text = frame.t(&format!("passport-own-{visibility}"));
    view! { <div class="notice"><p>{text}" "<a href="/my/passport">{frame.t("passport-mine")}</a></p></div> }.into_any()
}

fn own_words(frame: &Frame, words: &str) -> Option<AnyView> {
    (!words.is_empty()).then(|| {
        let paragraphs =
            words.lines().filter(|l| !l.is_empty()).map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
        view! {
            <figure class="quote">
                <figcaption>{frame.t("passport-own-words")}</figcaption>
                <blockquote>{paragraphs}</blockquote>
            </figure>
        }
        .into_any()
    })
}

fn row(frame: &Frame, skill: &ToldSkill) -> AnyView {
    view! {
        <li>
            <a href=format!("#{}", skill.module)>{skill.title.clone()}</a>
            {tier_chip(frame, skill.tier)}
        </li>
    }
    .into_any()
}

fn section(frame: &Frame, skill: &ToldSkill) -> AnyView {
    let can = skill
        .can
        .iter()
        .map(|(topic, can)| {
            let can = can.iter().map(|can| view! { <li>{can.clone()}</li> }).collect_view();
            view! { <h4>{topic.clone()}</h4><ul>{can}</ul> }
        })
        .collect_view();
    view! {
        <section id=skill.module.clone() class=format!("module-{}", skill.module)>
            <h2>{skill.title.clone()}</h2>
            <p>{tier_chip(frame, skill.tier)}</p>
            <p>{skill.how.clone()}</p>
            {own_words(frame, &skill.words)}
            {skill.badge.as_ref().map(|one| view! {
                <h3>{frame.t("passport-evidence")}</h3>
                {badge(frame, one)}
            })}
            {(!skill.can.is_empty()).then(|| view! {
                <h3>{frame.t("passport-can")}</h3>
                <div class="prose">{can}</div>
            })}
        </section>
    }
    .into_any()
}

fn badge(frame: &Frame, badge: &ToldBadge) -> AnyView {
    let evidence = badge.evidence.iter().map(|(_, text)| view! { <p>{text.clone()}</p> }).collect_view();
    let over = |word: &str, date: String| {
        view! { <p><span class="status status-bad">{frame.t(word)}</span>" "{frame.t1("passport-withdrawn", "date", date)}</p> }
    };
    let withdrawn = badge.withdrawn.clone().map(|date| over("badge-withdrawn", date));
    let expired = badge.expired.clone().filter(|_| badge.withdrawn.is_none()).map(|date| over("badge-expired", date));
    // The page of the badge is on this site, whatever the address that stands in the badge.
    let path = badge
        .url
        .rsplit_once("/credentials/")
        .map_or_else(|| badge.url.clone(), |(_, id)| format!("/credentials/{id}"));
    view! {
        <div class="passport-badge">
            <img src=format!("/assets/badges/{}.svg", badge.slug) alt="" width="112" height="112" loading="lazy"/>
            <div>
                <p><strong>{badge.name.clone()}</strong></p>
                {withdrawn}
                {expired}
                {evidence}
                <p><a href=path>{frame.t1("passport-verify", "badge", badge.name.as_str())}</a></p>
            </div>
        </div>
    }
    .into_any()
}

fn levels(frame: &Frame) -> AnyView {
    let rows = Tier::ALL
        .into_iter()
        .map(|tier| {
            let args = [("min", tier.min_percent().into()), ("max", tier.max_percent().into())];
            let text = frame.tv(&format!("passport-means-{tier}"), &args);
            view! { <div><dt>{tier_chip(frame, Some(tier))}</dt><dd>{text}</dd></div> }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("passport-levels")}</h2>
            <dl class="facts">{rows}</dl>
        </section>
    }
    .into_any()
}
