//! What administrators see of the site as a whole.

use chrono::TimeDelta;

use crate::{
    domain::role::Role,
    services::{administration, sample},
    store::{StoreError, job},
    tests::support::{
        browser::Browser,
        site::{PASSWORD, TestSite},
    },
};

const ADA: &str = "ada@admin.example";
const LUKA: &str = "luka@mentor.example";
const AMIRA: &str = "amira@learner.example";

async fn ada(site: &TestSite) -> Browser {
    site.person_as(Role::Administrator, "Ada", ADA).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_says_what_was_done_and_is_searched_by_address() {
    let site = TestSite::new().await;
    let ada = ada(&site).await;
    let luka = site.person_as(Role::Mentor, "Luka", LUKA).await;
    let amira = site.person("Amira", AMIRA).await;
    for other in [&luka, &amira] {
        other.get("/administration").await.is(404);
        other.get("/administration/log").await.is(404);
        other.get("/my").await.hides("/administration");
    }
    ada.get("/administration").await.is(200).says("/administration/log").says("/people").says("/review");
    let here = luka.post("/mentor/cohorts", &[("name", "Job <club>")]).await.location;
    luka.post(&format!("{here}/invite"), &[("name", "Amira"), ("email", AMIRA)]).await.leads_to(&here);
    luka.post(&format!("{here}/away"), &[("away", "yes")]).await.leads_to("/mentor/cohorts");
    let roles = format!("/people/{}/roles", site.account(AMIRA).await.id.0);
    ada.post(&roles, &[("role", "mentor"), ("held", "yes")]).await.leads_to("/people");
    ada.post(&roles, &[("role", "mentor"), ("held", "no")]).await.leads_to("/people");

    let log = ada.get("/administration/log").await;
    log.is(200).says("Group made").says("Job &lt;club&gt;").says("Learners invited").says("Group put away");
    log.says("Role given: mentor").says("Role taken: mentor").hides(AMIRA).hides(LUKA);
    let rows = |page: &str| page.matches("scope=\"row\"").count();
    assert!(rows(&log.text) >= 5, "{}", rows(&log.text));
    let one = ada.get("/administration/log?act=make+cohort").await;
    assert_eq!(rows(&one.text), 1);
    let his = ada.get("/administration/log?q=luka&from=1970-01-01&to=9999-12-31").await;
    his.is(200).says("Group put away").says("value=\"luka\"").says("value=\"9999-12-31\"");
    assert_eq!(rows(&his.text), 3);
    ada.get("/administration/log?to=1990-01-01").await.is(200).says("Nothing here");
    ada.get("/administration/log?from=+262142-01-01&act=no&page=-4").await.is(200).says("Group made");
    // Whoever left is not named any more; what they did stays.
    luka.post("/account/delete", &[("badges", "keep"), ("password", PASSWORD)]).await.leads_to("/");
    ada.get("/administration/log?act=make+cohort")
        .await
        .says("Somebody whose account is gone")
        .says("Job &lt;club&gt;");
}

#[tokio::test(flavor = "multi_thread")]
async fn how_the_site_runs_is_for_administrators_and_names_no_addresses() {
    let site = TestSite::new().await;
    let ada = ada(&site).await;
    let amira = site.person("Amira", AMIRA).await;
    for page in ["queue", "content", "settings", "health"] {
        amira.get(&format!("/administration/{page}")).await.is(404);
    }
    amira.post("/administration/queue/retry", &[]).await.is(404);
    sample::answer_module(&site.app, &site.viewer(AMIRA).await, "social", |position| position < 16).await.unwrap();
    ada.get("/administration/content").await.is(200).says("Social skills").says("Loaded now").says(">now<");
    let settings = ada.get("/administration/settings").await;
    settings.is(200).says("SOFTSKILLS_BASE_URL").says("Environment").says("Nobody set it");
    ada.get("/administration/health")
        .await
        .is(200)
        .says("It answers.")
        .says("All three are there.")
        .says("None was made");
    administration::note_backup(&site.app).await.unwrap();
    ada.get("/administration/health").await.says("today");

    // Two mails that nobody could send: seen without their addresses, tried again one by one and together.
    ada.get("/administration/queue").await.is(200).says("Nothing was given up");
    let (app, now) = (site.app.clone(), site.app.clock.now());
    let jobs = ["job-one-1", "job-two-2", "job-three"];
    app.db
        .write(move |mut tx| {
            Box::pin(async move {
                for (job, error) in jobs.into_iter().zip([
                    "mail: the mail server answered 550",
                    "mail: the mail server could not be reached",
                    "mail: bo@learner.example",
                ]) {
                    let payload = r#"{"to":"bo@learner.example","subject":"Hi","body":"Hello"}"#;
                    job::insert(&mut tx, job, "mail", payload, now + TimeDelta::days(1)).await?;
                    job::failed(&mut tx, job, error, now, None).await?;
                }
                Ok::<_, StoreError>(())
            })
        })
        .await
        .unwrap();
    let queue = ada.get("/administration/queue").await;
    queue.says("said no (code 550)").says("could not be reached").says("Something else").hides("bo@learner");
    ada.get("/administration").await.says("3 failed");
    ada.post("/administration/queue/retry", &[("job", jobs[0])]).await.leads_to("/administration/queue");
    assert_eq!(site.mail_to("bo@learner.example").await.subject, "Hi");
    ada.get("/administration/queue").await.hides("code 550").says("could not be reached");
    ada.post("/administration/queue/retry", &[]).await.leads_to("/administration/queue");
    ada.get("/administration/queue").await.says("Nothing was given up");
    ada.post("/administration/queue/retry", &[]).await.leads_to("/administration/queue");
    ada.get("/administration/log?act=retry+jobs").await.says("Failed work tried again");
    assert_eq!(ada.get("/administration/log?act=retry+jobs").await.text.matches("scope=\"row\"").count(), 2);
}
