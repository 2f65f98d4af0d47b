//! Collections: put together, put in order, shown, embedded, and looked at.

use serde_json::{Value, json};

use crate::{
    adapters::fetch::sample::first_aid,
    services::{holding, sample},
    tests::support::{
        browser::{Browser, Page},
        site::{PASSWORD, TestSite},
    },
};

const AMIRA: &str = "amira@learner.example";
const PERSON: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

/// Somebody with two badges of this site and one from elsewhere.
async fn holder(site: &TestSite) -> (Browser, Vec<String>) {
    let browser = site.person("Amira Haddad", AMIRA).await;
    let viewer = site.viewer(AMIRA).await;
    for module in ["social", "personal"] {
        sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
    }
    let page = browser.post("/my/backpack/add", &[("badge", &first_aid(AMIRA))]).await;
    let imported = page.is(303).location.rsplit('/').next().unwrap().to_owned();
    let mut items: Vec<_> =
        holding::all(&site.app, &viewer).await.unwrap().iter().map(|award| format!("award-{}", award.id)).collect();
    items.push(format!("imported-{imported}"));
    (browser, items)
}

async fn made(browser: &Browser, title: &str) -> String {
    browser.post("/my/collections", &[("title", title)]).await.is(303).location.clone()
}

/// A hidden field of a page.
fn hidden(page: &Page, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    page.text
        .split(&at)
        .nth(1)
        .unwrap_or_else(|| panic!("no {name} in {}", page.text))
        .split('"')
        .next()
        .unwrap()
        .into()
}

/// Sends the form of a page with some fields changed.
async fn send(browser: &Browser, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let (before, owner) = (hidden(page, "before"), hidden(page, "owner"));
    let mut form = vec![("before", before.as_str()), ("owner", owner.as_str())];
    form.extend_from_slice(fields);
    browser.post(path, &form).await
}

