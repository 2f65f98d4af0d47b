//! Looks at pages of badges: what a request says about who looks.

use std::net::SocketAddr;

use axum::http::{HeaderMap, Method, header};

use super::address;
use crate::{
    domain::visit::Visit,
    services::{
        App,
        viewing::{self, Looker},
    },
    store::view::Seen,
};

fn visit(headers: &HeaderMap) -> Visit<'_> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let purpose = ["sec-purpose", "purpose", "x-moz", "x-purpose"].map(text).into_iter().find(|told| !told.is_empty());
    Visit {
        agent: text(header::USER_AGENT.as_str()),
        purpose: purpose.unwrap_or_default(),
        destination: text("sec-fetch-dest"),
    }
}

/// Counts a look at a page, if a person's browser asks for the page itself.
pub async fn count(app: &App, method: &Method, headers: &HeaderMap, peer: SocketAddr, seen: Seen<'_>, owner: bool) {
    if method == Method::GET {
        let address = address::client(headers, peer);
        viewing::count(app, seen, &Looker { visit: visit(headers), address: &address, owner }).await;
    }
}
