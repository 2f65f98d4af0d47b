//! Asks once more before a badge is withdrawn.

use leptos::prelude::*;

use crate::{
    domain::award::Award,
    ui::{components::badge::drawing, frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, award: &Award, name: &str, reason: &str) -> Page {
    let title = frame.t1("revoke-badge-title", "badge", name);
    let own = format!("/my/badges/{}", award.id);
    let send = format!("{own}/revoke");
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p><img src=drawing(&award.achievement) alt="" width="160" height="160"/></p>
            <div class="notice notice-warning"><p>{frame.t("revoke-badge-text")}</p></div>
            <dl class="facts"><div><dt>{frame.t("revoke-badge-reason")}</dt><dd>{reason.to_owned()}</dd></div></dl>
            <form method="post" action=send>
                <input type="hidden" name="reason" value=reason.to_owned()/>
                <p class="actions">
                    <button class="button danger" name="sure" value="yes">{frame.t("revoke-badge-sure")}</button>
                    <a class="button secondary" href=own>{frame.t("revoke-badge-keep")}</a>
                </p>
            </form>
        </div>
    };
    Page::new(title, body.into_any())
}
