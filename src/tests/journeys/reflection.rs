//! Writing for oneself at the end of a lesson: kept, private, and never lost.

use serde_json::Value;

use crate::{
    domain::reflection::{MAX_CHARS, mark},
    tests::support::{
        browser::{Browser, Page},
        site::{PASSWORD, TestSite},
    },
};

const AMIRA: &str = "amira@learner.example";
const LESSON: &str = "/modules/social/communication";

/// Somebody with the form of a lesson before them.
struct Writer {
    browser: Browser,
    owner: String,
}

impl Writer {
    async fn new(site: &TestSite, name: &str, email: &str) -> Self {
        let browser = site.person(name, email).await;
        Self { browser, owner: site.account(email).await.id.0 }
    }

    /// Sends the form: what the page showed, and what is in the three fields.
    async fn send(&self, shown: [&str; 3], typed: [&str; 3], go: &str) -> Page {
        let marks = shown.map(mark);
        let form = [
            ("owner", self.owner.as_str()),
            ("answer-1", typed[0]),
            ("shown-1", &marks[0]),
            ("answer-2", typed[1]),
            ("shown-2", &marks[1]),
            ("answer-3", typed[2]),
            ("shown-3", &marks[2]),
            ("go", go),
        ];
        self.browser.post(&format!("{LESSON}/reflect"), &form).await
    }

    async fn lesson(&self) -> Page {
        self.browser.get(LESSON).await
    }
}

/// A field with this text, as the page writes it.
fn holding(text: &str) -> String {
    format!("\n{text}</textarea>")
}

#[tokio::test]
async fn answers_are_kept_changed_and_removed() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    amira.lesson().await.is(200).says("only you can read your answers").says("name=\"answer-3\"");
    let page = amira.send(["", "", ""], ["First\r\nthought <b>", "", "  third "], "save").await;
    page.leads_to(&format!("{LESSON}#reflect"));
    amira
        .lesson()
        .await
        .says("Your answers are saved. Only you can read them.")
        .says(&holding("First\nthought &lt;b&gt;"))
        .says(&holding("third"))
        .says(&format!("value=\"{}\"", mark("third")));
    amira.lesson().await.hides("Your answers are saved.");
    amira.send(["First\nthought <b>", "", "third"], ["First, changed", "", " "], "save").await.is(303);
    amira.lesson().await.says(&holding("First, changed")).hides("third</textarea>");
    assert_eq!(data_of(&amira.browser).await["reflections"].as_array().unwrap().len(), 1);
}

async fn data_of(browser: &Browser) -> Value {
    let zip = browser.bytes("/account/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap()
}

#[tokio::test]
async fn nobody_else_reads_them_and_their_writer_takes_them_along() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    amira.send(["", "", ""], ["My secret", "", ""], "save").await.is(303);
    let luka = Writer::new(&site, "Luka", "luka@learner.example").await;
    luka.lesson().await.is(200).hides("My secret");
    site.browser().get(LESSON).await.is(200).hides("My secret").says("Sign in to keep your answers").hides("<textarea");
    let data = data_of(&amira.browser).await;
    assert_eq!(data["reflections"][0]["answer"], "My secret");
    assert!(data["reflections"][0]["question"].as_str().unwrap().starts_with("When did a message"), "{data}");
    assert!(data_of(&luka.browser).await["reflections"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn what_is_too_long_is_told_beside_its_field_and_everything_is_kept() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    let long = "ž".repeat(MAX_CHARS + 1);
    amira
        .send(["", "", ""], ["kept", &long, ""], "read")
        .await
        .is(422)
        .says("There is a problem")
        .says("href=\"#answer-2\"")
        .says("id=\"answer-2-error\"")
        .says("4001 characters")
        .says(&holding(&long))
        .says(&holding("kept"));
    amira.lesson().await.hides("kept</textarea>").hides("You have read this");
    amira.send(["", "", ""], ["", &"ž".repeat(MAX_CHARS), ""], "save").await.is(303);
}

#[tokio::test]
async fn two_tabs_do_not_silently_overwrite_each_other() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    amira.send(["", "", ""], ["one", "two", ""], "save").await.is(303);
    // One tab changes the first answer; the other one, opened before, has changed the first and the third.
    amira.send(["one", "two", ""], ["from the first tab", "two", ""], "save").await.is(303);
    let page = amira.send(["one", "two", ""], ["from the <second> tab", "two", "three"], "save").await;
    page.is(409)
        .says("You saved another answer in another window")
        .says("<p>from the first tab</p>")
        .says(&holding("from the &lt;second&gt; tab"))
        .says(&holding("three"));
    amira.lesson().await.says(&holding("from the first tab")).says(&holding("three"));
    // Seen both, it may be replaced.
    let page = amira.send(["from the first tab", "two", "three"], ["both", "two", "three"], "save").await;
    page.is(303);
    amira.lesson().await.says(&holding("both"));
    // What a tab did not touch does not come back from it.
    amira.send(["one", "two", ""], ["one", "two", ""], "save").await.is(303);
    amira.lesson().await.says(&holding("both"));
    // Removed elsewhere is told, too.
    amira.send(["both", "two", "three"], ["", "two", "three"], "save").await.is(303);
    amira
        .send(["both", "two", "three"], ["more", "two", "three"], "save")
        .await
        .is(409)
        .says("You removed this answer");
}

#[tokio::test]
async fn going_on_takes_the_answers_along() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    let page = amira.send(["", "", ""], ["on the way out", "", ""], "read").await;
    assert!(page.is(303).location.starts_with("/modules/social/"), "{}", page.location);
    amira.browser.get(&page.location).await.says("Marked as read.");
    amira.lesson().await.says("You have read this").says(&holding("on the way out"));
}

