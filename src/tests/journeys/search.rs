//! Finding a place in the lessons.

use crate::{
    domain::attempt::Rules,
    tests::support::{
        database::{Engine, on_both_engines},
        site::TestSite,
    },
};

on_both_engines! {
    async fn a_place_in_a_lesson_is_found_and_its_address_leads_there(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        let browser = site.browser();
        browser.get("/modules").await.says("action=\"/search\"");
        browser.get("/search").await.is(200).says("name=\"q\"").hides("<mark>");
        let page = browser.get("/search?q=conflict").await;
        page.is(200).says("<mark>").says("places for \"conflict\"");
        let address = page
            .text
            .split("href=\"")
            .filter_map(|rest| rest.split('"').next())
            .find(|href| href.starts_with("/modules/") && href.contains('#'))
            .unwrap();
        let (path, anchor) = address.split_once('#').unwrap();
        browser.get(path).await.is(200).says(&format!("id=\"{anchor}\""));
        // More than one page, and the last one ends the row.
        let page = browser.get("/search?q=work&page=2").await;
        page.is(200).says("rel=\"prev\"").says("rel=\"next\"").says("aria-current=\"page\">2</a>");
        browser.get("/search?q=work&page=9999").await.is(200).says("rel=\"prev\"").hides("rel=\"next\"");
        browser.get("/search?q=work&page=-3").await.is(200).hides("rel=\"prev\"");
    }

    async fn each_language_has_its_own_lessons(engine: Engine) {
        let site = TestSite::with(engine, Rules::default()).await;
        let browser = site.browser();
        browser.get("/search?q=leidinggeven").await.is(200).says("Nothing found").says("language=nl");
        browser.get("/search?q=leiding&language=nl").await.is(200).says("<mark>").says("lang=\"nl\"");
        browser.post("/language", &[("language", "nl")]).await.is(303);
        browser.get("/search?q=leiding").await.is(200).says("<mark>").says("plekken voor");
        browser.get("/search?q=leiding&language=xx").await.is(200).says("plekken voor");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_stays_text() {
    let site = TestSite::new().await;
    let browser = site.browser();
    for typed in ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "conflict \"<b>", "&lt;b&gt;"] {
        let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        let page = browser.get(&format!("/search?q={query}")).await;
        page.is(200).hides("<script>alert").hides("<img src=x").hides("<b>");
    }
    let page = browser.get("/search?q=the").await;
    page.is(200).says("These words stand in every lesson");
    browser.get(&format!("/search?q={}", "x".repeat(2000))).await.is(200).says("Nothing found");
    browser.get("/search?q=%00%ff&page=%22").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_keeps_the_index() {
    let site = TestSite::new().await;
    let since = site.app.courses_since;
    site.app.clock.advance(chrono::TimeDelta::days(1));
    let site = site.restarted().await;
    assert_eq!(site.app.courses_since, since);
    site.browser().get("/search?q=conflict").await.is(200).says("<mark>");
}
