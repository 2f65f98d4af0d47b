//! The Good Employee Badge over HTTP: rate oneself, ask an employer, and what each answer brings.

use chrono::TimeDelta;
use serde_json::Value;

use crate::{
    domain::{
        achievement::MODULES,
        checklist::{Statement, statements},
    },
    services::{checklist, holding, sample},
    store::award,
    tests::support::{
        browser::{Browser, Page},
        site::{PASSWORD, TestSite, link_in},
    },
};

const AMIRA: &str = "amira@learner.example";
const BOSS: &str = "sanne@bakery.example";

/// Somebody with all five modules at Excellent.
pub(super) async fn excellent(site: &TestSite, name: &str, email: &str) -> Browser {
    let browser = site.person(name, email).await;
    let viewer = site.viewer(email).await;
    for module in MODULES {
        sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
    }
    browser
}

fn all(site: &TestSite) -> Vec<Statement> {
    statements(site.app.course.catalogue().framework())
}

/// Rates every statement of every module with this number.
async fn rate_all(site: &TestSite, browser: &Browser, number: &str) {
    for module in MODULES {
        let ids: Vec<_> = all(site).iter().filter(|s| s.module == module).map(Statement::id).collect();
        let mut form: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), number)).collect();
        form.push(("go", "next"));
        browser.post(&format!("/my/checklist/modules/{module}"), &form).await.is(303);
    }
}

/// A checklist that is complete.
pub(super) async fn finished(site: &TestSite, browser: &Browser) {
    browser.post("/my/checklist", &[]).await.leads_to("/my/checklist");
    rate_all(site, browser, "4").await;
    browser.post("/my/checklist/finish", &[]).await.leads_to("/my/checklist");
}

/// A checklist that waits for the employer; the path of the link in the mail.
pub(super) async fn asked(site: &TestSite, browser: &Browser) -> String {
    finished(site, browser).await;
    ask(site, browser).await
}

async fn ask(site: &TestSite, browser: &Browser) -> String {
    let form = [("email", BOSS), ("organisation", "Bakkerij De Wit")];
    browser.post("/my/checklist/ask", &form).await.leads_to("/my/checklist");
    site.path_of(&link_in(&site.mail_to(BOSS).await.body))
}

/// The employer's form, filled in: everything as the learner has it, but for the first two statements.
async fn confirm(site: &TestSite, employer: &Browser, path: &str) -> Page {
    let ids: Vec<_> = all(site).iter().map(Statement::id).collect();
    let numbers = ["5", ""].into_iter().chain(std::iter::repeat("4"));
    let mut form: Vec<(&str, &str)> = ids.iter().map(String::as_str).zip(numbers).collect();
    // A second answer to the same statement counts once.
    form.push((ids.last().unwrap().as_str(), "4"));
    form.extend([
        ("remark", "A pleasure to work with."),
        ("name", "Sanne de Wit"),
        ("organisation", "Bakkerij De Wit"),
        ("function", "owner"),
        ("strokes", "10,10 40,90 80,20 120,95 160,30;300,40 330,90 360,40"),
        ("declared", "yes"),
    ]);
    employer.post(path, &form).await
}

