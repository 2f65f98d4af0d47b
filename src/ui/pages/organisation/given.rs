//! What an organisation recognises, and withdrawing it.

use leptos::prelude::*;

use super::paragraphs;
use crate::{
    domain::endorsement::{Consent, Target},
    services::{endorsement, organisation::Inside},
    store::endorsement::Listed,
    ui::{components::field::Field, frame::Frame},
};

/// The list, and for managers of a verified organisation the way to more.
pub fn given(frame: &Frame, inside: &Inside, manages: bool) -> AnyView {
    let may = manages && inside.organisation.is_verified();
    if inside.given.is_empty() && !may {
        return ().into_any();
    }
    let items = inside.given.iter().map(|listed| item(frame, inside, listed, manages)).collect_view();
    view! {
        <section id="recognitions">
            <h2>{frame.t("given-title")}</h2>
            {inside.given.is_empty().then(|| view! { <p>{frame.t("given-none")}</p> })}
            {(!inside.given.is_empty()).then(|| view! { <ul class="recognitions">{items}</ul> })}
            {may.then(|| view! {
                <p class="actions"><a class="button secondary" href="/my/endorse">{frame.t("recognition-give")}</a></p>
            })}
        </section>
    }
    .into_any()
}

/// What is recognised: its name and where it is.
pub fn target(frame: &Frame, target: &Target) -> (String, String) {
    match target {
        Target::Issuer => (frame.app.issuer.facts.name.clone(), "/about".to_owned()),
        Target::Achievement(achievement) => (
            endorsement::target_name(&frame.app, target, None, frame.language),
            format!("/achievements/{}", achievement.slug()),
        ),
        Target::Made(_) => (frame.t("given-made"), format!("/achievements/{}", target.text())),
        Target::Award(id) => (frame.t("given-award"), format!("/credentials/{id}")),
    }
}

fn item(frame: &Frame, inside: &Inside, listed: &Listed, manages: bool) -> AnyView {
    let one = &listed.endorsement;
    let (name, href) = target(frame, &one.target);
    let (state, kind) = match (&one.withdrawn, one.consent) {
        (Some(_), _) => ("given-withdrawn", "status status-bad"),
        (None, Consent::Waiting) => ("given-waiting", "status status-warn"),
        (None, Consent::Refused) => ("given-refused", "status"),
        (None, Consent::Given | Consent::Needless) => ("given-shown", "status status-good"),
    };
    let withdraw = (manages && one.withdrawn.is_none()).then(|| {
        let action = format!("/my/organisations/{}/recognitions/{}/withdraw", inside.organisation.id.0, one.id);
        let text = frame.t("given-withdraw");
        let label = format!("{text}: {name}");
        view! {
            <details>
                <summary>{frame.t("given-withdraw-open")}</summary>
                <form method="post" action=action>
                    {Field::new("reason", frame.t("given-withdraw-reason"), "").hint(frame.t("given-withdraw-hint")).view_of(&one.id)}
                    <p class="actions"><button class="button danger" aria-label=label>{text.clone()}</button></p>
                </form>
            </details>
        }
    });
    view! {
        <li>
            <p><strong><a href=href>{name.clone()}</a></strong>" "<span class="muted">{frame.day(one.given_at)}</span></p>
            <blockquote>{paragraphs(&one.comment)}</blockquote>
            <p class="cluster">
                <span class=kind>{frame.t(state)}</span>
                {one.is_open().then(|| view! { <a href=format!("/endorsements/{}", one.id)>{frame.t("recognition-more")}</a> })}
            </p>
            {withdraw}
        </li>
    }
    .into_any()
}
