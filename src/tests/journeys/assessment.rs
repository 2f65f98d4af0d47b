//! Nothing that a learner answered is ever lost, and the key stays where it is.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{
    domain::attempt::Rules,
    services::sample,
    tests::support::{
        browser::Browser,
        database::Engine,
        site::{PASSWORD, TestSite},
    },
};

const AMIRA: &str = "amira@learner.example";

/// Starts an attempt; its path.
async fn start(browser: &Browser) -> String {
    let page = browser.post("/modules/social/assessment", &[]).await;
    page.is(303).location.split('?').next().unwrap().to_owned()
}

/// The right answers as the island sends them.
async fn right(site: &TestSite, path: &str) -> Vec<Value> {
    let viewer = site.viewer(AMIRA).await;
    let answers = sample::right_answers(&site.app, &viewer, path.rsplit('/').next().unwrap()).await.unwrap();
    let now = site.app.clock.now().timestamp_millis();
    answers
        .into_iter()
        .map(|(position, response, _)| json!({"position": position, "response": response.unwrap().to_string(), "sequence": now}))
        .collect()
}

async fn save(browser: &Browser, path: &str, answers: &[Value]) -> u16 {
    browser.post_json(&format!("{path}/answers"), &json!({"answers": answers})).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_survive_a_killed_server_and_a_second_device() {
    let site = TestSite::new().await;
    let phone = site.person("Amira", AMIRA).await;
    let path = start(&phone).await;
    let answers = right(&site, &path).await;
    assert_eq!(save(&phone, &path, &answers[..10]).await, 200);
    let site = site.restarted().await;
    let laptop = site.browser();
    laptop.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.is(303);
    assert_eq!(start(&laptop).await, path, "the open attempt goes on");
    laptop.get(&format!("{path}?step=1")).await.is(200).says("checked");
    assert_eq!(save(&laptop, &path, &answers[10..]).await, 200);
    laptop.post(&format!("{path}/submit"), &[]).await.is(303);
    laptop.get(&format!("{path}/result")).await.says("100");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_before_submit_loses_nothing() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", AMIRA).await;
    let path = start(&browser).await;
    let answers = right(&site, &path).await;
    save(&browser, &path, &answers).await;
    browser.post("/sign-out", &[]).await.is(303);
    assert_eq!(save(&browser, &path, &answers[..1]).await, 401);
    let page = browser.post(&format!("{path}/submit"), &[]).await;
    assert!(page.is(303).location.starts_with("/sign-in?next="), "{}", page.location);
    let next = percent_encoding::percent_decode_str(page.location.split_once("next=").unwrap().1)
        .decode_utf8()
        .unwrap()
        .into_owned();
    let back = browser
        .post("/sign-in", &[("email", AMIRA), ("password", PASSWORD), ("next", &next)])
        .await
        .is(303)
        .location
        .clone();
    let end = browser.get(&back).await.is(303).location.clone();
    assert_eq!(end, format!("{path}/result"), "signed in again, and it is submitted");
    browser.get(&end).await.is(200).says("100");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parked_form_is_its_owners_alone() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", AMIRA).await;
    site.person("Luka", "luka@learner.example").await;
    let path = start(&browser).await;
    browser.post("/sign-out", &[]).await.is(303);
    browser.post(&format!("{path}/submit"), &[]).await.is(303);
    browser.post("/sign-in", &[("email", "luka@learner.example"), ("password", PASSWORD)]).await.is(303);
    browser.get(&format!("{path}/resume")).await.is(404);
    browser.post("/sign-out", &[]).await.is(303);
    browser.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.is(303);
    browser.get(&format!("{path}/resume")).await.leads_to(&format!("{path}/result"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_theirs_not_drawn_or_malformed_is_refused_and_changes_nothing() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", AMIRA).await;
    let luka = site.person("Luka", "luka@learner.example").await;
    let path = start(&browser).await;
    let answers = right(&site, &path).await;
    assert_eq!(save(&luka, &path, &answers).await, 404);
    luka.get(&path).await.is(404);
    luka.post(&format!("{path}/submit"), &[]).await.is(404);
    luka.get(&format!("{path}/result")).await.is(404);
    assert_eq!(save(&site.browser(), &path, &answers).await, 401);
    let answer = |position: i64, response: &str| json!({"position": position, "response": response, "sequence": 1});
    for bad in
        [answer(20, "c0"), answer(0, "c9"), answer(0, "zz"), answer(0, "w\u{0}"), answer(-1, "c0"), json!({"x": 1})]
    {
        // One bad answer, and none of them is taken.
        let status = save(&browser, &path, &[answers[0].clone(), bad.clone()]).await;
        assert!(matches!(status, 400 | 422), "{bad}: {status}");
    }
    browser.get(&format!("{path}?step=1")).await.is(200).hides("checked");
    browser.get("/attempts/nothing").await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_does_not_leave_the_server_before_submission() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", AMIRA).await;
    let path = start(&browser).await;
    let viewer = site.viewer(AMIRA).await;
    let id = path.rsplit('/').next().unwrap();
    let open = crate::services::assessment::open(&site.app, &viewer, id).await.unwrap();
    let mut feedback = Vec::new();
    for position in 0..20 {
        let (question, drawn) = open.question(position, crate::domain::language::Language::En).unwrap();
        let told = crate::domain::feedback::feedback_for(question, &drawn.order, None);
        feedback.extend(told.options.into_iter().filter_map(|o| o.feedback).map(|f| f.text));
    }
    assert!(feedback.len() > 40);
    for step in 1..=5 {
        let page = browser.get(&format!("{path}?step={step}")).await;
        for text in &feedback {
            page.hides(text);
        }
    }
    browser.get(&format!("{path}/result")).await.is(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_limit_what_was_saved_is_the_result() {
    let rules = Rules { time_limit: Some(TimeDelta::minutes(30)), ..Rules::default() };
    let site = TestSite::with(Engine::Sqlite, rules).await;
    let browser = site.person("Amira", AMIRA).await;
    let path = start(&browser).await;
    let answers = right(&site, &path).await;
    assert_eq!(save(&browser, &path, &answers[..12]).await, 200);
    site.app.clock.advance(TimeDelta::minutes(31));
    assert_eq!(save(&browser, &path, &answers[12..]).await, 409, "too late");
    browser.get(&path).await.leads_to(&format!("{path}/result"));
    browser.get(&format!("{path}/result")).await.is(200).says("60");
    browser.post(&format!("{path}/submit"), &[]).await.leads_to(&format!("{path}/result"));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_three_attempts_in_a_row_there_is_a_pause_of_a_day() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", AMIRA).await;
    for _ in 0..3 {
        let path = start(&browser).await;
        browser.post(&format!("{path}/submit"), &[]).await.is(303);
    }
    let page = browser.post("/modules/social/assessment", &[]).await;
    assert!(!page.location.starts_with("/attempts/"), "{}", page.location);
    browser.get("/modules/social/assessment").await.is(200).says("2 June 2026");
    site.app.clock.advance(TimeDelta::hours(24));
    start(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_two_attempts_in_a_row_have_the_same_questions() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    let mut previous = std::collections::BTreeSet::new();
    for _ in 0..3 {
        let path = start(&browser).await;
        let open =
            crate::services::assessment::open(&site.app, &viewer, path.rsplit('/').next().unwrap()).await.unwrap();
        let drawn =
            open.questions.all(crate::domain::language::Language::En).map(|asked| asked.unwrap().1.question.clone());
        let drawn: std::collections::BTreeSet<_> = drawn.collect();
        assert_eq!(drawn.len(), 20, "never twice the same question");
        assert_ne!(drawn, previous);
        previous = drawn;
        browser.post(&format!("{path}/submit"), &[]).await.is(303);
    }
}
