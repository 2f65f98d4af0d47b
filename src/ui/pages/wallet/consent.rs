//! The question to a learner: may this wallet read your badges?

use leptos::prelude::*;

use crate::{
    domain::wallet::{
        REFRESH_FOR, Reach,
        authorization::host,
        scope::{Scope, Scopes},
    },
    services::{Viewer, wallet::consent::Asked},
    ui::{components::field::error_summary, frame::Frame, shell::Page},
};

/// What is chosen in the form.
pub struct Chosen {
    /// What the wallet may read, and whether later too.
    pub scopes: Scopes,
    /// Of which badges.
    pub reach: Reach,
}

impl Chosen {
    /// What a fresh form begins with: all that the wallet asks for, of badges that others may see anyway.
    #[must_use]
    pub fn fresh(asked: &Scopes) -> Self {
        Self { scopes: asked.clone(), reach: Reach::Shown }
    }
}

/// What the page shows.
pub struct Data {
    /// What is asked.
    pub asked: Asked,
    /// What is chosen.
    pub chosen: Chosen,
    /// Nothing was chosen that can be read.
    pub missing: bool,
    /// Where the form goes: here, with the wallet's question.
    pub path: String,
}

const FORM: &str = "consent";

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, data: &Data) -> Page {
    let Data { asked, chosen, missing, path } = data;
    let (name, to) = (asked.client.registration.name(), asked.request.host());
    let title = frame.t1("wallet-ask-title", "name", name);
    let error = missing.then(|| frame.t("wallet-ask-nothing"));
    let errors: Vec<_> = error.iter().map(|error| ("read-badges", error.clone())).collect();
    let body = view! {
        <div class="narrow">
            {error_summary(frame, &errors)}
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{frame.t("wallet-ask-lead")}</p>
            </header>
            {facts(frame, viewer, asked, &to)}
            <div class="notice notice-warning"><p>{frame.t1("wallet-ask-unknown", "host", to.as_str())}</p></div>
            <form method="post" action=path.clone() class="form" id=FORM>
                {reading(frame, &asked.request.scopes, &chosen.scopes, error)}
                {asked.request.scopes.has(Scope::Credentials).then(|| reach(frame, asked, chosen.reach))}
                {time(frame, &asked.request.scopes, &chosen.scopes)}
                <p class="actions">
                    <button class="button" name="go" value="allow">{frame.t("wallet-allow")}</button>
                    <button class="button secondary" name="go" value="deny">{frame.t("wallet-deny")}</button>
                </p>
                <p>{frame.t("wallet-ask-end")}" "<a href="/my/wallets">{frame.t("wallets-title")}</a></p>
            </form>
        </div>
    };
    Page::new(title, body.into_any()).keeping(FORM)
}

fn facts(frame: &Frame, viewer: &Viewer, asked: &Asked, to: &str) -> AnyView {
    let registration = &asked.client.registration;
    let link = |href: &str, text: String| {
        view! { <a href=href.to_owned() rel="noopener noreferrer nofollow">{text}</a> }
    };
    let account = format!("{} ({})", viewer.account.name, viewer.account.email.as_typed());
    view! {
        <dl class="facts">
            <div><dt>{frame.t("wallet-fact-site")}</dt><dd>{link(registration.site(), host(registration.site()))}</dd></div>
            <div><dt>{frame.t("wallet-fact-back")}</dt><dd><strong>{to.to_owned()}</strong></dd></div>
            <div>
                <dt>{frame.t("wallet-fact-rules")}</dt>
                <dd>
                    {link(registration.policy(), frame.t("wallet-fact-policy"))}", "
                    {link(registration.terms(), frame.t("wallet-fact-terms"))}
                </dd>
            </div>
            <div><dt>{frame.t("wallet-fact-account")}</dt><dd>{account}</dd></div>
        </dl>
    }
    .into_any()
}

fn reading(frame: &Frame, asked: &Scopes, chosen: &Scopes, error: Option<String>) -> AnyView {
    let described = error.is_some().then_some("read-error");
    let choices = [Scope::Credentials, Scope::Profile]
        .into_iter()
        .filter(|scope| asked.has(*scope))
        .map(|scope| {
            // wallet-read-badges, wallet-read-profile, and each with -hint
            let (text, hint) = (format!("wallet-read-{}", scope.id()), format!("wallet-read-{}-hint", scope.id()));
            view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        id=format!("read-{}", scope.id())
                        name="read"
                        value=scope.id()
                        checked=chosen.has(scope)
                        aria-describedby=described
                    />
                    <span>{frame.t(&text)}<small>{frame.t(&hint)}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{frame.t("wallet-read")}</legend>
            {error.map(|error| view! { <p class="error" id="read-error">{error}</p> })}
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}

fn reach(frame: &Frame, asked: &Asked, chosen: Reach) -> AnyView {
    let choices = Reach::ALL
        .into_iter()
        .map(|reach| {
            // wallet-reach-shown, wallet-reach-all, and each with -hint
            let (text, hint) = (format!("wallet-reach-{}", reach.id()), format!("wallet-reach-{}-hint", reach.id()));
            let count = match reach {
                Reach::Shown => asked.held - asked.private,
                Reach::All => asked.held,
            };
            view! {
                <label class="choice">
                    <input type="radio" name="reach" value=reach.id() checked=reach == chosen/>
                    <span>{frame.t(&text)}<small>{frame.t1(&hint, "n", count)}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{frame.t("wallet-reach")}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}

fn time(frame: &Frame, asked: &Scopes, chosen: &Scopes) -> AnyView {
    let later = Scope::Offline;
    if !asked.has(later) {
        return view! { <p>{frame.t("wallet-time-only-hour")}</p> }.into_any();
    }
    let choice = |value: &'static str, checked: bool, text: String, hint: String| {
        view! {
            <label class="choice">
                <input type="radio" name="time" value=value checked=checked/>
                <span>{text}<small>{hint}</small></span>
            </label>
        }
    };
    let days = REFRESH_FOR.num_days();
    view! {
        <fieldset class="field">
            <legend>{frame.t("wallet-time")}</legend>
            <div class="choices">
                {choice("hour", !chosen.has(later), frame.t("wallet-time-hour"), frame.t("wallet-time-hour-hint"))}
                {choice(later.id(), chosen.has(later), frame.t("wallet-time-later"), frame.t1("wallet-time-later-hint", "days", days))}
            </div>
        </fieldset>
    }
    .into_any()
}
