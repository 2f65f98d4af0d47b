//! One's own account on one page: profile, address, password, sessions, data.

use leptos::prelude::*;

use crate::{
    domain::account::NameError,
    services::{Viewer, profile::NotChanged},
    store::session::Session,
    ui::{
        components::{
            field::{Field, error_summary},
            password::{name_error, new_password, weakness},
        },
        frame::Frame,
        shell::Page,
    },
};

/// What went wrong in one of the forms.
pub enum Problem {
    /// The name.
    Name {
        /// As typed.
        typed: String,
        /// Why not.
        error: NameError,
    },
    /// The change of password.
    Password(NotChanged),
    /// The change of address.
    Email {
        /// As typed.
        typed: String,
        /// Why not.
        problem: NotChanged,
    },
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, sessions: &[Session], problem: Option<&Problem>) -> Page {
    let title = frame.t("account-title");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            {profile(frame, viewer, problem)}
            {email(frame, viewer, problem)}
            {password(frame, viewer, problem)}
            {session_list(frame, viewer, sessions)}
            <section>
                <h2>{frame.t("account-organisations")}</h2>
                <p>{frame.t("account-organisations-lead")}</p>
                <p class="actions"><a class="button secondary" href="/my/organisations">{frame.t("organisations-title")}</a></p>
            </section>
            <section>
                <h2>{frame.t("found-title")}</h2>
                <p><a href="/my/found">{frame.t("account-found")}</a></p>
            </section>
            <section>
                <h2>{frame.t("mentors-title")}</h2>
                <p><a href="/my/mentors">{frame.t("account-mentors")}</a></p>
            </section>
            <section>
                <h2>{frame.t("notices-title")}</h2>
                <p><a href="/my/notifications">{frame.t("account-notices")}</a></p>
            </section>
            <section>
                <h2>{frame.t("account-data")}</h2>
                <p>{frame.t("account-data-lead")}</p>
                <p class="actions">
                    <a class="button secondary" href="/account/data.zip" download>{frame.t("account-download")}</a>
                    <a class="button quiet" href="/account/delete">{frame.t("delete-title")}</a>
                </p>
            </section>
        </div>
    };
    Page::new(title, body.into_any())
}

