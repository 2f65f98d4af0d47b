//! The main job, end to end: learn a module, pass its assessment, hold a badge that a stranger verifies; then all five.

use serde_json::{Value, json};

use crate::{
    domain::{achievement::MODULES, attempt::PER_STEP, open_badges::bake::png::extract, response::Response},
    services::sample,
    tests::support::{
        browser::Browser,
        site::{TestSite, link_in},
    },
};

/// What a form sends for a response.
fn fields(position: u8, response: &Response) -> Vec<(String, String)> {
    match response {
        Response::Choice(place) => vec![(format!("q{position}"), place.to_string())],
        Response::Choices(places) => places.iter().map(|place| (format!("q{position}"), place.to_string())).collect(),
        Response::Truth(truth) => vec![(format!("q{position}"), u8::from(*truth).to_string())],
        Response::Text(text) => vec![(format!("q{position}"), text.clone())],
        Response::Matches(matches) => matches
            .iter()
            .enumerate()
            .filter_map(|(left, right)| Some((format!("q{position}-{left}"), right.as_ref()?.to_string())))
            .collect(),
    }
}

/// Takes an assessment step by step as a browser without JavaScript, with this many right answers. Returns the result's
/// path.
pub(super) async fn take(site: &TestSite, browser: &Browser, email: &str, module: &str, right: usize) -> String {
    let path = browser.post(&format!("/modules/{module}/assessment"), &[]).await.is(303).location.clone();
    let path = path.split('?').next().unwrap().to_owned();
    let viewer = site.viewer(email).await;
    let answers = sample::right_answers(&site.app, &viewer, path.rsplit('/').next().unwrap()).await.unwrap();
    assert_eq!(answers.len(), 20);
    for step in 1..=5 {
        browser.get(&format!("{path}?step={step}")).await.is(200);
        let mut form = vec![("step".to_owned(), step.to_string()), ("go".to_owned(), "next".to_owned())];
        for (position, response, _) in answers.iter().take(right).skip((step - 1) * PER_STEP).take(PER_STEP) {
            form.extend(fields(*position, response.as_ref().unwrap()));
        }
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        browser.post(&path, &form).await.is(303);
    }
    browser.get(&format!("{path}/submit")).await.is(200);
    browser.post(&format!("{path}/submit"), &[]).await.leads_to(&format!("{path}/result"));
    format!("{path}/result")
}

