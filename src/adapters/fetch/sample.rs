//! Other issuers for trying the site without a network. In sample mode an invented school answers under a name that never
//! exists elsewhere (RFC 2606): its badges can be verified and kept. Everything else is the real web.
//!
//! | address | badge |
//! |---|---|
//! | `https://academy.example/awards/first-aid/EMAIL` | valid, issued to that address |
//! | `https://academy.example/awards/barista/EMAIL` | another one |
//! | `https://academy.example/awards/withdrawn/EMAIL` | withdrawn |
//! | `https://academy.example/awards/expired/EMAIL` | expired |
//! | `https://academy.example/awards/unsure/EMAIL` | its issuer cannot be asked |

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Fetch, Fetching};
use crate::domain::verification::{Document, Unfetched};

const SCHOOL: &str = "https://academy.example";
static PICTURE: &[u8] = include_bytes!("first-aid.png");

/// The address of a badge of the invented school, issued to somebody.
#[must_use]
pub fn first_aid(email: &str) -> String {
    format!("{SCHOOL}/awards/first-aid/{email}")
}

/// The real web, with the invented school in it.
pub struct SampleWeb {
    web: Arc<dyn Fetch>,
}

impl SampleWeb {
    /// With everything else from `web`.
    #[must_use]
    pub fn around(web: Arc<dyn Fetch>) -> Self {
        Self { web }
    }
}

impl Fetch for SampleWeb {
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        match url.strip_prefix(SCHOOL).and_then(|rest| rest.strip_prefix('/')) {
            Some(path) => Box::pin(std::future::ready(answer(url, path))),
            None => self.web.fetch(url),
        }
    }
}

fn answer(url: &str, path: &str) -> Result<Document, Unfetched> {
    let json = |value: Value| Ok(Document { body: value.to_string().into_bytes(), open_line: false });
    let parts: Vec<&str> = path.split('/').collect();
    match *parts.as_slice() {
        ["issuer"] => json(json!({
            "@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": format!("{SCHOOL}/issuer"),
            "name": "Example Academy", "url": SCHOOL, "email": "badges@academy.example",
        })),
        ["badges", kind] => badge(kind).map_or(Err(Unfetched::NotFound), json),
        ["awards", kind, email] => award(url, kind, email).map_or(Err(Unfetched::NotFound), json),
        ["first-aid.png"] => Ok(Document { body: PICTURE.to_vec(), open_line: false }),
        ["nobody"] => Err(Unfetched::Unreachable),
        _ => Err(Unfetched::NotFound),
    }
}

fn badge(kind: &str) -> Option<Value> {
    let (name, description, criteria) = match kind {
        "first-aid" | "expired" | "unsure" | "withdrawn" => (
            "First aid at work",
            "The holder can give first aid at work: keep a person safe, call for help, and use a defibrillator.",
            "Two days of practice, and a test with a trainer.",
        ),
        "barista" => ("Barista", "The holder makes coffee and looks after the machine.", "A day behind the counter."),
        _ => return None,
    };
    let issuer = if kind == "unsure" { "nobody" } else { "issuer" };
    let mut badge = json!({
        "@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": format!("{SCHOOL}/badges/{kind}"),
        "name": name, "description": description, "criteria": {"narrative": criteria},
        "issuer": format!("{SCHOOL}/{issuer}"),
    });
    if kind != "barista" {
        badge.as_object_mut()?.insert("image".into(), format!("{SCHOOL}/first-aid.png").into());
    }
    Some(badge)
}

fn award(url: &str, kind: &str, email: &str) -> Option<Value> {
    badge(kind)?;
    let mut award = json!({
        "@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": url,
        "badge": format!("{SCHOOL}/badges/{kind}"), "issuedOn": "2025-05-20T10:00:00Z",
        "recipient": {"type": "email", "hashed": false, "identity": email},
        "verification": {"type": "HostedBadge"},
    });
    if kind == "expired" {
        award.as_object_mut()?.insert("expires".into(), "2026-01-31T23:59:59Z".into());
    }
    if kind == "withdrawn" {
        let award = award.as_object_mut()?;
        award.insert("revoked".into(), true.into());
        award.insert("revocationReason".into(), "Awarded by mistake".into());
    }
    Some(award)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::fetch::Shelf;

    #[tokio::test]
    async fn the_invented_school_answers_and_the_rest_is_the_web() {
        let web = SampleWeb::around(Arc::new(Shelf::default().with("https://other.example/x", "{}")));
        let body = |url: &'static str| {
            let web = &web;
            async move { web.fetch(url).await.map(|document| serde_json::from_slice::<Value>(&document.body).unwrap()) }
        };
        let award = body("https://academy.example/awards/first-aid/ana@learner.example").await.unwrap();
        assert_eq!(award["recipient"]["identity"], "ana@learner.example");
        let badge = body("https://academy.example/badges/first-aid").await.unwrap();
        assert_eq!((&award["badge"], &badge["name"]), (&badge["id"], &json!("First aid at work")));
        assert_eq!(body("https://academy.example/awards/withdrawn/x").await.unwrap()["revoked"], json!(true));
        assert_eq!(body("https://academy.example/awards/first-aid").await, Err(Unfetched::NotFound));
        assert_eq!(body("https://other.example/x").await, Ok(json!({})));
        assert_eq!(body("https://academy.example.org/issuer").await, Err(Unfetched::NotFound), "another host");
    }
}
