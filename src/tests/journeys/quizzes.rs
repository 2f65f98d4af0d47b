//! Quizzes of courses over HTTP: put together, published, taken, completed.

use chrono::TimeDelta;

use super::courses::{course, join_link, mentor, publish, send, send_from};
use crate::{
    domain::language::Language,
    services::{assessment, sample},
    tests::support::{browser::Browser, site::TestSite},
};

const AMIRA: &str = "amira@learner.example";

/// A published course with nothing but a quiz of these questions: its path in the workspace, and the quiz's for learners.
pub(super) async fn with_quiz(luka: &Browser, gift: &str, rules: &[(&str, &str)]) -> (String, String) {
    let path = course(luka, "Teams").await;
    let quiz = send(luka, &path, "course", &[("go", "new-quiz")]).await.location;
    let of = quiz.strip_prefix("/workspace/courses/").unwrap().replace("/quizzes/", "/");
    let parts = [("text", None, gift.as_bytes()), ("quiz", None, of.as_bytes()), ("go", None, b"take".as_slice())];
    luka.post_parts("/workspace/questions/import", &parts).await.is(303);
    let mut changes = vec![("title", "What did you learn?"), ("go", "save")];
    changes.extend(rules);
    send(luka, &quiz, "quiz", &changes).await.is(303);
    publish(luka, &path).await;
    let id = path.rsplit('/').next().unwrap();
    let taken = format!("/courses/{id}/quizzes/{}", quiz.rsplit('/').next().unwrap());
    (path, taken)
}

pub(super) async fn start(browser: &Browser, quiz: &str) -> String {
    let page = browser.post(quiz, &[]).await;
    page.is(303);
    page.location.strip_prefix("/attempts/").unwrap().to_owned()
}