#[tokio::test(flavor = "multi_thread")]
async fn from_sign_up_to_a_badge_that_a_stranger_verifies() {
    let site = TestSite::new().await;
    let browser = site.person("Amira Haddad", "amira@learner.example").await;
    browser.get("/my").await.is(200);
    browser.get("/modules").await.is(200).says("Social skills");
    browser.get("/modules/social").await.is(200).says("Conflict management");
    browser.get("/modules/social/conflict-management").await.is(200).says("id=\"o1\"").says("<svg");
    browser.post("/modules/social/conflict-management/read", &[("read", "yes")]).await.is(303);
    browser.get("/modules/social/conflict-management/practice").await.is(200).says("type=\"radio\"");
    browser.get("/modules/social/assessment").await.is(200);

    let result = take(&site, &browser, "amira@learner.example", "social", 16).await;
    browser.get(&result).await.is(200).says("80").says("social-good");
    browser.get("/my/badges").await.is(200).says("Social skills");
    let mail = site.mail_to("amira@learner.example").await;
    assert!(mail.subject.starts_with("You have earned a badge"), "{}", mail.subject);
    let own = site.path_of(&link_in(&mail.body));
    browser.get(&own).await.is(200);
    let id = own.rsplit('/').next().unwrap();

    let stranger = site.browser();
    let public = format!("/credentials/{id}");
    stranger.get_as(&public, "text/html").await.is(200).says("Amira Haddad").hides("amira@learner.example");
    stranger.post(&public, &[]).await.is(200).says("status-good");
    stranger.get(&own).await.is(303);
    let document: Value =
        serde_json::from_str(&stranger.get_as(&public, "application/json").await.is(200).text).unwrap();
    assert_eq!(document["type"], json!(["VerifiableCredential", "OpenBadgeCredential"]));
    assert_eq!(document["credentialSubject"]["result"][0]["value"], "80");
    assert_eq!(document["proof"][0]["cryptosuite"], "eddsa-rdfc-2022");
    let assertion: Value =
        serde_json::from_str(&stranger.get(&format!("/ob2/assertions/{id}")).await.is(200).text).unwrap();
    assert_eq!(assertion["verification"]["type"], "HostedBadge");
    let baked = extract(&stranger.bytes(&format!("/credentials/{id}/badge.png")).await).unwrap();
    let credential: Value = serde_json::from_str(&baked.credential.unwrap()).unwrap();
    assert_eq!(credential, document, "what is baked is what is served");
    assert!(baked.assertion.is_some());
    for path in [
        "/issuer",
        "/ob2/issuer",
        "/.well-known/did.json",
        "/achievements/social-good",
        "/ob2/badges/social-good",
        "/status/1",
        "/ob2/revocations",
    ] {
        let page = stranger.get_as(path, "application/json").await;
        assert!(serde_json::from_str::<Value>(&page.is(200).text).is_ok(), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_five_at_excellent_bring_the_super_badge() {
    let site = TestSite::new().await;
    let browser = site.person("Amira Haddad", "amira@learner.example").await;
    for module in MODULES {
        take(&site, &browser, "amira@learner.example", module, 17).await;
    }
    browser.get("/badges").await.is(200);
    let page = browser.get("/my/badges").await;
    page.says("/assets/badges/super.svg");
    assert_eq!(site.mails_to("amira@learner.example").await, 7, "verification, five modules, Super Badge");
    // Once held, a better or worse result changes nothing.
    take(&site, &browser, "amira@learner.example", "social", 20).await;
    assert_eq!(site.mails_to("amira@learner.example").await, 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_earner_decides_who_sees_a_badge_and_can_withdraw_it() {
    let site = TestSite::new().await;
    let browser = site.person("Amira Haddad", "amira@learner.example").await;
    take(&site, &browser, "amira@learner.example", "social", 20).await;
    let own = site.path_of(&link_in(&site.mail_to("amira@learner.example").await.body));
    let id = own.rsplit('/').next().unwrap();
    let public = format!("/credentials/{id}");
    let stranger = site.browser();
    let luka = site.person("Luka", "luka@learner.example").await;

    luka.get(&own).await.is(404);
    luka.post(&own, &[("visibility", "public"), ("show_name", "yes")]).await.is(404);
    browser.post(&own, &[("visibility", "public")]).await.is(303);
    stranger.get_as(&public, "text/html").await.is(200).hides("Amira Haddad");
    browser.post(&own, &[("visibility", "private")]).await.is(303);
    for path in
        [public.clone(), format!("{public}.json"), format!("{public}/badge.png"), format!("/ob2/assertions/{id}")]
    {
        stranger.get(&path).await.is(404);
    }
    browser.get_as(&public, "text/html").await.is(200);
    browser.post(&own, &[("visibility", "link"), ("show_name", "yes")]).await.is(303);
    stranger.get_as(&public, "text/html").await.is(200).says("Amira Haddad");

    luka.post(&format!("{own}/revoke"), &[("reason", "envy"), ("sure", "yes")]).await.is(404);
    browser.post(&format!("{own}/revoke"), &[("reason", "I want to do it again"), ("sure", "yes")]).await.is(303);
    stranger.get(&format!("/ob2/assertions/{id}")).await.is(410).says("revoked");
    stranger.post(&public, &[]).await.is(200).says("status-bad");
    stranger.get("/ob2/revocations").await.is(200).says(id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_account_leaves_badges_as_its_holder_chose() {
    let site = TestSite::new().await;
    for (person, badges, status) in [("keep@learner.example", "keep", 200), ("revoke@learner.example", "revoke", 410)] {
        let browser = site.person("Eva Muster", person).await;
        take(&site, &browser, person, "social", 20).await;
        let own = site.path_of(&link_in(&site.mail_to(person).await.body));
        let id = own.rsplit('/').next().unwrap();
        let form = [("badges", badges), ("password", crate::tests::support::site::PASSWORD)];
        browser.post("/account/delete", &form).await.leads_to("/");
        let stranger = site.browser();
        stranger.get(&format!("/ob2/assertions/{id}")).await.is(status).hides("Eva");
        stranger.get_as(&format!("/credentials/{id}"), "text/html").await.is(200).hides("Eva Muster");
    }
}
