//! Endorsements over HTTP: of an achievement, of the issuer and of somebody's award, and their withdrawal.

use serde_json::{Value, json};

use super::organisation::{administrator, verified};
use crate::{
    services::sample,
    tests::support::{
        browser::{Browser, Page},
        site::{PASSWORD, TestSite, link_in},
    },
};

const SANNE: &str = "sanne@private.example";
const AMIRA: &str = "amira@learner.example";

async fn give(browser: &Browser, organisation: &str, of: &str, comment: &str) -> Page {
    browser.post("/my/endorse", &[("of", of), ("organisation", organisation), ("comment", comment)]).await
}

async fn document(browser: &Browser, path: &str) -> Value {
    serde_json::from_str(&browser.get_as(path, "application/json").await.is(200).text).unwrap()
}

/// What the site's own verifier says.
async fn verdict(site: &TestSite, badge: &Value) -> Value {
    let page = site.browser().post_json("/api/verify", &json!({ "badge": badge })).await;
    serde_json::from_str(&page.is(200).text).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_achievement_is_recognised_verified_and_withdrawn() {
    let site = TestSite::new().await;
    let (administrator, browser) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    browser.get("/my/endorse").await.is(200).says("Only verified organisations");
    let id = verified(&site, &browser, &administrator).await;
    for stranger in [&site.browser(), &administrator] {
        stranger.get("/achievements/social-good").await.hides("Recognised by").hides("/my/endorse");
    }
    browser.get("/achievements/social-good").await.says("href=\"/my/endorse?of=social-good\"");
    browser.get("/my/endorse").await.is(200).says("What do you recognise?");
    browser.get("/my/endorse?of=nothing").await.is(404);
    browser.get("/my/endorse?of=social-good").await.is(200).says("In the name of").says("Bakery");
    give(&browser, &id, "social-good", " ").await.is(422).says("id=\"comment-error\"");
    give(&browser, &id, "social-good", "See https://x.example").await.is(422);
    give(&administrator, &id, "social-good", "Good.").await.is(404);
    for path in [format!("/organisations/{id}/issuer"), format!("/organisations/{id}/status")] {
        site.browser().get(&path).await.is(404);
    }

    let page = give(&browser, &id, "social-good", "We look for <this>.\nAlways.").await;
    let path = page.is(303).location.clone();
    assert!(path.starts_with("/endorsements/"), "{path}");
    give(&browser, &id, "social-good", "Again.").await.is(303);
    let page = site.browser().get(&path).await;
    page.is(200).says("Bakery recognises").says("We look for &lt;this&gt;.").says("Signature checked");
    let page = site.browser().get("/achievements/social-good").await;
    page.says("Recognised by").says("We look for &lt;this&gt;.").says("Signature checked").says("1 June 2026");
    browser.get(&format!("/my/organisations/{id}")).await.says("We look for");

    let signed = document(&site.browser(), &path).await;
    let issuer = format!("{}/organisations/{id}/issuer", site.base);
    assert_eq!(signed["issuer"]["id"], issuer.as_str());
    assert_eq!(signed["issuer"]["name"], "Bakery");
    assert_eq!(signed["credentialSubject"]["id"], format!("{}/achievements/social-good", site.base));
    assert_eq!(signed["credentialSubject"]["endorsementComment"], "We look for <this>.\nAlways.");
    let method = signed["proof"][0]["verificationMethod"].as_str().unwrap().to_owned();
    assert!(method.starts_with(&format!("{}/organisations/{id}/keys/", site.base)) && !method.contains('#'));
    let key = document(&site.browser(), &site.path_of(&method)).await;
    assert_eq!(key["controller"], issuer.as_str());
    let profile = document(&site.browser(), &site.path_of(&issuer)).await;
    assert_eq!(profile["assertionMethod"][0], method.as_str());
    let achievement = document(&site.browser(), "/achievements/social-good").await;
    assert_eq!(achievement["endorsement"], json!([signed]));
    let ob2 = document(&site.browser(), &path.replace("/endorsements", "/ob2/endorsements")).await;
    assert_eq!(
        (ob2["type"].as_str(), ob2["claim"]["id"].as_str().unwrap().ends_with("/ob2/badges/social-good")),
        (Some("Endorsement"), true)
    );
    let ob2_issuer = document(&site.browser(), &site.path_of(ob2["issuer"].as_str().unwrap())).await;
    assert_eq!(
        (ob2_issuer["name"].as_str(), ob2_issuer["email"].as_str()),
        (Some("Bakery"), Some("info@bakery.example"))
    );

    // The site's own verifier: by address, as JSON, and changed.
    let url = json!(format!("{}{path}", site.base));
    for given in [url.clone(), signed.clone()] {
        let answer = verdict(&site, &given).await;
        assert_eq!(answer["verdict"], "valid", "{answer}");
        assert_eq!(answer["badges"][0]["form"], "endorsement");
        assert_eq!(answer["badges"][0]["facts"]["about"], format!("{}/achievements/social-good", site.base));
    }
    let page = site.browser().post("/verify", &[("badge", url.as_str().unwrap())]).await;
    page.is(200).says("This recognition is real and valid.").says("We look for &lt;this&gt;.").hides("Criteria</dt>");
    let mut changed = signed.clone();
    changed["credentialSubject"]["endorsementComment"] = json!("Nothing.");
    assert_eq!(verdict(&site, &changed).await["verdict"], "invalid");
    let mut other = signed.clone();
    other["issuer"]["id"] = json!(format!("{}/issuer", site.base));
    assert_eq!(verdict(&site, &other).await["verdict"], "invalid");

    // Withdrawn: gone from its address and from the pages, and a copy is known to be withdrawn.
    let withdraw = format!("/my/organisations/{id}/recognitions{}/withdraw", path.replace("/endorsements", ""));
    administrator.post(&withdraw, &[]).await.is(404);
    browser.post(&withdraw, &[("reason", "We were wrong.")]).await.is(303);
    site.browser().get(&path).await.is(410).says("We were wrong.");
    let gone = site.browser().get_as(&path, "application/json").await;
    assert_eq!(serde_json::from_str::<Value>(&gone.is(410).text).unwrap()["revoked"], true);
    site.browser().get(&path.replace("/endorsements", "/ob2/endorsements")).await.is(410);
    site.browser().get("/achievements/social-good").await.hides("Recognised by");
    assert!(document(&site.browser(), "/achievements/social-good").await.get("endorsement").is_none());
    let answer = verdict(&site, &signed).await;
    assert_eq!(answer["verdict"], "invalid");
    assert!(answer.to_string().contains("\"revoked\""), "{answer}");
    browser.post(&withdraw, &[]).await.is(404);
    give(&browser, &id, "social-good", "Better words.").await.is(303);
    site.browser().get("/achievements/social-good").await.says("Better words.");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_issuer_is_recognised_while_the_organisation_is_verified() {
    let site = TestSite::new().await;
    let (administrator, browser) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    let id = verified(&site, &browser, &administrator).await;
    let path = give(&browser, &id, "issuer", "We trust them.").await.is(303).location.clone();
    site.browser().get("/about").await.says("We trust them.").says("Signature checked");
    let signed = document(&site.browser(), &path).await;
    let issuer = document(&site.browser(), "/issuer").await;
    assert_eq!(issuer["endorsement"], json!([signed]));
    crate::domain::open_badges::canon::canonicalise(&issuer).unwrap();
    assert_eq!(verdict(&site, &signed).await["verdict"], "valid");

    let withdraw = format!("/organisations/{id}/withdraw");
    administrator.post(&withdraw, &[("reason", "The website is gone.")]).await.is(303);
    site.browser().get("/about").await.hides("We trust them.");
    site.browser().get(&path).await.is(410);
    assert_eq!(verdict(&site, &signed).await["verdict"], "invalid", "while it is not verified");
    browser.get("/my/endorse?of=super").await.says("Only verified organisations");
    give(&browser, &id, "super", "Still here.").await.is(404);

    // Who closes an organisation withdraws what it signed; the keys stay, so that a copy can still be read as what it was.
    browser.post(&format!("/my/organisations/{id}/close"), &[]).await.is(303);
    site.browser().get(&path).await.is(410).says("The organisation is closed.");
    document(&site.browser(), &format!("/organisations/{id}/issuer")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebodys_award_is_recognised_with_their_consent() {
    let site = TestSite::new().await;
    let (administrator, browser) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    let organisation = verified(&site, &browser, &administrator).await;
    let learner = site.person("Amira", AMIRA).await;
    sample::answer_module(&site.app, &site.viewer(AMIRA).await, "social", |_| true).await.unwrap();
    let award = link_in(&site.mail_to(AMIRA).await.body).rsplit('/').next().unwrap().to_owned();
    let (public, own) = (format!("/credentials/{award}"), format!("/my/badges/{award}"));
    let before = document(&site.browser(), &public).await;

    // Not one that nobody sees, and not one's own.
    learner.post(&own, &[("visibility", "private")]).await.is(303);
    browser.get(&format!("/my/endorse?of={award}")).await.is(404);
    give(&browser, &organisation, &award, "Good.").await.is(404);
    learner.post(&own, &[("visibility", "link")]).await.is(303);
    browser.get(&public).await.says(&format!("/my/endorse?of={award}"));
    learner.get(&public).await.hides("/my/endorse");
    let badge = format!("/my/endorse?badge={}/credentials/{award}", site.base);
    browser.get(&badge).await.is(200).says("decide whether others see it");
    browser.get("/my/endorse?badge=https://other.example/x").await.is(422).says("id=\"badge-error\"");

    give(&browser, &organisation, &award, "Calm with every customer.").await.is(303);
    let mail = site.mail_to(AMIRA).await;
    assert!(mail.subject.contains("Bakery") && mail.body.contains("Calm with every customer."), "{}", mail.body);
    let page = learner.get(&own).await;
    page.says("Calm with every customer.").says("Waiting for you");
    let id = page.text.split(&format!("{own}/recognitions/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/endorsements/{id}");
    site.browser().get(&public).await.hides("Calm with every customer.");
    site.browser().get(&path).await.is(404);
    administrator.get(&path).await.is(404);
    browser.get(&path).await.is(200).says("Only you see this so far");
    learner.get(&path).await.is(200);

    let decide = format!("{own}/recognitions/{id}");
    browser.post(&decide, &[("shown", "yes")]).await.is(404);
    learner.post(&decide, &[("shown", "yes")]).await.is(303);
    site.browser().get(&public).await.says("Calm with every customer.").says("Signature checked");
    let signed = document(&site.browser(), &path).await;
    assert_eq!(signed["credentialSubject"]["id"], format!("{}{public}", site.base));
    assert_eq!(verdict(&site, &signed).await["verdict"], "valid");
    assert_eq!(document(&site.browser(), &public).await, before, "the badge itself stays as it was signed");
    learner.post(&decide, &[("shown", "no")]).await.is(303);
    site.browser().get(&public).await.hides("Calm with every customer.");
    site.browser().get(&path).await.is(404);
    learner.post(&decide, &[("shown", "yes")]).await.is(303);
    learner.post(&own, &[("visibility", "private")]).await.is(303);
    site.browser().get(&path).await.is(404);
    learner.post(&own, &[("visibility", "link")]).await.is(303);

    // Her account goes: the words go with it.
    assert!(learner.bytes("/account/data.zip").await.starts_with(b"PK"));
    learner.post("/account/delete", &[("password", PASSWORD), ("badges", "keep")]).await.leads_to("/");
    site.browser().get(&public).await.is(200).hides("Calm with every customer.");
    site.browser().get(&path).await.is(410).hides("Calm with every customer.");
    give(&browser, &organisation, &award, "Again.").await.is(404);
}
