//! "Recognised by …": what verified organisations say of a badge, with a look at each signature.

use leptos::prelude::*;

use crate::{services::endorsement::Recognition, ui::frame::Frame};

/// What is said, and for who may say something themselves, the way to it. Nothing when there is neither.
#[must_use]
pub fn recognitions(frame: &Frame, said: &[Recognition], endorse: Option<String>) -> AnyView {
    if said.is_empty() && endorse.is_none() {
        return ().into_any();
    }
    let items = said.iter().map(|one| item(frame, one)).collect_view();
    view! {
        <section id="recognitions">
            <h2>{frame.t("recognition-title")}</h2>
            {(!said.is_empty()).then(|| view! { <ul class="recognitions">{items}</ul> })}
            {endorse.map(|href| view! {
                <p class="actions"><a class="button secondary" href=href>{frame.t("recognition-give")}</a></p>
            })}
        </section>
    }
    .into_any()
}

fn item(frame: &Frame, one: &Recognition) -> AnyView {
    let (id, name) = &one.organisation;
    let lines = one.endorsement.comment.lines().map(str::trim).filter(|line| !line.is_empty());
    let words = lines.map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    view! {
        <li>
            <p>
                {frame.t("recognition-by")}" "
                <strong><a href=format!("/organisations/{}", id.0)>{name.clone()}</a></strong>
            </p>
            <blockquote>{words}</blockquote>
            <p class="cluster small">
                {signature(frame, one.genuine)}
                <span class="muted">{frame.day(one.endorsement.given_at)}</span>
                <a href=format!("/endorsements/{}", one.id)>{frame.t("recognition-more")}</a>
            </p>
        </li>
    }
    .into_any()
}

/// What became of the signature.
#[must_use]
pub fn signature(frame: &Frame, genuine: bool) -> AnyView {
    if genuine {
        view! { <span class="status status-good">{frame.t("recognition-genuine")}</span> }.into_any()
    } else {
        view! { <span class="status status-bad">{frame.t("recognition-not-genuine")}</span> }.into_any()
    }
}
