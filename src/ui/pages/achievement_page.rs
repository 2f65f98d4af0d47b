//! What can be earned: what it means, what it takes, and how far the reader is. Its fragments are those that badge
//! documents name: `#score`, `#level` and the levels.

use leptos::prelude::*;

use crate::{
    domain::{achieved::Achieved, achievement::Achievement, standing::Standing, tier::Tier},
    services::endorsement::Recognition,
    ui::{
        components::{
            badge::{Words, band, large, tested},
            outcomes::outcomes,
            recognitions::recognitions,
            tier_chip::tier_chip,
        },
        frame::Frame,
        shell::{Card, Page},
    },
};

/// What the page shows.
pub struct Data {
    /// The achievement.
    pub achievement: Achieved,
    /// What it says.
    pub words: Words,
    /// Who issues it.
    pub issuer: String,
    /// The picture, as a full address.
    pub image: String,
    /// The page itself, as a full address.
    pub url: String,
    /// How far the viewer is.
    pub standing: Option<Standing>,
    /// The viewer's own award of it.
    pub award: Option<String>,
    /// What organisations say of it.
    pub recognitions: Vec<Recognition>,
    /// Where the viewer can say something themselves, in the name of an organisation.
    pub endorse: Option<String>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let achievement = &data.achievement;
    let name = &data.words.name;
    let body = view! {
        <article class="badge-page">
            {large(frame, achievement, name)}
            <div>
                <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                    <ol><li><a href="/badges">{frame.t("badge-tree-title")}</a></li></ol>
                </nav>
                <h1 lang=data.words.lang>{name.clone()}</h1>
                <p class="lead" lang=data.words.lang>{data.words.description.clone()}</p>
                {next(frame, data)}
            </div>
        </article>
        <section><h2>{frame.t("badge-criteria")}</h2>{data.words.criteria()}</section>
        {achievement.module().map(|(module, tier)| levels(frame, module, tier))}
        {tested(frame, achievement)}
        {outcomes(frame, achievement)}
        {recognitions(frame, &data.recognitions, data.endorse.clone())}
        <section>
            <h2>{frame.t("badge-issued-by")}</h2>
            <p>{data.issuer.clone()}" · "<a href="/about">{frame.t("nav-about")}</a></p>
            <p>{frame.t("badge-open-badges")}</p>
        </section>
    };
    let card = Card {
        title: name.clone(),
        description: data.words.description.clone(),
        image: data.image.clone(),
        url: data.url.clone(),
    };
    let page = Page::new(name.clone(), body.into_any()).with_card(card);
    // What nobody holds yet may still change.
    let page = if achievement.made().is_some_and(|made| made.frozen_at.is_none()) { page } else { page.listed() };
    match achievement.module() {
        Some((module, _)) => page.of_module(module),
        None => page,
    }
}

/// How far the viewer is, and what to do about it.
fn next(frame: &Frame, data: &Data) -> AnyView {
    if let Some(id) = &data.award {
        return view! {
            <p><span class="status status-good">{frame.t("achievement-held")}</span></p>
            <p class="actions"><a class="button" href=format!("/my/badges/{id}")>{frame.t("achievement-own")}</a></p>
        }
        .into_any();
    }
    let text = data.standing.and_then(|standing| far(frame, standing));
    let action = match &data.achievement {
        Achieved::Site(Achievement::Module(module, _)) => {
            let label = frame.t1("achievement-module", "module", frame.module_title(module));
            Some(view! { <a class="button" href=format!("/modules/{module}")>{label}</a> }.into_any())
        }
        Achieved::Site(Achievement::Super) => {
            Some(view! { <a class="button" href="/modules">{frame.t("achievement-modules")}</a> }.into_any())
        }
        Achieved::Site(Achievement::GoodEmployee) => {
            Some(view! { <a class="button" href="/my/checklist">{frame.t("checklist-go")}</a> }.into_any())
        }
        Achieved::Site(Achievement::Mentor) => {
            Some(view! { <a class="button" href="/my/mentor-badge">{frame.t("mentor-badge-go")}</a> }.into_any())
        }
        Achieved::Made(_) => None,
    };
    view! {
        {text.map(|text| view! { <p><strong>{text}</strong></p> })}
        {action.map(|action| view! { <p class="actions">{action}</p> })}
    }
    .into_any()
}

fn far(frame: &Frame, standing: Standing) -> Option<String> {
    match standing {
        Standing::Held | Standing::FromOthers => None,
        Standing::Surpassed => Some(frame.t("achievement-surpassed")),
        Standing::Next { best: Some(_), missing: 0 } | Standing::Later { best: Some(_), missing: 0 } => {
            Some(frame.t("achievement-again"))
        }
        Standing::Next { best: Some(best), missing } | Standing::Later { best: Some(best), missing } => {
            Some(frame.tv("achievement-more", &[("best", best.into()), ("missing", missing.into())]))
        }
        Standing::Next { best: None, .. } | Standing::Later { best: None, .. } => {
            Some(frame.t("achievement-not-begun"))
        }
        Standing::Employer { excellent: 5 } => Some(frame.t("achievement-employer-ready")),
        Standing::Employer { excellent } => Some(frame.t1("achievement-employer-missing", "n", excellent)),
        Standing::Collecting { excellent } => Some(frame.t1("achievement-collecting", "n", excellent)),
    }
}

/// The three levels of a module, with the fragments that badge documents name.
fn levels(frame: &Frame, module: &'static str, this: Tier) -> AnyView {
    let rows = Tier::ALL
        .into_iter()
        .map(|tier| {
            let name = format!("{}: {}", frame.module_title(module), frame.t(&format!("tier-{tier}")));
            let name = if tier == this {
                view! { <strong>{name}" "<span class="muted">{frame.t("achievement-this")}</span></strong> }.into_any()
            } else {
                let slug = Achievement::Module(module, tier).slug();
                view! { <a href=format!("/achievements/{slug}")>{name}</a> }.into_any()
            };
            view! { <li id=tier.id()>{name}<span class="cluster">{tier_chip(frame, Some(tier))}<span>{band(frame, tier)}</span></span></li> }
        })
        .collect_view();
    view! {
        <section id="level">
            <h2>{frame.t("achievement-levels")}</h2>
            <p id="score">{frame.t("achievement-score")}</p>
            <ul class="list">{rows}</ul>
        </section>
    }
    .into_any()
}
