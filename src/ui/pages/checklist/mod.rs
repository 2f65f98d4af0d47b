//! The owner's page of the checklist: what is missing, what is next, and where it stands.

mod ask;
mod on_paper;
mod stands;

use leptos::prelude::*;

use crate::{
    domain::{
        achievement::MODULES,
        award::best_tier,
        checklist::{Checklist, NotYet, Status},
        tier::Tier,
    },
    services::checklist::{Employer, NotAsked, Overview},
    ui::{
        components::{badge::drawing, breadcrumb::breadcrumb},
        frame::Frame,
        shell::Page,
    },
};

/// What the page shows.
pub struct Data {
    /// Everything about the checklist.
    pub overview: Overview,
    /// Whom to ask, as typed.
    pub employer: Employer,
    /// What is wrong with it.
    pub problems: NotAsked,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let title = frame.t("checklist-title");
    let above = vec![("/my/badges".to_owned(), frame.t("my-badges-title"))];
    let checklist = data.overview.checklist.as_ref();
    let body = view! {
        {ask::summary(frame, data)}
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("checklist-breadcrumb"))}
            <h1>{title.clone()}</h1>
            {checklist.is_none().then(|| view! { <p class="lead">{frame.t("checklist-lead")}</p> })}
        </header>
        {match checklist {
            None => none(frame, &data.overview),
            Some(checklist) => view! {
                {match (checklist.status, data.overview.may_begin) {
                    // A module's badge was given back since.
                    (status, Err(NotYet::Modules(n))) if status.is_open() => missing(frame, &data.overview, n),
                    (Status::Draft, _) => draft(frame, &data.overview),
                    _ => stands::stands(frame, data, checklist),
                }}
                {facts(frame, checklist)}
                {(checklist.status != Status::Withdrawn).then(|| paper(frame, &data.overview, checklist))}
                {change(frame, checklist)}
            }
            .into_any(),
        }}
    };
    Page::new(title, body.into_any())
}

/// Not begun: what is missing, or how it works and the button.
fn none(frame: &Frame, overview: &Overview) -> AnyView {
    view! {
        {match overview.may_begin {
            Ok(()) => begin(frame, frame.t("checklist-begin-text")),
            Err(NotYet::Modules(n)) => missing(frame, overview, n),
            Err(NotYet::Held) => ().into_any(),
        }}
        <section>
            <h2>{frame.t("checklist-steps")}</h2>
            <div class="prose"><ol>
                <li>{frame.t1("checklist-step-rate", "n", overview.statements.len())}</li>
                <li>{frame.t("checklist-step-ask")}</li>
                <li>{frame.t("checklist-step-badge")}</li>
            </ol></div>
        </section>
    }
    .into_any()
}

