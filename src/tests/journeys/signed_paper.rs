//! The checklist signed on paper, over HTTP: handed in as a scan or photos, looked at by the program or by a person.

use std::time::Instant;

use image::GrayImage;
use serde_json::Value;

use super::checklist::{asked, excellent, finished, number};
use crate::{
    domain::{email::Email, role::Role},
    services::checklist,
    store::account,
    tests::support::{
        browser::{Browser, Page},
        scan::{CAREFUL, Camera, cover, photo, printed_of, scanned, sign},
        site::{TestSite, link_in},
    },
};

const AMIRA: &str = "amira@learner.example";
const HOME: &str = "/my/checklist/paper";
const SIGNER: [(&str, &str); 3] =
    [("name", "Sanne de Wit"), ("organisation", "Bakkerij De Wit"), ("function", "owner")];

/// Somebody with a finished checklist, and its pages from the printer.
async fn amira(site: &TestSite) -> (Browser, String, Vec<GrayImage>) {
    let browser = excellent(site, "Amira Haddad", AMIRA).await;
    finished(site, &browser).await;
    // The mails about the five modules are out: what comes next is newer.
    site.mail_to(AMIRA).await;
    let number = number(&browser).await;
    let pages = printed_of(&browser, &number).await;
    assert!(pages.len() >= 7, "{}", pages.len());
    (browser, number, pages)
}

async fn send(browser: &Browser, files: &[(&str, &[u8])], typed: &[(&str, &str)]) -> Page {
    let mut parts: Vec<(&str, Option<&str>, &[u8])> =
        files.iter().map(|(name, bytes)| ("files", Some(*name), *bytes)).collect();
    parts.extend(typed.iter().map(|(name, value)| (*name, None, value.as_bytes())));
    browser.post_parts(HOME, &parts).await
}

async fn send_photos(browser: &Browser, photos: &[Vec<u8>]) -> Page {
    let files: Vec<(&str, &[u8])> = photos.iter().map(|photo| ("IMG.JPG", photo.as_slice())).collect();
    send(browser, &files, &SIGNER).await
}

fn turned(n: usize) -> Camera {
    let turns = [0.02, -0.05, 1.6, 3.1, -0.11, 0.0, 0.07, -1.5, 0.13];
    Camera { angle: turns[n % turns.len()], ..CAREFUL }
}

