//! The eighteen badges as a tree: three tiers of each module, all leading to the Super Badge.

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        award::Award,
        progress::excellent_count,
        standing::{Record, Standing},
        tier::Tier,
    },
    ui::{
        components::{
            badge::{band, drawing, lang, short_name},
            symbol::symbol,
            tier_chip::tier_chip,
        },
        frame::Frame,
        shell::Page,
    },
};

/// The page; `reached` is what the viewer has reached, and the made badges that they hold.
#[must_use]
pub fn page(frame: &Frame, reached: Option<&(Record, Vec<Award>)>) -> Page {
    let record = reached.map(|(record, _)| record);
    let made = reached.map_or(&[][..], |(_, made)| made.as_slice());
    let title = frame.t("badge-tree-title");
    let rows = MODULES.into_iter().map(|module| row(frame, module, record)).collect_view();
    let crown = [Achievement::Super, Achievement::GoodEmployee, Achievement::Mentor]
        .into_iter()
        .map(|achievement| special(frame, achievement, record))
        .collect_view();
    let levels = Tier::ALL
        .into_iter()
        .map(|tier| view! { <li>{tier_chip(frame, Some(tier))}" "<span class="muted">{band(frame, tier)}</span></li> })
        .collect_view();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("badge-tree-lead")}</p>
        </header>
        {record.map_or_else(|| visitor(frame), |record| holder(frame, record))}
        <section>
            <h2>{frame.t("badge-tree-levels")}</h2>
            <p>{frame.t("badge-tree-levels-lead")}</p>
            <ul class="cluster">{levels}</ul>
        </section>
        <section>
            <h2>{frame.t("badge-tree-all")}</h2>
            <div class="badge-tree">
                <ol class="tree-rows">{rows}</ol>
                <ul class="tree-crown">{crown}</ul>
            </div>
        </section>
        {beside(frame, made)}
    };
    Page::new(title, body.into_any()).listed()
}

