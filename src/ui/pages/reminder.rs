//! "Your address is not verified yet", and sending the link again.

use leptos::prelude::*;

use crate::{
    services::Viewer,
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, viewer: &Viewer, too_many: bool) -> Page {
    let title = frame.t("verify-again");
    let email = viewer.account.email.as_typed().to_owned();
    let body = if viewer.account.email_verified_at.is_some() {
        view! { <p class="lead">{frame.t1("verify-already", "email", email)}</p> }.into_any()
    } else {
        view! {
            <p class="lead">{frame.t1("verify-wait", "email", email)}</p>
            {too_many.then(|| view! { <div class="notice notice-error" role="alert"><p>{frame.t("sign-up-too-many")}</p></div> })}
            <form method="post" action="/verify-email">
                <p class="actions"><button class="button">{frame.t("verify-send-again")}</button></p>
            </form>
            <p><a href="/account">{frame.t("verify-other-address")}</a></p>
        }
        .into_any()
    };
    let body = view! { <div class="narrow"><header class="page-header"><h1>{title.clone()}</h1></header>{body}</div> };
    Page::new(title, body.into_any())
}
