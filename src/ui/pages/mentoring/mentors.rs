//! A learner's mentors: who they are, what they may see, and how to leave.

use leptos::prelude::*;

use super::share_boxes;
use crate::{
    domain::mentoring::Share,
    services::guidance::Mentors,
    store::{guidance::Bond, invitation::Invitation},
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Mentors) -> Page {
    let title = frame.t("mentors-title");
    let invitations = data.invitations.iter().map(|one| invitation(frame, one)).collect_view();
    let bonds = data.bonds.iter().map(|bond| mentor(frame, bond)).collect_view();
    let none = data.bonds.is_empty() && data.invitations.is_empty();
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("mentors-lead")}</p>
        </header>
        {invitations}
        {bonds}
        {none.then(|| view! { <div class="empty"><h2>{frame.t("mentors-none")}</h2><p>{frame.t("mentors-none-text")}</p></div> })}
    };
    Page::new(title, body.into_any())
}

fn invitation(frame: &Frame, one: &Invitation) -> AnyView {
    let text = frame.tv(
        "mentors-invited-text",
        &[("mentor", one.mentor_name.as_str().into()), ("until", frame.day(one.expires_at).into())],
    );
    view! {
        <section class="next-step">
            <p class="kicker">{frame.t("mentors-invited")}</p>
            <h2>{one.mentor_name.clone()}</h2>
            <p>{text}</p>
            <p class="actions"><a class="button" href=format!("/my/mentors/invitations/{}", one.id)>{frame.t("mentors-answer")}</a></p>
        </section>
    }
    .into_any()
}

fn mentor(frame: &Frame, bond: &Bond) -> AnyView {
    let here = format!("/my/mentors/{}", bond.id);
    let chosen: Vec<Share> = bond.shares.iter().copied().collect();
    let id = format!("mentor-{}", bond.id);
    let seen = if chosen.is_empty() {
        frame.t("mentors-sees-nothing")
    } else {
        let what = chosen.iter().map(|share| frame.t(&format!("share-{share}"))).collect::<Vec<_>>().join(", ");
        frame.t1("mentors-sees", "what", what)
    };
    let (mute, text) = if bond.muted_at.is_some() { ("no", "mentors-unmute") } else { ("yes", "mentors-mute") };
    // One form of boxes a page keeps its ids; of several mentors each has its own page for them.
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{bond.mentor.clone()}</h2>
            <p class="muted">{frame.tv("mentors-since", &[("date", frame.day(bond.accepted_at).into()), ("cohort", bond.cohort.1.as_str().into())])}</p>
            <p>{seen}</p>
            <p class="actions">
                <a class="button" href=here.clone()>{frame.t("mentors-messages")}<span class="visually-hidden">" "{bond.mentor.clone()}</span></a>
                <a class="button quiet" href=format!("{here}/share")>{frame.t("mentors-share")}<span class="visually-hidden">" "{bond.mentor.clone()}</span></a>
            </p>
            <form method="post" action=format!("{here}/mute")>
                <input type="hidden" name="mute" value=mute/>
                <button class="link-button">{frame.t(text)}<span class="visually-hidden">" "{bond.mentor.clone()}</span></button>
            </form>
            <details>
                <summary>{frame.t("mentors-leave")}<span class="visually-hidden">" "{bond.mentor.clone()}</span></summary>
                <form method="post" action=format!("{here}/leave")>
                    <p>{frame.t("mentors-leave-text")}</p>
                    <p class="actions"><button class="button danger">{frame.t("mentors-leave")}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

/// What one mentor may see.
#[must_use]
pub fn share_page(frame: &Frame, bond: &Bond) -> Page {
    let title = frame.t1("mentors-share-title", "mentor", bond.mentor.as_str());
    let chosen: Vec<Share> = bond.shares.iter().copied().collect();
    let above = vec![("/my/mentors".into(), frame.t("mentors-title"))];
    let body = view! {
        <header class="page-header">
            {crate::ui::components::breadcrumb::breadcrumb(frame, above, frame.t("mentors-share"))}
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("share-change-text")}</p>
        </header>
        <form method="post" action=format!("/my/mentors/{}/share", bond.id) class="form">
            {share_boxes(frame, &chosen, None)}
            <p class="actions"><button class="button">{frame.t("save")}</button></p>
        </form>
    };
    Page::new(title, body.into_any())
}
