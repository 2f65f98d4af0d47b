//! Organisations over HTTP: registering, verifying, people in them, and how they end.

use chrono::TimeDelta;

use crate::{
    domain::role::Role,
    store::account,
    tests::support::{
        browser::{Browser, Page},
        site::{PASSWORD, TestSite, link_in},
    },
};

const SANNE: &str = "sanne@private.example";
const OFFICE: &str = "info@bakery.example";
const ELENI: &str = "eleni@site.example";

/// Somebody who runs the site.
pub(super) async fn administrator(site: &TestSite) -> Browser {
    let browser = site.person("Eleni", ELENI).await;
    let id = site.account(ELENI).await.id;
    let now = site.app.clock.now();
    site.app
        .db
        .write(move |mut tx| Box::pin(async move { account::found_role(&mut tx, &id, Role::Administrator, now).await }))
        .await
        .unwrap();
    browser
}

fn bakery<'a>(name: &'a str, website: &'a str, email: &'a str) -> [(&'a str, &'a str); 5] {
    let description = "We bake.\nEvery day.";
    [("name", name), ("country", "nl"), ("website", website), ("email", email), ("description", description)]
}

async fn register(browser: &Browser) -> String {
    let page = browser.post("/my/organisations/new", &bakery("Bakery", "www.bakery.example", OFFICE)).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location.rsplit('/').next().unwrap().to_owned()
}

async fn confirm(site: &TestSite, address: &str) -> Page {
    let path = site.path_of(&link_in(&site.mail_to(address).await.body));
    site.browser().get(&path).await.is(200);
    site.browser().post(&path, &[]).await
}

