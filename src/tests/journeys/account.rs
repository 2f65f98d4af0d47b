//! Signing up and in, changing, leaving.

use crate::tests::support::site::{PASSWORD, TestSite, link_in};

#[tokio::test]
async fn sign_up_verify_sign_out_and_in_again() {
    let site = TestSite::new().await;
    let browser = site.browser();
    browser.get("/sign-up").await.is(200).says("Make an account");
    browser.get("/my").await.leads_to("/sign-in?next=%2Fmy");
    let form = [("name", " Žiga  Novak "), ("email", "ziga@learner.example"), ("password", PASSWORD)];
    browser.post("/sign-up", &form).await.leads_to("/sign-up/done");
    browser.get("/sign-up/done").await.says("Look in your mail");
    let mail = site.mail_to("ziga@learner.example").await;
    assert!(mail.body.contains("Hello Žiga Novak,"), "{}", mail.body);
    let path = site.path_of(&link_in(&mail.body));
    // Looking at the link does not use it up; pressing the button does.
    browser.get(&path).await.is(200).says("This is my address");
    browser.get(&path).await.is(200);
    browser.post(&path, &[]).await.leads_to("/my");
    browser.get("/account").await.says("Verified").says("Žiga Novak");
    browser.post(&path, &[]).await.is(404).says("does not work any more");
    browser.post("/sign-out", &[]).await.leads_to("/");
    browser.get("/account").await.is(303);
    browser
        .post("/sign-in", &[("email", "ZIGA@learner.example"), ("password", "wrong password"), ("next", "/account")])
        .await
        .is(422)
        .says("not right")
        .says("ZIGA@learner.example")
        .hides("wrong password");
    browser
        .post("/sign-in", &[("email", "ZIGA@learner.example"), ("password", PASSWORD), ("next", "/account")])
        .await
        .leads_to("/account");
}

#[tokio::test]
async fn nothing_tells_whether_an_address_has_an_account() {
    let site = TestSite::new().await;
    site.person("Amira", "amira@learner.example").await;
    let stranger = site.browser();
    let form = |email| [("name", "X Y"), ("email", email), ("password", PASSWORD)];
    let taken = stranger.post("/sign-up", &form("amira@learner.example")).await;
    let free = stranger.post("/sign-up", &form("free@learner.example")).await;
    assert_eq!((taken.status, &taken.location), (free.status, &free.location));
    assert!(site.mail_to("amira@learner.example").await.subject.contains("already have an account"));
    let known = stranger.post("/forgot-password", &[("email", "amira@learner.example")]).await;
    let unknown = stranger.post("/forgot-password", &[("email", "nobody@learner.example")]).await;
    assert_eq!((known.status, known.text), (unknown.status, unknown.text));
    let wrong = |email| [("email", email), ("password", "not the password")];
    let known = stranger.post("/sign-in", &wrong("amira@learner.example")).await;
    let unknown = stranger.post("/sign-in", &wrong("nobody@learner.example")).await;
    assert_eq!(known.text.replace("amira", "nobody"), unknown.text);
}

#[tokio::test]
async fn mistakes_are_told_beside_the_field_and_typing_is_kept() {
    let site = TestSite::new().await;
    let browser = site.browser();
    let page = browser.post("/sign-up", &[("name", "<b>Eve</b>"), ("email", "eve"), ("password", "short")]).await;
    page.is(422)
        .says("id=\"email-error\"")
        .says("id=\"password-error\"")
        .says("There is a problem")
        .says("value=\"&lt;b&gt;Eve&lt;/b&gt;\"")
        .hides("<b>Eve</b>")
        .hides("value=\"short\"");
    browser.post("/sign-up", &[]).await.is(422).says("Enter your name");
    browser
        .post("/sign-up", &[("name", "A"), ("email", "a@b.nl"), ("password", "password1234")])
        .await
        .is(422)
        .says("easy to guess");
}