pub(super) const THREE: &str = "One{=a ~b}\n\nTwo{T}\n\nThree{=word}\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_is_taken_like_an_assessment_and_completes_the_course() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let (path, quiz) = with_quiz(&luka, THREE, &[("attempts", "2")]).await;
    let join = join_link(&luka, &path).await;
    let amira = site.person("Amira Haddad", AMIRA).await;
    amira.get(&quiz).await.is(404);
    amira.post(&join, &[]).await.is(303);
    amira
        .get(&quiz)
        .await
        .is(200)
        .says("3 questions")
        .says("You have 2 attempts left")
        .says("60 % or more: Sufficient");
    let attempt = start(&amira, &quiz).await;
    assert_eq!(start(&amira, &quiz).await, attempt, "one at a time");
    let page = amira.get(&format!("/attempts/{attempt}")).await;
    page.is(200).says("What did you learn?").says("href=\"/courses/").hides("Assessment:");
    amira.get(&quiz).await.says("Go on where you stopped");
    // What is answered is saved at once, and the later of two answers stays.
    let message = serde_json::json!({"answers": [{"position": 1, "response": "t0", "sequence": 9}]});
    amira.post_json(&format!("/attempts/{attempt}/answers"), &message).await.is(200);
    let older = serde_json::json!({"answers": [{"position": 1, "response": "t1", "sequence": 5}]});
    amira.post_json(&format!("/attempts/{attempt}/answers"), &older).await.is(200).says("\"newer\"");
    amira.post(&format!("/attempts/{attempt}/submit"), &[]).await.leads_to(&format!("/attempts/{attempt}/result"));
    let page = amira.get(&format!("/attempts/{attempt}/result")).await;
    page.is(200).says("0 %: not there yet").says("60 % more for Sufficient").hides("Read again");
    let stranger = site.person("Eva", "eva@learner.example").await;
    stranger.get(&format!("/attempts/{attempt}/result")).await.is(404);
    let course = quiz.split("/quizzes/").next().unwrap().to_owned();
    amira.get(&course).await.says("0 of 1").says("0 % so far");

    // Changes after the start do not touch it, and a question that is taken out of the bank stays in the quiz.
    let attempt = start(&amira, &quiz).await;
    let page = luka.get("/workspace/questions?q=one").await;
    let own = page.text.split("href=\"/workspace/questions/").find(|rest| rest.contains(">One<")).unwrap();
    let own = format!("/workspace/questions/{}", own.split('"').next().unwrap());
    send(&luka, &own, "question", &[("text", "Changed"), ("go", "save")]).await.is(303);
    luka.post(&format!("{own}/remove"), &[]).await.is(303);
    publish(&luka, &path).await;
    amira.get(&format!("/attempts/{attempt}")).await.says("One").hides("Changed");
    let viewer = site.viewer(AMIRA).await;
    let answers = sample::right_answers(&site.app, &viewer, &attempt).await.unwrap();
    assessment::save(&site.app, &viewer, &attempt, answers).await.unwrap().unwrap();
    amira.post(&format!("/attempts/{attempt}/submit"), &[]).await.is(303);
    amira.get(&format!("/attempts/{attempt}/result")).await.says("100 %: done");
    amira.get(&course).await.says("1 of 1").says("You completed this course");
    amira.get(&quiz).await.says("You have used all attempts");
    amira.post(&quiz, &[]).await.leads_to(&quiz);
    amira.get("/my").await.says("Completed on").hides("/attempts/");
    assert!(amira.bytes("/account/data.zip").await.starts_with(b"PK"));
    // The modules know nothing of it.
    amira.get("/modules/social/assessment").await.is(200).says("Ready when you are");
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_drawn_and_time_is_kept() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let many: String = (1..=9).map(|n| format!("Question number {n}{{T}}\n\n")).collect();
    let (path, quiz) = with_quiz(&luka, &many, &[("draw", "4"), ("minutes", "10")]).await;
    let join = join_link(&luka, &path).await;
    let amira = site.person("Amira Haddad", AMIRA).await;
    amira.post(&join, &[]).await.is(303);
    amira.get(&quiz).await.says("4 questions").says("You have 10 minutes");
    let viewer = site.viewer(AMIRA).await;
    let mut sets = std::collections::BTreeSet::new();
    for _ in 0..6 {
        let attempt = start(&amira, &quiz).await;
        let open = assessment::open(&site.app, &viewer, &attempt).await.unwrap();
        let names: Vec<_> = (0..4).map(|n| open.question(n, Language::En).unwrap().0.text.clone()).collect();
        assert_eq!((open.questions.len(), names.iter().collect::<std::collections::BTreeSet<_>>().len()), (4, 4));
        sets.insert(names);
        amira.post(&format!("/attempts/{attempt}/submit"), &[]).await.is(303);
    }
    assert!(sets.len() > 1, "always the same");
    let attempt = start(&amira, &quiz).await;
    let answers = sample::right_answers(&site.app, &viewer, &attempt).await.unwrap();
    assessment::save(&site.app, &viewer, &attempt, answers.into_iter().take(3).collect()).await.unwrap().unwrap();
    site.app.clock.advance(TimeDelta::minutes(11));
    let late = serde_json::json!({"answers": [{"position": 3, "response": "t1", "sequence": 9}]});
    amira.post_json(&format!("/attempts/{attempt}/answers"), &late).await.is(409);
    amira.get(&quiz).await.says("75 %").hides("Go on where you stopped");
    amira.get(&format!("/attempts/{attempt}/result")).await.says("75 %: done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_is_put_together_and_tried() {
    let site = TestSite::new().await;
    let luka = mentor(&site, "Luka Kovač", "luka@mentor.example").await;
    let path = course(&luka, "Teams").await;
    let quiz = send(&luka, &path, "course", &[("go", "new-quiz")]).await.location;
    luka.get(&format!("{path}/publish")).await.says("has no questions");
    let page = send(&luka, &quiz, "quiz", &[("title", ""), ("minutes", "ten"), ("draw", "0"), ("go", "save")]).await;
    page.is(422)
        .says("id=\"title-error\"")
        .says("id=\"minutes-error\"")
        .says("id=\"draw-error\"")
        .says("value=\"ten\"");
    let new = send(&luka, &quiz, "quiz", &[("go", "new")]).await.location;
    let page = luka.get(&new).await;
    let fields = [("text", "Which?"), ("option-0", "Right"), ("option-1", "Wrong"), ("said-1", "No."), ("go", "save")];
    send_from(&luka, &page, "/workspace/questions/new", "question", &fields)
        .await
        .leads_to(&format!("{quiz}#questions"));
    let page = luka.get(&new).await;
    let fields = [("kind", "true-false"), ("text", "So?"), ("truth", "true"), ("go", "save")];
    send_from(&luka, &page, "/workspace/questions/new", "question", &fields).await.is(303);
    let old = luka.get(&quiz).await;
    old.says("Questions: 2");
    send(&luka, &quiz, "quiz", &[("go", "up-1")]).await.leads_to(&format!("{quiz}#questions"));
    let late = send_from(&luka, &old, &quiz, "quiz", &[("title", "Late"), ("go", "remove-0")]).await;
    late.is(409).says("This was changed somewhere else").says("value=\"Late\"").says("Questions: 1");

    let preview = format!("{path}/preview/quizzes/{}", quiz.rsplit('/').next().unwrap());
    luka.get(&preview).await.is(200).says("So?").says("Which?").hides("No.");
    let page = luka.post(&preview, &[("q0", "1"), ("q1", "1")]).await;
    page.is(200).says("No.").says("Right answer");
    luka.post(&preview, &[("q0", "7")]).await.is(422);
    let page = luka.post(&preview, &[("q0", "1"), ("go", "language-nl")]).await;
    page.is(200).says("value=\"1\" checked").hides("Goede antwoord");
    assert!(site.viewer("luka@mentor.example").await.account.language == Language::Nl);
}
