//! Badges of other issuers: put in, checked again, shown, and taken along.

use std::{
    io::{Cursor, Read as _},
    sync::{Arc, Mutex},
};

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{
    adapters::fetch::{Fetch, Fetching, Shelf},
    domain::{
        backpack::{Imported, MAX_BADGES},
        open_badges::{
            bake::{Baked, png::bake},
            fixtures::{TINY_PNG, raw_chunk},
        },
        verification::{Document, Unfetched},
    },
    services::{holding, sample},
    store::imported_badge::{self, Content, NewImport},
    tests::support::{
        browser::{Browser, Page},
        site::{PASSWORD, TestSite},
    },
};

const AMIRA: &str = "amira@learner.example";
const ADD: &str = "/my/backpack/add";

/// A web that changes.
#[derive(Clone, Default)]
struct Changing(Arc<Mutex<Shelf>>);

impl Changing {
    fn put(&self, url: &str, body: impl Into<Vec<u8>>) {
        let mut shelf = self.0.lock().unwrap();
        *shelf = shelf.clone().with(url, body);
    }

    fn fail(&self, url: &str, why: Unfetched) {
        let mut shelf = self.0.lock().unwrap();
        *shelf = shelf.clone().without(url, why);
    }
}

impl Fetch for Changing {
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        let shelf = self.0.lock().unwrap().clone();
        Box::pin(async move { shelf.fetch(url).await })
    }
}

/// The web of this machine.
struct Net;

impl Fetch for Net {
    fn fetch<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        Box::pin(async move {
            let accept = "application/json, image/png;q=0.5";
            let answer = reqwest::Client::new().get(url).header("accept", accept).send().await;
            let answer = answer.map_err(|_| Unfetched::Unreachable)?;
            match answer.status().as_u16() {
                200 => Ok(Document { body: answer.bytes().await.unwrap().to_vec(), open_line: false }),
                410 => Err(Unfetched::Gone),
                _ => Err(Unfetched::NotFound),
            }
        })
    }
}

fn assertion(id: &str, recipient: &str) -> Value {
    json!({
        "@context": "https://w3id.org/openbadges/v2", "id": format!("https://other.example/a/{id}"), "type": "Assertion",
        "recipient": {"type": "email", "hashed": false, "identity": recipient}, "badge": "https://other.example/b",
        "issuedOn": "2026-01-02T03:04:05Z", "verification": {"type": "HostedBadge"},
    })
}

fn school() -> Changing {
    let web = Changing::default();
    let issuer = json!({"id": "https://other.example/i", "type": "Issuer", "name": "Other <b>School</b>", "url": "https://other.example", "email": "x@other.example"});
    let badge = json!({"id": "https://other.example/b", "type": "BadgeClass", "name": "Baking", "description": "Bakes bread", "image": "https://other.example/b.png", "criteria": {"narrative": "A test"}, "issuer": "https://other.example/i"});
    web.put("https://other.example/i", issuer.to_string());
    web.put("https://other.example/b", badge.to_string());
    web.put("https://other.example/b.png", TINY_PNG.to_vec());
    web.put("https://other.example/a/1", assertion("1", AMIRA).to_string());
    web
}

async fn add(browser: &Browser, text: &str) -> Page {
    browser.post_parts(ADD, &[("badge", None, text.as_bytes()), ("file", Some(""), b"")]).await
}

async fn upload(browser: &Browser, bytes: &[u8]) -> Page {
    browser.post_parts(ADD, &[("badge", None, b""), ("file", Some("badge"), bytes)]).await
}

/// The path of a badge that was just added.
fn added(page: &Page) -> String {
    assert_eq!(page.status, 303, "{}", page.text);
    assert!(page.location.starts_with("/my/backpack/"), "{}", page.location);
    page.location.clone()
}

