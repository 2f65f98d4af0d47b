//! One cohort: who was invited, by which links learners join, and its name.

use leptos::prelude::*;

use super::pages;
use crate::{
    domain::{account::NameError, mentoring::COHORT_NAME_MAX, time::Moment},
    services::{
        cohorts::{BadLink, DAYS_MAX, PLACES_MAX, Whole},
        inviting::{Problems, Typed},
    },
    store::{invitation::Invitation, join_link::JoinLink},
    ui::{
        components::{
            breadcrumb::breadcrumb,
            field::{Field, error_summary},
        },
        frame::Frame,
        shell::Page,
    },
};

/// The id of the form that invites.
const FORM: &str = "invite";

/// What the page shows.
#[derive(Default)]
pub struct Entered {
    /// Whom to invite.
    pub invitee: Typed,
    /// What is wrong with that.
    pub problems: Problems,
    /// Places and days of a new link, as typed.
    pub link: Option<(String, String)>,
    /// What is wrong with them.
    pub link_problems: BadLink,
    /// A new name that was not taken.
    pub name: Option<String>,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, whole: &Whole, entered: &Entered, number: i64, now: Moment) -> Page {
    let cohort = &whole.cohort;
    let here = format!("/mentor/cohorts/{}", cohort.id);
    let body = view! {
        {error_summary(frame, &errors(frame, entered))}
        <header class="page-header">
            {breadcrumb(frame, vec![("/mentor/cohorts".into(), frame.t("cohorts-title"))], cohort.name.clone())}
            <h1>{cohort.name.clone()}</h1>
            <p class="lead">
                {frame.tv("cohort-counts", &[("learners", cohort.learners.into()), ("invited", cohort.invited.into())])}
            </p>
            <p><a href=format!("/mentor?cohort={}", cohort.id)>{frame.t("cohort-students")}</a></p>
            <p><a href=format!("{here}/report")>{frame.t("cohort-report-go")}</a></p>
        </header>
        {invite(frame, &here, entered)}
        {links(frame, whole, &here, entered, now)}
        {invitations(frame, whole, &here, number, now)}
        {settings(frame, whole, &here, entered)}
    };
    Page::new(cohort.name.clone(), body.into_any()).keeping(FORM)
}

fn name_error(frame: &Frame, entered: &Entered) -> Option<String> {
    entered.problems.name.map(|problem| match problem {
        NameError::Missing => frame.t("invite-name-missing"),
        NameError::Long | NameError::Unusable => frame.t("invite-name-wrong"),
    })
}

fn email_error(frame: &Frame, entered: &Entered) -> Option<String> {
    let problems = &entered.problems;
    if problems.own {
        Some(frame.t("invite-own"))
    } else if problems.too_many {
        Some(frame.t("invite-too-many"))
    } else {
        problems.email.then(|| frame.t("email-wrong"))
    }
}

fn link_errors(frame: &Frame, entered: &Entered) -> (Option<String>, Option<String>) {
    let wrong = |is: bool, key: &str, max: u32| is.then(|| frame.t1(key, "max", max));
    (
        wrong(entered.link_problems.places, "join-places-wrong", PLACES_MAX),
        wrong(entered.link_problems.days, "join-days-wrong", DAYS_MAX),
    )
}

fn errors(frame: &Frame, entered: &Entered) -> Vec<(&'static str, String)> {
    let (places, days) = link_errors(frame, entered);
    let rename = entered.name.is_some().then(|| frame.t1("cohort-name-wrong", "max", COHORT_NAME_MAX));
    [
        ("name", name_error(frame, entered)),
        ("email", email_error(frame, entered)),
        ("places", places),
        ("days", days),
        ("cohort-name", rename),
    ]
    .into_iter()
    .filter_map(|(field, error)| Some((field, error?)))
    .collect()
}

