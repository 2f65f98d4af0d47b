//! Learners let themselves be found, organisations look and write, and every look is told.

use super::organisation::{administrator, verified};
use crate::{
    services::sample,
    tests::support::{
        browser::Browser,
        site::{PASSWORD, TestSite, link_in},
    },
};

const SANNE: &str = "sanne@private.example";
const AMIRA: &str = "amira@learner.example";

/// A verified organisation, and a learner with a badge.
async fn two(site: &TestSite) -> (Browser, String, Browser, String) {
    let (administrator, employer) = (administrator(site).await, site.person("Sanne", SANNE).await);
    let id = verified(site, &employer, &administrator).await;
    let learner = site.person("Amira Haddad", AMIRA).await;
    sample::answer_module(&site.app, &site.viewer(AMIRA).await, "social", |_| true).await.unwrap();
    let award = link_in(&site.mail_to(AMIRA).await.body).rsplit('/').next().unwrap().to_owned();
    (employer, id, learner, award)
}

fn person_in(text: &str) -> String {
    text.split("/find/people/").nth(1).unwrap().split(['?', '"']).next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_found_who_did_not_say_so_and_nothing_is_shown_that_they_did_not_choose() {
    let site = TestSite::new().await;
    let (employer, _, learner, award) = two(&site).await;
    learner.get("/find").await.is(200).says("Only for verified organisations");
    employer.get("/find?look=yes").await.is(200).says("Nobody fits");
    learner.get("/my/found").await.is(200).says("Nobody can find you now").says(&award);
    learner.get("/my/found/looks").await.says("Nobody has seen you yet");
    learner.post("/my/found", &[("region", "Kerkstraat 5")]).await.is(422).says("id=\"region-error\"");
    employer.get("/find?look=yes").await.says("Nobody fits");

    // Nothing but a language and a badge.
    learner.post("/my/found", &[("tongue", "nl"), ("award", &award), ("award", "of-nobody")]).await.is(303);
    let page = employer.get("/find?look=yes").await;
    page.is(200).says("A learner").says("Dutch").says(&format!("/credentials/{award}")).hides("Amira").hides(AMIRA);
    let id = person_in(&page.text);
    employer.get(&format!("/find/people/{id}")).await.is(200).says("Dutch").hides("Amira").hides(AMIRA);

    // What is asked for must hold.
    for (query, fits) in [
        ("module=social", true),
        ("module=social&tier=excellent", true),
        ("tier=good&tongue=nl", true),
        ("module=personal", false),
        ("badge=super", false),
        ("tongue=de", false),
        ("country=nl", false),
        ("region=oss", false),
    ] {
        let page = employer.get(&format!("/find?look=yes&{query}")).await;
        assert_eq!(page.text.contains("/find/people/"), fits, "{query}");
    }
    let shown = [("name", "yes"), ("country", "nl"), ("region", "Oss"), ("tongue", "nl")];
    learner.post("/my/found", &shown).await.is(303);
    let page = employer.get("/find?look=yes&country=nl&region=os").await;
    page.says("Amira Haddad").says("Oss, Netherlands").hides(&award);
    assert_eq!(person_in(&page.text), id, "the same while it lasts");

    // A badge that nobody else may see is not shown either.
    learner.post("/my/found", &[("award", &award)]).await.is(303);
    learner.post(&format!("/my/badges/{award}"), &[("visibility", "private")]).await.is(303);
    employer.get("/find?look=yes&module=social").await.says("Nobody fits");

    // Every look is told, with who and how.
    let looks = learner.get("/my/found/looks").await;
    looks.is(200).says("Bakery").says("Sanne").says("Saw you in a list of results").says("Opened your page");
    assert_eq!(looks.text.matches("Opened your page").count(), 1);
    assert_eq!(looks.text.matches("Saw you in a list").count(), 5);
    employer.get("/my/found/looks").await.hides("Bakery");

    // Gone at once.
    learner.post("/my/found/stop", &[]).await.leads_to("/my/found");
    employer.get("/find?look=yes").await.says("Nobody fits");
    employer.get(&format!("/find/people/{id}")).await.is(404);
    learner.get("/my/found").await.says("Nobody can find you now");
    learner.post("/my/found", &[]).await.is(303);
    let page = employer.get("/find?look=yes").await;
    assert_ne!(person_in(&page.text), id, "a new beginning");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_goes_through_the_site_and_the_learner_decides() {
    let site = TestSite::new().await;
    let (employer, organisation, learner, _) = two(&site).await;
    learner.post("/my/found", &[("tongue", "nl")]).await.is(303);
    let id = person_in(&employer.get("/find?look=yes").await.text);
    let path = format!("/find/people/{id}");
    let stranger = site.person("Eva", "eva@private.example").await;
    stranger.get(&path).await.is(404);
    stranger.post(&path, &[("of", &organisation), ("message", "Hello")]).await.is(404);
    employer.post(&path, &[("message", " ")]).await.is(422).says("id=\"message-error\"");
    employer.post(&path, &[("message", "Come <b>work</b> here.")]).await.is(303);
    employer.get(&path).await.says("Come &lt;b&gt;work&lt;/b&gt; here.").says("Waits for an answer");
    employer.post(&path, &[("message", "Again!")]).await.is(303);
    let mail = site.mail_to(AMIRA).await;
    assert!(mail.subject.contains("Bakery") && mail.body.contains("Come <b>work</b> here."), "{}", mail.body);
    let message = site.path_of(&link_in(&mail.body));
    learner.get("/my/found").await.says("Bakery");
    learner.get(&message).await.is(200).says("Come &lt;b&gt;work").says("Sanne").hides("Again!");
    employer.get(&message).await.is(404);
    employer.post(&message, &[("answer", "x")]).await.is(404);
    employer.get("/find/messages").await.is(200).says("A learner").hides("Amira").hides(AMIRA);

    learner.post(&message, &[("answer", "")]).await.is(422).says("id=\"answer-error\"");
    learner.post(&message, &[("answer", "Gladly."), ("reveal", "yes")]).await.is(303);
    let page = employer.get("/find/messages").await;
    page.says("Amira Haddad answered").says("Gladly.").says(&format!("mailto:{AMIRA}"));
    assert!(site.mail_to(SANNE).await.subject.contains("answer"));
    learner.post(&message, &[("answer", "Twice.")]).await.is(404);

    // Taken back: the address is hidden, and they cannot write again, not even after a new beginning.
    learner.post(&format!("{message}/decline"), &[]).await.is(303);
    employer.get("/find/messages").await.says("Not wanted").hides(AMIRA);
    learner.post("/my/found/stop", &[]).await.is(303);
    learner.post("/my/found", &[]).await.is(303);
    let id = person_in(&employer.get("/find?look=yes").await.text);
    employer.post(&format!("/find/people/{id}"), &[("message", "Please!")]).await.is(303);
    employer.get("/find/messages").await.hides("Please!");
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_closes_what_is_open_and_an_account_takes_all_of_it_along() {
    let site = TestSite::new().await;
    let (employer, organisation, learner, _) = two(&site).await;
    learner.post("/my/found", &[("name", "yes")]).await.is(303);
    let id = person_in(&employer.get("/find?look=yes").await.text);
    employer.post(&format!("/find/people/{id}"), &[("message", "Come.")]).await.is(303);
    employer.get("/find/messages").await.says("Amira");
    let message = site.path_of(&link_in(&site.mail_to(AMIRA).await.body));
    learner.post("/my/found/stop", &[]).await.is(303);
    employer.get("/find/messages").await.says("Closed").hides("Amira");
    learner.get(&message).await.is(200).says("Closed").hides("name=\"answer\"");
    learner.post(&message, &[("answer", "Gladly.")]).await.is(404);
    assert!(learner.bytes("/account/data.zip").await.starts_with(b"PK"));

    // An organisation that is no longer verified finds nobody.
    learner.post("/my/found", &[("name", "yes")]).await.is(303);
    let eleni = site.browser();
    eleni.post("/sign-in", &[("email", "eleni@site.example"), ("password", PASSWORD)]).await.is(303);
    let withdraw = format!("/organisations/{organisation}/withdraw");
    eleni.post(&withdraw, &[("reason", "The website is gone.")]).await.is(303);
    for path in ["/find?look=yes", "/find/messages"] {
        employer.get(path).await.is(200).says("Only for verified organisations").hides("Amira");
    }
    let id = format!("/find/people/{id}?of={organisation}");
    employer.get(&id).await.is(404);

    learner.post("/account/delete", &[("password", PASSWORD), ("badges", "revoke")]).await.leads_to("/");
    for (table, _) in [("findable", 0), ("found_look", 0), ("found_message", 0)] {
        let text: &'static str = format!("SELECT COUNT(*) FROM {table}").leak();
        let left = crate::store::sql::sql(text).first(&mut site.app.db.read(), |row| row.int(0)).await.unwrap();
        assert_eq!(left, Some(0), "{table}");
    }
}