async fn only(site: &TestSite, address: &str) -> Imported {
    let account = site.account(address).await;
    let mut all = imported_badge::of(&mut site.app.db.read(), &account.id).await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badge_is_checked_kept_shown_and_taken_along() {
    let site = TestSite::among(school()).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    browser.get("/my/badges").await.is(200).says("Badges from elsewhere").says(ADD);
    browser.get(ADD).await.is(200).says(AMIRA).says("0 of 100");
    let own = added(&add(&browser, "https://other.example/a/1").await);
    browser
        .get(&own)
        .await
        .is(200)
        .says("Baking")
        .says("Other &lt;b&gt;School&lt;/b&gt;")
        .hides("<b>School")
        .says("Valid");
    browser.get("/my/badges").await.is(200).says("Baking").says("/picture.png");
    // The same one, by another way.
    add(&browser, &assertion("1", AMIRA).to_string()).await.leads_to(&own);

    let public = own.replace("/my/", "/");
    let (stranger, luka) = (site.browser(), site.person("Luka", "luka@learner.example").await);
    for page in [&public, &format!("{public}/picture.png")] {
        stranger.get(page).await.is(404);
        browser.get(page).await.is(200);
    }
    for path in [own.clone(), format!("{own}/file")] {
        luka.get(&path).await.is(404);
        stranger.get(&path).await.is(303);
    }
    for path in [own.clone(), format!("{own}/check"), format!("{own}/remove")] {
        luka.post(&path, &[("visibility", "public"), ("sure", "yes")]).await.is(404);
    }
    browser.post(&own, &[("visibility", "link"), ("show_name", "yes")]).await.leads_to(&own);
    let page = stranger.get(&public).await;
    page.is(200).says("Amira Haddad").says("Bakes bread").says("noindex").says("application/json+oembed").hides(AMIRA);
    browser.post(&own, &[("visibility", "public")]).await.leads_to(&own);
    stranger.get(&public).await.is(200).hides("Amira Haddad").hides("noindex");
    let picture = stranger.bytes(&format!("{public}/picture.png")).await;
    assert!(picture.starts_with(b"\x89PNG"));
    let (_, policy) = browser.header_as(&format!("{own}/file"), "*/*", "content-security-policy").await;
    assert_eq!(policy, "default-src 'none'; sandbox");
    let (_, kept) = browser.header_as(&format!("{own}/file"), "*/*", "content-disposition").await;
    assert_eq!(kept, "attachment; filename=\"baking.json\"");
    let original = assertion("1", AMIRA).to_string().into_bytes();
    assert_eq!(browser.bytes(&format!("{own}/file")).await, original, "byte for byte");

    // Whose is it?
    stranger.post(&public, &[("email", AMIRA)]).await.is(200).says("Yes: this badge was issued to");
    stranger.post(&public, &[("email", "eve@learner.example")]).await.is(200).says("No: this badge was not issued");
    stranger.post(&public, &[("email", "eve")]).await.is(422).says("id=\"email-error\"");

    browser.get("/my/badges").await.says("/my/badges.zip").hides("/clr/");
    let zip = browser.bytes("/my/badges.zip").await;
    let archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    assert_eq!(archive.file_names().count(), 3, "the file and two indexes");
    let data = browser.bytes("/account/data.zip").await;
    let mut data = zip::ZipArchive::new(Cursor::new(data)).unwrap();
    let id = own.rsplit('/').next().unwrap();
    let mut file = Vec::new();
    data.by_name(&format!("backpack/{id}.json")).unwrap().read_to_end(&mut file).unwrap();
    assert_eq!(file, original);
    let mut told = String::new();
    data.by_name("data.json").unwrap().read_to_string(&mut told).unwrap();
    assert!(told.contains("\"Baking\""), "{told}");

    browser.post(&format!("{own}/remove"), &[]).await.is(200).says("Yes, take it out");
    browser.post(&format!("{own}/remove"), &[("sure", "yes")]).await.leads_to("/my/badges");
    browser.get(&own).await.is(404);
    stranger.get(&public).await.is(404);
    added(&add(&browser, "https://other.example/a/1").await);
    let me = site.account(AMIRA).await.id;
    assert_eq!(imported_badge::usage(&mut site.app.db.read(), &me).await.unwrap().badges, 1);
    browser.post("/account/delete", &[("badges", "keep"), ("password", PASSWORD)]).await.leads_to("/");
    assert_eq!(imported_badge::usage(&mut site.app.db.read(), &me).await.unwrap().badges, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_in_order_is_refused_with_the_reason() {
    let web = school();
    web.put("https://other.example/a/2", assertion("2", "eve@learner.example").to_string());
    let mut expired = assertion("3", AMIRA);
    expired["expires"] = json!("2026-02-01T00:00:00Z");
    web.put("https://other.example/a/3", expired.to_string());
    web.fail("https://other.example/a/4", Unfetched::Gone);
    web.put("https://other.example/page", "<!doctype html><html><body>Hi</body></html>");
    web.fail("https://other.example/slow", Unfetched::TooSlow);
    let site = TestSite::among(web).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    let hosted = |id: &str| assertion(id, AMIRA).to_string();
    for (given, reason) in [
        ("https://other.example/a/2".to_owned(), "It was issued to another e-mail address."),
        // A copy with another name in it.
        (hosted("2"), "says something else than the original"),
        ("https://other.example/a/3".to_owned(), "It has expired."),
        (hosted("4"), "It was withdrawn"),
        ("https://other.example/page".to_owned(), "a web page for people"),
        ("https://other.example/slow".to_owned(), "takes too long"),
        ("my badge".to_owned(), "We see no badge in this."),
        (String::new(), "Paste the link or the text"),
    ] {
        let page = add(&browser, &given).await;
        page.is(422).says(reason).hides("verifier-").hides("backpack-");
        if !given.is_empty() && !given.contains('"') {
            page.says(&given);
        }
    }
    let unverified = site.browser();
    let form = [("name", "Eve"), ("email", "eve@learner.example"), ("password", PASSWORD)];
    unverified.post("/sign-up", &form).await.is(303);
    unverified.post("/sign-in", &form).await.is(303);
    unverified.get(ADD).await.is(200).says("First verify your e-mail address");
    add(&unverified, "https://other.example/a/2").await.is(422).says("First verify");
    site.browser().get(ADD).await.is(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubtful_badge_is_for_its_owner_alone() {
    let web = school();
    web.fail("https://other.example/i", Unfetched::Unreachable);
    let site = TestSite::among(web.clone()).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    let own = added(&add(&browser, "https://other.example/a/1").await);
    browser.get(&own).await.is(200).says("Not fully checked").says("others do not see it here");
    browser.post(&own, &[("visibility", "public")]).await.is(422).says("Only a badge that we could check");
    site.browser().get(&own.replace("/my/", "/")).await.is(404);
    // Once its issuer answers, it is as good as any other.
    browser.post(&format!("{own}/check"), &[]).await.leads_to(&own);
    browser.get(&own).await.is(200).says("checked a moment ago");
    web.put(
        "https://other.example/i",
        json!({"id": "https://other.example/i", "type": "Issuer", "name": "School", "url": "https://other.example", "email": "x@other.example"}).to_string(),
    );
    site.app.clock.advance(TimeDelta::minutes(2));
    browser.get(&own).await.is(200).says("A badge without a name");
    browser.post(&format!("{own}/check"), &[]).await.leads_to(&own);
    browser.get(&own).await.is(200).says("Valid").says("was checked again").says("<h1>Baking</h1>");
    assert!(only(&site, AMIRA).await.pictured, "now its picture is known, too");
    browser.post(&own, &[("visibility", "public")]).await.leads_to(&own);
    // It says nothing about whose it is: nobody can know.
    let mut nobody = assertion("5", AMIRA);
    nobody["recipient"] = json!({"type": "telephone", "hashed": false, "identity": "1"});
    web.put("https://other.example/a/5", nobody.to_string());
    let other = added(&add(&browser, "https://other.example/a/5").await);
    browser.get(&other).await.is(200).says("Not fully checked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_has_an_old_check_made_again() {
    let web = school();
    let site = TestSite::among(web.clone()).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    let own = added(&add(&browser, "https://other.example/a/1").await);
    let public = own.replace("/my/", "/");
    browser.post(&own, &[("visibility", "link")]).await.is(303);
    let stranger = site.browser();
    let first = only(&site, AMIRA).await.checked_at;
    site.app.clock.advance(TimeDelta::hours(23));
    stranger.get(&public).await.is(200).says("Valid");
    assert_eq!(only(&site, AMIRA).await.checked_at, first, "still fresh");

    web.fail("https://other.example/a/1", Unfetched::Unreachable);
    site.app.clock.advance(TimeDelta::hours(2));
    stranger.get(&public).await.is(200).says("Could not be checked").says("Baking");
    let after = only(&site, AMIRA).await;
    assert_eq!((after.proven_at, after.checked_at > first), (Some(first), true));
    site.app.clock.advance(TimeDelta::days(40));
    let signed_in = site.browser();
    signed_in.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.is(303);
    stranger.get(&public).await.is(200).says("Not fully checked");

    web.fail("https://other.example/a/1", Unfetched::Gone);
    site.app.clock.advance(TimeDelta::days(2));
    stranger.get(&public).await.is(200).says("Not valid").says("It was withdrawn");
    signed_in.post(&own, &[("visibility", "public")]).await.is(422);
    web.put("https://other.example/a/1", assertion("1", AMIRA).to_string());
    site.app.clock.advance(TimeDelta::minutes(2));
    stranger.post(&public, &[]).await.leads_to(&public);
    stranger.get(&public).await.is(200).says("Valid");
}

#[tokio::test(flavor = "multi_thread")]
async fn badges_of_another_site_like_this_one_come_in_every_form() {
    let there = TestSite::new().await;
    let issued = there.person("Amira Haddad", AMIRA).await;
    let viewer = there.viewer(AMIRA).await;
    for module in ["social", "personal"] {
        sample::answer_module(&there.app, &viewer, module, |_| true).await.unwrap();
    }
    let awards = holding::all(&there.app, &viewer).await.unwrap();
    let (one, two) = (&awards[0].id, &awards[1].id);

    let here = TestSite::among(Net).await;
    let browser = here.person("Amira H.", AMIRA).await;
    let address = format!("{}/credentials/{one}", there.base);
    for (path, kind) in [
        (format!("/credentials/{one}.json"), "json"),
        (format!("/credentials/{one}.jwt"), "jwt"),
        (format!("/credentials/{one}/badge.png"), "png"),
        (format!("/credentials/{one}/badge-ob3.svg"), "svg"),
        (format!("/credentials/{one}/badge-ob2.svg"), "svg"),
        (format!("/ob2/assertions/{one}"), "json"),
        (format!("/ob2/assertions/{one}.jws"), "jwt"),
    ] {
        let file = issued.bytes(&path).await;
        let own = added(&upload(&browser, &file).await);
        let badge = only(&here, AMIRA).await;
        assert_eq!((badge.kind.id(), badge.trust.id(), badge.pictured), (kind, "proven", true), "{path}");
        assert_eq!(browser.bytes(&format!("{own}/file")).await, file, "{path}: byte for byte");
        browser.post(&format!("{own}/remove"), &[("sure", "yes")]).await.is(303);
    }
    let own = added(&add(&browser, &address).await);
    // The picture holds the same badge, in both forms.
    upload(&browser, &issued.bytes(&format!("/credentials/{one}/badge.png")).await).await.leads_to(&own);
    added(&upload(&browser, &issued.bytes(&format!("/credentials/{two}/badge.png")).await).await);

    // Somebody else's; and one's own, where it was issued.
    let luka = here.person("Luka", "luka@learner.example").await;
    add(&luka, &address).await.is(422).says("It was issued to another e-mail address.");
    add(&issued, &address).await.leads_to(&format!("/my/badges/{one}"));
    issued.post(&format!("/my/badges/{one}/revoke"), &[("reason", "By mistake"), ("sure", "yes")]).await.is(303);
    browser.post(&format!("{own}/remove"), &[("sure", "yes")]).await.is(303);
    add(&browser, &address).await.is(422).says("withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_files_and_addresses_do_no_harm() {
    let web = school();
    let site = TestSite::among(web.clone()).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    // A sound badge in a picture that would unpack to gigabytes: it is kept, and its picture is not shown.
    let data = [&60_000_u32.to_be_bytes()[..], &60_000_u32.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let start = b"\x89PNG\r\n\x1a\n".as_slice();
    let bomb = [start, &raw_chunk(b"IHDR", &data), &raw_chunk(b"IDAT", b""), &raw_chunk(b"IEND", b"")].concat();
    let baked = Baked { assertion: Some(assertion("1", AMIRA).to_string()), credential: None };
    web.fail("https://other.example/b.png", Unfetched::NotFound);
    let own = added(&upload(&browser, &bake(&bomb, &baked).unwrap()).await);
    assert!(!only(&site, AMIRA).await.pictured);
    browser.get(&own).await.is(200).says("/assets/icons/elsewhere.svg");
    browser.get(&own.replace("/my/", "/")).await.is(200);
    browser.get(&format!("{}/picture.png", own.replace("/my/", "/"))).await.is(404);
    browser.post(&format!("{own}/remove"), &[("sure", "yes")]).await.is(303);
    // A drawing is kept as it is, and never shown.
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"http://openbadges.org\"><o:assertion verify=\"https://other.example/a/1\"/><foreignObject><iframe src=\"https://evil.example\"/></foreignObject></svg>";
    let own = added(&upload(&browser, svg.as_bytes()).await);
    browser.get(&own).await.is(200).hides("evil.example").says("/assets/icons/elsewhere.svg");
    let (_, disposition) = browser.header_as(&format!("{own}/file"), "*/*", "content-disposition").await;
    assert!(disposition.starts_with("attachment"), "{disposition}");
    browser.post(&format!("{own}/remove"), &[("sure", "yes")]).await.is(303);
    for (file, reason) in [
        (b"<svg onload='x()'/>".to_vec(), "The picture holds a program"),
        (b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>".to_vec(), "used for attacks"),
        (TINY_PNG.to_vec(), "There is no badge in this picture"),
        (vec![b'['; 1_000_000], "too large"),
    ] {
        upload(&browser, &file).await.is(422).says(reason);
    }
    // A picture larger than what is kept.
    let (head, tail) = TINY_PNG.split_at(33);
    let fat = [head, &raw_chunk(b"teSt", &vec![0; 2 * 1024 * 1024]), tail].concat();
    upload(&browser, &bake(&fat, &baked).unwrap()).await.is(422).says("larger than 2 MB");
    browser.post_parts(ADD, &[("file", Some("x"), &vec![0; 9 * 1024 * 1024])]).await.is(413);
    // Addresses of private networks are not called.
    let real = TestSite::new().await;
    let browser = real.person("Amira Haddad", AMIRA).await;
    for url in ["http://127.0.0.1:1/x", "http://169.254.169.254/latest/", "http://[::1]/", "http://10.0.0.1/"] {
        add(&browser, url).await.is(422).says("private network");
    }
    let mut inside = assertion("1", AMIRA);
    inside["id"] = json!("http://192.168.0.1/a");
    let own = added(&add(&browser, &inside.to_string()).await);
    browser.get(&own).await.is(200).says("Not fully checked").says("We do not call those");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backpack_has_room_for_so_much() {
    let web = school();
    web.put("https://other.example/a/9", assertion("9", AMIRA).to_string());
    let site = TestSite::among(web).await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    let first = added(&add(&browser, "https://other.example/a/1").await);
    let pattern = only(&site, AMIRA).await;
    let allowed = site.viewer(AMIRA).await.own().unwrap();
    site.app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                for n in 1..MAX_BADGES {
                    let badge = Imported { id: format!("filler-{n}"), ..pattern.clone() };
                    let content = Content { original: vec![1], reports: "[]".into(), issued_to: AMIRA.into() };
                    let new = NewImport { badge, content, picture: None, identities: vec![n.to_string()] };
                    imported_badge::insert(&mut tx, &allowed, &new).await?;
                }
                Ok::<_, crate::store::StoreError>(())
            })
        })
        .await
        .unwrap();
    add(&browser, "https://other.example/a/9").await.is(422).says("100 badges from elsewhere already");
    browser.get(ADD).await.is(200).says("100 of 100");
    browser.post(&format!("{first}/remove"), &[("sure", "yes")]).await.is(303);
    added(&add(&browser, "https://other.example/a/9").await);
}