fn invite(frame: &Frame, here: &str, entered: &Entered) -> AnyView {
    view! {
        <section aria-labelledby="invite-title">
            <h2 id="invite-title">{frame.t("invite-title")}</h2>
            <p>{frame.t("invite-text")}</p>
            <form method="post" id=FORM action=format!("{here}/invite") class="form" novalidate>
                {Field::new("name", frame.t("name"), &entered.invitee.name).error(name_error(frame, entered)).view()}
                {Field::new("email", frame.t("email"), &entered.invitee.email)
                    .kind("email")
                    .error(email_error(frame, entered))
                    .view()}
                <p class="actions">
                    <button class="button">{frame.t("invite-button")}</button>
                    <a class="button quiet" href=format!("{here}/list")>{frame.t("invite-list")}</a>
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn links(frame: &Frame, whole: &Whole, here: &str, entered: &Entered, now: Moment) -> AnyView {
    let (places_error, days_error) = link_errors(frame, entered);
    let (places, days) = entered.link.clone().unwrap_or_else(|| ("30".into(), "14".into()));
    let open = entered.link.is_some();
    let rows = whole.links.iter().map(|link| link_row(frame, link, here, now)).collect::<Vec<_>>();
    view! {
        <section aria-labelledby="links">
            <h2 id="links">{frame.t("join-links")}</h2>
            <p>{frame.t("join-links-text")}</p>
            {(!rows.is_empty()).then(|| view! { <ul class="list">{rows}</ul> })}
            <details open=open>
                <summary>{frame.t("join-new")}</summary>
                <form method="post" action=format!("{here}/links") class="form" novalidate>
                    {Field::new("places", frame.t("join-places"), &places).kind("number").error(places_error).view()}
                    {Field::new("days", frame.t("join-days"), &days).kind("number").error(days_error).view()}
                    <p class="actions"><button class="button secondary">{frame.t("join-make")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn link_row(frame: &Frame, link: &JoinLink, here: &str, now: Moment) -> AnyView {
    let works = link.works(now);
    let args =
        [("taken", link.taken.into()), ("places", link.places.into()), ("until", frame.day(link.expires_at).into())];
    let text = if works { frame.tv("join-state", &args) } else { frame.tv("join-state-over", &args) };
    let close = works.then(|| {
        view! {
            <form method="post" action=format!("{here}/links/{}/close", link.code)>
                <button class="link-button">{frame.t("join-close")}<span class="visually-hidden">" "{link.code.clone()}</span></button>
            </form>
        }
    });
    let code = if works {
        view! { <a href=format!("{here}/links/{}", link.code)>{link.code.clone()}</a> }.into_any()
    } else {
        view! { <span>{link.code.clone()}</span> }.into_any()
    };
    view! { <li>{code}" "<span class="muted">{text}</span>" "{close}</li> }.into_any()
}

/// A link to be shown to a room: large, with its QR code.
#[must_use]
pub fn link_page(frame: &Frame, whole: &Whole, link: &JoinLink, qr: String) -> Page {
    let title = frame.t1("join-show-title", "cohort", whole.cohort.name.as_str());
    let above = vec![
        ("/mentor/cohorts".into(), frame.t("cohorts-title")),
        (format!("/mentor/cohorts/{}", whole.cohort.id), whole.cohort.name.clone()),
    ];
    let address = format!("{}/mentors/{}", frame.app.config.base_url, link.code);
    let args =
        [("taken", link.taken.into()), ("places", link.places.into()), ("until", frame.day(link.expires_at).into())];
    let body = view! {
        <header class="page-header">
            {breadcrumb(frame, above, frame.t("join-show"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("join-show-text")}</p>
        </header>
        <figure class="qr">
            <span inner_html=qr></span>
            <figcaption><a href=address.clone()>{address.clone()}</a></figcaption>
        </figure>
        <p class="muted">{frame.tv("join-state", &args)}</p>
    };
    Page::new(title, body.into_any())
}

fn invitations(frame: &Frame, whole: &Whole, here: &str, number: i64, now: Moment) -> AnyView {
    if whole.invitations.is_empty() {
        return ().into_any();
    }
    let rows = whole.invitations.iter().map(|one| invitation(frame, one, here, now)).collect_view();
    view! {
        <section aria-labelledby="invitations">
            <h2 id="invitations">{frame.t("invitations-title")}</h2>
            <div class="table-wrap" role="region" aria-labelledby="invitations" tabindex="0">
                <table class="stacking">
                    <caption class="visually-hidden">{frame.t("invitations-title")}</caption>
                    <thead><tr>
                        <th scope="col">{frame.t("name")}</th>
                        <th scope="col">{frame.t("email")}</th>
                        <th scope="col">{frame.t("invitations-when")}</th>
                        <th scope="col">{frame.t("invitations-state")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {pages(frame, number, whole.more, |to| format!("{here}?page={to}"))}
        </section>
    }
    .into_any()
}

fn invitation(frame: &Frame, one: &Invitation, here: &str, now: Moment) -> AnyView {
    let state = match one.closed {
        // invitation-accepted, invitation-declined, invitation-withdrawn, invitation-expired
        Some((_, outcome)) => frame.t(&format!("invitation-{}", outcome.id())),
        None if one.is_open(now) => frame.t("invitation-waiting"),
        None => frame.t("invitation-expired"),
    };
    let withdraw = one.is_open(now).then(|| {
        view! {
            <form method="post" action=format!("{here}/invitations/{}/withdraw", one.id)>
                <button class="link-button">{frame.t("invitation-withdraw")}<span class="visually-hidden">": "{one.name.clone()}</span></button>
            </form>
        }
    });
    view! {
        <tr>
            <th scope="row">{one.name.clone()}</th>
            <td data-label=frame.t("email")>{one.email.as_typed().to_owned()}</td>
            <td data-label=frame.t("invitations-when")>{frame.day(one.invited_at)}</td>
            <td data-label=frame.t("invitations-state")>{state}" "{withdraw}</td>
        </tr>
    }
    .into_any()
}

fn settings(frame: &Frame, whole: &Whole, here: &str, entered: &Entered) -> AnyView {
    let cohort = &whole.cohort;
    let error = entered.name.is_some().then(|| frame.t1("cohort-name-wrong", "max", COHORT_NAME_MAX));
    let name = entered.name.clone().unwrap_or_else(|| cohort.name.clone());
    let away = cohort.archived_at.is_some();
    let (verb, text) = if away { ("no", "cohort-take-out") } else { ("yes", "cohort-put-away") };
    view! {
        <section aria-labelledby="settings">
            <h2 id="settings">{frame.t("cohort-settings")}</h2>
            <details open=entered.name.is_some()>
                <summary>{frame.t("cohort-rename")}</summary>
                <form method="post" action=format!("{here}/name") class="form" novalidate>
                    {Field::new("cohort-name", frame.t("cohort-name"), &name).error(error).view()}
                    <p class="actions"><button class="button secondary">{frame.t("save")}</button></p>
                </form>
            </details>
            <form method="post" action=format!("{here}/away")>
                <input type="hidden" name="away" value=verb/>
                <p>{frame.t("cohort-away-text")}</p>
                <p class="actions"><button class="button secondary">{frame.t(text)}</button></p>
            </form>
        </section>
    }
    .into_any()
}
