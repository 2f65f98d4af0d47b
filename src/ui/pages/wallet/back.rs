//! After the question: the way back to the wallet, or why there is none.

use leptos::prelude::*;

use crate::ui::{frame::Frame, pages::notice, shell::Page};

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The learner said yes.
    Allowed,
    /// The learner said no.
    Denied,
    /// The wallet asked in a way that cannot be answered.
    Fault,
}

/// What the page shows.
pub struct Data {
    /// How it went.
    pub outcome: Outcome,
    /// What the wallet calls itself.
    pub name: String,
    /// The host that the link leads to.
    pub host: String,
    /// The link.
    pub href: String,
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Data) -> Page {
    let key = match data.outcome {
        Outcome::Allowed => "allowed",
        Outcome::Denied => "denied",
        Outcome::Fault => "fault",
    };
    // wallet-allowed-title, wallet-denied-title, wallet-fault-title, and each with -text
    let title = frame.t1(&format!("wallet-{key}-title"), "name", data.name.as_str());
    let body = view! {
        <div class="narrow">
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <p class="lead">{frame.t1(&format!("wallet-{key}-text"), "host", data.host.as_str())}</p>
            <p class="actions">
                <a class="button" href=data.href.clone() rel="noopener noreferrer">
                    {frame.t1("wallet-back", "host", data.host.as_str())}
                </a>
                <a class="button quiet" href="/my/wallets">{frame.t("wallets-title")}</a>
            </p>
        </div>
    };
    Page::new(title, body.into_any())
}

/// The page for a wallet that is not known here: nobody is sent on from it.
#[must_use]
pub fn unknown(frame: &Frame) -> Page {
    notice::page(frame, "wallet-unknown", "/wallets", "wallet-about-title")
}
