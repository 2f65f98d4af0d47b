//! A badge in all its forms over HTTP: types, headers, withdrawal; a new issue, new keys, a learner's whole record.

use std::io::{Cursor, Read as _};

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{
    adapters::keys,
    domain::{
        achievement::MODULES,
        email::Email,
        open_badges::{bake::svg::extract, proof, rs256::RsaPublic},
    },
    services::{Viewer, assessment, forms, sample},
    store::account,
    tests::support::{browser::Browser, site::TestSite},
};

const LD: &str = "application/ld+json";
const AMIRA: &str = "amira@learner.example";

/// A person who passed the assessment of a module with 16 of 20 right, and the award's id.
async fn earner(site: &TestSite, module: &'static str) -> (Browser, Viewer, String) {
    let browser = site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    let id = earn(site, &viewer, module).await;
    (browser, viewer, id)
}

async fn earn(site: &TestSite, viewer: &Viewer, module: &'static str) -> String {
    let attempt = sample::answer_without_submitting(&site.app, viewer, module, |p| p < 16).await.unwrap().unwrap();
    assessment::submit(&site.app, viewer, &attempt).await.unwrap();
    let held = crate::services::holding::all(&site.app, viewer).await.unwrap();
    held.into_iter().find(|award| award.achievement.slug().starts_with(module)).unwrap().id
}

async fn json_at(browser: &Browser, url: &str) -> Value {
    let path = format!("/{}", url.splitn(4, '/').nth(3).unwrap());
    serde_json::from_str(&browser.get_as(&path, LD).await.is(200).text).unwrap()
}