/// The number of the checklist, out of the address of its PDF.
pub(super) async fn number(browser: &Browser) -> String {
    let page = browser.get("/my/checklist").await;
    page.text.split("-empty.pdf").next().unwrap().rsplit('/').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_opens_after_five_modules_at_excellent() {
    let site = TestSite::new().await;
    let browser = site.person("Amira Haddad", AMIRA).await;
    browser.get("/my/checklist").await.is(200).says("First, all five modules").says("/modules/social");
    browser.post("/my/checklist", &[]).await.is(404);
    browser.get("/badges").await.says("0 of 5 modules at Excellent, then");
    let viewer = site.viewer(AMIRA).await;
    for module in MODULES {
        sample::answer_module(&site.app, &viewer, module, |_| true).await.unwrap();
    }
    browser.get("/badges").await.says("let an employer confirm").says("href=\"/my/checklist\"");
    browser.get("/my/badges").await.says("href=\"/my/checklist\"");
    browser.get("/my/checklist").await.is(200).says("Start my checklist");
}

#[tokio::test(flavor = "multi_thread")]
async fn ratings_are_kept_as_they_are_given_and_all_are_asked_for_at_the_end() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    browser.post("/my/checklist", &[]).await.leads_to("/my/checklist");
    browser.post("/my/checklist", &[]).await.leads_to("/my/checklist");
    let first = "/my/checklist/modules/co-operative";
    let form = [("flexibility-1", "3"), ("flexibility-2", "9"), ("no-statement-1", "3"), ("go", "back")];
    browser.post(first, &form).await.leads_to("/my/checklist");
    browser.get("/my/checklist").await.says("1 of 83");
    browser.get(first).await.says("id=\"flexibility-1-3\" name=\"flexibility-1\" value=\"3\" checked");

    let page = browser.post("/my/checklist/finish", &[]).await;
    page.is(422).says("id=\"flexibility-2-error\"").hides("id=\"flexibility-1-error\"").says("error-summary");
    // What was marked is sent on, and the next module with a gap comes at once.
    let ids: Vec<_> = all(&site).iter().filter(|s| s.module == "co-operative").map(Statement::id).collect();
    let mut form: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "4")).collect();
    form.push(("finishing", "yes"));
    browser.post(first, &form).await.is(422).says("id=\"problem-solving-1-error\"");
    browser.post("/my/checklist/ask", &[("email", BOSS), ("organisation", "Bakery")]).await.is(303);
    assert_eq!(site.mails_to(BOSS).await, 0, "what is not finished is not sent");

    rate_all(&site, &browser, "5").await;
    browser.post("/my/checklist/finish", &[]).await.leads_to("/my/checklist");
    browser.get("/my/checklist").await.says("Ask your employer");
    // Finished is finished: a form from an old tab changes nothing.
    browser.post(first, &[("flexibility-1", "1")]).await.leads_to("/my/checklist");
    let viewer = site.viewer(AMIRA).await;
    let ratings = checklist::overview(&site.app, &viewer).await.unwrap().ratings;
    assert!(ratings.values().all(|rating| rating.number() == 5));
    let luka = excellent(&site, "Luka", "luka@learner.example").await;
    let number = number(&browser).await;
    luka.get(&format!("/my/checklist/{number}.pdf")).await.is(404);
    for file in [format!("{number}.pdf"), format!("{number}-empty.pdf")] {
        let bytes = browser.bytes(&format!("/my/checklist/{file}")).await;
        assert!(bytes.starts_with(b"%PDF-1.7"), "{file}");
        assert!(bytes.len() < 400_000, "{file}: {}", bytes.len());
    }
    browser.get("/my/checklist/nothing.pdf").await.is(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_confirms_by_the_link_and_the_badge_verifies() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let path = asked(&site, &browser).await;
    let mail = site.mail_to(BOSS).await;
    assert!(mail.subject.contains("Amira Haddad") && !mail.body.contains(AMIRA), "{}", mail.body);

    let employer = site.browser();
    employer.get(&path).await.is(200).says("Amira Haddad").says("Bakkerij De Wit").hides(AMIRA);
    let page = employer.post(&path, &[("flexibility-1", "4"), ("name", "Sanne <b>"), ("function", "")]).await;
    page.is(422).says("id=\"function-error\"").says("id=\"organisation-error\"").says("id=\"declared-error\"");
    page.hides("id=\"name-error\"").says("Sanne &lt;b&gt;");
    browser.get("/my/badges").await.hides("/assets/badges/good-employee.svg\" alt=\"\" width=\"160\"");

    confirm(&site, &employer, &path).await.leads_to(&path);
    employer.get(&path).await.is(200).says("Thank you").hides("<select");
    confirm(&site, &employer, &path).await.leads_to(&path);
    let mail = site.mail_to(AMIRA).await;
    assert!(mail.subject.contains("Good Employee"), "{}", mail.subject);
    let id = link_in(&mail.body).rsplit('/').next().unwrap().to_owned();

    let stranger = site.browser();
    let public = format!("/credentials/{id}");
    stranger.post(&public, &[]).await.is(200).says("status-good");
    let page = stranger.get_as(&public, "text/html").await;
    page.is(200).says("Bakkerij De Wit (owner)").says("bakery.example").hides(BOSS).hides("Sanne de Wit");
    let document: Value =
        serde_json::from_str(&stranger.get_as(&public, "application/json").await.is(200).text).unwrap();
    let told = document["evidence"][0]["narrative"].as_str().unwrap();
    assert!(told.contains("Bakkerij De Wit (owner)") && told.contains("2026-06-01"), "{told}");
    assert!(told.contains("version 1") && told.contains("82 of them"), "{told}");
    assert_eq!(document["evidence"].as_array().unwrap().len(), 6, "the confirmation and the five modules");

    let page = browser.get("/my/checklist").await;
    page.says("Bakkerij De Wit has confirmed").says("A pleasure to work with.").says("Sanne de Wit");
    page.says("class=\"numeric\">5</td>");
    assert_eq!(site.mails_to(BOSS).await, 2, "the question and the receipt");
    browser.post("/my/checklist", &[]).await.is(404);

    let drawn = checklist::overview(&site.app, &site.viewer(AMIRA).await).await.unwrap().drawn.unwrap();
    assert_eq!(drawn.lines().len(), 2, "the signature that was drawn stands on the paper");
    let found = checklist::overview(&site.app, &site.viewer(AMIRA).await).await.unwrap().checklist.unwrap();
    assert!(browser.bytes(&format!("/my/checklist/{}.pdf", found.number.plain())).await.starts_with(b"%PDF"));

    // Both sides can take along what is kept of them.
    assert!(browser.bytes("/account/data.zip").await.starts_with(b"PK"));
    let data = checklist::data(&site.app, &site.viewer(AMIRA).await).await.unwrap();
    assert_eq!(data["own"][0]["ratings"]["stress-1"], 4);
    assert_eq!(data["own"][0]["asked"][0]["signed_by"]["function"], "owner");
    site.person("Sanne", BOSS).await;
    let data = checklist::data(&site.app, &site.viewer(BOSS).await).await.unwrap();
    assert_eq!(data["asked_of_me"][0]["name"], "Amira Haddad");
    assert_eq!(data["asked_of_me"][0]["ratings"]["teamwork-management-1"], 5);
    assert_eq!(data["asked_of_me"][0]["ratings"].get("teamwork-management-2"), None, "what they cannot say");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_can_be_taken_back_for_fourteen_days() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let path = asked(&site, &browser).await;
    let employer = site.browser();
    confirm(&site, &employer, &path).await.is(303);
    let id = link_in(&site.mail_to(AMIRA).await.body).rsplit('/').next().unwrap().to_owned();
    let receipt = site.path_of(&link_in(&site.mail_to(BOSS).await.body));
    assert!(receipt.starts_with("/confirmation/"), "{receipt}");
    employer.get(&receipt).await.is(200).says("Sanne de Wit").says("<form method=\"post\" action=\"/confirmation/");
    employer.post(&receipt, &[("reason", " ")]).await.is(422).says("reason-error");

    site.app.clock.advance(TimeDelta::days(13));
    employer.post(&receipt, &[("reason", "It was another person.")]).await.leads_to(&receipt);
    employer.get(&receipt).await.is(200).hides("name=\"reason\"");
    employer.post(&receipt, &[("reason", "Again.")]).await.leads_to(&receipt);
    site.browser().get(&format!("/ob2/assertions/{id}")).await.is(410).says("It was another person.").hides("Again.");
    let mail = site.mail_to(AMIRA).await;
    assert!(mail.body.contains("It was another person."), "{}", mail.body);
    browser.get("/my/checklist").await.says("It was another person.").says("Start my checklist");
    employer.get(&path).await.is(200).says("took this confirmation back");

    // A new one takes the ratings along, and after its fourteen days a confirmation stays.
    browser.post("/my/checklist", &[]).await.is(303);
    browser.get("/my/checklist").await.says("83 of 83");
    browser.post("/my/checklist/finish", &[]).await.is(303);
    let path = ask(&site, &browser).await;
    confirm(&site, &employer, &path).await.is(303);
    let receipt = site.path_of(&link_in(&site.mail_to(BOSS).await.body));
    site.app.clock.advance(TimeDelta::days(14));
    employer.get(&receipt).await.is(200).hides("name=\"reason\"");
    employer.post(&receipt, &[("reason", "Too late.")]).await.is(303);
    browser.get("/my/checklist").await.says("has confirmed your skills");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decline_tells_why_and_somebody_else_can_be_asked() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let path = asked(&site, &browser).await;
    let employer = site.browser();
    let decline = format!("{path}/decline");
    employer.post(&decline, &[("reason", "")]).await.is(422).says("id=\"reason-error\"");
    employer.post(&decline, &[("reason", &"x".repeat(1001))]).await.is(422).says("xxx");
    employer.post(&decline, &[("reason", "We have not <met>.")]).await.leads_to(&path);
    employer.get(&path).await.is(200).says("declined").hides("<select");
    confirm(&site, &employer, &path).await.is(303);
    browser.get("/my/checklist").await.says("We have not &lt;met&gt;.").says("Ask your employer");
    assert!(site.mail_to(AMIRA).await.body.contains("We have not <met>."));
    browser.get("/my/badges").await.hides("/my/badges/good");
    let again = ask(&site, &browser).await;
    assert_ne!(again, path);
    confirm(&site, &employer, &again).await.is(303);
    employer.get(&again).await.says("Thank you");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_given_up_or_old_question_cannot_be_answered() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let employer = site.browser();
    let first = asked(&site, &browser).await;
    let number = number(&browser).await;
    let paper = format!("/checklist/{number}?version=1");
    employer.get(&paper).await.is(200).says("No employer has confirmed").hides("Amira");

    browser.post("/my/checklist/change", &[]).await.is(303);
    employer.get(&first).await.is(200).says("does not count any more").hides("<select");
    confirm(&site, &employer, &first).await.is(303);
    employer.get(&paper).await.says("version 2 is the one that counts");
    browser.get("/my/checklist").await.says("83 of 83");

    browser.post("/my/checklist/finish", &[]).await.is(303);
    let second = ask(&site, &browser).await;
    browser.post("/my/checklist/take-back", &[]).await.is(303);
    employer.post(&format!("{second}/decline"), &[("reason", "no")]).await.is(303);
    employer.get(&second).await.says("does not count any more");

    let third = ask(&site, &browser).await;
    site.app.clock.advance(TimeDelta::days(30));
    employer.get(&third).await.is(200).says("too old").hides("<select");
    confirm(&site, &employer, &third).await.is(303);
    // So long without a visit ends a session, too.
    browser.post("/sign-in", &[("email", AMIRA), ("password", PASSWORD)]).await.is(303);
    browser.get("/my/checklist").await.says("has not answered");

    let fourth = ask(&site, &browser).await;
    browser.post("/my/checklist/give-up", &[]).await.is(303);
    employer.get(&fourth).await.says("does not count any more");
    employer.get(&paper).await.says("It does not count any more");
    browser.get("/my/badges").await.hides("/assets/badges/good-employee.svg");
    employer.get("/checklist/AAAA-AAAA").await.is(404);
    employer.get("/confirm/nothing").await.is(404).says("We do not know this link");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_confirms_their_own_and_only_the_named_address_sees_it() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    browser.post("/my/checklist", &[]).await.is(303);
    rate_all(&site, &browser, "5").await;
    browser.post("/my/checklist/finish", &[]).await.is(303);
    for own in [AMIRA, "Amira@Learner.Example", "amira+boss@learner.example"] {
        let page = browser.post("/my/checklist/ask", &[("email", own), ("organisation", "Me Ltd")]).await;
        page.is(422).says("Only somebody else").says("Me Ltd");
    }
    browser.post("/my/checklist/ask", &[("email", "x"), ("organisation", "")]).await.is(422).says("organisation-error");
    let path = ask(&site, &browser).await;
    browser.get(&path).await.is(403).says("your own checklist").hides("<select");
    confirm(&site, &browser, &path).await.is(403);
    browser.post(&format!("{path}/decline"), &[("reason", "no")]).await.is(403);

    let boss = site.person("Sanne de Wit", BOSS).await;
    let other = site.person("Luka", "luka@learner.example").await;
    other.get("/my/confirmations").await.is(200).hides("Amira");
    let page = boss.get("/my/confirmations").await;
    page.is(200).says("Waiting for you").says("Amira Haddad");
    let link = page.text.split("href=\"/my/confirmations/").nth(1).unwrap().split('"').next().unwrap();
    let own = format!("/my/confirmations/{link}");
    other.get(&own).await.is(404);
    confirm(&site, &other, &own).await.is(404);
    browser.get(&own).await.is(404);
    boss.get(&own).await.is(200).says("<select");
    confirm(&site, &boss, &own).await.leads_to(&own);
    boss.get("/my/confirmations").await.says("Confirmed on 1 June 2026");
    browser.get("/my/checklist").await.says("has confirmed your skills");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_that_was_given_back_stops_it() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let path = asked(&site, &browser).await;
    let viewer = site.viewer(AMIRA).await;
    let awards = award::of(&mut site.app.db.read(), &viewer.account.id).await.unwrap();
    let social = awards.iter().find(|a| a.achievement.slug() == "social-excellent").unwrap();
    holding::revoke(&site.app, &viewer, &social.id, "again".into()).await.unwrap();
    let employer = site.browser();
    confirm(&site, &employer, &path).await.is(303);
    employer.get(&path).await.is(200).says("does not count any more");
    browser.get("/my/checklist").await.says("First, all five modules").hides("Send the link");
    browser.post("/my/checklist/ask", &[("email", BOSS), ("organisation", "Bakery")]).await.is(303);
    assert_eq!(site.mails_to(BOSS).await, 1);
    sample::answer_module(&site.app, &viewer, "social", |_| true).await.unwrap();
    let again = ask(&site, &browser).await;
    confirm(&site, &employer, &again).await.is(303);
    employer.get(&again).await.says("Thank you");
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_to_employers_are_limited() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    asked(&site, &browser).await;
    for _ in 0..5 {
        browser.post("/my/checklist/take-back", &[]).await.is(303);
        ask(&site, &browser).await;
    }
    browser.post("/my/checklist/take-back", &[]).await.is(303);
    let form = [("email", BOSS), ("organisation", "Bakkerij")];
    browser.post("/my/checklist/ask", &form).await.is(429).says("try again tomorrow");
    assert_eq!(site.mails_to(BOSS).await, 6);
    site.app.clock.advance(TimeDelta::days(1));
    ask(&site, &browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn checklists_go_with_their_account() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let path = asked(&site, &browser).await;
    let number = number(&browser).await;
    let employer = site.browser();
    confirm(&site, &employer, &path).await.is(303);
    let id = link_in(&site.mail_to(AMIRA).await.body).rsplit('/').next().unwrap().to_owned();
    let receipt = site.path_of(&link_in(&site.mail_to(BOSS).await.body));
    let boss = site.person("Sanne de Wit", BOSS).await;
    browser.post("/account/delete", &[("badges", "keep"), ("password", PASSWORD)]).await.leads_to("/");
    employer.get(&path).await.is(404);
    employer.get(&receipt).await.is(404);
    employer.get(&format!("/checklist/{number}")).await.is(404);
    boss.get("/my/confirmations").await.hides("Amira");
    // The badge stays, and still says what it rests on.
    let page = employer.get_as(&format!("/credentials/{id}"), "text/html").await;
    page.is(200).says("Bakkerij De Wit (owner)").hides("Amira Haddad");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_who_deletes_their_account_takes_their_address_along() {
    let site = TestSite::new().await;
    let browser = excellent(&site, "Amira Haddad", AMIRA).await;
    let boss = site.person("Sanne de Wit", BOSS).await;
    let path = asked(&site, &browser).await;
    boss.post("/account/delete", &[("badges", "keep"), ("password", PASSWORD)]).await.leads_to("/");
    browser.get("/my/checklist").await.is(200).hides(BOSS).says("Bakkerij De Wit");
    // The link is in their mail, and stays theirs.
    site.browser().get(&path).await.is(200).says("<select");
}