async fn administrator(site: &TestSite) -> Browser {
    let browser = site.person("Ivo Beheer", "ivo@site.example").await;
    let id = site.account("ivo@site.example").await.id;
    let now = site.app.clock.now();
    site.app
        .db
        .write(move |mut tx| Box::pin(async move { account::found_role(&mut tx, &id, Role::Administrator, now).await }))
        .await
        .unwrap();
    assert!(Email::parse("ivo@site.example").is_some());
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scan_of_all_signed_pages_brings_the_badge_at_once() {
    let site = TestSite::new().await;
    let (browser, number, mut pages) = amira(&site).await;
    browser.get("/my/checklist").await.says("href=\"/my/checklist/paper\"");
    browser.get(HOME).await.is(200).says("type=\"file\"").says("multiple");
    sign(pages.last_mut().unwrap());
    let photos: Vec<_> = pages.iter().enumerate().map(|(n, page)| photo(page, turned(n))).collect();
    let scan = scanned(&photos);
    let started = Instant::now();
    send(&browser, &[("scan.pdf", &scan)], &SIGNER).await.leads_to("/my/checklist");
    println!("{} pages, {} bytes: {:?}", photos.len(), scan.len(), started.elapsed());

    let page = browser.get("/my/checklist").await;
    page.says("Everything is in order")
        .says("Bakkerij De Wit has confirmed")
        .says("We found all pages and the signature");
    page.says("Only you can see the pages");
    let mail = site.mail_to(AMIRA).await;
    assert!(mail.subject.contains("Good Employee"), "{}", mail.subject);
    let id = link_in(&mail.body).rsplit('/').next().unwrap().to_owned();
    let stranger = site.browser();
    let public = format!("/credentials/{id}");
    stranger.post(&public, &[]).await.is(200).says("status-good");
    stranger.get_as(&public, "text/html").await.says("Bakkerij De Wit (owner)").says("on paper").hides("Sanne de Wit");
    let document: Value = serde_json::from_str(&stranger.get_as(&public, "application/json").await.text).unwrap();
    let told = document["evidence"][0]["narrative"].as_str().unwrap();
    assert!(told.contains("version 1") && told.contains("2026-06-01") && told.contains("all pages"), "{told}");
    // Its pages are nobody's business, until their owner says so, and again afterwards.
    let data = checklist::data(&site.app, &site.viewer(AMIRA).await).await.unwrap();
    assert_eq!(data["signed_on_paper"][0]["by"], "machine");
    let page = browser.get("/my/checklist").await;
    let paper = page.text.split("name=\"paper\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let shared = format!("/signed/{paper}");
    stranger.get(&shared).await.is(404);
    let form = |shared: &'static str| [("paper", paper.clone()), ("shared", shared.to_owned())];
    let post = |form: [(&'static str, String); 2]| {
        let browser = browser.clone();
        async move {
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post("/my/checklist/paper/share", &form).await
        }
    };
    post(form("yes")).await.leads_to("/my/checklist");
    let page = stranger.get(&shared).await;
    let picture = page.is(200).text.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(stranger.bytes(&picture).await.starts_with(b"\xff\xd8\xff"));
    let original = format!("{picture}?original=yes");
    let (_, way) = stranger.header_as(&original, "*/*", "content-disposition").await;
    assert!(way.starts_with("attachment"), "{way}");
    post(form("no")).await.leads_to("/my/checklist");
    stranger.get(&shared).await.is(404);
    stranger.get(&picture).await.is(404);
    browser.get(HOME).await.leads_to("/my/checklist");
    let code = format!("/C/{number}-1-3-8");
    assert_eq!(stranger.get(&code).await.location, format!("/checklist/{number}?version=1"));
    assert!(browser.bytes("/account/data.zip").await.starts_with(b"PK"));
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_come_one_after_the_other_and_each_says_what_is_wrong_with_it() {
    let site = TestSite::new().await;
    let (browser, _, pages) = amira(&site).await;
    let last = pages.len() - 1;
    send(&browser, &[], &SIGNER).await.is(422).says("Choose a file");
    let first = photo(&pages[0], CAREFUL);
    let page = send(&browser, &[("a.jpg", &first)], &[("name", ""), ("function", "owner")]).await;
    page.is(422).says("Enter the name of the person who signed").says("value=\"owner\"").hides("Page 1 of");
    send(&browser, &[("IMG_2.HEIC", b"\0\0\0\x24ftypheic\0\0\0\0")], &SIGNER).await.is(422).says("Most Compatible");
    send(&browser, &[("letter.docx", b"PK\x03\x04")], &SIGNER).await.is(422).says("letter.docx: We can read");

    send(&browser, &[("a.jpg", &first)], &SIGNER).await.leads_to(HOME);
    let page = browser.get(HOME).await;
    page.says("Page 1 of").says("these are missing: 2, 3").says("In order").says("value=\"Sanne de Wit\"");

    // Each way to take a bad picture, and its words.
    let mut torn = pages[1].clone();
    cover(&mut torn, (26.0, 26.0), 14.0);
    let mut hidden = pages[1].clone();
    cover(&mut hidden, (553.0, 800.0), 34.0);
    let bad = [
        (photo(&torn, CAREFUL), "three black squares"),
        (photo(&hidden, CAREFUL), "cannot read the code"),
        (photo(&pages[1], Camera { blur: 9.0, ..CAREFUL }), "Take the picture again"),
        (photo(&pages[1], Camera { side: 500, noise: 2.0, ..CAREFUL }), "Take the picture again"),
    ];
    for (bytes, words) in &bad {
        send(&browser, &[("b.jpg", bytes)], &SIGNER).await.leads_to(HOME);
        let page = browser.get(HOME).await;
        page.says(words).says("Cannot be checked").says("these are missing: 2, 3").says("Let a person look");
        let remove = page.text.split("action=\"/my/checklist/paper/pages/").last().unwrap().split('"').next().unwrap();
        browser.post(&format!("/my/checklist/paper/pages/{remove}"), &[]).await.leads_to(HOME);
    }
    browser.get(HOME).await.hides("Cannot be checked").hides("Let a person look");

    // The blank form: all pages, and nobody signed.
    let rest: Vec<_> = pages.iter().enumerate().skip(1).map(|(n, page)| photo(page, turned(n))).collect();
    send_photos(&browser, &rest).await.leads_to(HOME);
    let page = browser.get(HOME).await;
    page.says("We see nothing in the boxes").says("Not signed").hides("missing:").says("Let a person look");
    browser.get("/my/badges").await.hides("/assets/badges/good-employee.svg\" alt=\"\" width=\"160\"");

    // The employer signs, and the last page alone is sent again.
    let mut signed = pages[last].clone();
    sign(&mut signed);
    send_photos(&browser, &[photo(&signed, turned(4))]).await.leads_to("/my/checklist");
    browser.get("/my/checklist").await.says("has confirmed your skills");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_others_and_of_old_versions_are_refused() {
    let site = TestSite::new().await;
    let (browser, _, pages) = amira(&site).await;
    let luka = excellent(&site, "Luka", "luka@learner.example").await;
    finished(&site, &luka).await;
    let theirs = number(&luka).await;
    let other = printed_of(&luka, &theirs).await;
    let page = send(&browser, &[("a.jpg", &photo(&other[0], CAREFUL))], &SIGNER).await;
    page.is(422).says("another checklist").says(&format!("{}-{}", &theirs[..4], &theirs[4..]));
    let foreign = include_bytes!("../../domain/verification/photos/photo.jpg");
    send(&browser, &[("code.jpg", foreign)], &SIGNER).await.is(422).says("not one of ours");
    browser.get(HOME).await.hides("Picture 1").hides("Page 1 of");

    send(&browser, &[("a.jpg", &photo(&pages[0], CAREFUL))], &SIGNER).await.leads_to(HOME);
    browser.post("/my/checklist/change", &[]).await.is(303);
    browser.get(HOME).await.leads_to("/my/checklist");
    browser.post("/my/checklist/finish", &[]).await.is(303);
    browser.get(HOME).await.is(200).hides("Page 1 of");
    let page = send(&browser, &[("a.jpg", &photo(&pages[0], CAREFUL))], &SIGNER).await;
    page.is(422).says("version 1");
    site.browser().get(HOME).await.is(303);
    browser.get("/review").await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_machine_can_check_goes_to_an_administrator() {
    let site = TestSite::new().await;
    let (browser, number, pages) = amira(&site).await;
    let admin = administrator(&site).await;
    admin.get("/review").await.is(200).says("Nothing to look at");
    let mut hidden = pages[0].clone();
    cover(&mut hidden, (553.0, 800.0), 34.0);
    let unclear = photo(&hidden, CAREFUL);
    let typed = |number: &'static str| [SIGNER[0], SIGNER[1], SIGNER[2], ("number", number)];
    let page = send(&browser, &[("a.jpg", &unclear)], &typed("AAAA-AAAA")).await;
    page.is(422).says("not the number of your checklist");
    send(&browser, &[("a.jpg", &unclear)], &SIGNER).await.leads_to(HOME);
    browser.get("/my/checklist").await.says("Go on with the signed checklist");
    browser.post("/my/checklist/paper/person", &[("number", "x")]).await.is(422).says("person-number-error");
    browser.post("/my/checklist/paper/person", &[("number", &number)]).await.leads_to(HOME);
    browser.get(HOME).await.says("waits for one of us").hides("type=\"file\"");
    browser.get("/my/checklist").await.says("One of us looks at the signed paper");
    send(&browser, &[("a.jpg", &unclear)], &SIGNER).await.leads_to(HOME);

    let page = admin.get("/review").await;
    let path =
        page.says("Amira Haddad").text.split("href=\"/review/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/review/{path}");
    browser.get(&path).await.is(404);
    let page = admin.get(&path).await;
    page.is(200).says(&format!("{}-{}", &number[..4], &number[4..])).says("Sanne de Wit, owner, Bakkerij De Wit");
    let picture = page.text.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(admin.bytes(&picture).await.starts_with(b"\xff\xd8\xff"));
    browser.get(&picture).await.is(404);
    admin.post(&format!("{path}/decline"), &[("reason", " ")]).await.is(422).says("reason-error");
    admin
        .post(&format!("{path}/decline"), &[("reason", "The second page is <upside> down.")])
        .await
        .leads_to("/review");
    admin.post(&format!("{path}/accept"), &[]).await.leads_to(&path);
    admin.get(&path).await.says("declined or taken back");
    assert!(site.mail_to(AMIRA).await.body.contains("The second page is <upside> down."));
    browser.get("/my/checklist").await.says("&lt;upside&gt;").says("Ask your employer");

    // Once more, with the number at once; this time it is accepted.
    let page = send(&browser, &[("a.jpg", &unclear)], &[SIGNER[0], SIGNER[1], SIGNER[2], ("number", &number)]).await;
    page.leads_to(HOME);
    let page = admin.get("/review").await;
    let again = page.text.split("href=\"/review/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_ne!(format!("/review/{again}"), path);
    admin.post(&format!("/review/{again}/accept"), &[]).await.leads_to("/review");
    admin.get("/review").await.says("Nothing to look at");
    browser.get("/my/checklist").await.says("One of us looked at it and accepted it");
    let id = link_in(&site.mail_to(AMIRA).await.body).rsplit('/').next().unwrap().to_owned();
    let page = site.browser().get_as(&format!("/credentials/{id}"), "text/html").await;
    page.says("An administrator of this site looked at them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_named_employer_sees_the_paper_beside_the_form() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let link = asked(&site, &browser).await;
    let number = number(&browser).await;
    let employer = site.browser();
    employer.get(&link).await.hides("The signed paper");
    let mut hidden = printed_of(&browser, &number).await.swap_remove(0);
    cover(&mut hidden, (553.0, 800.0), 34.0);
    let typed = [SIGNER[0], SIGNER[1], SIGNER[2], ("number", number.as_str())];
    send(&browser, &[("a.jpg", &photo(&hidden, CAREFUL))], &typed).await.leads_to(HOME);
    browser.get(HOME).await.says("Bakkerij De Wit sees these pages");
    let mail = site.mail_to("sanne@bakery.example").await;
    assert!(mail.subject.contains("handed in"), "{}", mail.subject);
    let page = employer.get(&link).await;
    page.is(200).says("The signed paper").says("<select");
    let picture = page.text.split("<img src=\"/confirm").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let picture = format!("/confirm{picture}");
    assert!(employer.bytes(&picture).await.starts_with(b"\xff\xd8\xff"));
    employer.get(&picture.replace("/confirm/", "/confirm/x")).await.is(404);
    browser.get(&picture).await.is(404);

    // The time is over: it goes on to an administrator, not into nothing.
    site.app.clock.advance(chrono::TimeDelta::days(30));
    crate::services::housekeeping::sweep(&site.app).await.unwrap();
    employer.get(&picture).await.is(404);
    let admin = administrator(&site).await;
    admin.get("/review").await.says("Amira Haddad");
}