#[tokio::test]
async fn wrong_passwords_run_into_a_limit_that_survives_a_restart() {
    let site = TestSite::new().await;
    site.person("Amira", "amira@learner.example").await;
    let browser = site.browser();
    let wrong = [("email", "amira@learner.example"), ("password", "not the password")];
    for _ in 0..8 {
        browser.post("/sign-in", &wrong).await.is(422);
    }
    browser.post("/sign-in", &wrong).await.is(429).says("Too many tries");
    let site = site.restarted().await;
    let right = [("email", "amira@learner.example"), ("password", PASSWORD)];
    site.browser().post("/sign-in", &right).await.is(429);
    site.app.clock.advance(chrono::TimeDelta::minutes(16));
    site.browser().post("/sign-in", &right).await.leads_to("/my");
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew_and_ends_all_sessions() {
    let site = TestSite::new().await;
    let old = site.person("Amira", "amira@learner.example").await;
    let browser = site.browser();
    browser.post("/forgot-password", &[("email", "amira@learner.example")]).await.is(200);
    let path = site.path_of(&link_in(&site.mail_to("amira@learner.example").await.body));
    browser.get(&path).await.is(200);
    browser.post(&path, &[("password", "short")]).await.is(422).says("10 characters");
    browser.post(&path, &[("password", "three sharp pencils on a desk")]).await.leads_to("/my");
    old.get("/account").await.is(303);
    browser.get("/account").await.is(200);
    browser.post(&path, &[("password", "another one for the road")]).await.is(404);
    site.app.clock.advance(chrono::TimeDelta::hours(1));
    site.browser().post("/forgot-password", &[("email", "amira@learner.example")]).await.is(200);
    let path = site.path_of(&link_in(&site.mail_to("amira@learner.example").await.body));
    site.app.clock.advance(chrono::TimeDelta::hours(1));
    browser.get(&path).await.is(404);
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one() {
    let site = TestSite::new().await;
    let phone = site.person("Amira", "amira@learner.example").await;
    let laptop = site.browser();
    laptop.post("/sign-in", &[("email", "amira@learner.example"), ("password", PASSWORD)]).await.leads_to("/my");
    let page = laptop.get("/account").await;
    let end = page.text.split("/account/sessions/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let luka = site.person("Luka", "luka@learner.example").await;
    luka.post(&format!("/account/sessions/{end}"), &[]).await.is(404);
    phone.get("/account").await.is(200);
    laptop.post(&format!("/account/sessions/{end}"), &[]).await.leads_to("/account");
    phone.get("/account").await.is(303);
    laptop.get("/account").await.is(200);
}

#[tokio::test]
async fn name_language_password_and_address_change() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", "amira@learner.example").await;
    browser.post("/account/profile", &[("name", ""), ("language", "nl")]).await.is(422).says("Enter your name");
    browser.post("/account/profile", &[("name", "Amira H."), ("language", "nl")]).await.leads_to("/account");
    browser.get("/account").await.says("lang=\"nl\"").says("Amira H.").says("Opgeslagen.");
    browser.post("/account/profile", &[("name", "Amira H."), ("language", "en")]).await.is(303);
    browser.post("/account/profile", &[("name", "Amira H."), ("language", "xx")]).await.is(422);

    let change = |present, password| [("present", present), ("password", password)];
    browser
        .post("/account/password", &change("wrong one here", "three sharp pencils on a desk"))
        .await
        .is(422)
        .says("not your present password");
    browser.post("/account/password", &change(PASSWORD, "12345678910")).await.is(422).says("easy to guess");
    browser.post("/account/password", &change(PASSWORD, "three sharp pencils on a desk")).await.leads_to("/account");

    let form = [("email", "new@learner.example"), ("present", "three sharp pencils on a desk")];
    browser.post("/account/email", &form).await.leads_to("/account");
    assert!(site.mail_to("amira@learner.example").await.subject.contains("about to change"));
    let path = site.path_of(&link_in(&site.mail_to("new@learner.example").await.body));
    browser.get("/account").await.says("amira@learner.example");
    browser.post(&path, &[]).await.leads_to("/account");
    browser.get("/account").await.says("new@learner.example");
}

#[tokio::test]
async fn data_are_taken_along_and_the_account_is_deleted() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", "amira@learner.example").await;
    let zip = browser.bytes("/account/data.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    let data: serde_json::Value = serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap();
    assert_eq!(data["account"]["email"], "amira@learner.example");
    browser.post("/account/delete", &[("badges", "keep"), ("password", "wrong one here")]).await.is(422);
    browser.post("/account/delete", &[("password", PASSWORD)]).await.is(422);
    browser.post("/account/delete", &[("badges", "keep"), ("password", PASSWORD)]).await.leads_to("/");
    browser.get("/account").await.is(303);
    assert_eq!(site.mails_to("amira@learner.example").await, 0, "no trace in the mails either");
    let sign_in = [("email", "amira@learner.example"), ("password", PASSWORD)];
    browser.post("/sign-in", &sign_in).await.is(422);
}

#[tokio::test]
async fn administrators_give_roles_and_others_find_no_such_page() {
    let site = TestSite::new().await;
    crate::services::sample::seed(&site.app).await.unwrap();
    let admin = site.browser();
    admin.post("/sample/sign-in", &[("person", "administrator")]).await.leads_to("/my");
    admin.get("/people?q=amira").await.is(200).says("Amira Haddad").hides("Luka");
    let amira = site.account("amira@learner.example").await;
    let path = format!("/people/{}/roles", amira.id.0);
    let learner = site.browser();
    learner.post("/sample/sign-in", &[("person", "learner")]).await.leads_to("/my");
    learner.get("/people").await.is(404);
    let sent_in = site.browser();
    let people = [("person", "administrator"), ("next", "/people?q=amira")];
    sent_in.post("/sample/sign-in", &people).await.leads_to("/people?q=amira");
    let elsewhere = [("person", "administrator"), ("next", "//evil.example")];
    sent_in.post("/sample/sign-in", &elsewhere).await.leads_to("/my");
    learner.post(&path, &[("role", "administrator"), ("held", "yes")]).await.is(404);
    admin.post(&path, &[("role", "mentor"), ("held", "yes")]).await.leads_to("/people");
    assert!(site.account("amira@learner.example").await.roles.contains(&crate::domain::role::Role::Mentor));
    admin.post(&path, &[("role", "king"), ("held", "yes")]).await.is(422);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let site = TestSite::new().await;
    let browser = site.person("Amira", "amira@learner.example").await;
    browser.post_from("/sign-out", "https://evil.example").await.is(403).says("did not come from our own page");
    browser.get("/account").await.is(200);
}