fn summary(frame: &Frame, errors: &[(&'static str, &Option<String>)]) -> AnyView {
    let errors: Vec<_> = errors.iter().filter_map(|(field, error)| Some((*field, (*error).clone()?))).collect();
    error_summary(frame, &errors)
}

fn profile(frame: &Frame, viewer: &Viewer, problem: Option<&Problem>) -> AnyView {
    let (typed, error) = match problem {
        Some(Problem::Name { typed, error }) => (typed.clone(), Some(name_error(frame, *error))),
        _ => (viewer.account.name.clone(), None),
    };
    let languages = frame
        .app
        .texts
        .languages()
        .into_iter()
        .map(|language| {
            let selected = language == viewer.account.language;
            view! { <option value=language.tag() lang=language.tag() selected=selected>{language.own_name()}</option> }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("account-profile")}</h2>
            <form method="post" action="/account/profile" class="form" novalidate>
                {summary(frame, &[("name", &error)])}
                {Field::new("name", frame.t("name"), &typed).hint(frame.t("account-name-hint")).autocomplete("name").error(error).view()}
                <div class="field">
                    <label for="language">{frame.t("language")}</label>
                    <select id="language" name="language" class="w-medium">{languages}</select>
                </div>
                <p class="actions"><button class="button">{frame.t("save")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// What is wrong with the present password, the new value, or neither.
fn split(frame: &Frame, problem: NotChanged) -> (Option<String>, Option<String>) {
    match problem {
        NotChanged::Password => (Some(frame.t("password-wrong")), None),
        NotChanged::TooMany => (Some(frame.t("sign-in-too-many")), None),
        NotChanged::Weak(weak) => (None, Some(weakness(frame, weak))),
        NotChanged::Email => (None, Some(frame.t("email-wrong"))),
    }
}

fn email(frame: &Frame, viewer: &Viewer, problem: Option<&Problem>) -> AnyView {
    let (typed, (present, new)) = match problem {
        Some(Problem::Email { typed, problem }) => (typed.clone(), split(frame, *problem)),
        _ => (String::new(), (None, None)),
    };
    let address = viewer.account.email.as_typed().to_owned();
    let state = if viewer.account.email_verified_at.is_some() {
        view! { <span class="status status-good">{frame.t("email-verified")}</span> }.into_any()
    } else {
        view! {
            <span class="status status-warn">{frame.t("email-unverified")}</span>" "
            <a href="/verify-email">{frame.t("verify-send-again")}</a>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{frame.t("account-email")}</h2>
            <p><strong>{address}</strong>" "{state}</p>
            <p>{frame.t("account-email-hint")}</p>
            <form method="post" action="/account/email" class="form" novalidate>
                {summary(frame, &[("email", &new), ("email-present", &present)])}
                {who(viewer)}
                {Field::new("email", frame.t("account-email-new"), &typed).kind("email").autocomplete("email").error(new).view()}
                {present_password(frame, "email-present", present)}
                <p class="actions"><button class="button">{frame.t("account-email-send")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn password(frame: &Frame, viewer: &Viewer, problem: Option<&Problem>) -> AnyView {
    let (present, new) = match problem {
        Some(Problem::Password(problem)) => split(frame, *problem),
        _ => (None, None),
    };
    view! {
        <section>
            <h2>{frame.t("account-password")}</h2>
            <p>{frame.t("account-password-hint")}</p>
            <form method="post" action="/account/password" class="form" novalidate>
                {summary(frame, &[("password-present", &present), ("password", &new)])}
                {who(viewer)}
                {present_password(frame, "password-present", present)}
                {new_password(frame, new)}
                <p class="actions"><button class="button">{frame.t("account-password-change")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// For the browser's password store: whose password it is.
fn who(viewer: &Viewer) -> AnyView {
    let email = viewer.account.email.as_typed().to_owned();
    view! { <input type="email" name="who" value=email autocomplete="username" hidden readonly/> }.into_any()
}

/// The present password; two forms of the page ask for it, so its id is given.
fn present_password(frame: &Frame, id: &'static str, error: Option<String>) -> AnyView {
    let described = error.is_some().then(|| format!("{id}-error"));
    view! {
        <div class="field">
            <label for=id>{frame.t("password-present")}</label>
            {error.clone().map(|error| view! { <p class="error" id=format!("{id}-error")>{error}</p> })}
            <input
                type="password"
                id=id
                name="present"
                autocomplete="current-password"
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

fn session_list(frame: &Frame, viewer: &Viewer, sessions: &[Session]) -> AnyView {
    let items = sessions
        .iter()
        .map(|session| {
            let here = session.id == viewer.session;
            let device = device_name(&session.device).map_or_else(|| frame.t("session-unknown"), str::to_owned);
            let seen = frame.moment(session.seen_at);
            let end = (!here).then(|| {
                let label = format!("{}: {device}, {seen}", frame.t("session-end"));
                view! {
                    <form method="post" action=format!("/account/sessions/{}/end", session.id)>
                        <button class="link-button" aria-label=label>{frame.t("session-end")}</button>
                    </form>
                }
            });
            view! {
                <li>
                    <strong>{device}</strong>" "
                    {here.then(|| view! { <span class="status status-good">{frame.t("session-here")}</span> })}
                    <span class="muted small">{frame.t1("session-seen", "when", seen)}</span>
                    {end}
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{frame.t("account-sessions")}</h2>
            <p>{frame.t("account-sessions-hint")}</p>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}

/// "Firefox, Android", out of what browsers say.
fn device_name(agent: &str) -> Option<&'static str> {
    const BROWSERS: [(&str, [&str; 5]); 5] = [
        ("Edg/", ["Edge, Android", "Edge, iPhone", "Edge, Windows", "Edge, Mac", "Edge"]),
        ("Firefox/", ["Firefox, Android", "Firefox, iPhone", "Firefox, Windows", "Firefox, Mac", "Firefox"]),
        (
            "SamsungBrowser/",
            ["Samsung Internet", "Samsung Internet", "Samsung Internet", "Samsung Internet", "Samsung Internet"],
        ),
        ("Chrome/", ["Chrome, Android", "Chrome, iPhone", "Chrome, Windows", "Chrome, Mac", "Chrome"]),
        ("Safari/", ["Safari", "Safari, iPhone", "Safari", "Safari, Mac", "Safari"]),
    ];
    let system = ["Android", "iPhone", "Windows", "Mac OS"].iter().position(|s| agent.contains(s)).unwrap_or(4);
    BROWSERS.iter().find(|(mark, _)| agent.contains(mark)).and_then(|(_, names)| names.get(system).copied())
}
