//! How to connect a wallet, what its maker has to know, and what both agree to. It says what the program does: change
//! both together.

use leptos::prelude::*;

use crate::{
    domain::wallet::{ACCESS_FOR, CODE_FOR, REFRESH_FOR, REMEMBERED_FOR},
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame) -> Page {
    let title = frame.t("wallet-about-title");
    let base = frame.app.config.base_url.clone();
    let item = |key: &str| view! { <li>{frame.t(key)}</li> };
    let document = |path: &'static str, key: &str| {
        view! { <li><a href=path><code>{path}</code></a>": "{frame.t(key)}</li> }
    };
    let numbers = [
        ("minutes", CODE_FOR.num_minutes().into()),
        ("hours", ACCESS_FOR.num_hours().into()),
        ("days", REFRESH_FOR.num_days().into()),
        ("forgotten", REMEMBERED_FOR.num_days().into()),
    ];
    let body = view! {
        <header class="page-header">
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("wallet-about-lead")}</p>
        </header>
        <div class="prose">
            <h2>{frame.t("wallet-about-how")}</h2>
            <ol>
                <li>{frame.t("wallet-about-how-address")}" "<code>{base}</code></li>
                {item("wallet-about-how-ask")}
                {item("wallet-about-how-read")}
                {item("wallet-about-how-end")}
            </ol>
            <p><a href="/my/wallets">{frame.t("wallets-title")}</a></p>
            <h2>{frame.t("wallet-about-other")}</h2>
            <p>{frame.t("wallet-about-other-text")}</p>
            <h2 id="terms">{frame.t("wallet-terms")}</h2>
            <ul>
                {item("wallet-terms-only")}
                {item("wallet-terms-purpose")}
                {item("wallet-terms-delete")}
                {item("wallet-terms-honest")}
                {item("wallet-terms-site")}
            </ul>
            <h2>{frame.t("wallet-makers")}</h2>
            <p>{frame.t("wallet-makers-text")}</p>
            <ul>
                {document("/ims/ob/v3p0/discovery", "wallet-makers-discovery")}
                {document("/.well-known/oauth-authorization-server", "wallet-makers-metadata")}
            </ul>
            <p>{frame.tv("wallet-makers-rules", &numbers)}</p>
        </div>
    };
    Page::new(title, body.into_any()).listed()
}
