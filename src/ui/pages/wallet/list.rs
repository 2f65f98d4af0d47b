//! The wallets that are connected to one's account.

use leptos::prelude::*;

use crate::{
    domain::wallet::{Connection, Reach, authorization::host, scope::Scope},
    ui::{frame::Frame, shell::Page},
};

/// The page.
#[must_use]
pub fn page(frame: &Frame, connections: &[Connection]) -> Page {
    let title = frame.t("wallets-title");
    let body = view! {
        <header class="page-header">
            <nav class="breadcrumb" aria-label=frame.t("badge-breadcrumb")>
                <ol><li><a href="/my/badges">{frame.t("my-badges-title")}</a></li></ol>
            </nav>
            <h1>{title.clone()}</h1>
            <p class="lead">{frame.t("wallets-lead")}</p>
        </header>
        {if connections.is_empty() {
            view! {
                <div class="empty">
                    <h2>{frame.t("wallets-none")}</h2>
                    <p>{frame.t("wallets-none-text")}</p>
                    <p class="actions"><a class="button" href="/wallets">{frame.t("wallet-about-title")}</a></p>
                </div>
            }
            .into_any()
        } else {
            let cards = connections.iter().map(|connection| card(frame, connection)).collect_view();
            view! {
                <ul class="grid">{cards}</ul>
                <section>
                    <h2>{frame.t("wallets-end-title")}</h2>
                    <p>{frame.t("wallets-end-text")}</p>
                    <p><a href="/wallets">{frame.t("wallet-about-title")}</a></p>
                </section>
            }
            .into_any()
        }}
    };
    Page::new(title, body.into_any())
}

fn card(frame: &Frame, connection: &Connection) -> AnyView {
    let registration = &connection.client.registration;
    let name = registration.name().to_owned();
    let scopes = &connection.consent.scopes;
    let badges = scopes.has(Scope::Credentials).then(|| match connection.consent.reach {
        Reach::Shown => frame.t("wallets-reads-shown"),
        Reach::All => frame.t("wallets-reads-all"),
    });
    let reads: Vec<_> =
        badges.into_iter().chain(scopes.has(Scope::Profile).then(|| frame.t("wallets-reads-profile"))).collect();
    let reads = reads.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let last = connection.read_at.map_or_else(|| frame.t("wallets-never-read"), |at| frame.moment(at));
    let until = if scopes.has(Scope::Offline) {
        frame.t1("wallets-until-unused", "date", frame.day(connection.expires_at))
    } else {
        frame.moment(connection.expires_at)
    };
    let label = frame.t1("wallets-end-of", "name", name.as_str());
    view! {
        <li class="card">
            <h2>{name}</h2>
            <p class="muted">{host(registration.site())}</p>
            <dl class="facts">
                <div><dt>{frame.t("wallets-reads")}</dt><dd>{reads}</dd></div>
                <div><dt>{frame.t("wallets-since")}</dt><dd>{frame.day(connection.granted_at)}</dd></div>
                <div><dt>{frame.t("wallets-last-read")}</dt><dd>{last}</dd></div>
                <div><dt>{frame.t("wallets-until")}</dt><dd>{until}</dd></div>
            </dl>
            <form method="post" action=format!("/my/wallets/{}/end", connection.id) class="card-foot">
                <button class="button danger" aria-label=label>{frame.t("wallets-end")}</button>
            </form>
        </li>
    }
    .into_any()
}