/// The names of badges in the order of the page's list.
fn order(page: &Page) -> Vec<String> {
    let list = page.text.split("class=\"arrange\"").nth(1).unwrap_or_default().split("</ol>").next().unwrap();
    list.split("<li id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn badges_are_put_together_in_an_order_and_shown() {
    let site = TestSite::new().await;
    let (browser, items) = holder(&site).await;
    browser.post("/my/collections", &[("title", " ")]).await.is(422).says("Enter a title");
    let path = made(&browser, "For a job").await;
    let page = browser.get(&path).await;
    page.is(200).says("Only you see this collection").says("There are no badges in it yet");
    let words =
        [("title", "For a job"), ("visibility", "link"), ("show_name", "yes"), ("introduction", "Hello\r\nyou")];
    let mut form = words.to_vec();
    form.extend(items.iter().map(|item| ("badge", item.as_str())));
    form.push(("badge", "award-00000000-0000-7000-8000-000000000000"));
    form.push(("go", "add"));
    send(&browser, &path, &page, &form).await.leads_to(&format!("{path}#badges"));
    let page = browser.get(&path).await;
    page.says("the badges are added at the end").says("Visitors do not see 1 of the badges").says("itself is private");
    assert_eq!(order(&page), items, "all of them, and nobody else's");

    // Up and down, without a script; what was typed comes along.
    let form = |go: String| {
        let mut form: Vec<(String, String)> = words.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
        form.push(("go".into(), go));
        form
    };
    let press = |go: String| {
        let (browser, path, form) = (browser.clone(), path.clone(), form(go));
        async move {
            let page = browser.get(&path).await;
            let fields: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            send(&browser, &path, &page, &fields).await
        }
    };
    press(format!("up-{}", items[2])).await.leads_to(&format!("{path}#{}", items[2]));
    assert_eq!(order(&browser.get(&path).await), [&*items[0], &items[2], &items[1]]);
    press(format!("down-{}", items[0])).await.is(303);
    assert_eq!(order(&browser.get(&path).await), [&*items[2], &items[0], &items[1]]);
    press(format!("up-{}", items[2])).await.is(303);
    assert_eq!(order(&browser.get(&path).await), [&*items[2], &items[0], &items[1]], "it is at the top");
    press("up-nonsense".into()).await.is(422);

    let public = path.replace("/my/", "/");
    let stranger = site.browser();
    let page = stranger.get(&public).await;
    page.is(200).says("For a job").says("Put together by Amira Haddad").says("Hello").says("2 badges").says("noindex");
    page.hides("First aid").hides(AMIRA).says("property=\"og:title\"").says("text/xml+oembed");
    let imported = items[2].replace("imported-", "/my/backpack/");
    browser.post(&imported, &[("visibility", "link")]).await.is(303);
    stranger.get(&public).await.is(200).says("First aid at work").says("3 badges");
    // For everyone: then only badges that are for everyone.
    let page = browser.get(&path).await;
    let form = [("title", "For a job"), ("visibility", "public"), ("introduction", ""), ("go", "save")];
    send(&browser, &path, &page, &form).await.leads_to(&path);
    browser.get(&path).await.says("only for people with its link, and this page is for everyone");
    stranger.get(&public).await.is(200).says("There are no badges to see here yet").hides("noindex").hides("Amira");
    let award = items[0].replace("award-", "/my/badges/");
    browser.post(&award, &[("visibility", "public")]).await.is(303);
    stranger.get(&public).await.says("1 badge");
    browser.post(&format!("{award}/revoke"), &[("reason", "By mistake"), ("sure", "yes")]).await.is(303);
    stranger.get(&public).await.says("There are no badges to see here yet");
    browser.get(&path).await.says("It is not valid any more.");

    press(format!("out-{}", items[0])).await.is(303);
    assert_eq!(order(&browser.get(&path).await).len(), 2);
    browser.post(&format!("{imported}/remove"), &[("sure", "yes")]).await.is(303);
    assert_eq!(order(&browser.get(&path).await).len(), 1, "what is taken out of the backpack leaves its collections");

    let luka = site.person("Luka", "luka@learner.example").await;
    for get in [path.clone(), format!("{path}/resume")] {
        let page = luka.get(&get).await;
        assert!(page.status == 404 || page.location == path, "{page:?}");
    }
    let theft = [("before", ""), ("title", "Mine"), ("visibility", "public"), ("go", "save")];
    luka.post(&path, &theft).await.is(404);
    luka.post(&format!("{path}/delete"), &[("sure", "yes")]).await.is(404);
    browser.post(&format!("{path}/delete"), &[]).await.is(200).says("Yes, delete it");
    browser.post(&format!("{path}/delete"), &[("sure", "yes")]).await.leads_to("/my/collections");
    stranger.get(&public).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_and_a_session_that_ends_lose_nothing() {
    let site = TestSite::new().await;
    let (browser, items) = holder(&site).await;
    let path = made(&browser, "First").await;
    let (one, two) = (browser.get(&path).await, browser.get(&path).await);
    let words = |title: &'static str, text: &'static str| {
        [("title", title), ("introduction", text), ("visibility", "private"), ("show_name", "yes")]
    };
    let with = |words: [(&'static str, &'static str); 4], go: &'static str| {
        let mut form = words.to_vec();
        form.push(("go", go));
        form
    };
    send(&browser, &path, &one, &with(words("Second", "One"), "save")).await.leads_to(&path);
    // The other window asks, whichever button is pressed, and keeps what was typed.
    let mut form = with(words("Third", "Two <b>"), "add");
    form.push(("badge", &items[0]));
    let asks = send(&browser, &path, &two, &form).await;
    asks.is(409).says("You saved something else in another window").says("Second").says("value=\"Third\"");
    asks.says("Two &lt;b&gt;").says("checked");
    assert_eq!(order(&browser.get(&path).await).len(), 0, "nothing was done");
    send(&browser, &path, &asks, &form).await.is(303);
    let page = browser.get(&path).await;
    page.says("value=\"Third\"");
    assert_eq!(order(&page).len(), 1);
    // A window that changes only the order does not ask.
    let old = browser.get(&path).await;
    send(&browser, &path, &page, &with(words("Fourth", "Two <b>"), "save")).await.is(303);
    send(&browser, &path, &old, &with(words("Third", "Two <b>"), "save")).await.leads_to(&path);
    browser.get(&path).await.says("value=\"Fourth\"");

    let long = "x".repeat(2_001);
    let form = [("title", ""), ("introduction", &*long), ("visibility", "private"), ("go", "save")];
    send(&browser, &path, &page, &form).await.is(422).says("Enter a title").says("2001 characters").says(&long);
    // A change of language keeps what was typed, and saves nothing.
    let page = browser.get(&path).await;
    let form = [("title", "Vijf"), ("introduction", "x"), ("visibility", "link"), ("go", "language-nl")];
    send(&browser, &path, &page, &form).await.is(200).says("value=\"Vijf\"").says("lang=\"nl\"");
    browser.get(&path).await.says("value=\"Fourth\"");

    // Signed out in another tab: the form waits.
    browser.post("/sign-out", &[]).await.is(303);
    let form = [("title", "Sixth"), ("introduction", "Kept"), ("visibility", "private"), ("go", "save")];
    let sent = send(&browser, &path, &page, &form).await;
    assert!(sent.is(303).location.starts_with("/sign-in?next="), "{}", sent.location);
    let back = browser
        .post("/sign-in", &[("email", AMIRA), ("password", PASSWORD), ("next", &format!("{path}/resume"))])
        .await;
    back.leads_to(&format!("{path}/resume"));
    browser.get(&back.location).await.leads_to(&path);
    browser.get(&path).await.says("value=\"Sixth\"").says("Kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_sites_are_told_what_to_show() {
    let site = TestSite::new().await;
    let (browser, items) = holder(&site).await;
    let path = made(&browser, "For <you>").await;
    let page = browser.get(&path).await;
    let form =
        [("title", "For <you>"), ("visibility", "link"), ("introduction", ""), ("badge", &*items[0]), ("go", "add")];
    send(&browser, &path, &page, &form).await.is(303);
    let stranger = site.browser();
    let ask = |url: String, more: &str| {
        let encoded: String = url::form_urlencoded::byte_serialize(url.as_bytes()).collect();
        let (stranger, path) = (stranger.clone(), format!("/oembed?url={encoded}{more}"));
        async move { stranger.get_as(&path, "*/*").await }
    };
    let award = items[0].replace("award-", "");
    let badge = format!("{}/credentials/{award}", site.base);
    let answer: Value = serde_json::from_str(&ask(badge.clone(), "").await.is(200).text).unwrap();
    assert_eq!((&answer["type"], &answer["version"]), (&json!("photo"), &json!("1.0")));
    assert_eq!((&answer["width"], &answer["author_name"]), (&json!(400), &json!("Amira Haddad")));
    let picture = answer["url"].as_str().unwrap().replace(&site.base, "");
    assert!(stranger.bytes(&picture).await.starts_with(b"\x89PNG"));
    let small: Value =
        serde_json::from_str(&ask(badge.clone(), "&maxwidth=160&maxheight=500").await.is(200).text).unwrap();
    assert_eq!((&small["width"], &small["height"]), (&json!(150), &json!(150)));
    ask(badge.clone(), "&maxwidth=20").await.is(404);
    ask(badge.clone(), "&format=xml").await.is(200).says("<oembed>").says("<type>photo</type>");
    ask(badge.clone(), "&format=yaml").await.is(501);
    let collection = format!("{}{}", site.base, path.replace("/my/", "/"));
    let answer: Value = serde_json::from_str(&ask(collection.clone(), "").await.is(200).text).unwrap();
    let html = answer["html"].as_str().unwrap();
    assert_eq!((&answer["type"], &answer["title"]), (&json!("rich"), &json!("For <you>")));
    assert!(html.contains(&badge) && html.contains("For &lt;you&gt;") && !html.contains("<iframe"), "{html}");
    ask(collection, "&format=xml").await.is(200).says("&lt;blockquote&gt;").says("For &lt;you&gt;");
    ask(format!("{}/achievements/social-good", site.base), "").await.is(200).says("photo");
    let (status, open) = stranger.header_as("/oembed?url=x", "application/json", "access-control-allow-origin").await;
    assert_eq!((status, open.as_str()), (404, "*"));
    for other in ["https://evil.example/credentials/1", "javascript:alert(1)", "", &format!("{}/account", site.base)] {
        ask(other.to_owned(), "").await.is(404);
    }
    // What its page says where to ask.
    let page = stranger.get_as(&format!("/credentials/{award}"), "text/html").await;
    page.is(200).says("application/json+oembed").says("text/xml+oembed").says("/oembed?url=http%3A%2F%2F");
    browser.post(&format!("/my/badges/{award}"), &[("visibility", "private")]).await.is(303);
    ask(badge, "").await.is(404);
    stranger.get(&picture).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn looks_of_people_count_once_a_day() {
    let site = TestSite::new().await;
    let (browser, items) = holder(&site).await;
    let path = made(&browser, "Seen").await;
    let page = browser.get(&path).await;
    let form = [("title", "Seen"), ("visibility", "link"), ("introduction", ""), ("go", "save")];
    send(&browser, &path, &page, &form).await.is(303);
    let imported = items[2].replace("imported-", "/my/backpack/");
    browser.post(&imported, &[("visibility", "link")]).await.is(303);
    let award = items[0].replace("award-", "/my/badges/");
    let stranger = site.browser();
    for (own, public) in [
        (path.clone(), path.replace("/my/", "/")),
        (imported.clone(), imported.replace("/my/", "/")),
        (award.clone(), award.replace("/my/badges/", "/credentials/")),
    ] {
        let look = |more: &'static [(&'static str, &'static str)]| {
            let (stranger, public) = (stranger.clone(), public.clone());
            async move {
                let mut headers = vec![("accept", "text/html"), ("user-agent", PERSON)];
                headers.extend_from_slice(more);
                stranger.get_with(&public, &headers).await.is(200);
            }
        };
        browser.get(&own).await.is(200).says("not yet");
        browser.get_with(&public, &[("accept", "text/html"), ("user-agent", PERSON)]).await.is(200);
        stranger.get_with(&public, &[("accept", "text/html"), ("user-agent", "Googlebot/2.1")]).await.is(200);
        look(&[("sec-purpose", "prefetch")]).await;
        look(&[("purpose", "prefetch")]).await;
        look(&[("sec-fetch-dest", "image")]).await;
        browser.get(&own).await.says("not yet");
        look(&[]).await;
        look(&[("sec-fetch-dest", "document")]).await;
        browser.get(&own).await.says("<dd>once");
        look(&[("x-forwarded-for", "192.0.2.7")]).await;
        site.app.clock.advance(chrono::TimeDelta::days(1));
        look(&[]).await;
        browser.get(&own).await.says("3 times");
    }
}
