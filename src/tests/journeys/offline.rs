//! Reading without a connection: what the browser's worker is told and given. What it does with it, a browser shows.

use serde_json::Value;

use crate::tests::support::site::{PASSWORD, TestSite};

const AMIRA: &str = "amira@learner.example";

/// The headers of a page, as somebody with these cookies gets it: for whom it is, and whether it may be kept.
async fn marks(client: &reqwest::Client, address: String) -> (u16, String, String) {
    let response = client.get(address).send().await.unwrap();
    let header = |name| response.headers().get(name).map_or("", |v| v.to_str().unwrap()).to_owned();
    (response.status().as_u16(), header("softskills-person"), header("softskills-keep"))
}

async fn signed_in(site: &TestSite, name: &str, email: &str) -> reqwest::Client {
    site.person(name, email).await;
    let policy = reqwest::redirect::Policy::none();
    let client = reqwest::Client::builder().cookie_store(true).redirect(policy).build().unwrap();
    let form = [("email", email), ("password", PASSWORD)];
    assert_eq!(client.post(format!("{}/sign-in", site.base)).form(&form).send().await.unwrap().status(), 303);
    client
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_say_for_whom_they_are_and_which_may_be_kept() {
    let site = TestSite::new().await;
    let at = |path: &str| format!("{}{path}", site.base);
    let stranger = reqwest::Client::new();
    for path in ["/", "/modules/social", "/modules/social/communication", "/nothing", "/offline/page"] {
        let (_, person, keep) = marks(&stranger, at(path)).await;
        assert_eq!((person.as_str(), keep.as_str()), ("nobody", ""), "{path}");
    }
    let amira = signed_in(&site, "Amira", AMIRA).await;
    let (_, person, _) = marks(&amira, at("/my")).await;
    assert_eq!(person.len(), 16);
    for path in
        ["/modules/social", "/modules/social/communication", "/modules/social/communication/practice?question=2"]
    {
        let (status, whose, keep) = marks(&amira, at(path)).await;
        assert_eq!((status, &whose), (200, &person), "{path}");
        let parts: Vec<&str> = keep.split(' ').collect();
        assert_eq!(parts.len(), 4, "{keep}");
        assert_eq!((parts[0], parts[1], parts[2]), (person.as_str(), site.app.course.catalogue().version(), "en"));
    }
    for path in ["/my", "/account", "/modules", "/modules/social/assessment", "/modules/social/nothing", "/people"] {
        let (_, whose, keep) = marks(&amira, at(path)).await;
        assert_eq!((&whose, keep.as_str()), (&person, ""), "{path} is not kept");
    }
    // What is told once is not kept.
    let read = amira.post(at("/modules/social/communication/read")).form(&[("read", "no")]).send().await.unwrap();
    assert_eq!(read.status(), 303);
    assert_eq!(marks(&amira, at("/modules/social/communication")).await.2, "");
    assert_ne!(marks(&amira, at("/modules/social/communication")).await.2, "");
    // A practice answer's page is not kept, and is for her.
    let practice = at("/modules/social/communication/practice");
    let answered = amira.post(&practice).form(&[("answer", "0")]).send().await.unwrap();
    assert_eq!(answered.headers().get("softskills-keep"), None);
    let luka = signed_in(&site, "Luka", "luka@learner.example").await;
    assert_ne!(marks(&luka, at("/my")).await.1, person);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_comes_whole_and_as_its_pages_are() {
    let site = TestSite::new().await;
    let browser = site.person("Amira <b>", AMIRA).await;
    browser.post("/modules/social/communication/read", &[("read", "yes")]).await.is(303);
    browser.get("/modules/social").await.is(200);
    let module: Value = serde_json::from_str(&browser.get("/modules/social/kept.json").await.is(200).text).unwrap();
    let pages = module["pages"].as_object().unwrap();
    assert!(pages.len() > 5 * 12, "{}", pages.len());
    for (path, html) in pages {
        // What is kept is what the server says at that address.
        assert_eq!(browser.get(path).await.is(200).text, html.as_str().unwrap(), "{path}");
    }
    for path in ["/modules/social", "/offline/page", "/offline/assessment", "/offline/form", "/offline/answers"] {
        assert!(pages.contains_key(path), "{path}");
    }
    for file in module["files"].as_array().unwrap() {
        browser.get(file.as_str().unwrap()).await.is(200);
    }
    assert!(module["files"].as_array().unwrap().iter().any(|file| file.as_str().unwrap().ends_with("style.css")));
    browser.get("/modules/nothing/kept.json").await.is(404);
    site.browser().get("/modules/social/kept.json").await.is(303).hides("Amira");
    browser.get("/offline/nothing").await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worker_lies_at_the_root_and_is_never_old() {
    let site = TestSite::new().await;
    let response = reqwest::get(format!("{}/worker.js", site.base)).await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(response.headers()["cache-control"], "no-cache");
    assert!(response.headers()["content-security-policy"].to_str().unwrap().contains("worker-src 'self'"));
    // A visitor gets no script of it.
    site.browser().get("/modules/social").await.is(200).hides("offline.js");
    site.person("Amira", AMIRA)
        .await
        .get("/modules/social")
        .await
        .is(200)
        .says("offline.js")
        .says("data-keep=\"social\"");
}