/// The payload of a JWS, checked with the key that its header or its payload leads to.
async fn token(browser: &Browser, token: &str) -> Value {
    use base64::Engine as _;
    let decode = |part: &str| {
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).unwrap();
        serde_json::from_slice::<Value>(&bytes).unwrap()
    };
    let parts: Vec<_> = token.split('.').collect();
    let (header, payload) = (decode(parts[0]), decode(parts[1]));
    let key = match header["kid"].as_str() {
        Some(kid) => {
            let jwk = json_at(browser, kid).await;
            // The document that controls the key says the same.
            let method = json_at(browser, kid.strip_suffix(".jwk").unwrap()).await;
            assert_eq!(method["publicKeyJwk"], jwk);
            assert_eq!(jwk["kid"], kid);
            let id = kid.rsplit('/').next().unwrap().strip_suffix(".jwk").unwrap();
            let base = kid.split("/keys/").next().unwrap();
            json_at(browser, &format!("{base}/ob2/keys/{id}")).await
        }
        None => json_at(browser, payload["verification"]["creator"].as_str().unwrap()).await,
    };
    let public = RsaPublic::from_pem(key["publicKeyPem"].as_str().unwrap()).unwrap();
    assert!(public.payload(token).is_some(), "the signature holds");
    payload
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_has_its_type_and_headers() {
    let site = TestSite::new().await;
    let (browser, viewer, id) = earner(&site, "social").await;
    let stranger = site.browser();
    let did = json_at(&stranger, &format!("{}/.well-known/did.json", site.base)).await;
    let [multikey, web_key] = did["verificationMethod"].as_array().unwrap().as_slice() else { panic!("{did}") };
    assert_eq!((&multikey["type"], &web_key["type"]), (&json!("Multikey"), &json!("JsonWebKey")));
    let rsa = web_key["id"].as_str().unwrap().split('#').nth(1).unwrap().to_owned();
    let ed25519 = json_at(&stranger, &format!("{}/issuer", site.base)).await["assertionMethod"][0].clone();
    let ed25519 = ed25519.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let vc = "application/vc+ld+json";
    let (hour, brief, fresh) = ("public, max-age=3600", "public, max-age=300", "public, max-age=60");
    for (path, accept, kind, cache) in [
        ("/issuer".to_owned(), "*/*", LD, hour),
        ("/issuer".to_owned(), "application/json", "application/json", hour),
        ("/.well-known/did.json".to_owned(), "*/*", "application/json", hour),
        (format!("/keys/{ed25519}"), "*/*", LD, hour),
        (format!("/keys/{rsa}"), "*/*", LD, hour),
        (format!("/keys/{rsa}.jwk"), "*/*", "application/jwk+json", hour),
        (format!("/keys/{rsa}.jwk"), "application/json", "application/json", hour),
        (format!("/ob2/keys/{rsa}"), "*/*", LD, hour),
        ("/ob2/issuer".to_owned(), "*/*", LD, hour),
        ("/ob2/badges/social-good".to_owned(), "*/*", LD, hour),
        ("/ob2/badges/social-good/nl".to_owned(), "*/*", LD, hour),
        (format!("/ob2/assertions/{id}"), "*/*", LD, fresh),
        (format!("/ob2/assertions/{id}.jws"), "*/*", "application/jose", fresh),
        ("/ob2/revocations".to_owned(), "*/*", LD, fresh),
        ("/achievements/social-good".to_owned(), LD, LD, hour),
        ("/achievements/social-good/nl".to_owned(), LD, LD, hour),
        (format!("/credentials/{id}"), vc, vc, brief),
        (format!("/credentials/{id}"), "application/vc", "application/vc", brief),
        (format!("/credentials/{id}.json"), "*/*", vc, brief),
        (format!("/credentials/{id}.jwt"), "*/*", "text/plain; charset=utf-8", brief),
        (format!("/credentials/{id}/badge.png"), "*/*", "image/png", brief),
        (format!("/credentials/{id}/badge-ob2.svg"), "*/*", "image/svg+xml", brief),
        (format!("/credentials/{id}/badge-ob3.svg"), "*/*", "image/svg+xml", brief),
        ("/status/1".to_owned(), "*/*", vc, fresh),
    ] {
        let header = |name| stranger.header_as(&path, accept, name);
        assert_eq!(header("content-type").await, (200, kind.to_owned()), "{path} {accept}");
        assert_eq!(header("cache-control").await.1, cache, "{path}");
        assert_eq!(header("access-control-allow-origin").await.1, "*", "{path}");
        assert!(!header("etag").await.1.is_empty(), "{path}");
    }
    for path in [
        "/keys/rsa-0",
        "/keys/rsa-0.jwk",
        "/ob2/keys/rsa-0",
        &format!("/ob2/keys/{rsa}/issuer"),
        &format!("/ob2/keys/{rsa}/badges/social-good"),
        "/achievements/social-good/en",
        "/achievements/social-good/xx",
        "/ob2/badges/nothing/nl",
        "/credentials/x.jwt",
        "/ob2/assertions/x.jws",
        "/credentials/x/badge-ob2.svg",
    ] {
        stranger.get_as(path, LD).await.is(404);
    }
    stranger.get_as("/achievements/social-good/nl", "text/html").await.leads_to("/achievements/social-good");
    // A private badge is private in every form.
    browser.post(&format!("/my/badges/{id}"), &[("visibility", "private")]).await.is(303);
    for path in [
        "/credentials/{}.jwt",
        "/ob2/assertions/{}.jws",
        "/credentials/{}/badge-ob2.svg",
        "/credentials/{}/badge-ob3.svg",
    ] {
        let path = path.replace("{}", &id);
        stranger.get(&path).await.is(404);
        let (status, cache) = browser.header_as(&path, "*/*", "cache-control").await;
        assert_eq!((status, cache.as_str()), (200, "private, no-store"), "{path}");
    }
    assert_eq!(forms::make_due(&site.app).await.unwrap(), 0, "asking made them");
    drop(viewer);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_forms_say_the_same_and_are_signed_once() {
    let site = TestSite::new().await;
    let (_, viewer, id) = earner(&site, "social").await;
    assert_eq!(forms::make_due(&site.app).await.unwrap(), 1);
    assert_eq!(forms::make_due(&site.app).await.unwrap(), 0);
    let stranger = site.browser();
    let text = |path: String| {
        let stranger = stranger.clone();
        async move { stranger.get(&path).await.is(200).text.clone() }
    };
    let (ob2, ob3) = (text(format!("/ob2/assertions/{id}")).await, text(format!("/credentials/{id}.json")).await);
    let (jws, jwt) = (text(format!("/ob2/assertions/{id}.jws")).await, text(format!("/credentials/{id}.jwt")).await);
    let assertion: Value = serde_json::from_str(&ob2).unwrap();
    let credential: Value = serde_json::from_str(&ob3).unwrap();
    let signed = token(&stranger, &jws).await;
    for same in ["recipient", "badge", "issuedOn", "image", "evidence", "narrative"] {
        assert_eq!(signed[same], assertion[same], "{same}");
    }
    let claims = token(&stranger, &jwt).await;
    for (name, value) in credential.as_object().unwrap().iter().filter(|(name, _)| *name != "proof") {
        assert_eq!(&claims[name], value, "{name}");
    }
    assert_eq!(claims["sub"], credential["credentialSubject"]["id"]);
    let svg = |version: u8| text(format!("/credentials/{id}/badge-ob{version}.svg"));
    assert_eq!(extract(&svg(2).await).unwrap().assertion.unwrap(), ob2, "byte for byte");
    assert_eq!(extract(&svg(3).await).unwrap().credential.unwrap(), ob3);
    // The key and its owner name each other.
    let badge = json_at(&stranger, signed["badge"].as_str().unwrap()).await;
    let issuer = json_at(&stranger, badge["issuer"].as_str().unwrap()).await;
    assert_eq!(issuer["publicKey"], signed["verification"]["creator"]);
    assert_eq!(json_at(&stranger, issuer["publicKey"].as_str().unwrap()).await["owner"], issuer["id"]);
    assert_eq!(credential["credentialSubject"]["achievement"]["alignment"][0]["targetName"], "resolve conflicts");
    let later = forms::of(&site.app, &id).await.unwrap();
    assert_eq!((later.jws, later.jwt), (jws, jwt));
    drop(viewer);
}

#[tokio::test(flavor = "multi_thread")]
async fn translations_name_each_other() {
    let site = TestSite::new().await;
    let stranger = site.browser();
    for (path, kind) in [("achievements", "Related"), ("ob2/badges", "BadgeClass")] {
        let english = json_at(&stranger, &format!("{}/{path}/social-good", site.base)).await;
        let related = &english["related"][0];
        assert_eq!(related["type"].as_array().map_or(related["type"].clone(), |types| types[0].clone()), kind);
        let dutch = json_at(&stranger, related["id"].as_str().unwrap()).await;
        assert_eq!(dutch["id"], related["id"]);
        assert_eq!(dutch["related"][0]["id"], english["id"]);
        let language = |value: &Value| value.get("inLanguage").or(value.get("@language")).cloned().unwrap();
        assert_eq!((language(&english), language(&dutch), language(related)), (json!("en"), json!("nl"), json!("nl")));
        assert_eq!(dutch["name"], "Sociale vaardigheden: Goed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_badge_is_gone_in_open_badges_2_and_listed_without_its_reason() {
    let site = TestSite::new().await;
    let (browser, _, id) = earner(&site, "social").await;
    let stranger = site.browser();
    let form = [("reason", "My boss asked me to"), ("sure", "yes")];
    browser.post(&format!("/my/badges/{id}/revoke"), &form).await.is(303);
    for path in [format!("/ob2/assertions/{id}"), format!("/ob2/assertions/{id}.jws")] {
        let page = stranger.get(&path).await;
        let body: Value = serde_json::from_str(&page.is(410).text).unwrap();
        assert_eq!(
            (&body["revoked"], body["id"].as_str()),
            (&json!(true), Some(&*format!("{}/ob2/assertions/{id}", site.base)))
        );
        assert!(body.get("recipient").is_none());
        assert_eq!(stranger.header_as(&path, "*/*", "cache-control").await.1, "public, max-age=60");
    }
    // These carry the address of the status list, which tells.
    for path in [format!("/credentials/{id}.jwt"), format!("/credentials/{id}/badge-ob3.svg")] {
        stranger.get(&path).await.is(200);
    }
    let list = stranger.get("/ob2/revocations").await;
    list.is(200).says(&format!("/ob2/assertions/{id}\"")).says(&format!("urn:uuid:{id}\"")).hides("My boss");
    browser.post(&format!("/my/badges/{id}/renew"), &[]).await.is(303);
    stranger.get(&format!("/ob2/assertions/{id}")).await.is(410);
    browser.get("/my/badges.zip").await.is(404);
    // A private one is on the list, as whoever holds a copy must learn of it; nowhere is its reason told.
    browser.post(&format!("/my/badges/{id}"), &[("visibility", "private")]).await.is(303);
    stranger.get("/ob2/revocations").await.is(200).says(&format!("urn:uuid:{id}\"")).hides("My boss").hides("eason");
    stranger.get(&format!("/ob2/assertions/{id}")).await.is(404).hides("My boss");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_address_is_put_into_the_same_badge() {
    let site = TestSite::new().await;
    let (browser, viewer, id) = earner(&site, "social").await;
    let own = format!("/my/badges/{id}");
    browser.get(&own).await.is(200).hides("/renew");
    browser.post(&format!("{own}/renew"), &[]).await.leads_to(&own);
    let before = browser.get(&format!("/credentials/{id}.json")).await.text;
    let jwt = forms::of(&site.app, &id).await.unwrap().jwt;

    let (account_id, now) = (viewer.account.id.clone(), site.app.clock.now());
    let email = Email::parse("amira@new.example").unwrap();
    let changed = site.app.db.write(move |mut tx| {
        Box::pin(async move { account::change_email_by_link(&mut tx, &account_id, &email, now).await })
    });
    assert!(changed.await.unwrap());
    site.app.clock.advance(TimeDelta::days(30));
    // The clock went on past the session.
    let browser = signed_in_again(&site).await;
    browser.get(&own).await.is(200).says("/renew");
    site.person("Luka", "luka@learner.example").await.post(&format!("{own}/renew"), &[]).await.is(404);
    browser.post(&format!("{own}/renew"), &[]).await.leads_to(&own);
    browser.get(&own).await.is(200).hides("/renew");

    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let (old, new) = (read(&before), read(&browser.get(&format!("/credentials/{id}.json")).await.text));
    assert_eq!((&new["id"], &new["awardedDate"]), (&old["id"], &old["awardedDate"]));
    assert_eq!(new["credentialStatus"], old["credentialStatus"]);
    assert!(new["validFrom"].as_str() > old["validFrom"].as_str());
    let key = site.app.issuer.keys.current.public;
    assert!(proof::verify(&new, &key).is_ok());
    assert_ne!(forms::of(&site.app, &id).await.unwrap().jwt, jwt);
    let check = |email: &'static str| {
        let (stranger, path) = (site.browser(), format!("/credentials/{id}"));
        async move { stranger.post(&path, &[("email", email)]).await }
    };
    check("amira@new.example").await.is(200).says("status-good");
    check(AMIRA).await.is(200).says("not awarded to this e-mail address");
}

async fn signed_in_again(site: &TestSite) -> Browser {
    let browser = site.browser();
    let form = [("email", "amira@new.example"), ("password", crate::tests::support::site::PASSWORD)];
    browser.post("/sign-in", &form).await.is(303);
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn new_keys_sign_after_a_restart_and_old_badges_keep_verifying() {
    let site = TestSite::new().await;
    let (_, viewer, before) = earner(&site, "social").await;
    let stranger = site.browser();
    let old = stranger.get(&format!("/credentials/{before}.json")).await.text;
    let old_jws = stranger.get(&format!("/ob2/assertions/{before}.jws")).await.text;
    site.app.clock.advance(TimeDelta::seconds(1));
    crate::services::keys::rotate(&site.app).await.unwrap();

    // The running server signs with the old key, and publishes the new one at once.
    let during = earn(&site, &viewer, "personal").await;
    let list = crate::services::keys::list(&site.app).await.unwrap();
    assert_eq!(list.iter().map(|(_, signs)| *signs).collect::<Vec<_>>(), [true, true, false, false]);
    let next = list.iter().filter(|(_, signs)| !signs).map(|(key, _)| key.id.clone()).collect::<Vec<_>>();
    for id in &next {
        stranger.get_as(&format!("/keys/{id}"), LD).await.is(200);
    }
    assert_eq!(
        json_at(&stranger, &format!("{}/issuer", site.base)).await["assertionMethod"].as_array().unwrap().len(),
        2
    );

    let site = site.restarted().await;
    let (base, stranger) = (site.app.issuer.base.clone(), site.browser());
    let after = earn(&site, &site.viewer(AMIRA).await, "organisational").await;
    let method = |credential: &Value| credential["proof"][0]["verificationMethod"].as_str().unwrap().to_owned();
    let mut methods = Vec::new();
    for id in [&before, &during, &after] {
        let page = stranger.get(&format!("/credentials/{id}.json")).await;
        let credential: Value = serde_json::from_str(&page.is(200).text).unwrap();
        let key = site.app.issuer.keys.by_verification_method(&base, &method(&credential)).unwrap();
        assert!(proof::verify(&credential, &key).is_ok());
        stranger.post(&format!("/credentials/{id}"), &[]).await.is(200).says("status-good");
        methods.push(method(&credential));
        // Whichever key signed it, its issuer names that key.
        let signed = token(&stranger, &stranger.get(&format!("/ob2/assertions/{id}.jws")).await.text).await;
        let badge = json_at(&stranger, signed["badge"].as_str().unwrap()).await;
        assert_eq!(badge["id"], signed["badge"]);
        let issuer = json_at(&stranger, badge["issuer"].as_str().unwrap()).await;
        assert_eq!((&issuer["id"], &issuer["publicKey"]), (&badge["issuer"], &signed["verification"]["creator"]));
        token(&stranger, &stranger.get(&format!("/credentials/{id}.jwt")).await.text).await;
    }
    assert_eq!(methods[0], methods[1]);
    assert_ne!(methods[1], methods[2]);
    assert_eq!(stranger.get(&format!("/credentials/{before}.json")).await.text, old, "served as it was signed");
    assert_eq!(stranger.get(&format!("/ob2/assertions/{before}.jws")).await.text, old_jws);
    let issuer = json_at(&stranger, &format!("{}/ob2/issuer", site.base)).await;
    assert!(issuer["publicKey"].is_string(), "1EdTech's validator refuses a list: {issuer}");
    let files = keys::load_or_create(&site.app.config.key_file, &site.app.rng).unwrap();
    assert_eq!(
        crate::services::issuer::public_halves(&files, site.app.clock.now()).unwrap().map(|key| key.id),
        next[..]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_learner_takes_everything_along() {
    let site = TestSite::new().await;
    let (browser, viewer, _) = earner(&site, "social").await;
    browser.get("/my/badges").await.is(200).says("/my/badges.zip").says("/clr/");
    for module in MODULES.into_iter().filter(|module| *module != "social") {
        sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
    }
    let zip = browser.bytes("/my/badges.zip").await;
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    assert_eq!(names.len(), 3 + 5 * 7, "{names:?}");
    let mut file = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let index: Value = serde_json::from_str(&file("index.json")).unwrap();
    for badge in index["badges"].as_array().unwrap() {
        for name in badge["files"].as_array().unwrap() {
            assert!(names.contains(&name.as_str().unwrap().to_owned()), "{name}");
        }
    }
    assert!(file("index.html").contains("social-good/badge-ob3.svg"));
    assert!(extract(&file("social-good/badge-ob2.svg")).unwrap().assertion.is_some());
    assert_eq!(file("social-good/ob3.jwt").split('.').count(), 3);

    let page = browser.get("/my/badges").await;
    let clr = page.text.split("href=\"/clr/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let record: Value = serde_json::from_str(&browser.get(&format!("/clr/{clr}")).await.is(200).text).unwrap();
    assert_eq!(record["id"], format!("{}/clr/{clr}", site.base));
    let key = site.app.issuer.keys.current.public;
    assert!(proof::verify(&record, &key).is_ok());
    let held = record["credentialSubject"]["verifiableCredential"].as_array().unwrap();
    assert_eq!(held.len(), 5);
    assert!(held.iter().all(|credential| proof::verify(credential, &key).is_ok()));
    assert!(!record.to_string().contains(AMIRA));
    assert_eq!(browser.header_as(&format!("/clr/{clr}"), "*/*", "cache-control").await.1, "private, no-store");
    let luka = site.person("Luka", "luka@learner.example").await;
    luka.get(&format!("/clr/{clr}")).await.is(404);
    luka.get("/my/badges.zip").await.is(404);
    assert!(!luka.get("/my/badges").await.is(200).text.contains("/my/badges.zip"));
    let data = browser.bytes("/account/data.zip").await;
    let mut data = zip::ZipArchive::new(Cursor::new(data)).unwrap();
    assert_eq!(data.len(), 1 + 5 * 7);
    assert!(data.by_name("data.json").is_ok());
}
