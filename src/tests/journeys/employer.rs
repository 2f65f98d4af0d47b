//! An employer's home: what waits, what they wrote, and the badges that they verified.

use super::organisation::{administrator, verified};
use crate::{
    services::sample,
    tests::support::site::{TestSite, link_in},
};

const SANNE: &str = "sanne@private.example";
const AMIRA: &str = "amira@learner.example";

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_sees_what_they_verified_and_deletes_it() {
    let site = TestSite::new().await;
    let (administrator, employer) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    let learner = site.person("Amira Haddad", AMIRA).await;
    sample::answer_module(&site.app, &site.viewer(AMIRA).await, "social", |_| true).await.unwrap();
    let award = link_in(&site.mail_to(AMIRA).await.body).rsplit('/').next().unwrap().to_owned();
    let (path, url) = (format!("/credentials/{award}"), format!("{}/credentials/{award}", site.base));

    // Nothing is kept of who is no employer.
    employer.post("/verify", &[("badge", &url)]).await.is(200);
    employer.get("/employer").await.is(200).says("Register your organisation").hides(&path);
    employer.get("/").await.hides("href=\"/employer\"");
    let organisation = verified(&site, &employer, &administrator).await;
    employer.get("/").await.says("href=\"/employer\"");
    employer.post("/verify", &[("badge", &url)]).await.is(200);
    employer.post(&path, &[]).await.is(200);
    employer.post("/verify", &[("badge", "nothing")]).await.is(422);
    let page = employer.get("/employer").await;
    page.is(200).says("href=\"/find\"").says("Bakery").says("Social skills").says(&path);
    assert_eq!(page.text.matches("/forget\"").count(), 3, "two badges, and the whole list");
    learner.get("/employer").await.is(200).hides(&path);
    assert!(employer.bytes("/account/data.zip").await.starts_with(b"PK"));

    let one = page.text.split("action=\"/employer/looked-at/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    learner.post(&format!("/employer/looked-at/{one}"), &[]).await.is(303);
    assert_eq!(employer.get("/employer").await.text.matches("/forget\"").count(), 3, "not theirs to delete");
    employer.post(&format!("/employer/looked-at/{one}"), &[]).await.is(303);
    assert_eq!(employer.get("/employer").await.text.matches("/forget\"").count(), 2);
    employer.post("/employer/looked-at/forget", &[]).await.is(303);
    employer.get("/employer").await.hides(&path);

    // What was written and recognised.
    learner.post("/my/found", &[("tongue", "nl")]).await.is(303);
    let found = employer.get("/find?look=yes").await;
    let person = found.text.split("/find/people/").nth(1).unwrap().split(['?', '"']).next().unwrap().to_owned();
    employer.post(&format!("/find/people/{person}"), &[("message", "Come.")]).await.is(303);
    let words = [("of", "social-good"), ("organisation", organisation.as_str()), ("comment", "We look for this.")];
    employer.post("/my/endorse", &words).await.is(303);
    let page = employer.get("/employer").await;
    page.says("Waits for an answer").says("/achievements/social-good").hides(AMIRA);
    administrator.get("/employer").await.is(200).hides("Waits for an answer");
}
