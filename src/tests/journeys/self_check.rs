//! Rating oneself before and after a module, and the module's start and end.

use serde_json::Value;

use crate::tests::support::{
    browser::{Browser, Page},
    site::{PASSWORD, TestSite},
};

const AMIRA: &str = "amira@learner.example";
const PATH: &str = "/modules/social/self-check";
const TOPICS: [&str; 5] = ["conflict-management", "communication", "intercultural", "presentation", "accountability"];

async fn send(browser: &Browser, owner: &str, when: &str, ratings: &[u8], go: &str) -> Page {
    let fields: Vec<(String, String)> = TOPICS
        .iter()
        .zip(ratings)
        .map(|(topic, rating)| (format!("rate-{topic}"), rating.to_string()))
        .chain([("owner", owner), ("when", when), ("go", go)].map(|(k, v)| (k.to_owned(), v.to_owned())))
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    browser.post(PATH, &fields).await
}

#[tokio::test]
async fn before_and_after_become_one_picture() {
    let site = TestSite::new().await;
    let amira = site.person("Amira", AMIRA).await;
    let id = site.account(AMIRA).await.id.0;
    amira.get("/modules/social").await.says("href=\"/modules/social/self-check\"").says("2 minutes, only for you");
    amira
        .get(PATH)
        .await
        .is(200)
        .says("Before the lessons")
        .says("I can prepare a short talk")
        .says("value=\"before\"")
        .hides("<svg viewBox=\"0 0 280");
    send(&amira, &id, "before", &[1, 2, 3, 4, 5], "save").await.leads_to(PATH);
    amira
        .get(PATH)
        .await
        .says("Only you can see it.")
        .says("radar-before")
        .hides("radar-after")
        .says("1: before 1, after –.");
    amira.get("/modules/social").await.says("<li class=\"done\"><a href=\"/modules/social/self-check\">");
    amira.get("/modules/social/end").await.says("You filled in the self-check before").says("self-check?when=after");
    // What was chosen comes back, to be changed.
    let page = amira.get(&format!("{PATH}?when=before")).await;
    page.says("id=\"rate-communication-2\" name=\"rate-communication\" value=\"2\" checked");
    amira.get(&format!("{PATH}?when=after")).await.is(200).hides(" checked");
    site.app.clock.advance(chrono::TimeDelta::days(3));
    send(&amira, &id, "after", &[2, 2, 4, 4, 5], "save").await.is(303);
    for page in [PATH, "/modules/social/end"] {
        amira
            .get(page)
            .await
            .says("radar-before")
            .says("radar-after")
            .says("In 2 of the statements")
            .says("4 June 2026");
    }
    // The results know nothing of it.
    amira.get("/modules/social/assessment").await.hides("radar");
}

#[tokio::test]
async fn what_is_missing_is_told_and_what_was_chosen_is_kept() {
    let site = TestSite::new().await;
    let amira = site.person("Amira", AMIRA).await;
    let id = site.account(AMIRA).await.id.0;
    send(&amira, &id, "before", &[1, 2, 3], "save")
        .await
        .is(422)
        .says("href=\"#rate-presentation-1\"")
        .says("id=\"rate-accountability-error\"")
        .hides("id=\"rate-communication-error\"")
        .says("id=\"rate-communication-2\" name=\"rate-communication\" value=\"2\" checked");
    amira.get(PATH).await.says("value=\"before\"").hides("radar-before");
    for bad in [[1, 2, 3, 4, 6], [0, 1, 1, 1, 1]] {
        send(&amira, &id, "before", &bad, "save").await.is(422).says("We did not understand that");
    }
    send(&amira, &id, "sometimes", &[1, 2, 3, 4, 5], "save").await.is(422);
    amira.get(&format!("{PATH}?when=sometimes")).await.is(404);
    amira.get("/modules/nothing/self-check").await.is(404);
}

#[tokio::test]
async fn it_is_private_taken_along_and_survives_a_lost_session() {
    let site = TestSite::new().await;
    let amira = site.person("Amira", AMIRA).await;
    let id = site.account(AMIRA).await.id.0;
    amira.post("/sign-out", &[]).await.is(303);
    let page = send(&amira, &id, "after", &[5, 4, 3, 2, 1], "save").await;
    page.leads_to("/sign-in?next=%2Fmodules%2Fsocial%2Fself%2Dcheck%2Fresume");
    amira.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.leads_to("/my");
    amira.get(PATH).await.leads_to(&format!("{PATH}/resume"));
    amira.get(&format!("{PATH}/resume")).await.leads_to(PATH);
    amira.get(PATH).await.is(200).says("radar-after").says("You are signed in again");
    let zip = amira.bytes("/account/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let data: Value = serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap();
    assert_eq!(data["self_checks"][0]["ratings"]["conflict-management"], 5);
    assert_eq!(data["self_checks"][0]["when"], "after");
    let luka = site.person("Luka", "luka@learner.example").await;
    luka.get(PATH).await.is(200).hides("radar-");
    // Somebody else's form, sent from their browser, does not become theirs.
    send(&luka, &id, "before", &[1, 1, 1, 1, 1], "save").await.leads_to(PATH);
    luka.get(PATH).await.is(200).hides("radar-").says("Somebody else was signed in");
}

#[tokio::test]
async fn a_module_has_a_start_and_an_end() {
    let site = TestSite::new().await;
    let stranger = site.browser();
    stranger
        .get("/modules/social")
        .await
        .is(200)
        .says("What you will be able to do")
        .says("assessment with 20 questions");
    let end = stranger.get("/modules/social/end").await;
    end.is(200)
        .says("What you have learned")
        .says("href=\"/modules/social/assessment\"")
        .hides("self-check")
        .hides("Not read yet");
    stranger.get("/modules/nothing/end").await.is(404);
    let amira = site.person("Amira", AMIRA).await;
    for (topic, next) in TOPICS.iter().zip(TOPICS.iter().skip(1).chain(["end"].iter())) {
        amira.get("/modules/social/end").await.says("Not read yet").says("You have not read all the lessons yet");
        let read = amira.post(&format!("/modules/social/{topic}/read"), &[("read", "yes")]).await;
        read.leads_to(&format!("/modules/social/{next}"));
    }
    amira
        .get("/modules/social/end")
        .await
        .says("That was the last lesson of this module.")
        .says("Take the assessment: Social skills")
        .hides("Not read yet");
    amira.get("/modules/social/accountability").await.says("rel=\"next\" href=\"/modules/social/end\"");
}
