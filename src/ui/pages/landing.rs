//! The first page: what this is, the five modules, how it works, and where employers go.

use leptos::prelude::*;

use crate::{
    domain::achievement::MODULES,
    ui::{
        components::{long_words::breakable, symbol::symbol},
        frame::Frame,
        shell::{Card, Page},
    },
};

/// The page.
#[must_use]
pub fn page(frame: &Frame) -> Page {
    let title = frame.t("landing-title");
    let actions = if frame.viewer.is_some() {
        view! { <a class="button" href="/my">{frame.t("landing-go-on")}</a> }.into_any()
    } else {
        view! {
            <a class="button" href="/modules">{frame.t("landing-start")}</a>
            <a class="button secondary" href="/sign-up">{frame.t("nav-sign-up")}</a>
        }
        .into_any()
    };
    let body = view! {
        <section class="hero">
            <div>
                <h1>{title.clone()}</h1>
                <p class="lead">{frame.t("landing-lead")}</p>
                <p class="actions">{actions}</p>
            </div>
            <img src="/assets/badges/super.svg" alt="" width="320" height="320"/>
        </section>
        <section aria-labelledby="modules">
            <h2 id="modules">{frame.t("landing-modules")}</h2>
            <ul class="spines">{MODULES.map(|module| spine(frame, module)).into_iter().collect_view()}</ul>
        </section>
        <section aria-labelledby="how">
            <h2 id="how">{frame.t("landing-how")}</h2>
            <ol class="grid">
                {step(frame, 1, "landing-learn-title", "landing-learn-text")}
                {step(frame, 2, "landing-test-title", "landing-test-text")}
                {step(frame, 3, "landing-show-title", "landing-show-text")}
            </ol>
        </section>
        <section aria-labelledby="employers">
            <h2 id="employers">{frame.t("landing-employers-title")}</h2>
            <p>{frame.t("landing-employers-text")}</p>
            <p class="actions">
                <a class="button secondary" href="/verify">{frame.t("nav-verify")}</a>
                <a class="button quiet" href="/my/organisations">{frame.t("landing-employers-register")}</a>
            </p>
        </section>
    };
    let base = &frame.app.config.base_url;
    Page::new(title.clone(), body.into_any()).listed().with_card(Card {
        title,
        description: frame.t("landing-lead"),
        image: format!("{base}/assets/badges/super.png"),
        url: format!("{base}/"),
    })
}

fn spine(frame: &Frame, module: &str) -> AnyView {
    // Keys: tagline-co-operative, tagline-creative-thinking, tagline-personal, tagline-social, tagline-organisational.
    let tagline = frame.t(&format!("tagline-{module}"));
    view! {
        <li class=format!("module-{module}")>
            <a href=format!("/modules/{module}")>
                {symbol(module)}" "<strong>{breakable(frame, &frame.module_title(module))}</strong>" "<span>{tagline}</span>
            </a>
        </li>
    }
    .into_any()
}

fn step(frame: &Frame, number: u8, title: &str, text: &str) -> AnyView {
    view! {
        <li class="card">
            <p class="kicker">{frame.t1("landing-step", "n", number)}</p>
            <h3>{frame.t(title)}</h3>
            <p>{frame.t(text)}</p>
        </li>
    }
    .into_any()
}