/// The badges beside the eighteen: what they are, and those that the viewer holds.
fn beside(frame: &Frame, made: &[Award]) -> AnyView {
    let tiles = made
        .iter()
        .map(|award| {
            view! {
                <li class="badge-tile">
                    <a href=format!("/my/badges/{}", award.id)>
                        <img src=drawing(&award.achievement) alt="" width="160" height="160" loading="lazy"/>
                        <strong lang=lang(frame, &award.achievement)>{short_name(frame, &award.achievement)}</strong>
                        <span>{frame.day(award.issued_at)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("made-tree")}</h2>
            <p>{frame.t("made-tree-lead")}</p>
            {(!made.is_empty()).then(|| view! { <ul class="badge-grid">{tiles}</ul> })}
        </section>
    }
    .into_any()
}

fn visitor(frame: &Frame) -> AnyView {
    view! {
        <p class="actions">
            <a class="button" href="/sign-up">{frame.t("badge-tree-begin")}</a>
            <a class="button secondary" href="/modules">{frame.t("badge-tree-look")}</a>
        </p>
    }
    .into_any()
}

fn holder(frame: &Frame, record: &Record) -> AnyView {
    // Not "5 of 18": whoever reaches Excellent at once never holds the lower levels, and lacks nothing.
    let excellent = excellent_count(&record.held);
    let text = frame.t1("badge-tree-of-five", "n", excellent);
    view! {
        <p>{frame.t1("badge-tree-held", "n", record.held.len())}</p>
        <div class="progress">
            <label for="excellent">{frame.t("badge-tree-excellent")}</label>
            <progress id="excellent" max="5" value=excellent>{text.clone()}</progress>
            <span>{text}</span>
        </div>
        <p class="actions"><a class="button secondary" href="/my/badges">{frame.t("badge-tree-mine")}</a></p>
    }
    .into_any()
}

fn row(frame: &Frame, module: &'static str, record: Option<&Record>) -> AnyView {
    let badges = Tier::ALL.into_iter().map(|tier| tile(frame, module, tier, record)).collect_view();
    view! {
        <li class=format!("module-{module}")>
            <h3>{symbol(module)}" "{frame.module_title(module)}</h3>
            <ol>{badges}</ol>
        </li>
    }
    .into_any()
}

fn tile(frame: &Frame, module: &'static str, tier: Tier, record: Option<&Record>) -> AnyView {
    let achievement = Achievement::Module(module, tier);
    let standing = record.map(|record| record.standing(achievement));
    let name = frame.t(&format!("tier-{tier}"));
    view! {
        <li class=class(standing)>
            <a href=format!("/achievements/{}", achievement.slug())>
                <img src=drawing(&achievement.into()) alt="" width="96" height="96" loading="lazy"/>
                <strong><span class="visually-hidden">{frame.module_title(module)}": "</span>{name}</strong><br/>
                <span>{standing.map_or_else(|| band(frame, tier), |standing| far(frame, achievement, standing))}</span>
            </a>
        </li>
    }
    .into_any()
}

fn special(frame: &Frame, achievement: Achievement, record: Option<&Record>) -> AnyView {
    let standing = record.map(|record| record.standing(achievement));
    let text = match (standing, achievement) {
        (Some(standing), _) => far(frame, achievement, standing),
        (None, Achievement::Super) => frame.t("badge-tree-super"),
        (None, _) => far(frame, achievement, Standing::FromOthers),
    };
    // Whoever may ask an employer goes there at once.
    let href = match standing {
        Some(Standing::Employer { excellent: 5 }) => "/my/checklist".to_owned(),
        Some(Standing::FromOthers) if achievement == Achievement::Mentor => "/my/mentor-badge".to_owned(),
        _ => format!("/achievements/{}", achievement.slug()),
    };
    view! {
        <li class=class(standing)>
            <a href=href>
                <img src=drawing(&achievement.into()) alt="" width="176" height="176" loading="lazy"/>
                <strong>{short_name(frame, &achievement.into())}</strong>
                <span>{text}</span>
            </a>
        </li>
    }
    .into_any()
}

const fn class(standing: Option<Standing>) -> Option<&'static str> {
    match standing {
        None => None,
        Some(Standing::Held) => Some("earned"),
        Some(Standing::Surpassed) => Some("passed"),
        Some(Standing::Next { .. } | Standing::Employer { excellent: 5 }) => Some("open"),
        Some(
            Standing::Later { .. } | Standing::Collecting { .. } | Standing::Employer { .. } | Standing::FromOthers,
        ) => Some("locked"),
    }
}

/// How far somebody is, in few words.
fn far(frame: &Frame, achievement: Achievement, standing: Standing) -> String {
    let needed = achievement.module().map_or(0, |(_, tier)| tier.min_percent());
    match standing {
        Standing::Held => frame.t("badge-tree-earned"),
        Standing::Surpassed => frame.t("badge-tree-surpassed"),
        Standing::Next { best: Some(_), missing: 0 } | Standing::Later { best: Some(_), missing: 0 } => {
            frame.t("badge-tree-again")
        }
        Standing::Next { best: Some(best), missing } | Standing::Later { best: Some(best), missing } => {
            frame.tv("badge-tree-more", &[("best", best.into()), ("missing", missing.into())])
        }
        Standing::Next { best: None, .. } | Standing::Later { best: None, .. } => {
            frame.t1("badge-tree-needed", "min", needed)
        }
        Standing::Collecting { excellent } => frame.t1("badge-tree-collecting", "n", excellent),
        Standing::Employer { excellent: 5 } => frame.t("badge-tree-employer-ready"),
        Standing::Employer { excellent } => frame.t1("badge-tree-employer-missing", "n", excellent),
        Standing::FromOthers if achievement == Achievement::Mentor => frame.t("badge-tree-mentor"),
        Standing::FromOthers => frame.t("badge-tree-employer"),
    }
}