#[tokio::test]
async fn a_session_that_ended_loses_nothing() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    amira.browser.post("/sign-out", &[]).await.is(303);
    let page = amira.send(["", "", ""], ["long thought about", "", ""], "save").await;
    let next = page.is(303).location.split_once("/sign-in?next=").unwrap().1.to_owned();
    let next = percent_encoding::percent_decode_str(&next).decode_utf8().unwrap().into_owned();
    amira.browser.get(&page.location).await.says("Your answers are kept for one hour");
    let sign_in = [("email", AMIRA), ("password", PASSWORD), ("next", next.as_str())];
    let back = amira.browser.post("/sign-in", &sign_in).await.is(303).location.clone();
    amira.browser.get(&back).await.leads_to(&format!("{LESSON}#reflect"));
    amira.lesson().await.says("You are signed in again").says(&holding("long thought about"));
    amira.browser.get(&back).await.leads_to(&format!("{LESSON}#reflect"));
}

#[tokio::test]
async fn on_a_shared_computer_one_persons_answers_do_not_become_anothers() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    site.person("Luka", "luka@learner.example").await;
    let sign_in = |email| [("email", email), ("password", PASSWORD)];
    amira.browser.post("/sign-out", &[]).await.is(303);
    amira.send(["", "", ""], ["Amira's first", "", ""], "save").await.is(303);
    amira.browser.post("/sign-in", &sign_in("luka@learner.example")).await.is(303);
    // What waits is not Luka's; and what Amira's old tab sends now is not either.
    amira.browser.get(&format!("{LESSON}/reflect")).await.leads_to(&format!("{LESSON}#reflect"));
    amira.send(["", "", ""], ["", "Amira's second", ""], "save").await.leads_to(LESSON);
    let page = amira.lesson().await;
    page.is(200).says("Somebody else was signed in").hides("Amira&#x27;s").hides("Amira's");
    amira.browser.post("/sign-out", &[]).await.is(303);
    amira.browser.post("/sign-in", &sign_in(AMIRA)).await.is(303);
    // Two forms wait, and the lesson's page has them carried out.
    for _ in 0..2 {
        amira.lesson().await.leads_to(&format!("{LESSON}/reflect"));
        amira.browser.get(&format!("{LESSON}/reflect")).await.leads_to(&format!("{LESSON}#reflect"));
    }
    amira.lesson().await.is(200).says(&holding("Amira's first")).says(&holding("Amira's second"));
}

#[tokio::test]
async fn forms_that_no_page_of_ours_sends_change_nothing() {
    let site = TestSite::new().await;
    let amira = Writer::new(&site, "Amira", AMIRA).await;
    amira.browser.post("/modules/social/nothing/reflect", &[("answer-1", "x")]).await.is(404);
    amira.browser.post(&format!("{LESSON}/reflect"), &[("answer-4", "x"), ("answer-0", "y")]).await.is(303);
    assert!(data_of(&amira.browser).await["reflections"].as_array().unwrap().is_empty());
    // Without a person it is for, nothing is kept, and signing in leads to the lesson.
    let stranger = site.browser();
    let page = stranger.post(&format!("{LESSON}/reflect"), &[("answer-1", "x")]).await;
    page.leads_to("/sign-in?next=%2Fmodules%2Fsocial%2Fcommunication");
}
