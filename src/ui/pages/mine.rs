//! A learner's home: what to do next, how far each module is, and the badges held.

use leptos::prelude::*;

use crate::{
    domain::{
        award::{Award, best_tier},
        progress::NextStep,
    },
    services::{Viewer, learning::Home, taking::Taken},
    ui::{
        components::{
            badge::{drawing, short_name},
            long_words::breakable,
            module_card::{Mine, module_card},
            next_step::next_step,
            tier_chip::tier_chip,
        },
        frame::Frame,
        pages::course,
        shell::Page,
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, home: &Home, courses: &[Taken], told: Told) -> Page {
    let held = home.holdings();
    let begun = home.modules.iter().any(|(_, progress)| progress.last_at.is_some());
    let lead = if begun { "mine-lead" } else { "mine-lead-new" };
    let cards = home
        .modules
        .iter()
        .map(|(module, progress)| module_card(frame, module, Some(Mine { progress, held: best_tier(&held, module) })))
        .collect_view();
    let body = view! {
        <header class="page-header">
            <h1>{frame.t1("mine-title", "name", viewer.account.name.as_str())}</h1>
            <p class="lead">{frame.t(lead)}</p>
        </header>
        {viewer.account.email_verified_at.is_none().then(|| reminder(frame))}
        {waiting(frame, told)}
        {next_step(frame, &home.next)}
        {open_attempts(frame, home)}
        {course::mine::section(frame, courses)}
        <section aria-labelledby="modules">
            <h2 id="modules">{frame.t("mine-modules")}</h2>
            // The cards have headings of the second level everywhere.
            <ul class="grid">{cards}</ul>
        </section>
        {badges(frame, home)}
    };
    Page::new(frame.t("nav-home"), body.into_any())
}

/// What somebody has not looked at yet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    /// Invitations that wait.
    pub invitations: usize,
    /// Notifications that were not seen.
    pub unseen: i64,
}

fn waiting(frame: &Frame, told: Told) -> AnyView {
    let line =
        |key: &str, n: i64, to: &'static str| (n > 0).then(|| view! { <p><a href=to>{frame.t1(key, "n", n)}</a></p> });
    if told.invitations == 0 && told.unseen == 0 {
        return ().into_any();
    }
    let invitations = i64::try_from(told.invitations).unwrap_or(i64::MAX);
    view! {
        <div class="notice">
            {line("mine-mentor-invites", invitations, "/my/mentors")}
            {line("mine-notices", told.unseen, "/my/notifications")}
        </div>
    }
    .into_any()
}

fn reminder(frame: &Frame) -> AnyView {
    view! {
        <div class="notice notice-warning">
            <p>{frame.t("mine-verify")}" "<a href="/verify-email">{frame.t("mine-verify-link")}</a></p>
        </div>
    }
    .into_any()
}

/// Open attempts beside the one that is the next step.
fn open_attempts(frame: &Frame, home: &Home) -> AnyView {
    let next = match &home.next {
        NextStep::FinishAttempt { attempt, .. } => Some(attempt.as_str()),
        _ => None,
    };
    let others: Vec<_> = home
        .modules
        .iter()
        .filter_map(|(module, progress)| Some((*module, progress.open_attempt.as_deref()?)))
        .filter(|(_, attempt)| Some(*attempt) != next)
        .map(|(module, attempt)| {
            view! {
                <li>
                    <a href=format!("/attempts/{attempt}")>{frame.module_title(module)}</a>
                    " "<span class="muted">{frame.t("mine-open-saved")}</span>
                </li>
            }
        })
        .collect();
    if others.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="open">
            <h2 id="open">{frame.t("mine-open")}</h2>
            <ul class="list">{others}</ul>
        </section>
    }
    .into_any()
}

fn badges(frame: &Frame, home: &Home) -> AnyView {
    let tiles: Vec<_> =
        home.awards.iter().filter(|award| award.counts(home.at)).map(|award| tile(frame, award)).collect();
    let inner = if tiles.is_empty() {
        view! {
            <div class="empty">
                <h3>{frame.t("mine-no-badges-title")}</h3>
                <p>{frame.t("mine-no-badges-text")}</p>
                <p><a href="/badges">{frame.t("mine-all-badges")}</a></p>
            </div>
        }
        .into_any()
    } else {
        view! {
            <ul class="badge-grid">{tiles}</ul>
            <p><a href="/badges">{frame.t("mine-all-badges")}</a></p>
        }
        .into_any()
    };
    view! { <section aria-labelledby="badges"><h2 id="badges">{frame.t("mine-badges")}</h2>{inner}</section> }
        .into_any()
}

fn tile(frame: &Frame, award: &Award) -> AnyView {
    let name = short_name(frame, &award.achievement);
    let tier = award.achievement.module().map(|(_, tier)| tier_chip(frame, Some(tier)));
    view! {
        <li class="badge-tile">
            <a href=format!("/my/badges/{}", award.id)>
                <img src=drawing(&award.achievement) alt="" width="144" height="144"/>
                <strong>{breakable(frame, &name)}</strong>" "{tier}" "<span>{frame.day(award.issued_at)}</span>
            </a>
        </li>
    }
    .into_any()
}
