//! However many learners a mentor guides, each screen asks the database as often.

use crate::{
    domain::{role::Role, time::Moment},
    store::{
        StoreError,
        sql::{counted, sql},
    },
    tests::support::{browser::Browser, site::TestSite},
};

const LUKA: &str = "luka@mentor.example";
/// The most statements of a screen, with those of the session and the notifications.
const MOST: u64 = 20;

/// Learners from one number to another, whom the mentor guides in a cohort.
async fn guided(site: &TestSite, mentor: &str, cohort: &str, from: i64, to: i64) {
    let now: Moment = site.app.clock.now();
    let (mentor, cohort) = (mentor.to_owned(), cohort.to_owned());
    let statements = [
        sql("WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) \
             INSERT INTO account (id, name, email, email_key, email_verified_at, language, created_at) \
             SELECT 'l' || i, 'Learner ' || i, 'l' || i || '@learner.example', 'l' || i || '@learner.example', $3, 'en', $3 FROM n"),
        sql("WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) \
             INSERT INTO account_role (account_id, role, granted_at) SELECT 'l' || i, 'learner', $3 FROM n"),
        sql("WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) \
             INSERT INTO guidance (id, mentor_id, learner_id, cohort_id, accepted_at, results_since, activity_since, waiting_since) \
             SELECT 'b' || i, $4, 'l' || i, $5, $3, $3, $3, CASE WHEN i % 11 = 0 THEN $3 END FROM n"),
        sql("WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) \
             INSERT INTO learner_state (account_id, seen_at, below, excellent, total) \
             SELECT 'l' || i, $3 - 86400000 * (i % 30), i % 5, i % 6, i % 400 FROM n"),
        sql("WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) \
             INSERT INTO module_standing (account_id, module, best, attempts, below, last_at) \
             SELECT 'l' || i, m.id, 40 + i % 60, 1 + i % 4, i % 4, $3 FROM n \
             CROSS JOIN (SELECT 'social' AS id UNION ALL SELECT 'personal' UNION ALL SELECT 'co-operative') m"),
    ];
    site.app
        .db
        .write(move |mut tx| {
            Box::pin(async move {
                for (place, statement) in statements.into_iter().enumerate() {
                    let mut statement = statement.int(from).int(to).int(now.timestamp_millis());
                    if place == 2 {
                        statement = statement.text(mentor.as_str()).text(cohort.as_str());
                    }
                    statement.run(&mut tx).await?;
                }
                Ok::<_, StoreError>(())
            })
        })
        .await
        .unwrap();
}

/// How many statements each of the screens takes.
async fn counts(luka: &Browser, screens: &[String]) -> Vec<(String, u64)> {
    let mut counts = Vec::new();
    for screen in screens {
        // What is kept at hand after the first time is not counted.
        luka.get(screen).await.is(200);
        let before = counted::statements();
        luka.get(screen).await.is(200);
        counts.push((screen.clone(), counted::statements() - before));
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn screens_ask_as_often_for_three_hundred_learners_as_for_three() {
    let site = TestSite::new().await;
    let luka = site.person_as(Role::Mentor, "Luka", LUKA).await;
    let mentor = site.account(LUKA).await.id.0;
    let here = luka.post("/mentor/cohorts", &[("name", "Job club")]).await.location;
    let cohort = here.rsplit('/').next().unwrap().to_owned();
    let badge = [
        ("name", "Listening well"),
        ("description", "Listens."),
        ("criteria", "Listen"),
        ("language", "en"),
        ("design", "lamp"),
    ];
    let badge = luka.post("/workspace/badges/new", &badge).await.location;
    let screens = [
        "/mentor".to_owned(),
        "/mentor?sort=name&page=0".to_owned(),
        "/mentor?need=stuck&sort=results".to_owned(),
        format!("/mentor?cohort={cohort}&q=learner"),
        "/mentor/cohorts".to_owned(),
        here.clone(),
        format!("{here}/list"),
        "/mentor/students/l1".to_owned(),
        "/workspace/badges".to_owned(),
        badge.clone(),
        format!("{badge}/give?from=cohort:{cohort}"),
    ];
    guided(&site, &mentor, &cohort, 1, 3).await;
    let few = counts(&luka, &screens).await;
    guided(&site, &mentor, &cohort, 4, 300).await;
    let many = counts(&luka, &screens).await;
    assert_eq!(few, many);
    for (screen, count) in many {
        assert!((1..=MOST).contains(&count), "{screen} runs {count} statements");
    }
    luka.get("/mentor").await.says("(300)").says("Learner ");
}