async fn decide(administrator: &Browser, id: &str, decision: &str, reason: &str) -> Page {
    let path = format!("/organisations/{id}/review");
    let page = administrator.get(&path).await;
    let filing = page.text.split("name=\"filing\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    administrator.post(&path, &[("filing", &filing), ("decision", decision), ("reason", reason)]).await
}

/// A verified organisation of whoever has the browser.
pub(super) async fn verified(site: &TestSite, manager: &Browser, administrator: &Browser) -> String {
    let id = register(manager).await;
    confirm(site, OFFICE).await.is(303);
    decide(administrator, &id, "verify", "").await.is(303);
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn from_registration_to_the_public_page() {
    let site = TestSite::new().await;
    let administrator = administrator(&site).await;
    let browser = site.person("Sanne", SANNE).await;
    browser.get("/my/organisations").await.is(200).says("You do not belong to an organisation yet");
    let form = [("name", " "), ("country", "xx"), ("website", "gmail.com"), ("email", "sanne"), ("description", "")];
    let page = browser.post("/my/organisations/new", &form).await;
    page.is(422).says("error-summary").says("Anybody can have an address there");
    for field in ["name", "country", "website", "email", "description"] {
        page.says(&format!("id=\"{field}-error\""));
    }
    let elsewhere = bakery("Bakery <b>", "bakery.example", "sanne@other.example");
    browser.post("/my/organisations/new", &elsewhere).await.is(422).says("does not end like").says("Bakery &lt;b&gt;");

    let id = register(&browser).await;
    let (inside, public) = (format!("/my/organisations/{id}"), format!("/organisations/{id}"));
    browser.get(&inside).await.is(200).says("Address not confirmed").says(OFFICE);
    site.browser().get(&public).await.is(404);
    browser.get(&public).await.is(404);
    administrator.get("/organisations").await.is(200).says("No organisation waits");
    // Sent again, and the first link is dead.
    let first = site.path_of(&link_in(&site.mail_to(OFFICE).await.body));
    browser.post(&format!("{inside}/send-again"), &[]).await.leads_to(&inside);
    site.browser().get(&first).await.is(404).says("does not work any more");
    let confirmed = confirm(&site, OFFICE).await;
    confirmed.is(303);
    site.browser().get(&confirmed.location).await.is(200).says("the address is confirmed");
    browser.get(&inside).await.says("Waiting for us").hides("Send the link again");

    let review = link_in(&site.mail_to(ELENI).await.body);
    assert!(review.ends_with(&format!("/organisations/{id}/review")), "{review}");
    administrator.get("/organisations").await.says("Bakery").says("bakery.example");
    let page = administrator.get(&site.path_of(&review)).await;
    page.is(200).says("https://www.bakery.example").says("Sanne, sanne@private.example").says("We bake.");
    for stranger in [&site.browser(), &browser] {
        let page = stranger.get(&format!("/organisations/{id}/review")).await;
        assert!(page.status == 404 || page.location.starts_with("/sign-in"), "{}", page.status);
    }
    browser.get("/organisations").await.is(404);
    browser.post(&format!("/organisations/{id}/withdraw"), &[("reason", "no")]).await.is(404);

    decide(&administrator, &id, "decline", "").await.is(422).says("id=\"reason-error\"");
    decide(&administrator, &id, "decline", "The website is empty.").await.is(303);
    let mail = site.mail_to(SANNE).await;
    assert!(mail.body.contains("The website is empty."), "{}", mail.body);
    browser.get(&inside).await.says("Declined").says("The website is empty.");
    site.browser().get(&public).await.is(404);

    // Corrected and sent in again: the address is known by now.
    let path = format!("{inside}/details");
    browser.get(&path).await.is(200).says("value=\"Bakery\"");
    browser.post(&path, &bakery("Bakery De Wit", "www.bakery.example", OFFICE)).await.leads_to(&inside);
    browser.get(&inside).await.says("Waiting for us").says("Bakery De Wit");
    assert!(!site.account(SANNE).await.roles.contains(&Role::Employer));
    decide(&administrator, &id, "verify", "").await.is(303);
    assert!(site.mail_to(SANNE).await.subject.contains("Bakery De Wit is verified"));
    assert!(site.account(SANNE).await.roles.contains(&Role::Employer));
    browser.get(&inside).await.says("Verified since 1 June 2026");
    let page = site.browser().get(&public).await;
    page.is(200).says("Bakery De Wit").says("<p>Every day.</p>").says("Netherlands").hides(OFFICE).hides("Sanne");
    browser.get(&public).await.says("You belong to this organisation");
    administrator.get("/organisations?which=verified").await.says("Bakery De Wit");
    administrator.get("/organisations?which=all").await.says("Bakery De Wit");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_what_was_verified_is_verified_anew() {
    let site = TestSite::new().await;
    let (administrator, browser) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    let id = verified(&site, &browser, &administrator).await;
    let (inside, public) = (format!("/my/organisations/{id}"), format!("/organisations/{id}"));
    let path = format!("{inside}/details");
    let mut words = bakery("Bakery", "www.bakery.example", OFFICE);
    words[4].1 = "We bake bread.";
    browser.post(&path, &words).await.leads_to(&inside);
    site.browser().get(&public).await.says("We bake bread.");

    // Another name waits for the administrator alone; another website for its address as well.
    browser.post(&path, &bakery("Bread and More", "www.bakery.example", OFFICE)).await.leads_to(&inside);
    browser.get(&inside).await.says("Your change to Bread and More waits");
    site.browser().get(&public).await.says("<h1>Bakery</h1>").hides("Bread and More");
    administrator.get(&format!("/organisations/{id}/review")).await.says("Until now: Bakery");
    browser.post(&path, &bakery("Bakery", "www.bakery.example", OFFICE)).await.leads_to(&inside);
    browser.get(&inside).await.hides("waits for us");
    browser.post(&path, &bakery("Bakery", "bread.example", "hello@bread.example")).await.leads_to(&inside);
    administrator.get("/organisations").await.says("No organisation waits");
    site.browser().get(&public).await.says("https://www.bakery.example");
    confirm(&site, "hello@bread.example").await.is(303);
    decide(&administrator, &id, "verify", "").await.is(303);
    site.browser().get(&public).await.says("https://bread.example").says("1 June 2026");

    // A decision about what was replaced meanwhile changes nothing.
    browser.post(&path, &bakery("Old", "bread.example", "hello@bread.example")).await.is(303);
    let page = administrator.get(&format!("/organisations/{id}/review")).await;
    let filing = page.text.split("name=\"filing\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    browser.post(&path, &bakery("New", "bread.example", "hello@bread.example")).await.is(303);
    let form = [("filing", filing.as_str()), ("decision", "verify")];
    administrator.post(&format!("/organisations/{id}/review"), &form).await.is(303);
    site.browser().get(&public).await.says("<h1>Bakery</h1>");

    let withdraw = format!("/organisations/{id}/withdraw");
    administrator.post(&withdraw, &[("reason", " ")]).await.is(422).says("id=\"reason-error\"");
    // Earlier mails are out before the one that is read.
    site.mail_to(SANNE).await;
    administrator.post(&withdraw, &[("reason", "The shop has closed.")]).await.is(303);
    site.browser().get(&public).await.is(404);
    assert!(site.mail_to(SANNE).await.body.contains("The shop has closed."));
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_are_invited_and_the_last_manager_stays() {
    let site = TestSite::new().await;
    let (administrator, browser) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    let id = verified(&site, &browser, &administrator).await;
    let inside = format!("/my/organisations/{id}");
    let invite = format!("{inside}/invite");
    browser.post(&invite, &[("email", "luka"), ("rank", "member")]).await.is(422).says("id=\"email-error\"");
    browser.post(&invite, &[("email", SANNE), ("rank", "member")]).await.is(422).says("in the organisation already");
    let luka_at = "luka@bakery.example";
    browser.post(&invite, &[("email", luka_at), ("rank", "member")]).await.leads_to(&inside);
    let path = site.path_of(&link_in(&site.mail_to(luka_at).await.body));
    browser.get(&inside).await.says(luka_at);
    let page = site.browser().get(&path).await;
    assert!(page.location.starts_with("/sign-in?next="), "{}", page.location);

    let luka = site.person("Luka", "luka@home.example").await;
    luka.get(&inside).await.is(404);
    luka.get(&path).await.is(200).says("Join Bakery?").says("luka@home.example");
    luka.post(&path, &[("answer", "accept")]).await.leads_to(&inside);
    luka.get(&path).await.is(404).says("does not work any more");
    assert!(site.account("luka@home.example").await.roles.contains(&Role::Employer));
    luka.get(&inside).await.is(200).says("Luka").says("Sanne").hides(SANNE).hides("/invite\"");
    for forbidden in ["invite", "close", "send-again"] {
        luka.post(&format!("{inside}/{forbidden}"), &[("email", "x@y.example"), ("rank", "member")]).await.is(404);
    }
    luka.get(&format!("{inside}/details")).await.is(404);
    let sanne_id = site.account(SANNE).await.id.0;
    let luka_id = site.account("luka@home.example").await.id.0;
    luka.post(&format!("{inside}/members/{sanne_id}/rank"), &[("rank", "member")]).await.is(404);
    luka.post(&format!("{inside}/members/{sanne_id}/remove"), &[]).await.is(404);

    // The only manager can neither leave nor put themselves down.
    browser.get(&inside).await.says("you cannot leave");
    browser.post(&format!("{inside}/leave"), &[]).await.leads_to(&inside);
    browser.get(&inside).await.is(200).says("Somebody must be left to manage");
    browser.post(&format!("{inside}/members/{sanne_id}/rank"), &[("rank", "member")]).await.leads_to(&inside);
    browser.post(&format!("{inside}/members/{sanne_id}/remove"), &[]).await.leads_to(&inside);
    browser.get(&inside).await.is(200);
    browser.post(&format!("{inside}/members/{luka_id}/rank"), &[("rank", "manager")]).await.leads_to(&inside);
    browser.post(&format!("{inside}/leave"), &[]).await.leads_to("/my/organisations");
    browser.get(&inside).await.is(404);
    luka.get(&inside).await.says("/invite\"");

    // Taken back, declined, removed.
    for (address, answer) in [("a@bakery.example", None), ("b@bakery.example", Some("decline"))] {
        luka.post(&invite, &[("email", address), ("rank", "manager")]).await.is(303);
        let link = site.path_of(&link_in(&site.mail_to(address).await.body));
        match answer {
            Some(answer) => {
                browser.post(&link, &[("answer", answer)]).await.leads_to("/my/organisations");
            }
            None => {
                let page = luka.get(&inside).await;
                let invitation = page.text.split("/invitations/").nth(1).unwrap().split('/').next().unwrap();
                let take_back = format!("{inside}/invitations/{invitation}/take-back");
                browser.post(&take_back, &[]).await.is(404);
                luka.post(&take_back, &[]).await.leads_to(&inside);
            }
        };
        browser.post(&link, &[("answer", "accept")]).await.is(404);
    }
    luka.post(&invite, &[("email", SANNE), ("rank", "member")]).await.is(303);
    let link = site.path_of(&link_in(&site.mail_to(SANNE).await.body));
    browser.post(&link, &[("answer", "accept")]).await.leads_to(&inside);
    luka.post(&format!("{inside}/members/{sanne_id}/remove"), &[]).await.leads_to(&inside);
    assert!(site.mail_to(SANNE).await.subject.contains("no longer in Bakery"));
    browser.get(&inside).await.is(404);
    luka.post(&invite, &[("email", "late@bakery.example"), ("rank", "member")]).await.is(303);
    let link = site.path_of(&link_in(&site.mail_to("late@bakery.example").await.body));
    site.app.clock.advance(TimeDelta::days(14));
    browser.get(&link).await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_only_manager_deletes_their_account() {
    let site = TestSite::new().await;
    let (administrator, browser) = (administrator(&site).await, site.person("Sanne", SANNE).await);
    let id = verified(&site, &browser, &administrator).await;
    let (inside, public) = (format!("/my/organisations/{id}"), format!("/organisations/{id}"));
    browser.get("/account/delete").await.says("Nobody else belongs to Bakery. It is closed.");
    let mut joined = Vec::new();
    for (name, address) in [("Luka", "luka@home.example"), ("Ana", "ana@home.example")] {
        let colleague = site.person(name, address).await;
        browser.post(&format!("{inside}/invite"), &[("email", address), ("rank", "member")]).await.is(303);
        let link = site.path_of(&link_in(&site.mail_to(address).await.body));
        colleague.post(&link, &[("answer", "accept")]).await.is(303);
        joined.push(colleague);
    }
    let [luka, ana] = <[Browser; 2]>::try_from(joined).ok().unwrap();
    browser.get("/account/delete").await.says("Luka belongs to it longest");
    assert!(browser.bytes("/account/data.zip").await.starts_with(b"PK"));
    let delete = [("password", PASSWORD), ("badges", "keep")];
    browser.post("/account/delete", &delete).await.leads_to("/");
    assert!(site.mail_to("luka@home.example").await.subject.contains("You are now the manager of Bakery"));
    luka.get(&inside).await.says("/invite\"");
    luka.get("/account/delete").await.says("Ana belongs to it longest");
    ana.get("/account/delete").await.hides("Bakery");
    site.browser().get(&public).await.is(200);

    luka.get(&format!("{inside}/close")).await.is(200).says("Close Bakery?");
    ana.get(&format!("{inside}/close")).await.is(404);
    luka.post(&format!("{inside}/close"), &[]).await.leads_to("/my/organisations");
    assert!(site.mail_to("ana@home.example").await.subject.contains("Bakery is closed"));
    for browser in [&luka, &ana] {
        browser.get(&inside).await.is(404);
    }
    site.browser().get(&public).await.is(404);
    administrator.get("/organisations?which=all").await.says("Closed");
    administrator.get(&format!("/organisations/{id}/review")).await.is(200).says("Closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_language_keeps_what_was_typed() {
    let site = TestSite::new().await;
    let browser = site.person("Sanne", SANNE).await;
    let mut form = bakery("Half a name", "", "").to_vec();
    form.push(("go", "language-nl"));
    let page = browser.post("/my/organisations/new", &form).await;
    page.is(200).says("lang=\"nl\"").says("Half a name").says("Organisatie aanmelden").hides("error-summary");
}
