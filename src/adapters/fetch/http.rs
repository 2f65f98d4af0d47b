//! The real web, with bounds on everything.

use std::{error::Error, sync::Arc, time::Duration};

use reqwest::{Client, Response, StatusCode, header, redirect::Policy};

use super::{
    Fetch, Fetching,
    guard::{Guard, PrivateAddress},
};
use crate::domain::verification::{Document, Unfetched};

/// The longest that making a connection may take.
const CONNECT: Duration = Duration::from_secs(4);
/// The longest that one document may take, redirects and all.
const PATIENCE: Duration = Duration::from_secs(8);
/// The largest document, in bytes.
const MAX: usize = 4 * 1024 * 1024;
/// The most addresses that one leads on to.
const REDIRECTS: usize = 3;
/// What is wanted: documents first, pictures with badges in them too.
const ACCEPT: &str = "application/ld+json, application/vc+ld+json, application/json;q=0.9, text/plain;q=0.8, \
    image/png;q=0.7, image/svg+xml;q=0.7, */*;q=0.1";

/// Fetches over HTTP.
pub struct Http {
    client: Option<Client>,
    guard: Guard,
    patience: Duration,
}

impl Http {
    /// A client; with `loopback`, it also calls this machine.
    #[must_use]
    pub fn new(loopback: bool) -> Self {
        let guard = Guard { loopback };
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECT)
            .pool_max_idle_per_host(0)
            .user_agent("SoftSkills4EU badge verifier")
            .dns_resolver(Arc::new(guard))
            .build();
        // Without certificates on the machine nothing can be fetched; everything else of the site works.
        let client =
            client.inspect_err(|error| tracing::warn!(%error, "badges of other issuers cannot be verified")).ok();
        Self { client, guard, patience: PATIENCE }
    }

    async fn get(&self, url: &str) -> Result<Document, Unfetched> {
        let client = self.client.as_ref().ok_or(Unfetched::Unreachable)?;
        let mut url = self.guard.address(url)?;
        let mut open_line = false;
        for _ in 0..=REDIRECTS {
            let here = url.host_str() == Some("localhost")
                || url.host().is_some_and(|host| match host {
                    url::Host::Ipv4(ip) => ip.is_loopback(),
                    url::Host::Ipv6(ip) => ip.is_loopback(),
                    url::Host::Domain(_) => false,
                });
            open_line |= url.scheme() == "http" && !here;
            let response = client.get(url.clone()).header(header::ACCEPT, ACCEPT).send().await.map_err(|e| why(&e))?;
            let status = response.status();
            if status.is_redirection() {
                let next = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
                let next = next.and_then(|to| url.join(to).ok()).ok_or(Unfetched::Refused)?;
                // Each step is checked like the first; none leads from a closed line to an open one.
                let next = self.guard.address(next.as_str())?;
                if url.scheme() == "https" && next.scheme() == "http" {
                    return Err(Unfetched::Address);
                }
                // What another site holds is not this site's word.
                if url.host_str() != next.host_str() {
                    return Err(Unfetched::Redirects);
                }
                url = next;
                continue;
            }
            return match status {
                StatusCode::NOT_FOUND => Err(Unfetched::NotFound),
                StatusCode::GONE => Err(Unfetched::Gone),
                _ if status.is_success() => Ok(Document { body: body(response).await?, open_line }),
                _ => Err(Unfetched::Refused),
            };
        }
        Err(Unfetched::Redirects)
    }
}

impl Fetch for Http {
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        Box::pin(
            async move { tokio::time::timeout(self.patience, self.get(url)).await.unwrap_or(Err(Unfetched::TooSlow)) },
        )
    }
}

/// The body, as far as it goes within the bound, whatever the header says about its length.
async fn body(mut response: Response) -> Result<Vec<u8>, Unfetched> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|e| why(&e))? {
        if body.len() + chunk.len() > MAX {
            return Err(Unfetched::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn why(error: &reqwest::Error) -> Unfetched {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    while let Some(inner) = cause {
        if inner.is::<PrivateAddress>() {
            return Unfetched::Private;
        }
        cause = inner.source();
    }
    if error.is_timeout() { Unfetched::TooSlow } else { Unfetched::Unreachable }
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;
