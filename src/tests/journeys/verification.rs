//! Verifying badges, as people and as programs do: our own in every form, and those of others.

use serde_json::{Value, json};

use super::main_path::take;
use crate::{
    adapters::fetch::Shelf,
    domain::{
        open_badges::bake::{self, svg::SvgBadge},
        verification::{
            Form, Unfetched,
            check::{Failure, Skipped, Verdict, What},
            presented::Unread,
        },
    },
    tests::support::{
        browser::{Browser, Page},
        site::{TestSite, link_in},
    },
    ui::components::findings::name_of,
};

const EMAIL: &str = "amira@learner.example";

pub(super) async fn ask(browser: &Browser, kind: &str, body: impl Into<Vec<u8>>) -> Value {
    serde_json::from_str(&browser.post_body("/api/verify", kind, body.into()).await.text).unwrap()
}

pub(super) fn outcome<'a>(answer: &'a Value, badge: usize, what: &str) -> &'a Value {
    let checks = answer["badges"][badge]["checks"].as_array().unwrap_or_else(|| panic!("{answer:#}"));
    checks.iter().find(|check| check["what"] == what).unwrap_or_else(|| panic!("no {what} in {answer:#}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_badges_in_every_form_without_a_network() {
    // A web in which nothing can be had: whatever is asked of others fails.
    let site = TestSite::among(Shelf::default()).await;
    let browser = site.person("Amira Haddad", EMAIL).await;
    take(&site, &browser, EMAIL, "social", 20).await;
    let own = site.path_of(&link_in(&site.mail_to(EMAIL).await.body));
    let id = own.rsplit('/').next().unwrap().to_owned();
    let stranger = site.browser();
    let address = format!("{}/credentials/{id}", site.base);
    let json = stranger.get_as(&format!("/credentials/{id}.json"), "application/json").await.text;
    let hosted = stranger.get_as(&format!("/ob2/assertions/{id}"), "application/json").await.text;
    let picture = stranger.bytes(&format!("/credentials/{id}/badge.png")).await;

    let found = |page: &Page| {
        page.is(200).says("This badge is real and valid.").says("We issued it").says("Social skills: Excellent");
    };
    for text in [address.as_str(), &id, &json] {
        found(&stranger.post_parts("/verify", &[("badge", None, text.as_bytes()), ("file", Some(""), b"")]).await);
    }
    found(&stranger.post("/verify", &[("badge", &address), ("email", EMAIL)]).await);
    let page = stranger.post_parts("/verify", &[("file", Some("badge.png"), &picture), ("email", None, b"")]).await;
    found(&page);
    page.says("Open Badges 3.0, signed").says("Open Badges 2.0, kept on the site").says("You gave no e-mail address");
    let page = stranger.post("/verify", &[("badge", &address), ("email", "eve@learner.example")]).await;
    page.is(200).says("This badge was not issued to this e-mail address.");
    stranger.post("/verify", &[("badge", &address), ("email", "eve")]).await.is(422).says("id=\"email-error\"");

    let svg = bake::svg::bake("<svg/>", SvgBadge::Credential { json: &json }).unwrap();
    for (kind, body) in [
        ("application/vc+ld+json", json.clone().into_bytes()),
        ("application/json", json.clone().into_bytes()),
        ("application/ld+json", hosted.into_bytes()),
        ("image/png", picture.clone()),
        ("image/svg+xml", svg.into_bytes()),
        ("text/plain", address.clone().into_bytes()),
        ("application/json", json!({"badge": address, "email": EMAIL}).to_string().into_bytes()),
        ("application/json", format!("{{\"badge\":{json}}}").into_bytes()),
    ] {
        let answer = ask(&stranger, kind, body).await;
        assert_eq!(answer["verdict"], "valid", "{kind}: {answer:#}");
        assert_eq!(answer["badges"][0]["message"], "This badge is real and valid.");
    }
    let answer =
        ask(&stranger, "application/json", json!({"badge": address, "email": "eve@learner.example"}).to_string()).await;
    assert_eq!(answer["verdict"], "invalid");
    assert_eq!(outcome(&answer, 0, "recipient")["reason"], "other_recipient");

    browser.post(&format!("{own}/revoke"), &[("reason", "By mistake"), ("sure", "yes")]).await.is(303);
    let answer = ask(&stranger, "image/png", picture).await;
    assert_eq!(answer["verdict"], "invalid");
    for badge in [0, 1] {
        assert_eq!(outcome(&answer, badge, "status")["reason"], "revoked", "{answer:#}");
    }
    stranger.post("/verify", &[("badge", &address)]).await.is(200).says("it was withdrawn");
    // What is private is not there for strangers.
    browser.post(&own, &[("visibility", "private")]).await.is(303);
    stranger.post("/verify", &[("badge", &address)]).await.is(422).says("has nothing at this address");
}

pub(super) fn assertion(recipient: &str) -> Value {
    json!({
        "@context": "https://w3id.org/openbadges/v2", "id": "https://other.example/a/1", "type": "Assertion",
        "recipient": {"type": "email", "hashed": false, "identity": recipient}, "badge": "https://other.example/b",
        "issuedOn": "2026-01-02T03:04:05Z", "verification": {"type": "HostedBadge"},
    })
}

fn other_issuer() -> Shelf {
    let issuer = json!({"id": "https://other.example/i", "type": "Issuer", "name": "Other <b>School</b>", "url": "https://other.example", "email": "x@other.example"});
    let badge = json!({"id": "https://other.example/b", "type": "BadgeClass", "name": "Baking", "description": "Bakes", "criteria": "https://other.example/c", "issuer": "https://other.example/i"});
    Shelf::default()
        .with("https://other.example/a/1", assertion("ana@other.example").to_string())
        .with("https://other.example/b", badge.to_string())
        .with("https://other.example/i", issuer.to_string())
        .with("https://other.example/page", "<!doctype html><html><body>Hi</body></html>")
        .without("https://other.example/slow", Unfetched::TooSlow)
}

#[tokio::test]
async fn a_badge_of_another_issuer() {
    let site = TestSite::among(other_issuer()).await;
    let stranger = site.browser();
    stranger.get("/verify").await.is(200).says("enctype=\"multipart/form-data\"");
    let page =
        stranger.post("/verify", &[("badge", "https://other.example/a/1"), ("email", "ANA@other.example")]).await;
    page.is(200)
        .says("It was issued by other.example")
        .says("Other &lt;b&gt;School&lt;/b&gt;")
        .hides("<b>School</b>")
        .says("issued to the person with this e-mail address")
        .says("2 January 2026");
    let answer = ask(&stranger, "application/json", assertion("eve@other.example").to_string()).await;
    assert_eq!(answer["verdict"], "invalid");
    assert_eq!(outcome(&answer, 0, "original")["reason"], "differs");
    // Typed text is kept where there is a mistake.
    let page = stranger.post("/verify", &[("badge", "my <badge>"), ("email", "")]).await;
    page.is(422).says("my &lt;badge&gt;").says("id=\"badge-error\"");
    stranger.post("/verify", &[("badge", "https://other.example/page")]).await.is(422).says("a web page for people");
    stranger.post("/verify", &[("badge", "https://other.example/slow")]).await.is(422).says("takes too long");
    stranger.post("/verify", &[]).await.is(422).says("Paste the link or the text");
}

#[tokio::test]
async fn nobody_asks_without_end() {
    let site = TestSite::among(Shelf::default()).await;
    let stranger = site.browser();
    for _ in 0..100 {
        stranger.post_body("/api/verify", "text/plain", b"{}".to_vec()).await.is(422);
    }
    stranger.post_body("/api/verify", "text/plain", b"{}".to_vec()).await.is(429).says("too_many");
    stranger.post("/verify", &[("badge", "x")]).await.is(429).says("verified many badges");
    site.app.clock.advance(chrono::TimeDelta::minutes(16));
    stranger.post_body("/api/verify", "text/plain", b"{}".to_vec()).await.is(422);
}

#[tokio::test]
async fn the_description_is_that_of_the_routes_and_names() {
    let site = TestSite::among(Shelf::default()).await;
    let stranger = site.browser();
    let page = stranger.get_as("/api/openapi.json", "application/json").await;
    let description: Value = serde_json::from_str(&page.is(200).text).unwrap();
    assert_eq!(description["servers"][0]["url"], site.base);
    let router = std::fs::read_to_string("src/web/router.rs").unwrap();
    let mut routes: Vec<&str> = router.split("route(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    routes.retain(|path| path.starts_with("/api/"));
    routes.sort_unstable();
    let mut described: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    described.sort_unstable();
    assert_eq!(routes, described);
    let names = |pointer: &str| -> Vec<String> {
        let place = description.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
        serde_json::from_value(place.clone()).unwrap()
    };
    let schema = "/components/schemas";
    let told = |names: &[Verdict]| names.iter().map(name_of).collect::<Vec<_>>();
    assert_eq!(names(&format!("{schema}/Verdict/enum")), told(&[Verdict::Valid, Verdict::Unsure, Verdict::Invalid]));
    assert_eq!(
        names(&format!("{schema}/Check/properties/what/enum")),
        What::ALL.iter().map(name_of).collect::<Vec<_>>()
    );
    assert_eq!(
        names(&format!("{schema}/Badge/properties/form/enum")),
        Form::ALL.iter().map(name_of).collect::<Vec<_>>()
    );
    assert_eq!(names(&format!("{schema}/Unread/enum")), Unread::ALL.iter().map(name_of).collect::<Vec<_>>());
    assert_eq!(names(&format!("{schema}/Unfetched/enum")), Unfetched::ALL.iter().map(name_of).collect::<Vec<_>>());
    let reasons: Vec<_> = Failure::ALL.iter().map(name_of).chain(Skipped::ALL.iter().map(name_of)).collect();
    assert_eq!(names(&format!("{schema}/Check/properties/reason/enum")), reasons);
}

#[tokio::test]
async fn scripts_of_other_sites_may_ask_the_interface_and_nothing_else() {
    let site = TestSite::among(Shelf::default()).await;
    let stranger = site.browser();
    stranger.post_from("/api/verify", "https://elsewhere.example").await.is(422).says("unread");
    stranger.post_from("/verify", "https://elsewhere.example").await.is(403);
    let preflight = reqwest::Client::new()
        .request(reqwest::Method::OPTIONS, format!("{}/api/verify", site.base))
        .header("origin", "https://elsewhere.example")
        .header("access-control-request-method", "POST")
        .send()
        .await
        .unwrap();
    assert_eq!(preflight.headers()["access-control-allow-origin"], "*");
    assert_eq!(preflight.headers()["access-control-allow-methods"], "POST");
}
