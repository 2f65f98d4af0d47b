//! What a checklist that was signed on paper says of itself on its owner's page.

use leptos::prelude::*;

use super::picture;
use crate::{
    domain::checklist::{How, Settled, SignedPaper},
    ui::frame::Frame,
};

/// Confirmed on paper: who signed, who checked it, the badge, and who may see the paper.
pub fn confirmed(frame: &Frame, paper: &SignedPaper, settled: &Settled) -> AnyView {
    let signature = &paper.signature;
    let args = [
        ("name", signature.name.as_str().into()),
        ("function", signature.function.as_str().into()),
        ("organisation", signature.organisation.as_str().into()),
        ("date", frame.day(settled.at).into()),
    ];
    let key = if settled.how == Some(How::Administrator) { "paper-accepted-person" } else { "paper-accepted-machine" };
    let badge = settled.award.clone().map(|id| {
        view! {
            <p class="actions">
                <a class="button" href=format!("/my/badges/{id}")>{frame.t("checklist-confirmed-badge")}</a>
            </p>
        }
    });
    view! {
        <section>
            {picture()}
            <h2>{frame.t1("checklist-confirmed-title", "organisation", signature.organisation.as_str())}</h2>
            <p>{frame.tv(key, &args)}</p>
            {badge}
        </section>
        {sharing(frame, paper)}
    }
    .into_any()
}

/// Nobody else sees the paper, unless its owner wants it.
fn sharing(frame: &Frame, paper: &SignedPaper) -> AnyView {
    let shared = paper.shared_at.is_some();
    let (text, button) =
        if shared { ("paper-share-on", "paper-share-stop") } else { ("paper-share-off", "paper-share") };
    let link = shared.then(|| {
        let address = format!("{}/signed/{}", frame.app.config.base_url, paper.id);
        view! { <p><a href=format!("/signed/{}", paper.id)>{address}</a></p> }
    });
    view! {
        <section>
            <h2>{frame.t("paper-share-title")}</h2>
            <p>{frame.t(text)}</p>
            {link}
            <form method="post" action="/my/checklist/paper/share">
                <input type="hidden" name="paper" value=paper.id.clone()/>
                <input type="hidden" name="shared" value=if shared { "no" } else { "yes" }/>
                <p class="actions"><button class="button secondary">{frame.t(button)}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// An administrator looks at it.
pub fn in_review(frame: &Frame, paper: &SignedPaper) -> AnyView {
    let date = frame.day(paper.review_at.unwrap_or(paper.begun_at));
    view! {
        <div class="notice">
            <h2>{frame.t("paper-with-person-title")}</h2>
            <p>{frame.t1("paper-with-administrator", "date", date)}</p>
        </div>
        <details>
            <summary>{frame.t("paper-take-back")}</summary>
            <form method="post" action="/my/checklist/take-back">
                <p>{frame.t("paper-take-back-text")}</p>
                <p class="actions"><button class="button secondary">{frame.t("paper-take-back")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// An administrator could not accept it: why.
pub fn declined(frame: &Frame, settled: &Settled) -> AnyView {
    let reason = settled.words.clone().unwrap_or_default();
    view! {
        <div class="notice notice-warning">
            <h2>{frame.t("paper-declined-title")}</h2>
            <p>{frame.t("paper-declined-text")}</p>
            <blockquote><p>{reason}</p></blockquote>
            <p>{frame.t("paper-declined-next")}</p>
        </div>
    }
    .into_any()
}
