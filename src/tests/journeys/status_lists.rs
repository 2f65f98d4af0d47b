//! When a status list is full, the next one begins.

use serde_json::Value;

use crate::{
    domain::open_badges::status_list::{MIN_BITS, StatusList},
    services::{assessment, holding, sample},
    store::{StoreError, sql::sql},
    tests::support::{browser::Browser, site::TestSite},
};

const AMIRA: &str = "amira@learner.example";

async fn bit(browser: &Browser, list: u32, index: u32) -> bool {
    let page = browser.get_as(&format!("/status/{list}"), "application/json").await;
    let list: Value = serde_json::from_str(&page.is(200).text).unwrap();
    StatusList::decode(list["credentialSubject"]["encodedList"].as_str().unwrap()).unwrap().get(index).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_award_after_a_full_list_is_in_the_next() {
    let site = TestSite::new().await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    browser.get("/status/2").await.is(404);
    let full = site.app.db.write(|mut tx| {
        Box::pin(async move {
            let counter = sql("UPDATE counter SET value = $1 WHERE name = 'status_index'").int(i64::from(MIN_BITS) - 2);
            counter.run(&mut tx).await
        })
    });
    assert_eq!(full.await.map_err(|error: StoreError| error).unwrap(), 1);
    for module in ["social", "personal"] {
        let attempt = sample::answer_without_submitting(&site.app, &viewer, module, |p| p < 16).await.unwrap().unwrap();
        assessment::submit(&site.app, &viewer, &attempt).await.unwrap();
    }
    let mut awards = holding::all(&site.app, &viewer).await.unwrap();
    awards.sort_by_key(|award| award.status_index);
    let [last, first] = awards.as_slice() else { panic!("{awards:?}") };
    for (award, list, index) in [(last, 1, MIN_BITS - 1), (first, 2, 0)] {
        let page = format!("/credentials/{}", award.id);
        let document = browser.get_as(&page, "application/json").await;
        let status = serde_json::from_str::<Value>(&document.is(200).text).unwrap()["credentialStatus"].clone();
        assert_eq!(status["statusListCredential"], format!("{}/status/{list}", site.base));
        assert_eq!(status["statusListIndex"], index.to_string());
        assert!(!bit(&browser, list, index).await);
        browser.post(&page, &[]).await.is(200).says("status-good");
        holding::revoke(&site.app, &viewer, &award.id, "again".into()).await.unwrap();
        assert!(bit(&browser, list, index).await);
        browser.post(&page, &[]).await.is(200).says("status-bad");
    }
    assert!(!bit(&browser, 2, 1).await && !bit(&browser, 1, MIN_BITS - 2).await);
    browser.get("/status/3").await.is(404);
    browser.get("/status/0").await.is(404);
}
