//! The way to the Mentor Badge: three conditions, what is done and what is missing, and help beside each step.

use leptos::prelude::*;

use super::event::{path, place, when};
use crate::{
    domain::{
        achievement::{Achievement, MODULES},
        event::Event,
        mentor_badge::{PERCENT, Step},
    },
    services::mentor_badge::Way,
    ui::{
        components::{badge::drawing, breadcrumb::breadcrumb},
        frame::Frame,
        shell::Page,
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, way: &Way) -> Page {
    let title = frame.t("mentor-badge-title");
    let fulfilled = way.facts.fulfilled();
    let of = frame.t1("mentor-badge-of-three", "n", fulfilled);
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, vec![("/badges".into(), frame.t("badge-tree-title"))], title.clone())}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("mentor-badge-lead")}</p>
        </header>
        {match &way.award {
            Some(award) => held(frame, &award.id),
            None => view! {
                {way.lapsed.then(|| view! {
                    <div class="notice notice-warning"><p>{frame.t1("mentor-badge-lapsed", "percent", PERCENT)}</p></div>
                })}
                <div class="progress">
                    <label for="done">{frame.t("mentor-badge-progress")}</label>
                    <progress id="done" max="3" value=fulfilled>{of.clone()}</progress>
                    <span>{of.clone()}</span>
                </div>
            }
            .into_any(),
        }}
        {training(frame, way)}
        {modules(frame, way)}
        {practice(frame, way)}
    };
    Page::new(title, body.into_any())
}

fn held(frame: &Frame, award: &str) -> AnyView {
    view! {
        <div class="notice notice-success">
            <p><strong>{frame.t("mentor-badge-held")}</strong></p>
        </div>
        <p><img src=drawing(&Achievement::Mentor.into()) alt="" width="176" height="176"/></p>
        <p class="actions">
            <a class="button" href="/mentor">{frame.t("mentor-badge-workspace")}</a>
            <a class="button secondary" href=format!("/my/badges/{award}")>{frame.t("achievement-own")}</a>
        </p>
    }
    .into_any()
}

/// Whether something is done, in words and with a sign.
fn state(frame: &Frame, done: bool) -> AnyView {
    let (class, key) = if done { ("status status-good", "mentor-badge-done") } else { ("status", "mentor-badge-open") };
    view! { <span class=class>{frame.t(key)}</span> }.into_any()
}

fn training(frame: &Frame, way: &Way) -> AnyView {
    let attended = way.facts.attended;
    let inner = match attended {
        Some(at) => view! { <p>{frame.t1("mentor-badge-training-done", "date", frame.day(at))}</p> }.into_any(),
        None => {
            let items = way.trainings.iter().map(|event| offer(frame, event)).collect::<Vec<_>>();
            let none = items.is_empty();
            view! {
                <p>{frame.t("mentor-badge-training-help")}</p>
                {if none {
                    view! { <p class="muted">{frame.t("mentor-badge-training-none")}</p> }.into_any()
                } else {
                    view! { <ul class="list">{items}</ul> }.into_any()
                }}
                <p><a href="/events/claim">{frame.t("event-claim-go")}</a></p>
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="training">
            <h2 id="training">{frame.t("mentor-badge-training")}" "{state(frame, attended.is_some())}</h2>
            {inner}
        </section>
    }
    .into_any()
}

fn offer(frame: &Frame, event: &Event) -> AnyView {
    view! {
        <li>
            <a href=path(&event.id)><strong>{event.details.title.clone()}</strong></a><br/>
            <span class="muted">{when(frame, event)}" · "{place(frame, event)}</span>
        </li>
    }
    .into_any()
}

fn modules(frame: &Frame, way: &Way) -> AnyView {
    let facts = &way.facts;
    let all = facts.modules() == MODULES.len();
    let rows = MODULES
        .into_iter()
        .map(|module| {
            let name = frame.module_title(module);
            let best = facts.best.get(module);
            let text = match best {
                Some(best) => frame.t1("mentor-badge-best", "percent", *best),
                None => frame.t("mentor-badge-not-taken"),
            };
            let missing = best
                .filter(|best| **best < PERCENT)
                .map(|best| frame.t1("mentor-badge-missing", "percent", PERCENT.saturating_sub(*best)));
            view! {
                <li class=format!("module-{module}")>
                    <a href=format!("/modules/{module}")><strong>{name}</strong></a>" "
                    {state(frame, facts.passed(module))}<br/>
                    <span class="muted">{text}{missing.map(|missing| format!(" {missing}"))}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="modules">
            <h2 id="modules">{frame.t1("mentor-badge-modules", "percent", PERCENT)}" "{state(frame, all)}</h2>
            <p>{frame.t1("mentor-badge-modules-help", "percent", PERCENT)}</p>
            <ul class="list">{rows}</ul>
        </section>
    }
    .into_any()
}

fn practice(frame: &Frame, way: &Way) -> AnyView {
    let facts = &way.facts;
    let next = facts.next_step();
    let rows = Step::ALL
        .into_iter()
        .map(|step| {
            let done = facts.steps.get(&step);
            // mentor-badge-step-course, mentor-badge-step-assignment, mentor-badge-step-student and their helps
            let title = frame.t(&format!("mentor-badge-step-{step}"));
            let help = match done {
                Some(at) => frame.t1("mentor-badge-step-done", "date", frame.day(*at)),
                None => frame.t(&format!("mentor-badge-step-{step}-help")),
            };
            view! {
                <li aria-current=(next == Some(step)).then_some("step")>
                    <strong>{title}</strong>" "{state(frame, done.is_some())}<br/>
                    <span class="muted">{help}</span>
                </li>
            }
        })
        .collect_view();
    let go = next.map(|step| {
        let (href, key) = match step {
            Step::Course => ("/workspace/courses/new", "mentor-badge-go-course"),
            Step::Assignment | Step::Student => ("/workspace/courses", "mentor-badge-go-courses"),
        };
        view! { <p class="actions"><a class="button" href=href>{frame.t(key)}</a></p> }
    });
    view! {
        <section aria-labelledby="practice">
            <h2 id="practice">{frame.t("mentor-badge-practice")}" "{state(frame, next.is_none())}</h2>
            <p>{frame.t("mentor-badge-practice-help")}</p>
            <ol class="list">{rows}</ol>
            {go}
        </section>
    }
    .into_any()
}