/// The box with the button that begins one.
fn begin(frame: &Frame, text: String) -> AnyView {
    view! {
        <section class="next-step" aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">{frame.t("checklist-begin-title")}</h2>
            <p>{text}</p>
            <form method="post" action="/my/checklist">
                <p class="actions"><button class="button">{frame.t("checklist-begin")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn missing(frame: &Frame, overview: &Overview, n: usize) -> AnyView {
    let rows = MODULES
        .into_iter()
        .map(|module| {
            let done = best_tier(&overview.held, module) == Some(Tier::Excellent);
            let name = frame.module_title(module);
            if done {
                view! { <li>{name}" "<span class="status status-good">{frame.t("checklist-missing-done")}</span></li> }
                    .into_any()
            } else {
                let label = frame.t("checklist-missing-go");
                view! {
                    <li>
                        <a href=format!("/modules/{module}")>{name}<span class="visually-hidden">": "{label}</span></a>
                    </li>
                }
                .into_any()
            }
        })
        .collect_view();
    let args = [("n", n.into()), ("min", Tier::Excellent.min_percent().into())];
    view! {
        <section>
            <h2>{frame.t("checklist-missing-title")}</h2>
            <p>{frame.tv("checklist-missing", &args)}</p>
            <ul class="list">{rows}</ul>
        </section>
    }
    .into_any()
}

/// The draft: the next module, or the button that finishes.
fn draft(frame: &Frame, overview: &Overview) -> AnyView {
    let total = overview.statements.len();
    let counts: Vec<_> = MODULES.into_iter().map(|module| (module, overview.rated(module))).collect();
    let rated: usize = counts.iter().map(|(_, (rated, _))| rated).sum();
    let next = counts.iter().find(|(_, (rated, all))| rated < all).map(|(module, _)| *module);
    let of = frame.tv("checklist-of", &[("n", rated.into()), ("total", total.into())]);
    view! {
        {match next {
            Some(module) => rate_next(frame, module, total - rated),
            None => finish(frame),
        }}
        <section>
            <h2>{frame.t("checklist-modules")}</h2>
            <div class="progress">
                <label for="rated">{frame.t("checklist-progress")}</label>
                <progress id="rated" max=total value=rated>{of.clone()}</progress>
                <span>{of.clone()}</span>
            </div>
            <ol class="steps">{counts.iter().map(|(module, count)| step(frame, module, *count, next)).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn rate_next(frame: &Frame, module: &str, left: usize) -> AnyView {
    view! {
        <section class=format!("next-step module-{module}") aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">{frame.t1("checklist-rate-title", "module", frame.module_title(module))}</h2>
            <p>{frame.t1("checklist-rate-text", "n", left)}</p>
            <p class="actions">
                <a class="button" href=format!("/my/checklist/modules/{module}")>{frame.t("checklist-rate-button")}</a>
            </p>
        </section>
    }
    .into_any()
}

fn finish(frame: &Frame) -> AnyView {
    view! {
        <section class="next-step" aria-labelledby="next">
            <p class="kicker">{frame.t("next-kicker")}</p>
            <h2 id="next">{frame.t("checklist-finish-title")}</h2>
            <p>{frame.t("checklist-finish-text")}</p>
            <form method="post" action="/my/checklist/finish">
                <p class="actions"><button class="button">{frame.t("checklist-finish")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn step(frame: &Frame, module: &str, (rated, all): (usize, usize), next: Option<&str>) -> AnyView {
    let text = if rated == all {
        frame.t("checklist-module-done")
    } else {
        frame.tv("checklist-of", &[("n", rated.into()), ("total", all.into())])
    };
    let current = (next == Some(module)).then_some("step");
    let class = (rated == all).then_some("done");
    view! {
        <li class=class aria-current=current>
            <a href=format!("/my/checklist/modules/{module}")>{frame.module_title(module)}</a>" "<span>{text}</span>
        </li>
    }
    .into_any()
}

fn facts(frame: &Frame, checklist: &Checklist) -> AnyView {
    let status = checklist.status;
    let chip = match status {
        Status::Confirmed => "status status-good",
        Status::Waiting | Status::Review | Status::Expired => "status status-warn",
        Status::Declined | Status::Withdrawn => "status status-bad",
        Status::Draft | Status::Ready => "status",
    };
    // checklist-status-draft, -ready, -waiting, -review, -confirmed, -declined, -withdrawn, -expired
    let text = frame.t(&format!("checklist-status-{status}"));
    view! {
        <section>
            <h2>{frame.t("confirm-facts")}</h2>
            <dl class="facts">
                <div><dt>{frame.t("checklist-status")}</dt><dd><span class=chip>{text}</span></dd></div>
                <div><dt>{frame.t("checklist-number")}</dt><dd>{checklist.number.to_string()}</dd></div>
                <div><dt>{frame.t("checklist-version")}</dt><dd>{checklist.version}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn paper(frame: &Frame, overview: &Overview, checklist: &Checklist) -> AnyView {
    let file = format!("/my/checklist/{}", checklist.number.plain());
    let filled = (checklist.status != Status::Draft).then(|| {
        view! { <li><a href=format!("{file}.pdf") download="">{frame.t("checklist-paper")}</a></li> }
    });
    let empty = checklist.status.is_open().then(|| {
        view! { <li><a href=format!("{file}-empty.pdf") download="">{frame.t("checklist-paper-empty")}</a></li> }
    });
    let open = checklist.status.is_open() && checklist.status != Status::Draft && overview.may_begin.is_ok();
    let begun = overview.paper.as_ref().is_some_and(|paper| paper.closed.is_none());
    let hand_in = open.then(|| {
        let key = if begun { "checklist-paper-go-on" } else { "checklist-paper-hand-in" };
        view! {
            <p>{frame.t("checklist-paper-signed")}</p>
            <p class="actions"><a class="button secondary" href="/my/checklist/paper">{frame.t(key)}</a></p>
        }
    });
    view! {
        <section>
            <h2>{frame.t("checklist-paper-title")}</h2>
            <p>{frame.t("checklist-paper-text")}</p>
            <ul class="list">{filled}{empty}</ul>
            {hand_in}
        </section>
    }
    .into_any()
}

/// A new version, or the end.
fn change(frame: &Frame, checklist: &Checklist) -> AnyView {
    if !checklist.status.is_open() {
        return ().into_any();
    }
    let change = (checklist.status != Status::Draft).then(|| {
        view! {
            <details>
                <summary>{frame.t("checklist-change")}</summary>
                <form method="post" action="/my/checklist/change">
                    <p>{frame.t("checklist-change-text")}</p>
                    <p class="actions"><button class="button secondary">{frame.t("checklist-change")}</button></p>
                </form>
            </details>
        }
    });
    view! {
        <section>
            <h2>{frame.t("checklist-change-title")}</h2>
            {change}
            <details>
                <summary>{frame.t("checklist-give-up")}</summary>
                <form method="post" action="/my/checklist/give-up">
                    <p>{frame.t("checklist-give-up-text")}</p>
                    <p class="actions"><button class="button danger">{frame.t("checklist-give-up")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

/// The picture of the badge, for where it is confirmed.
fn picture() -> AnyView {
    let badge = drawing(&crate::domain::achievement::Achievement::GoodEmployee.into());
    view! { <p><img src=badge alt="" width="160" height="160"/></p> }.into_any()
}
