//! The gradebook of a course over HTTP, what leaves the site of it, its report, and the analysis of a quiz.

use super::{
    courses::{course, join_link, mentor, publish, send},
    quizzes::{THREE, start, with_quiz},
};
use crate::tests::support::site::TestSite;

#[tokio::test(flavor = "multi_thread")]
async fn a_mentor_sees_where_learners_stand_and_takes_it_along() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    luka.get(&format!("{path}/gradebook")).await.is(404);
    let lesson = send(&luka, &path, "course", &[("go", "new-lesson")]).await.location;
    send(&luka, &lesson, "lesson", &[("title", "First, \"steps\""), ("body", "x"), ("go", "save")]).await.is(303);
    send(&luka, &path, "course", &[("module", "personal"), ("go", "add-module")]).await.is(303);
    publish(&luka, &path).await;
    luka.get(&format!("{path}/gradebook")).await.is(200).says("Nobody takes this course yet");
    luka.get(&format!("{path}/report")).await.is(200).says("Nobody takes this course yet");
    let join = join_link(&luka, &path).await;
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    let formula = site.person("=HYPERLINK(1)", "formula@learner.example").await;
    for learner in [&amira, &formula] {
        learner.post(&join, &[]).await.is(303);
    }
    let taken = lesson.replace("/workspace", "");
    amira.post(&format!("{taken}/read"), &[("read", "yes")]).await.is(303);
    for hidden in ["gradebook", "gradebook/gradebook.csv", "gradebook/gradebook.ods", "report"] {
        amira.get(&format!("{path}/{hidden}")).await.is(404);
    }

    luka.get(&path).await.says(&format!("href=\"{path}/gradebook\""));
    let page = luka.get(&format!("{path}/gradebook")).await;
    page.says("Amira Haddad").says("1 of 2").says("0 of 2").says("done");
    luka.get(&format!("{path}/gradebook?q=amira")).await.says("Amira Haddad").hides("HYPERLINK");
    let part = format!("own-lesson/{}", lesson.rsplit('/').next().unwrap());
    let sorted = luka.get(&format!("{path}/gradebook?sort={part}")).await;
    assert!(sorted.text.find("Amira Haddad").unwrap() < sorted.text.find("HYPERLINK").unwrap());
    let sorted = luka.get(&format!("{path}/gradebook?sort=")).await;
    assert!(sorted.text.find("Amira Haddad").unwrap() > sorted.text.find("HYPERLINK").unwrap());

    let csv = luka.bytes(&format!("{path}/gradebook/gradebook.csv")).await;
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.starts_with("\u{feff}Learner,Since,Completed,\"First, \"\"steps\"\"\",Personal"), "{csv}");
    assert!(csv.contains("\n'=HYPERLINK(1),") && csv.contains(",done,"), "{csv}");
    let ods = luka.bytes(&format!("{path}/gradebook/gradebook.ods")).await;
    assert_eq!(&ods[30..38], b"mimetype");
    luka.get(&format!("{path}/gradebook/gradebook.exe")).await.is(404);

    let report = luka.get(&format!("{path}/report")).await;
    report
        .says("2 learners take this course")
        .says("1 (50 %)")
        .says("<title id=\"parts-chart-title\">")
        .says("Parts done");
    luka.get(&format!("{path}/report?cohort=unknown")).await.says("Nobody takes this course yet");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentor_sees_how_questions_work() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let (path, mine) = with_quiz(&luka, THREE, &[]).await;
    let (quiz, join) = (format!("/workspace{mine}"), join_link(&luka, &path).await);
    let analysis = format!("{quiz}/analysis");
    luka.get(&analysis).await.is(200).says("Nobody has taken this quiz yet");
    let amira = site.person("Amira Haddad", "amira@learner.example").await;
    amira.post(&join, &[]).await.is(303);
    amira.get(&analysis).await.is(404);
    let attempt = start(&amira, &mine).await;
    let message = serde_json::json!({"answers": [{"position": 1, "response": "t1", "sequence": 1}]});
    amira.post_json(&format!("/attempts/{attempt}/answers"), &message).await.is(200);
    amira.post(&format!("/attempts/{attempt}/submit"), &[]).await.is(303);
    let page = luka.get(&analysis).await;
    page.is(200)
        .says("One learner has taken this quiz")
        .says("No answer")
        .says("too few to say")
        .says("100 %")
        .says("1 (100 %)");
    luka.get(&quiz).await.says(&format!("href=\"{analysis}\""));
    luka.get(&path).await.is(200);
}
